"""How an answer presents the outcome of a written question (annotation guideline, asks).

In: the ask of a question, its answer, and the statements that respond to it. Out: the same ask with outcome, the sentence that
shows it, and the manner of the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kamerspoor.interpret.ask_cues import AskCues
from kamerspoor.interpret.asked_acts import ACT
from kamerspoor.interpret.topics import stems
from kamerspoor.interpret.words import word_set
from kamerspoor.model import Ask, Cue, QuestionAnswer, Statement, Structure
from kamerspoor.vocabulary import AnswerManner, Outcome

_SEES = r"ziet u (?:\w+ ){0,3}(?:mogelijkhe(?:id|den)|reden|aanleiding|kans|ruimte|noodzaak)"
"""How one asks for an act by asking for a reason to do it."""
_ABLE = re.compile(
    rf"\b{_SEES}\b|"
    r"\b(?:bent u bereid|kunt u|gaat u|wilt u|bereid|welke (?:andere )?(?:maatregelen|stappen|mogelijkheden|manieren)|zult u"
    r"|wat gaat u|hoe gaat u|kan u|zou u|welke instanties|herkent u|wat vindt u|overweegt u|steunt u"
    r"|(?:bent|zijn) (?:\w+ ){1,5}(?:van plan|voornemens))\b",
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
    refusal.no-figures refusal.unknown refusal.not-told"""
)
"""Rules of refusals that may be the answer itself."""
_SILENT = frozenset(("refusal.no-word", "refusal.veiled", "refusal.no-data", "refusal.not-told"))
"""Rules of refusals to tell something."""
_NOT_KNOWN = re.compile(
    r"\b(?:is|zijn) (?:(?:mij|ons|het kabinet|hierover) )?(?:nog )?niet bekend\b|\bheb ik geen (?:cijfers|zicht)\b"
)
"""How an answer begins that says that the fact is not known."""
_FACT = re.compile(
    r"(?:Om )?[Hh]oeveel\b|Hoe groot\b|Hoe vaak\b|Welk percentage\b|Weet u\b"
    r"|Kunt u aangeven\b|Heeft u (?:een |enig )?(?:beeld|zicht|inzicht)\b|Wat is (?:het aantal|de omvang)\b"
)
"""How a question begins that asks for a fact."""
_FIGURE = re.compile(
    r"(?<![\w.,/-])\d{1,3}(?:\.\d{3})*(?:,\d+)?(?:%| (?!januari|februari|maart|april|mei|juni|juli|augustus|september|oktober"
    r"|november|december|en \d)[a-z]{4,})"
)
"""A number with what it counts."""
_WILLING = re.compile(
    r"\b(?:bereid|wilt u|zult u|(?<!hoe )(?<!wat )gaat u|kunt u (?:toezeggen|ervoor|voor|bevorderen|waarborgen)|worden de"
    r"|kunt u (?:de|uw|deze) kamer [^?]{0,60}(?:informeren|op de hoogte (?:houden|stellen)|(?:toe)?sturen|toezenden)"
    r"|kunt u [^?]{3,120}(?:openbaar maken|doen toekomen|toesturen|verstrekken|verschaffen))\b",
    re.IGNORECASE,
)
"""How one asks for an act."""
_ASKED_FOR = re.compile(
    r"\b(?:bereid|wilt u|kunt u|gaat u|zult u|andere (?:maatregelen|manieren|mogelijkheden))\b", re.IGNORECASE
)
_VIEW = re.compile(
    r"(?:Deelt u|Bent u het|Bent u van mening|Wat vindt u|Hoe beoordeelt u|Kunt u uitleggen|Hoe verklaart u|Wat is uw)\b"
)
"""How one asks for a view or an explanation."""
_CONFIRM = re.compile(
    r"(?:Deelt u|Bent u het|Bent u van mening|Vindt u|Herkent u|Wat vindt u|Hoe beoordeelt u|Klopt het|Is het (?:waar|juist)"
    r"|Kunt u bevestigen)\b"
)
"""How a question begins that asks for a view or a confirmation, whatever it asks besides."""
_KNOWS = re.compile(r"(?:Hebt|Heeft|Klopt|Is het|Bent u bekend|Kent|Vindt|Deelt|Wat vindt)\b")
"""How a question of several begins whose first is answered by yes or no."""
_ALL_THE_SAME = re.compile(
    r"Wel\b|[^.;]*?\b(?:wel (?:bereid|wil|zal)|(?:wil|zal) (?:ik|het kabinet|de regering) wel\b|[Ii]k (?:wil|zal) wel)\b"
)
"""How a sentence tells what is done though what was asked is not."""
_NOT_YET = re.compile(r"\bnog niet\b")
_BRIEF = 3
"""Sentences of an answer that says no more than that it cannot be told."""
_DONE = frozenset(("deed.perfect", "deed.past", "deed.has-been"))
"""Rules of deeds that are done."""


