"""`kamerspoor show`: one entry or paper with its evidence."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import click

from kamerspoor_site.commands.options import as_json, opens_register, past_of, print_json, the_day, today_option

if TYPE_CHECKING:
    from kamerspoor_site.register.models import Entry, Paper


@click.command()
@click.argument("id", metavar="ID")
@today_option
@as_json
@opens_register()
def show(id: str, today_given: datetime.date | None, json_output: bool) -> None:
    """Show one entry with its evidence sentence, or one paper with what was found in it.

    ID is the id of an entry (c-...), a publication identifier (kst-32735-100), the first 12 or
    more digits of a SHA-256, or a file name. With --today it is as the papers up to that day have it.

    \b
    Examples:
      kamerspoor show kst-32735-100
      kamerspoor show c-7k3m9q2xab --json
    """
    from kamerspoor_site.register.models import Entry
    from kamerspoor_site.register.services import describing
    from kamerspoor_site.register.services.finding import find
    from kamerspoor_site.register.services.past import stood

    found, today = find(id), the_day(today_given)
    past = past_of(found, today_given)
    if isinstance(found, Entry):
        found = next(stood([found], past)) if past else found
        if json_output:
            print_json(describing.entry_values(found, today=today))
        else:
            _print_entry(found, today)
    elif json_output:
        entries = _entries(found, past)
        values = describing.paper_values(found, today=today)
        print_json({**values, "entries": [describing.entry_values(e, today=today) for e in entries]})
    else:
        _print_paper(found, today, _entries(found, past))


def _entries(paper: Paper, past: datetime.date | None) -> list[Entry]:
    from kamerspoor_site.register.services.past import stood

    rows = paper.entries.filter(found=True).order_by("start", "id").select_related("paper")
    return list(stood(rows, past) if past else rows)


def _print_entry(entry: Entry, today: datetime.date) -> None:
    from kamerspoor_site.commands import words

    click.echo(words.entry_line(entry, today).split("\n")[0])
    click.echo(words.quoted(entry.quote))
    by = ", ".join(f"{b.person.name} ({b.person.party_id})" if b.person.party_id else b.person.name for b in entry.by.all())
    facts = {
        "asked by": by,
        "occasion": entry.occasion,
        "about paper": entry.reference,
        "outcome": entry.outcome,
        "actor": entry.actor,
        "strength": entry.strength,
        "due": entry.due_text,
        "done": entry.date_text if entry.layer == "statement" else "",
        "instrument": entry.instrument,
        "forum": entry.forum,
        "places": ", ".join(sorted(p.iso for p in entry.places.all())),
        "themes": ", ".join(sorted(t.slug for t in entry.themes.all())),
        "target": entry.target,
        "found by rule": entry.rule,
        "stands at": f"{words.paper_name(entry.paper)} {entry.start}-{entry.end}{_page(entry)}",
    }
    for name, value in facts.items():
        if value:
            click.echo(f"  {name + ':':15}{value}")
    if not entry.found:
        click.echo("  The current reading of this paper no longer has this sentence.")


def _page(entry: Entry) -> str:
    """The page of the original, where it has pages."""
    from kamerspoor_site.register.services.trail import page_of

    page = page_of(entry.paper, entry.start)
    return f", page {page} of {entry.paper.source_name}" if page else ""


def _print_paper(paper: Paper, today: datetime.date, entries: list[Entry]) -> None:
    from kamerspoor_site.commands import words

    click.echo(words.paper_line(paper, today))
    for entry in entries:
        click.echo(words.entry_line(entry, today))
    click.echo(f"{len(entries)} entries. `kamerspoor trace {words.paper_name(paper)}` shows what it is tied to.", err=True)
