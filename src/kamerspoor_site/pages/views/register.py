"""The register: asks and promises, overdue first."""

from __future__ import annotations

from dataclasses import replace

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kamerspoor.export.citation import spaced
from kamerspoor.vocabulary import STATUSES
from kamerspoor_site.pages import labels
from kamerspoor_site.pages.cabinet import ministry_word
from kamerspoor_site.pages.downloads import DOWNLOADS
from kamerspoor_site.pages.paging import page_of
from kamerspoor_site.register.models import Dossier, Entry, EntryPerson, Ministry, Party, Person, Place, Theme
from kamerspoor_site.register.services import listing
from kamerspoor_site.register.services.listing import GROUPS, EntryFilter, kind_of_entry
from kamerspoor_site.register.services.ministries import UNKNOWN
from kamerspoor_site.register.services.parties import is_party, usual_form
from kamerspoor_site.register.services.past import stood
from kamerspoor_site.register.services.reviews import with_reviews
from kamerspoor_site.register.services.status import FOLLOWED
from kamerspoor_site.register.services.tellings import with_tellings
from kamerspoor_site.today import asked_day, day_of, today

_KINDS = (*FOLLOWED, "deed", "refusal")
_GROUP_WORDS = {"asks": gettext_lazy("Everything asked"), "all": gettext_lazy("Everything, with deeds and refusals")}
_ORDER_WORDS: dict[listing.Order, str] = {
    "overdue": gettext_lazy("overdue first"),
    "newest": gettext_lazy("newest first"),
}
_MOST_MEMBERS = 1000


def register(request: HttpRequest) -> HttpResponse:
    """The list with its filters; an unknown value of a filter finds nothing rather than everything."""
    wanted = filter_of(request)
    days = {name: day_of(request.GET.get(name), last=name == "until") for name in ("since", "until")}
    everything = replace(wanted, status=(), overdue=False)
    page = page_of(listing.entries(wanted), request)
    rows = list(stood(page.object_list, wanted.today)) if wanted.past else page.object_list
    page.object_list = with_tellings(with_reviews(rows), until=wanted.today if wanted.past else None)
    context = {
        "page": page,
        "counts": listing.counts(everything),
        "wanted": wanted,
        "choices": _choices(),
        "statuses": STATUSES,
        "narrowed": any(request.GET.get(name) for name in _FIELDS),
        "more_used": any(request.GET.get(name) for name in _MORE),
        "orders": [(order, word, order == wanted.order) for order, word in _ORDER_WORDS.items()],
        "no_day": [name for name, day in days.items() if day is None and request.GET.get(name, "").strip()],
        "chosen": chosen_words(wanted, request),
        "downloads": DOWNLOADS,
        "without_ministry": listing.without_ministry(wanted),
        "empty": not Entry.objects.exists(),
    }
    return render(request, "pages/register.html", context)


_MORE = ("member", "party", "dossier", "since", "until", "today", "tellings")
_FIELDS = {"status", "overdue", "place", "theme", "kind", "ministry", *_MORE}


def filter_of(request: HttpRequest) -> EntryFilter:
    """What the query of `request` asks for."""
    values = request.GET
    kind = tuple(filter(None, values.getlist("kind")))
    kinds = (
        tuple(k for name in kind for k in (_KINDS if name == "all" else GROUPS.get(name, (kind_of_entry(name),)))) or FOLLOWED
    )
    return EntryFilter(
        today=today(values.get("today")),
        past=asked_day(values.get("today")) is not None,
        kinds=kinds,
        status=tuple(filter(None, values.getlist("status"))),
        overdue=bool(values.get("overdue")),
        places=tuple(filter(None, values.getlist("place"))),
        themes=tuple(filter(None, values.getlist("theme"))),
        ministries=tuple(filter(None, values.getlist("ministry"))),
        parties=tuple(filter(None, values.getlist("party"))),
        dossiers=tuple(d.replace(" ", "") for d in values.getlist("dossier") if d.strip()),
        members=tuple(filter(None, (name.strip() for name in values.getlist("member")))),
        since=day_of(values.get("since")),
        until=day_of(values.get("until"), last=True),
        tellings=bool(values.get("tellings")),
        order="newest" if values.get("order") == "newest" else "overdue",
    )


def chosen_words(wanted: EntryFilter, request: HttpRequest) -> list[str]:
    """What the filters choose, in words, for the title of the page."""
    words = [labels.label("status", s) for s in wanted.status] + ([_("overdue")] if wanted.overdue else [])
    words += [_kind_word(kind) for kind in request.GET.getlist("kind") if kind]
    words += [labels.country(iso) for iso in wanted.places] + [labels.label("theme", t) for t in wanted.themes]
    words += [ministry_word(m) for m in Ministry.objects.filter(pk__in=wanted.ministries).order_by("name")]
    words += [_("ministry unknown")] if UNKNOWN in wanted.ministries else []
    words += [*wanted.members, *wanted.parties]
    dossier = _("Dossier")
    return words + [f"{dossier} {spaced(number)}" for number in wanted.dossiers]


def _kind_word(kind: str) -> str:
    return str(_GROUP_WORDS[kind]) if kind in _GROUP_WORDS else labels.label("kind", kind)


def _choices() -> dict[str, list[tuple[str, str]]]:
    """Values of each filter that the register has, in words and in order of the words."""
    places = Place.objects.filter(Exists(Entry.places.through.objects.filter(place=OuterRef("pk"))))
    return {
        "kind": [(k, str(word)) for k, word in _GROUP_WORDS.items()] + [(k, labels.label("kind", k)) for k in _KINDS],
        "member": [(name, "") for name in _members()],
        "place": sorted(((p.iso, labels.country(p.iso)) for p in places), key=lambda c: c[1]),
        "theme": sorted(((t.slug, labels.label("theme", t.slug)) for t in Theme.objects.all()), key=lambda c: c[1]),
        "ministry": [*((m.slug, ministry_word(m)) for m in Ministry.objects.order_by("name")), (UNKNOWN, _("unknown"))],
        "party": [(name, name) for name in sorted({usual_form(p.name) for p in Party.objects.all()}, key=str.casefold)],
        "dossier": [(d.number, f"{d.number} {d.title}".strip()) for d in Dossier.objects.order_by("number")[:500]],
    }


def _members() -> list[str]:
    """Names of those who asked something, each once: "van der Plank" and "Van der Plank" are one."""
    asked = Person.objects.filter(Exists(EntryPerson.objects.filter(person=OuterRef("pk"))))
    names = {name[:1].upper() + name[1:] for name in asked.values_list("name", flat=True)}
    return sorted(name for name in names if not is_party(name))[:_MOST_MEMBERS]
