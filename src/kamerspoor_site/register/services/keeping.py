"""The whole register in one file, and back: a zip of JSON Lines, one file per table, with the bytes of every paper.

    backup.json            what this is: schema, tables with their number of rows and SHA-256, and of the sources
    tables/NAME.jsonl      the rows of a table in the order of their keys; numbers, texts and JSON as they are, days as ISO 8601
    sources/SHA256         the bytes of a file, under the hash they came in with

It is independent of the database: what SQLite wrote PostgreSQL reads. It holds everything, accounts and restricted notes too,
and is to be kept as safe as the register itself. Restoring puts all of it into an empty register or nothing.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.db import DatabaseError, DataError, IntegrityError, connection, models, transaction

from kamerspoor.errors import RegisterError
from kamerspoor_site.register.models import Decision, Entry, Paper, Source
from kamerspoor_site.register.services.writing import one_writer

SCHEMA = "kamerspoor/backup/1"
_APPS = ("register", "review", "auth")
_LEFT_OUT = frozenset({"auth.permission", "auth.group_permissions", "auth.user_user_permissions"})
"""Django makes permissions itself, with other keys in every database; roles do not use them."""

_CHUNK = 500
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""Of every member, so that the same register gives the same bytes."""

_MOST_BYTES = 2**30
"""Of one row, of one source and of `backup.json`: more is no backup of ours."""

_NO_BACKUP = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, RuntimeError),  # the zip: damaged, a password
    *(ValueError, TypeError, LookupError, AttributeError, ArithmeticError, ValidationError),  # what is written in it
)
"""What reading a damaged backup raises."""

Progress = Callable[[int], None]
OutOf = Callable[[int, int], None]
"""Told how much is done, out of how much in all."""


class BackupError(RegisterError):
    """A backup cannot be written or read; the text says why and what to do."""


def tables() -> list[type[models.Model]]:
    """All tables that are kept, in an order that never changes."""
    found = [m for m in apps.get_models(include_auto_created=True) if m._meta.app_label in _APPS and not m._meta.proxy]
    return sorted((m for m in found if m._meta.label_lower not in _LEFT_OUT), key=lambda m: m._meta.label_lower)


# ------------------------------------------------------------------------------------------------------------- backup


def backup(file: Path, *, progress: Progress | None = None) -> dict[str, Any]:
    """Write the register to `file`, all of it or nothing, and give what `backup.json` says. An existing file is replaced."""
    unfinished = file.with_name(file.name + ".part")
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive, _one_moment():
            manifest: dict[str, Any] = {"schema": SCHEMA, "tables": {}}
            for model in tables():
                manifest["tables"][model._meta.label_lower] = _write_table(archive, model)
            manifest["sources"] = _write_sources(archive, progress)
            _write(archive, "backup.json", (json.dumps(manifest, indent=1, sort_keys=True) + "\n").encode())
        unfinished.replace(file)
    except OSError as error:
        raise BackupError(f"{file}: cannot be written ({error.strerror}); check the folder and its space") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return manifest


def _one_moment() -> Any:
    """A transaction that sees the register as it is now, whatever comes in meanwhile."""
    if connection.vendor == "postgresql":
        return _Repeatable()
    return transaction.atomic()


class _Repeatable:
    """A PostgreSQL transaction in which every query sees the same moment."""

    def __enter__(self) -> None:
        self._atomic = transaction.atomic()
        self._atomic.__enter__()
        if len(connection.savepoint_ids) == 0:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")

    def __exit__(self, *error: Any) -> None:
        self._atomic.__exit__(*error)


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _MOMENT)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(_info(name), content)


def _write_table(archive: zipfile.ZipFile, model: type[models.Model]) -> dict[str, Any]:
    digest, rows = hashlib.sha256(), 0
    with archive.open(_info(_member(model)), "w", force_zip64=True) as member:
        for values in _rows(model):
            line = json.dumps(values, ensure_ascii=False, sort_keys=True, default=_plain).encode() + b"\n"
            member.write(line)
            digest.update(line)
            rows += 1
    return {"rows": rows, "sha256": digest.hexdigest()}


def _member(model: type[models.Model]) -> str:
    return f"tables/{model._meta.label_lower}.jsonl"


