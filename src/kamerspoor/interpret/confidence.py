"""How sure a statement is: its rule's precision on annotated papers, smoothed, and how far its cues exceed the threshold."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

PRIOR = (2.0, 3.0)
"""Right and found of a rule before anything is known of it: two of three."""

UNSEEN = 0.97
"""What is lost from papers that rules were tuned on to papers they were not."""


@cache
def rule_counts() -> Mapping[str, tuple[int, int]]:
    """How often each rule was right and how often it found something, read once."""
    file = resources.files("kamerspoor.interpret.rules") / "statement-confidence.toml"
    return {rule: (right, found) for rule, (right, found) in tomllib.loads(file.read_text("utf-8"))["counts"].items()}


def confidence(rule: str, score: float) -> float:
    """Probability that a finding of `rule` with the given sum of cue weights is right, in two decimals."""
    right, found = rule_counts().get(rule, (0, 0))
    share = UNSEEN * (right + PRIOR[0]) / (found + PRIOR[1])
    return round(min(0.98, share + 0.05 * min(max(score - 1.0, 0.0), 1.0)), 2)
