"""How sure an entry is: its rule's share of right findings on annotated papers, drawn towards that of its kind.

The counts are data (`rules/statement-confidence.toml`), written by `python -m benchmarks.calibration`, which also shows in
`docs/calibration.svg` that of entries at 0.9 nine in ten are right.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

WEIGHT = 4.0
"""How many findings the share of the kind counts for beside those of the rule."""

PRIOR = (2.0, 3.0)
"""Right and found of a kind before anything is known of it: two of three."""

STRONG = 1.25
"""Sum of cue weights from which a passive has more cues than it needs."""

_RANGE = (0.05, 0.98)


@dataclass(frozen=True, slots=True)
class Counts:
    """Right and found per rule (on paper, and in debates) and per kind; per kind the factor for text no rule was made on."""

    rules: Mapping[str, tuple[int, int]]
    kinds: Mapping[str, tuple[int, int]]
    unseen: Mapping[str, float]
    spoken: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@cache
def counts() -> Counts:
    """The table, read once."""
    content = tomllib.loads((resources.files("kamerspoor.interpret.rules") / "statement-confidence.toml").read_text("utf-8"))
    return Counts(
        {rule: (right, found) for rule, (right, found) in content["counts"].items()},
        {kind: (right, found) for kind, (right, found) in content["kinds"].items()},
        content["unseen"],
        {rule: (right, found) for rule, (right, found) in content["spoken"].items()},
    )


def group(rule: str, score: float) -> str:
    """The rule, told apart by the sum of its cues where that varies."""
    return f"{rule}+" if rule == "deed.passive" and score >= STRONG else rule


def confidence_of(rule: str, kind: str, table: Counts) -> float:
    """Probability that a finding of `rule` (a `group`) is right, in two decimals."""
    right, found = table.rules.get(rule, (0, 0))
    of_kind = table.kinds.get(kind, (0, 0))
    prior = (of_kind[0] + PRIOR[0]) / (of_kind[1] + PRIOR[1])
    share = (right + WEIGHT * prior) / (found + WEIGHT) * table.unseen.get(kind, 1.0)
    return round(min(_RANGE[1], max(_RANGE[0], share)), 2)


def confidence_in_debates(rule: str, kind: str, table: Counts) -> float:
    """The same in a debate: the share of right ones there, drawn towards what the rule is worth on paper."""
    right, found = table.spoken.get(rule, (0, 0))
    prior = confidence_of(rule, kind, table) * table.unseen.get("spoken", 1.0)
    return round(min(_RANGE[1], max(_RANGE[0], (right + WEIGHT * prior) / (found + WEIGHT))), 2)


def kind_of_ask(rule: str) -> str:
    """The kind that an ask of `rule` is counted under: numbered written questions are surer than requests told in words."""
    return "vraag" if rule == "ask.question" else "ask"


@cache
def _known(rule: str, kind: str, spoken: bool) -> float:
    return confidence_in_debates(rule, kind, counts()) if spoken else confidence_of(rule, kind, counts())


def confidence(rule: str, score: float, kind: str, *, spoken: bool = False) -> float:
    """How sure a finding of `rule` with this sum of cue weights is.

    `kind` is that of the statement, or `kind_of_ask`; `spoken` tells that it was said in a debate, where turns of speech
    mislead.
    """
    return _known(group(rule, score), kind, spoken)
