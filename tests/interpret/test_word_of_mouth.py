"""What is undertaken in a debate, by the minister's own words and on the chair's list; every sentence is made up."""

from __future__ import annotations

import pytest
from benchmarks.made_up_debates import vlos

from kamerspoor.pipeline import read_paper_bytes

HEAD = "TITLE Sluizen\nDATE 2031-03-04\nOFFICE Minister van Infrastructuur en Waterstaat\n"


def commitments(*turns: str) -> list[str]:
    """The commitments in a report of these turns, each "role Name (of): words"."""
    told = [f"== {turn.replace(': ', chr(10), 1)}\n" for turn in turns]
    paper = read_paper_bytes(vlos(HEAD + "".join(told)).encode(), "overleg.xml")
    return [paper.quote(s.start, s.end) for s in paper.interpretation.statements if s.kind == "commitment"]


@pytest.mark.parametrize(
    "said",
    [
        "Ik stuur u daarover een brief.",
        "Dat zoek ik uit.",
        "Dat vraag ik na.",
        "Ik laat u dat weten.",
        "Dat nemen wij op in de brief.",
        "Dat kan ik toezeggen.",
        "Ja, dat doe ik graag.",
        "We gaan dat uitzoeken.",
    ],
)
def test_a_present_tense_that_undertakes_something(said: str) -> None:
    assert commitments(f"minister Minister De Wit: Dank u wel. {said} De sluizen zijn oud.") == [said]


@pytest.mark.parametrize(
    "said",
    [
        "Dat zoek ik altijd uit.",
        "Dat vraag ik niet na.",
        "Meneer Smit, ik ga gewoon beginnen met u.",
        "Dan blijf ik nog even bij de heer Smit.",
        "Daarom stel ik het volgende voor.",
        "Sorry, dan vraag ik alsnog een antwoord.",
        "U zult begrijpen dat ik de sluis mooi vind.",
        "Dan geef ik de motie oordeel Kamer.",
        "Dank voor de inbreng, waar ik op in zal gaan.",
        "We zien dat in de tweede helft van dit jaar veel werk op ons afkomt.",
        "In de brief concludeer ik dat het mogelijk is om per 1 januari 2033 een korting in te voeren.",
        "Voor 2034 krijg ik dat niet af.",
    ],
)
def test_what_is_said_of_the_speech_itself_or_found_is_no_promise(said: str) -> None:
    assert commitments(f"minister Minister De Wit: Dank u wel. {said} De sluizen zijn oud.") == []


def test_every_line_of_the_chairs_list_and_nothing_beside_it() -> None:
    lines = [
        "De Kamer ontvangt het rapport over de brug.",
        "Voor de zomer informeert de minister de Kamer over de sluis.",
        "De metingen worden bij de evaluatie betrokken.",
        "De minister bespreekt de kade met de gemeente.",
    ]
    beside = "Dat is een toezegging aan de heer Smit. De minister knikt. Ik dank de minister. Klopt dat, minister?"
    chair = f"chair De voorzitter: Dank u wel. Ik loop de toezeggingen langs. {' '.join(lines)} {beside}"
    assert commitments("minister Minister De Wit: De sluizen zijn oud.", chair) == lines


def test_an_open_list_goes_on_in_the_chairs_next_turn_where_it_says_who_acts() -> None:
    found = commitments(
        "chair De voorzitter: We hebben twee toezeggingen genoteerd. De Kamer ontvangt een brief over de brug.",
        "minister Minister De Wit: Dat klopt.",
        "chair De voorzitter: De tweede. De minister gaat langs bij de sluis. Het debat wordt morgen voortgezet.",
    )
    assert found == ["De Kamer ontvangt een brief over de brug.", "De minister gaat langs bij de sluis."]


def test_a_line_in_a_sentence_of_the_chairs() -> None:
    line = "Dan noteer ik dat de minister de Kamer in het voorjaar bericht over de brug."
    assert commitments("minister Minister De Wit: De sluizen zijn oud.", f"chair De voorzitter: {line}") == [line]


def test_what_a_chair_says_without_a_list_is_none() -> None:
    assert commitments("chair De voorzitter: De stukken worden rondgedeeld. De minister komt straks aan het woord.") == []
