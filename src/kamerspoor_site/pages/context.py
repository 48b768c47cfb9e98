"""What every page shows: the day that counts as today, and this page in the other language."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

from kamerspoor_site.today import today


def site(request: HttpRequest) -> dict[str, Any]:
    """Context for all templates."""
    other = "en" if get_language() == "nl" else "nl"
    return {
        "today": today(request.GET.get("today")),
        "today_given": request.GET.get("today", ""),
        "other_language": other,
        "other_language_url": translate_url(request.get_full_path(), other),
    }
