"""What is restricted never shows to those who may not see it: in no page, count, search, export, command, log or error.

Every address of the site and every command is walked, also those that come later: one that this test does not know how to
call makes it fail.
"""

from __future__ import annotations

import itertools
import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from django.db import DatabaseError
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kamerspoor.cli import main
from kamerspoor_site.register.models import Decision, Dossier, Entry, EntryAlias, Link, Paper, Source
from kamerspoor_site.review import deciding
from kamerspoor_site.review.deciding import By
from kamerspoor_site.review.models import VISIBILITIES, Note
from kamerspoor_site.search.indexing import bring_up_to_date

pytestmark = pytest.mark.django_db
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20)
MARKERS = st.text("bcdfghjklmnpqrstvwxz", min_size=8, max_size=14)


@pytest.fixture
def filled(register: Any, invented: Any, who: By) -> None:
    for made in (invented["letter"](), invented["answers"](), invented["citing"](), invented["numberless"]()):
        register(made)
    deciding.confirm(Entry.objects.select_related("paper").get(kind="deed"), who)
    deciding.reject(Entry.objects.select_related("paper").get(kind="refusal"), who)
    EntryAlias.objects.create(id="c-vroeger", entry=Entry.objects.get(kind="commitment"))


# ------------------------------------------------------------------------------------------------------------- addresses


def values_of(name: str) -> list[Any]:
    """Values for a part of an address, by its name; a new name must be added here."""
    entries = list(Entry.objects.values_list("pk", flat=True))
    papers = list(Paper.objects.values_list("pk", flat=True))
    known: dict[str, list[Any]] = {
        "id": [*entries, "c-vroeger", *Link.objects.values_list("pk", flat=True), *papers, "c-nergens"],
        "name": [*papers, "nergens"],
        "number": [*Dossier.objects.values_list("pk", flat=True), *Decision.objects.values_list("pk", flat=True), 99999],
    }
    known["sha256"] = [*Source.objects.values_list("pk", flat=True), "0" * 64]
    known |= {"key": known["id"], "paper": papers, "entry": entries, "format": ["csv", "jsonl", "ics"]}
    assert name in known, f"this test does not know what may stand for {name!r} in an address"
    return known[name]


def patterns(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern, route)
        else:
            yield route, pattern


def addresses(marker: str) -> Iterator[str]:
    """Every address there is, in both languages, as it is and with queries that look for the marker."""
    for route, _ in patterns(get_resolver()):
        fields = re.findall(r"<(?:(\w+):)?(\w+)>", route)
        numeric = {name for kind, name in fields if kind == "int"}
        choices = [[v for v in values_of(n) if n not in numeric or str(v).isdigit()] for _, n in fields]
        for values in itertools.product(*choices):
            address = route
            for (kind, name), value in zip(fields, values, strict=True):
                address = address.replace(f"<{kind}:{name}>" if kind else f"<{name}>", str(value))
            for language in ("/", "/en/"):
                yield language + address
    for query in (f"q={marker}", f"q={marker[:5]}*", f'q="{marker}"', "q=fonds"):
        yield f"/search?{query}"


def get_all(client: Client, marker: str) -> dict[str, str]:
    """Everything that each address answers to a reading request: status, headers and content, but for what is new each time."""
    found = {}
    for address in addresses(marker):
        response = client.get(address)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        headers = sorted((n, v) for n, v in response.headers.items() if n not in ("Expires", "Date", "Last-Modified"))
        text = f"{response.status_code} {headers} {body.decode(errors='replace')}"
        found[address] = re.sub(r'(csrfmiddlewaretoken" value=")[^"]*', r"\1", text)
    return found


