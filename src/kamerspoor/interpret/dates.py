"""Matches of the date rules -> `DateMention`s with ISO 8601 values, by the annotation guideline.

A date without year is placed by the date of the paper (`Anchor`): "jl." is the latest such day before it, "a.s." the first
after it, the others go by the tense of their sentence or else to the nearest. Of a paper whose own date is only known to lie
in an interval, a relative date has a value only where both ends of the interval give the same.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kamerspoor.dutch_calendar import MONTHS, iso_day, last_day, month_number
from kamerspoor.engine import Match, keep_longest
from kamerspoor.model import DateMention, Structure

Found = tuple[int, int, str, str]
"""Start, end, ISO value, granularity."""

PARTS: Mapping[str, tuple[int, int]] = {
    "begin": (1, 3),
    "aanvang": (1, 3),
    "medio": (5, 8),
    "midden": (5, 8),
    "half": (5, 8),
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
}
"""Month in which a recess of the House begins and in which it ends."""

COUNTS: Mapping[str, float] = {
    "een": 1, "één": 1, "anderhalf": 1.5, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "vijftien": 15, "twintig": 20, "vijfentwintig": 25, "dertig": 30,
}  # fmt: skip
DECADES = {"twintig": 1920, "dertig": 1930, "veertig": 1940, "vijftig": 1950, "zestig": 1960, "zeventig": 1970,
           "tachtig": 1980, "negentig": 1990}  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_PAST = re.compile(
    r"\b(?:is|zijn|ben)\b[^.]{0,100}\b\w*(?:ge|ver|be|ont)\w{2,}(?:d|t|(?<!ing)en)\b"
    r"|\b(?:heeft|hebben|heb|had|hadden|werd|werden|was|waren|zei|zeiden|vond|vonden|gaf|gaven|sprak|spraken|kwam|kwamen"
    r"|verzocht|vroeg|vroegen|stuurde|ontving|deed|deden|nam|namen|ging|gingen|zond|bood)\b(?!.{0,30}\bvoornemens)"
)
_FUTURE = re.compile(
    r"\b(?:zal|zullen|gaat|gaan|wil|willen|komt|verwacht|verwachting|voornemens|uiterlijk|gepland|voorzien|streef|streven"
    r"|treedt|beoogd|beoogde|volgende|wordt|worden|vindt|vinden|kunt|kan|aanstaande)\b"
)
_PLANNED = re.compile(
    r"(?:gepland|geagendeerd|agenda|voorzien|staat|staan|convocatie|oproep|planning|programma|begroting\w*|budget\w*|raming\w*"
    r"|middelen|bedrag\w*|euro|miljoen|miljard|cijfers|tarie\w+|premie\w*|prognose\w*|plannen|jaarplan|doelen|doelstelling\w*"
    r"|inzet|beleid|prioriteiten|uitnodiging|kosten|uitgaven|inkomsten|realisatie|agendapunt\w*|geldt|gelden|vastgesteld|debat)"
    r"(?:[ ](?:is|zijn|staat|van|het|de|\w+))?[ ]$",
    re.IGNORECASE,
)  # fmt: skip
_NAME_BEFORE = re.compile(r"(?:[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erordening|[Rr]ichtlijn|Agenda|Horizon)[ ](?:\w+[ ]){0,3}$")


_TITLE_BEFORE = re.compile(
    r"(?:(?:nota|strategie|programma|plan|agenda|visie|akkoord|kader|regeling|beleid|subsidies|richtlijn|rapportage|monitor)"
    r"|(?<![.?!] )(?<!^)\b(?!In\b|Van\b|Voor\b|Over\b|Periode\b|Jaren\b)[A-Z][a-z]+)[ ]$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The paper's own date as first and last possible day."""

    first: datetime.date
    last: datetime.date

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


def anchor_of(value: str | None) -> Anchor | None:
    """The anchor of an ISO date or interval, None where there is none or it is open."""
    if not value:
        return None
    first, _, last = value.partition("/")
    low, high = _bounds(first), _bounds(first if last in ("", "..") else last)
    if not low or not high:
        return None
    # the days that bound an interval are named in the paper, which is thus later than the first
    later = datetime.timedelta(days=1 if "/" in value and low[0] < high[1] else 0)
    return Anchor(low[0] + later, high[1])


