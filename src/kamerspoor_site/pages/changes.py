"""What reviewers made of entries in the words of the page's language: who stands behind it, and each field that changed."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from kamerspoor_site.pages import labels
from kamerspoor_site.pages.dates import day_words, period_words
from kamerspoor_site.pages.identifiers import printed
from kamerspoor_site.register.models import Entry, Ministry
from kamerspoor_site.register.services.reviews import Review
from kamerspoor_site.register.services.status import EVEN_CHANCE

_LISTS = {"kind", "outcome", "strength", "instrument", "forum", "status"}


def entry_standing(entry: Entry, review: Review) -> str:
    """Whether the register proposes `entry` or a person stands behind it, and since which day."""
    if not entry.review:
        return _("uncertain proposal") if entry.confidence < EVEN_CHANCE else _("proposal")
    if review.day is None:
        return labels.label("review", entry.review)
    words = _by_a_reviewer().get(review.action) or _by_a_reviewer()["confirm"]
    return words % {"day": day_words(review.day)}


def status_standing(entry: Entry, review: Review) -> str:
    """Who says that the status is what it is: a person, since which day, or the papers."""
    if not entry.decided:
        return _("follows from the papers in the register") if entry.review else _("proposed by the register")
    if review.status_day is None:
        return _("set by a reviewer")
    return _("set by a reviewer on %(day)s") % {"day": day_words(review.status_day)}


def _by_a_reviewer() -> dict[str, str]:
    return {
        "confirm": _("confirmed by a reviewer on %(day)s"),
        "correct": _("corrected by a reviewer on %(day)s"),
        "split": _("split by a reviewer on %(day)s"),
        "add": _("added by a reviewer on %(day)s"),
        "reject": _("rejected by a reviewer on %(day)s"),
        "merge": _("merged by a reviewer on %(day)s"),
    }


def field_title(name: str) -> str:
    """What a field is called; a name that is not known is shown as it is."""
    return _titles().get(name, name)


def value_words(name: str, value: Any) -> str:
    """The value of a field in words; "none" where it is empty."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if not value:
        return _("none")
    if isinstance(value, list):
        list_name = {"places": "place", "themes": "theme"}.get(name, "")
        return ", ".join(labels.label(list_name, str(item)) for item in value)
    text = str(value)
    if name in ("date_text", "due_text"):
        return period_words(text)
    if name == "ministry_id":
        return Ministry.objects.filter(pk=text).values_list("name", flat=True).first() or text
    if name == "reference":
        return printed(text)
    return labels.label(name, text) if name in _LISTS else text


def _titles() -> dict[str, str]:
    return {
        "kind": _("Kind"),
        "date_text": _("Day or period"),
        "due_text": _("Due"),
        "occasion": _("Occasion"),
        "reference": _("About (identifier)"),
        "outcome": _("Outcome in this paper"),
        "manner": _("Manner of answering"),
        "actor": _("Actor"),
        "target": _("Target"),
        "speaker": _("Speaker"),
        "strength": _("Strength"),
        "instrument": _("Instrument"),
        "forum": _("Forum"),
        "recurring": _("Recurring"),
        "ministry_id": _("Ministry"),
        "places": _("Countries"),
        "themes": _("Themes"),
        "status": _("Status"),
    }
