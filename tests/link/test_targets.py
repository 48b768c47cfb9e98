"""Countable targets read from a promise, and counted in evidence."""

import pytest

from kamerspoor.link.targets import Target, parse_target, progress

YEARS = {"currency": "EUR", "per": "year"}


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("Ik bezoek ten minste drie landen in de regio.", Target(3, "landen")),
        ("Nederland houdt twee conferenties in Genève en New York.", Target(2, "conferenties", ("Genève", "New York"))),
        ("Het kabinet trekt EUR 3 miljoen per jaar uit, vijf jaar lang.", Target(5, "jaar", amount=3_000_000, **YEARS)),
        ("Voor het fonds is € 250.000 per jaar beschikbaar, voor vier jaar.", Target(4, "jaar", amount=250_000, **YEARS)),
        ("Nederland draagt EUR 1,5 miljoen bij.", Target(1, "bedrag", amount=1_500_000, currency="EUR")),
        ("Ik informeer de Kamer twee keer per jaar.", Target(2, "keer", per="year")),
        ("Er komen minimaal 12 nieuwe meldpunten.", Target(12, "meldpunten")),
        ("Ik zal de Kamer over de sluis informeren.", None),
        ("Dat duurt nog drie jaren.", None),
        ("Ik antwoord uiterlijk op 23 oktober 2025 schriftelijk.", None),
        ("Ik zal een brief sturen.", None),
    ],
)
def test_parse(sentence, target):
    assert parse_target(sentence) == target


@pytest.mark.parametrize(
    ("promise", "evidence", "done", "reached"),
    [
        ("twee conferenties in Genève en New York", ["De conferentie in Genève is gehouden."], 1, False),
        ("twee conferenties in Genève en New York", ["In Genève kwam men bijeen.", "In Genève volgde een diner."], 1, False),
        ("twee conferenties in Genève en New York", ["Genève ligt achter ons.", "New York volgde in mei."], 2, True),
        ("drie sluizen", ["De sluizen Noord en Zuid zijn klaar.", "De sluis Oost is klaar."], 3, True),
        ("drie sluizen", ["Twee bruggen zijn klaar."], 0, False),
        ("EUR 2 miljoen per jaar, vier jaar lang", ["Er is betaald."], 1, False),
        ("EUR 2 miljoen", ["EUR 0,5 miljoen is betaald.", "EUR 1,5 miljoen is betaald."], 2_000_000, True),
    ],
)
def test_progress(promise, evidence, done, reached):
    found = progress(parse_target(promise), [(sentence, "2024-05-01") for sentence in evidence])
    assert (found.done, found.reached) == (done, reached)
