"""Search over papers and entries, with the numbers beside each filter."""

from __future__ import annotations

import contextlib

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from kamerspoor.errors import RegisterError
from kamerspoor_site.pages import labels
from kamerspoor_site.pages.cabinet import ministry_word
from kamerspoor_site.register.models import Ministry
from kamerspoor_site.search.indexing import FILTERS, bring_up_to_date, is_behind
from kamerspoor_site.search.querying import MAX_QUERY
from kamerspoor_site.search.querying import search as run
from kamerspoor_site.search.suggesting import suggest

_PER_PAGE = 20
_MOST_PAGES = 50
_TITLES = ("type", "kind", "status", "theme", "place", "ministry", "dossier", "year")


def search(request: HttpRequest) -> HttpResponse:
    """Results for `?q=`, narrowed by the filters that were chosen."""
    query = request.GET.get("q", "").strip()[:MAX_QUERY]
    filters = {name: request.GET.getlist(name) for name in FILTERS}
    number = _page_number(request)
    if query and is_behind():
        with contextlib.suppress(RegisterError):  # the index as it was is better than none
            bring_up_to_date()
    found = run(query, filters=filters, offset=(number - 1) * _PER_PAGE, limit=_PER_PAGE)
    last = min(-(-found.total // _PER_PAGE), _MOST_PAGES)
    context = {
        "q": query,
        "suggestion": suggest(query) if query and not found.total else "",
        "found": found,
        "facets": _facets(found.facets, filters),
        "chosen": [(name, value, _word(name, value)) for name in _TITLES for value in filters[name] if value],
        "number": number,
        "next": number + 1 if number < last else None,
        "previous": number - 1 if number > 1 else None,
        "last": last,
    }
    return render(request, "pages/search.html", context)


def _page_number(request: HttpRequest) -> int:
    value = request.GET.get("page", "1")
    return min(max(int(value), 1), _MOST_PAGES) if value.isdecimal() and len(value) < 6 else 1


def _facets(counted: object, filters: dict[str, list[str]]) -> list[tuple[str, list[tuple[str, str, int]]]]:
    """Per filter its values in words with their number, without those that are chosen or tell nothing apart."""
    assert hasattr(counted, "get")
    found = []
    for name in _TITLES:
        values = [(v, _word(name, v), n) for v, n in counted.get(name, ()) if v not in filters[name]]
        if values and not filters[name]:
            found.append((name, values[:10]))
    return found


def _word(name: str, value: str) -> str:
    if name == "ministry":
        ministry = Ministry.objects.filter(pk=value).first()
        return ministry_word(ministry) or value
    if (name, value) == ("kind", "motion"):
        return _("Motion (paper)")
    return labels.label(name, value)
