"""What recognition hands to interpretation: matches of rules and names of lexicons, with nothing yet computed of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kamerspoor.engine.lexicon import LexiconMatch
from kamerspoor.engine.matching import Match


@dataclass(frozen=True, slots=True)
class Recognised:
    """`matches` by phenomenon (the rule file's name) and `names` by lexicon, each in order of the text."""

    matches: Mapping[str, tuple[Match, ...]] = field(default_factory=dict)
    names: Mapping[str, tuple[LexiconMatch, ...]] = field(default_factory=dict)
