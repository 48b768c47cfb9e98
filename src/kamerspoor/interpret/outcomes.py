"""Which statement responds to which ask, and how the paper presents the outcome (annotation guideline, asks).

In: asks and statements of one paper. Out: the same with links, outcome, the sentence that shows it, and the manner of an
answer. A statement in an answer responds to the questions answered there. Elsewhere it responds to an ask whose words stand in
it, to which it points back ("deze motie"), whose subject its section has (common stems), or which is the letter's only one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

import Stemmer

from kamerspoor.interpret.asks import AskCues
from kamerspoor.interpret.particulars import Reader
from kamerspoor.interpret.words import word_set
from kamerspoor.model import Ask, Cue, QuestionAnswer, Statement, Structure
from kamerspoor.vocabulary import AnswerManner, Outcome

_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = word_set(
    """deze heeft hebben wordt worden zijn motie moties verzoekt regering leden kamer brief minister tijdens debat over
    onder meer zoals ook daar hier door voor naar kunnen zullen lid ingediend kabinet verzoek toezegging commissie
    overleg nederland nederlandse koninkrijk welke andere alle inzake betrekking aanleiding vragen kamerstuk deze
    verzocht toegezegd informeren geïnformeerd landen internationale wijze antwoord"""
)
_ABLE = re.compile(
    r"\b(?:bent u bereid|kunt u|gaat u|wilt u|bereid|welke (?:andere )?(?:maatregelen|stappen|mogelijkheden|manieren)|zult u"
    r"|wat gaat u|hoe gaat u|kan u|zou u|welke instanties|herkent u|wat vindt u)\b",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:hoe gaat u|wat gaat u doen|hoe zorgt u|wanneer|hoe bent u van plan|op welke termijn|op welk moment)\b", re.IGNORECASE
)
_WHEN = re.compile(r"(?:Wanneer|Hoe bent u van plan|Op welk(?:e termijn| moment))\b")
_TELLING = word_set(
    """refusal.no-word refusal.modal refusal.veiled refusal.no-data refusal.cannot-be refusal.impossible
    refusal.no-figures refusal.unknown"""
)
_SILENT = frozenset(("refusal.no-word", "refusal.veiled", "refusal.no-data"))
_INFORM = re.compile(r"\b(?:geïnformeerd|informeren|te reageren|een reactie|per brief|toe te lichten|bericht)\b")


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("dutch")


@lru_cache(maxsize=256)  # a heading is asked for at each statement below it
def stems(text: str) -> frozenset[str]:
    """The stems of the telling words of `text`."""
    words = [w for w in map(str.lower, _WORD.findall(text)) if w not in _COMMON]
    return frozenset(_stemmer().stemWords(words))


def respond(
    text: str, parts: Structure, reader: Reader, cues: AskCues, asks: Sequence[Ask], statements: Sequence[Statement]
) -> tuple[list[Ask], list[Statement]]:
    """The asks with outcomes and the statements with the asks they respond to."""
    linked = _link(text, parts, reader, cues, asks, statements)
    by_ask: dict[str, list[Statement]] = {}
    for s in linked:
        for a in s.asks:
            by_ask.setdefault(a, []).append(s)
    answers = {n: qa for qa in parts.qa for n in qa.questions}
    made = []
    for ask in asks:
        found = by_ask.get(ask.id, [])
        if ask.kind == "vraag" and ask.number is not None:
            made.append(_answered(text, parts, cues, ask, answers[ask.number], found))
        else:
            made.append(_met(text, parts, cues, ask, found))
    return made, linked


# ----------------------------------------------------------------------------------------------------------------- links


def _link(
    text: str, parts: Structure, reader: Reader, cues: AskCues, asks: Sequence[Ask], statements: Sequence[Statement]
) -> list[Statement]:
    if not asks:
        return list(statements)
    questions = [a for a in asks if a.kind == "vraag"]
    others = [a for a in asks if a.kind != "vraag"]
    topics = {a.id: stems(text[a.start : a.end]) for a in others}
    made: list[Statement] = []
    for s in statements:
        ids = _by_answer(parts, questions, s)
        near = others if len(others) <= NEAR else _near(others, s.start)
        ids += [a for a in _by_words(text, parts, reader, cues, near, topics, s) if a not in ids]
        if not ids and made and _goes_on(text, parts, made[-1], s):
            ids = list(made[-1].asks)
        made.append(replace(s, asks=tuple(ids)))
    return made


NEAR = 200
"""Up to this many asks a statement is compared with all of a paper; beyond, with those around it."""


def _near(asks: Sequence[Ask], position: int) -> Sequence[Ask]:
    at = bisect_left(asks, position, key=lambda a: a.start)
    return asks[max(0, at - NEAR * 3 // 4) : at + NEAR // 4]


def _goes_on(text: str, parts: Structure, before: Statement, s: Statement) -> bool:
    """Does a statement go on about the ask of the one before it in its paragraph?"""
    if "\n" in text[before.start : s.start]:
        return False
    return s.start == before.start or s.kind == "refusal" or bool(_BACK.match(text, s.start))


_BACK = re.compile(
    r"(?:Dat|Dit|Deze|Daarmee|Daarom|Daartoe|Daarbij|Hierbij|Hiermee|(?:Tijdens|In|Met|Bij) (?:dat|dit|deze|die))\b"
)


def _by_answer(parts: Structure, questions: Sequence[Ask], s: Statement) -> list[str]:
    for qa in parts.qa:
        if qa.answer and qa.answer[0] <= s.start < qa.answer[1]:
            return [a.id for a in questions if a.number in qa.questions]
    if parts.qa and questions and s.rule.startswith("deed.paper") and s.start < parts.qa[0].question[0]:
        return [a.id for a in questions]
    return []


def _by_words(
    text: str,
    parts: Structure,
    reader: Reader,
    cues: AskCues,
    asks: Sequence[Ask],
    topics: dict[str, frozenset[str]],
    s: Statement,
) -> list[str]:
    inside = [a.id for a in asks if (a.start < s.end and a.end > s.start) or any(s.start <= c.start < s.end for c in a.cues)]
    if inside or not asks:
        return inside
    if named := _named_again(text, asks, s):
        return [named]
    pointers = cues.within("deictic", s.start, s.end)
    if pointers:
        heading = reader.heading_of(s.start)
        about = stems(text[slice(*heading)]) if heading else frozenset()
        pointed = _pointed(text, asks, topics, about, pointers[0].start, text[pointers[0].start : pointers[0].end].lower())
        if pointed:
            return pointed
    if len(asks) == 1 and not parts.qa and _about(text, asks[0]):
        only_told = asks[0].kind != "motie" and _INFORM.search(text, asks[0].start, asks[0].end)
        return [] if only_told and not s.rule.startswith("deed.paper") else [asks[0].id]
    own = stems(text[s.start : s.end])
    heading = reader.heading_of(s.start)
    section = stems(text[slice(*heading)]) if heading else frozenset()
    scores = {a.id: len(topics[a.id] & own) + 2 * len(topics[a.id] & section) for a in asks}
    best = max(scores.values())
    if best < 3 or parts.qa:
        return []
    ids = [i for i, n in scores.items() if n == best]
    told = [a for a in asks if a.id in ids and a.kind != "motie" and _INFORM.search(text, a.start, a.end)]
    beside = [
        a.id
        for a in asks
        if a.kind == "motie" and any(0 < a.start - t.end < 900 and "\n" not in text[t.end : a.start] for t in told)
    ]
    return ids + [a for a in beside if a not in ids]


_THAT = re.compile(r"\b(?:deze|die|dit|dat) (\w{4,})", re.IGNORECASE)


def _named_again(text: str, asks: Sequence[Ask], s: Statement) -> str | None:
    """The ask just before `s` in its paragraph whose thing it names again: "een brief toegezegd ... Deze brief"."""
    before = [a for a in asks if a.start < s.start and a.kind != "motie"]
    if not before or "\n" in text[before[-1].start : s.start]:
        return None
    words = text[before[-1].start : before[-1].end].lower()
    return before[-1].id if any(m[1].lower() in words for m in _THAT.finditer(text, s.start, s.end)) else None


def _about(text: str, ask: Ask) -> bool:
    """Is the paper about this ask: does it stand in its opening?"""
    return ask.start < max(1500, len(text) // 4)


def _pointed(
    text: str, asks: Sequence[Ask], topics: dict[str, frozenset[str]], about: frozenset[str], position: int, words: str
) -> list[str]:
    """The asks that "deze motie" and the like point back to."""
    kind = "motie" if "motie" in words else "verzoek" if "verzoek" in words else "toezegging"
    before = [a for a in asks if a.kind == kind and a.start < position]
    if words.endswith("moties"):
        return [a.id for a in before]
    near = [a for a in before if len(topics[a.id] & about) >= 2]
    return [(near or before)[-1].id] if before else []


# -------------------------------------------------------------------------------------------------------------- outcomes


def _answered(text: str, parts: Structure, cues: AskCues, ask: Ask, qa: QuestionAnswer, found: Sequence[Statement]) -> Ask:
    """The outcome of a written question."""
    if qa.answer is None:
        return ask
    sentences = [(x.start, x.end) for x in parts.sentences if qa.answer[0] <= x.start < qa.answer[1]]
    if not sentences:
        return ask
    first = text[sentences[0][0] : sentences[0][1]]
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
    ):
        outcome, shown = _refused(text, ask, qa, sentences, found, refusals[0], shown)
        manner = "declined" if outcome == "declined" else "partly" if outcome == "partial" else manner
    elif commitments and not refusals and _taken_up(text, ask, qa, found, commitments):
        outcome, shown = "in_progress", commitments[0]
    answer = (shown.start, shown.end) if shown else sentences[0]
    extra = () if shown is None else (Cue(shown.rule, 0.5, shown.start, shown.end),)
    return replace(ask, outcome=outcome, manner=manner, answer=answer, cues=(*ask.cues, *extra))


_WILLING = re.compile(
    r"\b(?:bereid|wilt u|zult u|(?<!hoe )(?<!wat )gaat u|kunt u (?:toezeggen|ervoor|voor|bevorderen|waarborgen)|worden de)\b",
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


_DONE = frozenset(("deed.perfect", "deed.past", "deed.has-been"))


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
    low = first.lower()
    if re.match(r"ja\b", low):
        return "yes"
    if re.match(r"nee\b", low):
        return "no"
    return "referred" if referred and sentences <= 2 else "answered"


def _met(text: str, parts: Structure, cues: AskCues, ask: Ask, found: Sequence[Statement]) -> Ask:
    """The outcome of a motion, request or undertaking as the paper presents it."""
    if ask.rule == "ask.delayed":
        until = next((c for c in ask.cues if c.rule == "delay.until"), None)
        return replace(ask, outcome="in_progress", answer=(until.start, until.end) if until else None)
    if not found:
        return _listed(text, ask)
    met = [s for s in found if cues.within("met", s.start, s.end) and s.kind == "deed"]
    standing = [s for s in found if cues.within("standing", s.start, s.end)]
    refusals = [s for s in found if s.kind == "refusal"]
    commitments = [s for s in found if s.kind == "commitment"]
    papers = [s for s in found if s.rule.startswith("deed.paper")]
    own = [s for s in found if s.start <= ask.start < s.end]
    after = [s for s in found if s.start >= ask.end]
    outcome: Outcome
    if standing:
        outcome, shown = "standing_policy", standing[0]
    elif met and any(s.rule.startswith("deed.paper") for s in met):
        outcome, shown = "fulfilled", met[0]
    elif (
        ask.kind != "motie"
        and papers
        and (_INFORM.search(text, ask.start, ask.end) or any(p.start <= ask.start < p.end for p in papers))
    ):
        outcome, shown = "fulfilled", papers[0]
    elif refusals and not any(s.start < refusals[0].start and s not in own for s in commitments):
        outcome, shown = "declined", refusals[0]
    elif met:
        outcome, shown = "fulfilled", met[-1]
    elif (
        ask.kind == "toezegging"
        and own
        and own[0].kind == "deed"
        and (text.startswith("Zoals", ask.start) or "toegezegde" in text[ask.start : ask.end])
    ):
        outcome, shown = "fulfilled", own[0]
    elif ask.kind == "toezegging" and after and after[0].kind == "deed":
        outcome, shown = "fulfilled", after[0]
    elif papers and (len(papers) == len(found) or (ask.kind != "motie" and _INFORM.search(text, ask.start, ask.end))):
        outcome, shown = "fulfilled", papers[0]
    elif commitments:
        outcome, shown = "in_progress", commitments[0]
    else:
        later = [s for s in found if s.start > ask.start] or list(found)
        practice = later[0].recurring and ask.kind == "motie"
        outcome, shown = ("in_progress" if practice else "fulfilled"), later[0]
    return replace(
        ask, outcome=outcome, answer=(shown.start, shown.end), cues=(*ask.cues, Cue(shown.rule, 0.5, shown.start, shown.end))
    )


_DONE_LINE = re.compile(r"^(?:Reactie|Uitvoering|Beantwoording|Overzicht|Antwoord|Voortgang|Afdoening)\b")
_LATE_LINE = re.compile(r"^Uitstel\b")


def _listed(text: str, ask: Ask) -> Ask:
    """An ask in a list of papers received: "Reactie op het verzoek van ..." is the answer itself."""
    begin = text.rfind("\n", 0, ask.start) + 1
    line = text[begin : ask.end]
    if _LATE_LINE.match(line):
        return replace(ask, outcome="in_progress", answer=(begin, ask.end))
    if _DONE_LINE.match(line):
        return replace(ask, outcome="fulfilled", answer=(begin, ask.end))
    return ask
