"""Requests, undertakings and motions that a letter tells of in words of its own; every sentence is made up."""

from __future__ import annotations

import pytest
from a_letter import read_letter

from kamerspoor.model import Ask


def asks(text: str) -> list[Ask]:
    return list(read_letter(text).interpretation.asks)


def quotes(text: str) -> list[str]:
    paper = read_letter(text)
    return [paper.text[a.start : a.end] for a in paper.interpretation.asks]


BAKKER = ("verzoek", ["Bakker"])
HOUSE = ("verzoek", [])
PROMISE = ("toezegging", [])
TOLD = [  # how letters tell of a request, an undertaking or a motion: kind and members
    ("De heer Bakker (D66) wilde weten wie de sluis heeft gekeurd.", BAKKER),
    ("Het lid Bakker (D66) wil dat ik de sluis sluit.", BAKKER),
    ("De heer Bakker (D66) heeft de stukken opgevraagd.", BAKKER),
    ("Van de heer Bakker (D66) kwam de vraag of de sluis dicht kan.", BAKKER),
    ("De heer Bakker (D66) wees op de wachttijden en vroeg mij daar iets aan te doen.", BAKKER),
    ("De door het lid Bakker (D66) in het debat bepleite sluis komt er niet.", BAKKER),
    ("Door de heer Bakker (D66) is gevraagd hoeveel sluizen er zijn.", BAKKER),
    ("Een sluis, zoals de heer Bakker (D66) in het debat bepleitte, komt er niet.", BAKKER),
    ("De heer Bakker (D66) gaf mij in overweging de sluis te sluiten.", BAKKER),
    ("Ook wilde de vaste commissie voor Havens weten wat de sluis kost.", HOUSE),
    ("U verneemt graag welke sluizen er dichtgaan.", HOUSE),
    ("Mede omdat uw Kamer dat vroeg, tellen wij de sluizen.", HOUSE),
    ("Op 3 mei jl. is door de vaste commissie voor Havens de wens geuit dat ik kom.", HOUSE),
    ("De fractie van de VVD vroeg naar de kosten van de sluis.", HOUSE),
    ("In de Kamer is gevraagd of de sluis ook in de winter open kan.", HOUSE),
    ("De vragen in uw brief van 3 mei jl. beantwoord ik hieronder.", HOUSE),
    ("Aan de heer Bakker (D66) beloofde ik een lijst van sluizen.", ("toezegging", ["Bakker"])),
    ("Het lid Bakker (D66) heb ik toegezegd de sluis te bezoeken.", ("toezegging", ["Bakker"])),
    ("Mijn ambtsvoorganger zegde uw Kamer in het debat een lijst toe.", PROMISE),
    ("Mijn ambtsvoorgangster heeft in het debat d.d. 3 mei 2022 toegezegd te tellen.", PROMISE),
    ("Verder heb ik in overleg laten weten dat ik in die brief ook op de sluis zou ingaan.", PROMISE),
    ("Toezegging T01234 (tellen van sluizen) kan worden afgevoerd.", PROMISE),
    ("De leden Bakker (D66) en Smit (VVD) hebben daarover ook een motie voorgesteld.", ("motie", ["Bakker", "Smit"])),
    ("Uw Kamer heeft een motie aangenomen om de sluis open te houden.", ("motie", [])),
    ("Uw Kamer heeft mij met een aantal moties verzocht de sluis open te houden.", ("motie", [])),
    ("Over de sluis zijn door de fractie van de SP Kamervragen gesteld.", ("vraag", [])),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_is_told_of_and_what(text: str, expected: tuple[str, list[str]]) -> None:
    (ask,) = asks(text)
    assert (ask.kind, [p.name for p in ask.by]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente wilde weten wie de sluis heeft gekeurd.",
        "Wel heb ik de heer Bakker van de rederij verzocht een lijst te maken.",
        "Op verzoek van de gemeente wordt de sluis door de rederij gewenst beheer gegeven.",
        "De adviescommissie sluizen heeft onderzoek gedaan. De commissie verlangde meer tijd.",
    ],
)
def test_what_others_ask_is_no_request(text: str) -> None:
    assert asks(text) == []


def test_a_member_who_is_told_of_by_pronoun_is_the_one_named_before() -> None:
    found = asks(
        "De heer Bakker (D66) heeft mij in het debat gevraagd de sluis te sluiten. Extra geld voor de haven, waarop hij "
        "eveneens aandrong, komt er niet."
    )
    assert [[p.name for p in a.by] for a in found] == [["Bakker"], ["Bakker"]]


def test_the_sentence_that_tells_what_is_asked_stands_for_a_request_that_was_only_named() -> None:
    found = quotes(
        "Bij brief van 3 mei 2022 liet u mij weten dat er een verzoek van het lid Bakker ligt. Het lid Bakker wilde in het "
        "ordedebat een brief over de sluis."
    )
    assert found == ["Het lid Bakker wilde in het ordedebat een brief over de sluis."]


def test_the_words_of_a_motion_stand_for_its_name() -> None:
    found = quotes("De motie van het lid Bakker (D66) kwam aan de orde. Hierin wordt het kabinet verzocht sluizen te tellen.")
    assert found == ["Hierin wordt het kabinet verzocht sluizen te tellen."]


def test_undertakings_told_one_after_the_other_are_one_each() -> None:
    found = quotes(
        "Andere toezeggingen die ik hier nakom zijn: een lijst van alle sluizen, en informatie over de kosten ervan."
    )
    assert found == ["een lijst van alle sluizen", "informatie over de kosten ervan."]
