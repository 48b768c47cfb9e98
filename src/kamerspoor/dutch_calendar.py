"""Dutch names of months and weekdays, the calendar arithmetic that more than one stage needs, and dates in ISO 8601 as days.

The paper contract writes dates as `2020-09-17`, `2020-09`, `2020`, or an interval `a/b` in which either end may be `..`.
"""

from __future__ import annotations

import calendar
import datetime
import re
from functools import lru_cache
from typing import Final

MONTHS: Final[dict[str, int]] = {
    "januari": 1,
    "februari": 2,
    "maart": 3,
    "april": 4,
    "mei": 5,
    "juni": 6,
    "juli": 7,
    "augustus": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "december": 12,
}
"""Month names, lower case, to month number."""

MONTH_ABBREVIATIONS: Final[dict[str, int]] = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mrt": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dec": 12,
}
"""Abbreviated month names without their full stop."""

WEEKDAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
"""Names of the days of the week, lower case, in the order of `datetime.date.weekday`."""

_DAY = re.compile(rf"(\d{{1,2}})\s+({'|'.join(MONTHS)})\s+(\d{{4}})", re.IGNORECASE)
_NUMERIC_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def month_number(name: str) -> int | None:
    """Month number of a name or abbreviation (`"Mrt."`), None where it is neither."""
    word = name.casefold().rstrip(".")
    return MONTHS.get(word) or MONTH_ABBREVIATIONS.get(word)


def iso_day(year: int, month: int, day: int) -> str | None:
    """`YYYY-MM-DD`, None where there is no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def parse_day(text: str) -> str | None:
    """The first full date in `text` ("23 januari 2014", "23-01-2014") as ISO 8601, None where there is none."""
    found = _DAY.search(text)
    if found:
        return iso_day(int(found[3]), MONTHS[found[2].casefold()], int(found[1]))
    found = _NUMERIC_DAY.search(text)
    return iso_day(int(found[3]), int(found[2]), int(found[1])) if found else None


def last_day(year: int, month: int) -> int:
    """Number of days in the month."""
    return calendar.monthrange(year, month)[1]


def third_tuesday(year: int) -> datetime.date:
    """Prinsjesdag, the third Tuesday of September, on which the parliamentary year begins (Constitution, article 65)."""
    first = datetime.date(year, 9, 1)
    return first + datetime.timedelta(days=(1 - first.weekday()) % 7 + 14)


def session_of(day: datetime.date) -> str:
    """The parliamentary year of `day` (`2024-2025`): it begins on the third Tuesday of September (Constitution, article 65)."""
    start = day.year if day >= third_tuesday(day.year) else day.year - 1
    return f"{start}-{start + 1}"


_ISO_PART = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def edge_day(part: str, *, final: bool) -> datetime.date | None:
    """First or, with `final`, last day of an ISO 8601 year, month or day; None for anything else and for no such day."""
    found = _ISO_PART.fullmatch(part)
    if found is None:
        return None
    try:
        year, month = int(found[1]), int(found[2] or (12 if final else 1))
        return datetime.date(year, month, int(found[3] or (last_day(year, month) if final else 1)))
    except ValueError:
        return None


@lru_cache(maxsize=16384)
def first_and_last_day(value: str | None) -> tuple[datetime.date | None, datetime.date | None] | None:
    """First and last day of an ISO date or interval, None for an end that is open.

    None where there is no value, for another form, for no such day, and where the end comes before the beginning.
    """
    begin, slash, end = (value or "").partition("/")
    first, last = edge_day(begin, final=False), edge_day(end if slash else begin, final=True)
    if (first is None and not (slash and begin == "..")) or (last is None and end != ".."):
        return None
    return None if first and last and first > last else (first, last)


def first_day(value: str | None) -> datetime.date | None:
    """The first day that an ISO date or interval can mean; None where it has none (unknown or open)."""
    found = first_and_last_day(value)
    return found[0] if found else None


def final_day(value: str | None) -> datetime.date | None:
    """The last day that an ISO date or interval can mean; None where it has none (unknown or open)."""
    found = first_and_last_day(value)
    return found[1] if found else None


def single_day(value: str | None) -> datetime.date | None:
    """The day, only where an ISO date or interval means exactly one."""
    found = first_and_last_day(value)
    return found[0] if found and found[0] == found[1] else None
