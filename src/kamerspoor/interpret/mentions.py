"""Recognised matches -> `Mentions`: identifiers, dates, people, places, bodies, amounts, event references."""

from __future__ import annotations

from kamerspoor.engine import Recognised
from kamerspoor.interpret.dates import dates
from kamerspoor.interpret.references import references
from kamerspoor.model import Mentions, Structure


def interpret_mentions(text: str, parts: Structure, found: Recognised) -> tuple[Structure, Mentions]:
    """The typed mentions of `text`, and `parts` with a header date where only mentions give one."""
    refs = references(text, parts, found.matches.get("reference", ()))
    taken = [(r.start, r.end) for r in refs]
    days = dates(text, parts, found.matches.get("date", ()), taken)
    return parts, Mentions(references=refs, dates=days)
