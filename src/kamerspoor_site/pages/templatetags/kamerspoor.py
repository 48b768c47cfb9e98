"""Template filters: codes as words, days and periods, addresses with other filters."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from kamerspoor_site.pages import labels
from kamerspoor_site.pages.dates import day_words, period_words
from kamerspoor_site.pages.reasons import link_reasons, status_reason
from kamerspoor_site.register.models import Entry, Paper
from kamerspoor_site.register.services.status import is_overdue

register = template.Library()


@register.filter
def label(code: str, list_name: str) -> str:
    """`code` of a closed list in words."""
    return labels.label(list_name, code or "")


@register.filter
def kind_word(entry: Entry) -> str:
    """The kind of an entry in words."""
    return labels.entry_kind(entry.kind, entry.strength)


@register.filter
def at(values: dict[str, Any], key: str) -> Any:
    """`values[key]`."""
    return values.get(key, "")


@register.filter
def sign(status: str) -> str:
    """The sign of a status."""
    return labels.SIGN.get(status, "")


@register.filter
def country(iso: str) -> str:
    """Name of a country."""
    return labels.country(iso)


@register.filter
def decision_word(action: str) -> str:
    """What a reviewer did."""
    return labels.label("decision", action)


@register.filter
def day(value: Any) -> str:
    """A day in words."""
    return day_words(value)


@register.filter
def period(value: str) -> str:
    """A date or interval of the paper contract in words."""
    return period_words(value)


@register.filter
def reason(value: dict[str, Any]) -> str:
    """Why a status is what it is."""
    return status_reason(value)


@register.filter
def reasons(link: Any) -> list[str]:
    """Why a link is proposed."""
    return link_reasons(link)


@register.filter
def name(paper: Paper) -> str:
    """What a paper is called: identifier in the way it is printed, else what it is."""
    return printed(paper.publication_id) if paper.publication_id else labels.label("detail", paper.detail)


@register.filter
def printed(identifier: str) -> str:
    """A publication identifier as it is printed: kst-32735-287 is "Kamerstuk 32 735, nr. 287"."""
    series, _sep, rest = identifier.partition("-")
    if series == "kst" and rest:
        dossier, sep, number = rest.rpartition("-")
        if not sep:
            return f"Kamerstuk {_spaced(rest)}"
        return f"Kamerstuk {_spaced(dossier)}, nr. {number}"
    if series == "ah" and identifier.count("-") == 3:
        session, number = identifier.split("-")[2:]
        return f"Aanhangsel Handelingen {session[:4]}-{session[4:]}, nr. {number}"
    return identifier


def _spaced(dossier: str) -> str:
    number, sep, chapter = dossier.partition("-")
    spaced = f"{number[:2]} {number[2:]}" if len(number) == 5 and number.isdigit() else number
    return f"{spaced} {chapter}" if sep else spaced


@register.filter
def dossier_name(number: str) -> str:
    """A dossier number as it is printed: 32735 is "32 735"."""
    return _spaced(number)


@register.filter
def paper_url(paper: Paper) -> str:
    """Address of a paper."""
    return reverse("paper", args=[paper.publication_id or paper.key])


@register.filter
def overdue(entry: Entry, today: Any) -> bool:
    """Whether an entry is overdue on `today`."""
    return is_overdue(entry, today)


@register.filter
def days_between(first: Any, last: Any) -> int:
    """Days from `first` to `last`."""
    return (last - first).days


@register.simple_tag(takes_context=True)
def query(context: dict[str, Any], **changes: Any) -> str:
    """The query of this page with `changes`; a value of None or "" takes the field out, and the page number goes."""
    values = context["request"].GET.copy()
    values.pop("page", None)
    for field, value in changes.items():
        values.pop(field, None)
        if value not in (None, ""):
            values[field] = str(value)
    encoded = values.urlencode()
    return f"?{encoded}" if encoded else "?"
