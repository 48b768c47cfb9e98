"""The part of a status that a register can keep: what holds whatever day it is.

In: a `Trail`. Out: the status on the last day on which a paper said something that bears on the entry, with reasons that
speak of no other day, and how it came to be. What depends on "today" (overdue, days so far) follows from `due` and `answered`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Final

from kamerspoor.dutch_calendar import final_day
from kamerspoor.link.catalogue import CataloguedAsk
from kamerspoor.link.links import Reason, reason
from kamerspoor.link.status import StatusChange, StatusProposal
from kamerspoor.link.terms import Term, answer_term
from kamerspoor.link.trail import Trail

FAR: Final = datetime.date(2200, 1, 1)
"""A day after everything that papers tell of."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A status with its history; `due` is the last day of the term or promise, `term` that of an answered question."""

    proposal: StatusProposal
    history: tuple[StatusChange, ...]
    due: datetime.date | None = None
    answered: datetime.date | None = None
    term: Term | None = None


def settled(trail: Trail, key: str) -> Settled | None:
    """How an ask or commitment stands by all papers there are; None where there is none of that key, or nothing is dated."""
    entry = trail.ask(key) or trail.statement(key)
    if entry is None:
        return None
    days = trail.days(key, today=FAR)
    until = days[-1] if days else FAR
    history = tuple(replace(change, proposal=lasting(change.proposal)) for change in trail.history(key, today=until))
    proposal = history[-1].proposal
    found = Settled(proposal, history if days else history[-1:], proposal.due)
    return _with_term(trail, entry, found) if isinstance(entry, CataloguedAsk) and entry.kind == "vraag" else found


def _with_term(trail: Trail, ask: CataloguedAsk, found: Settled) -> Settled:
    asked = trail.question_days(ask.paper)
    answered = final_day(asked.answered) if asked else None
    term = asked and answer_term(
        asked.asked, answered=asked.answered, notices=asked.notices, pointed=asked.pointed, today=answered or FAR
    )
    return replace(found, due=term.due, answered=answered, term=term if term.answered else None) if term else found


def lasting(proposal: StatusProposal) -> StatusProposal:
    """The proposal with reasons that stay true as days pass."""
    return replace(proposal, overdue=False, reasons=tuple(_lasting(r, proposal) for r in proposal.reasons))


def _lasting(why: Reason, proposal: StatusProposal) -> Reason:
    facts = dict(why.facts)
    if why.code in ("status.overdue", "status.not-due"):
        return reason("status.waiting", day=facts["day"])
    if why.code.startswith("term.unanswered"):
        due = proposal.due or datetime.date.fromisoformat(facts["asked"]) + datetime.timedelta(days=int(facts["limit"]))
        return reason("term.waiting", asked=facts["asked"], limit=facts["limit"], day=due)
    return why
