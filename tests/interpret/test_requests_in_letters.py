"""Requests and undertakings as letters report them, through the whole pipeline; every sentence is made up."""

from __future__ import annotations

import pytest
from a_letter import read_letter

from kamerspoor.model import Ask
from kamerspoor.pipeline import read_paper_bytes

GIVEN = ("toezegging", "Bakker", "2022-05-12")


def asks(text: str) -> list[Ask]:
    return list(read_letter(text).interpretation.asks)


@pytest.mark.parametrize(
    ("text", "kind", "by", "date"),
    [
        (
            "In het debat van 3 maart 2022 vroeg het lid Smit (VVD) mij om de cijfers te delen.",
            *("verzoek", "Smit", "2022-03-03"),
        ),
        ("De vaste commissie voor Havens heeft op 15 juni jl. verzocht om een reactie.", *("verzoek", None, "2022-06-15")),
        ("In het debat van 12 mei jl. heb ik aan het lid Bakker (D66) toegezegd dit te melden.", *GIVEN),
        ("In het debat van 12 mei jl. heb ik het lid Bakker (D66) toegezegd dit te melden.", *GIVEN),
        ("In het debat van 12 mei jl. is op een vraag van het lid Bakker (D66) toegezegd dat de brug opengaat.", *GIVEN),
    ],
)
def test_who_asked_and_when(text: str, kind: str, by: str | None, date: str) -> None:
    (ask,) = asks(text)
    assert (ask.kind, ask.date) == (kind, date)
    assert [p.name for p in ask.by] == ([by] if by else [])


