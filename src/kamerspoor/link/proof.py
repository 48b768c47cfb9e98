"""Promise and proof: for each commitment the later statements that carry it out, repeat it or withdraw it, best first.

Candidates are looked up by telling words, by the number of the promise's paper and by its day (`proof_features`); each is
weighed on words in common (stems, parts of compounds, by how much they say), place, theme, forum, instrument, ministry,
dossier, explicit phrases and time. Every weight is a reason that a reader sees. Weights were set by hand on invented
pairs (`tests/link/data`).
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from typing import Final

from kamerspoor.dutch_calendar import final_day, first_day
from kamerspoor.link.catalogue import CataloguedStatement
from kamerspoor.link.likeness import Words, readable, words_of
from kamerspoor.link.links import End, Evidence, Link, Reason, reason, score_of
from kamerspoor.link.people import ministry
from kamerspoor.link.periods import bounds, overlaps
from kamerspoor.link.proof_features import feature_set, feature_weight
from kamerspoor.link.targets import amounts
from kamerspoor.vocabulary import LinkKind

LEAST: Final = 0.4
"""Score from which a statement is proposed as evidence: half of the words, or fewer with an explicit reference."""

LEAST_OTHER: Final = 0.5
"""The same for repetition and withdrawal, which have no deed to show."""

KEPT: Final = 5
"""Proposals kept for one commitment and kind."""

KIND_OF: Final[Mapping[str, LinkKind]] = {"deed": "carries_out", "commitment": "repeats", "refusal": "withdraws"}

_PHRASE: Final = re.compile(
    r"\b(?:zoals (?:eerder |reeds )?(?:toegezegd|aangekondigd|gemeld|afgesproken)"
    r"|conform (?:mijn|onze|de|deze) (?:brief|toezegging)"
    r"|(?:de|het|een|mijn|onze|deze|die) (?:eerder )?(?:toegezegde|aangekondigde|beloofde|voorgenomen)|gestand"
    r"|toezegging|toegezegd|aangekondigd|daarmee voldoe ik|hiermee voldoe ik|ter uitvoering van)\b",
    re.IGNORECASE,
)
_WITHDRAWAL: Final = re.compile(
    r"\b(?:trek(?:ken)? [^.]{0,40}\bin\b|ingetrokken|niet langer|niet meer|geen \w+ meer|afgezien|zie[tn]? [^.]{0,30}\baf\b"
    r"|komt te vervallen|vervalt|alsnog niet|kan niet worden nagekomen|niet nakomen)",
    re.IGNORECASE,
)
_ANNOUNCES: Final = re.compile(
    r"\b(?:(?:met|in|bij) deze brief|hierbij|hiermee) (?:informeer|bericht|meld|bied|reageer|geef|ga|zend|stuur)\b",
    re.IGNORECASE,
)
"""A sentence that only says what its letter does proves nothing but a promise to tell."""
_TAKEN_BACK: Final = re.compile(
    r"\btoezegging\b[^.]{0,60}\b(?:trek(?:ken)?|ingetrokken|vervalt|vervallen|niet nakomen)\b"
    r"|\b(?:trek(?:ken)?|laat|laten)\b[^.]{0,40}\btoezegging\b[^.]{0,40}\b(?:in|vervallen|varen)\b",
    re.IGNORECASE,
)
_ONLY_PROMISED: Final = re.compile(
    r"^(?!.{0,200}\b(?:dat|die|zoals|waarover|welke)\b[^.]{0,80}\btoegezegd\b)"
    r".{0,200}\b(?:heb|hebben|heeft|had|is|zijn|was)\b[^.]{0,200}\b(?:toegezegd|beloofd)\b"
    r"|\b(?:is|zijn|was) (?:echter |helaas )?nog (?:in voorbereiding|niet (?:gereed|klaar|geregeld|afgerond|gepubliceerd"
    r"|beschikbaar|verstuurd|verzonden|gestart|begonnen|zover))\b|\b(?:duurt|vergt|vraagt) (?:langer|meer tijd)\b"
    r"|\b(?:komt|komen|volgt|volgen|verschijnt|verschijnen|wordt|worden|kan|kunnen)\b[^.]{0,80}\bpas\b"
    r"|\b(?:komt|komen|volgt|volgen|verschijnt|verschijnen|wordt|worden)\b[^.]{0,80}\blater (?:dit|deze|in|volgend)\b"
    r"|\b(?:is|zijn)\b[^.]{0,40}\bpas\b[^.]{0,40}\b(?:gereed|klaar|beschikbaar|bekend|mogelijk)\b",
    re.IGNORECASE,
)
"""A sentence that recalls the promise, or says that it is not met yet or comes only later, is no deed that meets it."""
_DONE_TOO: Final = re.compile(
    r"\b(?:toegezegd|beloofd)\b.{0,200}\b(?:gedaan|gebeurd|geschied|afgerond|verstuurd|verzonden|nagekomen|uitgevoerd)\b",
    re.IGNORECASE,
)
"""... unless the same sentence goes on to say that it was done."""
_OTHER_PAPER: Final = re.compile(
    r"\b(?:Kamerstuk(?:ken)?|Handelingen|kst)\b[^.;]{0,40}\bnrs?\b\.? ?\w+|\bKamerstuk(?:ken)? [\dCXLVI]", re.IGNORECASE
)
"""A sentence that names a paper by its number."""
_PROMISES: Final = re.compile(r"\btoezeggingen\b", re.IGNORECASE)
_TELLING: Final = re.compile(
    r"\b(?:informeren|geïnformeerd|berichten|melden|rapporteren|rapportage|brief|sturen|stuur|stuurt|toesturen|toezenden|zenden|toekomen"
    r"|aanbieden|kom|komen|evaluatie|visie|overzicht|reactie|verslag|terugkomen)\b",
    re.IGNORECASE,
)
_CONTEXT_SHARE: Final = 0.25
_NEAR_SHARE: Final = 0.5
_FULL: Final = 12.0
"""Weight of words from which a sentence says enough to be recognised by; "Ik kom daarop terug" has less."""
_NOTHING: Final = Words((), frozenset(), 0.0)


_TOO_LATE: Final = 730
"""Days after the due date from which only a deed that refers to the promise is still taken for it."""
_REFERENCES: Final = frozenset(("proof.cited", "proof.cited-promise", "proof.day", "proof.followed", "proof.names-due"))


_SAYS_SOMETHING: Final = 0.12
"""Weight of words in common below which a response to an ask that names the promise says hardly a word of it."""
_LOOSELY: Final = 0.2
"""What such a response is worth then, and in a debate, where much is said in answer to one ask."""
_FEW_WORDS: Final = 0.08
"""A statement with less in common, and nothing else that ties it to the promise, is not weighed further."""

_OFTEN: Final = 3
"""A word that more commitments of a paper have than this does not tell one from another there."""

SHORTLIST: Final = 60
"""Candidates weighed for one promise: of more, those that share most by weight of what they were looked up by."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment with what is known around it.

    The identifiers of its paper, the statements that answer an ask that names it, and the stems that are common in its
    paper (`common_stems`).
    """

    statement: CataloguedStatement
    publications: tuple[str, ...] = ()
    followed_by: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()


def common_stems(statements: Iterable[CataloguedStatement]) -> frozenset[str]:
    """Stems that many commitments of one paper have: what the whole debate is about tells no promise from another."""
    seen = Counter(stem for s in statements if s.kind == "commitment" for stem in words_of(s.quote).stems)
    return frozenset(stem for stem, times in seen.items() if times > _OFTEN)


@dataclass(frozen=True, slots=True)
class Weighed:
    """One candidate with its score and reasons."""

    statement: CataloguedStatement
    score: float
    reasons: tuple[Reason, ...]


@lru_cache(maxsize=262144)
def _phrase(text: str) -> str | None:
    found = _PHRASE.search(text)
    return found[0] if found else None


@lru_cache(maxsize=262144)
def _proves_nothing(text: str) -> tuple[bool, bool]:
    """Whether a deed's sentence only announces the letter, and whether it recalls the promise or puts it off."""
    recalls = _ONLY_PROMISED.search(text) is not None and _DONE_TOO.search(text) is None
    return _ANNOUNCES.search(text) is not None, recalls


