"""Statuses of commitments and asks on a day; expected values follow from the register's definitions."""

import dataclasses
import datetime
import itertools
from collections import Counter

import pytest

from kamerspoor.link.linking import link_all
from kamerspoor.link.links import End, Link
from kamerspoor.link.memory import MemoryCatalogue
from kamerspoor.link.settling import settled
from kamerspoor.link.status import StatusEvidence, ask_status, commitment_status, yearly_instances
from kamerspoor.link.terms import answer_term
from kamerspoor.link.trail import MemoryLinks, Trail
from kamerspoor.link.wording import words

PROMISE = {"kind": "commitment", "quote": "Ik zal de sluis voor 1 juni 2024 laten verven.", "due": "../2024-06-01"}


def commitment(make, **fields):
    return make.entries(make.paper("c", date="2024-01-15"), statements=[PROMISE | fields]).statements[0]


def ask(make, **fields):
    values = {"kind": "verzoek", "quote": "Kan de sluis worden geverfd?"} | fields
    return make.entries(make.paper("c", date="2024-01-15"), asks=[values]).asks[0]


def deed(said="2024-05-10", **fields):
    return StatusEvidence("deed", fields.pop("entry", "d.s1"), said, fields.pop("quote", "De sluis is geverfd."), **fields)


CASES = [
    # evidence, today, status, overdue, due
    ((), "2024-06-01", "open", False, "2024-06-01"),
    ((), "2024-06-02", "open", True, "2024-06-01"),
    ((deed(),), "2024-05-09", "open", False, "2024-06-01"),  # not known yet
    ((deed(),), "2024-05-10", "fulfilled", False, "2024-06-01"),
    ((deed("2024-09-01"),), "2024-10-01", "fulfilled", False, "2024-06-01"),  # late, but done
    ((deed(score=0.42),), "2024-07-01", "open", True, "2024-06-01"),  # too weak to count
    ((deed(score=0.42, confirmed=True),), "2024-07-01", "fulfilled", False, "2024-06-01"),
    ((StatusEvidence("repeat", "r.s1", "2024-05-01", due="../2024-12-31"),), "2024-07-01", "open", False, "2024-12-31"),
    ((StatusEvidence("repeat", "r.s1", "2024-05-01", due="../2024-12-31"),), "2025-01-01", "open", True, "2024-12-31"),
    ((StatusEvidence("repeat", "r.s1", "2024-05-01", due="../2024-03-01"),), "2024-05-02", "open", False, "2024-06-01"),
    ((StatusEvidence("withdrawal", "w.s1", "2024-05-01"),), "2024-07-01", "lapsed", False, None),
    ((StatusEvidence("withdrawal", "w.s1", "2024-05-01", score=0.5),), "2024-05-02", "open", False, "2024-06-01"),
    ((StatusEvidence("withdrawal", "w.s1", "2024-05-01"), deed("2024-08-01")), "2024-09-01", "fulfilled", False, "2024-06-01"),
]


@pytest.mark.parametrize(("evidence", "today", "status", "overdue", "due"), CASES)
def test_commitment(make, evidence, today, status, overdue, due):
    found = commitment_status(commitment(make), evidence, today=make.day(today))
    assert (found.status, found.overdue) == (status, overdue)
    assert (found.due.isoformat() if found.due else None) == due


@pytest.mark.parametrize(
    ("done", "said", "code", "facts"),
    [
        ("2024-05-02", "2024-05-10", "status.done", {"day": "2024-05-02"}),
        (None, "2024-05-10", "status.done", {"day": "2024-05-10"}),
        ("2024-01-15", "2024-05-10", "status.done", {"day": "2024-05-10"}),  # the day of the promise: told when it was done
        ("2024-05-20/2024-06-20", "2024-07-01", "status.done-in", {"period": "2024-05-20/2024-06-20"}),  # not surely late
        ("2024-06", "2024-07-01", "status.done-in", {"period": "2024-06"}),
        ("2024-06-11/2024-06-20", "2024-07-01", "status.late", {"day": "2024-06-11", "days": "10"}),
    ],
)
def test_the_day_of_fulfilment_is_that_of_the_deed(make, done, said, code, facts):
    (why,) = commitment_status(commitment(make), (deed(said, done=done),), today=make.day("2024-08-01")).reasons
    assert (why.code, {name: str(value) for name, value in why.facts}) == (code, facts)


