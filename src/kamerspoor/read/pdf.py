"""PDF through pdfium: the text in reading order with its pages, blank lines where the page has them, and small print.

pdfium gives U+FFFE for a hyphen at a line end and swallows the line break; it becomes "-" and a line break here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from kamerspoor.errors import UnreadablePaper
from kamerspoor.model import Page, Problem, Rectangle
from kamerspoor.read.pieces import Pieces

_LINE = re.compile(r"[^\r\n\ufffe]*(?:\ufffe|\r\n|\r|\n|$)")
_MOST_PAGES = 5000
_FEW = 25
"""Characters below which a page counts as a picture: a page number and a stamp."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed line: its text, its first character on the page, its box, its size of type.

    `runs_on` says that it goes on the line before: pdfium breaks a line behind a raised figure.
    """

    text: str
    index: int
    left: float
    bottom: float
    right: float
    top: float
    size: float
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    page: int
    index: int


def read(data: bytes, name: str) -> Pieces:
    """Text, pages, small print and a locator. Raises `UnreadablePaper` (password, damaged, needs-ocr, too-large)."""
    document = _open(data, name)
    try:
        return _read(document, data, name)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePaper(name, "damaged", f"the PDF is damaged ({error})", "fetch it again") from None
    finally:
        document.close()


def _open(data: bytes, name: str) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise UnreadablePaper(name, "password", "the PDF asks for a password", "save it without one") from None
        raise UnreadablePaper(name, "damaged", "the PDF is damaged", "fetch it again") from None


def _read(document: Any, data: bytes, name: str) -> Pieces:
    if len(document) > _MOST_PAGES:
        raise UnreadablePaper(name, "too-large", f"the PDF has {len(document)} pages", "split it")
    pages = [_page_lines(document, number) for number in range(len(document))]
    empty = [str(n) for n, (lines, _, _) in enumerate(pages, 1) if sum(len(line.text.strip()) for line in lines) < _FEW]
    if pages and len(empty) == len(pages) and sum(len(x.text.strip()) for p, _, _ in pages for x in p) < _FEW * len(pages):
        raise UnreadablePaper(name, "needs-ocr", "the PDF holds pictures of pages, no text", "run it through OCR first")
    pieces = _assemble(pages, data)
    pieces.metadata = {k: (v,) for k, v in document.get_metadata_dict(skip_empty=True).items()}
    if empty and len(empty) < len(pages):
        pieces.problems.append(Problem("no-text", f"no text on page {', '.join(empty)}; if these are scans, run OCR"))
    return pieces


def _assemble(pages: Sequence[tuple[list[_Line], float, float]], data: bytes) -> Pieces:
    body = _body_size([line for lines, _, _ in pages for line in lines])
    parts: list[str] = []
    places: list[_Place] = []
    small: list[tuple[int, int]] = []
    sheets: list[Page] = []
    length = 0
    for number, (lines, width, height) in enumerate(pages, 1):
        start = length
        pitch = _usual_pitch(lines)
        before: _Line | None = None
        for line in lines:
            if line.runs_on and parts:
                parts[-1] = parts[-1][:-1]
                length -= 1
            elif before is not None and _is_gap(before, line, pitch):
                parts.append("\n")
                length += 1
            places.append(_Place(length, length + len(line.text), number - 1, line.index))
            if line.text.strip() and 0 < line.size < 0.93 * body:
                begin = small.pop()[0] if line.runs_on and small and small[-1][1] == length else length
                small.append((begin, length + len(line.text)))
            parts.append(line.text + "\n")
            length += len(line.text) + 1
            before = line if line.text.strip() else before
        sheets.append(Page(number, start, length, width, height))
    pieces = Pieces("".join(parts))
    pieces.pages, pieces.superscripts = sheets, small
    pieces.locator = PdfLocator(data, tuple(places))
    return pieces


def _page_lines(document: Any, number: int) -> tuple[list[_Line], float, float]:
    page = document[number]
    try:
        width, height = page.get_size()
        textpage = page.get_textpage()
        try:
            return _lines_of(textpage), width, height
        finally:
            textpage.close()
    finally:
        page.close()


def _lines_of(textpage: Any) -> list[_Line]:
    count = textpage.count_chars()
    text = textpage.get_text_range(0, count) if count > 0 else ""
    lines: list[_Line] = []
    for match in _LINE.finditer(text):
        if not match[0]:
            continue
        printed = match[0].rstrip("\r\n")
        if printed.endswith("\ufffe"):
            printed = printed[:-1] + "-"
        found = _line(textpage, printed, match.start())
        if lines and found and _runs_on(lines[-1], found[0]):
            found[0] = replace(found[0], runs_on=True)
        lines.extend(found)
    return lines


def _runs_on(before: _Line, line: _Line) -> bool:
    """Whether pdfium broke one printed line in two: the rest starts with the space, on the same height, further right."""
    if not line.text[:1].isspace() or not line.text.strip() or not before.text.strip():
        return False
    overlap = min(before.top, line.top) - max(before.bottom, line.bottom)
    return overlap > 0.1 * min(before.top - before.bottom, line.top - line.bottom) and line.left >= before.right - 1


def _line(textpage: Any, printed: str, index: int) -> list[_Line]:
    """The line as pdfium gives it, or the lines it is when pdfium missed the breaks between them."""
    if not printed.strip():
        return [_Line(printed, index, 0.0, 0.0, 0.0, 0.0, 0.0)]
    box = _box(textpage, index, len(printed))
    size = _size(textpage, index + len(printed) // 2) or box[3] - box[1]
    if box[3] - box[1] < 1.9 * size or len(printed) < 4:
        return [_Line(printed, index, *box, size)]
    cuts = [0, *_missed_breaks(textpage, printed, index, size), len(printed)]
    parts = [(printed[a:b].rstrip() if b < len(printed) else printed[a:b], index + a) for a, b in pairwise(cuts)]
    return [_Line(text, at, *_box(textpage, at, len(text)), size) for text, at in parts]


def _missed_breaks(textpage: Any, printed: str, index: int, size: float) -> list[int]:
    """Where the text drops to a lower line after a space."""
    cuts = []
    before: tuple[float, ...] | None = None
    for at, char in enumerate(printed):
        if char.isspace():
            continue
        box = textpage.get_charbox(index + at)
        if before and box[3] < before[1] + 0.2 * size and box[0] < before[0] and printed[at - 1].isspace():
            cuts.append(at)
        before = box
    return cuts


def _size(textpage: Any, index: int) -> float:
    """The size of type of a character in points: its font's size times the scale it is drawn at."""
    matrix = pdfium.FS_MATRIX()
    size = float(pdfium.FPDFText_GetFontSize(textpage.raw, index))
    if not pdfium.FPDFText_GetMatrix(textpage.raw, index, matrix):
        return size
    return size * float((matrix.b**2 + matrix.d**2) ** 0.5)


