"""The verdict over a sentence: what the rules found, weighed together with what the learned weights say.

In: a bench that the rules are done with, and its clauses. Out: the same bench; a finding of a doubtful rule is taken back
where the weights speak strongly against it, and a deed or commitment that no rule heard is added where they speak for it. A
rule counts for the log odds of its confidence, so that one that has always been right is hardly ever overruled (decisions 0009
and 0011).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from kamerspoor.interpret.actors import Actor
from kamerspoor.interpret.bench import PRESENT, Bench
from kamerspoor.interpret.clauses import Predicate
from kamerspoor.interpret.confidence import confidence
from kamerspoor.interpret.findings import THRESHOLD
from kamerspoor.interpret.learned import KINDS, Opinion
from kamerspoor.interpret.signs import Clauses
from kamerspoor.interpret.words import word_set
from kamerspoor.vocabulary import StatementKind, Strength

BESIDE = -0.5
"""What counts besides where a rule found another kind in the sentence."""


class Bar(NamedTuple):
    """How much the log odds of the weights count for, what counts where no rule spoke, and from where there is a finding."""

    share: float
    silence: float
    enough: float


WRITTEN, SPOKEN = Bar(0.65, -2.4, -1.5), Bar(1.0, -2.2, -2.0)
"""The bars of papers and debates; measured, as the one above, on what weights had not been learned from (decision 0011)."""

_PERFORMED = "commitment.promised"
"""The rule of a promise that is made by saying so, which no weight speaks against: "Dat zeg ik toe"."""
_INSTEAD = frozenset(("refusal.told-that", "commitment.another-paper"))
"""Rules of what is told of something else than this paper: to tell it is no deed beside it."""
_THANKS = word_set("bedanken danken feliciteren complimenteren condoleren")
_NOTICED = word_set("zien merken begrijpen constateren concluderen vaststellen horen lezen")
"""Verbs of what one finds to be so; what is found is promised by nobody."""
_WILL = word_set("zal zullen zult")
_AIMS = word_set("wil willen blijf blijft blijven hoop hopen probeer proberen streef streven bereid best")
"""What one says is aimed at; without these a promise in a debate is firm, and so is what somebody is to get."""
_MEANT = word_set(
    """voornemen voornemens bereidheid bedoeling inzet oogmerk streven streefpunt doel doelstelling ambitie denk denken verwacht
    verwachten verwachting genegen inspannen span spannen graag gaarne blijf blijft blijven uit kan kunnen"""
)
"""On paper what one means or expects; without these what is stated is firm."""
_TO_COME = word_set("krijgen ontvangen bereiken volgen")
"""Verbs of what is to get somewhere."""


def weigh(bench: Bench, clauses: Clauses) -> None:
    """Take back and add findings of the bench."""
    if not clauses:
        return
    spoken = bench.context.spoken
    opinion = Opinion(bench.words, bench.context, clauses)
    by_rule = {f.kind: confidence(f.rule, f.score, f.kind, spoken=spoken) for f in bench.found.values()}
    for kind in KINDS:
        stands = holds(kind, by_rule, opinion.log_odds[kind], spoken=spoken)
        if kind in by_rule and not stands and bench.found[kind].rule != _PERFORMED:
            del bench.found[kind]
        elif stands and kind not in by_rule:
            _add(bench, kind, opinion, clauses)


def holds(kind: StatementKind, by_rule: Mapping[StatementKind, float], log_odds: float, *, spoken: bool) -> bool:
    """Is a sentence a statement of `kind`, by the confidence of what rules found in it and the log odds of the weights?"""
    bar = SPOKEN if spoken else WRITTEN
    if kind in by_rule:
        sure = by_rule[kind]
        ruled = math.log(sure / (1 - sure))
    else:
        ruled = bar.silence + (BESIDE if by_rule else 0)
    return ruled + bar.share * log_odds > bar.enough


def _add(bench: Bench, kind: StatementKind, opinion: Opinion, clauses: Clauses) -> None:
    """A finding that no rule made; it stands on the clause that most likely tells it. To thank is none, nor what one finds."""
    p, actor = _told_by(kind, clauses)
    if kind == "commitment" and (p.lemma in _THANKS or _is_found(bench, clauses)):
        return
    itself = kind == "deed" and p.tag in PRESENT and not p.perfect and (bench.context.has("self") or "hierbij" in bench.lower)
    if kind == "deed" and any(f.rule in _INSTEAD for f in bench.found.values()):
        return
    stated = bench.context.spoken or p.lemma in _TO_COME or _MEANT.isdisjoint(bench.lower)
    firm = not _WILL.isdisjoint(bench.lower) or p.passive or (stated and _AIMS.isdisjoint(bench.lower))
    strength: Strength | None = None if firm or kind == "deed" else "intent"
    bench.add(kind, f"{kind}.learned", THRESHOLD, p, actor, strength, group="reporting" if itself else "", self_paper=itself)
    bench.found[kind].cues = opinion.reasons(kind)


def _is_found(bench: Bench, clauses: Clauses) -> bool:
    """ "We zien dat er veel op ons afkomt", "concludeer ik dat het kan": what somebody finds."""
    heads = [p for p, _ in clauses if p.main and p.lemma in _NOTICED]
    return any("dat" in bench.lower[head.finite + 1 : head.finite + 3] for head in heads)


def _told_by(kind: StatementKind, clauses: Clauses) -> tuple[Predicate, Actor | None]:
    """The clause that most likely tells it: with an actor of ours, a main one, for a commitment with "zullen" or "willen"."""

    def rank(clause: tuple[Predicate, Actor | None]) -> tuple[bool, bool, bool]:
        p, actor = clause
        ahead = p.auxiliary in ("zullen", "willen", "gaan")
        return (ahead == (kind == "commitment"), actor is not None, p.main)

    return max(clauses, key=rank)
