"""`kamerspoor read`: analyse papers and print what was found."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from kamerspoor.cli.overview import overview_text
from kamerspoor.cli.why import why_text
from kamerspoor.errors import RuleError, UnreadablePaper
from kamerspoor.interpret.codebook import VARIABLE, use_codebooks
from kamerspoor.model import Paper
from kamerspoor.paper_json import to_json_line
from kamerspoor.pipeline import read_paper, read_paper_bytes
from kamerspoor.read import is_archive, members

_SUFFIXES = frozenset({".txt", ".pdf", ".docx", ".xml", ".html", ".htm"})


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

    Text, PDF, DOCX, official publication XML and HTML, debate reports. A file that cannot be read gives one line that says
    why; the others are printed all the same, and the exit status is 1.

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
    for found in _papers(paths):
        if isinstance(found, UnreadablePaper):
            click.echo(str(found), err=True)
            failed = True
        else:
            _print(_shown(found, as_json=as_json, as_text=as_text, why=why))
            read_any = True
    if not (read_any or failed):
        raise click.ClickException(f"no papers in {', '.join(map(str, paths))}; known are {', '.join(sorted(_SUFFIXES))}")
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


def _papers(paths: tuple[Path, ...]) -> Iterator[Paper | UnreadablePaper]:
    for path in paths:
        for file in _files(path):
            yield from _papers_in(file)


def _files(path: Path) -> list[Path]:
    """`path` itself, or the papers in the folder, in order; a file that is named is always tried."""
    if not path.is_dir():
        return [path]
    inside = sorted(p for p in path.rglob("*") if p.is_file() and not any(q.startswith(".") for q in p.relative_to(path).parts))
    return [p for p in inside if p.suffix.lower() in _SUFFIXES or (p.suffix and is_archive(p))]


def _papers_in(file: Path) -> Iterator[Paper | UnreadablePaper]:
    try:
        if not is_archive(file):
            yield read_paper(file)
            return
        for name, content in members(file):
            if Path(name).suffix.lower() in _SUFFIXES:
                yield _member(content, f"{file.name}/{name}")
    except UnreadablePaper as error:
        yield error


def _member(content: bytes, name: str) -> Paper | UnreadablePaper:
    try:
        return read_paper_bytes(content, name)
    except UnreadablePaper as error:
        return error
