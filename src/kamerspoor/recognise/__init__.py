"""text -> `Recognised`: matches of the rules and names in the lexicons. Imports no other stage.

All rule files of `rules/` make one rule set, so that a text is scanned once; the first part of a rule's id
(`reference.kamerstuk`) is its phenomenon, under which `Recognised.matches` holds its matches.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from kamerspoor.dutch_calendar import MONTH_ABBREVIATIONS, MONTHS
from kamerspoor.engine import LexiconSearch, Match, Recognised, RuleSet, find, load_rules
from kamerspoor.lexicons import lexicon
from kamerspoor.model import Structure

NAMES: tuple[str, ...] = ("bodies", "first_names", "places", "public_figures")
"""Lexicons whose names are looked for in the text."""


def word_lists() -> Mapping[str, Sequence[str]]:
    """The closed word lists that rules use as `${name}`."""
    return {
        "month": tuple(MONTHS),
        "month-abbreviation": tuple(MONTH_ABBREVIATIONS),
        "portfolio": (*lexicon("ministries").forms, *lexicon("portfolios").forms),
    }


@cache
def rule_set() -> RuleSet:
    """All rules of this stage, read once."""
    return load_rules("kamerspoor.recognise.rules", lexicons=word_lists())


def rule_sets() -> Mapping[str, RuleSet]:
    """The rule sets of this stage by name, for tests and for `kamerspoor rules`."""
    return {"recognise": rule_set()}


@cache
def _names() -> LexiconSearch:
    return LexiconSearch([lexicon(name) for name in NAMES])


def recognise(text: str, parts: Structure) -> Recognised:
    """Everything the rules and lexicons of this stage find in `text`; matches of a phenomenon may overlap."""
    blocks = [(block.start, block.end) for block in parts.blocks]
    by_phenomenon: dict[str, list[Match]] = {}
    for match in find(rule_set(), text, blocks):
        by_phenomenon.setdefault(match.rule.id.partition(".")[0], []).append(match)
    return Recognised(
        matches={name: tuple(found) for name, found in sorted(by_phenomenon.items())},
        names={name: tuple(found) for name, found in zip(NAMES, _names().find(text), strict=True)},
    )
