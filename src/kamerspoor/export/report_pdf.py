"""The progress report as PDF: A4, the notes at the foot of the page of their item, letters embedded.

Pages are filled item by item: an item goes on a page only with its notes, and what does not fit goes over to the next.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Final
from xml.sax.saxutils import escape

from kamerspoor.export.needs import needed
from kamerspoor.export.report import Item, Note, Report
from kamerspoor.export.safe_text import xml_safe

_MARGIN: Final = 56.0
_FOOT: Final = 40.0
_RULE_GAP: Final = 8.0
_FONTS: Final = {"Kamerspoor": "Roboto-Regular.ttf", "Kamerspoor-Bold": "Roboto-Bold.ttf"}


def write_report_pdf(report: Report) -> bytes:
    """The bytes of a PDF file. Raises `KamerspoorError` where reportlab or its font is not installed."""
    _load_fonts()
    written = io.BytesIO()
    canvas = needed("reportlab.pdfgen.canvas", export="report").Canvas(
        written, pagesize=needed("reportlab.lib.pagesizes", export="report").A4, invariant=1, lang=report.lang
    )
    canvas.setTitle(xml_safe(report.title))
    canvas.setAuthor("Kamerspoor")
    canvas.setCreator("Kamerspoor")
    pages = _Pages(canvas, report.title)
    number = 0
    for text, style, notes in _parts(report):
        marks = "".join(f'<super size="7">{number + i + 1} </super>' for i in range(len(notes)))
        lines = [pages.paragraph(f"<super size='6'>{number + i + 1}</super> {_markup(n)}", "note") for i, n in enumerate(notes)]
        number += len(notes)
        pages.add(pages.paragraph(escape(xml_safe(text)) + (f" {marks}" if marks else ""), style), lines, style)
    pages.finish()
    canvas.save()
    return written.getvalue()


def _load_fonts() -> None:
    metrics = needed("reportlab.pdfbase.pdfmetrics", export="report")
    fonts = needed("reportlab.pdfbase.ttfonts", export="report")
    needed("font_roboto", export="report")
    known = set(metrics.getRegisteredFontNames())
    for name, file in _FONTS.items():
        if name not in known:
            metrics.registerFont(fonts.TTFont(name, str(files("font_roboto").joinpath("files", file))))


def _parts(report: Report) -> Iterator[tuple[str, str, tuple[Note, ...]]]:
    """Text, style and notes of everything in the report, in order."""
    yield report.title, "title", ()
    for fact in report.facts:
        yield fact, "fact", ()
    if report.counts:
        yield report.summary_heading, "heading", ()
        for name, count in report.counts:
            yield f"{name}: {count}", "item", ()
    for section in report.sections:
        yield section.heading, "heading", ()
        yield from (_item(item) for item in section.items)
    if not report.sections:
        yield report.empty, "fact", ()
    yield report.papers_heading, "heading", ()
    for paper in report.papers:
        yield paper, "item", ()


def _item(item: Item) -> tuple[str, str, tuple[Note, ...]]:
    return item.text, "item", item.notes


def _markup(note: Note) -> str:
    words = f"{escape(xml_safe(note.words))}{escape(xml_safe(note.citation))}"
    if not note.address:
        return f"{words}."
    web = escape(xml_safe(note.address), {'"': "&quot;"})
    return f'{words}, <link href="{web}">{web}</link>.'


class _Pages:
    """Puts paragraphs on pages from the top and their notes from the bottom."""

    def __init__(self, canvas: Any, title: str) -> None:
        self._canvas = canvas
        self._title = title
        self._paragraph = needed("reportlab.platypus", export="report").Paragraph
        self._styles = _styles()
        self._width: float = canvas._pagesize[0]
        self._height: float = canvas._pagesize[1]
        self._column: float = self._width - 2 * _MARGIN
        self._number = 1
        self._waiting: list[Any] = []
        self._start_page()

    def paragraph(self, markup: str, style: str) -> Any:
        """A paragraph of the style's looks."""
        return self._paragraph(markup, self._styles[style])

    def add(self, body: Any, notes: list[Any], style: str) -> None:
        """Put `body` with `notes` on this page or the next; a heading waits for what it is the heading of."""
        if style == "heading":
            self._waiting.append(body)
            return
        bodies = [*self._waiting, body]
        self._waiting = []
        needs = sum(self._tall(b) for b in bodies) + sum(self._tall(n) for n in notes)
        if needs > self._room() and not self._empty:
            self._end_page()
            self._start_page()
        for part in bodies:
            self._put(part)
        for note in notes:
            self._put_note(note)

    def finish(self) -> None:
        """End the last page."""
        for part in self._waiting:
            self._put(part)
        self._end_page()

    def _start_page(self) -> None:
        self._top = self._height - _MARGIN
        self._notes: list[tuple[Any, float]] = []
        self._bottom = _MARGIN
        self._empty = True

    def _room(self) -> float:
        return self._top - self._bottom - (0 if self._notes else _RULE_GAP)

    def _tall(self, paragraph: Any) -> float:
        """Height of a paragraph with the space around it; measured once, as that is what takes the time."""
        known: float | None = getattr(paragraph, "measured", None)
        if known is None:
            height: float = paragraph.wrap(self._column, self._height)[1]
            known = height + paragraph.style.spaceBefore + paragraph.style.spaceAfter
            paragraph.measured = known
        return known

    def _put(self, paragraph: Any) -> None:
        for piece in self._pieces(paragraph):
            tall = self._tall(piece)
            self._top -= tall
            piece.drawOn(self._canvas, _MARGIN, self._top + piece.style.spaceAfter)
            self._empty = False

    def _put_note(self, note: Any) -> None:
        for piece in self._pieces(note):
            tall = self._tall(piece)
            self._notes.append((piece, tall))
            self._bottom += tall
            self._empty = False

    def _pieces(self, paragraph: Any) -> Iterator[Any]:
        """The paragraph whole where it fits, else cut where pages end; each piece comes when there is room for it."""
        rest = [paragraph]
        while rest:
            piece = rest.pop(0)
            if self._tall(piece) <= self._room():
                yield piece
                continue
            parts = piece.split(self._column, self._room() - piece.style.spaceBefore - piece.style.spaceAfter)
            if len(parts) > 1:
                yield parts[0]
                rest = parts[1:] + rest
            else:
                rest.insert(0, piece)
                if self._empty:
                    yield rest.pop(0)
                    continue
            self._end_page()
            self._start_page()

    def _end_page(self) -> None:
        if self._notes:
            top = _MARGIN + sum(tall for _, tall in self._notes)
            self._canvas.setLineWidth(0.4)
            self._canvas.line(_MARGIN, top + 3, _MARGIN + 120, top + 3)
            for note, tall in self._notes:
                top -= tall
                note.drawOn(self._canvas, _MARGIN, top + note.style.spaceAfter)
        self._canvas.setFont("Kamerspoor", 8)
        self._canvas.drawRightString(self._width - _MARGIN, _FOOT - 8, str(self._number))
        self._canvas.drawString(_MARGIN, _FOOT - 8, xml_safe(self._title)[:90])
        self._canvas.showPage()
        self._number += 1


def _styles() -> dict[str, Any]:
    style = needed("reportlab.lib.styles", export="report").ParagraphStyle
    text = style("text", fontName="Kamerspoor", fontSize=10, leading=14, spaceAfter=4)
    return {
        "title": style("title", parent=text, fontName="Kamerspoor-Bold", fontSize=18, leading=23, spaceAfter=8),
        "heading": style("heading", parent=text, fontName="Kamerspoor-Bold", fontSize=13, leading=17, spaceBefore=8),
        "fact": style("fact", parent=text, spaceAfter=2),
        "item": style("item", parent=text, leftIndent=12, bulletIndent=0),
        "note": style("note", parent=text, fontSize=8, leading=10, spaceAfter=2),
    }