def _box(textpage: Any, index: int, count: int) -> tuple[float, float, float, float]:
    boxes = _boxes(textpage, index, count)
    if not boxes:
        return (0.0, 0.0, 0.0, 0.0)
    return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))


def _boxes(textpage: Any, index: int, count: int) -> list[tuple[float, float, float, float]]:
    return [textpage.get_rect(i) for i in range(textpage.count_rects(index, count))]


def _body_size(lines: Sequence[_Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def _usual_pitch(lines: Sequence[_Line]) -> float:
    """The distance from one line to the next that a page has most."""
    pitches: Counter[float] = Counter()
    for a, b in pairwise(line for line in lines if line.text.strip()):
        if 0 < a.bottom - b.bottom < 40:
            pitches[round((a.bottom - b.bottom) * 2) / 2] += len(b.text)
    return max(pitches, key=lambda pitch: (pitches[pitch], -pitch)) if pitches else 0.0


def _is_gap(before: _Line, line: _Line, pitch: float) -> bool:
    """White space between two lines of a column; a jump upwards is the next column, no gap."""
    distance = before.bottom - line.bottom
    return pitch > 0 and distance > 1.35 * pitch + 0.5


@dataclass(frozen=True)
class PdfLocator:
    """Rectangles of ranges of raw text, found when asked for in the PDF's own bytes."""

    data: bytes
    places: tuple[_Place, ...]

    def rectangles(self, start: int, end: int) -> tuple[Rectangle, ...]:
        """One rectangle per line of text that `start:end` covers, in order."""
        found: list[Rectangle] = []
        document = pypdfium2.PdfDocument(self.data)
        try:
            first = max(bisect_right(self.places, start, key=lambda place: place.start) - 1, 0)
            for place in self.places[first:]:
                if place.start >= end:
                    break
                low, high = max(start, place.start), min(end, place.end)
                if low < high:
                    found.extend(self._on_page(document, place, low, high))
        finally:
            document.close()
        return tuple(found)

    def _on_page(self, document: Any, place: _Place, low: int, high: int) -> list[Rectangle]:
        textpage = document[place.page].get_textpage()
        box = _box(textpage, place.index + low - place.start, high - low)
        textpage.close()
        return [Rectangle(place.page + 1, *box)] if any(box) else []
