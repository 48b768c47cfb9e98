"""The letterhead's column beside the lines, as programs print it that keep the layout of a page.

    Datum 9 maart 2031                                   Contactpersoon
    Betreft Sluizen                                      J. Ooms

`find_column` looks for it in the text as it came, since repaired text has no wide gaps; `part_column` takes it out of the
lines. A text is parted only where the column holds facts of a letterhead, so that a table or a title in the middle stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kamerspoor.clean.furniture import FIRST_SHEET, WIDEST_COLUMN, is_column_fact, never_in_column
from kamerspoor.clean.lines import Line, split_lines

_GAP = re.compile(r"[ \t\xa0]{4,}|\t[ \t\xa0]*")
_FIRST_COLUMN = 35
"""Characters from the left edge from where on something stands in the column."""
_FEWEST_FACTS = 4
"""Facts of a letterhead that make a column."""
_BETWEEN = 4
"""Lines from one fact to the next that can hold its value."""
_TELLING = 4
"""Characters of a piece that is known again on a later page; shorter ones stand in tables too."""

Range = tuple[int, int]


def find_column(text: str) -> list[Range]:
    """Where in `text` the pieces of a letterhead's column stand, in order; none where it has no such column."""
    if "    " not in text and "\t" not in text:
        return []
    lines = split_lines(text)
    pieces = {i: found for i, line in enumerate(lines) if (found := _pieces(line))}
    facts = [i for i in pieces if i < FIRST_SHEET and any(is_column_fact(piece.text) for piece in pieces[i])]
    if len(facts) < _FEWEST_FACTS:
        return []
    column = {i: pieces[i] for i in pieces if any(fact <= i <= fact + _BETWEEN for fact in facts)}
    known = {piece.text for found in column.values() for piece in found if len(piece.text) >= _TELLING}
    column |= {i: found for i, found in pieces.items() if all(piece.text in known for piece in found)}
    return [(piece.start, piece.end) for i in sorted(column) for piece in column[i]]


def _pieces(line: Line) -> list[Line]:
    """What of a line stands in the column, cut at wide gaps; nothing where one of it can only be text."""
    found: list[Line] = []
    begin = 0
    for end, after in (*(gap.span() for gap in _GAP.finditer(line.text)), (len(line.text), 0)):
        if line.lead + begin >= _FIRST_COLUMN:
            text = line.text[begin:end]
            if len(text) > WIDEST_COLUMN or never_in_column(text):
                return []
            found.append(replace(line, start=line.start + begin, end=line.start + end, text=text))
        begin = after
    return found


def part_column(lines: Sequence[Line], column: Sequence[Range]) -> tuple[list[Line], list[Line]]:
    """The lines without the ranges of `column`, and what stands there as lines of its own, both in the order of the text."""
    left: list[Line] = []
    apart: list[Line] = []
    waiting = 0
    cut = False
    for line in lines:
        first = waiting
        while waiting < len(column) and column[waiting][0] < line.end:
            start, end = column[waiting]
            text = line.text[start - line.start : end - line.start]
            apart.append(replace(line, start=start, end=start + len(text), text=text))
            waiting += 1
        if waiting > first:
            text = line.text[: column[first][0] - line.start].rstrip()
            cut = cut or not text
            if not text:
                continue
            line = replace(line, text=text, end=line.start + len(text))
        left.append(replace(line, cut=True) if cut else line)
        cut = False
    return left, apart
