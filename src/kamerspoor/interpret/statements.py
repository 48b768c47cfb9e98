"""Which sentences say what the cabinet does, did, will do, or will not do (annotation guideline, statements).

In: a sentence and its context. Out: its `Finding`s: kind, strength, actor and the weighted cues that decided. Each finding
stands on one predicate, or on an idiom of `rules/statement-cues.toml`; a sentence keeps the best of each kind. A finding counts
from `THRESHOLD` on; weights are set by hand so that one clear sign (an actor of ours with a verb of action; a passive that only
the cabinet can mean; an idiom of refusal) reaches it and a doubtful one does not.

This module takes the sentence in, hands each clause to the module that knows its kind, and gives the verdict over the whole:

    denied               refusals
    with "zullen"        zullen
    with an actor        own_acts, simple_tenses
    without an actor     other_acts, passives
    subordinate          subordinate
    the paper itself     paper_itself, which the others ask
    all of it            verdict, where learned weights have their say
"""

from __future__ import annotations

import re

from kamerspoor.interpret.actors import Actor, subject
from kamerspoor.interpret.bench import Bench
from kamerspoor.interpret.clauses import Predicate, predicates
from kamerspoor.interpret.findings import KINDS, Context, Finding
from kamerspoor.interpret.other_acts import other
from kamerspoor.interpret.own_acts import own
from kamerspoor.interpret.refusals import refused, veiled
from kamerspoor.interpret.subordinate import subordinate
from kamerspoor.interpret.verdict import weigh
from kamerspoor.interpret.words import Words
from kamerspoor.interpret.zullen import future
from kamerspoor.model import Cue
from kamerspoor.vocabulary import StatementKind, Strength

__all__ = ["Context", "Finding", "find_statements"]

LONGEST = 6_000
"""Characters of the longest stretch that is still taken for a sentence; what is longer is no prose."""

_IDIOMS: tuple[tuple[str, StatementKind, str, Strength | None], ...] = (
    ("promise", "commitment", "reporting", "firm"),
    ("course", "commitment", "policy", "intent"),
    ("told", "deed", "reporting", None),
    ("done", "deed", "policy", None),
)
"""Labels of idioms with their kind, instrument and strength."""

