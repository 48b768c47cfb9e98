"""Written questions, their answers and notices of delay: which of these papers are about the same questions.

Each such paper has handles: the number of the questions (2025Z99041) where it shows one, and the day they were sent in with
each asker. Two papers are about the same questions when they share a number, or day, askers and subject.
"""

from __future__ import annotations

import re
from typing import Final

from kamerspoor.dutch_calendar import parse_day
from kamerspoor.link.catalogue import Catalogue, CataloguedPaper, PaperEntries
from kamerspoor.link.likeness import coverage
from kamerspoor.link.links import End, Evidence, Link, Reason, reason, score_of
from kamerspoor.link.people import same_person, surname

QUESTION_DETAILS: Final = ("written_questions", "answers", "delay_notice")
_NUMBER = re.compile(r"\b20\d\dZ\d{4,6}\b")
_SENT = re.compile(r"\b(?:ingezonden|d\.d\.|gesteld op)\b\D{0,30}?(\d{1,2} [a-z]{3,9} \d{4})")
_LIKE_SUBJECT: Final = 0.3


def question_numbers(paper: CataloguedPaper) -> tuple[str, ...]:
    """Numbers of the questions (`2025Z99041`) that a paper about questions shows."""
    header = paper.header
    texts = (*(header.marks[name] for name in sorted(header.marks)), header.id or "", paper.opening)
    return tuple(dict.fromkeys(number for text in texts for number in _NUMBER.findall(text)))


def asked_on(paper: CataloguedPaper) -> str | None:
    """The day the questions were sent in."""
    header = paper.header
    if header.asked:
        return header.asked
    if header.detail == "written_questions" and header.date:
        return header.date
    for event in paper.events:
        if event.kind == "vragen" and event.date:
            return event.date
    found = _SENT.search(paper.opening)
    return parse_day(found[1]) if found else None


def askers(paper: CataloguedPaper) -> tuple[str, ...]:
    """The names of those who asked."""
    named = tuple(person.name for person in paper.header.askers)
    return named or tuple(name for event in paper.events if event.kind == "vragen" for name in event.people)


def handles(paper: CataloguedPaper) -> tuple[str, ...]:
    """What finds the other papers about the same questions: `number:2025Z99041`, `asked:2025-09-04:zuurdeeg`; () for
    other papers.
    """
    if paper.header.detail not in QUESTION_DETAILS:
        return ()
    day = asked_on(paper)
    people = [surname(name) for name in askers(paper)] if day else []
    return (*(f"number:{n}" for n in question_numbers(paper)), *(f"asked:{day}:{name}" for name in people))


def same_questions(one: CataloguedPaper, other: CataloguedPaper) -> tuple[Reason, ...]:
    """Reasons that two papers are about the same questions; empty where they are not."""
    numbers = sorted(set(question_numbers(one)) & set(question_numbers(other)))
    if numbers:
        return (reason("questions.number", 1.0, number=numbers[0]),)
    day = asked_on(one)
    if day is None or day != asked_on(other):
        return ()
    mine, theirs = askers(one), askers(other)
    shared = [name for name in mine if any(same_person(name, n) for n in theirs)]
    if not shared:
        return ()
    found = [reason("questions.day", 0.35, day=day), reason("questions.askers", 0.25, askers=", ".join(shared))]
    if len(shared) < max(len(mine), len(theirs)):
        found[1] = reason("questions.askers", 0.1, askers=", ".join(shared))
    subject, theme = one.header.subject or one.opening, other.header.subject or other.opening
    alike = max(coverage(subject, theme), coverage(theme, subject))
    if alike < _LIKE_SUBJECT:
        return ()
    return (*found, reason("questions.subject", 0.4 * alike, share=f"{alike:.0%}"))


def fellows(catalogue: Catalogue, paper: CataloguedPaper) -> list[tuple[CataloguedPaper, tuple[Reason, ...]]]:
    """Other papers about the same questions with the reasons, in order of key."""
    near = {other.key: other for handle in handles(paper) for other in catalogue.papers_about_questions(handle)}
    near.pop(paper.key, None)
    pairs = ((near[key], same_questions(paper, near[key])) for key in sorted(near))
    return [(other, reasons) for other, reasons in pairs if reasons]


_KINDS: Final = {
    ("answers", "written_questions"): ("answers", "questions.answers"),
    ("delay_notice", "written_questions"): ("delays", "questions.delays"),
    ("delay_notice", "answers"): ("delays", "questions.delays"),
}


def question_links(catalogue: Catalogue, paper: CataloguedPaper) -> list[Link]:
    """Links from answers to their questions and earlier answers, and from a notice of delay to what it delays."""
    found: list[Link] = []
    for other, reasons in fellows(catalogue, paper):
        kind = _KINDS.get((paper.header.detail, other.header.detail))
        ends = End("paper", paper.key), End("paper", other.key)
        evidence = tuple(Evidence(p.key, 0, 0, p.header.subject or "") for p in (paper, other))
        if kind and kind[0] == "answers":
            found.append(Link(*ends, "answers", kind[1], score_of(reasons), reasons, evidence))
        elif kind:
            found.append(Link(*ends, "delays", kind[1], score_of(reasons), reasons, evidence))
        elif paper.header.detail == other.header.detail == "answers" and _order(paper) > _order(other):
            found.append(Link(*ends, "follows_up", "questions.further-answer", score_of(reasons), reasons, evidence))
    return found


def notice_links(catalogue: Catalogue, entries: PaperEntries) -> list[Link]:
    """What a notice of delay promises of the answers ("uiterlijk op ... te beantwoorden") is carried out by the answers."""
    if entries.paper.header.detail != "delay_notice":
        return []
    promises = [s for s in entries.statements if s.kind == "commitment" and "beantwoord" in s.quote.casefold()]
    found: list[Link] = []
    for other, reasons in fellows(catalogue, entries.paper):
        if other.header.detail == "answers":
            for promise in promises:
                evidence = (
                    Evidence(other.key, 0, 0, other.header.subject or ""),
                    Evidence(promise.paper, promise.start, promise.end, promise.quote),
                )
                ends = End("paper", other.key), End("statement", promise.key)
                found.append(Link(*ends, "carries_out", "questions.answered", score_of(reasons), reasons, evidence))
    return found


def _order(paper: CataloguedPaper) -> tuple[str, str]:
    return paper.header.date or "", paper.key
