"""What every page shows: the day that counts as today, and this page in the other language."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

from kamerspoor_site.today import asked_day, today

_FOLLOWS = frozenset(("register", "entry", "papers", "paper", "dossier"))
"""Pages that `?today=` shows as they stood on that day; on the others it sets terms and due dates alone."""


def site(request: HttpRequest) -> dict[str, Any]:
    """Context for all templates."""
    other = "en" if get_language() == "nl" else "nl"
    given = request.GET.get("today", "").strip()
    past = asked_day(given)
    return {
        "today": today(given),
        "today_given": given if past else "",
        "past": past,
        "past_shown": past is not None and request.resolver_match is not None and request.resolver_match.url_name in _FOLLOWS,
        "no_today": given if given and past is None else "",
        "other_language": other,
        "other_language_url": translate_url(request.get_full_path(), other),
    }
