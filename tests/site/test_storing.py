"""Papers come into the register: ids, repeats, better versions, conflicts, identities, terms."""

from __future__ import annotations

import datetime
import itertools
import random
from typing import Any

import pytest

from kamerspoor_site.register.models import Citation, Entry, EntryAlias, Link, Paper, PaperVersion
from kamerspoor_site.register.services import status
from kamerspoor_site.register.services.auditing import audit
from kamerspoor_site.register.services.finding import find_entry, find_paper
from kamerspoor_site.register.services.storing import PaperConflict, store_paper

pytestmark = pytest.mark.django_db


def ids() -> list[str]:
    return sorted(Entry.objects.filter(found=True).values_list("pk", flat=True))


def test_a_letter_gives_its_entries(register: Any, invented: Any) -> None:
    assert register(invented["letter"]()) == "kst-88001-7"
    by_kind = {e.kind: e for e in Entry.objects.all()}
    assert set(by_kind) == {"verzoek", "commitment", "deed", "refusal"}
    assert {id_[0] for id_ in ids()} == {"a", "c", "d", "r"}
    promise, ask = by_kind["commitment"], by_kind["verzoek"]
    assert promise.due_until == datetime.date(2021, 5, 1)
    assert (promise.status, ask.status, by_kind["deed"].status) == ("open", "in_progress", "")
    assert promise.ministry_id == "bz"
    assert [p.iso for p in promise.places.all()] == ["GE"]
    assert [(b.person.name, b.person.party_id) for b in ask.by.all()] == [("Van der Plank", "XYZ")]
    link = Link.objects.get(kind="answers")
    assert (link.source, link.target, link.state) == (promise.id, ask.id, "proposed")
    assert ask.date == datetime.date(2021, 2, 3)


def test_the_same_paper_twice_changes_nothing(register: Any, invented: Any) -> None:
    assert store_paper(*invented["letter"]()).what == "added"
    before = list(Entry.objects.order_by("pk").values())
    assert store_paper(*invented["letter"]()).what == "unchanged"
    assert list(Entry.objects.order_by("pk").values()) == before
    assert PaperVersion.objects.count() == 1


def test_the_same_bytes_under_another_name_change_nothing(register: Any, invented: Any) -> None:
    register(invented["letter"](name="a.txt"))
    assert store_paper(*invented["letter"](name="b.txt")).what == "unchanged"


def test_better_rules_keep_ids(register: Any, invented: Any) -> None:
    """The same bytes read again: a hyphen joined keeps the id as it is, a sentence cut shorter keeps its former id."""
    whole = "Ik zal uw Kamer vóór de zomer infor- meren over het nieuwe fonds, zoals gezegd."
    one = invented["make"](f"Kop\n{whole}", content=b"bytes", statements=({"kind": "commitment", "quote": whole},))
    register(one)
    (first,) = ids()
    joined = whole.replace("infor- meren", "informeren")
    register(invented["make"](f"Kop\n{joined}", content=b"bytes", statements=({"kind": "commitment", "quote": joined},)))
    assert ids() == [first]
    shorter = joined.removesuffix(", zoals gezegd.")
    register(invented["make"](f"Kop\n{joined}", content=b"bytes", statements=({"kind": "commitment", "quote": shorter},)))
    assert ids() == [first]
    assert Entry.objects.get().quote == shorter


def test_a_sentence_that_is_gone_stays_findable(register: Any, invented: Any) -> None:
    register(invented["letter"]())
    before = set(ids())
    register(invented["letter"](statements=()))
    (gone,) = Entry.objects.filter(kind="refusal")
    assert not gone.found
    assert gone.id in before
    assert find_entry(gone.id) == gone
    assert not audit().failures


def test_a_decision_survives_a_new_reading(register: Any, invented: Any) -> None:
    register(invented["letter"]())
    Entry.objects.filter(kind="commitment").update(decided=True, status="fulfilled", status_reason={"text": "seen"})
    changed, content = invented["letter"]()
    changed["statements"][0]["strength"] = "intent"
    register((changed, content))
    entry = Entry.objects.get(kind="commitment")
    assert (entry.strength, entry.status, entry.machine_status, entry.decided) == ("intent", "fulfilled", "open", True)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_official_markup_is_the_better_version_in_either_order(register: Any, invented: Any, order: tuple[int, int]) -> None:
    made = [
        invented["letter"](name="a.pdf", media_type="application/pdf"),
        invented["letter"](name="a.xml", media_type="application/xml", content=b"<x/>"),
    ]
    for which in order:
        register(made[which])
    paper = Paper.objects.get()
    assert paper.current.source.name == "a.xml"
    assert paper.versions.count() == 2
    assert len(ids()) == 4


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_ids_of_another_version_lead_to_the_entry(register: Any, invented: Any, order: tuple[int, int]) -> None:
    """Text and markup differ by a footnote mark in the sentence: one id is the entry's, the other leads to it."""
    body = "Dit stuk gaat over het fonds en over wat daarmee in het afgelopen jaar is gedaan in de provincie en elders."
    poor = "Nederland steunt het fonds2 in Georgië elk jaar."
    good = "Nederland steunt het fonds in Georgië elk jaar."
    made = [
        invented["make"](
            f"{body} {poor}", name="a.txt", header={"id": "kst-88001-8"}, statements=({"kind": "deed", "quote": poor},)
        ),
        invented["make"](
            f"{body} {good}",
            name="a.xml",
            media_type="application/xml",
            header={"id": "kst-88001-8"},
            statements=({"kind": "deed", "quote": good},),
        ),
    ]
    for which in order:
        register(made[which])
    entry = Entry.objects.get(found=True)
    assert entry.quote == good
    alias = EntryAlias.objects.get()
    assert find_entry(alias.id) == entry
    assert Entry.objects.count() == 1


