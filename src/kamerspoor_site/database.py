"""Which database a register name means: a path is a SQLite file, `postgres://...` a PostgreSQL database."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import dj_database_url

_PASSWORD = re.compile(r"(://[^:/@]*):.*@")
_URL_SCHEMES = ("postgres://", "postgresql://", "sqlite://")

# Write-ahead logging lets pages be read while papers come in; a writer takes its lock at the start of its transaction, so
# that two writers wait for one another instead of failing half-way.
_SQLITE_OPTIONS = {
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32000;",
    "transaction_mode": "IMMEDIATE",
    "timeout": 60,
}


def is_url(register: str) -> bool:
    """Whether `register` is a database URL and not a path."""
    return register.startswith(_URL_SCHEMES)


def without_password(register: str) -> str:
    """The name of a register as it may be shown."""
    return _PASSWORD.sub(r"\1:***@", register) if is_url(register) else register


def database_settings(register: str) -> dict[str, Any]:
    """Django's settings for the database of `register`. Raises `ValueError` for a URL that is none."""
    if is_url(register):
        settings: dict[str, Any] = dict(dj_database_url.parse(register, conn_max_age=60))
    else:
        settings = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(Path(register).absolute())}
    if settings["ENGINE"].endswith("sqlite3"):
        settings["OPTIONS"] = {**settings.get("OPTIONS", {}), **_SQLITE_OPTIONS}
    return settings


def index_folder(register: str) -> str:
    """Folder of the search index: beside a SQLite file, in the current directory for a database server."""
    if is_url(register) and not register.startswith("sqlite://"):
        return str(Path("kamerspoor.search").absolute())
    name = database_settings(register)["NAME"]
    return f"{name}.search"
