"""Who held an office and for which party a member sat, as facts anyone can look up."""

from datetime import date

import pytest

from kamerspoor.lexicons import lexicon
from kamerspoor.lexicons.in_office import TERMS, offices_of, party_of, term_of, who_was


@pytest.mark.parametrize(
    ("role", "day", "name"),
    [
        ("Minister van Buitenlandse Zaken", date(2014, 1, 23), "F.C.G.M. Timmermans"),
        ("minister van buitenlandse zaken", date(2019, 2, 15), "S.A. Blok"),
        ("Minister van Buitenlandse Zaken", date(2022, 12, 1), "W.B. Hoekstra"),
        ("Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking", date(2020, 2, 14), "S.A.M. Kaag"),
        ("Minister van Justitie en Veiligheid", date(2023, 5, 1), "D. Yeşilgöz-Zegerius"),
    ],
)
def test_an_office_has_its_holder(role, day, name):
    assert [h.name for h in who_was(role, day)] == [name]


def test_a_gap_and_an_unknown_office_have_nobody():
    assert who_was("Minister van Buitenlandse Zaken", date(2021, 9, 20)) == ()
    assert who_was("Minister van Torens", date(2020, 1, 1)) == ()
    assert who_was("Minister-president", date(2031, 1, 1)) == ()


def test_the_day_of_a_handover_belongs_to_the_new_holder():
    assert [h.surname for h in who_was("Minister van Buitenlandse Zaken", date(2007, 2, 22))] == ["Verhagen"]


def test_no_office_has_two_holders_on_one_day():
    for entry in lexicon("cabinet").entries:
        assert len(who_was(entry.id, entry.data["from"])) == 1, entry.forms


def test_terms_in_office_are_not_empty():
    for entry in lexicon("cabinet").entries:
        assert entry.data["from"] < entry.data.get("until", date.max), entry.forms


def test_one_minister_may_hold_one_office_after_another():
    assert [h.role for h in offices_of("Blok", date(2019, 2, 15))] == ["Minister van Buitenlandse Zaken"]
    assert [h.role for h in offices_of("Blok", date(2014, 2, 15))] == ["Minister voor Wonen en Rijksdienst"]


def test_a_party_is_that_of_the_term():
    assert party_of("Ceder", date(2022, 10, 20)) == ("ChristenUnie",)
    assert party_of("Wilders", date(2003, 6, 1)) == ("VVD",)
    assert party_of("Wilders", date(2013, 6, 1)) == ("PVV",)


def test_an_ambiguous_name_has_several_parties_and_an_unknown_one_none():
    assert len(party_of("Mulder", date(2018, 1, 1))) > 1
    assert party_of("Torenwachter", date(2018, 1, 1)) == ()


def test_terms_follow_one_another():
    assert list(TERMS.values()) == sorted(TERMS.values())
    assert term_of(date(1990, 1, 1)) is None
    assert term_of(date(2017, 3, 23)) == 2017
    assert term_of(date(2017, 3, 22)) == 2012


def test_parties_of_members_are_known_parties():
    forms = set(lexicon("parties").forms)
    assert {str(e.data["party"]) for e in lexicon("members").entries} <= forms
