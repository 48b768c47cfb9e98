"""Opening a register from a command: choose the database, start Django, bring the tables up to date.

Errors are `RegisterError` with the register's name and what to do; nothing else of Django reaches the user.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from kamerspoor.errors import RegisterError
from kamerspoor_site.database import database_settings, is_url, without_password

SETTINGS = "kamerspoor_site.settings"

# Two commands that make one new register at once: the slower one finds tables there and looks again.
_ATTEMPTS = 20

_MIGRATING = 0x6B616D65
"""Number of the lock that a process holds while it changes the tables of a PostgreSQL register."""


def open_register(register: str | None = None, *, create: bool = False) -> str:
    """Start Django on `register` (or on what is configured) and return its name.

    `create` makes a new SQLite file where there is none; without it a missing file is an error, as a mistyped path would
    otherwise look like an empty register.
    """
    import django
    from django.apps import apps
    from django.core.exceptions import ImproperlyConfigured

    if register:
        os.environ["KAMERSPOOR_REGISTER"] = register
    name = os.environ.get("KAMERSPOOR_REGISTER", "kamerspoor.sqlite3")
    if not apps.ready:
        check_register(name, create=create)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
        try:
            django.setup()
            bring_up_to_date(name)
        except ImproperlyConfigured as error:
            said = " ".join(str(error).split())
            raise RegisterError(
                f"{without_password(name)}: cannot be opened ({said}); `pip install 'kamerspoor[postgres]'` brings the driver"
            ) from error
    return name


def check_register(name: str, *, create: bool = False) -> None:
    """Look at what `name` names before it is opened: a path or URL of a register file, or the URL of a server.

    Raises `RegisterError` where a URL is none, where a file is missing (without `create`) or is no register, and where it
    cannot be looked at.
    """
    try:
        database = database_settings(name)
    except ValueError as error:
        raise RegisterError(
            f"{without_password(name)}: is no URL of a database; write it as postgres://NAME:PASSWORD@HOST:5432/DATABASE, "
            "and the signs @ : / in the password as %40 %3A %2F"
        ) from error
    if not database["ENGINE"].endswith("sqlite3") or database["NAME"] == ":memory:":
        return
    path = Path(database["NAME"] if is_url(name) else name)
    try:
        _check_file(path, create)
    except OSError as error:
        raise RegisterError(f"{path}: cannot be opened ({error.strerror}); check the path and its permissions") from error


def _check_file(path: Path, create: bool) -> None:
    if path.is_dir():
        raise RegisterError(
            f"{path}: is a folder; give the path of a register file, for instance {path / 'kamerspoor.sqlite3'}"
        )
    if path.exists():
        with path.open("rb") as file:
            start = file.read(16)
        if start and start != b"SQLite format 3\x00":
            raise RegisterError(f"{path}: is not a register; give another path with --register")
    elif not create:
        raise RegisterError(f"{path}: there is no register here; make one with `kamerspoor ingest PATH...` or give --register")
    elif not path.absolute().parent.is_dir():
        raise RegisterError(f"{path}: the folder {path.absolute().parent} does not exist; make it first")


def bring_up_to_date(name: str) -> None:
    """Apply the migrations that the register at hand lacks. Another process may be doing the same: then wait for it."""
    from django.db import DatabaseError, connection

    for attempt in range(_ATTEMPTS):
        try:
            _migrate()
            return
        except (DatabaseError, OSError, ImportError) as error:
            connection.close()
            busy = any(words in str(error) for words in ("already exists", "is locked"))
            if attempt == _ATTEMPTS - 1 or not busy:
                said = " ".join(str(error).split())
                message = f"{without_password(name)}: cannot be opened ({said}); check the path or URL and its permissions"
                raise RegisterError(message) from error
            time.sleep(0.5)


def _migrate() -> None:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        _migrate_in_one_go()


def _migrate_in_one_go() -> None:
    """All migrations in one transaction: killed half-way, the register is as it was; of two at once, the second finds no work.

    Django's own transaction is one per migration, with the note that it was applied outside.
    """
    from django.core.management import call_command
    from django.db import connection, transaction

    connection.disable_constraint_checking()  # SQLite can change tables in no other way; its constraints are checked after
    try:
        with transaction.atomic():
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_MIGRATING])
            call_command("migrate", verbosity=0, interactive=False)
            connection.check_constraints()
    finally:
        connection.enable_constraint_checking()