def only_recalls(statement: CataloguedStatement) -> bool:
    """Whether a statement does no more than recall a promise, or say that what was promised comes only later.

    "Nederland heeft EUR 2 miljoen toegezegd" is a pledge: an amount makes it a deed of its own.
    """
    return _proves_nothing(statement.quote)[1] and not amounts(statement.quote)


@lru_cache(maxsize=262144)
def _takes_back(text: str) -> bool:
    return _TAKEN_BACK.search(text) is not None


def kind_of(statement: CataloguedStatement) -> str:
    """The statement's kind; "die toezegging trek ik in" is a deed by its form, and a withdrawal of the promise."""
    return "refusal" if statement.kind == "deed" and _takes_back(statement.quote) else statement.kind


@lru_cache(maxsize=262144)
def _names_other(text: str) -> bool:
    """Whether the sentence speaks of what was promised in a paper that it names by number."""
    return (_phrase(text) is not None or _PROMISES.search(text) is not None) and _OTHER_PAPER.search(text) is not None


@lru_cache(maxsize=262144)
def _tells(text: str) -> bool:
    return _TELLING.search(text) is not None


def _around(statement: CataloguedStatement) -> Words:
    return words_of(f"{statement.heading} {statement.context} {statement.subject}")


def words_in_common(
    promise: CataloguedStatement, other: CataloguedStatement, *, telling_nothing: frozenset[str] = frozenset()
) -> tuple[float, list[str]]:
    """How much of the promise the other statement says, 0 to 1, and the stems they share, most telling first.

    A word of the promise counts whole where the other sentence has it, half where only its block or heading has it; the
    words around the promise count a quarter. In one paper only the sentences themselves are compared, without the words
    `telling_nothing`: those that many of its statements have.
    """
    alone = promise.paper == other.paper  # in one turn of a debate the words around are the same for everything said
    mine, around = words_of(promise.quote), _NOTHING if alone else words_of(f"{promise.heading} {promise.context}")
    quote, near = words_of(other.quote).stems, frozenset[str]() if alone else _around(other).stems
    total = found = 0.0
    hits: list[tuple[float, str]] = []
    for words, share in ((mine, 1.0), (around, _CONTEXT_SHARE)):
        for whole, weight, parts in words.units:
            if (words is around and whole in mine.stems) or whole in telling_nothing:
                continue
            total += weight * share
            value = max(_held(whole, parts, quote), _NEAR_SHARE * _held(whole, parts, near)) * weight * share
            if value:
                found += value
                hits.append((value, whole))
    hits.sort(key=lambda hit: (-hit[0], hit[1]))
    return (found / max(total, _FULL) if total else 0.0), [word for value, word in hits if value >= 1.0]


