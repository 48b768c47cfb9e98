"""`kamerspoor audit`: the register checked against its evidence."""

from __future__ import annotations

import sys

import click

from kamerspoor_site.commands.options import as_json, opens_register, print_json


@click.command()
@as_json
@opens_register()
def audit(json_output: bool) -> None:
    """Verify every quote against its source, both ends of every link, and the chain of decisions.

    Exit status 1 when something does not hold; each failure is one line.

    \b
    Example:
      kamerspoor audit
    """
    from kamerspoor_site.register.models import Paper
    from kamerspoor_site.register.services.auditing import audit as run

    show_bar = sys.stderr.isatty() and not json_output
    with click.progressbar(length=Paper.objects.count(), label="Papers", file=sys.stderr, hidden=not show_bar) as bar:
        result = run(progress=lambda: bar.update(1))
    counts = {n: getattr(result, n) for n in ("papers", "entries", "citations", "links", "decisions")}
    if json_output:
        print_json({**counts, "failures": list(result.failures)})
    else:
        for failure in result.failures:
            click.echo(failure, err=True)
        click.echo(
            ", ".join(f"{n} {name}" for name, n in counts.items()) + f" verified; {len(result.failures) or 'no'} failures."
        )
    sys.exit(1 if result.failures else 0)
