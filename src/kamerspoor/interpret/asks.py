"""What the House asked (annotation guideline, asks).

In: the paper's structure and mentions. Out: one `Ask` for each distinct request: the motion of a motion paper, each numbered
written question, and the motions, requests and undertakings that a letter, an answer or a debate reports. How they were met is
`outcomes.py`'s.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Protocol, TypeVar

from kamerspoor.engine import Match, RuleSet, find, load_rules
from kamerspoor.interpret.ask_words import clause_end, quote
from kamerspoor.interpret.confidence import confidence
from kamerspoor.interpret.events import people_of
from kamerspoor.model import (
    Ask,
    Block,
    Clause,
    Cue,
    EventReference,
    Mentions,
    NamedPerson,
    QuestionAnswer,
    Sentence,
    Speech,
    Structure,
)
from kamerspoor.vocabulary import AskKind

NEAR = 200
"""How many meetings are looked through for the one that a request was made in."""

_ASKING = frozenset(("motie", "verzoek", "toezegging"))
_NOBODY = re.compile(r"[Rr]aad\b|[Ss]taten\b|^(?:de|het) (?!\w+(?:man|mans)\b)[A-Z]{2,}|Kamer\b|[Ff]ractie|^ICC")
_PROMISED_TO = re.compile(
    r"\b(?:aan|vraag van|vragen van|verzoek van|richting) "
    r"(?:het (?:Kamer)?lid|de (?:Kamer)?leden|Kamerlid|de heer|mevrouw|dhr\.|mevr\.) "
    r"(?P<people>[A-ZÀ-ÖØ-Þ][^.;:?!]{2,100}?)"
    r"(?= (?:toe)?gezegd| heb| heeft| om| dat| over| te | is| een| de | het | uw| zou| inzake|,|[.;:]|$)"
)
"""To whom, or on whose question, an undertaking was given."""
_KEPT = re.compile(r",? (?:gestand|na\b|nagekomen|in\b(?! het| de)|tegemoet)")
_CAME = re.compile(r"\b(?:toezegging gedaan|aangenomen|ingediend|voorgesteld|ontvangen|dien(?:de|den)|verworpen)\b")
_RELATIVE = re.compile(r"\b(?:dat|die|welke|waarmee|waarin) [^,;.]{0,60}$")
"""A clause about what somebody else did."""
_MARK = re.compile(r"(?:[ ]c\.s\.)?(?:[ ]?\([^)]*\))?(\d{1,2})(?=[\s,.;:)]|$)")
"""A footnote's mark, glued to a mention."""
_TOO = re.compile(r"\b(?:voorts|ook|daarnaast|tevens|verder|daarbij)\b", re.IGNORECASE)
_THEN = re.compile(
    r"(?:In|Tijdens|Bij) (?:dat|dit|deze|die) (?:\w*overleg|\w*debat|bespreking|gesprek|brief|vergadering|behandeling)\b"
)
"""How a sentence begins that is about the meeting or letter of the one before."""
_WORDED = re.compile(
    r"\d{0,2},?(?: door (?:mijn|de) [^.;]{3,120}?)? "
    r"(?:om|waarin|over|inzake|met de vraag|(?:aan (?:uw|de) Kamer )?(?:na )?op het (?:terrein|gebied) van)\b"
)
"""How a mention goes on to say what is asked."""
_BULLET = re.compile(r"(?:\d{1,2}[.)]|[a-z][.)]|[-–•*])\s+")
_LONGEST_LIST = 60
_SAME = re.compile(r"\b(?:hetzelfde|dit|dat|ditzelfde) (?:commissie)?(?:overleg|debat|notaoverleg)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Draft:
    """An ask in the making."""

    kind: AskKind
    start: int
    end: int
    rule: str
    sentence: int
    by: tuple[NamedPerson, ...] = ()
    date: str | None = None
    occasion: str | None = None
    reference: str | None = None
    worded: bool = False
    cues: list[Cue] = field(default_factory=list)


class _Placed(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


def _between(items: Sequence[_P], start: int, end: int) -> Sequence[_P]:
    """Those of `items`, which are in order, that begin in `start:end`."""
    return items[bisect_left(items, start, key=lambda x: x.start) : bisect_left(items, end, key=lambda x: x.start)]


@cache
def ask_rules() -> RuleSet:
    """The rules of asks and of how they are met, read once."""
    return load_rules("kamerspoor.interpret.rules", "ask-cues")


@dataclass(frozen=True, slots=True)
class AskCues:
    """Matches of `ask_rules` in a paper, by label and in order."""

    by_label: dict[str, list[Match]]

    def within(self, label: str, start: int, end: int) -> list[Match]:
        """Matches of `label` in `start:end`."""
        return list(_between(self.by_label.get(label, []), start, end))


def ask_cues(text: str, parts: Structure) -> AskCues:
    """Every cue of asks in the paper's sentences."""
    found: dict[str, list[Match]] = {}
    for match in find(ask_rules(), text, [(s.start, s.end) for s in parts.sentences]):
        found.setdefault(match.rule.label, []).append(match)
    return AskCues(found)


def find_asks(text: str, parts: Structure, mentions: Mentions, cues: AskCues) -> list[Ask]:
    """The asks of the paper in order, without outcomes."""
    questions = _questions(parts)
    delayed = parts.header.detail == "delay_notice" and not questions
    reported = _delayed(text, parts, mentions) if delayed else _Reported(text, parts, mentions, cues).drafts()
    made = [
        Ask(
            "", d.start, d.end, d.rule, d.kind, d.by, d.date, d.occasion, d.reference, "none",
            confidence=confidence(d.rule, 0.0, "ask"), cues=tuple(d.cues),
        )
        for d in reported
    ]  # fmt: skip
    return [replace(ask, id=f"a{i}") for i, ask in enumerate(questions + made, 1)]


_REASON = re.compile(
    r"\b(?:omdat|aangezien|in verband met|vanwege|wegens|reden|nog niet|wacht|afstemming|zorgvuldig|benodigde)\b"
)
_UNTIL = re.compile(r"\b(?:zo spoedig mogelijk|binnen|uiterlijk|voor|streef|streven|zal|zullen|medio|begin|eind)\b")


def _delayed(text: str, parts: Structure, mentions: Mentions) -> list[_Draft]:
    """The questions that a notice of delay is about; its cues tell which, why, and until when."""
    asked = [e for e in mentions.events if e.kind == "vragen" and e.people]
    body = [
        i
        for i, s in enumerate(parts.sentences)
        if parts.blocks[s.paragraph].kind not in ("letterhead", "furniture", "footnote")
    ]
    within = [(e, i) for e in asked for i in body if parts.sentences[i].start <= e.start < parts.sentences[i].end]
    if not within:
        return []
    event, i = next((pair for pair in within if "beantwoord" in text[slice(*_span(parts.sentences[pair[1]]))]), within[-1])
    sentence = parts.sentences[i]
    days = [d for d in mentions.dates if sentence.start <= d.start < sentence.end and d.granularity == "day"]
    cues = [Cue("delay.questions", 1.0, event.start, event.end)]
    for other in parts.sentences[i : i + 6]:
        span = _span(other)
        if _REASON.search(text, *span) and not any(c.rule == "delay.reason" for c in cues):
            cues.append(Cue("delay.reason", 0.5, *span))
        if other is not sentence and _UNTIL.search(text, *span) and "beantwoord" in text[slice(*span)]:
            cues.append(Cue("delay.until", 0.5, *span))
    date = event.date or (days[0].value if days else None)
    return [
        _Draft(
            "vraag",
            sentence.start,
            sentence.end,
            "ask.delayed",
            i,
            event.people,
            date,
            "schriftelijke vragen",
            event.target,
            True,
            cues,
        )
    ]


def _span(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end


def motion_asks(parts: Structure) -> list[Ask]:
    """The ask of a motion: its operative clauses."""
    operative = [c for c in parts.clauses if c.kind == "operative"]
    if not operative:
        return []
    start, end = operative[0].start, operative[0].end
    header = parts.header
    cues = tuple(Cue(c.rule, 1.0, c.start, c.end) for c in operative)
    return [
        Ask("a1", start, end, "ask.motion", "motie", header.askers, header.date, None, None, "none", confidence=0.98, cues=cues)
    ]


def _questions(parts: Structure) -> list[Ask]:
    header, made = parts.header, []
    sure = confidence("ask.question", 0.0, "ask")
    for qa in parts.qa:
        for number in qa.questions:
            start, end = _numbered(parts, qa, number)
            asked = header.asked or (None if qa.answer else header.date)
            made.append(
                Ask(
                    "", start, end, "ask.question", "vraag", header.askers, asked, "schriftelijke vragen", None,
                    "none", number=number, confidence=sure, cues=(Cue(qa.rule, 1.0, start, end),),
                )
            )  # fmt: skip
    return made


def _numbered(parts: Structure, qa: QuestionAnswer, number: int) -> tuple[int, int]:
    """The range of one question's words: by itself where the text tells it apart, else its line among those asked together."""
    index = qa.questions.index(number)
    if len(qa.each) == len(qa.questions):
        return qa.each[index]
    if len(qa.questions) == 1:
        return qa.question
    lines = [b for b in parts.blocks if qa.question[0] <= b.start < qa.question[1] and b.kind != "footnote"]
    if len(lines) == len(qa.questions):
        return max(lines[index].start, qa.question[0]), lines[index].end
    return qa.question


class _Reported:
    """Collects the requests that a paper reports."""

    def __init__(self, text: str, parts: Structure, mentions: Mentions, cues: AskCues) -> None:
        self.text, self.parts, self.mentions, self.cues = text, parts, mentions, cues
        self.sentences: Sequence[Sentence] = parts.sentences
        self._starts = [s.start for s in parts.sentences]
        self.found: list[_Draft] = []
        self.taken: set[int] = set()
        self.notes = [b for b in parts.blocks if b.kind == "footnote"]
        self.debates = [e for e in mentions.events if e.kind == "debat"]

    def at(self, position: int) -> int:
        """Index of the sentence that holds `position`, -1 where none does."""
        i = bisect_right(self._starts, position) - 1
        return i if i >= 0 and position < self.sentences[i].end else -1

    def drafts(self) -> list[_Draft]:
        """The drafts in order of the text, those of the same request merged."""
        events = [e for e in self.mentions.events if e.kind in _ASKING and self.at(e.start) >= 0]
        for e in events:
            self.event(e)
        if self.parts.header.kind == "letter" and not self.parts.qa:
            for e in self.mentions.events:
                if e.kind == "vragen" and e.people and self.at(e.start) >= 0:
                    self.written_questions(e)
        self.taken = {d.sentence for d in self.found if d.kind != "motie"}
        for label in ("request", "questions", "undertaking"):
            for match in self.cues.by_label.get(label, ()):
                self.worded(match)
        self.found.sort(key=lambda d: (d.start, d.end))
        if self.parts.speeches:
            self.debate()
        merged = self.merged()
        for match in self.cues.by_label.get("text", ()):
            self.motion_text(match, merged)
        return merged

    def written_questions(self, e: EventReference) -> None:
        """Written questions of members that a letter names: "bij de beantwoording van de Kamervragen van het lid Jansen"."""
        i = self.at(e.start)
        if self.in_title(i):
            return
        target = e.target if e.target and e.target.startswith("ah-") else None
        words = quote(self.text, _span(self.sentences[i]), (e.start, e.end), "vraag", before=True, following=None)
        cue = Cue(e.rule, 1.0, e.start, e.end)
        self.found.append(
            _Draft("vraag", *words, "ask.questions-named", i, e.people, None, "schriftelijke vragen", target, True, [cue])
        )

    def debate(self) -> None:
        """Motions moved and requests made by members in a debate."""
        date = self.parts.header.date
        speeches = [s for s in self.parts.speeches if s.office in ("member", "chair")]
        starts = [s.start for s in speeches]
        for match in self.cues.by_label.get("spoken", ()):
            at, i = bisect_right(starts, match.start) - 1, self.at(match.start)
            if i < 0 or at < 0 or match.start >= speeches[at].end or speeches[at].office != "member":
                continue
            if match.start != self.sentences[i].start:
                continue
            sentence, cue = self.sentences[i], Cue(match.rule.id, 0.7, match.start, match.end)
            self.found.append(
                _Draft(
                    "verzoek",
                    sentence.start,
                    sentence.end,
                    "ask.request.debate",
                    i,
                    (speeches[at].speaker,),
                    date,
                    "debat",
                    None,
                    True,
                    [cue],
                )
            )
        moved = self.cues.by_label.get("moved", ())
        opening = -1
        for clause in self.parts.clauses:
            if clause.kind == "opening":
                opening = clause.start if opening < 0 else opening
            elif clause.kind == "operative" and opening >= 0:
                self.moved(clause, opening, moved, speeches, starts)
                opening = -1
        self.found.sort(key=lambda d: (d.start, d.end))

    def moved(
        self, clause: Clause, opening: int, moved: Sequence[Match], speeches: Sequence[Speech], starts: list[int]
    ) -> None:
        """A motion moved in the debate: by whom the chair says, else by the speaker."""
        before = [m for m in moved if opening - 600 <= m.start < opening]
        at = bisect_right(starts, opening) - 1
        by: tuple[NamedPerson, ...] = ()
        if before:
            by = people_of(before[-1].text("people") or "")
        elif at >= 0 and speeches[at].office == "member":
            by = (speeches[at].speaker,)
        cue = Cue("ask.motion-moved", 1.0, clause.start, clause.end)
        numbered = [
            r.target for r in _between(self.mentions.references, clause.end, clause.end + 400) if r.target.startswith("kst-")
        ]
        self.found.append(
            _Draft(
                "motie",
                clause.start,
                clause.end,
                "ask.motion-moved",
                self.at(clause.start),
                by,
                self.parts.header.date,
                "debat",
                numbered[0] if numbered else None,
                True,
                [cue],
            )
        )

    def event(self, e: EventReference) -> None:
        """A request named by what happened."""
        i = self.at(e.start)
        if e.rule in ("event.verzoek-brief", "event.verzoek-vraag") and self.parts.qa:
            return  # "In antwoord op uw brief van 3 mei deel ik u mede dat de vragen": the questions themselves
        if self.in_title(i) or any(_NOBODY.search(p.name) for p in e.people):
            return
        if self._points_back(e):
            return
        start, end = self.extent(e, i)
        occasion, date = self.same_meeting(i, e.start, e.occasion, e.date)
        if date is None:
            date = self.day_before(i, e.start)
        target = e.target if not self.own_number(e) else None
        if target is None or not target.startswith("kst-"):
            target = self.noted(e, i) if e.kind == "motie" else None
        if e.kind == "verzoek" or (e.kind == "toezegging" and occasion):
            target = None  # the number beside a request is that of the debate, or of what it is about
        if e.kind == "toezegging" and not date:
            letter = next(
                (x for x in _between(self.mentions.events, e.start, self.sentences[i].end) if x.kind == "brief" and x.date),
                None,
            )
            if letter is not None:
                date, target = letter.date, target or letter.target
        kind: AskKind = "motie" if e.kind == "motie" else "verzoek" if e.kind == "verzoek" else "toezegging"
        cue = Cue(e.rule, 1.0, e.start, e.end)
        items = self.listed(e, i)
        if items:
            cue = Cue("ask.listed", 0.5, e.start, e.end)
            self.found += [_Draft(kind, a, b, f"ask.{e.kind}", j, (), date, occasion, target, True, [cue]) for a, b, j in items]
            return
        self.found.append(
            _Draft(
                kind,
                start,
                end,
                f"ask.{e.kind}",
                i,
                e.people if kind != "toezegging" else self.promised_to(self.sentences[i]),
                date,
                occasion,
                target,
                cues=[cue],
            )
        )

    def promised_to(self, sentence: Sentence) -> tuple[NamedPerson, ...]:
        """The members to whom, or on whose question, an undertaking was given: "heb ik aan het lid Jansen toegezegd"."""
        named = _PROMISED_TO.search(self.text, sentence.start, sentence.end)
        return people_of(named["people"]) if named else ()

    def listed(self, e: EventReference, i: int) -> list[tuple[int, int, int]]:
        """Range and sentence of each item, where undertakings are named together and a list of them follows."""
        block = self.sentences[i].paragraph
        lead = self.parts.blocks[block]
        if e.kind != "toezegging" or "toezeggingen" not in self.text[e.start : e.end]:
            return []
        if not self.text[lead.start : lead.end].rstrip().endswith(":"):
            return []
        items = []
        for item in self.parts.blocks[block + 1 : block + 1 + _LONGEST_LIST]:
            if item.kind != "list_item":
                break
            words = _BULLET.match(self.text, item.start, item.end)
            start = words.end() if words else item.start
            items.append((start, item.end, max(self.at(item.start), i)))
        return items

    def _points_back(self, e: EventReference) -> bool:
        """Does a bare mention ("het verzoek van de Kamer") name no request of its own?"""
        if e.kind == "toezegging" and self.parts.speeches:
            return True
        if self.text.startswith(("op verzoek", "Op verzoek"), e.start):
            return bool(_RELATIVE.search(self.text, max(0, e.start - 80), e.start))
        if e.people or e.date or e.target or (e.occasion and not self.found):
            return False
        if e.kind == "toezegging":
            own = self.text[e.start : e.start + 5].lower().startswith(("zoals", "mijn "))
            if self._recalled(e):
                return True
            met = self.text[: e.start].endswith(("onform ", "vereenkomstig ", "olgens "))
            return not (e.occasion or own or met or _WORDED.match(self.text, e.end))
        return e.kind == "verzoek" and not _WORDED.match(self.text, e.end)

    def _recalled(self, e: EventReference) -> bool:
        """Is "mijn toezegging gestand" about the undertaking that the sentences before it tell?"""
        i = self.at(e.start)
        block = self.parts.blocks[self.sentences[i].paragraph]
        told = self.cues.within("undertaking", block.start, self.sentences[i].start)
        return bool(told and not (e.occasion or e.date or e.people) and _KEPT.match(self.text, e.end))

    def in_title(self, i: int) -> bool:
        """Is the sentence part of the paper's own title (who asked the questions answered here)?"""
        return self.parts.blocks[self.sentences[i].paragraph].kind in ("title", "letterhead", "furniture", "label")

    def extent(self, e: EventReference, i: int) -> tuple[int, int]:
        """The words that say what is asked."""
        sentence = self.sentences[i]
        near = [o for o in _between(self.mentions.events, sentence.start, sentence.end) if o.kind in _ASKING]
        following = next((o.start for o in near if o.start >= e.end), None)
        before = any(o.end <= e.start for o in near)
        return quote(self.text, _span(sentence), (e.start, e.end), e.kind, before=before, following=following)

    def same_meeting(self, i: int, position: int, occasion: str | None, date: str | None) -> tuple[str | None, str | None]:
        """Occasion and date, where needed from the meeting named before."""
        sentence = self.sentences[i]
        before = [d for d in _between(self.debates, 0, position)[-NEAR:] if d.date] if not date else ()
        if before and _SAME.search(self.text, sentence.start, sentence.end):
            return before[-1].occasion, before[-1].date
        if occasion and not date:
            known = [d for d in self.debates[:NEAR] if d.date and d.occasion == occasion]
            if known:
                return occasion, known[-1].date
        return occasion, date

    def noted(self, e: EventReference, i: int) -> str | None:
        """The publication in the footnote that hangs on a mention.

        Where cleaning has taken the marks out of the text, the notes of a paragraph go to its requests in turn, if there are as
        many.
        """
        sentence = self.sentences[i]
        mark = _MARK.match(self.text, e.end)
        if mark is not None:
            note = next((b for b in self.notes if b.mark == mark[1] and b.start > e.start), None)
            return self._cited_in(note) if note else None
        block = sentence.paragraph
        cited = []
        for note in self.parts.blocks[block + 1 : block + 1 + _LONGEST_LIST]:
            if note.kind != "footnote":
                break
            cited.append(self._cited_in(note))
        numbers = [c for c in cited if c]
        of_block = _between(self.mentions.events, self.parts.blocks[block].start, self.parts.blocks[block].end)
        unnumbered = [o for o in of_block if o.kind in _ASKING and not (o.target or "").startswith("kst-")]
        return numbers[unnumbered.index(e)] if len(numbers) == len(unnumbered) and e in unnumbered else None

    def _cited_in(self, note: Block) -> str | None:
        """The parliamentary paper that a footnote cites first."""
        cited = _between(self.mentions.references, note.start, note.end)
        return next((r.target for r in cited if r.target.startswith("kst-")), None)

    def own_number(self, e: EventReference) -> bool:
        """In a list of papers received ("Reactie op de motie ... - 99999-12"): is the number the reaction's own?"""
        cited = next((r for r in _between(self.mentions.references, e.end, e.end + 600) if r.target == e.target), None)
        return cited is not None and self.text[max(0, cited.start - 3) : cited.start] in (" - ", " – ")

    def day_before(self, i: int, position: int) -> str | None:
        """The day of which a sentence tells that a motion was put forward or adopted, or a request received: "Op 3 mei jl."."""
        sentence = self.sentences[i]
        if not _CAME.search(self.text, sentence.start, sentence.end):
            return None
        days = [d.value for d in _between(self.mentions.dates, sentence.start, position) if d.granularity == "day"]
        return days[0] if len(days) == 1 else None

    def meeting_in(self, i: int) -> tuple[str | None, str | None]:
        """Occasion and date of the meeting named in sentence `i`, or the date alone."""
        sentence = self.sentences[i]
        for d in _between(self.debates, sentence.start, sentence.end):
            return self.same_meeting(i, d.start, d.occasion, d.date)
        before = [d for d in _between(self.debates, 0, sentence.start)[-NEAR:] if d.date]
        if before and _SAME.search(self.text, sentence.start, sentence.end):
            return before[-1].occasion, before[-1].date
        if i and _THEN.match(self.text, sentence.start) and self.sentences[i - 1].paragraph == sentence.paragraph:
            return self.meeting_in(i - 1)
        dates = [d for d in _between(self.mentions.dates, sentence.start, sentence.end) if d.granularity == "day"]
        if not dates and before and before[-1].start >= self.parts.blocks[sentence.paragraph].start:
            return before[-1].occasion, before[-1].date  # the meeting that its paragraph tells of
        return None, dates[0].value if dates else None

    def worded(self, match: Match) -> None:
        """A request in words: "heeft uw Kamer verzocht", "heb ik toegezegd"."""
        i = self.at(match.start)
        if i < 0 or self.in_title(i) or (i in self.taken and match.rule.label != "questions"):
            return
        if any(q.question[0] <= match.start < q.question[1] for q in self.parts.qa):
            return
        occasion, date = self.meeting_in(i)
        kind: AskKind = "toezegging" if match.rule.label == "undertaking" else "verzoek"
        cue = Cue(match.rule.id, 1.0, match.start, match.end)
        sentence = self.sentences[i]
        by = people_of(_people(match)) if match.rule.id == "request.members" else ()
        if kind == "toezegging":
            by = self.promised_to(sentence)
        if match.rule.label == "questions":
            by = (NamedPerson(match.text("people") or "", match.text("party")),)
            known = [d for d in self.debates[:NEAR] if d.date and "vragenuur" in (d.occasion or "")]
            self.found.append(
                _Draft(
                    kind,
                    match.start,
                    match.end,
                    "ask.spoken-questions",
                    i,
                    by,
                    known[0].date if known else date,
                    "mondelinge vragenuur",
                    None,
                    True,
                    [cue],
                )
            )
            return
        if occasion is None and "ommissie" in match.rule.pattern.pattern and "ommissie" in self.text[match.start : match.end]:
            occasion = "commissie"
        letter = next(
            (e for e in _between(self.mentions.events, sentence.start, sentence.end) if e.kind == "brief" and e.date), None
        )
        reference = None
        if kind == "toezegging" and letter is not None and occasion is None:
            date, reference = letter.date, letter.target
        self.taken.add(i)
        for start, end in self.requests(sentence, match):
            self.found.append(_Draft(kind, start, end, f"ask.{match.rule.id}", i, by, date, occasion, reference, True, [cue]))
        if kind == "verzoek" and i and date is None:
            self.carry_date(i)

    def carry_date(self, i: int) -> None:
        """A second request without a date ("Voorts heeft uw Kamer verzocht") was made with the first of its paragraph."""
        before = [d for d in self.found[-NEAR:] if d.kind == "verzoek" and d.date and 0 < i - d.sentence <= 2]
        if before and _TOO.search(self.text, *_span(self.sentences[i])):
            for d in self.found[-NEAR:]:
                if d.sentence == i and d.date is None:
                    d.date, d.occasion = before[-1].date, before[-1].occasion

    def requests(self, sentence: Sentence, match: Match) -> list[tuple[int, int]]:
        """A sentence may hold two requests: "... te spreken en te proberen ..."."""
        split = self.text.find(" en te ", match.end, sentence.end)
        if split < 0:
            return [(sentence.start, sentence.end)]
        return [(sentence.start, split), (split + 4, sentence.end)]

    def merged(self) -> list[_Draft]:
        """One draft per request: same kind and same people, or the same publication."""
        kept: list[_Draft] = []
        first: dict[tuple[object, ...], _Draft] = {}
        for draft in self.found:
            keys = _keys(draft, self.text)
            same = next((first[k] for k in keys if k in first and (k[0] == "quote" or _same(first[k], draft))), None)
            if same is None:
                kept.append(draft)
                for key in keys:
                    first.setdefault(key, draft)
                continue
            same.date = same.date or draft.date
            same.occasion = same.occasion or draft.occasion
            same.reference = same.reference or draft.reference
            same.cues += draft.cues
            for key in _keys(same, self.text):
                first.setdefault(key, same)
        return kept

    def motion_text(self, match: Match, drafts: list[_Draft]) -> None:
        """ "Deze motie verzoekt de regering ...": the words of the motion named last before."""
        i = self.at(match.start)
        before = [d for d in drafts if d.kind == "motie" and d.start <= match.end]
        if i < 0 or not before:
            return
        sentence = self.sentences[i]
        words = self.text[sentence.start : match.end]
        draft = next((d for d in reversed(before) if any(p.name in words for p in d.by)), before[-1])
        if draft.worded:
            return
        if self.text[match.start : match.start + 6].startswith(("die ", "welke ", "waarin")):
            beside = draft.sentence == i and draft.start <= match.start <= max(draft.end, draft.start + 200)
            draft.start, draft.end = (draft.start if beside else match.start), clause_end(self.text, match.end, sentence.end)
        else:
            draft.start, draft.end = sentence.start, sentence.end
        draft.worded = True
        draft.cues.append(Cue(match.rule.id, 0.5, match.start, match.end))


def _people(match: Match) -> str:
    return next((found for name in ("people", "people2", "people3") if (found := match.text(name))), "")


def _keys(d: _Draft, text: str) -> list[tuple[object, ...]]:
    """What two drafts of the same request have in common."""
    keys: list[tuple[object, ...]] = [("quote", d.kind, text[d.start : d.end])]
    if d.reference:
        keys.append(("reference", d.kind, d.reference))
    if d.kind == "toezegging":
        keys.append(("sentence", d.kind, d.sentence))
    elif d.by:
        keys.append(("by", d.kind, frozenset(_surname(p.name) for p in d.by)))
    elif d.date:
        keys.append(("date", d.kind, d.date))
    return keys


def _same(a: _Draft, b: _Draft) -> bool:
    if a.kind != b.kind or (
        a.kind == "toezegging" and a.sentence != b.sentence and not (a.reference and a.reference == b.reference)
    ):
        return False
    if a.reference and b.reference and a.reference != b.reference:
        return False
    if a.reference and a.reference == b.reference:
        return True
    if a.kind == "verzoek" and not (a.by or b.by):
        return a.date is not None and a.date == b.date and not (a.worded and b.worded)
    names = {_surname(p.name) for p in a.by}, {_surname(p.name) for p in b.by}
    return bool(names[0]) and names[0] == names[1]


def _surname(name: str) -> str:
    return re.sub(r"\W", "", name.split(" ")[-1]).casefold()
