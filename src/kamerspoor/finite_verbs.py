"""The finite verbs that turn a line of print into a sentence, for the stages that tell headings from prose."""

from __future__ import annotations

import re
from typing import Final

FINITE: Final[re.Pattern[str]] = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heb|heeft|hebben|had|zal|zullen|kan|kunnen|moet|moeten|wil|gaat|blijkt)\b"
)
"""The commonest ones; a line without any may still be a sentence, a line with one is hardly ever a name or a heading."""
