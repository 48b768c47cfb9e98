"""The simple present and past with an actor of ours: "Ik informeer u", "Het kabinet stelt geld beschikbaar", "Ik sprak met".

In: a bench, a main predicate without a helper verb (or with one such as "laten", "proberen") and its actor. Out: findings on
the bench. A present tense is a deed, unless the paper itself does it, a time to come is named, it sets a course, or it tells
what is done once; of verbs of speech and thought it tells no act (annotation guideline, statements).
"""

from __future__ import annotations

from itertools import pairwise

from kamerspoor.interpret.actors import FIRST_PERSON, OURSELVES, Actor
from kamerspoor.interpret.another_paper import tells_elsewhere
from kamerspoor.interpret.bench import INFINITIVE, PAST, Bench
from kamerspoor.interpret.clauses import Predicate
from kamerspoor.interpret.paper_itself import does_here, is_this_paper, tells_you
from kamerspoor.interpret.statement_words import (
    ADDED,
    CONDITIONS,
    EFFORTS,
    HOPED,
    NO_ACT,
    ONCE,
    PAPER_SPEECH,
    PASSING,
    PLACES_HERE,
    REFLEXIVES,
    SPEECH,
    THIS,
    WEIGHED,
)
from kamerspoor.interpret.verbs import verb_lexicon
from kamerspoor.interpret.word_of_mouth import undertakes
from kamerspoor.interpret.words import speaks_to_house
from kamerspoor.vocabulary import Strength

_TOLD_HERE = PAPER_SPEECH | SPEECH
_GOING_INTO = ("ingaan", "toelichten", "terugkomen", "voldoen", "schetsen", "tegemoetkomen")
_AT_ONCE = ("ingaan", "toelichten", "stilstaan")
"""Of these, what a letter says that it does is done by it, also on a condition: "Waar mogelijk ga ik in op"."""
_LENGTHENED = ("meenemen", "verlengen", "voortzetten", "continueren")
_US = ("zich", "me", "ons", "mij")
_MANAGED = ("krijgen", "halen", "redden")
"""Verbs of getting something done; denied, nothing is promised."""
_SUPPOSED = ("als", "wanneer", "stel", "indien", "zoals", "maar")
_MEETINGS = ("briefing", "gesprek", "werkbezoek", "rondleiding", "bijeenkomst")


def simple(bench: Bench, p: Predicate, actor: Actor) -> None:
    """Judge a clause of ours in the simple present or past."""
    past = p.tag in PAST
    if (
        _by_idiom(bench, p, actor, past)
        or _is_no_act(bench, p)
        or _by_effort(bench, p, actor, past)
        or _is_idle(bench, p, past)
    ):
        return
    if past:
        _past(bench, p, actor)
    elif not (p.lemma in ("vragen", "verzoeken") and actor.name not in FIRST_PERSON and "regering" in bench.lower[p.finite :]):
        _present(bench, p, actor)


# ------------------------------------------------------------------------------------------------- before the verb's class


def _by_idiom(bench: Bench, p: Predicate, actor: Actor, past: bool) -> bool:
    """Findings that a cue or a certain verb makes whatever the class of the verb; True where that settles the clause."""
    context, lemma = bench.context, p.lemma
    if not past and lemma in _TOLD_HERE and context.has("self"):
        bench.paper("deed.paper", 0.8, p, actor, match=bench.first("self"))
    elif p.group == "state" and context.has("role"):
        bench.add("deed", "deed.role", 0.6, p, actor, match=bench.first("role"), group="membership")
    elif past:
        if lemma not in ("zeggen", "stellen", "opmerken") or context.spoken:
            return False
        bench.add("deed", "deed.said", 0.6, p, actor, group="statement")
    elif lemma in ("toezeggen", "beloven"):
        bench.add("commitment", "commitment.promised", 0.6, p, actor, "firm")
    elif lemma == "terugkomen" and ("deze", "brief") in pairwise(bench.lower):
        bench.paper("deed.paper", 0.8, p, actor)
    elif lemma == "terugkomen" and _returns(bench) and not context.has("self"):
        bench.add("commitment", "commitment.returns", 0.6, p, actor, "firm")
    elif context.has("holds-to"):
        bench.add("commitment", "commitment.holds-to", 0.6, p, actor, "intent", match=bench.first("holds-to"))
    elif lemma in HOPED and _able(bench, p):
        bench.add("commitment", "commitment.hoped", 0.6, p, actor, "intent")
    else:
        return False
    return True


