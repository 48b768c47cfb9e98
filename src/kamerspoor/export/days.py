"""The dates of the paper contract in words.

In: ISO 8601 dates and intervals (`2020-09`, `2022/..`, `../2022-12-31`). Out: text in Dutch or English.
"""

from __future__ import annotations

import re
from typing import Final

from kamerspoor.dutch_calendar import MONTHS

_PART = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_DUTCH_MONTHS: Final = ("", *MONTHS)
_ENGLISH_MONTHS: Final = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _part_in_words(part: str, lang: str) -> str:
    found = _PART.fullmatch(part)
    if found is None or (found[2] and not 1 <= int(found[2]) <= 12):
        return part
    months = _ENGLISH_MONTHS if lang == "en" else _DUTCH_MONTHS
    words = [str(int(found[3]))] if found[3] else []
    words += [months[int(found[2])]] if found[2] else []
    return " ".join([*words, found[1]])


def in_words(value: str, *, lang: str) -> str:
    """`value` as text: "15 juni 2018", "september 2020", "uiterlijk 31 december 2022"; as it stands where it is no date."""
    first, slash, last = value.partition("/")
    if not slash:
        return _part_in_words(first, lang)
    from_word, by_word, until_word = ("from", "by", "to") if lang == "en" else ("vanaf", "uiterlijk", "tot en met")
    if first == "..":
        return f"{by_word} {_part_in_words(last, lang)}"
    if last == "..":
        return f"{from_word} {_part_in_words(first, lang)}"
    return f"{_part_in_words(first, lang)} {until_word} {_part_in_words(last, lang)}"
