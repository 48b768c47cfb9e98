"""Parts of a year: beginning and end, quarters, halves, seasons and the recesses of the House, and their bounds."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from kamerspoor.engine import Match
from kamerspoor.interpret.date_anchor import DateContext, Found, near_sign, relative_year

PARTS: Mapping[str, tuple[int, int]] = {
    "begin": (1, 3),
    "aanvang": (1, 3),
    "medio": (5, 8),
    "midden": (5, 8),
    "half": (5, 8),
    "halverwege": (5, 8),
    "eind": (10, 12),
    "einde": (10, 12),
    "slot": (10, 12),
    "voorjaar": (3, 5),
    "lente": (3, 5),
    "zomer": (6, 8),
    "najaar": (9, 11),
    "herfst": (9, 11),
    "eerste kwartaal": (1, 3),
    "tweede kwartaal": (4, 6),
    "derde kwartaal": (7, 9),
    "vierde kwartaal": (10, 12),
    "laatste kwartaal": (10, 12),
    "1e kwartaal": (1, 3),
    "2e kwartaal": (4, 6),
    "3e kwartaal": (7, 9),
    "4e kwartaal": (10, 12),
    "q1": (1, 3),
    "q2": (4, 6),
    "q3": (7, 9),
    "q4": (10, 12),
    "eerste helft": (1, 6),
    "tweede helft": (7, 12),
    "eerste jaarhelft": (1, 6),
    "tweede jaarhelft": (7, 12),
    "1e helft": (1, 6),
    "2e helft": (7, 12),
    "1e jaarhelft": (1, 6),
    "2e jaarhelft": (7, 12),
    "eerste halfjaar": (1, 6),
    "tweede halfjaar": (7, 12),
    "1e halfjaar": (1, 6),
    "2e halfjaar": (7, 12),
    "eerste half jaar": (1, 6),
    "tweede half jaar": (7, 12),
    "1e half jaar": (1, 6),
    "2e half jaar": (7, 12),
    "h1": (1, 6),
    "h2": (7, 12),
}
"""First and last month of the parts of a year (guideline, dates)."""

RECESSES: Mapping[str, tuple[int, int]] = {
    "zomer": (7, 8),
    "herfst": (10, 10),
    "kerst": (12, 1),
    "voorjaars": (2, 2),
    "krokus": (2, 2),
    "mei": (5, 5),
    "paas": (4, 4),
}
"""Month in which a recess of the House begins and in which it ends."""


def _part_name(written: str) -> str:
    return re.sub(r"^(?:het|de) |(?:vroege|late) ", "", written.casefold())


def part_of_year(part: str, year: int) -> str:
    """`2018-10/2018-12` for "eind" and 2018; winter runs on into the next year."""
    name = _part_name(part)
    if name == "winter":
        return f"{year:04d}-12/{year + 1:04d}-02"
    first, last = PARTS[name]
    return f"{year:04d}-{first:02d}/{year:04d}-{last:02d}"


def bounded(bound: str | None, part: str, value: str) -> str:
    """The value of "voor het einde van 2022" or "sinds begin 2018": an open interval from or to the part of the year."""
    if not bound:
        return value
    first, last = value.split("/")
    word = bound.casefold().removeprefix("nog ").split()[0]
    if word in ("sinds", "sedert", "vanaf", "met", "per"):
        return f"{first}/.."
    if word == "na":
        return f"{_next_month(last)}/.."
    if word == "tegen":
        return value
    if _part_name(part) in ("eind", "einde", "slot") and last.endswith("-12"):
        return f"../{last}-31"
    return f"../{first if word in ('voor', 'vóór', 'voór') else last}"


def _next_month(month: str) -> str:
    year, number = int(month[:4]), int(month[5:7])
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"


def read_part(match: Match, context: DateContext) -> Iterator[Found]:
    """A part of a year: "eind 2019", "begin volgend jaar"."""
    part, rel = match.text("part") or "", match.text("rel")
    if match.text("year"):
        value: str | None = part_of_year(part, int(match.text("year") or 0))
    else:
        value = context.both(lambda today: part_of_year(part, relative_year(rel or "", today)))
    if value:
        yield match.start, match.end, bounded(match.text("bound"), part, value), "period"


def read_season(match: Match, context: DateContext) -> Iterator[Found]:
    """A season without year: "komend voorjaar", "voor de zomer"."""
    part = match.text("part") or ""
    word = (match.text("near") or match.text("near2") or "").casefold()
    bound, tense = match.text("bound"), context.tense(match.start)

    def placed(today: datetime.date) -> str:
        shift = near_sign(word) if word not in ("", "dit", "deze") else 0
        year = today.year
        first, last = PARTS.get(part.casefold(), (12, 14))
        since = (bound or "").casefold() in ("sinds", "sedert")
        if shift < 0 or (not word and (since or (tense < 0 and not bound))):
            year -= last >= today.month
        elif shift > 0 or not word:
            # "voor de zomer" said in June or July still means the summer that has just begun
            over = last if not word.startswith("volgend") else first - 1  # "volgend voorjaar" said in spring is the next
            year += (first + 1 < today.month) if bound and bound.casefold() != "na" else (over < today.month)
        return bounded(bound, part, part_of_year(part, year))

    value = context.both(placed)
    if value:
        yield match.start, match.end, value, "period"


def read_recess(match: Match, context: DateContext) -> Iterator[Found]:
    """The time until or after a recess: "voor het zomerreces", "na het kerstreces van 2019"."""
    first, last = RECESSES[(match.text("part") or "").casefold()]
    after = (match.text("bound") or "").casefold() == "na"
    rel = match.text("rel")
    past = context.tense(match.start) < 0 and not match.text("near")

    def year(today: datetime.date) -> int:
        if match.text("year"):
            return int(match.text("year") or 0)
        if rel:
            return relative_year(rel, today)
        month = last if after and last >= first else first
        return today.year - (month > today.month) if past else today.year + (month < today.month)

    def value(today: datetime.date) -> str:
        if after:
            return _next_month(f"{year(today) + (last < first):04d}-{last:02d}") + "/.."
        return f"../{year(today):04d}-{first:02d}"

    result = value(datetime.date.min) if match.text("year") else context.both(value)
    if result:
        yield match.start, match.end, result, "period"