def _bounds(iso: str) -> tuple[datetime.date, datetime.date] | None:
    numbers = [int(n) for n in re.findall(r"\d+", iso)]
    if not numbers:
        return None
    year, month = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if len(numbers) > 2:
        day = datetime.date(year, month, numbers[2])
        return day, day
    return datetime.date(year, month or 1, 1), datetime.date(year, month or 12, last_day(year, month or 12))


class _Reader:
    """The text with what is needed to place a date in time."""

    def __init__(self, text: str, parts: Structure, anchor: Anchor | None) -> None:
        self.text = text
        self.anchor = anchor
        self._parts = parts
        self.years: dict[int, int] = {}

    def both(self, value: Callable[[datetime.date], str | None]) -> str | None:
        """`value` of the paper's date, None where it is unknown or both its bounds differ in it."""
        if self.anchor is None:
            return None
        first = value(self.anchor.first)
        return first if self.anchor.exact or first == value(self.anchor.last) else None

    def tense(self, start: int) -> int:
        """See `tense_at`."""
        return tense_at(self.text, self._parts, start)


def tense_at(text: str, parts: Structure, start: int) -> int:
    """-1 where the sentence around `start` tells of the past, 1 of the future, 0 where it does not say."""
    i = bisect_right(parts.sentences, start, key=lambda s: s.start) - 1
    if i < 0 or parts.sentences[i].end <= start:
        return 0
    sentence = text[parts.sentences[i].start : parts.sentences[i].end]
    return int(bool(_FUTURE.search(sentence))) - int(bool(_PAST.search(sentence)))


def dates(text: str, parts: Structure, found: Iterable[Match], taken: Iterable[tuple[int, int]]) -> tuple[DateMention, ...]:
    """The dates in `found` (matches of the rules `date.*`) that do not lie in a range of `taken` (references).

    A relative date in a question is placed by the day the questions were sent in, any other by the date of the paper.
    """
    reader = _Reader(text, parts, anchor_of(parts.header.date))
    asking = _Reader(text, parts, anchor_of(parts.header.asked) or reader.anchor)
    questions = _Blocked(qa.question for qa in parts.qa)
    blocked = _Blocked(taken)
    matches = keep_longest(m for m in found if not blocked.covers(m.start, m.end))
    reader.years = asking.years = _shared_years(text, matches)
    out: list[DateMention] = []
    for match in matches:
        place = asking if questions.covers(match.start, match.end) else reader
        out += [DateMention(s, e, match.rule.id, v, g) for s, e, v, g in _read(match, place)]
    return tuple(sorted(out, key=lambda d: (d.start, d.end)))


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


def _read(match: Match, reader: _Reader) -> Iterator[Found]:
    reading = READERS[match.rule.label](match, reader)
    for start, end, value, granularity in reading:
        bound = match.groups.get("bound") or match.groups.get("bound2")
        if bound is None or start > match.start or "/" in value:
            yield start, end, value, granularity
            continue
        sign = _direction(bound[2], bound[0], reader.text, match)
        if sign == 0:
            yield bound[1] + 1, end, value, granularity
        else:
            yield start, end, (f"{value}/.." if sign > 0 else f"../{value}"), "period"


def _direction(bound: str, at: int, text: str, match: Match) -> int:
    """1 for a bound that opens a period ("sinds"), -1 for one that closes it ("voor"), 0 where it is none here."""
    word = bound.casefold().removeprefix("nog ").split()[0]
    if word in ("sinds", "sedert", "vanaf", "met", "per", "na"):
        return 1
    if word in ("tegen", "naar", "richting", "op") or (word == "voor" and _PLANNED.search(text, max(0, at - 60), at)):
        return 0
    return -1


# --------------------------------------------------------------------------------------------------- days and months


def _near(word: str | None) -> int:
    """-1 for words such as "jl.", 1 for words such as "a.s.", 0 for none."""
    if not word:
        return 0
    folded = word.casefold()
    return -1 if folded.startswith(("j", "ll", "afg", "vori", "voorb", "laat")) else 1


