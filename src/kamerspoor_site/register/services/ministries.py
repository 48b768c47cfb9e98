"""From the role of a minister or state secretary to the ministry.

The names are facts. A former ministry, and the portfolio of a minister without one, is under the present ministry that has its
field (Verkeer en Waterstaat under Infrastructuur en Waterstaat), and is shown by that one's name: it answers for the promises
now. The paper itself shows the role as printed. A role that is not listed gives None: no guess.
"""

from __future__ import annotations

import re

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
