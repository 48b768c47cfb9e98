"""`kamerspoor serve`: the site."""

from __future__ import annotations

import os
import re
import secrets
import socket
import sys
from typing import Any

import click

from kamerspoor.errors import KamerspoorError
from kamerspoor_site.commands.options import opens_register


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Address and port to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to listen on, in place of the one in --address.")
@click.option("--workers", type=click.IntRange(1), default=2, show_default=True, help="Processes that answer.")
@opens_register(create=True)
def serve(address: str, port: int | None, workers: int) -> None:
    """Open the register as a web site on this machine.

    \b
    Examples:
      kamerspoor serve
      kamerspoor serve --port 8080
      kamerspoor --register mensenrechten.sqlite3 serve --address 127.0.0.1:8080
    """
    address = _listening(address, port)
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


def _listening(address: str, port: int | None) -> str:
    """`host:port` to listen on, once it is known that it can be; an error that says why it cannot."""
    host, _, given = address.rpartition(":") if re.search(r":\d+$", address) else (address, "", "8000")
    host, number = host.strip("[]") or "127.0.0.1", port or int(given)
    try:
        family, *_, where = socket.getaddrinfo(host, number, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(where)
    except (OSError, OverflowError) as error:
        said = getattr(error, "strerror", None) or error
        raise KamerspoorError(
            f"{host}:{number}: cannot listen here ({said}); choose another with --address or --port"
        ) from error
    return f"[{host}]:{number}" if ":" in host else f"{host}:{number}"


def _bring_index_up_to_date() -> None:
    from kamerspoor_site.search.indexing import bring_up_to_date

    bring_up_to_date(progress=lambda done: click.echo(f"{done} papers indexed for search ...", err=True))


def _runserver(address: str) -> None:
    from django.core.management import call_command

    sys.argv = ["kamerspoor"]
    call_command("runserver", address, "--noreload", "--insecure")
