"""What linking gives back: links, identities and questions for review, each with its reasons and the words it stands on.

A reason is a stable code with facts; `wording` puts it in Dutch or English. Nothing here is decided: every link is a proposal
until a person confirms it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kamerspoor.vocabulary import LinkKind

EndKind = Literal["paper", "ask", "statement", "publication"]


@dataclass(frozen=True, slots=True, order=True)
class End:
    """One end of a link: a paper, ask or statement by its key, or a publication that no paper of the register is."""

    kind: EndKind
    key: str


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """Why: a stable code, what it adds to the score, and the facts its wording needs."""

    code: str
    weight: float = 0.0
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Words a proposal stands on: paper, range in its text (empty where the fact is of the header), and the words."""

    paper: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A proposed link. `score` runs from 0 to 1; `rank` orders links of one kind to or from the same entry, 1 is best."""

    source: End
    target: End
    kind: LinkKind
    rule: str
    score: float
    reasons: tuple[Reason, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rank: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """A proposed identity: paper `paper` is publication `publication`, and of `date` where it shows none itself."""

    paper: str
    publication: str
    date: str | None
    score: float
    reasons: tuple[Reason, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """One of several possible answers to a question for review."""

    end: End
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Question:
    """More than one good candidate: no link, but a question. `kind` is the link it would be, `about` what has to be
    resolved.
    """

    about: End
    kind: LinkKind
    rule: str
    candidates: tuple[Candidate, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposals:
    """Everything that linking proposes for one paper, or for a whole register, in a fixed order."""

    links: tuple[Link, ...] = ()
    identities: tuple[Identity, ...] = ()
    questions: tuple[Question, ...] = ()


def reason(code: str, weight: float = 0.0, **facts: object) -> Reason:
    """A reason with its facts in order of their names."""
    return Reason(code, round(weight, 3), tuple((name, str(value)) for name, value in sorted(facts.items())))


def score_of(reasons: tuple[Reason, ...]) -> float:
    """The sum of the weights, held between 0 and 1 and rounded, so that it is the same on every machine."""
    return round(min(max(sum(r.weight for r in reasons), 0.0), 1.0), 3)
