"""The example papers through the whole pipeline and the register: the links, identities and statuses written down by hand."""

from __future__ import annotations

import datetime
import json
import random
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kamerspoor.link import Trail
from kamerspoor.paper_json import to_dict
from kamerspoor.pipeline import analyse
from kamerspoor.read import read_bytes
from kamerspoor_site.register.models import Dossier, Entry, Link, Paper, Pending, StatusChange
from kamerspoor_site.register.services import following, linking, listing, status
from kamerspoor_site.register.services.catalogue import RegisterCatalogue
from kamerspoor_site.register.services.following import follow_up
from kamerspoor_site.register.services.past import stood
from kamerspoor_site.register.services.storing import store_paper
from kamerspoor_site.register.services.trail import entry_trail, paper_trail

EXAMPLES = Path(__file__).parents[2] / "examples"
EXPECTED = tomllib.loads((EXAMPLES / "expected.toml").read_text(encoding="utf-8"))
FILES = {paper["paper"]: paper["file"] for paper in EXPECTED["paper"]}
KINDS = {"meets": "carries_out", "asks_about": "follows_up", "same_as": "identifies"}


@pytest.fixture(scope="module")
def analysed() -> dict[str, tuple[dict[str, Any], bytes]]:
    """The analyses of the example papers with their bytes."""
    found = {}
    for name, file in FILES.items():
        content = (EXAMPLES / "papers" / file).read_bytes()
        found[name] = to_dict(analyse(read_bytes(content, file))), content
    return found


