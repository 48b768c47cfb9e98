"""One entry under review: everything that can be decided about it, in forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kamerspoor.vocabulary import ASK_KINDS, FORUMS, INSTRUMENTS, OUTCOMES, STATEMENT_KINDS, STATUSES, STRENGTHS
from kamerspoor_site.accounts.roles import requires
from kamerspoor_site.pages import labels
from kamerspoor_site.pages.changes import field_title
from kamerspoor_site.register.models import Decision, Entry, EntryAlias, Link, Ministry, Theme
from kamerspoor_site.register.services.finding import find_entry, find_paper
from kamerspoor_site.register.services.reviews import with_reviews
from kamerspoor_site.register.services.status import FOLLOWED
from kamerspoor_site.review import deciding
from kamerspoor_site.review.anchoring import locate, text_of
from kamerspoor_site.review.correcting import DecisionError
from kamerspoor_site.review.countries import codes_of, names_of
from kamerspoor_site.review.deciding import By, Evidence
from kamerspoor_site.review.models import VISIBILITIES, Note, StaleDecision
from kamerspoor_site.review.views.by import back_to, by
from kamerspoor_site.review.views.queue import with_ends, with_state

Values = dict[str, Any]


@require_http_methods(["GET", "HEAD", "POST"])
@requires("reviewer")
def review_entry(request: HttpRequest, id: str) -> HttpResponse:
    """The forms of an entry; a form sent in is decided on, and leads back here."""
    entry = find_entry(id)
    if entry is None:
        raise Http404
    if request.method == "POST":
        return _decide(request, entry)
    if entry.pk != id:
        return redirect("review_entry", entry.pk)
    return render(request, "review/entry.html", _context(request, entry))


def _decide(request: HttpRequest, entry: Entry) -> HttpResponse:
    action = _ACTIONS.get(request.POST.get("action", ""))
    if action is None:
        raise Http404
    try:
        action(entry, request, by(request))
    except DecisionError as error:
        sent = request.POST["action"]
        wrong = {"action": sent, "field": error.field or _MAIN_FIELD.get(sent, ""), "said": str(error)}
        return render(request, "review/entry.html", _context(request, entry) | {"wrong": wrong}, status=400)
    messages.success(
        request, _("Decided about “%(quote)s”. It can be undone among the decisions.") % {"quote": entry.quote[:80]}
    )
    return redirect(back_to(request) or reverse("review_entry", args=[entry.pk]))


_MAIN_FIELD = {"merge": "into", "split": "parts"}
"""Where the message of a form stands whose error names no field."""


# ------------------------------------------------------------------------------------------------------------- forms


def _confirm(entry: Entry, _request: HttpRequest, who: By) -> None:
    deciding.confirm(entry, who)


def _reject(entry: Entry, _request: HttpRequest, who: By) -> None:
    deciding.reject(entry, who)


def _correct(entry: Entry, request: HttpRequest, who: By) -> None:
    sent = request.POST
    fields: Values = {name: " ".join(sent[name].split()) for name in _texts(entry) if name in sent}
    fields |= {name: sent[name] for name in _lists(entry) if name in sent}
    if entry.layer == "statement":
        fields["recurring"] = bool(sent.get("recurring"))
    fields["ministry_id"] = sent.get("ministry_id") or None
    places = codes_of(sent.get("places", ""))
    deciding.correct(entry, fields, who, places=places, themes=sent.getlist("themes"))


def fields_of(value: str) -> Values:
    """What fills a message about one value."""
    return {"value": value[:80]}


def _status(entry: Entry, request: HttpRequest, who: By) -> None:
    words = " ".join(request.POST.get("evidence", "").split())
    evidence = []
    if words:
        name = request.POST.get("evidence_paper", "").strip() or entry.paper_id
        paper = find_paper(name)
        place = locate(text_of(paper), words) if paper else None
        if paper is None or place is None:
            said = _("These words do not stand in %(value)s; copy them from its page.") % fields_of(name)
            raise DecisionError(said).at("evidence")
        evidence = [Evidence(paper.key, *place)]
    deciding.set_status(entry, request.POST.get("status", ""), who, evidence=evidence)


def _merge(entry: Entry, request: HttpRequest, who: By) -> None:
    name = request.POST.get("into", "").strip()
    into = find_entry(name)
    if into is None:
        raise DecisionError(_("%(value)s: there is no entry of this id.") % fields_of(name))
    deciding.merge(entry, into, who)


def _split(entry: Entry, request: HttpRequest, who: By) -> None:
    deciding.split(entry, request.POST.get("parts", "").splitlines(), who)


_ACTIONS: dict[str, Callable[[Entry, HttpRequest, By], None]] = {
    "confirm": _confirm,
    "reject": _reject,
    "correct": _correct,
    "status": _status,
    "merge": _merge,
    "split": _split,
}


# -------------------------------------------------------------------------------------------------------------- page


def _texts(entry: Entry) -> tuple[str, ...]:
    if entry.layer == "ask":
        return ("date_text", "occasion", "reference")
    return ("date_text", "due_text", "actor", "target", "speaker")


def _lists(entry: Entry) -> tuple[str, ...]:
    return ("kind", "outcome") if entry.layer == "ask" else ("kind", "strength", "instrument", "forum")


_CHOICES = {"outcome": OUTCOMES, "strength": STRENGTHS, "instrument": INSTRUMENTS, "forum": FORUMS}


def _context(request: HttpRequest, entry: Entry) -> Values:
    names = [entry.pk, *EntryAlias.objects.filter(entry=entry).values_list("pk", flat=True)]
    decisions = list(Decision.objects.filter(subject__in=names).order_by("-number"))
    with_reviews([entry])
    sent = request.POST
    corrected = sent if sent.get("action") == "correct" else None
    own = {t.pk for t in entry.themes.all()} if corrected is None else set(corrected.getlist("themes"))
    value = (lambda name: getattr(entry, name)) if corrected is None else (lambda name: corrected.get(name, ""))
    return {
        "entry": entry,
        "sent": sent,
        "texts": [(name, field_title(name), value(name)) for name in _texts(entry)],
        "lists": [(name, field_title(name), value(name), _options(entry, name)) for name in _lists(entry)],
        "ministry": value("ministry_id"),
        "recurring": entry.recurring if corrected is None else bool(corrected.get("recurring")),
        "ministries": Ministry.objects.order_by("name"),
        "places": names_of(p.pk for p in entry.places.all()) if corrected is None else corrected.get("places", ""),
        "themes": [(t, labels.label("theme", t), t in own) for t in sorted({*labels.THEME, *_known_themes()})],
        "statuses": [(s, labels.label("status", s)) for s in STATUSES] if entry.kind in FOLLOWED else [],
        "near": Entry.objects.filter(paper=entry.paper, layer=entry.layer, found=True)
        .exclude(pk=entry.pk)
        .order_by("start")[:200],
        "merged": find_entry(entry.merged_into) if entry.merged_into else None,
        "links": with_ends(_links_of(entry)),
        "decisions": with_state(decisions),
        "stale": StaleDecision.objects.filter(decision__in=decisions),
        "notes": list(Note.objects.on_entry(request.user, entry.pk)),
        "visibilities": VISIBILITIES,
    }


def _links_of(entry: Entry) -> list[Any]:
    rows = Link.objects.filter(Q(source=entry.pk) | Q(target=entry.pk)).select_related("paper")
    return list(rows.order_by("state", "-score", "id")[:100])


def _known_themes() -> list[str]:
    return list(Theme.objects.values_list("pk", flat=True))


def _options(entry: Entry, name: str) -> list[tuple[str, str]]:
    if name == "kind":
        kinds = ASK_KINDS if entry.layer == "ask" else STATEMENT_KINDS
        return [(kind, labels.label("kind", kind)) for kind in kinds]
    empty = [] if name == "outcome" else [("", "–")]
    return [*empty, *((value, labels.label(name, value)) for value in _CHOICES[name])]
