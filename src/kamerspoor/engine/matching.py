"""Finding the matches of a rule set in the blocks of a text.

Two engines with identical results. `PLAIN` tries every rule on every block and defines what is right. `ANCHORED` first looks
for the rules' anchors, all at once, and tries a rule only on blocks that hold one of its anchors; it is exact because a rule
promises that every match contains an anchor (a test proves that promise from the parsed pattern).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Protocol
from weakref import WeakKeyDictionary

import ahocorasick_rs

from kamerspoor.engine.anchoring import plan
from kamerspoor.engine.rules import Rule, RuleSet
from kamerspoor.frozen import quick
from kamerspoor.offsets import join_ranges

# Letters whose lower case is not one character, or that `re.IGNORECASE` treats as equal to another letter.
_ODD = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k", "\u212b": "å"})


def fold(text: str) -> str:
    """`text` in lower case, character for character: offsets stay what they were."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c) == 1 else o for o in text.translate(_ODD) for c in (o.lower(),))
    if low.isascii() or not ("ı" in low or "ſ" in low or "\u212a" in low or "\u212b" in low or "İ" in low):
        return low
    return low.translate(_ODD)


@lru_cache(maxsize=2)
def folded(text: str) -> str:
    """`fold(text)`, kept for the stages that look at the same text one after the other."""
    return fold(text)


@quick
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


def _match(rule: Rule, found: re.Match[str]) -> Match:
    groups = {n: (*found.span(n), found[n]) for n in rule.pattern.groupindex if found[n] is not None}
    return Match(rule, found.start(), found.end(), groups)


def _search(rule: Rule, text: str, start: int, end: int) -> Sequence[Match]:
    pattern = rule.pattern
    first = pattern.search(text, start, end)
    if first is None:  # most tries end here
        return ()
    if first.end() == first.start():
        return [_match(rule, m) for m in pattern.finditer(text, start, end) if m.end() > m.start()]
    return [_match(rule, first), *(_match(rule, m) for m in pattern.finditer(text, first.end(), end) if m.end() > m.start())]


def _apart(rule: Rule, text: str, tried: list[re.Match[str]], passed: Sequence[tuple[int, int]]) -> list[Match]:
    """The matches of `rule` that `finditer` would find: the leftmost, none overlapping.

    `tried` are matches by themselves; `passed` the places, each with the end of its block, where none was tried because one of
    `tried` goes over them.
    """
    if len(tried) == 1:
        return [_match(rule, tried[0])]
    places: list[tuple[int, int, re.Match[str] | None]] = [(m.start(), 0, m) for m in tried]
    places += ((start, until, None) for start, until in passed)
    places.sort(key=itemgetter(0))
    found: list[Match] = []
    for start, until, known in places:
        if found and start < found[-1].end:
            continue
        if m := known or rule.pattern.match(text, start, until):
            found.append(_match(rule, m))
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
    """The anchors of a rule set, ready to be looked for all at once, and per anchor how its rules are tried."""

    def __init__(self, rules: RuleSet) -> None:
        self.always: list[int] = []
        self.begins: list[tuple[Callable[[str, int, int], Iterator[re.Match[str]]] | None, _Try]] = []
        exact: dict[str, list[_Exact]] = {}
        near: dict[str, list[tuple[int, int, int]]] = {}
        for i, rule in enumerate(rules.rules):
            tried = plan(rule.pattern, rule.anchors, fold)
            begin = tried.opening.finditer if tried.opening and tried.by_opening else None
            self.begins.append((begin, rule.pattern.match))
            if not rule.anchors:
                self.always.append(i)
            for anchor, place in tried.places.items():
                offsets = place.offsets if tried.by_opening else ()
                at = exact.setdefault(anchor, [])
                at += [(i, rule.pattern.match, offset, tried.never) for offset in offsets]
                if not offsets:
                    after = 1 - place.least if tried.by_opening else tried.reach - place.least
                    near.setdefault(anchor, []).append((i, place.most, after))
        anchors = list(exact)
        self.exact = list(exact.values())
        self.near = [near.get(anchor, []) for anchor in anchors]
        self.automaton = ahocorasick_rs.AhoCorasick(anchors) if anchors else None


