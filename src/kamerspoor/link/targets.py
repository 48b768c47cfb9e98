"""Countable targets in a promise, and how far the evidence has come.

"in ten minste drie gemeenten", "twee conferenties in Genève en New York", "EUR 3 miljoen per jaar, vijf jaar lang". A target is
read from the sentence alone; evidence is counted by names that follow the unit ("de gemeenten A en B"), by places, by numbers
with the unit, or as one each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kamerspoor.link.words import stem

_UNTIL_TWENTY: Final = (
    *("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien"),
    *("vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"),
)
_NUMBERS: Final = {word: value for value, word in enumerate(_UNTIL_TWENTY, start=1)} | {
    "één": 1,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "honderd": 100,
}
_NUMBER: Final = r"(?:\d{1,3}|" + "|".join(sorted(_NUMBERS, key=lambda w: (-len(w), w))) + r")"
_SCALE: Final = {"miljoen": 1_000_000, "mln": 1_000_000, "miljard": 1_000_000_000, "mld": 1_000_000_000, "duizend": 1_000}
_AT_LEAST: Final = r"(?:ten\s?minste|minimaal|minstens|niet minder dan)"
_NO_UNIT: Final = frozenset(
    ("jaar", "jaren", "maanden", "weken", "dagen", "uren", "miljoen", "mensen", "keren", "malen", "euros", "kamers", "leden")
)
_COUNT = re.compile(
    rf"\b(?:(?P<least>{_AT_LEAST})\s)?(?P<number>{_NUMBER})\s(?:[a-zë-]{{3,}}e\s){{0,2}}(?P<unit>[a-zëé-]{{4,}}(?:en|s|[’']s))\b"
)
_TIMES = re.compile(rf"\b(?P<number>{_NUMBER})\s(?:keer|maal)\sper\s(?P<per>jaar|maand|kwartaal)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"(?:\b(?:EUR|euro)\s|€\s?)(?P<value>\d[\d.]*(?:,\d+)?)(?:\s(?P<scale>miljoen|miljard|mln|mld|duizend)\b)?"
    r"(?:\s(?P<per>per jaar|jaarlijks|per maand)\b)?",
    re.IGNORECASE,
)
_YEARS = re.compile(
    rf"\b(?:(?:gedurende|voor de duur van|voor)\s(?P<during>{_NUMBER})\sjaar|(?P<long>{_NUMBER})\sjaar\slang)\b", re.IGNORECASE
)
_YEARS_AFTER_COMMA = re.compile(rf",\s(?P<number>{_NUMBER})\sjaar\b", re.IGNORECASE)
_NAME: Final = r"[A-ZÀ-Ý][\w’'-]+(?:\s(?:[A-ZÀ-Ý][\w’'-]+|aan|den|de|op)(?=\s[A-ZÀ-Ý]|\b))*"
_NAMES: Final = rf"(?P<names>{_NAME}(?:(?:,\s|\sen\s|,\sen\s){_NAME})*)"
_VENUES = re.compile(rf"^(?:\s\w+){{0,4}}?\s(?:in|te)\s{_NAMES}")
_SPLIT = re.compile(r",\sen\s|,\s|\sen\s")
_WORD = re.compile(r"[a-zëé-]{4,}")


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be reached: `number` of `unit` (in `places`), or `amount` of money, `per` year, `number` times."""

    number: int
    unit: str
    places: tuple[str, ...] = ()
    amount: int | None = None
    currency: str | None = None
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a target the evidence shows, and the names or years it was counted by."""

    done: int
    wanted: int
    items: tuple[str, ...] = ()

    @property
    def reached(self) -> bool:
        """Whether all of it is shown."""
        return self.done >= self.wanted


def _value(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text.casefold()]


def _money(text: str) -> list[tuple[int, str | None]]:
    found = []
    for match in _MONEY.finditer(text):
        whole, _, part = match["value"].rstrip(".").replace(".", "").partition(",")
        scale = _SCALE.get((match["scale"] or "").casefold(), 1)
        found.append((round(float(f"{whole}.{part or 0}") * scale), match["per"]))
    return found


@lru_cache(maxsize=65536)
def amounts(sentence: str) -> tuple[str, ...]:
    """The amounts of money in a sentence, in whole euros, sorted."""
    return tuple(sorted({str(amount) for amount, _ in _money(sentence)}))


def parse_target(sentence: str) -> Target | None:
    """The target in the sentence of a promise; None where it names nothing that can be counted."""
    money = _money(sentence)
    if money:
        amount, per = money[0]
        years = _YEARS.search(sentence) or _YEARS_AFTER_COMMA.search(sentence)
        times = _value(next(v for v in years.groupdict().values() if v)) if years else 1
        return Target(
            times, "jaar" if per or years else "bedrag", amount=amount, currency="EUR", per="year" if per or years else None
        )
    times_a = _TIMES.search(sentence)
    if times_a:
        return Target(
            _value(times_a["number"]), "keer", per={"jaar": "year", "maand": "month", "kwartaal": "quarter"}[times_a["per"]]
        )
    for match in _COUNT.finditer(sentence):
        if match["unit"] in _NO_UNIT or (_value(match["number"]) < 2 and not match["least"]):
            continue
        venues = _VENUES.match(sentence[match.end() :])
        places = tuple(_SPLIT.split(venues["names"])) if venues else ()
        number = _value(match["number"])
        return Target(number, match["unit"], places if len(places) == number else ())
    return None


def _named(target: Target, sentence: str) -> list[str]:
    """Names that stand behind the unit: "de gemeenten Oost en West" gives two."""
    wanted = stem(target.unit)
    for word in _WORD.finditer(sentence):
        if stem(word[0]) == wanted:
            names = re.match(rf"\s{_NAMES}", sentence[word.end() :])
            if names:
                return _SPLIT.split(names["names"])
    return []


def _names_unit(target: Target, sentence: str) -> bool:
    wanted = stem(target.unit)
    return target.unit == "keer" or any(stem(word[0]) == wanted for word in _WORD.finditer(sentence.casefold()))


def _numbered(target: Target, sentence: str) -> int:
    wanted = stem(target.unit)
    return max((_value(m["number"]) for m in _COUNT.finditer(sentence) if stem(m["unit"]) == wanted), default=0)


def progress(target: Target, evidence: Sequence[tuple[str, str | None]]) -> Progress:
    """What the evidence shows of the target; `evidence` are sentences with the date of what they tell.

    Money that is paid yearly counts a year each; other money is added up; the rest is counted by names, places or numbers. A
    sentence that does not name the unit counts nothing.
    """
    if target.amount is not None:
        return _money_progress(target, evidence)
    names: dict[str, None] = {}
    others = 0
    for sentence, _ in evidence:
        found = [p for p in target.places if p in sentence] if target.places else _named(target, sentence)
        names |= dict.fromkeys(found)
        if not found and _names_unit(target, sentence):
            others += max(_numbered(target, sentence), 1)
    return Progress(len(names) + others, target.number, tuple(names))


def _money_progress(target: Target, evidence: Sequence[tuple[str, str | None]]) -> Progress:
    assert target.amount is not None
    if target.per:
        years = sorted({date[:4] for _, date in evidence if date and date[:4].isdigit()})
        return Progress(len(years), target.number, tuple(years))
    paid = sum(_money(sentence)[0][0] for sentence, _ in evidence if _money(sentence))
    stated = any(_money(sentence) for sentence, _ in evidence)
    return Progress(paid if stated else target.amount * bool(evidence), target.amount)
