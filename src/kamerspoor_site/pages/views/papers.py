"""The list of papers, and one paper as readable text with what was found in it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from kamerspoor.vocabulary import PAPER_KINDS
from kamerspoor_site.pages import labels
from kamerspoor_site.pages.addresses import with_query
from kamerspoor_site.pages.cabinet import ministry_word
from kamerspoor_site.pages.outline import contents_of, outline_of, speakers_of
from kamerspoor_site.pages.paging import page_of
from kamerspoor_site.pages.text import Marked, Mention, blocks_of, part_with, parts_of
from kamerspoor_site.pages.text import render as render_text
from kamerspoor_site.pages.views.original import may_open
from kamerspoor_site.register.models import Entry, Link, Ministry, Paper, PaperPerson, PaperVersion, Problem
from kamerspoor_site.register.services import listing
from kamerspoor_site.register.services.finding import find_paper, find_paper_as_printed
from kamerspoor_site.register.services.ministries import UNKNOWN
from kamerspoor_site.register.services.past import was_there
from kamerspoor_site.register.services.status import term_of
from kamerspoor_site.register.services.trail import paper_trail
from kamerspoor_site.today import asked_day, today


def papers(request: HttpRequest) -> HttpResponse:
    """All papers, the newest first."""
    kind, ministry = request.GET.get("kind", ""), request.GET.get("ministry", "")
    past = asked_day(request.GET.get("today"))
    rows = listing.papers(kinds=[kind] if kind else (), ministries=[ministry] if ministry else (), known=past)
    context = {
        "page": page_of(rows, request),
        "kinds": [(k, labels.label("detail", k)) for k in PAPER_KINDS],
        "ministries": [*((m.slug, ministry_word(m)) for m in Ministry.objects.order_by("name")), (UNKNOWN, _("unknown"))],
        "problems": Problem.objects.count(),
        "kind": kind,
        "ministry": ministry,
        "empty": not Paper.objects.exists(),
    }
    return render(request, "pages/papers.html", context)


def paper(request: HttpRequest, name: str) -> HttpResponse:
    """One paper; a long one comes in parts, of which `?at=` (a place in the text) or `?part=` asks for one."""
    found = find_paper(name)
    if found is None and (meant := find_paper_as_printed(name)):
        return redirect(with_query(request, reverse("paper", args=[meant.publication_id or meant.key])), permanent=True)
    if found is None or found.current is None:
        raise Http404
    data = found.current.data
    parts = parts_of(blocks_of(data))
    number = _part_number(request, parts)
    entries = list(found.entries.filter(found=True).order_by("start", "id"))
    here = _here(request, entries, len(data["text"]))
    marked = _marked(entries) + ([here] if here and here.end > here.start else [])
    url = reverse("paper", args=[found.publication_id or found.key])
    day = today(request.GET.get("today"))
    past = asked_day(request.GET.get("today"))
    there = past is None or was_there(found, past)
    term = term_of(found, today=day if there else None)
    trail = paper_trail(found, until=past if there else None)
    context = {
        "paper": found,
        "people": _people(found),
        "term": term and {"term": term, "days": term.days(day), "over": term.over(day)},
        "blocks": render_text(data["text"], parts[number], marked, _mentions(data, found)),
        "here": _block_at(parts[number], here.start) if here and here.end == here.start else None,
        "part": number + 1,
        "parts": range(1, len(parts) + 1),
        "outline": outline_of([(e, f"{url}?at={e.start}#{e.id}") for e in entries], here.start if here else None),
        "found_here": len(entries),
        "speakers": speakers_of(data),
        "url": url,
        "contents": contents_of(data),
        "trail": trail,
        "cites": [c for c in trail.cites if not c.elsewhere],
        "elsewhere": [c for c in trail.cites if c.elsewhere],
        "not_yet": not there,
        "problems": data["problems"],
        "versions": _versions(request, found),
    }
    return render(request, "pages/paper.html", context)


def _versions(request: HttpRequest, paper: Paper) -> list[PaperVersion]:
    """The files it came in, the best first, each with whether who asks may `open` it; their bytes are not read."""
    versions = list(
        paper.versions.select_related("source").defer("source__compressed", "analysis").order_by("-rank", "source_id")
    )
    for version in versions:
        version.open = may_open(request, version.source)  # type: ignore[attr-defined]
    return versions


def _people(paper: Paper) -> dict[str, list[PaperPerson]]:
    """Who the paper is from, on behalf of and asked by."""
    people: dict[str, list[PaperPerson]] = {}
    for person in paper.people.select_related("person"):
        people.setdefault(person.part, []).append(person)
    return people


def _part_number(request: HttpRequest, parts: list[list[dict[str, Any]]]) -> int:
    at, part = request.GET.get("at", ""), request.GET.get("part", "")
    if at.isdecimal() and len(at) < 12:
        return part_with(parts, int(at))
    return min(max(int(part) - 1, 0), len(parts) - 1) if part.isdecimal() and len(part) < 12 else 0


def _here(request: HttpRequest, entries: list[Entry], length: int) -> Marked | None:
    """The words that `?at=` and `?to=` ask to be shown; without `to` the entry that begins there, or an empty range."""
    at, to = request.GET.get("at", ""), request.GET.get("to", "")
    if not (at.isdecimal() and len(at) < 12 and int(at) < length):
        return None
    start = int(at)
    end = int(to) if to.isdecimal() and len(to) < 12 else max((e.end for e in entries if e.start == start), default=start)
    return Marked(start, max(min(end, length), start), "at", "here", "", "")


def _block_at(blocks: list[dict[str, Any]], position: int) -> int | None:
    """Where the block that holds `position` begins."""
    return next((b["start"] for b in blocks if b["start"] <= position < b["end"]), None)


def _marked(entries: list[Entry]) -> list[Marked]:
    return [
        Marked(e.start, e.end, e.id, e.kind, labels.entry_kind(e.kind, e.strength), reverse("entry", args=[e.id]))
        for e in entries
    ]


def _mentions(data: dict[str, Any], paper: Paper) -> list[Mention]:
    places = [Mention(p["start"], p["end"], "place", labels.country(p["iso"]) if p["iso"] else "") for p in data["places"]]
    dates = [Mention(d["start"], d["end"], "date", d["value"]) for d in data["dates"]]
    people = [Mention(p["start"], p["end"], "person", p.get("role") or p.get("party") or "") for p in data["people"]]
    return [*_references(data, paper), *places, *dates, *people]


def _references(data: dict[str, Any], paper: Paper) -> list[Mention]:
    """References as links: to the paper where the register has it or may have it, to the address where it is one."""
    targets = {r["target"] for r in data["references"]}
    known = {p.publication_id: p.publication_id for p in Paper.objects.filter(publication_id__in=targets)}
    for link in (
        Link.objects.filter(kind="identifies", value__in=targets - set(known)).exclude(state="rejected").order_by("score")
    ):
        known[link.value] = link.target
    found = []
    for reference in data["references"]:
        target = reference["target"]
        if target.startswith("#"):
            continue
        url = reverse("paper", args=[known[target]]) if target in known else ""
        if not url and target.startswith(("https://", "http://")):
            url = target
        found.append(Mention(reference["start"], reference["end"], "reference", target, url))
    return found
