"""What is asked, promised and said of motions in debates; all invented."""

from __future__ import annotations

import pytest
from benchmarks.made_up_debates import vlos

from kamerspoor.model import Paper
from kamerspoor.pipeline import read_paper_bytes

HEAD = "TITLE Sluizen\nDATE 2031-03-04\nOFFICE Minister van Infrastructuur en Waterstaat\n"


def debate(*turns: str) -> Paper:
    """A report of these turns, each "role Name (of): words"."""
    told = []
    for turn in turns:
        speaker, words = turn.split(": ", 1)
        told.append(f"== {speaker}\n{words}\n")
    return read_paper_bytes(vlos(HEAD + "".join(told)).encode(), "overleg.xml")


def moved(number: int, asked: str, *names: str) -> tuple[str, str]:
    """A motion read out, and the chair's words behind it."""
    by = f"het lid {names[0]}" if len(names) == 1 else f"de leden {', '.join(names[:-1])} en {names[-1]}"
    return (
        f"member De heer {names[0]} (ABC): Ik heb een motie.\nMotie\nDe Kamer,\ngehoord de beraadslaging,\n"
        f"constaterende dat sluizen oud zijn;\nverzoekt de regering {asked},\nen gaat over tot de orde van de dag.",
        f"chair De voorzitter: Deze motie is voorgesteld door {by}.\nZij krijgt nr. {number} (99999).",
    )


MOTIONS = (
    *moved(11, "de sluizen te tellen", "Jansen", "Smit"),
    *moved(12, "de sluizen te verven", "Bakker"),
    *moved(13, "de sluizen te verkopen", "Bakker"),
)


def test_movers_and_number_stand_behind_a_motion():
    first, second, third = debate(*MOTIONS).interpretation.asks
    assert [p.name for p in first.by] == ["Jansen", "Smit"]
    assert (first.by[0].party, first.by[1].party) == ("ABC", None)
    assert [a.reference for a in (first, second, third)] == ["kst-99999-11", "kst-99999-12", "kst-99999-13"]


def test_a_motion_of_two_requests_keeps_its_number():
    first, behind = moved(14, "de sluizen te tellen;\nverzoekt de regering voorts de bruggen te tellen", "Jansen")
    (ask,) = debate(first, behind).interpretation.asks
    assert ask.reference == "kst-99999-14"


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Deze motie moet ik ontraden.", "declined"),
        ("Wij hebben geen behoefte aan deze motie.", "declined"),
        ("Deze motie neem ik graag over.", "in_progress"),
        ("Ik zie deze motie als ondersteuning van het beleid en laat het oordeel aan de Kamer.", "standing_policy"),
        ("Deze motie kan ik oordeel Kamer geven.", "none"),
        ("Deze motie kan ik oordeel Kamer geven. Ik zal u daarover in mei een brief sturen.", "in_progress"),
    ],
)
def test_the_verdict_on_a_motion_is_its_outcome(said: str, outcome: str):
    told = f"minister Minister De Wit: De motie op stuk nr. 11 gaat over tellen. {said}\nDe motie op stuk nr. 13 ontraad ik."
    asks = debate(*MOTIONS, told).interpretation.asks
    assert [a.outcome for a in asks] == [outcome, "none", "declined"]


def test_a_motion_named_to_compare_with_is_not_spoken_of():
    told = "minister Minister De Wit: De motie op stuk nr. 12 ontraad ik. Net als bij de motie op stuk nr. 11 geldt: geen geld."
    assert [a.outcome for a in debate(*MOTIONS, told).interpretation.asks] == ["none", "declined", "none"]


def test_what_is_said_while_a_motion_is_spoken_of_responds_to_it():
    paper = debate(
        *MOTIONS,
        "minister Minister De Wit: De motie op stuk nr. 12 ontraad ik. Ik heb de verf vorig jaar laten keuren.",
        "chair De voorzitter: De volgende motie.",
        "minister Minister De Wit: Ik heb de minister van Financiën gisteren gesproken.",
    )
    second = paper.interpretation.asks[1].id
    assert [s.asks for s in paper.interpretation.statements] == [(second,), (second,), ()]


@pytest.mark.parametrize(
    "said",
    [
        "Dus kan de minister toezeggen dat hij ze telt?",
        "Als dat zo is, is hij dan bereid om ze te tellen?",
        "Ik wil de minister daarom vragen om ze te tellen.",
        "Ik verzoek de minister om na te gaan of ze dicht kunnen.",
        "Mijn verzoek aan de minister is om ze te tellen.",
        "Graag een toezegging dat ze geteld worden.",
    ],
)
def test_a_members_request_is_an_ask(said: str):
    (ask,) = debate(f"member De heer Jansen (ABC): {said}").interpretation.asks
    assert (ask.kind, [p.name for p in ask.by]) == ("verzoek", ["Jansen"])


@pytest.mark.parametrize(
    "said",
    ["Ik wil de minister vragen wat hij daarvan vindt.", "De minister is niet bereid om te komen.", "Kan hij dat uitleggen?"],
)
def test_a_question_for_an_opinion_is_none(said: str):
    assert debate(f"member De heer Jansen (ABC): {said}").interpretation.asks == ()


