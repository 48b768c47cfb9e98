"""One page of a long list, whatever number is asked for."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

PER_PAGE = 25
_LONGEST = 9
"""Digits of a page number that are looked at."""


def page_of(rows: QuerySet[Any], request: HttpRequest, *, per_page: int = PER_PAGE) -> Page[Any]:
    """The page that `?page=` asks for; the first or last one where there is no such page."""
    number = request.GET.get("page", "1")
    return Paginator(rows, per_page).get_page(int(number[:_LONGEST]) or 1 if number.isdecimal() else 1)
