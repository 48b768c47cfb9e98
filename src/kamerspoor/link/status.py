"""The proposed status of a commitment or an ask on a day: a pure function of the evidence and "today".

Evidence that is dated after "today" does not count, so the same function gives the history. The answer to an ask and the
deed that follows are kept apart: what was declined can still be done, what was answered can still wait for its deed.
`overdue` is computed, never stored. Every status has a reason and names the entries it stands on.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from kamerspoor.dutch_calendar import MONTHS, final_day, first_day
from kamerspoor.link.catalogue import CataloguedAsk, CataloguedStatement
from kamerspoor.link.links import Reason, reason
from kamerspoor.link.targets import Progress, parse_target, progress
from kamerspoor.link.terms import Term
from kamerspoor.vocabulary import Status

STRONG: Final = 0.46
"""Score from which a proposed deed counts as evidence; below it is shown, but the entry stays open."""

STRONG_WITHDRAWAL: Final = 0.55

EvidenceKind = Literal["deed", "repeat", "withdrawal", "answer", "replacement", "response"]


@dataclass(frozen=True, slots=True)
class StatusEvidence:
    """One thing that bears on a status.

    `kind`: a deed, a repetition (`due` its new date), a withdrawal, an answer or a reported outcome (`outcome`), the
    replacement of a motion, or a commitment made in response (`outcome` its own status). `entry` is its key, `said` the date
    paper, `done` the date of the deed. `confirmed` evidence counts whatever its score.
    """

    kind: EvidenceKind
    entry: str
    said: str | None
    quote: str = ""
    done: str | None = None
    due: str | None = None
    outcome: str | None = None
    score: float = 1.0
    confirmed: bool = False
    paper: str = ""

    def known_on(self, today: datetime.date) -> bool:
        """Whether the paper was there on that day; one without date was."""
        said = first_day(self.said)
        return said is None or said <= today

    def known_from(self, day: datetime.date) -> bool:
        """Whether the paper is of that day or later; one without date may be."""
        said = final_day(self.said)
        return said is None or said >= day


@dataclass(frozen=True, slots=True)
class StatusProposal:
    """A status with its reasons, the entries it stands on, the day it is due, and the progress of a countable target.

    `answered` is the outcome of the answer to an ask, `deeds` what was done about it; for a commitment they are None and the
    deeds that carry it out.
    """

    status: Status
    overdue: bool
    reasons: tuple[Reason, ...]
    by: tuple[str, ...] = ()
    due: datetime.date | None = None
    progress: Progress | None = None
    answered: str | None = None
    deeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A status from a day on."""

    since: datetime.date
    proposal: StatusProposal


# ------------------------------------------------------------------------------------------------------- commitments

_DAY_OF_YEAR = re.compile(
    rf"\b(?:voor|vóór|uiterlijk(?: op)?|op)\s(\d{{1,2}})\s({'|'.join(MONTHS)})\b(?!\s\d{{4}})", re.IGNORECASE
)
_FROM_YEAR = re.compile(r"\b(?:vanaf|met ingang van|sinds)\s(?:\w+\s)?(\d{4})\b", re.IGNORECASE)
_YEARLY = re.compile(
    r"\b(?:jaarlijkse?|elk jaar|ieder jaar|per jaar|ieder najaar|elk najaar|ieder voorjaar|elk voorjaar)\b", re.IGNORECASE
)


def _strong(found: StatusEvidence, floor: float = STRONG) -> bool:
    return found.confirmed or found.score >= floor


def _said(found: StatusEvidence) -> tuple[str, str]:
    return found.said or "", found.entry


def commitment_status(
    commitment: CataloguedStatement, evidence: Sequence[StatusEvidence], *, today: datetime.date
) -> StatusProposal:
    """How the commitment stands on `today`."""
    known = sorted((e for e in evidence if e.known_on(today)), key=_said)
    withdrawn = [e for e in known if e.kind == "withdrawal" and _strong(e, STRONG_WITHDRAWAL)]
    deeds = [e for e in known if e.kind in ("deed", "answer") and _strong(e)]
    repeats = [e for e in known if e.kind == "repeat" and _strong(e)]
    keys = tuple(e.entry for e in deeds)
    if withdrawn and (not deeds or _said(withdrawn[-1]) >= _said(deeds[-1])):
        why = reason("status.withdrawn", day=withdrawn[-1].said)
        return StatusProposal("lapsed", False, (why,), (withdrawn[-1].entry,), None, _progress(commitment, deeds), deeds=keys)
    if commitment.recurring and _is_yearly(commitment):
        return _yearly_status(commitment, deeds, today)
    if deeds:
        return _carried_out(commitment, deeds, repeats, today)
    return _waiting(commitment, known, repeats, today)


def _progress(commitment: CataloguedStatement, deeds: Sequence[StatusEvidence]) -> Progress | None:
    target = parse_target(commitment.quote)
    return progress(target, [(e.quote, e.done or e.said) for e in deeds]) if target else None