def _held(whole: str, parts: tuple[str, ...], stems: frozenset[str]) -> float:
    if whole in stems:
        return 1.0
    return 0.6 * sum(part in stems for part in parts) / len(parts) if parts else 0.0


def _precision(promise: CataloguedStatement, other: CataloguedStatement) -> float:
    """The share, by weight, of the other sentence that speaks of the promise or what stands around it."""
    words = words_of(other.quote)
    if not words.total:
        return 0.0
    alone = promise.paper == other.paper
    quote, near = words_of(promise.quote).stems, frozenset[str]() if alone else _around(promise).stems
    held = sum(w * max(_held(u, p, quote), _NEAR_SHARE * _held(u, p, near)) for u, w, p in words.units)
    return held / max(words.total, _FULL)


def _said_again(promise: CataloguedStatement, other: CataloguedStatement, covered: float, stems: Sequence[str]) -> bool:
    """Whether enough of a promise is said to be the same one later in a debate; with the same due date less will do."""
    return covered >= 0.25 if overlaps(promise.due, other.due) else covered >= 0.45 and len(stems) > 1


def _word_reason(promise: CataloguedStatement, other: CataloguedStatement, telling_nothing: frozenset[str]) -> Reason | None:
    alone = promise.paper == other.paper
    covered, stems = words_in_common(promise, other, telling_nothing=telling_nothing if alone else frozenset())
    if not stems or (alone and not _said_again(promise, other, covered, stems)):
        return None
    alike = 0.7 * covered + 0.3 * _precision(promise, other)
    return reason("proof.words", min(alike / 0.75, 1.0) * 0.62, words=", ".join(stems[:5]), share=f"{covered:.0%}")


def _set_reason(name: str, one: Sequence[str], other: Sequence[str], plus: float, minus: float) -> Reason | None:
    if not one or not other:
        return None
    shared = sorted(set(one) & set(other))
    if shared:
        return reason(f"proof.same-{name}", plus, what=", ".join(shared))
    return reason(f"proof.other-{name}", -minus, what=", ".join(sorted(set(other))))


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value and value != "other" else ()


def _ministries(statement: CataloguedStatement) -> tuple[str, ...]:
    actors = (ministry(part.strip()) for part in (statement.actor or "").split(";"))
    return tuple(m for m in actors if m) or statement.ministries


