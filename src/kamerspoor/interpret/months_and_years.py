"""Months, years and decades, their lists and ranges; a month without year is placed by the paper's date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from kamerspoor.dutch_calendar import MONTHS, last_day
from kamerspoor.engine import Match
from kamerspoor.interpret.date_anchor import DateContext, Found, month_of, near_sign, year_of

DECADES = {"twintig": 1920, "dertig": 1930, "veertig": 1940, "vijftig": 1950, "zestig": 1960, "zeventig": 1970,
           "tachtig": 1980, "negentig": 1990}  # fmt: skip
_HALF = re.compile(r"eerste|tweede", re.IGNORECASE)
_MONTH = re.compile("|".join(MONTHS), re.IGNORECASE)
_NAME_BEFORE = re.compile(r"(?:[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erordening|[Rr]ichtlijn|Agenda|Horizon)[ ](?:\w+[ ]){0,3}$")
_TITLE_BEFORE = re.compile(
    r"(?:(?:nota|strategie|programma|plan|agenda|visie|akkoord|kader|regeling|beleid|subsidies|richtlijn|rapportage|monitor)"
    r"|(?<![.?!] )(?<!^)\b(?!In\b|Van\b|Voor\b|Over\b|Periode\b|Jaren\b)[A-Z][a-z]+)[ ]$",
    re.MULTILINE,
)


def place_month(month: int, today: datetime.date, near: int, tense: int) -> str:
    """The month without year as seen from `today`."""
    here = today.year * 12 + today.month - 1
    options = [(year * 12 + month - 1) for year in (today.year - 1, today.year, today.year + 1)]
    if near < 0 or (near == 0 and tense < 0):
        options = [m for m in options if m < here or (near == 0 and m == here)][-1:] or options
    elif near > 0 or tense > 0:
        options = [m for m in options if m > here or (near == 0 and m == here)][:1] or options
    best = min(options, key=lambda m: abs(m - here))
    return f"{best // 12:04d}-{best % 12 + 1:02d}"


def _month_value(match: Match, context: DateContext, month: int) -> str | None:
    year = year_of(match, context)
    if isinstance(year, int):
        return f"{year:04d}-{month:02d}"
    if year is not None:
        return context.both(lambda today: f"{year(today):04d}-{month:02d}")
    near, tense = near_sign(match.text("near")), context.tense(match.start)
    return context.both(lambda today: place_month(month, today, near, tense))


def read_month(match: Match, context: DateContext) -> Iterator[Found]:
    """A month or half of one: "mei 2019", "mei jl.", "de eerste helft van mei 2019"."""
    value = _month_value(match, context, month_of(match))
    if value is None:
        return
    half = _HALF.match(match.text("part") or "")
    if half and re.fullmatch(r"\d{4}-\d\d", value):
        first, last = (1, 15) if half[0].casefold() == "eerste" else (16, last_day(int(value[:4]), int(value[5:])))
        yield match.groups["part"][0], match.end, f"{value}-{first:02d}/{value}-{last:02d}", "period"
        return
    bound = match.groups.get("bound") or match.groups.get("bound2")
    start = match.start if bound or match.text("part") else match.groups["month"][0]
    yield start, match.end, value, "month"


def read_month_range(match: Match, context: DateContext) -> Iterator[Found]:
    """The period of "mei 2016 tot juni 2018"."""
    first, second = (f"{match.text(f'year{n}')}-{month_of(match, f'month{n}'):02d}" for n in ("", "2"))
    if first < second:
        yield match.start, match.end, f"{first}/{second}", "period"


def read_months(match: Match, context: DateContext) -> Iterator[Found]:
    """Months, "mei en juni 2019": each of them, or the period from the first to the last."""
    start, _, written = match.groups["months"]
    items = [(m.start() + start, m.end() + start, MONTHS[m[0].casefold()]) for m in _MONTH.finditer(written)]
    values = [_month_value(match, context, month) for _, _, month in items]
    if not all(values):
        return
    if (match.text("join") or "").strip() in ("en", "en in", "of") or len(items) > 2:
        for i, (low, high, _) in enumerate(items):
            yield low, (match.end if i == len(items) - 1 else high), str(values[i]), "month"
    else:
        yield match.start, match.end, f"{values[0]}/{values[-1]}", "period"


def read_year(match: Match, context: DateContext) -> Iterator[Found]:
    """A year, unless it belongs to the name of a law or plan ("Wet ... 2019")."""
    if not _NAME_BEFORE.search(context.text, max(0, match.start - 50), match.start) or not context.text[match.start].isdigit():
        yield match.start, match.end, match.text("year") or "", "year"


def read_year_list(match: Match, context: DateContext) -> Iterator[Found]:
    """Years, "2018 en 2019": each of them, or the period from the first to the last."""
    start, _, written = match.groups["years"]
    items = [(m.start() + start, m.end() + start, m[0]) for m in re.finditer(r"\d{4}", written)]
    joined = (match.text("join") or "").strip()
    between = context.text[match.start : match.start + 6].casefold() == "tussen"
    if joined.startswith(("tot", "t/m")) or (between and len(items) == 2):
        if items[0][2] < items[-1][2]:
            yield match.start, match.end, f"{items[0][2]}/{items[-1][2]}", "period"
        return
    for i, (low, high, year) in enumerate(items):
        yield (match.start if i == 0 else low), high, year, "year"


def read_year_range(match: Match, context: DateContext) -> Iterator[Found]:
    """The period of "2018-2021", unless it belongs to the title of a plan."""
    first, second = match.text("year") or "", match.text("year2") or ""
    if first < second and not _TITLE_BEFORE.search(context.text, max(0, match.start - 60), match.start):
        yield match.start, match.end, f"{first}/{second}", "period"


def read_decade(match: Match, context: DateContext) -> Iterator[Found]:
    """The ten years of "de jaren negentig"."""
    word = match.text("decade") or ""
    first = DECADES.get(word) or 1900 + int(word)
    yield match.start, match.end, f"{first}/{first + 9}", "period"
