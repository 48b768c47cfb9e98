"""The list of dossiers, and one dossier as a timeline."""

from __future__ import annotations

from itertools import groupby

from django.db.models import F, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from kamerspoor_site.pages.addresses import with_query
from kamerspoor_site.pages.paging import page_of
from kamerspoor_site.register.models import Dossier, Entry, Paper
from kamerspoor_site.register.services import listing
from kamerspoor_site.register.services.belonging import belonging
from kamerspoor_site.register.services.listing import EntryFilter
from kamerspoor_site.register.services.past import known, stood
from kamerspoor_site.register.services.status import FOLLOWED, is_overdue
from kamerspoor_site.today import asked_day, today


def dossiers(request: HttpRequest) -> HttpResponse:
    """All dossiers, the largest first."""
    return render(request, "pages/dossiers.html", {"page": page_of(listing.dossiers(), request, per_page=50)})


def dossier(request: HttpRequest, number: str) -> HttpResponse:
    """One dossier: its papers by date, with those without number that belong to it, each with what is followed in it."""
    wanted = number.replace(" ", "")
    found = Dossier.objects.filter(pk=wanted).first()
    if found is None:
        meant = get_object_or_404(Dossier, pk__iexact=wanted)
        return redirect(with_query(request, reverse("dossier", args=[meant.number])), permanent=True)
    followed = Entry.objects.filter(found=True, kind__in=(*FOLLOWED, "refusal")).order_by("start", "id")
    followed = followed.prefetch_related("by__person")
    past = asked_day(request.GET.get("today"))
    loose = belonging(found)
    rows = Paper.objects.filter(Q(dossiers=found) | Q(pk__in=loose), known(past) if past else Q())
    rows = rows.select_related("ministry").prefetch_related(Prefetch("entries", followed, to_attr="followed"))
    page = page_of(rows.order_by(F("date").asc(nulls_last=True), "key"), request, per_page=50)
    if past:
        page.object_list = list(page.object_list)
        list(stood((e for p in page for e in p.followed), past))
    years = [(year, list(group)) for year, group in groupby(page, key=lambda p: p.date.year if p.date else None)]
    day = today(request.GET.get("today"))
    counts = listing.counts(EntryFilter(today=day, kinds=FOLLOWED, dossiers=(found.number,), past=past is not None))
    cautious = any(is_overdue(entry, day) for _, papers in years for paper in papers for entry in paper.followed)
    context = {"dossier": found, "loose": loose, "years": years, "page": page, "counts": counts, "cautious": cautious}
    return render(request, "pages/dossier.html", context)
