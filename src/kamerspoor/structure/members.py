"""Members of the House in an enumeration as printed: "de leden Mutlu, Van Aken (beiden PvdA) en De Wit c.s. (CDA)"."""

from __future__ import annotations

import re
from functools import lru_cache

from kamerspoor.model import NamedPerson

_ITEM = re.compile(r"(?P<name>[^,()/]+?)\s*(?:\((?P<note>[^()]*)\))?\s*(?:,\s*(?:en\s+)?|/|\s+en\s+|$)", re.IGNORECASE)
_AND = re.compile(r"\s+(?:en|EN)\s+(?=[^a-z]|van |de |der |den |ter |ten |el |'t |’t )")
_CS = re.compile(r"(?<![\s,])[\s,]++c\.?\s?s\.?(?=$|[\s,(])", re.IGNORECASE)
_SHARED = re.compile(r"^(?:beiden?|allen|allebei|ieder|resp(?:ectievelijk|\.))[:,]?\s+", re.IGNORECASE)
_PARTICLES = frozenset(
    [
        "van",
        "der",
        "de",
        "den",
        "ter",
        "ten",
        "te",
        "het",
        "in",
        "op",
        "'t",
        "’t",
        "el",
        "al",
        "en",
        "la",
        "le",
        "du",
        "von",
        "zu",
        "aan",
    ]
)
_GLUED = re.compile(r"\b(van|de|der|den|ter|ten)(?=[A-Z])")
_ADDRESS = re.compile(r"^(?:het lid|de leden|lid|leden|mevrouw|de heer)\s+", re.IGNORECASE)
_NAME = re.compile(r"^(?:[^\W\d_]|['’])(?:[^\W\d_]|[-'’. ])*$")


def parse_members(phrase: str) -> tuple[NamedPerson, ...]:
    """The members that `phrase` (what follows "het lid" or "de leden") names, in order, with their party if printed.

    A party after several names belongs to all of them that have none ("(beiden PvdA)", "X, Y (CDA)").
    """
    people: list[NamedPerson] = []
    waiting = 0
    for name, party in _items(_CS.sub("", phrase)):
        people.append(NamedPerson(name, party))
        waiting += 1
        if party:
            for i in range(len(people) - waiting, len(people)):
                people[i] = NamedPerson(people[i].name, party)
            waiting = 0
    return tuple(people)


def _items(phrase: str) -> list[tuple[str, str | None]]:
    found: list[tuple[str, str | None]] = []
    at = 0
    while at < len(phrase) and (item := _ITEM.match(phrase, at)):
        at = max(item.end(), at + 1)
        note = _SHARED.sub("", item["note"].strip()) if item["note"] else None
        name = member_name(item["name"])
        if name:
            found.append((name, note or None))
    return found


@lru_cache(maxsize=4096)  # the same few hundred names stand above and below motions
def member_name(printed: str) -> str:
    """A name as the House writes it: capitals lowered, a glued particle ("Inge vanDijk") loosened; "" for what is no name."""
    name = _GLUED.sub(r"\1 ", printed.strip(" ,.;:"))
    name = _ADDRESS.sub("", name)
    if not name or not _NAME.match(name) or len(name.split()) > 6:
        return ""
    if name == name.upper() and len(name) > 1:
        name = " ".join(_lowered(word, first=i == 0) for i, word in enumerate(name.split()))
    return name[0].upper() + name[1:] if name.split()[0] in _PARTICLES else name


def _lowered(word: str, *, first: bool) -> str:
    low = word.lower()
    if low in _PARTICLES and not first:
        return low
    parts = re.split(r"([-’'])", low)
    return "".join(p if p in _PARTICLES and i > 1 else p[:1].upper() + p[1:] for i, p in enumerate(parts))
