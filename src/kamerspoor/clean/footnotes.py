"""Footnotes found among the lines, and the mark in the running text that each hangs on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kamerspoor.clean.lines import Line, PrintedPage


@dataclass(slots=True)
class Note:
    """A footnote: its mark, the indexes of its lines, how many characters of its first line the mark takes, the index of the
    line it hangs on, and the range of the mark glued to a word there."""

    mark: str
    lines: list[int]
    skip: int
    anchor: int
    mark_range: tuple[int, int] | None = None


_START = re.compile(r"(?P<mark>\d{1,3})\s+(?=\S{2})")
_LONE = re.compile(r"\d{1,3}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_BROKEN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[-/_=%]$")
_ONLY_ADDRESS = re.compile(r"[^\s]*[-/_=%.][^\s]*")
_NO_MARK = re.compile(r"(?:CO|NO|SO|PM|H|N|O|G|A|B|C|D|F|V|CH|NH|covid|Covid|COVID|ISO|m|km|EN|T)")


def find_notes(lines: Sequence[Line], pages: Sequence[PrintedPage], reasons: dict[int, str], *, has_layout: bool) -> list[Note]:
    """The footnotes among `lines`; lines with a reason to be left out are no part of them.

    With the layout known a note is small print that starts with its mark. Without it a note starts with the next number
    after a mark that the text above shows, or with a number on a line of its own at the foot of a page.
    """
    notes: list[Note] = []
    for page in pages:
        if page.damaged:
            continue
        lone = _lone_notes(lines, page, reasons)
        have = int(notes[-1].mark) if notes and notes[-1].mark.isdigit() else 0
        notes.extend(lone or _running_notes(lines, page, reasons, have, has_layout=has_layout))
    return notes


# --------------------------------------------------------------------------- notes whose mark is a line of its own


def _lone_notes(lines: Sequence[Line], page: PrintedPage, reasons: dict[int, str]) -> list[Note]:
    numbers = [i for i in range(page.first, page.last) if _LONE.fullmatch(lines[i].text) and i in reasons]
    tail: list[int] = []
    for index in reversed(numbers):
        if tail and int(lines[index].text) != int(lines[tail[0]].text) - 1:
            break
        tail.insert(0, index)
    marks = [i for i in numbers if not tail or i < tail[0]]
    shown = {lines[i].text: i for i in marks}
    tail = [i for i in tail if lines[i].text in shown]
    notes = []
    for place, index in enumerate(tail):
        stop = tail[place + 1] if place + 1 < len(tail) else page.last
        body = [i for i in range(index + 1, stop) if i not in reasons]
        if body:
            notes.append(Note(lines[index].text, body, 0, _anchor_of_lone(shown[lines[index].text], reasons, lines)))
    return notes


def _anchor_of_lone(index: int, reasons: Mapping[int, str], lines: Sequence[Line]) -> int:
    """A raised mark falls out of the line it belongs to, and comes above it: the line below, or a page end, the one above."""
    below = index + 1
    if below < len(lines) and below not in reasons:
        return below
    while index > 0 and index in reasons:
        index -= 1
    return index


# --------------------------------------------------------------------------------------- notes that start with it


def _running_notes(
    lines: Sequence[Line], page: PrintedPage, reasons: Mapping[int, str], have: int, *, has_layout: bool
) -> list[Note]:
    notes: list[Note] = []
    note: Note | None = None
    floor, last, reach = page.first, have, 8 if has_layout else 1
    for index in range(page.first, page.last):
        line = lines[index]
        if index in reasons:
            note = None
            continue
        start = _START.match(line.text)
        due = start and (line.small or not has_layout) and _follows(start["mark"], last, first=not notes, reach=reach)
        mark = _mark_of(lines, floor, index, start, reasons) if start and due else None
        if start and mark is None and has_layout and due and index > page.first:
            mark = (index - 1, 0, 0)
        if start and mark:
            last = int(start["mark"])
            note = Note(start["mark"], [index], start.end(), mark[0], (mark[1], mark[2]) if mark[2] else None)
            notes.append(note)
            floor = max(floor, mark[0])
        elif note and _goes_on(lines, note, index, has_layout=has_layout):
            note.lines.append(index)
        else:
            note = None
    return notes


@lru_cache(maxsize=1000)
def _glued(mark: str) -> re.Pattern[str]:
    """The mark glued to a word, a closing sign or a year."""
    return re.compile(rf"(?:(?<=[^\W\d_])|(?<=[?!.,;:)»”’\"])|(?<=\b(?:19|20)\d\d)){mark}(?![\w]|[.,]\d|-\w)")


def _follows(mark: str, last: int, *, first: bool, reach: int) -> bool:
    """Notes are counted through the paper, or from 1 again on each page; small print may have skipped some (`reach`)."""
    return last < int(mark) <= last + reach or (first and mark == "1")


def _mark_of(
    lines: Sequence[Line], floor: int, index: int, start: re.Match[str], reasons: Mapping[int, str]
) -> tuple[int, int, int] | None:
    """Where the text above shows the mark that the note at `index` starts with: line, start and end of the mark."""
    pattern = _glued(start["mark"])
    found: tuple[int, int, int] | None = None
    for at in range(max(floor, index - 80), index):
        if at in reasons:
            continue
        for match in pattern.finditer(lines[at].text):
            before = lines[at].text[: match.start()]
            word = re.search(r"[^\W\d_]+$", before)
            if word and _NO_MARK.fullmatch(word[0]):
                continue
            if re.search(r"\d[.,]$", before) or re.search(r"(?:nr|art|blz|p|lid)\.$", before):
                continue
            position = lines[at].start + match.start()
            found = (at, position, position + len(start["mark"]))
            if not (word and word[0].isupper()):
                return found
    return found


def _goes_on(lines: Sequence[Line], note: Note, index: int, *, has_layout: bool) -> bool:
    """Whether the line is still part of the note above it."""
    line, before = lines[index], lines[note.lines[-1]]
    if has_layout:
        return line.small
    if _BROKEN_ADDRESS.search(before.text):
        return _ONLY_ADDRESS.fullmatch(line.text) is not None
    if line.blanks or line.lead:
        return False
    if _ADDRESS.search(before.text):
        return _ONLY_ADDRESS.fullmatch(line.text) is not None
    return not re.search(r"[.)]$", before.text)
