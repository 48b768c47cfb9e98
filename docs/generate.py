"""Write the generated parts of `docs/` anew: `docs/commands.md` from the commands' own help. `--check` only compares."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from kamerspoor.cli import main

DOCS = Path(__file__).parent


def help_of(command: click.Command, path: str) -> str:
    """The help text of one command, 100 columns wide."""
    context = click.Context(command, info_name=path, terminal_width=100, max_content_width=100)
    return command.get_help(context)


def commands_page() -> str:
    """`docs/commands.md`: every command with its help, those within a command too."""
    parts = [
        "# Commands",
        "Written by `make docs` from the commands' own `--help`; do not edit.",
        f"```text\n{help_of(main, 'kamerspoor')}\n```",
    ]
    return "\n\n".join([*parts, *commands_of(main, "kamerspoor")]) + "\n"


def commands_of(group: click.Group, path: str) -> Iterator[str]:
    """A section for every command of `group`, and after that of a group one for each of its own."""
    context = click.Context(group, info_name=path)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None or command.hidden:
            continue
        whole = f"{path} {name}"
        yield f"## {whole.removeprefix('kamerspoor ')}"
        yield f"```text\n{help_of(command, whole)}\n```"
        if isinstance(command, click.Group):
            yield from commands_of(command, whole)


PAGES = {"commands.md": commands_page}


def write(*, check: bool) -> int:
    """Write the pages, or with `check` return 1 and name those that are out of date."""
    stale = 0
    for name, make in PAGES.items():
        file, text = DOCS / name, make()
        if check and (not file.exists() or file.read_text("utf-8") != text):
            print(f"docs/{name} is out of date; run `make docs`", file=sys.stderr)
            stale = 1
        elif not check:
            file.write_text(text, "utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(write(check="--check" in sys.argv))