def test_a_promise_put_off_and_then_met_says_that_its_first_date_was_missed(make):
    later = StatusEvidence("repeat", "r.s1", "2024-05-20", due="../2024-12-31")
    found = commitment_status(commitment(make), (later, deed("2024-09-01")), today=make.day("2024-10-01"))
    assert [r.code for r in found.reasons] == ["status.done", "status.postponed"]
    assert words(found.reasons[1], language="en") == "first promised for 2024-06-01, then put off until 2024-12-31"
    early = commitment_status(commitment(make), (later, deed("2024-05-25")), today=make.day("2024-10-01"))
    assert [r.code for r in early.reasons] == ["status.done"]


def test_a_recap_of_a_promise_that_puts_it_off_keeps_both_open(make):
    promise = make.entries(make.paper("c", date="2024-01-15", id="kst-99303-4"), statements=[PROMISE])
    recap = "In mijn brief van 15 januari jl. (Kamerstuk 99 303, nr. 4) heb ik toegezegd de sluis te laten verven."
    again = {"kind": "commitment", "quote": "Ik zal de sluis voor 1 oktober 2024 laten verven.", "due": "../2024-10-01"}
    letter = make.entries(
        make.paper("d", date="2024-05-20"),
        statements=[
            {"quote": recap, "date": "2024-01-15", "cited": ["kst-99303-4"]},
            {"kind": "commitment", "quote": recap, "due": "../2024-06-01", "cited": ["kst-99303-4"]},
            again,
        ],
    )
    done = make.entries(
        make.paper("e", date="2024-09-02"), statements=[{"quote": "De sluis is geverfd.", "date": "2024-09-01"}]
    )
    catalogue = MemoryCatalogue([promise, letter, done])
    proposals = link_all(catalogue)
    trail = Trail(catalogue, MemoryLinks(link for each in proposals.values() for link in each.links))
    for key in ("c.s1", "d.s2"):
        steps = {c.since.isoformat(): c.proposal for c in trail.history(key, today=make.day("2024-12-01"))}
        assert (steps["2024-05-20"].status, steps["2024-05-20"].due) == ("open", make.day("2024-10-01"))
        assert steps["2024-09-02"].status == "fulfilled"
        assert dict(steps["2024-09-02"].reasons[0].facts)["day"] == "2024-09-01"


def test_without_a_date_nothing_is_overdue(make):
    found = commitment_status(commitment(make, due=None), (), today=make.day("2040-01-01"))
    assert (found.status, found.overdue, found.due) == ("open", False, None)


@pytest.mark.parametrize(
    ("deeds", "status", "done"),
    [
        ([], "open", None),
        (["In de gemeenten Oost en West is een sluis geverfd."], "partly_fulfilled", 2),
        (["In de gemeenten Oost en West is een sluis geverfd.", "Ook de gemeente West is klaar."], "partly_fulfilled", 2),
        (["In de gemeenten Oost en West is een sluis geverfd.", "Ook in de gemeente Zuid is dat gedaan."], "fulfilled", 3),
        (["In vier gemeenten is een sluis geverfd."], "fulfilled", 4),
    ],
)
def test_a_countable_target_counts_its_evidence(make, deeds, status, done):
    promise = commitment(make, quote="Ik zal in ten minste drie gemeenten een sluis laten verven.", due="2024")
    evidence = [deed(entry=f"d.s{n}", quote=quote) for n, quote in enumerate(deeds)]
    found = commitment_status(promise, evidence, today=make.day("2024-07-01"))
    assert (found.status, found.progress.done if found.progress else None) == (status, done)


