"""The columns of a list of entries or papers, for CSV and workbooks.

In: records. Out: a heading for each column and for each record a row of text, numbers, truth values and days. Columns
have the names of the record's fields, the same in both languages: they are an interface for programs.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from kamerspoor.dutch_calendar import single_day
from kamerspoor.export.citation import address, cite_paper
from kamerspoor.export.records import EntryRecord, PaperRecord, RegisterRecords

Cell = str | int | float | bool | datetime.date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and its width in characters in a workbook."""

    name: str
    width: int = 16


@dataclass(frozen=True, slots=True)
class Table:
    """A heading and its rows; every row has a cell for each column."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def _joined(values: Iterable[object]) -> str:
    return "; ".join(str(value) for value in values)


def _day_or_text(value: str) -> Cell:
    return (single_day(value) if len(value) == 10 else None) or value or None


def _web(paper: PaperRecord | None) -> str:
    return (address(paper.publication_id) or "") if paper and paper.publication_id else ""


_EntryCell = Callable[[EntryRecord, PaperRecord | None], Cell]
_ENTRY_COLUMNS: Final[tuple[tuple[Column, _EntryCell], ...]] = (
    (Column("id", 14), lambda e, p: e.id),
    (Column("kind", 12), lambda e, p: e.kind),
    (Column("status", 16), lambda e, p: e.status),
    (Column("overdue", 9), lambda e, p: e.overdue),
    (Column("date", 12), lambda e, p: _day_or_text(e.date)),
    (Column("due", 14), lambda e, p: _day_or_text(e.due)),
    (Column("due_until", 12), lambda e, p: _day_or_text(e.due_until)),
    (Column("answered", 12), lambda e, p: _day_or_text(e.answered)),
    (Column("quote", 80), lambda e, p: e.quote),
    (Column("reason", 40), lambda e, p: e.reason),
    (Column("decided", 9), lambda e, p: e.decided),
    (Column("review", 11), lambda e, p: e.review),
    (Column("reviewed", 12), lambda e, p: _day_or_text(e.reviewed)),
    (Column("corrected", 18), lambda e, p: _joined(e.corrected)),
    (Column("by", 30), lambda e, p: _joined(e.by)),
    (Column("actor", 30), lambda e, p: e.actor),
    (Column("ministry", 10), lambda e, p: e.ministry),
    (Column("places", 12), lambda e, p: _joined(e.places)),
    (Column("themes", 18), lambda e, p: _joined(e.themes)),
    (Column("occasion", 24), lambda e, p: e.occasion),
    (Column("reference", 18), lambda e, p: e.reference),
    (Column("number", 8), lambda e, p: e.number),
    (Column("outcome", 14), lambda e, p: e.outcome),
    (Column("manner", 12), lambda e, p: e.manner),
    (Column("strength", 12), lambda e, p: e.strength),
    (Column("recurring", 10), lambda e, p: e.recurring),
    (Column("instrument", 14), lambda e, p: e.instrument),
    (Column("forum", 12), lambda e, p: e.forum),
    (Column("target", 20), lambda e, p: e.target),
    (Column("speaker", 20), lambda e, p: e.speaker),
    (Column("paper", 22), lambda e, p: e.paper),
    (Column("paper_date", 12), lambda e, p: _day_or_text(p.date) if p else None),
    (Column("paper_subject", 40), lambda e, p: p.subject if p else None),
    (Column("citation", 44), lambda e, p: cite_paper(p) if p else None),
    (Column("address", 44), lambda e, p: _web(p)),
    (Column("dossiers", 14), lambda e, p: _joined(p.dossiers) if p else None),
    (Column("start", 8), lambda e, p: e.start),
    (Column("end", 8), lambda e, p: e.end),
    (Column("rule", 24), lambda e, p: e.rule),
    (Column("confidence", 10), lambda e, p: e.confidence),
    (Column("told_of", 14), lambda e, p: e.told_of),
)

_PAPER_COLUMNS: Final[tuple[tuple[Column, Callable[[PaperRecord], Cell]], ...]] = (
    (Column("key", 22), lambda p: p.key),
    (Column("kind", 10), lambda p: p.kind),
    (Column("detail", 16), lambda p: p.detail),
    (Column("date", 12), lambda p: _day_or_text(p.date)),
    (Column("asked", 12), lambda p: _day_or_text(p.asked)),
    (Column("subject", 60), lambda p: p.subject),
    (Column("citation", 44), cite_paper),
    (Column("address", 44), _web),
    (Column("dossiers", 14), lambda p: _joined(p.dossiers)),
    (Column("number", 8), lambda p: p.number),
    (Column("session", 12), lambda p: p.session),
    (Column("ministry", 10), lambda p: p.ministry),
    (Column("senders", 40), lambda p: _joined(p.senders)),
    (Column("askers", 30), lambda p: _joined(p.askers)),
    (Column("places", 20), lambda p: _joined(p.places)),
    (Column("bodies", 20), lambda p: _joined(p.bodies)),
    (Column("source_name", 30), lambda p: p.source_name),
    (Column("sha256", 20), lambda p: p.sha256),
)


def entry_table(records: RegisterRecords, *, title: str = "entries") -> Table:
    """The entries as a table, in the order of the records."""
    papers = records.paper_of()
    rows = tuple(tuple(cell(e, papers.get(e.paper)) for _, cell in _ENTRY_COLUMNS) for e in records.entries)
    return Table(title, tuple(column for column, _ in _ENTRY_COLUMNS), rows)


def paper_table(records: RegisterRecords, *, title: str = "papers") -> Table:
    """The papers as a table, in the order of the records."""
    rows = tuple(tuple(cell(paper) for _, cell in _PAPER_COLUMNS) for paper in records.papers)
    return Table(title, tuple(column for column, _ in _PAPER_COLUMNS), rows)