def _fact_reasons(promise: CataloguedStatement, other: CataloguedStatement) -> list[Reason | None]:
    return [
        _set_reason("place", promise.places, other.places, 0.1, 0.2),
        _set_reason("theme", promise.themes, other.themes, 0.04, 0.03),
        _set_reason("forum", _one(promise.forum), _one(other.forum), 0.05, 0.05),
        _set_reason("instrument", _one(promise.instrument), _one(other.instrument), 0.06, 0.06),
        _set_reason("ministry", _ministries(promise), _ministries(other), 0.04, 0.12),
        _set_reason("dossier", promise.dossiers, other.dossiers, 0.08, 0.0),
        _set_reason("amount", amounts(promise.quote), amounts(other.quote), 0.12, 0.05),
    ]


def _said_reasons(promise: Promise, other: CataloguedStatement) -> list[Reason | None]:
    """Explicit references: the promise's paper by number or day, an ask that names it, a phrase."""
    found: list[Reason | None] = []
    statement = promise.statement
    own = _phrase(other.quote)
    phrase = own or _phrase(other.context)
    cited = sorted(set(promise.publications) & set(other.cited))
    if other.key in promise.followed_by:
        found.append(reason("proof.followed", 0.35 if other.speaker is None else _LOOSELY))
    if cited:
        found.append(reason("proof.cited", 0.15, publication=cited[0]))
    elif statement.paper_date in other.days and phrase:
        found.append(reason("proof.day", 0.12, day=statement.paper_date))
    due = final_day(statement.due)
    if due is not None and due.isoformat() in other.days:
        found.append(reason("proof.names-due", 0.12, day=due))
    announces, recalls = _proves_nothing(other.quote) if other.kind == "deed" else (False, False)
    if not cited and promise.publications and _names_other(other.quote):
        found.append(reason("proof.names-other", -0.25))
    if announces and not _tells(statement.quote):
        found.append(reason("proof.only-announces", -0.6))
    if recalls:
        found.append(reason("proof.only-promised", -0.6))
    if cited and phrase:
        found.append(reason("proof.cited-promise", 0.1, phrase=phrase))
    elif phrase:
        found.append(reason("proof.phrase", 0.06 if own else 0.03, phrase=phrase))
    return found


def _time_reason(promise: CataloguedStatement, other: CataloguedStatement, *, explicit: bool) -> Reason | None:
    if other.kind != "deed":
        same = other.due is not None and overlaps(promise.due, other.due)
        return reason("proof.same-due", 0.06, due=other.due) if same else None
    when = final_day(other.date) or final_day(other.paper_date)
    due = bounds(promise.due)
    if when is None or due is None:
        return None
    end = final_day(promise.due)
    if end is None or when <= end:
        inside = first_day(promise.due)
        early = inside is not None and when < inside
        return reason("proof.early", -0.15, day=when) if early else reason("proof.in-time", 0.06, day=when)
    late = (when - end).days
    if late > _TOO_LATE and not explicit:
        return reason("proof.long-after-due", -0.15, day=when, days=late)
    return reason("proof.after-due", 0.02 if late <= 92 else 0.0, day=when, days=late)


def possible(promise: CataloguedStatement, other: CataloguedStatement) -> bool:
    """Whether the other statement can be about the promise at all: later, or later in the same report of a debate."""
    if promise.key == other.key:
        return False
    if promise.paper == other.paper:
        return other.kind == "commitment" and other.start > promise.start and other.speaker is not None
    made, said = bounds(promise.paper_date), bounds(other.paper_date)
    if made is None or said is None or said[1] < made[0]:
        return False
    if said == made and other.kind == "commitment" and other.key < promise.key:
        return False
    return other.kind != "deed" or _may_meet(promise, other, made)


def _may_meet(promise: CataloguedStatement, deed: CataloguedStatement, made: tuple[datetime.date, datetime.date]) -> bool:
    """Whether a deed's sentence and day let it meet a promise of the days `made`.

    What a later paper tells of the day itself is the making of the promise, unless it was due that day.
    """
    if kind_of(deed) == "deed" and only_recalls(deed):
        return False
    done = final_day(deed.date)
    if done is None or done > made[1]:
        return True
    told_later = (first_day(deed.paper_date) or made[1]) > made[1]
    return done >= made[0] and not (told_later and made[0] == made[1] and final_day(promise.due) != done)


def _tied(promise: Promise, other: CataloguedStatement) -> bool:
    """Whether something other than words ties the two: a reference, or the same place."""
    if other.key in promise.followed_by or any(publication in other.cited for publication in promise.publications):
        return True
    return any(place in other.places for place in promise.statement.places)


