"""Pages for what went wrong; they say what to do and never what is inside."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing is at this address."""
    return render(request, "pages/not_found.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Something broke; a template without the database."""
    return render(request, "pages/failed.html", status=500)
