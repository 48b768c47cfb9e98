"""What the cabinet says of the motions moved in a debate: where each is spoken of, and the verdict ("oordeel Kamer").

In: a report's structure, cues and asks. Out: an `Appreciation` for each stretch about one motion, from the sentence of the
cabinet or the chair that names it ("op stuk nr. 14") to the one that goes on to the next. Verdicts are those of the Tweede
Kamer's practice: a motion is advised against, left to the House's judgement, taken over, or said to be policy already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kamerspoor.interpret.ask_cues import AskCues, between, sentence_at
from kamerspoor.interpret.asks_in_debates import MOVED
from kamerspoor.interpret.speakers import Speakers
from kamerspoor.model import Ask, Sentence, Structure
from kamerspoor.vocabulary import Outcome

_COMPARED = re.compile(r"\b(?:[Aa]ls|[Zz]oals|[Ee]venals|[Nn]et als|anders dan)\b[^,;.]{0,60}$")
"""Before a motion's number: another motion is compared with it."""
_DIGITS = re.compile(r"\d+")
_LEFT = "left to the House"
_VERDICTS: dict[str, Outcome] = {
    "against": "declined",
    "taken over": "in_progress",
    "policy already": "standing_policy",
    _LEFT: "none",
}
"""Cues of a verdict with their outcomes, the weightier first; what is left to the House is neither met nor refused."""


@dataclass(frozen=True, slots=True)
class Appreciation:
    """A stretch of a debate about some motions (ids of asks), with the cabinet's verdict and the sentence that gives it."""

    start: int
    end: int
    asks: tuple[str, ...]
    verdict: Outcome | None = None
    shown: tuple[int, int] | None = None


class Appreciations:
    """The appreciations of one report, in order; none in other papers."""

    def __init__(self, text: str, parts: Structure, cues: AskCues, asks: Sequence[Ask]) -> None:
        self.text, self.parts, self.cues = text, parts, cues
        self._speakers = Speakers(parts)
        self._moved = [a for a in asks if a.rule == MOVED] if parts.speeches else []
        self._stretches = list(self._found()) if self._moved else []

    def at(self, position: int) -> tuple[str, ...]:
        """The motions that the words at `position` are about."""
        return next((a.asks for a in self._stretches if a.start <= position < a.end), ())

    def of(self, ask: Ask) -> Appreciation | None:
        """The appreciation that gives a verdict on a motion: the first."""
        return next((a for a in self._stretches if a.verdict and ask.id in a.asks), None)

    def _found(self) -> Iterator[Appreciation]:
        marks = sorted(self._marks(), key=lambda m: m[0])
        for i, (start, asks) in enumerate(marks):
            later = next((m for m in marks[i + 1 :] if m[1] != asks), None)
            if asks and (i == 0 or marks[i - 1][1] != asks):
                end = later[0] if later else self.parts.speeches[-1].end
                yield Appreciation(start, end, asks, *self._verdict(start, end))

    def _marks(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Where the debate goes on to some motions, and where it leaves them."""
        by_number = {a.reference.rpartition("-")[2]: a for a in self._moved if a.reference}
        for match in self.cues.by_label.get("on paper", ()):
            sentence = self._said(match.start, "minister", "chair")
            if sentence is None or _COMPARED.search(self.text, sentence.start, match.start):
                continue
            numbers = _DIGITS.findall(match.text("numbers") or "")
            asks = tuple(by_number[n].id for n in numbers if n in by_number and by_number[n].end <= match.start)
            if asks:
                yield sentence.start, asks
        for match in self.cues.by_label.get("next motion", ()):
            if sentence := self._said(match.start, "minister", "chair"):
                yield sentence.start, ()
        for ask in self._moved:
            yield ask.start, ()

    def _said(self, position: int, *offices: str) -> Sentence | None:
        """The sentence at `position`, where one of these offices speaks it."""
        i = sentence_at(self.parts.sentences, position)
        return self.parts.sentences[i] if i >= 0 and self._speakers.office(position) in offices else None

    def _verdict(self, start: int, end: int) -> tuple[Outcome | None, tuple[int, int] | None]:
        """The weightiest verdict between `start` and `end` with its sentence; to weigh two against each other is none."""
        said: dict[str, Sentence] = {}
        for sentence in between(self.parts.sentences, start, end):
            if self._said(sentence.start, "minister") is None:
                continue
            labels = [v for v in _VERDICTS if self.cues.within(v, sentence.start, sentence.end)]
            if not {"against", _LEFT} <= set(labels):
                for label in labels:
                    said.setdefault(label, sentence)
        for label, outcome in _VERDICTS.items():
            if label in said:
                return outcome, (said[label].start, said[label].end)
        return None, None
