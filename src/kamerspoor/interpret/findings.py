"""What the reader of statements knows at a sentence (`Context`), and what it finds there (`Finding`).

In: what earlier stages and the sentences before tell. Out: values that the modules of statements, instruments and particulars
share. No rule of the language stands here (annotation guideline, statements).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from kamerspoor.engine import Match
from kamerspoor.interpret.actors import Actor
from kamerspoor.model import Cue
from kamerspoor.vocabulary import StatementKind, Strength

THRESHOLD = 1.0
"""Sum of cue weights from which a finding counts."""

KINDS: tuple[StatementKind, ...] = ("deed", "commitment", "refusal")
"""Kinds of statements in the order in which those of a sentence are told."""


BROUGHT = ("deed.paper", "deed.enclosed")
"""How the rules of deeds begin that the paper itself does: it tells, or brings something with it."""

Tense = Literal["", "present", "past", "perfect"]
"""The tense of the clause that tells a finding; empty where none is known."""


@dataclass(slots=True)
class Finding:
    """A kind of statement found in a sentence, with the predicate or idiom it stands on."""

    kind: StatementKind
    rule: str
    actor: Actor | None
    strength: Strength | None = None
    group: str = ""
    lemma: str = ""
    aim: str = ""
    self_paper: bool = False
    tense: Tense = ""
    cues: list[Cue] = field(default_factory=list)
    aimed: str = ""
    """The verb that `aim` is the class of."""

    @property
    def score(self) -> float:
        """Sum of the weights of its cues."""
        return sum(c.weight for c in self.cues)


@dataclass(slots=True)
class Context:
    """What the reader knows at a sentence: its range, cues by label, dates, and the findings of the sentence before."""

    start: int
    end: int
    labels: dict[str, list[Match]]
    future_date: bool = False
    past_date: bool = False
    previous: Sequence[Finding] = ()
    in_answer: bool = False
    spoken: bool = False
    abroad: bool = False
    open_date: bool = False
    dates_to_come: tuple[int, ...] = ()
    """Where dates after the paper's own stand."""
    telling: bool = False
    """Has the paper said, in this or the paragraph before, what it is going to tell?"""

    def has(self, *labels: str) -> bool:
        """Does a cue of one of `labels` stand in the sentence?"""
        return not self.labels.keys().isdisjoint(labels)

    @property
    def to_come(self) -> bool:
        """Does the sentence name a time after the paper?"""
        return self.future_date or "future" in self.labels
