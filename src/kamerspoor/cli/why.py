"""Why the program found what it found: asks and statements with their cues and weights, for a person to read."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from kamerspoor.cli.quoting import named, quoted
from kamerspoor.model import Ask, Cue, Paper, Statement

_WIDTH = 110


def why_text(paper: Paper) -> str:
    """The asks and statements of `paper` in order, each with its words, its values, its confidence, and what decided."""
    asks, statements = paper.interpretation.asks, paper.interpretation.statements
    lines = [f"{paper.source.name}: {len(asks)} asks, {len(statements)} statements"]
    for ask in asks:
        lines += ["", f"{ask.id}  {ask.kind}  (confidence {ask.confidence:.2f}, rule {ask.rule})"]
        lines += [*_quote(paper, ask.start, ask.end), *_asked(paper, ask), *_cues(paper, ask.cues)]
    for said in statements:
        lines += ["", f"{said.id}  {said.kind}  (confidence {said.confidence:.2f}, rule {said.rule})"]
        lines += [*_quote(paper, said.start, said.end), *_said(said), *_cues(paper, said.cues)]
    return "\n".join(lines) + "\n"


def _quote(paper: Paper, start: int, end: int) -> list[str]:
    return quoted(paper, start, end, width=_WIDTH, indent=4)


def _asked(paper: Paper, ask: Ask) -> Iterator[str]:
    yield from _values(
        {"by": "; ".join(map(named, ask.by)), "date": ask.date, "occasion": ask.occasion, "reference": ask.reference}
    )
    yield from _values({"outcome": ask.outcome, "manner": ask.manner})
    if ask.answer:
        yield "    shown by:"
        yield from _quote(paper, *ask.answer)


def _said(said: Statement) -> Iterator[str]:
    recurring = "yes" if said.recurring else None
    yield from _values({"actor": said.actor, "speaker": said.speaker, "strength": said.strength})
    yield from _values({"due": said.due, "date": said.date, "recurring": recurring})
    yield from _values({"instrument": said.instrument, "forum": said.forum})
    yield from _values({"places": ", ".join(said.places), "themes": ", ".join(said.themes), "asks": ", ".join(said.asks)})


def _values(values: dict[str, str | None]) -> Iterator[str]:
    """A line of the values that are known, none where none is."""
    known = [f"{name}: {value}" for name, value in values.items() if value]
    if known:
        yield "    " + " | ".join(known)


def _cues(paper: Paper, cues: tuple[Cue, ...]) -> Iterator[str]:
    for cue in cues:
        words = " ".join(paper.text[cue.start : cue.end].split())
        yield f"    {cue.weight:+.2f}  {cue.rule:<30} {textwrap.shorten(words, 70, placeholder=' …')}"
    if len(cues) > 1:
        yield f"    {sum(c.weight for c in cues):+.2f}  together"
