"""Entries and papers as lines of plain text for the terminal."""

from __future__ import annotations

import datetime
import shutil
import textwrap

import click

from kamerspoor_site.register.models import Entry, Paper
from kamerspoor_site.register.services.status import Terms, is_overdue
from kamerspoor_site.register.services.trail import Evidence


def width() -> int:
    """Columns to write in."""
    return min(shutil.get_terminal_size((100, 24)).columns, 110)


def quoted(text: str, *, indent: str = "    ", lines: int | None = None) -> str:
    """`text` in quotation marks, wrapped and indented; `lines` cuts it off."""
    return textwrap.fill(
        f"“{text}”", width(), initial_indent=indent, subsequent_indent=indent, max_lines=lines, placeholder=" ..."
    )


def status_words(entry: Entry, today: datetime.date) -> str:
    """Status of an entry with what is late."""
    if not entry.status:
        return ""
    words = entry.status.replace("_", " ")
    if is_overdue(entry, today):
        assert entry.due_until
        return f"{words}, OVERDUE {(today - entry.due_until).days} days (due {entry.due_until})"
    if entry.due_until and entry.answered:
        late = (entry.answered - entry.due_until).days
        return f"{words}, answered {entry.answered}" + (f", {late} days late" if late > 0 else "")
    return f"{words}, due {entry.due_until}" if entry.due_until else words


def entry_line(entry: Entry, today: datetime.date) -> str:
    """An entry in two or three lines: id, kind, date, paper, status; then its sentence."""
    head = f"{click.style(entry.id, bold=True)}  {entry.kind}  {entry.date or '-'}  {paper_name(entry.paper)}"
    state = status_words(entry, today)
    return f"{head}{'  ' + state if state else ''}\n{quoted(entry.quote, lines=2)}"


def paper_name(paper: Paper) -> str:
    """Publication identifier, or what stands for it."""
    return paper.publication_id or paper.key


def paper_line(paper: Paper, today: datetime.date, *, terms: Terms | None = None) -> str:
    """A paper in one line, with the term of its questions; a list of papers gives its own `terms`."""
    name = click.style(paper_name(paper), bold=True)
    line = f"{name}  {paper.detail or paper.kind}  {paper.date_text or 'no date'}  {paper.subject or paper.source_name}"
    return line + term_words(paper, today, before="\n    ", terms=terms)


def term_words(paper: Paper, today: datetime.date, *, before: str = "", terms: Terms | None = None) -> str:
    """The term of written questions in words: days taken, days over."""
    term = (terms or Terms()).of(paper, today=today)
    if term is None:
        return ""
    over = term.over(today)
    verb = "answered in" if term.answered else "unanswered after"
    late = f", {over} over the term of {term.allowed}" if over else f", within the term of {term.allowed}"
    if term.unsure:
        late += f" (21 without a notice of delay; {term.unsure}, which the answers point to, is not in the register)"
    return f"{before}questions of {term.asked} {verb} {term.days(today)} days{late}"


def evidence_lines(evidence: tuple[Evidence, ...] | Evidence, *, indent: str = "      ") -> str:
    """Evidence: where it stands and the words."""
    several = (evidence,) if isinstance(evidence, Evidence) else evidence
    return "\n".join(f"{indent}{paper_name(e.paper)} {e.start}-{e.end}\n{quoted(e.quote, indent=indent)}" for e in several)
