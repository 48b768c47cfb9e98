"""Sentences and mentions -> `Interpretation`: what was asked, promised, done and refused."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from kamerspoor.interpret import chairs_list
from kamerspoor.interpret.actors import FIRST_PERSON
from kamerspoor.interpret.ask_cues import AskCues, ask_cues
from kamerspoor.interpret.asked_acts import bare_refusals, without_repeated
from kamerspoor.interpret.asks import find_asks, motion_asks
from kamerspoor.interpret.codebook import Coded, code
from kamerspoor.interpret.confidence import confidence
from kamerspoor.interpret.cues import cues_by_sentence
from kamerspoor.interpret.deed_days import DeedDays
from kamerspoor.interpret.event_dates import EventDates
from kamerspoor.interpret.findings import Context, Finding
from kamerspoor.interpret.kept_promises import redeem, without_kept
from kamerspoor.interpret.outcomes import respond
from kamerspoor.interpret.particulars import Reader
from kamerspoor.interpret.ranges import Barred
from kamerspoor.interpret.refusals import plain_no
from kamerspoor.interpret.speakers import Speakers
from kamerspoor.interpret.statements import find_statements
from kamerspoor.interpret.voices import others_words
from kamerspoor.model import Header, Interpretation, Mentions, Sentence, Statement, Structure

_PLAIN = frozenset(("text", "answer", "list_item", "speech"))


def interpret(text: str, parts: Structure, mentions: Mentions) -> Interpretation:
    """The asks and statements of `text` by the annotation guideline."""
    if parts.header.kind == "motion":
        return Interpretation(tuple(motion_asks(parts)))
    cues = ask_cues(text, parts)
    asks = find_asks(text, parts, mentions, cues)
    reader = Reader(text, parts, mentions, _coded(text, parts.header, answers=bool(parts.qa)))
    made, statements = respond(text, parts, reader, cues, asks, _statements(text, parts, reader, cues))
    return Interpretation(tuple(made), tuple(statements))


def _coded(text: str, header: Header, *, answers: bool) -> Coded:
    """The words of the codebooks that apply to a paper with this header."""
    senders = [person.role for person in header.senders if person.role]
    return code(text, header.dossiers, subject=header.subject or "", senders=senders, single=answers)


def _statements(text: str, parts: Structure, reader: Reader, asked: AskCues) -> list[Statement]:
    made: list[Statement] = []
    speakers = Speakers(parts)
    listed = chairs_list.listed(text, parts, speakers, asked)
    sentences = _own_words(text, parts, speakers, listed)
    denied = bare_refusals(text, parts)
    previous: list[Finding] = []
    before: Statement | None = None
    memory, days = EventDates(text, reader), DeedDays(text, reader)
    last: Sentence | None = None
    told = -2
    for sentence, cues in zip(sentences, cues_by_sentence(text, sentences), strict=True):
        if last is None or last.paragraph != sentence.paragraph:
            previous, before = [], None
        context = Context(
            sentence.start, sentence.end, cues, previous=previous, in_answer=bool(parts.qa), spoken=bool(parts.speeches)
        )
        context.telling = sentence.paragraph - told <= 1
        context.abroad = reader.abroad(sentence.start, sentence.end)
        context.past_date, context.dates_to_come, context.open_date = _dated(reader, sentence, parts.header.date)
        context.future_date = bool(context.dates_to_come)
        line = listed.get(sentence.start)
        if line:
            previous = [chairs_list.undertaking(line)]
        elif sentence.start in denied:
            previous = [plain_no(sentence.start, sentence.end)]
        else:
            previous = find_statements(text, context)
        last = sentence
        itself = any(f.self_paper for f in previous)
        if itself:
            told = sentence.paragraph
        if itself or any(f.kind == "deed" for f in previous):
            redeem(text, made, sentence, parts.header.date, itself=itself)
        points_back = bool(_ANAPHOR.match(text, sentence.start, sentence.end))
        for finding in previous:
            beside = made[-1] if made and made[-1].start == sentence.start else before
            statement = _statement(finding, context, reader, days, sentence, beside, points_back)
            statement = replace(statement, speaker=speakers.name(sentence.start)) if parts.speeches else statement
            made.append(memory.dated(statement, before))
        if previous:
            before = made[-1]
    kept = without_kept(text, parts, without_repeated(made, denied), sentences)
    return [replace(s, id=f"s{i}") for i, s in enumerate(kept, 1)]


def _told_later(finding: Finding, parts: Structure) -> bool:
    """Is a promise told in a written report, which may have been adopted after the day that it names?"""
    return parts.header.kind == "report" and not parts.speeches and finding.rule in ("commitment.promised", "commitment.future")


_ANAPHOR = re.compile(
    r"(?:Dat|Dit|Deze|Die|Daarmee|Daarom|Daartoe|Daarbij|Hierbij|Hiermee|Hiertoe|Hierover|Daarover|Hierop|Deelname|Navraag"
    r"|(?:Tijdens|In|Met|Via|Voor|Na|Bij) (?:dat|dit|deze|die)|Zo|Momenteel|Het gaat)\b"
)
"""How a sentence begins that goes on about what the sentence before it said."""


_THAT = re.compile(r"\b(?:dat|dit) (?:\w+ )?(?:blijven |ook )?(?:te )?(?:doen|doet)\b|\bdoe[tn]? (?:dat|dit)\b")
"""What points back to an act told in the same sentence."""

_LASTING = re.compile(r"\b(?:[Ss]inds|(?<!\d )(?:[Tt]ot en met|[Tt]/m))\b")
"""What makes a date the bound of something that already goes on."""


def _dated(reader: Reader, sentence: Sentence, today: str | None) -> tuple[bool, tuple[int, ...], bool]:
    """Does the sentence name a time before the paper's date; where does it name one after it; does it name one not over yet?"""
    if not today:
        return False, (), False
    last = today.rpartition("/")[2]
    past = running = False
    future: list[int] = []
    for date in reader.dates_in(sentence.start, sentence.end):
        start = date.value.removeprefix("../").partition("/")[0]
        since = bool(_LASTING.search(reader.text, max(sentence.start, date.start - 12), date.start + 12))
        late = start[: len(last)] > last[: len(start)] and not since
        end = date.value.rpartition("/")[2]
        open_end = not since and end != ".." and end[: len(last)] >= last[: len(end)]
        late = late or (open_end and "/" in date.value and len(start) > 4 and start[: len(last)] == last[: len(start)])
        if late:
            future.append(date.start)
        past, running = past or not late, running or open_end
    return past, tuple(future), running


