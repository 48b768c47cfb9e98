"""The date of a paper that shows none: the narrowest interval that follows from its own text (guideline, header).

It is no earlier than the latest day it tells of as past and no later than the first day it names as still to come: a letter
that speaks of "20 mei jl." and "voor het einde van 2015" was written from 20 May 2015 on, and before 2016.
"""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Iterable

from kamerspoor.dutch_calendar import month_number
from kamerspoor.interpret.dates import place_day, tense_at
from kamerspoor.model import DateMention, Structure

Evidence = tuple[tuple[int, int], ...]

_BARE = re.compile(r"(?P<day>\d{1,2})[ ](?P<month>\w+)[ ](?:jl\b\.?|jongstleden)", re.IGNORECASE)


def with_date(text: str, parts: Structure, absolute: Iterable[DateMention]) -> Structure:
    """`parts` with `header.date` where it has none and the text gives bounds; `absolute` are the dates found without it."""
    if parts.header.date or parts.header.kind == "motion":
        return parts
    found = list(absolute)
    upper = _upper(text, parts, found)
    lower = _lower(text, parts, found, upper)
    if lower is None or (upper is not None and upper[0] < lower[0]):
        return parts
    value = f"{lower[0].isoformat()}/{upper[0].isoformat() if upper else '..'}"
    ranges = lower[1] + (upper[1] if upper else ())
    evidence = {**parts.header.evidence, "date": ("paper-date.bounds", ranges)}
    return dataclasses.replace(parts, header=dataclasses.replace(parts.header, date=value, evidence=evidence))


def _closes_entry(text: str, date: DateMention) -> bool:
    """Whether the date is the last of a line "subject - sender - date", an entry in a list of papers received."""
    return text[date.end : date.end + 1] in ("", "\n") and text[max(0, date.start - 2) : date.start] in ("- ", "– ")


def _cites_sitting(text: str, date: DateMention) -> bool:
    """Whether the date is that of an earlier sitting ("(Zie vergadering van 5 mei 2031.)")."""
    return text[max(0, date.start - 20) : date.start].casefold().endswith("zie vergadering van ")


def _upper(text: str, parts: Structure, found: list[DateMention]) -> tuple[datetime.date, Evidence] | None:
    """The first day that is named as still to come: a deadline, or a day in a sentence about the future."""
    told = [d for d in found if d.granularity == "day" and tense_at(text, parts, d.start) < 0]
    past = max((d.value for d in told), default="")
    days = []
    for date in found:
        deadline = re.fullmatch(r"\.\./(\d{4}-\d{2}-\d{2})", date.value)
        tense = tense_at(text, parts, date.start)
        value = deadline[1] if deadline else date.value
        if value >= past and ((deadline and tense >= 0) or (date.granularity == "day" and tense > 0)):
            days.append((datetime.date.fromisoformat(value), ((date.start, date.end),)))
    return min(days, key=lambda d: d[0], default=None)


def _lower(
    text: str, parts: Structure, found: list[DateMention], upper: tuple[datetime.date, Evidence] | None
) -> tuple[datetime.date, Evidence] | None:
    days: list[tuple[datetime.date, Evidence]] = [
        (datetime.date.fromisoformat(d.value), ((d.start, d.end),))
        for d in found
        if d.granularity == "day" and (tense_at(text, parts, d.start) < 0 or _closes_entry(text, d) or _cites_sitting(text, d))
    ]
    for m in _BARE.finditer(text) if upper is not None else ():
        month = month_number(m["month"])
        placed = place_day(month, int(m["day"]), upper[0], -1, 0) if month and upper else None
        if placed:
            days.append((datetime.date.fromisoformat(placed), (m.span(),)))
    return max(days, key=lambda day: day[0], default=None)
