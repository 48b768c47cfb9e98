"""Template filters: codes as words, days and periods, addresses with other filters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kamerspoor.dutch_calendar import final_day
from kamerspoor.export.citation import address, spaced
from kamerspoor_site.pages import cabinet, changes, labels, problems, typed
from kamerspoor_site.pages.dates import day_words, period_words
from kamerspoor_site.pages.identifiers import printed
from kamerspoor_site.pages.reasons import link_reasons, status_reason
from kamerspoor_site.register.models import Entry, Paper, Person
from kamerspoor_site.register.services import reviews
from kamerspoor_site.register.services.reviews import Review
from kamerspoor_site.register.services.status import is_overdue

register = template.Library()
register.filter(printed)
register.filter(changes.field_title)
register.filter(cabinet.ministry_word)
register.filter(cabinet.actor_word)
register.filter(problems.what_is_wrong)
register.filter(problems.what_to_do)
_MOST_OF_OPTION = 60


@register.filter
def label(code: str, list_name: str) -> str:
    """`code` of a closed list in words."""
    return labels.label(list_name, code or "")


@register.filter
def kind_word(entry: Entry) -> str:
    """The kind of an entry in words."""
    return labels.entry_kind(entry.kind, entry.strength)


@register.filter
def who(entry: Entry) -> str:
    """Who asked, or whose promise, deed or refusal it is; "the House" or "the cabinet" where the paper does not say."""
    if entry.layer == "ask" and entry.kind != "toezegging":
        people = [_with_party(by.person) for by in entry.by.all()]
        names = [", ".join(people[:_MOST_NAMES]), *([_("and others")] if len(people) > _MOST_NAMES else [])]
        return " ".join(names) if people else _("the House")
    return cabinet.actor_word(entry.actor) or entry.speaker or cabinet.ministry_word(entry.ministry) or _("the cabinet")


_MOST_NAMES = 3


def _with_party(person: Person) -> str:
    return f"{person.name} ({person.party_id})" if person.party_id else person.name


@register.filter
def lateness(entry: Entry, today: Any) -> str:
    """How long ago the term or the promised date passed, in days or, after two years, in years."""
    days = (today - entry.due_until).days
    years = days // 365
    values = {"n": years if years >= 2 else days}
    if entry.layer == "ask":
        found = (
            ngettext("%(n)s year past the term", "%(n)s years past the term", years)
            if years >= 2
            else ngettext("%(n)s day past the term", "%(n)s days past the term", days)
        )
    elif years >= 2:
        found = ngettext("%(n)s year past the promised date", "%(n)s years past the promised date", years)
    else:
        found = ngettext("%(n)s day past the promised date", "%(n)s days past the promised date", days)
    return found % values


@register.filter
def moved(entry: Entry) -> bool:
    """Whether the day that an entry is due is another than its own sentence says."""
    said = final_day(entry.due_text)
    return said is not None and not entry.recurring and said != entry.due_until


@register.filter
def due_says_more(entry: Entry) -> bool:
    """Whether the period of an entry's term says more than its last day: "before 16 September" does not."""
    last = entry.due_until.isoformat() if entry.due_until else ""
    return bool(entry.due_text) and entry.due_text not in (last, f"../{last}")


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
    """What a paper is called: identifier in the way it is printed, else what it is and from which ministry."""
    if paper.publication_id:
        return printed(paper.publication_id)
    kind = labels.label("detail", paper.detail)
    return f"{kind}, {cabinet.ministry_word(paper.ministry)}" if paper.ministry else kind


@register.filter
def name_and_day(paper: Paper) -> str:
    """The same, of a paper without number with its date, where that does not stand beside it."""
    dated = not paper.publication_id and paper.date_text
    return f"{name(paper)}, {period_words(paper.date_text)}" if dated else name(paper)


@register.filter
def official(identifier: str | None) -> str:
    """Address of a publication at its official publisher, or of what a reference names; empty where it has none."""
    return (address(identifier) or "") if identifier else ""


@register.filter
def dossier_name(number: str) -> str:
    """A dossier number as it is printed: 32735 is "32 735"."""
    return spaced(number)


@register.filter
def paper_url(paper: Paper) -> str:
    """Address of a paper."""
    return reverse("paper", args=[paper.publication_id or paper.key])


@register.filter
def original_url(paper: Paper) -> str:
    """Address of the file that the present reading of a paper was made from."""
    return reverse("original", args=[paper.current.source_id]) if paper.current else ""


@register.filter
def overdue(entry: Entry, today: Any) -> bool:
    """Whether an entry of the register is overdue on `today`; one that was rejected or not found again is not."""
    return entry.found and is_overdue(entry, today)


@register.filter
def any_overdue(entries: Iterable[Entry], today: Any) -> bool:
    """Whether one of `entries` is overdue on `today`."""
    return any(overdue(entry, today) for entry in entries)


@register.filter
def standing(entry: Entry) -> str:
    """Whether the register proposes an entry or a reviewer stands behind it; the list it is of came from `with_reviews`."""
    return changes.entry_standing(entry, getattr(entry, "reviewed", None) or Review())


@register.filter
def status_standing(entry: Entry) -> str:
    """Who says that the status is what it is."""
    return changes.status_standing(entry, getattr(entry, "reviewed", None) or Review())


@register.filter
def corrections_of(decision: Any) -> list[tuple[str, str, str]]:
    """What a correction changed: title of the field, the value before, and the value after, in words."""
    found = reviews.corrections_of(decision) if decision.action == "correct" else []
    return [(changes.field_title(c.field), *(changes.value_words(c.field, v) for v in (c.was, c.now))) for c in found]


@register.filter
def correction(entry: Entry, field: str) -> dict[str, str]:
    """The last correction of a field: the value `was` before in words, the `day` and the remark; empty where there is none."""
    review: Review | None = getattr(entry, "reviewed", None)
    last = next((c for c in reversed(review.corrections if review else ()) if c.field == field), None)
    return {"was": changes.value_words(field, last.was), "day": day_words(last.day), "note": last.note} if last else {}


@register.simple_tag
def options(choices: Iterable[tuple[str, str]], chosen: str = "") -> SafeString:
    """Options of a list, the one that is `chosen` selected; hundreds of them, so not with a loop of the template."""
    cut = ((value, word if len(word) <= _MOST_OF_OPTION else f"{word[: _MOST_OF_OPTION - 1]}…") for value, word in choices)
    rows = ((value, mark_safe(" selected") if value == chosen else "", word) for value, word in cut)
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)


@register.simple_tag
def ingest_command(path: str) -> str:
    """The command that adds papers at `path` to this register."""
    return typed.ingest_command(path)


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
