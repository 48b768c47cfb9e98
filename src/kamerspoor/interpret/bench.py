"""One sentence on the bench: its words, its context and what was found in it so far.

In: the words of a sentence and its `Context`. Out: `Bench.found`, the best `Finding` of each kind. The modules that judge
clauses ask the bench what only the sentence as a whole can tell (is the clause denied, is a time to come named in it, is the
House spoken to) and hand it their findings with `add`, which weighs them and decides on their strength.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kamerspoor.engine import Match
from kamerspoor.interpret.actors import Actor
from kamerspoor.interpret.clauses import Predicate, infinitive
from kamerspoor.interpret.findings import THRESHOLD, Context, Finding, Tense
from kamerspoor.interpret.morphology import VerbForm
from kamerspoor.interpret.statement_words import AIMS, HANGING, NEGATIONS, NOT_DENIED, NOT_OR, NOW
from kamerspoor.interpret.verbs import verb_lexicon
from kamerspoor.interpret.words import Words, speaks_to_house, word_set
from kamerspoor.model import Cue
from kamerspoor.vocabulary import StatementKind, Strength

PRESENT = frozenset(("first", "third", "plural"))
"""Tags of finite verbs in the present tense."""

PAST = frozenset(("past", "pasts"))
"""Tags of finite verbs in the past tense."""

INFINITIVE = frozenset(("plural", "infinitive"))
"""Tags that an infinitive has in the lexicon."""

_AIMED = frozenset(
    (
        "commitment.announced",
        "commitment.explore",
        "commitment.looking",
        "commitment.hoped",
        "commitment.wish",
        "commitment.willing",
        "commitment.strive",
        "commitment.promised",
        "commitment.agreed",
    )
)
"""Rules whose finding is about a verb further on."""

_LEADING = word_set("benutten gebruiken aangrijpen zijn blijken")
"""Verbs that leave it to one further on whether something is told: "benut de gelegenheid om te melden"."""

_SHALL = word_set("zal zullen")
_BEFORE_AIM = ("te", "gaan", "zullen", "zal")
_INFLECTED = re.compile(r"\w{3,}(?:[dt]e|[nl]ijke|bare|ige|ende|ste)$")
"""An adjective or participle before its noun."""

_DECIDED_NOT = frozenset(("besluiten", "kiezen", "afspreken"))
"""Behind these "niet te" says what is not to be done; behind others what somebody is told not to do."""
_ROUNDING = 1e-9


class Bench:
    """A sentence that is being judged, and the best finding of each kind so far."""

    __slots__ = ("context", "found", "lower", "matrix", "opening", "words")

    def __init__(self, words: Words, context: Context) -> None:
        self.words, self.context = words, context
        self.lower = words.lower
        self.opening = words.lower[0]
        """The first word in lower case."""
        self.found: dict[str, Finding] = {}
        self.matrix: Predicate | None = None
        """The main predicate before the clause that is judged."""

    # ------------------------------------------------------------------------------------------------------ findings

    def add(
        self, kind: StatementKind, rule: str, weight: float, p: Predicate | None, actor: Actor | None = None,
        strength: Strength | None = None, *, match: Match | None = None, group: str = "", self_paper: bool = False,
    ) -> None:  # fmt: skip
        """Weigh a finding and keep it where it counts and is the best of its kind."""
        words, cues = self.words, []
        if actor is not None:
            cues.append(Cue(f"actor.{actor.kind}", 0.6, words.span(actor.start)[0], words.span(actor.end - 1)[1]))
        if p is not None:
            cues.append(Cue(rule, weight, *words.span(p.finite)))
        if match is not None:
            cues.append(Cue(match.rule.id, 0.0 if p is not None else weight, match.start, match.end))
        if strength is None and kind == "commitment":
            strength = "firm"
        if strength == "firm" and p is not None and p.auxiliary != "zullen" and self.unsure(p):
            strength = "intent"
        if kind == "commitment" and (self.context.has("condition") or self.context.has("supposed")):
            strength = "conditional"
        group = group or (p.group if p else "")
        verb = self.aimed(p) if p and self._aims(p, rule) else None
        aim, aimed = (verb.group, verb.lemma) if verb else ("", "")
        if p and not aim and (p.lemma in _LEADING or "gelegenheid" in self.lower) and self.aim(p) == "reporting":
            aim = "reporting"
        new = Finding(kind, rule, actor, strength, group, p.lemma if p else "", aim, self_paper, _tense(p), cues, aimed)
        if new.score < THRESHOLD - _ROUNDING:
            return
        old = self.found.get(kind)
        if old is None or new.score > old.score + _ROUNDING:
            self.found[kind] = new

    @staticmethod
    def _aims(p: Predicate, rule: str) -> bool:
        """Is the finding about a verb further on? "wil nagaan" says itself what is wanted."""
        if rule == "commitment.wish" and p.group not in ("", "unknown"):
            return False
        return rule in _AIMED or p.lemma == "zullen"

    def paper(self, rule: str, weight: float, p: Predicate, actor: Actor | None = None, *, match: Match | None = None) -> None:
        """Add a deed that is the paper itself: it tells the House something."""
        self.add("deed", rule, weight, p, actor, match=match, group="reporting", self_paper=True)

    # ------------------------------------------------------------------------------------------- what the sentence says

    def first(self, label: str) -> Match | None:
        """The first cue of `label`."""
        matches = self.context.labels.get(label)
        return matches[0] if matches else None

    @property
    def addressed(self) -> bool:
        """Is the House spoken to: "u", "uw Kamer"?"""
        return speaks_to_house(self.lower)

    # --------------------------------------------------------------------------------------------- what a clause says

    def coming(self, p: Predicate) -> bool:
        """Is a time to come named in this clause? A sentence of two may tell what is done, and then what will be."""
        context = self.context
        if not context.to_come:
            return False
        span = self.words.span
        low, high = span(p.start)[0], span(p.end - 1)[1]
        places = (*context.dates_to_come, *(m.start for m in context.labels.get("future", ())))
        hidden = [(span(a)[0], span(b - 1)[1]) for a, b in p.holes if a > p.finite and self.lower[a] in HANGING]
        return any(low <= at < high and not any(a <= at < b for a, b in hidden) for at in places)

    def under_way(self, p: Predicate) -> bool:
        """Is what the clause tells said to be going on now?"""
        clause = self.lower[p.start : p.end]
        return not NOW.isdisjoint(clause) or ("dit", "moment") in pairwise(clause)

    def unsure(self, p: Predicate) -> bool:
        """A present tense that only aims or expects: "wordt ingezet op", "ontvangt u naar verwachting in mei"."""
        return p.lemma in AIMS or ("naar", "verwachting") in pairwise(self.lower)

    def announced(self, p: Predicate) -> Strength:
        """How firm what the clause tells that was announced is: "dat hij dit zal doen" is firm, "te gaan doen" an intent."""
        return "intent" if _SHALL.isdisjoint(self.lower[p.finite :]) else "firm"

    def aim(self, p: Predicate) -> str:
        """The class of the verb that says what is planned, "" where there is none."""
        verb = self.aimed(p)
        return verb.group if verb else ""

    def aimed(self, p: Predicate) -> VerbForm | None:
        """The verb that says what is planned: "de mogelijkheden om te spreken", "gaan ondersteunen"."""
        lexicon, lower = verb_lexicon(), self.lower
        bare = p.lemma == "zullen"
        for i in range((len(lower) if bare else p.end) - 1, p.finite, -1):
            opens = bare or lower[i - 1] in _BEFORE_AIM or lower[i - 2 : i] == ("te", "kunnen")
            if lower[i - 2 : i + 1] == ("in", "te", "gaan"):
                return VerbForm("ingaan", "in", "plural", "reporting")
            if lower[i - 1] == "te" and (parted := _parted(lower[i - 2], lexicon.get(lower[i - 2] + lower[i], ()))):
                return parted
            if opens and lower[i] in lexicon and lower[i] not in ("gaan", "kunnen"):
                reading = infinitive(lower[i], lexicon[lower[i]])
                if reading.tag in INFINITIVE:
                    return reading
        return None

    def negated(self, p: Predicate) -> bool:
        """Is the clause denied? "niet alleen" is not."""
        lower = self.lower
        if NEGATIONS.isdisjoint(lower):
            return False
        quoted = "«" in lower
        return any(
            lower[i] in NEGATIONS
            and not p.leaves_out(i)
            and not (quoted and lower[:i].count("«") > lower[:i].count("»"))
            and not (p.perfect and p.lemma not in _DECIDED_NOT and self._of_infinitive(p, i))
            and self._denies(i)
            for i in range(p.start, p.end)
        )

    def _of_infinitive(self, p: Predicate, i: int) -> bool:
        """Does the negation at word `i` belong to what is told: "heb verzocht niet te", "heb toegelicht geen geld te geven"?"""
        if self.lower[i + 1 : i + 2] == ("te",):
            return True
        return bool(p.others) and p.others[0] < i and p.group == "reporting" and "te" in self.lower[i : p.end]

    def _denies(self, i: int) -> bool:
        """Does the negation at word `i` deny its clause rather than a word of it?"""
        word, before, after = self.lower[i], self.lower[i - 1], self.lower[i + 1 : i + 2]
        if not after:
            return before not in NOT_OR
        if after[0] in NOT_DENIED or before in NOT_OR:
            return False
        if word != "niet":
            return True
        # "nog niet bekrachtigde verdragen", "het niet tijdig halen van", "niet-"
        return not (_INFLECTED.search(after[0]) or before == "het" or after[0] == "-")


def _parted(particle: str, readings: Sequence[VerbForm]) -> VerbForm | None:
    """The infinitive whose particle stands before "te": "aan te kaarten"; None where the words are no such verb."""
    return next((r for r in readings if r.particle == particle and r.tag in INFINITIVE), None)


def _tense(p: Predicate | None) -> Tense:
    """The tense of a clause's finite verb."""
    if p is None:
        return ""
    return "perfect" if p.perfect else "past" if p.tag in PAST else "present" if p.tag in PRESENT else ""
