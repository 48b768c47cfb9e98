"""The sentence around a place in a repaired text, for evidence and context."""

from __future__ import annotations

import re

# A full stop, question or exclamation mark, perhaps a closing bracket, a space, then a capital, quote or digit that is no
# number after "nr." or "art.".
_END = re.compile(
    r"(?<!\bnr)(?<!\bnrs)(?<!\bblz)(?<!\bart)(?<!\bdrs)(?<!\bmr)(?<!\bc\.s)[.?!][)»”\"’]?\d{0,2} (?=[A-ZÀ-Ý„“‘'\"(])"
)


def block_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The block (line) that holds `start:end`."""
    stop = text.find("\n", max(end - 1, start))
    return text.rfind("\n", 0, start) + 1, len(text) if stop < 0 else stop


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds `start:end`; never wider than its block."""
    low, high = block_around(text, start, end)
    for found in _END.finditer(text, low, high):
        if found.end() <= start:
            low = found.end()
        elif found.start() >= end - 1:
            high = found.end() - 1
            break
    return low, high
