"""What the paper itself does: "In deze brief ga ik in op", "dat ik u hierbij toezend", "Verder bericht ik u over".

In: a bench, a predicate and its actor. Out: whether the clause tells an act that is done by writing or sending the paper; for
passives and subjects that are no actors (`sets_out`) also the finding. To tell the House something in the paper is a deed, not
a commitment, whatever the tense (annotation guideline, statements).
"""

from __future__ import annotations

from itertools import pairwise

from kamerspoor.interpret.actors import FIRST_PERSON, Actor, actor_at
from kamerspoor.interpret.another_paper import tells_elsewhere
from kamerspoor.interpret.bench import PAST, PRESENT, Bench
from kamerspoor.interpret.clauses import AUXILIARIES, Predicate
from kamerspoor.interpret.statement_words import (
    ALSO,
    DISPATCHING,
    HERE,
    IN_PAPER,
    LOOKING,
    OUTLINING,
    PAPER_SPEECH,
    PLEASED,
    SENDING,
)
from kamerspoor.interpret.words import names_house, speaks_to_house, word_set

_ON_OCCASION = ("ten", "voorafgaand", "vooruitlopend")
"""How a sentence begins that names the debate it is written for: "Ten behoeve van het debat van 3 mei wil ik u inlichten"."""
_OPENED_TOO = PAPER_SPEECH | {"openen"}
_GIVEN = frozenset(("richting", "ruimte", "impuls", "steun"))
"""What one gives that is no telling."""
_MADE_KNOWN = frozenset(("kennis", "hoogte", "aandacht"))
"""With "stellen" and "brengen" these tell that the House is told something."""
_PAPERS = word_set(
    """verkenning nota rapport agenda strategie reactie kabinetsreactie voortgangsrapportage jaarverslag beleidsbrief
    voortgangsbrief begroting miljoenennota memorie notitie vervolgbrief"""
)
"""Papers in which something may be told, other than this one."""
_KEEPING = {
    "afdoen": word_set("toezegging toezeggingen motie moties verzoek"),
    "nakomen": word_set("toezegging toezeggingen verzoek belofte"),
    "voldoen": word_set("toezegging toezeggingen verzoek wens"),
    "geven": word_set("gehoor gevolg"),
    "doen": word_set("gestand"),
    "beschouwen": word_set("afgedaan afgehandeld nagekomen"),
}
"""With "hiermee" in front these tell that the paper settles what was asked or promised, where one of the words is there too."""
_OF_MOTION = word_set("motie moties amendement")
"""To give in to these is a course that is taken rather than an answer."""
_HEREBY = word_set("hiermee daarmee hierbij daarbij")
_WISHED = ("informeren", "inlichten", "beantwoorden", "berichten")
_WITHOUT_CUE = OUTLINING | {"ingaan", "toelichten", "stilstaan"}
_HERE_OR_BESIDE = HERE | {"bespreken"}
_OUTLINED = _WITHOUT_CUE | {"beschrijven"}
_SENT = DISPATCHING | {"versturen", "verzenden", "schrijven"}
_SAID_HERE = PAPER_SPEECH | IN_PAPER


def about_itself(bench: Bench, p: Predicate, actor: Actor) -> bool:
    """ "Daarbij zal ik ingaan op", "In deze brief wil ik u informeren": what the paper itself goes on to say."""
    context = bench.context
    if tells_elsewhere(bench, p):
        return False
    in_turn = p.lemma in _WITHOUT_CUE and not ALSO.isdisjoint(bench.lower[p.start : p.finite + 4])
    ours = actor.name in FIRST_PERSON or (actor.kind == "core" and (context.has("self") or in_turn))
    informs = (p.lemma in _OPENED_TOO and not (p.lemma == "geven" and not _GIVEN.isdisjoint(bench.lower))) or (
        p.lemma in ("stellen", "brengen") and not _MADE_KNOWN.isdisjoint(bench.lower)
    )
    if p.auxiliary == "willen" and ours and not context.spoken and not context.to_come and _opens_up(bench, p):
        return True
    if actor.kind == "core" and actor.name not in FIRST_PERSON and _in_another(bench, p):
        return False
    if ours and p.lemma in LOOKING:
        return True
    if not ours or not informs or (_due_inside(bench, p) and bench.opening not in _ON_OCCASION):
        return False
    if p.lemma == "bespreken" and bench.opening in ALSO:
        return True
    if p.auxiliary == "willen" and (p.lemma in _WISHED or not _MADE_KNOWN.isdisjoint(bench.lower)) and not context.spoken:
        return True
    return context.has("self") or p.lemma in _WITHOUT_CUE


def _opens_up(bench: Bench, p: Predicate) -> bool:
    """ "Ik wil u graag meenemen in", "wil ik het volgende opmerken": how one begins to tell."""
    clause = bench.lower[p.start : p.end]
    if p.lemma == "meenemen":
        return bench.addressed and "in" in clause
    return p.lemma == "opmerken" and "volgende" in clause


def _in_another(bench: Bench, p: Predicate) -> bool:
    """ "zal het kabinet in «de Verkenning» uiteenzetten", "in de nota": told in a paper that is not this one."""
    lower = bench.lower
    for i in range(p.start, p.end - 2):
        if lower[i] == "in" and (lower[i + 1] == "«" or (lower[i + 1] in ("de", "het", "een") and lower[i + 2] in _PAPERS)):
            return True
    return False


