"""Which statement responds to which ask (annotation guideline, asks).

In: asks and statements of one paper. Out: the statements with the asks they respond to. A statement in an answer responds to
the questions answered there. Elsewhere it responds to an ask whose words stand in it, to which it points back ("deze motie"),
whose subject its section has (common stems), or which is the letter's only one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kamerspoor.interpret import chairs_list
from kamerspoor.interpret.appreciations import Appreciations
from kamerspoor.interpret.ask_cues import AskCues, between, block_at, sentence_at
from kamerspoor.interpret.findings import BROUGHT
from kamerspoor.interpret.particulars import Reader
from kamerspoor.interpret.replies import Replies
from kamerspoor.interpret.topics import stems
from kamerspoor.model import Ask, Statement, Structure

INFORM = re.compile(r"\b(?:geïnformeerd|informeren|te reageren|een reactie|per brief|toe te lichten|bericht)\b")
"""What is asked for is to be told something."""

_BACK = re.compile(
    r"(?:Dat|Dit|Deze|Daarmee|Daarom|Daartoe|Daarbij|Daarover|Hierbij|Hiermee|Hierover|Hiertoe"
    r"|(?:Tijdens|In|Met|Bij) (?:dat|dit|deze|die))\b"
)
"""How a statement begins that goes on about the one before it."""

_AND = re.compile(r" en (?:deze |die |dit )?(motie|toezegging|verzoek)\b")
"""What is pointed back to beside: "deze motie en toezegging"."""
_THAT = re.compile(r"\b(?:deze|die|dit|dat) (\w{4,})", re.IGNORECASE)
"""What is named again, by its noun."""

_WHOLE = 0.8
"""The share of a line that an ask must fill to be what the line names."""
_UNDER = 3
"""Paragraphs under such a line that are about it."""

_SECTION = 12
"""Paragraphs up and down in which the headings of a section are looked for."""
_COMMON = 3
"""Stems in common from which a statement answers an ask; those of its heading count twice."""
_BEGINNING = 160
"""Characters within which a statement begins a paragraph."""
_OPENING = 2
"""Paragraphs between what a letter brings and the request that it says this meets."""
_MEETS = re.compile(
    r"(?:(?:Daarmee|Hiermee|Hierdoor|Aldus|Zo) (?:voldoe|voldoen|kom|komen|geef|geven|wordt|is)"
    r"|(?:Dit|Deze|Het|De) (?:\w+ ){1,3}(?:geeft|is|vormt|volgt|dient|strekt|geschiedt|komt)|Met (?:deze|dit) \w+)\b"
)
"""How a sentence begins by which what was just brought meets a request."""
_PLAIN = frozenset(("text", "list_item"))
"""Kinds of blocks that go on in the next one."""
_NEAR_BLOCKS = 3
"""Paragraphs behind a request in which what is said takes it up."""
_NEXT = 40
"""Characters between an ask and the sentence right behind it, with what closes its own."""
NEAR = 200
"""Up to this many asks a statement is compared with all of a paper; beyond, with those around it."""


def link(
    text: str,
    parts: Structure,
    reader: Reader,
    cues: AskCues,
    asks: Sequence[Ask],
    statements: Sequence[Statement],
    appreciations: Appreciations,
) -> list[Statement]:
    """The statements with the asks they respond to."""
    if not asks:
        return list(statements)
    questions = [a for a in asks if a.kind == "vraag"]
    others = [a for a in asks if a.kind != "vraag"]
    owners = _owners(parts, others)
    topics = {a.id: stems(text[a.start : a.end]) for a in others}
    replies = Replies(text, parts, others, topics)
    made: list[Statement] = []
    for s in statements:
        ids = _by_answer(parts, questions, s)
        near = others if len(others) <= NEAR else _near(others, s.start)
        owner = owners.get(block_at(parts.blocks, s.start))
        words = [owner] if owner else _in_debate(near, s, appreciations, replies) if parts.speeches else []
        words = words or _by_words(text, parts, reader, cues, near, topics, s)
        ids += [a for a in words if a not in ids]
        if not ids and made and _goes_on(text, made[-1], s):
            ids = list(made[-1].asks)
        if not ids and not parts.qa:
            ids = _by_place(parts, near, s) or _by_neighbour(text, parts, near, s)
        made.append(replace(s, asks=tuple(ids)))
    return made


def _in_debate(asks: Sequence[Ask], s: Statement, appreciations: Appreciations, replies: Replies) -> list[str]:
    """The asks that a statement responds to by where in a debate it is made; a line of the chair's list is made nowhere."""
    told = _inside([a for a in asks if a.kind != "motie"], s)
    spoken_of = () if s.rule == chairs_list.RULE else appreciations.at(s.start)
    return told or list(replies.to(s) or spoken_of)


