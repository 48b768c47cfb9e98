"""One writer at a time, on every database.

SQLite has one writer by nature (`database.py` lets the others wait). On PostgreSQL two ingests of one paper would each find
nothing there and trip over one another, and two in opposite order would wait for each other's rows; a lock for the length of
the transaction gives both databases the same behaviour. Reading is never held up.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

_WRITING = 0x6B616D66


@contextmanager
def one_writer() -> Iterator[None]:
    """A transaction in which no other process writes to the register."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_WRITING])
        yield