def _fields(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """Columns that are kept in the tables; the bytes of sources are members of their own."""
    return [f for f in model._meta.concrete_fields if not isinstance(f, models.BinaryField)]


def _rows(model: type[models.Model]) -> Iterator[dict[str, Any]]:
    names = [f.attname for f in _fields(model)]
    yield from model._base_manager.order_by("pk").values(*names).iterator(chunk_size=_CHUNK)


def _plain(value: Any) -> str:
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _write_sources(archive: zipfile.ZipFile, progress: Progress | None) -> int:
    done = 0
    for source in Source.objects.order_by("pk").iterator(chunk_size=20):
        try:
            _write(archive, f"sources/{source.pk}", source.content)
        except zlib.error as error:
            raise BackupError(f"{source.name}: its bytes cannot be read; `kamerspoor audit` says more") from error
        done += 1
        if progress:
            progress(done)
    return done


# ------------------------------------------------------------------------------------------------------------ restore


def restore(file: Path, *, progress: OutOf | None = None) -> dict[str, Any]:
    """Put the backup `file` into the register at hand, which must be empty; all of it or nothing.

    Every table and source is checked against its hash. `progress` is told of the rows. Raises `BackupError`.
    """
    try:
        with zipfile.ZipFile(file) as archive, one_writer():
            manifest = _manifest(archive, file)
            _refuse_unless_empty()
            rows, done = sum(about["rows"] for about in manifest["tables"].values()), 0
            for model in tables():
                about = manifest["tables"].get(model._meta.label_lower)
                if about:
                    for part in _read_table(archive, model, about):
                        done += part
                        if progress:
                            progress(done, rows)
            _count_sources(manifest, file)
            connection.check_constraints()
            _reset_sequences()
    except _NO_BACKUP as error:
        raise BackupError(f"{file}: is no whole backup ({_words(error)}); take another copy") from error
    except (IntegrityError, DataError) as error:
        raise BackupError(f"{file}: its tables do not fit together ({_words(error)}); take another copy") from error
    except DatabaseError as error:
        raise BackupError(
            f"{file}: the register could not be written ({_words(error)}); check space and permissions"
        ) from error
    except OSError as error:
        raise BackupError(f"{file}: cannot be read ({error.strerror}); check the name and its permissions") from error
    return manifest


def _words(error: Exception) -> str:
    """What went wrong, on one line and without the rows that a database may quote."""
    return " ".join(str(error).partition("DETAIL")[0].split())[:200] or type(error).__name__


def _manifest(archive: zipfile.ZipFile, file: Path) -> dict[str, Any]:
    manifest: Any = json.loads(_read(archive, "backup.json"))
    if not isinstance(manifest, dict):
        raise ValueError("backup.json says nothing")
    if manifest.get("schema") != SCHEMA:
        raise BackupError(f"{file}: is a backup of another sort ({manifest.get('schema')}); a newer kamerspoor may read it")
    missing = [m._meta.label_lower for m in (Paper, Entry, Decision) if m._meta.label_lower not in manifest["tables"]]
    if missing:
        raise ValueError(f"backup.json names no {missing[0]}")
    unknown = set(manifest["tables"]) - {m._meta.label_lower for m in tables()}
    if unknown:
        raise BackupError(f"{file}: holds {sorted(unknown)[0]}, which this kamerspoor does not know; use a newer one")
    return manifest


def _refuse_unless_empty() -> None:
    if Paper.objects.exists() or Decision.objects.exists() or apps.get_model("auth", "User").objects.exists():
        raise BackupError("this register is not empty; give the path of a new one with --register")
    for model in tables():
        model._base_manager.all().delete()


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    """A member that is read at once; zip files give no more than the size that they declare."""
    size = archive.getinfo(name).file_size
    if size > _MOST_BYTES:
        raise ValueError(f"{name} has {size:,} bytes")
    return archive.read(name)


def _read_table(archive: zipfile.ZipFile, model: type[models.Model], about: dict[str, Any]) -> Iterator[int]:
    """Put the rows of a table into the register, part by part; gives the number of rows in each."""
    digest, rows = hashlib.sha256(), 0
    fields = {f.attname: f for f in _fields(model)}
    batch: list[models.Model] = []
    with archive.open(_member(model)) as member:
        for line in _lines(member):
            digest.update(line)
            batch.append(_row(archive, model, fields, json.loads(line)))
            rows += 1
            if len(batch) >= (20 if model is Source else _CHUNK):
                model._base_manager.bulk_create(batch)
                yield len(batch)
                batch = []
    model._base_manager.bulk_create(batch)
    yield len(batch)
    if (rows, digest.hexdigest()) != (about["rows"], about["sha256"]):
        raise ValueError(f"{_member(model)} is not what was written")


def _lines(member: IO[bytes]) -> Iterator[bytes]:
    while line := member.readline(_MOST_BYTES):
        if len(line) == _MOST_BYTES and not line.endswith(b"\n"):
            raise ValueError(f"a row has more than {_MOST_BYTES:,} bytes")
        yield line


def _row(archive: zipfile.ZipFile, model: type[models.Model], fields: dict[str, Any], values: dict[str, Any]) -> models.Model:
    row = model(**{name: fields[name].to_python(value) if name in fields else value for name, value in values.items()})
    if isinstance(row, Source):
        content = _read(archive, f"sources/{row.pk}")
        if hashlib.sha256(content).hexdigest() != row.pk:
            raise ValueError(f"the bytes of {row.name} are not those that came in")
        row.compressed = zlib.compress(content, 6)
    return row


def _count_sources(manifest: dict[str, Any], file: Path) -> None:
    if Source.objects.count() != manifest["sources"]:
        raise BackupError(f"{file}: lacks sources that it should hold; take another copy")


def _reset_sequences() -> None:
    """Let the next row get a number that no restored row has."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), tables()):
            cursor.execute(statement)
