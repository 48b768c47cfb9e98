"""What waits for a reviewer, in order of what matters."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Case, F, FloatField, IntegerField, Q, QuerySet, Value, When

from kamerspoor_site.register.models import Entry, Link
from kamerspoor_site.register.services.status import FOLLOWED, overdue_on
from kamerspoor_site.review.models import StaleDecision

LOW_CONFIDENCE = 0.7
"""Below this an entry comes first, the least certain on top."""


@dataclass(frozen=True)
class Question:
    """Several candidates of which at most one is right: links of one kind that propose different ends for one name."""

    name: str
    links: tuple[Link, ...]

    @property
    def key(self) -> str:
        """What a form sends back: the ids of its candidates."""
        return " ".join(link.pk for link in self.links)


def entries(today: datetime.date) -> QuerySet[Entry]:
    """Entries that nobody reviewed: low confidence first, then overdue, then the newest."""
    rows = Entry.objects.filter(found=True, review="", kind__in=(*FOLLOWED, "refusal", "deed"))
    low = Q(confidence__lt=LOW_CONFIDENCE)
    rank = Case(When(low, then=Value(0)), When(overdue_on(today), then=Value(1)), default=Value(2), output_field=IntegerField())
    doubt = Case(When(low, then=F("confidence")), default=Value(1.0), output_field=FloatField())
    rows = rows.select_related("paper", "ministry").prefetch_related("places", "themes", "by__person")
    return rows.annotate(rank=rank, doubt=doubt).order_by(
        "rank", "doubt", F("date").desc(nulls_last=True), "paper_id", "start", "id"
    )


def links() -> QuerySet[Link]:
    """Links and identities that are only proposed: the least certain first."""
    return Link.objects.filter(state="proposed").select_related("paper").order_by("score", "kind", "id")


def questions() -> list[Question]:
    """Names with more than one candidate: a publication that two papers may be, or a paper that may be two publications."""
    rows = list(Link.objects.filter(state="proposed", kind="identifies").order_by("-score", "id"))
    found = {q.key: q for name in ("value", "target") for q in _competing(rows, name)}
    return sorted(found.values(), key=lambda q: (q.name, q.key))


def _competing(rows: Sequence[Link], shared: str) -> list[Question]:
    other = "target" if shared == "value" else "value"
    groups: dict[str, list[Link]] = defaultdict(list)
    for link in rows:
        groups[getattr(link, shared)].append(link)
    return [
        Question(name, tuple(candidates))
        for name, candidates in groups.items()
        if len({getattr(link, other) for link in candidates}) > 1
    ]


def stale() -> QuerySet[StaleDecision]:
    """Decisions whose sentence is gone or changed."""
    return StaleDecision.objects.select_related("decision").order_by("-decision")
