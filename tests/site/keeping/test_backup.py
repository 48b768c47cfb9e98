"""A backup holds everything and comes back as it was; what is damaged is refused and changes nothing."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.db import connection

from kamerspoor.cli import main
from kamerspoor_site.register.models import Decision, Entry, Link, Paper, Source
from kamerspoor_site.register.services import keeping
from kamerspoor_site.register.services.auditing import audit
from kamerspoor_site.register.services.keeping import BackupError, backup, restore, tables
from kamerspoor_site.review import deciding
from kamerspoor_site.review.models import Note

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(register: Any, invented: Any, who: Any, account: Any) -> None:
    for name in ("letter", "answers", "citing", "numberless"):
        register(invented[name]())
    get = Entry.objects.select_related("paper").get
    deciding.set_status(get(kind="commitment"), "fulfilled", who)
    deciding.reject(get(kind="refusal"), who)
    deciding.decide_link(Link.objects.get(kind="answers"), "confirmed", who)
    Note(subject=get(kind="deed").pk, text="kwartelkoning", author="vera", made=who.made).save()
    account("reviewer").set_password("een lange zin als wachtwoord")


def rows() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, but for the bytes of sources."""
    found = {}
    for model in tables():
        names = [f.attname for f in model._meta.concrete_fields if f.name != "compressed"]
        found[model._meta.label_lower] = list(model._base_manager.order_by("pk").values(*names))
    return found


def empty() -> None:
    """Take everything out, whatever refers to what."""
    Paper.objects.update(current=None)
    with connection.constraint_checks_disabled():
        for model in tables():
            model._base_manager.all()._raw_delete("default")


def emptied(file: Path) -> dict[str, Any]:
    before = rows()
    backup(file)
    empty()
    assert not any(rows().values())
    return before


