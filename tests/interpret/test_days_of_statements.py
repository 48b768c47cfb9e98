"""When a deed was done or a commitment is due (annotation guideline): the paper's day, those named, or the one told before."""

from __future__ import annotations

import pytest

from kamerspoor.pipeline import read_paper_bytes

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Postbus 20018
2500 EA Den Haag

Datum 9 oktober 2019
Betreft Stand van zaken

Geachte voorzitter,

{text}

De Minister van Havens,

J.P. de Wit
"""


def dues(text: str) -> list[str | None]:
    """The due dates of the commitments in such a letter."""
    paper = read_paper_bytes(LETTER.format(text=text).encode(), "letter.txt")
    return [s.due for s in paper.interpretation.statements if s.kind == "commitment"]


def dates(text: str) -> list[str | None]:
    """The dates of the deeds in a letter of 9 October 2019."""
    paper = read_paper_bytes(LETTER.format(text=text).encode(), "letter.txt")
    return [s.date for s in paper.interpretation.statements if s.kind == "deed"]


@pytest.mark.parametrize(
    "text",
    [
        "Daarmee beantwoord ik ook de motie van het lid Bakker (ABC).",
        "Met deze brief informeer ik u over de kade, in vervolg op mijn brief van 3 mei 2019.",
        "Hierbij bied ik u het verslag van het bezoek van 4 maart 2019 aan.",
        "Met mijn huidige brief doe ik deze toezegging gestand.",
        "In deze brief wordt achtereenvolgens ingegaan op de kade en de veren.",
        "Daarmee doe ik ook de motie van het lid Bakker (ABC) af.",
        "Daarmee geef ik gehoor aan het verzoek van de leden Bakker en De Wit.",
        "Met de hogere kade beschouw ik de motie van het lid Bakker (ABC) als afgedaan.",
    ],
)
def test_what_the_paper_tells_itself_is_done_on_its_own_day(text: str):
    assert dates(text) == ["2019-10-09"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In mijn brief van 3 mei 2019 heb ik uw Kamer gemeld dat de kade in maart 2018 is gesloten.", "2019-05-03"),
        ("Conform de motie van 3 mei 2019 heb ik op 4 juni 2019 met de schippers gesproken.", "2019-06-04"),
        ("Op 3 mei 2019 heb ik de schippers bezocht (zie ook mijn brief van 5 maart 2019).", "2019-05-03"),
        ("Op 3 mei 2019 en op 4 juni 2019 heb ik met de schippers gesproken.", "2019-05-03/2019-06-04"),
    ],
)
def test_only_the_days_of_the_deed_count(text: str, day: str):
    assert dates(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Op 3 mei 2019 vond het debat over de kade plaats. Ik heb toen toegezegd de schippers te bezoeken.",
        "Op 3 mei 2019 vond het debat over de kade plaats. In dat debat heb ik toegezegd de schippers te bezoeken.",
    ],
)
def test_a_sentence_that_points_back_has_the_day_told_before(text: str):
    assert dates(text)[-1] == "2019-05-03"


def test_a_story_in_the_past_tense_goes_on_on_its_day():
    text = "Op 3 mei 2019 bezocht ik de schippers. Daarnaast sprak ik met de sluiswachters."
    assert dates(text) == ["2019-05-03", "2019-05-03"]


def test_a_story_that_turns_to_another_time_has_no_day():
    text = "Op 3 mei 2019 bezocht ik de schippers. Eerder sprak ik met de sluiswachters."
    assert dates(text) == ["2019-05-03", None]


def test_a_practice_has_no_day_of_its_own_after_a_dated_deed():
    text = "Op 3 mei 2019 bezocht ik de schippers. Nederland steunt de schippersvereniging."
    assert dates(text) == ["2019-05-03", None]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Ik zal u de brief vóór het Algemeen Overleg Havens van 27 november 2019 toesturen.", "../2019-11-27"),
        ("Ik zal de schippers op 27 november 2019 bezoeken.", "2019-11-27"),
        ("De nieuwe sluis zal in de loop van 2019 worden geopend.", "2019"),
        ("Zoals in 2018 is afgesproken, zal ik de schippers bezoeken.", None),
    ],
)
def test_when_a_commitment_is_due(text: str, due: str | None):
    assert set(dues(text)) == {due}


def test_what_comes_per_a_day_is_due_that_day_and_what_goes_on_from_it_is_open():
    assert dues("Per 1 januari 2020 zal ik het formulier vervangen.") == ["2020-01-01"]
    assert dues("Met ingang van 1 januari 2020 zal ik de termijn verlengen.") == ["2020-01-01"]
    assert dues("Vanaf 1 januari 2020 zal ik de kades elk jaar laten meten.") == ["2020-01-01/.."]
