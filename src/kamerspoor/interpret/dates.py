"""Matches of the date rules -> `DateMention`s with ISO 8601 values, by the annotation guideline.

What a match means is computed by the reader of its rule's label (`READERS`), from the names of the match's groups; here
they are composed: what overlaps, which date a relative one is seen from, which year neighbours share, and the bounds
("voor 1 mei", "sinds 2018") that make a date an open period.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping

from kamerspoor.engine import Match, keep_longest
from kamerspoor.interpret.calendar_days import place_day, read_day, read_day_range, read_days, read_numeric, read_ultimo
from kamerspoor.interpret.date_anchor import DateContext, Found, anchor_of, tense_at
from kamerspoor.interpret.months_and_years import (
    read_decade,
    read_month,
    read_month_range,
    read_months,
    read_year,
    read_year_list,
    read_year_range,
)
from kamerspoor.interpret.relative_periods import (
    read_ago,
    read_prinsjesdag,
    read_relative,
    read_span,
    read_today,
    read_week_number,
    read_weekday,
)
from kamerspoor.interpret.year_parts import read_part, read_recess, read_season
from kamerspoor.model import DateMention, Structure

__all__ = ["READERS", "anchor_of", "dates", "place_day", "tense_at"]

_PLANNED = re.compile(
    r"(?:gepland|geagendeerd|agenda|voorzien|staat|staan|convocatie|oproep|planning|programma|begroting\w*|budget\w*|raming\w*"
    r"|middelen|bedrag\w*|euro|miljoen|miljard|cijfers|tarie\w+|premie\w*|prognose\w*|plannen|jaarplan|doelen|doelstelling\w*"
    r"|inzet|beleid|prioriteiten|uitnodiging|kosten|uitgaven|inkomsten|realisatie|agendapunt\w*|geldt|gelden|vastgesteld|debat|mogelijkheden|quota|ambitie\w*|taakstelling\w*|opgave\w*|raming\w*|norm\w*|lonen|uitkering\w*"
    r"|agenda|subsidie\w*|contract\w*|opbrengst\w*|voorstel\w*|werkprogramma|rooster|schatting\w*|bijdrage\w*)"
    r"(?:[ ](?:is|zijn|staat|van|het|de|\w+))?[ ]$",
    re.IGNORECASE,
)  # fmt: skip


def dates(text: str, parts: Structure, found: Iterable[Match], taken: Iterable[tuple[int, int]]) -> tuple[DateMention, ...]:
    """The dates in `found` (matches of the rules `date.*`) that do not lie in a range of `taken` (references).

    A relative date in a question is placed by the day the questions were sent in, any other by the date of the paper.
    """
    context = DateContext(text, parts, anchor_of(parts.header.date))
    asking = DateContext(text, parts, anchor_of(parts.header.asked) or context.anchor)
    questions = _Blocked(qa.question for qa in parts.qa)
    blocked = _Blocked(taken)
    named = _Blocked((b.start, b.end) for b in parts.blocks if b.kind in _NAMES)
    matches = keep_longest(
        m for m in found if not blocked.covers(m.start, m.end) and not (m.rule.label in _YEARS and named.covers(m.start, m.end))
    )
    context.years = asking.years = _shared_years(text, matches)
    out: list[DateMention] = []
    for match in matches:
        place = asking if questions.covers(match.start, match.end) else context
        out += [DateMention(s, e, match.rule.id, v, g) for s, e, v, g in _read(match, place)]
    return tuple(sorted(out, key=lambda d: (d.start, d.end)))


_YEARS = ("year", "year-range")
_NAMES = ("dossier", "letterhead")
"""Blocks whose years are part of a name: the title of a budget, the session in a table above the paper (guideline, dates)."""


class _Blocked:
    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._ranges = sorted(ranges)
        self._starts = [start for start, _ in self._ranges]

    def covers(self, start: int, end: int) -> bool:
        """Whether a range overlaps `start:end`."""
        i = bisect_right(self._starts, end - 1) - 1
        return any(a < end and start < b for a, b in self._ranges[max(i - 3, 0) : i + 1])


def _shared_years(text: str, matches: list[Match]) -> dict[int, int]:
    """For a day or month without year before "en" and one with year: that year, by the start of the match."""
    years: dict[int, int] = {}
    for before, after in zip(reversed(matches[:-1]), reversed(matches[1:]), strict=True):
        if before.text("year") or before.text("near") or before.text("rel") or "month" not in before.groups:
            continue
        between = text[before.end : after.start]
        year = int(after.text("year") or 0) or years.get(after.start, 0)
        if year and re.fullmatch(r"(?:,| en| of| tot| tot en met| t/m| ?[–-])(?: op| in| van)? ?", between):
            years[before.start] = year
    return years


def _read(match: Match, context: DateContext) -> Iterator[Found]:
    reading = READERS[match.rule.label](match, context)
    for start, end, value, granularity in reading:
        bound = match.groups.get("bound") or match.groups.get("bound2")
        if bound is None or start > match.start or "/" in value:
            yield start, end, value, granularity
            continue
        sign = _direction(bound[2], bound[0], context.text, match)
        if sign == 0:
            yield bound[1] + 1, end, value, granularity
        else:
            yield start, end, (f"{value}/.." if sign > 0 else f"../{value}"), "period"


def _direction(bound: str, at: int, text: str, match: Match) -> int:
    """1 for a bound that opens a period ("sinds"), -1 for one that closes it ("voor"), 0 where it is none here."""
    word = bound.casefold().removeprefix("nog ").split()[0]
    if word in ("sinds", "sedert", "vanaf", "met", "per", "na"):
        return 1
    if word in ("tegen", "naar", "richting", "op", "nog") or (word == "voor" and _PLANNED.search(text, max(0, at - 60), at)):
        return 0
    return -1


READERS: Mapping[str, Callable[[Match, DateContext], Iterator[Found]]] = {
    "day": read_day,
    "days": read_days,
    "day-range": read_day_range,
    "numeric": read_numeric,
    "month": read_month,
    "months": read_months,
    "month-range": read_month_range,
    "part": read_part,
    "season": read_season,
    "recess": read_recess,
    "year": read_year,
    "year-list": read_year_list,
    "year-range": read_year_range,
    "decade": read_decade,
    "relative": read_relative,
    "span": read_span,
    "ago": read_ago,
    "weekday": read_weekday,
    "prinsjesdag": read_prinsjesdag,
    "ultimo": read_ultimo,
    "today": read_today,
    "week-number": read_week_number,
}
"""What computes the values of a match, by the label of its rule."""
