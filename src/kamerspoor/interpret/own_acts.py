"""Acts of ours: clauses whose subject is the cabinet's side ("ik", "het kabinet", "de minister van ...").

In: a bench, a main predicate that is not denied, and its actor. Out: findings on the bench. This module tells apart by the
finite verb what we want, are, keep to, go to do, have done and can do; the simple present and past are judged in
`simple_tenses` (annotation guideline, statements).
"""

from __future__ import annotations

from itertools import pairwise

from kamerspoor.interpret.actors import FIRST_PERSON, Actor
from kamerspoor.interpret.bench import PAST, PRESENT, Bench
from kamerspoor.interpret.clauses import Predicate
from kamerspoor.interpret.paper_itself import about_itself
from kamerspoor.interpret.simple_tenses import simple
from kamerspoor.interpret.statement_words import MINDS, NEGATIONS, PAPER_SPEECH, SPEECH, TURNS
from kamerspoor.interpret.words import word_set

_OPINION = (("van", "oordeel"), ("van", "mening"))
_STRIVING = ("streven", "nastreven", "beogen")
_INFORMING = ("informeren", "inlichten", "beantwoorden", "berichten", "opmerken")
_NO_PLAN = ("voorkomen", "ontraden", "uitnodigen")
"""With "ik wil" these are turns of speech."""
_EXPRESSED = ("uitspreken", "overbrengen", "uiten", "betuigen")
_COURTESY = frozenset(("dank", "complimenten", "condoleances", "medeleven", "erkentelijkheid"))
"""What is expressed by saying that one wants to."""
_HELPERS = frozenset(("moeten", "mogen", "worden", "zullen"))
"""With these a clause of ours tells no act."""
_CAME_TO_US = ("ontvangen", "krijgen", "vernemen")
_VISITORS = word_set(
    """groep delegatie gezelschap vertegenwoordigers vertegenwoordiging ambtgenoot ambtgenoten ambassadeur minister president
    activisten journalisten mensenrechtenverdedigers nabestaanden familie families studenten jongeren bestuurders"""
)
"""Whom one receives, which is a meeting."""
_SENT = word_set(
    "brief brieven verzoek verzoeken vragen advies rapport signalen informatie motie reactie klacht melding bericht"
)
"""What one receives without doing anything."""
_CONCLUDED = frozenset(("overtuiging", "conclusie", "oordeel", "slotsom", "inzicht"))
"""With "gekomen tot" these are thoughts."""
_HONOUR = frozenset(("eer", "genoegen"))
"""What one has in sending a paper."""
_SAID_TO_DO = ("aankondigen", "aangeven", "laten weten")
"""With "te" and a verb these promise it."""
_DOING = frozenset(("policy", "funding", "support", "investigation", "event", "visit", "membership"))
"""Classes of verbs that tell what one goes on to do: "laten weten het advies over te nemen"."""
_WITH_ZIJN = word_set(
    """gaan komen beginnen starten blijven toetreden overgaan nagaan ingaan doorgaan uitgaan voortgaan voorgaan meegaan omgaan
    afgaan terugkomen toekomen nakomen tegemoetkomen overeenkomen bijeenkomen uitkomen meekomen aankomen opkomen aantreden
    stoppen slagen vertrekken reizen afreizen terugkeren volgen opvolgen verhuizen overstappen afstappen uitstappen worden zijn
    aanvangen eindigen afwijken vergeten verliezen terugtreden groeien veranderen lukken naderen doordringen aansluiten
    betrekken kiezen verkiezen vertegenwoordigen benoemen"""
)
"""Verbs whose perfect has "zijn"; of others that is a passive: what was done to us, unless it is a role we were given."""
_DONE_TO_US = _DOING | {"", "unknown", "dialogue"}
"""Classes of verbs whose passive tells what was done to us."""
_ASKED_OF_US = ("verzoeken", "vragen", "oproepen", "opdragen")


