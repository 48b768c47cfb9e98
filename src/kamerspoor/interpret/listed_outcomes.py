"""How a list presents the outcome of what was asked: papers received ("Reactie op het verzoek van ..."), or asks that are met.

In: a paper's structure and an ask. Out: the same ask with outcome, and the line or lead that shows it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from kamerspoor.interpret.ask_cues import block_at
from kamerspoor.model import Ask, Sentence, Structure

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


def done_lists(text: str, parts: Structure) -> dict[int, Sentence]:
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


def listed(text: str, parts: Structure, done: Mapping[int, Sentence], ask: Ask) -> Ask:
    """An ask in a list: of papers received ("Reactie op het verzoek van ..."), or of what its lead says is done."""
    if lead := done.get(block_at(parts.blocks, ask.start)):
        return replace(ask, outcome="fulfilled", answer=(lead.start, lead.end))
    begin, line = _line(text, ask)
    if _LATE_LINE.match(line):
        return replace(ask, outcome="in_progress", answer=(begin, ask.end))
    if _DONE_LINE.match(line) or _LETTER_LINE.match(line):
        return replace(ask, outcome="fulfilled", answer=(begin, ask.end))
    return ask


def on_agenda(text: str, ask: Ask) -> bool:
    """Does an ask stand in a line of the list of papers of a debate?"""
    return bool(_LETTER_LINE.match(_line(text, ask)[1]))


def _line(text: str, ask: Ask) -> tuple[int, str]:
    """Where the line of an ask begins, and the line up to the ask's end."""
    begin = text.rfind("\n", 0, ask.start) + 1
    return begin, text[begin : ask.end]
