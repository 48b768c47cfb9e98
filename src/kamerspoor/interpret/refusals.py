"""Refusals: clauses that are denied, where what is denied is an act of ours, and idioms of refusal.

In: a bench, a denied predicate and its actor. Out: findings on the bench: a refusal, seldom a deed ("Nederland steunt dit
niet"). What is only not the case, or not known yet, is no refusal (annotation guideline, statements).
"""

from __future__ import annotations

import re
from itertools import pairwise

from kamerspoor.engine import Match
from kamerspoor.interpret.actors import OURSELVES, Actor
from kamerspoor.interpret.bench import PAST, PRESENT, Bench
from kamerspoor.interpret.clauses import Predicate
from kamerspoor.interpret.findings import Finding
from kamerspoor.interpret.statement_words import (
    CHANGES,
    DONE_NOT,
    INDIRECT,
    MODAL_HELPERS,
    NEGATIONS,
    NO_ACT,
    PASSING,
    REFLEXIVES,
    SAID,
)
from kamerspoor.interpret.words import word_set
from kamerspoor.model import Cue

_UNKNOWN = frozenset(("refusal.impossible", "refusal.unknown"))
"""Idioms that after "of" or "hoeveel" tell that nobody knows yet."""

_VEILED = frozenset(
    (
        "refusal.veiled",
        "refusal.impossible",
        "refusal.no-ground",
        "refusal.no-way",
        "refusal.not-ours",
        "refusal.turned-down",
        "refusal.unknown",
        "refusal.not-feasible",
        "refusal.too-far",
        "refusal.not-my-place",
        "refusal.no-word",
        "refusal.not-told",
        "refusal.not-in-time",
    )
)
"""Idioms that refuse without a word that denies."""

_OTHERS = frozenset(("zij", "hij", "ze", "men"))
_ABLE = frozenset(("kan", "kunnen", "wil", "willen", "doet", "doen", "gaat", "mag"))
"""Before "zij" or "hij" these tell that others cannot or will not."""
_WILLED = frozenset(("kunnen", "zullen", "willen", "gaan", "mogen"))
_UNDECIDED = ("uitsluiten", "ontkennen", "weten")
_STANDING_IN_THE_WAY = word_set("verzetten blokkeren tegenhouden dwarsbomen tegenwerken")
"""Not to do these is to let it happen: "zal Nederland zich daar niet tegen verzetten"."""
_BEFORE = frozenset(("voordat", "alvorens"))
"""What is not done before something else is promised rather than refused."""
_TAKEN_OVER = word_set("overnemen opvolgen honoreren inwilligen")
"""What is not done with an idea that is turned down: "Dat idee hebben wij niet overgenomen"."""
_NO_REFUSAL = frozenset(("neerleggen", "zetten", "maken", "gaan", "krijgen", "dringen", "uitsluiten"))
_TOLD = word_set("berichten melden mededelen meedelen informeren weten zeggen verwijzen")
"""Verbs of telling: what they tell is judged by itself."""
_NOT_BARRED = ("spreken", "voorkomen", "uitsluiten", "onderschrijven")


def refused(bench: Bench, p: Predicate, actor: Actor | None) -> None:
    """Judge a clause that is denied."""
    lower = bench.lower
    if not _denied_itself(bench, p):
        return
    if not _OTHERS.isdisjoint(lower[p.finite + 1 : p.finite + 3]) or lower[p.start : p.start + 1] in (
        ("zij",),
        ("hij",),
        ("ze",),
    ):
        return
    match = bench.first("refusal")
    if match is not None:
        if match.rule.id in _UNKNOWN and bench.opening in INDIRECT:
            return
        if match.rule.id == "refusal.too-far" and bench.context.abroad and "strijd" in bench.lower:
            return  # "acht ik deze wet in strijd met de godsdienstvrijheid": an opinion about others
        if actor is None and _of_a_thing(bench, p):
            return  # "De tool doet geen uitspraken over"
        span = bench.words.span
        if match.start < span(p.end - 1)[1] and match.end > span(p.start)[0] and p.tag != "past":
            bench.add("refusal", match.rule.id, 1.0, p, actor, match=match)
            return
    asked = asked_for(bench, p)
    if asked is not None and p.group not in NO_ACT and p.lemma not in _NOT_BARRED:
        bench.add("refusal", "refusal.asked-for", 1.0, p, actor, match=asked)
    elif actor is not None:
        _by_us(bench, p, actor)
    else:
        _in_passive(bench, p)


