"""Lists of entries and papers: filters, order, and the numbers beside each filter."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import or_
from typing import Literal

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from kamerspoor.vocabulary import ASK_KINDS, STATUSES
from kamerspoor_site.register.models import Dossier, Entry, Paper
from kamerspoor_site.register.services import past
from kamerspoor_site.register.services.ministries import UNKNOWN
from kamerspoor_site.register.services.parties import every_form, members_without_party
from kamerspoor_site.register.services.status import FOLLOWED, overdue_on, overdue_rank

GROUPS: dict[str, tuple[str, ...]] = {
    "asks": ASK_KINDS,
    "commitments": ("commitment",),
    "deeds": ("deed",),
    "refusals": ("refusal",),
    "register": FOLLOWED,
}
"""Names of lists and the kinds of entry they hold; `register` is everything that is followed."""

_WORDS = {
    "motie": ("motion", "amended_motion"),
    "vraag": ("question", "questions", "written_question", "written_questions"),
    "verzoek": ("request",),
    "toezegging": ("undertaking",),
    "commitment": ("promise",),
}
"""Other words for kinds of entry, the kinds of the papers that have them among these."""
_OF_PAPERS = {"motie": "motion", "vraag": "written_questions", "brief": "letter", "verslag": "report", "antwoorden": "answers"}
"""Other words for kinds of paper."""


def kind_of_entry(word: str) -> str:
    """The kind of entry that is meant by `word`; `word` itself where it is none of those known."""
    low = word.casefold()
    return next((kind for kind, words in _WORDS.items() if low == kind or low in words), word)


def kind_of_paper(word: str) -> str:
    """The kind of paper that is meant by `word`; `word` itself where it is none of those known."""
    return _OF_PAPERS.get(word.casefold(), word)


Order = Literal["overdue", "newest"]
"""What a list of entries can begin with."""


@dataclass(frozen=True)
class EntryFilter:
    """What to list. Empty fields do not narrow; `today` decides what is overdue.

    With `past` the list is as it stood on `today`: later papers count for nothing (`services.past`). What several entries tell
    of is there once, by the first of them that the other fields fit, unless `tellings` asks for each.
    """

    today: datetime.date
    kinds: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    overdue: bool = False
    places: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    ministries: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    papers: tuple[str, ...] = field(default=())
    members: tuple[str, ...] = field(default=())
    order: Order = "overdue"
    past: bool = False
    tellings: bool = False


def entries(wanted: EntryFilter) -> QuerySet[Entry]:
    """The entries that `wanted` describes, in its order.

    `overdue`: overdue first, the longest overdue on top, then unfinished, then the newest. `newest`: by day alone. Rows of a
    list of the `past` have the status of today until `past.stood` sets it.
    """
    rows = (
        filtered(wanted)
        .select_related("paper__ministry", "ministry")
        .prefetch_related("places", "themes", "by__person", "paper__dossiers")
    )
    by_day = (F("date").desc(nulls_last=True), "paper_id", "start", "id")
    if wanted.order == "newest":
        return rows.order_by(*by_day)
    if wanted.past:
        return past.overdue_first(rows).order_by("rank", F("due_rank").asc(nulls_last=True), *by_day)
    return rows.annotate(rank=overdue_rank(wanted.today)).order_by("rank", F("due_until").asc(nulls_last=True), *by_day)


def filtered(wanted: EntryFilter) -> QuerySet[Entry]:
    """The same without order and joins, for counting."""
    every = past.with_status(Entry.objects.all(), wanted.today) if wanted.past else Entry.objects.all()
    rows = every.filter(_about(wanted))
    if not wanted.tellings:
        known = past.known(wanted.today, "paper") if wanted.past else Q()
        before = Entry.objects.filter(known & _about(wanted), told_of=OuterRef("told_of"), telling__lt=OuterRef("telling"))
        rows = rows.filter(Q(told_of="") | ~Exists(before))
    # How it stands is asked of the one that stands for all, so that the numbers by status add up.
    if wanted.status:
        rows = rows.filter(**{f"{_status(wanted)}__in": wanted.status})
    return rows.filter(_overdue(wanted)) if wanted.overdue else rows


def _about(wanted: EntryFilter) -> Q:
    """What an entry must be, whatever its status."""
    where = Q(found=True)
    if wanted.kinds:
        where &= Q(kind__in=wanted.kinds)
    if wanted.since:
        where &= Q(date__gte=wanted.since)
    if wanted.until:
        where &= Q(date__lte=wanted.until)
    if wanted.ministries:
        where &= _of_ministries(wanted.ministries)
    if wanted.papers:
        where &= Q(paper__in=wanted.papers)
    return where & _joined(wanted)


def _status(wanted: EntryFilter) -> str:
    return "status_then" if wanted.past else "status"


def _overdue(wanted: EntryFilter) -> Q:
    return Q(late_then=1) if wanted.past else overdue_on(wanted.today)


def _joined(wanted: EntryFilter) -> Q:
    # Sub-selects rather than joins: an entry about two countries must not come twice.
    where = Q()
    if wanted.places:
        where &= Q(pk__in=Entry.places.through.objects.filter(place__in=wanted.places).values("entry_id"))
    if wanted.themes:
        where &= Q(pk__in=Entry.themes.through.objects.filter(theme__in=wanted.themes).values("entry_id"))
    if wanted.parties:
        of_party = Q(people__party__in=every_form(wanted.parties)) | Q(people__in=members_without_party(wanted.parties))
        where &= Q(pk__in=Entry.objects.filter(of_party).values("pk"))
    if wanted.members:
        named = reduce(or_, (Q(people__name__iexact=member) for member in wanted.members))
        where &= Q(pk__in=Entry.objects.filter(named).values("pk"))
    if wanted.dossiers:
        where &= Q(paper__in=Paper.objects.filter(dossiers__in=wanted.dossiers).values("pk"))
    return where


def _of_ministries(ministries: Iterable[str]) -> Q:
    chosen = set(ministries)
    found = Q(ministry__in=chosen - {UNKNOWN})
    return found | Q(ministry__isnull=True) if UNKNOWN in chosen else found


def without_ministry(wanted: EntryFilter) -> int:
    """How many entries `wanted` leaves out because the papers do not show their ministry; none where it names no ministry."""
    if not wanted.ministries or UNKNOWN in wanted.ministries:
        return 0
    return filtered(replace(wanted, ministries=(UNKNOWN,))).count()


def counts(wanted: EntryFilter) -> dict[str, int]:
    """How many entries there are in all, overdue, and per status."""
    rows, status = filtered(wanted), _status(wanted)
    found = {row[status]: row["n"] for row in rows.values(status).annotate(n=Count("pk")).order_by()}
    overdue = rows.filter(_overdue(wanted)).count()
    return {"all": sum(found.values()), "overdue": overdue} | {status: found.get(status, 0) for status in STATUSES}


def papers(
    *,
    kinds: Iterable[str] = (),
    dossiers: Iterable[str] = (),
    places: Iterable[str] = (),
    ministries: Iterable[str] = (),
    parties: Iterable[str] = (),
    since: datetime.date | None = None,
    until: datetime.date | None = None,
    known: datetime.date | None = None,
) -> QuerySet[Paper]:
    """Papers, the newest first, with the number of entries found in each; with `known` those that were there on that day."""
    where = past.known(known) if known else Q()
    if kinds := list(kinds):
        where &= Q(kind__in=kinds) | Q(detail__in=kinds)
    if dossiers := list(dossiers):
        where &= Q(pk__in=Paper.dossiers.through.objects.filter(dossier__in=dossiers).values("paper_id"))
    if places := list(places):
        where &= Q(pk__in=Paper.places.through.objects.filter(place__in=places).values("paper_id"))
    if ministries := list(ministries):
        where &= _of_ministries(ministries)
    if parties := list(parties):
        of_party = Q(people__person__party__in=every_form(parties)) | Q(people__person__in=members_without_party(parties))
        where &= Q(pk__in=Paper.objects.filter(of_party).values("pk"))
    if since:
        where &= Q(date__gte=since)
    if until:
        where &= Q(date__lte=until)
    rows = Paper.objects.filter(where).select_related("ministry").prefetch_related("dossiers", "people__person")
    return rows.annotate(entry_count=Count("entries", filter=Q(entries__found=True))).order_by(
        F("date").desc(nulls_last=True), "key"
    )


def dossiers() -> QuerySet[Dossier]:
    """Dossiers with the number of papers, the largest first."""
    return Dossier.objects.annotate(paper_count=Count("papers")).filter(paper_count__gt=0).order_by("-paper_count", "number")
