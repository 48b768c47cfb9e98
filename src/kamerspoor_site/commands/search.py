"""`kamerspoor search`: full text search."""

from __future__ import annotations

import datetime
import textwrap
from typing import TYPE_CHECKING, Any

import click

from kamerspoor_site.commands.filters import dossiers_of, places_of, unknown_values
from kamerspoor_site.commands.options import as_json, opens_register, print_json, the_day, today_option

if TYPE_CHECKING:
    from kamerspoor_site.search.querying import Hit

_NONE = "Nothing found. Try fewer or other words, a beginning with an asterisk (mensenrecht*), or leave out a filter."


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--type", "type_", type=click.Choice(["paper", "entry"]), help="Only papers, or only entries.")
@click.option("--kind", multiple=True, help="letter, motion, answers; motie, vraag, commitment, deed, ...")
@click.option("--status", multiple=True, help="Status of an entry: open, fulfilled, ...")
@click.option("--place", multiple=True, help="A country: ISO code or name, for instance RU or Rusland.")
@click.option("--theme", multiple=True, help="Theme, for instance lgbti.")
@click.option("--ministry", multiple=True, help="Ministry, for instance bz.")
@click.option("--dossier", multiple=True, help="Dossier, for instance 32735.")
@click.option("--year", multiple=True, type=click.IntRange(1814, 2999), help="Year of the paper.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many.")
@click.option("--rebuild", is_flag=True, help="Make the search index anew first.")
@today_option
@as_json
@opens_register()
def search(
    query: tuple[str, ...],
    type_: str | None,
    limit: int,
    rebuild: bool,
    today_given: datetime.date | None,
    json_output: bool,
    **filters: Any,
) -> None:
    """Search papers and entries. Words are found in all their forms: toezegging finds toegezegd.

    \b
    Examples:
      kamerspoor search toezegging rusland
      kamerspoor search '"vrijheid van meningsuiting"' --type entry --status open
      kamerspoor search 'mensenrecht* -motie' --dossier 32735 --year 2020
    """
    from kamerspoor_site.commands import words
    from kamerspoor_site.register.services import describing
    from kamerspoor_site.search import indexing
    from kamerspoor_site.search.querying import search as run
    from kamerspoor_site.search.suggesting import suggest

    (indexing.rebuild if rebuild else indexing.bring_up_to_date)(
        progress=lambda n: click.echo(f"{n} papers indexed ...", err=True)
    )
    today = the_day(today_given)
    places, dossiers = places_of(filters["place"]), dossiers_of(filters["dossier"])
    wanted = {**filters, "place": places, "dossier": dossiers, "type": (type_,) if type_ else ()}
    wanted["year"] = tuple(str(year) for year in filters["year"])
    found = run(" ".join(query), filters=wanted, limit=limit)
    for hit in found.hits:
        if json_output:
            row = (
                describing.entry_values(hit.entry, today=today)
                if hit.entry
                else describing.paper_values(hit.paper, today=today)
            )
            print_json({"type": hit.type, "snippet": "".join(p.text for p in hit.snippet), **row})
        else:
            head = words.entry_line(hit.entry, today).split("\n")[0] if hit.entry else words.paper_line(hit.paper, today)
            click.echo(f"{head}\n{_snippet(hit)}")
    if not json_output:
        click.echo(f"{found.total} found, {len(found.hits)} shown." if found.total else _NONE, err=True)
    if not found.total:
        meant = suggest(" ".join(query))
        click.echo(f"Did you mean: {meant}" if meant else "", err=True, nl=bool(meant))
        names = {"places": places, "dossiers": dossiers, "themes": filters["theme"], "ministries": filters["ministry"]}
        for line in unknown_values(names):
            click.echo(line, err=True)


def _snippet(hit: Hit) -> str:
    from kamerspoor_site.commands.words import width

    text = "".join(f"*{p.text}*" if p.hit else p.text for p in hit.snippet).replace("\n", " ")
    return textwrap.fill(text, width(), initial_indent="    ", subsequent_indent="    ")
