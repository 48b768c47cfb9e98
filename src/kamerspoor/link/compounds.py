"""Splits Dutch compounds into words that are known, with the linking sounds s, e and en.

Data-driven: a part is a word of `data/words.tsv`. "mensenrechtenfonds" gives "mensenrechten", "fonds"; a split in two is
preferred to one in three, and of two splits the one whose rarer part is the commonest.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Final

_LEAST_PART: Final = 4
_LEAST_COUNT: Final = 6
_LEAST_WORD: Final = 9
_LONGEST_WORD: Final = 60
_LINKS: Final = ("", "s", "-", "e", "en", "n")
_NO_PARTS: Final = frozenset(
    (
        "ende",
        "heid",
        "heden",
        "lijk",
        "ling",
        "loze",
        "matig",
        "ring",
        "ting",
        "eren",
        "elen",
        "enen",
        "baar",
        "iteit",
        "ingen",
        "schap",
    )
)


@lru_cache(maxsize=1)
def _known() -> dict[str, int]:
    text = resources.files("kamerspoor.link").joinpath("data/words.tsv").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in text.splitlines()[1:])
    return {
        word: int(count)
        for word, count in pairs
        if len(word) >= _LEAST_PART and int(count) >= _LEAST_COUNT and word not in _NO_PARTS
    }


def _head(text: str) -> int:
    """Count of `text` as first part, also with a linking sound at its end."""
    known = _known()
    best = 0
    for link in _LINKS:
        if text.endswith(link):
            best = max(best, known.get(text[: len(text) - len(link)] if link else text, 0))
    return best


@lru_cache(maxsize=65536)
def parts(word: str) -> tuple[str, ...]:
    """The parts of a lower-case word, or the word alone where it is none that can be split."""
    if "-" in word:
        pieces = tuple(piece for piece in word.split("-") if len(piece) >= _LEAST_PART)
        return pieces if len(pieces) > 1 else (word,)
    if not _LEAST_WORD <= len(word) <= _LONGEST_WORD or not word.isalpha():
        return (word,)
    known = _known()
    best: tuple[int, str, str] | None = None
    for at in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
        tail = word[at:]
        if tail not in known or not (head := _head(word[:at])):
            continue
        score = min(head, known[tail])
        if best is None or score > best[0]:
            best = (score, word[:at], tail)
    if best is None:
        return (word,)
    return (*parts(best[1]), best[2])
