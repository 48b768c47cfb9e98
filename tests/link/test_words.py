"""Stems, compounds and likeness; and that no input makes them slow."""

import datetime
import time

import pytest

from kamerspoor.link.compounds import parts
from kamerspoor.link.likeness import coverage
from kamerspoor.link.people import ministry, same_person, surname
from kamerspoor.link.periods import bounds, is_day, overlaps
from kamerspoor.link.proof import Promise, weigh
from kamerspoor.link.targets import parse_target
from kamerspoor.link.words import spelled, stem, units


@pytest.mark.parametrize(
    ("one", "other"), [("toezegging", "toegezegd"), ("moties", "motie"), ("bijdrage", "bijdragen"), ("gestart", "starten")]
)
def test_forms_of_one_word_have_one_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("noodfonds", ("nood", "fonds")),
        ("nieuwbouw", ("nieuw", "bouw")),
        ("drinkwaterprijs", ("drinkwater", "prijs")),
        ("huis", ("huis",)),
        ("verantwoordelijkheid", ("verantwoordelijkheid",)),
        ("eu-verband", ("eu-verband",)),
    ],
)
def test_compounds(word, expected):
    assert parts(word) == expected


def test_function_words_and_words_of_promising_do_not_count():
    assert units("Ik zal uw Kamer daarover voor het einde van het jaar informeren.") == ()


def test_a_compound_meets_its_parts():
    assert coverage("het noodfonds", "een fonds in nood") > 0.5
    assert coverage("het fonds", "het noodfonds") == 1.0


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("W.B. Hoekstra", "hoekstra"),
        ("Van den Hul", "van den hul"),
        ("het lid Kostić c.s.", "kostic"),
        ("de heer Th. Bakker", "bakker"),
    ],
)
def test_surnames(name, expected):
    assert surname(name) == expected


def test_a_first_name_more_is_the_same_person():
    assert same_person("Inge van Dijk", "Van Dijk")
    assert not same_person("Van Dijk", "Van Dijck")


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("Minister van Buitenlandse Zaken", "buitenlandse zaken"),
        ("Staatssecretaris van Financiën", "financiën"),
        ("Minister-President", "algemene zaken"),
        ("Nederland", None),
        (None, None),
    ],
)
def test_ministries(role, name):
    assert ministry(role) == name


def test_overlap_of_what_is_unknown_is_no_overlap():
    assert overlaps("2024", "2024-12-31")
    assert not overlaps("2024", None)
    assert bounds("x") is None


def test_an_open_end_is_the_first_or_last_day_there_is():
    assert bounds("../2022-12-31") == (datetime.date.min, datetime.date(2022, 12, 31))
    assert bounds("2022/..") == (datetime.date(2022, 1, 1), datetime.date.max)
    assert [is_day(value) for value in ("2022-01-01", "2022-01-01/2022-01-01", "2022-01", "2022/..", None)] == [
        True,
        True,
        False,
        False,
        False,
    ]


NASTY = [
    "a" * 1_000_000,
    "9 " + "a" * 1_000_000,
    "Aa " * 300_000,
    "heb toegezegd " * 70_000,
    "twee lange " * 90_000,
    "de en " * 160_000,
]


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_no_megabyte_takes_long(make, text):
    begin = time.process_time()
    parse_target(text)
    promise = make.entries(
        make.paper("a", date="2024-01-01"), statements=[{"kind": "commitment", "quote": "Ik zal het fonds steunen."}]
    )
    other = make.entries(make.paper("b", date="2024-02-01"), statements=[{"quote": text}])
    weigh(Promise(promise.statements[0]), other.statements[0])
    assert time.process_time() - begin < 15  # a quadratic search would take hours


def test_words_are_shown_as_they_are_spelled():
    stems = [stem("noodfonds"), stem("redacties"), "zonderwoord"]
    assert spelled(stems, "Het noodfonds steunt Redacties.") == ["noodfonds", "Redacties", "zonderwoord"]
