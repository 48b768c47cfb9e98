"""Today, as far as the register is concerned: always a parameter, the calendar's day only at the very edge."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.utils import timezone


def today(given: str | None = None) -> datetime.date:
    """`given` if it is a day in ISO 8601, else the day of the settings, else the day it is in Amsterdam."""
    for value in (given, settings.TODAY):
        if value:
            try:
                return datetime.date.fromisoformat(value)
            except ValueError:
                continue
    return timezone.localdate()
