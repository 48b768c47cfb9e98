"""Dates of events that a paper names once: "Dit debat zal op 18 mei plaatsvinden" dates what is to be done "tijdens het debat".

In: statements in the order of the text. Out: commitments with the due date of the event they name, where the sentence names no
date itself. Kept per paper; an event is known by its noun.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kamerspoor.interpret.particulars import Reader
from kamerspoor.model import Cue, Statement

_EVENT = re.compile(r"(?:[Dd]it|[Dd]eze|[Hh]et|[Dd]e|[Ee]en) (?:\w+ )?(\w{5,}) (?:zal|zullen|vindt|vinden)\b")
_PERIOD = re.compile(r"(\w{8,})(?: van [^.,;()]{3,60})?(?: voor de periode)? \(?$")
_GOES_ON = re.compile(r"(?:Ook|Daarnaast|Verder|Voorts|Tevens|Ik|We|Wij)\b")


_AT_THIS = re.compile(
    r"\b(?:[Tt]ijdens|[Ii]n|[Bb]ij|[Oo]p) (?:dit|deze|die|dat) (?:\w+ )?(?:bezoek|gesprek|gesprekken|ontmoeting|ontmoetingen"
    r"|overleg|bijeenkomst|conferentie|zitting|vergadering|raad|top|reis)\b"
)
"""How a sentence says that it is about what the one before told and dated: "Tijdens deze ontmoeting"."""


class EventDates:
    """The events of one paper with their dates, learnt as the text goes."""

    def __init__(self, text: str, reader: Reader) -> None:
        self.text = text
        self.known: dict[str, str] = {}
        self.given: set[int] = set()
        for date in reader.dates:
            found = _PERIOD.search(text, max(0, date.start - 90), date.start) if date.granularity == "period" else None
            if found and "/" in date.value:
                self.known.setdefault(found[1].lower(), date.value)

    def dated(self, s: Statement, before: Statement | None) -> Statement:
        """`s` with the date of the event it names; learns the event that `s` itself dates."""
        if s.kind != "commitment":
            return s
        sentence = self.text[s.start : s.end]
        if s.due is not None:
            event = _EVENT.search(sentence)
            if event and "plaatsvinden" in sentence:
                self.known[event[1].lower()] = s.due
            return s
        for noun, value in self.known.items():
            found = re.search(
                rf"\b(?:tijdens|bij|in|op) (?:het|de|dit|dat|ons|onze) (?:\w+ )?{re.escape(noun)}\b", sentence, re.IGNORECASE
            )
            if found:
                self.given.add(s.start)
                cue = Cue("due.event", 0.0, s.start + found.start(), s.start + found.end())
                return replace(s, due=value, cues=(*s.cues, cue))
        if before is not None and before.due and before.start != s.start and _AT_THIS.search(sentence):
            self.given.add(s.start)
            return replace(s, due=before.due)
        if before is not None and before.start in self.given and before.due and _GOES_ON.match(sentence):
            self.given.add(s.start)
            return replace(s, due=before.due)
        return s
