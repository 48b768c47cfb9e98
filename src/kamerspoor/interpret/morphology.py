"""The forms of a Dutch verb from its infinitive: weak verbs by rule, strong ones from a table.

In: an infinitive, its separable particle, the five principal parts where it is irregular. Out: each written form with its tag:
`first` (ik-form), `third` (present singular), `plural` (present plural and infinitive), `past`, `pasts` (plural), `participle`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_VOWELS = "aeiouy"
_UNSTRESSED_PREFIXES = ("be", "ge", "her", "ont", "ver")
_TAGS = ("first", "third", "past", "pasts", "participle")


class VerbForm(NamedTuple):
    """One reading of a written form: the verb, its particle ("" for none), the form's tag, and the verb's class."""

    lemma: str
    particle: str
    tag: str
    group: str


def stem(base: str, *, unstressed: bool = False) -> str:
    """The first person of a regular verb: "maken" -> "maak", "zetten" -> "zet", "leven" -> "leef"."""
    root = base[:-2] if base.endswith("en") else base[:-1]
    if len(root) > 1 and root[-1] == root[-2] and root[-1] not in _VOWELS:
        root = root[:-1]
    elif (len(root) > 2 and root[-1] not in _VOWELS and root[-2] in "aeou" and root[-3] not in _VOWELS and not unstressed) or (
        len(root) > 3 and root[-2:] in ("er", "el", "en") and root[-3] in "ëïüu" and not unstressed
    ):
        root = root[:-1] + root[-2] + root[-1]
    return root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1])


def _participle(first: str, ending: str, base: str) -> str:
    body = first if first.endswith(ending) else first + ending
    if base.startswith(_UNSTRESSED_PREFIXES) and len(base) > 5:
        return body
    return "ge" + {"e": "ë", "i": "ï"}.get(body[0], body[0]) + body[1:] if body[0] in "ei" else "ge" + body


def principal_parts(base: str, irregular: dict[str, str], unstressed: frozenset[str]) -> tuple[str, ...]:
    """First and third person, past singular and plural, participle of `base`, a verb without its particle."""
    if base in irregular:
        return tuple(irregular[base].split())
    for prefix in _UNSTRESSED_PREFIXES:
        root = base.removeprefix(prefix)
        if root != base and root in irregular:
            parts = irregular[root].split()
            return (*(prefix + p for p in parts[:4]), prefix + parts[4].removeprefix("ge"))
    first = stem(base, unstressed=base in unstressed)
    root = base.removesuffix("en")
    voiceless = root.endswith(("t", "k", "f", "s", "ch", "p", "x"))
    ending = "t" if voiceless else "d"
    third = first if first.endswith("t") else first + "t"
    return first, third, f"{first}{ending}e", f"{first}{ending}en", _participle(first, ending, base)


def verb_forms(verb: str, group: str, irregular: dict[str, str], unstressed: frozenset[str]) -> Iterator[tuple[str, VerbForm]]:
    """Every written form of `verb` ("uit|spreken"), joined and apart, with its reading."""
    particle, _, base = verb.rpartition("|")
    lemma = particle + base
    parts = principal_parts(base, irregular, unstressed)
    yield lemma, VerbForm(lemma, particle, "infinitive" if particle else "plural", group)
    yield particle + parts[4], VerbForm(lemma, particle, "participle", group)
    for tag, forms in zip(_TAGS[:4], parts[:4], strict=True):
        for form in forms.split("/"):
            yield form, VerbForm(lemma, particle, tag, group)
            if particle:
                yield particle + form, VerbForm(lemma, particle, tag, group)
    if particle:
        yield base, VerbForm(lemma, particle, "plural", group)
        yield f"{particle}te{base}", VerbForm(lemma, particle, "infinitive", group)
