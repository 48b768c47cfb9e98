"""What is new: entries in the order of the last paper or decision that bears on each, the latest first.

The day of an entry is that of its own paper, of the last paper that changed its status, or of the last decision about it.
Nothing here depends on when papers came in, so the same register has the same news.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.db.models import DateField, F, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, Greatest, TruncDate

from kamerspoor_site.register.models import Decision, Entry, StatusChange
from kamerspoor_site.register.services.listing import EntryFilter, filtered
from kamerspoor_site.register.services.past import stood

_NEVER = Value(datetime.date.min, output_field=DateField())


def news(wanted: EntryFilter, *, most: int) -> Iterator[Entry]:
    """The latest `most` entries that `wanted` describes, each with its day as `told`; those without any day are left out."""
    of_entry = StatusChange.objects.filter(entry=OuterRef("pk"), day__lte=wanted.today).order_by("-day")
    decided = Decision.objects.filter(subject=OuterRef("pk")).order_by("-made").annotate(on=TruncDate("made"))
    days = [F("paper__date"), Subquery(of_entry.values("day")[:1]), Subquery(decided.values("on")[:1])]
    told = Greatest(*(Coalesce(day, _NEVER, output_field=DateField()) for day in days))
    rows = filtered(wanted).annotate(told=told).filter(told__gt=datetime.date.min, told__lte=wanted.today)
    rows = rows.select_related("paper__ministry", "ministry").prefetch_related("by__person")
    found = rows.order_by("-told", "pk")[:most]
    return stood(found, wanted.today) if wanted.past else iter(found)
