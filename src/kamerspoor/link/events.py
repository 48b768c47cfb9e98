"""Which motion, undertaking, request, letter or debate is meant by words that give no number.

"de motie van de leden Mus en Merel, ingediend tijdens het notaoverleg van 20 oktober jl." is resolved on people, occasion,
day and the words of what was asked. One good candidate gives a link; two give a question; none gives nothing.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from kamerspoor.dutch_calendar import final_day
from kamerspoor.link.catalogue import Catalogue, CataloguedAsk, CataloguedPaper, CataloguedStatement, Event, PaperEntries
from kamerspoor.link.citations import replaced_by_title
from kamerspoor.link.likeness import coverage
from kamerspoor.link.links import Candidate, End, Evidence, Link, Question, Reason, reason, score_of
from kamerspoor.link.people import ministry, same_person, surname
from kamerspoor.link.periods import Period, bounds, overlaps
from kamerspoor.vocabulary import LinkKind

LEAST: Final = 0.5
"""Score from which an event is taken as resolved: day and people, or day and half of the words."""

MARGIN: Final = 0.1
_TWO_YEARS: Final = datetime.timedelta(days=731)
_MONTH: Final = datetime.timedelta(days=31)
_DETAILS: Final[dict[str, tuple[str, ...]]] = {
    "motie": ("motion", "amended_motion", "debate_report"),
    "toezegging": ("letter", "answers", "debate_report", "question_list", "undated_letter"),
    "verzoek": ("debate_report",),
    "vraag": ("written_questions", "answers", "question_list"),
    "vragen": ("written_questions", "answers", "question_list"),
    "brief": ("letter", "undated_letter"),
    "debat": ("debate_report",),
}
_UNDERTAKING = re.compile(r"\b(?:toegezegd|toezegging|toezeggingen|beloofd|beloofde|toegezegde)\b", re.IGNORECASE)
_MOTIONS: Final = ("motion", "amended_motion")


class PublicationPapers(Protocol):
    """Knows which papers of the register are a publication, shown or proposed."""

    def papers(self, publication: str) -> list[CataloguedPaper]:
        """In order of key."""
        ...


Target = CataloguedAsk | CataloguedStatement


@dataclass(frozen=True, slots=True)
class Query:
    """What is known of what is meant: kind, people, occasion, day, number, words, and the paper that says so."""

    kind: str
    people: tuple[str, ...]
    occasion: str | None
    date: str | None
    target: str | None
    words: str
    paper: CataloguedPaper


def of_ask(ask: CataloguedAsk, paper: CataloguedPaper) -> Query:
    """The query of an ask that a paper reports."""
    return Query(ask.kind, tuple(p.name for p in ask.by), ask.occasion, ask.date, ask.reference, ask.quote, paper)


def of_event(event: Event, paper: CataloguedPaper) -> Query:
    """The query of an event reference."""
    return Query(event.kind, event.people, event.occasion, event.date, event.target, event.context, paper)


def _period(query: Query) -> Period | None:
    """The days the event can be of; without a date, for named people, the two years before the paper."""
    named = bounds(query.date)
    if named is not None:
        return named if named[1] - named[0] <= _MONTH else None
    written = final_day(query.paper.header.date)
    return (written - _TWO_YEARS, written) if written and query.people else None


def _dated(paper: CataloguedPaper) -> Period | None:
    """The days the paper can be of, where they are no more than a month: "after 4 April" is the day of nothing."""
    found = bounds(paper.header.date)
    return found if found is not None and found[0] + _MONTH >= found[1] else None


def candidate_papers(catalogue: Catalogue, known: PublicationPapers, query: Query) -> list[CataloguedPaper]:
    """Papers of the right kind on the right day, or by the right people, or of the right number; in order of key."""
    own = query.paper.key
    details = _DETAILS.get(query.kind, ())
    if query.target:
        return [paper for paper in known.papers(query.target) if paper.key != own]
    period = _period(query)
    if period is None:
        return []
    found: dict[str, CataloguedPaper] = {}
    if query.kind in ("motie", "vraag", "vragen"):
        for name in query.people:
            found |= {p.key: p for p in catalogue.papers_by_person(surname(name), *period)}
    if query.date:
        found |= {p.key: p for p in catalogue.papers_dated(*period, detail=details)}
    return [paper for key, paper in sorted(found.items()) if key != own and paper.header.detail in details and _dated(paper)]


def may_mean(query: Query, paper: CataloguedPaper) -> bool:
    """Whether `paper` is, or would be, among the candidates of `query`; may say yes too often."""
    if query.target:
        return True
    if paper.header.detail not in _DETAILS.get(query.kind, ()):
        return False
    period, dated = _period(query), _dated(paper)
    if period is None or dated is None or dated[1] < period[0] or dated[0] > period[1]:
        return False
    asked = {surname(p.name) for p in paper.header.askers}
    return bool(query.date) or any(surname(name) in asked for name in query.people)


def _people_reason(query: Query, names: Sequence[str]) -> Reason | None:
    if not query.people or not names:
        return None
    shared = [name for name in query.people if any(same_person(name, other) for other in names)]
    if not shared:
        return reason("event.other-people", -0.4, people=", ".join(query.people))
    full = 0.3 if len(shared) == len(query.people) else 0.12
    return reason("event.people", full, people=", ".join(shared))


def _day_reason(query: Query, date: str | None) -> Reason | None:
    if query.date is None:
        return None
    if overlaps(query.date, date):
        return reason("event.day", 0.3, day=query.date)
    return reason("event.other-day", -0.3, day=query.date)


def _frame(query: Query, paper: CataloguedPaper) -> list[Reason]:
    """Reasons that lie in the paper: number, day, occasion, ministry, dossier."""
    found: list[Reason | None] = []
    if query.target:
        found.append(reason("event.number", 0.6, publication=query.target))
    else:
        found.append(_day_reason(query, paper.header.date))
    if query.occasion and paper.header.detail == "debate_report":
        found.append(reason("event.occasion", 0.08, occasion=query.occasion))
    if query.kind in ("toezegging", "brief") and not query.target:
        mine = {m for m in (ministry(s.role) for s in query.paper.header.senders) if m}
        theirs = {m for m in (ministry(s.role) for s in paper.header.senders) if m}
        if mine & theirs:
            found.append(reason("event.ministry", 0.15, ministry=min(mine & theirs)))
        elif mine and theirs:
            found.append(reason("event.other-ministry", -0.2, ministry=min(theirs)))
    shared = sorted(set(query.paper.header.dossiers) & set(paper.header.dossiers))
    if shared and not query.target:
        found.append(reason("event.dossier", 0.05, dossier=shared[0]))
    return [r for r in found if r is not None]


def _words_reason(query: Query, target: Target) -> Reason:
    alike = max(coverage(query.words, target.quote), coverage(target.quote, query.words))
    if isinstance(target, CataloguedStatement):
        alike = max(alike, 0.7 * alike + 0.3 * coverage(query.words, f"{target.heading} {target.context}"))
    return reason("event.words", 0.4 * alike, share=f"{alike:.0%}")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A candidate for what is meant, with its reasons."""

    target: Target
    paper: CataloguedPaper
    score: float
    reasons: tuple[Reason, ...]