YEARLY = {
    "quote": "Vanaf 2024 zal ik de Kamer jaarlijks voor 1 juni over de sluizen informeren.",
    "due": None,
    "recurring": True,
}


@pytest.mark.parametrize(
    ("told", "today", "status", "overdue", "due"),
    [
        ([], "2024-05-31", "open", False, "2024-06-01"),
        ([], "2024-06-02", "open", True, "2024-06-01"),
        (["2024-05-20"], "2024-06-02", "in_progress", False, "2025-06-01"),
        (["2024-05-20"], "2025-06-02", "in_progress", True, "2025-06-01"),
        (["2024-05-20", "2025-05-20"], "2025-06-02", "in_progress", False, "2026-06-01"),
        (["2025-05-20"], "2025-06-02", "in_progress", True, "2024-06-01"),  # the first year was missed
    ],
)
def test_a_yearly_commitment_has_an_instance_a_year(make, told, today, status, overdue, due):
    evidence = [deed(day, entry=f"d.{day}") for day in told]
    found = commitment_status(commitment(make, **YEARLY), evidence, today=make.day(today))
    assert (found.status, found.overdue, found.due.isoformat()) == (status, overdue, due)


def test_a_yearly_day_that_has_passed_when_promised_starts_next_year(make):
    promise = commitment(make, quote="Ik informeer u jaarlijks voor 10 januari.", due=None, recurring=True)
    assert [year for year, _ in yearly_instances(promise, today=make.day("2024-03-01"))] == [2025]


def answer(outcome, said="2024-02-01", entry="a.s1"):
    return StatusEvidence("answer", entry, said, outcome=outcome)


ASKS = [
    ((), "open"),
    ((answer("fulfilled"),), "fulfilled"),
    ((answer("standing_policy"),), "fulfilled"),
    ((answer("partial"),), "partly_fulfilled"),
    ((answer("declined"),), "declined"),
    ((answer("in_progress"),), "in_progress"),
    ((answer("in_progress"), answer("fulfilled", "2024-03-01", "b.s1")), "fulfilled"),
    ((answer("in_progress", "2024-06-01"), answer("fulfilled", "2024-12-01", "b.s1")), "in_progress"),  # not known yet
    ((answer("declined"), deed()), "declined"),  # done all the same: the answer stays what it was
    ((deed(),), "in_progress"),
    ((answer("in_progress"), StatusEvidence("response", "a.s2", "2024-02-01", outcome="fulfilled")), "fulfilled"),
    ((answer("in_progress"), StatusEvidence("response", "a.s2", "2024-02-01", outcome="open")), "in_progress"),
    ((StatusEvidence("replacement", "n.a1", "2024-02-01", paper="kst-99303-9"), answer("in_progress")), "lapsed"),
]


@pytest.mark.parametrize(("evidence", "status"), ASKS)
def test_ask(make, evidence, status):
    assert ask_status(ask(make), evidence, today=make.day("2024-07-01")).status == status


def test_the_answer_and_the_deed_are_kept_apart(make):
    found = ask_status(ask(make), (answer("declined"), deed()), today=make.day("2024-07-01"))
    assert (found.answered, found.deeds) == ("declined", ("d.s1",))
    assert "status.declined-but-done" in {r.code for r in found.reasons}


def test_an_unanswered_question_has_its_term(make):
    today = make.day("2024-02-20")
    found = ask_status(ask(make, kind="vraag"), (), today=today, term=answer_term("2024-01-15", today=today))
    assert (found.status, found.overdue, found.due.isoformat()) == ("open", True, "2024-02-05")


@pytest.mark.parametrize(
    ("told", "today", "code"),
    [
        ((), "2024-02-01", "status.yearly-first"),
        (("2024-04-01",), "2024-07-01", "status.yearly-met"),
        ((), "2026-07-01", "status.yearly-missed"),
        (("2024-04-01",), "2026-07-01", "status.yearly"),
    ],
)
def test_a_yearly_commitment_is_told_without_empty_words(make, told, today, code):
    evidence = [deed(day, entry=f"d.{day}") for day in told]
    promise = commitment(make, **YEARLY)
    (why,) = commitment_status(promise, evidence, today=make.day(today)).reasons
    assert why.code == code
    assert "-;" not in words(why)
    assert "for -" not in words(why, language="en")


