"""`kamerspoor ingest`: papers come into the register."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kamerspoor_site.commands.options import as_json, opens_register, print_json

if TYPE_CHECKING:
    from kamerspoor_site.register.services.ingesting import Tally

_EVERY = 200


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--jobs", type=click.IntRange(1), default=None, help="Processes that analyse papers. Default: one per core.")
@click.option(
    "--codebook",
    "codebooks",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A codebook of another field, a TOML file; may be repeated. Those of $KAMERSPOOR_CODEBOOK are used too.",
)
@as_json
@opens_register(create=True)
def ingest(paths: tuple[Path, ...], jobs: int | None, codebooks: tuple[Path, ...], json_output: bool) -> None:
    """Add papers to the register: files, folders (with what is in them) and zip archives.

    Text, Markdown, PDF, DOCX, official publication XML and HTML, mail messages (.eml). It is safe to repeat: a paper that is
    there already changes nothing, a better version of it replaces it and keeps its ids. A file that cannot be read gives one
    line that says why; the others come in all the same, and the exit status is 1.

    \b
    Examples:
      kamerspoor ingest examples/papers
      kamerspoor ingest brief.pdf antwoorden.docx
      kamerspoor --register mensenrechten.sqlite3 ingest ~/papers
    """
    from kamerspoor.intake import files_in
    from kamerspoor.interpret.codebook import use_codebooks
    from kamerspoor_site.reading import analyse_all
    from kamerspoor_site.register.services.following import follow_up
    from kamerspoor_site.register.services.ingesting import Tally
    from kamerspoor_site.register.services.ingesting import ingest as run
    from kamerspoor_site.search.indexing import bring_up_to_date

    use_codebooks(codebooks)
    begin = time.monotonic()
    files, passed = files_in(paths)
    tally = Tally()
    outcomes = analyse_all(files, jobs=jobs or os.cpu_count() or 1)
    show_bar = sys.stderr.isatty() and not json_output
    try:
        with click.progressbar(length=len(files), label="Papers", file=sys.stderr, hidden=not show_bar) as bar:
            for done, (_, failure) in enumerate(run(outcomes, tally), 1):
                if failure:
                    click.echo(failure.message, err=True)
                bar.update(1)
                if not show_bar and done % _EVERY == 0:
                    click.echo(f"{done} papers ...", err=True)
    except KeyboardInterrupt:
        click.echo("Stopped. The papers so far are in; run the same command again for the rest.", err=True)
        sys.exit(130)
    follow_up(progress=lambda what, n: click.echo(f"{n} papers {what} ...", err=True))
    bring_up_to_date(progress=lambda n: click.echo(f"{n} papers indexed for search ...", err=True))
    _report(tally, passed, time.monotonic() - begin, json_output=json_output)
    sys.exit(1 if tally.counts["failed"] else 0)


def _report(tally: Tally, passed: int, seconds: float, *, json_output: bool) -> None:
    counts = {name: tally.counts[name] for name in ("added", "updated", "kept", "unchanged", "failed")}
    if json_output:
        print_json({**counts, "passed_over": passed, "asks": tally.asks, "statements": tally.statements})
        return
    words = {
        "added": "added",
        "updated": "updated",
        "kept": "kept as a further version",
        "unchanged": "unchanged",
        "failed": "failed",
    }
    parts = [f"{n} {words[name]}" for name, n in counts.items() if n] or ["nothing to read"]
    if passed:
        parts.append(f"{passed} files of other kinds passed over")
    click.echo(
        f"Papers: {', '.join(parts)}. "
        f"Found in what came in: {tally.asks} asks, {tally.statements} statements. {seconds:.1f} s.",
        err=True,
    )
