"""Passives without an actor of ours: "Het onderzoek is afgerond", "In mei wordt de Kamer geïnformeerd". Whose act is it?

In: a bench and a passive main predicate that is not denied. Out: findings on the bench. A passive in a paper of the cabinet is
taken for its act where its verb, a cue, a date or the sentences before make that likely; each sign has its weight, and the
sum decides (annotation guideline, statements).
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from kamerspoor.interpret.actors import actor_at
from kamerspoor.interpret.bench import PAST, PRESENT, Bench
from kamerspoor.interpret.clauses import Predicate
from kamerspoor.interpret.statement_words import (
    ALSO,
    BECOMING,
    CASEWORK,
    CERTAIN_PASSIVE,
    CONTINUED,
    DECIDED,
    EFFORTS,
    IN_PAPER,
    LETTERS,
    LOOKING,
    OF_OTHERS,
    OF_THE_HOUSE,
    OUTLINING,
    PAPERS_OF_THE_HOUSE,
    PURPOSE,
    STATAL,
)
from kamerspoor.interpret.words import word_set

_WEIGHT: Mapping[str, float] = {
    "reporting": 1.0, "funding": 1.0, "dialogue": 1.0, "support": 1.0, "statement": 1.0, "resolution": 1.0,
    "investigation": 1.0, "policy": 1.0, "event": 1.0, "visit": 1.0, "membership": 1.0, "other": 0.5,
}  # fmt: skip
"""How likely a passive is the cabinet's act, by the class of its verb; 0.5 where the class tells nothing."""

_PRESENT_LACKS = 0.25
"""What a passive in the present tense lacks beside one in the perfect: it may tell a rule rather than an act."""

_UNDER_WAY = 0.25
"""What a word such as "momenteel" adds to it: then it tells an act."""

_FROM_CITIZENS = frozenset(("klachten", "aanvragen", "bezwaren", "zienswijzen", "meldingen", "claims", "klacht", "bezwaar"))
"""What citizens hand in."""
_BEGUN = ("beginnen", "starten", "toetreden")
"""What the subject of a perfect with "is" does itself."""
_SAYING = ("statement", "dialogue", "reporting")
_REPORTS = frozenset(
    ("rapport", "advies", "artikel", "onderzoek", "bericht", "motie", "boek", "uitzending", "onderzoeksrapport")
)
"""Papers of others that say something."""
_DEBATED = ("bespreken", "behandelen")
"""What the House does with a bill or a report."""
_WITH_US = frozenset(("door", "namens", "van", "voor", "met", "bij", "vanuit", "tussen", "wat"))
"""Before "mij" and "ons" these leave it open who acts."""
_SHOWN = frozenset(("beeld", "kaart"))
"""With "in" and "brengen" these tell that something is shown."""
_CHANGED_ONCE = word_set(
    """uitbreiden intensiveren toevoegen aanvullen verruimen verhogen verlagen verlengen invoeren afschaffen vervangen
    instellen opheffen samenvoegen"""
)
"""What is done once: in the present tense it is planned rather than going on."""
_OF_CASES = word_set("als bij indien wanneer waar zolang volgens in")
"""How a sentence begins that may tell what happens in each case, or what a paper says."""
_GOING_ON = word_set("nog steeds telkens ook reeds al hiermee daarmee hierdoor daardoor sinds")
_MODALS = ("kunnen", "moeten", "mogen", "dienen", "hoeven")
_CONTACT = frozenset(("contact", "contacten"))
"""What is sought, made or taken up as an act."""
_OF_THE_HOUSE = (("de", "zijde", "van", "de", "kamer"), ("de", "zijde", "van", "uw", "kamer"))
"""Whose request it is: "is van de zijde van de Kamer gevraagd"."""
_OF_US = frozenset(("regering", "kabinet", "minister"))
_DATED = frozenset(("policy", "statement", "funding", "dialogue", "reporting"))


