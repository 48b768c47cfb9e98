"""What a reviewer can decide. Each is recorded in the chain and applied in one transaction, or neither.

`By` says who and when; the moment is the caller's, nothing here looks at a clock. Errors are `DecisionError`, in words for the
reviewer.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from kamerspoor.vocabulary import ASK_KINDS, STATEMENT_KINDS, STATUSES
from kamerspoor_site.register.models import Change, Decision, Entry, EntryAlias, Link, Paper
from kamerspoor_site.register.services.decisions import record_decision
from kamerspoor_site.register.services.identity import entry_id, squeeze
from kamerspoor_site.register.services.status import FOLLOWED
from kamerspoor_site.register.services.writing import one_writer
from kamerspoor_site.review.anchoring import text_of
from kamerspoor_site.review.applying import REVIEWER_RULE, apply, holding, rebuild
from kamerspoor_site.review.correcting import DecisionError, check_fields, check_places, check_themes


@dataclass(frozen=True)
class By:
    """Who decides, when (with time zone), and a remark that is kept with the decision and is public."""

    reviewer: str
    made: datetime.datetime
    note: str = ""


@dataclass(frozen=True)
class Evidence:
    """A range in the text of a paper that a status stands on."""

    paper: str
    start: int
    end: int

    def as_json(self) -> dict[str, Any]:
        """As it is kept."""
        return {"paper": self.paper, "start": self.start, "end": self.end}


# ------------------------------------------------------------------------------------------------------------ entries


def confirm(entry: Entry, by: By) -> Decision:
    """`entry` is what the register says it is."""
    return _on_entry("confirm", entry, {"review": entry.review}, {"review": "confirmed"}, by)


def reject(entry: Entry, by: By) -> Decision:
    """The sentence is no such entry; it is shown no more, except to reviewers."""
    return _on_entry("reject", entry, {"review": entry.review}, {"review": "rejected"}, by)


def correct(
    entry: Entry,
    fields: dict[str, Any],
    by: By,
    *,
    places: Sequence[str] | None = None,
    themes: Sequence[str] | None = None,
) -> Decision:
    """Set `fields` (of `CORRECTABLE`), and places and themes where given. What is the same already is left out.

    Raises `DecisionError` where nothing changes, and where a value is none that the field can have.
    """
    changed = {name: value for name, value in fields.items() if value != getattr(entry, name, None)}
    check_fields(entry, changed)
    before: dict[str, Any] = {"fields": {name: getattr(entry, name) for name in changed}}
    after: dict[str, Any] = {"fields": changed}
    for name, given in (("places", places), ("themes", themes)):
        own = sorted(getattr(entry, name).values_list("pk", flat=True))
        if given is not None and sorted(set(given)) != own:
            before[name], after[name] = own, sorted(set(given))
            _CHECK_JOINED[name](set(after[name]) - set(own))
    if not changed and len(after) == 1:
        raise DecisionError(_("Nothing was changed; confirm the entry if it is right as it is."))
    return _on_entry("correct", entry, before, after, by)


_CHECK_JOINED = {"places": check_places, "themes": check_themes}


def set_status(entry: Entry, status: str, by: By, *, evidence: Sequence[Evidence] = ()) -> Decision:
    """The status of `entry`, whatever the register proposes, with the sentences it stands on.

    It needs a reason: a remark, or the words of a paper.
    """
    if status not in STATUSES or entry.kind not in FOLLOWED:
        raise DecisionError(_("This entry has no such status.")).at("status")
    if not by.note and not evidence:
        said = _("Say why, or give the words of a paper that show it: readers see a status with its reason.")
        raise DecisionError(said).at("note")
    for piece in evidence:
        paper = Paper.objects.select_related("current").filter(pk=piece.paper).first()
        if paper is None or not 0 <= piece.start < piece.end <= len(text_of(paper)):
            raise DecisionError(_("%(paper)s: the register has no such sentence") % {"paper": piece.paper})
    before = {"status": entry.status, "decided": entry.decided}
    after = {"status": status, "evidence": [piece.as_json() for piece in evidence]}
    return _on_entry("status", entry, before, after, by)


def merge(entry: Entry, into: Entry, by: By) -> Decision:
    """`entry` says the same as `into`, under which it is shown from now on."""
    if entry.pk == into.pk or into.review in ("merged", "rejected") or entry.layer != into.layer:
        raise DecisionError(_("Merge an entry into another one of its sort that is in the register itself."))
    return _on_entry("merge", entry, {"merged_into": entry.merged_into}, {"merged_into": into.pk}, by)


def split(entry: Entry, parts: Sequence[str], by: By) -> Decision:
    """The sentence of `entry` holds several entries: `parts` are its words in order, each an entry of its own."""
    parts = [" ".join(part.split()) for part in parts if squeeze(part)]
    if len(parts) < 2 or squeeze("".join(parts)) != squeeze(entry.quote):
        raise DecisionError(_("The parts together must be the whole sentence, in at least two parts."))
    if any(part not in entry.quote for part in parts):
        raise DecisionError(_("A part must stand in the sentence as it is."))
    with one_writer():
        return _on_entry("split", entry, {}, {"parts": parts, "ids": _ids_of_parts(entry, parts[1:])}, by)


def _ids_of_parts(entry: Entry, parts: Sequence[str]) -> list[str]:
    """Ids that no other entry has or had: equal sentences of one paper are told apart by a number."""
    ids: list[str] = []
    for part in parts:
        numbered = (entry_id(entry.paper_id, entry.kind, part, n) for n in itertools.count())
        ids.append(next(id_ for id_ in numbered if id_ not in ids and not _is_taken(id_)))
    return ids


def _is_taken(id_: str) -> bool:
    if EntryAlias.objects.filter(pk=id_).exists() or Decision.objects.filter(subject=id_).exists():
        return True
    there = Entry.objects.filter(pk=id_).first()
    return there is not None and (there.found or bool(there.review) or there.rule != REVIEWER_RULE)


def add(paper: Paper, start: int, end: int, kind: str, by: By) -> Decision:
    """The words `start:end` of `paper` are an entry that the rules did not find."""
    text = text_of(paper)
    quote = text[start:end] if 0 <= start < end <= len(text) else ""
    if not squeeze(quote) or kind not in (*ASK_KINDS, *STATEMENT_KINDS):
        raise DecisionError(_("Choose a sentence of the paper and what it is."))
    id_ = entry_id(paper.key, kind, quote)
    there = Entry.objects.filter(pk=id_).first()
    if there and (there.found or there.review):
        raise DecisionError(_("This sentence is in the register already, as %(id)s.") % {"id": id_})
    layer = "ask" if kind in ASK_KINDS else "statement"
    before = {"paper": paper.key, "kind": "", "quote": "", "start": start, "end": end}
    after = {"kind": kind, "layer": layer, "quote": quote, "start": start, "end": end}
    return _record("add", id_, before, after, by, paper)


def _on_entry(action: str, entry: Entry, before: dict[str, Any], after: dict[str, Any], by: By) -> Decision:
    """Record a decision about `entry` with the sentence it was made on."""
    anchor = {"paper": entry.paper_id, "kind": entry.kind, "quote": entry.quote, "start": entry.start, "end": entry.end}
    return _record(action, entry.pk, anchor | before, after, by, entry.paper)


def _record(action: str, subject: str, before: dict[str, Any], after: dict[str, Any], by: By, paper: Paper) -> Decision:
    with one_writer():
        decision = record_decision(
            reviewer=by.reviewer, action=action, subject=subject, before=before, after=after, made=by.made, note=by.note
        )
        apply(decision, paper)
        Change.objects.create(paper_key=paper.key)
    return decision


# -------------------------------------------------------------------------------------------------------------- links


def decide_link(link: Link, state: str, by: By) -> Decision:
    """Confirm or reject a proposed link or identity."""
    if state not in ("confirmed", "rejected"):
        raise DecisionError(_("A link is confirmed or rejected."))
    return _on_links("link", link.pk, [(link, state)], by)


def choose(candidates: Sequence[Link], chosen: Link | None, by: By) -> Decision:
    """Answer a question with several candidates: one of them is right, or none; the others are rejected."""
    if not candidates or (chosen is not None and chosen not in candidates):
        raise DecisionError(_("Choose one of the candidates, or none."))
    states = [(link, "confirmed" if link == chosen else "rejected") for link in candidates]
    return _on_links("choose", (chosen or candidates[0]).pk, states, by)


def _on_links(action: str, subject: str, states: Sequence[tuple[Link, str]], by: By) -> Decision:
    paper = states[0][0].paper
    before = {"paper": paper.key, "links": [{"id": link.pk, "state": link.state} for link, _ in states]}
    after = {"links": [_link_values(link) | {"state": state} for link, state in states]}
    return _record(action, subject, before, after, by, paper)


def _link_values(link: Link) -> dict[str, Any]:
    """All of a link, so that it can be made anew when the register no longer proposes it."""
    names = [f.name for f in Link._meta.concrete_fields if f.name not in ("id", "paper", "state")]
    return {"id": link.pk, "paper": link.paper_id, **{name: getattr(link, name) for name in names}}


# --------------------------------------------------------------------------------------------------------------- undo


def undo(decision: Decision, by: By) -> Decision:
    """Leave `decision` out: the rows are as if it had not been made. It stays in the chain; undoing the undoing is possible."""
    paper = Paper.objects.select_related("current").get(pk=decision.paper)
    before = {"paper": paper.key, "action": decision.action}
    with one_writer():
        if decision not in holding(paper.key):
            raise DecisionError(_("This decision was undone already."))
        made = record_decision(
            reviewer=by.reviewer,
            action="undo",
            subject=decision.subject,
            before=before,
            after={"undone": decision.number},
            made=by.made,
            note=by.note,
        )
        rebuild(paper)
    return made
