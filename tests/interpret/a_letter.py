"""A letter of a minister around what a test has it say; what it says is made up."""

from __future__ import annotations

from kamerspoor.model import Paper
from kamerspoor.pipeline import read_paper_bytes

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Postbus 20018
2500 EA Den Haag

Datum 4 juli 2022
Betreft Stand van zaken havens

Geachte voorzitter,

{text}

De minister van Infrastructuur en Waterstaat,

A.B. Haven
"""


def read_letter(text: str) -> Paper:
    """The letter that says `text`, read and understood."""
    return read_paper_bytes(LETTER.format(text=text).encode(), "brief.txt")
