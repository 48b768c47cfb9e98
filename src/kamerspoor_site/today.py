"""Today, as far as the register is concerned: always a parameter, the calendar's day only at the very edge."""

from __future__ import annotations

import contextlib
import datetime

from django.conf import settings
from django.utils import timezone

from kamerspoor.errors import RegisterError

VARIABLE = "KAMERSPOOR_TODAY"
"""Environment variable with a day to be taken for today."""


def today(given: str | None = None) -> datetime.date:
    """`given` if it is a day in ISO 8601, else the day of the settings, else the day it is in Amsterdam.

    Raises `RegisterError` where the settings hold something that is no day.
    """
    if given:
        with contextlib.suppress(ValueError):
            return datetime.date.fromisoformat(given)
    return configured_day(settings.TODAY) or timezone.localdate()


def configured_day(value: str) -> datetime.date | None:
    """The day that `KAMERSPOOR_TODAY` says, None where it is empty. Raises `RegisterError` where it is no day."""
    if not value:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError as error:
        raise RegisterError(f"{VARIABLE}: {value!r} is no day; write it as 2026-11-21, or leave it out") from error
