"""The cues of `rules/statement-cues.toml` in each sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from kamerspoor.engine import Match, RuleSet, find, load_rules
from kamerspoor.model import Sentence


@cache
def cue_rules() -> RuleSet:
    """The rules of this stage, read once."""
    return load_rules("kamerspoor.interpret.rules", "statement-cues")


def cues_by_sentence(text: str, sentences: Sequence[Sentence]) -> list[dict[str, list[Match]]]:
    """For each sentence, its cues by label; `sentences` in order and not overlapping."""
    found: list[dict[str, list[Match]]] = [{} for _ in sentences]
    starts = [s.start for s in sentences]
    for match in find(cue_rules(), text, [(s.start, s.end) for s in sentences]):
        at = bisect_right(starts, match.start) - 1
        found[at].setdefault(match.rule.label, []).append(match)
    return found
