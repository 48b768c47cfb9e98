"""What is said of a request right where it is told, through the whole pipeline; every sentence is made up."""

from __future__ import annotations

import pytest
from a_letter import read_letter

from kamerspoor.model import Ask

REQUEST = "In het debat van 12 mei jl. vroeg het lid Bakker (ABC) mij om een lichtboei bij elke haven te leggen."
PROMISE = "In het debat van 12 mei jl. heb ik het lid Bakker (ABC) toegezegd na te gaan hoeveel lichtboeien zijn gezonken."
MOTION = "De motie van het lid Bakker (Kamerstuk 31 999, nr. 5) verzoekt de regering alle sluizen te schilderen."


def ask(text: str) -> Ask:
    return read_letter(text).interpretation.asks[0]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (f"{REQUEST} Zo veel boeien staat de wet niet toe. Ik zal u in oktober over de havens berichten.", "declined"),
        (f"{REQUEST} Daar is op dit moment geen geld voor. Wel laat ik in oktober uitrekenen wat een boei kost.", "declined"),
        (f"{REQUEST} Dat verdraagt zich niet met de taak van de loodsen.", "declined"),
        (f"{REQUEST} Die zijn te duur en neem ik niet op in de wet. Wel zal ik bij elke haven een lamp ophangen.", "partial"),
        (f"{REQUEST} Dat doen we de volgende keer.", "in_progress"),
        (f"{REQUEST} Boeien zijn van staal. Zij roesten. Aan dit verzoek kan ik daarom niet voldoen.", "declined"),
        (f"{REQUEST} Boeien zijn van staal. Meer boeien acht ik te belastend.", "declined"),
        ("De motie-Bakker over een termijn voor boeien voer ik niet uit. Ik zal u in mei berichten.", "declined"),
        ("Hiermee geef ik gevolg aan de motie-Bakker over boeien. Voor sluizen zie ik geen aanleiding.", "fulfilled"),
        ("Een lichtboei, waarom mevrouw Bakker in het debat ook vroeg, komt er wat ons betreft niet.", "declined"),
        ("Het denkbeeld van de heer Bakker (ABC) om boeien te verhuren stuit af op de eis van een vergunning.", "declined"),
        (f"{MOTION} Een zodanige verfbeurt is niet te betalen.", "declined"),
        (f"{MOTION} Aan deze motie wordt gewerkt.", "in_progress"),
        (f"{MOTION} De motie is ten dele uitgevoerd.", "partial"),
        (f"{MOTION} Het kabinet houdt de motie vooralsnog in beraad.", "in_progress"),
        (f"{MOTION} Alle sluizen zijn sinds 1 mei geverfd.", "fulfilled"),
        (f"{PROMISE} Dat blijken er zeven te zijn.", "fulfilled"),
        (f"{PROMISE} De loods heeft er zeven geteld.", "in_progress"),
        ("Het lid Bakker (ABC) heb ik toegezegd uit te zoeken of een boei kan drijven; dat blijkt te kunnen.", "fulfilled"),
        ("De heer Bakker heeft gevraagd hoeveel boeien er zijn. Het zijn er zeven.", "fulfilled"),
        ("De heer Bakker heeft gevraagd om een lijst. Die lijst treft u hierbij aan. Ik zal u nader berichten.", "fulfilled"),
    ],
)  # fmt: skip
def test_the_sentence_behind_a_request_tells_what_comes_of_it(text: str, outcome: str) -> None:
    found = ask(text)
    assert found.outcome == outcome
    assert found.answer is not None


def test_what_was_asked_is_no_reply() -> None:
    found = ask("Uw Kamer heeft op 3 mei jl. de motie-Bakker aangenomen waarin de regering wordt verzocht niet in te stemmen.")
    assert found.outcome == "none"


def test_the_reply_and_its_cue_are_shown() -> None:
    paper = read_letter(f"{REQUEST} Zo veel boeien staat de wet niet toe.")
    (found,) = paper.interpretation.asks
    assert found.answer is not None
    assert paper.text[slice(*found.answer)] == "Zo veel boeien staat de wet niet toe."
    assert any(c.rule == "refused.cannot-be" for c in found.cues)


def linked(text: str) -> list[tuple[str, ...]]:
    """The asks of each statement."""
    return [s.asks for s in read_letter(text).interpretation.statements]


def test_what_the_next_paragraph_begins_with_replies_to_the_request_that_ends_the_one_before() -> None:
    promised, told = "Op 12 mei jl. heb ik toegezegd u te berichten over boeien bij Urk.", "Met Urk is gesproken."
    assert linked(f"{promised}\n\n{told}")[-1] == ("a1",)
    assert linked(f"{promised} Er zijn veel havens.\n\n{told}")[-1] == ()


def test_what_a_letter_brings_is_linked_to_the_request_that_it_is_then_said_to_meet() -> None:
    brought = "Hierbij bied ik u het rapport Boeien in beeld aan."
    meets = "Het rapport geeft uitvoering aan de motie van het lid Bakker (Kamerstuk 31 999, nr. 5)."
    assert linked(f"{brought}\n\n{meets}")[0] == ("a1",)
    assert linked(f"{brought}\n\nDe motie van het lid Bakker (Kamerstuk 31 999, nr. 5) gaat over sluizen.")[0] == ()


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Zoals toegezegd zal ik de boeien bij Urk laten verven. In mei is Urk bezocht.", "in_progress"),
        (
            "Op 12 mei jl. heb ik u een lijst van boeien toegezegd. Die lijst kan ik u niet voor het reces zenden.",
            "in_progress",
        ),
        ("Conform de motie van het lid Bakker (Kamerstuk 31 999, nr. 5) zal ik geen boeien verkopen.", "in_progress"),
    ],
)
def test_what_was_promised_or_is_left_undone_as_asked_is_not_refused(text: str, outcome: str) -> None:
    assert ask(text).outcome == outcome
