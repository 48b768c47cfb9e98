"""Who speaks where in a debate.

In: a report's speeches. Out: office and name of the speaker at a position, nothing where nobody speaks.
"""

from __future__ import annotations

from bisect import bisect_right

from kamerspoor.model import Speech, Structure


class Speakers:
    """Who speaks where in a debate."""

    def __init__(self, parts: Structure) -> None:
        self._speeches = parts.speeches
        self._starts = [s.start for s in parts.speeches]

    def _at(self, position: int) -> Speech | None:
        i = bisect_right(self._starts, position) - 1
        return self._speeches[i] if i >= 0 and position < self._speeches[i].end else None

    def office(self, position: int) -> str:
        """Office of the speaker at `position`, "" where nobody speaks."""
        found = self._at(position)
        return found.office if found else ""

    def turn(self, position: int) -> int:
        """Where the words of the turn at `position` begin, -1 where nobody speaks."""
        found = self._at(position)
        return found.start if found else -1

    def name(self, position: int) -> str | None:
        """Name of the speaker at `position`."""
        found = self._at(position)
        return found.speaker.name if found else None
