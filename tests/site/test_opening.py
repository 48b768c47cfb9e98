"""A register is looked at before it is opened; what is wrong is one line, and no mistyped name makes a register."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kamerspoor.errors import RegisterError
from kamerspoor_site.database import without_password
from kamerspoor_site.opening import check_register


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("x" * 300, r"x{300}: cannot be opened \(File name too long\); check the path and its permissions"),
        ("sqlite:///" + "x" * 300, r"x{300}: cannot be opened \(File name too long\)"),
        ("sqlite:////nergens/geen.sqlite3", "/nergens/geen.sqlite3: there is no register here"),
        ("nergens.sqlite3", "nergens.sqlite3: there is no register here"),
        ("postgres://u:geheim@h:notaport/x", r"postgres://u:\*\*\*@h:notaport/x: is no URL of a database"),
        ("postgres://[::1/x", r"postgres://\[::1/x: is no URL of a database"),
    ],
)
def test_what_cannot_be_opened(name: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RegisterError, match=f"^{said}") as caught:
        check_register(name)
    assert "geheim" not in str(caught.value)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r.sqlite3").touch()

    def closed(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", closed)
    with pytest.raises(RegisterError, match=r"r\.sqlite3: cannot be opened \(Permission denied\)"):
        check_register(str(tmp_path / "r.sqlite3"))


def test_what_may_be_made_or_is_there(tmp_path: Path) -> None:
    new = tmp_path / "r.sqlite3"
    for name in (str(new), f"sqlite:///{new}"):
        check_register(name, create=True)
    new.write_bytes(b"SQLite format 3\x00")
    for name in (str(new), f"sqlite:///{new}", "sqlite://", "postgres://u@h/x", "postgres://u@/x?host=/tmp"):
        check_register(name)
    with pytest.raises(RegisterError, match=r"the folder .* does not exist"):
        check_register(f"sqlite:///{tmp_path}/geen/r.sqlite3", create=True)


@pytest.mark.parametrize(
    ("register", "shown"),
    [
        ("postgres://vera:geheim@localhost:5432/x", "postgres://vera:***@localhost:5432/x"),
        ("postgres://vera:ge:h@im@localhost/x", "postgres://vera:***@localhost/x"),
        ("postgres://vera@localhost/x", "postgres://vera@localhost/x"),
        ("a:b@c.sqlite3", "a:b@c.sqlite3"),
    ],
)
def test_a_password_is_not_shown(register: str, shown: str) -> None:
    assert without_password(register) == shown


@pytest.mark.parametrize("register", ["postgres://u:geheim@h:notaport/x", "sqlite:///geen.sqlite3"])
def test_the_command_says_it_in_one_line(register: str, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KAMERSPOOR", "DJANGO"))}
    command = [sys.executable, "-c", "from kamerspoor.cli import main; main()", "--register", register, "list", "asks"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert list(tmp_path.iterdir()) == []


def test_without_the_driver_it_says_how_to_get_it(tmp_path: Path) -> None:
    code = "import sys; sys.modules['psycopg'] = sys.modules['psycopg2'] = None; from kamerspoor.cli import main; main()"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KAMERSPOOR", "DJANGO"))}
    command = [sys.executable, "-c", code, "--register", "postgres://u:geheim@h/x", "list", "asks"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "kamerspoor[postgres]" in done.stderr
    assert "geheim" not in done.stderr
