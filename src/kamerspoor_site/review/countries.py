"""Countries as people type them in a form: by name in Dutch or English, or by the two letters of their code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from babel import Locale

from kamerspoor_site.pages import labels


def codes_of(typed: str) -> list[str]:
    """The codes of the countries in `typed`, apart by commas or semicolons, codes also by spaces.

    What is no name of a country is given as it stands, in capitals, to be checked like any other code.
    """
    whole = " ".join(typed.split())
    apart = [whole] if whole.casefold() in _codes() else re.split(";" if ";" in whole else ",", whole)
    pieces = [piece.strip() for piece in apart]
    found: list[str] = []
    for piece in filter(None, pieces):
        code = _codes().get(piece.casefold())
        words = piece.split()
        several = all(len(word) <= 3 for word in words)
        found += [code] if code else [word.upper() for word in words] if several else [piece.upper()]
    return list(dict.fromkeys(found))


def names_of(codes: Iterable[str]) -> str:
    """The countries of these codes by their names in the language of the page, as `codes_of` reads them."""
    return "; ".join(sorted(labels.country(code) for code in codes))


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    names = [(name.casefold(), iso) for tag in ("en", "nl") for iso, name in Locale.parse(tag).territories.items()]
    return {name: iso for name, iso in names if len(iso) == 2 and iso.isalpha()} | {"wit-rusland": "BY", "birma": "MM"}
