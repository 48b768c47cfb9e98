"""How a paper presents the outcome of what was asked (annotation guideline, asks).

In: asks and statements of one paper. Out: the same with links (`responses`), and the asks with outcome, the sentence that shows
it, and the manner of an answer.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from kamerspoor.interpret.ask_cues import AskCues
from kamerspoor.interpret.particulars import Reader
from kamerspoor.interpret.responses import INFORM, link
from kamerspoor.interpret.topics import stems
from kamerspoor.interpret.words import word_set
from kamerspoor.model import Ask, Block, Cue, QuestionAnswer, Sentence, Statement, Structure
from kamerspoor.vocabulary import AnswerManner, Outcome

_ABLE = re.compile(
    r"\b(?:bent u bereid|kunt u|gaat u|wilt u|bereid|welke (?:andere )?(?:maatregelen|stappen|mogelijkheden|manieren)|zult u"
    r"|wat gaat u|hoe gaat u|kan u|zou u|welke instanties|herkent u|wat vindt u)\b",
    re.IGNORECASE,
)
"""How one asks for what a refusal may be the answer to."""
_WILL = re.compile(
    r"\b(?:hoe gaat u|wat gaat u doen|hoe zorgt u|wanneer|hoe bent u van plan|op welke termijn|op welk moment)\b", re.IGNORECASE
)
"""How one asks what is going to happen."""
_WHEN = re.compile(r"(?:Wanneer|Hoe bent u van plan|Op welk(?:e termijn| moment))\b")
"""How a question begins that asks for a time or a plan."""
_TELLING = word_set(
    """refusal.no-word refusal.modal refusal.veiled refusal.no-data refusal.cannot-be refusal.impossible
    refusal.no-figures refusal.unknown"""
)
"""Rules of refusals that may be the answer itself."""
_SILENT = frozenset(("refusal.no-word", "refusal.veiled", "refusal.no-data"))
"""Rules of refusals to tell something."""
_NOT_KNOWN = re.compile(
    r"\b(?:is|zijn) (?:(?:mij|ons|het kabinet|hierover) )?(?:nog )?niet bekend\b|\bheb ik geen (?:cijfers|zicht)\b"
)
"""How an answer begins that says that the fact is not known."""
_FACT = re.compile(
    r"(?:Om )?[Hh]oeveel\b|Hoe groot\b|Hoe vaak\b|Welk percentage\b|Weet u\b"
    r"|Kunt u aangeven\b|Heeft u (?:zicht|inzicht)\b|Wat is (?:het aantal|de omvang)\b"
)
"""How a question begins that asks for a fact."""
_WILLING = re.compile(
    r"\b(?:bereid|wilt u|zult u|(?<!hoe )(?<!wat )gaat u|kunt u (?:toezeggen|ervoor|voor|bevorderen|waarborgen)|worden de"
    r"|kunt u (?:de|uw|deze) kamer [^?]{0,60}(?:informeren|op de hoogte (?:houden|stellen)|(?:toe)?sturen|toezenden))\b",
    re.IGNORECASE,
)
"""How one asks for an act."""
_ASKED_FOR = re.compile(
    r"\b(?:bereid|wilt u|kunt u|gaat u|zult u|andere (?:maatregelen|manieren|mogelijkheden))\b", re.IGNORECASE
)
_BEREID = re.compile(
    r"(?:(?:Bent|Is|Zijn) (?:u|de \w+|het kabinet) (?:\w+ ){0,4}?(?:bereid|voornemens|van plan)"
    r"|Wilt u|Gaat u|Heeft u de bereidheid)\b"
)
"""How a question begins that asks for an act and nothing else."""
_VIEW = re.compile(
    r"(?:Deelt u|Bent u het|Bent u van mening|Wat vindt u|Hoe beoordeelt u|Kunt u uitleggen|Hoe verklaart u|Wat is uw)\b"
)
"""How one asks for a view or an explanation."""
_OPENING = 4
"""Paragraphs in which a letter that is itself the reply would say that it is not."""
_BRIEF = 3
"""Sentences of an answer that says no more than that it cannot be told."""
_DONE = frozenset(("deed.perfect", "deed.past", "deed.has-been"))
"""Rules of deeds that are done."""


def respond(
    text: str, parts: Structure, reader: Reader, cues: AskCues, asks: Sequence[Ask], statements: Sequence[Statement]
) -> tuple[list[Ask], list[Statement]]:
    """The asks with outcomes and the statements with the asks they respond to."""
    linked = link(text, parts, reader, cues, asks, statements)
    by_ask: dict[str, list[Statement]] = {}
    for s in linked:
        for a in s.asks:
            by_ask.setdefault(a, []).append(s)
    answers = {n: qa for qa in parts.qa for n in qa.questions}
    done = _done_lists(text, parts)
    made = []
    for ask in asks:
        found = by_ask.get(ask.id, [])
        if ask.kind == "vraag" and ask.number is not None:
            made.append(_answered(text, parts, cues, ask, answers[ask.number], found))
        else:
            made.append(_met(text, parts, cues, done, ask, found))
    return made, linked


def _answered(text: str, parts: Structure, cues: AskCues, ask: Ask, qa: QuestionAnswer, found: Sequence[Statement]) -> Ask:
    """The outcome of a written question."""
    if qa.answer is None:
        return replace(ask, outcome="in_progress") if parts.header.detail == "delay_notice" else ask
    sentences = [(x.start, x.end) for x in parts.sentences if qa.answer[0] <= x.start < qa.answer[1]]
    if not sentences:
        return ask
    first = text[sentences[0][0] : sentences[0][1]]
    found = [s for s in found if qa.answer[0] <= s.start < qa.answer[1]]
    refusals = [s for s in found if s.kind == "refusal"]
    commitments = [s for s in found if s.kind == "commitment"]
    outcome: Outcome = "answered"
    manner: AnswerManner = _manner(first, bool(cues.within("referred", *qa.answer)), len(sentences))
    shown = found[0] if found else None
    if _BEREID.match(text, ask.start) and manner == "no" and not commitments and len(qa.questions) == 1:
        outcome, manner = "declined", "declined"
        shown = refusals[0] if refusals else None
    elif _BEREID.match(text, ask.start) and manner != "no" and len(qa.questions) == 1 and _all_done(found, sentences):
        outcome = "fulfilled"
    elif refusals and (
        _ABLE.search(text, ask.start, ask.end)
        or any(r.rule in _SILENT for r in refusals)
        or (len(refusals) == len(found) and len(sentences) <= 3)
        or (found[0].kind == "refusal" and found[0].rule in _TELLING and _FACT.match(text, ask.start))
    ):
        outcome, shown = _refused(text, ask, qa, sentences, found, refusals[0], shown)
        manner = "declined" if outcome == "declined" else "partly" if outcome == "partial" else manner
    elif commitments and not refusals and _taken_up(text, ask, qa, found, commitments):
        outcome, shown = "in_progress", commitments[0]
    if outcome == "answered" and len(sentences) <= _BRIEF and _FACT.match(text, ask.start) and _NOT_KNOWN.search(first):
        outcome, manner, shown = "declined", "declined", None
    answer = (shown.start, shown.end) if shown else sentences[0]
    extra = () if shown is None else (Cue(shown.rule, 0.5, shown.start, shown.end),)
    return replace(ask, outcome=outcome, manner=manner, answer=answer, cues=(*ask.cues, *extra))


def _all_done(found: Sequence[Statement], sentences: Sequence[tuple[int, int]]) -> bool:
    """Does the answer begin with what has been done, and hold nothing but deeds?"""
    return (
        bool(found)
        and all(s.kind == "deed" for s in found)
        and found[0].rule in _DONE
        and found[0].start <= sentences[min(1, len(sentences) - 1)][0]
    )


def _taken_up(text: str, ask: Ask, qa: QuestionAnswer, found: Sequence[Statement], commitments: Sequence[Statement]) -> bool:
    """Was an act asked for, and is more promised than done; or is nothing told but what is to happen?"""
    if len(qa.questions) == 1 and _WILLING.search(text, ask.start, ask.end) and 2 * len(commitments) > len(found):
        return True
    to_happen = len(commitments) == len(found) and (
        all(c.actor is None for c in commitments) or bool(_WHEN.match(text, ask.start))
    )
    return to_happen and bool(_WILL.search(text, ask.start, ask.end))


def _refused(
    text: str,
    ask: Ask,
    qa: QuestionAnswer,
    sentences: Sequence[tuple[int, int]],
    found: Sequence[Statement],
    refusal: Statement,
    shown: Statement | None,
) -> tuple[Outcome, Statement | None]:
    """The outcome of a question whose answer holds a refusal."""
    firm = [s for s in found if s.kind == "commitment" and s.strength != "conditional" and s.start >= refusal.start]
    conditional = [s for s in found if s.kind == "commitment" and s.strength == "conditional"]
    early = refusal.start <= sentences[min(1, len(sentences) - 1)][0]
    first = found[0] is refusal or found[0].start == refusal.start
    willing = len(qa.questions) == 1 and bool(_WILLING.search(text, ask.start, ask.end))
    promised = [s for s in found if s.kind == "commitment"]
    if firm and not willing and _VIEW.match(text, ask.start):
        return "answered", shown
    if willing and promised and promised[0].start > refusal.start and refusal.rule not in _SILENT:
        return "declined", refusal
    if willing and promised and promised[0].start < refusal.start and promised[0].strength == "conditional":
        return "partial", promised[0]
    if firm:
        return "in_progress", firm[0]
    if conditional:
        return "partial", conditional[0]
    if refusal.rule in _TELLING:
        told = (
            found[0].kind == "deed" and len(stems(text[ask.start : ask.end]) & stems(text[found[0].start : found[0].end])) >= 2
        )
        if told and refusal.rule in _SILENT and len(sentences) <= 3:
            return "partial", refusal
        several = sum(x.kind == "refusal" and x.rule in _TELLING for x in found) > 1 and len(qa.questions) == 1
        if early or first or several:
            return "declined", refusal
        return ("partial", refusal) if refusal.rule in _SILENT else ("answered", shown)
    if len(qa.questions) == 1 and _ASKED_FOR.search(text, ask.start, ask.end):
        return ("declined", refusal) if first or (willing and len(found) < 4) else ("partial", refusal)
    return "answered", shown


def _manner(first: str, referred: bool, sentences: int) -> AnswerManner:
    """The manner of an answer by its first sentence."""
    low = first.lower()
    if re.match(r"ja\b", low):
        return "yes"
    if re.match(r"nee\b", low):
        return "no"
    return "referred" if referred and sentences <= 2 else "answered"


def _met(text: str, parts: Structure, cues: AskCues, done: Mapping[int, Sentence], ask: Ask, found: Sequence[Statement]) -> Ask:
    """The outcome of a motion, request or undertaking as the paper presents it; `done` as `_done_lists` gives it."""
    if ask.rule == "ask.questions-named":
        around = text[max(0, ask.start - 160) : ask.end + 160]
        return replace(ask, outcome="answered", answer=(ask.start, ask.end)) if _ANSWERED.search(around) else ask
    if ask.rule == "ask.delayed":
        until = next((c for c in ask.cues if c.rule == "delay.until"), None)
        return replace(ask, outcome="in_progress", answer=(until.start, until.end) if until else None)
    if not found and ask.kind == "verzoek" and _is_reply(text, parts, ask, _TELL):
        return replace(ask, outcome="fulfilled", answer=(ask.start, ask.end))
    if not found or (parts.speeches and _LETTER_LINE.match(text[text.rfind("\n", 0, ask.start) + 1 : ask.end])):
        return _listed(text, parts, done, ask)
    if ask.kind == "toezegging" and all(_only_promised(text, ask, s) for s in found):
        return replace(ask, outcome="in_progress", answer=(found[0].start, found[0].end))
    met = [s for s in found if cues.within("met", s.start, s.end) and s.kind == "deed"]
    standing = [s for s in found if cues.within("standing", s.start, s.end)]
    refusals = [s for s in found if s.kind == "refusal"]
    commitments = [s for s in found if s.kind == "commitment"]
    papers = [s for s in found if s.rule.startswith(("deed.paper", "deed.enclosed"))]
    own = [s for s in found if s.start <= ask.start < s.end]
    after = [s for s in found if s.start >= ask.end]
    outcome: Outcome
    late = [r for r in refusals if _OVER_TIME.search(text, r.start, r.end)]
    pointed = [r for r in refusals if ask.kind != "motie" and r not in late and cues.within("deictic", r.start, r.end)]
    if pointed and pointed[0].start >= ask.end:
        outcome, shown = "declined", pointed[0]
    elif standing:
        outcome, shown = "standing_policy", standing[0]
    elif _QUESTION_PUT.search(text, ask.start, ask.end) and after and after[0].kind == "deed":
        outcome, shown = "fulfilled", after[0]
    elif ask.kind == "verzoek" and not refusals and _replied(text, parts, ask, found):
        outcome, shown = "fulfilled", found[0]
    elif (planned := [s for s in met or own if _PLANNED.search(text, s.start, s.end)]) and ask.kind == "motie":
        outcome, shown = "in_progress", planned[0]
    elif met and any(s.rule.startswith("deed.paper") for s in met):
        outcome, shown = "fulfilled", met[0]
    elif (
        ask.kind != "motie"
        and papers
        and (
            INFORM.search(text, ask.start, ask.end)
            or _TO_RECEIVE.search(text, ask.start, ask.end)
            or any(p.start <= ask.start < p.end for p in papers)
        )
    ):
        outcome, shown = "fulfilled", papers[0]
    elif refusals and (
        late[:1] == refusals[:1] or (commitments and _DEADLINE.search(text, refusals[0].start, refusals[0].end))
    ):
        outcome, shown = "in_progress", (commitments or late)[0]
    elif refusals and not any(s.start < refusals[0].start and s not in own for s in commitments):
        outcome, shown = "declined", refusals[0]
    elif met:
        outcome, shown = "fulfilled", met[-1]
    elif (
        ask.kind == "toezegging"
        and own
        and own[0].kind == "deed"
        and (
            text.startswith("Zoals", ask.start)
            or "toegezegde" in text[ask.start : ask.end]
            or own[0].rule.startswith(("deed.paper", "deed.enclosed"))
        )
    ):
        outcome, shown = "fulfilled", own[0]
    elif ask.kind == "toezegging" and after and after[0].kind == "deed":
        outcome, shown = "fulfilled", after[0]
    elif papers and (len(papers) == len(found) or (ask.kind != "motie" and INFORM.search(text, ask.start, ask.end))):
        outcome, shown = "fulfilled", papers[0]
    elif own and len(own) == len(found) and _kept_here(text, parts, ask, commitments):
        outcome, shown = "fulfilled", own[0]
    elif commitments:
        outcome, shown = "in_progress", commitments[0]
    else:
        later = [s for s in found if s.start > ask.start] or list(found)
        practice = ask.kind == "motie" and (later[0].recurring or _is_open(text, parts, later[0]))
        outcome, shown = ("in_progress" if practice else "fulfilled"), later[0]
    return replace(
        ask, outcome=outcome, answer=(shown.start, shown.end), cues=(*ask.cues, Cue(shown.rule, 0.5, shown.start, shown.end))
    )


def _is_reply(text: str, parts: Structure, ask: Ask, wanted: re.Pattern[str]) -> bool:
    """Is a letter itself what a request for what is `wanted` led to: does that stand in its opening, with no delay after it?"""
    body = _opened_with(parts, ask)
    if not body or not wanted.search(text, ask.start, ask.end):
        return False
    return not _LATER.search(text, ask.end, body[-1].end)


def _replied(text: str, parts: Structure, ask: Ask, found: Sequence[Statement]) -> bool:
    """Is the letter itself the reaction that was asked for, whatever it promises beside?"""
    still_to_tell = any(s.instrument == "reporting" and s.kind != "deed" for s in found)
    return not still_to_tell and _is_reply(text, parts, ask, _REACTION)


def _kept_here(text: str, parts: Structure, ask: Ask, commitments: Sequence[Statement]) -> bool:
    """Is a promise to tell something, recalled in the opening of a letter and not due later, kept by the letter itself?"""
    body = _opened_with(parts, ask) if ask.kind == "toezegging" else ()
    if not body or not (INFORM.search(text, ask.start, ask.end) or _SENT.search(text, ask.start, ask.end)):
        return False
    today = parts.header.date
    to_come = any(c.due and today and c.due > today for c in commitments)
    return not to_come and not _POSTPONED.search(text, ask.end, body[1].end)


def _opened_with(parts: Structure, ask: Ask) -> Sequence[Block]:
    """The first paragraphs of a letter that opens with `ask`, in its first two; none where it does not, or has but one."""
    body = list(islice((b for b in parts.blocks if b.kind in ("text", "list_item")), _OPENING))
    return body if parts.header.kind == "letter" and len(body) > 1 and ask.start < body[1].end else ()


def _is_open(text: str, parts: Structure, shown: Statement) -> bool:
    """Is a motion of a letter about those that are still open no further than something that was told?"""
    opening = next((b for b in parts.blocks if b.kind == "text"), None)
    told = shown.instrument == "reporting" and not shown.rule.startswith("deed.paper")
    return opening is not None and told and bool(_STILL_OPEN.search(text, opening.start, opening.end))


_QUESTION_PUT = re.compile(r"\bstelden? [^.;?!]{3,120}? vra(?:ag|gen)\b")
"""A question put in a debate."""
_REACTION = re.compile(
    r"\b(?:om|voor) (?:een |mijn |de |uw |haar |zijn )?(?:\w+e )?(?:\w*reactie|antwoord|standpunt|appreciatie|oordeel)\b"
    r"|\bte reageren\b"
)
"""What is asked for is a reaction to something."""
_TO_RECEIVE = re.compile(
    r"\b(?:om|voor) (?:(?:de|het|een) )?(?:toezending|toesturen|afschrift|kopie|brief|stukken|rapport|overzicht)\b"
)
"""What is asked for is a paper."""
_STILL_OPEN = re.compile(r"\b(?:lopende|openstaande|uitstaande) (?:\w+ )?(?:moties|toezeggingen)\b")
_SENT = re.compile(r"\b(?:brief|overzicht|notitie|nota)\b[^.;]{0,60}\b(?:sturen|zenden|toe te sturen|toegezegd)\b")
"""What was promised is a paper."""
_POSTPONED = re.compile(r"\b(?:tegemoet ?zien|uitstel|vertraging|later)\b")
"""What was promised comes later than this letter."""
_DEADLINE = re.compile(r"\b(?:termijn|niet eerder|eind \w+|v[oó]{2}r \d|tijdig)\b")
"""A refusal that is about the time only."""
_OVER_TIME = re.compile(r"\bniet (?:meer )?binnen (?:(?:de|deze|die|een|haar|zijn) )?(?:\w+ )?termijn\b")
"""A refusal to meet a request in the time that is set for it, no more."""
_ANSWERED = re.compile(r"\b(?:beantwoording|beantwoord|antwoord(?:en)? op|Aanhangsel)\b")
"""Around written questions that a letter names: they have been answered."""
_PLANNED = re.compile(
    r"\b(?:gevolg|uitvoering|invulling)(?: aan)? (?:wil|willen|zal|zullen|gaat|gaan|wordt|worden|is) "
    r"(?:te )?(?:geven|gegeven)\b"
    r"|\b(?:wijze|manier) waarop [^.;]{0,60}\b(?:uitvoering|invulling|gevolg) (?:wordt|is|zal worden) gegeven\b"
    r"|\b(?:wordt|worden|zal|zullen|te) uitgevoerd\b"
    r"|\bgeïnformeerd over [^.;]{0,120}\buitvoering van de (?:\w+ )?motie|\bzal uitvoeren\b|\bvan plan\b"
)
"""How a letter says that it tells in what way a motion is yet to be carried out."""
_TELL = re.compile(
    r"\b(?:om (?:\w+ ){0,3}(?:reactie|brief|overzicht|beleidsreactie|kabinetsreactie|toelichting|informatie|aan te geven)"
    r"|te reageren|in te gaan op|naar de (?:stand|voortgang)|geïnformeerd|informeren|te berichten|aan te geven)\b"
)
"""How one asks to be told something."""
_LATER = re.compile(
    r"\b(?:uitstel|niet binnen|later|opvolger|nieuw(?:e)? kabinet|op een later moment|nog niet"
    r"|wordt momenteel (?:opgesteld|voorbereid))\b"
)
"""What tells that a letter is not the reply itself."""
_DONE_LEAD = re.compile(
    r"\b(?:doe|doen|doet)\b[^.;]{0,80}\baf:?\s*$"
    r"|\b(?:afgedaan|afgehandeld|uitvoering (?:aan|gegeven aan)|gestand)\b[^.;]{0,80}:\s*$"
)
"""How a sentence ends that says of the asks listed below it that they are met."""
_DONE_LINE = re.compile(r"^(?:Reactie|Uitvoering|Beantwoording|Overzicht|Antwoord|Voortgang|Afdoening)\b")
_LATE_LINE = re.compile(r"^Uitstel\b")
_LETTER_LINE = re.compile(
    r"^\W*de brief van de [^\n]{3,160}? inzake (?:de )?"
    r"(?:reactie|uitvoering|beantwoording|overzicht|antwoord|voortgang|afschrift)"
)
"""A line of a debate's list of papers: the letter on the agenda is what the ask led to."""


