"""Subordinate clauses that tell an act of ours: relative ones, and those that the main clause only brings in.

In: a bench whose main predicate (`matrix`) is known where it stands before, a subordinate predicate and its actor. Out:
findings on the bench (annotation guideline, statements).
"""

from __future__ import annotations

from kamerspoor.interpret.actors import FIRST_PERSON, Actor, subject
from kamerspoor.interpret.bench import PAST, Bench
from kamerspoor.interpret.clauses import Predicate
from kamerspoor.interpret.paper_itself import about_itself, sent_here, sent_to_house, told_before
from kamerspoor.interpret.statement_words import AGREED, HOPED, NEAR, NO_ACT, RELATIVE, TELLING
from kamerspoor.interpret.words import speaks_to_house, word_set

_BEFORE_THAT = (("is",), ("betekent",))
_BEFORE_THAT_TWO = (("houdt", "in"), ("niet", "weg"))
_MEANT = ("zullen", "willen", "gaan")
_MEANT_OR_ABLE = ("kunnen", *_MEANT)
_ACCORDS = ("afspraken", "akkoord", "akkoorden", "convenant", "convenanten")
"""What one makes or signs with others."""
_CARRYING_OUT = frozenset(("uitvoering", "invulling", "gevolg", "gehoor"))
_WHICH = RELATIVE | {"dat", "welke"}
"""What opens a relative clause."""
_TELLS = frozenset(("laten weten",)) | word_set("melden mededelen meedelen berichten")
"""With "ik" and "u" these bring in a fact for the House."""
_ANSWERING = word_set("beantwoorden voldoen toezenden toesturen sturen zenden aanbieden afronden verstrekken")
"""What the House waits for."""
_GIVEN_HERE = ("aanbieden", "geven", "reageren", "voorzien", "voldoen")
_ASIDE = frozenset(("reporting", "funding", "dialogue", "statement", "support"))
"""Classes of verbs that tell a deed in a relative clause that is set apart by a comma."""


def subordinate(bench: Bench, p: Predicate, actor: Actor | None) -> None:
    """Judge a subordinate clause: one that the main clause only brings in ("Dat houdt in dat"), and any as a relative one."""
    if p.opener == "dat":
        matrix = bench.matrix
        if p.auxiliary == "zullen" and _brought_in(bench, p) and not bench.negated(p):
            if p.passive or actor is not None:
                bench.add("commitment", "commitment.brought-in", 1.0, p, actor)
        elif matrix is not None and _is_wanted(bench, p, matrix, actor):
            bench.add("commitment", "commitment.wanted", 0.4, p, subject(bench.words, matrix), "intent")
        elif actor is not None and matrix is not None and matrix.lemma in TELLING:
            _told_that(bench, p, actor, matrix)
        elif matrix is not None and matrix.lemma in _TELLS and p.lemma in _ANSWERING and _cannot_be(bench, p):
            bench.add("refusal", "refusal.told-that", 1.0, p)
        elif p.auxiliary in NEAR and p.start > 0 and bench.lower[p.start - 1] in AGREED:
            bench.add("deed", "deed.agreed-that", 1.0, p, actor)
            if actor is not None:
                bench.add("commitment", "commitment.agreed-that", 1.0, p, actor)
    _relative(bench, p, actor)


def _cannot_be(bench: Bench, p: Predicate) -> bool:
    """ "Ik meld u dat de vragen niet binnen de termijn kunnen worden beantwoord": nobody is named who cannot."""
    able = p.auxiliary == "kunnen" or not {"kan", "kunnen"}.isdisjoint(bench.lower[p.start : p.end])
    return able and "worden" in bench.lower[p.start : p.end] and bench.negated(p)


def _is_wanted(bench: Bench, p: Predicate, matrix: Predicate, actor: Actor | None) -> bool:
    """ "Het kabinet wil dat het aantal vluchten wordt teruggebracht": what we want done, not what others are to do."""
    if matrix.auxiliary != "willen" or matrix.others or matrix.tag in PAST or not p.passive or bench.context.spoken:
        return False
    clause = bench.lower[p.start : p.end]
    return actor is None and "door" not in clause and not bench.negated(p) and subject(bench.words, matrix) is not None


def _brought_in(bench: Bench, p: Predicate) -> bool:
    """Does "is", "houdt in" or "betekent" stand before the clause?"""
    before = bench.lower[max(0, p.start - 2) : p.start]
    return before[-1:] in _BEFORE_THAT or before in _BEFORE_THAT_TWO


def _told_that(bench: Bench, p: Predicate, actor: Actor, matrix: Predicate) -> None:
    """ "Ik meld u dat ik ... ga invoeren", "ertoe geleid dat het kabinet ... heeft besloten": an act of ours that is told."""
    if bench.negated(p):
        if p.auxiliary in _MEANT_OR_ABLE and p.others and (p.group not in NO_ACT or p.lemma == "voldoen"):
            bench.add("refusal", "refusal.told-that", 0.4, p, actor)
        return
    present = p.tag not in PAST
    willing = (p.auxiliary == "willen" and bool(p.others)) or (p.auxiliary == "zijn" and bench.context.has("intent"))
    hoped = p.auxiliary == "kunnen" and p.group == "reporting" and matrix.lemma in HOPED
    if present and willing:
        bench.add("commitment", "commitment.told-that", 0.4, p, actor, "intent")
    elif present and p.auxiliary in ("zullen", "gaan", "blijven") and p.others:
        bench.add("commitment", "commitment.told-that", 0.4, p, actor, "intent" if p.auxiliary == "blijven" else "firm")
    elif hoped:
        bench.add("commitment", "commitment.told-that", 0.4, p, actor, "intent")
    elif p.perfect and p.group not in NO_ACT and p.group and (matrix.lemma == "leiden" or _told_to_house(bench, actor, matrix)):
        bench.add("deed", "deed.told-that", 0.4, p, actor)