BRIDGES = ("motie", [], None, "kst-31999-5")
COMMITTEE = ("verzoek", [], "2022-05-03", None)
PROMISE = ("toezegging", [], "2022-05-03", None)
JANSEN = ("motie", ["Jansen"], None, "kst-31999-5")
NAMED = [  # how letters name what the House asked: kind, members, day, number
    ("In deze brief ga ik in op de motie over bruggen in het noorden (Kamerstuk 31 999, nr. 5).", BRIDGES),
    ("Hiermee voer ik de motie (Kamerstuk 31 999, nr. 5) van het lid Jansen over bruggen uit.", JANSEN),
    ("Uw Kamer heeft via de motie Jansen c.s. (Kamerstuk 31 999, nr. 5) verzocht om hogere bruggen.", JANSEN),
    ("Op 3 mei 2022 heeft uw Kamer de motie van het lid Jansen aangenomen.", ("motie", ["Jansen"], "2022-05-03", None)),
    ("Deze brief volgt op een door de Tweede Kamer aangenomen motie om hogere bruggen te bouwen.", ("motie", [], None, None)),
    ("Op verzoek van het lid Jansen (ABC) stuur ik u hierbij een overzicht.", ("verzoek", ["Jansen"], None, None)),
    ("Uw Kamer heeft mij tijdens het ordedebat van 3 mei 2022 om een brief gevraagd.", COMMITTEE),
    ("De vaste Kamercommissie voor Havens vroeg op 3 mei jl. om een overzicht.", COMMITTEE),
    ("De commissie heeft daarop besloten mij te verzoeken om een overzicht.", ("verzoek", [], None, None)),
    ("In de procedurevergadering van 3 mei jl. is mij verzocht om een overzicht.", COMMITTEE),
    ("Bijgaand stuur ik u op de vraag van 3 mei 2022 van de vaste commissie voor Havens een lijst.", COMMITTEE),
    ("In antwoord op de brief van 3 mei 2022 van de vaste commissie voor Havens meld ik dit.", COMMITTEE),
    ("Ik ga in op vragen die uw Kamer heeft gesteld tijdens het Algemeen Overleg Havens van 3 mei 2022.", COMMITTEE),
    ("Hierbij zend ik u de nota, zoals ik in mijn brief van 3 mei jl. heb toegezegd.", PROMISE),
    ("In het debat van 3 mei jl. hebben wij toegezegd u te informeren.", PROMISE),
    ("In het debat van 3 mei jl. zegde de Minister van Havens toe om een lijst te sturen.", PROMISE),
    ("Zoals op 3 mei jl. tijdens het algemeen overleg over havens toegezegd, informeer ik u hierbij over de sluis.", PROMISE),
    ("Ik ga in op de door mij gedane toezeggingen in het spoeddebat van 3 mei jl. over havens.", PROMISE),
    ("In antwoord op uw schriftelijke verzoek van 3 mei 2022 bespreek ik de stukken.", COMMITTEE),
    ("Ik antwoord op een viertal verzoeken van de vaste commissie voor Havens.", ("verzoek", [], None, None)),
    ("Ik ga in op de motie met Kamerstuk 31 999, nr. 5 waarin uw Kamer de regering verzoekt om hogere bruggen.", BRIDGES),
    ("De motie Jansen verzoekt het kabinet de bruggen te tellen.", ("motie", ["Jansen"], None, None)),
    ("Graag informeer ik u, conform toezegging, over de top die op 3 mei jl. plaatsvond.", ("toezegging", [], None, None)),
    ("Het plan dat ik tijdens het debat van 3 mei jl. toezegde, komt in juni.", PROMISE),
    ("De motie van het lid Jansen (ABC) verzoekt de regering om meer bruggen (Kamerstuk 31 999, nr. 5).", JANSEN),
    ("Dit doe ik naar aanleiding van enkele toezeggingen gedaan tijdens het overleg van 3 mei jl. over havens.", PROMISE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_how_a_request_is_named(text: str, expected: tuple[str, list[str], str | None, str | None]) -> None:
    (ask,) = asks(text)
    assert (ask.kind, [p.name for p in ask.by], ask.date, ask.reference) == expected


def test_each_motion_of_several_has_its_own_movers_and_number() -> None:
    found = asks(
        "Hiermee voer ik de moties van de leden De Vries (Kamerstuk 31 999, nr. 5), Bakker (Kamerstuk 31 999, nr. 6) "
        "en Smit en Ali (Kamerstuk 31 999, nr. 8) uit."
    )
    assert [([p.name for p in a.by], a.reference) for a in found] == [
        (["De Vries"], "kst-31999-5"),
        (["Bakker"], "kst-31999-6"),
        (["Smit", "Ali"], "kst-31999-8"),
    ]


def test_motions_of_several_members_named_together_are_one_each() -> None:
    made = asks("Ik ga in op de moties van Bakker (ABC) en De Wit (DEF), (Kamerstuk 31 999, nr. 5 respectievelijk nr. 3).")
    assert [([p.name for p in a.by], a.reference) for a in made] == [(["Bakker"], "kst-31999-5"), (["De Wit"], "kst-31999-3")]


def test_a_day_within_what_is_asked_is_not_the_day_of_the_request() -> None:
    (ask,) = asks("Dit is het verzoek van de vaste commissie voor Havens om voor 1 augustus 2022 een lijst te sturen.")
    assert ask.date is None


def test_a_further_request_was_made_in_the_same_meeting() -> None:
    found = asks(
        "Op 3 mei 2022 heeft uw Kamer mij verzocht om een brief over bruggen. Daarbij heeft u gevraagd om in te gaan op "
        "roest. Met deze brief kom ik aan deze verzoeken tegemoet."
    )
    assert [(a.kind, a.date, a.outcome) for a in found] == [("verzoek", "2022-05-03", "fulfilled")] * 2


def test_what_a_motion_asks_is_no_second_request() -> None:
    (ask,) = asks(
        "Voorts reageer ik op de motie van het lid Bakker (ABC), waarin de regering is verzocht om de brug te verven en "
        "de Kamer daarover te informeren."
    )
    assert (ask.kind, [p.name for p in ask.by]) == ("motie", ["Bakker"])


@pytest.mark.parametrize("keeps", ["doe ik mijn toezegging gestand", "geef ik gevolg aan mijn toezegging"])
def test_a_promise_that_the_letter_keeps_is_told_once_and_is_no_commitment(keeps: str) -> None:
    text = f"In het debat van 3 mei 2022 heb ik toegezegd u te berichten. Met deze brief {keeps}."
    paper = read_letter(text)
    assert [(a.kind, a.outcome) for a in paper.interpretation.asks] == [("toezegging", "fulfilled")]
    assert {s.kind for s in paper.interpretation.statements} == {"deed"}


def test_the_number_of_a_motion_stands_in_the_footnote() -> None:
    text = (
        "Hiermee voer ik de motie van het lid Jansen1 uit. De bruggen worden hoger gebouwd dan zij waren.\n\n"
        "1 Kamerstuk 31 999, nr. 5"
    )
    (ask,) = asks(text)
    assert (ask.kind, ask.reference) == ("motie", "kst-31999-5")


def test_a_letter_that_asks_for_more_time_has_the_request_in_progress() -> None:
    (ask,) = asks(
        "De vaste commissie voor Havens heeft op 3 mei jl. verzocht om een reactie. Het is niet mogelijk deze binnen de "
        "gevraagde termijn te geven. Ik zal de reactie voor 1 september 2022 aan uw Kamer sturen."
    )
    assert ask.outcome == "in_progress"


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


def test_the_words_of_a_motion_outweigh_the_heading_that_names_it() -> None:
    (ask,) = asks(
        "Motie van de leden Jansen en Smit\n\nDe motie van de leden Jansen (ABC) en Smit (DEF) verzoekt de regering de brug te "
        "verhogen.\n\nHet werk aan de brug is in mei begonnen en zal volgend jaar zijn voltooid."
    )
    assert (ask.kind, [p.name for p in ask.by]) == ("motie", ["Jansen", "Smit"])
    assert any(c.rule == "motion.text" for c in ask.cues)


def test_what_follows_right_behind_a_request_answers_it() -> None:
    (ask,) = asks("Op 3 mei 2022 heeft uw Kamer mij verzocht een tweede brug te bouwen. Dat zal ik niet doen.")
    assert ask.outcome == "declined"


def test_the_way_in_which_a_motion_is_carried_out_is_in_progress() -> None:
    (ask,) = asks("Ik bericht u over de wijze waarop aan de motie van het lid Jansen uitvoering wordt gegeven.")
    assert ask.outcome == "in_progress"


def test_what_a_motion_was_asked_in_its_own_sentence_are_its_words() -> None:
    text = "In de motie van de leden Jansen en Smit (Kamerstuk 31 999, nr. 5) is de regering verzocht schippers te betalen."
    (ask,) = asks(text)
    assert ([p.name for p in ask.by], ask.reference, ask.end - ask.start) == (["Jansen", "Smit"], "kst-31999-5", len(text))


def test_a_letter_about_motions_that_were_moved_together_gives_them_their_day() -> None:
    opening = "Ik ga in op de moties die bij het debat van 12 mei jl. zijn ingediend."
    (ask,) = asks(f"{opening}\n\nDe motie-Jansen verzoekt de regering te bouwen.")
    assert (ask.kind, ask.date) == ("motie", "2022-05-12")


@pytest.mark.parametrize(
    ("after", "outcome"),
    [
        ("In mei is met de schippers gesproken. Daarmee beschouw ik de motie als uitgevoerd.", "fulfilled"),
        ("De schippers zijn vrij. Voor meer bruggen zie ik geen aanleiding.", "declined"),
        ("De schippers zijn vrij. Ik zal in het najaar een brug laten bouwen.", "in_progress"),
        ("De schippers zijn vrij.\n\nIk zal in het najaar een brug laten bouwen.", "none"),
        ("De motie is ingetrokken.", "none"),
    ],
)
def test_what_follows_in_the_paragraph_of_a_motion_is_what_came_of_it(after: str, outcome: str) -> None:
    first = "De motie van het lid Smit verzoekt de regering te slapen."
    made = asks(f"{first}\n\nDe motie van het lid Jansen verzoekt de regering te bouwen. {after}")
    assert made[-1].outcome == outcome


def test_a_request_that_cannot_be_met_in_time_is_in_progress() -> None:
    asked = "Uw Kamer heeft op 3 mei jl. verzocht om een reactie op het havenplan."
    (ask,) = asks(f"{asked} Helaas kan ik niet binnen de gestelde termijn op dit verzoek ingaan.")
    assert ask.outcome == "in_progress"


def test_a_promise_told_again_with_what_came_of_it_is_kept() -> None:
    told = "In het debat van 12 mei jl. heb ik toegezegd te bezien of de brug omhoog kan."
    text = f"{told} Hierover heb ik met de schippers gesproken."
    made = read_letter(text).interpretation
    assert [a.outcome for a in made.asks] == ["fulfilled"]
    assert {s.kind for s in made.statements} == {"deed"}


@pytest.mark.parametrize(
    ("text", "kind", "by", "date"),
    [
        ("Op uw verzoek heb ik nagegaan hoeveel bruggen er zijn.", "verzoek", None, None),
        (
            "Tijdens het debat van 12 mei jl. stelde het lid Bakker (ABC) een vraag over de bruggen.",
            *("verzoek", "Bakker", GIVEN[2]),
        ),
        ("Mevrouw Bakker vroeg in de eerste plaats om de tekening van de brug.", "verzoek", "Bakker", None),
        ("De griffier van de commissie voor Havens heeft mij op 12 mei jl. gevraagd te reageren.", "verzoek", None, GIVEN[2]),
        (
            "Op 9 mei jl. heb ik namens de vaste commissie voor Havens het verzoek ontvangen te reageren.",
            *("verzoek", None, "2022-05-09"),
        ),
        ("De commissie vraagt om een reactie op het rapport.", "verzoek", None, None),
        ("Op 12 mei jl. heeft de vaste commissie voor Havens over de brug vragen gesteld.", "verzoek", None, GIVEN[2]),
        ("In de afgelopen maanden zijn er vanuit uw Kamer verschillende vragen gesteld over de brug.", "verzoek", None, None),
        ("Het lid Bakker (ABC) heeft aan de minister van Havens en mij vragen gesteld over de brug.", "vraag", "Bakker", None),
        ("Dank voor uw brief van 12 mei jl. waarin u mij om een reactie vraagt op de brug.", "verzoek", None, GIVEN[2]),
        (
            "Het lid Bakker (ABC) heeft het kabinet tijdens het ordedebat van 12 mei jl. verzocht om een brief.",
            *("verzoek", "Bakker", GIVEN[2]),
        ),
        ("Tevens zend ik u hierbij de in mijn brief van 12 mei 2022 toegezegde rapportage.", "toezegging", None, GIVEN[2]),
        ("Tijdens het debat van 12 mei jl. heb ik aangegeven het u te zullen toesturen.", "toezegging", None, GIVEN[2]),
        ("Om die reden stelde ik u deze brief in het vooruitzicht.", "toezegging", None, None),
        (
            "Dinsdag 10 mei 2022 heb ik, met goedvinden van de leden, in het overleg toegezegd een brief te zenden.",
            *("toezegging", None, "2022-05-10"),
        ),
    ],
)
def test_requests_told_in_other_words(text: str, kind: str, by: str | None, date: str | None) -> None:
    (ask,) = asks(text)
    assert (ask.kind, [p.name for p in ask.by], ask.date) == (kind, [by] if by else [], date)


def test_what_was_asked_for_by_a_day_was_not_asked_on_it() -> None:
    (ask,) = asks("De vaste commissie voor Havens heeft gevraagd om voor het overleg van 24 juli 2022 een brief te ontvangen.")
    assert ask.date is None


def test_a_promise_in_the_letter_named_before_has_its_day() -> None:
    first = "In mijn brief van 27 mei jl. heb ik gemeld dat de brug oud is."
    (ask,) = asks(f"{first} Tevens heb ik in genoemde brief toegezegd de brug te keuren.")
    assert (ask.kind, ask.date) == ("toezegging", "2022-05-27")


def test_each_item_of_a_list_is_a_request() -> None:
    made = asks(
        "De vaste commissie voor Havens heeft mij op 12 mei jl. verzocht:\n\n"
        "• uiteen te zetten hoe hoog de brug wordt;\n\n• te reageren op het rapport over de sluis."
    )
    assert [(a.kind, a.date) for a in made] == [("verzoek", "2022-05-12")] * 2


def test_what_others_were_promised_is_no_undertaking_to_the_house() -> None:
    assert asks("De Noorse regering heeft een plan gemaakt. Daarin is toegezegd dat de havens opengaan.") == []


def test_the_note_at_the_end_of_its_sentence_gives_a_motion_its_number() -> None:
    (ask,) = asks(
        "De motie van het lid Jansen verzoekt de regering bruggen te bouwen.1 De schippers zijn blij.\n\n"
        "X Noot\n1\n\nKamerstuk 31 999, nr. 5."
    )
    assert ask.reference == "kst-31999-5"


def test_a_letter_that_reacts_has_met_the_request_to_react() -> None:
    asked = "In de procedurevergadering van 12 mei jl. verzocht de commissie om mijn reactie op het havenplan."
    (ask,) = asks(f"{asked}\n\nHet plan is mooi en de haven is groot.\n\nOver het plan zal ik met de schippers overleggen.")
    assert ask.outcome == "fulfilled"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Op 12 mei jl. vond het debat over de brug plaats. Ik heb toen toegezegd u een overzicht te sturen.", ["2022-05-12"]),
        ("Op 12 mei jl. was er een debat. Bij die gelegenheid heb ik u een overzicht toegezegd.", ["2022-05-12"]),
        (
            "In het debat van 12 mei jl. heb ik toegezegd u te berichten. Ook heb ik toegezegd de schippers te bezoeken.",
            ["2022-05-12", "2022-05-12"],
        ),
        ("Op 12 mei jl. stuurde ik u een brief. De commissie heeft mij verzocht op deze brief te reageren.", [None]),
    ],
)
def test_a_request_that_points_back_has_the_day_told_before(text: str, days: list[str | None]) -> None:
    assert [ask.date for ask in asks(text)] == days


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Op 12 mei jl. bereikte mij een verzoek van de vaste commissie voor Havens om een reactie.", "verzoek"),
        ("Dit is de lijst waarom de vaste commissie voor Havens op 12 mei jl. heeft verzocht.", "verzoek"),
        ("De vaste commissie voor Havens heeft kenbaar gemaakt een lijst van bruggen te willen ontvangen.", "verzoek"),
        ("Hierbij ontvangt u de brief, zoals het lid Smit (VVD) bij de regeling van 12 mei jl. verzocht.", "verzoek"),
        ("Op 12 mei jl. is door de leden Smit en Bakker (Kamerstuk 31 999, nr. 5) een motie ingediend.", "motie"),
    ],
)
def test_requests_in_other_words(text: str, kind: str) -> None:
    assert [ask.kind for ask in asks(text)] == [kind]


