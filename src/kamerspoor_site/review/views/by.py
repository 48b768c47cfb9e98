"""Who decides and when: taken from the request, at the edge."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone

from kamerspoor_site.review.deciding import By

MAX_REMARK = 2000


def by(request: HttpRequest) -> By:
    """The account at hand, now, with the remark of the form."""
    note = " ".join(request.POST.get("note", "").split())[:MAX_REMARK]
    return By(request.user.get_username(), timezone.now(), note)