def own(bench: Bench, p: Predicate, actor: Actor) -> None:
    """Judge a clause whose subject is the cabinet's side."""
    context, auxiliary = bench.context, p.auxiliary
    if bench.lower[p.finite + 1 : p.finite + 3] in _OPINION:
        return
    if auxiliary in ("willen", "gaan") and about_itself(bench, p, actor) and (context.has("self") or p.lemma in _INFORMING):
        bench.paper("deed.paper-will", 0.6, p, actor)
    elif auxiliary in ("willen", "wensen") and p.tag in PRESENT:
        if _plans(bench, p):
            bench.add("commitment", "commitment.wish", 0.6, p, actor, "intent")
    elif auxiliary == "zijn" and not p.perfect:
        _being(bench, p, actor)
    elif auxiliary == "blijven" or (p.lemma == "blijven" and auxiliary != "moeten"):
        bench.add("commitment", "commitment.keep", 0.6, p, actor, "intent")
    elif p.lemma in _STRIVING and context.has("self") and p.tag in PRESENT and not context.to_come:
        bench.paper("deed.paper", 0.8, p, actor, match=bench.first("self"))  # "Met deze brief beoog ik te voldoen aan"
    elif p.lemma in _STRIVING and p.tag not in PAST and not p.perfect:
        bench.add("commitment", "commitment.strive", 0.6, p, actor, "intent")
    elif auxiliary == "gaan" and _goes_to_do(bench, p):
        bench.add("commitment", "commitment.going", 0.6, p, actor, "firm")
    elif p.perfect or p.passive:
        _perfect(bench, p, actor)
    elif auxiliary == "kunnen":
        _able(bench, p, actor)
    elif auxiliary == "hebben":
        _having(bench, p, actor)
    elif auxiliary not in _HELPERS:
        simple(bench, p, actor)


def _plans(bench: Bench, p: Predicate) -> bool:
    """Does "wil" bring in an act of ours: not what is said next, thought, or refused in a debate?"""
    context = bench.context
    return (
        bool(p.others)
        and (p.lemma not in SPEECH or (p.lemma == "doen" and "recht" in bench.lower))
        and (p.lemma not in TURNS or context.to_come)
        and p.group != "cognition"
        and p.lemma not in _NO_PLAN
        and not (p.lemma in _EXPRESSED and not _COURTESY.isdisjoint(bench.lower))
        and not (context.spoken and context.has("refusal"))
    )


def _goes_to_do(bench: Bench, p: Predicate) -> bool:
    """ "gaat onderzoeken", "ga in gesprek"."""
    context = bench.context
    if bench.lower[p.finite + 1 : p.finite + 2] == ("over",):
        return False  # "Het kabinet gaat over de inzet": it has the say
    doing = bool(p.others) or (p.lemma == "gaan" and p.tag != "past" and context.has("act"))
    return doing and not context.has("opinion")


def _able(bench: Bench, p: Predicate, actor: Actor) -> None:
    """ "Hierover kan ik u het volgende melden", "Ik kan u voor de zomer informeren"."""
    context = bench.context
    if p.lemma == "toezeggen" and p.tag in PRESENT and not bench.negated(p):
        bench.add("commitment", "commitment.promised", 0.6, p, actor, "firm")  # "Dat kan ik toezeggen"
        return
    here = (p.lemma in ("geven", "informeren") and context.has("act")) or (p.lemma in PAPER_SPEECH and context.has("self"))
    if here and actor.name == "ik":
        bench.paper("deed.paper-can", 0.6, p, actor)
    elif p.group == "reporting" and context.to_come:
        bench.add("commitment", "commitment.can-tell", 0.6, p, actor, "intent")


