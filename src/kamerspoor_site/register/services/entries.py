"""The entries of one analysed paper: rows with ids, and the pairing of new rows with those of an earlier reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kamerspoor.dutch_calendar import final_day, first_day
from kamerspoor.link import entries_from_json
from kamerspoor_site.register.models import Entry, Paper
from kamerspoor_site.register.services import status
from kamerspoor_site.register.services.identity import entry_ids
from kamerspoor_site.register.services.ministries import MinistryInText, ministry_of

SAME_SENTENCE = 0.6
"""Share of words in common from which two sentences of one paper and kind count as one sentence read twice."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class EntryRow:
    """An entry to be stored, with what its join tables need."""

    entry: Entry
    people: tuple[tuple[str, str | None], ...] = ()
    places: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    evidence: dict[str, Any] = field(default_factory=dict)
    proposal: status.Proposal = field(default_factory=lambda: status.Proposal(""))


def items_of(data: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """(layer, item) of every ask and statement of an analysed paper, in order."""
    return [("ask", a) for a in data["asks"]] + [("statement", s) for s in data["statements"]]


def entry_rows(paper: Paper, data: dict[str, Any]) -> list[EntryRow]:
    """The entries of `data` as rows of `paper`, with ids and proposed statuses."""
    items, proposed = items_of(data), status.own_proposals(entries_from_json(data, key=paper.key))
    ministries = MinistryInText(data)
    rows = []
    for id_, (layer, item) in zip(entry_ids(paper.key, items), items, strict=True):
        entry = _common(paper, id_, layer, item)
        row = _ask_row(paper, entry, item) if layer == "ask" else _statement_row(paper, entry, item)
        entry.ministry_id = _ministry(entry, ministries) or paper.ministry_id
        proposal = proposed.get(entry.local_id, status.Proposal(""))
        status.apply(entry, proposal)
        rows.append(replace(row, proposal=proposal))
    return rows


def _common(paper: Paper, id_: str, layer: str, item: dict[str, Any]) -> Entry:
    return Entry(
        id=id_,
        paper=paper,
        layer=layer,
        kind=item["kind"],
        local_id=item.get("id") or "",
        start=item["start"],
        end=item["end"],
        quote=item["quote"],
        rule=item["rule"],
        confidence=item.get("confidence", 1.0),
        date_text=item.get("date") or "",
        date=paper.date,
    )


def _ministry(entry: Entry, ministries: MinistryInText) -> str | None:
    """The entry's own ministry: of its actor, of who speaks, or of the one whom a motion or request is addressed to."""
    if entry.layer == "statement":
        return ministry_of(entry.actor) or ministries.spoken(entry.start)
    addressed = ministries.addressed(entry.quote) if entry.kind in ("motie", "verzoek") else None
    return addressed or ministries.spoken(entry.start)


def _ask_row(paper: Paper, entry: Entry, item: dict[str, Any]) -> EntryRow:
    entry.date = first_day(item.get("date")) or paper.date
    entry.occasion = (item.get("occasion") or "")[:300]
    entry.reference = item.get("reference") or ""
    entry.outcome = item.get("outcome") or "none"
    entry.manner = item.get("manner") or ""
    entry.number = item.get("number")
    answer = item.get("answer")
    if answer:
        entry.answer_start, entry.answer_end = answer["start"], answer["end"]
    people = tuple((p["name"], p.get("party")) for p in item.get("by") or ())
    return EntryRow(entry, people=people)


def _statement_row(paper: Paper, entry: Entry, item: dict[str, Any]) -> EntryRow:
    entry.actor = (item.get("actor") or "")[:300]
    entry.strength = item.get("strength") or ""
    entry.due_text = item.get("due") or ""
    entry.due_until = final_day(item.get("due"))
    entry.recurring = bool(item.get("recurring"))
    entry.instrument = item.get("instrument") or ""
    entry.forum = item.get("forum") or ""
    entry.target = item.get("target") or ""
    entry.speaker = (item.get("speaker") or "")[:200]
    return EntryRow(
        entry,
        places=tuple(item.get("places") or ()),
        themes=tuple(item.get("themes") or ()),
        asks=tuple(item.get("asks") or ()),
    )


def places_of_asks(rows: Iterable[EntryRow], data: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Countries named in the sentence of each ask; the contract gives places to statements only."""
    mentions = sorted((p["start"], p["end"], p["iso"]) for p in data["places"] if p["iso"] and p["iso"] != "NL")
    return {
        row.entry.id: tuple(sorted({iso for a, b, iso in mentions if a >= row.entry.start and b <= row.entry.end}))
        for row in rows
        if row.entry.layer == "ask"
    }


def themes_of_asks(rows: Sequence[EntryRow]) -> dict[str, tuple[str, ...]]:
    """Themes of the statements that respond to each ask of the same paper."""
    found: dict[str, set[str]] = {}
    for row in rows:
        for ask in row.asks:
            found.setdefault(ask, set()).update(row.themes)
    return {r.entry.id: tuple(sorted(found.get(r.entry.local_id, ()))) for r in rows if r.entry.layer == "ask"}


def pair_up(before: Iterable[Entry], after: Iterable[Entry]) -> dict[str, str]:
    """Id before to id after for sentences that were read a little differently; each at most once, the best first.

    Only entries of one kind are paired, and only when most of their words are the same.
    """
    before, after = list(before), list(after)
    words = {e.id: frozenset(w.casefold() for w in _WORD.findall(e.quote)) for e in (*before, *after)}
    found = []
    for old in before:
        for new in after:
            if old.kind == new.kind:
                a, b = words[old.id], words[new.id]
                share = len(a & b) / max(min(len(a), len(b)), 1)
                if share >= SAME_SENTENCE and len(a & b) >= min(3, len(a), len(b)):
                    found.append((-share, abs(old.start - new.start), old.id, new.id))
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for _, _, old_id, new_id in sorted(found):
        if old_id not in pairs and new_id not in taken:
            pairs[old_id] = new_id
            taken.add(new_id)
    return pairs
