"""The sections of a paper, and which of several values most of what stands in one says.

In: the structure of a paper, and things with a place in the text and a value (codebook terms, places). Out: for a position its
section, which is the question with its answer, else what stands between two headings; and of a section, or of the whole paper,
the value that outweighs the others. A statement that names no theme or country is about those of its section (annotation
guideline, places: "from the sentence or its paragraph").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kamerspoor.model import Structure

SPREAD = 0.4
"""Share of its paragraphs that name what a paper is mostly about."""

_PROSE = frozenset(("text", "answer", "list_item", "question"))

Ranges = tuple[tuple[int, int], ...]
"""Ranges of the text that belong together."""


class Sections:
    """The sections of one paper."""

    __slots__ = ("_answers", "_blocks", "_bounds", "_prose", "_whole")

    def __init__(self, text: str, parts: Structure) -> None:
        self._whole: Ranges = ((0, len(text)),)
        self._answers = [(q.answer[0], q.answer[1], (q.question, q.answer)) for q in parts.qa if q.answer]
        self._answers.sort()
        starts = [h.start for h in parts.headings]
        self._bounds = [0, *starts, len(text)] if starts and not parts.qa else []
        self._blocks = [b.start for b in parts.blocks]
        self._prose = len({s.paragraph for s in parts.sentences if parts.blocks[s.paragraph].kind in _PROSE})

    def of(self, position: int) -> Ranges:
        """The section that `position` stands in; the whole paper where it has no sections."""
        if self._answers:
            at = bisect_right(self._answers, position, key=lambda answer: answer[0]) - 1
            return self._answers[at][2] if at >= 0 and position < self._answers[at][1] else self._whole
        at = bisect_right(self._bounds, position) - 1
        return ((self._bounds[at], self._bounds[at + 1]),) if 0 <= at < len(self._bounds) - 1 else self._whole

    def throughout(self, placed: Sequence[tuple[int, str]], *, least: int, share: float) -> str | None:
        """The value that prevails among `placed` (start and value) and stands in `SPREAD` of the paragraphs, else None."""
        best = prevailing(Counter(value for _, value in placed), least=least, share=share)
        if best is None:
            return None
        held = {bisect_left(self._blocks, start + 1) for start, value in placed if value == best}
        return best if len(held) / max(1, self._prose) >= SPREAD else None


class Tally:
    """Values with their place in the text, in order of place: how often each stands where."""

    __slots__ = ("_known", "_starts", "_values")

    def __init__(self, placed: Iterable[tuple[int, str]]) -> None:
        items = list(placed)
        self._starts = [start for start, _ in items]
        self._values = [value for _, value in items]
        self._known: dict[Ranges, Counter[str]] = {}

    def within(self, ranges: Ranges) -> Counter[str]:
        """How often each value stands in `ranges`; counted once for each section."""
        if ranges not in self._known:
            count: Counter[str] = Counter()
            for start, end in ranges:
                count.update(self._values[bisect_left(self._starts, start) : bisect_left(self._starts, end)])
            self._known[ranges] = count
        return self._known[ranges]


def prevailing(count: Mapping[str, int], *, least: int, share: float) -> str | None:
    """The value that stands at least `least` times and makes up `share` of all, None where none does."""
    if not count:
        return None
    best = max(count, key=lambda value: (count[value], value))
    return best if count[best] >= least and count[best] >= share * sum(count.values()) else None