def answered(text: str, parts: Structure, cues: AskCues, ask: Ask, qa: QuestionAnswer, found: Sequence[Statement]) -> Ask:
    """The outcome of a written question."""
    if qa.answer is None:
        return replace(ask, outcome="in_progress") if parts.header.detail == "delay_notice" else ask
    sentences = [(x.start, x.end) for x in parts.sentences if qa.answer[0] <= x.start < qa.answer[1]]
    if not sentences:  # "Ja."
        return replace(ask, outcome="answered", answer=qa.answer) if text[slice(*qa.answer)].strip() else ask
    first = text[sentences[0][0] : sentences[0][1]]
    found = [s for s in found if qa.answer[0] <= s.start < qa.answer[1]]
    refusals = [s for s in found if s.kind == "refusal"]
    commitments = [s for s in found if s.kind == "commitment"]
    outcome: Outcome = "answered"
    manner: AnswerManner = _manner(first, bool(cues.within("referred", *qa.answer)), len(sentences))
    shown = found[0] if found else None
    if ACT.match(text, ask.start) and manner == "no" and len(qa.questions) == 1:
        outcome, manner = "declined", "declined"
        shown = refusals[0] if refusals else None
    elif ACT.match(text, ask.start) and manner != "no" and len(qa.questions) == 1 and _all_done(found, sentences):
        outcome = "fulfilled"
    elif refusals and (
        _ABLE.search(text, ask.start, ask.end)
        or any(r.rule in _SILENT for r in refusals)
        or (len(refusals) == len(found) and len(sentences) <= 3)
        or (found[0].kind == "refusal" and found[0].rule in _TELLING and _FACT.match(text, ask.start))
    ):
        outcome, shown = _refused(text, ask, qa, sentences, found, refusals[0], shown)
        if outcome == "declined" and shown and _FACT.match(text, ask.start) and _gives_figures(text, sentences, shown):
            outcome = "partial"
        manner = "declined" if outcome == "declined" else "partly" if outcome == "partial" else manner
    elif commitments and not refusals and _taken_up(text, ask, qa, found, commitments):
        outcome, shown = "in_progress", commitments[0]
    outcome, shown = _weighed(text, ask, qa, sentences, found, outcome, shown)
    if outcome == "partial":
        manner = "partly"
    if outcome == "answered" and len(sentences) <= _BRIEF and _FACT.match(text, ask.start) and _NOT_KNOWN.search(first):
        outcome, manner, shown = "declined", "declined", None
    answer = (shown.start, shown.end) if shown else sentences[0]
    extra = () if shown is None else (Cue(shown.rule, 0.5, shown.start, shown.end),)
    return replace(ask, outcome=outcome, manner=manner, answer=answer, cues=(*ask.cues, *extra))


def _weighed(
    text: str,
    ask: Ask,
    qa: QuestionAnswer,
    sentences: Sequence[tuple[int, int]],
    found: Sequence[Statement],
    outcome: Outcome,
    shown: Statement | None,
) -> tuple[Outcome, Statement | None]:
    """The outcome where a question asks several things at once, or what was not asked for is done beside what was."""
    refusals = [s for s in found if s.kind == "refusal"]
    alone, act = len(qa.questions) == 1, bool(ACT.match(text, ask.start))
    several = text.count("?", ask.start, ask.end) > 1
    telling = bool(refusals) and refusals[0].rule in _TELLING
    if outcome == "declined" and several and len({r.start for r in refusals}) == 1:
        later = telling and refusals[0].start > sentences[0][0]
        more = alone and len(sentences) > 1 and not act and not _CONFIRM.match(text, ask.start)
        if later or more:
            return "partial", refusals[0]
    if outcome != "in_progress":
        return outcome, shown
    if alone:
        beside = (s for s in found if s.kind == "commitment" and _ALL_THE_SAME.match(text, s.start, s.end))
        if instead := next(beside, None):
            return "partial", instead
        if telling and not act and not _NOT_YET.search(text, refusals[0].start, refusals[0].end):
            return "declined", refusals[0]
    if several and _KNOWS.match(text, ask.start):
        return "answered", shown
    return outcome, shown


def _gives_figures(text: str, sentences: Sequence[tuple[int, int]], refusal: Statement) -> bool:
    """Does the answer give figures, beside the sentence that says that some cannot be given?"""
    return any(start != refusal.start and _FIGURE.search(text, start, end) for start, end in sentences)


def _asks_an_act(text: str, ask: Ask) -> bool:
    """Is it an act that the question asks for?"""
    return bool(ACT.match(text, ask.start) or _WILLING.search(text, ask.start, ask.end))


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
    if len(qa.questions) == 1 and _asks_an_act(text, ask) and 2 * len(commitments) > len(found):
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
    willing = len(qa.questions) == 1 and _asks_an_act(text, ask)
    promised = [s for s in found if s.kind == "commitment"]
    if firm and not willing and _VIEW.match(text, ask.start):
        return "answered", shown
    if willing and refusal.rule not in _SILENT and (not promised or promised[0].start > refusal.start):
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
    if re.match(r"neen?\b", low):
        return "no"
    return "referred" if referred and sentences <= 2 else "answered"
