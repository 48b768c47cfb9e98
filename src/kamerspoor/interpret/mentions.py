"""Recognised matches -> `Mentions`: identifiers, dates, people, places, bodies, amounts, event references."""

from __future__ import annotations

from kamerspoor.engine import Recognised
from kamerspoor.interpret.amounts import amounts
from kamerspoor.interpret.dates import dates
from kamerspoor.interpret.events import events
from kamerspoor.interpret.paper_date import with_date
from kamerspoor.interpret.references import references
from kamerspoor.model import Mentions, Structure


def interpret_mentions(text: str, parts: Structure, found: Recognised) -> tuple[Structure, Mentions]:
    """The typed mentions of `text`, and `parts` with a header date where only mentions give one."""
    cited = references(text, parts, found.matches.get("reference", ()))
    taken = [(r.start, r.end) for r in cited]
    dated = found.matches.get("date", ())
    if parts.header.date is None:
        parts = with_date(text, parts, dates(text, parts, dated, taken))
    days = dates(text, parts, dated, taken)
    return parts, Mentions(
        references=cited,
        dates=days,
        amounts=amounts(found.matches.get("amount", ())),
        events=events(text, parts, found.matches.get("event", ()), cited, days),
    )
