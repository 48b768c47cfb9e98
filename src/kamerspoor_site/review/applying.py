"""What decisions do to the rows of the register.

The rows of a paper are what its reading gives, with its decisions applied in order; both can be done again at any time. A
decision is undone by leaving it out, and outlives better rules because it is applied to what they find.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Max

from kamerspoor.dutch_calendar import final_day, first_day
from kamerspoor_site.register.models import (
    Change,
    Decision,
    Entry,
    EntryAlias,
    Link,
    Ministry,
    Paper,
    Place,
    StatusChange,
    Theme,
)
from kamerspoor_site.register.services.identity import entry_id, link_id
from kamerspoor_site.register.services.reviews import still_holding
from kamerspoor_site.review.anchoring import entry_of, fits, locate, text_of
from kamerspoor_site.review.models import StaleDecision

REVIEWER_RULE = "reviewer"
"""The rule id of what a person found."""


def holding(key: str) -> list[Decision]:
    """The decisions about the paper of this key that were not undone, in order, undoings among them.

    An undoing that was undone itself no longer holds, and what it undid holds again.
    """
    return still_holding(Decision.objects.filter(paper=key).order_by("number"))


def effective(key: str) -> list[Decision]:
    """The decisions about the paper of this key that hold and say something of its rows, in order."""
    return [row for row in holding(key) if row.action != "undo"]


def after_reading(*, paper: Paper, **_: Any) -> None:
    """Apply all decisions about `paper`, of which the rows have just been made anew."""
    decisions = effective(paper.key)
    if not decisions:
        return
    StaleDecision.objects.filter(paper=paper.key).delete()
    # What the present reading does not have has kept what was made of it; only a decision that holds may say so again.
    Entry.objects.filter(paper=paper, found=False).exclude(review="").update(review="", merged_into="")
    for decision in decisions:
        apply(decision, paper)


def apply(decision: Decision, paper: Paper) -> None:
    """Do what `decision` says to the rows of `paper`; where its sentence is gone or changed, keep that as a fact."""
    if decision.action in _ON_LINKS:
        for change in decision.after["links"]:
            _set_link(change)
        return
    if decision.action == "add":
        _add(decision, paper)
        return
    entry = entry_of(decision)
    if entry is None or not (entry.found or entry.review):
        _stale(decision, "gone", entry)
        if entry is None:
            return
    elif not fits(decision, entry):
        _stale(decision, "changed", entry)
    _ON_ENTRIES[decision.action](decision, entry)


def rebuild(paper: Paper) -> None:
    """Make the rows of `paper` anew from its reading and all decisions that hold."""
    from kamerspoor_site.register.services.storing import replace_reading

    if paper.current is None:
        return
    with transaction.atomic():
        StaleDecision.objects.filter(paper=paper.key).delete()
        rows = Entry.objects.filter(paper=paper)
        rows.update(decided=False, review="", merged_into="")
        # What only a person found is gone unless a decision that holds finds it again.
        rows.filter(rule=REVIEWER_RULE).update(found=False)
        StatusChange.objects.filter(entry__paper=paper, decision__isnull=False).delete()
        _reset_links(paper)
        replace_reading(paper, paper.current, paper.current.data, same_source=True)
        Change.objects.create(paper_key=paper.key)


# ------------------------------------------------------------------------------------------------------------ entries


def _confirm(_: Decision, entry: Entry) -> None:
    there = text_of(entry.paper)[entry.start : entry.end] == entry.quote
    _save(entry, review="confirmed", found=entry.found or there, merged_into="")


def _reject(_: Decision, entry: Entry) -> None:
    _save(entry, review="rejected", found=False)


def _merge(decision: Decision, entry: Entry) -> None:
    _save(entry, review="merged", found=False, merged_into=decision.after["merged_into"])


def _correct(decision: Decision, entry: Entry) -> None:
    after = decision.after
    fields = dict(after["fields"])
    if "due_text" in fields:
        fields["due_until"] = final_day(fields["due_text"])
    if "date_text" in fields and entry.layer == "ask":
        fields["date"] = first_day(fields["date_text"]) or entry.paper.date
    if "ministry_id" in fields and not Ministry.objects.filter(pk=fields["ministry_id"]).exists():
        fields["ministry_id"] = None
    _save(entry, review="confirmed", **fields)
    if "places" in after:
        entry.places.set([Place.objects.get_or_create(pk=iso)[0] for iso in after["places"]])
    if "themes" in after:
        entry.themes.set([Theme.objects.get_or_create(pk=slug)[0] for slug in after["themes"]])


def _set_status(decision: Decision, entry: Entry) -> None:
    after = decision.after
    reason = {"text": decision.note} if decision.note else {"code": "decided"}
    _save(entry, status=after["status"], status_reason=reason, decided=True)
    last = entry.history.exclude(decision=decision).aggregate(last=Max("position"))["last"]
    StatusChange.objects.update_or_create(
        entry=entry,
        decision=decision,
        defaults={
            "position": (last or 0) + 1,
            "status": after["status"],
            "day": decision.made.date(),
            "reason": reason,
            "evidence": after["evidence"],
        },
    )


def _split(decision: Decision, entry: Entry) -> None:
    """The first part stays the entry; the others become entries of their own, with all that was known of it."""
    text = text_of(entry.paper)
    places = _places_of(decision.after["parts"], text, entry.start)
    if len(places) != len(decision.after["parts"]) or len(places) < 2:
        _stale(decision, "changed", entry)
        return
    shared = [list(entry.places.all()), list(entry.themes.all())]
    for id_, place in zip(part_ids(decision, entry), places[1:], strict=True):
        there = Entry.objects.filter(pk=id_).first()
        if there and there.found and there.rule != REVIEWER_RULE:
            _save(there, review="confirmed")  # the rules find it by themselves now
            continue
        other = Entry.objects.get(pk=entry.pk)
        other.pk = id_
        _place(other, text, place)
        other.rule, other.local_id, other.review = REVIEWER_RULE, "", "confirmed"
        other.save()
        other.places.set(shared[0])
        other.themes.set(shared[1])
    _place(entry, text, places[0])
    _save(entry, review="confirmed")


def _places_of(parts: Sequence[str], text: str, start: int) -> list[tuple[int, int]]:
    """Where the parts stand, one after the other from about `start`; fewer where one is not there any more."""
    places: list[tuple[int, int]] = []
    for quote in parts:
        place = locate(text, quote, near=places[-1][1] if places else start)
        if place is None:
            break
        places.append(place)
    return places


def part_ids(decision: Decision, entry: Entry) -> list[str]:
    """Ids of the parts that a split made entries of their own, as it says itself, or by their sentences where it does not."""
    said: list[str] | None = decision.after.get("ids")
    return said or [entry_id(entry.paper_id, entry.kind, quote) for quote in decision.after["parts"][1:]]


def _place(entry: Entry, text: str, place: tuple[int, int]) -> None:
    entry.start, entry.end = place
    entry.quote = text[place[0] : place[1]]
    entry.found = True


def _add(decision: Decision, paper: Paper) -> None:
    text = text_of(paper)
    place = locate(text, decision.after["quote"], near=decision.after["start"])
    own = Entry.objects.filter(pk=decision.subject).first()
    if place is None:
        _stale(decision, "gone", own)
        return
    if own and own.found and own.rule != REVIEWER_RULE:
        _save(own, review="confirmed")  # the rules find it by themselves now
        return
    entry = own or Entry(pk=decision.subject, paper=paper)
    kind = decision.after["kind"]
    _place(entry, text, place)
    entry.kind, entry.layer = kind, decision.after["layer"]
    entry.rule, entry.review = REVIEWER_RULE, "confirmed"
    entry.date, entry.ministry_id = paper.date, paper.ministry_id
    _propose(entry, paper)
    entry.save()


def _propose(entry: Entry, paper: Paper) -> None:
    from kamerspoor_site.register.services import status

    if entry.layer == "ask":
        entry.outcome = entry.outcome or "none"
    status.apply(entry, status.propose(entry, paper))


def _save(entry: Entry, **values: Any) -> None:
    for name, value in values.items():
        setattr(entry, name, value)
    entry.save()


def _stale(decision: Decision, why: str, entry: Entry | None) -> None:
    values = {"paper": decision.paper, "why": why, "entry": entry.id if entry else ""}
    StaleDecision.objects.update_or_create(decision=decision, defaults=values)


_ON_ENTRIES: dict[str, Callable[[Decision, Entry], None]] = {
    "confirm": _confirm,
    "reject": _reject,
    "correct": _correct,
    "merge": _merge,
    "split": _split,
    "status": _set_status,
}
_ON_LINKS = frozenset({"link", "choose"})


# -------------------------------------------------------------------------------------------------------------- links


def _set_link(change: dict[str, Any]) -> None:
    """Set the state of a link, made anew if it is no longer proposed; its ends may have other ids by now."""
    kind, value = change["kind"], change["value"]
    source, target = (present_name(change[end]) for end in ("source", "target"))
    id_ = link_id(kind, source, target, value)
    if id_ != change["id"]:
        Link.objects.filter(pk=change["id"]).delete()
    fields = {f.name for f in Link._meta.concrete_fields} - {"id", "paper", "state", "source", "target"}
    known = {name: value for name, value in change.items() if name in fields}
    link = Link.objects.filter(pk=id_).first() or Link(pk=id_, source=source, target=target, paper_id=change["paper"], **known)
    link.state = change["state"]
    link.save()
    if kind == "identifies" and link.state == "confirmed":
        _identify(target, value)


def present_name(name: str) -> str:
    """The end of a link as it is called now."""
    if Entry.objects.filter(pk=name).exists():
        return name
    alias = EntryAlias.objects.filter(pk=name).values_list("entry_id", flat=True).first()
    return alias or name


def _identify(key: str, identifier: str) -> None:
    """The paper of this key is this publication, unless the register has that one already."""
    if not Paper.objects.filter(publication_id=identifier).exists():
        Paper.objects.filter(pk=key, publication_id=None).update(publication_id=identifier)


def _reset_links(paper: Paper) -> None:
    """Links of `paper` as proposals again, and papers that only a person identified without identifier again."""
    links = Link.objects.filter(paper=paper).exclude(state="proposed")
    for key, value in links.filter(kind="identifies", state="confirmed").values_list("target", "value"):
        meant = Paper.objects.select_related("current").filter(pk=key, publication_id=value).first()
        if meant and meant.current and meant.current.data["header"]["id"] != value:
            Paper.objects.filter(pk=key).update(publication_id=None)
    links.update(state="proposed")
