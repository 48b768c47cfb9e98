"""Countries in a form: by their names, or by codes as before."""

from __future__ import annotations

import re
from typing import Any

import pytest
from babel import Locale
from django.utils.translation import override

from kamerspoor_site.register.models import Entry
from kamerspoor_site.review.countries import codes_of, names_of


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("", []),
        ("Georgië", ["GE"]),
        ("georgia; ARMENIA", ["GE", "AM"]),
        ("Georgië, Armenië", ["GE", "AM"]),
        ("ge am", ["GE", "AM"]),
        ("GE, AM,GE", ["GE", "AM"]),
        ("Verenigd Koninkrijk", ["GB"]),
        ("Wit-Rusland;", ["BY"]),
        ("Rusalnd", ["RUSALND"]),
        ("001 GE", ["001", "GE"]),
    ],
)
def test_names_and_codes(typed: str, codes: list[str]) -> None:
    assert codes_of(typed) == codes


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_the_form_shows_is_read_back_as_it_is(language: str) -> None:
    codes = [code for code in Locale(language).territories if len(code) == 2 and code.isalpha()]
    with override(language):
        shared = {code for code in codes if codes_of(names_of([code])) != [code]}
        assert {names_of([code]) for code in shared} <= {
            names_of([code]) for code in set(codes) - shared
        }  # one name, two codes
        assert set(codes_of(names_of(["GE", "BA", "MM", "CD"]))) == {"GE", "BA", "MM", "CD"}


@pytest.mark.django_db
def test_the_form_shows_names_and_takes_them(signed_in: Any, register: Any, invented: Any) -> None:
    register(invented["letter"]())
    client, entry = signed_in("reviewer"), Entry.objects.get(kind="commitment")
    address = f"/review/entries/{entry.pk}"
    assert 'name="places" value="Georgië"' in client.get(address).content.decode()
    values = {"action": "correct", "due_text": "../2021-05-01", "strength": "firm", "kind": "commitment", "ministry_id": "bz"}
    assert client.post(address, values | {"places": "Georgië; Armenië", "themes": "general"}).status_code == 302
    assert sorted(p.pk for p in entry.places.all()) == ["AM", "GE"]
    wrong = client.post(address, values | {"places": "Georgië; Rusalnd"}).content.decode()
    assert re.search(
        r'name="places" value="Georgië; Rusalnd"[^>]*><span class="wrong" role="alert" id="wrong">RUSALND: geen land', wrong
    )
