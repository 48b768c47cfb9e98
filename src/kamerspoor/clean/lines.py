"""The lines of a text that knows no structure but its lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Line:
    """One printed line without the space around it.

    `blanks` counts the empty lines before it, `lead` the spaces it began with, `small` says it is set in small print,
    `cut` that something (furniture, a footnote, a page end) was taken out between it and the line before.
    """

    start: int
    end: int
    text: str
    blanks: int = 0
    lead: int = 0
    small: bool = False
    cut: bool = False


@dataclass(slots=True)
class PrintedPage:
    """The indexes of the lines of one printed page, as far as the text shows where pages end."""

    first: int
    last: int
    damaged: bool = False
    lone: list[int] = field(default_factory=list)


_PAGE_FOOT = re.compile(r"(?:.{0,80} )?Pagina \d+ (?:van|/) \d+\b")


def split_lines(text: str, small: Sequence[tuple[int, int]] = ()) -> list[Line]:
    """The lines of `text` that are not blank, in order; `small` are sorted ranges of small print."""
    lines: list[Line] = []
    starts = [start for start, _ in small]
    position, blanks = 0, -1  # the first line break is no empty line
    for whole in text.split("\n"):
        printed = whole.strip()
        if printed:
            lead = len(whole) - len(whole.lstrip()) if whole[0] != printed[0] else 0
            start = position + lead
            end = start + len(printed)
            at = bisect_right(starts, start) - 1 if starts else -1
            in_small = at >= 0 and small[at][1] >= start + len(printed) // 2 and small[at][1] > start
            lines.append(Line(start, end, printed, blanks if blanks > 0 else 0, lead, in_small))
            blanks = 0
        else:
            blanks += 1
        position += len(whole) + 1
    return lines


def split_pages(lines: Sequence[Line], starts: Sequence[int] = ()) -> list[PrintedPage]:
    """Pages by the offsets where they start, else by page feet ("Pagina 1 van 2"); one page if the text shows none."""
    pages: list[PrintedPage] = []
    first = 0
    if len(starts) > 1:
        for start in starts[1:]:
            last = first
            while last < len(lines) and lines[last].start < start:
                last += 1
            pages.append(PrintedPage(first, last))
            first = last
    else:
        for index, line in enumerate(lines):
            if "Pagina" in line.text and _PAGE_FOOT.fullmatch(line.text):
                pages.append(PrintedPage(first, index + 1))
                first = index + 1
    if first < len(lines) or not pages:
        pages.append(PrintedPage(first, len(lines)))
    return pages


def is_lone_number(text: str) -> bool:
    """Whether a line is a number of one to three digits and nothing else: of a page, a note or a question."""
    return len(text) <= _LONGEST_LONE and text.isdecimal()


_LONGEST_LONE = 3


def usual_width(lines: Sequence[Line]) -> int:
    """How many characters a full line of running text has: nine out of ten lines are not longer."""
    widths = sorted(len(line.text) for line in lines if len(line.text) > 25)
    return widths[len(widths) * 85 // 100] if widths else 70
