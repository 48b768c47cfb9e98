"""Pages for what went wrong; they say what to do and never what is inside."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kamerspoor_site.pages.addresses import intended


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing is at this address; where another is meant, the reader is sent on to it."""
    address = intended(request) if request.method in ("GET", "HEAD") else None
    if address:
        return redirect(address, permanent=True)
    return render(request, "pages/not_found.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Something broke; a template without the database."""
    return render(request, "pages/failed.html", status=500)
