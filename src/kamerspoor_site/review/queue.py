"""What waits for a reviewer, in order of what matters."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Case, F, FloatField, IntegerField, Q, QuerySet, Value, When

from kamerspoor_site.register.models import Entry, Link, Paper
from kamerspoor_site.register.services.finding import find_paper, find_paper_as_printed
from kamerspoor_site.register.services.status import FOLLOWED, overdue_on
from kamerspoor_site.review.models import StaleDecision

LOW_CONFIDENCE = 0.7
"""Below this an entry comes first, the least certain on top."""


KINDS = (*FOLLOWED, "deed", "refusal")
"""Kinds of entry that wait to be reviewed."""


@dataclass(frozen=True)
class Question:
    """Several candidates of which at most one is right: links of one kind that propose different ends for one name."""

    name: str
    links: tuple[Link, ...]

    @property
    def key(self) -> str:
        """What a form sends back: the ids of its candidates."""
        return " ".join(link.pk for link in self.links)


@dataclass(frozen=True)
class Narrowed:
    """Which entries of the queue are wanted; empty fields do not narrow. The `ministry` `none` is for those without one.

    `paper` is its identifier, key or file name, or as it is printed ("Kamerstuk 32 735, nr. 100").
    """

    kind: str = ""
    ministry: str = ""
    certainty: str = ""
    paper: str = ""
    dossier: str = ""


def entries(today: datetime.date, wanted: Narrowed | None = None) -> QuerySet[Entry]:
    """Entries that nobody reviewed, as `wanted`: low confidence first, then overdue, then the newest."""
    rows = _narrowed(Entry.objects.filter(found=True, review="", kind__in=KINDS), wanted or Narrowed())
    low = Q(confidence__lt=LOW_CONFIDENCE)
    rank = Case(When(low, then=Value(0)), When(overdue_on(today), then=Value(1)), default=Value(2), output_field=IntegerField())
    doubt = Case(When(low, then=F("confidence")), default=Value(1.0), output_field=FloatField())
    rows = rows.select_related("paper", "ministry").prefetch_related("places", "themes", "by__person")
    return rows.annotate(rank=rank, doubt=doubt).order_by(
        "rank", "doubt", F("date").desc(nulls_last=True), "paper_id", "start", "id"
    )


def _narrowed(rows: QuerySet[Entry], wanted: Narrowed) -> QuerySet[Entry]:
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.ministry:
        rows = rows.filter(ministry=None if wanted.ministry == "none" else wanted.ministry)
    if wanted.dossier:
        rows = rows.filter(paper__in=Paper.dossiers.through.objects.filter(dossier=wanted.dossier).values("paper_id"))
    if wanted.paper:
        rows = rows.filter(paper=find_paper(wanted.paper) or find_paper_as_printed(wanted.paper))
    if wanted.certainty == "low":
        return rows.filter(confidence__lt=LOW_CONFIDENCE)
    return rows.filter(confidence__gte=LOW_CONFIDENCE) if wanted.certainty == "high" else rows


def links() -> QuerySet[Link]:
    """Links and identities that are only proposed: the least certain first."""
    rows = Link.objects.filter(state="proposed", question="").select_related("paper")
    return rows.order_by("score", "kind", "id")


def questions() -> list[Question]:
    """What has more than one good candidate: as linking asked, and publications or papers with competing identities."""
    asked: dict[str, list[Link]] = defaultdict(list)
    for link in Link.objects.filter(state="proposed").exclude(question="").order_by("question", "rank", "id"):
        asked[link.question].append(link)
    rows = list(Link.objects.filter(state="proposed", kind="identifies").order_by("-score", "id"))
    groups = [Question(_name(links), tuple(links)) for links in asked.values()]
    groups += [question for shared in ("value", "target") for question in _competing(rows, shared)]
    found = {frozenset(link.pk for link in question.links): question for question in reversed(groups)}
    return sorted(_largest(found), key=lambda question: (question.name, question.key))


def _largest(found: Mapping[frozenset[str], Question]) -> list[Question]:
    """Those that are not within a larger one, which is answered with it. Only what shares a link is compared."""
    with_link: dict[str, list[frozenset[str]]] = defaultdict(list)
    for links in found:
        for link in links:
            with_link[link].append(links)
    return [
        question
        for links, question in found.items()
        if not any(links < others for others in min((with_link[link] for link in links), key=len))
    ]


def _name(links: Sequence[Link]) -> str:
    """What the candidates of a question share: the end that is asked about, or the publication that is meant."""
    for end in ("value", "source", "target"):
        names = {getattr(link, end) for link in links}
        if len(names) == 1 and "" not in names:
            return str(names.pop())
    return links[0].source


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