def _returns(bench: Bench) -> bool:
    """Is "ik kom daarop terug" about a later paper, not about another place of this one or an earlier promise?"""
    context, lower = bench.context, bench.lower
    return PLACES_HERE.isdisjoint(lower) and (context.spoken or context.to_come or not THIS.isdisjoint(lower))


def _able(bench: Bench, p: Predicate) -> bool:
    """Does "te kunnen" with a verb of action, or "te" with one of reporting, hang on the predicate?"""
    lower, lexicon = bench.lower, verb_lexicon()
    acts = [r.group for word in lower[p.finite + 1 : p.end] for r in lexicon.get(word, ()) if r.tag in INFINITIVE]
    if "kunnen" in lower[p.finite : p.end]:
        return any(g not in NO_ACT for g in acts) or lower[p.end - 1].endswith("en") or lower[p.end - 2].endswith("en")
    return "te" in lower[p.finite : p.end] and ("reporting" in acts or bench.context.to_come)


def _is_no_act(bench: Bench, p: Predicate) -> bool:
    """ "weet", "constateert dat", "realiseert zich": what we think, are or undergo."""
    lower = bench.lower
    if not p.group:
        return True
    if p.group in NO_ACT and not bench.context.has("act") and (p.lemma != "leiden" or "tot" in lower[p.finite :]):
        return True
    if p.lemma in ("vragen", "verzoeken") and "begrip" in lower[p.finite : p.end]:
        return True
    if p.lemma == "vragen" and _asks_the_house(bench, p):
        return True
    clause = lower[p.finite : p.end]
    if p.lemma in ("vernemen", "vinden") or (p.lemma == "maken" and "zorgen" in clause):
        return True  # "maakt zich zorgen over"
    if p.lemma == "staan" and "standpunt" in lower[p.finite :]:
        return True  # "De regering staat op het standpunt dat"
    if p.lemma == "staan" and "voor" in clause and "garant" not in clause:
        return True  # "Wij staan voor grote opgaven"
    if p.lemma == "vaststellen" and "dat" in lower[p.finite : p.end + 2]:
        return True
    return p.lemma == "realiseren" and not REFLEXIVES.isdisjoint(lower[p.finite + 1 : p.finite + 4])


def _asks_the_house(bench: Bench, p: Predicate) -> bool:
    """ "Daarom vraag ik u het overleg later te agenderen": what the House is to do."""
    near = bench.lower[p.finite + 1 : p.finite + 5]
    return speaks_to_house(near) and not bench.context.spoken


def _by_effort(bench: Bench, p: Predicate, actor: Actor, past: bool) -> bool:
    """ "probeert ... te", "zet zich in voor": an intent; True where that settles the clause."""
    if past:
        return False
    if (p.lemma in EFFORTS or p.auxiliary in EFFORTS) and not bench.context.spoken and actor.kind != "service":
        bench.add("commitment", "commitment.tries", 0.6, p, actor, "intent")
        return True
    lower = bench.lower
    if (
        p.lemma == "inzetten"
        and not REFLEXIVES.isdisjoint(lower[p.finite + 1 : p.finite + 5])
        and ADDED.isdisjoint(lower[p.start : p.end])
    ):
        bench.add("commitment", "commitment.course", 0.6, p, actor, "intent")
        return True
    return False


def _is_idle(bench: Bench, p: Predicate, past: bool) -> bool:
    """ "laat ... aan", "ontving", "neemt kennis van": we do nothing."""
    if p.auxiliary == "laten" and not p.others and p.lemma != "laten weten":
        return True
    return (past and p.lemma in ("ontvangen", "krijgen", "vernemen")) or (p.lemma == "nemen" and "kennis" in bench.lower)


# ------------------------------------------------------------------------------------------------------------ the past


