"""`kamerspoor read`: analyse papers and print what was found."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

import click

from kamerspoor.cli.overview import overview_text
from kamerspoor.cli.why import why_text
from kamerspoor.errors import RuleError
from kamerspoor.intake import SUFFIXES, Failure, analyse, files_in, tasks_in
from kamerspoor.interpret.codebook import VARIABLE, use_codebooks
from kamerspoor.model import Paper
from kamerspoor.paper_json import to_json_line


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object per paper and line (schema kamerspoor/paper/1).")
@click.option("--text", "as_text", is_flag=True, help="The repaired text alone.")
@click.option(
    "--why", is_flag=True, help="Each ask and statement with the cues that made it and their weights; with --json as JSON."
)
@click.option(
    "--codebook",
    "codebooks",
    multiple=True,
    type=click.Path(path_type=Path),
    help=f"A codebook of another field, a TOML file; may be repeated. Those of ${VARIABLE} are used too.",
)
def read(paths: tuple[Path, ...], as_json: bool, as_text: bool, why: bool, codebooks: tuple[Path, ...]) -> None:
    """Analyse papers and print what was found in them: files, folders (with what is in them) and archives.

    Text, Markdown, PDF, DOCX, official publication XML and HTML, debate reports, mail messages (.eml). A file that cannot be
    read gives one line that says why; the others are printed all the same, and the exit status is 1.

    \b
    Examples:
      kamerspoor read brief.pdf                      what was found in it, for a person to read
      kamerspoor read --text brief.pdf               the text, repaired
      kamerspoor read --json papers/ > papers.jsonl  all that was found, with offsets and rules
      kamerspoor read --why brief.pdf                why each ask and statement was found
    """
    if as_json and as_text:
        raise click.UsageError("--json and --text exclude one another.")
    if as_text and why:
        raise click.UsageError("--text and --why exclude one another.")
    try:
        use_codebooks(codebooks)
    except RuleError as error:
        raise click.ClickException(str(error)) from error
    failed = read_any = False
    words = partial(_shown, as_json=as_json, as_text=as_text, why=why)
    for task in tasks_in(files_in(paths)[0]):
        found = analyse(task, words)
        if isinstance(found, Failure):
            click.echo(found.message, err=True)
            failed = True
        else:
            _print(found.words)
            read_any = True
    if not (read_any or failed):
        raise click.ClickException(f"no papers in {', '.join(map(str, paths))}; known are {', '.join(sorted(SUFFIXES))}")
    sys.exit(1 if failed else 0)


def _shown(paper: Paper, *, as_json: bool, as_text: bool, why: bool) -> str:
    if as_json:
        return to_json_line(paper, why=why)
    return paper.text if as_text else why_text(paper) if why else overview_text(paper)


def _print(line: str) -> None:
    try:
        click.echo(line)
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
