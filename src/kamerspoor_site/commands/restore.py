"""`kamerspoor restore`: a backup becomes a register again."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kamerspoor_site.commands.options import opens_register

_EVERY = 10_000


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@opens_register(create=True)
def restore(file: Path) -> None:
    """Put the backup FILE into an empty register, SQLite or PostgreSQL; all of it or nothing.

    Everything is checked against the hashes in the backup, and the chain of decisions afterwards: exit status 1 when a decision
    was tampered with before the backup was made.

    \b
    Examples:
      kamerspoor --register new.sqlite3 restore register-2026-11-21.zip
      kamerspoor --register postgres://kamerspoor@localhost/register restore register-2026-11-21.zip
    """
    from kamerspoor_site.register.services.auditing import broken_review
    from kamerspoor_site.register.services.keeping import restore as read

    show_bar = sys.stderr.isatty()
    with click.progressbar(length=1, label="Rows", file=sys.stderr, hidden=not show_bar) as bar:

        def show(done: int, rows: int) -> None:
            said = bar.pos
            bar.length = rows
            bar.update(done - said)
            if not show_bar and done // _EVERY > said // _EVERY:
                click.echo(f"{done} of {rows} rows ...", err=True)

        manifest = read(file, progress=show)
    rows = manifest["tables"]
    click.echo(
        f"{rows['register.paper']['rows']} papers, {rows['register.entry']['rows']} entries, "
        f"{rows['register.decision']['rows']} decisions restored.",
        err=True,
    )
    broken = list(broken_review())
    for line in broken:
        click.echo(line, err=True)
    sys.exit(1 if broken else 0)
