"""How alike two texts are: which content words of the one the other has, each counted by what it says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kamerspoor.link.links import Reason
from kamerspoor.link.words import spelled, units

_PART = 0.6
"""A word whose parts are found, but not the word itself, counts for this share of the parts found."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text ready to compare: units (stem, weight, stems of its parts), every stem, and the weight of all."""

    units: tuple[tuple[str, float, tuple[str, ...]], ...]
    stems: frozenset[str]
    total: float


@lru_cache(maxsize=65536)
def words_of(text: str) -> Words:
    """The words of `text`, each once."""
    found = units(text)
    stems = frozenset(s for whole, _, parts in found for s in (whole, *parts))
    return Words(found, stems, round(sum(w for _, w, _ in found), 6))


def shared(one: Words, other: Words) -> tuple[float, list[tuple[float, str]]]:
    """The weight of what `other` has of `one`, and the stems with their weight, heaviest first."""
    hits: list[tuple[float, str]] = []
    for whole, weight, parts in one.units:
        if whole in other.stems:
            hits.append((weight, whole))
        elif parts:
            share = sum(part in other.stems for part in parts) / len(parts)
            if share:
                hits.append((round(weight * share * _PART, 6), whole))
    hits.sort(key=lambda hit: (-hit[0], hit[1]))
    return sum(weight for weight, _ in hits), hits


def coverage(one: str, other: str) -> float:
    """The share, by weight, of the content words of `one` that `other` has; 0 where `one` has none."""
    words = words_of(one)
    return shared(words, words_of(other))[0] / words.total if words.total else 0.0


def readable(reasons: tuple[Reason, ...], text: str) -> tuple[Reason, ...]:
    """The reasons with the words that two texts share as `text` spells them, in place of their stems."""
    return tuple(_readable(why, text) for why in reasons)


def _readable(why: Reason, text: str) -> Reason:
    facts = dict(why.facts)
    if why.code not in ("proof.words", "identity.subject"):
        return why
    words = ", ".join(spelled(facts["words"].split(", "), text))
    return Reason(why.code, why.weight, tuple(sorted((facts | {"words": words}).items())))