def _targets(query: Query, entries: PaperEntries) -> list[Target]:
    """What in a paper can be meant: motions and requests are asks there, an undertaking is a commitment."""
    if query.kind == "toezegging":
        return [s for s in entries.statements if s.kind == "commitment"]
    kind = "vraag" if query.kind == "vragen" else query.kind
    return [a for a in entries.asks if a.kind == kind]


def _names(target: Target, entries: PaperEntries) -> tuple[str, ...]:
    if isinstance(target, CataloguedAsk):
        named = tuple(p.name for p in target.by)
        return named or tuple(p.name for p in entries.paper.header.askers)
    by_key = {a.key: a for a in entries.asks}
    return tuple(p.name for key in target.asks if key in by_key for p in by_key[key].by)


def candidates(catalogue: Catalogue, known: PublicationPapers, query: Query) -> list[Resolved]:
    """Every ask or commitment that can be meant, best first."""
    found: list[Resolved] = []
    for paper in candidate_papers(catalogue, known, query):
        entries = catalogue.entries(paper.key)
        if entries is None:
            continue
        frame = _frame(query, paper)
        for target in _targets(query, entries):
            people = _people_reason(query, _names(target, entries))
            reasons = tuple(r for r in (*frame, people, _words_reason(query, target)) if r is not None)
            found.append(Resolved(target, paper, score_of(reasons), reasons))
    found.sort(key=lambda r: (-r.score, r.target.key))
    return [r for r in found if r.score >= LEAST]


