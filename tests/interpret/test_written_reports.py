"""Who speaks in papers that are not the cabinet's alone, and what parties ask in written reports; all invented."""

from __future__ import annotations

import pytest

from kamerspoor.model import Paper
from kamerspoor.pipeline import read_paper_bytes


def paper(title: str, *blocks: str, head: str = "", foot: str = "") -> Paper:
    """An official publication of this title; "# ..." among `blocks` is a heading, with what stands under it."""
    body, opened = "", False
    for block in blocks:
        if block.startswith("# "):
            body += f"{'</tekst></divisie>' if opened else '</tekst>'}<divisie><kop><titel>{block[2:]}</titel></kop><tekst>"
            opened = True
        else:
            body += f"<al>{block}</al>"
    end = "</tekst></divisie>" if opened else "</tekst>"
    return read_paper_bytes(
        f"""<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>31 999</dossiernr></dossiernummer><titel>Sluizen</titel>
</dossier><stuk><stuknr>Nr. <ondernummer kamer="2">5</ondernummer></stuknr><titel>{title}</titel>{head}<algemeen><vrije-tekst>
<tekst>{body}{end}{foot}</vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>""".encode(),
        "stuk.xml",
    )


def statements(found: Paper) -> list[str]:
    return [found.quote(s.start, s.end) for s in found.interpretation.statements]


def asked(found: Paper) -> list[tuple[str, list[str | None]]]:
    return [(found.quote(a.start, a.end), [p.party for p in a.by]) for a in found.interpretation.asks]


ADOPTED = '<datumtekst>Vastgesteld <datum isodatum="2025-06-23">23 juni 2025</datum></datumtekst>'
SIGNED = "<tekst-sluiting><ondertekening><functie>{}</functie></ondertekening></tekst-sluiting>"

# ---------------------------------------------------------------------------------------------------- whose words they are

LAW = ("Onze Minister stelt een sluizenplan vast.", "Lasten en bevelen dat deze in het Staatsblad zal worden geplaatst.")


@pytest.mark.parametrize(
    "title", ["VOORSTEL VAN WET", "GEWIJZIGD VOORSTEL VAN WET", "KONINKLIJKE BOODSCHAP", "AMENDEMENT VAN HET LID ZUURDEEG"]
)
def test_the_words_of_a_law_are_no_statement(title: str) -> None:
    assert statements(paper(title, *LAW)) == []


def test_the_explanation_of_a_bill_is_the_cabinets() -> None:
    promise = "Het kabinet zal de sluizen in 2027 verdiepen."
    assert statements(paper("MEMORIE VAN TOELICHTING", promise)) == [promise]
    assert statements(paper("NOTA VAN WIJZIGING", LAW[0], "# Toelichting", promise)) == [promise]


@pytest.mark.parametrize(
    "sender",
    [
        "DE ALGEMENE REKENKAMER", "DE NATIONALE OMBUDSMAN", "HET PRESIDIUM", "DE KIESRAAD", "DE VOORZITTER VAN DE TWEEDE KAMER",
        "DE VASTE COMMISSIE VOOR HAVENS", "DE VICE-PRESIDENT VAN DE RAAD VAN STATE",
    ],
)  # fmt: skip
def test_what_a_sender_outside_the_cabinet_says_is_no_statement(sender: str) -> None:
    said = "Wij zullen in mei 2026 opnieuw over de sluizen rapporteren."
    assert statements(paper(f"BRIEF VAN {sender}", said)) == []
    assert statements(paper("BRIEF VAN DE MINISTER VAN HAVENS", said)) == [said]


def test_a_sender_outside_the_cabinet_may_stand_below_the_letter() -> None:
    said = "Den Haag, 8 juli 2025\n\nGeachte voorzitter,\n\nWij zullen in mei 2026 over de sluizen rapporteren.\n\n{}\n"
    letters = [
        read_paper_bytes(said.format(foot).encode(), "brief.txt") for foot in ("Algemene Rekenkamer", "Met vriendelijke groet")
    ]
    assert [len(letter.interpretation.statements) for letter in letters] == [0, 1]


@pytest.mark.parametrize(
    "sentence",
    [
        "De leden van de VVD-fractie vragen de minister de sluizen te tellen.",
        "Zij vragen de Minister hoeveel sluizen er zijn.",
        "Hij verzoekt het kabinet een overzicht te sturen.",
        "Mevrouw Zuurdeeg (VVD) vraagt de minister de sluizen te tellen.",
        "Voorts vragen deze leden de minister de sluizen te tellen.",
        "Daarom vragen zij de minister de sluizen te tellen.",
        "De Staatssecretaris verzoeken de telling voor 1 april 2026 te sturen.",
    ],
)
def test_a_minister_who_is_asked_has_done_nothing(sentence: str) -> None:
    assert statements(paper("NOTA NAAR AANLEIDING VAN HET VERSLAG", sentence)) == []


# ----------------------------------------------------------------------------------------------------- what parties ask

