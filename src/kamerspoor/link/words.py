"""Content words of Dutch sentences: stems, parts of compounds, and how much each says.

The weight of a stem (inverse document frequency) comes from a fixed list, `data/words.tsv`, the number of paragraphs each word
occurs in among some 50,000 of parliamentary papers, not from the register: so a link does not change because unrelated papers
came in, and linking one paper gives what linking all would give.
"""

from __future__ import annotations

import math
import re
import threading
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from typing import Final

import Stemmer

from kamerspoor.link.compounds import parts

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Words that say nothing of what a promise is about: function words, and the words every promise is made in."""
    text = resources.files("kamerspoor.link").joinpath("data/stop_words.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


_UNKNOWN_COUNT: Final = 3
"""A stem that is not in the list counts as one that occurs in three paragraphs."""

_LONG_VOWEL = re.compile(r"([aeou])\1")
_LONGEST: Final = 80
_SHORT_STEM: Final = 4
_OVERSTEMMED: Final = {"gestart": "start", "gestarte": "start"}
"""Participles of which the stemmer takes more than the ending."""

_lock = threading.Lock()


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("dutch", 100_000)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Kraaij-Pohlmann stem of one lower-case word, long vowels written once: "bijdrage" and "bijdragen" are one."""
    if word in _OVERSTEMMED:
        return _OVERSTEMMED[word]
    with _lock:  # the stemmer keeps state and is not safe to share between threads
        stemmed = str(_stemmer().stemWord(word))
    return _LONG_VOWEL.sub(r"\1", stemmed) if len(stemmed) > _SHORT_STEM else stemmed


@lru_cache(maxsize=1)
def word_counts() -> tuple[int, dict[str, int]]:
    """Number of paragraphs counted, and in how many of them each word occurs."""
    lines = resources.files("kamerspoor.link").joinpath("data/words.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines[1:])
    return int(lines[0]), {word: int(count) for word, count in pairs}


@lru_cache(maxsize=1)
def _stem_counts() -> tuple[int, dict[str, int]]:
    total, words = word_counts()
    counts: dict[str, int] = {}
    for word, count in words.items():
        counts[stem(word)] = counts.get(stem(word), 0) + count
    return total, counts


@lru_cache(maxsize=65536)
def weight(stemmed: str) -> float:
    """How much a stem says, from about 1 (everywhere) to 10 (hardly anywhere)."""
    total, counts = _stem_counts()
    return round(math.log(total / counts.get(stemmed, _UNKNOWN_COUNT)), 3)


@lru_cache(maxsize=65536)
def _unit(word: str) -> tuple[str, float, tuple[str, ...]] | None:
    whole = stem(word)
    stop = stop_words()
    if word in stop or whole in stop:
        return None
    pieces = parts(word)
    stems = tuple(stem(piece) for piece in pieces if piece not in stop) if len(pieces) > 1 else ()
    return whole, weight(whole), stems


def units(text: str) -> tuple[tuple[str, float, tuple[str, ...]], ...]:
    """The content words of `text`, each once in order: stem, weight, and the stems of its parts if it is a compound.

    "noodfonds" gives one unit with the stem of the whole and those of "nood" and "fonds".
    """
    found: dict[str, tuple[str, float, tuple[str, ...]]] = {}
    for match in _WORD.finditer(text):
        word = match[0].casefold()
        if (len(word) < 3 and not match[0].isupper()) or len(word) > _LONGEST:
            continue
        unit = _unit(word)
        if unit is not None:
            found.setdefault(unit[0], unit)
    return tuple(found.values())


def spelled(stems: Iterable[str], text: str) -> list[str]:
    """The words of `text` that have these stems, as they are spelled there; a stem that it does not have stays a stem."""
    found: dict[str, str] = {}
    for match in _WORD.finditer(text):
        found.setdefault(stem(match[0].casefold()), match[0])
    return [found.get(one, one) for one in stems]
