"""Ranges of text: which of many lie within others, and which of those that overlap stay."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from kamerspoor.engine.overlap import Ranged


class Barred:
    """Stretches of text that count for nothing; those that overlap are one."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._ranges: list[tuple[int, int]] = []
        for start, end in sorted(ranges):
            if self._ranges and start < self._ranges[-1][1]:
                self._ranges[-1] = (self._ranges[-1][0], max(end, self._ranges[-1][1]))
            else:
                self._ranges.append((start, end))
        self._starts = [start for start, _ in self._ranges]

    def holds(self, start: int, end: int) -> bool:
        """Whether `start:end` lies within one of them."""
        i = bisect_right(self._starts, start) - 1
        return i >= 0 and end <= self._ranges[i][1]


def longest(items: Iterable[Ranged]) -> list[Ranged]:
    """Those of `items`, given in order of preference, that overlap none before them; the result is in order of the text."""
    kept: list[Ranged] = []
    starts: list[int] = []
    for item in items:
        i = bisect_right(starts, item.start)
        free = (i == 0 or kept[i - 1].end <= item.start) and (i == len(kept) or kept[i].start >= item.end)
        if free:
            kept.insert(i, item)
            starts.insert(i, item.start)
    return kept