_LEADING_TO = re.compile(
    r"(?:(?:[Ii]n (?:reactie|antwoord|vervolg)|[Nn]aar aanleiding|[Tt]er (?:uitvoering|voldoening)|[Cc]onform|[Oo]vereenkomstig"
    r"|[Gg]elet op|[Gg]ezien|[Ii]n lijn met|[Oo]p(?: \w+)? verzoek)\b[^,;:]{0,40})$"
)
"""What stands before a request that leads to what the sentence tells, and is not what is denied."""
_ASKS = word_set("vraagt verzoekt oproept")


def asked_for(bench: Bench, p: Predicate | None) -> Match | None:
    """The words of something that the House asked for, and that the sentence speaks of now: "Een lijst, waar u om vraagt"."""
    match = bench.first("asked-for")
    if match is None or bench.context.spoken or (p is not None and (p.tag not in PRESENT or p.perfect or p.lemma in _TOLD)):
        return None
    return None if _LEADING_TO.search(bench.words.text_before(match.start)) else match


def _denied_itself(bench: Bench, p: Predicate) -> bool:
    """Is a clause denied itself: not "de motie, die vraagt geen boot te sturen", nor "voor zover de wet dat niet verbiedt"?"""
    lower = bench.lower
    limits = next((i for i in range(p.finite, p.end - 1) if lower[i : i + 2] == ("voor", "zover")), p.end)
    return any(
        lower[i] in NEGATIONS and not p.leaves_out(i) and _ASKS.isdisjoint(lower[max(p.start, i - 2) : i])
        for i in range(p.start, limits)
    )


def _of_a_thing(bench: Bench, p: Predicate) -> bool:
    """Does somebody else say no word, or will not: "De tool doet geen uitspraken", "De reders zijn niet bereid"?"""
    if bench.lower[p.start] not in ("de", "het", "een"):
        return False
    if p.auxiliary == "zijn":
        return "bereid" in bench.lower[p.finite : p.end]
    return p.auxiliary == "doen" and not p.passive and p.finite - p.start <= 4


def _by_us(bench: Bench, p: Predicate, actor: Actor) -> None:
    """ "Ik zal dit niet doen", "het kabinet heeft besloten dit niet te doen"."""
    if p.perfect and p.auxiliary == "hebben" and p.lemma in ("besluiten", "kiezen"):
        bench.add("refusal", "refusal.decided", 0.6, p, actor)
        bench.add("deed", "deed.perfect", 0.6, p, actor)
        return
    if p.perfect and p.lemma in _TAKEN_OVER and p.tag in PRESENT and not bench.context.spoken:
        bench.add("refusal", "refusal.decided", 0.6, p, actor)
        return
    if (bench.context.spoken and _said_in_debate(bench, p)) or actor.kind == "service" or p.group in ("state", "outcome"):
        return
    present = p.tag in PRESENT
    if present and p.auxiliary == "zullen" and p.lemma in _STANDING_IN_THE_WAY:
        bench.add("commitment", "commitment.future", 0.6, p, actor, "firm")
    elif present and p.auxiliary in _WILLED and p.others and p.lemma not in _UNDECIDED:
        bench.add("refusal", "refusal.modal", 0.6, p, actor)
    elif present and p.group in DONE_NOT and not (p.perfect or p.passive):
        _not_done(bench, p, actor)


def _said_in_debate(bench: Bench, p: Predicate) -> bool:
    """In a debate: is the denial a turn of speech, a case that is only thought of, or about what is known or said?"""
    if p.auxiliary == "mogen" or p.group in ("unknown", "cognition") or bench.opening in ("als", "wanneer", "dus"):
        return True
    clause = bench.lower[p.start : p.end]
    return p.lemma in SAID and ("dat" in clause or "of" in clause)


