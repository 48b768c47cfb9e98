"""Names of members, ministers and ministries, made comparable.

Names come as printed: "Van den Hul", "van der Plas", "W.B. Hoekstra", "het lid Sjoerdsma c.s.". What is compared is the
surname without initials, in lower case; a ministry is the name after "Minister van" or "Staatssecretaris van".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_INITIALS = re.compile(r"^(?:(?:[A-Z]|IJ|Th|Ch|Ph|Chr|Tj|Sj)\.\s*)+")
_TITLE = re.compile(r"^(?:de heer|mevrouw|het lid|lid|dr\.|mr\.|ir\.|drs\.|prof\.|minister|staatssecretaris)\s+", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:c\.s\.|cum suis)$", re.IGNORECASE)
_OFFICE = re.compile(
    r"^(?:de\s+)?(?:demissionair\s+)?(?P<office>minister-president|minister|staatssecretaris)"
    r"(?:\s+(?:van|voor)\s+(?P<name>.+))?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=16384)
def surname(name: str) -> str:
    """`name` without title, initials and "c.s.", lower case, accents off: "W.B. Hoekstra" gives "hoekstra"."""
    text = _TAIL.sub("", name.strip())
    while found := _TITLE.match(text):
        text = text[found.end() :]
    text = _INITIALS.sub("", text)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return " ".join(plain.casefold().split())


def same_person(one: str, other: str) -> bool:
    """Whether two printed names can be one person: equal surnames, or one the end of the other ("Inge van Dijk", "van
    Dijk").
    """
    a, b = surname(one), surname(other)
    return bool(a) and bool(b) and (a == b or a.endswith(" " + b) or b.endswith(" " + a))


@lru_cache(maxsize=4096)
def ministry(role: str | None) -> str | None:
    """The ministry in a role ("Minister van Buitenlandse Zaken" gives "buitenlandse zaken"); None where it names
    none.
    """
    if not role:
        return None
    found = _OFFICE.match(" ".join(role.split()))
    if found is None:
        return None
    if found["office"].casefold() == "minister-president":
        return "algemene zaken"
    return found["name"].casefold() if found["name"] else None
