"""Who decides and when, and the page to go back to: taken from the request, at the edge."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from kamerspoor_site.review.deciding import By

MAX_REMARK = 2000


def by(request: HttpRequest) -> By:
    """The account at hand, now, with the remark of the form."""
    note = " ".join(request.POST.get("note", "").split())[:MAX_REMARK]
    return By(request.user.get_username(), timezone.now(), note)


def back_to(request: HttpRequest) -> str:
    """The page of this site that the form names as `next`; empty where it names none or another site."""
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if safe else ""
