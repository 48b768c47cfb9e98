"""The list of entries for people who read a workbook: headings and values in Dutch or English, what matters most in front.

In: records, and the names of what is not of this package (countries, themes, ministries, addresses of entries). Out: tables.
Programs read the columns of `table`, which have the names of fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from kamerspoor.dutch_calendar import single_day
from kamerspoor.export.citation import address, cite_paper, cite_reference
from kamerspoor.export.days import in_words
from kamerspoor.export.records import EntryRecord, PaperRecord, RegisterRecords
from kamerspoor.export.table import Cell, Column, Table
from kamerspoor.export.wording import capital, word


def _as_it_is(code: str) -> str:
    return code


@dataclass(frozen=True, slots=True)
class Names:
    """What countries, themes and ministries are called, and the address of the page of an entry by its id, if it has one."""

    place: Callable[[str], str] = _as_it_is
    theme: Callable[[str], str] = _as_it_is
    ministry: Callable[[str], str] = _as_it_is
    page: Callable[[str], str] | None = None


_TITLES: Final = {"entries": ("Vermeldingen", "Entries"), "papers": ("Stukken", "Papers")}
_YES: Final = ("ja", "yes")


@dataclass(frozen=True, slots=True)
class _Row:
    """One entry with what its cells need."""

    entry: EntryRecord
    paper: PaperRecord | None
    papers: dict[str, PaperRecord]
    names: Names
    lang: str

    def word(self, code: str) -> str:
        return capital(word(code, lang=self.lang)) if code else ""

    def day(self, value: str) -> Cell:
        return _day(value, self.lang)

    def yes(self, value: bool) -> str:
        return _YES[self.lang == "en"] if value else ""


def _joined(values: Iterable[object]) -> str:
    return "; ".join(str(value) for value in values)


_Cell = Callable[[_Row], Cell]
_ENTRY: Final[tuple[tuple[tuple[str, str], int, _Cell], ...]] = (
    (("Soort", "Kind"), 20, lambda r: r.word(r.entry.kind)),
    (("Stand van zaken", "Status"), 16, lambda r: r.word(r.entry.status)),
    (("Over de termijn", "Overdue"), 10, lambda r: r.yes(r.entry.overdue)),
    (("Datum", "Date"), 12, lambda r: r.day(r.entry.date or (r.paper.date if r.paper else ""))),
    (("Uiterlijk", "Due"), 12, lambda r: r.day(r.entry.due_until)),
    (("Beantwoord", "Answered"), 12, lambda r: r.day(r.entry.answered)),
    (("Zin in het stuk", "Sentence in the paper"), 80, lambda r: r.entry.quote),
    (("Reden van de stand", "Reason of the status"), 40, lambda r: r.entry.reason),
    (("Gevraagd door", "Asked by"), 30, lambda r: _joined(r.entry.by)),
    (("Van wie", "Actor"), 30, lambda r: r.entry.actor or r.entry.speaker),
    (("Ministerie", "Ministry"), 24, lambda r: r.names.ministry(r.entry.ministry) if r.entry.ministry else ""),
    (("Landen", "Countries"), 18, lambda r: _joined(map(r.names.place, r.entry.places))),
    (("Thema’s", "Themes"), 24, lambda r: _joined(map(r.names.theme, r.entry.themes))),
    (("Gelegenheid", "Occasion"), 24, lambda r: r.entry.occasion),
    (("Gaat over", "About"), 30, lambda r: cite_reference(r.entry, r.papers)),
    (("Vraagnummer", "Question number"), 8, lambda r: r.entry.number),
    (("Uitkomst in dit stuk", "Outcome in this paper"), 18, lambda r: r.word(r.entry.outcome)),
    (("Stelligheid", "Strength"), 14, lambda r: r.word(r.entry.strength)),
    (("Terugkerend", "Recurring"), 10, lambda r: r.yes(r.entry.recurring)),
    (("Instrument", "Instrument"), 16, lambda r: r.word(r.entry.instrument)),
    (("Forum", "Forum"), 16, lambda r: r.word(r.entry.forum)),
    (("Stuk", "Paper"), 44, lambda r: cite_paper(r.paper) if r.paper else ""),
    (("Datum van het stuk", "Date of the paper"), 12, lambda r: r.day(r.paper.date) if r.paper else None),
    (("Onderwerp", "Subject"), 40, lambda r: r.paper.subject if r.paper else ""),
    (("Dossiers", "Dossiers"), 14, lambda r: _joined(r.paper.dossiers) if r.paper else ""),
    (("Officiële publicatie", "Official publication"), 44, lambda r: _web(r.paper)),
    (("Bladzijde in het register", "Page in the register"), 44, lambda r: r.names.page(r.entry.id) if r.names.page else ""),
    (("Oordeel van een beoordelaar", "Reviewer’s verdict"), 18, lambda r: r.word(r.entry.review)),
    (("Stand door beoordelaar bepaald", "Status set by a reviewer"), 14, lambda r: r.yes(r.entry.decided)),
    (("Kenmerk", "Id"), 14, lambda r: r.entry.id),
    (("Zelfde zaak als", "Same as"), 14, lambda r: r.entry.told_of if r.entry.told_of != r.entry.id else ""),
)
_PAPER: Final[tuple[tuple[tuple[str, str], int, Callable[[PaperRecord, Names, str], Cell]], ...]] = (
    (("Stuk", "Paper"), 44, lambda p, n, lang: cite_paper(p)),
    (("Soort", "Kind"), 24, lambda p, n, lang: capital(word(p.kind, lang=lang))),
    (("Datum", "Date"), 12, lambda p, n, lang: _day(p.date, lang)),
    (("Ingezonden", "Sent in"), 12, lambda p, n, lang: _day(p.asked, lang)),
    (("Onderwerp", "Subject"), 60, lambda p, n, lang: p.subject),
    (("Dossiers", "Dossiers"), 14, lambda p, n, lang: _joined(p.dossiers)),
    (("Ministerie", "Ministry"), 24, lambda p, n, lang: n.ministry(p.ministry) if p.ministry else ""),
    (("Van", "From"), 40, lambda p, n, lang: _joined(p.senders)),
    (("Gevraagd of ingediend door", "Asked or moved by"), 30, lambda p, n, lang: _joined(p.askers)),
    (("Landen", "Countries"), 20, lambda p, n, lang: _joined(map(n.place, p.places))),
    (("Officiële publicatie", "Official publication"), 44, lambda p, n, lang: _web(p)),
    (("Bestand", "File"), 30, lambda p, n, lang: p.source_name),
    (("Kenmerk", "Id"), 22, lambda p, n, lang: p.key),
)


def _web(paper: PaperRecord | None) -> str:
    return (address(paper.publication_id) or "") if paper and paper.publication_id else ""


def _day(value: str, lang: str) -> Cell:
    if not value:
        return None
    return (single_day(value) if len(value) == 10 else None) or in_words(value, lang=lang)


def readable_entries(records: RegisterRecords, *, lang: str, names: Names) -> Table:
    """The entries for people, in the order of the records."""
    at = lang == "en"
    columns = [(heads[at], width, cell) for heads, width, cell in _ENTRY if names.page or heads[1] != "Page in the register"]
    papers = records.paper_of()
    rows = (_Row(entry, papers.get(entry.paper), papers, names, lang) for entry in records.entries)
    cells = tuple(tuple(cell(row) or None for _, _, cell in columns) for row in rows)
    return Table(_TITLES["entries"][at], tuple(Column(head, width) for head, width, _ in columns), cells)


def readable_papers(records: RegisterRecords, *, lang: str, names: Names) -> Table:
    """The papers for people, in the order of the records."""
    at = lang == "en"
    columns = tuple(Column(heads[at], width) for heads, width, _ in _PAPER)
    rows = tuple(tuple(cell(paper, names, lang) or None for _, _, cell in _PAPER) for paper in records.papers)
    return Table(_TITLES["papers"][at], columns, rows)
