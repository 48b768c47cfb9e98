"""Lists of persons as papers print them, "A (X) en B/C (Y, Z)": each name with its party, and what cannot be a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from kamerspoor.lexicons import lexicon

_PARTICLES = frozenset(["Van", "De", "Den", "Der", "Ter", "Ten", "Te", "Het", "’t", "'t", "In", "Op", "El", "Al"])


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name within a list: its range in the paper and the party in brackets behind it."""

    start: int
    end: int
    party: str | None


_JOIN = re.compile(r"[,/& ]*(?:-?en )?(?:het lid |de heer |mevrouw )?")
_ITEM = re.compile(r"(?P<name>[^,/()&]+?)(?: ?\((?P<bracket>[^()]*)\))?(?=$|[,/]|,? en | & |-en )")
_SHARED = re.compile(r"(?:beiden?|allen|alle \w+|namens) (?:de )?")


@cache
def parties() -> frozenset[str]:
    """Every written form of a party's name."""
    return frozenset(lexicon("parties").forms)


def names_in(listed: str, start: int) -> list[ListedName]:
    """The names in a list such as "A (X) en B/C (Y, Z)", with the party of each; `start` is where the list begins."""
    names: list[ListedName] = []
    at = 0
    while at < len(listed):
        join = _JOIN.match(listed, at)
        at = join.end() if join else at
        item = _ITEM.match(listed, at)
        if not item:
            break
        names.append(ListedName(start + item.start("name"), start + item.end("name"), None))
        if item["bracket"]:
            names = _with_parties(names, item["bracket"])
        at = item.end()
    return names


def _with_parties(names: list[ListedName], bracket: str) -> list[ListedName]:
    """`names` with what the bracket behind the last says of their parties.

    One party behind several names is that of all since the bracket before; several parties are those of the last names.
    """
    shared = _SHARED.match(bracket)
    bare = bracket[shared.end() :] if shared else bracket
    known = parties()
    named = [bare] if bare in known else [p for p in re.split(r", |/| en ", bare) if p]
    if not all(p in known for p in named):
        return names
    if len(named) == 1:
        return [replace(n, party=n.party or named[0]) for n in names]
    count = len(named)
    if count > len(names):
        return names
    return names[:-count] + [replace(n, party=p) for n, p in zip(names[-count:], named, strict=True)]


@cache
def politicians() -> frozenset[str]:
    """Surnames of members of the House and of cabinets."""
    cabinet = (str(e.data["surname"]) for e in lexicon("cabinet").entries)
    return frozenset([*cabinet, *(e.id for e in lexicon("members").entries)])


_BEFORE_PARTICLE = re.compile(r"(?:Van|De|Den|Der|Ter|Ten|Te|Het|El|’t|'t)[ ]")


def movers(name: str) -> list[tuple[int, int]]:
    """The ranges of the movers in a name by which a motion goes: two in "Mol–De Wit" and "Mol-De Wit", one in "Mol-de Wit".

    A dash stands between two names. A hyphen does where a particle with a capital follows, which is small within a surname, and
    between the surnames of two known members, unless both together are one member's.
    """
    ranges, start = [], 0
    for joint in re.finditer("[–-]", name):
        left, right = name[start : joint.start()], name[joint.end() :]
        apart = joint[0] == "–" or _BEFORE_PARTICLE.match(right)
        known = politicians()
        if left and right and (apart or (left in known and right in known and name not in known)):
            ranges.append((start, joint.start()))
            start = joint.end()
    return [*ranges, (start, len(name))]


@cache
def place_names() -> frozenset[str]:
    """Names of countries and of places in the Netherlands, behind an office the place of it: "commissaris Groningen"."""
    return frozenset(
        form for e in lexicon("places").entries if e.data.get("kind") == "country" or e.id == "NL" for form in e.forms
    )


@cache
def not_names() -> frozenset[str]:
    """Words that are no name by themselves, and with which no name begins (particles apart)."""
    return frozenset(lexicon("not_names").forms)


_ORGANISATION = re.compile(
    r"(?:vereniging|bond|raad|commissie|dienst|stichting|bestuur|fonds|ministerie|unie|instituut|groep|fractie|bestrijding|beleid|veiligheid|woningbouw|overleg|overheid)$",
    re.I,
)


def plausible(name: str) -> bool:
    """Whether `name` can be a name: begins with none of the words that begin sentences, and is not one of them."""
    words = name.split()
    first = words[0] if words else ""
    if len(words) > 1 and first in _PARTICLES:
        return words[-1][0].isupper() and words[-1] not in not_names() and words[1] not in not_names() - _PARTICLES
    if _ORGANISATION.search(first):
        return False
    if re.fullmatch(r"(?:[^\W\d_]\. ?)+", name):
        return True
    return bool(words) and first not in not_names() and first not in _PARTICLES and not _is_party(name)


def _is_party(name: str) -> bool:
    return name in parties() and name not in ("Van Haga", "Omtzigt", "Den Haan", "Gündoğan")


_OF = re.compile(r" (?:van|namens) (?P<article>de |het )?(?P<group>[^\W\d_a-z].*)$|\d.*$")


def without_party(name: ListedName, text: str) -> ListedName:
    """A name read on too far, "Veenstra van de SGP" or "Veenstra van het Instituut": the name, and the party if it is one."""
    of = _OF.search(text, name.start, name.end)
    if not of or of.start() == name.start or not of["group"]:
        return name
    party = of["group"] if of["group"] in parties() else None
    if party or of["article"] == "het " or of["group"] == "Forum" or of["group"].isupper():
        return replace(name, end=of.start(), party=name.party or party)
    return name
