"""The status of entries and the term of questions, as `kamerspoor.link` proposes them, in the shapes of the register.

A reason is a dictionary with `reasons`, pairs of a code and its facts (`pages.reasons` puts them in words of either
language), and for answered questions `days`, `term` and `over`. `overdue` is never stored: it is a question about a day.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Case, IntegerField, Q, Value, When

from kamerspoor.dutch_calendar import final_day, first_day
from kamerspoor.link import PaperEntries, Settled, StatusProposal, Trail, answer_term, settled
from kamerspoor.link import StatusChange as SettledChange
from kamerspoor.link import Term as TermOnDay
from kamerspoor.link.links import Link as LinkProposal
from kamerspoor.link.questions import QUESTION_DETAILS
from kamerspoor.link.settling import FAR
from kamerspoor_site.register.models import Entry, Paper, StatusChange

UNFINISHED = ("open", "in_progress", "partly_fulfilled")
DUE = "due"
"""What the reason of a step in a history calls the day that was due then; empty for none."""
FOLLOWED = ("motie", "vraag", "verzoek", "toezegging", "commitment")
"""Kinds of entry that have a status."""


@dataclass(frozen=True)
class Step:
    """A status from a day on, with its reason, the paper that brought it about, and the sentences it stands on."""

    status: str
    day: datetime.date | None
    paper: str | None
    reason: dict[str, Any]
    evidence: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True)
class Proposal:
    """A status with its reason, last day of the term, and the day it was answered."""

    status: str
    reason: dict[str, Any] = field(default_factory=dict)
    due_until: datetime.date | None = None
    answered: datetime.date | None = None
    history: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Term:
    """Days that written questions took beside the days they may take; `over` is 0 when in time."""

    asked: datetime.date
    answered: datetime.date | None = None
    notices: tuple[str, ...] = ()
    pointed: str | None = None

    def known_on(self, today: datetime.date) -> Term:
        """The term by what was known on a day: without later answers and notices."""
        answered = self.answered if self.answered and self.answered <= today else None
        return replace(self, answered=answered, notices=tuple(n for n in self.notices if n <= today.isoformat()))

    def on(self, today: datetime.date) -> TermOnDay | None:
        """The term as it stands on a day; once answered it stays as it was."""
        answered = self.answered.isoformat() if self.answered else None
        day = self.answered or today
        return answer_term(self.asked.isoformat(), answered=answered, notices=self.notices, pointed=self.pointed, today=day)

    @property
    def unsure(self) -> str:
        """The paper not in the register that may be a notice of delay, where the term hangs on it; else empty."""
        found = self.on(FAR)
        return dict(found.reason.facts).get("publication", "") if found else ""

    @property
    def allowed(self) -> int:
        """Days that the answer may take."""
        found = self.on(FAR)
        return found.limit if found else 0

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


class Terms:
    """The terms of written questions, one object for each list of papers: what was read for one serves the next."""

    def __init__(self) -> None:
        self._trail: Trail | None = None

    def of(self, paper: Paper, *, today: datetime.date | None = None) -> Term | None:
        """The term of the written questions that `paper` asks, answers or delays, as known on `today`; None for none."""
        if paper.detail not in QUESTION_DETAILS:
            return None
        found = self._known().question_days(paper.key)
        asked = final_day(found.asked) if found else None
        term = Term(asked, final_day(found.answered), found.notices, found.pointed) if found and asked else None
        return term.known_on(today) if term and today else term

    def _known(self) -> Trail:
        from kamerspoor_site.register.services.catalogue import RegisterCatalogue
        from kamerspoor_site.register.services.linking import Names, StoredLinks

        if self._trail is None:
            self._trail = Trail(RegisterCatalogue(), StoredLinks(Names()))
        return self._trail


def term_of(paper: Paper, *, today: datetime.date | None = None) -> Term | None:
    """The same for one paper by itself."""
    return Terms().of(paper, today=today)


class _NoLinks:
    """What the register says of a paper before it was followed up."""

    def to(self, key: str) -> Sequence[LinkProposal]:
        """Nothing."""
        return ()

    of = to

    def confirmed(self, link: LinkProposal) -> bool:
        """Nothing is."""
        return False


def own_proposals(entries: PaperEntries) -> dict[str, Proposal]:
    """What a paper itself says of the status of its asks and commitments, by their id within the paper."""
    from kamerspoor_site.register.services.catalogue import OwnPaper

    trail = Trail(OwnPaper(entries), _NoLinks())
    asks = [a for a in entries.asks if a.kind in FOLLOWED]
    found = {e.local: settled(trail, e.key) for e in (*asks, *(s for s in entries.statements if s.kind == "commitment"))}
    return {local: proposal_of(status, trail) for local, status in found.items() if status}


def propose(entry: Entry, paper: Paper) -> Proposal:
    """The status of an `entry` that a reviewer found, by what is known of it alone."""
    from kamerspoor_site.register.services.catalogue import alone, local_of

    return own_proposals(alone(entry, paper)).get(local_of(entry), Proposal(""))


def proposal_of(found: Settled, trail: Trail) -> Proposal:
    """A settled status as the register keeps it."""
    reason = reason_of(found.proposal)
    if found.term:
        reason |= {"days": found.term.days, "term": found.term.limit, "over": found.term.over}
    history = tuple(_step(change, trail) for change in found.history)
    return Proposal(found.proposal.status, reason, found.due, found.answered, history)


def _step(change: SettledChange, trail: Trail) -> Step:
    said = [s for s in (trail.statement(key) or trail.ask(key) for key in change.proposal.by) if s]
    papers = sorted({s.paper for s in said if first_day(s.paper_date) == change.since})
    evidence = tuple({"paper": s.paper, "start": s.start, "end": s.end} for s in said)
    day = change.since if change.since != FAR else None
    due = change.proposal.due
    reason = reason_of(change.proposal) | {DUE: due.isoformat() if due else ""}
    return Step(change.proposal.status, day, papers[0] if papers else None, reason, evidence)


def reason_of(proposal: StatusProposal) -> dict[str, Any]:
    """The reasons of a status as JSON values."""
    return {"reasons": [[why.code, dict(why.facts)] for why in proposal.reasons]}


def apply(entry: Entry, proposal: Proposal) -> None:
    """Set the fields of `entry` by `proposal`; a person's decision stays."""
    entry.machine_status = proposal.status
    if not entry.decided:
        entry.status, entry.status_reason = proposal.status, proposal.reason
    entry.due_until, entry.answered = proposal.due_until, proposal.answered


