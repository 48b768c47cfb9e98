"""The list of the register with its filters as a file. It holds what the pages show to everyone, and no notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from kamerspoor.errors import KamerspoorError
from kamerspoor_site.pages.downloads import About, Download
from kamerspoor_site.pages.views.register import chosen_words, filter_of
from kamerspoor_site.register.services import listing
from kamerspoor_site.register.services.exporting import Records


@require_safe
def download(request: HttpRequest, what: Download) -> HttpResponse:
    """The file; a page that says what to do where the list is too long for it or its library is not installed."""
    asked = filter_of(request)
    wanted = replace(asked, tellings=what.tellings or asked.tellings)
    count = listing.filtered(wanted).count()
    if count > what.most:
        return _refused(request, what, 400, count=count)
    lang = get_language() or "nl"
    records = Records(today=wanted.today, lang=lang, past=wanted.past)
    found = records.of_entries(listing.entries(wanted), together=not wanted.tellings)
    try:
        content = what.write(found, About(", ".join(chosen_words(wanted, request)), lang, _page(request)))
    except KamerspoorError:
        return _refused(request, what, 503)
    response = HttpResponse(content, content_type=what.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="kamerspoor-{wanted.today}.{what.suffix}"'
    return response


def _page(request: HttpRequest) -> Callable[[str], str]:
    """The permanent address of an entry by its id."""
    return lambda id_: request.build_absolute_uri(reverse("entry", args=[id_]))


def _refused(request: HttpRequest, what: Download, status: int, *, count: int = 0) -> HttpResponse:
    return render(request, "pages/no_download.html", {"what": what, "count": count}, status=status)
