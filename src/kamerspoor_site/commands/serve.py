"""`kamerspoor serve`: the site."""

from __future__ import annotations

import os
import secrets
import sys
from typing import Any

import click

from kamerspoor_site.commands.options import opens_register


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Address and port to listen on.")
@click.option("--workers", type=click.IntRange(1), default=2, show_default=True, help="Processes that answer.")
@opens_register(create=True)
def serve(address: str, workers: int) -> None:
    """Open the register as a web site on this machine.

    \b
    Examples:
      kamerspoor serve
      kamerspoor --register mensenrechten.sqlite3 serve --address 127.0.0.1:8080
    """
    # All workers must sign alike, and know the register that was chosen here.
    os.environ.setdefault("KAMERSPOOR_SECRET_KEY", secrets.token_urlsafe(50))
    host = address.rpartition(":")[0].strip("[]")
    if host not in ("", "127.0.0.1", "localhost", "::1", "0.0.0.0", "::"):
        os.environ.setdefault("KAMERSPOOR_HOSTS", f"{host},127.0.0.1,localhost")
    _bring_index_up_to_date()
    from django.db import connections

    connections.close_all()
    click.echo(f"The register is at http://{address}/ (Dutch) and http://{address}/en/ (English). Stop with Ctrl-C.", err=True)
    try:
        from gunicorn.app.base import BaseApplication
    except ImportError:
        _runserver(address)
        return

    class Site(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            self.cfg.set("bind", address)
            self.cfg.set("workers", workers)
            self.cfg.set("loglevel", "warning")
            self.cfg.set("timeout", 60)

        def load(self) -> Any:
            from kamerspoor_site.wsgi import application

            return application

    Site().run()


def _bring_index_up_to_date() -> None:
    from kamerspoor_site.search.indexing import bring_up_to_date

    bring_up_to_date(progress=lambda done: click.echo(f"{done} papers indexed for search ...", err=True))


def _runserver(address: str) -> None:
    from django.core.management import call_command

    sys.argv = ["kamerspoor"]
    call_command("runserver", address, "--noreload", "--insecure")
