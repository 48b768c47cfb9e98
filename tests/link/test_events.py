"""Motions, undertakings and requests named by what happened."""

import dataclasses

import pytest

from kamerspoor.link.linking import link_all
from kamerspoor.link.memory import MemoryCatalogue

DAY = "2024-10-20"
DICTUM = "verzoekt de regering de veerdiensten naar de eilanden ook in de winter te laten varen"


def motion(make, key="m", by=("Koekoek", "Merel"), date=DAY, quote=DICTUM, **header):
    paper = make.paper(key, detail="motion", kind="motion", date=date, askers=by, senders=(), **header)
    return make.entries(paper, asks=[{"kind": "motie", "quote": quote, "by": list(by), "date": date}])


def letter(make, **ask):
    values = {"kind": "motie", "by": ["Koekoek", "Merel"], "date": DAY, "outcome": "fulfilled"}
    values |= {"quote": "Deze motie verzoekt de veerdiensten ook in de winter te laten varen."}
    return make.entries(make.paper("z", date="2024-12-01"), asks=[values | ask])


def found(make, *papers):
    return link_all(MemoryCatalogue(papers))["z"]


def followed(proposals):
    return [link.target.key for link in proposals.links if link.kind == "follows_up"]


@pytest.mark.parametrize("change", [{}, {"date": None}, {"by": ["Merel"]}, {"by": ["van der Merel", "Koekoek"]}])
def test_a_motion_by_people_day_and_words(make, change):
    assert followed(found(make, letter(make, **change), motion(make))) == ["m.a1"]


def test_the_letter_carries_the_motion_out_or_answers_it(make):
    for outcome, kind in (("fulfilled", "carries_out"), ("in_progress", "answers"), ("declined", "answers")):
        kinds = {(link.kind, link.target.key) for link in found(make, letter(make, outcome=outcome), motion(make)).links}
        assert (kind, "m") in kinds


@pytest.mark.parametrize(
    "other",
    [
        {"by": ("Lijster",)},  # other people
        {"date": "2024-06-01", "quote": "verzoekt de regering de vogels te tellen"},  # another day, other words
        {"quote": "verzoekt de regering de vogels te tellen", "by": ("Lijster",)},
    ],
)
def test_another_motion_is_not_meant(make, other):
    assert followed(found(make, letter(make), motion(make, **other))) == []


def test_two_motions_of_the_day_are_told_apart_by_their_words(make):
    other = motion(make, key="n", quote="verzoekt de regering de vogels op de eilanden te tellen")
    assert followed(found(make, letter(make), motion(make), other)) == ["m.a1"]


def test_two_that_cannot_be_told_apart_give_a_question(make):
    proposals = found(make, letter(make), motion(make), motion(make, key="n"))
    assert followed(proposals) == []
    assert [c.end.key for c in proposals.questions[0].candidates] == ["m.a1", "n.a1"]


def test_of_a_motion_and_what_replaces_it_the_newer_is_meant(make):
    old = motion(make, id="kst-99303-4", dossiers=["99303"])
    new = motion(make, key="n", id="kst-99303-6", dossiers=["99303"], replaces="kst-99303-4")
    assert followed(found(make, letter(make), old, new)) == ["n.a1"]


def test_a_number_settles_it(make):
    twins = motion(make, id="kst-99303-4"), motion(make, key="n", id="kst-99303-5")
    assert followed(found(make, letter(make, reference="kst-99303-5"), *twins)) == ["n.a1"]


def undertaking(make, quote, date="2024-06-23", **ask):
    report = make.paper("r", detail="debate_report", kind="report", date="2024-06-23", senders=())
    said = {
        "kind": "commitment",
        "quote": "Ik zal de Kamer een brief sturen over de aanleg van strekdammen.",
        "speaker": "Wulp",
    }
    also = {"kind": "commitment", "quote": "Ik ga met de vissers spreken over hun netten.", "speaker": "Wulp"}
    values = {"kind": "toezegging", "date": date, "occasion": "commissiedebat", "quote": quote}
    return make.entries(report, statements=[said, also]), make.entries(make.paper("z", date="2024-12-01"), asks=[values | ask])


def test_an_undertaking_in_a_debate_by_day_and_words(make):
    quote = "mijn toezegging tijdens het commissiedebat van 23 juni om een brief over strekdammen te sturen"
    assert followed(found(make, *undertaking(make, quote))) == ["r.s1"]


def test_an_undertaking_of_another_day_is_not_meant(make):
    quote = "mijn toezegging om een brief over strekdammen te sturen"
    assert followed(found(make, *undertaking(make, quote, date="2024-06-24"))) == []


def test_a_motion_read_out_is_the_motion_in_print(make):
    report = make.paper("z", detail="debate_report", kind="report", date=DAY, senders=())
    spoken = make.entries(report, asks=[{"kind": "motie", "quote": DICTUM, "by": ["Koekoek"], "date": DAY}])
    links = found(make, spoken, motion(make)).links
    assert [(link.kind, link.source.key, link.target.key) for link in links] == [("identifies", "m.a1", "z.a1")]


def naming(make, key="z", words="de motie-Koekoek over veerdiensten", **fields):
    event = make.event("motie", words, people=("Koekoek",), date=fields.pop("day", None))
    event = dataclasses.replace(
        event, quote="motie-Koekoek", context="motie-Koekoek over veerdiensten op de eilanden in de winter"
    )
    return make.entries(make.paper(key, detail="motion", kind="motion", date="2024-12-01", events=[event], **fields))


def cited(proposals):
    return {link.target.key for link in proposals.links if link.kind == "cites"}


def test_a_motion_is_not_one_that_names_it_in_the_same_words_or_that_it_replaces(make):
    opening = "overwegende dat de veerdiensten op de eilanden in de winter niet varen"
    meant = motion(make, by=("Koekoek",), id="kst-99301-2", opening=opening)
    assert cited(found(make, naming(make), meant)) == {"m"}
    naming_too = motion(make, by=("Koekoek",), id="kst-99301-2", opening=f"overwegende dat de motie-Koekoek vroeg {opening}")
    assert cited(found(make, naming(make), naming_too)) == set()
    assert cited(found(make, naming(make, replaces="kst-99301-2"), meant)) <= {"kst-99301-2"}


def test_a_report_that_only_shows_after_which_day_it_is_has_no_day(make):
    asked = {"kind": "verzoek", "quote": "verzoek over veerdiensten", "by": []}
    for date, expected in (("2024-10-20", ["r.a1"]), ("2024-04-04/..", [])):
        report = make.entries(make.paper("r", detail="debate_report", kind="report", date=date), asks=[asked])
        assert followed(found(make, letter(make, **asked | {"date": "2024-10-20"}), report)) == expected


def test_an_earlier_motion_spoken_of_in_a_debate_is_not_read_out_there(make):
    said = {"kind": "motie", "by": ["Koekoek", "Merel"], "quote": "De motie over de veerdiensten in de winter", "date": DAY}
    for date, kinds in ((DAY, {"identifies"}), ("2024-12-01", {"follows_up"})):
        report = make.entries(make.paper("z", detail="debate_report", kind="report", date=date), asks=[said])
        assert {link.kind for link in found(make, report, motion(make)).links} == kinds
