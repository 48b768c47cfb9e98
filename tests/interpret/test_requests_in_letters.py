"""Requests and undertakings as letters report them, through the whole pipeline; every sentence is made up."""

from __future__ import annotations

import pytest

from kamerspoor.model import Ask
from kamerspoor.pipeline import read_paper_bytes

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Postbus 20018
2500 EA Den Haag

Datum 4 juli 2022
Betreft Stand van zaken havens

Geachte voorzitter,

{text}

De minister van Infrastructuur en Waterstaat,

A.B. Haven
"""


GIVEN = ("toezegging", "Bakker", "2022-05-12")


def asks(text: str) -> list[Ask]:
    return list(read_paper_bytes(LETTER.format(text=text).encode(), "brief.txt").interpretation.asks)


@pytest.mark.parametrize(
    ("text", "kind", "by", "date"),
    [
        (
            "In het debat van 3 maart 2022 vroeg het lid Smit (VVD) mij om de cijfers te delen.",
            *("verzoek", "Smit", "2022-03-03"),
        ),
        ("De vaste commissie voor Havens heeft op 15 juni jl. verzocht om een reactie.", *("verzoek", None, "2022-06-15")),
        ("In het debat van 12 mei jl. heb ik aan het lid Bakker (D66) toegezegd dit te melden.", *GIVEN),
        ("In het debat van 12 mei jl. is op een vraag van het lid Bakker (D66) toegezegd dat de brug opengaat.", *GIVEN),
    ],
)
def test_who_asked_and_when(text: str, kind: str, by: str | None, date: str) -> None:
    (ask,) = asks(text)
    assert (ask.kind, ask.date) == (kind, date)
    assert [p.name for p in ask.by] == ([by] if by else [])


def test_each_undertaking_of_a_list_is_an_ask() -> None:
    found = asks(
        "Hierbij kom ik terug op mijn toezeggingen gedaan in het Algemeen Overleg van 30 juni 2022 over havens:\n\n"
        "1. een overzicht van de wachttijden bij de sluis;\n2. de kosten van een tweede kolk;\n3. het overleg met de schippers."
    )
    assert [(a.kind, a.date) for a in found] == [("toezegging", "2022-06-30")] * 3


def test_the_words_of_a_motion_go_to_the_motion_that_is_named() -> None:
    found = asks(
        "De motie van het lid Jansen gaat over de doorvaart. De motie van het lid Visser gaat over walstroom. "
        "De motie-Jansen verzoekt de regering de brug te verhogen."
    )
    worded = [a.by[0].name for a in found if a.end - a.start > 0 and any(c.rule == "motion.text" for c in a.cues)]
    assert worded == ["Jansen"]


def test_a_motion_that_was_carried_is_no_request_beside_it() -> None:
    found = asks(
        "Op 21 april 2022 heeft uw Kamer de motie van het lid Jansen aangenomen, waarin de regering wordt verzocht te bouwen."
    )
    assert [a.kind for a in found] == ["motie"]


AGENDA = """<?xml version="1.0" encoding="UTF-8"?>
<vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0">
<vergadering soort="Commissie" kamer="Tweede Kamer"><titel>Overleg</titel><zaal>Thorbeckezaal</zaal>
<datum>2031-03-04T00:00:00</datum>
<activiteit soort="Commissiedebat"><titel>Sluizen</titel><onderwerp>Sluizen</onderwerp>
<activiteithoofd soort="Opening"><activiteititem>
<tekst><alinea><alineaitem>de brief van de minister van Infrastructuur en Waterstaat d.d. 3 februari 2031
inzake reactie op verzoek commissie over de sluizen (99999, nr. 3);</alineaitem></alinea></tekst>
<woordvoerder soort="Woordvoerder"><isvoorzitter>false</isvoorzitter>
<spreker soort="Minister"><aanhef>Minister</aanhef><verslagnaam>De Wit</verslagnaam><weergavenaam>De Wit</weergavenaam>
<voornaam>Jan</voornaam><achternaam>De Wit</achternaam><functie>minister van Infrastructuur en Waterstaat</functie></spreker>
<tekst><alinea><alineaitem>Minister <nadruk type="Vet">De Wit</nadruk>:</alineaitem></alinea>
<alinea><alineaitem>Over het verzoek van de commissie zal ik de sluizen tellen.</alineaitem></alinea></tekst></woordvoerder>
</activiteititem></activiteithoofd></activiteit></vergadering></vlosCoreDocument>
"""


def test_a_letter_on_the_agenda_is_what_a_request_led_to():
    paper = read_paper_bytes(AGENDA.encode(), "overleg.xml")
    assert [(a.kind, a.outcome) for a in paper.interpretation.asks][:1] == [("verzoek", "fulfilled")]
