"""The bytes of a paper as they came in, so that a quote can be checked on its page.

Only what the register holds is given, by the hash of its bytes. A PDF opens in the browser, for that is how its page is seen;
all else is a file to save, so that nothing in it runs on this site. Mail, which names who wrote it, is for accounts only.
"""

from __future__ import annotations

import unicodedata

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from kamerspoor_site.accounts.roles import may
from kamerspoor_site.register.models import Source

PDF = "application/pdf"
_MAIL = "message/rfc822"
_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


@require_safe
def original(request: HttpRequest, sha256: str) -> HttpResponse:
    """The file whose bytes have this hash; not found where the register has none."""
    found = Source.objects.filter(pk=sha256, version__isnull=False).first()
    if found is None:
        raise Http404
    if not may_open(request, found):
        return render(request, "accounts/forbidden.html", status=403)
    content = found.content
    shown = found.media_type == PDF and content.startswith(b"%PDF-")
    response = HttpResponse(content, content_type=PDF if shown else "application/octet-stream")
    response.headers["Content-Disposition"] = content_disposition_header(not shown, _file_name(found.name)) or "attachment"
    response.headers["Content-Security-Policy"] = _POLICY if shown else f"{_POLICY}; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def may_open(request: HttpRequest, source: Source) -> bool:
    """Whether who asks may have the original: mail, and all of them where the site says so, are for accounts."""
    mail = source.media_type == _MAIL or source.name.lower().endswith(".eml")
    return may(request.user, "reader") if settings.ORIGINALS_CLOSED or mail else True


def _file_name(name: str) -> str:
    """The name without what is no visible character."""
    return "".join(c for c in name if not unicodedata.category(c).startswith("C")) or "original"
