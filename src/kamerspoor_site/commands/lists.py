"""`kamerspoor list`: entries or papers, filtered."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import click

from kamerspoor_site.commands.filters import (
    OF_ENTRIES,
    as_stored,
    filter_options,
    given_option,
    left_out,
    unknown_values,
)
from kamerspoor_site.commands.options import as_json, opens_register, print_json, the_day, today_option

if TYPE_CHECKING:
    from kamerspoor_site.register.services.listing import EntryFilter, Order

WHAT = ("asks", "commitments", "deeds", "refusals", "papers")


@click.command("list")
@click.argument("what", type=click.Choice(WHAT))
@filter_options(kinds="motie, vraag, verzoek, toezegging; for papers letter, answers, motion, ...")
@click.option("--newest", is_flag=True, help="The newest first, overdue or not.")
@click.option("--limit", type=click.IntRange(1), default=None, help="At most so many.")
@today_option
@as_json
@opens_register()
def list_entries(
    what: str, newest: bool, limit: int | None, today_given: datetime.date | None, json_output: bool, **filters: Any
) -> None:
    """List asks, commitments, deeds, refusals or papers; overdue ones first.

    With --today the list is as the papers up to that day have it.

    \b
    Examples:
      kamerspoor list asks --overdue
      kamerspoor list commitments --place RU --theme lgbti --status open
      kamerspoor list asks --kind motie --party CDA --since 2022-01-01 --json
      kamerspoor list asks --member Ceder --status open
      kamerspoor list commitments --newest --limit 20
      kamerspoor list papers --dossier 32735
      kamerspoor list asks --kind motie --status open --today 2025-02-20
    """
    from kamerspoor_site.commands import words
    from kamerspoor_site.register.services import describing, listing
    from kamerspoor_site.register.services.past import stood
    from kamerspoor_site.register.services.status import Terms

    today = the_day(today_given)
    as_stored(filters)
    order: Order = "newest" if newest else "overdue"
    past = today if today_given else None
    wanted = None if what == "papers" else _wanted(what, filters, order, today, past=past is not None)
    found = listing.entries(wanted) if wanted else _papers(filters, past)
    total = found.count()
    terms = Terms()
    rows = found[:limit].iterator(chunk_size=500)
    for row in stood(rows, past) if past and what != "papers" else rows:
        if json_output and what == "papers":
            print_json(describing.paper_values(row, today=today, terms=terms))
        elif json_output:
            print_json(describing.entry_values(row, today=today))
        else:
            click.echo(words.paper_line(row, today, terms=terms) if what == "papers" else words.entry_line(row, today))
    if not total:
        for line in unknown_values(filters):
            click.echo(line, err=True)
    if not json_output:
        click.echo(_count(what, total, limit), err=True)
    if wanted and (more := listing.without_ministry(wanted)):
        click.echo(left_out(more), err=True)


def _count(what: str, total: int, limit: int | None) -> str:
    if not total:
        return f"No {what} found. Leave out a filter, or add papers with `kamerspoor ingest PATH...`."
    shown = f", {limit} shown" if limit and limit < total else ""
    return f"{total} {what if total > 1 else what.rstrip('s')}{shown}."


def _papers(filters: dict[str, Any], known: datetime.date | None) -> Any:
    from kamerspoor_site.register.services import listing

    if unfit := given_option(filters, OF_ENTRIES):
        raise click.UsageError(f"{unfit} is for asks and commitments, not for papers.")
    names = ("kinds", "dossiers", "places", "ministries", "parties", "since", "until")
    values = {name: filters[name] for name in names} | {"kinds": [listing.kind_of_paper(k) for k in filters["kinds"]]}
    return listing.papers(**values, known=known)


def _wanted(what: str, filters: dict[str, Any], order: Order, today: datetime.date, *, past: bool) -> EntryFilter:
    from kamerspoor_site.register.services import listing

    kinds = listing.GROUPS[what]
    filters["kinds"] = tuple(listing.kind_of_entry(k) for k in filters["kinds"])
    wrong = [k for k in filters["kinds"] if k not in kinds]
    if wrong:
        raise click.UsageError(f"--kind {wrong[0]}: {what} are of kind {', '.join(kinds)}.")
    values = {k: tuple(v) if isinstance(v, tuple) else v for k, v in filters.items()}
    values["kinds"] = values["kinds"] or kinds
    return listing.EntryFilter(today=today, order=order, past=past, **values)