def passive(bench: Bench, p: Predicate) -> None:
    """Judge a passive without an actor of ours."""
    context, lower = bench.context, bench.lower
    clause = lower[p.start : p.end]
    if _is_of_others(bench, p, clause):
        return
    if p.group == "reporting" and p.auxiliary == "worden" and p.tag in PRESENT and _outlines(bench, p):
        bench.paper("deed.paper-passive", 1.0, p, match=bench.first("self"))
        return
    named = _agent(bench, p)
    agent = "own" if context.has("behalf") else named
    present = p.auxiliary == "worden" and p.tag in PRESENT
    if agent == "other" and not (present and context.to_come):
        return
    if p.auxiliary == "worden" and p.tag in PAST and not context.has("ours", "behalf") and not _told_with_date(bench, p, named):
        return
    if (
        p.auxiliary in _MODALS
        or (p.auxiliary == "zullen" and p.tag in PAST)
        or (present and _is_rule(bench, p))
        or (p.tag in PAST and "geweest" in clause)
    ):
        return
    here = context.has("self") and _is_said_here(p, clause) and (present or not context.past_date)
    stepped = "stap" in clause  # "Hiermee wordt een stap vooruit gedaan": by what the paper tells of
    if here and present and (not context.to_come or _opens_with_itself(bench)) and not stepped:
        bench.paper("deed.paper-passive", 1.0, p, match=bench.first("self"))
        return
    if present:
        if p.lemma == "streven":
            bench.add("commitment", "commitment.strive-passive", 1.0, p, None, "intent")
            return
        if _is_due(bench, p, clause):
            bench.add("commitment", "commitment.passive-due", 1.0, p, match=bench.first("future"))
            if not context.past_date or p.lemma == "meenemen":
                return
        if _by_idiom(bench, p, clause):
            return
    if p.lemma in ("verzoeken", "oproepen", "vragen") and (
        not _OF_US.isdisjoint(clause)
        or ("deze", "brief") in pairwise(clause)
        or any(clause[i : i + 5] in _OF_THE_HOUSE for i in range(len(clause)))
    ):
        return  # what the House asked of us
    weight = _weight(bench, p, clause, agent=agent, present=present)
    bench.add("deed", "deed.passive", weight, p, match=bench.first("act"), self_paper=here)
    if context.has("announced"):
        strength = bench.announced(p)
        bench.add("commitment", "commitment.announced", weight, p, None, strength, match=bench.first("announced"))
    elif not present and _is_agreed(bench, p, clause):
        bench.add("commitment", "commitment.agreed", weight, p, None, "firm")
    elif present and context.has("condition"):
        match = bench.first("condition")
        bench.add("commitment", "commitment.passive-where", max(weight + 0.2, 1.0), p, None, "conditional", match=match)


def _outlines(bench: Bench, p: Predicate) -> bool:
    """ "In deze brief wordt uw Kamer geïnformeerd", "Voorts wordt vooruitgeblikt": the paper itself, whoever is named in it."""
    context = bench.context
    if p.lemma in LOOKING:
        return context.has("self") or context.telling or bench.opening in ALSO
    return context.has("self") and (not context.to_come or p.lemma in OUTLINING)


def _is_said_here(p: Predicate, clause: tuple[str, ...]) -> bool:
    """Is it a verb of telling, or one that a paper does: "in beeld gebracht"?"""
    return p.group == "reporting" or p.lemma in IN_PAPER or (p.lemma == "brengen" and not _SHOWN.isdisjoint(clause))


def _opens_with_itself(bench: Bench) -> bool:
    """Does the sentence begin with the paper itself: "Met deze brief over de komende jaren wordt gevolg gegeven aan"?"""
    match = bench.first("self")
    return match is not None and match.start == bench.context.start


# -------------------------------------------------------------------------------------------------------- whose act it is


def _is_of_others(bench: Bench, p: Predicate, clause: tuple[str, ...]) -> bool:
    """ "is de regering verzocht", "zijn ... begonnen", "de motie is aangenomen": what others did, or the House."""
    if p.lemma in ("verzoeken", "oproepen"):
        impersonal = p.others[:1] == [p.finite + 1]
        if impersonal or not OF_OTHERS.isdisjoint(clause):
            return True
    if p.lemma in _BEGUN and p.auxiliary == "zijn" and (p.tag == "plural" or _named_subject(bench, p)):
        return True
    if _done_to_us(bench, clause):
        return True
    if "procedurevergadering" in clause or ("werkzaamheden" in clause and "regeling van werkzaamheden" in " ".join(clause)):
        return True
    if p.tag in PRESENT and p.group in _SAYING and bench.opening in ("in", "volgens") and _of_a_report(clause):
        return True
    if p.lemma == "indienen" and not _FROM_CITIZENS.isdisjoint(clause):
        return True
    if p.lemma in _DEBATED and ("uw", "kamer") in pairwise(clause) and "in" in clause[: clause.index("kamer")]:
        return True  # "werd het wetsvoorstel in uw Kamer besproken"
    return p.lemma in OF_THE_HOUSE and not PAPERS_OF_THE_HOUSE.isdisjoint(clause)


def _done_to_us(bench: Bench, clause: tuple[str, ...]) -> bool:
    """ "is mij gebleken", "is een beroep op ons gedaan": what others do with us."""
    if bench.context.spoken:
        return False
    return any(b in ("mij", "ons") and a not in _WITH_US for a, b in pairwise(clause))


