"""The register: asks and promises, overdue first."""

from __future__ import annotations

import datetime
from dataclasses import replace

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kamerspoor.vocabulary import STATUSES
from kamerspoor_site.pages import labels
from kamerspoor_site.pages.paging import page_of
from kamerspoor_site.register.models import Dossier, Entry, Ministry, Party, Place, Theme
from kamerspoor_site.register.services import listing
from kamerspoor_site.register.services.listing import GROUPS, EntryFilter
from kamerspoor_site.register.services.status import FOLLOWED
from kamerspoor_site.today import today

_KINDS = (*FOLLOWED, "deed", "refusal")


def register(request: HttpRequest) -> HttpResponse:
    """The list with its filters; an unknown value of a filter finds nothing rather than everything."""
    wanted = filter_of(request)
    everything = replace(wanted, status=(), overdue=False)
    page = page_of(listing.entries(wanted), request)
    context = {
        "page": page,
        "counts": listing.counts(everything),
        "wanted": wanted,
        "choices": _choices(),
        "statuses": STATUSES,
        "narrowed": any(request.GET.get(name) for name in _FIELDS),
        "more_used": any(request.GET.get(name) for name in ("party", "dossier", "since", "until")),
        "empty": not Entry.objects.exists(),
    }
    return render(request, "pages/register.html", context)


_FIELDS = {"status", "overdue", "place", "theme", "kind", "ministry", "party", "dossier", "since", "until"}


def filter_of(request: HttpRequest) -> EntryFilter:
    """What the query of `request` asks for."""
    values = request.GET
    kind = tuple(filter(None, values.getlist("kind")))
    kinds = tuple(k for name in kind for k in GROUPS.get(name, (name,))) or FOLLOWED
    return EntryFilter(
        today=today(values.get("today")),
        kinds=kinds,
        status=tuple(filter(None, values.getlist("status"))),
        overdue=bool(values.get("overdue")),
        places=tuple(filter(None, values.getlist("place"))),
        themes=tuple(filter(None, values.getlist("theme"))),
        ministries=tuple(filter(None, values.getlist("ministry"))),
        parties=tuple(filter(None, values.getlist("party"))),
        dossiers=tuple(d.replace(" ", "") for d in values.getlist("dossier") if d.strip()),
        since=_day(values.get("since")),
        until=_day(values.get("until")),
    )


def _day(value: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value or "")
    except ValueError:
        return None


def _choices() -> dict[str, list[tuple[str, str]]]:
    """Values of each filter that the register has, in words and in order of the words."""
    places = Place.objects.filter(Exists(Entry.places.through.objects.filter(place=OuterRef("pk"))))
    return {
        "kind": [(k, labels.label("kind", k)) for k in _KINDS],
        "place": sorted(((p.iso, labels.country(p.iso)) for p in places), key=lambda c: c[1]),
        "theme": sorted(((t.slug, labels.label("theme", t.slug)) for t in Theme.objects.all()), key=lambda c: c[1]),
        "ministry": [(m.slug, m.name) for m in Ministry.objects.order_by("name")],
        "party": [(p.name, p.name) for p in Party.objects.order_by("name")],
        "dossier": [(d.number, f"{d.number} {d.title}".strip()) for d in Dossier.objects.order_by("number")[:500]],
    }
