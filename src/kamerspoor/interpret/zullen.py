"""Clauses with "zullen": what is promised, unless it is only foreseen or is what the paper goes on to say.

In: a bench, a predicate with "zullen" in the present tense and its actor, None where it is not ours. Out: findings on the
bench (annotation guideline, statements).
"""

from __future__ import annotations

from kamerspoor.interpret.actors import Actor
from kamerspoor.interpret.bench import Bench
from kamerspoor.interpret.clauses import Predicate
from kamerspoor.interpret.paper_itself import about_itself, said_in_passive
from kamerspoor.interpret.statement_words import CHOICES, HEDGES, PREDICTED, SAID
from kamerspoor.vocabulary import Strength

_IF = ("indien", "als", "wanneer", "mocht")


def future(bench: Bench, p: Predicate, actor: Actor | None) -> None:
    """Judge a clause with "zullen"."""
    strength: Strength = "intent" if p.lemma in ("streven", "nastreven") else "firm"
    if actor is not None:
        _of_ours(bench, p, actor, strength)
    elif said_in_passive(bench, p):
        bench.paper("deed.paper-will", 1.0, p)
    elif bench.context.has("paper") and not p.passive:
        bench.paper("deed.paper-says", 1.0, p, match=bench.first("paper"))
    elif _is_event(bench, p):
        weight = 0.4 if not p.passive and _left_open(bench, p) else 1.0
        bench.add("commitment", "commitment.future-event", weight, p, None, strength)


def _of_ours(bench: Bench, p: Predicate, actor: Actor, strength: Strength) -> None:
    """ "Ik zal u informeren", "Het kabinet zal onderzoeken"."""
    context = bench.context
    if about_itself(bench, p, actor):
        bench.paper("deed.paper-will", 0.6, p, actor)
        return
    judged = context.spoken and "oordeel" in bench.lower and "kamer" in bench.lower  # the House is left to judge
    if not judged and ((p.lemma == "ingaan" and context.to_come) or p.lemma not in SAID or actor.name != "ik"):
        bench.add("commitment", "commitment.future", 0.6, p, actor, strength)


def _is_event(bench: Bench, p: Predicate) -> bool:
    """Does the clause tell an event or an act, rather than a development that is foreseen?"""
    if any(bench.lower[i] == "moeten" for i in p.others) and not bench.context.to_come:
        return False  # "zal voorop moeten staan": what is needed
    if p.passive:
        return True
    if p.lemma == "zijn":
        return bench.context.to_come or "voortaan" in bench.lower or bench.context.has("recurring")
    return (p.lemma != "" and p.lemma not in PREDICTED) or (p.lemma == "gelden" and bench.context.to_come)


def _left_open(bench: Bench, p: Predicate) -> bool:
    """Is an act of others only possible, theirs to choose, or an outcome without a date?"""
    to_come = bench.context.to_come
    return (
        bench.opening in _IF
        or (p.lemma in CHOICES and not to_come)
        or (not HEDGES.isdisjoint(bench.lower) and p.lemma != "plaatsvinden")
        or (p.group == "outcome" and not to_come)
    )
