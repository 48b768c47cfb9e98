"""What stands in a paper, on one screen for a person: header, asks, statements with their sentences, what is named."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from kamerspoor.cli.quoting import named, quoted
from kamerspoor.model import Ask, Header, NamedPerson, Paper, Statement

_WIDTH = 100
_TITLES = {"commitment": "Promised or intended", "deed": "Done", "refusal": "Refused"}


def overview_text(paper: Paper) -> str:
    """The analysis of `paper` as plain text; every value is one that the JSON of the paper has too."""
    asks, statements = paper.interpretation.asks, paper.interpretation.statements
    lines = [paper.source.name, *_header(paper.header)]
    lines += _section("Asked", [line for ask in asks for line in _ask(paper, ask)], len(asks))
    for kind, title in _TITLES.items():
        chosen = [s for s in statements if s.kind == kind]
        lines += _section(title, [line for said in chosen for line in _statement(paper, said)], len(chosen))
    lines += _named(paper)
    lines += _section("Could not be read", [f"  {p.message}" for p in paper.problems], len(paper.problems))
    if not asks and not statements:
        lines += ["", "No asks or statements of the cabinet were found in this paper."]
    return "\n".join(lines) + "\n"


def _header(header: Header) -> Iterator[str]:
    kind = header.detail if header.detail != "unknown" else header.kind
    yield from _field("paper", ", ".join(filter(None, [header.id or "shows no number of its own", kind.replace("_", " ")])))
    yield from _field("date", header.date or "none shown")
    yield from _field("asked", header.asked)
    yield from _field("subject", header.subject)
    yield from _field("dossier", _dossiers(header))
    yield from _field("from", "; ".join(filter(None, map(_sender, header.senders))))
    yield from _field("on behalf of", "; ".join(header.on_behalf_of))
    yield from _field("asked by", ", ".join(map(named, header.askers)))
    yield from _field("to", header.addressee)
    yield from _field("replaces", header.replaces)


def _dossiers(header: Header) -> str:
    return ", ".join(header.dossiers) + (f", nr. {header.number}" if header.number and header.dossiers else "")


def _sender(person: NamedPerson) -> str:
    return ", ".join(filter(None, [person.role, person.name]))


def _field(name: str, value: str | None) -> list[str]:
    return _wrapped(f"  {name + ':':14}{' '.join(value.split())}", "  " + " " * 14) if value else []


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False)


def _section(title: str, lines: list[str], count: int) -> list[str]:
    """A section with its number; nothing where there is nothing to show."""
    return ["", f"{title} ({count})", *lines] if lines else []


def _line(facts: Iterable[str | None]) -> list[str]:
    """The facts that are known on a line, broken between facts only."""
    whole = [fact.replace(" ", "\u00a0") for fact in facts if fact]
    return [line.replace("\u00a0", " ") for line in _wrapped("  " + " | ".join(whole), "    ")]


def _ask(paper: Paper, ask: Ask) -> Iterator[str]:
    kind = f"{ask.kind} {ask.number}" if ask.number else ask.kind
    outcome = f"outcome: {ask.outcome.replace('_', ' ')}" if ask.outcome != "none" else "no response in this paper"
    yield from _line([kind, ", ".join(map(named, ask.by)), ask.date, ask.occasion, ask.reference, outcome])
    yield from quoted(paper, ask.start, ask.end, width=_WIDTH, indent=6)


def _statement(paper: Paper, said: Statement) -> Iterator[str]:
    due = f"due {said.due}" if said.due else None
    yield from _line(
        [
            said.strength or said.kind,
            said.actor or said.speaker,
            due,
            said.date,
            "recurring" if said.recurring else None,
            said.instrument,
            said.forum,
            ", ".join(said.places),
            ", ".join(said.themes),
        ]
    )
    yield from quoted(paper, said.start, said.end, width=_WIDTH, indent=6)


def _named(paper: Paper) -> list[str]:
    """The references and dates with what they mean, each once; then places, bodies, people and amounts."""
    mentions = paper.mentions
    references = _meanings(paper, [m for m in mentions.references if not m.target.startswith("#")], "target")
    dates = _meanings(paper, mentions.dates, "value")
    values = {
        "places": sorted({m.iso for m in mentions.places if m.iso}),
        "bodies": list(dict.fromkeys(_words(paper, m) for m in mentions.bodies)),
        "people": list(dict.fromkeys(m.name for m in mentions.people)),
        "amounts": list(dict.fromkeys(_words(paper, m) for m in mentions.amounts)),
    }
    lines = _section("References", references, len(references)) + _section("Dates", dates, len(dates))
    named_lines = [line for name, found in values.items() for line in _field(name, ", ".join(found))]
    return lines + (["", "Named", *named_lines] if named_lines else [])


def _meanings(paper: Paper, mentions: Iterable[Any], value: str) -> list[str]:
    found = dict.fromkeys((_words(paper, m), getattr(m, value)) for m in mentions)
    width = min(max((len(words) for words, _ in found), default=0), 45)
    return [f"  {words:{width}}  {meaning}" for words, meaning in found]


def _words(paper: Paper, mention: Any) -> str:
    return " ".join(paper.text[mention.start : mention.end].split())