_ORDER = re.compile(
    r"(?:(?:Dan|Nu|En dan|Tot slot|Vervolgens|Allereerst)[ ](?:nog[ ])?(?:kom|ga|heb)[ ](?:ik|we|wij)\b(?! (?:\w+ )*terug)"
    r"|(?:Ik|We)[ ](?:zal|ga|zullen|gaan|wil|kom|begin)[ ](?:(?!terug\b)\w+[ ]){0,4}"
    r"(?:kort|snel|even|verder|beginnen|begin|afronden|aftrappen)\b(?![^.]*\bterug)"
    r"|(?:Ik|We)[ ](?:kom|begin)[ ](?:(?!terug\b)\w+[ ]){0,4}(?:bij|op)\b(?![^.]*\bterug)"
    r"|(?:Ik|We|Wij)[ ]gaa?n?[ ](?:\w+[ ])?door[ ]naar\b|(?:Ik|We|Wij)[ ]pra(?:at|ten)[ ](?:hier|er)\b"
    r"|Ik[ ](?:noem|geef|zeg|denk|dank|hoor|maak)[ ](?![^.]*\btoe\b)"
    r"|(?:Ik[ ]stel(?![ ]voor[ ]dat)|Laat[ ]ik|Dan[ ](?:begin|kom|ga)|Ik[ ](?:begin|eindig|vervolg|verwijs|herhaal))\b"
    r"(?![^.]*\bterug))"
)
"""What a speaker says of the order of the speech itself."""
_ADDRESSED = re.compile(r"(?:Sorry|(?:Meneer|Mevrouw|De heer)[ ][A-Z][\w -]{1,30}),[ ]")
"""Somebody called by name in front of what is said."""
_SPEECH = re.compile(
    r"\b(?:(?:ik|we|wij) )?(?:ga|gaan|zal|zullen|wil) (?:(?:ik|we|wij) )?(?:\w+ ){0,3}"
    r"(?:beginnen (?:met|bij)|doorlezen|verder ?lezen)\b|\bstel (?:ik|wij) (?:u )?het volgende voor\b"
    r"|\bblijf ik (?:\w+ ){0,3}bij (?:de heer|meneer|mevrouw|het lid|dit (?:punt|onderwerp))\b"
    r"|\b(?:blijf|blijven) (?:ik |wij |we )?(?:\w+ ){0,2}bij (?:mijn|ons|het|dat) (?:oordeel|standpunt|antwoord|appreciatie)\b"
    r"|\bvraag ik (?:toch|alsnog|nog) (?:een|om|of|wat)\b"
    r"|\b(?:zult|zal) (?:\w+ ){0,2}begrijpen dat\b|\bvolgorde\b|\b(?:beantwoording|antwoorden|vragen) als volgt\b"
    r"|\b(?:nu|zo|het) (?:\w+ )?(?:compact|kort|bij de hoofdlijnen) (?:te )?(?:houden|zijn)\b"
    r"|\b(?:bij|in) (?:het|mijn) (?:eerste|tweede|derde|vierde|laatste|volgende) (?:onderdeel|blok|deel|mapje)\b"
    r"|\b(?:geef|geven|krijgt) (?:\w+ ){1,4}oordeel Kamer\b|\boordeel Kamer (?:geven|krijgen)\b"
)
"""The same, wherever it stands in the sentence: where one begins, reads on, stays with a speaker or asks again."""
_OPENS = re.compile(
    r"(?:Veel |Hartelijk )?[Dd]ank (?:u )?(?:wel )?voor\b(?![^.]*\b(?:toe|brief|Kamer)\b)"
    r"|(?:Daarna|Dan|Vervolgens|Nu) ga ik (?:\w+ )?in op\b"
)
"""How a sentence begins that thanks, or tells what is spoken of next."""
_JUST_SAID = re.compile(
    r"\b(?:heb|hebben) (?:\w+ ){0,5}?(?:net|zojuist|zonet|daarnet|zo-even|er even)\b|\bheb (?:u )?niet gezegd\b"
    r"|\b(?:er|daar|hier) zo (?:nog )?(?:even )?op terug\b"
    r"|\bga ik nu (?:\w+ ){0,3}in op\b|\bmoeten? verhouden\b|\bverhouden tot\b|\bblokje\b"
)
"""What was just said in the debate, or is said at once; what one will have to think of is no promise."""

_IN_THE_MEETING = tuple(
    (re.compile(rf"\b(?:{opening})\b", re.IGNORECASE), re.compile(rf"\b(?:{closing})", re.IGNORECASE))
    for opening, closing in (
        (
            r"straks|zo meteen|zo dadelijk|(?:in|tot) (?:de |mijn )?tweede termijn",
            r"op in\b|terug\b|ingaan\b|terugkom|beantwoord|reageren\b|antwoord",
        ),
        (r"(?:ik|we) (?:wil|zal|ga|willen|zullen|gaan)", r"(?:beantwoorden|antwoord geven|herhalen|eindigen|complimenten?)\b"),
        (r"van deze gelegenheid", "gebruik"),
    )
)
"""What will be said before the meeting ends: no undertaking that outlives it. Words, and those that follow them."""
_AFTER_THE_MEETING = re.compile(r"\b(?:brief|schriftelijk|[Uu]w Kamer|de Kamer)\b")
"""What tells that it will be told in writing."""

_PRONOUNS = frozenset(("hij", "zij", "ze"))


def find_statements(text: str, context: Context) -> list[Finding]:
    """The findings of one sentence, at most one of each kind, in the order of `KINDS`."""
    start, end = context.start, context.end
    if end - start > LONGEST or text.endswith("?", start, end):
        return []
    words = Words(text, start, end)
    if len(words) < 3 or words.lower[-1] == "?":
        return []
    if len(words) < 6 and words.printed[-1].isalnum() and text[end - 1].isalnum():
        return []  # a heading
    if words.lower[0] in ("laat", "laten") and not context.has("promise"):
        return []
    if context.spoken and _of_the_speech(text, start, end):
        return []
    return _judged(Bench(words, context))


def _of_the_speech(text: str, start: int, end: int) -> bool:
    """Is the sentence about the order of the speech or of the meeting, and nothing that outlives it?"""
    address = _ADDRESSED.match(text, start, end)
    said = address.end() if address else start
    opened = _ORDER.match(text[said].upper() + text[said + 1 : end]) if address else _ORDER.match(text, start)
    opened = opened or _OPENS.match(text, said, end)
    return bool(opened or any(p.search(text, start, end) for p in (_SPEECH, _JUST_SAID))) or _in_the_meeting(text, start, end)


