"""The tutorial is true: every command in it runs, and what it shows comes out, line by line, in that order.

In a `console` block a line `$ ...` is a command; the lines below it are its output, where `...` alone stands for lines left
out. The commands run one after the other in one folder with a register of their own.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text("utf-8")


def commands() -> list[tuple[str, list[str]]]:
    """Each command of the tutorial with the lines it is said to print."""
    found: list[tuple[str, list[str]]] = []
    for block in re.findall(r"```console\n(.*?)```", TUTORIAL, re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            elif line.strip() and line.strip() != "...":
                found[-1][1].append(line.strip())
    return found


def run(command: str, register: Path) -> list[str]:
    """The lines that a command prints; a command that fails is a failed test."""
    environment = os.environ | {"KAMERSPOOR_REGISTER": str(register), "COLUMNS": "100"}
    words = command.replace("kamerspoor", f"{sys.executable} -m kamerspoor", 1)
    result = subprocess.run(words, shell=True, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert result.returncode == 0, f"{command}\n{result.stderr}"
    return [line.strip() for line in (result.stdout + result.stderr).splitlines()]


def test_the_tutorial_shows_what_the_commands_print(tmp_path: Path):
    shown = commands()
    assert shown, "the tutorial has no console blocks"
    for command, expected in shown:
        lines = iter(run(command, tmp_path / "register.sqlite3"))
        missing = [line for line in expected if line not in lines]
        assert not missing, f"{command} does not print, in this order: {missing}"
