"""Days and periods told from the paper's own date: "vorig jaar", "de komende drie maanden", "afgelopen dinsdag", "week 12"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from kamerspoor.dutch_calendar import WEEKDAYS, last_day, third_tuesday
from kamerspoor.engine import Match
from kamerspoor.interpret.date_anchor import DateContext, Found, near_sign
from kamerspoor.interpret.year_parts import part_of_year

COUNTS: Mapping[str, float] = {
    "half": 0.5, "een": 1, "één": 1, "anderhalf": 1.5, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
    "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "vijftien": 15, "twintig": 20,
    "vijfentwintig": 25, "dertig": 30,
}  # fmt: skip


def shift_months(day: datetime.date, months: int) -> datetime.date:
    """`day` so many months on or back, at most the last day of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return datetime.date(year, month, min(day.day, last_day(year, month)))


def read_relative(match: Match, context: DateContext) -> Iterator[Found]:
    """A period such as "vorig jaar", "deze week", "eind volgend jaar" (`relative_period`)."""
    rel = (match.text("rel") or match.text("rel2") or "").casefold()
    unit = (match.text("unit") or "").casefold()
    article = "rel" in match.groups

    def value(today: datetime.date) -> str | None:
        return relative_period(rel, unit, today, article=article)

    result = context.both(value)
    if result is None:
        return
    part = match.text("part")
    if part and unit.endswith("jaar") and re.fullmatch(r"\d{4}", result):
        result = part_of_year(re.sub(r"^het | van$", "", part.casefold()), int(result))
    elif part and unit == "week" and "begin" in part.casefold() and "/" in result:
        monday = datetime.date.fromisoformat(result[:10])
        result = f"{monday.isoformat()}/{(monday + datetime.timedelta(days=2)).isoformat()}"
    elif part and unit != "maand":
        return
    granularity = "period" if "/" in result else ("year" if len(result) == 4 else "month")
    bound = match.text("bound")
    start = match.start if not bound or bound.casefold() == "nog" else match.groups["bound"][1] + 1
    yield start, match.end, result, granularity


def relative_period(rel: str, unit: str, today: datetime.date, *, article: bool = False) -> str | None:
    """The value of "vorig jaar", "deze week", "het komend jaar" as seen from `today` (guideline, dates)."""
    running = rel.startswith(("afgelopen", "komend", "voorbij", "aankomend"))
    sign = -1 if rel.startswith(("vorig", "afgelopen", "voorbij")) else (0 if rel.startswith(("dit", "deze", "lopend")) else 1)
    if unit == "weekend":
        saturday = today + datetime.timedelta(days=5 - today.weekday())
        past = sign < 0 and today <= saturday + datetime.timedelta(days=1)
        saturday += datetime.timedelta(weeks=-1 if past else int(rel.startswith("volgend")))
        return f"{saturday.isoformat()}/{(saturday + datetime.timedelta(days=1)).isoformat()}"
    if running and sign:
        step = {"jaar": 12, "kalenderjaar": 12, "maand": 1}.get(unit)
        other = shift_months(today, sign * step) if step else today + datetime.timedelta(weeks=sign)
        return "/".join(sorted((today.isoformat(), other.isoformat())))
    if unit.endswith("jaar"):
        return f"{today.year + sign:04d}"
    if unit == "maand":
        return shift_months(today, sign).isoformat()[:7]
    monday = today - datetime.timedelta(days=today.weekday()) + datetime.timedelta(weeks=sign)
    return f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}"


def _count(written: str) -> float:
    return float(written) if written.isdigit() else COUNTS[written.casefold()]


def read_span(match: Match, context: DateContext) -> Iterator[Found]:
    """The time of "de afgelopen vijf jaar", "de komende drie weken", to or from the paper's date."""
    count, unit = _count(match.text("count") or "1"), (match.text("unit") or "").casefold()
    back = near_sign(match.text("rel")) < 0

    def value(today: datetime.date) -> str:
        if unit == "jaar" and count == int(count):
            ends = (f"{today.year:04d}", f"{today.year + (-1 if back else 1) * int(count):04d}")
        else:
            other = _shifted(today, count, unit, back=back)
            size = 7 if unit == "maanden" else 10
            ends = (today.isoformat()[:size], other.isoformat()[:size])
        return "/".join(sorted(ends))

    result = context.both(value)
    if result:
        yield match.start, match.end, result, "period"


def _shifted(today: datetime.date, count: float, unit: str, *, back: bool) -> datetime.date:
    sign = -1 if back else 1
    if unit.startswith("jaar"):
        return shift_months(today, sign * int(count * 12))
    if unit.startswith("maand"):
        return shift_months(today, sign * int(count))
    return today + datetime.timedelta(days=sign * int(count * (7 if unit.startswith("we") else 1)))


def read_ago(match: Match, context: DateContext) -> Iterator[Found]:
    """The year, month or day of "twee jaar geleden"."""
    count, unit = _count(match.text("count") or "1"), (match.text("unit") or "").casefold()
    size = 4 if unit == "jaar" else (7 if unit.startswith("maand") else 10)
    result = context.both(lambda today: _shifted(today, count, unit, back=True).isoformat()[:size])
    if result and unit != "week" and unit != "weken":
        yield match.start, match.end, result, {4: "year", 7: "month"}.get(size, "day")


def read_weekday(match: Match, context: DateContext) -> Iterator[Found]:
    """A day of the week before or after the paper's date: "afgelopen dinsdag"."""
    name = (match.text("weekday") or match.text("weekday2") or "").casefold()
    near = near_sign(match.text("near") or match.text("near2"))

    def value(today: datetime.date) -> str:
        distance = (WEEKDAYS.index(name) - today.weekday()) % 7
        days = distance or 7 if near > 0 else distance - 7
        return (today + datetime.timedelta(days=days)).isoformat()

    result = context.both(value)
    if result:
        yield match.start, match.end, result, "day"


def read_prinsjesdag(match: Match, context: DateContext) -> Iterator[Found]:
    """The day of "Prinsjesdag", "Prinsjesdag 2019"."""

    def value(today: datetime.date) -> str:
        years = [int(match.text("year") or 0)] if match.text("year") else [today.year + n for n in (-1, 0, 1)]
        options = [third_tuesday(year) for year in years]
        if len(options) > 1 and (match.text("bound") or context.tense(match.start) >= 0):
            options = [d for d in options if d >= today][:1]
        elif len(options) > 1:
            options = [d for d in options if d <= today][-1:]
        return options[0].isoformat()

    result = value(datetime.date.min) if match.text("year") else context.both(value)
    if result:
        yield match.start, match.end, result, "day"


def read_today(match: Match, context: DateContext) -> Iterator[Found]:
    """The day of "vandaag", "vanmorgen", "gisteren", "eergisteren"."""
    back = {"gisteren": 1, "eergisteren": 2}.get((match.text("word") or "").casefold(), 0)
    result = context.both(lambda today: (today - datetime.timedelta(days=back)).isoformat())
    if result:
        yield match.start, match.end, result, "day"


def read_week_number(match: Match, context: DateContext) -> Iterator[Found]:
    """The days of a week, Monday to Sunday: "week 12", "week 12 van 2019"."""
    week = int(match.text("week") or 0)

    def value(today: datetime.date) -> str | None:
        year = int(match.text("year") or today.year)
        try:
            monday = datetime.date.fromisocalendar(year, week, 1)
        except ValueError:
            return None
        return f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}"

    result = value(datetime.date.min) if match.text("year") else context.both(value)
    if result:
        yield match.start, match.end, result, "period"
