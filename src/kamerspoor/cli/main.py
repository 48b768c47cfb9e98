"""The group of all commands; those of the register are found by entry point, so that the library never imports Django."""

from __future__ import annotations

import click

from kamerspoor.cli.read import read


@click.group()
def main() -> None:
    """Kamerspoor reads Dutch parliamentary papers and keeps the register of what was asked, promised and done."""


main.add_command(read)