def _only_promised(text: str, ask: Ask, said: Statement) -> bool:
    """Is a statement nothing but the report that the promise was made: "is toegezegd een lijst met uw Kamer te delen"?"""
    own = (
        said.start <= ask.start < said.end
        and said.kind == "deed"
        and said.rule in ("deed.perfect", "deed.passive", "deed.past")
    )
    return own and bool(_PROMISED_TO_DO.search(text, said.start, said.end))


_PROMISED_TO_DO = re.compile(
    r"\b(?:is|zijn|werd)\b[^.;]{0,160}\btoegezegd\b"
    r"(?:[^.;]{0,80}\bte (?:delen|sturen|zenden|informeren|berichten|doen)\b|\d?[.]|$)"
)
"""How a promise is told that somebody made, with what is to be done."""


def _done_lists(text: str, parts: Structure) -> dict[int, Sentence]:
    """Of each list item, by the index of its block, the lead of its list, where that says that what is listed is done."""
    done: dict[int, Sentence] = {}
    lead: Sentence | None = None
    for i, block in enumerate(parts.blocks):
        if i == 0 or block.kind not in ("list_item", "footnote"):
            lead = None
            if text[block.start : block.end].rstrip().endswith(":"):
                at = bisect_right(parts.sentences, block.end - 1, key=lambda s: s.start) - 1
                said = parts.sentences[at] if at >= 0 else None
                lead = said if said and _DONE_LEAD.search(text, said.start, said.end) else None
        elif lead and block.kind == "list_item":
            done[i] = lead
    return done


def _listed(text: str, parts: Structure, done: Mapping[int, Sentence], ask: Ask) -> Ask:
    """An ask in a list: of papers received ("Reactie op het verzoek van ..."), or of what its lead says is done."""
    if lead := done.get(bisect_right(parts.blocks, ask.start, key=lambda b: b.start) - 1):
        return replace(ask, outcome="fulfilled", answer=(lead.start, lead.end))
    begin = text.rfind("\n", 0, ask.start) + 1
    line = text[begin : ask.end]
    if _LATE_LINE.match(line):
        return replace(ask, outcome="in_progress", answer=(begin, ask.end))
    if _DONE_LINE.match(line) or _LETTER_LINE.match(line):
        return replace(ask, outcome="fulfilled", answer=(begin, ask.end))
    return ask
