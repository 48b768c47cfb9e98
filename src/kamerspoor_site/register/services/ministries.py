"""From the role of a minister or state secretary to the ministry, and from what a paper shows to that of its entries.

The names are facts. A former ministry, and the portfolio of a minister without one, is under the present ministry that has its
field (Verkeer en Waterstaat under Infrastructuur en Waterstaat), and is shown by that one's name: it answers for the promises
now. The paper itself shows the role as printed. A role that is not listed gives None: no guess.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Any

from kamerspoor.structure.offices import offices

UNKNOWN = "unknown"
"""What a filter takes for entries and papers whose ministry the papers do not show."""

MINISTRIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "az": ("Algemene Zaken", ("minister-president", "algemene zaken")),
    "bz": (
        "Buitenlandse Zaken",
        ("buitenlandse zaken", "buitenlandse handel", "ontwikkelingssamenwerking", "ontwikkelingshulp", "europese zaken"),
    ),
    "bzk": (
        "Binnenlandse Zaken en Koninkrijksrelaties",
        ("binnenlandse zaken", "koninkrijksrelaties", "digitalisering", "bestuurlijke vernieuwing", "grote steden"),
    ),
    "def": ("Defensie", ("defensie",)),
    "ezk": ("Economische Zaken", ("economische zaken", "klimaat en energie", "mijnbouw")),
    "kgg": ("Klimaat en Groene Groei", ("klimaat en groene groei",)),
    "fin": ("Financiën", ("financiën", "financien", "fiscaliteit", "toeslagen", "belastingdienst")),
    "ienw": ("Infrastructuur en Waterstaat", ("infrastructuur", "milieu", "openbaar vervoer", "verkeer en waterstaat")),
    "jenv": ("Justitie en Veiligheid", ("justitie", "veiligheid en justitie", "rechtsbescherming")),
    "aenm": ("Asiel en Migratie", ("asiel", "immigratie", "vreemdelingenzaken")),
    "lvvn": ("Landbouw, Visserij, Voedselzekerheid en Natuur", ("landbouw", "natuur en stikstof", "visserij")),
    "ocw": (
        "Onderwijs, Cultuur en Wetenschap",
        ("onderwijs", "primair en voortgezet", "basis- en voortgezet", "cultuur en media"),
    ),
    "szw": ("Sociale Zaken en Werkgelegenheid", ("sociale zaken", "armoedebeleid", "participatie en integratie")),
    "vro": ("Volkshuisvesting en Ruimtelijke Ordening", ("volkshuisvesting", "wonen en rijksdienst", "wonen, wijken")),
    "vws": ("Volksgezondheid, Welzijn en Sport", ("volksgezondheid", "medische zorg", "langdurige zorg", "jeugd", "preventie")),
}
"""Slug to name and the words of a role, in lower case, that show it."""

_OFFICE = re.compile(r"minister|staatssecretaris", re.IGNORECASE)


def ministry_of(role: str | None) -> str | None:
    """Slug of the ministry of a role such as "Minister van Buitenlandse Zaken"; the word that stands first decides."""
    if not role or not _OFFICE.search(role):
        return None
    low = role.casefold()
    places = [(low.find(w), -len(w), slug) for slug, (_, words) in MINISTRIES.items() for w in words if w in low]
    return min(places)[2] if places else None


def one_ministry(roles: Iterable[str | None]) -> str | None:
    """The ministry of all `roles` that show one; None where they show several, or none."""
    found = {slug for role in roles if (slug := ministry_of(role))}
    return found.pop() if len(found) == 1 else None


def paper_ministry(data: dict[str, Any]) -> str | None:
    """The ministry of an analysed paper: of its sender, of its addressee, or the only one spoken for in it."""
    header = data["header"]
    senders = (ministry_of(sender.get("role")) for sender in header["senders"])
    spoken = (speech["speaker"]["role"] for speech in data["speeches"] if speech["office"] == "minister")
    return next(filter(None, senders), None) or ministry_of(header.get("addressee")) or one_ministry(spoken)


class MinistryInText:
    """Which ministry a stretch of an analysed paper is of: of the member of the cabinet who speaks there, or is named there."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._speeches = data["speeches"]
        self._starts = [speech["start"] for speech in self._speeches]

    def spoken(self, start: int) -> str | None:
        """The ministry of the member of the cabinet who has the floor at `start`."""
        at = bisect_right(self._starts, start) - 1
        speech = self._speeches[at] if at >= 0 else None
        if speech is None or start >= speech["end"] or speech["office"] != "minister":
            return None
        return ministry_of(speech["speaker"]["role"])

    @staticmethod
    def addressed(words: str) -> str | None:
        """The ministry of the only office that the words of a motion or request name."""
        named = (offices(words, found.start())[0] for found in _OFFICE.finditer(words))
        return one_ministry(office.role for some in named for office in some)
