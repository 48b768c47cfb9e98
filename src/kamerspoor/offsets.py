"""The map from repaired text back to source text.

Cleaning builds the repaired text out of pieces of the source text, in any order (footnotes move), with characters of its own
between them (a space for a line break). `OffsetMap` records each piece as it is taken, so that nothing is ever reconstructed
by comparing texts afterwards.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from kamerspoor.frozen import quick


@quick
@dataclass(frozen=True, slots=True)
class Piece:
    """`length` characters of the repaired text from `start`, taken from the source text at `source`."""

    start: int
    source: int
    length: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Pieces in order of `start`, not overlapping; what lies between two pieces was put in by cleaning."""

    pieces: tuple[Piece, ...]

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a text that was not changed."""
        return cls((Piece(0, 0, length),) if length else ())

    def _index(self, position: int) -> int:
        return bisect_right(self.pieces, position, key=lambda piece: piece.start) - 1

    def to_source(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The source ranges, in order of the repaired text, that `start:end` was made from; neighbours are joined.

        Characters that cleaning put in have no source; a range of only such characters gives an empty tuple.
        """
        ranges: list[tuple[int, int]] = []
        for index in range(max(self._index(start), 0), len(self.pieces)):
            piece = self.pieces[index]
            if piece.start >= end:
                break
            low, high = max(start, piece.start), min(end, piece.start + piece.length)
            if low >= high:
                continue
            a, b = piece.source + low - piece.start, piece.source + high - piece.start
            if ranges and ranges[-1][1] == a:
                ranges[-1] = (ranges[-1][0], b)
            else:
                ranges.append((a, b))
        return tuple(ranges)

    def from_source(self, ranges: Iterable[tuple[int, int]]) -> tuple[tuple[int, int] | None, ...]:
        """For each of `ranges` of the source text the range of the repaired text that was made from it.

        None where nothing of a range was taken, or where its parts were put in another order.
        """
        pieces = sorted(self.pieces, key=lambda piece: piece.source)
        ends = list(accumulate((piece.source + piece.length for piece in pieces), max))
        found: list[tuple[int, int] | None] = []
        for start, end in ranges:
            made = []
            for piece in pieces[bisect_right(ends, start) :]:
                if piece.source >= end:
                    break
                low, high = max(start, piece.source), min(end, piece.source + piece.length)
                if low < high:
                    made.append((piece.start + low - piece.source, piece.start + high - piece.source))
            found.append((made[0][0], made[-1][1]) if made and made == sorted(made) else None)
        return tuple(found)

    def compose(self, inner: OffsetMap) -> OffsetMap:
        """The map of this text to the source of `inner`, where this map's source text is `inner`'s repaired text."""
        pieces: list[Piece] = []
        for piece in self.pieces:
            low, high = piece.source, piece.source + piece.length
            for index in range(max(inner._index(low), 0), len(inner.pieces)):
                other = inner.pieces[index]
                if other.start >= high:
                    break
                a, b = max(low, other.start), min(high, other.start + other.length)
                if a < b:
                    pieces.append(Piece(piece.start + a - low, other.source + a - other.start, b - a))
        return OffsetMap(tuple(pieces))


class TextBuilder:
    """Builds a repaired text piece by piece and its `OffsetMap` with it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    @property
    def length(self) -> int:
        """Characters so far."""
        return self._length

    def take(self, start: int, end: int) -> None:
        """Append `source[start:end]`."""
        if end <= start:
            return
        last = self._pieces[-1] if self._pieces else None
        if last is not None and last.start + last.length == self._length and last.source + last.length == start:
            self._pieces[-1] = Piece(last.start, last.source, last.length + end - start)
        else:
            self._pieces.append(Piece(self._length, start, end - start))
        self._parts.append(self._source[start:end])
        self._length += end - start

    def replace(self, start: int, end: int, text: str) -> None:
        """Append `text` in the place of `source[start:end]`; mapped character by character as far as both reach."""
        shared = min(len(text), end - start)
        if shared:
            self._pieces.append(Piece(self._length, start, shared))
        self._parts.append(text)
        self._length += len(text)

    def put(self, text: str) -> None:
        """Append `text` that has no source."""
        self._parts.append(text)
        self._length += len(text)

    def tail(self, length: int) -> str:
        """The last `length` characters so far."""
        parts: list[str] = []
        for part in reversed(self._parts):
            if length <= 0:
                break
            parts.append(part[-length:])
            length -= len(part)
        return "".join(reversed(parts))

    def build(self) -> tuple[str, OffsetMap]:
        """The text and its map."""
        return "".join(self._parts), OffsetMap(tuple(self._pieces))


def join_ranges(ranges: Iterable[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Ranges sorted and merged where they touch or overlap."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
