"""Rules and lexicons as data, and the search for them in text.

In: TOML files of rules (`load_rules`) and of names (`load_lexicon`), and a text with the ranges of its blocks. Out: matches
with rule id, range and named groups. Any stage may import this package; it imports only `errors`.
"""

from kamerspoor.engine.lexicon import Lexicon, LexiconEntry, LexiconMatch, LexiconSearch, load_lexicon
from kamerspoor.engine.matching import ANCHORED, PLAIN, Engine, Match, find
from kamerspoor.engine.overlap import keep_longest
from kamerspoor.engine.recognised import Recognised
from kamerspoor.engine.rules import Rule, RuleSet, load_rules

__all__ = [
    "ANCHORED",
    "PLAIN",
    "Engine",
    "Lexicon",
    "LexiconEntry",
    "LexiconMatch",
    "LexiconSearch",
    "Match",
    "Recognised",
    "Rule",
    "RuleSet",
    "find",
    "keep_longest",
    "load_lexicon",
    "load_rules",
]