def _told_to_house(bench: Bench, actor: Actor, matrix: Predicate) -> bool:
    """ "Ik kan u melden dat ik ... bereid heb gevonden"."""
    return matrix.lemma in _TELLS and actor.name in FIRST_PERSON and speaks_to_house(bench.lower[matrix.start : matrix.end])


def _relative(bench: Bench, p: Predicate, actor: Actor | None) -> None:
    """A relative clause that tells an act of ours: "waarover ik u heb geïnformeerd", "die wij meenemen"."""
    if actor is not None and sent_here(bench, p):
        bench.paper("deed.paper-relative", 0.4, p, actor)
    elif told_before(bench, p, actor):
        bench.add("deed", "deed.told-before", 0.4 if actor else 1.0, p, actor, group="reporting")
    elif p.opener == "dat" and actor is not None:
        if _told_you(bench, p, actor):
            bench.add("deed", "deed.relative", 0.4, p, actor)
    elif actor is None:
        if p.group == "reporting" and p.opener in ("die", "dat", "welke") and sent_to_house(bench, p):
            bench.add("deed", "deed.relative", 1.0, p)
        elif _is_event_to_come(bench, p):
            bench.add("commitment", "commitment.relative-event", 1.0, p)
    elif _may_tell_act(p) and not bench.negated(p):
        _relative_of_ours(bench, p, actor)


def _is_event_to_come(bench: Bench, p: Predicate) -> bool:
    """ "waarover nog overleg zal plaatsvinden", "een stelsel, dat volgend jaar zal ingaan": what is to happen."""
    if p.opener not in _WHICH or p.auxiliary != "zullen" or p.tag in PAST or bench.negated(p) or bench.context.spoken:
        return False
    aside = p.start > 0 and bench.lower[p.start - 1] == ","
    return aside and (p.lemma == "plaatsvinden" or bench.coming(p))


def _told_you(bench: Bench, p: Predicate, actor: Actor) -> bool:
    """ "het rapport dat ik u in mei heb toegestuurd": what was sent, not what is said ("ik meld dat ik")."""
    if p.group != "reporting" or not p.perfect or actor.name not in FIRST_PERSON or bench.negated(p):
        return False
    clause = bench.lower[p.start : p.end]
    said = bench.matrix is not None and bench.matrix.lemma in TELLING
    return not said and speaks_to_house(clause)


def _may_tell_act(p: Predicate) -> bool:
    """Is this a relative clause with a verb of action?"""
    acts = p.group not in NO_ACT or p.lemma in ("geven", "voorzien")
    return acts and p.group != "" and p.opener in RELATIVE


def _relative_of_ours(bench: Bench, p: Predicate, actor: Actor) -> None:
    """A relative clause with an actor of ours and a verb of action."""
    if p.opener == "waarin" and bench.matrix is not None and bench.matrix.lemma == "toezeggen" and not bench.coming(p):
        return  # "een brief toegezegd waarin het kabinet zal ingaan op"
    aside = p.start > 0 and bench.lower[p.start - 1] == "," and p.opener != "die"
    meant = p.auxiliary in _MEANT
    if p.opener == "waarmee" and p.lemma == "geven" and not _CARRYING_OUT.isdisjoint(bench.lower[p.start : p.end]):
        bench.add("deed", "deed.relative", 0.4, p, actor)  # "waarmee ik uitvoering geef aan de motie"
    elif meant and about_itself(bench, p, actor):
        bench.paper("deed.paper-will", 0.6, p, actor)
    elif not p.perfect and p.lemma in _GIVEN_HERE and bench.context.has("self"):
        bench.paper("deed.paper-relative", 0.6, p, actor)
    elif p.perfect and p.opener in ("die", "dat") and bench.lower[p.start - 1].endswith(_ACCORDS) and not bench.context.spoken:
        bench.add("deed", "deed.relative", 0.4, p, actor, group="dialogue")  # "de afspraken die ik heb gemaakt met"
    elif p.perfect and (p.group == "reporting" or (aside and p.group in _ASIDE)):
        bench.add("deed", "deed.relative", 0.4, p, actor)
    elif (aside and p.group == "reporting" and p.opener == "waarna" and not p.perfect) or (
        meant and p.others and p.tag in ("first", "plural")
    ):
        bench.add("commitment", "commitment.relative", 0.4, p, actor, "intent" if p.auxiliary == "willen" else "firm")
    elif p.lemma == "meenemen" and not p.perfect:
        bench.add("commitment", "commitment.relative", 0.4, p, actor, "intent")