REQUEST = "member De heer Jansen (ABC): Is de minister bereid om de sluizen te tellen?"
OTHER = "member Mevrouw De Smit (DEF): Kan de minister toezeggen dat de bruggen open gaan?"
BEGUN = "minister Minister De Wit: Voorzitter. Het water is hoog."
"""The cabinet has begun its answer, so that what follows interrupts it."""


def test_the_turn_behind_an_interruption_replies_to_it():
    paper = debate(
        BEGUN,
        REQUEST,
        "chair De voorzitter: De minister.",
        "minister Minister De Wit: Ik zal ze in mei tellen.",
        "member De heer Bakker (DEF): Het is warm.",
        "minister Minister De Wit: Ik heb gisteren een brief gestuurd.",
    )
    (ask,) = paper.interpretation.asks
    assert (ask.outcome, [s.asks for s in paper.interpretation.statements]) == ("in_progress", [(ask.id,), ()])


def test_what_is_asked_in_a_speech_is_no_interruption():
    said = "minister Minister De Wit: Ik heb gisteren een brief gestuurd."
    first_term = debate(REQUEST, said)
    long = debate(BEGUN, REQUEST + " Het water stijgt en het water daalt." * 60, said)
    assert [[s.asks for s in p.interpretation.statements] for p in (first_term, long)] == [[()], [()]]


def test_the_member_whom_the_minister_names_is_replied_to():
    paper = debate(
        REQUEST,
        OTHER,
        "minister Minister De Wit: Mevrouw De Smit vroeg of de bruggen open gaan. Ik zal dat in mei doen.\n"
        "Dan de heer Jansen. Ik zal de sluizen in juni tellen. De heer Jansen had nog iets. Ik zal hem een brief sturen.",
    )
    first, second = paper.interpretation.asks
    assert [s.asks for s in paper.interpretation.statements] == [(second.id,), (first.id,), ()]


def test_a_line_of_the_chairs_list_belongs_to_the_member_it_names():
    paper = debate(
        OTHER,
        *MOTIONS,
        "minister Minister De Wit: De motie op stuk nr. 12 ontraad ik.",
        "chair De voorzitter: Ik loop de toezeggingen na.\n"
        "De minister zegt toe de bruggen open te zetten en een brief te sturen; dat is een toezegging aan mevrouw De Smit.",
    )
    request, *_ = paper.interpretation.asks
    assert paper.interpretation.statements[-1].asks == (request.id,)


def test_the_title_of_a_debate_links_nothing():
    request = "member De heer Jansen (ABC): Is de minister bereid om grote oude houten sluizen te sparen?"
    head = HEAD.replace("TITLE Sluizen", "TITLE Grote oude houten sluizen")
    said = "== minister Minister De Wit\nIk heb gisteren de minister van Financiën gesproken.\n"
    report = vlos(head + f"== {request.replace(': ', chr(10), 1)}\n{said}")
    paper = read_paper_bytes(report.encode(), "overleg.xml")
    assert len(paper.interpretation.asks) == 1
    assert [s.asks for s in paper.interpretation.statements] == [()]


VOTES = """<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie><handelingen><agendapunt><nr>9</nr><item-titel>Stemming motie-Smit over sluizen</item-titel>
<onderwerp><al>Aan de orde is de stemming over een motie, te weten:</al>
<lijst><li><li.nr>-</li.nr><al>de motie-Smit over het openhouden van sluizen (31999, nr. 13).</al></li></lijst></onderwerp>
<spreekbeurt><spreker><voorvoegsels>De</voorvoegsels><naam><achternaam>voorzitter</achternaam></naam>:</spreker>
<tekst><al>Ik constateer dat deze motie is verworpen.</al></tekst></spreekbeurt>
</agendapunt></handelingen></officiele-publicatie>"""


def test_the_title_of_an_item_names_no_motion_to_follow():
    paper = read_paper_bytes(VOTES.encode(), "stemming.xml")
    (ask,) = paper.interpretation.asks
    assert paper.quote(ask.start, ask.end).startswith("de motie-Smit over het openhouden")


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        ("Nee, die ruimte geef ik niet. Ik zal in mei de sluizen bezoeken.", "declined"),
        ("Zeker. Een tweede verfbeurt is niet haalbaar.", "in_progress"),
        ("Daar is op dit moment geen geld voor. Ik zal in mei met de schippers spreken.", "declined"),
        ("De heer Jansen kent de sluizen. Ik zal er in mei twee laten verven.", "in_progress"),
    ],
)
def test_the_first_reply_behind_a_turn_that_ends_with_a_request_tells_its_outcome(reply: str, outcome: str):
    asked = "member De heer Jansen (ABC): Ik kom bij de sluizen. Is de minister bereid om twee sluizen te laten verven?"
    (ask,) = debate(asked, f"minister Minister De Wit: {reply}").interpretation.asks
    assert (ask.kind, ask.outcome) == ("verzoek", outcome)


def test_what_the_cabinet_says_right_behind_a_promise_that_it_recalls_tells_its_outcome():
    told = "minister Minister De Wit: De lijst van sluizen heb ik de Kamer toegezegd. Daar wordt hard aan gewerkt."
    (ask,) = debate("member De heer Jansen (ABC): Ik kom bij de sluizen.", told).interpretation.asks
    assert (ask.kind, ask.outcome) == ("toezegging", "in_progress")
