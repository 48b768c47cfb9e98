"""Today, as far as the register is concerned: always a parameter, the calendar's day only at the very edge."""

from __future__ import annotations

import datetime
import re

from django.conf import settings
from django.utils import timezone

from kamerspoor.dutch_calendar import final_day, first_day
from kamerspoor.errors import RegisterError

VARIABLE = "KAMERSPOOR_TODAY"
"""Environment variable with a day to be taken for today."""

_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")


def day_of(value: str | None, *, last: bool = False) -> datetime.date | None:
    """A day as people type it: 2024-01-31, 31-1-2024, or a month or year (`last` takes its last day); None if it is none."""
    text = (value or "").strip()
    found = _DAY_FIRST.fullmatch(text)
    text = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else text
    return final_day(text) if last else first_day(text)


def asked_day(given: str | None) -> datetime.date | None:
    """The day as of which somebody wants to see the register (a month or year: its last day); None if it is none."""
    return day_of(given, last=True)


def today(given: str | None = None) -> datetime.date:
    """`given` if it is a day, else the day of the settings, else the day it is in Amsterdam.

    Raises `RegisterError` where the settings hold something that is no day.
    """
    return asked_day(given) or configured_day(settings.TODAY) or timezone.localdate()


def configured_day(value: str) -> datetime.date | None:
    """The day that `KAMERSPOOR_TODAY` says, None where it is empty. Raises `RegisterError` where it is no day."""
    if not value:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError as error:
        raise RegisterError(f"{VARIABLE}: {value!r} is no day; write it as 2026-11-21, or leave it out") from error
