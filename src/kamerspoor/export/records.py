"""What the writers take: papers, entries, links and decisions as plain frozen values.

Dates are ISO 8601 text as in the paper contract (a day, month, year or interval); `due_until` and `answered` are single days.
Identifiers are those of the register. Texts that a person reads (`reason`, `reasons`) come in the language asked for.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person as printed, with party and office where the paper gives them."""

    name: str
    party: str = ""
    role: str = ""

    def __str__(self) -> str:
        """Name with party or office, as in a list of people."""
        beside = self.party or self.role
        return f"{self.name} ({beside})" if self.name and beside else self.name or beside


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """Words something stands on: key of the paper, range in its text, the words."""

    paper: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class StatusStep:
    """One step in the history of a status: what it became, on which day, by which paper, and why."""

    status: str
    day: str = ""
    paper: str = ""
    reason: str = ""
    evidence: tuple[EvidenceRecord, ...] = ()
    decided: bool = False


@dataclass(frozen=True, slots=True)
class PaperRecord:
    """A parliamentary paper. `key` is its publication identifier, or the register's own name where it shows none."""

    key: str
    publication_id: str = ""
    kind: str = "other"
    detail: str = "unknown"
    subject: str = ""
    date: str = ""
    asked: str = ""
    session: str = ""
    number: str = ""
    dossiers: tuple[str, ...] = ()
    ministry: str = ""
    senders: tuple[PersonRecord, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    askers: tuple[PersonRecord, ...] = ()
    places: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    source_name: str = ""
    sha256: str = ""
    media_type: str = ""
    text: str | None = None
    """The whole text, only where it was asked for."""


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """An ask or a statement: `quote` is `start:end` of the text of `paper`, found by `rule`.

    `overdue` is as of the day the records were made for; `reason` says in words why the status is what it is, and
    `reason_facts` holds the same for machines. `decided` is whether a person set the status. `review` is what a person made
    of the entry itself (`confirmed`, `rejected`, `merged`, or empty), `reviewed` the day on which, and `corrected` names the
    fields that a person gave another value. `told_of` is the id of the entry that stands for all that tell of the same motion,
    promise or questions, itself among them; empty where no other does.
    """

    id: str
    layer: str
    kind: str
    paper: str
    quote: str
    start: int
    end: int
    rule: str
    confidence: float = 1.0
    found: bool = True
    date: str = ""
    due: str = ""
    due_until: str = ""
    answered: str = ""
    status: str = ""
    overdue: bool = False
    decided: bool = False
    review: str = ""
    reviewed: str = ""
    corrected: tuple[str, ...] = ()
    reason: str = ""
    reason_facts: Mapping[str, Any] = field(default_factory=dict)
    history: tuple[StatusStep, ...] = ()
    aliases: tuple[str, ...] = ()
    occasion: str = ""
    reference: str = ""
    outcome: str = ""
    manner: str = ""
    number: int | None = None
    by: tuple[PersonRecord, ...] = ()
    answer: EvidenceRecord | None = None
    actor: str = ""
    strength: str = ""
    recurring: bool = False
    instrument: str = ""
    forum: str = ""
    target: str = ""
    speaker: str = ""
    ministry: str = ""
    places: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    told_of: str = ""


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A tie between two entries or papers: kind, score, reasons in words, state and the words it stands on."""

    id: str
    kind: str
    source: str
    target: str
    value: str = ""
    state: str = "proposed"
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    reason_facts: tuple[Any, ...] = ()
    evidence: tuple[EvidenceRecord, ...] = ()
    paper: str = ""


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """What a reviewer decided, with its place in the chain of hashes."""

    number: int
    made: str
    reviewer: str
    action: str
    subject: str
    before: Any
    after: Any
    note: str = ""
    previous: str = ""
    hash: str = ""


@dataclass(frozen=True, slots=True)
class RegisterRecords:
    """The records of one export, and the day for which `overdue` holds. `titles` gives the title of a dossier by number."""

    today: datetime.date
    papers: tuple[PaperRecord, ...] = ()
    entries: tuple[EntryRecord, ...] = ()
    links: tuple[LinkRecord, ...] = ()
    decisions: tuple[DecisionRecord, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)

    def paper_of(self) -> dict[str, PaperRecord]:
        """The papers by key."""
        return {paper.key: paper for paper in self.papers}

    def stream(self) -> RecordStream:
        """The same in the order of identifiers."""
        return RecordStream(
            self.titles,
            sorted(self.papers, key=lambda paper: paper.key),
            sorted(self.entries, key=lambda entry: entry.id),
            sorted(self.links, key=lambda link: link.id),
            sorted(self.decisions, key=lambda decision: decision.number),
        )


@dataclass(frozen=True, slots=True)
class RecordStream:
    """The records of an export that need not be in memory at once: each kind in the order of its key, id or number."""

    titles: Mapping[str, str] = field(default_factory=dict)
    papers: Iterable[PaperRecord] = ()
    entries: Iterable[EntryRecord] = ()
    links: Iterable[LinkRecord] = ()
    decisions: Iterable[DecisionRecord] = ()
