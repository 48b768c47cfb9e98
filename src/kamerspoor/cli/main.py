"""The group of all commands; those of the register are found by entry point, so that the library never imports Django."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points

import click

from kamerspoor import __version__
from kamerspoor.cli.read import read

GROUP = "kamerspoor.commands"
"""Entry point group by which further commands join."""


class Commands(click.Group):
    """Commands of the library, and those that other packages bring, loaded only when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands, those of the library first, the others in the order they are declared."""
        return [*super().list_commands(ctx), *(name for name in _joined() if name not in self.commands)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, None where there is none."""
        own = super().get_command(ctx, cmd_name)
        if own or cmd_name not in _joined():
            return own
        try:
            loaded = _joined()[cmd_name].load()
        except ImportError as error:
            return _unavailable(cmd_name, error)
        return loaded if isinstance(loaded, click.Command) else None


def _joined() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}


def _unavailable(name: str, error: ImportError) -> click.Command:
    message = f"`{name}` needs the register ({error}); install it with: pip install 'kamerspoor[register]'"

    @click.command(name, short_help="(needs kamerspoor[register])", context_settings={"ignore_unknown_options": True})
    @click.argument("rest", nargs=-1)
    def unavailable(rest: tuple[str, ...]) -> None:
        raise click.ClickException(message)

    return unavailable


@click.group(cls=Commands)
@click.version_option(__version__, prog_name="kamerspoor")
@click.option("--register", metavar="PATH|URL", help="Register to work on; every command of the register takes it too.")
def main(register: str | None) -> None:
    """Kamerspoor reads Dutch parliamentary papers and keeps the register of what was asked, promised and done.

    \b
    First steps:
      kamerspoor read brief.pdf              what is in this paper?
      kamerspoor ingest papers/              add papers to the register
      kamerspoor list asks --overdue         what is late?
      kamerspoor trace kst-32735-100         what is this paper tied to?
      kamerspoor serve                       open the register in the browser

    The register is kamerspoor.sqlite3 in the current directory, unless --register or KAMERSPOOR_REGISTER says otherwise.
    """


main.add_command(read)