def _having(bench: Bench, p: Predicate, actor: Actor) -> None:
    """ "Ik heb contact met", "Het kabinet heeft het voornemen"."""
    context = bench.context
    if not _HONOUR.isdisjoint(bench.lower[p.finite : p.end]) and p.group == "reporting" and bench.addressed:
        bench.paper("deed.paper", 0.8, p, actor, match=bench.first("self"))  # "heb de eer u hierbij ... aan te bieden"
    elif context.has("act") and not p.others:
        bench.add("deed", "deed.talks", 0.6, p, actor, match=bench.first("act"), group="dialogue")
    elif context.has("intent"):
        bench.add("commitment", "commitment.intention", 0.6, p, actor, "intent", match=bench.first("intent"))


def _being(bench: Bench, p: Predicate, actor: Actor) -> None:
    """ "is voornemens", "ben bereid", "is gastheer", "ben in gesprek", "ben aan het kijken"."""
    context, after = bench.context, bench.lower[p.finite + 1 : p.end]
    if context.has("intent") and ("bereid" in after or "voornemens" in after or "plan" in after):
        bench.add("commitment", "commitment.willing", 0.8, p, actor, "intent", match=bench.first("intent"))
    elif context.has("possibilities") and "aan" in after:
        bench.add("deed", "deed.looking", 0.6, p, actor, group="dialogue")
        bench.add("commitment", "commitment.looking", 0.6, p, actor, "conditional", match=bench.first("possibilities"))
    elif context.has("role"):
        bench.add("deed", "deed.role", 0.6, p, actor, match=bench.first("role"), group="membership")
    elif "bezig" in after:
        bench.add("deed", "deed.busy", 0.6, p, actor, group="policy")
    elif context.has("act"):
        bench.add("deed", "deed.talks", 0.6, p, actor, match=bench.first("act"), group="dialogue")
        if context.has("possibilities") and "om" in after and not context.spoken:
            bench.add("commitment", "commitment.looking", 0.6, p, actor, "conditional", match=bench.first("possibilities"))
    elif context.has("standing"):
        bench.add("deed", "deed.standing", 0.6, p, actor, match=bench.first("standing"), group="policy")


# -------------------------------------------------------------------------------------------------------- the perfect


def _perfect(bench: Bench, p: Predicate, actor: Actor) -> None:
    """ "heb gevraagd", "is gekozen", "word gesteund" with an actor of ours."""
    context = bench.context
    if _tells_nothing_done(bench, p):
        return
    if p.lemma in ("zeggen", "opmerken", "stellen") and p.auxiliary == "hebben" and not (context.spoken or context.has("act")):
        bench.add("deed", "deed.said", 0.6, p, actor, group="statement")
        if p.lemma == "zeggen" and _with_te(bench, p) and bench.aim(p):
            bench.add("commitment", "commitment.announced", 0.5, p, actor, "firm")
        return
    if _happened_to_us(bench, p) or (p.passive and actor.name in FIRST_PERSON and "door" in bench.lower[p.finite : p.end]):
        return  # "word ik geadviseerd door"
    bench.add("deed", "deed.perfect", 0.6, p, actor, match=bench.first("act"))
    if p.lemma == "laten weten" and _said_not_to(bench, p):
        bench.add("refusal", "refusal.told-that", 0.4, p, actor)
    if p.lemma == "toezeggen" and _gave_a_letter(bench, p):
        return
    if context.has("announced"):
        strength = bench.announced(p)
        bench.add("commitment", "commitment.announced", 0.5, p, actor, strength, match=bench.first("announced"))
    elif (p.lemma in _SAID_TO_DO and _with_te(bench, p) and _goes_on_to_do(bench, p)) or (
        p.lemma in ("toezeggen", "beloven") and not context.has("self") and not context.spoken
    ):
        bench.add("commitment", "commitment.announced", 0.5, p, actor, "firm")
    elif (
        p.lemma in ("besluiten", "afspreken")
        and _with_te(bench, p)
        and not context.has("self")
        and (context.to_come or _decided_myself(p, actor))
    ):
        bench.add("commitment", "commitment.decided", 0.5, p, actor, "firm")


