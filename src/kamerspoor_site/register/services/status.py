"""What the register proposes as the status of an entry, from its own paper, and its term.

A reason is a dictionary with a `code` and what fills its sentence; `pages.reasons` puts it in words of either language.
`overdue` is never stored: it is a question about a day.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Case, IntegerField, Q, Value, When

from kamerspoor.vocabulary import ANSWER_TERM_DAYS, ANSWER_TERM_DAYS_AFTER_NOTICE
from kamerspoor_site.register.models import Entry, Link, Paper, StatusChange

UNFINISHED = ("open", "in_progress", "partly_fulfilled")
FOLLOWED = ("motie", "vraag", "verzoek", "toezegging", "commitment")
"""Kinds of entry that have a status."""

_BY_OUTCOME = {
    "fulfilled": "fulfilled",
    "in_progress": "in_progress",
    "standing_policy": "fulfilled",
    "partial": "partly_fulfilled",
    "declined": "declined",
    "answered": "fulfilled",
}


@dataclass(frozen=True)
class Proposal:
    """A status with its reason, last day of the term, and the day it was answered."""

    status: str
    reason: dict[str, Any] = field(default_factory=dict)
    due_until: datetime.date | None = None
    answered: datetime.date | None = None


@dataclass(frozen=True)
class Term:
    """Days that written questions took beside the days they may take; `over` is 0 when in time."""

    asked: datetime.date
    answered: datetime.date | None
    allowed: int

    @property
    def due(self) -> datetime.date:
        """Last day of the term."""
        return self.asked + datetime.timedelta(days=self.allowed)

    def days(self, today: datetime.date) -> int:
        """Days until the answer, or until `today` while there is none."""
        return ((self.answered or today) - self.asked).days

    def over(self, today: datetime.date) -> int:
        """Days past the term."""
        return max(self.days(today) - self.allowed, 0)


def term_of(paper: Paper, *, delayed: bool | None = None) -> Term | None:
    """The term of the written questions in `paper`, None where it has none.

    `delayed` says whether a notice of delay was sent; left out, the register's links are asked.
    """
    if paper.asked is None or paper.detail not in ("answers", "written_questions", "delay_notice"):
        return None
    answered = paper.date if paper.kind == "answers" else None
    if delayed is None:
        names = [paper.key, paper.publication_id or paper.key]
        delayed = Link.objects.filter(kind="delays", target__in=names).exclude(state="rejected").exists()
    return Term(paper.asked, answered, ANSWER_TERM_DAYS_AFTER_NOTICE if delayed else ANSWER_TERM_DAYS)


def propose(entry: Entry, paper: Paper, *, term: Term | None = None) -> Proposal:
    """The status of `entry` by what its own paper says; `term` is that of the paper's questions, if known already."""
    if entry.kind not in FOLLOWED:
        return Proposal("")
    if entry.kind == "commitment":
        reason = {"code": "promise_due", "due": entry.due_text} if entry.due_text else {"code": "promise"}
        return Proposal("open", reason, due_until=entry.due_until)
    term = (term or term_of(paper)) if entry.kind == "vraag" else None
    status = _BY_OUTCOME.get(entry.outcome, "open")
    reason = {"code": f"outcome_{entry.outcome or 'none'}"}
    if term is None:
        return Proposal(status, reason)
    if status == "open" or term.answered is None:
        return Proposal(status, {"code": "question_open", "due": term.due.isoformat()}, due_until=term.due)
    reason |= {"days": term.days(term.answered), "term": term.allowed, "over": term.over(term.answered)}
    return Proposal(status, reason, due_until=term.due, answered=term.answered)


def apply(entry: Entry, proposal: Proposal) -> None:
    """Set the fields of `entry` by `proposal`; a person's decision stays."""
    entry.machine_status = proposal.status
    if not entry.decided:
        entry.status, entry.status_reason = proposal.status, proposal.reason
    entry.due_until, entry.answered = proposal.due_until, proposal.answered


def first_change(entry: Entry, paper: Paper) -> StatusChange:
    """The first line of an entry's history: what its own paper says, with the words it stands on."""
    start, end = entry.start, entry.end
    if entry.answer_start is not None and entry.answer_end is not None:
        start, end = entry.answer_start, entry.answer_end
    evidence = [{"paper": paper.key, "start": start, "end": end}]
    return StatusChange(
        entry_id=entry.id,
        position=0,
        status=entry.machine_status,
        day=paper.date,
        paper=paper,
        reason=entry.status_reason,
        evidence=evidence,
    )


def overdue_on(today: datetime.date) -> Q:
    """Entries whose term or promise has passed on `today` while they are neither finished nor answered."""
    return Q(status__in=UNFINISHED, due_until__lt=today, answered=None)


def is_overdue(entry: Entry, today: datetime.date) -> bool:
    """The same for one entry."""
    late = entry.due_until is not None and entry.due_until < today
    return late and entry.status in UNFINISHED and entry.answered is None


def overdue_rank(today: datetime.date) -> Case:
    """0 for overdue entries, 1 for unfinished ones, 2 for the rest: the order of the register."""
    return Case(
        When(overdue_on(today), then=Value(0)),
        When(status__in=UNFINISHED, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
