"""On which page of the original a place in the repaired text of a paper stands.

Knows no Django: page starts are worked out where a paper is read, and kept beside its reading. A start is a pair of a place
in the text and the page that holds what follows, up to the next start; footnotes, which are moved, have the page they stand on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from kamerspoor.model import Paper

Starts = Sequence[Sequence[int]]


def page_starts(paper: Paper) -> list[list[int]]:
    """The page starts of an analysed paper; empty where its format has no pages."""
    if not paper.pages:
        return []
    begins, numbers = [page.start for page in paper.pages], [page.number for page in paper.pages]
    found: list[list[int]] = []
    for piece in paper.offsets.pieces:
        first = max(bisect_right(begins, piece.source) - 1, 0)
        last = max(bisect_right(begins, piece.source + piece.length - 1) - 1, first)
        for index in range(first, last + 1):
            start = piece.start + max(begins[index] - piece.source, 0)
            if not found or found[-1][1] != numbers[index]:
                found.append([start, numbers[index]])
    return found


def page_at(starts: Starts, position: int) -> int | None:
    """The page of a place in the text; None where pages are not known."""
    index = bisect_right(starts, position, key=lambda start: start[0]) - 1
    return starts[max(index, 0)][1] if starts else None
