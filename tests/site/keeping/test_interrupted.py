"""Ingests that are killed, run twice at once, in another order, on a full disk, or on a register that may not be written."""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from benchmarks import kill

EXAMPLES = kill.EXAMPLES
pytestmark = pytest.mark.skipif(not EXAMPLES.is_dir(), reason="the example papers are not here")


@pytest.fixture(autouse=True)
def _own_register(monkeypatch: pytest.MonkeyPatch) -> None:
    """These run the command as a process of its own, on registers of their own."""
    monkeypatch.delenv("KAMERSPOOR_REGISTER", raising=False)
    monkeypatch.delenv("KAMERSPOOR_INDEX", raising=False)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What a register of the examples exports that was made in one go."""
    register = str(tmp_path_factory.mktemp("whole") / "register.sqlite3")
    given = os.environ.pop("KAMERSPOOR_REGISTER", None)
    try:
        kill.run(register, "ingest", str(EXAMPLES), "--jobs", "1")
        return kill.export(register)
    finally:
        if given is not None:
            os.environ["KAMERSPOOR_REGISTER"] = given


def test_eight_killed_ingests_end_in_the_same_register(tmp_path: Path, whole: bytes) -> None:
    """`python -m benchmarks.kill` does the same a hundred times, with papers of the corpus."""
    register = str(tmp_path / "register.sqlite3")
    report = kill.rounds(register, EXAMPLES, kills=8, whole=1.2, chance=random.Random(20261121))
    kill.check(register, whole, report)
    assert report.killed >= 8
    assert report.failures == []


def test_any_order_gives_the_same_register(tmp_path: Path, whole: bytes) -> None:
    """Two processes at once, each in an order of its own, the one in three parts."""
    chance = random.Random(5)
    register = str(tmp_path / "register.sqlite3")
    papers = sorted(map(str, EXAMPLES.iterdir()))
    orders = [chance.sample(papers, len(papers)) for _ in range(2)]
    other = kill.kamerspoor(register, "ingest", "--jobs", "1", *orders[0])
    for part in range(3):
        kill.run(register, "ingest", "--jobs", "1", *orders[1][part::3])
    assert other.wait(timeout=120) == 0, other.communicate()
    assert kill.export(register) == whole
    kill.run(register, "audit")


def limited(size: int) -> Any:
    """Makes the process that starts unable to write files larger than `size`, as on a full disk."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def command(*arguments: str, before: tuple[str, ...] = (), **more: Any) -> subprocess.CompletedProcess[str]:
    """The command to its end; `before` starts it in some other way."""
    program = [*before, sys.executable, "-c", "from kamerspoor.cli import main; main()", *arguments]
    return subprocess.run(program, capture_output=True, text=True, timeout=120, check=False, **more)


@pytest.mark.parametrize("room", [1, 200_000, 400_000])
def test_a_full_disk_gives_a_clear_error_and_loses_nothing(tmp_path: Path, whole: bytes, room: int) -> None:
    """Room for nothing at all, for the tables and some papers, and for more of them."""
    register = str(tmp_path / "register.sqlite3")
    full = command("--register", register, "ingest", str(EXAMPLES), "--jobs", "1", preexec_fn=limited(room))
    assert full.returncode == 1
    assert "Traceback" not in full.stderr
    assert "space" in full.stderr.splitlines()[-1] or "permissions" in full.stderr.splitlines()[-1]
    if room > 1:
        kill.run(register, "audit")
    kill.run(register, "ingest", str(EXAMPLES), "--jobs", "1")
    assert kill.export(register) == whole


def test_a_full_disk_leaves_no_half_backup(tmp_path: Path) -> None:
    register, file = str(tmp_path / "register.sqlite3"), tmp_path / "backup.zip"
    kill.run(register, "ingest", str(EXAMPLES), "--jobs", "1")
    file.write_bytes(b"the former backup")
    full = command("--register", register, "backup", str(file), preexec_fn=limited(40_000))
    assert full.returncode == 1
    assert full.stderr.startswith(f"kamerspoor: {file}: cannot be written")
    assert file.read_bytes() == b"the former backup"
    assert not list(tmp_path.glob("*.part"))


def test_a_read_only_register_gives_a_clear_error(tmp_path: Path, whole: bytes) -> None:
    folder = tmp_path / "folder"
    register = str(folder / "register.sqlite3")
    folder.mkdir()
    kill.run(register, "ingest", str(EXAMPLES), "--jobs", "1")
    paths = [folder, *folder.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    result = command("--register", register, "ingest", str(EXAMPLES), "--jobs", "1", before=_without_privilege())
    for path in paths:
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert "permissions" in result.stderr.splitlines()[-1]
    assert kill.export(register) == whole


def _without_privilege() -> tuple[str, ...]:
    """What makes the rights of files count for root too."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everything, and setpriv is not here to take that away")
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search")
