"""Who acts: the subject of a predicate, and whether it is the cabinet's side.

In: a sentence's words and a predicate of `clauses`. Out: an `Actor` with its kind (`core`, `office`, `service`), its name as
the guideline writes it, and its range; None where the subject is somebody else or a thing.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

from kamerspoor.frozen import quick
from kamerspoor.interpret.clauses import Predicate
from kamerspoor.interpret.words import Words, word_set
from kamerspoor.lexicons import lexicon

FIRST_PERSON = frozenset(("ik", "wij", "we"))
OURSELVES = FIRST_PERSON | {"kabinet", "regering"}
"""Names of actors who speak for the cabinet as a whole."""
_ARTICLES = word_set("de het een mijn onze ons zijn alle beide die deze dit")
_FILLERS = word_set(
    """zich er hier daar ook nu dan daarom daarmee hiermee hierbij dus echter hierover daarover dit dat ze hen mij me"""
)
_INTERJECTIONS = word_set("ja nee neen jazeker zeker inderdaad nogmaals klopt")
_OWN_PARTS = frozenset(("Arubaanse", "Curaçaose", "Caribische"))
"""Adjectives of the Kingdom's other parts."""
_OWN_ADJECTIVES = word_set(
    """nederlandse nederlands huidige demissionaire demissionair vorige vorig nieuwe nieuw volgende voormalig voormalige
    toenmalig toenmalige"""
)


_AND_OTHERS = frozenset((("en", "europese"), ("en", "andere")))
"""What may stand between "Nederlandse" and those who act together with others."""


@quick
@dataclass(frozen=True, slots=True)
class Actor:
    """An actor of the cabinet's side: kind, name, range as indexes into the words (end exclusive)."""

    kind: str
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ActorWords:
    """The lexicon of actors by head word."""

    core: dict[str, str]
    office: frozenset[str]
    service: frozenset[str]
    ministries: frozenset[str]
    foreign: frozenset[str]


@cache
def actor_words() -> ActorWords:
    """The lexicon `actors.toml`, read once."""
    content = tomllib.loads((resources.files("kamerspoor.lexicons") / "actors.toml").read_text("utf-8"))
    return ActorWords(
        core=content["core"],
        office=frozenset(content["office"]["heads"].split()),
        service=frozenset(content["service"]["heads"].split()),
        ministries=frozenset(content["service"]["ministries"].split()),
        foreign=frozenset(content["foreign"]["before"].split()),
    )


def actor_at(words: Words, i: int, end: int) -> Actor | None:
    """The actor whose phrase begins at word `i`, None where none does before `end`."""
    if i >= end:
        return None
    lower, heads = words.lower, actor_words()
    if lower[i] in FIRST_PERSON:
        return Actor("core", lower[i], i, i + 1)
    j = i
    articles = 0
    while j < end and (lower[j] in _ARTICLES or lower[j] in _OWN_ADJECTIVES):
        articles += lower[j] in _ARTICLES
        j += 1
        if lower[j - 1] == "nederlandse" and lower[j : j + 2] in _AND_OTHERS:
            j += 2  # "Nederlandse en Europese diplomaten"
    if j >= end:
        return None
    word = lower[j]
    if "-" in word and word not in heads.office and word.rpartition("-")[2] in heads.service:
        return Actor("service", " ".join(words.printed[j : j + 2]), i, j + 1)
    if word == "ministerie" and lower[j - 1] == "openbaar":
        return None
    if word in ("ambtenaren", "medewerkers", "collega", "collega's", "collega’s") and (
        j == i or lower[j - 1] not in ("mijn", "onze", "hoogste")
    ):
        return None
    if heads.core.get(word):
        if word == "nederland" and j == i > 1 and words.printed[i - 1][:1].isupper() and words.printed[i - 1].isalpha():
            return None  # "Reclassering Nederland"
        return Actor("core", heads.core[word], i, j + 1)
    if (word == "land" and j > i and lower[j - 1] == "ons") or (
        word == "delegatie" and j > i and lower[j - 1] == "nederlandse"
    ):
        return Actor("core", "Nederland", i, j + 1)
    if word in heads.office or words.printed[j].lower() in heads.office:
        return _office(words, i, j, end)
    if word in heads.service or words.printed[j] in heads.ministries:
        last = next((k for k in range(j + 1, min(j + 3, end)) if not words.printed[k][:1].isupper()), min(j + 3, end))
        return Actor("service", " ".join(words.printed[j:last]), i, j + 1)
    for ahead in range(j + 1, min(j + 3, end)):  # "speciaal gezant", "RCN-unit SZW"
        if (
            lower[ahead] in ("gezant", "vertegenwoordiging", "mensenrechtenambassadeur", "ministerie")
            and lower[ahead - 1] not in ("openbaar", "het", "de")
            and not _foreign(words, j)
        ):
            return Actor("office", " ".join(words.printed[j : ahead + 1]), i, ahead + 1)
    return None