def _relative_year(word: str, today: datetime.date) -> int:
    folded = word.casefold()
    if re.search(r"vorig|afgelopen|voorbij|voorgaand", folded):
        return today.year - 1
    return today.year + bool(re.search(r"volgend|komend|aanstaand", folded))


def place_day(month: int, day: int, today: datetime.date, near: int, tense: int) -> str | None:
    """The day without year as seen from `today`: by `near` strictly before or after, by `tense` up to or from, else nearest."""
    options = []
    for year in range(today.year - 4 if (month, day) == (2, 29) else today.year - 1, today.year + 5):
        iso = iso_day(year, month, day)
        if iso:
            options.append(datetime.date.fromisoformat(iso))
    if near < 0 or tense < 0:
        before = [d for d in options if d < today or (near == 0 and d == today)]
        return before[-1].isoformat() if before else None
    if near > 0 or tense > 0:
        after = [d for d in options if d > today or (near == 0 and d == today)]
        return after[0].isoformat() if after else None
    return min(options, key=lambda d: abs((d - today).days)).isoformat() if options else None


def place_month(month: int, today: datetime.date, near: int, tense: int) -> str:
    """The month without year as seen from `today`."""
    here = today.year * 12 + today.month - 1
    options = [(year * 12 + month - 1) for year in (today.year - 1, today.year, today.year + 1)]
    if near < 0 or tense < 0:
        options = [m for m in options if m < here or (near == 0 and m == here)][-1:] or options
    elif near > 0 or tense > 0:
        options = [m for m in options if m > here or (near == 0 and m == here)][:1] or options
    best = min(options, key=lambda m: abs(m - here))
    return f"{best // 12:04d}-{best % 12 + 1:02d}"


def _month(match: Match, group: str = "month") -> int:
    return month_number(match.text(group) or "") or 1


def _year_of(match: Match, reader: _Reader, group: str = "year") -> Callable[[datetime.date], int] | int | None:
    written = match.text(group)
    if written:
        return int(written)
    rel = match.text("rel")
    if rel:
        return lambda today: _relative_year(rel, today)
    return reader.years.get(match.start)


def _day_value(match: Match, reader: _Reader, day: int, month: int, year_group: str = "year") -> str | None:
    year = _year_of(match, reader, year_group)
    if isinstance(year, int):
        return iso_day(year, month, day)
    if year is not None:
        return reader.both(lambda today: iso_day(year(today), month, day))
    weekday = match.text("weekday")
    near, tense = _near(match.text("near")), reader.tense(match.start)
    if (match.text("bound") or "").casefold().split()[-1:] in (["uiterlijk"], ["vóór"]):
        tense = 1

    def placed(today: datetime.date) -> str | None:
        if weekday and not near:
            return _on_weekday(month, day, weekday, today)
        return place_day(month, day, today, near, tense)

    return reader.both(placed)


def _on_weekday(month: int, day: int, weekday: str, today: datetime.date) -> str | None:
    options = [iso_day(today.year + shift, month, day) for shift in (0, -1, 1)]
    days = [datetime.date.fromisoformat(o) for o in options if o]
    right = [d for d in days if d.weekday() == WEEKDAYS.index(weekday.casefold())]
    return min(right or days, key=lambda d: abs((d - today).days)).isoformat() if days else None


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _day(match: Match, reader: _Reader) -> Iterator[Found]:
    value = _day_value(match, reader, _number(match.text("day") or "0"), _month(match))
    if value:
        yield match.start, match.end, value, "day"


def _days(match: Match, reader: _Reader) -> Iterator[Found]:
    start, _, written = match.groups["days"]
    month = _month(match)
    items = [(m.start() + start, m.end() + start, int(m[0])) for m in re.finditer(r"\d+", written)]
    values = [_day_value(match, reader, day, month) for _, _, day in items]
    if not all(values):
        return
    join = (match.text("join") or "").strip()
    if join in ("en", "en op", "of", "/") or len(items) > 2:
        for i, (low, high, _) in enumerate(items):
            final = i == len(items) - 1
            yield low, (match.end if final else high), str(values[i]), "day"
    else:
        yield match.start, match.end, f"{values[0]}/{values[-1]}", "period"


