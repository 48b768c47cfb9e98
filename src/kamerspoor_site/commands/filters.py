"""The filters of lists and exports: their options, their values as people type them, and what to say of unknown values."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from functools import lru_cache
from typing import Any

import click

from kamerspoor.vocabulary import STATUSES
from kamerspoor_site.commands.options import Command, Day

_MOST = 12

OPTIONS = {
    "status": "--status",
    "overdue": "--overdue",
    "kinds": "--kind",
    "places": "--place",
    "themes": "--theme",
    "ministries": "--ministry",
    "parties": "--party",
    "members": "--member",
    "dossiers": "--dossier",
    "since": "--since",
    "until": "--until",
    "tellings": "--tellings",
}
"""The options of the filters by the names that commands have them under."""
OF_ENTRIES = ("status", "overdue", "themes", "members", "tellings")
"""Filters that papers do not have."""


def filter_options(*, kinds: str) -> Callable[[Command], Command]:
    """Add the filters that lists and exports share; `kinds` is the help of `--kind`."""
    options = (
        click.option("--status", multiple=True, type=click.Choice(STATUSES), help="With this status; may be repeated."),
        click.option("--overdue", is_flag=True, help="Whose term or due date has passed while they are not finished."),
        click.option("--kind", "kinds", multiple=True, help=kinds),
        click.option("--place", "places", multiple=True, help="About this country: ISO code or name (RU, Rusland)."),
        click.option("--theme", "themes", multiple=True, help="About this theme, for instance lgbti."),
        click.option("--ministry", "ministries", multiple=True, help="Of this ministry, for instance bz, or `unknown`."),
        click.option("--party", "parties", multiple=True, help="Asked by a member of this party."),
        click.option("--member", "members", multiple=True, help="Asked by this member: the name as in the papers."),
        click.option("--dossier", "dossiers", multiple=True, help="In this dossier, for instance 32735."),
        click.option("--since", type=Day(), help="From this day on."),
        click.option("--until", type=Day(), help="Up to and including this day."),
        click.option("--tellings", is_flag=True, help="Each paper's telling of a motion or promise by itself, not all as one."),
    )

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def as_stored(filters: MutableMapping[str, Any]) -> None:
    """Write the dossiers and countries of `filters` as the register has them; a country that is none is refused."""
    filters["dossiers"], filters["places"] = dossiers_of(filters["dossiers"]), places_of(filters["places"])


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    from babel import Locale

    names = ((name.casefold(), iso) for tag in ("nl", "en") for iso, name in Locale.parse(tag).territories.items())
    return {name: iso for name, iso in names if len(iso) == 2 and iso.isalpha()}


def places_of(values: Iterable[str]) -> tuple[str, ...]:
    """ISO codes of countries given by code or by their Dutch or English name; what is neither is refused."""
    return tuple(_place_of(value.strip()) for value in values)


def _place_of(value: str) -> str:
    known = _countries()
    if value.casefold() in known:
        return known[value.casefold()]
    if value.upper() in known.values():
        return value.upper()
    near = difflib.get_close_matches(value.casefold(), known, n=1, cutoff=0.8)
    meant = f"; did you mean {near[0].title()}?" if near else "; give an ISO code (RU) or a Dutch or English name (Rusland)"
    raise click.UsageError(f"--place {value}: there is no country of that name{meant}")


def dossiers_of(values: Iterable[str]) -> tuple[str, ...]:
    """Dossier numbers without the space they are printed with."""
    return tuple(value.replace(" ", "") for value in values)


def given_option(filters: Mapping[str, object], names: Iterable[str]) -> str:
    """The option of the first of these filters that was given, "" where none was."""
    return next((OPTIONS[name] for name in names if filters[name]), "")


def unknown_values(filters: Mapping[str, object]) -> Iterator[str]:
    """One line for each value of a filter that nothing in the register has, with the values that it does have."""
    from kamerspoor_site.register.models import Dossier, Ministry, Party, Place, Theme
    from kamerspoor_site.register.services.ministries import UNKNOWN
    from kamerspoor_site.register.services.parties import every_form

    tables = {"places": Place, "themes": Theme, "ministries": Ministry, "parties": Party, "dossiers": Dossier}
    for name, table in tables.items():
        given = filters.get(name) or ()
        known = sorted(table.objects.values_list("pk", flat=True)) if given else []
        for value in given if isinstance(given, tuple) else ():
            forms = every_form([value]) if name == "parties" else (value,)
            if value != UNKNOWN and not any(form in known for form in forms):
                shown = ", ".join(known[:_MOST]) + (", ..." if len(known) > _MOST else "")
                yield f"{OPTIONS[name]} {value}: nothing in the register has this" + (f"; it has {shown}" if known else "")


def left_out(count: int) -> str:
    """What to say of entries that a ministry filter leaves out because the papers do not show theirs."""
    entries = "1 more entry shows" if count == 1 else f"{count} more entries show"
    return f"{entries} no ministry and {'was' if count == 1 else 'were'} left out; add --ministry unknown for those."