def _foreign(words: Words, i: int) -> bool:
    """Does word `i` say that what follows is another country's: "Belgische", "Keniaanse"?"""
    word = words.lower[i]
    if word in actor_words().foreign:
        return True
    return word.endswith("se") and words.printed[i] in _adjectives()


@cache
def _adjectives() -> frozenset[str]:
    """The adjectives of other countries, as printed: "Keniaanse"."""
    foreign = (e for e in lexicon("places").entries if e.data.get("kind") == "adjective" and e.id != "NL")
    return frozenset(form for e in foreign for form in e.forms if form not in _OWN_PARTS)


def _office(words: Words, i: int, j: int, end: int) -> Actor | None:
    """An office, with its "van ..." as far as the printed words go; None where it is somebody else's."""
    lower = words.lower
    if (j and _foreign(words, j - 1)) or (
        i < j and j + 1 < end and lower[j + 1] == "van" and lower[j + 2 : j + 3] in (("turkije",), ("rusland",))
    ):
        return None
    k = j + 1
    while k < end and (
        lower[k] in ("van", "voor", "en", ",", "de") or (words.printed[k][:1].isupper() and words.printed[k] not in ("Ik",))
    ):
        if lower[k] in ("en", ",") and not (k + 1 < end and words.printed[k + 1][:1].isupper()):
            break
        k += 1
    while k > j + 1 and lower[k - 1] in ("van", "voor", "en", ",", "de"):
        k -= 1  # "onderzoekt de Minister van VWS de mogelijkheden"
    name = " ".join(words.printed[j:k]).replace(" ,", ",")
    return Actor("office", name[:1].upper() + name[1:], i, k)


def subject(words: Words, predicate: Predicate) -> Actor | None:
    """The actor of the cabinet's side that is the subject of `predicate`, None where there is none."""
    lower, finite = words.lower, predicate.finite
    singular = predicate.tag in ("first", "third", "past")
    i = finite + 1
    while i < predicate.end and lower[i] in _FILLERS:
        i += 1
    after = None if predicate.leaves_out(i) else actor_at(words, i, predicate.end)
    if after is not None:
        return None if _object(words, predicate) else after
    before = _before(words, predicate)
    if before is not None:
        return before
    for j in range(finite + 1, min(finite + 12, predicate.end)):
        if lower[j] in FIRST_PERSON and not predicate.leaves_out(j):
            return Actor("core", lower[j], j, j + 1)
    if not predicate.main or singular or predicate.end - finite > 3:
        found = _later(words, predicate)
        if found is not None:
            return found
    return _among_others(lower, singular=singular) if predicate.main and "nederland" in lower else None


def _among_others(lower: tuple[str, ...], *, singular: bool) -> Actor | None:
    """ "De coalitie, waarvan Nederland deel uitmaakt, zal", "zijn enkele landen, waaronder Nederland, begonnen"."""
    for opener, holds in (("waarvan", "deel" in lower), ("waaronder", not singular)):
        if holds and (opener, "nederland") in pairwise(lower):
            at = lower.index(opener) + 1
            return Actor("core", "Nederland", at, at + 1)
    at = lower.index("nederland")
    if not singular and "(" in lower[:at] and ")" in lower[at:] and lower[at - 1] in (",", "en", "("):
        return Actor("core", "Nederland", at, at + 1)  # "brachten negen ambassadeurs (België, Canada en Nederland)"
    return None