def test_two_requests_of_one_member_are_two() -> None:
    text = "Mede op aandrang van mevrouw Smit beschrijf ik de bruggen. Mevrouw Smit heeft mij verzocht de sluizen te tellen."
    assert [(ask.kind, ask.by[0].name) for ask in asks(text)] == [("verzoek", "Smit")] * 2


def test_lines_of_a_list_are_motions_of_their_own_also_of_one_member() -> None:
    lines = ["Motie van Smit over een handvest voor bruggen.", "Motie van Smit over het gratis verstrekken van verf."]
    found = asks("\n\n".join(f"{line} (31 999, nr. {n})\n\nDit loopt." for n, line in enumerate(lines, 6)))
    assert [(ask.kind, ask.by[0].name) for ask in found] == [("motie", "Smit")] * 2


@pytest.mark.parametrize(
    ("text", "kind", "by"),
    [
        ("In het debat heb ik beloofd om u een lijst van bruggen te sturen.", "toezegging", []),
        ("Mijn ambtsvoorganger heeft het lid Bakker (D66) beloofd een lijst te verschaffen.", "toezegging", ["Bakker"]),
        ("Mede op aandrang van mevrouw Smit zullen wij de bruggen beschrijven.", "verzoek", ["Smit"]),
        ("In het debat is door het lid Smit (VVD) gevraagd hoeveel bruggen er zijn.", "verzoek", ["Smit"]),
        ("Ten slotte vraagt de commissie in haar brief wanneer zij de lijst mag tegemoetzien.", "verzoek", []),
    ],
)
def test_requests_and_promises_in_rarer_words(text: str, kind: str, by: list[str]) -> None:
    (ask,) = asks(text)
    assert (ask.kind, [p.name for p in ask.by]) == (kind, by)