def own_evidence(entry: Entry) -> dict[str, Any]:
    """The words of its own paper that a status stands on: the answer, or else the sentence itself."""
    start, end = entry.start, entry.end
    if entry.answer_start is not None and entry.answer_end is not None:
        start, end = entry.answer_start, entry.answer_end
    return {"paper": entry.paper_id, "start": start, "end": end}


def changes(entry: Entry, proposal: Proposal) -> list[StatusChange]:
    """The history of an entry as rows; a step without sentences stands on the answer or the sentence of the entry itself."""
    return [
        StatusChange(
            entry_id=entry.id,
            position=place,
            status=step.status,
            day=step.day,
            paper_id=step.paper or entry.paper_id,
            reason=step.reason,
            evidence=list(step.evidence) or [own_evidence(entry)],
        )
        for place, step in enumerate(proposal.history)
    ]


def overdue_on(today: datetime.date) -> Q:
    """Entries whose term or promise has passed on `today` while they are neither finished nor answered."""
    return Q(status__in=UNFINISHED, due_until__lt=today, answered=None)


def is_overdue(entry: Entry, today: datetime.date) -> bool:
    """The same for one entry."""
    late = entry.due_until is not None and entry.due_until < today
    return late and entry.status in UNFINISHED and entry.answered is None


EVEN_CHANCE = 0.5
"""Confidence below which a proposal is more often wrong than right; it is shown as uncertain, and never in front."""


def uncertain() -> Q:
    """Proposals that are more often wrong than right and that no reviewer stands behind."""
    return Q(confidence__lt=EVEN_CHANCE, review="")


def overdue_rank(today: datetime.date) -> Case:
    """0 for overdue entries, 1 for unfinished and uncertain overdue ones, 2 for the rest: the order of the register."""
    return rank(overdue_on(today), "status")


def rank(late: Q, status: str) -> Case:
    """That order where `late` tells what is overdue and the field `status` holds the status."""
    return Case(
        When(late & ~uncertain(), then=Value(0)),
        When(**{f"{status}__in": UNFINISHED}, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
