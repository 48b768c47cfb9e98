"""Files that could not be added, and papers that may be none: what the keeper of the register has to look at."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kamerspoor_site.pages.paging import page_of
from kamerspoor_site.register.models import Paper, Problem

_MOST = 200


def files(request: HttpRequest) -> HttpResponse:
    """Each file with what is wrong and what to do; below them the papers that show no number, date or sender."""
    doubtful = Paper.objects.filter(publication_id=None, date=None, people=None, detail__in=("unknown", "other"))
    page = page_of(Problem.objects.all(), request, per_page=50)
    return render(request, "pages/files.html", {"page": page, "doubtful": doubtful.order_by("source_name", "key")[:_MOST]})
