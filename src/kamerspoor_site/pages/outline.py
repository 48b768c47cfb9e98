"""The lists beside a long paper: its entries, those near the sentence that one arrives at first, and who speaks in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kamerspoor_site.register.models import Entry

NEAR = 6
"""Entries shown on either side of the sentence that one arrives at."""
MOST = 25
"""More entries than this are folded."""

Row = tuple[Entry, str]


@dataclass(frozen=True)
class Outline:
    """Entries with their addresses in the order of the text; `near` is shown, the rest folded. `at` is where one arrives."""

    near: Sequence[Row]
    before: Sequence[Row] = ()
    after: Sequence[Row] = ()
    at: int | None = None

    @property
    def around(self) -> bool:
        """Whether only the entries around a sentence are shown."""
        return bool(self.before or self.after) and self.at is not None


def outline_of(rows: Sequence[Row], at: int | None) -> Outline:
    """`rows` with those near `at` shown; without a place the first ones; all of a short list."""
    if len(rows) <= MOST:
        return Outline(rows, at=at)
    if at is None:
        return Outline(rows[:MOST], after=rows[MOST:])
    here = next((i for i, (entry, _) in enumerate(rows) if entry.end > at), len(rows) - 1)
    low, high = max(here - NEAR, 0), here + NEAR + 1
    return Outline(rows[low:high], rows[:low], rows[high:], at)


def contents_of(data: dict[str, Any]) -> list[tuple[str, int]]:
    """The headings of an analysed paper with where they stand: agenda or chapters; none where there are fewer than three."""
    text, found = data["text"], []
    for heading in sorted(data["headings"], key=lambda h: int(h["start"])):
        words = " ".join(text[heading["start"] : heading["end"]].split())
        if words and (not found or found[-1][0] != words):
            found.append((words, heading["start"]))
    return found if len(found) > 2 else []


def speakers_of(data: dict[str, Any]) -> list[tuple[str, int, int]]:
    """Who speaks in an analysed paper, in the order of their first words: name with party, where that is, and how often."""
    found: dict[str, list[int]] = {}
    for speech in data.get("speeches", ()):
        speaker = speech.get("speaker") or {}
        name, party = speaker.get("name") or speaker.get("role") or "", speaker.get("party")
        if name:
            found.setdefault(f"{name} ({party})" if party else name, []).append(speech["start"])
    return [(name, starts[0], len(starts)) for name, starts in found.items()]
