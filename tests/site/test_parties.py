"""One party has several written forms; who asks for one form gets them all."""

import datetime

import pytest

from kamerspoor_site.register.models import Party, Person
from kamerspoor_site.register.services.listing import EntryFilter, entries
from kamerspoor_site.register.services.parties import every_form, members_without_party, usual_form


def test_short_and_full_names_are_one_party():
    assert {"CU", "ChristenUnie"} <= set(every_form(["CU"]))
    assert {"DENK", "Denk"} <= set(every_form(["denk"]))


def test_a_name_nobody_lists_stays_what_it_is():
    assert every_form(["Lijst Verzonnen"]) == ["Lijst Verzonnen"]


def test_a_merged_list_is_not_its_parts():
    assert "PvdA" not in every_form(["GroenLinks-PvdA"])


def test_the_usual_form():
    assert [usual_form(name) for name in ("Denk", "CU", "Lijst Verzonnen")] == ["DENK", "CU", "Lijst Verzonnen"]


def person(name, party=None):
    if party:
        Party.objects.get_or_create(name=party)
    return Person.objects.create(key=f"{name}|{party or ''}", name=name, party_id=party)


@pytest.mark.django_db
def test_a_member_printed_without_a_party_is_of_that_printed_elsewhere():
    for name, parties in {"Roodborst": ["XYZ"], "Winterkoning": ["XYZ", "ABC"], "Nergens": []}.items():
        for party in (None, *parties):
            person(name, party)
    assert members_without_party(["XYZ"]) == ["Roodborst|"]
    assert members_without_party(["ABC"]) == []


@pytest.mark.django_db
def test_a_member_whom_only_the_program_knows():
    person("Dobbe")
    assert members_without_party(["SP"]) == ["Dobbe|"]


def test_a_motion_that_prints_no_party_is_found_by_it(register, invented):
    ask = {"kind": "motie", "quote": "verzoekt de regering de sluis te openen", "by": [{"name": "Roodborst", "party": None}]}
    register(invented["answers"]())
    register(invented["letter"](text=ask["quote"], header={"kind": "motion", "id": "kst-88001-20"}, asks=(ask,),
             statements=(), places=(), name="motie.txt"))  # fmt: skip
    found = entries(EntryFilter(today=datetime.date(2025, 9, 1), kinds=("motie",), parties=("XYZ",)))
    assert [e.quote for e in found] == [ask["quote"]]


def test_the_page_lists_parties_and_members_once(client, register, invented):
    by = [{"name": "van der Plank", "party": "Denk"}, {"name": "Van der Plank", "party": "DENK"}, {"name": "CU", "party": None}]
    register(invented["letter"](text="het verzoek", statements=(), places=(), asks=(
        {"kind": "verzoek", "quote": "het verzoek", "by": by},)))  # fmt: skip
    shown = client.get("/").content.decode()
    assert shown.count('<option value="DENK"') == 1
    assert '<option value="Denk"' not in shown
    assert shown.count('<option value="Van der Plank"') == 1
    assert 'value="van der Plank"' not in shown
    assert '<option value="CU"' not in shown
