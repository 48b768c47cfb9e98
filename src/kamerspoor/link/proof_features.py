"""By which words a statement is looked up when proof is sought, or a promise for a proof.

`features` are what is stored with a statement; `wanted_by_promise` are the features of statements that may prove a promise. The
two are symmetrical, so that a new deed finds the promises it may belong to and a new promise finds its deeds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from kamerspoor.link.catalogue import CataloguedAsk, CataloguedStatement
from kamerspoor.link.likeness import words_of
from kamerspoor.link.words import weight

RARE: Final = 5.2
"""Weight from which a stem is worth looking up: it stands in fewer than one in 180 paragraphs."""


ALONE: Final = 6.5
"""Weight from which one word in common is enough to compare a promise and a statement: it stands in one paragraph of 660."""

_ENOUGH: Final = 3


def _rare(text: str) -> set[str]:
    return {s for whole, weight, parts in words_of(text).units if weight >= RARE for s in (whole, *parts)}


def _places(statement: CataloguedStatement) -> set[str]:
    """Each place with each theme and with the instrument: a place alone would bring up too much."""
    kinds = (*statement.themes, *((statement.instrument,) if statement.instrument else ()))
    return {f"place:{place}/{kind}" for place in statement.places for kind in kinds}


@lru_cache(maxsize=65536)
def _looked_up(quote: str, around: str) -> frozenset[str]:
    """Telling stems of the sentence; where it has hardly any ("Ik zal u de brief sturen") those of block and heading too."""
    found = _rare(quote)
    return frozenset(f"word:{s}" for s in (found if len(found) >= _ENOUGH else found | _rare(around)))


def feature_set(statement: CataloguedStatement) -> frozenset[str]:
    """`features` as a set."""
    found = _looked_up(statement.quote, f"{statement.heading} {statement.context}")
    others = {f"cites:{target}" for target in statement.cited} | {f"day:{day}" for day in statement.days} | _places(statement)
    return found | others if others else found


def feature_weight(feature: str) -> float:
    """What sharing a feature is worth when there are too many candidates: a reference is worth more than any word."""
    name, value = feature.split(":", 1)
    return {"cites": 20.0, "day": 8.0, "place": 6.0}.get(name) or weight(value)


def features(statement: CataloguedStatement) -> tuple[str, ...]:
    """Sorted: `word:` for each telling stem, `cites:` for each publication and `day:` for each day named in its block."""
    return tuple(sorted(feature_set(statement)))


def wanted_by_promise(
    promise: CataloguedStatement, publications: tuple[str, ...], *, words: Sequence[str] | None = None
) -> tuple[str, ...]:
    """Features of which a proof of `promise` has at least one; `publications` are the identifiers of its paper.

    `words` takes the place of the promise's own words (an ask is looked up by `features_of_ask`).
    """
    found = set(_looked_up(promise.quote, f"{promise.heading} {promise.context}") if words is None else words)
    found |= {f"cites:{publication}" for publication in publications}
    found |= _places(promise)
    if promise.paper_date:
        found.add(f"day:{promise.paper_date}")
    return tuple(sorted(found))


def features_of_ask(ask: CataloguedAsk) -> tuple[str, ...]:
    """Sorted: `word:` for each telling stem of what is asked; () for an earlier undertaking."""
    return () if ask.kind == "toezegging" else tuple(sorted(f"word:{s}" for s in _rare(ask.quote)))


def says_enough(feature: str) -> bool:
    """Whether a promise and a statement are worth comparing for this feature alone; of all others they share at least two."""
    name, value = feature.split(":", 1)
    return name == "cites" or (name == "word" and weight(value) >= ALONE)


def meet(one: frozenset[str], other: frozenset[str], *, ask: bool = False) -> bool:
    """Whether two sets of features have enough in common for what they stand for to be compared.

    Of an `ask` no single word is enough: a deed is taken for one that it does not name only where much of it is the same.
    """
    shared = one & other
    return len(shared) > 1 or any(says_enough(f) and not (ask and f.startswith("word:")) for f in shared)
