"""What the commands of the register share: the options, opening the register, errors in one line."""

from __future__ import annotations

import datetime
import functools
import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from kamerspoor.errors import KamerspoorError

if TYPE_CHECKING:
    from kamerspoor_site.register.models import Entry, Paper

Command = Callable[..., Any]

_ADVICE = "check that its disk has room and that you may write there, then run the same command again: nothing is lost"
REGISTER_HELP = "SQLite file, or a PostgreSQL URL. Default: $KAMERSPOOR_REGISTER, else kamerspoor.sqlite3 here."


def opens_register(*, create: bool = False, before: Callable[..., None] | None = None) -> Callable[[Command], Command]:
    """Add `--register`, open the register before the command runs, and put errors in one line with exit status 1.

    `before` takes the arguments of the command and runs before the register is opened: what it puts in the environment counts
    in the settings.
    """

    def decorate(command: Command) -> Command:
        @click.option("--register", metavar="PATH|URL", help=REGISTER_HELP)
        @click.pass_context
        @functools.wraps(command)
        def run(context: click.Context, /, register: str | None, **arguments: Any) -> Any:
            from kamerspoor_site.opening import open_register

            chosen = register or context.find_root().params.get("register")
            try:
                if before:
                    before(**arguments)
                open_register(chosen, create=create)
                return _in_english(command, arguments)
            except KamerspoorError as error:
                click.echo(f"kamerspoor: {error}", err=True)
                sys.exit(1)
            except _database_errors() as error:
                said = " ".join(str(error).split())
                click.echo(f"kamerspoor: the register could not be read or written ({said}); {_ADVICE}", err=True)
                sys.exit(1)
            except BrokenPipeError:
                sys.stderr.close()
                sys.exit(0)

        return run

    return decorate


def as_json(command: Command) -> Command:
    """Add `--json`."""
    return click.option("--json", "json_output", is_flag=True, help="JSON, one object per line, for machines.")(command)


def _database_errors() -> tuple[type[Exception], ...]:
    from django.db import DatabaseError

    return (DatabaseError,)


def _in_english(command: Command, arguments: dict[str, Any]) -> Any:
    """Commands speak English; the site has its own language per page."""
    from django.utils.translation import override

    with override("en"):
        return command(**arguments)


class Day(click.ParamType):
    """A day in ISO 8601."""

    name = "DAY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """`value` as a day."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day; write it as 2026-11-21", param, ctx)


def today_option(command: Command) -> Command:
    """Add `--today`."""
    return click.option("--today", "today_given", type=Day(), help="Day that counts as today for terms and due dates.")(command)


def the_day(given: datetime.date | None) -> datetime.date:
    """The day given, or today."""
    from kamerspoor_site.today import today

    return given or today()


def past_of(found: Entry | Paper, given: datetime.date | None) -> datetime.date | None:
    """The day as of which to show what was found: `given`, or None, saying so, where its paper is later than that day."""
    from kamerspoor_site.register.services.past import was_there

    paper: Any = getattr(found, "paper", found)
    if given is None or was_there(paper, given):
        return given
    click.echo(f"The paper is of {paper.date}: on {given} it was not there yet. What is shown is by all papers.", err=True)
    return None


def print_json(value: Any) -> None:
    """One object on one line."""
    click.echo(json.dumps(value, ensure_ascii=False))
