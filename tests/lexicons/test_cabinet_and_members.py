"""The lists of members of the cabinet and of the House, as facts anyone can look up."""

from datetime import date

import pytest

from kamerspoor.lexicons import lexicon


def who_was(role: str, day: date) -> list[str]:
    """Surnames of who held `role` on `day`; the day of a handover belongs to the new holder."""
    terms = [e.data for e in lexicon("cabinet").entries if e.id == role]
    return [str(t["surname"]) for t in terms if t["from"] <= day < t.get("until", date.max)]


@pytest.mark.parametrize(
    ("role", "day", "surname"),
    [
        ("Minister van Buitenlandse Zaken", date(2014, 1, 23), "Timmermans"),
        ("Minister van Buitenlandse Zaken", date(2019, 2, 15), "Blok"),
        ("Minister voor Wonen en Rijksdienst", date(2014, 2, 15), "Blok"),
        ("Minister van Buitenlandse Zaken", date(2022, 12, 1), "Hoekstra"),
        ("Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking", date(2020, 2, 14), "Kaag"),
        ("Minister van Justitie en Veiligheid", date(2023, 5, 1), "Yeşilgöz-Zegerius"),
        ("Minister van Buitenlandse Zaken", date(2007, 2, 22), "Verhagen"),  # the day of a handover
    ],
)
def test_an_office_has_its_holder(role, day, surname):
    assert who_was(role, day) == [surname]


def test_a_gap_has_nobody():
    assert who_was("Minister van Buitenlandse Zaken", date(2021, 9, 20)) == []


def test_no_office_has_two_holders_on_one_day():
    for entry in lexicon("cabinet").entries:
        assert len(who_was(entry.id, entry.data["from"])) == 1, entry.forms


def test_terms_in_office_are_not_empty():
    for entry in lexicon("cabinet").entries:
        assert entry.data["from"] < entry.data.get("until", date.max), entry.forms


@pytest.mark.parametrize(
    ("surname", "election", "party"), [("Ceder", 2021, "ChristenUnie"), ("Wilders", 2002, "VVD"), ("Wilders", 2012, "PVV")]
)
def test_a_party_is_that_of_the_term(surname, election, party):
    entries = [e for e in lexicon("members").entries if e.id == surname and election in e.data["terms"]]
    assert {e.data["party"] for e in entries} == {party}


def test_parties_of_members_are_known_parties():
    forms = set(lexicon("parties").forms)
    assert {str(e.data["party"]) for e in lexicon("members").entries} <= forms
