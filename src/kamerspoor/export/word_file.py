"""What the Word files share: an A4 document in a language, footnotes, and bytes that do not depend on the clock.

python-docx knows no footnotes, so this module adds their part to the package (ECMA-376 part 1, 17.11): the two separators that
every such part must have, and a note for each mark.
"""

from __future__ import annotations

import io
from typing import Any, Final

from lxml import etree

from kamerspoor.export.needs import needed
from kamerspoor.export.safe_text import xml_safe
from kamerspoor.export.stable_zip import without_clock

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FOOTNOTES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_LOCALES: Final = {"nl": "nl-NL", "en": "en-GB"}


class WordFile:
    """A Word document that is being written. `document` is python-docx's; `lang` its language."""

    def __init__(self, *, title: str, lang: str, export: str, landscape: bool = False) -> None:
        docx = needed("docx", export=export)
        self.document: Any = docx.Document()
        self._footnotes = etree.Element(_w("footnotes"), nsmap={"w": _W})
        self._separator(-1, "separator")
        self._separator(0, "continuationSeparator")
        self._notes = 0
        self._set_properties(xml_safe(title), _LOCALES.get(lang, lang))
        self._set_page(docx.shared.Mm, landscape)

    def _set_properties(self, title: str, locale: str) -> None:
        properties = self.document.core_properties
        properties.title, properties.author, properties.comments = title, "Kamerspoor", ""
        properties.language = locale
        normal = self.document.styles["Normal"].element.get_or_add_rPr()
        language = etree.SubElement(normal, _w("lang"))
        language.set(_w("val"), locale)

    def _set_page(self, mm: Any, landscape: bool) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = (mm(297), mm(210)) if landscape else (mm(210), mm(297))
        if landscape:
            section.orientation = 1
        self._number_pages(section.footer.paragraphs[0])
        for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
            setattr(section, side, mm(22))

    def _number_pages(self, paragraph: Any) -> None:
        paragraph.alignment = 2  # to the right
        for kind in ("begin", None, "end"):
            run = etree.SubElement(paragraph._p, _w("r"))
            if kind is None:
                etree.SubElement(run, _w("instrText")).text = "PAGE"
            else:
                etree.SubElement(run, _w("fldChar")).set(_w("fldCharType"), kind)

    def heading(self, text: str, *, level: int) -> None:
        """A heading; level 0 is the title of the document."""
        self.document.add_heading(xml_safe(text), level)

    def paragraph(self, text: str, *, style: str | None = None, notes: tuple[str, ...] = ()) -> None:
        """A paragraph with its footnotes at its end."""
        paragraph = self.document.add_paragraph(xml_safe(text), style=style)
        for number, note in enumerate(notes):
            if number:
                self._comma(paragraph)
            self._add_note(paragraph, note)

    def table(self, columns: tuple[str, ...], rows: list[tuple[str, ...]], *, widths_mm: tuple[int, ...]) -> None:
        """A table whose heading row comes back on every page."""
        mm = needed("docx.shared", export="docx").Mm
        table = self.document.add_table(rows=1, cols=len(columns), style="Table Grid")
        table.autofit = False
        for cell, name in zip(table.rows[0].cells, columns, strict=True):
            cell.paragraphs[0].add_run(xml_safe(name)).bold = True
        etree.SubElement(table.rows[0]._tr.get_or_add_trPr(), _w("tblHeader"))
        for row in rows:
            added = table.add_row()
            etree.SubElement(added._tr.get_or_add_trPr(), _w("cantSplit"))
            for cell, text in zip(added.cells, row, strict=True):
                cell.text = xml_safe(text)
        for column, width in zip(table.columns, widths_mm, strict=True):
            column.width = mm(width)
            for cell in column.cells:
                cell.width = mm(width)

    def _separator(self, number: int, kind: str) -> None:
        note = etree.SubElement(self._footnotes, _w("footnote"))
        note.set(_w("type"), kind)
        note.set(_w("id"), str(number))
        run = etree.SubElement(etree.SubElement(note, _w("p")), _w("r"))
        etree.SubElement(run, _w(kind))

    def _add_note(self, paragraph: Any, text: str) -> None:
        self._notes += 1
        run = _raised(paragraph._p)
        etree.SubElement(run, _w("footnoteReference")).set(_w("id"), str(self._notes))
        note = etree.SubElement(self._footnotes, _w("footnote"))
        note.set(_w("id"), str(self._notes))
        line = etree.SubElement(note, _w("p"))
        spacing = etree.SubElement(etree.SubElement(line, _w("pPr")), _w("spacing"))
        for name, value in (("after", "40"), ("line", "240"), ("lineRule", "auto")):
            spacing.set(_w(name), value)
        etree.SubElement(_raised(line), _w("footnoteRef"))
        words = etree.SubElement(line, _w("r"))
        etree.SubElement(etree.SubElement(words, _w("rPr")), _w("sz")).set(_w("val"), "18")
        content = etree.SubElement(words, _w("t"))
        content.text = f" {xml_safe(text)}"
        content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def _comma(self, paragraph: Any) -> None:
        """Between two marks, so that notes 3 and 4 are not note 34."""
        content = etree.SubElement(_raised(paragraph._p), _w("t"))
        content.text = ", "
        content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def to_bytes(self) -> bytes:
        """The bytes of the .docx file, the same for the same content."""
        if self._notes:
            packuri, part = needed("docx.opc.packuri", export="docx"), needed("docx.opc.part", export="docx")
            blob = etree.tostring(self._footnotes, xml_declaration=True, encoding="UTF-8", standalone=True)
            package = self.document.part.package
            notes = part.Part(packuri.PackURI("/word/footnotes.xml"), _CONTENT_TYPE, blob, package)
            self.document.part.relate_to(notes, _FOOTNOTES)
        written = io.BytesIO()
        self.document.save(written)
        return without_clock(written.getvalue())


def _w(name: str) -> str:
    return f"{{{_W}}}{name}"


def _raised(parent: Any) -> Any:
    """A new run in superscript."""
    run = etree.SubElement(parent, _w("r"))
    etree.SubElement(etree.SubElement(run, _w("rPr")), _w("vertAlign")).set(_w("val"), "superscript")
    return run