def _of_a_report(clause: tuple[str, ...]) -> bool:
    """ "In het rapport van de raad wordt gewezen op": what somebody else's paper says."""
    return clause[1:2] in (("het",), ("de",), ("dit",)) and not _REPORTS.isdisjoint(clause[2:4])


def _named_subject(bench: Bench, p: Predicate) -> bool:
    """ "In 2019 is ESMA begonnen met", "De ACM is een proef gestart": is it a body with a name, not of ours, that began?"""
    printed = bench.words.printed
    for at in (p.finite + 1, p.start):
        article = at < p.end and bench.lower[at] in ("de", "het")
        name = at + article
        if name < p.end and printed[name][0].isupper() and (article or at > p.start or printed[name].isupper()):
            return not actor_at(bench.words, at, p.end)
    return False


def _is_rule(bench: Bench, p: Predicate) -> bool:
    """ "Indien aan de eisen wordt voldaan, wordt een vergunning verleend": how cases are dealt with, no act."""
    lower = bench.lower
    return (
        p.lemma in CASEWORK
        and (
            bench.opening == "indien" or (bench.opening in ("als", "wanneer") and lower[1] in ("er", "blijkt", "iemand", "een"))
        )
        and lower[1] not in ("nodig", "noodzakelijk", "gewenst", "mogelijk")
        and not (bench.context.to_come or bench.context.has("ours"))
    )


def _agent(bench: Bench, p: Predicate) -> str:
    """Whose act "door ..." says it is: "own", "other", "" where it says nothing."""
    lower = bench.lower
    for i in range(p.start, p.end - 1):
        if lower[i] != "door":
            continue
        after = lower[i + 1]
        if not after[0].isalnum() or after in ("middel", "te"):
            continue  # "(door)ontwikkelen", "door middel van", "door te"
        if after in ("mij", "ons") or actor_at(bench.words, i + 1, p.end):
            return "own"
        if after == "het" and i + 2 < len(lower) and lower[i + 2].endswith(("en", "ing")):
            continue  # "door het aanpassen van"
        return "other"
    return ""


def _told_with_date(bench: Bench, p: Predicate, named: str) -> bool:
    """ "Op 18 april werd het convenant bekrachtigd": a past passive with its day, of what a cabinet does."""
    return bench.context.past_date and p.group in _DATED and not named


# ------------------------------------------------------------------------------------------------------ the present tense


def _is_due(bench: Bench, p: Predicate, clause: tuple[str, ...]) -> bool:
    """ "wordt in mei gestart", "wordt daarin meegenomen": a present tense about the time to come."""
    if bench.context.to_come and not (p.group in ("dialogue", "investigation") and bench.under_way(p)):
        return True
    if p.lemma == "meenemen" and "in" in clause:
        return True
    return p.lemma in ("meenemen", "betrekken") and (
        "daarin" in clause or "hierin" in clause or "hierbij" in clause or "daarbij" in clause
    )


def _by_idiom(bench: Bench, p: Predicate, clause: tuple[str, ...]) -> bool:
    """What a cue or a certain verb tells of a passive in the present tense; True where that settles the clause."""
    context, lemma = bench.context, p.lemma
    reports = p.group == "reporting"
    if (
        context.telling
        and bench.opening in ALSO
        and (reports or (lemma in IN_PAPER and lemma != "opnemen"))
        and not context.to_come
    ):
        bench.paper("deed.paper-goes-on", 1.0, p)
    elif (
        context.has("addressee")
        and (reports or (lemma == "stellen" and ("kennis" in clause or "hoogte" in clause)))
        and not context.has("self")
    ):
        bench.add("commitment", "commitment.to-be-told", 1.0, p, match=bench.first("addressee"))
        if context.has("recurring"):
            bench.add("deed", "deed.told-again", 1.0, p, match=bench.first("recurring"), group="reporting")
    elif (lemma in CONTINUED or "voortaan" in clause) and not bench.under_way(p):
        bench.add("commitment", "commitment.continued", 1.0, p)
    elif _is_changed(bench, p, clause):
        bench.add("commitment", "commitment.changed", 1.0, p)
    elif context.has("weighed-in"):
        bench.add("commitment", "commitment.weighed-in", 1.0, p, match=bench.first("weighed-in"))
    elif p.group in ("investigation", "dialogue") and context.has("possibilities"):
        match = bench.first("possibilities")
        bench.add("commitment", "commitment.explore-passive", 1.0, p, None, "conditional", match=match)
    elif reports and context.has("recurring"):
        bench.add("commitment", "commitment.passive-report", 1.0, p, match=bench.first("recurring"))
    elif lemma == "inzetten" and "op" in clause and not context.spoken:
        bench.add("commitment", "commitment.course-passive", 1.0, p, None, "intent")
    else:
        return False
    return True


