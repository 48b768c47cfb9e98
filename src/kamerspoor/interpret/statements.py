"""Which sentences say what the cabinet does, did, will do, or will not do (annotation guideline, statements).

In: a sentence with its words, predicates and cues. Out: its `Finding`s: kind, strength, actor and the weighted cues that
decided. Each finding stands on one predicate, or on an idiom of `rules/statement-cues.toml`; a sentence keeps the best of each
kind. A finding counts from `THRESHOLD` on; weights are set by hand so that one clear sign (an actor of ours with a verb of
action; a passive that only the cabinet can mean; an idiom of refusal) reaches it and a doubtful one does not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from kamerspoor.engine import Match
from kamerspoor.interpret.actors import FIRST_PERSON, Actor, subject
from kamerspoor.interpret.clauses import Predicate, infinitive, predicates
from kamerspoor.interpret.findings import KINDS, THRESHOLD, Context, Finding
from kamerspoor.interpret.statement_words import (
    ADDED,
    AGREED,
    AIMED,
    AIMS,
    ALSO,
    BECOMING,
    CERTAIN_PASSIVE,
    CHANGES,
    CHOICES,
    CONDITIONS,
    CONTINUED,
    DECIDED,
    DONE_NOT,
    EFFORTS,
    HANGING,
    HEDGES,
    HERE,
    HOPED,
    IN_PAPER,
    INDIRECT,
    LETTERS,
    MINDS,
    MODAL_HELPERS,
    NEAR,
    NEGATIONS,
    NEXT,
    NO_ACT,
    NOW,
    OF_OTHERS,
    OF_THE_HOUSE,
    ONCE,
    OUTLINING,
    PAPER_SPEECH,
    PAPERS_OF_THE_HOUSE,
    PASSING,
    PLACES_HERE,
    PREDICTED,
    PURPOSE,
    READY,
    REFLEXIVES,
    RELATIVE,
    SAID,
    SCHEDULED,
    SPEAKING,
    SPEECH,
    STATAL,
    TELLING,
    THIS,
    THIS_PAPER,
    TURNS,
    UNION,
    UNKNOWN,
    WEIGHED,
)
from kamerspoor.interpret.verbs import verb_lexicon
from kamerspoor.interpret.words import Words, words_of
from kamerspoor.model import Cue
from kamerspoor.vocabulary import StatementKind, Strength

LONGEST = 6_000
"""Characters of the longest stretch that is still taken for a sentence; what is longer is no prose."""

__all__ = ["Context", "Finding", "chair_undertaking", "find_statements"]

_PASSIVE_WEIGHT: Mapping[str, float] = {
    "reporting": 1.0, "funding": 1.0, "dialogue": 1.0, "support": 1.0, "statement": 1.0, "resolution": 1.0,
    "investigation": 1.0, "policy": 1.0, "event": 1.0, "visit": 1.0, "membership": 1.0, "other": 0.5,
}  # fmt: skip
_PRESENT_PASSIVE = 0.25
"""What a passive in the present tense lacks beside one in the perfect: it may tell a rule rather than an act."""

_UNDER_WAY = 0.25
"""What a word such as "momenteel" adds to it: then it tells an act."""


_IDIOMS: tuple[tuple[str, StatementKind, str, Strength | None], ...] = (
    ("promise", "commitment", "reporting", "firm"),
    ("course", "commitment", "policy", "intent"),
    ("told", "deed", "reporting", None),
    ("done", "deed", "policy", None),
)
"""Labels of idioms with their kind, instrument and strength."""

_INFINITIVE = ("plural", "infinitive")
_INFLECTED = re.compile(r"\w{3,}(?:[dt]e|[nl]ijke|bare|ige|ende|ste)$")
"""An adjective or participle before its noun."""


def find_statements(text: str, context: Context) -> list[Finding]:
    """The findings of one sentence, at most one of each kind, in the order of `KINDS`."""
    if context.end - context.start > LONGEST or text.endswith("?", context.start, context.end):
        return []
    words = words_of(text, context.start, context.end)
    if (
        len(words) < 3
        or words.lower[-1] == "?"
        or (len(words) < 6 and words.printed[-1].isalnum() and text[context.end - 1].isalnum())
    ):
        return []
    if words.lower[0] in ("laat", "laten") or (context.spoken and _ORDER.match(text, context.start)):
        return []
    return _Sentence(words, context).judge()


_ORDER = re.compile(
    r"(?:(?:Dan|Nu|En dan|Tot slot|Vervolgens|Allereerst)[ ](?:nog[ ])?(?:kom|ga|heb)[ ](?:ik|we|wij)\b(?! (?:\w+ )*terug)"
    r"|(?:Ik|We)[ ](?:zal|ga|zullen|gaan|wil|kom|begin)[ ](?:(?!terug\b)\w+[ ]){0,4}"
    r"(?:kort|snel|even|verder|beginnen|begin|afronden|aftrappen|bij|op)\b(?![^.]*\bterug)"
    r"|Ik[ ](?:noem|geef|zeg|denk|dank|hoor|maak)[ ](?![^.]*\btoe\b)"
    r"|(?:Ik[ ]stel|Laat[ ]ik|Dan[ ](?:begin|kom|ga)|Ik[ ](?:begin|eindig|vervolg|verwijs|herhaal))\b(?![^.]*\bterug))"
)
"""What a speaker says of the order of the speech itself."""


def chair_undertaking(text: str, context: Context, match: Match) -> list[Finding]:
    """The commitment in a line of the chair's list of undertakings: "De minister zegt toe ..."."""
    sentence = text[context.start : context.end]
    if not _LISTED.search(sentence):
        return []
    cue = Cue(match.rule.id, 1.5, match.start, match.end)
    return [Finding("commitment", "commitment.chair-list", None, "firm", "reporting", cues=[cue])]


_LISTED = re.compile(r"\b(?:zegt .{0,40}toe|toegezegd|toezegging|de Kamer|uw Kamer|brief|overzicht|schriftelijk|terug)\b")
"""What tells a line of the chair's list from the chair's words on the order of the meeting."""


def lower_first(words: Words) -> str:
    """The first word in lower case."""
    return words.lower[0] if words.lower else ""


