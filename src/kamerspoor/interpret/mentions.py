"""Recognised matches -> `Mentions`: identifiers, dates, people, places, bodies, amounts, event references."""

from __future__ import annotations

from collections.abc import Sequence

from kamerspoor.engine import Recognised
from kamerspoor.interpret.amounts import amounts
from kamerspoor.interpret.bodies import bodies
from kamerspoor.interpret.dates import dates
from kamerspoor.interpret.events import events
from kamerspoor.interpret.linked import with_links
from kamerspoor.interpret.paper_date import with_date
from kamerspoor.interpret.people import people
from kamerspoor.interpret.places import places
from kamerspoor.interpret.ranges import Barred
from kamerspoor.interpret.references import references
from kamerspoor.model import BodyMention, MarkedLink, Mentions, Structure

PARLIAMENTS = frozenset({"body.parliament", "body.parliament-abroad"})
"""Rules of foreign parliaments; the adjective of their country counts as a place of its own."""


def interpret_mentions(
    text: str, parts: Structure, found: Recognised, links: Sequence[MarkedLink] = ()
) -> tuple[Structure, Mentions]:
    """The typed mentions of `text`, and `parts` with a header date where only mentions give one.

    `links` are those of the markup, with their ranges in `text`.
    """
    cited = references(text, parts, found.matches.get("reference", ()))
    taken = [(r.start, r.end) for r in cited]
    cited = with_links(text, parts, cited, links)
    dated = found.matches.get("date", ())
    if parts.header.date is None:
        parts = with_date(text, parts, dates(text, parts, dated, taken))
    days = dates(text, parts, dated, taken)
    named = found.names.get("places", ())
    persons = people(text, parts, found.matches.get("person", ()), found.names)
    others = [*((p.start, p.end) for p in persons), *((n.start, n.end) for n in named)]
    organisations = bodies(text, parts, found.names.get("bodies", ()), found.matches.get("body", ()), others)
    within = Barred((b.start, b.end) for b in organisations)
    persons = tuple(p for p in persons if not within.holds(p.start, p.end))
    names = [(p.start, p.end) for p in persons] + [(_named_from(text, b), b.end) for b in organisations]
    return parts, Mentions(
        references=cited,
        dates=days,
        people=persons,
        places=places(text, named, parts, found.matches.get("place", ()), names),
        bodies=organisations,
        amounts=amounts(text, found.matches.get("amount", ()), parts.header.date),
        events=events(text, parts, found.matches.get("event", ()), cited, days),
    )


def _named_from(text: str, body: BodyMention) -> int:
    """Where the name of a body begins as far as places go: behind the adjective of a foreign parliament."""
    return (
        text.find(" ", body.start, body.end) if body.rule in PARLIAMENTS and " " in text[body.start : body.end] else body.start
    )