def _carried_out(
    commitment: CataloguedStatement, deeds: list[StatusEvidence], repeats: list[StatusEvidence], today: datetime.date
) -> StatusProposal:
    due, moved = _due(commitment, repeats)
    keys = tuple(e.entry for e in deeds)
    counted = _progress(commitment, deeds)
    if commitment.recurring:
        return StatusProposal(
            "in_progress", False, (reason("status.practice", deeds=len(deeds)),), keys, due, counted, deeds=keys
        )
    if counted is not None and not counted.reached:
        why = reason("status.target", done=counted.done, wanted=counted.wanted)
        status: Status = "partly_fulfilled" if counted.done else "in_progress"
        return StatusProposal(status, due is not None and today > due, (why,), keys, due, counted, deeds=keys)
    done = _period_done(commitment, deeds[0])
    if counted and counted.wanted > 1:
        reasons = [reason("status.target", done=counted.done, wanted=counted.wanted)]
    else:
        reasons = [_done(done, due)]
    named, begun = final_day(commitment.due), first_day(done)
    if moved and named and begun and begun > named:
        reasons.append(reason("status.postponed", day=named, due=due))
    by = tuple(e.entry for e in (*moved, *deeds))
    return StatusProposal("fulfilled", False, tuple(reasons), by, due, counted, deeds=keys)


def _period_done(commitment: CataloguedStatement, deed: StatusEvidence) -> str | None:
    """When it was done: as the deed has it, or, where that is before the promise was made, when it was told."""
    made, done = final_day(commitment.paper_date), final_day(deed.done)
    before = done is not None and made is not None and (done < made or (done == made and deed.said != commitment.paper_date))
    return deed.said if done is None or before else deed.done


def _done(period: str | None, due: datetime.date | None) -> Reason:
    """Done on a day or in a period, and late only where every day of it is."""
    first, last = first_day(period), final_day(period)
    if first and due and first > due:
        return reason("status.late", day=first, days=(first - due).days)
    return reason("status.done", day=last) if first == last else reason("status.done-in", period=period)


def _due(
    commitment: CataloguedStatement, repeats: Sequence[StatusEvidence]
) -> tuple[datetime.date | None, list[StatusEvidence]]:
    """The day it is due, as the last repetition with a later day has it, and the repetitions that moved it."""
    due = final_day(commitment.due)
    moved = []
    for repeat in repeats:
        later = final_day(repeat.due)
        if later is not None and (due is None or later > due):
            due = later
            moved.append(repeat)
    return due, moved


def _waiting(
    commitment: CataloguedStatement, known: list[StatusEvidence], repeats: list[StatusEvidence], today: datetime.date
) -> StatusProposal:
    due, moved = _due(commitment, repeats)
    overdue = due is not None and today > due
    if due is None:
        reasons = [reason("status.no-date")]
    elif overdue:
        reasons = [reason("status.overdue", day=due, days=(today - due).days)]
    else:
        reasons = [reason("status.not-due", day=due)]
    if moved and final_day(commitment.due):
        reasons.append(reason("status.moved", times=len(moved), day=due))
    elif repeats:
        reasons.append(reason("status.repeated", times=len(repeats)))
    weak = [e for e in known if e.kind == "deed" and not _strong(e)]
    if weak:
        reasons.append(reason("status.weak", statements=len(weak)))
    by = tuple(e.entry for e in (moved or repeats))
    return StatusProposal("open", overdue, tuple(reasons), by, due)


def _is_yearly(commitment: CataloguedStatement) -> bool:
    return _YEARLY.search(commitment.quote) is not None


def yearly_instances(commitment: CataloguedStatement, *, today: datetime.date) -> tuple[tuple[int, datetime.date], ...]:
    """The years of a yearly commitment up to the first that is not due on `today`, each with the day it is due.

    The first is the year after "vanaf", else that of `due`, else the first whose day comes after the paper.
    """
    said = final_day(commitment.paper_date) or today
    named = _DAY_OF_YEAR.search(commitment.quote)
    month, day = (MONTHS[named[2].casefold()], int(named[1])) if named else (12, 31)

    def due(year: int) -> datetime.date:
        return datetime.date(year, month, min(day, calendar.monthrange(year, month)[1]))

    begin = _FROM_YEAR.search(commitment.quote)
    dated = final_day(commitment.due)
    if begin:
        first = int(begin[1])
    elif dated:
        first = dated.year
    else:
        first = said.year if due(said.year) > said else said.year + 1
    found = []
    for year in range(min(first, today.year + 1), today.year + 2):
        found.append((year, due(year)))
        if due(year) >= today:
            break
    return tuple(found)


