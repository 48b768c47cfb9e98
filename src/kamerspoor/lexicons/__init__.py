"""Names as data: places, bodies, people, parties, ministries; and the codebooks of fields. Shared by all stages."""

from __future__ import annotations

from functools import cache

from kamerspoor.engine import Lexicon, load_lexicon


@cache
def lexicon(name: str) -> Lexicon:
    """The lexicon file `name` of this folder, read once."""
    return load_lexicon("kamerspoor.lexicons", name)
