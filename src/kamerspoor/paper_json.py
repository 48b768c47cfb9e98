"""The analysed paper as JSON values: the contract `kamerspoor/paper/1`.

The shape is that of the annotation guideline, plus `schema`, `source`, `text`, `paragraphs`, `footnotes`, `problems`, and on
every annotation `start`, `end`, `quote` and `rule`. Keys come in a fixed order, so the same paper gives the same bytes.
"""

from __future__ import annotations

import json
from typing import Any

from kamerspoor.model import Ask, Cue, Header, NamedPerson, Paper, Statement
from kamerspoor.vocabulary import SCHEMA


def to_dict(paper: Paper, *, why: bool = False) -> dict[str, Any]:
    """`paper` as JSON values; `why` adds the cues of each ask and statement with their weights."""
    text = paper.text

    def span(start: int, end: int) -> dict[str, Any]:
        return {"start": start, "end": end, "quote": text[start:end]}

    def pair(bounds: tuple[int, int] | None) -> dict[str, int] | None:
        return None if bounds is None else {"start": bounds[0], "end": bounds[1]}

    def cues(found: tuple[Cue, ...]) -> list[dict[str, Any]]:
        return [{"rule": c.rule, "weight": c.weight, **span(c.start, c.end)} for c in found]

    def ask(a: Ask) -> dict[str, Any]:
        value: dict[str, Any] = {"id": a.id, "kind": a.kind, **span(a.start, a.end), "rule": a.rule}
        value |= {"by": [named(p) for p in a.by], "date": a.date, "occasion": a.occasion, "reference": a.reference}
        value |= {"outcome": a.outcome, "answer_quote": text[slice(*a.answer)] if a.answer else None}
        value |= {"answer": pair(a.answer), "manner": a.manner, "number": a.number, "confidence": a.confidence}
        return value | ({"why": cues(a.cues)} if why else {})

    def statement(s: Statement) -> dict[str, Any]:
        value: dict[str, Any] = {"id": s.id, "kind": s.kind, **span(s.start, s.end), "rule": s.rule, "actor": s.actor}
        value |= {"strength": s.strength, "due": s.due, "date": s.date, "recurring": s.recurring}
        value |= {"instrument": s.instrument, "forum": s.forum, "places": list(s.places), "themes": list(s.themes)}
        value |= {"asks": list(s.asks), "target": s.target, "speaker": s.speaker, "confidence": s.confidence}
        return value | ({"why": cues(s.cues)} if why else {})

    structure, mentions = paper.structure, paper.mentions
    source = paper.source
    return {
        "schema": SCHEMA,
        "source": {"name": source.name, "sha256": source.sha256, "media_type": source.media_type},
        "header": header_to_dict(paper.header),
        "text": text,
        "paragraphs": [
            {"start": b.start, "end": b.end, "kind": b.kind, "level": b.level} for b in structure.blocks if b.kind != "footnote"
        ],
        "footnotes": [{"mark": b.mark, **span(b.start, b.end)} for b in structure.blocks if b.kind == "footnote"],
        "headings": [
            {"text": text[h.start : h.end], "level": h.level, **span(h.start, h.end), "rule": h.rule}
            for h in structure.headings
        ],
        "qa": [
            {
                "questions": list(q.questions),
                "question": pair(q.question),
                "answer": pair(q.answer),
                "refers_to": list(q.refers_to),
                "rule": q.rule,
            }
            for q in structure.qa
        ],
        "clauses": [{"kind": c.kind, **span(c.start, c.end), "rule": c.rule} for c in structure.clauses],
        "speeches": [
            {"speaker": named(s.speaker), "office": s.office, "moment": s.moment, "start": s.start, "end": s.end}
            for s in structure.speeches
        ],
        "references": [{**span(r.start, r.end), "target": r.target, "rule": r.rule} for r in mentions.references],
        "events": [
            {
                **span(e.start, e.end),
                "kind": e.kind,
                "people": [named(p) for p in e.people],
                "occasion": e.occasion,
                "date": e.date,
                "target": e.target,
                "rule": e.rule,
            }
            for e in mentions.events
        ],
        "dates": [
            {**span(d.start, d.end), "value": d.value, "granularity": d.granularity, "rule": d.rule} for d in mentions.dates
        ],
        "people": [
            {**span(p.start, p.end), "name": p.name, "role": p.role, "party": p.party, "rule": p.rule} for p in mentions.people
        ],
        "places": [{**span(p.start, p.end), "iso": p.iso, "rule": p.rule} for p in mentions.places],
        "bodies": [{**span(b.start, b.end), "id": b.id, "rule": b.rule} for b in mentions.bodies],
        "amounts": [
            {**span(a.start, a.end), "currency": a.currency, "value": a.value, "per": a.per, "rule": a.rule}
            for a in mentions.amounts
        ],
        "asks": [ask(a) for a in paper.interpretation.asks],
        "statements": [statement(s) for s in paper.interpretation.statements],
        "problems": [{"code": p.code, "message": p.message} for p in paper.problems],
    }


def named(person: NamedPerson) -> dict[str, Any]:
    """A person as JSON values; `role` only where known, as in the guideline."""
    value: dict[str, Any] = {"name": person.name, "party": person.party}
    return value | ({"role": person.role} if person.role else {})


def header_to_dict(header: Header) -> dict[str, Any]:
    """The header as JSON values."""
    return {
        "kind": header.kind,
        "detail": header.detail,
        "id": header.id,
        "dossiers": list(header.dossiers),
        "number": header.number,
        "date": header.date,
        "asked": header.asked,
        "place": header.place,
        "senders": [{"role": s.role, "name": s.name} for s in header.senders],
        "on_behalf_of": list(header.on_behalf_of),
        "askers": [{"name": a.name, "party": a.party} for a in header.askers],
        "addressee": header.addressee,
        "subject": header.subject,
        "session": header.session,
        "marks": dict(sorted(header.marks.items())),
        "replaces": header.replaces,
        "evidence": {
            name: {"rule": rule, "ranges": [list(r) for r in ranges]}
            for name, (rule, ranges) in sorted(header.evidence.items())
        },
    }


def to_json_line(paper: Paper, *, why: bool = False) -> str:
    """`paper` as one line of JSON, without the line break."""
    return json.dumps(to_dict(paper, why=why), ensure_ascii=False, separators=(",", ":"))
