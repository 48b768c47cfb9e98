"""Footnotes found among the lines, and the mark in the running text that each hangs on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kamerspoor.clean.lines import Line, PrintedPage, is_lone_number


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
_LABEL = re.compile(r"X Noot(?: (\d{1,3}))?")
"""How the official site labels a note."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_ADDRESS_SIGN = re.compile(r"[-/_=%.]")
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
        labelled = _labelled_notes(lines, page, reasons)
        if labelled:
            notes.extend(labelled)
            continue
        lone = _lone_notes(lines, page, reasons)
        have = int(notes[-1].mark) if notes and notes[-1].mark.isdigit() else 0
        notes.extend(lone or _running_notes(lines, page, reasons, have, has_layout=has_layout))
    return notes


# ------------------------------------------------------------------------ notes under a label, as the official site has it


def _labelled_notes(lines: Sequence[Line], page: PrintedPage, reasons: dict[int, str]) -> list[Note]:
    """Notes under lines "X Noot" with their mark behind it or on the next line; the labels and marks are left out."""
    labels = [(i, label) for i in range(page.first, page.last) if (label := _LABEL.fullmatch(lines[i].text))]
    if not labels:
        return []
    found: list[tuple[str, list[int], int]] = []
    stops = [*(i for i, _ in labels[1:]), page.last]
    for (index, label), stop in zip(labels, stops, strict=True):
        mark, body = label[1], index + 1
        reasons[index] = "furniture"
        if mark is None and body < stop and is_lone_number(lines[body].text):
            mark = lines[body].text
            reasons[body] = "furniture"
            body += 1
        end = next((i for i in range(body + 1, stop) if lines[i].blanks or i in reasons), stop)
        words = [i for i in range(body, end) if i not in reasons]
        if mark is not None and words:
            found.append((mark, words, index))
    marks = _Marks(lines, page, reasons)
    notes = []
    floor = page.first
    for mark, words, index in found:
        at = marks.above(mark, floor, index, reach=index) or (max(floor, index - 1), 0, 0)
        floor = max(floor, at[0]) if at[2] else floor
        notes.append(Note(mark, words, 0, at[0], (at[1], at[2]) if at[2] else None))
    return notes


# --------------------------------------------------------------------------- notes whose mark is a line of its own


def _lone_notes(lines: Sequence[Line], page: PrintedPage, reasons: dict[int, str]) -> list[Note]:
    numbers = [
        i
        for i in range(page.first, page.last)
        if i in reasons and is_lone_number(lines[i].text) and not _counts_pages(lines, i, reasons)
    ]
    tail: list[int] = []
    for index in reversed(numbers):
        if tail and int(lines[index].text) != int(lines[tail[-1]].text) - 1:
            break
        tail.append(index)
    tail.reverse()
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


def _counts_pages(lines: Sequence[Line], index: int, reasons: Mapping[int, str]) -> bool:
    """Whether a number on a line of its own stands by a running head or foot: it is that of a page."""
    beside = (i for i in (index - 1, index + 1) if 0 <= i < len(lines))
    return any(reasons.get(i) == "furniture" and not is_lone_number(lines[i].text) for i in beside)


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
    marks = _Marks(lines, page, reasons)
    for index in range(page.first, page.last):
        line = lines[index]
        if index in reasons:
            note = None
            continue
        start = _START.match(line.text) if line.text[0].isdecimal() else None
        due = start and (line.small or not has_layout) and _follows(start["mark"], last, first=not notes, reach=reach)
        mark = marks.above(start["mark"], floor, index) if start and due else None
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


def _follows(mark: str, last: int, *, first: bool, reach: int) -> bool:
    """Notes are counted through the paper, or from 1 again on each page; small print may have skipped some (`reach`)."""
    return last < int(mark) <= last + reach or (first and mark == "1")


_GLUED = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[?!.,;:)»”’\"])|(?<=\b(?:19|20)\d\d))\d{1,3}(?![\w]|[.,]\d|-\w)|"
    r"(?<=[a-zà-ÿ)»”][.?!]) \d{1,2}(?=$| [A-ZÀ-Þ«“])"
)
"""A mark glued to a word, a closing sign or a year, or between two sentences."""
_DIGIT = re.compile(r"\d")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_NUMBERED = re.compile(r"\d[.,]$|(?:[Nn]rs?|[Aa]rt|[Bb]lz|[Pp]|[Ll]id)\.$")
_REACH = 80
"""Lines above a note among which its mark stands."""


class _Marks:
    """The marks that the text of one page shows; they are looked up in it once, when the first is asked for."""

    def __init__(self, lines: Sequence[Line], page: PrintedPage, reasons: Mapping[int, str]) -> None:
        self._lines, self._page, self._reasons = lines, page, reasons

    def above(self, mark: str, floor: int, index: int, reach: int = _REACH) -> tuple[int, int, int] | None:
        """Where the text from line `floor` to the note at `index` shows `mark`: line, start and end of the mark.

        The first that is not glued to a word in capitals, else the last.
        """
        found: tuple[int, int, int] | None = None
        shown = self._shown.get(mark, [])
        for place in range(bisect_left(shown, (max(floor, index - reach),)), len(shown)):
            at, begin, end, capitals = shown[place]
            if at >= index:
                break
            found = (at, begin, end)
            if not capitals:
                break
        return found

    @cached_property
    def _shown(self) -> dict[str, list[tuple[int, int, int, bool]]]:
        """By mark, in order: the line, where the mark starts and ends, and whether the word it is glued to is in capitals."""
        shown: dict[str, list[tuple[int, int, int, bool]]] = {}
        for at in range(self._page.first, self._page.last):
            line = self._lines[at]
            if at in self._reasons or not _DIGIT.search(line.text):
                continue
            for match in _GLUED.finditer(line.text):
                before = line.text[max(match.start() - _LONGEST_WORD, 0) : match.start()]
                word = _WORD_BEFORE.search(before)
                if (word and _NO_MARK.fullmatch(word[0])) or _NUMBERED.search(before):
                    continue
                capitals = word is not None and word[0].isupper()
                begin, end = (line.start + place for place in match.span())
                shown.setdefault(match[0].strip(), []).append((at, begin, end, capitals))
        return shown


_LONGEST_WORD = 100
"""Characters looked back from a mark for the word it is glued to."""


def _goes_on(lines: Sequence[Line], note: Note, index: int, *, has_layout: bool) -> bool:
    """Whether the line is still part of the note above it."""
    line, before = lines[index], lines[note.lines[-1]]
    if has_layout:
        return line.small
    if before.text[-1] in "-/_=%" and _ADDRESS.search(before.text.rpartition(" ")[2]):
        return _is_only_address(line.text)
    if line.blanks or line.lead:
        return False
    if _ADDRESS.search(before.text):
        return _is_only_address(line.text)
    return before.text[-1] not in ".)"


def _is_only_address(text: str) -> bool:
    """Whether a line is one word that can be the rest of an address."""
    return " " not in text and _ADDRESS_SIGN.search(text) is not None
