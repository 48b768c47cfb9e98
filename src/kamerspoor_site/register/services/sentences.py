"""The sentence around a place in a repaired text, for evidence and context."""

from __future__ import annotations

from functools import lru_cache

from kamerspoor.model import Block
from kamerspoor.structure.sentences import sentences


def block_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The block (line) that holds `start:end`."""
    stop = text.find("\n", max(end - 1, start))
    return text.rfind("\n", 0, start) + 1, len(text) if stop < 0 else stop


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds `start:end`, or from that of its beginning to that of its end; never wider than its block."""
    low, high = block_around(text, start, end)
    inside = [(low + a, low + b) for a, b in _sentences(text[low:high])]
    before = [a for a, _ in inside if a <= start]
    after = [b for _, b in inside if b >= end]
    return before[-1] if before else low, after[0] if after else high


def last_words(words: str, most: int) -> str:
    """The last `most` characters of `words`, cut at a word."""
    return words if len(words) <= most else "… " + words[-most:].partition(" ")[2]


def first_words(words: str, most: int) -> str:
    """The first `most` characters of `words`, cut at a word."""
    return words if len(words) <= most else words[:most].rpartition(" ")[0] + " …"


@lru_cache(maxsize=4)
def _sentences(block: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a block are; the references of one block are asked for one after the other."""
    return tuple((s.start, s.end) for s in sentences(block, [Block(0, len(block), "text")]))
