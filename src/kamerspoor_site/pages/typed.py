"""The command that adds papers to this register, so that it works as it is typed where the site was started."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path

from django.conf import settings

_USUAL = "kamerspoor.sqlite3"


def ingest_command(path: str) -> str:
    """`kamerspoor ingest` with `path`: where the program is if the shell does not find it, and the register if it is another.

    A database address is not shown, for it may hold a password; KAMERSPOOR_REGISTER holds it for the command too.
    """
    register = str(settings.REGISTER)
    other = register != _USUAL and "://" not in register
    words = [_program(), *(["--register", register] if other else []), "ingest"]
    return " ".join([*map(shlex.quote, words), path])


def _program() -> str:
    if shutil.which("kamerspoor"):
        return "kamerspoor"
    beside = Path(sys.executable).with_name("kamerspoor")
    if not beside.exists():
        return "kamerspoor"
    here = Path.cwd()
    return str(beside.relative_to(here)) if beside.is_relative_to(here) else str(beside)