def _questions(make, *papers):
    catalogue = MemoryCatalogue(papers)
    proposals = link_all(catalogue)
    return Trail(catalogue, MemoryLinks(link for each in proposals.values() for link in each.links))


def test_a_delayed_question_is_answered_by_the_paper_with_the_answers(make):
    about = {"asked": "2024-01-15", "askers": ["Merel"], "subject": "Het verven van de sluis"}
    delayed = {"kind": "vraag", "quote": "De vragen over de sluis kunnen niet tijdig worden beantwoord."}
    notice = make.paper("n", detail="delay_notice", date="2024-02-01", **about)
    answers = make.paper("v", kind="answers", detail="answers", date="2024-03-10", **about)
    asked = make.entries(notice, asks=[delayed | {"outcome": "in_progress", "date": "2024-01-15"}])
    trail = _questions(make, asked, make.entries(answers))
    before = trail.status("n.a1", today=make.day("2024-02-27"))
    assert (before.status, before.overdue, before.due) == ("in_progress", True, make.day("2024-02-26"))
    assert trail.status("n.a1", today=make.day("2024-03-10")).status == "fulfilled"
    steps = settled(trail, "n.a1").history
    assert [change.proposal.status for change in steps] == ["open", "in_progress", "fulfilled"]
    waiting = dict(steps[1].proposal.reasons[-1].facts)
    assert (waiting["limit"], waiting["day"]) == ("42", "2024-02-26")


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"kind": "commitment", "quote": "Zoals toegezegd zal ik de sluis laten verven."}, "in_progress"),
        ({"kind": "deed", "quote": "Zoals toegezegd heb ik de sluis laten verven."}, "fulfilled"),
        ({"kind": "commitment", "quote": "Ik heb uw Kamer toegezegd de sluis te laten verven."}, "fulfilled"),  # a recap
    ],
)
def test_an_earlier_promise_that_its_sentence_still_makes_is_not_met(make, said, status):
    made = make.entries(
        make.paper("c", date="2024-01-15"),
        asks=[{"kind": "toezegging", "quote": said["quote"], "outcome": "fulfilled"}],
        statements=[said],
    )
    whole = dataclasses.replace(made.statements[0], start=made.asks[0].start, end=made.asks[0].end)
    trail = _questions(make, dataclasses.replace(made, statements=(whole,)))
    assert trail.status("c.a1", today=make.day("2024-02-01")).status == status


class _Counting:
    """Links that count how often the links to each entry are asked for."""

    def __init__(self, links):
        self._links, self.asked = MemoryLinks(links), Counter()

    def to(self, key):
        self.asked[key] += 1
        return self._links.to(key)

    def of(self, key):
        return self._links.of(key)

    def confirmed(self, link):
        return self._links.confirmed(link)


def test_promises_that_repeat_one_another_are_looked_up_once_each_and_not_once_for_each_day_and_other(make):
    """Thirty letters in the same words: each repeats the promise of all before it."""
    days = [f"{2021 + month // 12}-{month % 12 + 1:02}-10" for month in range(30)]
    said = {"kind": "commitment", "quote": "Ik zal uw Kamer in het najaar over de haven informeren."}
    catalogue = MemoryCatalogue(
        make.entries(make.paper(f"p{n:02}", date=day), statements=({**said, "strength": "firm"},)) for n, day in enumerate(days)
    )
    keys = [f"p{n:02}.s1" for n in range(30)]
    links = _Counting(
        Link(End("statement", later), End("statement", earlier), "repeats", "test", 1.0)
        for earlier, later in itertools.combinations(keys, 2)
    )
    trail = Trail(catalogue, links)
    for key in keys:
        assert trail.history(key, today=datetime.date(2024, 1, 1))[-1].proposal.status == "open"
    assert max(links.asked.values()) <= 4
