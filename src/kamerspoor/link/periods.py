"""Dates and intervals of the paper contract as periods that can be compared: an open end is the first or last day there is."""

from __future__ import annotations

import datetime
from functools import lru_cache

from kamerspoor.dutch_calendar import first_and_last_day, single_day

Period = tuple[datetime.date, datetime.date]
FIRST, LAST = datetime.date.min, datetime.date.max


@lru_cache(maxsize=16384)
def bounds(value: str | None) -> Period | None:
    """First and last day of an ISO value, `FIRST` or `LAST` for an open end. None for None or another form."""
    found = first_and_last_day(value)
    return None if found is None else (found[0] or FIRST, found[1] or LAST)


def is_day(value: str | None) -> bool:
    """Whether `value` is one day."""
    return single_day(value) is not None


def overlaps(one: str | None, other: str | None) -> bool:
    """Whether two values can mean a common day; False where either is unknown."""
    a, b = bounds(one), bounds(other)
    return a is not None and b is not None and a[0] <= b[1] and b[0] <= a[1]