CONSULTED = paper(
    "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
    "De commissie heeft vragen voorgelegd aan de Minister van Havens over de brief van 10 februari 2025.",
    "De vragen zijn op 22 maart 2025 aan de Minister voorgelegd. Bij brief van 17 mei 2025 zijn de vragen beantwoord.",
    "# Vragen en opmerkingen vanuit de fracties",
    "# Vragen en opmerkingen van de leden van de VVD-fractie",
    "Deze leden hebben de brief gelezen. Zij vragen de Minister hoeveel sluizen er zijn. Kan de Minister een kaart sturen?",
    "# Vragen en opmerkingen van de leden van de D66-fractie",
    "De leden van de D66-fractie vragen of de Minister de schippers wil horen. Zij steunen het plan.",
    "# Antwoord / Reactie van de Minister",
    "# Vragen en opmerkingen van de leden van de VVD-fractie",
    "De leden van de VVD-fractie vragen hoeveel sluizen er zijn.",
    "Ik zal uw Kamer voor 1 mei 2025 een kaart sturen.",
    head=ADOPTED,
)


def test_each_sentence_that_asks_is_an_ask_of_its_party() -> None:
    assert asked(CONSULTED) == [
        ("Zij vragen de Minister hoeveel sluizen er zijn.", ["VVD"]),
        ("Kan de Minister een kaart sturen?", ["VVD"]),
        ("De leden van de D66-fractie vragen of de Minister de schippers wil horen.", ["D66"]),
    ]
    first = CONSULTED.interpretation.asks[0]
    assert (first.kind, first.by[0].name, first.date, first.occasion) == (
        "verzoek",
        "VVD-fractie",
        "2025-03-22",
        "schriftelijk overleg",
    )


def test_only_what_stands_under_the_answers_is_said_by_the_cabinet() -> None:
    (promise,) = CONSULTED.interpretation.statements
    assert CONSULTED.quote(promise.start, promise.end) == "Ik zal uw Kamer voor 1 mei 2025 een kaart sturen."


def test_a_promise_in_a_report_is_due_on_its_day_though_the_report_was_adopted_later() -> None:
    told = paper(
        "VERSLAG VAN EEN ALGEMEEN OVERLEG",
        "De commissie heeft op 6 februari 2025 overleg gevoerd met minister Ten Kortenaar over sluizen.",
        "# Vragen en opmerkingen uit de commissie",
        "De heer Duinhoven (CDA) waardeert het plan. Hij vraagt de minister een overzicht van de sluizen te sturen.",
        "# Antwoord van de minister",
        "De minister zegt toe voor 1 juni 2025 een overzicht van de sluizen te sturen.",
        head=ADOPTED,
    )
    (promise,), (ask,) = told.interpretation.statements, told.interpretation.asks
    assert (promise.kind, promise.due, promise.asks) == ("commitment", "../2025-06-01", (ask.id,))
    assert ([p.name for p in ask.by], ask.date, ask.outcome) == (["Duinhoven"], "2025-02-06", "in_progress")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("De leden van de VVD- en CDA-fractie vragen de regering of de sluizen opengaan.", [["VVD", "CDA"]]),
        ("De leden van de fracties van de VVD, D66 en het CDA verzoeken de regering te tellen.", [["VVD", "D66", "CDA"]]),
        ("De leden van de JA21-fractie en van de 50PLUS-fractie verzoeken om een toelichting.", [["JA21", "50PLUS"]]),
        ("De leden van de GroenLinks-PvdA-fractie kennen het voorstel en vragen hoe het werkt.", [["GroenLinks-PvdA"]]),
        ("De fractie van de Partij voor de Dieren vraagt hoe de otters worden beschermd.", [["Partij voor de Dieren"]]),
        ("Het lid Van Duinhoven (BBB) vraagt of de sluizen opengaan. Zij vraagt ook een kaart.", [["BBB"], ["BBB"]]),
        ("De leden van de SP-fractie lezen dat schippers vragen om licht. Kan de regering hierop reageren?", [["SP"]]),
        ("Hoeveel sluizen zijn er, zo vragen de leden van de SGP-fractie. En hoe oud zijn zij?", [["SGP"], ["SGP"]]),
        ("De leden van de VVD-fractie steunen dit. Graag ontvangen deze leden een overzicht.", [["VVD"]]),
        ("De leden van de VVD-fractie zouden graag van de regering vernemen wat dit kost.", [["VVD"]]),
        ("De leden van de VVD-fractie hebben nog enkele vragen.", []),
        ("De leden van de VVD-fractie vragen aandacht voor de otters.", []),
        ("De leden van de VVD-fractie danken de regering voor de beantwoording van de vragen.", []),
        ("De leden van de VVD-fractie vinden dat de minister de sluizen zal moeten tellen.", []),
    ],
)
def test_how_parties_ask_in_a_report_on_a_bill(words: str, expected: list[list[str]]) -> None:
    found = paper("VERSLAG", "De commissie brengt als volgt verslag uit.", "# Inleiding", words, head=ADOPTED)
    assert [by for _, by in asked(found)] == expected
    assert statements(found) == []
