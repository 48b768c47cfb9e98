"""Which sentences say what the cabinet does, did, will do, or will not do (annotation guideline, statements).

In: a sentence. Out: its `Finding`s: kind, strength, actor and the cues that decided. Each finding comes from one predicate;
a sentence keeps the best of each kind.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kamerspoor.interpret.actors import Actor, subject
from kamerspoor.interpret.clauses import Predicate, predicates
from kamerspoor.interpret.words import Words, words_of
from kamerspoor.model import Cue
from kamerspoor.vocabulary import StatementKind, Strength

THRESHOLD = 1.0
"""Sum of cue weights from which a finding counts."""

_CONDITIONS = ("waar nodig", "waar relevant", "waar mogelijk", "waar opportuun", "voor zover", "indien nodig", "indien mogelijk",
               "waar sprake", "zo nodig", "indien gewenst", "indien opportuun", "mogelijkheden om", "mogelijkheid om", "of en hoe")
_NEGATIONS = frozenset("niet geen nooit evenmin noch".split())
_NO_ACT = frozenset("cognition state outcome".split())
_PREDICTED = frozenset(
    """leiden ontstaan toenemen afnemen stijgen dalen betekenen blijken hebben zijn kunnen moeten worden duren kosten krijgen
    ondervinden lijden groeien vallen bestaan gelden mogen verdwijnen resulteren veroorzaken""".split()
)


@dataclass(slots=True)
class Finding:
    """A kind of statement found in a sentence, with the predicate it stands on."""

    kind: StatementKind
    rule: str
    actor: Actor | None
    predicate: Predicate | None
    strength: Strength | None = None
    cues: list[Cue] = field(default_factory=list)

    @property
    def score(self) -> float:
        """Sum of the weights of its cues."""
        return sum(c.weight for c in self.cues)


def find_statements(text: str, start: int, end: int) -> list[Finding]:
    """The findings of the sentence `text[start:end]`, at most one of each kind."""
    words = words_of(text, start, end)
    if len(words) < 3 or words.lower[-1] == "?":
        return []
    lowered = " ".join(words.lower)
    found: dict[str, Finding] = {}
    last: Actor | None = None
    for predicate in predicates(words):
        actor = subject(words, predicate)
        if actor is None and predicate.main and predicate.start == predicate.finite and last is not None:
            actor = last
        if predicate.main and actor is not None:
            last = actor
        for finding in _judge(words, predicate, actor, lowered):
            if finding.score >= THRESHOLD and (finding.kind not in found or finding.score > found[finding.kind].score):
                found[finding.kind] = finding
    return [found[kind] for kind in ("deed", "commitment", "refusal") if kind in found]


def _cue(words: Words, rule: str, weight: float, i: int, j: int | None = None) -> Cue:
    return Cue(rule, weight, words.starts[i], words.ends[(j or i + 1) - 1])


def _judge(words: Words, p: Predicate, actor: Actor | None, lowered: str) -> list[Finding]:
    if not p.main:
        return []
    negated = any(w in _NEGATIONS for w in words.lower[p.start : p.end])
    verb = _cue(words, f"verb.{p.group or 'unknown'}", 0.0, p.finite)
    who = [_cue(words, f"actor.{actor.kind}", 0.6, actor.start, actor.end)] if actor else []
    made: list[Finding] = []

    def add(kind: StatementKind, rule: str, weight: float, strength: Strength | None = None) -> None:
        made.append(Finding(kind, rule, actor, p, strength, [*who, verb, _cue(words, rule, weight, p.finite)]))

    refused = _refusal(words, p, actor, negated, lowered)
    if refused:
        add("refusal", refused, 1.0)
        return made
    if p.auxiliary == "zullen" and p.tag in ("first", "plural"):
        _future(p, actor, negated, lowered, add)
    elif actor is not None:
        _own(words, p, actor, negated, lowered, add)
    else:
        _passive(words, p, negated, lowered, add)
    return made


def _condition(lowered: str) -> bool:
    return any(c in lowered for c in _CONDITIONS)


def _future(p: Predicate, actor: Actor | None, negated: bool, lowered: str, add) -> None:  # type: ignore[no-untyped-def]
    if negated:
        return
    strength: Strength = "conditional" if _condition(lowered) else "intent" if p.lemma in ("streven", "nastreven") else "firm"
    if actor is not None:
        add("commitment", "commitment.future", 0.6, strength)
    elif p.passive or p.lemma not in _PREDICTED:
        add("commitment", "commitment.future-event", 1.0, strength)


def _own(words: Words, p: Predicate, actor: Actor, negated: bool, lowered: str, add) -> None:  # type: ignore[no-untyped-def]
    lower = words.lower
    after = lower[p.finite + 1 : p.end]
    if negated:
        return
    if p.auxiliary == "willen" and p.tag in ("first", "plural") and p.others:
        add("commitment", "commitment.wish", 0.6, "conditional" if _condition(lowered) else "intent")
    elif p.auxiliary == "zijn" and any(w in ("bereid", "voornemens", "plan", "zins") for w in after):
        add("commitment", "commitment.willing", 0.8, "conditional" if _condition(lowered) else "intent")
    elif p.auxiliary in ("blijven", "streven") or p.lemma in ("streven", "nastreven", "inzetten", "beogen"):
        add("commitment", "commitment.course", 0.6, "intent")
    elif p.auxiliary == "gaan" and p.others:
        add("commitment", "commitment.going", 0.6, "firm")
    elif p.perfect or p.passive:
        if p.group != "cognition":
            add("deed", "deed.perfect", 0.6)
    elif p.auxiliary in ("kunnen", "moeten", "mogen", "zijn", "hebben", "worden"):
        return
    elif p.group and p.group not in _NO_ACT:
        add("deed", "deed.past" if p.tag in ("past", "pasts") else "deed.present", 0.6)


def _passive(words: Words, p: Predicate, negated: bool, lowered: str, add) -> None:  # type: ignore[no-untyped-def]
    if negated or not (p.passive or p.perfect) or p.group in _NO_ACT or not p.group:
        return
    if p.auxiliary == "worden" and p.tag in ("past", "pasts"):
        return
    if "door" in words.lower[p.start : p.end]:
        return
    if p.group in ("reporting", "funding", "dialogue", "support", "statement"):
        add("deed", "deed.passive", 1.0)


def _refusal(words: Words, p: Predicate, actor: Actor | None, negated: bool, lowered: str) -> str | None:
    if not negated:
        return None
    lower = words.lower
    if actor is not None:
        if p.auxiliary in ("kunnen", "zullen", "willen") and p.others:
            return "refusal.modal"
        if p.auxiliary == "zijn" and any(w in ("bereid", "voornemens") for w in lower[p.start : p.end]):
            return "refusal.unwilling"
        if p.lemma == "zien" and any(w in ("aanleiding", "reden", "noodzaak", "meerwaarde", "mogelijkheid", "mogelijkheden") for w in lower[p.start : p.end]):
            return "refusal.no-ground"
        if p.lemma == "doen" and any(w in ("mededelingen", "uitspraken") for w in lower[p.start : p.end]):
            return "refusal.no-word"
    if "niet mogelijk" in lowered and p.auxiliary == "zijn":
        return "refusal.impossible"
    return None
