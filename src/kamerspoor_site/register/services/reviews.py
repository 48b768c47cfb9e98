"""What reviewers made of entries, as everyone may know it: on which day, in what way, and what was there before.

In: entries. Out: for each that was reviewed what holds of it, read from the chain of decisions; what was undone counts for
nothing. Who decided is in the chain and its export, not here.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import QuerySet

from kamerspoor_site.register.models import Decision, Entry, EntryAlias

_CHUNK = 500
_OF_ENTRY = frozenset({"confirm", "reject", "correct", "merge", "split", "add"})
"""Decisions about an entry itself; its status is decided apart from it (`Entry.decided`)."""
_JOINED = ("places", "themes")


@dataclass(frozen=True)
class Correction:
    """A field that a reviewer gave another value: what it was before and is now, on which day, with what remark."""

    field: str
    was: Any
    now: Any
    day: datetime.date
    note: str = ""


@dataclass(frozen=True)
class Review:
    """What holds of one entry. `action` is how it came to be what `Entry.review` says, by the last decision about it;
    `decisions` are all that hold, its status among them, in order.
    """

    action: str = ""
    day: datetime.date | None = None
    corrections: tuple[Correction, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def corrected(self) -> tuple[str, ...]:
        """The fields that were corrected, each once."""
        return tuple(dict.fromkeys(c.field for c in self.corrections))

    @property
    def last(self) -> Decision | None:
        """The last decision about the entry itself."""
        return next((d for d in reversed(self.decisions) if d.action in _OF_ENTRY), None)

    @property
    def status_day(self) -> datetime.date | None:
        """The day on which a reviewer set the status that holds; None where nobody did."""
        return next((d.made.date() for d in reversed(self.decisions) if d.action == "status"), None)


def still_holding(rows: Iterable[Decision]) -> list[Decision]:
    """Those of `rows`, all decisions about a paper or subject in order, that were not undone; undoings among them."""
    rows = list(rows)
    undone: set[int] = set()
    for row in reversed(rows):
        if row.action == "undo" and row.number not in undone:
            undone.add(row.after["undone"])
    return [row for row in rows if row.number not in undone]


def review_of(entry: Entry) -> Review:
    """What reviewers made of one entry."""
    return reviews_of([entry]).get(entry.pk, Review())


def reviews_of(entries: Iterable[Entry]) -> dict[str, Review]:
    """What reviewers made of `entries`, by id; those that nobody reviewed are not in it."""
    reviewed = [entry for entry in entries if entry.review or entry.decided]
    found: dict[str, Review] = {}
    for at in range(0, len(reviewed), _CHUNK):
        part = reviewed[at : at + _CHUNK]
        said = _said_of(part)
        found |= {entry.pk: _review(entry, said[entry.pk]) for entry in part}
    return found


def with_reviews(entries: Iterable[Entry]) -> list[Entry]:
    """`entries` as a list, each with `reviewed`: what reviewers made of it, or None. For lists of which templates show it."""
    rows = list(entries)
    found = reviews_of(rows)
    for row in rows:
        row.reviewed = found.get(row.pk)  # type: ignore[attr-defined]
    return rows


def _said_of(entries: Sequence[Entry]) -> Mapping[str, list[Decision]]:
    """The decisions that hold about `entries`, in order, by the id that each entry has now."""
    own = {entry.pk: entry.pk for entry in entries}
    own |= dict(EntryAlias.objects.filter(entry__in=list(own)).values_list("pk", "entry_id"))
    said: dict[str, list[Decision]] = defaultdict(list)
    for subject, decisions in _holding_by_subject(Decision.objects.filter(subject__in=list(own))).items():
        said[own[subject]] += [d for d in decisions if d.action != "undo"]
    _add_splits(entries, said)
    return {id_: sorted(said[id_], key=lambda d: d.number) for id_ in own.values()}


def _add_splits(entries: Sequence[Entry], said: Mapping[str, list[Decision]]) -> None:
    """A part that a split made an entry of its own has it as its first decision."""
    papers = {entry.paper_id for entry in entries if entry.review and not said[entry.pk]}
    if not papers:
        return
    ids = {entry.pk for entry in entries}
    splits = _holding_by_subject(Decision.objects.filter(paper__in=papers, action__in=("split", "undo")))
    for decision in chain.from_iterable(splits.values()):
        for id_ in ids.intersection(decision.after.get("ids", ())):
            said[id_].append(decision)


def _holding_by_subject(decisions: QuerySet[Decision]) -> dict[str, list[Decision]]:
    """Those of `decisions` that hold, in order, by what they are about."""
    found: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions.order_by("number"):
        found[decision.subject].append(decision)
    return {subject: still_holding(rows) for subject, rows in found.items()}


def _review(entry: Entry, decisions: Sequence[Decision]) -> Review:
    of_entry = [d for d in decisions if d.action in _OF_ENTRY] if entry.review else []
    last = of_entry[-1] if of_entry else None
    corrections = tuple(c for d in decisions if d.action == "correct" for c in corrections_of(d))
    return Review(last.action if last else "", last.made.date() if last else None, corrections, tuple(decisions))


def corrections_of(decision: Decision) -> list[Correction]:
    """What one correction changed, field by field."""
    before, after, day = decision.before, decision.after, decision.made.date()
    was: Mapping[str, Any] = before.get("fields", {})
    found = [Correction(name, was.get(name), value, day, decision.note) for name, value in after.get("fields", {}).items()]
    return found + [Correction(name, before.get(name), after[name], day, decision.note) for name in _JOINED if name in after]
