"""Terms of written questions; expected values counted by hand on a calendar."""

import pytest

from kamerspoor.link.memory import MemoryCatalogue
from kamerspoor.link.terms import answer_term
from kamerspoor.link.trail import MemoryLinks, Trail

LATER = "2026-11-21"

CASES = [
    # asked, answered, notices, today, days, limit, due, over
    ("2019-01-22", "2019-02-15", (), LATER, 24, 21, "2019-02-12", 3),  # three days over, no notice
    ("2025-09-04", "2025-10-30", ("2025-09-25",), LATER, 56, 42, "2025-10-16", 14),
    ("2025-09-04", "2025-09-25", (), LATER, 21, 21, "2025-09-25", 0),  # the last day is in time
    ("2025-09-04", "2025-09-26", (), LATER, 22, 21, "2025-09-25", 1),
    ("2026-10-01", None, (), LATER, 51, 21, "2026-10-22", 30),
    ("2025-09-04", "2025-10-30", ("2025-09-25",), "2025-10-10", 36, 42, "2025-10-16", 0),  # the answer is not there yet
    ("2025-09-04", "2025-10-30", ("2025-09-25",), "2025-10-20", 46, 42, "2025-10-16", 4),
    ("2025-09-04", "2025-10-30", ("2025-09-25",), "2025-09-20", 16, 21, "2025-09-25", 0),  # nor is the notice
    ("2024-02-08", "2024-02-29", (), LATER, 21, 21, "2024-02-29", 0),  # leap year
    ("2025-12-18", "2026-01-12", (), LATER, 25, 21, "2026-01-08", 4),  # over the end of the year
]


@pytest.mark.parametrize(("asked", "answered", "notices", "today", "days", "limit", "due", "over"), CASES)
def test_days_taken_and_days_over(make, asked, answered, notices, today, days, limit, due, over):
    term = answer_term(asked, answered=answered, notices=notices, today=make.day(today))
    assert (term.days, term.limit, term.due.isoformat(), term.over) == (days, limit, due, over)


@pytest.mark.parametrize(("asked", "today"), [(None, LATER), ("2026-12-01", LATER), ("not a day", LATER)])
def test_no_term_without_a_day_of_asking(make, asked, today):
    assert answer_term(asked, today=make.day(today)) is None


def test_only_unanswered_questions_are_overdue(make):
    today = make.day(LATER)
    assert answer_term("2026-10-01", today=today).overdue
    assert not answer_term("2026-10-01", answered="2026-11-20", today=today).overdue
    assert answer_term("2026-10-01", answered="2026-11-20", today=make.day("2026-11-19")).overdue


def test_answers_dated_before_the_questions_do_not_count(make):
    term = answer_term("2026-10-01", answered="2026-09-01", today=make.day(LATER))
    assert not term.answered


@pytest.mark.parametrize(
    ("answered", "limit", "over", "code"),
    [
        ("2024-02-01", 21, 0, "term.answered.in-time"),
        ("2024-02-20", 42, 0, "term.answered.in-time.pointed"),  # 36 days: late only if that paper is no notice
        ("2024-03-01", 42, 4, "term.answered.late.pointed"),
    ],
)
def test_answers_that_point_to_a_paper_that_is_not_there_are_not_called_late(make, answered, limit, over, code):
    found = answer_term("2024-01-15", answered=answered, pointed="ah-tk-20232024-9001", today=make.day("2024-06-01"))
    assert (found.limit, found.over, found.reason.code) == (limit, over, code)


def test_the_paper_pointed_to_above_the_questions(make):
    about = {"asked": "2024-01-15", "askers": ["Merel"], "subject": "Het verven van de sluis"}
    see = make.citation("ah-tk-20232024-9001", "Zie ook Aanhangsel Handelingen, vergaderjaar 2023-2024, nr. 9001.")
    answers = make.paper("v", kind="answers", detail="answers", date="2024-02-20", cites=[see], **about)
    asks = [{"kind": "verzoek", "quote": ""}, {"kind": "vraag", "quote": "Is de sluis geverfd?"}]
    entries = make.entries(answers, asks=asks)
    other = make.entries(make.paper("o", kind="answers", detail="answers", id="ah-tk-20232024-9001", date="2023-12-01"))
    for papers, pointed in (([entries], "ah-tk-20232024-9001"), ([entries, other], None)):
        trail = Trail(MemoryCatalogue(papers), MemoryLinks([]))
        assert trail.question_days("v").pointed == pointed
