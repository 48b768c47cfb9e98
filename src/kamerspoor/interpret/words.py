"""A sentence as words: what the clause analysis walks over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kamerspoor.engine.matching import folded

_WORD = re.compile(r"[^\W_]+(?:[-/’'&*][^\W_]+|\.[^\W\d_]+)*|[,;:()?!«»„“”–—-]")

_DIGIT = re.compile("[0-9]")


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(words.split())


def names_house(lower: Sequence[str]) -> bool:
    """Is "uw Kamer" among these words in lower case?"""
    return ("uw", "kamer") in pairwise(lower)


def speaks_to_house(lower: Sequence[str]) -> bool:
    """Is "u" or "uw Kamer" among these words in lower case?"""
    return "u" in lower or names_house(lower)


class Words:
    """The words and marks of `text[start:end]`, as printed and in lower case; where each stands is looked up when asked for."""

    __slots__ = ("_end", "_spans", "_start", "_text", "lower", "printed")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end
        self._spans: tuple[tuple[int, int], ...] | None = None
        self.printed: tuple[str, ...] = tuple(_WORD.findall(text, start, end))
        lower = _WORD.findall(folded(text), start, end)
        if _DIGIT.search(text, start, end):
            lower = [_unmarked(word) for word in lower]
        self.lower: tuple[str, ...] = tuple(lower)

    def __len__(self) -> int:
        return len(self.lower)

    def span(self, i: int) -> tuple[int, int]:
        """Where word `i` starts and ends in the text."""
        if self._spans is None:
            self._spans = tuple([m.span() for m in _WORD.finditer(self._text, self._start, self._end)])
        return self._spans[i]

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return self._text[self._start : self._end]

    def text_before(self, at: int) -> str:
        """The text of the sentence before offset `at`."""
        return self._text[self._start : at]


def _unmarked(word: str) -> str:
    """A word without a footnote mark glued to it: "toegezegd2", "aan1"."""
    if len(word) > 3 and word[-1].isdigit() and word[:-2].isalpha():
        return word.rstrip("0123456789")
    return word
