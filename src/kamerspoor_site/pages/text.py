"""The text of a paper as HTML: blocks, with what was found marked and references made into links."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

PART = 120_000
"""Characters of text on one page; a longer paper comes in parts."""


@dataclass(frozen=True)
class Marked:
    """An entry in a text: its range, id, kind and word for the reader, and its address; what has none gets no label."""

    start: int
    end: int
    id: str
    kind: str
    word: str
    url: str


@dataclass(frozen=True)
class Mention:
    """A mention in a text: its range, sort (`reference`, `place`, `person`, `date`), tooltip, address if it is a link."""

    start: int
    end: int
    sort: str
    title: str = ""
    url: str = ""


@dataclass(frozen=True)
class TextBlock:
    """A block of the paper: what it is, its mark (a footnote's number), heading level, and its content as safe HTML."""

    kind: str
    level: int
    mark: str
    html: SafeString
    start: int = field(default=0)


def blocks_of(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Paragraphs and footnotes of an analysed paper in the order of its text."""
    notes = [
        {"start": n["start"], "end": n["end"], "kind": "footnote", "level": 0, "mark": n["mark"]} for n in data["footnotes"]
    ]
    headings = {h["start"]: h["level"] for h in data["headings"]}
    found = []
    for block in sorted([*data["paragraphs"], *notes], key=lambda b: (b["start"], b["end"])):
        if block["end"] > block["start"]:
            level = headings.get(block["start"])
            found.append({**block, "kind": "heading", "level": level} if level is not None else block)
    return found


def parts_of(blocks: Sequence[dict[str, Any]], *, size: int = PART) -> list[list[dict[str, Any]]]:
    """`blocks` in parts of about `size` characters; at least one part, perhaps empty."""
    parts: list[list[dict[str, Any]]] = [[]]
    for block in blocks:
        if parts[-1] and block["end"] - parts[-1][0]["start"] > size:
            parts.append([])
        parts[-1].append(block)
    return parts


def part_with(parts: Sequence[Sequence[dict[str, Any]]], position: int) -> int:
    """Index of the part that holds `position`."""
    return next((i for i, part in enumerate(parts) if part and part[-1]["end"] > position), len(parts) - 1)


def render(
    text: str, blocks: Iterable[dict[str, Any]], entries: Sequence[Marked], mentions: Sequence[Mention]
) -> list[TextBlock]:
    """The blocks as HTML. Overlapping mentions: the first and longest is kept; entries may overlap."""
    inline = _Sorted(_apart(mentions))
    marked = _Sorted(sorted(entries, key=lambda e: (e.start, -e.end, e.id)))
    return [
        TextBlock(
            b["kind"], b.get("level") or 0, b.get("mark") or "", _block(text, b["start"], b["end"], marked, inline), b["start"]
        )
        for b in blocks
    ]


def _apart(mentions: Sequence[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


class _Sorted:
    """Ranges in order of their beginning, to be asked which of them touch a block."""

    def __init__(self, items: Sequence[Any]) -> None:
        self._items = items
        self._starts = [i.start for i in items]
        self._longest = max((i.end - i.start for i in items), default=0)

    def within(self, start: int, end: int) -> list[Any]:
        low, high = bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end)
        return [i for i in self._items[low:high] if i.end > start]


def _block(text: str, start: int, end: int, entries: _Sorted, mentions: _Sorted) -> SafeString:
    """One block: cut at every beginning and end of an entry; each stretch between is marked by the entries that cover it."""
    here = entries.within(start, end)
    inside = mentions.within(start, end)
    cuts = sorted({start, end, *(max(e.start, start) for e in here), *(min(e.end, end) for e in here)})
    parts = []
    for low, high in pairwise(cuts):
        covering = [e for e in here if e.start <= low and e.end >= high]
        content = _inline(text, low, high, inside)
        parts.append(_mark(content, covering, low, high) if covering else content)
    return mark_safe("".join(parts))  # every piece was escaped where it was made


def _mark(content: str, covering: list[Marked], low: int, high: int) -> str:
    kinds = " ".join(dict.fromkeys(f"m-{e.kind}" for e in covering))
    begins = [e for e in covering if e.start == low]
    ends = [e for e in covering if e.end == high]
    anchors = "".join(f'<span id="{escape(e.id)}" class="anchor"></span>' for e in begins)
    links = "".join(f' <a class="tag t-{escape(e.kind)}" href="{escape(e.url)}">{escape(e.word)}</a>' for e in ends if e.url)
    return f'{anchors}<mark class="{kinds}">{content}</mark>{links}'


def _inline(text: str, low: int, high: int, mentions: Sequence[Mention]) -> str:
    parts, at = [], low
    for mention in mentions:
        start, end = max(mention.start, low), min(mention.end, high)
        if start < at or start >= end:
            continue
        parts += [escape(text[at:start]), _mention(text[start:end], mention)]
        at = end
    return "".join([*parts, escape(text[at:high])])


def _mention(words: str, mention: Mention) -> str:
    title = f' title="{escape(mention.title)}"' if mention.title else ""
    if mention.url:
        outside = ' rel="noopener noreferrer"' if mention.url.startswith("http") else ""
        return f'<a class="x x-{mention.sort}" href="{escape(mention.url)}"{title}{outside}>{escape(words)}</a>'
    return f'<span class="x x-{mention.sort}"{title}>{escape(words)}</span>'
