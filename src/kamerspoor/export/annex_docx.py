"""The budget annex as a Word file: a table of three columns for each part, on a lying A4 page."""

from __future__ import annotations

from kamerspoor.export.annex import Annex
from kamerspoor.export.word_file import WordFile

_WIDTHS_MM = (113, 60, 80)


def write_annex_docx(annex: Annex, *, lang: str = "nl") -> bytes:
    """The bytes of a Word file. Raises `KamerspoorError` where python-docx is not installed."""
    word = WordFile(title=annex.title, lang=lang, export="annex", landscape=True)
    word.heading(annex.title, level=0)
    if annex.remark:
        word.paragraph(annex.remark)
    for table in annex.tables:
        word.heading(table.title, level=1)
        if not table.rows:
            word.paragraph("None." if lang == "en" else "Geen.")
            continue
        word.table(table.columns, [(row.description, row.place, row.state) for row in table.rows], widths_mm=_WIDTHS_MM)
    return word.to_bytes()
