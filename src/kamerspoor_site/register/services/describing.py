"""Rows as JSON values, for the `--json` of commands. Keys come in a fixed order."""

from __future__ import annotations

import datetime
from typing import Any

from kamerspoor_site.register.models import Entry, Link, Paper
from kamerspoor_site.register.services.reviews import review_of
from kamerspoor_site.register.services.status import Terms, is_overdue
from kamerspoor_site.register.services.trail import Cited, EntryTrail, Evidence, LinkedEntry, LinkedPaper, PaperTrail


def _date(value: datetime.date | None) -> str | None:
    return value.isoformat() if value else None


def entry_values(entry: Entry, *, today: datetime.date) -> dict[str, Any]:
    """An entry with its evidence."""
    value: dict[str, Any] = {
        "id": entry.id,
        "kind": entry.kind,
        "quote": entry.quote,
        "paper": entry.paper.publication_id or entry.paper_id,
        "start": entry.start,
        "end": entry.end,
        "rule": entry.rule,
        "confidence": entry.confidence,
        "found": entry.found,
        "date": _date(entry.date),
        "ministry": entry.ministry_id,
        "places": sorted(p.iso for p in entry.places.all()),
        "themes": sorted(t.slug for t in entry.themes.all()),
        "dossiers": sorted(d.number for d in entry.paper.dossiers.all()),
        "told_of": entry.told_of or None,
        **_review_values(entry),
    }
    if entry.status:
        value |= {"status": entry.status, "status_reason": entry.status_reason, "decided": entry.decided}
        value |= {"overdue": is_overdue(entry, today), "due_until": _date(entry.due_until), "answered": _date(entry.answered)}
    return value | (_ask_values(entry) if entry.layer == "ask" else _statement_values(entry))


def _review_values(entry: Entry) -> dict[str, Any]:
    """What a person made of the entry itself; `decided`, beside its status, is whether a person set that."""
    review = review_of(entry)
    changes = [{"field": c.field, "was": c.was, "now": c.now, "day": _date(c.day), "note": c.note} for c in review.corrections]
    return {"review": entry.review or None, "reviewed": _date(review.day), "corrections": changes}


def _ask_values(entry: Entry) -> dict[str, Any]:
    return {
        "by": [{"name": b.person.name, "party": b.person.party_id} for b in entry.by.all()],
        "asked": entry.date_text or None,
        "occasion": entry.occasion or None,
        "reference": entry.reference or None,
        "number": entry.number,
        "outcome": entry.outcome or None,
        "manner": entry.manner or None,
    }


def _statement_values(entry: Entry) -> dict[str, Any]:
    return {
        "actor": entry.actor or None,
        "strength": entry.strength or None,
        "due": entry.due_text or None,
        "done": entry.date_text or None,
        "recurring": entry.recurring,
        "instrument": entry.instrument or None,
        "forum": entry.forum or None,
        "target": entry.target or None,
        "speaker": entry.speaker or None,
    }


def paper_values(paper: Paper, *, today: datetime.date, terms: Terms | None = None) -> dict[str, Any]:
    """A paper without its text; a list of papers gives its own `terms`."""
    people = list(paper.people.all())
    term = (terms or Terms()).of(paper, today=today)
    return {
        "key": paper.key,
        "publication_id": paper.publication_id,
        "kind": paper.kind,
        "detail": paper.detail,
        "subject": paper.subject or None,
        "dossiers": sorted(d.number for d in paper.dossiers.all()),
        "number": paper.number or None,
        "date": paper.date_text or None,
        "asked": _date(paper.asked),
        "ministry": paper.ministry_id,
        "senders": [
            {"role": p.office or None, "name": p.person.name if p.person else None} for p in people if p.part == "sender"
        ],
        "askers": [{"name": p.person.name, "party": p.person.party_id} for p in people if p.part == "asker" and p.person],
        "term": term
        and {
            "asked": _date(term.asked),
            "answered": _date(term.answered),
            "days": term.days(today),
            "allowed": term.allowed,
            "over": term.over(today),
        },
        "source": paper.source_name,
    }


def link_values(link: Link) -> dict[str, Any]:
    """A link with its reasons."""
    fields = ("id", "kind", "source", "target", "value", "state", "score", "reasons")
    return {name: getattr(link, name) or None if name == "value" else getattr(link, name) for name in fields}


def evidence_values(evidence: Evidence) -> dict[str, Any]:
    """Words of a paper with their place."""
    return {
        "paper": evidence.paper.publication_id or evidence.paper.key,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
        "page": evidence.page,
    }


def _cited_values(cited: Cited) -> dict[str, Any]:
    value = {
        "target": cited.target,
        "paper": cited.paper.key if cited.paper else None,
        "evidence": evidence_values(cited.evidence),
    }
    return value | ({"proposed": [_linked_values(p) for p in cited.proposals]} if cited.proposals else {})


def _linked_values(linked: LinkedPaper) -> dict[str, Any]:
    return {
        **link_values(linked.link),
        "paper": linked.paper.key if linked.paper else None,
        "evidence": [evidence_values(e) for e in linked.evidence],
    }


def paper_trail_values(trail: PaperTrail, *, today: datetime.date) -> dict[str, Any]:
    """The trail of a paper."""
    linked = ("identities", "identifies", "replaces", "replaced_by", "others")
    return {
        "paper": paper_values(trail.paper, today=today),
        "cites": [_cited_values(c) for c in trail.cites],
        "cited_by": [_cited_values(c) for c in trail.cited_by],
        **{name: [_linked_values(x) for x in getattr(trail, name)] for name in linked},
        "mentioned_by": [entry_values(e, today=today) for e in trail.mentions],
    }


def entry_trail_values(trail: EntryTrail, *, today: datetime.date) -> dict[str, Any]:
    """The trail of an entry."""
    return {
        "entry": entry_values(trail.entry, today=today),
        "links": [_linked_entry_values(x, today=today) for x in trail.links],
        "papers": [_linked_values(x) for x in trail.papers],
        "further": [_linked_entry_values(x, today=today) for x in trail.further],
        "candidates": [_linked_entry_values(x, today=today) for x in trail.candidates],
        "referred": trail.referred.key if trail.referred else None,
        "same_reference": [entry_values(e, today=today) for e in trail.same_reference],
        "mentioned_in": [entry_values(e, today=today) for e in trail.mentioned_in],
        "history": [
            {"status": c.status, "day": _date(c.day), "reason": c.reason, "evidence": [evidence_values(e) for e in evidence]}
            for c, evidence in trail.history
        ],
    }


def _linked_entry_values(linked: LinkedEntry, *, today: datetime.date) -> dict[str, Any]:
    return {
        **link_values(linked.link),
        "via": linked.via.id if linked.via else None,
        "entry": entry_values(linked.entry, today=today),
        "evidence": [evidence_values(e) for e in linked.evidence],
    }