def _later(words: Words, predicate: Predicate) -> Actor | None:
    """An inverted subject some words after the verb: "In 2018 heeft daarom ook het kabinet"."""
    lower, finite = words.lower, predicate.finite
    if not predicate.main:
        return actor_at(words, predicate.start + 1, finite)
    first = lower[predicate.start] if predicate.start < finite else ""
    if (
        first in ("de", "het", "een", "dit", "deze", "die", "dat") and finite - predicate.start < 6
    ) or predicate.start == finite:
        return None
    for j in range(finite + 1, min(finite + 6, predicate.end)):
        if j == finite + 1 and _is_name(words, j):
            return None  # "heeft TunnelNed het ministerie bericht"
        if lower[j] in ("van", "door", "aan", "met", "voor", "in", "tussen", "bij", "over", "uit", "naar", ",", "–"):
            return None
        if lower[j] in _MEMBERS and predicate.lemma in _TAKES_OBJECT:
            return None  # "Voorts vragen deze leden de minister"
        if predicate.leaves_out(j) or (lower[j].endswith(("se", "sche")) and lower[j] not in _OWN_ADJECTIVES):
            return None
        found = actor_at(words, j, predicate.end)
        if found is not None:
            return found
    return None


def _is_name(words: Words, i: int) -> bool:
    """Is word `i` a name by itself, before an article, so that it is the subject?"""
    return words.printed[i][:1].isupper() and words.lower[i + 1 : i + 2] in (("het",), ("de",), ("mij",), ("ons",))


_TAKES_OBJECT = word_set(
    """bieden vragen verzoeken dwingen stellen verplichten geven helpen noemen oproepen roepen wijzen achten brengen"""
)


_OTHERS = frozenset(("hij", "zij", "ze"))
"""Pronouns of a subject right before the verb, so that an actor behind it is the object."""
_MEMBERS = word_set("hij zij leden lid fractie fracties heer mevrouw indieners")
"""Who asks, behind the verb: what comes then is whom they ask."""


def _object(words: Words, predicate: Predicate) -> bool:
    """Is the actor right after the verb its object: "Dit biedt het Koninkrijk de kans"?"""
    lower = words.lower
    if predicate.finite + 1 < len(lower) and lower[predicate.finite + 1] in FIRST_PERSON:
        return False
    if predicate.main and predicate.start < predicate.finite and lower[predicate.finite - 1] in _OTHERS:
        return True  # "Zij vragen de minister"
    first = lower[predicate.start] if predicate.start < predicate.finite else ""
    return first in ("dit", "dat", "deze", "de", "het", "uw", "die", "een", "mevrouw") and predicate.lemma in _TAKES_OBJECT


def _is_one(phrase: tuple[str, ...]) -> bool:
    """Does a phrase name one minister, with whom no verb is plural?"""
    return ("minister" in phrase or "staatssecretaris" in phrase) and "en" not in phrase and "," not in phrase


def _before(words: Words, predicate: Predicate) -> Actor | None:
    """The actor that fills the place before the finite verb, if nothing else does."""
    lower = words.lower
    low, finite = predicate.start, predicate.finite
    if not predicate.main:
        low += 1
    elif lower[finite - 2 : finite] in (("en", "ik"), ("en", "wij")):
        return Actor("core", lower[finite - 1], finite - 1, finite)  # "Mijn ambtgenoot van Defensie en ik hebben"
    elif lower[finite - 2 : finite] == ("en", "nederland"):
        return Actor("core", "Nederland", finite - 1, finite)  # "Polen, Litouwen en Nederland nemen deel"
    for j in range(low, min(low + 7, finite)):
        if lower[j] in ("–", ":"):  # a run-in label: "Havens – Het kabinet wil"
            low = j + 1
    if low + 2 < finite and lower[low + 1] == "," and (lower[low] in _INTERJECTIONS or lower[low + 2] in FIRST_PERSON):
        low += 2  # "Nogmaals, ik heb", "Ja, het kabinet heeft"
    while low < finite and lower[low] in ("en", "maar", "want", "ook", "–", "-", ",", "dus", "dat", "zowel", "(", ")"):
        low += 1
    found = actor_at(words, low, finite)
    if found is None:
        return None
    if predicate.tag == "plural" and found.end == finite and _is_one(lower[found.start : finite]):
        return None  # "De minister verzoeken de Kamer te informeren": what a committee decided
    if found.kind == "core" and predicate.main and found.end < finite:
        rest = lower[found.end : finite]
        if rest[0] not in (",", "en", "–", "-", "(", "der", "zelf", "als", "samen") and found.name not in FIRST_PERSON:
            return None if len(rest) > 4 and rest[0] not in ("heeft",) else found
    return found