def _past(bench: Bench, p: Predicate, actor: Actor) -> None:
    """ "Ik zegde toe te", "Het kabinet stelde in": what was done then."""
    if p.lemma in ("toezeggen", "beloven") and not bench.context.has("self"):
        behind = bench.lower[p.finite :]
        if "te" in behind or "dat" in behind:
            bench.add("commitment", "commitment.announced", 0.5, p, actor, "firm")
    said = p.lemma in SPEECH and actor.name == "ik" and not bench.addressed
    bench.add("deed", "deed.past", 0.2 if said else 0.6, p, actor)


# --------------------------------------------------------------------------------------------------------- the present


def _present(bench: Bench, p: Predicate, actor: Actor) -> None:
    """A present tense: about the time to come, about the paper itself, or a deed."""
    context, lemma = bench.context, p.lemma
    if actor.name in FIRST_PERSON and undertakes(bench, p):
        bench.add("commitment", "commitment.by-word", 0.6, p, actor, "firm")
        return
    if tells_elsewhere(bench, p):
        bench.add("commitment", "commitment.another-paper", 0.6, p, actor, "firm", group="reporting")
        return
    if is_this_paper(bench, p, actor):
        bench.paper("deed.paper", 0.8, p, actor)
        return
    if lemma in _AT_ONCE and actor.name == "ik" and not (bench.coming(p) or context.spoken):
        bench.paper("deed.paper-goes", 0.6, p, actor)
        return
    if lemma == "aanbieden" and _offers_to_meet(bench, p):
        bench.add("commitment", "commitment.offered", 0.6, p, actor, "firm")
        return
    if _ahead(bench, p, actor) or context.has("opinion"):
        return
    if lemma in PAPER_SPEECH and actor.name == "ik" and (lemma in _GOING_INTO or tells_you(bench, p)):
        bench.paper("deed.paper-goes", 0.6, p, actor)
    elif lemma in SPEECH and not _inquires(bench, p) and actor.name in OURSELVES:
        if lemma in ("doen", "delen", "stellen") and context.has("act"):
            bench.add("deed", "deed.idiom", 0.6, p, actor, match=bench.first("act"))
        elif lemma == "doen" and not context.spoken and (context.has("recurring") or _does_that(bench, p)):
            bench.add("deed", "deed.present", 0.6, p, actor)
    elif does_here(bench, p, actor):
        bench.paper("deed.paper", 0.8, p, actor)
    elif lemma in ONCE and actor.kind == "core" and _is_to_be_done(bench, p):
        bench.add("commitment", "commitment.once", 0.6, p, actor, "firm")
    elif _gladly(bench, p, actor):
        bench.add("commitment", "commitment.gladly", 0.6, p, actor, "intent")
    elif not _said_in_passing(bench, p):
        if lemma != "overwegen":
            bench.add("deed", "deed.present", 0.6, p, actor)
        if lemma in WEIGHED and p.auxiliary != "laten" and (actor.name == "kabinet" or actor.name in FIRST_PERSON):
            bench.add("commitment", "commitment.weighed", 0.6, p, actor, "conditional")


def _does_that(bench: Bench, p: Predicate) -> bool:
    """ "Dit doe ik ook in mijn gesprekken met": the act of the sentence before."""
    before = bench.lower[p.finite - 1 : p.finite]
    return before in (("dit",), ("dat",)) and any(f.kind == "deed" for f in bench.context.previous)


def _gladly(bench: Bench, p: Predicate, actor: Actor) -> bool:
    """ "Daarover voer ik graag overleg": what one is yet to do with others."""
    meets = p.group in ("dialogue", "visit", "event")
    return meets and actor.name in FIRST_PERSON and "graag" in bench.lower[p.finite : p.end] and not bench.context.spoken


def _offers_to_meet(bench: Bench, p: Predicate) -> bool:
    """ "Ik bied u een technische briefing aan": what is offered is yet to be held."""
    lower = bench.lower
    return any(lower[i] in _MEETINGS and "een" in lower[max(0, i - 3) : i] for i in range(p.finite + 1, p.end))


