"""Roles as printed and the ministries that have their field now."""

from __future__ import annotations

from typing import Any

import pytest

from kamerspoor.lexicons import lexicon
from kamerspoor_site.register.services.ministries import MINISTRIES, ministry_of


@pytest.mark.parametrize("entry", lexicon("ministries").entries, ids=lambda entry: entry.id)
def test_every_ministry_and_portfolio_since_1994_has_one(entry: Any) -> None:
    assert ministry_of(f"Minister {entry.data['of']} {entry.forms[0]}") in MINISTRIES


@pytest.mark.parametrize(
    ("role", "slug"),
    [
        ("Minister van Buitenlandse Zaken", "bz"),
        ("Minister van Verkeer en Waterstaat", "ienw"),
        ("Minister van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer", "vro"),
        ("Minister voor Wonen, Wijken en Integratie", "vro"),
        ("Minister voor Wonen en Rijksdienst", "vro"),
        ("Minister voor Milieu en Wonen", "ienw"),
        ("Minister voor Vreemdelingenzaken en Integratie", "aenm"),
        ("Minister voor Immigratie, Integratie en Asiel", "aenm"),
        ("Minister voor Grote Steden- en Integratiebeleid", "bzk"),
        ("Staatssecretaris van Justitie", "jenv"),
        ("Minister van Tovenarij", None),
        ("Voorzitter van de Tweede Kamer", None),
        (None, None),
    ],
)
def test_the_ministry_that_has_the_field_now(role: str | None, slug: str | None) -> None:
    assert ministry_of(role) == slug