def _day_range(match: Match, reader: _Reader) -> Iterator[Found]:
    second = _day_value(match, reader, _number(match.text("day2") or "0"), _month(match, "month2"), "year2")
    if second is None:
        return
    year = int(match.text("year") or second[:4])
    first = iso_day(year, _month(match), _number(match.text("day") or "0"))
    if first and first > second:
        first = iso_day(year - 1, _month(match), _number(match.text("day") or "0"))
    if first:
        yield match.start, match.end, f"{first}/{second}", "period"


def _numeric(match: Match, reader: _Reader) -> Iterator[Found]:
    groups = ("year", "month", "day") if match.text("year") else ("year2", "month2", "day2")
    year, month, day = (int(match.text(g) or 0) for g in groups)
    value = iso_day(year, month, day)
    if value:
        yield match.start, match.end, value, "day"


def _month_value(match: Match, reader: _Reader, month: int) -> str | None:
    year = _year_of(match, reader)
    if isinstance(year, int):
        return f"{year:04d}-{month:02d}"
    if year is not None:
        return reader.both(lambda today: f"{year(today):04d}-{month:02d}")
    near, tense = _near(match.text("near")), reader.tense(match.start)
    return reader.both(lambda today: place_month(month, today, near, tense))


def _one_month(match: Match, reader: _Reader) -> Iterator[Found]:
    value = _month_value(match, reader, _month(match))
    if value is None:
        return
    bound = match.groups.get("bound") or match.groups.get("bound2")
    start = match.start if bound or match.text("part") else match.groups["month"][0]
    yield start, match.end, value, "month"


def _months(match: Match, reader: _Reader) -> Iterator[Found]:
    start, _, written = match.groups["months"]
    items = [(m.start() + start, m.end() + start, MONTHS[m[0].casefold()]) for m in _MONTH.finditer(written)]
    values = [_month_value(match, reader, month) for _, _, month in items]
    if not all(values):
        return
    if (match.text("join") or "").strip() in ("en", "en in", "of") or len(items) > 2:
        for i, (low, high, _) in enumerate(items):
            yield low, (match.end if i == len(items) - 1 else high), str(values[i]), "month"
    else:
        yield match.start, match.end, f"{values[0]}/{values[-1]}", "period"


_MONTH = re.compile("|".join(MONTHS), re.IGNORECASE)

# ------------------------------------------------------------------------------------------------------------ years


def _one_year(match: Match, reader: _Reader) -> Iterator[Found]:
    if not _NAME_BEFORE.search(reader.text, max(0, match.start - 50), match.start) or not reader.text[match.start].isdigit():
        yield match.start, match.end, match.text("year") or "", "year"


def _year_list(match: Match, reader: _Reader) -> Iterator[Found]:
    start, _, written = match.groups["years"]
    items = [(m.start() + start, m.end() + start, m[0]) for m in re.finditer(r"\d{4}", written)]
    joined = (match.text("join") or "").strip()
    between = reader.text[match.start : match.start + 6].casefold() == "tussen"
    if joined.startswith(("tot", "t/m")) or (between and len(items) == 2):
        if items[0][2] < items[-1][2]:
            yield match.start, match.end, f"{items[0][2]}/{items[-1][2]}", "period"
        return
    for i, (low, high, year) in enumerate(items):
        yield (match.start if i == 0 else low), high, year, "year"


def _year_range(match: Match, reader: _Reader) -> Iterator[Found]:
    first, second = match.text("year") or "", match.text("year2") or ""
    if first < second and not _TITLE_BEFORE.search(reader.text, max(0, match.start - 60), match.start):
        yield match.start, match.end, f"{first}/{second}", "period"


def _decade(match: Match, reader: _Reader) -> Iterator[Found]:
    word = match.text("decade") or ""
    first = DECADES.get(word) or 1900 + int(word)
    yield match.start, match.end, f"{first}/{first + 9}", "period"


