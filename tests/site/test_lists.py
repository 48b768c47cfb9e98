"""Filters and order of the lists."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from click.testing import CliRunner

from kamerspoor.cli import main
from kamerspoor_site.register.models import Entry
from kamerspoor_site.register.services.listing import EntryFilter, counts, entries, papers

pytestmark = pytest.mark.django_db
DAY = datetime.date(2021, 6, 1)


@pytest.fixture
def filled(register: Any, invented: Any) -> None:
    for name in ("letter", "answers", "citing"):
        register(invented[name]())


def kinds(**fields: Any) -> list[str]:
    return [e.kind for e in entries(EntryFilter(today=DAY, **fields))]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"places": ("GE",)}, ["commitment", "deed"]),
        ({"places": ("GE", "RU")}, ["commitment", "deed"]),
        ({"places": ("RU",)}, []),
        ({"themes": ("general",)}, ["commitment", "verzoek"]),
        ({"parties": ("XYZ",), "kinds": ("verzoek",)}, ["verzoek"]),
        ({"ministries": ("bz",), "kinds": ("refusal",)}, ["refusal"]),
        ({"dossiers": ("88001",), "status": ("open",)}, ["commitment"]),
        ({"overdue": True}, ["commitment"]),
        ({"since": datetime.date(2021, 3, 1)}, ["commitment", "deed", "refusal"]),
        ({"until": datetime.date(2019, 1, 22)}, ["vraag", "vraag"]),
        ({"status": ("no-such",)}, []),
    ],
)
def test_filters(filled: None, fields: dict[str, Any], found: list[str]) -> None:
    assert kinds(**fields) == found


def test_overdue_first_then_unfinished_then_the_rest(filled: None) -> None:
    assert kinds(kinds=("commitment", "verzoek", "vraag")) == ["commitment", "vraag", "verzoek", "vraag"]


def test_newest_first_whatever_is_overdue(filled: None) -> None:
    found = list(entries(EntryFilter(today=DAY, kinds=("commitment", "verzoek", "vraag"), order="newest")))
    days = [e.date for e in found]
    assert days == sorted(days, reverse=True)
    assert len(set(days)) > 1


def test_counts(filled: None) -> None:
    found = counts(EntryFilter(today=DAY, kinds=("commitment", "verzoek", "vraag")))
    assert found == {
        "all": 4,
        "overdue": 1,
        "open": 1,
        "in_progress": 1,
        "partly_fulfilled": 1,
        "fulfilled": 1,
        "declined": 0,
        "lapsed": 0,
    }


def test_not_overdue_on_the_day_itself(filled: None) -> None:
    assert not entries(EntryFilter(today=datetime.date(2021, 5, 1), overdue=True)).exists()
    assert entries(EntryFilter(today=datetime.date(2021, 5, 2), overdue=True)).count() == 1


def test_papers_newest_first(filled: None) -> None:
    assert [p.key for p in papers()][:2] == ["kst-88001-7", "kst-88001-9"]
    assert [p.key for p in papers(kinds=["answers"])] == [p.key for p in papers() if p.kind == "answers"]
    assert [p.entry_count for p in papers(dossiers=["88001"])] == [4, 0]


def test_by_member_as_named_in_the_papers(filled: None) -> None:
    day = datetime.date(2021, 5, 2)
    assert [e.kind for e in entries(EntryFilter(today=day, members=("van der plank",)))] == ["verzoek"]
    assert not entries(EntryFilter(today=day, members=("Plank",))).exists()


@pytest.mark.parametrize("past", [False, True])
def test_what_is_uncertain_is_never_in_front_however_late(filled: None, past: bool) -> None:
    late = entries(EntryFilter(today=DAY, overdue=True, past=past)).get()
    first = EntryFilter(today=DAY, past=past)
    assert [e.rank for e in entries(first) if e.pk == late.pk] == [0]
    Entry.objects.filter(pk=late.pk).update(confidence=0.4)
    assert [e.rank for e in entries(first) if e.pk == late.pk] == [1]
    Entry.objects.filter(pk=late.pk).update(review="confirmed")
    assert [e.rank for e in entries(first) if e.pk == late.pk] == [0]


@pytest.mark.parametrize(
    ("what", "kind", "count"),
    [("asks", "motie", 1), ("asks", "motion", 1), ("asks", "question", 2), ("papers", "motie", 1), ("papers", "motion", 1)],
)
def test_kinds_by_the_words_of_papers_too(register: Any, invented: Any, what: str, kind: str, count: int) -> None:
    ask = {"kind": "motie", "quote": "verzoekt de regering het fonds te sluiten"}
    header = {"kind": "motion", "detail": "motion", "id": "kst-88001-5", "date": "2021-02-03"}
    register(invented["make"](f"{ask['quote']}.", name="motie.txt", header=header, asks=(ask,)))
    register(invented["answers"]())
    result = CliRunner().invoke(main, ["list", what, "--kind", kind, "--json"])
    assert result.exit_code == 0, result.stderr
    assert len(result.stdout.splitlines()) == count


def test_a_word_that_is_no_kind_is_refused_with_those_there_are(filled: None) -> None:
    result = CliRunner().invoke(main, ["list", "asks", "--kind", "letter"])
    assert result.exit_code == 2
    assert "--kind letter: asks are of kind motie, vraag, verzoek, toezegging." in result.stderr
