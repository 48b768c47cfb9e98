"""One entry: its sentence in context, what is known of it, its status with the reason, its trail."""

from __future__ import annotations

import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kamerspoor_site.register.models import Entry
from kamerspoor_site.register.services.finding import find_entry
from kamerspoor_site.register.services.past import stood, was_there
from kamerspoor_site.register.services.reviews import with_reviews
from kamerspoor_site.register.services.sentences import block_around, first_words, last_words
from kamerspoor_site.register.services.tellings import others
from kamerspoor_site.register.services.trail import entry_trail, page_of
from kamerspoor_site.review.models import Note
from kamerspoor_site.today import asked_day

_AROUND = 700


def entry(request: HttpRequest, id: str) -> HttpResponse:
    """The page of an entry; a former id leads to the present one."""
    found = find_entry(id)
    if found is None:
        raise Http404
    if found.id != id:
        return redirect("entry", found.id)
    data = found.paper.current.data if found.paper.current else {"text": found.quote}
    past = asked_day(request.GET.get("today"))
    there = past is None or was_there(found.paper, past)
    stands = data["text"][found.start : found.end] == found.quote
    with_reviews([found])
    tellings = _tellings(found, past)
    trail = entry_trail(found, until=past if there else None)
    told = {e.pk for e in (*tellings, *(x.entry for x in trail.links))}
    context = {
        "not_yet": not there,
        "entry": found,
        "before": _before(data["text"], found) if stands else "",
        "after": _after(data["text"], found) if stands else "",
        "answer": _answer(data["text"], found),
        "tellings": tellings,
        "same": [e for e in trail.same_reference if e.pk not in told],
        "spoken_of": [e for e in trail.mentioned_in if e.pk not in told],
        "trail": trail,
        "place_in_paper": _place(found),
        "original_page": page_of(found.paper, found.start) if stands else None,
        "permanent": request.build_absolute_uri(reverse("entry", args=[found.id])),
        "merged": Entry.objects.filter(merged_into=found.id, review="merged").select_related("paper").order_by("id"),
        "team_notes": list(Note.objects.on_entry(request.user, found.id)),
    }
    return render(request, "pages/entry.html", context)


def _tellings(entry: Entry, past: datetime.date | None) -> list[Entry]:
    """The other entries that tell of the same, as of the day that was asked for."""
    return list(stood((e for e in others(entry) if was_there(e.paper, past)), past)) if past else others(entry)


def _before(text: str, entry: Entry) -> str:
    """What stands before the sentence in its paragraph, cut at a word."""
    low, _ = block_around(text, entry.start, entry.end)
    return last_words(text[low : entry.start], _AROUND)


def _after(text: str, entry: Entry) -> str:
    _, high = block_around(text, entry.start, entry.end)
    return first_words(text[entry.end : high], _AROUND)


def _answer(text: str, entry: Entry) -> str:
    if not entry.found or entry.answer_start is None or entry.answer_end is None:
        return ""
    return text[entry.answer_start : entry.answer_end]


def _place(entry: Entry) -> str:
    address = reverse("paper", args=[entry.paper.publication_id or entry.paper_id])
    return f"{address}?at={entry.start}#{entry.id}"
