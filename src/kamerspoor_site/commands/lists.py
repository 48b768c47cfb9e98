"""`kamerspoor list`: entries or papers, filtered."""

from __future__ import annotations

import datetime
from typing import Any

import click

from kamerspoor.vocabulary import STATUSES
from kamerspoor_site.commands.filters import dossiers_of, places_of, unknown_values
from kamerspoor_site.commands.options import Day, as_json, opens_register, print_json, the_day, today_option

WHAT = ("asks", "commitments", "deeds", "refusals", "papers")


@click.command("list")
@click.argument("what", type=click.Choice(WHAT))
@click.option("--status", multiple=True, type=click.Choice(STATUSES), help="With this status; may be given more than once.")
@click.option("--overdue", is_flag=True, help="Whose term or due date has passed while they are not finished.")
@click.option(
    "--kind", "kinds", multiple=True, help="motie, vraag, verzoek, toezegging; for papers letter, answers, motion, ..."
)
@click.option("--place", "places", multiple=True, help="About this country: ISO code or name, for instance RU or Rusland.")
@click.option("--theme", "themes", multiple=True, help="About this theme, for instance lgbti.")
@click.option("--ministry", "ministries", multiple=True, help="Of this ministry, for instance bz.")
@click.option("--party", "parties", multiple=True, help="Asked by a member of this party.")
@click.option("--member", "members", multiple=True, help="Asked by this member: the name as in the papers.")
@click.option("--dossier", "dossiers", multiple=True, help="In this dossier, for instance 32735.")
@click.option("--since", type=Day(), help="From this day on.")
@click.option("--until", type=Day(), help="Up to and including this day.")
@click.option("--limit", type=click.IntRange(1), default=None, help="At most so many.")
@today_option
@as_json
@opens_register()
def list_entries(what: str, limit: int | None, today_given: datetime.date | None, json_output: bool, **filters: Any) -> None:
    """List asks, commitments, deeds, refusals or papers; overdue ones first.

    \b
    Examples:
      kamerspoor list asks --overdue
      kamerspoor list commitments --place RU --theme lgbti --status open
      kamerspoor list asks --kind motie --party CDA --since 2022-01-01 --json
      kamerspoor list asks --member Ceder --status open
      kamerspoor list papers --dossier 32735
    """
    from kamerspoor_site.commands import words
    from kamerspoor_site.register.services import describing

    today = the_day(today_given)
    filters["dossiers"], filters["places"] = dossiers_of(filters["dossiers"]), places_of(filters["places"])
    rows = _papers(filters) if what == "papers" else _entries(what, filters, today)
    total = rows.count()
    for row in rows[:limit].iterator(chunk_size=500):
        if json_output:
            print_json((describing.paper_values if what == "papers" else describing.entry_values)(row, today=today))
        else:
            click.echo((words.paper_line if what == "papers" else words.entry_line)(row, today))
    if not total:
        for line in unknown_values(filters):
            click.echo(line, err=True)
    if not json_output:
        click.echo(_count(what, total, limit), err=True)


def _count(what: str, total: int, limit: int | None) -> str:
    if not total:
        return f"No {what} found. Leave out a filter, or add papers with `kamerspoor ingest PATH...`."
    shown = f", {limit} shown" if limit and limit < total else ""
    return f"{total} {what if total > 1 else what.rstrip('s')}{shown}."


def _papers(filters: dict[str, Any]) -> Any:
    from kamerspoor_site.register.services import listing

    options = {"status": "--status", "overdue": "--overdue", "themes": "--theme", "members": "--member"}
    unfit = [option for name, option in options.items() if filters[name]]
    if unfit:
        raise click.UsageError(f"{unfit[0]} is for asks and commitments, not for papers.")
    names = ("kinds", "dossiers", "places", "ministries", "parties", "since", "until")
    return listing.papers(**{name: filters[name] for name in names})


def _entries(what: str, filters: dict[str, Any], today: datetime.date) -> Any:
    from kamerspoor_site.register.services import listing

    kinds = listing.GROUPS[what]
    wrong = [k for k in filters["kinds"] if k not in kinds]
    if wrong:
        raise click.UsageError(f"--kind {wrong[0]}: {what} are of kind {', '.join(kinds)}.")
    values = {k: tuple(v) if isinstance(v, tuple) else v for k, v in filters.items()}
    values["kinds"] = values["kinds"] or kinds
    return listing.entries(listing.EntryFilter(today=today, **values))
