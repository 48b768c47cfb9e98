"""Days and periods of the paper contract in the words of the page's language."""

from __future__ import annotations

import datetime

from django.template.defaultfilters import date as format_date
from django.utils.translation import gettext as _

from kamerspoor.dutch_calendar import first_day

_FORMATS = {4: "Y", 7: "F Y", 10: "j F Y"}


def day_words(value: datetime.date | None) -> str:
    """A day in words."""
    return format_date(value, "j F Y") if value else ""


def period_words(value: str | None) -> str:
    """A date or interval in words: "2022-10/2022-12", "../2022-12-31", "2020"."""
    if not value:
        return ""
    first, slash, last = value.partition("/")
    if not slash:
        return _part(first)
    if first == "..":
        return _("until %(day)s") % {"day": _part(last)}
    if last == "..":
        return _("from %(day)s") % {"day": _part(first)}
    return _("%(first)s to %(last)s") % {"first": _part(first), "last": _part(last)}


def _part(value: str) -> str:
    moment = first_day(value)
    return format_date(moment, _FORMATS[len(value)]) if moment and len(value) in _FORMATS else value
