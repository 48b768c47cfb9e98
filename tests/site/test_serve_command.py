"""`kamerspoor serve`: the address it takes, and what it answers to."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from kamerspoor.errors import KamerspoorError
from kamerspoor_site.commands.serve import _host_and_port

COMMAND = [sys.executable, "-c", "from kamerspoor.cli import main; main()"]


@pytest.mark.parametrize(
    ("address", "port", "where"),
    [
        ("127.0.0.1:8000", None, ("127.0.0.1", 8000)),
        ("127.0.0.1:8000", 81, ("127.0.0.1", 81)),
        ("voorbeeld.example", None, ("voorbeeld.example", 8000)),
        (":65535", None, ("127.0.0.1", 65535)),
        ("[::1]:1", None, ("::1", 1)),
        ("[::1]", None, ("::1", 8000)),
    ],
)
def test_where_to_listen(address: str, port: int | None, where: tuple[str, int]) -> None:
    assert _host_and_port(address, port) == where


@pytest.mark.parametrize("number", ["0", "65536", "99999", "123456789012345678901234567890"])
def test_no_port(number: str) -> None:
    with pytest.raises(KamerspoorError, match=f"{number} is no port; choose one from 1 to 65535"):
        _host_and_port(f"127.0.0.1:{number}", None)


def _free(host: str) -> int:
    with socket.socket() as trial:
        trial.bind((host, 0))
        return int(trial.getsockname()[1])


def _status(host: str, port: int) -> int:
    for _ in range(200):
        try:
            with urllib.request.urlopen(f"http://{host}:{port}/about", timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the site does not answer")


def test_another_address_is_answered(tmp_path: Path) -> None:
    """127.0.0.2 is this machine too, and none of the names that are answered by default."""
    try:
        port = _free("127.0.0.2")
    except OSError:
        pytest.skip("127.0.0.2 is no address of this machine")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KAMERSPOOR", "DJANGO"))}
    arguments = ["--register", "r.sqlite3", "serve", "--address", f"127.0.0.2:{port}", "--workers", "1"]
    with subprocess.Popen([*COMMAND, *arguments], cwd=tmp_path, env=environment, stderr=subprocess.PIPE) as site:
        try:
            assert _status("127.0.0.2", port) == 200
        finally:
            site.terminate()
            site.wait(timeout=30)
