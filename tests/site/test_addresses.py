"""Addresses as people write them lead to the page; what is nowhere stays not found."""

from __future__ import annotations

from typing import Any

import pytest

from kamerspoor_site.pages.typed import ingest_command
from kamerspoor_site.register.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(register: Any, invented: Any) -> None:
    register(invented["letter"]())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("/papers/kst-88001-7/", "/papers/kst-88001-7"),
        ("/papers/KST-88001-7", "/papers/kst-88001-7"),
        ("/papers/88001-7", "/papers/kst-88001-7"),
        ("/papers/88001-7?at=4", "/papers/kst-88001-7?at=4"),
        ("/dossiers/88001/", "/dossiers/88001"),
        ("/en/dossiers/88001/?page=1", "/en/dossiers/88001?page=1"),
        ("/Papers/kst-88001-7", "/papers/kst-88001-7"),
        ("/EN/about/", "/en/about"),
        ("/search/?q=fonds", "/search?q=fonds"),
    ],
)
def test_the_reader_is_sent_on(client: Any, filled: None, written: str, meant: str) -> None:
    response = client.get(written)
    assert (response.status_code, response.headers["Location"]) == (301, meant)
    assert client.get(meant).status_code == 200


def test_an_entry_in_capitals_or_with_a_slash(client: Any, filled: None) -> None:
    id_ = Entry.objects.values_list("id", flat=True).first()
    for written in (f"/entries/{id_.upper()}", f"/entries/{id_}/", f"/entries/{id_.upper()}/"):
        response = client.get(written, follow=True)
        assert response.status_code == 200
        assert response.request["PATH_INFO"] == f"/entries/{id_}"


@pytest.mark.parametrize("address", ["/entries/c-x/", "/papers/nee/", "/dossiers/1/", "/nergens/"])
def test_what_is_nowhere_is_not_found(client: Any, filled: None, address: str) -> None:
    assert client.get(address, follow=True).status_code == 404


def test_a_page_number_below_one_is_the_first_page(client: Any, register: Any, invented: Any) -> None:
    asks = tuple({"kind": "verzoek", "quote": f"verzoek nummer {n:02}"} for n in range(30))
    text = "\n".join(str(ask["quote"]) for ask in asks)
    register(invented["letter"](text=text, asks=asks, statements=(), places=()))
    for number, shown in (("-1", 1), ("0", 1), ("x", 1), ("99", 2), ("9" * 40, 2)):
        assert f"Pagina {shown} van 2" in client.get(f"/?page={number}").content.decode()


@pytest.mark.parametrize(
    ("register_at", "shown"),
    [
        ("kamerspoor.sqlite3", ""),
        ("mijn stukken.sqlite3", "--register 'mijn stukken.sqlite3' "),
        ("postgresql://piet:geheim@db/register", ""),
    ],
)
def test_the_command_of_an_empty_register_works_as_typed(settings: Any, register_at: str, shown: str) -> None:
    settings.REGISTER = register_at
    assert ingest_command("PAD").endswith(f"kamerspoor {shown}ingest PAD")
