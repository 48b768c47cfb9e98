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

_WITH_PORT = re.compile(r"(\[.*\]|[^:]*|.*[^:]):([0-9]+)")
_HERE = ("127.0.0.1", "localhost", "::1")
_ANY = ("0.0.0.0", "::")


def _prepare(address: str, port: int | None, **_: Any) -> None:
    """See that the address can be listened on, and put in the environment what the settings are to know of it."""
    host, number = _host_and_port(address, port)
    _try(host, number)
    # All workers must sign alike.
    os.environ.setdefault("KAMERSPOOR_SECRET_KEY", secrets.token_urlsafe(50))
    if host not in (*_HERE, *_ANY):
        os.environ.setdefault("KAMERSPOOR_HOSTS", f"{_printed(host)},127.0.0.1,localhost")
    elif host in _ANY and not os.environ.get("KAMERSPOOR_HOSTS"):
        click.echo("Other machines are answered only under the names in KAMERSPOOR_HOSTS, which is not set.", err=True)


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Address and port to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to listen on, in place of the one in --address.")
@click.option("--workers", type=click.IntRange(1), default=2, show_default=True, help="Processes that answer.")
@opens_register(create=True, before=_prepare)
def serve(address: str, port: int | None, workers: int) -> None:
    """Open the register as a web site on this machine.

    \b
    Examples:
      kamerspoor serve
      kamerspoor serve --port 8080
      kamerspoor --register mensenrechten.sqlite3 serve --address 127.0.0.1:8080
    """
    host, number = _host_and_port(address, port)
    address = f"{_printed(host)}:{number}"
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


def _host_and_port(address: str, port: int | None) -> tuple[str, int]:
    """Where to listen, from `--address` and `--port`; an error where that is no port."""
    given = _WITH_PORT.fullmatch(address)
    host, number = (given[1], port or int(given[2])) if given else (address, port or 8000)
    if not 1 <= number <= 65535:
        raise KamerspoorError(f"--address {address}: {number} is no port; choose one from 1 to 65535")
    return host.strip("[]") or "127.0.0.1", number


def _printed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _try(host: str, number: int) -> None:
    """Nothing where `host` and `number` can be listened on, otherwise an error that says why they cannot."""
    try:
        family, *_, where = socket.getaddrinfo(host, number, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(where)
    except (OSError, UnicodeError) as error:
        said = getattr(error, "strerror", None) or error
        raise KamerspoorError(
            f"{host}:{number}: cannot listen here ({said}); choose another with --address or --port (make run: PORT=)"
        ) from error


def _bring_index_up_to_date() -> None:
    from kamerspoor_site.search.indexing import bring_up_to_date

    bring_up_to_date(progress=lambda done: click.echo(f"{done} papers indexed for search ...", err=True))


def _runserver(address: str) -> None:
    from django.core.management import call_command

    sys.argv = ["kamerspoor"]
    call_command("runserver", address, "--noreload", "--insecure")
