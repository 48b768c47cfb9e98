"""The files that a list of the register can be taken away as; their writers are those of `kamerspoor export`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kamerspoor.export.records import RegisterRecords


@dataclass(frozen=True)
class About:
    """What a file says of itself: what it is about in words, its language, and the address of the page of an entry."""

    words: str
    lang: str
    page: Callable[[str], str]


@dataclass(frozen=True)
class Download:
    """A kind of file: end of its name, media type, word for the reader, most entries it is made of, and its writer.

    The writer takes the records and what the file is to say of itself. `tellings`: whether what several entries tell
    of is there by each of them, for programs and for the annex, which tells them apart itself.
    """

    suffix: str
    media_type: str
    word: Promise
    most: int
    write: Callable[[RegisterRecords, About], bytes]
    tellings: bool = False

    @property
    def url_name(self) -> str:
        """Name of its address."""
        return f"register.{self.suffix}"


def _csv(records: RegisterRecords, _about: About) -> bytes:
    from kamerspoor.export.delimited import write_csv
    from kamerspoor.export.table import entry_table

    return write_csv(entry_table(records))


def _xlsx(records: RegisterRecords, about: About) -> bytes:
    from kamerspoor.export.readable import readable_entries, readable_papers
    from kamerspoor.export.workbook import write_workbook
    from kamerspoor_site.register.services.exporting import names_in

    names = names_in(about.lang, page=about.page)
    tables = (make(records, lang=about.lang, names=names) for make in (readable_entries, readable_papers))
    return write_workbook(list(tables))


def _json_lines(records: RegisterRecords, _about: About) -> bytes:
    from kamerspoor.export.json_lines import write_json_lines

    return write_json_lines(records)


def _calendar(records: RegisterRecords, about: About) -> bytes:
    from kamerspoor.export.term_calendar import write_calendar

    return write_calendar(records, lang=about.lang)


def _report(records: RegisterRecords, about: About) -> bytes:
    from kamerspoor.export.report import compose_report
    from kamerspoor.export.report_docx import write_report_docx

    return write_report_docx(compose_report(records, about=about.words, lang=about.lang))


def _report_pdf(records: RegisterRecords, about: About) -> bytes:
    from kamerspoor.export.report import compose_report
    from kamerspoor.export.report_pdf import write_report_pdf

    return write_report_pdf(compose_report(records, about=about.words, lang=about.lang))


def _annex(records: RegisterRecords, about: About) -> bytes:
    from kamerspoor.export.annex import compose_annex
    from kamerspoor.export.annex_docx import write_annex_docx

    return write_annex_docx(compose_annex(records, lang=about.lang), lang=about.lang)


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
