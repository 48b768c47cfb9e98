"""The audit names what was tampered with; the chain of decisions cannot be changed unseen."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from kamerspoor_site.register.models import Decision, Entry, Link, Source
from kamerspoor_site.register.services.auditing import audit
from kamerspoor_site.register.services.decisions import broken_decisions, record_decision

pytestmark = pytest.mark.django_db


def decide(note: str) -> None:
    made = datetime.datetime(2021, 6, 1, 9, 30, tzinfo=datetime.UTC)
    record_decision(
        reviewer="vera",
        action="status",
        subject="c-x",
        before={"status": "open"},
        after={"status": "fulfilled"},
        made=made,
        note=note,
    )


def test_a_register_as_it_came_in_holds(register: Any, invented: Any) -> None:
    register(invented["letter"]())
    register(invented["citing"]())
    result = audit()
    assert result.failures == ()
    assert (result.papers, result.entries, result.citations) == (2, 4, 1)


def test_a_changed_quote_is_named(register: Any, invented: Any) -> None:
    register(invented["letter"]())
    entry = Entry.objects.get(kind="refusal")
    Entry.objects.filter(pk=entry.id).update(quote="Namen van de ontvangers noem ik graag.")
    (failure,) = audit().failures
    assert entry.id in failure
    assert "kst-88001-7" in failure


def test_a_link_to_nothing_is_named(register: Any, invented: Any) -> None:
    register(invented["letter"]())
    Link.objects.update(target="a-nothing")
    assert "a-nothing is not in the register" in audit().failures[0]


def test_changed_bytes_are_named(register: Any, invented: Any) -> None:
    register(invented["letter"]())
    Source.objects.update(compressed=b"no zlib")
    assert "are not those that came in" in audit().failures[0]


def test_the_chain_of_decisions(register: Any) -> None:
    for note in ("een", "twee", "drie"):
        decide(note)
    assert list(broken_decisions()) == []
    Decision.objects.filter(number=2).update(note="iets anders")
    assert [line.split(" (")[0] for line in broken_decisions()] == ["decision 2"]


def test_a_removed_decision_is_missed(register: Any) -> None:
    for note in ("een", "twee", "drie"):
        decide(note)
    Decision.objects.filter(number=2).delete()
    assert "decision 2 is missing" in next(broken_decisions())
