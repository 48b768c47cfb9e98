"""`kamerspoor read`: analyse papers and print what was found."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kamerspoor.errors import UnreadablePaper
from kamerspoor.paper_json import to_json_line
from kamerspoor.pipeline import read_paper


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object per paper and line (schema kamerspoor/paper/1).")
def read(paths: tuple[Path, ...], as_json: bool) -> None:
    """Analyse papers and print what was found in them."""
    failed = False
    for path in paths:
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            try:
                paper = read_paper(file)
            except UnreadablePaper as error:
                click.echo(str(error), err=True)
                failed = True
                continue
            click.echo(to_json_line(paper) if as_json else paper.text)
    sys.exit(1 if failed else 0)
