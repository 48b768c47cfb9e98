"""The register as it stood on a day: lists, counts, pages and commands leave out what later papers say."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from click.testing import CliRunner

from kamerspoor.cli import main
from kamerspoor_site.register.models import Entry
from kamerspoor_site.register.services.listing import EntryFilter, counts, entries, papers
from kamerspoor_site.register.services.past import stood
from kamerspoor_site.register.services.trail import entry_trail
from kamerspoor_site.today import asked_day

pytestmark = pytest.mark.django_db
LATER = "Ik zal uw Kamer voor 1 augustus 2021 informeren over het fonds voor Georgië."
DONE = "Met deze brief informeer ik uw Kamer over het fonds voor Georgië."


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def _letter(invented: Any, date: str, statement: dict[str, Any]) -> Any:
    header = {
        "date": date,
        "dossiers": ["88001"],
        "senders": [{"role": "Minister van Buitenlandse Zaken", "name": "A. Verzonnen"}],
    }
    said = {"instrument": "reporting", "places": ["GE"], "themes": ["general"], **statement}
    return invented["make"](f"{date}\n{said['quote']}", name=f"{date}.txt", header=header, statements=(said,))


@pytest.fixture
def promise(register: Any, invented: Any) -> Entry:
    """Promised on 20 March 2021 for 1 May, put off on 20 April until 1 August, done on 20 July."""
    register(invented["letter"]())
    register(
        _letter(invented, "2021-04-20", {"kind": "commitment", "quote": LATER, "strength": "firm", "due": "../2021-08-01"})
    )
    register(_letter(invented, "2021-07-20", {"kind": "deed", "quote": DONE, "date": "2021-07-20"}))
    return Entry.objects.get(quote__startswith="Ik zal uw Kamer voor 1 mei")


STEPS = [
    # day, status, due, overdue, papers there
    ("2021-03-19", None, None, False, 0),
    ("2021-03-20", "open", "2021-05-01", False, 1),
    ("2021-04-19", "open", "2021-05-01", False, 1),
    ("2021-04-20", "open", "2021-08-01", False, 2),
    ("2021-07-19", "open", "2021-08-01", False, 2),
    ("2021-07-20", "fulfilled", "2021-08-01", False, 3),
]


@pytest.mark.parametrize(("on", "status", "due", "overdue", "there"), STEPS)
def test_an_entry_as_it_stood(promise: Entry, on: str, status: str | None, due: str | None, overdue: bool, there: int) -> None:
    wanted = EntryFilter(today=day(on), kinds=("commitment",), past=True)
    found = {e.pk: e for e in stood(entries(wanted), day(on))}
    assert papers(known=day(on)).count() == there
    if status is None:
        assert not found
        return
    entry = found[promise.pk]
    assert (entry.status, str(entry.due_until)) == (status, due)
    for narrowed, expected in (({"status": (status,)}, True), ({"status": ("declined",)}, False), ({"overdue": True}, overdue)):
        rows = entries(EntryFilter(today=day(on), kinds=("commitment",), past=True, **narrowed))
        assert (promise.pk in set(rows.values_list("pk", flat=True))) == expected
    assert Entry.objects.get(pk=promise.pk).status == "fulfilled"  # nothing is saved


def test_a_promise_is_overdue_as_long_as_no_paper_puts_it_off(register: Any, invented: Any) -> None:
    register(invented["letter"]())
    later = {"kind": "commitment", "quote": LATER, "strength": "firm", "due": "../2021-08-01"}
    register(_letter(invented, "2021-05-20", later))
    of = {"kinds": ("commitment",), "past": True}
    found = counts(EntryFilter(today=day("2021-05-19"), **of))
    assert (found["all"], found["overdue"], found["open"]) == (1, 1, 1)
    assert counts(EntryFilter(today=day("2021-05-20"), **of))["overdue"] == 0
    (first,) = entries(EntryFilter(today=day("2021-05-19"), **of))
    assert str(next(stood([first], day("2021-05-19"))).due_until) == "2021-05-01"


def test_the_trail_as_it_stood(promise: Entry) -> None:
    assert {x.link.kind for x in entry_trail(promise).links} >= {"repeats", "carries_out"}
    then = entry_trail(Entry.objects.get(pk=promise.pk), until=day("2021-05-01"))
    kinds = {x.link.kind for x in then.links}
    assert "repeats" in kinds
    assert "carries_out" not in kinds
    assert (then.entry.status, [step.status for step, _ in then.history]) == ("open", ["open", "open"])


def test_questions_that_were_answered_later_are_not_there_before(register: Any, invented: Any) -> None:
    register(invented["answers"]())
    assert not entries(EntryFilter(today=day("2019-02-01"), kinds=("vraag",), past=True)).exists()
    assert entries(EntryFilter(today=day("2019-02-15"), kinds=("vraag",), past=True)).count() == 2


# --------------------------------------------------------------------------------------------------- pages and commands


def _page(client: Any, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return str(response.content.decode())


def test_pages_as_they_stood(client: Any, promise: Entry) -> None:
    html = _page(client, "/en/?kind=commitment&today=2021-04-19")
    assert "As of 19 April 2021: what papers up to that day say" in html
    assert "1 mei 2021" in html
    assert "1 augustus 2021" not in html
    assert "Fulfilled" not in html.split('class="card')[1]
    assert 'id="f-today" name="today" value="2021-04-19"' in html
    html = _page(client, f"/en/entries/{promise.pk}?today=2021-05-01")
    assert "1 August 2021" in html
    assert "Met deze brief" not in html
    html = _page(client, "/en/dossiers/88001?today=2021-05-01")
    assert "1 augustus 2021" in html
    assert "Met deze brief" not in html
    assert "it was not there yet" in _page(client, f"/en/entries/{promise.pk}?today=2020")
    assert "it was not there yet" in _page(client, "/en/papers/kst-88001-7?today=2020")
    listed = _page(client, "/en/papers/?today=2021-04-19")
    assert "/papers/kst-88001-7" in listed
    assert "/papers/doc-" not in listed
    csv = client.get("/en/export/register.csv?kind=commitment&today=2021-04-19").content.decode("utf-8-sig")
    assert "fulfilled" not in csv
    assert "2021-05-01" in csv


def test_a_bad_day_is_said(client: Any, promise: Entry) -> None:
    assert "“gisteren” is no date" in _page(client, "/en/?today=gisteren")
    assert "is geen datum" in _page(client, "/?today=gisteren")
    assert "does not follow the date" in _page(client, "/en/search?q=fonds&today=2021-04-19")


@pytest.mark.parametrize(
    ("typed", "meant"), [("2021-04-19", "2021-04-19"), ("19-4-2021", "2021-04-19"), ("2021-04", "2021-04-30"), ("x", "None")]
)
def test_the_day_as_people_type_it(typed: str, meant: str) -> None:
    assert str(asked_day(typed)) == meant


def _run(*arguments: str) -> Any:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def test_commands_as_they_stood(promise: Entry) -> None:
    rows = [json.loads(r) for r in _run("list", "commitments", "--today", "2021-04-19", "--json").stdout.splitlines()]
    assert [(r["id"], r["status"], r["due_until"]) for r in rows] == [(promise.pk, "open", "2021-05-01")]
    assert len(_run("list", "papers", "--today", "2021-04-19").stdout.splitlines()) == 1
    assert "open, due 2021-08-01" in _run("show", promise.pk, "--today", "2021-05-01").stdout
    told = _run("trace", promise.pk, "--today", "2021-05-01").stdout
    assert "repeats" in told
    assert "carries_out" not in told
    assert "2021-07-20" not in told
    early = _run("show", promise.pk, "--today", "2021-01-01")
    assert "on 2021-01-01 it was not there yet" in early.stderr


def test_the_trace_of_a_paper_names_its_entries_that_are_tied(promise: Entry) -> None:
    told = _run("trace", "kst-88001-7").stderr
    assert "Nothing is tied to this paper as a whole, but its entries are" in told
    assert promise.pk in told


@pytest.mark.parametrize("form", ["jsonl", "ttl"])
def test_the_whole_register_as_data_is_that_of_the_day(promise: Entry, form: str) -> None:
    def told(*options: str) -> str:
        return CliRunner().invoke(main, ["export", form, *options]).stdout

    assert all(words in told() for words in (LATER, DONE))
    assert LATER in told("--today", "2021-07-19")
    assert DONE not in told("--today", "2021-07-19")
    assert not any(words in told("--today", "2021-04-19") for words in (LATER, DONE))
    assert promise.quote in told("--today", "2021-04-19")


def test_json_lines_of_a_day_have_its_statuses_and_no_loose_ends(promise: Entry) -> None:
    lines = CliRunner().invoke(main, ["export", "jsonl", "--today", "2021-07-19"]).stdout.splitlines()
    found = [json.loads(line) for line in lines]
    (own,) = [one for one in found if one["type"] == "entry" and one["id"] == promise.pk]
    assert (own["status"], own["due_until"]) == ("open", "2021-08-01")
    entries = {one["id"] for one in found if one["type"] == "entry"}
    assert {end for one in found if one["type"] == "link" for end in (one["source"], one["target"]) if end[1] == "-"} <= entries
    assert all(step["day"] <= "2021-07-19" for step in own["history"])
