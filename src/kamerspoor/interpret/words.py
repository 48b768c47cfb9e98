"""A sentence as words: what the clause analysis walks over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamerspoor.engine.matching import folded
from kamerspoor.frozen import quick

_WORD = re.compile(r"[^\W_]+(?:[-/’'&*][^\W_]+|\.[^\W\d_]+)*|[,;:()?!«»„“”–—-]")

_DIGIT = re.compile("[0-9]")


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(words.split())


@quick
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
    found = list(_WORD.finditer(text, start, end))
    if not found:
        return Words((), (), (), ())
    low = folded(text)
    starts, ends = zip(*[m.span() for m in found], strict=True)
    lower = [low[a:b] for a, b in zip(starts, ends, strict=True)]
    if _DIGIT.search(text, start, end):
        lower = [_unmarked(word) for word in lower]
    return Words(tuple([m[0] for m in found]), tuple(lower), starts, ends)


def _unmarked(word: str) -> str:
    """A word without a footnote mark glued to it: "toegezegd2"."""
    if len(word) > 4 and word[-1].isdigit() and word[:-2].isalpha():
        return word.rstrip("0123456789")
    return word
