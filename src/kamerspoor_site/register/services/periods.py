"""First and last day of the dates and intervals of the paper contract (`2020-09`, `2022/..`, `../2022-12-31`)."""

from __future__ import annotations

import datetime

from kamerspoor.dutch_calendar import edge_day


def first_day(value: str | None) -> datetime.date | None:
    """First day of a date or interval; None where there is none or it is open."""
    return edge_day((value or "").split("/")[0], final=False)


def final_day(value: str | None) -> datetime.date | None:
    """Last day of a date or interval; None where there is none or it is open."""
    return edge_day((value or "").split("/")[-1], final=True)


def exact_day(value: str | None) -> datetime.date | None:
    """The day, only where `value` names exactly one."""
    return first_day(value) if value and len(value) == 10 else None