def test_everything_comes_back(filled: None, tmp_path: Path) -> None:
    contents = dict(Source.objects.values_list("pk", "compressed"))
    before = emptied(tmp_path / "a.zip")
    restore(tmp_path / "a.zip")
    assert rows() == before
    assert Source.objects.count() == len(contents)
    assert audit().failures == ()
    assert Note.kept.get().text == "kwartelkoning"
    backup(tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_the_register_goes_on_after_it(filled: None, tmp_path: Path, register: Any, invented: Any, who: Any) -> None:
    """New rows get numbers of their own, and the chain goes on where it was."""
    emptied(tmp_path / "a.zip")
    restore(tmp_path / "a.zip")
    register(invented["make"]("Den Haag\nNog een brief.", name="nog-een.txt"))
    deciding.confirm(Entry.objects.select_related("paper").get(kind="deed"), who)
    assert Decision.objects.count() == 4
    assert audit().failures == ()


def test_a_register_that_is_not_empty_is_left_alone(filled: None, tmp_path: Path) -> None:
    backup(tmp_path / "a.zip")
    before = rows()
    with pytest.raises(BackupError, match="not empty"):
        restore(tmp_path / "a.zip")
    assert rows() == before


def damaged(file: Path, member: str, change: Any) -> Path:
    """A copy of the backup in which one member is changed, or left out where `change` is None."""
    copy = file.with_name("damaged.zip")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith(member):
                if change is None:
                    continue
                content = change(content)
            new.writestr(name, content)
    return copy


@pytest.mark.parametrize(
    ("member", "change"),
    [
        ("tables/register.decision", lambda c: c.replace(b"fulfilled", b"declined")),
        ("tables/register.entry.", lambda c: b"".join(c.splitlines(keepends=True)[:-1])),
        ("tables/register.entry.", lambda c: c[:100]),
        ("tables/register.paper.", lambda c: b""),
        ("sources/", lambda c: c + b" "),
        ("sources/", None),
        ("tables/register.link", None),
        ("backup.json", lambda c: c.replace(b"backup/1", b"backup/9")),
        ("backup.json", lambda c: b"[]"),
        ("backup.json", lambda c: json.dumps({**json.loads(c), "tables": []}).encode()),
        ("backup.json", lambda c: json.dumps({**json.loads(c), "tables": {}, "sources": 0}).encode()),
        ("backup.json", lambda c: c.replace(b'"rows": ', b'"rows": "many", "was": ')),
        ("tables/register.paper.", lambda c: c.replace(b"2021-03-20", b"2021-13-20")),
        ("tables/register.entry.", lambda c: re.sub(rb'"start": \d+', b'"start": ' + b"9" * 30, c)),
        ("tables/register.entry.", lambda c: b"[]\n"),
        ("tables/register.entry.", lambda c: b"[" * 100_000),
        ("backup.json", None),
    ],
)
def test_a_damaged_backup_is_refused(filled: None, tmp_path: Path, member: str, change: Any) -> None:
    emptied(tmp_path / "a.zip")
    with pytest.raises(BackupError):
        restore(damaged(tmp_path / "a.zip", member, change))
    assert not any(rows().values())


def test_an_encrypted_backup_is_refused(filled: None, tmp_path: Path) -> None:
    emptied(tmp_path / "a.zip")
    content = bytearray((tmp_path / "a.zip").read_bytes())
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        begin = archive.start_dir
        for member in archive.infolist():
            content[member.header_offset + 6] |= 1
    for entry in re.finditer(rb"PK\x01\x02", content[begin:]):
        content[begin + entry.start() + 8] |= 1
    (tmp_path / "a.zip").write_bytes(content)
    with pytest.raises(BackupError, match=r"is no whole backup .*encrypted.*; take another copy"):
        restore(tmp_path / "a.zip")


@pytest.mark.parametrize(("most", "said"), [(60, "backup.json has"), (700, "bytes")])
def test_what_is_larger_than_any_backup_is_refused(
    filled: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, said: str
) -> None:
    emptied(tmp_path / "a.zip")
    monkeypatch.setattr(keeping, "_MOST_BYTES", most)
    with pytest.raises(BackupError, match=said):
        restore(tmp_path / "a.zip")
    assert not any(rows().values())


def test_restoring_tells_how_far_it_is(filled: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = emptied(tmp_path / "a.zip")
    many = sum(map(len, before.values()))
    told: list[tuple[int, int]] = []
    restore(tmp_path / "a.zip", progress=lambda done, of: told.append((done, of)))
    assert told == sorted(told)
    assert told[-1] == (many, many)
    assert {of for _, of in told} == {many}
    empty()
    monkeypatch.setattr("kamerspoor_site.commands.restore._EVERY", 5)
    result = CliRunner().invoke(main, ["restore", str(tmp_path / "a.zip")])
    assert result.exit_code == 0
    assert f" of {many} rows ..." in result.stderr


@pytest.mark.parametrize("content", [b"", b"PK", b"geen zip", None])
def test_what_is_no_backup_is_refused(register: Any, tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "x.zip"
    if content is not None:
        file.write_bytes(content)
    result = CliRunner().invoke(main, ["restore", str(file)])
    assert result.exit_code == 1
    assert result.stderr.startswith(f"kamerspoor: {file}: ")
    assert result.stderr.count("\n") == 1


def test_the_command_says_when_a_decision_was_tampered_with(filled: None, tmp_path: Path) -> None:
    Decision.objects.filter(number=2).update(note="anders")
    result = CliRunner().invoke(main, ["backup", str(tmp_path / "a.zip")])
    assert result.exit_code == 0, result.output
    empty()
    result = CliRunner().invoke(main, ["restore", str(tmp_path / "a.zip")])
    assert result.exit_code == 1
    assert "decision 2 (reject of" in result.stderr


def test_a_backup_that_cannot_be_written_leaves_nothing(filled: None, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="cannot be written"):
        backup(tmp_path / "geen map" / "a.zip")
    assert list(tmp_path.iterdir()) == [p for p in tmp_path.iterdir() if p.suffix != ".part"]


def test_every_table_is_kept() -> None:
    """A new table of the register or of review is in the backup without anyone thinking of it."""
    names = {m._meta.label_lower for m in tables()}
    assert {"register.decision", "register.entry_places", "review.note", "auth.user", "auth.user_groups"} <= names
    assert json.dumps(sorted(names)) == json.dumps([m._meta.label_lower for m in tables()])
