"""The register as it stood on a day: what the papers up to that day say, and nothing of later ones.

The history of an entry has its status after each paper that bears on it, and the day it was due then; papers without a date
count on any day. What a reviewer decided about an entry itself (confirmed, corrected, rejected) counts on any day too.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.db.models import Case, CharField, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce

from kamerspoor_site.register.models import Entry, Paper, StatusChange
from kamerspoor_site.register.services.status import DUE, UNFINISHED, rank

_CHUNK = 500
_OF_ANSWERS = ("days", "term", "over")


def known(day: datetime.date, field: str = "") -> Q:
    """Papers (or rows of which `field` leads to one) that were there on `day`."""
    name = f"{field}__date" if field else "date"
    return _by(day, name)


def was_there(paper: Paper, day: datetime.date) -> bool:
    """The same for one paper."""
    return paper.date is None or paper.date <= day


def with_status(rows: QuerySet[Entry], day: datetime.date) -> QuerySet[Entry]:
    """Entries of papers up to `day`, with `status_then`, `due_then` (ISO 8601, empty for none) and `late_then`."""
    steps = StatusChange.objects.filter(_by(day, "day"), entry=OuterRef("pk")).order_by("-position")
    said = Subquery(steps.values("status")[:1])
    due = Subquery(steps.annotate(until=KT(f"reason__{DUE}")).values("until")[:1], output_field=CharField())
    kept = Coalesce(Cast("due_until", CharField()), Value(""))
    return (
        rows.filter(known(day, "paper"))
        .annotate(
            status_then=Case(When(status="", then=Value("")), default=Coalesce(said, Value("open")), output_field=CharField()),
            due_then=Coalesce(due, kept),
        )
        .annotate(late_then=Case(When(_late(day), then=Value(1)), default=Value(0), output_field=IntegerField()))
    )


def _by(day: datetime.date, field: str) -> Q:
    """Rows of which the day in `field` has come by `day`, and those without one."""
    return Q(**{f"{field}__lte": day}) | Q(**{field: None})


def _late(day: datetime.date) -> Q:
    unanswered = Q(answered=None) | Q(answered__gt=day)
    return unanswered & Q(status_then__in=UNFINISHED, due_then__lt=day.isoformat()) & ~Q(due_then="")


def overdue_first(rows: QuerySet[Entry]) -> QuerySet[Entry]:
    """The rows of `with_status`, overdue first, the longest overdue on top, then unfinished and uncertain ones."""
    due = Case(When(due_then="", then=None), default=F("due_then"), output_field=CharField())
    return rows.annotate(rank=rank(Q(late_then=1), "status_then"), due_rank=due)


def stood(entries: Iterable[Entry], day: datetime.date) -> Iterator[Entry]:
    """The entries with status, reason, due date and answer as they stood on `day`; nothing is saved."""
    rest = iter(entries)
    while part := list(islice(rest, _CHUNK)):
        steps: dict[str, list[StatusChange]] = {}
        for step in StatusChange.objects.filter(entry__in=[e.pk for e in part]).order_by("entry_id", "position"):
            steps.setdefault(step.entry_id, []).append(step)
        for entry in part:
            _set(entry, steps.get(entry.pk, []), day)
            yield entry


def _set(entry: Entry, steps: list[StatusChange], day: datetime.date) -> None:
    """Set what the step of `day` says; the last of all steps is what the entry has already."""
    if not entry.status:
        return
    late_answer = entry.answered is not None and entry.answered > day
    then = [step for step in steps if step.day is None or step.day <= day]
    if then and then[-1] is steps[-1] and not late_answer:
        return
    if late_answer:
        entry.answered = None
    last = then[-1] if then else None
    entry.status, entry.decided = (last.status, last.decision_id is not None) if last else ("open", False)
    entry.machine_status = next((step.status for step in reversed(then) if step.decision_id is None), entry.status)
    reason: dict[str, Any] = dict(last.reason) if last else {}
    if DUE in reason and entry.answered is None:
        entry.due_until = datetime.date.fromisoformat(reason[DUE]) if reason[DUE] else None
    entry.status_reason = {name: value for name, value in reason.items() if name not in (DUE, *_OF_ANSWERS)}
