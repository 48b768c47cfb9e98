"""Offices and members as printed, and their one normal form."""

from __future__ import annotations

import pytest

from kamerspoor.structure.members import member_name, parse_members
from kamerspoor.structure.offices import offices, role_of


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("DE MINISTER VAN BUITENLANDSE ZAKEN", ["Minister van Buitenlandse Zaken"]),
        ("de staatssecretaris van Onderwijs Cultuur en Wetenschap", ["Staatssecretaris van Onderwijs, Cultuur en Wetenschap"]),
        ("De Minister-President, Minister van Algemene Zaken", ["Minister-President", "Minister van Algemene Zaken"]),
        (
            "de Ministers van Volksgezondheid, Welzijn en Sport en van Onderwijs, Cultuur en Wetenschap",
            ["Minister van Volksgezondheid, Welzijn en Sport", "Minister van Onderwijs, Cultuur en Wetenschap"],
        ),
        (
            "de Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking en de Staatssecretaris van BZK zal",
            [
                "Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking",
                "Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties",
            ],
        ),
        ("de Staatssecretaris en de Minister van Defensie", ["Staatssecretaris van Defensie", "Minister van Defensie"]),
        ("de Minister Justitie en Veiligheid over", ["Minister van Justitie en Veiligheid"]),
        ("de Minister van Visserij en Zeewier ontving", ["Minister van Visserij en Zeewier"]),
        (
            "de Minister voor Volkshuisvesting en Ruimtelijke Ordening",
            ["Minister voor Volkshuisvesting en Ruimtelijke Ordening"],
        ),
        ("de Minister van Volkshuisvesting en Ruimtelijke Ordening", ["Minister van Volkshuisvesting en Ruimtelijke Ordening"]),
        ("Nederland", []),
    ],
)
def test_offices(text, roles):
    assert [o.role for o in offices(text)[0]] == roles


@pytest.mark.parametrize(
    ("title", "portfolio", "role"),
    [
        ("Minister", "Buitenlandse Zaken", "Minister van Buitenlandse Zaken"),
        ("Minister", "Langdurige Zorg en Sport", "Minister voor Langdurige Zorg en Sport"),
        ("staatssecretaris", "Financiën", "Staatssecretaris van Financiën"),
        ("Minister", "Visserij", "Minister van Visserij"),
    ],
)
def test_role_of(title, portfolio, role):
    assert role_of(title, portfolio) == role


@pytest.mark.parametrize(
    ("phrase", "people"),
    [
        ("Van den Bot en Tong (beiden PvdA)", [("Van den Bot", "PvdA"), ("Tong", "PvdA")]),
        ("Bot, Tong (GroenLinks-PvdA), Schol (CDA) en Zalm (BBB)", [
            ("Bot", "GroenLinks-PvdA"), ("Tong", "GroenLinks-PvdA"), ("Schol", "CDA"), ("Zalm", "BBB")
        ]),
        ("Bot, Tong en De Zalm (allen D66)", [("Bot", "D66"), ("Tong", "D66"), ("De Zalm", "D66")]),
        ("Faber-van de Schol(PVV)", [("Faber-van de Schol", "PVV")]),
        ("BOT C.S.", [("Bot", None)]),
        ("Bot c.s. (CDA)", [("Bot", "CDA")]),
        ("Inge vanBot", [("Inge van Bot", None)]),
    ],
)  # fmt: skip
def test_members(phrase, people):
    assert [(p.name, p.party) for p in parse_members(phrase)] == people


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("DIEDERIK VAN DIJK", "Diederik van Dijk"),
        ("VAN DER PLAS", "Van der Plas"),
        ("YEŞILGÖZ-ZEGERIUS", "Yeşilgöz-Zegerius"),
        ("van Bot", "Van Bot"),
        ("12 personen", ""),
    ],
)
def test_member_name(printed, name):
    assert member_name(printed) == name
