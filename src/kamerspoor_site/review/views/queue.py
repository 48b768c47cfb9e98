"""The queue: entries, links, questions, decisions that became stale, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kamerspoor_site.accounts.roles import requires
from kamerspoor_site.pages import labels
from kamerspoor_site.pages.paging import page_of
from kamerspoor_site.register.models import Decision, Entry, Link, Ministry, Paper
from kamerspoor_site.register.services.reviews import with_reviews
from kamerspoor_site.review import queue
from kamerspoor_site.review.applying import holding
from kamerspoor_site.review.context import contexts
from kamerspoor_site.today import today

PARTS = ("entries", "links", "questions", "stale", "decisions")


@require_safe
@requires("reviewer")
def review_queue(request: HttpRequest) -> HttpResponse:
    """One part of the queue, `?what=`."""
    what = request.GET.get("what", "entries")
    what = what if what in PARTS else "entries"
    day = today(request.GET.get("today"))
    questions = queue.questions()
    wanted = _narrowed(request)
    entries = queue.entries(day, wanted)
    rows: Any = {
        "entries": entries,
        "links": queue.links(),
        "questions": questions,
        "stale": queue.stale(),
        "decisions": Decision.objects.order_by("-number"),
    }[what]
    page = page_of(rows, request)
    counts = {
        "entries": entries.count(),
        "links": queue.links().count(),
        "questions": len(questions),
        "stale": queue.stale().count(),
        "decisions": Decision.objects.count(),
    }
    titles = {
        "entries": _("Entries"),
        "links": _("Links"),
        "questions": _("Questions"),
        "stale": _("Stale decisions"),
        "decisions": _("Decisions"),
    }
    context = {
        "what": what,
        "page": page,
        "shown": _shown(what, list(page)),
        "parts": [(name, titles[name], counts[name]) for name in PARTS],
        "title": titles[what],
        "wanted": wanted,
        "kinds": [(kind, labels.label("kind", kind)) for kind in queue.KINDS],
        "ministries": [("none", _("none")), *((m.slug, m.name) for m in Ministry.objects.order_by("name"))],
        "certainties": [("low", _("below 0.7")), ("high", _("0.7 or more"))],
    }
    return render(request, "review/queue.html", context)


def _narrowed(request: HttpRequest) -> queue.Narrowed:
    given = {name: request.GET.get(name, "").strip() for name in ("kind", "ministry", "certainty", "paper", "dossier")}
    return queue.Narrowed(**given | {"dossier": given["dossier"].replace(" ", "")})


def _shown(what: str, rows: list[Any]) -> list[Any]:
    """The rows of one page with what is shown beside them."""
    if what == "links":
        return with_ends(rows)
    if what == "questions":
        return [_question(question) for question in rows]
    if what == "decisions":
        return with_state(rows)
    return _in_context(rows) if what == "entries" else rows


def _in_context(rows: list[Entry]) -> list[tuple[Entry, str, str]]:
    found = contexts(rows)
    return [(entry, *found.get(entry.pk, ("", ""))) for entry in with_reviews(rows)]


def _question(question: queue.Question) -> tuple[queue.Question, dict[str, Any], list[dict[str, Any]]]:
    """A question, the entry or paper that it is about, and its candidates, each with its `other` end."""
    candidates = with_ends(question.links)
    one_target = len({x["target"]["name"] for x in candidates}) == 1
    same, other = ("target", "source") if one_target and question.links[0].kind != "identifies" else ("source", "target")
    for x in candidates:
        x["other"], x["way"] = x[other], "forward" if other == "target" else "backward"
    return question, candidates[0][same], candidates


def with_ends(links: Sequence[Link]) -> list[dict[str, Any]]:
    """Links with the entry or paper at each end, where the register has it."""
    names = {name for link in links for name in (link.source, link.target)}
    entries = {e.pk: e for e in Entry.objects.filter(pk__in=names).select_related("paper")}
    papers = {}
    for paper in Paper.objects.filter(Q(pk__in=names) | Q(publication_id__in=names)).select_related("current"):
        papers[paper.pk] = papers[paper.publication_id or paper.pk] = paper
    found = []
    for link in links:
        ends = [{"name": n, "entry": entries.get(n), "paper": papers.get(n)} for n in (link.source, link.target)]
        found.append({"link": link, "source": ends[0], "target": ends[1], "evidence": _words(link, papers)})
    return found


def _words(link: Link, papers: dict[str, Paper]) -> list[str]:
    found = []
    for piece in link.evidence:
        paper = papers.get(piece["paper"])
        if paper and paper.current:
            found.append(paper.current.data["text"][piece["start"] : piece["end"]])
    return found


def with_state(decisions: Sequence[Decision]) -> list[tuple[Decision, bool]]:
    """Decisions with whether they hold, that is were not undone; so too of undoings."""
    known = {row.pk for key in {d.paper for d in decisions} for row in holding(key)}
    return [(d, d.pk in known) for d in decisions]