class _Sentence:
    """One sentence on the bench."""

    def __init__(self, words: Words, context: Context) -> None:
        self.words, self.context = words, context
        self.found: dict[str, Finding] = {}
        self.matrix: Predicate | None = None

    # ------------------------------------------------------------------------------------------------------ the verdict

    def judge(self) -> list[Finding]:
        last: Actor | None = None
        found = predicates(self.words)
        for p in found:
            actor = subject(self.words, p)
            if actor is None and p.main and p.start == p.finite:
                actor = last
            if p.main:
                last = actor or last
            self.clause(p, actor)
            if p.main:
                self.matrix = p
        self.whole(found)
        return [self.found[kind] for kind in KINDS if kind in self.found]

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
        if kind == "commitment" and self.context.has("condition") and strength != "conditional":
            strength = "conditional"
        group = group or (p.group if p else "")
        aim = self.aim(p) if rule in AIMED and p else ""
        new = Finding(kind, rule, actor, strength, group, p.lemma if p else "", aim, self_paper, cues)
        if new.score < THRESHOLD - 1e-9:
            return
        old = self.found.get(kind)
        if old is None or new.score > old.score + 1e-9:
            self.found[kind] = new

    def coming(self, p: Predicate) -> bool:
        """Is a time to come named in this clause? A sentence of two may tell what is done, and then what will be."""
        context = self.context
        if not context.to_come:
            return False
        low, high = self.words.span(p.start)[0], self.words.span(p.end - 1)[1]
        places = (*context.dates_to_come, *(m.start for m in context.labels.get("future", ())))
        hidden = [
            (self.words.span(a)[0], self.words.span(b - 1)[1])
            for a, b in p.holes
            if a > p.finite and self.words.lower[a] in HANGING
        ]
        return any(low <= at < high and not any(a <= at < b for a, b in hidden) for at in places)

    def unsure(self, p: Predicate) -> bool:
        """A present tense that only aims or expects: "wordt ingezet op", "ontvangt u naar verwachting in mei"."""
        lower = self.words.lower
        return p.lemma in AIMS or ("naar", "verwachting") in pairwise(lower)

    def aim(self, p: Predicate) -> str:
        """The class of the verb that says what is planned: "de mogelijkheden om te spreken", "gaan ondersteunen"."""
        lexicon, lower = verb_lexicon(), self.words.lower
        for i in range(p.end - 1, p.finite, -1):
            opens = lower[i - 1] in ("te", "gaan", "zullen", "zal") or lower[i - 2 : i] == ("te", "kunnen")
            if opens and lower[i] in lexicon and lower[i] not in ("gaan", "kunnen"):
                reading = infinitive(lower[i], lexicon[lower[i]])
                if reading.tag in ("plural", "infinitive"):
                    return reading.group
        return ""

    def first(self, label: str) -> Match | None:
        """The first cue of `label`."""
        matches = self.context.labels.get(label)
        return matches[0] if matches else None

    def negated(self, p: Predicate) -> bool:
        """Is the clause denied? "niet alleen" is not."""
        lower = self.words.lower
        if NEGATIONS.isdisjoint(lower):
            return False
        for i in range(p.start, p.end):
            if any(a <= i < b for a, b in p.holes):
                continue
            if lower[i] in NEGATIONS and not (
                i + 1 < len(lower)
                and lower[i + 1] in ("alleen", "slechts", "enkel", "gelovigen", "alle", "altijd", "iedereen", "elke")
            ):
                if lower[i] == "niet" and i + 1 < len(lower) and (_INFLECTED.search(lower[i + 1]) or lower[i - 1] == "het"):
                    continue  # "nog niet bekrachtigde verdragen", "het niet tijdig halen van"
                if lower[i - 1] in ("al", "of", "dan", "(", "wel") or (lower[i] == "niet" and lower[i + 1 : i + 2] == ("-",)):
                    continue
                return True
        return False

    # ------------------------------------------------------------------------------------------------------ one clause

    def clause(self, p: Predicate, actor: Actor | None) -> None:
        """Judge one predicate."""
        if not p.main:
            self.relative(p, actor)
            return
        if self.negated(p):
            self.refused(p, actor)
            return
        if p.auxiliary == "zullen" and p.tag in ("first", "plural"):
            self.future(p, actor)
        elif actor is not None:
            self.own(p, actor)
        else:
            self.other(p)

    def future(self, p: Predicate, actor: Actor | None) -> None:
        context = self.context
        strength: Strength = "intent" if p.lemma in ("streven", "nastreven") else "firm"
        if actor is not None:
            if self.about_itself(p, actor):
                self.add("deed", "deed.paper-will", 0.6, p, actor, group="reporting", self_paper=True)
            elif context.spoken and {"oordeel", "kamer"} <= set(self.words.lower):
                return  # the House is left to judge
            elif (p.lemma == "ingaan" and context.to_come) or p.lemma not in SAID or actor.name != "ik":
                self.add("commitment", "commitment.future", 0.6, p, actor, strength)
        elif (
            p.passive
            and p.lemma in PAPER_SPEECH | IN_PAPER
            and not self.coming(p)
            and (context.has("self") or lower_first(self.words) in ALSO)
        ):
            self.add("deed", "deed.paper-will", 1.0, p, group="reporting", self_paper=True)
        elif context.has("paper") and not p.passive:
            self.add("deed", "deed.paper-says", 1.0, p, match=self.first("paper"), group="reporting", self_paper=True)
        elif p.passive or (p.lemma and p.lemma not in PREDICTED) or (p.lemma == "gelden" and context.to_come):
            lower = self.words.lower
            others = not p.passive and (
                lower[0] in ("indien", "als", "wanneer", "mocht")
                or (p.lemma in CHOICES and not context.to_come)
                or (not HEDGES.isdisjoint(lower) and p.lemma != "plaatsvinden")
                or (p.group == "outcome" and not context.to_come)
            )
            self.add("commitment", "commitment.future-event", 0.4 if others else 1.0, p, None, strength)

    def about_itself(self, p: Predicate, actor: Actor) -> bool:
        """ "Daarbij zal ik ingaan op", "In deze brief wil ik u informeren": what the paper itself goes on to say."""
        context = self.context
        ours = actor.name in FIRST_PERSON or (actor.kind == "core" and context.has("self"))
        if not ours or p.lemma not in PAPER_SPEECH | {"openen"} or self.due_inside(p):
            return False
        if p.lemma == "bespreken" and lower_first(self.words) in ALSO:
            return True
        if p.auxiliary == "willen" and p.lemma in ("informeren", "beantwoorden") and not context.spoken:
            return True
        return context.has("self") or p.lemma in OUTLINING | {"ingaan", "toelichten", "stilstaan"}

    def due_inside(self, p: Predicate) -> bool:
        """Does the sentence name a time to come, other than in a clause that hangs on this one?"""
        if not {"hieronder", "hierna"}.isdisjoint(self.words.lower):
            return False
        match = self.first("future")
        if match is None:
            return self.context.future_date and not p.holes
        return not any(self.words.span(a)[0] <= match.start < self.words.span(b - 1)[1] for a, b in p.holes)

    def own(self, p: Predicate, actor: Actor) -> None:
        """A clause whose subject is the cabinet's side."""
        lower = self.words.lower
        after = lower[p.finite + 1 : p.end]
        opinion = lower[p.finite + 1 : p.finite + 3]
        if opinion in (("van", "oordeel"), ("van", "mening")):
            return
        if (
            p.auxiliary in ("willen", "gaan")
            and self.about_itself(p, actor)
            and (self.context.has("self") or p.lemma in ("informeren", "beantwoorden"))
        ):
            self.add("deed", "deed.paper-will", 0.6, p, actor, group="reporting", self_paper=True)
        elif p.auxiliary == "willen" and p.tag in ("first", "plural", "third"):
            if (
                p.others
                and p.lemma not in SPEECH
                and (p.lemma not in TURNS or self.context.to_come)
                and p.group != "cognition"
                and p.lemma not in ("voorkomen", "ontraden", "uitnodigen")
                and not (self.context.spoken and "refusal" in self.context.labels)
            ):
                self.add("commitment", "commitment.wish", 0.6, p, actor, "intent")
        elif p.auxiliary == "zijn" and not p.perfect:
            self.being(p, actor, after)
        elif p.auxiliary == "blijven" or p.lemma == "blijven":
            self.add("commitment", "commitment.keep", 0.6, p, actor, "intent")
        elif p.lemma in ("streven", "nastreven", "beogen") and p.tag not in ("past", "pasts") and not p.perfect:
            self.add("commitment", "commitment.strive", 0.6, p, actor, "intent")
        elif (
            p.auxiliary == "gaan"
            and (p.others or (self.context.has("act") and p.lemma == "gaan" and p.tag != "past"))
            and not self.context.has("opinion")
        ):
            self.add("commitment", "commitment.going", 0.6, p, actor, "firm")
        elif p.perfect or p.passive:
            self.perfect(p, actor)
        elif p.auxiliary == "kunnen":
            here = self.context.has("act") and p.lemma in ("geven", "informeren")
            if (here or (self.context.has("self") and p.lemma in PAPER_SPEECH)) and actor.name == "ik":
                self.add("deed", "deed.paper-can", 0.6, p, actor, group="reporting", self_paper=True)
            elif p.group == "reporting" and self.context.to_come:
                self.add("commitment", "commitment.can-tell", 0.6, p, actor, "intent")
        elif p.auxiliary not in ("moeten", "mogen", "worden", "zullen", "kunnen", "hebben"):
            self.simple(p, actor)
        elif p.auxiliary == "hebben" and self.context.has("act") and not p.others:
            self.add("deed", "deed.talks", 0.6, p, actor, match=self.first("act"), group="dialogue")
        elif p.auxiliary == "hebben" and self.context.has("intent"):
            self.add("commitment", "commitment.intention", 0.6, p, actor, "intent", match=self.first("intent"))

    def being(self, p: Predicate, actor: Actor, after: tuple[str, ...]) -> None:
        """ "is voornemens", "ben bereid", "is gastheer", "ben in gesprek", "ben aan het kijken"."""
        if self.context.has("intent") and any(w in ("bereid", "voornemens", "plan") for w in after):
            self.add("commitment", "commitment.willing", 0.8, p, actor, "intent", match=self.first("intent"))
        elif self.context.has("possibilities") and "aan" in after:
            self.add("deed", "deed.looking", 0.6, p, actor, group="dialogue")
            self.add("commitment", "commitment.looking", 0.6, p, actor, "conditional", match=self.first("possibilities"))
        elif self.context.has("role"):
            self.add("deed", "deed.role", 0.6, p, actor, match=self.first("role"), group="membership")
        elif "bezig" in after:
            self.add("deed", "deed.busy", 0.6, p, actor, group="policy")
        elif self.context.has("act"):
            self.add("deed", "deed.talks", 0.6, p, actor, match=self.first("act"), group="dialogue")
        elif self.context.has("standing"):
            self.add("deed", "deed.standing", 0.6, p, actor, match=self.first("standing"), group="policy")

    def perfect(self, p: Predicate, actor: Actor) -> None:
        """ "heb gevraagd", "is gekozen", "word gesteund" with an actor of ours."""
        if (p.tag in ("past", "pasts") and p.auxiliary == "hebben") or "niets" in self.words.lower[p.finite : p.end]:
            return
        if p.lemma in ("ontvangen", "krijgen", "vernemen") or (p.lemma == "nemen" and "kennis" in self.words.lower):
            return
        if p.lemma in ("hebben", "zijn", "kunnen") and not (p.lemma != "kunnen" and self.context.has("act")):
            return
        if (
            p.lemma in ("zeggen", "opmerken", "stellen")
            and p.auxiliary == "hebben"
            and not (self.context.spoken or self.context.has("act"))
        ):
            self.add("deed", "deed.said", 0.6, p, actor, group="statement")
            if p.lemma == "zeggen" and "te" in self.words.lower[p.finite :] and self.aim(p):
                self.add("commitment", "commitment.announced", 0.5, p, actor, "firm")
            return
        if p.group == "cognition" and not self.context.has("act"):
            return
        if (p.passive or p.auxiliary == "zijn") and p.lemma in ("verzoeken", "vragen", "oproepen", "opdragen"):
            return
        if p.auxiliary == "zijn" and p.lemma in MINDS:
            return
        if self.context.has("opinion") and p.group in ("", "other", "cognition"):
            return
        self.add("deed", "deed.perfect", 0.6, p, actor, match=self.first("act"))
        if self.context.has("announced"):
            self.add("commitment", "commitment.announced", 0.5, p, actor, "intent", match=self.first("announced"))
        elif (p.lemma == "aankondigen" and "te" in self.words.lower[p.finite :] and self.aim(p)) or (
            p.lemma in ("toezeggen", "beloven") and not self.context.has("self") and not self.context.spoken
        ):
            self.add("commitment", "commitment.announced", 0.5, p, actor, "firm")
        elif p.lemma in ("besluiten", "afspreken") and self.context.to_come and "te" in self.words.lower[p.finite :]:
            self.add("commitment", "commitment.decided", 0.5, p, actor, "firm")

    def simple(self, p: Predicate, actor: Actor) -> None:
        """A simple present or past of a verb of action."""
        context, lower = self.context, self.words.lower
        strength: Strength
        past = p.tag in ("past", "pasts")
        if context.has("self") and p.lemma in PAPER_SPEECH | SPEECH and not past:
            self.add("deed", "deed.paper", 0.8, p, actor, match=self.first("self"), group="reporting", self_paper=True)
            return
        if context.has("role") and p.group == "state":
            self.add("deed", "deed.role", 0.6, p, actor, match=self.first("role"), group="membership")
            return
        if p.lemma in ("toezeggen", "beloven") and not past:
            self.add("commitment", "commitment.promised", 0.6, p, actor, "firm")
            return
        if p.lemma == "terugkomen" and not past and ("deze", "brief") in pairwise(lower):
            self.add("deed", "deed.paper", 0.8, p, actor, group="reporting", self_paper=True)
            return
        if p.lemma == "terugkomen" and not past and self.to_return() and not context.has("self"):
            self.add("commitment", "commitment.returns", 0.6, p, actor, "firm")
            return
        if context.has("holds-to") and not past:
            self.add("commitment", "commitment.holds-to", 0.6, p, actor, "intent", match=self.first("holds-to"))
            return
        if p.lemma in HOPED and not past and self.able(p):
            self.add("commitment", "commitment.hoped", 0.6, p, actor, "intent")
            return
        if past and p.lemma in ("zeggen", "stellen", "opmerken") and not context.spoken:
            self.add("deed", "deed.said", 0.6, p, actor, group="statement")
            return
        leads = p.lemma == "leiden" and "tot" not in lower[p.finite :]
        if not p.group or (p.group in NO_ACT and not context.has("act") and not leads):
            return
        if p.lemma == "vaststellen" and "dat" in lower[p.finite : p.end + 2]:
            return
        if p.lemma == "realiseren" and not REFLEXIVES.isdisjoint(lower[p.finite + 1 : p.finite + 4]):
            return
        if {p.lemma, p.auxiliary} & EFFORTS and not past and not context.spoken and actor.kind != "service":
            self.add("commitment", "commitment.tries", 0.6, p, actor, "intent")
            return
        after = lower[p.finite + 1 : p.end]
        if p.lemma == "inzetten" and not past and "zich" in after and ADDED.isdisjoint(lower[p.start : p.end]):
            self.add("commitment", "commitment.course", 0.6, p, actor, "intent")
            return
        if p.auxiliary == "laten" and not p.others and p.lemma != "laten weten":
            return
        if past and p.lemma in ("ontvangen", "krijgen", "vernemen"):
            return
        if p.lemma == "nemen" and "kennis" in lower:
            return
        if past:
            if p.lemma in ("toezeggen", "beloven") and {"te", "dat"} & set(lower[p.finite :]) and not context.has("self"):
                self.add("commitment", "commitment.announced", 0.5, p, actor, "firm")
            said = p.lemma in SPEECH and actor.name == "ik" and not self.addressed
            self.add("deed", "deed.past", 0.2 if said else 0.6, p, actor)
            return
        if p.lemma in ("vragen", "verzoeken") and actor.name not in ("ik", "we", "wij") and "regering" in lower[p.finite :]:
            return
        if (
            p.lemma == "inzetten" and "zich" not in after and "me" not in after and "ons" not in after and "mij" not in after
        ) or self.emphasis(p):
            self.add("commitment", "commitment.course", 0.6, p, actor, "intent")
        elif self.has_done(p, actor):
            strength = "conditional" if context.has("possibilities") else "firm"
            self.add("commitment", "commitment.has-done", 0.6, p, actor, strength)
        elif context.has("possibilities") and (p.group in ("investigation", "dialogue") or self.inquires(p)):
            self.add("commitment", "commitment.explore", 0.6, p, actor, "conditional", match=self.first("possibilities"))
            if p.group == "dialogue":
                self.add("deed", "deed.explore", 0.6, p, actor)
        elif (
            self.coming(p)
            or p.lemma in ("meenemen", "verlengen", "voortzetten", "continueren")
            or (context.has("condition") and (lower[0] in CONDITIONS or lower[:2] == ("zo", "nodig")))
            or (p.lemma == "betrekken" and {"daarbij", "hierbij", "daarin"} & set(lower))
        ):
            strength = "firm" if self.coming(p) else "intent"
            self.add("commitment", "commitment.present-future", 0.6, p, actor, strength, match=self.first("future"))
        elif p.lemma in ("informeren", "rapporteren") and context.has("recurring"):
            self.add("commitment", "commitment.reporting", 0.6, p, actor, "firm", match=self.first("recurring"))
        elif self.course(p):
            self.add("commitment", "commitment.course-present", 0.6, p, actor, "intent")
        elif context.has("opinion"):
            return
        elif (
            p.lemma in SPEECH
            and not self.inquires(p)
            and (actor.name in ("ik", "wij", "we") or actor.name in ("kabinet", "regering"))
        ):
            if context.has("act") and p.lemma in ("doen", "delen", "stellen"):
                self.add("deed", "deed.idiom", 0.6, p, actor, match=self.first("act"))
        elif (
            p.lemma in PAPER_SPEECH
            and actor.name == "ik"
            and (p.lemma in ("ingaan", "toelichten", "terugkomen", "voldoen", "schetsen", "tegemoetkomen") or self.tells_you(p))
        ):
            self.add("deed", "deed.paper-goes", 0.6, p, actor, group="reporting", self_paper=True)
        elif self.does_here(p, actor):
            self.add("deed", "deed.paper", 0.8, p, actor, group="reporting", self_paper=True)
        elif (
            p.lemma in ONCE
            and actor.kind == "core"
            and not (context.spoken or context.has("recurring", "act") or self.under_way(p))
        ):
            self.add("commitment", "commitment.once", 0.6, p, actor, "firm")
        elif not self.said_in_passing(p):
            self.add("deed", "deed.present", 0.6, p, actor)
            if p.lemma in WEIGHED and p.auxiliary != "laten" and actor.name in ("ik", "we", "wij", "kabinet"):
                self.add("commitment", "commitment.weighed", 0.6, p, actor, "conditional")

    def does_here(self, p: Predicate, actor: Actor) -> bool:
        """ "In dit oordeel bespreek ik", "Met genoegen bied ik u mijn rapportage aan": an act that is the paper itself."""
        context = self.context
        if actor.name not in FIRST_PERSON or context.spoken or context.has("recurring") or context.to_come:
            return False
        if context.has("self") and (p.group in ("reporting", "dialogue") or p.lemma in HERE):
            return True
        if context.telling and lower_first(self.words) in ALSO and (p.group == "reporting" or p.lemma in HERE | {"bespreken"}):
            return True
        return p.group == "reporting" and self.addressed

    @property
    def addressed(self) -> bool:
        """Is the House spoken to: "u", "uw Kamer"?"""
        return "u" in self.words.lower or ("uw", "kamer") in pairwise(self.words.lower)

    def inquires(self, p: Predicate) -> bool:
        """ "Ik doe onderzoek naar"."""
        return p.lemma == "doen" and not {"onderzoek", "navraag"}.isdisjoint(self.words.lower)

    def tells_you(self, p: Predicate) -> bool:
        """ "Verder bericht ik u over", without another time: the paper does it."""
        if self.context.spoken or self.coming(p):
            return False
        return p.lemma in OUTLINING or (p.lemma in ("informeren", "berichten") and self.addressed)

    def has_done(self, p: Predicate, actor: Actor) -> bool:
        """ "Dat laat ik nagaan": what we have others do, where it is not said to be going on."""
        ours = p.auxiliary == "laten" and bool(p.others) and actor.kind != "service" and p.lemma != "weten"
        return ours and not self.context.spoken and not self.under_way(p)

    def said_in_passing(self, p: Predicate) -> bool:
        """In a debate: a turn of speech in the present tense, or a case that is only thought of, and no practice?"""
        if not self.context.spoken or self.context.has("act", "recurring"):
            return False
        return p.lemma in PASSING or self.words.lower[0] in ("als", "wanneer", "stel", "indien", "zoals", "maar")

    def to_return(self) -> bool:
        """Is "ik kom daarop terug" about a later paper, not about another place of this one or an earlier promise?"""
        lower = frozenset(self.words.lower)
        later = self.context.spoken or self.context.to_come or not lower.isdisjoint(THIS)
        return lower.isdisjoint(PLACES_HERE) and later

    def able(self, p: Predicate) -> bool:
        """Does "te kunnen" with a verb of action, or "te" with one of reporting, hang on the predicate?"""
        lower = self.words.lower
        acts = [r.group for i in range(p.finite + 1, p.end) for r in verb_lexicon().get(lower[i], ()) if r.tag in _INFINITIVE]
        if "kunnen" in lower[p.finite : p.end]:
            return any(g not in NO_ACT for g in acts) or lower[p.end - 1].endswith("en") or lower[p.end - 2].endswith("en")
        return "te" in lower[p.finite : p.end] and ("reporting" in acts or self.context.to_come)

    def emphasis(self, p: Predicate) -> bool:
        """ "leggen de nadruk op", "zetten erop in": a course."""
        return (p.lemma in ("leggen", "richten") and self.context.has("intent")) or p.lemma == "richten"

    def course(self, p: Predicate) -> bool:
        """Does a present tense go on with a course that the sentences before set for the time to come?"""
        if not any(f.kind == "commitment" for f in self.context.previous):
            return False
        return any(w in ("daarbij", "daartoe", "daarvoor") for w in self.words.lower[p.start : p.end])

    def other(self, p: Predicate) -> None:
        """A clause without an actor of ours: passives, events, idioms."""
        context = self.context
        if self.union(p):
            self.add("deed", "deed.union", 1.0, p)
            return
        follows = not p.perfect and not context.to_come
        follows = follows and (p.lemma == "volgen" or (p.auxiliary == "komen" and "orde" in self.words.lower))
        if follows and (context.has("self") or (context.telling and lower_first(self.words) in ALSO)):
            self.add("deed", "deed.paper-says", 1.0, p, group="reporting", self_paper=True)
            return
        if context.has("paper") and p.tag in ("first", "third", "plural") and not p.passive and not p.others:
            self.add("deed", "deed.paper-says", 1.0, p, match=self.first("paper"), group="reporting", self_paper=True)
            return
        passive = p.passive or (p.perfect and p.auxiliary == "zijn" and p.lemma not in ("gaan", "komen", "ontstaan", "blijven"))
        if context.has("planned") and p.auxiliary in ("zijn", "staan", "worden") and p.tag not in ("past", "pasts"):
            self.planned(p)
            return
        if p.lemma in ("lukken", "slagen") and p.perfect:
            self.add("deed", "deed.succeeded", 1.0, p)
            return
        if context.has("goes-on") and p.auxiliary == "zijn" and p.group in ("", "unknown", "state"):
            self.add("deed", "deed.in-hand", 1.0, p, match=self.first("goes-on"), group="policy")
            return
        if (
            passive
            and p.lemma
            and (p.group not in ("cognition", "state", "outcome") or (p.lemma == "stellen" and context.has("act")))
        ):
            self.passive(p)
        elif (
            (p.auxiliary in SCHEDULED or p.lemma == "plaatsvinden")
            and (context.to_come or (context.open_date and p.auxiliary in ("starten", "beginnen", "openen")))
            and p.group != "cognition"
            and not p.perfect
            and p.tag not in ("past", "pasts")
            and ("verluidt" not in self.words.lower)
        ):
            self.add("commitment", "commitment.event-due", 1.0, p)
        elif p.auxiliary == "blijven" and context.has("intent", "stays"):
            match = self.first("stays") or self.first("intent")
            self.add("commitment", "commitment.stays", 1.0, p, None, "intent", match=match)
        elif context.has("standing") and p.auxiliary in ("zijn", "vormen", "maken"):
            self.add("deed", "deed.standing", 1.0, p, match=self.first("standing"), group="policy")
        elif context.has("goes-on") and p.auxiliary in ("zijn", "lopen", "vinden", "plaatsvinden"):
            self.add("deed", "deed.in-hand", 1.0, p, match=self.first("goes-on"), group="policy")
        elif p.lemma == "komen" and (p.perfect or p.tag in ("past", "pasts")) and context.has("act"):
            self.add("deed", "deed.has-been", 1.0, p, match=self.first("act"), group="dialogue")
        elif p.auxiliary == "moeten" and self.coming(p) and not READY.isdisjoint(self.words.lower[p.finite : p.end]):
            self.add("commitment", "commitment.event-due", 1.0, p)
        elif p.lemma == "zijn" and p.perfect and context.has("act"):
            self.add("deed", "deed.has-been", 1.0, p, match=self.first("act"), group="dialogue")
        elif lower_first(self.words) == "er" and self.words.lower[p.finite : p.finite + 2] in (
            ("komt", "een"),
            ("komen", "extra"),
        ):
            self.add("commitment", "commitment.comes", 1.0, p)
        elif context.has("from-me") and p.tag not in ("past", "pasts") and not p.perfect:
            self.add("commitment", "commitment.from-me", 1.0, p, match=self.first("from-me"), group="reporting")
        elif (
            p.lemma == "ontvangen"
            and ("uw", "kamer") in pairwise(self.words.lower)
            and not context.has("self", "enclosed")
            and p.tag == "third"
            and not p.perfect
            and THIS_PAPER.isdisjoint(self.words.lower[p.finite + 1 : p.finite + 4])
        ):
            self.add("commitment", "commitment.to-be-sent", 1.0, p, group="reporting")
        elif context.has("enclosed") and (context.future_date or not NEXT.isdisjoint(self.words.lower)):
            self.add("commitment", "commitment.enclosed-next", 1.0, p, match=self.first("enclosed"), group="reporting")
        elif context.has("enclosed"):
            self.add("deed", "deed.enclosed", 1.0, p, match=self.first("enclosed"), group="reporting", self_paper=True)
        elif (
            p.lemma in ("krijgen", "ontvangen") and p.tag not in ("past", "pasts") and context.has("means") and not p.others[1:]
        ):
            self.add("deed", "deed.received", 1.0, p, group="funding")
        elif (
            p.group == "outcome"
            and p.perfect
            and any(f.kind == "deed" for f in context.previous)
            and lower_first(self.words) in ("dit", "dat")
        ):
            self.add("deed", "deed.resulted", 1.0, p, group="policy")
        elif context.has("behalf") and p.tag != "plural" and p.lemma and p.group not in ("state", "cognition"):
            self.add("deed", "deed.on-behalf", 1.0, p, match=self.first("behalf"))
        elif p.lemma in ("lopen", "plaatsvinden") and context.has("act"):
            self.add("deed", "deed.talks-run", 1.0, p, match=self.first("act"), group="dialogue")
        elif p.lemma == "plaatsvinden" and (
            p.perfect or context.has("ours") or (context.past_date and p.tag in ("past", "pasts"))
        ):
            self.add("deed", "deed.took-place", 0.7 + 0.3 * (context.has("ours") or context.past_date), p, group="event")
        elif p.lemma == "plaatsvinden" and context.previous and lower_first(self.words) in ("deze", "dit", "die", "niet"):
            self.add("deed", "deed.goes-on", 1.0, p, group="support")

    def union(self, p: Predicate) -> bool:
        """ "De Raad sprak over", "In mei uitte de EU haar zorgen": what the Netherlands does as a member, in a paper about abroad."""
        lower, at = self.words.lower, p.finite
        if not self.context.abroad or p.group not in SPEAKING or not (p.tag in ("past", "pasts") or p.perfect) or p.passive:
            return False
        before = lower[p.start : at] in (("de", "eu"), ("de", "raad"), ("de", "europese", "unie"))
        after = lower[at + 1] == "de" and lower[at + 2] in UNION if at + 2 < len(lower) else False
        return before or (after and lower[at + 3 : at + 4] not in (("van",), ("voor",)))

    def received(self, p: Predicate) -> bool:
        """ "De stichting ontvangt subsidie": money that somebody has of us."""
        money = p.lemma in ("krijgen", "ontvangen") and self.context.has("means")
        return money and p.tag not in ("past", "pasts") and len(p.others) < 2

    def planned(self, p: Predicate) -> None:
        """ "staat gepland voor 2030", "het streven is om"."""
        match = self.first("planned")
        strength: Strength = "intent" if match and match.rule.id == "planned.aim" else "firm"
        self.add("commitment", "commitment.planned", 1.0, p, None, strength, match=match)

    def passive(self, p: Predicate) -> None:
        """A passive without an actor of ours: whose act is it?"""
        context, lower = self.context, self.words.lower
        clause = lower[p.start : p.end]
        if (p.lemma in ("verzoeken", "oproepen") and self.asked_of_us(p)) or (
            p.lemma in ("beginnen", "starten") and p.tag == "plural" and p.auxiliary == "zijn"
        ):
            return
        if p.lemma in OF_THE_HOUSE and not PAPERS_OF_THE_HOUSE.isdisjoint(clause):
            return
        agent = "own" if context.has("behalf") else self.agent(p)
        present = p.auxiliary == "worden" and p.tag in ("first", "third", "plural")
        if (agent == "other" and not (present and context.to_come)) or (
            p.auxiliary == "worden" and p.tag in ("past", "pasts") and not context.has("ours") and not self.told_with_date(p)
        ):
            return
        present = p.auxiliary == "worden" and p.tag in ("first", "third", "plural")
        if p.auxiliary in ("kunnen", "moeten", "mogen", "dienen", "hoeven"):
            return
        going = self.under_way(p) and p.group in ("dialogue", "investigation")
        if (present and ((context.to_come and not going) or (p.lemma == "meenemen" and "in" in clause))) or (
            present and p.lemma in ("meenemen", "betrekken") and {"daarin", "hierin", "hierbij", "daarbij"} & set(clause)
        ):
            self.add("commitment", "commitment.passive-due", 1.0, p, match=self.first("future"))
            if not context.past_date or p.lemma == "meenemen":
                return
        tells = p.group == "reporting" or (p.lemma in IN_PAPER and p.lemma != "opnemen")
        if present and tells and not context.to_come and lower[0] in ALSO and context.telling:
            self.add("deed", "deed.paper-goes-on", 1.0, p, group="reporting", self_paper=True)
            return
        told = p.group == "reporting" or (p.lemma == "stellen" and {"kennis", "hoogte"} & set(clause))
        if present and context.has("addressee") and told and not context.has("self"):
            self.add("commitment", "commitment.to-be-told", 1.0, p, match=self.first("addressee"))
            return
        if present and (p.lemma in CONTINUED or "voortaan" in clause) and not self.under_way(p):
            self.add("commitment", "commitment.continued", 1.0, p)
            return
        if present and context.has("weighed-in"):
            self.add("commitment", "commitment.weighed-in", 1.0, p, match=self.first("weighed-in"))
            return
        if present and p.group in ("investigation", "dialogue") and context.has("possibilities"):
            self.add("commitment", "commitment.explore-passive", 1.0, p, None, "conditional", match=self.first("possibilities"))
            return
        if present and p.group == "reporting" and context.has("recurring"):
            self.add("commitment", "commitment.passive-report", 1.0, p, match=self.first("recurring"))
            return
        if present and p.lemma == "inzetten" and "op" in clause and not context.spoken:
            self.add("commitment", "commitment.course-passive", 1.0, p, None, "intent")
            return
        if p.lemma in ("verzoeken", "oproepen", "vragen") and {"regering", "kabinet", "minister"} & set(clause):
            return
        weight = _PASSIVE_WEIGHT.get(p.group, 0.5) - (
            _PRESENT_PASSIVE if present and p.group not in CERTAIN_PASSIVE and not context.has("act") else 0.0
        )
        weight += (
            0.3 * context.has("ours")
            + 0.6 * context.has("act")
            + 0.3 * context.has("means")
            + (0.6 if agent == "own" else 0.0)
            + 0.2 * bool(context.previous)
        )
        weight += 0.2 * (p.lemma in DECIDED and not present) + 0.3 * (p.lemma in ("werken", "doorwerken") and present)
        weight += _UNDER_WAY * (present and self.under_way(p)) + 0.75 * (p.lemma in EFFORTS and present)
        weight += 0.3 * (lower[0] in PURPOSE and not present)
        weight += 0.25 * (present and p.group == "investigation" and (lower[0] in ALSO or "ook" in clause))
        dated = context.past_date or "een" in clause[p.finite - p.start : p.finite - p.start + 4]
        told = p.lemma == "aangeven" and not LETTERS.isdisjoint(clause)
        weight -= 0.4 * (p.lemma in STATAL and not present and not dated and not told and not context.has("act", "ours"))
        weight -= 0.4 * (p.lemma in BECOMING and p.auxiliary == "zijn") + 0.4 * (p.lemma == "vergelijken")
        weight -= 0.3 * (context.abroad and not context.has("act", "ours", "means") and p.group in ("policy", "investigation"))
        lawful = self.by_law(p) and not context.has("act", "ours") and not (context.past_date and not present)
        lawful = lawful and p.group not in ("reporting", "dialogue") and not (present and self.under_way(p))
        weight -= 0.3 * lawful + 0.2 * context.has("opinion")
        if "indien" in clause or (clause[:1] == ("als",) and clause[1:2] != ("gevolg",)):
            weight -= 0.3
        here = context.has("self") and (p.group == "reporting" or p.lemma in IN_PAPER) and (present or not context.past_date)
        if here and present and not context.to_come:
            self.add("deed", "deed.paper-passive", 1.0, p, match=self.first("self"), group="reporting", self_paper=True)
            return
        self.add("deed", "deed.passive", weight, p, match=self.first("act"), self_paper=here)
        if context.has("announced"):
            self.add("commitment", "commitment.announced", weight, p, None, "intent", match=self.first("announced"))
        elif not present and (
            (p.lemma in ("afspreken", "toezeggen") and self.to_do(p))
            or (p.lemma == "toezeggen" and "te" in clause and not context.has("self"))
        ):
            self.add("commitment", "commitment.agreed", weight, p, None, "firm")
        elif context.has("condition") and present:
            self.add(
                "commitment",
                "commitment.passive-where",
                max(weight + 0.2, 1.0),
                p,
                None,
                "conditional",
                match=self.first("condition"),
            )

    def by_law(self, p: Predicate) -> bool:
        """Does what the law or another authority does stand before the verb: "In de wet is bepaald"?"""
        finite = self.words.span(p.finite)[0]
        return any(m.start < finite for m in self.context.labels.get("law", ()))

    def told_with_date(self, p: Predicate) -> bool:
        """ "Op 18 april werd het convenant bekrachtigd": a past passive with its day, of what a cabinet does."""
        return (
            self.context.past_date
            and p.group in ("policy", "statement", "funding", "dialogue", "reporting")
            and not self.agent(p)
        )

    def asked_of_us(self, p: Predicate) -> bool:
        """Is it the cabinet that is asked, or do others ask: "is de regering verzocht", "in de motie wordt verzocht"?"""
        impersonal = p.others[:1] == [p.finite + 1]
        return impersonal or not OF_OTHERS.isdisjoint(self.words.lower[p.start : p.end])

    def to_do(self, p: Predicate) -> bool:
        """Does "om ... te" with what is to be done hang on the predicate: "is afgesproken om ... te werken"?"""
        rest = self.words.lower[p.finite :]
        return "om" in rest and "te" in rest[rest.index("om") :]

    def under_way(self, p: Predicate) -> bool:
        """Is a passive in the present tense said to be going on now?"""
        clause = self.words.lower[p.start : p.end]
        return not NOW.isdisjoint(clause) or ("dit", "moment") in pairwise(clause)

    def agent(self, p: Predicate) -> str:
        """Whose act "door ..." says it is: "own", "other", "" where it says nothing."""
        from kamerspoor.interpret.actors import actor_at

        lower = self.words.lower
        for i in range(p.start, p.end - 1):
            if lower[i] == "door" and not lower[i + 1][0].isalnum():
                continue  # "(door)ontwikkelen"
            if (lower[i] == "door" and lower[i + 1] not in ("middel", "het", "te", "de")) or (
                lower[i] == "door" and lower[i + 1] in ("de", "het")
            ):
                if actor_at(self.words, i + 1, p.end) or lower[i + 1] in ("mij", "ons"):
                    return "own"
                if lower[i + 1] == "middel" or (
                    lower[i + 2 : i + 3] and lower[i + 2].endswith(("en", "ing")) and lower[i + 1] == "het"
                ):
                    continue
                return "other"
        return ""

    def relative(self, p: Predicate, actor: Actor | None) -> None:
        """A subordinate clause: one that the main clause only brings in ("Dat houdt in dat"), or a relative one."""
        if p.opener == "dat" and p.auxiliary == "zullen" and not self.negated(p) and self.brought_in(p):
            if p.passive or actor is not None:
                self.add("commitment", "commitment.brought-in", 1.0, p, actor)
        elif p.opener == "dat" and actor is not None and self.matrix is not None and self.matrix.lemma in TELLING:
            self.told_that(p, actor)
        elif p.opener == "dat" and p.start > 0 and self.words.lower[p.start - 1] in AGREED and p.auxiliary in NEAR:
            self.add("deed", "deed.agreed-that", 1.0, p, actor)
            if actor is not None:
                self.add("commitment", "commitment.agreed-that", 1.0, p, actor)
        self.relative_act(p, actor)

    def told_that(self, p: Predicate, actor: Actor) -> None:
        """ "Ik meld u dat ik ... ga invoeren", "ertoe geleid dat het kabinet ... heeft besloten": an act of ours that is told."""
        if self.negated(p):
            if p.auxiliary in ("kunnen", "zullen", "willen", "gaan") and p.others and p.group not in NO_ACT:
                self.add("refusal", "refusal.told-that", 0.4, p, actor)
            return
        willing = p.auxiliary == "willen" or (p.auxiliary == "zijn" and self.context.has("intent"))
        if willing and (p.others or p.auxiliary == "zijn") and p.tag not in ("past", "pasts"):
            self.add("commitment", "commitment.told-that", 0.4, p, actor, "intent")
            return
        hoped = p.auxiliary == "kunnen" and p.group == "reporting" and self.matrix is not None and self.matrix.lemma in HOPED
        if p.auxiliary in ("zullen", "gaan", "blijven") and p.others and p.tag not in ("past", "pasts"):
            self.add("commitment", "commitment.told-that", 0.4, p, actor, "intent" if p.auxiliary == "blijven" else "firm")
        elif hoped:
            self.add("commitment", "commitment.told-that", 0.4, p, actor, "intent")
        elif p.perfect and p.group not in NO_ACT and p.group and self.matrix is not None and self.matrix.lemma == "leiden":
            self.add("deed", "deed.told-that", 0.4, p, actor)

    def brought_in(self, p: Predicate) -> bool:
        """Does "is", "houdt in" or "betekent" stand before the clause?"""
        before = self.words.lower[max(0, p.start - 2) : p.start]
        return before[-1:] in (("is",), ("betekent",)) or before in (("houdt", "in"), ("niet", "weg"))

    def relative_act(self, p: Predicate, actor: Actor | None) -> None:
        """A relative clause that tells an act of ours: "waarover ik u heb geïnformeerd", "die wij meenemen"."""
        if self.sent_here(p, actor):
            self.add("deed", "deed.paper-relative", 0.4 if actor else 1.0, p, actor, group="reporting", self_paper=True)
            return
        if self.told_before(p, actor):
            self.add("deed", "deed.told-before", 0.4 if actor else 1.0, p, actor, group="reporting")
            return
        if actor is None and p.opener in ("die", "dat", "welke") and p.group == "reporting" and self.to_house(p):
            self.add("deed", "deed.relative", 1.0, p)
            return
        if (
            actor is None
            or p.opener not in RELATIVE
            or p.opener == "dat"
            or self.negated(p)
            or (p.group in NO_ACT and p.lemma not in ("geven", "voorzien"))
            or not p.group
        ):
            return
        aside = p.start > 0 and self.words.lower[p.start - 1] == "," and p.opener not in ("die", "dat")
        if p.auxiliary in ("zullen", "willen", "gaan") and self.about_itself(p, actor):
            self.add("deed", "deed.paper-will", 0.6, p, actor, group="reporting", self_paper=True)
            return
        if not p.perfect and self.context.has("self") and p.lemma in ("aanbieden", "geven", "reageren", "voorzien", "voldoen"):
            self.add("deed", "deed.paper-relative", 0.6, p, actor, group="reporting", self_paper=True)
            return
        if p.perfect and (p.group == "reporting" or (aside and p.group in ("funding", "dialogue", "statement", "support"))):
            self.add("deed", "deed.relative", 0.4, p, actor)
        elif (aside and p.group == "reporting" and p.opener == "waarna" and not p.perfect) or (
            p.auxiliary in ("zullen", "gaan", "willen") and p.others and p.tag in ("first", "plural")
        ):
            self.add("commitment", "commitment.relative", 0.4, p, actor, "intent" if p.auxiliary == "willen" else "firm")
        elif p.lemma == "meenemen" and not p.perfect:
            self.add("commitment", "commitment.relative", 0.4, p, actor, "intent")

    def sent_here(self, p: Predicate, actor: Actor | None) -> bool:
        """ "dat ik u hierbij toezend", "die ik hier graag toelicht": what the paper itself sends or explains."""
        clause = self.words.lower[p.start : p.end]
        if (
            actor is None
            or p.perfect
            or p.tag in ("past", "pasts")
            or not ({"hierbij", "hier"} & set(clause) or "bij deze brief" in " ".join(clause))
        ):
            return False
        return p.lemma in ("toezenden", "toesturen", "aanbieden", "zenden", "sturen", "toelichten", "meesturen", "doen")

    def told_before(self, p: Predicate, actor: Actor | None) -> bool:
        """ "zoals ik uw Kamer in mei heb bericht", "Zoals in mijn brief is vermeld": what was told earlier."""
        clause = self.words.lower[p.start : p.end]
        past = p.tag in ("past", "pasts") or p.perfect
        if p.opener != "zoals" or p.group != "reporting" or not past or self.context.spoken:
            return False
        if actor is not None:
            return actor.name in FIRST_PERSON and ("brief" in clause or ("uw", "kamer") in pairwise(clause))
        return ("mijn", "brief") in pairwise(clause) or ("uw", "kamer") in pairwise(clause)

    def to_house(self, p: Predicate) -> bool:
        """ "die op 14 juni aan uw Kamer is gezonden": what the House was sent."""
        clause = self.words.lower[p.start : p.end]
        return p.perfect and p.auxiliary == "zijn" and ("uw", "kamer") in pairwise(clause)

    # ---------------------------------------------------------------------------------------------------- refusals

    def refused(self, p: Predicate, actor: Actor | None) -> None:
        """A clause that is denied: a refusal where what is denied is an act of ours."""
        context, lower = self.context, self.words.lower
        clause = lower[p.start : p.end]
        match = self.first("refusal")
        if {"zij", "hij", "ze", "men"} & set(lower[p.finite + 1 : p.finite + 3]) or clause[:1] in (("zij",), ("hij",), ("ze",)):
            return
        inside = match is not None and match.start < self.words.span(p.end - 1)[1] and match.end > self.words.span(p.start)[0]
        if match is not None and match.rule.id in UNKNOWN and lower[0] in INDIRECT:
            return
        if match is not None and inside and p.tag != "past":
            self.add("refusal", match.rule.id, 1.0, p, actor, match=match)
            return
        if actor is not None and p.perfect and p.auxiliary == "hebben" and p.lemma in ("besluiten", "kiezen"):
            self.add("refusal", "refusal.decided", 0.6, p, actor)
            self.add("deed", "deed.perfect", 0.6, p, actor)
        elif actor is not None:
            modal = p.auxiliary in ("kunnen", "zullen", "willen", "gaan", "mogen") and p.tag in ("first", "third", "plural")
            if context.spoken and (
                p.auxiliary == "mogen"
                or p.group in ("unknown", "cognition")
                or lower[0] in ("als", "wanneer", "dus")
                or (p.lemma in SAID and {"dat", "of"} & set(clause))
            ):
                return
            if actor.kind == "service" or p.group in ("state", "outcome"):
                return
            if modal and p.others and p.lemma not in ("uitsluiten", "ontkennen", "weten"):
                self.add("refusal", "refusal.modal", 0.6, p, actor)
            elif not (p.perfect or p.passive) and p.tag in ("first", "third", "plural") and p.group in DONE_NOT:
                self.not_done(p, actor)
        elif (
            p.auxiliary == "kunnen"
            and p.lemma not in ("spreken", "voorkomen", "uitsluiten", "onderschrijven")
            and p.tag not in ("past", "pasts")
            and (p.passive or "worden" in clause)
            and p.group not in ("cognition", "state", "outcome", "")
        ):
            self.add("refusal", "refusal.cannot-be", 0.8 + 0.2 * context.in_answer, p)
        elif p.auxiliary in ("zullen", "gaan") and p.passive and p.tag in ("first", "third", "plural") and p.group in DONE_NOT:
            self.add("refusal", "refusal.will-not-be", 1.0, p)
        elif p.passive and p.auxiliary == "worden" and p.tag in ("third", "plural") and p.lemma in CHANGES:
            self.add("refusal", "refusal.is-not", 1.0, p)
        elif p.passive and p.auxiliary == "worden" and p.tag not in ("past", "pasts") and context.has("ours"):
            self.add("deed", "deed.passive-not", 0.6, p)

    def not_done(self, p: Predicate, actor: Actor) -> None:
        """ "Dat overweeg ik niet", "het kabinet neemt geen nieuwe maatregelen": we say that we do not do it."""
        if "genoegen" in self.words.lower:
            return
        if p.auxiliary in MODAL_HELPERS or p.lemma in ("zetten", "maken", "gaan", "krijgen", "dringen", "uitsluiten"):
            return
        if p.lemma == "sluiten" and "uit" in self.words.lower[p.finite : p.end]:
            return
        if actor.name in ("ik", "we", "wij", "kabinet", "regering"):
            self.add("refusal", "refusal.not-done", 0.6, p, actor)
        elif actor.name == "Nederland":
            self.add("deed", "deed.not-done", 0.6, p, actor)

    # ------------------------------------------------------------------------------------------ the sentence as a whole

    def whole(self, found: list[Predicate]) -> None:
        """What stands on no single main predicate: veiled refusals, sentences without a verb, "het gaat dan om"."""
        context, lower = self.context, self.words.lower
        match = self.first("refusal")
        if (
            match is not None
            and "refusal" not in self.found
            and match.rule.id
            in (
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
            )
        ):
            self.add("refusal", match.rule.id, 1.0, None, match=match)
        if "refusal" in self.found and "deed" in self.found and self.found["deed"].rule == "deed.present":
            del self.found["deed"]  # "Dat besluit laat ik aan een volgend kabinet": to decline is no deed beside it
        self.idioms()
        if not context.previous or self.found:
            return
        before = context.previous[0]
        if before.kind == "refusal" and lower[0] in ("dat", "dit", "hetzelfde") and lower[1:2] == ("geldt",):
            self.found["refusal"] = self.again(before)
            return
        goes_on = lower[0] in ("bijvoorbeeld", "onder", "zoals") and not any(p.main for p in found)
        if goes_on or lower[:3] in (("het", "gaat", "dan"), ("het", "gaat", "daarbij"), ("het", "gaat", "hierbij")):
            for earlier in context.previous:
                self.found[earlier.kind] = self.again(earlier)

    def idioms(self) -> None:
        """Idioms that are a statement whatever the predicate: "De toezegging blijft staan", "U bent geïnformeerd"."""
        for label, kind, group, strength in _IDIOMS:
            match = self.first(label)
            if match is not None and kind not in self.found and "refusal" not in self.found:
                group = str(match.rule.data.get("instrument", group))
                self.add(kind, match.rule.id, 1.0, None, strength=strength, match=match, group=group)

    def again(self, earlier: Finding) -> Finding:
        """The finding of the sentence before, which this one goes on with."""
        rule = f"{earlier.kind}.goes-on"
        cue = Cue(rule, 1.0, *self.words.span(0))
        return Finding(earlier.kind, rule, earlier.actor, earlier.strength, earlier.group, earlier.lemma, cues=[cue])