_ANSWERED_ON = re.compile(
    r"De (?:regering|[Mm]inisters?|[Ss]taatssecretaris)\b[^.;]{0,160}? (?:heeft|hebben) deze vragen beantwoord"
    r" bij brief(?:en)? van\b"
    r"|De (?:vragen en )?antwoorden\b[^.;]{0,120}\b(?:staan|zijn) (?:hieronder|hierna)\b"
)
"""The lines by which the House's own print of answers tells when they came and where they stand."""


def _own_words(text: str, parts: Structure, speakers: Speakers, listed: Container[int]) -> list[Sentence]:
    """The sentences in which the cabinet speaks, and in a debate those in which the chair lists its undertakings."""
    questions = [q.question for q in parts.qa]
    others = Barred(others_words(text, parts))
    kept = [
        s
        for s in parts.sentences
        if parts.blocks[s.paragraph].kind in _PLAIN
        and not others.holds(s.start, s.end)
        and not any(a <= s.start < b for a, b in questions)
        and not (parts.qa and _ANSWERED_ON.match(text, s.start, s.end))
    ]
    if not parts.speeches:
        return kept
    return [s for s in kept if speakers.office(s.start) == "minister" or s.start in listed]


_PRACTICES = frozenset(("deed.present", "deed.standing", "deed.role"))
"""Rules of deeds that tell a practice."""


def _statement(
    finding: Finding, context: Context, reader: Reader, days: DeedDays, sentence: Sentence, before: Statement | None,
    points_back: bool,
) -> Statement:  # fmt: skip
    instrument = reader.instrument(finding, context, before)
    today = reader.parts.header.date
    from_day = None if _told_later(finding, reader.parts) else today
    places = reader.place_codes(context, before.places if before else ())
    forum = reader.forum(finding, context, instrument, places, before)
    if before is not None and _does_the_same(finding, context, before, reader.text, points_back=points_back):
        instrument, forum = before.instrument or instrument, before.forum
    date = days.of(finding, context, sentence, instrument) if finding.kind == "deed" else None
    return Statement(
        "",
        context.start,
        context.end,
        finding.rule,
        finding.kind,
        _actor_name(finding, reader),
        finding.strength,
        due=reader.due(context, from_day) if finding.kind == "commitment" else None,
        date=date,
        recurring=context.has("recurring") or (date is None and finding.rule in _PRACTICES),  # what has a day was done once
        instrument=instrument,
        forum=forum,
        places=places,
        themes=reader.themes(context, before.themes if before and points_back else ()),
        confidence=confidence(finding.rule, finding.score, finding.kind, spoken=context.spoken),
        cues=tuple(finding.cues),
    )


def _does_the_same(finding: Finding, context: Context, before: Statement, text: str, *, points_back: bool) -> bool:
    """ "Dat zal ik doen", "De ambassade doet dat ook", "... en zal dat blijven doen": the act told before."""
    if finding.lemma not in ("doen", "laten"):
        return False
    return points_back or (before.start == context.start and bool(_THAT.search(text, context.start, context.end)))


def _actor_name(finding: Finding, reader: Reader) -> str | None:
    """The actor as the guideline writes it: "ik" is the sender, "wij" the cabinet or its senders."""
    if finding.actor is None:
        return None
    senders = reader.parts.header.senders
    if finding.actor.name == "ik" and len(senders) >= 1:
        return senders[0].role
    if finding.actor.name in FIRST_PERSON:
        return "kabinet" if finding.actor.name != "ik" else None
    return finding.actor.name
