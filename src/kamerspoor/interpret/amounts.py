"""Matches of the amount rules -> `Amount`s: currency, value in whole units, and per what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kamerspoor.engine import Match, keep_longest
from kamerspoor.model import Amount

CURRENCIES: Mapping[str, str] = {
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "cent": "EUR",
    "eurocent": "EUR",
    "$": "USD",
    "us$": "USD",
    "usd": "USD",
    "dollar": "USD",
    "amerikaanse dollar": "USD",
    "£": "GBP",
    "gbp": "GBP",
    "pond sterling": "GBP",
    "britse pond": "GBP",
    "pond": "GBP",
    "chf": "CHF",
    "gulden": "NLG",
    "f": "NLG",
    "ƒ": "NLG",
    "fl": "NLG",
    "dfl": "NLG",
    "hfl": "NLG",
    "nlg": "NLG",
    "naf": "ANG",
}
"""ISO 4217 codes by written form."""

SCALES: Mapping[str, int] = {
    "duizend": 10**3,
    "ton": 10**5,
    "miljoen": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "miljard": 10**9,
    "mld": 10**9,
    "mrd": 10**9,
    "biljoen": 10**12,
}
WORDS: Mapping[str, float] = {
    "half": 0.5, "een": 1, "één": 1, "anderhalf": 1.5, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
    "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "vijftien": 15, "twintig": 20, "dertig": 30,
    "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90, "honderd": 100,
    "tweehonderd": 200, "driehonderd": 300, "vijfhonderd": 500, "duizend": 1000,
}  # fmt: skip
PERIODS: Mapping[str, str] = {
    "jaar": "year",
    "kalenderjaar": "year",
    "schooljaar": "year",
    "studiejaar": "year",
    "boekjaar": "year",
    "jaarlijks": "year",
    "p.j.": "year",
    "kwartaal": "quarter",
    "maand": "month",
    "week": "week",
    "dag": "day",
    "uur": "hour",
    "minuut": "minute",
    "persoon": "person",
    "inwoner": "inhabitant",
    "huishouden": "household",
    "gezin": "household",
    "leerling": "pupil",
    "student": "student",
    "kind": "child",
    "woning": "home",
    "kilometer": "kilometre",
    "liter": "litre",
    "kilo": "kilogram",
    "ton": "tonne",
}
"""What "per ..." counts by; other words stay as printed."""


def amounts(text: str, found: Iterable[Match], day: str | None = None) -> tuple[Amount, ...]:
    """The amounts in `found` (matches of the rules `amount.*`), a range as two amounts.

    Millions without a currency (label `bare`) count where `text` speaks of money near them, in the same sentence. They are
    guilders in a paper whose `day` is before 2002 and that names no euro.
    """
    kept = keep_longest(found)
    unsaid = "NLG" if day and day[:4].isdigit() and day[:4] < _EURO_SINCE and not _EURO.search(text) else "EUR"
    return tuple(amount for m in kept if m.rule.label != "bare" or _of_money(text, m) for amount in _amounts(m, unsaid))


_EURO_SINCE = "2002"
_EURO = re.compile(r"€|\b[Ee]uro(?:[’']s)?\b|\bEUR\b|\bECU\b")
_MONEY = re.compile(
    r"bezuinig|tekort(?! aan)|budget|begrot|begroot|bedrag|(?<!lever)\bkost(?:te|ten?|en)?\b|\w+kosten\b|invester|investeer"
    r"|geïnvesteerd"
    r"|subsidie|middelen\b|geld\b|\w*gelden\b|dekking|opbrengst|opleveren|boete|omzet|winst|fonds\b|uitga(?:ven|f)|uitgegeven"
    r"|ombuiging|korting|\blasten|belasting|\bbtw\b|financier|rijksbijdrage|onderuitputting|onderschrijding|reservering"
    r"|gereserveerd|lening|schuld(?!ig)|tegoeden|uitgetrokken|vrijgemaakt|\beuro\b|€|envelop",
    re.IGNORECASE,
)
_WRITTEN_OUT = 1000
"""A number from which on a sum is written out, so that the word of scale behind the next one is not its own too."""
_NEAR_BEFORE, _NEAR_AFTER = 100, 60
_SENTENCE_END = re.compile(r"[.?!](?=\s)|[;\n]")


def _of_money(text: str, match: Match) -> bool:
    """Whether a word near `match`, in its sentence, tells that the number is of money."""
    before = _SENTENCE_END.split(text[max(0, match.start - _NEAR_BEFORE) : match.start])[-1]
    after = _SENTENCE_END.split(text[match.end : match.end + _NEAR_AFTER])[0]
    return _MONEY.search(before) is not None or _MONEY.search(after) is not None


def _amounts(match: Match, unsaid: str) -> Iterator[Amount]:
    currency = _currency(match, unsaid)
    scale = SCALES.get((match.text("scale") or "").rstrip("."), 1)
    cents = 100 if (match.text("unit") or "").endswith("cent") else 1
    per = _per(match.text("per"))
    second = match.groups.get("value2")
    words = match.text("words")
    value = _words(words) if words else figure(match.text("value") or "")
    if second:
        first_end = match.groups["value"][1]
        shared = 1 if value >= _WRITTEN_OUT else scale  # "€ 500.000 tot € 1 miljoen"
        yield Amount(match.start, first_end, match.rule.id, currency, _whole(value * shared / cents), per)
        yield Amount(second[0], match.end, match.rule.id, currency, _whole(figure(second[2]) * scale / cents), per)
    else:
        yield Amount(match.start, match.end, match.rule.id, currency, _whole(value * scale / cents), per)


def figure(written: str) -> float:
    """1020000 for "1.020.000", 12.5 for "12,5": a point or space before three digits groups thousands."""
    plain = re.sub(r"[. ](?=\d{3}(?!\d))", "", written).replace(" ", "")
    return float(plain.replace(",", "."))


def _words(written: str) -> float:
    parts = re.match(r"(.+?)[ ]?(honderd|duizend)?$", written)
    if written in WORDS or parts is None:
        return WORDS[written]
    return WORDS[parts[1]] * WORDS.get(parts[2] or "", 1)


def _whole(value: float) -> int | float:
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _currency(match: Match, unsaid: str) -> str:
    written = (match.text("currency") or match.text("currency2") or match.text("unit") or "").casefold().rstrip(".")
    written = re.sub(r"[’']?s$|(?<=pond)en?$|(?<=us) ", "", written)
    return CURRENCIES.get(written, CURRENCIES.get(written.split()[0], "EUR") if written else unsaid)


def _per(written: str | None) -> str | None:
    if not written:
        return None
    word = written.split(" ", 1)[-1]
    return PERIODS.get(word, word)
