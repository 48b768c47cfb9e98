"""The files that a list of the register can be taken away as; their writers are those of `kamerspoor export`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kamerspoor.export.records import RegisterRecords


@dataclass(frozen=True)
class Download:
    """A kind of file: end of its name, media type, word for the reader, most entries it is made of, and its writer.

    The writer takes the records, what they are about in words, and the language. `tellings`: whether what several entries tell
    of is there by each of them, for programs and for the annex, which tells them apart itself.
    """

    suffix: str
    media_type: str
    word: Promise
    most: int
    write: Callable[[RegisterRecords, str, str], bytes]
    tellings: bool = False

    @property
    def url_name(self) -> str:
        """Name of its address."""
        return f"register.{self.suffix}"


def _csv(records: RegisterRecords, _about: str, _lang: str) -> bytes:
    from kamerspoor.export.delimited import write_csv
    from kamerspoor.export.table import entry_table

    return write_csv(entry_table(records))


def _xlsx(records: RegisterRecords, _about: str, _lang: str) -> bytes:
    from kamerspoor.export.table import entry_table, paper_table
    from kamerspoor.export.workbook import write_workbook

    return write_workbook([entry_table(records), paper_table(records)])


def _json_lines(records: RegisterRecords, _about: str, _lang: str) -> bytes:
    from kamerspoor.export.json_lines import write_json_lines

    return write_json_lines(records)


def _calendar(records: RegisterRecords, _about: str, lang: str) -> bytes:
    from kamerspoor.export.term_calendar import write_calendar

    return write_calendar(records, lang=lang)


def _report(records: RegisterRecords, about: str, lang: str) -> bytes:
    from kamerspoor.export.report import compose_report
    from kamerspoor.export.report_docx import write_report_docx

    return write_report_docx(compose_report(records, about=about, lang=lang))


def _report_pdf(records: RegisterRecords, about: str, lang: str) -> bytes:
    from kamerspoor.export.report import compose_report
    from kamerspoor.export.report_pdf import write_report_pdf

    return write_report_pdf(compose_report(records, about=about, lang=lang))


def _annex(records: RegisterRecords, _about: str, lang: str) -> bytes:
    from kamerspoor.export.annex import compose_annex
    from kamerspoor.export.annex_docx import write_annex_docx

    return write_annex_docx(compose_annex(records, lang=lang), lang=lang)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOWNLOADS = (
    Download("xlsx", _SHEET, _("Excel"), 5_000, _xlsx),
    Download("csv", "text/csv; charset=utf-8", _("CSV"), 5_000, _csv),
    Download("docx", _WORD, _("Word report"), 1_000, _report),
    Download("pdf", "application/pdf", _("PDF report"), 1_000, _report_pdf),
    Download("annex.docx", _WORD, _("Budget annex (Word)"), 1_000, _annex, tellings=True),
    Download("ics", "text/calendar; charset=utf-8", _("Calendar of due dates"), 5_000, _calendar),
    Download("jsonl", "application/x-ndjson", _("JSON Lines"), 5_000, _json_lines, tellings=True),
)
