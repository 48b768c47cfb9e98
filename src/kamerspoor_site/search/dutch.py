"""Dutch text to stems, the same for the index, for queries and for highlighting.

Accents are taken off ("Tsjetsjenië" and "Tsjetsjenie" are one word), stems are Kraaij-Pohlmann's, which joins "toezegging"
with "toegezegd"; the older Porter stemmer does not.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from kamerspoor.lexicons import lexicon
from kamerspoor.link.compounds import parts

_PLAIN_WORD = re.compile(r"[^\W_]+")
_state = threading.local()

# One pass makes "fonds" into "fond" and "fondsen" into "fonds"; stemming until nothing changes joins them.
_PASSES = 3


def _with_compound_names() -> re.Pattern[str]:
    """A word, or a name with a hyphen that ends in the name of another place: "Wit-Rusland" is one word and not "Rusland"."""
    places = lexicon("places").entries
    of = {form.casefold(): entry.id for entry in places for form in entry.forms}
    names = {
        form for entry in places for form in entry.forms if of.get(form.casefold().rpartition("-")[2], entry.id) != entry.id
    }
    joined = "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)) if "-" in name)
    return re.compile(rf"(?:(?<![\w-])(?i:{joined})(?!\w))|[^\W_]+")


_WORD = _with_compound_names()


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text with its stem and its place."""

    stem: str
    start: int
    end: int


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Stem of one word, in lower case and without accents."""
    stemmer = getattr(_state, "stemmer", None)
    if stemmer is None:
        stemmer = _state.stemmer = Stemmer.Stemmer("dutch", 0)
    word = plain(word).replace("-", "")
    for _ in range(_PASSES):
        shorter = str(stemmer.stemWord(word))
        if shorter == word or not shorter:
            break
        word = shorter
    return word


def plain(word: str) -> str:
    """`word` in lower case and without accents."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))


def tokens(text: str) -> list[Token]:
    """The words of `text` in order."""
    return [Token(stem(m[0]), m.start(), m.end()) for m in _WORD.finditer(text)]


def stems(text: str) -> list[str]:
    """The stems of the words of `text`, in order."""
    return [stem(word) for word in _WORD.findall(text)]


def compound_stems(text: str) -> list[str]:
    """Stems of the parts of the compounds in `text`, each once: "mensenrechtenfonds" is found by "fonds" too."""
    found = {}
    for word in dict.fromkeys(_PLAIN_WORD.findall(text)):
        for part in _parts(plain(word)):
            found[part] = None
    return list(found)


@lru_cache(maxsize=200_000)
def _parts(word: str) -> tuple[str, ...]:
    return tuple(stem(part) for part in parts(word)) if len(word) >= 9 else ()
