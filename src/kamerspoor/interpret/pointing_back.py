"""Does a sentence point back to the occasion told before it, and to which day: "Ik heb toen toegezegd", "In dat overleg"?

In: a sentence, and the dates of its paragraph up to it. Out: yes or no, and the day told last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerspoor.model import DateMention

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


def day_told(dates: Sequence[DateMention], today: str | None) -> str | None:
    """The last of `dates` that is a day and not after the paper's own day `today`; None where there is none."""
    return next((d.value for d in reversed(dates) if d.granularity == "day" and (not today or d.value <= today)), None)