def _part_name(written: str) -> str:
    return re.sub(r"^(?:het|de) |(?:vroege|late) ", "", written.casefold())


def part_of_year(part: str, year: int) -> str:
    """`2018-10/2018-12` for "eind" and 2018; winter runs on into the next year."""
    name = _part_name(part)
    if name == "winter":
        return f"{year:04d}-12/{year + 1:04d}-02"
    first, last = PARTS[name]
    return f"{year:04d}-{first:02d}/{year:04d}-{last:02d}"


def _bounded(bound: str | None, part: str, value: str) -> str:
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


def _part(match: Match, reader: _Reader) -> Iterator[Found]:
    part, rel = match.text("part") or "", match.text("rel")
    if match.text("year"):
        value: str | None = part_of_year(part, int(match.text("year") or 0))
    else:
        value = reader.both(lambda today: part_of_year(part, _relative_year(rel or "", today)))
    if value:
        yield match.start, match.end, _bounded(match.text("bound"), part, value), "period"


def _season(match: Match, reader: _Reader) -> Iterator[Found]:
    part = match.text("part") or ""
    word = (match.text("near") or match.text("near2") or "").casefold()
    bound, tense = match.text("bound"), reader.tense(match.start)

    def placed(today: datetime.date) -> str:
        shift = _near(word) if word not in ("", "dit", "deze") else 0
        year = today.year
        first, last = PARTS.get(part.casefold(), (12, 14))
        if shift < 0 or (not word and tense < 0 and not bound):
            year -= last >= today.month
        elif shift > 0 or not word:
            # "voor de zomer" said in June or July still means the summer that has just begun
            year += (first + 1 < today.month) if bound and bound.casefold() != "na" else (last < today.month)
        return _bounded(bound, part, part_of_year(part, year))

    value = reader.both(placed)
    if value:
        yield match.start, match.end, value, "period"


def _recess(match: Match, reader: _Reader) -> Iterator[Found]:
    first, last = RECESSES[(match.text("part") or "").casefold()]
    after = (match.text("bound") or "").casefold() == "na"
    rel = match.text("rel")

    def year(today: datetime.date) -> int:
        if match.text("year"):
            return int(match.text("year") or 0)
        if rel:
            return _relative_year(rel, today)
        return today.year + ((last if after and last >= first else first) < today.month)

    def value(today: datetime.date) -> str:
        if after:
            return _next_month(f"{year(today) + (last < first):04d}-{last:02d}") + "/.."
        return f"../{year(today):04d}-{first:02d}"

    result = value(datetime.date.min) if match.text("year") else reader.both(value)
    if result:
        yield match.start, match.end, result, "period"


# --------------------------------------------------------------------------------------------------------- relative


