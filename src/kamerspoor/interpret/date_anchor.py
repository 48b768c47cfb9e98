"""What places a date in time: the paper's own date, the tense of the sentence, the words around the date.

Of a paper whose own date is only known to lie in an interval, a relative date has a value only where both ends of the
interval give the same (`DateContext.both`).
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from kamerspoor.dutch_calendar import last_day, month_number
from kamerspoor.engine import Match
from kamerspoor.model import Sentence, Structure

Found = tuple[int, int, str, str]
"""Start, end, ISO value, granularity."""

_PAST = re.compile(
    r"\b(?:is|zijn|ben)\b[^.]{0,100}\b\w{0,40}(?:ge|ver|be|ont)\w{2,40}(?:d|t|(?<!ing)en)\b"
    r"|\b(?:heeft|hebben|heb|had|hadden|werd|werden|was|waren|zei|zeiden|vond|vonden|gaf|gaven|sprak|spraken|kwam|kwamen"
    r"|verzocht|vroeg|vroegen|stuurde|ontving|deed|deden|nam|namen|ging|gingen|zond|bood)\b(?!.{0,30}\bvoornemens)"
)
_FUTURE = re.compile(
    r"\b(?:zal|zullen|gaat|gaan|wil|willen|komt|verwacht|verwachting|voornemens|uiterlijk|gepland|voorzien|streef|streven"
    r"|treedt|beoogd|beoogde|(?<!het )volgende|wordt|worden|vindt|vinden|kunt|kan|aanstaande)\b"
)


_AHEAD = re.compile(r"\b(?:niet\s+eerder\s+dan|om)\s+(?:in|uiterlijk|voor|vóór)\b")
"""What stands before a day that is still to come: "verzocht om voor 1 juli", "niet eerder dan in september"."""


_WRITTEN = re.compile(
    r"\b(?:brief|brieven|schrijven|verzoek|vraag|vragen|motie|toezegging|antwoord|rapport|besluit|advies|uitspraak|vonnis|arrest)\b"
    r"(?:(?!debat|overleg|vergadering|bijeenkomst|werkzaamheden|behandeling| [Rr]aad)[^.;:?!]){0,90} van (?:\w+dag )?$"
)
"""What stands before the day of something that exists, whatever the sentence says of it: "uw verzoek van 3 maart zal ik"."""
_WRITTEN_REACH = 120
"""Characters before a day in which that is looked for."""
_PROMISED = re.compile(r"\b(?:toegezegd|voornemens?|bereid|verzocht|gevraagd|afgesproken|besloten)\b[^.;]{0,160}$")
"""What stands before what is to be done."""
_TO_DO = re.compile(r"[^.;]{0,100}?\bte \w+en\b")
"""How it goes on."""


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


def tense_at(text: str, parts: Structure, start: int) -> int:
    """-1 where the sentence around `start` tells of the past, 1 of the future, 0 where it does not say."""
    sentence = _sentence_at(parts, start)
    return _tense(text[sentence.start : sentence.end]) if sentence else 0


def _sentence_at(parts: Structure, start: int) -> Sentence | None:
    """The sentence around `start`, None where that stands in none."""
    i = bisect_right(parts.sentences, start, key=lambda s: s.start) - 1
    return parts.sentences[i] if i >= 0 and start < parts.sentences[i].end else None


@lru_cache(maxsize=256)
def _tense(sentence: str) -> int:
    """The same for a sentence; kept, because a sentence may hold many dates."""
    return int(bool(_FUTURE.search(sentence))) - int(bool(_PAST.search(sentence)))


class DateContext:
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
        """See `tense_at`; what was asked or told to be done by a day looks forward whatever the tense of the asking."""
        ahead = _AHEAD.search(self.text, max(0, start - 24), start + 9)
        if ahead and ahead.start() < start <= ahead.end() + 1:
            return 1
        if not self.text[start].isdigit() and self._to_be_done(start):
            return 1
        if self.text[start].isdigit() and _WRITTEN.search(self.text, max(0, start - _WRITTEN_REACH), start):
            return -1
        return tense_at(self.text, self._parts, start)

    def _to_be_done(self, start: int) -> bool:
        """Does what is promised or asked for hang on the sentence's verb: "heb toegezegd in het najaar verslag te doen"?"""
        sentence = _sentence_at(self._parts, start)
        if sentence is None or not _TO_DO.match(self.text, start):
            return False
        return bool(_PROMISED.search(self.text[sentence.start : start]))


def near_sign(word: str | None) -> int:
    """-1 for words such as "jl.", 1 for words such as "a.s.", 0 for none."""
    if not word:
        return 0
    folded = word.casefold()
    return -1 if folded.startswith(("j", "ll", "afg", "vori", "voorb", "laat")) else 1


def relative_year(word: str, today: datetime.date) -> int:
    """The year of "vorig jaar", "volgend jaar", "dit jaar" as seen from `today`."""
    folded = word.casefold()
    if re.search(r"vorig|afgelopen|voorbij|voorgaand", folded):
        return today.year - 1
    return today.year + bool(re.search(r"volgend|komend|aanstaand", folded))


def month_of(match: Match, group: str = "month") -> int:
    """The number of the month that a group of the match names."""
    return month_number(match.text(group) or "") or 1


def year_of(match: Match, context: DateContext, group: str = "year") -> Callable[[datetime.date], int] | int | None:
    """The year of a match: written or shared, or a function of the paper's date ("volgend jaar"); None where nothing says."""
    written = match.text(group)
    if written:
        return int(written)
    rel = match.text("rel")
    if rel:
        return lambda today: relative_year(rel, today)
    return context.years.get(match.start)
