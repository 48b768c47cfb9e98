"""The list of the register with its filters as a feed (Atom): what is new and what changed, to follow in a feed reader."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kamerspoor.export.safe_text import xml_safe
from kamerspoor_site.pages import labels
from kamerspoor_site.pages.reasons import status_reason
from kamerspoor_site.pages.templatetags.kamerspoor import name, who
from kamerspoor_site.pages.views.register import chosen_words, filter_of
from kamerspoor_site.register.models import Entry
from kamerspoor_site.register.services.news import news

MOST = 50
"""Entries in one feed."""


class _Feed(Atom1Feed):
    """A feed of which the day, where nothing is in it, is that of the register and not of the clock."""

    def latest_post_date(self) -> Any:
        return super().latest_post_date() if self.items else self.feed["day"]


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The latest entries that the query asks for, by the papers and decisions that bear on them."""
    wanted = filter_of(request)
    query = request.META.get("QUERY_STRING", "")
    page = request.build_absolute_uri(reverse("register") + (f"?{query}" if query else ""))
    about = ", ".join(chosen_words(wanted, request))
    written = _Feed(
        title=xml_safe(f"Kamerspoor: {about}" if about else "Kamerspoor"),
        link=xml_safe(page),
        description=_("What the House asked, what the cabinet promised"),
        language=get_language() or "nl",
        feed_url=xml_safe(request.build_absolute_uri()),
        author_name="Kamerspoor",
        day=_moment(wanted.today),
    )
    for entry in news(wanted, most=MOST):
        written.add_item(**_item(request, entry))
    response = HttpResponse(written.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _item(request: HttpRequest, entry: Entry) -> dict[str, Any]:
    address = request.build_absolute_uri(reverse("entry", args=[entry.pk]))
    status = labels.label("status", entry.status) if entry.status else ""
    kind = labels.entry_kind(entry.kind, entry.strength)
    why = status_reason(entry.status_reason) if entry.status else ""
    standing = ". ".join(filter(None, (status, why)))
    told: datetime.date = entry.told  # type: ignore[attr-defined]
    return {
        "title": xml_safe(f"{kind}, {who(entry)}" + (f": {status}" if status else "")),
        "link": address,
        "unique_id": address,
        "description": xml_safe("\n".join(filter(None, (f"“{entry.quote}”", name(entry.paper), standing)))),
        "pubdate": _moment(entry.paper.date or told),
        "updateddate": _moment(told),
        "categories": [kind, *([status] if status else [])],
    }


def _moment(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)