def _enough_words(promise: CataloguedStatement, least: float) -> float:
    """Weight of words in common below which nothing but a reference or a place can bring a candidate to `least`."""
    known = (
        (bool(promise.themes), 0.04),
        (bool(promise.forum), 0.05),
        (bool(promise.instrument), 0.06),
        (bool(_ministries(promise)), 0.04),
        (bool(promise.dossiers), 0.08),
        (bool(amounts(promise.quote)), 0.12),
        (promise.due is not None, 0.18),
    )
    return max(least - 0.18 - sum(plus for there, plus in known if there), _FEW_WORDS)


def _unspoken(said: Reason | None) -> Reason | None:
    """A response to an ask that names the promise, where it says hardly a word of the promise: worth less."""
    return reason(said.code, _LOOSELY) if said is not None and said.code == "proof.followed" else said


def weigh(promise: Promise, other: CataloguedStatement, *, enough: float = _FEW_WORDS) -> Weighed | None:
    """The score of one candidate with its reasons.

    None where it cannot be, or where the words in common weigh less than `enough` and no place or reference ties the two.
    """
    statement = promise.statement
    if not possible(statement, other):
        return None
    words = _word_reason(statement, other, promise.common)
    if (words is None or words.weight < enough) and not _tied(promise, other):
        return None
    said = _said_reasons(promise, other)
    explicit = any(r is not None and r.code in _REFERENCES for r in said)
    if words is None or words.weight < _SAYS_SOMETHING:
        said = [_unspoken(r) for r in said]
    found = [words, *_fact_reasons(statement, other), *said, _time_reason(statement, other, explicit=explicit)]
    if kind_of(other) == "refusal":
        gone = _WITHDRAWAL.search(other.quote) or _WITHDRAWAL.search(other.context)
        found.append(reason("proof.withdrawal", 0.08, phrase=gone[0]) if gone else reason("proof.no-withdrawal", -0.1))
    reasons = tuple(sorted((r for r in found if r is not None and r.weight), key=lambda r: (-r.weight, r.code)))
    return Weighed(other, score_of(reasons), reasons)


def shortlist(promise: Promise, wanted: frozenset[str], others: Iterable[CataloguedStatement]) -> list[CataloguedStatement]:
    """Of the statements found by the features `wanted`, those worth weighing, in order of key."""
    found = [other for other in others if possible(promise.statement, other)]
    if len(found) > SHORTLIST:
        scored = [(-sum(feature_weight(f) for f in wanted & feature_set(other)), other.key, other) for other in found]
        found = [other for _, _, other in nsmallest(SHORTLIST, scored, key=lambda entry: entry[:2])]
    return sorted(found, key=lambda other: other.key)


def rank(promise: Promise, others: Sequence[CataloguedStatement], *, least: float = 0.0) -> list[Weighed]:
    """Candidates weighed, best first; of two that weigh the same the earlier, then by key.

    Some that cannot reach `least` are left out; the others stay where they are.
    """
    enough = _enough_words(promise.statement, least)
    weighed = [w for w in (weigh(promise, other, enough=enough) for other in others) if w is not None]
    return sorted(weighed, key=lambda w: (-w.score, w.statement.paper_date or "", w.statement.key))


def proof_links(
    promise: Promise, others: Sequence[CataloguedStatement], *, end: End | None = None, least: float = LEAST
) -> list[Link]:
    """Links from the best candidates of each kind to the promise, with their rank."""
    target = end or End("statement", promise.statement.key)
    ranked = rank(promise, others, least=least)
    found: list[Link] = []
    for kind in ("deed", "commitment", "refusal"):
        floor = least if kind == "deed" else max(least, LEAST_OTHER)
        good = [w for w in ranked if kind_of(w.statement) == kind and w.score >= (LEAST if _explicit(w) else floor)][:KEPT]
        found += [_link(promise.statement, target, w, place) for place, w in enumerate(good, start=1)]
    return found


def _explicit(weighed: Weighed) -> bool:
    return any(r.code in ("proof.cited-promise", "proof.followed") for r in weighed.reasons)


def _link(promise: CataloguedStatement, target: End, weighed: Weighed, place: int) -> Link:
    other = weighed.statement
    evidence = (
        Evidence(other.paper, other.start, other.end, other.quote),
        Evidence(promise.paper, promise.start, promise.end, promise.quote),
    )
    source = End("statement", other.key)
    reasons = readable(weighed.reasons, f"{promise.quote} {promise.heading} {promise.context}")
    return Link(source, target, KIND_OF[kind_of(other)], f"proof.{kind_of(other)}", weighed.score, reasons, evidence, place)
