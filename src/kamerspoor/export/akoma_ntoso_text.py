"""Text with marks as nested elements: ranges that cross are cut, so that XML can hold them.

In: a text and ranges in it. Out: elements with text; of a range that another cuts, each piece has an id of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree


@dataclass(frozen=True, slots=True)
class Range:
    """A range of the text, the element that marks it, and its attributes; `eId` is made unique."""

    start: int
    end: int
    tag: str
    attributes: Mapping[str, str]


def _order(one: Range) -> tuple[int, int, bool]:
    return (one.start, -one.end, one.tag != "span")


class Marking:
    """Writes stretches of a text with the ranges that fall in them."""

    def __init__(self, text: str, ranges: list[Range], new_id: Callable[[str], str]) -> None:
        self._text = text
        self._ranges = sorted(ranges, key=_order)
        self._starts = [r.start for r in self._ranges]
        self._longest = max((r.end - r.start for r in ranges), default=0)
        self._new_id = new_id

    def write(self, parent: Any, start: int, end: int) -> None:
        """Add `start:end` of the text to `parent`, which is empty."""
        low = bisect_left(self._starts, start - self._longest)
        high = bisect_left(self._starts, end)
        inside = [_clipped(r, start, end) for r in self._ranges[low:high] if r.end > start]
        fill(parent, self._text, start, end, sorted(inside, key=_order), self._new_id)


def _clipped(one: Range, start: int, end: int) -> Range:
    return replace(one, start=max(one.start, start), end=min(one.end, end))


def fill(parent: Any, text: str, start: int, end: int, ranges: list[Range], new_id: Callable[[str], str]) -> None:
    """Add `start:end` of `text` to `parent` with an element for each of `ranges`, which lie within it, in order."""
    position, waiting, last = start, list(ranges), None
    while waiting:
        outer = waiting.pop(0)
        inner, after = [], []
        for other in waiting:
            if other.start >= outer.end:
                after.append(other)
                continue
            inner.append(_clipped(other, outer.start, outer.end))
            if other.end > outer.end:
                after.append(replace(other, start=outer.end))
        waiting = sorted(after, key=_order)
        _add_text(parent, last, text[position : outer.start])
        last = etree.SubElement(parent, f"{{{etree.QName(parent).namespace}}}{outer.tag}", dict(outer.attributes))
        last.set("eId", new_id(outer.attributes["eId"]))
        fill(last, text, outer.start, outer.end, inner, new_id)
        position = outer.end
    _add_text(parent, last, text[position:end])


def _add_text(parent: Any, last: Any, text: str) -> None:
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text
