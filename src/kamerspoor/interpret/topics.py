"""What a stretch of text is about: the stems of its telling words.

In: text. Out: stems, to compare two stretches by what they have in common.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

import Stemmer

from kamerspoor.interpret.words import word_set

_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = word_set(
    """deze heeft hebben wordt worden zijn motie moties verzoekt regering leden kamer brief minister tijdens debat over
    onder meer zoals ook daar hier door voor naar kunnen zullen lid ingediend kabinet verzoek toezegging commissie
    overleg nederland nederlandse koninkrijk welke andere alle inzake betrekking aanleiding vragen kamerstuk deze
    verzocht toegezegd informeren geïnformeerd landen internationale wijze antwoord"""
)
"""Words that most papers have: they tell nothing of the subject."""


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("dutch")


@lru_cache(maxsize=256)  # a heading is asked for at each statement below it
def stems(text: str) -> frozenset[str]:
    """The stems of the telling words of `text`."""
    words = [w for w in map(str.lower, _WORD.findall(text)) if w not in _COMMON]
    return frozenset(_stemmer().stemWords(words))
