"""Countries and themes by their names in Dutch and English, as filters call them, whatever the papers call them.

In: the words of a query. Out: which run of them names a country or theme, with the codes that the index holds, and the other
names, so that they can be marked. "Belarus" finds the papers about Wit-Rusland, "human rights" those of its themes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from babel import Locale

from kamerspoor.errors import RuleError
from kamerspoor.interpret.theme_names import theme_name, themes
from kamerspoor.lexicons import lexicon
from kamerspoor_site.search.dutch import plain, stems

_LANGUAGES = ("nl", "en")
_LONGEST = 6
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Named:
    """What a run of words names: a field of the index, its codes, and the other names as stems."""

    field: str
    codes: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]


def named(words: str) -> Named | None:
    """The country or themes that `words` name; None where they name none.

    A country or theme goes by its whole name; a theme by the first words of its name too, where they are two or more.
    """
    key = _key(words)
    iso = _countries().get(key)
    if iso:
        return Named("place", (iso,), tuple(tuple(stems(name)) for name in _names_of(iso)))
    codes = tuple(code for name, code in _theme_names() if name == key or (" " in key and name.startswith(f"{key} ")))
    return Named("theme", tuple(dict.fromkeys(codes)), ()) if codes else None


def runs(words: Sequence[str]) -> Iterator[tuple[int, int, Named]]:
    """Runs of `words` that name something, the longest first from the left, none within another: start, end, what."""
    at = 0
    while at < len(words):
        ends = range(min(at + _LONGEST, len(words)), at, -1)
        found = next(((end, what) for end in ends if (what := named(" ".join(words[at:end])))), None)
        if found:
            yield at, *found
        at = found[0] if found else at + 1


def _key(words: str) -> str:
    return " ".join(_WORD.findall(plain(words)))


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """ISO code by name: of the list of countries in both languages, and of the names that papers use."""
    found = {}
    for language in _LANGUAGES:
        territories = Locale(language).territories.items()
        found |= {_key(name): iso for iso, name in territories if len(iso) == 2 and iso.isalpha() and iso != "NL"}
    return found | {_key(name): entry.id for entry in _listed() for name in entry.forms}


def _listed() -> list[Any]:
    return [e for e in lexicon("places").entries if e.data.get("kind") == "country" and len(e.id) == 2 and e.id != "NL"]


@lru_cache(maxsize=300)
def _names_of(iso: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for entry in _listed() if entry.id == iso for name in entry.forms))


@lru_cache(maxsize=1)
def _theme_names() -> tuple[tuple[str, str], ...]:
    """Names of the themes of the codebooks in use with their words in the data; none where a codebook cannot be used."""
    try:
        return tuple((_key(theme_name(code, lang=lang)), code) for code in themes() for lang in _LANGUAGES)
    except RuleError:
        return ()
