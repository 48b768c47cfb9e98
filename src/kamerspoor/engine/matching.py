"""Finding the matches of a rule set in the blocks of a text.

Two engines with identical results. `PLAIN` tries every rule on every block and defines what is right. `ANCHORED` first looks
for the rules' anchors, all at once, and tries a rule only on blocks that hold one of its anchors; it is exact because a rule
promises that every match contains an anchor (a test proves that promise from the parsed pattern).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol
from weakref import WeakKeyDictionary

import ahocorasick_rs

from kamerspoor.engine.rules import Rule, RuleSet
from kamerspoor.offsets import join_ranges

# Letters whose lower case is not one character, or that `re.IGNORECASE` treats as equal to another letter.
_ODD = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k", "\u212b": "å"})
_ODD_LETTERS = tuple(map(chr, _ODD))


def fold(text: str) -> str:
    """`text` in lower case, character for character: offsets stay what they were."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c) == 1 else o for o in text.translate(_ODD) for c in (o.lower(),))
    return low if low.isascii() or not any(c in low for c in _ODD_LETTERS) else low.translate(_ODD)


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that matched: range in the text and its named groups that took part, each with its range."""

    rule: Rule
    start: int
    end: int
    groups: dict[str, tuple[int, int, str]]

    def text(self, group: str) -> str | None:
        """The text of a named group, None where it took no part."""
        found = self.groups.get(group)
        return found[2] if found else None


class Engine(Protocol):
    """A way to find all matches; the order is by start, then longest, then the rules' own order."""

    def find(self, rules: RuleSet, text: str, blocks: Sequence[tuple[int, int]]) -> list[Match]:
        """All matches of `rules` in each range of `blocks`; a match lies within one block."""
        ...


def _search(rule: Rule, text: str, start: int, end: int) -> Sequence[Match]:
    pattern = rule.pattern
    if pattern.search(text, start, end) is None:  # most tries end here
        return ()
    names = pattern.groupindex
    found = []
    for m in pattern.finditer(text, start, end):
        if m.end() > m.start():
            groups = {n: (*m.span(n), m[n]) for n in names if m[n] is not None}
            found.append(Match(rule, m.start(), m.end(), groups))
    return found


def _ordered(rules: RuleSet, found: list[Match]) -> list[Match]:
    rank = rules.rank
    found.sort(key=lambda m: (m.start, -m.end, rank[m.rule.id]))
    return found


class PlainEngine:
    """Every rule on every block."""

    def find(self, rules: RuleSet, text: str, blocks: Sequence[tuple[int, int]]) -> list[Match]:
        """See `Engine.find`."""
        found: list[Match] = []
        for start, end in blocks:
            for rule in rules.rules:
                found += _search(rule, text, start, end)
        return _ordered(rules, found)


class _Index:
    """The anchors of a rule set, ready to be looked for all at once."""

    def __init__(self, rules: RuleSet) -> None:
        by_anchor: dict[str, list[int]] = {}
        self.always: list[int] = []
        for i, rule in enumerate(rules.rules):
            if not rule.anchors:
                self.always.append(i)
            for anchor in rule.anchors:
                by_anchor.setdefault(anchor, []).append(i)
        reach = [rule.reach for rule in rules.rules]
        self.rules_of = [[r for r in found if not reach[r]] for found in by_anchor.values()]
        self.near_of = [[(r, reach[r]) for r in found if reach[r]] for found in by_anchor.values()]
        self._anchors = list(by_anchor)

    @cached_property
    def automaton(self) -> ahocorasick_rs.AhoCorasick | None:
        return ahocorasick_rs.AhoCorasick(self._anchors) if self._anchors else None


class AnchoredEngine:
    """Rules only on blocks that hold one of their anchors."""

    def __init__(self) -> None:
        self._indexes: WeakKeyDictionary[RuleSet, _Index] = WeakKeyDictionary()

    def find(self, rules: RuleSet, text: str, blocks: Sequence[tuple[int, int]]) -> list[Match]:
        """See `Engine.find`."""
        index = self._indexes.get(rules)
        if index is None:
            index = self._indexes[rules] = _Index(rules)
        found: list[Match] = []
        count = len(blocks)
        whole, near = self._tries(index, text, blocks)
        for number in whole:
            r, b = divmod(number, count)
            found += _search(rules.rules[r], text, *blocks[b])
        for number, windows in near.items():
            r, b = divmod(number, count)
            for start, end in join_ranges(windows):
                found += _search(rules.rules[r], text, max(start, blocks[b][0]), min(end, blocks[b][1]))
        return _ordered(rules, found)

    @staticmethod
    def _tries(
        index: _Index, text: str, blocks: Sequence[tuple[int, int]]
    ) -> tuple[set[int], dict[int, list[tuple[int, int]]]]:
        """Where to try: rule and block (as one number) for whole blocks, and with windows for rules of known reach.

        A match holds an anchor, so it lies within the rule's reach of it. Windows that touch are joined before the
        search, so that a match never crosses the edge of one: the result is that of searching the whole block.
        """
        count = len(blocks)
        whole = {r * count + b for r in index.always for b in range(count)}
        near: dict[int, list[tuple[int, int]]] = {}
        if index.automaton is None or not blocks:
            return whole, near
        starts, ends = [start for start, _ in blocks], [end for _, end in blocks]
        rules_of, near_of = index.rules_of, index.near_of
        seen: set[int] = set()
        for anchor, at, until in index.automaton.find_matches_as_indexes(fold(text), overlapping=True):
            b = bisect_right(starts, at) - 1
            if b < 0 or until > ends[b]:
                continue
            for r, reach in near_of[anchor]:
                near.setdefault(r * count + b, []).append((at - reach, until + reach))
            key = anchor * count + b
            if key not in seen:
                seen.add(key)
                for r in rules_of[anchor]:
                    whole.add(r * count + b)
        return whole, near


PLAIN: Engine = PlainEngine()
ANCHORED: Engine = AnchoredEngine()


def find(rules: RuleSet, text: str, blocks: Sequence[tuple[int, int]], *, engine: Engine = ANCHORED) -> list[Match]:
    """All matches of `rules` in `text`, per block (ranges in order, not overlapping); overlaps are not yet resolved."""
    return engine.find(rules, text, blocks)