def test_ids_do_not_depend_on_the_order_of_arrival(register: Any, invented: Any) -> None:
    papers = [invented["letter"](), invented["answers"](), invented["citing"](), invented["numberless"]()]
    seen = set()
    for order in random.Random(1).sample(list(itertools.permutations(range(4))), 6):
        Paper.objects.update(current=None)
        Paper.objects.all().delete()
        for which in order:
            register(papers[which])
        seen.add((tuple(ids()), tuple(sorted(Link.objects.values_list("pk", "score")))))
    assert len(seen) == 1


def test_two_papers_with_one_identifier_are_a_conflict(register: Any, invented: Any) -> None:
    register(invented["letter"]())
    before = list(Entry.objects.order_by("pk").values())
    other = invented["make"](
        "Een heel ander stuk, over dijken en duinen langs de kust.", name="b.txt", header={"id": "kst-88001-7"}
    )
    with pytest.raises(PaperConflict, match=r"b\.txt: shows the identifier kst-88001-7, which brief\.txt has"):
        register(other)
    assert list(Entry.objects.order_by("pk").values()) == before
    assert PaperVersion.objects.count() == 1


def test_equal_sentences_are_told_apart(register: Any, invented: Any) -> None:
    text = "Daar steunt Nederland het werk.\nDaar steunt Nederland het werk."
    made, content = invented["make"](text, statements=({"kind": "deed", "quote": "Daar steunt Nederland het werk."},) * 2)
    made["statements"][1] |= {"start": 32, "end": 63}
    register((made, content))
    assert len(ids()) == 2


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_paper_without_number_is_proposed_to_be_the_one_cited(register: Any, invented: Any, order: tuple[int, int]) -> None:
    made = [invented["citing"](), invented["numberless"]()]
    for which in order:
        register(made[which])
    link = Link.objects.get(kind="identifies")
    assert (link.source, link.value, link.state) == ("kst-88001-9", "kst-88001-3", "proposed")
    assert link.target.startswith("doc-")
    assert [r[0] for r in link.reasons] == ["identity.day", "identity.subject", "identity.sender"]
    (evidence,) = link.evidence
    text = Paper.objects.get(pk=evidence["paper"]).current.data["text"]
    assert text[evidence["start"] : evidence["end"]].startswith("Over het noodloket")


def test_no_identity_once_the_publication_is_there(register: Any, invented: Any) -> None:
    register(invented["citing"]())
    register(invented["numberless"]())
    register(invented["make"]("Het stuk zelf.", header={"id": "kst-88001-3", "date": "2020-02-14"}))
    assert not Link.objects.filter(kind="identifies").exists()


def test_no_identity_on_another_day(register: Any, invented: Any) -> None:
    register(invented["citing"]())
    register(invented["numberless"](day="2020-02-15"))
    assert Citation.objects.get().named_day == datetime.date(2020, 2, 14)
    assert not Link.objects.filter(kind="identifies").exists()


def test_answers_after_24_days_are_three_over(register: Any, invented: Any) -> None:
    key = register(invented["answers"]())
    term = status.term_of(Paper.objects.get(pk=key))
    day = datetime.date(2021, 6, 1)
    assert term is not None
    assert (term.days(day), term.over(day), term.allowed) == (24, 3, 21)
    first = Entry.objects.get(number=1)
    assert first.status == "fulfilled"
    assert {name: first.status_reason[name] for name in ("days", "term", "over")} == {"days": 24, "term": 21, "over": 3}
    assert [code for code, _ in first.status_reason["reasons"]] == ["status.outcome", "term.answered.late"]
    assert not any(status.is_overdue(e, day) for e in Entry.objects.all())


@pytest.mark.parametrize(("state", "allowed"), [("proposed", 42), ("confirmed", 42), ("rejected", 21)])
def test_a_notice_of_delay_makes_the_term_six_weeks(register: Any, invented: Any, state: str, allowed: int) -> None:
    notice, key = register(invented["numberless"](day="2019-02-10")), register(invented["answers"]())
    Link.objects.create(id="l-x", kind="delays", source=notice, target=key, state=state, paper_id=notice)
    term = status.term_of(Paper.objects.get(pk=key))
    assert term is not None
    assert term.allowed == allowed


def test_questions_without_answer_are_overdue_after_21_days(register: Any, invented: Any) -> None:
    header = {"kind": "other", "detail": "written_questions", "asked": "2021-03-01", "date": "2021-03-01"}
    register(invented["answers"](header=header, asks=({"kind": "vraag", "quote": "Kent u het fonds?", "number": 1},)))
    entry = Entry.objects.get()
    assert entry.due_until == datetime.date(2021, 3, 22)
    assert not status.is_overdue(entry, datetime.date(2021, 3, 22))
    assert status.is_overdue(entry, datetime.date(2021, 3, 23))


def test_papers_are_found_by_every_name(register: Any, invented: Any) -> None:
    data, content = invented["letter"]()
    register((data, content))
    for name in ("kst-88001-7", "brief.txt", data["source"]["sha256"], data["source"]["sha256"][:12]):
        assert find_paper(name) is not None, name
    assert find_paper("kst-88001-70") is None
    assert find_paper(data["source"]["sha256"][:6]) is None
