"""The sentences of a paper, to choose from in a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kamerspoor.model import Block
from kamerspoor.structure.sentences import sentences

PART = 150
"""Sentences on one page."""


@dataclass(frozen=True)
class Passage:
    """A sentence with its range in the text of the paper."""

    start: int
    end: int
    words: str


def passages(data: dict[str, Any]) -> list[Passage]:
    """The sentences of an analysed paper, in order."""
    text = data["text"]
    blocks = [Block(b["start"], b["end"], b.get("kind", "text")) for b in data["paragraphs"]]
    return [Passage(s.start, s.end, text[s.start : s.end]) for s in sentences(text, blocks)]