def _replaced(found: list[Resolved]) -> list[Resolved]:
    """Without motions that another candidate replaces, and without the spoken form of a motion that is there in print."""
    replaced = {replaced_by_title(r.paper) for r in found} - {None}
    kept = [r for r in found if r.paper.id not in replaced]
    printed = [r for r in kept if r.paper.header.detail in _MOTIONS]
    return printed or kept


def _same_thing(one: Resolved, other: Resolved) -> bool:
    """One promise said twice in one paper: by the minister, and in the chair's list."""
    a, b = one.target.quote, other.target.quote
    return one.paper.key == other.paper.key and max(coverage(a, b), coverage(b, a)) >= 0.5


def resolve(catalogue: Catalogue, known: PublicationPapers, query: Query) -> list[Resolved]:
    """What is meant: nothing, one, or several that are nearly as good as the best (then it is a question)."""
    found = candidates(catalogue, known, query)
    if query.kind == "motie":
        found = _replaced(found)
    if not found:
        return []
    best = found[0]
    near = [r for r in found[1:] if best.score - r.score < MARGIN]
    if near and all(_same_thing(best, r) for r in near):
        return [min([best, *near], key=lambda r: (r.target.start, r.target.key))]
    return [best, *near]


_PAPER_KIND: Final[dict[str, LinkKind]] = {"fulfilled": "carries_out", "none": "cites"}


def ask_links(catalogue: Catalogue, known: PublicationPapers, entries: PaperEntries) -> list[Link | Question]:
    """Links from the asks a paper reports to where they were first made, and from the paper to the motions it answers."""
    found: list[Link | Question] = []
    if entries.paper.header.detail in _MOTIONS:
        return found
    for ask in entries.asks:
        query = _query(ask, entries)
        if query is None:
            continue
        resolved = resolve(catalogue, known, query)
        evidence = (Evidence(ask.paper, ask.start, ask.end, ask.quote),)
        if len(resolved) > 1:
            about = End("ask", ask.key)
            found.append(Question(about, "follows_up", "event", tuple(_candidate(r) for r in resolved), evidence))
        elif resolved:
            found += _resolved_links(ask, entries, resolved[0], evidence)
    return found


def _query(ask: CataloguedAsk, entries: PaperEntries) -> Query | None:
    """What an ask refers to. A numbered question is made where it stands; it may be about an undertaking that it cites."""
    if not _own_question(ask, entries):
        return of_ask(ask, entries.paper)
    if not _UNDERTAKING.search(ask.quote):
        return None
    cited = next((c for c in entries.paper.citations if ask.quote[:60] in c.context), None)
    if cited is None:
        return None
    return Query("toezegging", (), None, cited.date, cited.target, ask.quote, entries.paper)


def _own_question(ask: CataloguedAsk, entries: PaperEntries) -> bool:
    """A numbered question of the paper itself is made there, not reported."""
    return ask.kind == "vraag" and entries.paper.header.detail in ("answers", "written_questions", "question_list")


