"""Does a sentence point back to the occasion told before it: "Ik heb toen toegezegd", "In dat overleg", "Bij die gelegenheid"?

In: a sentence. Out: yes or no; what it points back to is the day told last in its paragraph, which those who ask look up.
"""

from __future__ import annotations

import re

_BACK = re.compile(
    r"\b(?:toen|destijds)\b|\b(?:die|de)zelfde dag\b"
    r"|\b(?:genoemde?|hetzelfde|dat|die|deze|dit) (?:\w+ )?(?:brief|schrijven|nota|antwoorden|beantwoording|gesprek|gesprekken"
    r"|ontmoeting|ontmoetingen|\w*overleg|\w*debat|behandeling|zitting|vergadering|bijeenkomst|raad|top|reis|sessie|toespraak"
    r"|bezoek|gelegenheid|conferentie)\b"
    r"|(?:Gedurende|Tijdens) (?:de|het) (?:zitting|debat|overleg|bezoek|gesprek)\b"
    r"|(?:In|Tijdens) (?:zijn|haar|mijn) (?:toespraak|inleiding)\b",
    re.IGNORECASE,
)
"""How a sentence says that it is about what was told just before: by a time word, or an occasion or paper it names again."""


def points_back(text: str, start: int, end: int) -> bool:
    """Does `text[start:end]` point back to an occasion?"""
    return _BACK.search(text, start, end) is not None
