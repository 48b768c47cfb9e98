"""ISO 8601 days, months, years and intervals as first and last day.

The paper contract writes dates as `2020-09-17`, `2020-09`, `2020`, or an interval `a/b` in which either end may be
`..`.
"""

from __future__ import annotations

import datetime
from functools import lru_cache

from kamerspoor.dutch_calendar import edge_day

Period = tuple[datetime.date, datetime.date]
FIRST, LAST = datetime.date.min, datetime.date.max


def _single(text: str) -> Period | None:
    first, last = edge_day(text, final=False), edge_day(text, final=True)
    return (first, last) if first and last else None


@lru_cache(maxsize=16384)
def bounds(value: str | None) -> Period | None:
    """First and last day of an ISO value; an open end is the first or last day there is. None for None or another
    form.
    """
    if not value:
        return None
    if "/" not in value:
        return _single(value)
    low, high = value.split("/", 1)
    start = (FIRST, FIRST) if low == ".." else _single(low)
    end = (LAST, LAST) if high == ".." else _single(high)
    if start is None or end is None or start[0] > end[1]:
        return None
    return start[0], end[1]


def first_day(value: str | None) -> datetime.date | None:
    """The first day `value` can mean; None where it has none (unknown or open)."""
    found = bounds(value)
    return None if found is None or found[0] == FIRST else found[0]


def final_day(value: str | None) -> datetime.date | None:
    """The last day `value` can mean; None where it has none (unknown or open)."""
    found = bounds(value)
    return None if found is None or found[1] == LAST else found[1]


def is_day(value: str | None) -> bool:
    """Whether `value` is one day."""
    found = bounds(value)
    return found is not None and found[0] == found[1]


def overlaps(one: str | None, other: str | None) -> bool:
    """Whether two values can mean a common day; False where either is unknown."""
    a, b = bounds(one), bounds(other)
    return a is not None and b is not None and a[0] <= b[1] and b[0] <= a[1]
