"""`kamerspoor backup`: the whole register in one file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kamerspoor_site.commands.options import opens_register


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@opens_register()
def backup(file: Path) -> None:
    """Write the whole register to FILE: papers with their bytes, entries, links, decisions, notes and accounts.

    A zip of JSON Lines that `kamerspoor restore` reads, whatever the database. It holds restricted notes too: keep it as safe
    as the register itself. Papers may come in while it is written; it shows the register of one moment.

    \b
    Example:
      kamerspoor backup register-2026-11-21.zip
    """
    from kamerspoor_site.register.models import Source
    from kamerspoor_site.register.services.keeping import backup as write

    with click.progressbar(
        length=Source.objects.count(), label="Papers", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        manifest = write(file, progress=lambda _done: bar.update(1))
    rows = manifest["tables"]
    click.echo(
        f"{file}: {rows['register.paper']['rows']} papers, {rows['register.entry']['rows']} entries, "
        f"{rows['register.decision']['rows']} decisions.",
        err=True,
    )
