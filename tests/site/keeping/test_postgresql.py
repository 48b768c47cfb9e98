"""All tests of the site once more, on a real PostgreSQL that is started for them and thrown away."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SITE = Path(__file__).parents[1]
FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
pytestmark = [
    pytest.mark.skipif(not FOLDERS, reason="PostgreSQL is not installed here (apt-get install postgresql)"),
    pytest.mark.skipif(importlib.util.find_spec("psycopg") is None, reason="psycopg is not installed (the extra postgres)"),
    pytest.mark.skipif(os.environ.get("KAMERSPOOR_REGISTER", "").startswith("postgres"), reason="this is that run"),
]


@contextlib.contextmanager
def cluster() -> Iterator[str]:
    """A PostgreSQL of its own on a socket in a new folder; gives the URL of its database."""
    bin_ = FOLDERS[-1]
    folder = Path(tempfile.mkdtemp(prefix="kamerspoor-pg-", dir="/tmp"))
    # PostgreSQL refuses to run as root.
    account = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
    if account:
        shutil.chown(folder, "postgres", "postgres")
    quick = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    make = [
        bin_ / "initdb",
        "-D",
        folder / "data",
        "-U",
        "kamerspoor",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    ]
    begin = [bin_ / "pg_ctl", "-D", folder / "data", "-o", f"-k {folder} -h '' {quick}", "-l", folder / "log", "-w", "start"]
    end = [bin_ / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop"]
    try:
        for command in (make, begin):
            subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, timeout=60, **account)  # type: ignore[call-overload]
        yield f"postgres://kamerspoor@/postgres?host={folder}"
    finally:
        subprocess.run(end, check=False, cwd=folder, stdout=subprocess.DEVNULL, timeout=60, **account)  # type: ignore[call-overload]
        shutil.rmtree(folder, ignore_errors=True)


APART = (("test_export_command.py",), ("leaks", "accounts"), ("review", "keeping"))
"""What is run once more beside the rest, each with a PostgreSQL of its own, so that several can run at once."""
LEFT_OUT = ("test_browser.py", "keeping/test_interrupted.py", "keeping/test_postgresql.py")
"""What runs the command itself on SQLite files, or a browser; it has no database of its own to choose."""
_SHELL = "tests/site/test_register_commands.py::test_from_a_shell"


@pytest.mark.parametrize("part", [*APART, ()], ids=lambda part: "-".join(part) or "rest")
def test_the_same_on_postgresql(part: tuple[str, ...], tmp_path: Path) -> None:
    apart = (name for names in APART for name in names)
    left_out, chosen = (LEFT_OUT, [str(SITE / name) for name in part]) if part else ((*LEFT_OUT, *apart), [str(SITE)])
    with cluster() as url:
        arguments = [f"--ignore={SITE / name}" for name in left_out]
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments, "--deselect", _SHELL, *chosen]
        environment = {**os.environ, "KAMERSPOOR_REGISTER": url, "KAMERSPOOR_INDEX": str(tmp_path / "search")}
        result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=1800, check=False)
    assert result.returncode == 0, result.stdout[-5000:] + result.stderr[-2000:]
    assert " passed" in result.stdout or "100%" in result.stdout


def test_a_backup_goes_from_one_database_to_the_other(tmp_path: Path) -> None:
    """From SQLite to PostgreSQL and back: the same export, and a backup with the same bytes."""
    from benchmarks import kill

    first, last = str(tmp_path / "first.sqlite3"), str(tmp_path / "last.sqlite3")
    one, two, three = (str(tmp_path / f"{n}.zip") for n in "123")
    kill.run(first, "ingest", str(kill.EXAMPLES), "--jobs", "1")
    expected = kill.export(first)
    with cluster() as url:
        kill.run(first, "backup", one)
        kill.run(url, "restore", one)
        assert kill.export(url) == expected
        kill.run(url, "audit")
        kill.run(url, "ingest", str(kill.EXAMPLES), "--jobs", "1")
        kill.run(url, "backup", two)
    kill.run(last, "restore", two)
    assert kill.export(last) == expected
    kill.run(last, "backup", three)
    assert Path(two).read_bytes() == Path(three).read_bytes() == Path(one).read_bytes()


def test_killed_ingests_on_postgresql(tmp_path: Path) -> None:
    import random

    from benchmarks import kill

    whole = str(tmp_path / "whole.sqlite3")
    kill.run(whole, "ingest", str(kill.EXAMPLES), "--jobs", "1")
    with cluster() as url:
        report = kill.rounds(url, kill.EXAMPLES, kills=4, whole=1.5, chance=random.Random(3))
        kill.check(url, kill.export(whole), report)
    assert report.failures == []


def test_two_ingests_at_once_on_postgresql(tmp_path: Path) -> None:
    """Each in an order of its own; the register is that of one ingest on SQLite."""
    import random

    from benchmarks import kill

    whole = str(tmp_path / "whole.sqlite3")
    kill.run(whole, "ingest", str(kill.EXAMPLES), "--jobs", "1")
    papers = sorted(map(str, kill.EXAMPLES.iterdir()))
    chance = random.Random(11)
    with cluster() as url:
        processes = [
            kill.kamerspoor(url, "ingest", "--jobs", "1", *chance.sample(papers, len(papers)), stdout=subprocess.PIPE)
            for _ in range(2)
        ]
        ends = [process.communicate(timeout=600) for process in processes]
        assert [process.returncode for process in processes] == [0, 0], ends
        assert kill.export(url) == kill.export(whole)
        kill.run(url, "audit")