def _ahead(bench: Bench, p: Predicate, actor: Actor) -> bool:
    """A present tense that is about the time to come: adds the commitment, and tells whether there is one."""
    context = bench.context
    possible = context.has("possibilities")
    strength: Strength
    if _sets_course(bench, p):
        bench.add("commitment", "commitment.course", 0.6, p, actor, "intent")
    elif _has_done(bench, p, actor):
        strength = "conditional" if possible else "firm"
        bench.add("commitment", "commitment.has-done", 0.6, p, actor, strength)
    elif possible and (p.group in ("investigation", "dialogue") or _inquires(bench, p)):
        bench.add("commitment", "commitment.explore", 0.6, p, actor, "conditional", match=bench.first("possibilities"))
        if p.group == "dialogue":
            bench.add("deed", "deed.explore", 0.6, p, actor)
    elif p.lemma.endswith(_MANAGED) and bench.negated(p):
        return False  # "Voor 2030 krijg ik dat niet af"
    elif (coming := bench.coming(p)) or _goes_on_or_depends(bench, p):
        strength = "firm" if coming else "intent"
        bench.add("commitment", "commitment.present-future", 0.6, p, actor, strength, match=bench.first("future"))
    elif context.has("recurring") and (p.lemma in ("informeren", "rapporteren") or _keeps_told(bench, p)):
        bench.add("commitment", "commitment.reporting", 0.6, p, actor, "firm", match=bench.first("recurring"))
    elif _follows_course(bench, p):
        bench.add("commitment", "commitment.course-present", 0.6, p, actor, "intent")
    else:
        return False
    return True


def _keeps_told(bench: Bench, p: Predicate) -> bool:
    """ "Wij houden uw Kamer wekelijks op de hoogte"."""
    return p.lemma == "houden" and bench.addressed and "hoogte" in bench.lower[p.finite : p.end]


def _sets_course(bench: Bench, p: Predicate) -> bool:
    """ "zetten in op", "richten ons op", "leggen de nadruk op", "daarom kies ik voor"."""
    if p.lemma == "inzetten":
        after = bench.lower[p.finite + 1 : p.end]
        return not any(word in after for word in _US)
    if p.lemma == "kiezen":
        return not bench.context.spoken and bench.lower[p.finite + 1 : p.finite + 2] == ("ik",)
    return p.lemma == "richten" or (p.lemma == "leggen" and bench.context.has("intent"))


def _has_done(bench: Bench, p: Predicate, actor: Actor) -> bool:
    """ "Dat laat ik nagaan": what we have others do, where it is not said to be going on."""
    ours = p.auxiliary == "laten" and bool(p.others) and actor.kind != "service" and p.lemma not in ("weten", "laten weten")
    return ours and not bench.context.spoken and not bench.under_way(p)


def _inquires(bench: Bench, p: Predicate) -> bool:
    """ "Ik doe onderzoek naar"."""
    return p.lemma == "doen" and ("onderzoek" in bench.lower or "navraag" in bench.lower)


def _goes_on_or_depends(bench: Bench, p: Predicate) -> bool:
    """ "verleng", "neem mee", "Zo nodig pas ik aan", "betrek ik daarbij": what is yet to be done, although no time is named."""
    if p.lemma in _LENGTHENED:
        return True
    lower = bench.lower
    if bench.context.has("condition") and (bench.opening in CONDITIONS or lower[:2] == ("zo", "nodig")):
        return True
    return p.lemma == "betrekken" and ("daarbij" in lower or "hierbij" in lower or "daarin" in lower)


def _follows_course(bench: Bench, p: Predicate) -> bool:
    """Does a present tense go on with a course that the sentences before set for the time to come?"""
    if not any(f.kind == "commitment" for f in bench.context.previous):
        return False
    clause = bench.lower[p.start : p.end]
    return "daarbij" in clause or "daartoe" in clause or "daarvoor" in clause


def _is_to_be_done(bench: Bench, p: Predicate) -> bool:
    """Is an act that is done once yet to be done: told on paper, and not as a practice or as going on?"""
    context = bench.context
    return not (context.spoken or context.has("recurring", "act") or bench.under_way(p))


def _said_in_passing(bench: Bench, p: Predicate) -> bool:
    """In a debate: a turn of speech in the present tense, or a case that is only thought of, and no practice?"""
    context = bench.context
    if not context.spoken or context.has("act", "recurring"):
        return False
    return p.lemma in PASSING or bench.opening in _SUPPOSED