@pytest.fixture(scope="module")
def register_of_examples(django_db_setup: None, django_db_blocker: Any, analysed: Any) -> Iterator[dict[str, str]]:
    """A register of the example papers, and what it calls the papers and entries of the file."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        for data, content in analysed.values():
            store_paper(json.loads(json.dumps(data)), content)
        follow_up()
        yield _names()
        transaction.set_rollback(True)


@pytest.fixture
def names(register_of_examples: dict[str, str], django_db_blocker: Any) -> Iterator[dict[str, str]]:
    """The register of the examples, open for one test."""
    with django_db_blocker.unblock():
        yield register_of_examples


def _names() -> dict[str, str]:
    found = {}
    for paper in EXPECTED["paper"]:
        row = Paper.objects.get(source_name=paper["file"])
        found[paper["paper"]] = row.key
        entries = list(row.entries.filter(found=True).order_by("start"))
        for item in (*paper.get("ask", ()), *paper.get("statement", ())):
            hits = [e.id for e in entries if e.kind == item["kind"] and item["starts"] in e.quote]
            if hits:
                found[item["key"]] = hits[0]
    return found


@pytest.mark.parametrize("identity", EXPECTED["identity"], ids=lambda i: i["paper"])
def test_identity(names: dict[str, str], identity: dict[str, Any]) -> None:
    link = Link.objects.get(kind="identifies", target=names[identity["paper"]], question="", value__gt="")
    assert link.value == identity["id"]
    assert {e["paper"] for e in link.evidence} <= {names[key] for key in identity["given_by"]}
    assert link.state == "proposed"


@pytest.mark.parametrize("link", EXPECTED["link"], ids=lambda i: f"{i['from']}-{i['kind']}-{i['to']}")
def test_link(names: dict[str, str], link: dict[str, Any]) -> None:
    kind = KINDS.get(link["kind"], link["kind"])
    row = Link.objects.filter(source=names[link["from"]], target=names[link["to"]], kind=kind, question="").first()
    assert row is not None
    assert row.reasons


@pytest.mark.parametrize("expected", EXPECTED["status"], ids=lambda s: f"{s['of']}-{s.get('on', 'today')}")
def test_status(names: dict[str, str], expected: dict[str, Any]) -> None:
    entry = Entry.objects.get(pk=names[expected["of"]])
    today = datetime.date.fromisoformat(str(expected.get("on", EXPECTED["today"])))
    names_of_rows = linking.Names()
    key = names_of_rows.ends([entry.pk])[entry.pk].key
    found = Trail(RegisterCatalogue(), linking.StoredLinks(names_of_rows)).status(key, today=today)
    assert found is not None
    assert (found.status, found.overdue) == (expected["status"], expected["overdue"])
    if "due" in expected:
        assert str(found.due) == str(expected["due"])
    if "on" not in expected:  # what the register keeps says the same today
        assert (entry.status, status.is_overdue(entry, today)) == (expected["status"], expected["overdue"])


def test_the_terms_of_a_list_are_those_of_each_paper_and_cost_less(names: dict[str, str]) -> None:
    papers = list(Paper.objects.order_by("key"))
    with CaptureQueriesContext(connection) as apart:
        each = [status.term_of(paper) for paper in papers]
    terms = status.Terms()
    with CaptureQueriesContext(connection) as together:
        assert [terms.of(paper) for paper in papers] == each
    assert any(each)
    assert 3 * len(together) <= 2 * len(apart)


@pytest.mark.parametrize("on", ["2025-02-20", "2025-07-01", "2025-10-20", "2025-12-01", "2026-03-01", "2026-11-21"])
def test_every_status_as_it_stood_is_that_of_the_papers_of_then(names: dict[str, str], on: str) -> None:
    day, names_of_rows = datetime.date.fromisoformat(on), linking.Names()
    trail = Trail(RegisterCatalogue(), linking.StoredLinks(names_of_rows))
    rows = listing.entries(listing.EntryFilter(today=day, kinds=status.FOLLOWED, past=True))
    late = set(listing.filtered(listing.EntryFilter(today=day, overdue=True, past=True)).values_list("pk", flat=True))
    for entry in stood(rows, day):
        found = trail.status(names_of_rows.ends([entry.pk])[entry.pk].key, today=day)
        assert found is not None
        assert (entry.status, status.is_overdue(entry, day)) == (found.status, found.overdue), entry.quote
        assert (entry.status, entry.pk in late) == (entry.status_then, found.overdue), entry.quote


def test_the_term_of_delayed_answers(names: dict[str, str]) -> None:
    term = status.term_of(Paper.objects.get(pk=names["05"]))
    assert term is not None
    day = datetime.date(2026, 11, 21)
    assert (term.days(day), term.allowed, term.over(day)) == (56, 42, 14)
    answers = Entry.objects.filter(paper=names["05"], kind="vraag", found=True)
    assert answers
    assert not any(status.is_overdue(entry, day) for entry in answers)


def test_every_status_has_a_reason_in_words_and_a_sentence(names: dict[str, str]) -> None:
    from kamerspoor_site.pages.reasons import status_reason

    for entry in Entry.objects.filter(found=True, kind__in=status.FOLLOWED):
        words = status_reason(entry.status_reason)
        assert words, entry.id
        assert "." not in words.split(" ")[0], words
        steps = list(entry.history.all())
        assert steps[-1].status == entry.status
        assert all(step.evidence for step in steps)


def test_the_trail_goes_from_promise_to_deed(names: dict[str, str]) -> None:
    trail = entry_trail(Entry.objects.get(pk=names["05.c1"]))
    assert names["08.d5"] in {linked.entry.id for linked in trail.links if linked.link.kind == "carries_out"}
    papers = paper_trail(Paper.objects.get(pk=names["02"]))
    assert names["03"] in {linked.paper.key for linked in papers.others if linked.paper}


def _state() -> list[Any]:
    """Everything that following up makes, whatever the numbers of rows."""
    links = Link.objects.order_by("pk").values_list(
        "pk", "kind", "source", "target", "value", "state", "score", "reasons", "evidence", "rule", "rank", "question", "paper"
    )
    entries = Entry.objects.order_by("pk").values_list("pk", "status", "status_reason", "due_until", "answered")
    steps = StatusChange.objects.order_by("entry_id", "position").values_list(
        "entry_id", "position", "status", "day", "paper", "reason", "evidence"
    )
    return [*links, *entries, *steps, *Dossier.objects.order_by("pk").values_list("pk", "title")]


@pytest.mark.django_db
def test_order_of_arrival_does_not_matter(analysed: Any, settings: Any, tmp_path: Any) -> None:
    from django.db import transaction

    states = []
    order = sorted(analysed)
    for seed, runs in ((0, [16]), (1, [1] * 16), (2, [7, 6, 1, 1, 1])):
        random.Random(seed).shuffle(order)
        with transaction.atomic():
            at = iter(order)
            for size in runs:
                for _ in range(size):
                    data, content = analysed[next(at)]
                    store_paper(json.loads(json.dumps(data)), content)
                follow_up()
            assert not Pending.objects.exists()
            states.append(_state())
            transaction.set_rollback(True)
    assert states[0] == states[1] == states[2]


@pytest.mark.django_db
def test_what_was_stopped_is_done_by_the_next_run(analysed: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("01", "02", "03"):
        store_paper(json.loads(json.dumps(analysed[name][0])), analysed[name][1])

    def stop(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(following, "_save_statuses", stop)
        with pytest.raises(KeyboardInterrupt):
            follow_up()
    assert not Link.objects.exclude(rule="").exists()
    assert Pending.objects.count() == 3
    follow_up()
    assert Link.objects.filter(kind="carries_out").exists()
    assert not Pending.objects.exists()


@pytest.mark.django_db
def test_marks_taken_by_another_run_are_no_error(analysed: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run whose work keeps getting out of date finds at its last attempt that another run did it all."""
    store_paper(json.loads(json.dumps(analysed["01"][0])), analysed["01"][1])
    attempts = []

    def overtaken(_: Any) -> bool:
        attempts.append(True)
        if len(attempts) == 2:
            Pending.objects.all().delete()
        return False

    monkeypatch.setattr(following._Work, "is_current", overtaken)
    assert follow_up() == following.Followed()
    assert len(attempts) == 2


def test_the_examples_have_four_motions_and_eleven_questions(names: dict[str, str]) -> None:
    """Numbers 11 and 14 of the one dossier, 5 and 12 of the other; six questions, three and two, whatever letters tell of."""
    today = datetime.date.fromisoformat(str(EXPECTED["today"]))

    def how_many(kind: str) -> int:
        return listing.counts(listing.EntryFilter(today=today, kinds=(kind,)))["all"]

    assert (how_many("motie"), how_many("vraag")) == (4, 11)
