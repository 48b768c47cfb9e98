"""Turns of a debate."""

from __future__ import annotations

import pytest

from kamerspoor.pipeline import read_paper_bytes
from kamerspoor.structure.debate import office_of


@pytest.mark.parametrize(
    ("label", "office", "name", "party"),
    [
        ("De voorzitter:", "chair", "De voorzitter", None),
        ("De heer Van Bot (SP):", "member", "Van Bot", "SP"),
        ("Mevrouw Tong (D66):", "member", "Tong", "D66"),
        ("Minister Schol:", "minister", "Schol", None),
        ("Staatssecretaris De Zalm:", "minister", "De Zalm", None),
    ],
)
def test_office_of(label, office, name, party):
    found, person = office_of(label)
    assert (found, person.name, person.party) == (office, name, party)


def test_turns_in_plain_text(parts):
    lines = (
        "Voorzitter: Bot",
        "De voorzitter:",
        "Ik open.",
        "Mevrouw Tong (D66):",
        "Dank. Vis is duur.",
        "Heel duur.",
        "Minister Schol:",
        "Dat is zo.",
        "De voorzitter:",
        "Ik sluit.",
    )
    made = parts(*lines)
    text = "\n".join(lines)
    assert (made.header.kind, made.header.detail) == ("report", "debate_report")
    assert [(s.office, s.speaker.name, text[s.start : s.end]) for s in made.speeches] == [
        ("chair", "Bot", "Ik open."),
        ("member", "Tong", "Dank. Vis is duur.\nHeel duur."),
        ("minister", "Schol", "Dat is zo."),
        ("chair", "Bot", "Ik sluit."),
    ]


def test_day_of_the_debate(parts):
    made = parts(
        ("title", "Visserij"),
        "De commissie heeft op 3 mei 2031 overleg gevoerd met mevrouw Schol.",
        ("speaker", "De voorzitter:"),
        ("speech", "Ik open."),
    )
    assert (made.header.date, made.header.subject) == ("2031-05-03", "Visserij")


RECORDED = """<vlosCoreDocument><vergadering><titel>Visserij</titel><datum>2031-05-03T00:00:00</datum>
<vergaderjaar>2030-2031</vergaderjaar><activiteit><woordvoerder><spreker><verslagnaam>Tong</verslagnaam></spreker>
<tekst><alinea><alineaitem>Vis is duur.</alineaitem></alinea></tekst></woordvoerder></activiteit></vergadering>
</vlosCoreDocument>"""


def test_day_in_the_record_of_the_meeting_has_no_place_in_the_text():
    header = read_paper_bytes(RECORDED.encode(), "verslag.xml").structure.header
    assert (header.date, header.evidence["date"]) == ("2031-05-03", ("header.date.record", ()))
    assert (header.session, header.evidence["session"]) == ("2030-2031", ("header.session.record", ()))


def test_a_day_that_the_text_shows_goes_before_that_of_the_record():
    held = "<tekst><alinea><alineaitem>De commissie heeft op 2 mei 2031 overleg gevoerd.</alineaitem></alinea></tekst>"
    paper = RECORDED.replace("<activiteit>", f"<activiteit>{held}")
    assert read_paper_bytes(paper.encode(), "verslag.xml").structure.header.date == "2031-05-02"


@pytest.mark.parametrize("day", ["0001-01-01T00:00:00", "2031-02-30T00:00:00", "3 mei"])
def test_what_is_no_day_in_the_record_is_none(day):
    paper = RECORDED.replace("2031-05-03T00:00:00", day)
    assert read_paper_bytes(paper.encode(), "verslag.xml").structure.header.date is None


def test_foot_of_the_handelingen(parts):
    made = parts("Visserij", "De voorzitter:", "a", "De voorzitter:", "b", "De voorzitter:", "c", "De voorzitter:", "d",
                 fields={"handelingen": "40-6-1", "datum": "3 mei 2031"})  # fmt: skip
    assert (made.header.id, made.header.number, made.header.date) == ("h-tk-20302031-40-6", "6", "2031-05-03")


def test_an_item_of_the_handelingen_by_the_table_above_it(parts):
    header = parts(
        "Handeling",
        "Datum publicatieOrganisatieVergaderjaarVergadernummerDatum vergadering "
        "Eerste Kamer der Staten-Generaal2030-2031nr. 8, item 12",
        "12 Vis uit zee",
        ("speaker", "De voorzitter:"),
        "Ik open.",
    ).header
    assert (header.id, header.number, header.session) == ("h-ek-20302031-8-12", "12", "2030-2031")
    assert (header.kind, header.subject) == ("report", "Vis uit zee")


@pytest.mark.parametrize(
    "head",
    [
        "Tweede Kamer, 14e vergadering, woensdag 12 maart 2031",
        "Verslag van de plenaire vergadering van woensdag 12 maart 2031",
        "Woensdag 12 maart 2031",
    ],
)
def test_the_day_of_a_sitting_in_its_head(parts, head):
    made = parts(head, "Aanvang: 13:00 uur", ("speaker", "De voorzitter:"), "Ik open.")
    assert made.header.date == "2031-03-12"


def test_the_day_of_the_debate_comes_before_that_of_its_report(parts):
    made = parts(
        ("title", "VERSLAG VAN EEN COMMISSIEDEBAT"),
        ("dateline", "Vastgesteld 18 april 2031"),
        "De vaste commissie voor Visserij heeft op 26 maart 2031 overleg gevoerd met de heer Schol, Minister van Visserij.",
        ("speaker", "De voorzitter:"),
        "Ik open.",
    )
    assert made.header.date == "2031-03-26"