def _due_inside(bench: Bench, p: Predicate) -> bool:
    """Does the sentence name a time to come, other than in a clause that hangs on this one?"""
    if "hieronder" in bench.lower or "hierna" in bench.lower:
        return False
    match = bench.first("future")
    if match is None:
        return bench.context.future_date and not p.holes
    span = bench.words.span
    return not any(span(a)[0] <= match.start < span(b - 1)[1] for a, b in p.holes)


def said_in_passive(bench: Bench, p: Predicate) -> bool:
    """ "In deze brief zal worden ingegaan op", without another time: what the paper goes on to say."""
    context = bench.context
    here = context.has("self") or (bench.opening in ALSO and (context.telling or p.lemma in _OUTLINED))
    return p.passive and p.lemma in _SAID_HERE and not bench.coming(p) and here


def does_here(bench: Bench, p: Predicate, actor: Actor) -> bool:
    """ "In dit oordeel bespreek ik", "Met genoegen bied ik u mijn rapportage aan": an act that is the paper itself."""
    context = bench.context
    if actor.name not in FIRST_PERSON or context.spoken or context.has("recurring") or context.to_come:
        return False
    reports = p.group == "reporting"
    if (bench.opening in _HEREBY or p.lemma == "beschouwen") and not _KEEPING.get(p.lemma, frozenset()).isdisjoint(bench.lower):
        return p.lemma != "geven" or _OF_MOTION.isdisjoint(bench.lower)
    if context.has("self") and (reports or p.group == "dialogue" or p.lemma in HERE):
        return True
    if p.lemma == "voorleggen" and speaks_to_house(bench.lower[p.finite + 1 : p.finite + 5]):
        return True
    if context.telling and bench.opening in ALSO and (reports or p.lemma in _HERE_OR_BESIDE):
        return True
    return reports and bench.addressed


def tells_you(bench: Bench, p: Predicate) -> bool:
    """ "Verder bericht ik u over", without another time: the paper does it."""
    if bench.context.spoken or bench.coming(p):
        return False
    return p.lemma in OUTLINING or (p.lemma in ("informeren", "berichten") and bench.addressed)


def is_this_paper(bench: Bench, p: Predicate, actor: Actor) -> bool:
    """ "Voor het debat van 3 mei aanstaande stuur ik u deze brief", "Ik kijk vooruit naar mei": whatever time is named."""
    if p.lemma in LOOKING:
        return actor.name in FIRST_PERSON
    if p.lemma == "meenemen":
        return actor.name in FIRST_PERSON and speaks_to_house(bench.lower[p.finite + 1 : p.finite + 5])  # "neem ik u mee in"
    return p.lemma in DISPATCHING and any(
        a == "deze" and b in ("brief", "reactie", "nota") for a, b in pairwise(bench.lower[p.finite : p.finite + 8])
    )


def sets_out(bench: Bench, p: Predicate) -> bool:
    """ "Hieronder volgt", "Deze brief geeft": a clause that tells what the paper does; adds the finding."""
    context = bench.context
    if (
        p.passive
        and p.lemma in _SENT
        and p.auxiliary in ("worden", "zijn")
        and bench.lower[p.start : p.start + 2] == ("deze", "brief")
    ):
        bench.paper("deed.paper-passive", 1.0, p)
        return True  # "Deze brief wordt verzonden met het oog op het debat van 3 mei"
    follows = p.lemma == "volgen" or (p.auxiliary == "komen" and ("orde" in bench.lower or "bod" in bench.lower))
    if (
        follows
        and not p.perfect
        and not context.to_come
        and (context.has("self") or (context.telling and bench.opening in ALSO))
    ):
        bench.paper("deed.paper-says", 1.0, p)
        return True
    if context.has("paper") and p.tag in PRESENT and not p.passive and (not p.others or p.auxiliary not in AUXILIARIES):
        bench.paper("deed.paper-says", 1.0, p, match=bench.first("paper"))
        return True
    return False


# ------------------------------------------------------------------------------------------------ in relative clauses


def sent_here(bench: Bench, p: Predicate) -> bool:
    """ "dat ik u hierbij toezend", "die ik hier graag toelicht": what the paper itself sends or explains."""
    if p.perfect or p.tag in PAST or p.lemma not in SENDING:
        return False
    clause = bench.lower[p.start : p.end]
    if p.opener == "dat" and not PLEASED.isdisjoint(bench.lower) and p.auxiliary == "kunnen":
        return True  # "Het doet mij genoegen dat ik u het advies kan aanbieden"
    return "hierbij" in clause or "hier" in clause or "bij deze brief" in " ".join(clause)


def told_before(bench: Bench, p: Predicate, actor: Actor | None) -> bool:
    """ "zoals ik uw Kamer in mei heb bericht", "Zoals in mijn brief is vermeld": what was told earlier."""
    if p.opener != "zoals" or p.group != "reporting" or not (p.perfect or p.tag in PAST) or bench.context.spoken:
        return False
    clause = bench.lower[p.start : p.end]
    if actor is not None:
        return actor.name in FIRST_PERSON and ("brief" in clause or names_house(clause))
    return ("mijn", "brief") in pairwise(clause) or names_house(clause)


def sent_to_house(bench: Bench, p: Predicate) -> bool:
    """ "die op 14 juni aan uw Kamer is gezonden": what the House was sent."""
    clause = bench.lower[p.start : p.end]
    if "door" in clause and actor_at(bench.words, p.start + clause.index("door") + 1, p.end) is None:
        return False  # "dat door de onderzoekscommissie aan uw Kamer is aangeboden"
    return p.perfect and p.auxiliary == "zijn" and names_house(clause)