LATER = "\n\n".join(["Het water stond hoog.", "Het water stond laag.", "Het water was grijs.", "Ik heb de schippers bezocht."])


@pytest.mark.parametrize(
    ("ask", "linked"),
    [
        ("De motie van het lid Smit (VVD) over bruggen is aangenomen.", True),
        ("Op 12 mei jl. heb ik toegezegd de sluizen te laten tellen.", False),
        ("Op 12 mei jl. heeft uw Kamer verzocht de sluizen te laten tellen.", False),
    ],
)
def test_far_below_it_only_a_motion_is_answered_by_what_a_letter_says(ask: str, linked: bool) -> None:
    paper = read_letter(f"{ask}\n\n{LATER}")
    last = paper.interpretation.statements[-1]
    assert paper.text[last.start : last.end].startswith("Ik heb de schippers")
    assert bool(last.asks) is linked


def test_a_sentence_answers_the_request_told_last_before_it() -> None:
    text = "Het lid Smit (VVD) heeft mij verzocht te tellen. Mevrouw Bakker heeft mij verzocht te varen. Ik heb gevaren."
    paper = read_letter(text)
    asked = {ask.id: ask.by[0].name for ask in paper.interpretation.asks}
    last = paper.interpretation.statements[-1]
    assert [asked[a] for a in last.asks] == ["Bakker"]


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        ("roept op tot het periodiek informeren van de Kamer over de sluizen", "fulfilled"),
        ("verzoekt de regering de sluizen te verdiepen en de Kamer daarover te informeren", "in_progress"),
    ],
)
def test_a_motion_that_only_asks_to_be_told_is_met_by_the_paper_that_tells_it(asked: str, outcome: str) -> None:
    motion = f"De motie van het lid Smit (VVD) (Kamerstuk 31 409, nr. 110) {asked}."
    (ask,) = asks(f"{motion} Met deze brief informeer ik uw Kamer daarover. Dat zal ik jaarlijks herhalen.")
    assert (ask.kind, ask.outcome) == ("motie", outcome)
