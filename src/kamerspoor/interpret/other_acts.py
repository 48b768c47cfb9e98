"""Clauses without an actor of ours: events, what is planned, under way or enclosed, and the Union's acts.

In: a bench and a main predicate that is not denied. Out: findings on the bench; passives are judged in `passives`. What has
no actor of ours is a statement only where the language makes it one: a time to come with an event that one can check, a cue,
or an idiom (annotation guideline, statements). The groups of rules are asked in order, and the first that fits settles it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from kamerspoor.engine import Match
from kamerspoor.interpret.bench import PAST, PRESENT, Bench
from kamerspoor.interpret.clauses import Predicate
from kamerspoor.interpret.paper_itself import sets_out
from kamerspoor.interpret.passives import passive
from kamerspoor.interpret.statement_words import ALSO, BEFALLING, NEXT, NO_ACT, READY, SCHEDULED, SPEAKING, THIS_PAPER, UNION
from kamerspoor.interpret.words import names_house
from kamerspoor.vocabulary import Strength

_UNION_BEFORE = (("de", "eurogroep"), ("de", "eu"), ("de", "raad"), ("de", "europese", "unie"), ("de", "europese", "raad"))
_BECAME = ("gaan", "komen", "ontstaan", "blijven", "slagen")
"""With "zijn" these tell what became of something: no passives."""
_STARTING = ("starten", "beginnen", "openen")
_COMES = (("komt", "een"), ("komen", "extra"))
_NEW = frozenset(("een", "extra", "aanvullende", "nieuwe"))
"""What comes: "Voor deze scholen komt er extra steun"."""
_TODAY = frozenset(("vandaag", "heden"))
"""With "ontvangt de Kamer" these tell that it is sent something beside this paper."""
_OF_PARLIAMENT = ("overleg", "stemming", "stemmingen", "bespreking", "behandeling")
"""With the House or a committee beside them these are its own."""
_SUM = re.compile(r"(?:€|\bEUR|\bf) ?\d[\d.,]*(?: (?:miljoen|miljard))?\b[^.;]{0,30}\b(?:voor|per jaar)\b")
"""Money that somebody gets for something: "ontvangt EUR 350.000 per jaar"."""
_HANDED_OVER = ("ontvangen", "krijgen", "vinden", "aantreffen")
"""With these and "hierbij" the House is sent something, whatever time is named in it."""


def other(bench: Bench, p: Predicate) -> None:
    """Judge a clause without an actor of ours."""
    if _is_of_union(bench, p):
        bench.add("deed", "deed.union", 1.0, p)
    elif sets_out(bench, p) or _arranged(bench, p):
        return
    elif (
        (p.lemma in _HANDED_OVER or (p.auxiliary == "gaan" and "toe" in bench.lower))
        and bench.context.has("self")
        and bench.context.has("enclosed")
    ):
        bench.paper("deed.enclosed", 1.0, p, match=bench.first("enclosed"))
    elif p.lemma == "ontvangen" and p.perfect and p.auxiliary == "hebben" and _house_received(bench, p):
        bench.add("deed", "deed.received-by-house", 1.0, p, group="reporting")
    elif p.lemma == "ontvangen" and p.tag == "third" and "kamer" in bench.lower and not _TODAY.isdisjoint(bench.lower):
        bench.paper("deed.sent-today", 1.0, p)
    elif _is_passive(bench, p):
        passive(bench, p)
    elif _due(bench, p) or _in_hand(bench, p) or _to_come(bench, p) or _enclosed(bench, p) or _result(bench, p):
        return
    else:
        _took_place(bench, p)


def _is_of_union(bench: Bench, p: Predicate) -> bool:
    """ "De Raad sprak over", "In mei uitte de EU haar zorgen": what we do as a member, in a paper about abroad."""
    acts = p.group in SPEAKING or p.lemma == "besluiten"
    if not bench.context.abroad or p.passive or not acts or not (p.perfect or p.tag in PAST):
        return False
    lower, at = bench.lower, p.finite
    if lower[p.start : at] in _UNION_BEFORE:
        return True
    follows = at + 2 < len(lower) and lower[at + 1] == "de" and lower[at + 2] in UNION
    return follows and lower[at + 3 : at + 4] not in (("van",), ("voor",))


def _arranged(bench: Bench, p: Predicate) -> bool:
    """ "staat gepland voor 2030", "is gelukt", "is nog gaande"."""
    context = bench.context
    match = bench.first("planned")
    if match is not None and _is_planned(bench, p, match):
        strength: Strength = "intent" if match.rule.id == "planned.aim" else "firm"
        bench.add("commitment", "commitment.planned", 1.0, p, None, strength, match=match)
    elif (
        p.lemma == "lukken"
        and bench.lower[p.finite + 1 : p.finite + 2] == ("het",)
        and bench.lower[p.finite + 2] in ("de", "een")
    ):
        return True  # "is het de commissie gelukt"
    elif (p.perfect and (p.lemma == "lukken" or (p.lemma == "slagen" and "er" in bench.lower))) or (
        p.auxiliary == "zijn" and "gelukt" in bench.lower[p.finite : p.end]
    ):
        bench.add("deed", "deed.succeeded", 1.0, p)
    elif p.auxiliary == "zijn" and p.group in ("", "unknown", "state") and context.has("goes-on"):
        _stands(bench, p)
    else:
        return False
    return True


def _is_planned(bench: Bench, p: Predicate, match: Match) -> bool:
    """Is what a cue of planning says told of the clause, and of a time to come where it is only on an agenda?"""
    if p.tag in PAST or (match.rule.id == "planned.agenda" and not bench.coming(p)):
        return False
    of_house = p.auxiliary == "hebben" and (names_house(bench.lower) or "prioriteit" in bench.lower)
    return of_house or p.auxiliary in ("zijn", "staan", "worden")


def _stands(bench: Bench, p: Predicate) -> None:
    """ "is in voorbereiding", "is 3 miljoen euro beschikbaar": what goes on, or means for the time to come."""
    match = bench.first("goes-on")
    if match is not None and match.rule.id == "goes-on.available" and bench.coming(p) and p.tag in PRESENT:
        bench.add("commitment", "commitment.available", 1.0, p, match=match, group="funding")
    else:
        bench.add("deed", "deed.in-hand", 1.0, p, match=match, group="policy")


def _is_passive(bench: Bench, p: Predicate) -> bool:
    """Is this a passive of a verb of action, "is gestart" among them?"""
    if not (p.passive or (p.perfect and p.auxiliary == "zijn" and p.lemma not in _BECAME)) or not p.lemma:
        return False
    return p.group not in NO_ACT or (p.lemma == "stellen" and bench.context.has("act"))


def _due(bench: Bench, p: Predicate) -> bool:
    """ "De pilot start in mei", "Het uitgangspunt blijft": an event with a time to come, a course that stays."""
    context = bench.context
    if (
        (p.auxiliary in SCHEDULED or p.lemma == "plaatsvinden")
        and (context.to_come or (context.open_date and p.auxiliary in _STARTING))
        and p.group != "cognition"
        and not p.perfect
        and p.tag not in PAST
        and "verluidt" not in bench.lower
    ):
        bench.add("commitment", "commitment.event-due", 1.0, p)
    elif p.auxiliary == "blijven" and context.has("intent", "stays"):
        bench.add("commitment", "commitment.stays", 1.0, p, None, "intent", match=bench.first("stays") or bench.first("intent"))
    else:
        return False
    return True


def _in_hand(bench: Bench, p: Predicate) -> bool:
    """ "is staand beleid", "lopen gesprekken", "is contact geweest": what stands, goes on or has been."""
    context = bench.context
    if p.auxiliary == "blijven" and context.has("standing") and p.tag not in PAST:
        bench.add("commitment", "commitment.keep", 1.0, p, None, "intent", match=bench.first("standing"), group="policy")
    elif p.auxiliary in ("zijn", "vormen", "maken") and context.has("standing"):
        bench.add("deed", "deed.standing", 1.0, p, match=bench.first("standing"), group="policy")
    elif p.auxiliary in ("zijn", "lopen", "vinden", "plaatsvinden") and context.has("goes-on"):
        bench.add("deed", "deed.in-hand", 1.0, p, match=bench.first("goes-on"), group="policy")
    elif (
        context.has("act")
        and not (_is_debate(bench) and "kamer" in bench.lower and not context.has("ours"))
        and ((p.perfect and p.lemma in ("komen", "zijn")) or (p.lemma == "komen" and p.tag in PAST))
    ):
        bench.add("deed", "deed.has-been", 1.0, p, match=bench.first("act"), group="dialogue")
    else:
        return False
    return True


def _to_come(bench: Bench, p: Predicate) -> bool:
    """ "moet in 2030 gereed zijn", "Er komt een", "ontvangt uw Kamer": what is to come."""
    context = bench.context
    if p.auxiliary == "moeten" and not READY.isdisjoint(bench.lower[p.finite : p.end]) and bench.coming(p):
        bench.add("commitment", "commitment.event-due", 1.0, p)
    elif _comes(bench, p):
        bench.add("commitment", "commitment.comes", 1.0, p)
    elif p.tag not in PAST and not p.perfect and context.has("from-me"):
        match = bench.first("from-me")
        if _sent_beside(bench):
            bench.paper("deed.enclosed", 1.0, p, match=match)
        else:
            bench.add("commitment", "commitment.from-me", 1.0, p, match=match, group="reporting")
    elif p.lemma in ("ontvangen", "krijgen") and _house_receives(bench, p):
        bench.add("commitment", "commitment.to-be-sent", 1.0, p, group="reporting")
        if context.has("recurring"):
            bench.add("deed", "deed.told-again", 1.0, p, match=bench.first("recurring"), group="reporting")
    else:
        return False
    return True


def _sent_beside(bench: Bench) -> bool:
    """ "Tevens ontvangt u van mij", behind what the paper sends: with the same post."""
    context = bench.context
    return bench.opening in ALSO and not context.to_come and any(f.self_paper for f in context.previous)


def _comes(bench: Bench, p: Predicate) -> bool:
    """ "Er komt een fonds", "Voor deze scholen komt er extra steun"."""
    if bench.opening == "er" and bench.lower[p.finite : p.finite + 2] in _COMES:
        return True
    after = bench.lower[p.finite + 1 : p.finite + 3]
    return p.lemma == "komen" and not p.perfect and p.tag in PRESENT and after[:1] == ("er",) and not _NEW.isdisjoint(after[1:])


def _enclosed(bench: Bench, p: Predicate) -> bool:
    """ "Bijgaand treft u aan": what is sent with the paper, unless it is the next one of its kind, which is to come."""
    match = bench.first("enclosed")
    if match is None or (p.lemma == "gaan" and "om" in bench.lower[p.finite : p.end]):
        return False  # "Het gaat hierbij om"
    if bench.context.future_date or not NEXT.isdisjoint(bench.lower):
        bench.add("commitment", "commitment.enclosed-next", 1.0, p, match=match, group="reporting")
    else:
        bench.paper("deed.enclosed", 1.0, p, match=match)
    return True


def _house_receives(bench: Bench, p: Predicate) -> bool:
    """ "Uw Kamer ontvangt de evaluatie", and not with this paper."""
    if p.tag != "third" or p.perfect or bench.context.has("self", "enclosed"):
        return False
    lower, at = bench.lower, p.finite
    house = names_house(lower) or lower[at - 2 : at] == ("de", "kamer")
    you = "u" in lower[max(0, at - 1) : at + 2] and bench.coming(p)
    return (house or you) and THIS_PAPER.isdisjoint(lower[at + 1 : at + 4])


def _house_received(bench: Bench, p: Predicate) -> bool:
    """ "De derde brief heeft uw Kamer op 8 november ontvangen": what it was sent, with its day."""
    return "kamer" in bench.lower[max(0, p.finite - 1) : p.finite + 3] and bench.context.past_date


def _result(bench: Bench, p: Predicate) -> bool:
    """ "ontvangt subsidie", "Dit heeft geleid tot", "namens Nederland": what came of our acts, or was done for us."""
    context = bench.context
    given = context.has("means") or (p.tag == "third" and bool(_SUM.search(bench.words.text)))
    if p.lemma in ("krijgen", "ontvangen") and p.tag not in PAST and len(p.others) < 2 and given:
        bench.add("deed", "deed.received", 1.0, p, group="funding")
    elif (
        p.group == "outcome"
        and p.perfect
        and bench.opening in ("dit", "dat")
        and any(f.kind == "deed" for f in context.previous)
    ):
        bench.add("deed", "deed.resulted", 1.0, p, group="policy")
    elif (p.tag != "plural" or p.perfect) and p.lemma and p.group not in ("state", "cognition") and context.has("behalf"):
        bench.add("deed", "deed.on-behalf", 1.0, p, match=bench.first("behalf"))
    else:
        return False
    return True


def _took_place(bench: Bench, p: Predicate) -> None:
    """ "Er lopen gesprekken", "Het overleg vond plaats": talks and events."""
    if p.lemma not in ("lopen", "plaatsvinden"):
        return
    context = bench.context
    ours = context.has("ours")
    if ("tussen" in bench.lower[p.start : p.end] and not ours) or _is_debate(bench):
        return  # "Tussen de gemeente en de eigenaar lopen nog gesprekken"
    if context.has("act"):
        bench.add("deed", "deed.talks-run", 1.0, p, match=bench.first("act"), group="dialogue")
    elif p.lemma == "lopen" or not BEFALLING.isdisjoint(bench.lower):
        return
    elif p.perfect or ours or (context.past_date and p.tag in PAST):
        bench.add("deed", "deed.took-place", 0.7 + 0.3 * (ours or context.past_date), p, group="event")
    elif context.previous and bench.opening in ("deze", "dit", "die", "niet"):
        bench.add("deed", "deed.goes-on", 1.0, p, group="support")


def _is_debate(bench: Bench) -> bool:
    """Is what took place a debate of the House, which is no act of the cabinet?"""
    lower = bench.lower
    if any(w.endswith("debat") for w in lower) or ("algemeen", "overleg") in pairwise(lower):
        return True
    return ("kamer" in lower or "commissie" in lower) and any(w.endswith(_OF_PARLIAMENT) for w in lower)
