"""The one overlap policy: of matches that overlap, the leftmost, then the longest, then the rule that comes first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class HasRange(Protocol):
    """Anything with a range."""

    @property
    def start(self) -> int:
        """First character."""
        ...

    @property
    def end(self) -> int:
        """One past the last."""
        ...


Ranged = TypeVar("Ranged", bound=HasRange)


def keep_longest(found: Iterable[Ranged]) -> list[Ranged]:
    """Those of `found` that stay when overlaps are resolved; ties keep the order in which they came."""
    kept: list[Ranged] = []
    end = -1
    for item in sorted(found, key=lambda m: (m.start, -m.end)):
        if item.start >= end:
            kept.append(item)
            end = item.end
    return kept
