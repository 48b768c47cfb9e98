"""Decisions about links and questions, undoing, and adding what the rules did not find."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kamerspoor.vocabulary import ASK_KINDS, STATEMENT_KINDS
from kamerspoor_site.accounts.roles import requires
from kamerspoor_site.pages import labels
from kamerspoor_site.register.models import Decision, Link
from kamerspoor_site.register.services.finding import find_paper
from kamerspoor_site.review import deciding, passages
from kamerspoor_site.review.correcting import DecisionError
from kamerspoor_site.review.views.by import back_to, by


@require_POST
@requires("reviewer")
def decide_link(request: HttpRequest, id: str) -> HttpResponse:
    """Confirm or reject a link."""
    link = get_object_or_404(Link.objects.select_related("paper"), pk=id)
    try:
        deciding.decide_link(link, request.POST.get("state", ""), by(request))
        messages.success(request, _("Decided."))
    except DecisionError as error:
        messages.error(request, str(error))
    return redirect(_back(request, "links"))


@require_POST
@requires("reviewer")
def answer_question(request: HttpRequest) -> HttpResponse:
    """Choose one of several candidates, or none."""
    ids = request.POST.get("candidates", "").split()[:100]
    links = list(Link.objects.filter(pk__in=ids, state="proposed").select_related("paper").order_by("id"))
    chosen = request.POST.get("chosen", "")
    try:
        if len(links) != len(ids) or not chosen:
            raise DecisionError(_("Choose one of the candidates, or none."))
        deciding.choose(links, None if chosen == "none" else next((x for x in links if x.pk == chosen), Link()), by(request))
        messages.success(request, _("Decided."))
    except DecisionError as error:
        messages.error(request, str(error))
    return redirect(_back(request, "questions"))


@require_POST
@requires("reviewer")
def undo(request: HttpRequest, number: int) -> HttpResponse:
    """Undo a decision."""
    decision = get_object_or_404(Decision, pk=number)
    try:
        deciding.undo(decision, by(request))
        messages.success(request, _("Undone."))
    except DecisionError as error:
        messages.error(request, str(error))
    return redirect(_back(request, "decisions"))


@require_http_methods(["GET", "HEAD", "POST"])
@requires("reviewer")
def add(request: HttpRequest, name: str) -> HttpResponse:
    """The sentences of a paper, to add one as an entry."""
    paper = find_paper(name)
    if paper is None or paper.current is None:
        raise Http404
    status = 200
    if request.method == "POST":
        try:
            start, end = (_number(value) for value in request.POST.get("sentence", "").partition("-")[::2])
            made = deciding.add(paper, start, end, request.POST.get("kind", ""), by(request))
            messages.success(request, _("Added. Set its fields here."))
            return redirect("review_entry", made.subject)
        except DecisionError as error:
            messages.error(request, str(error))
            status = 400
    found = passages.passages(paper.current.data)
    last = max(-(-len(found) // passages.PART), 1)
    part = min(max(_number(request.GET.get("part", "1")), 1), last)
    context = {
        "paper": paper,
        "passages": found[(part - 1) * passages.PART : part * passages.PART],
        "kinds": [(kind, labels.label("kind", kind)) for kind in (*ASK_KINDS, *STATEMENT_KINDS)],
        "part": part,
        "parts": range(1, last + 1),
    }
    return render(request, "review/add.html", context, status=status)


def _number(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 12 else -1


def _back(request: HttpRequest, what: str) -> str:
    """The page of this site that the form names, else that part of the queue."""
    return back_to(request) or f"{reverse('review_queue')}?what={what}"