def shift_months(day: datetime.date, months: int) -> datetime.date:
    """`day` so many months on or back, at most the last day of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return datetime.date(year, month, min(day.day, last_day(year, month)))


def _relative(match: Match, reader: _Reader) -> Iterator[Found]:
    rel = (match.text("rel") or match.text("rel2") or "").casefold()
    unit = (match.text("unit") or "").casefold()
    article = "rel" in match.groups

    def value(today: datetime.date) -> str | None:
        return relative_period(rel, unit, today, article=article)

    result = reader.both(value)
    if result is None:
        return
    part = match.text("part")
    if part and unit.endswith("jaar") and re.fullmatch(r"\d{4}", result):
        result = part_of_year(re.sub(r"^het | van$", "", part.casefold()), int(result))
    elif part:
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


def _span(match: Match, reader: _Reader) -> Iterator[Found]:
    count, unit = _count(match.text("count") or "1"), (match.text("unit") or "").casefold()
    back = _near(match.text("rel")) < 0

    def value(today: datetime.date) -> str:
        if unit == "jaar" and count == int(count):
            ends = (f"{today.year:04d}", f"{today.year + (-1 if back else 1) * int(count):04d}")
        else:
            other = _shifted(today, count, unit, back=back)
            size = 7 if unit == "maanden" else 10
            ends = (today.isoformat()[:size], other.isoformat()[:size])
        return "/".join(sorted(ends))

    result = reader.both(value)
    if result:
        yield match.start, match.end, result, "period"


def _shifted(today: datetime.date, count: float, unit: str, *, back: bool) -> datetime.date:
    sign = -1 if back else 1
    if unit.startswith("jaar"):
        return shift_months(today, sign * int(count * 12))
    if unit.startswith("maand"):
        return shift_months(today, sign * int(count))
    return today + datetime.timedelta(days=sign * int(count * (7 if unit.startswith("we") else 1)))


def _ago(match: Match, reader: _Reader) -> Iterator[Found]:
    count, unit = _count(match.text("count") or "1"), (match.text("unit") or "").casefold()
    size = 4 if unit == "jaar" else (7 if unit.startswith("maand") else 10)
    result = reader.both(lambda today: _shifted(today, count, unit, back=True).isoformat()[:size])
    if result and unit != "week" and unit != "weken":
        yield match.start, match.end, result, {4: "year", 7: "month"}.get(size, "day")


def _weekday(match: Match, reader: _Reader) -> Iterator[Found]:
    name = (match.text("weekday") or match.text("weekday2") or "").casefold()
    near = _near(match.text("near") or match.text("near2"))

    def value(today: datetime.date) -> str:
        distance = (WEEKDAYS.index(name) - today.weekday()) % 7
        days = distance or 7 if near > 0 else distance - 7
        return (today + datetime.timedelta(days=days)).isoformat()

    result = reader.both(value)
    if result:
        yield match.start, match.end, result, "day"


def _prinsjesdag(match: Match, reader: _Reader) -> Iterator[Found]:
    def value(today: datetime.date) -> str:
        years = [int(match.text("year") or 0)] if match.text("year") else [today.year + n for n in (-1, 0, 1)]
        options = [third_tuesday(year) for year in years]
        if len(options) > 1 and (match.text("bound") or reader.tense(match.start) >= 0):
            options = [d for d in options if d >= today][:1]
        elif len(options) > 1:
            options = [d for d in options if d <= today][-1:]
        return options[0].isoformat()

    result = value(datetime.date.min) if match.text("year") else reader.both(value)
    if result:
        yield match.start, match.end, result, "day"


def third_tuesday(year: int) -> datetime.date:
    """Prinsjesdag, the third Tuesday of September."""
    first = datetime.date(year, 9, 1)
    return first + datetime.timedelta(days=(1 - first.weekday()) % 7 + 14)


def _ultimo(match: Match, reader: _Reader) -> Iterator[Found]:
    yield match.start, match.end, f"{match.text('year')}-12-31", "day"


def _today(match: Match, reader: _Reader) -> Iterator[Found]:
    back = {"vandaag": 0, "gisteren": 1, "eergisteren": 2}[(match.text("word") or "").casefold()]
    result = reader.both(lambda today: (today - datetime.timedelta(days=back)).isoformat())
    if result:
        yield match.start, match.end, result, "day"


def _week_number(match: Match, reader: _Reader) -> Iterator[Found]:
    week = int(match.text("week") or 0)

    def value(today: datetime.date) -> str | None:
        year = int(match.text("year") or today.year)
        try:
            monday = datetime.date.fromisocalendar(year, week, 1)
        except ValueError:
            return None
        return f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}"

    result = value(datetime.date.min) if match.text("year") else reader.both(value)
    if result:
        yield match.start, match.end, result, "period"


READERS: Mapping[str, Callable[[Match, _Reader], Iterator[Found]]] = {
    "day": _day,
    "days": _days,
    "day-range": _day_range,
    "numeric": _numeric,
    "month": _one_month,
    "months": _months,
    "part": _part,
    "season": _season,
    "recess": _recess,
    "year": _one_year,
    "year-list": _year_list,
    "year-range": _year_range,
    "decade": _decade,
    "relative": _relative,
    "span": _span,
    "ago": _ago,
    "weekday": _weekday,
    "prinsjesdag": _prinsjesdag,
    "ultimo": _ultimo,
    "today": _today,
    "week-number": _week_number,
}
"""What computes the values of a match, by the label of its rule."""