_Try = Callable[[str, int, int], re.Match[str] | None]
"""The `match` of a pattern."""
_Exact = tuple[int, _Try, int, frozenset[str]]
"""A rule, its pattern's `match`, how far before the anchor a match begins, and the characters that none begins with."""
_Hits = dict[int, list[re.Match[str]]]
"""By rule: matches that may overlap."""
_Passed = dict[int, list[tuple[int, int]]]
"""By rule: places that were not tried, each with the end of its block."""
_Windows = dict[tuple[int, int], list[tuple[int, int]]]
"""By rule and block: ranges in which all matches lie or begin."""


_FEW = 4
"""How many times longer than the blocks the text from the first to the last may be before each is looked through by itself."""


class AnchoredEngine:
    """Rules only where their anchors say that they can match."""

    def __init__(self) -> None:
        self._indexes: WeakKeyDictionary[RuleSet, _Index] = WeakKeyDictionary()

    def find(self, rules: RuleSet, text: str, blocks: Sequence[tuple[int, int]]) -> list[Match]:
        """See `Engine.find`."""
        index = self._indexes.get(rules)
        if index is None:
            index = self._indexes[rules] = _Index(rules)
        found: list[Match] = []
        for r in index.always:
            for start, end in blocks:
                found += _search(rules.rules[r], text, start, end)
        hits, passed, windows = self._tries(index, text, blocks)
        for (r, block), near in windows.items():
            begin, match = index.begins[r]
            joined = join_ranges(near) if len(near) > 1 else near
            if begin is None:
                for start, end in joined:
                    found += _search(rules.rules[r], text, start, end)
                continue
            until = blocks[block][1]
            for start, end in joined:
                for place in begin(text, start, end + 2 if end + 2 < until else until):
                    at = place.start()
                    if at >= end:
                        continue
                    if r in hits and hits[r][-1].start() <= at < hits[r][-1].end():
                        passed.setdefault(r, []).append((at, until))
                    elif m := match(text, at, until):
                        hits.setdefault(r, []).append(m)
        for r, tried in hits.items():
            found += _apart(rules.rules[r], text, tried, passed.get(r, ()))
        return _ordered(rules, found)

    @staticmethod
    def _tries(index: _Index, text: str, blocks: Sequence[tuple[int, int]]) -> tuple[_Hits, _Passed, _Windows]:
        """What matches where its anchor says, what was passed over because it lies within such a match, and where else to look.

        Windows that touch are joined before the search, so that a match never crosses the edge of one: the result is that
        of searching the whole block.
        """
        hits: _Hits = {}
        passed: _Passed = {}
        windows: _Windows = {}
        if index.automaton is None or not blocks:
            return hits, passed, windows
        exact, near_of = index.exact, index.near
        block, (low, high) = 0, blocks[0]
        lower = folded(text)
        for begin_of_stretch, end_of_stretch in _stretches(blocks):
            stretch = lower[begin_of_stretch:end_of_stretch]
            for anchor, at, until in index.automaton.find_matches_as_indexes(stretch, overlapping=True):
                at += begin_of_stretch
                until += begin_of_stretch
                while until > high and block + 1 < len(blocks):  # anchors come in order of their ends
                    block += 1
                    low, high = blocks[block]
                if at < low or until > high:
                    continue
                for r, match, offset, never in exact[anchor]:
                    begin = at - offset
                    if begin < low or text[begin] in never:
                        continue
                    if r in hits and hits[r][-1].start() <= begin < hits[r][-1].end():
                        passed.setdefault(r, []).append((begin, high))
                    elif m := match(text, begin, high):
                        hits.setdefault(r, []).append(m)
                for r, before, after in near_of[anchor]:
                    window = (at - before if at - before > low else low, at + after if at + after < high else high)
                    windows.setdefault((r, block), []).append(window)
        return hits, passed, windows


def _stretches(blocks: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The stretches of text to look for anchors in: each block where they are few and far between, else all at once."""
    first, last = blocks[0][0], blocks[-1][1]
    few = _FEW * sum(end - start for start, end in blocks) < last - first
    return blocks if few else ((first, last),)


PLAIN: Engine = PlainEngine()
ANCHORED: Engine = AnchoredEngine()


def find(rules: RuleSet, text: str, blocks: Sequence[tuple[int, int]], *, engine: Engine = ANCHORED) -> list[Match]:
    """All matches of `rules` in `text`, per block (ranges in order, not overlapping); overlaps are not yet resolved."""
    return engine.find(rules, text, blocks)
