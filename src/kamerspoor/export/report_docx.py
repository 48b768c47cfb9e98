"""The progress report as a Word file, with the quotes as Word's own footnotes."""

from __future__ import annotations

from kamerspoor.export.report import Report
from kamerspoor.export.word_file import WordFile


def write_report_docx(report: Report) -> bytes:
    """The bytes of a Word file. Raises `KamerspoorError` where python-docx is not installed."""
    word = WordFile(title=report.title, lang=report.lang, export="report")
    word.heading(report.title, level=0)
    for fact in report.facts:
        word.paragraph(fact)
    if report.counts:
        word.heading(report.summary_heading, level=1)
        word.table(report.summary_columns, [(name, str(count)) for name, count in report.counts], widths_mm=(80, 25))
    for section in report.sections:
        word.heading(section.heading, level=1)
        for item in section.items:
            word.paragraph(item.text, style="List Bullet", notes=tuple(note.text() for note in item.notes))
    if not report.sections:
        word.paragraph(report.empty)
    word.heading(report.papers_heading, level=1)
    for paper in report.papers:
        word.paragraph(paper, style="List Bullet")
    return word.to_bytes()
