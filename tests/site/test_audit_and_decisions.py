"""The audit names what was tampered with; the chain of decisions cannot be changed unseen."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest

from kamerspoor.paper_json import to_json_line
from kamerspoor.pipeline import read_paper_bytes
from kamerspoor_site.register.models import Decision, Entry, Link, PaperVersion, Source
from kamerspoor_site.register.services.auditing import audit
from kamerspoor_site.register.services.decisions import broken_decisions, record_decision
from kamerspoor_site.register.services.identity import squeeze

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


def test_words_that_are_not_in_the_bytes_are_named(register: Any, invented: Any) -> None:
    """Somebody changes a sentence everywhere but in the bytes: in the text, in the layers and in the row."""
    register(invented["letter"]())
    version = PaperVersion.objects.get()
    version.analysis = version.analysis.replace("niet noemen.", "wel noemen. ")
    version.save()
    entry = Entry.objects.get(kind="refusal")
    Entry.objects.filter(pk=entry.pk).update(quote=entry.quote.replace("niet noemen.", "wel noemen. "))
    assert audit().failures == (
        f"kst-88001-7: the words of {entry.pk} do not stand in brief.txt as it came in",
        f"kst-88001-7: in statements, the words at {entry.start}-{entry.end} do not stand in brief.txt as it came in",
    )


def test_the_words_of_answers_and_mentions_are_held_against_the_bytes(register: Any, invented: Any) -> None:
    text = "Vraag 1\nKent u het fonds?\nAntwoord 1\nJa, in Georgië."
    made = invented["make"](
        text,
        content=text.replace("Ja, in Georgië", "Ja, in Frankrijk").encode(),
        asks=({"kind": "vraag", "quote": "Kent u het fonds?", "answer": {"start": 37, "end": 52}},),
        places=(("Georgië", "GE"),),
    )
    key = register(made)
    assert [line.removeprefix(f"{key}: ") for line in audit().failures] == [
        f"the words of the answer to {Entry.objects.get().pk} do not stand in brief.txt as it came in",
        "in asks, an answer, the words at 37-52 do not stand in brief.txt as it came in",
        "in places, the words at 44-51 do not stand in brief.txt as it came in",
    ]


def test_a_sentence_that_a_page_foot_runs_through_holds(register: Any) -> None:
    """It stands so in the repaired text only."""
    foot = "Tweede Kamer, vergaderjaar 2020–2021, 88 001, nr. 7 {}"
    pages = [
        "Den Haag, 20 maart 2021\n\nIk zal uw Kamer voor de zomer van dit jaar over de voortgang van het\n" + foot.format(1),
        "fonds informeren, zoals ik dat ook in het vorige jaar heb gedaan.\nDe andere fondsen volgen in de\n" + foot.format(2),
        "herfst, en dan is het jaar alweer voorbij, zoals dat gaat.\n" + foot.format(3),
    ]
    content = "\n\f".join(pages).encode()
    data = json.loads(to_json_line(read_paper_bytes(content, "brief.txt")))
    register((data, content))
    sentence = Entry.objects.filter(kind="commitment").order_by("start")[0].quote
    assert "voortgang van het fonds informeren" in sentence
    assert squeeze(sentence) not in squeeze(content.decode())
    assert audit().failures == ()


def test_where_the_bytes_are_gone_the_audit_says_what_it_checked(register: Any, invented: Any) -> None:
    register(invented["letter"]())
    Source.objects.update(compressed=b"")
    Entry.objects.filter(kind="refusal").update(quote="Namen noem ik graag.")
    assert [line.partition(" of ")[0] for line in audit().failures] == [
        "kst-88001-7: the bytes",
        "kst-88001-7: its quotes were compared with the stored text alone, for want",
        "kst-88001-7: the quote",
    ]


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