def _yearly_status(commitment: CataloguedStatement, deeds: list[StatusEvidence], today: datetime.date) -> StatusProposal:
    """An instance a year: met by a deed done or told in that year up to its day, or, late, before the next."""
    instances = yearly_instances(commitment, today=today)
    keys = tuple(e.entry for e in deeds)
    years = {when.year for when in (final_day(e.done) or final_day(e.said) for e in deeds) if when}
    met = [year for year, _ in instances if year in years]
    missed = [(year, due) for year, due in instances if year not in years and due < today]
    after = [due for year, due in instances if year not in years and due >= today]
    if not after and instances:
        year, due = instances[-1]
        after = [due.replace(year=year + 1, day=min(due.day, calendar.monthrange(year + 1, due.month)[1]))]
    due_next = missed[-1][1] if missed else (after[0] if after else None)
    why = _yearly_reason(", ".join(map(str, met)), ", ".join(str(year) for year, _ in missed), due_next)
    counted = Progress(len(met), len(met) + len(missed), tuple(map(str, met)))
    status: Status = "in_progress" if met else "open"
    return StatusProposal(status, bool(missed), (why,), keys, due_next, counted, deeds=keys)


def _yearly_reason(met: str, missed: str, day: datetime.date | None) -> Reason:
    if met and missed:
        return reason("status.yearly", met=met, missed=missed, day=day)
    if met:
        return reason("status.yearly-met", met=met, day=day)
    return reason("status.yearly-missed", missed=missed, day=day) if missed else reason("status.yearly-first", day=day)


# --------------------------------------------------------------------------------------------------------------- asks

_OF_OUTCOME: Final[dict[str, Status]] = {
    "fulfilled": "fulfilled",
    "answered": "fulfilled",
    "standing_policy": "fulfilled",
    "in_progress": "in_progress",
    "partial": "partly_fulfilled",
    "declined": "declined",
}


def ask_status(
    ask: CataloguedAsk, evidence: Sequence[StatusEvidence], *, today: datetime.date, term: Term | None = None
) -> StatusProposal:
    """How the ask stands on `today`; `term` is that of written questions (`answer_term` on the same day).

    The last reported outcome decides; one in progress is fulfilled when every commitment made in response is. A deed without
    an answer is in progress; a replaced motion has lapsed.
    """
    known = sorted((e for e in evidence if e.known_on(today)), key=_said)
    deeds = tuple(e.entry for e in known if e.kind == "deed" and _strong(e))
    replaced = [e for e in known if e.kind == "replacement"]
    if replaced:
        why = reason("status.replaced", by=replaced[-1].paper or replaced[-1].entry)
        return StatusProposal("lapsed", False, (why,), (replaced[-1].entry,), deeds=deeds)
    answers = [e for e in known if e.kind == "answer" and e.outcome in _OF_OUTCOME]
    if answers:
        return _answered(answers[-1], known, deeds, term)
    return _unanswered(known, deeds, term)


def _answered(
    answer: StatusEvidence, known: Sequence[StatusEvidence], deeds: tuple[str, ...], term: Term | None
) -> StatusProposal:
    responses = [e for e in known if e.kind == "response"]
    status = _OF_OUTCOME[answer.outcome or ""]
    reasons = [reason("status.outcome", outcome=answer.outcome, day=answer.said)]
    by = (answer.entry, *deeds)
    if status == "in_progress" and responses:
        by = (answer.entry, *(e.entry for e in responses), *deeds)
        if all(e.outcome == "fulfilled" for e in responses):
            status = "fulfilled"
            reasons.append(reason("status.responses-done", commitments=len(responses)))
        elif all(e.outcome in ("lapsed", "declined") for e in responses):
            status = "lapsed"
            reasons.append(reason("status.responses-lapsed", commitments=len(responses)))
    if status == "declined" and deeds:
        reasons.append(reason("status.declined-but-done", deeds=len(deeds)))
    if term is not None:
        reasons.append(term.reason)
    waiting = term if term is not None and not term.answered and status in ("in_progress", "partly_fulfilled") else None
    return StatusProposal(
        status,
        waiting is not None and waiting.overdue,
        tuple(reasons),
        tuple(dict.fromkeys(by)),
        waiting.due if waiting else None,
        answered=answer.outcome,
        deeds=deeds,
    )


def _unanswered(known: Sequence[StatusEvidence], deeds: tuple[str, ...], term: Term | None) -> StatusProposal:
    responses = tuple(e.entry for e in known if e.kind == "response")
    if term is not None:
        return StatusProposal("open", term.overdue, (term.reason,), due=term.due, deeds=deeds)
    if deeds or responses:
        why = reason("status.deeds-only", deeds=len(deeds)) if deeds else reason("status.promised", commitments=len(responses))
        return StatusProposal("in_progress", False, (why,), (*responses, *deeds), deeds=deeds)
    return StatusProposal("open", False, (reason("status.no-answer"),))


# ------------------------------------------------------------------------------------------------------------ history


def append_change(changes: list[StatusChange], day: datetime.date, proposal: StatusProposal) -> None:
    """Add a status to a history where it differs from the last, reasons aside."""
    last = changes[-1].proposal if changes else None
    told = replace(proposal, reasons=())
    if last is None or replace(last, reasons=()) != told:
        changes.append(StatusChange(day, proposal))
