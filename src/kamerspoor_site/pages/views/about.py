"""What this register is, how it is made, and its words."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kamerspoor_site.pages import labels
from kamerspoor_site.register.models import Entry, Paper


def about(request: HttpRequest) -> HttpResponse:
    """About and glossary."""
    context = {
        "papers": Paper.objects.count(),
        "entries": Entry.objects.filter(found=True).count(),
        "kinds": labels.KIND.keys(),
        "statuses": labels.STATUS.keys(),
    }
    return render(request, "pages/about.html", context)
