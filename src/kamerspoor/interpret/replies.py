"""To which member's request a member of the cabinet replies in a debate: who has just interrupted, or is named.

In: a report's text, structure and asks. Out: the requests that a statement replies to. Only a short turn between two of the
cabinet counts as an interruption, and only the beginning of the turn behind it as the reply: what is asked in a speech of the
first term is answered much later, and after a reply the prepared speech goes on. There the cabinet names who asked: "Dan de
vraag van mevrouw Jansen", "De heer Smit vroeg".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from kamerspoor.interpret.ask_cues import between, block_at
from kamerspoor.interpret.topics import stems
from kamerspoor.model import Ask, Speech, Statement, Structure

_INTERRUPTION = 1500
"""Characters of a turn that is no speech of its own."""
_REPLY = 2
"""Paragraphs of the turn behind it that reply."""
_COMMON = 2
"""Stems that a request has in common with what is said after its member was named."""
_NAMED = re.compile(
    r"\b(?:[Dd]e heer|[Mm]eneer|[Mm]evrouw|[Hh]et lid|[Cc]ollega) "
    r"(?P<name>[A-Z][\w’'-]+(?: (?:van|de|der|den|ten|ter|[A-Z][\w’'-]+)){0,3})"
)
"""A member named."""


class Replies:
    """The replies of one report, none in other papers."""

    def __init__(self, text: str, parts: Structure, asks: Sequence[Ask], topics: Mapping[str, frozenset[str]]) -> None:
        """`topics`: the stems of each ask."""
        self._text, self._parts, self._topics = text, parts, topics
        self._requests = [a for a in asks if a.kind == "verzoek"] if parts.speeches else []
        self._interrupted = list(self._interruptions()) if self._requests else []
        self._starts = [start for start, _, _ in self._interrupted]

    def to(self, s: Statement) -> tuple[str, ...]:
        """The requests that a statement replies to."""
        if not self._requests:
            return ()
        i = bisect_right(self._starts, s.start) - 1
        if i >= 0 and s.start < self._interrupted[i][1]:
            return self._interrupted[i][2]
        return self._named(s)

    def _interruptions(self) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Where replies begin and end, with the requests."""
        last: Speech | None = None
        before: Speech | None = None
        for speech in self._parts.speeches:
            if speech.office == "chair":
                continue
            if speech.office == "minister" and last is not None and last.office == "member":
                put = between(self._requests, last.start, last.end)
                if put and last.end - last.start <= _INTERRUPTION and before is not None and before.office == "minister":
                    blocks = between(self._parts.blocks, speech.start, speech.end)[:_REPLY]
                    yield speech.start, blocks[-1].end if blocks else speech.end, tuple(a.id for a in put)
            if last is None or speech.office != last.office:
                before = last
            last = speech

    def _named(self, s: Statement) -> tuple[str, ...]:
        """The request of the member named last in the paragraph that shares most words with what is said there."""
        at = block_at(self._parts.blocks, s.start)
        named = list(_NAMED.finditer(self._text, self._parts.blocks[at].start, s.end))
        if not named:
            return ()
        told = self._requests[: bisect_left(self._requests, s.start, key=lambda a: a.start)]
        theirs = [a for a in told if any(p.name == named[-1]["name"] for p in a.by)]
        said = stems(self._text[min(named[-1].start(), s.start) : s.end])
        shared = [len(self._topics[a.id] & said) for a in theirs]
        best = max(shared, default=0)
        return tuple(a.id for a, n in zip(theirs, shared, strict=True) if n == best >= _COMMON)
