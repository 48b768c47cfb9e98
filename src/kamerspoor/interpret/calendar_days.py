"""Days of the calendar, their lists and ranges, in words and in figures.

A day without year is placed by the paper's date: "jl." is the latest such day before it, "a.s." the first after it, the
others go by the tense of their sentence or else to the nearest.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from kamerspoor.dutch_calendar import WEEKDAYS, iso_day
from kamerspoor.engine import Match
from kamerspoor.interpret.date_anchor import DateContext, Found, month_of, near_sign, year_of

NEARLY_A_YEAR = 330
"""Days; nobody names a day so long ago without its year."""


def place_day(month: int, day: int, today: datetime.date, near: int, tense: int) -> str | None:
    """The day without year as seen from `today`: by `near` strictly before or after, by `tense` up to or from, or nearest.

    A tense that would place it `NEARLY_A_YEAR` back tells of something else in its sentence: then it is the nearest.
    """
    options = []
    for year in range(today.year - 4 if (month, day) == (2, 29) else today.year - 1, today.year + 5):
        iso = iso_day(year, month, day)
        if iso:
            options.append(datetime.date.fromisoformat(iso))
    nearest = min(options, key=lambda d: abs((d - today).days)) if options else None
    if near < 0 or (near == 0 and tense < 0):
        before = [d for d in options if d < today or (near == 0 and d == today)]
        if near == 0 and before and nearest and (today - before[-1]).days > NEARLY_A_YEAR:
            return nearest.isoformat()
        return before[-1].isoformat() if before else None
    if near > 0 or tense > 0:
        after = [d for d in options if d > today or (near == 0 and d == today)]
        return after[0].isoformat() if after else None
    return nearest.isoformat() if nearest else None


def _day_value(match: Match, context: DateContext, day: int, month: int, year_group: str = "year") -> str | None:
    year = year_of(match, context, year_group)
    if isinstance(year, int):
        return iso_day(year, month, day)
    if year is not None:
        return context.both(lambda today: iso_day(year(today), month, day))
    weekday = match.text("weekday")
    near, tense = near_sign(match.text("near")), context.tense(match.start)
    if (match.text("bound") or "").casefold().split()[-1:] in (["uiterlijk"], ["vóór"]):
        tense = 1

    def placed(today: datetime.date) -> str | None:
        if weekday and not near:
            return _on_weekday(month, day, weekday, today)
        if weekday and (today.month, today.day, today.weekday()) == (month, day, WEEKDAYS.index(weekday.casefold())):
            return today.isoformat()  # "dinsdag 4 mei jl." written on that very Tuesday
        return place_day(month, day, today, near, tense)

    return context.both(placed)


def _on_weekday(month: int, day: int, weekday: str, today: datetime.date) -> str | None:
    options = [iso_day(today.year + shift, month, day) for shift in (0, -1, 1)]
    days = [datetime.date.fromisoformat(o) for o in options if o]
    right = [d for d in days if d.weekday() == WEEKDAYS.index(weekday.casefold())]
    return min(right or days, key=lambda d: abs((d - today).days)).isoformat() if days else None


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def read_day(match: Match, context: DateContext) -> Iterator[Found]:
    """A day: "3 mei 2019", "3 mei jl."."""
    value = _day_value(match, context, _number(match.text("day") or "0"), month_of(match))
    if value:
        yield match.start, match.end, value, "day"


def read_days(match: Match, context: DateContext) -> Iterator[Found]:
    """Days of one month, "3 en 4 mei": each of them, or the period from the first to the last."""
    start, _, written = match.groups["days"]
    month = month_of(match)
    items = [(m.start() + start, m.end() + start, int(m[0])) for m in re.finditer(r"\d+", written)]
    values = [_day_value(match, context, day, month) for _, _, day in items]
    if not all(values):
        return
    join = (match.text("join") or "").strip()
    if join in ("en", "en op", "of", "/") or len(items) > 2:
        for i, (low, high, _) in enumerate(items):
            final = i == len(items) - 1
            yield low, (match.end if final else high), str(values[i]), "day"
    else:
        yield match.start, match.end, f"{values[0]}/{values[-1]}", "period"


def read_day_range(match: Match, context: DateContext) -> Iterator[Found]:
    """The period of "30 april tot en met 2 mei 2019"."""
    second = _day_value(match, context, _number(match.text("day2") or "0"), month_of(match, "month2"), "year2")
    if second is None:
        return
    year = int(match.text("year") or second[:4])
    first = iso_day(year, month_of(match), _number(match.text("day") or "0"))
    if first and first > second:
        first = iso_day(year - 1, month_of(match), _number(match.text("day") or "0"))
    if first:
        yield match.start, match.end, f"{first}/{second}", "period"


def read_numeric(match: Match, context: DateContext) -> Iterator[Found]:
    """A day in figures: "03-05-2019", "2019-05-03"."""
    groups = ("year", "month", "day") if match.text("year") else ("year2", "month2", "day2")
    year, month, day = (int(match.text(g) or 0) for g in groups)
    value = iso_day(year, month, day)
    if value:
        yield match.start, match.end, value, "day"


def read_ultimo(match: Match, context: DateContext) -> Iterator[Found]:
    """The last day of the year: "ultimo 2019"."""
    yield match.start, match.end, f"{match.text('year')}-12-31", "day"