_SAID_AND_MEANT = word_set("doen nemen geven toevoegen steunen")
"""Turns of speech that in a debate still turn something down when they are denied."""


def _not_done(bench: Bench, p: Predicate, actor: Actor) -> None:
    """ "Dat overweeg ik niet", "het kabinet neemt geen nieuwe maatregelen": we say that we do not do it."""
    if (
        "genoegen" in bench.lower
        or (p.lemma == "leggen" and not REFLEXIVES.isdisjoint(bench.lower[p.finite + 1 : p.finite + 4]))
        or p.auxiliary in MODAL_HELPERS
        or p.lemma in _NO_REFUSAL
    ):
        return
    if p.lemma == "nemen" and not _BEFORE.isdisjoint(bench.lower[p.finite :]) and not bench.context.spoken:
        bench.add("commitment", "commitment.not-before", 0.6, p, actor, "firm")
        return  # "Ik neem geen besluit voordat uw Kamer"
    if bench.context.spoken and p.lemma in PASSING and p.lemma not in _SAID_AND_MEANT:
        return  # "Daar houden wij niet van"
    if p.lemma == "sluiten" and "uit" in bench.lower[p.finite : p.end]:
        return
    if actor.name in OURSELVES:
        bench.add("refusal", "refusal.not-done", 0.6, p, actor)
    elif actor.name == "Nederland":
        bench.add("deed", "deed.not-done", 0.6, p, actor)


def _in_passive(bench: Bench, p: Predicate) -> None:
    """ "Dit kan niet worden toegezegd", "De regeling wordt niet verlengd": no actor is named."""
    context, auxiliary = bench.context, p.auxiliary
    if _cannot_be(bench, p):
        withheld = p.group == "reporting" or p.lemma in ("noemen", "geven", "verstrekken")
        bench.add("refusal", "refusal.cannot-be", 0.8 + 0.2 * (context.in_answer or withheld), p)
    elif not p.passive:
        return
    elif auxiliary in ("zullen", "gaan") and p.tag in PRESENT and p.group in DONE_NOT:
        bench.add("refusal", "refusal.will-not-be", 1.0, p)
    elif auxiliary == "worden" and p.tag in ("third", "plural") and p.lemma in CHANGES:
        bench.add("refusal", "refusal.is-not", 1.0, p)
    elif auxiliary == "worden" and p.tag not in PAST and context.has("ours"):
        bench.add("deed", "deed.passive-not", 0.6, p)


def _cannot_be(bench: Bench, p: Predicate) -> bool:
    """ "kan niet worden toegezegd"."""
    return (
        p.auxiliary == "kunnen"
        and p.lemma not in _NOT_BARRED
        and p.tag not in PAST
        and (p.passive or "worden" in bench.lower[p.start : p.end])
        and p.group not in NO_ACT
        and p.group != ""
    )


def plain_no(start: int, end: int) -> Finding:
    """ "Nee.", from `start` to `end`, in answer to a question for an act."""
    return Finding("refusal", "refusal.plain-no", None, cues=[Cue("refusal.plain-no", 1.0, start, end)])


def veiled(bench: Bench) -> None:
    """An idiom of refusal that needs no denied clause: "Het is niet aan mij", "Daarvoor ontbreekt de grond"."""
    match = bench.first("refusal")
    others = bench.opening in _OTHERS or any(a in _ABLE and b in _OTHERS for a, b in pairwise(bench.lower))
    others = others or (bench.matrix is not None and _of_a_thing(bench, bench.matrix))
    if match is not None and "refusal" not in bench.found and match.rule.id in _VEILED and not others:
        bench.add("refusal", match.rule.id, 1.0, None, match=match)
    barred = bench.first("barred")
    if barred is not None and "refusal" not in bench.found and asked_for(bench, bench.matrix):
        bench.add("refusal", barred.rule.id, 1.0, None, match=barred)
    found = bench.found
    if "refusal" in found and "deed" in found:
        told = found["deed"].self_paper and found["refusal"].rule == "refusal.told-that"
        if told or found["deed"].rule == "deed.present":
            del found["deed"]  # "Dat besluit laat ik aan een volgend kabinet": to decline, or to tell it, is no deed beside it
