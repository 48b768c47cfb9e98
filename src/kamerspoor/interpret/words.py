"""A sentence as words: what the clause analysis walks over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamerspoor.engine.matching import fold

_WORD = re.compile(r"[^\W_]+(?:[-/’'&*][^\W_]+|\.[^\W\d_]+)*|[,;:()?!«»„“”–—-]")


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(words.split())


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
        tuple([_unmarked(low[a:b]) for a, b in spans]),
        tuple([start + a for a, _ in spans]),
        tuple([start + b for _, b in spans]),
    )


def _unmarked(word: str) -> str:
    """A word without a footnote mark glued to it: "toegezegd2"."""
    if len(word) > 4 and word[-1].isdigit() and word[:-2].isalpha():
        return word.rstrip("0123456789")
    return word