def _tells_nothing_done(bench: Bench, p: Predicate) -> bool:
    """ "had gevraagd", "heb ontvangen", "heb kennis genomen", "is geweest": no act, or not ours."""
    if (p.tag in PAST and p.auxiliary == "hebben") or "niets" in bench.lower[p.finite : p.end]:
        return True
    if p.lemma == "nemen" and "kennis" in bench.lower:
        return True
    if p.lemma in _CAME_TO_US and not _did_with_it(bench, p):
        return True
    if p.lemma == "komen" and not _CONCLUDED.isdisjoint(bench.lower[p.finite : p.end]):
        return True
    return p.lemma == "kunnen" or (p.lemma in ("hebben", "zijn") and not bench.context.has("act"))


def _did_with_it(bench: Bench, p: Predicate) -> bool:
    """ "heb ik ontvangen en beantwoord", "heb ik een delegatie ontvangen": more than that something came."""
    lower = bench.lower
    if "en" in lower[p.others[0] + 1 : p.others[-1]] if p.others else False:
        return True
    clause = lower[p.finite : p.end]
    return p.lemma == "ontvangen" and not _VISITORS.isdisjoint(clause) and _SENT.isdisjoint(lower[p.start : p.end])


def _happened_to_us(bench: Bench, p: Predicate) -> bool:
    """ "heb overwogen", "ben verzocht", "ben verheugd": a thought, a request to us or a state of mind."""
    context = bench.context
    if p.group == "cognition" and not context.has("act"):
        return True
    if p.lemma in _ASKED_OF_US and (p.passive or p.auxiliary == "zijn"):
        return True
    if p.auxiliary == "zijn" and p.perfect and p.lemma not in _WITH_ZIJN and p.group in _DONE_TO_US:
        return True  # "ben ik uitgenodigd", "is Nederland geconfronteerd met"
    if p.auxiliary == "zijn" and (p.lemma in MINDS or "bewust" in bench.lower[p.finite : p.finite + 6]):
        return True  # "is verheugd", "is zich bewust van het feit dat"
    return p.group in ("", "other", "cognition") and context.has("opinion")


def _goes_on_to_do(bench: Bench, p: Predicate) -> bool:
    """ "aangekondigd te onderzoeken", "aangegeven te blijven sturen", "laten weten dit uiterlijk in mei vast te stellen"."""
    if p.lemma == "aankondigen":
        return bool(bench.aim(p))
    behind = bench.lower[p.finite :]
    if ("te", "blijven") in pairwise(behind):
        return True
    if p.lemma != "laten weten" or "dat" in behind or not NEGATIONS.isdisjoint(behind):
        return False
    return bench.context.to_come or bench.aim(p) in _DOING


def _decided_myself(p: Predicate, actor: Actor) -> bool:
    """ "Ik heb besloten een commissie in te stellen": what one decides oneself is yet to be done."""
    return p.lemma == "besluiten" and actor.name in FIRST_PERSON


def _gave_a_letter(bench: Bench, p: Predicate) -> bool:
    """ "heb ik u een brief toegezegd over", with no time to come: the letter that tells so."""
    behind = bench.lower[p.others[0] :] if p.others else ()
    given = ("een", "brief") in pairwise(bench.lower[p.finite : p.end]) and behind[1:2] not in (("te",), ("om",))
    return given and not bench.coming(p)


def _said_not_to(bench: Bench, p: Predicate) -> bool:
    """ "heb laten weten dit nog niet te kunnen doen"."""
    behind = bench.lower[p.finite : p.end]
    return not NEGATIONS.isdisjoint(behind) and ("te", "kunnen") in pairwise(behind)


def _with_te(bench: Bench, p: Predicate) -> bool:
    """Does "te" stand behind the finite verb?"""
    return "te" in bench.lower[p.finite :]