def _by_place(parts: Structure, asks: Sequence[Ask], s: Statement) -> list[str]:
    """The ask told last before it in its paragraph; where that has none, the one ask of its section, if that begins with it."""
    at = block_at(parts.blocks, s.start)
    block = parts.blocks[at]
    here = [a for a in asks if block.start <= a.start < block.end]
    if here:
        before = [a for a in here if a.end <= s.start]
        return [before[-1].id] if before else []
    top, bottom = max(-1, at - _SECTION), min(at + _SECTION, len(parts.blocks))
    low = next((i for i in range(at, top, -1) if parts.blocks[i].kind == "heading"), at)
    if low == at:
        return []
    high = next((i for i in range(at + 1, bottom) if parts.blocks[i].kind == "heading"), bottom)
    section = [a for a in asks if parts.blocks[low].start <= a.start < parts.blocks[high - 1].end]
    begin = parts.blocks[low + 1].end
    return [section[0].id] if len(section) == 1 and section[0].start < begin and section[0].end <= s.start else []


def _by_neighbour(text: str, parts: Structure, asks: Sequence[Ask], s: Statement) -> list[str]:
    """The ask with which the paragraph before ends, for what this one begins with; or what a letter's papers meet."""
    if parts.speeches:
        return []
    at = block_at(parts.blocks, s.start)
    before = parts.blocks[at - 1] if at > 0 else None
    if before is not None and before.kind in _PLAIN and s.start - before.end < _BEGINNING:
        last = [a for a in asks if before.start <= a.start < before.end]
        if last and not between(parts.sentences, last[-1].end, before.end):
            return [last[-1].id]
    if parts.header.kind == "letter" and s.rule.startswith(BROUGHT):
        behind = next((a for a in asks if a.start >= s.end), None)
        if behind is not None and block_at(parts.blocks, behind.start) - at <= _OPENING and _pointing_back(text, parts, behind):
            return [behind.id]
    return []


def _pointing_back(text: str, parts: Structure, ask: Ask) -> bool:
    """Is an ask told as what has just been brought meets: "Daarmee voldoe ik aan", "Het onderzoek geeft uitvoering aan"?"""
    at = sentence_at(parts.sentences, ask.start)
    return at >= 0 and bool(_MEETS.match(text, parts.sentences[at].start, parts.sentences[at].end))


def _owners(parts: Structure, asks: Sequence[Ask]) -> dict[int, str]:
    """The ask of each paragraph that stands under a line of its own which names the ask: a list of motions with their state."""
    alone: dict[int, str] = {}
    for ask in asks:
        at = block_at(parts.blocks, ask.start)
        block = parts.blocks[at]
        if at >= 0 and ask.end - ask.start >= _WHOLE * (block.end - block.start):
            alone[at] = ask.id
    if len(alone) < 2 or parts.speeches:
        return {}
    owners: dict[int, str] = {}
    for at in alone:
        for i in range(at + 1, min(at + 1 + _UNDER, len(parts.blocks))):
            if i in alone or parts.blocks[i].kind not in ("text", "list_item", "footnote"):
                break
            owners[i] = alone[at]
    return owners


