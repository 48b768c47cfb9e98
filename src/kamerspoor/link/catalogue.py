"""What linking needs to know of the papers of a register, and the look-ups it asks of whoever keeps them.

`entries.entries_of` makes the facts of one paper from its analysis. `Catalogue` is the protocol a register implements; every
look-up is narrow, so that linking one paper into a register of 100,000 does not walk it. `memory.MemoryCatalogue` is the
implementation for use without a register.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from kamerspoor.link.people import surname
from kamerspoor.model import Header, NamedPerson
from kamerspoor.vocabulary import StatementKind


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference of a paper to a publication, with the block it stands in and the day named just before it."""

    target: str
    start: int
    end: int
    quote: str
    context: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A reference of a paper to a motion, undertaking, request, letter or debate by what happened."""

    kind: str
    people: tuple[str, ...]
    occasion: str | None
    date: str | None
    target: str | None
    start: int
    end: int
    quote: str
    context: str


@dataclass(frozen=True, slots=True)
class CataloguedPaper:
    """One paper: a stable key, the publication identifier it shows (None if none), its header, and what it says of others.

    `opening` is the first part of its text without headings, `sha256` the hash of the file it came from.
    """

    key: str
    header: Header
    sha256: str = ""
    citations: tuple[Citation, ...] = ()
    events: tuple[Event, ...] = ()
    opening: str = ""

    @property
    def id(self) -> str | None:
        """The publication identifier that the paper shows."""
        return self.header.id


@dataclass(frozen=True, slots=True)
class CataloguedAsk:
    """One ask: its key, its paper, the paper's date, and the fields of the contract; `answer` is the text that answers it."""

    key: str
    paper: str
    local: str
    kind: str
    start: int
    end: int
    quote: str
    by: tuple[NamedPerson, ...] = ()
    date: str | None = None
    occasion: str | None = None
    reference: str | None = None
    outcome: str = "none"
    answer: tuple[int, int] | None = None
    answer_quote: str | None = None
    number: int | None = None
    paper_date: str | None = None


@dataclass(frozen=True, slots=True)
class CataloguedStatement:
    """One statement: its key, its paper, the paper's date, and the fields of the contract.

    `asks` are the keys of the asks it responds to; `context` is the block it stands in, under its heading; `dossiers` and
    `ministries` those of the paper; `cited` the publications named in its block, and `days` the days named there.
    """

    key: str
    paper: str
    local: str
    kind: StatementKind
    start: int
    end: int
    quote: str
    actor: str | None = None
    strength: str | None = None
    due: str | None = None
    date: str | None = None
    recurring: bool = False
    instrument: str | None = None
    forum: str | None = None
    places: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    speaker: str | None = None
    paper_date: str | None = None
    context: str = ""
    heading: str = ""
    ministries: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    subject: str = ""


@dataclass(frozen=True, slots=True)
class PaperEntries:
    """Everything the catalogue holds of one paper."""

    paper: CataloguedPaper
    asks: tuple[CataloguedAsk, ...] = ()
    statements: tuple[CataloguedStatement, ...] = ()


def named_publications(entries: PaperEntries) -> frozenset[str]:
    """Identifiers the paper names: what `papers_citing` looks up. A bare number it replaces is of its own dossier."""
    paper = entries.paper
    found = {c.target for c in paper.citations} | {e.target for e in paper.events if e.target}
    found |= {a.reference for a in entries.asks if a.reference}
    replaces = paper.header.replaces
    if replaces:
        found |= {replaces, *(f"kst-{dossier}-{replaces}" for dossier in paper.header.dossiers)}
    return frozenset(found)


def reported_asks(entries: PaperEntries) -> tuple[CataloguedAsk, ...]:
    """The asks that a paper reports; a motion and written questions make theirs themselves."""
    detail = entries.paper.header.detail
    if detail in ("motion", "amended_motion"):
        return ()
    own = detail in ("written_questions", "answers", "question_list")
    return tuple(ask for ask in entries.asks if not (own and ask.kind == "vraag"))


def named_days(entries: PaperEntries) -> frozenset[str]:
    """Dates of the citations, events and reported asks of the paper: what `papers_naming_day` looks up."""
    paper = entries.paper
    days = {c.date for c in paper.citations} | {e.date for e in paper.events} | {a.date for a in reported_asks(entries)}
    return frozenset(day for day in days if day)


def named_people(entries: PaperEntries) -> frozenset[str]:
    """Surnames in the events and reported asks of the paper: what `papers_naming_person` looks up."""
    names = {name for e in entries.paper.events for name in e.people} | {p.name for a in reported_asks(entries) for p in a.by}
    return frozenset(surname(name) for name in names)


class Catalogue(Protocol):
    """The look-ups linking asks. Order of results does not matter: linking sorts by key whatever it compares.

    Keys are stable for a paper whatever the order in which papers came in (a register uses the hash of the content).
    """

    def keys(self) -> Iterable[str]:
        """Keys of all papers; only for linking everything from scratch."""
        ...

    def entries(self, key: str) -> PaperEntries | None:
        """Everything of one paper, None where there is none of that key."""
        ...

    def papers_showing(self, publication: str) -> Sequence[CataloguedPaper]:
        """Papers that show this publication identifier (`header.id`)."""
        ...

    def papers_citing(self, publication: str) -> Sequence[CataloguedPaper]:
        """Papers of which a citation, an event, an ask or `header.replaces` has this identifier (`named_publications`)."""
        ...

    def papers_dated(
        self, first: datetime.date, last: datetime.date, *, detail: Sequence[str] = ()
    ) -> Sequence[CataloguedPaper]:
        """Papers whose date can lie in `first`..`last`, of one of the `detail` words (all where empty)."""
        ...

    def papers_unnumbered(self, first: datetime.date, last: datetime.date) -> Sequence[CataloguedPaper]:
        """Papers that show no identifier and whose date can lie in `first`..`last` or is unknown."""
        ...

    def papers_naming_day(self, first: datetime.date, last: datetime.date) -> Sequence[CataloguedPaper]:
        """Papers with a citation, an event or a reported ask whose `date` can lie in `first`..`last` (`named_days`)."""
        ...

    def papers_naming_person(self, name: str) -> Sequence[CataloguedPaper]:
        """Papers with an event or an ask by this surname (`named_people`)."""
        ...

    def papers_about_questions(self, handle: str) -> Sequence[CataloguedPaper]:
        """Questions, answers and notices with this handle (`questions.handles`: a number, or a day with an asker)."""
        ...

    def papers_by_person(self, name: str, first: datetime.date, last: datetime.date) -> Sequence[CataloguedPaper]:
        """Motions and questions dated in `first`..`last` of which this surname is an asker."""
        ...

    def statements_with(self, features: Sequence[str], kinds: Sequence[str]) -> Sequence[CataloguedStatement]:
        """Statements of these kinds whose features (`proof_features.features`) `meet` these; others may be among them."""
        ...

    def papers_asking(self, feature: str) -> Sequence[str]:
        """Keys of papers with an ask that has this feature (`proof_features.features_of_ask`)."""
        ...
