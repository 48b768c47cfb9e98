"""Where in a match its anchors stand, read off the parsed pattern, so that a rule is tried only where it can begin.

In: a rule. Out: a `Plan`. A plan only narrows the search down; what cannot be told from the pattern is left wide open, and the
result is the same (tests compare the engines).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from re import _compiler, _parser  # type: ignore[attr-defined]
from re import _constants as code  # type: ignore[attr-defined]
from typing import Any

ANYWHERE = 1 << 30
"""A distance without bound."""
_GAP = "\0"
"""Stands in a text for a character that can be anything."""
_MOST_TEXTS = 2_000
_MOST_OFFSETS = 60
_MOST_TRIES = 8
_MOST_FIRST = 100
_OPENING = 3
"""How many characters of a match are held against the text before the rule is tried there."""
_ALPHABET = tuple(map(chr, range(128)))
_REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an anchor stands in a match: it begins `least` to `most` characters after it, or at exactly one of `offsets`
    where they are few."""

    least: int = 0
    most: int = ANYWHERE
    offsets: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Every match holds an anchor at its place in `places`; no match looks further than `reach` from its start.

    What is in none of `places` need not be tried. No match begins with a character of `never`, and each begins with a match
    of `opening`, where that is known.
    """

    places: Mapping[str, Place]
    reach: int = ANYWHERE
    never: frozenset[str] = frozenset()
    opening: re.Pattern[str] | None = None

    @property
    def by_opening(self) -> bool:
        """Whether the places where a match can begin are known, so that they are tried one by one and not searched for."""
        return all(place.offsets or self.opening is not None for place in self.places.values())


@dataclass(frozen=True, slots=True)
class _Lengths:
    """Lengths that a text can have: bounds, and all of them where they are few."""

    low: int
    high: int
    each: frozenset[int] | None

    def plus(self, low: int, high: int) -> _Lengths:
        top = min(self.high + high, ANYWHERE)
        each = None
        if self.each is not None and top < ANYWHERE and len(self.each) * (high - low + 1) <= _MOST_OFFSETS:
            each = frozenset(x + k for x in self.each for k in range(low, high + 1))
        return _Lengths(self.low + low, top, each)

    def minus(self, back: int) -> _Lengths:
        each = None if self.each is None else frozenset(x - back for x in self.each)
        return _Lengths(self.low - back, self.high if self.high == ANYWHERE else self.high - back, each)

    def union(self, other: _Lengths | None) -> _Lengths:
        if other is None:
            return self
        each = None if self.each is None or other.each is None else self.each | other.each
        return _Lengths(min(self.low, other.low), max(self.high, other.high), each)


_Texts = dict[str, _Lengths]
"""What can have been matched so far without an anchor: the last characters, with the lengths of the whole."""


class _TooMany(Exception):
    """The pattern can begin in more ways than are worth following."""


class _Walk:
    """Follows all ways to match, each until it holds an anchor, and keeps by anchor where that began."""

    def __init__(self, anchors: tuple[str, ...], fold: Callable[[str], str]) -> None:
        self.anchors = anchors
        self.fold = fold
        self.beginnings = {anchor[:n] for anchor in anchors for n in range(1, len(anchor))}
        self.found: dict[str, _Lengths] = {}

    def _settle(self, texts: _Texts) -> _Texts:
        """Those of `texts` without an anchor, cut to what an anchor can still begin in."""
        left: _Texts = {}
        for text, lengths in texts.items():
            at, anchor = min(((at, a) for a in self.anchors if (at := text.find(a)) >= 0), default=(-1, ""))
            if at >= 0:
                self.found[anchor] = lengths.minus(len(text) - at).union(self.found.get(anchor))
                continue
            text = text[text.rfind(_GAP) + 1 :]
            while text and text not in self.beginnings:
                text = text[1:]
            left[text] = lengths.union(left.get(text))
        if len(left) > _MOST_TEXTS:
            raise _TooMany
        return left

    def sequence(self, items: Iterable[Any], texts: _Texts) -> _Texts:
        """What is left of `texts` after a match of `items`."""
        for op, value in items:
            texts = self._settle(self._item(op, value, texts))
            if not texts:
                break
        return texts

    def _item(self, op: object, value: Any, texts: _Texts) -> _Texts:
        if op is code.LITERAL:
            return _spelt(texts, (self.fold(chr(value)),))
        if op is code.IN:
            return _spelt(texts, self._characters(value))
        if op is code.BRANCH:
            return _merged(self.sequence(option, dict(texts)) for option in value[1])
        if op is code.SUBPATTERN:
            return self.sequence(value[3], texts)
        if op is code.ATOMIC_GROUP:
            return self.sequence(value, texts)
        if op in _REPEATS:
            return self._repeat(value, texts)
        if op in (code.AT, code.ASSERT, code.ASSERT_NOT):
            return texts
        if op in (code.ANY, code.NOT_LITERAL):
            return _spelt(texts, (_GAP,))
        return _gap(texts, 0, ANYWHERE)

    def _repeat(self, value: Any, texts: _Texts) -> _Texts:
        low, high, body = value
        least, most = body.getwidth()
        endless = high >= code.MAXREPEAT or most >= _UNBOUNDED
        ways = [texts] if low == 0 else []
        if len(body) == 1 and body[0][0] is code.IN and self._characters(body[0][1]) == (_GAP,):
            return _merged([*ways, _gap(texts, max(low, 1), ANYWHERE if endless else high)])
        once = self.sequence(body, dict(texts))
        if low <= 1:
            ways.append(once)
        if high > 1 and once:
            between = _gap(once, max(low - 2, 0) * least, ANYWHERE if endless else (high - 2) * most)
            ways.append(self.sequence(body, _merged([once, self._settle(between)])))
            ways.append(self._settle(_gap(once, max(low - 1, 0) * least, ANYWHERE if endless else (high - 1) * most)))
        return _merged(ways)

    def _characters(self, value: Any) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for op, v in value:
            if op is code.LITERAL:
                found[self.fold(chr(v))] = None
            elif op is code.RANGE and v[1] - v[0] < 4:
                found.update(dict.fromkeys(self.fold(chr(c)) for c in range(v[0], v[1] + 1)))
            else:
                return (_GAP,)
        return tuple(found) if len(found) <= 12 else (_GAP,)


_UNBOUNDED = 100_000


def _merged(ways: Iterable[_Texts]) -> _Texts:
    out: _Texts = {}
    for way in ways:
        for text, lengths in way.items():
            out[text] = lengths.union(out.get(text))
    return out


def _spelt(texts: _Texts, characters: tuple[str, ...]) -> _Texts:
    return _merged({text + c: lengths.plus(1, 1)} for text, lengths in texts.items() for c in characters)


def _gap(texts: Mapping[str, _Lengths], low: int, high: int) -> _Texts:
    return _merged({text + _GAP: lengths.plus(low, high)} for text, lengths in texts.items())


def _looks_ahead(items: Any) -> int:
    """The longest lookahead anywhere in a parsed pattern."""
    best = 0
    for op, value in items:
        if op in (code.ASSERT, code.ASSERT_NOT) and value[0] > 0:
            best = max(best, value[1].getwidth()[1] + _looks_ahead(value[1]))
        elif op is code.BRANCH:
            best = max(best, *(_looks_ahead(option) for option in value[1]))
        elif op is code.SUBPATTERN:
            best = max(best, _looks_ahead(value[3]))
        elif op is code.ATOMIC_GROUP:
            best = max(best, _looks_ahead(value))
        elif op in _REPEATS:
            best = max(best, _looks_ahead(value[2]))
    return best


class _Beginning:
    """Which characters can be the first, second and third of a match, as far as ASCII goes; None stands for all."""

    def __init__(self, flags: int, most: int) -> None:
        self.flags = flags
        self.sets: list[set[str] | None] = [set() for _ in range(most)]

    def sequence(self, items: Iterable[Any], depths: frozenset[int]) -> frozenset[int]:
        """How many characters can have been read after `items` if it was one of `depths` before; the rest is not followed."""
        for op, value in items:
            if not depths:
                break
            depths = self._item(op, value, depths)
        return depths

    def _item(self, op: object, value: Any, depths: frozenset[int]) -> frozenset[int]:
        if op in (code.AT, code.ASSERT, code.ASSERT_NOT):
            return depths
        if op is code.BRANCH:
            return frozenset().union(*(self.sequence(option, depths) for option in value[1]))
        if op is code.SUBPATTERN:
            _, added, removed, body = value  # flags that hold within it, as in "(?i:...)"
            outer, self.flags = self.flags, (self.flags | added) & ~removed
            depths = self.sequence(body, depths)
            self.flags = outer
            return depths
        if op is code.ATOMIC_GROUP:
            return self.sequence(value, depths)
        if op in _REPEATS:
            return self._repeat(value, depths)
        characters = self._characters(op, value)
        for depth in depths:
            held = self.sets[depth]
            if characters is None:
                self.sets[depth] = None
            elif held is not None:
                held |= characters
        if op in (code.LITERAL, code.NOT_LITERAL, code.IN, code.ANY):
            return frozenset(depth + 1 for depth in depths if depth + 1 < len(self.sets))
        for depth in range(min(depths), len(self.sets)):  # of unknown length
            self.sets[depth] = None
        return frozenset()

    def _repeat(self, value: Any, depths: frozenset[int]) -> frozenset[int]:
        low, high, body = value
        after = depths if low == 0 else frozenset()
        for time in range(1, min(high, len(self.sets)) + 1):
            depths = self.sequence(body, depths)
            if time >= low:
                after |= depths
        return after

    def _characters(self, op: object, value: Any) -> frozenset[str] | None:
        """What one item of a pattern matches of ASCII."""
        if op not in (code.LITERAL, code.NOT_LITERAL, code.IN):
            return None
        key = repr((self.flags & re.IGNORECASE, op, value))
        if key not in _CLASSES:
            single = _parser.SubPattern(_parser.State(), [(op, value)])
            matches = _compiler.compile(single, self.flags & re.IGNORECASE | re.UNICODE).match
            _CLASSES[key] = frozenset(filter(matches, _ALPHABET))
        return _CLASSES[key] if len(_CLASSES[key]) < _MOST_FIRST else None


_CLASSES: dict[str, frozenset[str]] = {}
"""What classes of characters match, kept since the rules share most of them."""


def _beginning(tree: Any, flags: int) -> tuple[frozenset[str], re.Pattern[str] | None]:
    """Characters that no match begins with, and a pattern that all begin with."""
    read = _Beginning(flags, min(_OPENING, tree.getwidth()[0]))
    if not read.sets:
        return frozenset(), None
    read.sequence(tree, frozenset((0,)))
    if read.sets[0] is None:
        return frozenset(), None
    first, *more = ["." if one is None else _class_of(one) for one in read.sets]
    apart = r"(?<!\w\w)" if _begins_apart(tree) else ""
    return frozenset(_ALPHABET) - read.sets[0], re.compile(f"{first}{apart}(?={''.join(more)})", re.DOTALL)


def _class_of(characters: set[str]) -> str:
    """A class of `characters` and all beyond ASCII; written by what it leaves out, since a wide range compiles slowly."""
    return "[^" + "".join(re.escape(c) for c in _ALPHABET if c not in characters) + "]"


def _begins_apart(items: Any) -> bool:
    """Whether a parsed pattern begins with a word boundary, or with no word character before it."""
    for op, value in items:
        if op is code.ASSERT and value[0] > 0:
            continue
        if op is code.AT:
            return value is code.AT_BOUNDARY
        if op is code.ASSERT_NOT and value[0] < 0:
            inner = list(value[1])
            return len(inner) == 1 and inner[0][0] is code.IN and (code.CATEGORY, code.CATEGORY_WORD) in inner[0][1]
        if op is code.SUBPATTERN:
            return _begins_apart(value[3])
        return op is code.BRANCH and all(map(_begins_apart, value[1]))
    return False


def plan(pattern: re.Pattern[str], anchors: tuple[str, ...], fold: Callable[[str], str]) -> Plan:
    """Where to try `pattern`, of which every match, put in lower case by `fold`, holds one of `anchors`."""
    anywhere = dict.fromkeys(anchors, Place())
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    longest = tree.getwidth()[1] + _looks_ahead(tree)
    reach = longest + 2 if longest < _UNBOUNDED else ANYWHERE
    walk = _Walk(anchors, fold)
    try:
        left = walk.sequence(tree, {"": _Lengths(0, 0, frozenset((0,)))})
    except _TooMany:
        return Plan(anywhere, reach)
    if left or not walk.found:  # not every match can be shown to hold an anchor: the whole block is tried
        return Plan(anywhere)
    return Plan({anchor: _place(found) for anchor, found in walk.found.items()}, reach, *_beginning(tree, pattern.flags))


def _place(found: _Lengths) -> Place:
    few = found.each is not None and len(found.each) <= _MOST_TRIES
    return Place(found.low, found.high, tuple(sorted(found.each)) if few and found.each else ())
