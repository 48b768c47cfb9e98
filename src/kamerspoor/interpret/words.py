"""A sentence as words: what the clause analysis walks over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamerspoor.engine.matching import fold

_WORD = re.compile(r"[^\W_]+(?:[-/’'.&*][^\W_]+)*|[,;:()?!«»„“”–—-]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a sentence: as printed, in lower case, and where each starts and ends in the text."""

    printed: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.lower)


def words_of(text: str, start: int, end: int) -> Words:
    """The words of `text[start:end]`."""
    sentence = text[start:end]
    low = fold(sentence)
    spans = [m.span() for m in _WORD.finditer(sentence)]
    return Words(
        tuple([sentence[a:b] for a, b in spans]),
        tuple([low[a:b] for a, b in spans]),
        tuple([start + a for a, _ in spans]),
        tuple([start + b for _, b in spans]),
    )
