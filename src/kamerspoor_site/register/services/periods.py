"""First and last day of the dates and intervals of the paper contract (`2020-09`, `2022/..`, `../2022-12-31`)."""

from __future__ import annotations

import datetime
import re

from kamerspoor.dutch_calendar import last_day

_PART = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def _day(part: str, *, end: bool) -> datetime.date | None:
    found = _PART.fullmatch(part)
    if not found:
        return None
    year, month, day = int(found[1]), found[2], found[3]
    try:
        if day:
            return datetime.date(year, int(month), int(day))
        number = int(month) if month else (12 if end else 1)
        return datetime.date(year, number, last_day(year, number) if end else 1)
    except ValueError:
        return None


def first_day(value: str | None) -> datetime.date | None:
    """First day of a date or interval; None where there is none or it is open."""
    return _day((value or "").split("/")[0], end=False)


def final_day(value: str | None) -> datetime.date | None:
    """Last day of a date or interval; None where there is none or it is open."""
    return _day((value or "").split("/")[-1], end=True)


def exact_day(value: str | None) -> datetime.date | None:
    """The day, only where `value` names exactly one."""
    return first_day(value) if value and len(value) == 10 else None