def _end(target: Target) -> End:
    return End("ask" if isinstance(target, CataloguedAsk) else "statement", target.key)


def _candidate(resolved: Resolved) -> Candidate:
    return Candidate(_end(resolved.target), resolved.score, resolved.reasons)


def _read_out(report: CataloguedPaper, resolved: Resolved) -> bool:
    """Whether the motion is put forward in this debate, not an earlier one that is spoken of."""
    held, made = bounds(report.header.date), bounds(resolved.paper.header.date)
    same_day = held is None or made is None or overlaps(report.header.date, resolved.paper.header.date)
    return same_day or resolved.paper.header.detail not in _MOTIONS


def _resolved_links(
    ask: CataloguedAsk, entries: PaperEntries, resolved: Resolved, evidence: tuple[Evidence, ...]
) -> list[Link | Question]:
    target, score, reasons = resolved.target, resolved.score, resolved.reasons
    evidence = (*evidence, Evidence(target.paper, target.start, target.end, target.quote))
    report = entries.paper.header.detail == "debate_report"
    if report and ask.kind == "motie" and _read_out(entries.paper, resolved):
        return [Link(_end(target), End("ask", ask.key), "identifies", "event.read-out", score, reasons, evidence)]
    found: list[Link | Question] = [Link(End("ask", ask.key), _end(target), "follows_up", "event", score, reasons, evidence)]
    if ask.kind == "motie" and resolved.paper.header.detail in _MOTIONS and not report:
        kind = _PAPER_KIND.get(ask.outcome, "answers")
        if kind != "cites":
            why = (*reasons, reason("event.outcome", 0.0, outcome=ask.outcome))
            ends = End("paper", entries.paper.key), End("paper", resolved.paper.key)
            found.append(Link(*ends, kind, "event.motion", score, why, evidence))
    return found


def event_links(catalogue: Catalogue, known: PublicationPapers, paper: CataloguedPaper) -> list[Link | Question]:
    """Links from a paper to the letters, debates and motions it names without their number."""
    found: list[Link | Question] = []
    for event in paper.events:
        if event.target or event.kind not in ("brief", "debat", "motie", "vragen"):
            continue
        query = of_event(event, paper)
        meant = (p for p in candidate_papers(catalogue, known, query) if not _says_the_same(event, paper, p))
        scored = sorted((_paper_candidate(query, p) for p in meant), key=_by_score)
        good = [c for c in scored if c.score >= LEAST]
        near = [c for c in good if good[0].score - c.score < MARGIN]
        evidence = (Evidence(paper.key, event.start, event.end, event.quote),)
        if len(near) == 1:
            found.append(
                Link(End("paper", paper.key), near[0].end, "cites", "event.paper", near[0].score, near[0].reasons, evidence)
            )
        elif near:
            found.append(Question(End("paper", paper.key), "cites", "event.paper", tuple(near), evidence))
    return found


def _says_the_same(event: Event, paper: CataloguedPaper, other: CataloguedPaper) -> bool:
    """Whether `other` cannot be the motion that is named: `paper` replaces it, or it names that motion in the same words."""
    if event.kind != "motie":
        return False
    replaced = other.id is not None and replaced_by_title(paper) == other.id
    return replaced or event.quote in other.opening  # its own title is in capitals, "MOTIE VAN"


def _by_score(candidate: Candidate) -> tuple[float, str]:
    return -candidate.score, candidate.end.key


def _paper_candidate(query: Query, paper: CataloguedPaper) -> Candidate:
    text = f"{paper.header.subject or ''} {paper.opening}"
    people = _people_reason(query, tuple(p.name for p in paper.header.askers))
    alike = coverage(query.words, text)
    words = reason("event.words", 0.3 * alike, share=f"{alike:.0%}")
    reasons = tuple(r for r in (*_frame(query, paper), people, words) if r is not None)
    return Candidate(End("paper", paper.key), score_of(reasons), reasons)
