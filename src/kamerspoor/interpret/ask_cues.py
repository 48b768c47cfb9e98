"""The cues of what was asked, and of how it was met: matches of `rules/ask-cues.toml` in the sentences of a paper."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol, TypeVar

from kamerspoor.engine import Match, RuleSet, find, load_rules
from kamerspoor.model import Block, Sentence, Structure


class _Placed(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


def between(items: Sequence[_P], start: int, end: int) -> Sequence[_P]:
    """Those of `items`, which are in order, that begin in `start:end`."""
    return items[bisect_left(items, start, key=lambda x: x.start) : bisect_left(items, end, key=lambda x: x.start)]


def sentence_at(sentences: Sequence[Sentence], position: int) -> int:
    """Index of the sentence that holds `position`, -1 where none does."""
    i = bisect_right(sentences, position, key=lambda s: s.start) - 1
    return i if i >= 0 and position < sentences[i].end else -1


def block_at(blocks: Sequence[Block], position: int) -> int:
    """Index of the block that holds `position`, or stands last before it; -1 where none does."""
    return bisect_right(blocks, position, key=lambda b: b.start) - 1


@cache
def ask_rules() -> RuleSet:
    """The rules of asks and of how they are met, read once."""
    return load_rules("kamerspoor.interpret.rules", "ask-cues", "ask-tellings")


@dataclass(frozen=True, slots=True)
class AskCues:
    """Matches of `ask_rules` in a paper, by label and in order."""

    by_label: dict[str, list[Match]]

    def within(self, label: str, start: int, end: int) -> list[Match]:
        """Matches of `label` in `start:end`."""
        return list(between(self.by_label.get(label, []), start, end))


def ask_cues(text: str, parts: Structure) -> AskCues:
    """Every cue of asks in the paper's sentences."""
    found: dict[str, list[Match]] = {}
    for match in find(ask_rules(), text, [(s.start, s.end) for s in parts.sentences]):
        found.setdefault(match.rule.label, []).append(match)
    return AskCues(found)