def _is_changed(bench: Bench, p: Predicate, clause: tuple[str, ...]) -> bool:
    """ "De regeling wordt verruimd", and nothing says that it is going on or how cases are dealt with: it is yet to be done."""
    context = bench.context
    if p.lemma not in _CHANGED_ONCE or not p.main or context.spoken or context.has("recurring", "act", "self", "law"):
        return False
    if bench.opening in _OF_CASES or bench.under_way(p) or not _GOING_ON.isdisjoint(clause) or context.past_date:
        return False
    return _agent(bench, p) != "other" and not context.abroad


# ------------------------------------------------------------------------------------------------------------- the weight


def _weight(bench: Bench, p: Predicate, clause: tuple[str, ...], *, agent: str, present: bool) -> float:
    """How sure it is that a passive tells an act of the cabinet."""
    context, lemma, group = bench.context, p.lemma, p.group
    if lemma == "brengen" and not _SHOWN.isdisjoint(clause):
        group = "investigation"  # "worden op dit moment in kaart gebracht"
    by_act, ours, means = context.has("act"), context.has("ours"), context.has("means")
    going = present and bench.under_way(p)
    weight = _WEIGHT.get(group, 0.5)
    weight -= _PRESENT_LACKS if present and group not in CERTAIN_PASSIVE and not by_act else 0.0
    weight += 0.3 * ours + 0.6 * by_act + 0.3 * means + (0.6 if agent == "own" else 0.0) + 0.2 * bool(context.previous)
    contacted = (lemma in ("zoeken", "leggen", "opnemen") and not _CONTACT.isdisjoint(clause)) or (
        lemma == "plaatsen" and "website" in clause
    )
    weight += 0.5 * contacted + 0.25 * (present and group == "support" and not PURPOSE.isdisjoint(clause))
    weight += 0.2 * (lemma in DECIDED and not present) + 0.3 * (lemma in ("werken", "doorwerken") and present)
    weight += _UNDER_WAY * going + 0.75 * (lemma in EFFORTS and present)
    weight += 0.3 * (bench.opening in PURPOSE and not present)
    weight += 0.25 * (present and group == "investigation" and (bench.opening in ALSO or "ook" in clause))
    weight -= 0.4 * (lemma in STATAL and not present and not (by_act or ours) and not _tells_an_act(bench, p, clause))
    weight -= 0.4 * (lemma in BECOMING and p.auxiliary == "zijn") + 0.4 * (lemma == "vergelijken")
    weight -= 0.3 * (context.abroad and not (by_act or ours or means) and group in ("policy", "investigation"))
    lawful = not (by_act or ours or going) and group not in ("reporting", "dialogue") and _by_law(bench, p)
    weight -= 0.3 * (lawful and (present or not context.past_date)) + 0.2 * context.has("opinion")
    if "indien" in clause or (clause[:1] == ("als",) and clause[1:2] != ("gevolg",)):
        weight -= 0.3
    return weight


def _tells_an_act(bench: Bench, p: Predicate, clause: tuple[str, ...]) -> bool:
    """Does a verb that mostly tells how things are tell what was done: with a day, a new thing, or a letter?"""
    if bench.context.past_date or "een" in clause[p.finite - p.start : p.finite - p.start + 4]:
        return True
    return p.lemma == "aangeven" and not LETTERS.isdisjoint(clause)


def _by_law(bench: Bench, p: Predicate) -> bool:
    """Does what the law or another authority does stand before the verb: "In de wet is bepaald"?"""
    laws = bench.context.labels.get("law")
    if not laws:
        return False
    finite = bench.words.span(p.finite)[0]
    return any(m.start < finite for m in laws)


def _is_agreed(bench: Bench, p: Predicate, clause: tuple[str, ...]) -> bool:
    """ "is afgesproken om ... te werken", "is toegezegd ... te sturen": what was agreed is to be done."""
    if p.lemma not in ("afspreken", "toezeggen"):
        return False
    rest = bench.lower[p.finite :]
    if "om" in rest and "te" in rest[rest.index("om") :]:
        return True
    if p.lemma == "afspreken":
        return "te" in rest[rest.index("afgesproken") :] if "afgesproken" in rest else False
    return p.lemma == "toezeggen" and "te" in clause and not bench.context.has("self")