def _in_the_meeting(text: str, start: int, end: int) -> bool:
    """Does the speaker tell what will be said before the meeting ends?"""
    if _AFTER_THE_MEETING.search(text, start, end):
        return False
    return any(
        (first := words.search(text, start, end)) and then.search(text, first.end(), end) for words, then in _IN_THE_MEETING
    )


# ----------------------------------------------------------------------------------------------------------- the verdict


def _judged(bench: Bench) -> list[Finding]:
    """The findings of the sentence on the bench."""
    last: Actor | None = None
    clauses: list[tuple[Predicate, Actor | None]] = []
    for p in predicates(bench.words):
        actor = subject(bench.words, p)
        if not p.main:
            subordinate(bench, p, actor)
            clauses.append((p, actor))
            continue
        if actor is None and p.start == p.finite:
            actor = last  # the clause shares the subject of the one before
        actor = actor or _named_before(bench, p)
        last = actor or last
        _main(bench, p, actor)
        clauses.append((p, actor))
        bench.matrix = p
    veiled(bench)
    _by_idiom(bench)
    if bench.context.previous and not bench.found:
        _carried_on(bench, has_main=bench.matrix is not None)
    weigh(bench, clauses)
    return [bench.found[kind] for kind in KINDS if kind in bench.found]


def _named_before(bench: Bench, p: Predicate) -> Actor | None:
    """The person in office of whom the sentence before told: "Hij drong erop aan", "Daarnaast riep zij op"."""
    lower = bench.lower
    if lower[p.finite - 1] in _PRONOUNS and p.finite - p.start == 1:
        at = p.finite - 1
    elif p.start < p.finite and lower[p.finite + 1 : p.finite + 2] and lower[p.finite + 1] in _PRONOUNS:
        at = p.finite + 1
    else:
        return None
    before = next((f.actor for f in bench.context.previous if f.actor is not None), None)
    if before is None or before.kind != "office" or p.tag not in ("third", "past") or bench.context.spoken:
        return None
    return Actor(before.kind, before.name, at, at + 1)


def _main(bench: Bench, p: Predicate, actor: Actor | None) -> None:
    """Judge a main clause."""
    if bench.negated(p):
        refused(bench, p, actor)
    elif p.auxiliary == "zullen" and (p.tag in ("first", "plural") or bench.lower[p.finite] == "zult"):
        future(bench, p, actor)
    elif actor is not None:
        own(bench, p, actor)
    else:
        other(bench, p)


def _by_idiom(bench: Bench) -> None:
    """Idioms that are a statement whatever the predicate: "De toezegging blijft staan", "U bent geïnformeerd"."""
    labels = bench.context.labels
    for label, kind, group, strength in _IDIOMS:
        if label in labels and kind not in bench.found and "refusal" not in bench.found:
            match = labels[label][0]
            group = str(match.rule.data.get("instrument", group))
            bench.add(kind, match.rule.id, 1.0, None, strength=strength, match=match, group=group)


def _carried_on(bench: Bench, *, has_main: bool) -> None:
    """A sentence that only goes on with the one before: "Dat geldt ook voor", "Het gaat dan om", "Bijvoorbeeld"."""
    lower, previous, found = bench.lower, bench.context.previous, bench.found
    before = previous[0]
    if before.kind == "refusal" and bench.opening in ("dat", "dit", "hetzelfde") and lower[1] == "geldt":
        found["refusal"] = _again(bench, before)
        return
    examples = bench.opening in ("bijvoorbeeld", "onder", "zoals") and not has_main
    if examples or (lower[:2] == ("het", "gaat") and lower[2] == "dan"):
        for earlier in previous:
            found[earlier.kind] = _again(bench, earlier)


def _again(bench: Bench, earlier: Finding) -> Finding:
    """The finding of the sentence before, which this one goes on with."""
    rule = f"{earlier.kind}.goes-on"
    cue = Cue(rule, 1.0, *bench.words.span(0))
    return Finding(earlier.kind, rule, earlier.actor, earlier.strength, earlier.group, earlier.lemma, cues=[cue])