def _near(asks: Sequence[Ask], position: int) -> Sequence[Ask]:
    """The asks around `position`, most of them before it."""
    at = bisect_left(asks, position, key=lambda a: a.start)
    return asks[max(0, at - NEAR * 3 // 4) : at + NEAR // 4]


def _goes_on(text: str, before: Statement, s: Statement) -> bool:
    """Does a statement go on about the ask of the one before it in its paragraph?"""
    if "\n" in text[before.start : s.start]:
        return False
    return s.start == before.start or s.kind == "refusal" or bool(_BACK.match(text, s.start))


def _by_answer(parts: Structure, questions: Sequence[Ask], s: Statement) -> list[str]:
    """The questions in whose answer a statement stands; all of them before the first, where the paper says that it answers."""
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
    """The asks that a statement responds to by its words: they stand in it, or it names, points back to or is about them."""
    inside = _inside(asks, s)
    if inside or not asks:
        return inside
    pointers = cues.within("deictic", s.start, s.end)
    plural = bool(pointers) and text[pointers[0].start : pointers[0].end].endswith("en")
    if not plural and (named := _named_again(text, asks, s)):
        return [named]
    if pointers:
        heading = reader.heading_of(s.start)
        about = stems(text[slice(*heading)]) if heading else frozenset()
        pointed = _pointed(text, asks, topics, about, pointers[0].start, text[pointers[0].start : pointers[0].end].lower())
        if also := _AND.match(text, pointers[0].end):
            pointed += [a for a in _pointed(text, asks, topics, about, pointers[0].start, also[1]) if a not in pointed]
        if pointed:
            return pointed
    if just := _just_asked(text, asks, s):
        return [just]
    if not parts.qa and not parts.speeches:
        acts = [a for a in asks if a.kind == "motie" or not INFORM.search(text, a.start, a.end)]
        if len(asks) == 1 and not acts and _about(text, asks[0]):
            is_told = s.rule.startswith("deed.paper") or (s.kind != "deed" and s.instrument == "reporting")
            return [asks[0].id] if is_told else []
        if len(acts) == 1 and len(asks) <= 2 and _about(text, acts[0]) and _takes_up(parts, acts[0], s):
            return [acts[0].id]
    own = stems(text[s.start : s.end])
    heading = None if parts.speeches else reader.heading_of(s.start)  # that of a debate is about everything said in it
    section = stems(text[slice(*heading)]) if heading else frozenset()
    scores = {a.id: len(topics[a.id] & own) + 2 * len(topics[a.id] & section) for a in asks}
    best = max(scores.values())
    if best < _COMMON or parts.qa:
        return []
    if not any(topics[a.id] & own or len(topics[a.id] & section) > 2 for a in asks if scores[a.id] == best):
        return []  # what only the heading shares, and little
    ids = [i for i, n in scores.items() if n == best]
    told = [a for a in asks if a.id in ids and a.kind != "motie" and INFORM.search(text, a.start, a.end)]
    beside = [
        a.id
        for a in asks
        if a.kind == "motie" and any(0 < a.start - t.end < 900 and "\n" not in text[t.end : a.start] for t in told)
    ]
    return ids + [a for a in beside if a not in ids]


def _inside(asks: Sequence[Ask], s: Statement) -> list[str]:
    """The asks that are told in a statement's own sentence."""
    return [a.id for a in asks if (a.start < s.end and a.end > s.start) or any(s.start <= c.start < s.end for c in a.cues)]


def _takes_up(parts: Structure, ask: Ask, s: Statement) -> bool:
    """Is what a letter says after the one thing asked about that: all of it for a motion, what stands near for a request?

    An undertaking is kept by a sentence that says so, not by the letter as a whole.
    """
    if ask.kind == "toezegging" or s.start < ask.end:
        return False
    return ask.kind == "motie" or block_at(parts.blocks, s.start) - block_at(parts.blocks, ask.start) <= _NEAR_BLOCKS


def _just_asked(text: str, asks: Sequence[Ask], s: Statement) -> str | None:
    """The ask in the sentence before `s`, where `s` goes on about it: "... verzocht dit te doen. Dat zal ik niet doen."."""
    if not _BACK.match(text, s.start):
        return None
    near = [a for a in asks if a.end <= s.start and s.start - a.end < _NEXT and "\n" not in text[a.end : s.start]]
    return near[-1].id if near else None


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
    kind = "motie" if "motie" in words else "verzoek" if "verzoek" in words or "vraag" in words else "toezegging"
    before = [a for a in asks if a.kind == kind and a.start < position]
    if words.endswith(("moties", "verzoeken", "toezeggingen")):
        return [a.id for a in before]
    near = [a for a in before if len(topics[a.id] & about) >= 2]
    return [(near or before)[-1].id] if before else []