@given(marker=MARKERS, before=WORDS, after=WORDS, which=st.integers(0, 5), visibility=st.sampled_from(VISIBILITIES))
@settings(max_examples=3, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
def test_no_page_shows_or_counts_what_is_restricted(
    filled: None, account: Any, caplog: Any, marker: str, before: str, after: str, which: int, visibility: str
) -> None:
    """To who may not see it, the site is the same with a note as without it, byte for byte."""
    nobody, reader, reviewer = Client(), Client(), Client()
    reader.force_login(account("reader"))
    reviewer.force_login(account("reviewer"))
    blind = {"nobody": nobody} | ({"reader": reader} if visibility == "restricted" else {})
    seen = {name: get_all(client, marker) for name, client in blind.items()}
    entry = Entry.objects.order_by("pk")[which]
    with caplog.at_level(logging.DEBUG):
        written = reviewer.post(
            f"/review/entries/{entry.pk}/notes", {"text": f"{before} {marker} {after}", "visibility": visibility}, follow=True
        )
        assert marker in written.content.decode()
        bring_up_to_date()
        for name, client in blind.items():
            for address, text in get_all(client, marker).items():
                found = text if "q=" not in address else ""
                assert marker not in found.lower(), (name, address)
                assert text == seen[name][address], (name, address)
    assert marker not in caplog.text
    assert marker not in json.dumps([[d.before, d.after, d.note] for d in Decision.objects.all()])


def test_who_may_sees_it(filled: None, account: Any) -> None:
    """So that the test above cannot pass because notes are shown to no one."""
    reviewer = Client()
    reviewer.force_login(account("reviewer"))
    entry = Entry.objects.get(kind="commitment")
    reviewer.post(f"/review/entries/{entry.pk}/notes", {"text": "kwartelkoning", "visibility": "restricted"})
    for address in (f"/entries/{entry.pk}", f"/review/entries/{entry.pk}"):
        assert "kwartelkoning" in reviewer.get(address).content.decode()


def test_nobody_can_write_change_or_remove_notes(filled: None, account: Any, who: By) -> None:
    entry = Entry.objects.get(kind="commitment")
    Note(subject=entry.pk, text="kwartelkoning", author="vera", made=who.made).save()
    reader = Client()
    reader.force_login(account("reader"))
    for client in (Client(), reader):
        for address in addresses("iets anders"):
            response = client.post(address, {"text": "x", "visibility": "team", "action": "confirm", "state": "confirmed"})
            assert "kwartelkoning" not in response.content.decode()
    assert list(Note.kept.values_list("text", "subject", "visibility")) == [("kwartelkoning", entry.pk, "restricted")]
    assert Decision.objects.count() == 2


# -------------------------------------------------------------------------------------------------------------- commands


def command_lines(folder: Path) -> dict[str, list[list[str]]]:
    """How to call each command; one that is not here makes the test fail."""
    paper, entry = "kst-88001-7", Entry.objects.get(kind="commitment").pk
    (folder / "nieuw.txt").write_text("Den Haag, 3 maart 2021\n\nIk zal uw Kamer voor de zomer informeren.\n")
    formats = [["csv"], ["jsonl"], ["ttl"], ["ics"], ["report"], ["akn", "--paper", paper]]
    files = [["xlsx", "-o", str(folder / "a.xlsx")], ["annex", "-o", str(folder / "a.docx")]]
    return {
        "read": [["--json", str(folder / "nieuw.txt")]],
        "ingest": [[str(folder / "nieuw.txt")], [str(folder / "weg.txt")]],
        "list": [[what, *more] for what in ("asks", "commitments", "deeds", "papers") for more in ([], ["--json"])],
        "show": [[entry], [entry, "--json"], [paper], [paper, "--json"], ["c-nergens"]],
        "trace": [[entry], [entry, "--json"], [paper], [paper, "--json"]],
        "search": [["fonds"], ["fonds", "--json"]],
        "export": [*formats, *files],
        "audit": [[], ["--json"]],
        "user": [["list"]],
    }


KEEPERS = {"serve", "backup", "restore", "sync"}
"""Not walked: serving is the pages above; a backup holds everything, notes too, as it must; sync uses the network."""


def test_no_command_shows_what_is_restricted(filled: None, tmp_path: Path, who: By, caplog: Any) -> None:
    for entry in Entry.objects.all():
        for visibility in VISIBILITIES:
            Note(subject=entry.pk, text="kwartelkoning", visibility=visibility, author="vera", made=who.made).save()
    assert isinstance(main, click.Group)
    names = set(main.list_commands(click.Context(main)))
    lines = command_lines(tmp_path)
    assert names - KEEPERS <= set(lines), "this test does not know how to call a command"
    for name in sorted(names & set(lines)):
        for arguments in lines[name]:
            result = CliRunner().invoke(main, [name, *arguments])
            assert "kwartelkoning" not in result.output + result.stderr + str(result.exception), (name, arguments)
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert b"kwartelkoning" not in file.read_bytes(), file
    assert "kwartelkoning" not in caplog.text


# ---------------------------------------------------------------------------------------------------------------- errors


@pytest.mark.parametrize("error", [DatabaseError, RuntimeError])
def test_an_error_while_writing_says_nothing_of_the_note(
    filled: None, account: Any, monkeypatch: Any, caplog: Any, error: type[Exception]
) -> None:
    """A database may quote the row that it refused; neither page nor log passes that on."""

    def refuse(note: Note, *_: Any, **__: Any) -> None:
        raise DatabaseError(f"Failing row contains ({note.text})") if error is DatabaseError else RuntimeError("broken")

    monkeypatch.setattr(Note, "save", refuse)
    client = Client(raise_request_exception=False)
    client.force_login(account("reviewer"))
    entry = Entry.objects.get(kind="commitment")
    with caplog.at_level(logging.DEBUG):
        response = client.post(
            f"/review/entries/{entry.pk}/notes", {"text": "kwartelkoning", "visibility": "restricted"}, follow=True
        )
    assert response.status_code in (200, 500)
    assert "kwartelkoning" not in response.content.decode()
    assert "kwartelkoning" not in caplog.text


def test_a_note_prints_as_its_number(who: By) -> None:
    note = Note(subject="c-x", text="kwartelkoning", author="vera", made=who.made)
    note.save()
    assert "kwartelkoning" not in f"{note} {note!r} {[note]}"
