"""Which of two readings is the better one, and whether two texts are versions of one paper at all."""

from __future__ import annotations

import re
from typing import Any

_RANKS = (("xml", 50), ("html", 40), ("wordprocessing", 30), ("docx", 30), ("pdf", 20), ("text", 10))
_WORD = re.compile(r"\w+")
_SHINGLE = 4

SAME_PAPER = 0.8
"""Share of the shorter text's runs of four words that the other must have to count as the same paper.

Calibrated by reason, not by data: a PDF and the XML of one paper differ in page furniture and hyphens, less than a fifth;
two papers of one series share little more than their title block.
"""


def version_rank(media_type: str) -> int:
    """Official markup knows its structure best, then HTML, DOCX, PDF; plain text least."""
    return next((rank for word, rank in _RANKS if word in media_type), 0)


def preference(rank: int, text_length: int, sha256: str) -> tuple[int, int, str]:
    """Sort key of versions: the highest is the current one, whatever order they came in."""
    return rank, text_length, sha256


def shared_words(one: str, other: str) -> float:
    """Share of the shorter text's runs of words that the other has too, 0 to 1."""
    a, b = _shingles(one), _shingles(other)
    small, large = sorted((a, b), key=len)
    return len(small & large) / len(small) if small else float(not large)


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = [w.casefold() for w in _WORD.findall(text)]
    return {tuple(words[i : i + _SHINGLE]) for i in range(max(len(words) - _SHINGLE + 1, min(len(words), 1)))}


def same_paper(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two analysed papers that show one identifier are versions of one paper."""
    return shared_words(one["text"], other["text"]) >= SAME_PAPER
