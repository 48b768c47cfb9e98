"""text -> `Recognised`: matches of the rules and names in the lexicons. Imports no other stage."""

from __future__ import annotations

from kamerspoor.engine import Recognised
from kamerspoor.model import Structure


def recognise(text: str, parts: Structure) -> Recognised:
    """Everything the rules and lexicons of this stage find in `text`."""
    return Recognised()
