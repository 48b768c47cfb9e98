"""When and where a request was made: the meeting or the letter that its sentence names, or the one named before.

In: the structure and mentions of a paper, and a sentence. Out: the occasion and the day of a request (annotation guideline,
asks), None where the paper does not tell.
"""

from __future__ import annotations

import re

from kamerspoor.engine import Match
from kamerspoor.interpret.ask_cues import between
from kamerspoor.interpret.events import OCCASION
from kamerspoor.model import DateMention, EventReference, Mentions, Sentence, Structure

NEAR = 200
"""How many meetings are looked through for the one that a request was made in."""
_CAME = re.compile(r"\b(?:toezegging gedaan|aangenomen|ingediend|voorgesteld|ontvangen|dien(?:de|den)|verworpen)(?:\d{1,2})?\b")
"""What came of a motion or request on the day that its sentence names."""
_THAT_ON = re.compile(r"\b(?:die|dat|waar) (?:op )?$")
"""Before the day of what is spoken of rather than of the request: "de top die op 12 december plaatsvond"."""
_THEN = re.compile(
    r"(?:In|Tijdens|Bij) (?:dat|dit|deze|die) (?:\w*overleg|\w*debat|bespreking|gesprek|brief|vergadering|behandeling)\b"
)
"""How a sentence begins that is about the meeting or letter of the one before."""
_SAID_LETTER = re.compile(r"\bin (?:de )?(?:genoemde|diezelfde|dezelfde|die|deze laatste) brief\b")
"""How a letter is named again in which something was promised."""
_BY_LETTER = re.compile(r"\b(?:[Bb]ij|[Pp]er|[Ii]n (?:uw|haar|de)) brief,? (?:van|d\.d\.|dd\.?) ")
"""How a sentence tells that a request was made by letter, up to the day."""
_SAME = re.compile(
    r"\b(?:hetzelfde|dit|dat|ditzelfde|genoemde|bovengenoemde|het) (?:commissie|nota|orde|spoed)?(?:overleg|debat|gesprek)\b"
    r"(?! (?:van|op|over|met|d\.d\.|inzake|tussen|in)\b)"
    r"|\b(?:die|deze|dezelfde) (?:\w+ )?(?:behandeling|gelegenheid|gedachtewisseling|vergadering|bespreking)\b",
    re.IGNORECASE,
)


class Occasions:
    """The meetings, letters and days of one paper."""

    def __init__(self, text: str, parts: Structure, mentions: Mentions) -> None:
        self.text, self.parts, self.mentions, self.sentences = text, parts, mentions, parts.sentences
        self.own_day = parts.header.date or "9999"
        self.debates = [e for e in mentions.events if e.kind == "debat" and (e.date or "") <= self.own_day]

    def days_past(self, start: int, end: int) -> list[DateMention]:
        """The days in `start:end` that are not after the paper's own: on those a request may have been made."""
        return [d for d in between(self.mentions.dates, start, end) if d.granularity == "day" and d.value <= self.own_day]

    def same_meeting(self, i: int, position: int, occasion: str | None, date: str | None) -> tuple[str | None, str | None]:
        """Occasion and date, where needed from the meeting named before."""
        sentence = self.sentences[i]
        before = self.met_before(position) if not date else ()
        if before and _SAME.search(self.text, sentence.start, sentence.end):
            return before[-1].occasion, before[-1].date
        if occasion and not date:
            known = [d for d in self.debates[:NEAR] if d.date and d.occasion == occasion]
            if known:
                return occasion, known[-1].date
        return occasion, date

    def told_in(self, i: int) -> tuple[str | None, str | None]:
        """Occasion and date of the meeting in sentence `i`, or in the one before that it goes on about; or the date alone."""
        sentence = self.sentences[i]
        if i and _THEN.match(self.text, sentence.start) and self.sentences[i - 1].paragraph == sentence.paragraph:
            sentence = self.sentences[i - 1]
        for d in between(self.debates, sentence.start, sentence.end):
            return self.same_meeting(i, d.start, d.occasion, d.date)
        before = self.met_before(sentence.start)
        if before and _SAME.search(self.text, sentence.start, sentence.end):
            return before[-1].occasion, before[-1].date
        dates = [
            d
            for d in self.days_past(sentence.start, sentence.end)
            if not _THAT_ON.search(self.text, max(sentence.start, d.start - 12), d.start)
        ]
        if not dates and before and before[-1].start >= self.parts.blocks[sentence.paragraph].start:
            return before[-1].occasion, before[-1].date  # the meeting that its paragraph tells of
        held = OCCASION.search(self.text, dates[0].end, dates[0].end + 40) if dates else None
        return held[1] if held and held.end() < sentence.end else None, dates[0].value if dates else None

    def met_before(self, position: int) -> list[EventReference]:
        """The meetings with a day that are named before `position`, of the last `NEAR`."""
        return [d for d in between(self.debates, 0, position)[-NEAR:] if d.date]

    def letter_in(self, start: int, end: int) -> EventReference | None:
        """The first letter with a day that `start:end` names."""
        return next((e for e in between(self.mentions.events, start, end) if e.kind == "brief" and e.date), None)

    def said_letter(self, sentence: Sentence) -> EventReference | None:
        """The letter with a day that was named last, where a sentence says "in genoemde brief"."""
        if not _SAID_LETTER.search(self.text, sentence.start, sentence.end):
            return None
        before = between(self.mentions.events, 0, sentence.start)[-NEAR:]
        return next((e for e in reversed(before) if e.kind == "brief" and e.date), None)

    def day_told(self, i: int, position: int) -> str | None:
        """The day of which a sentence tells that a motion was put forward or adopted, or a request received: "Op 3 mei jl."."""
        sentence = self.sentences[i]
        if not _CAME.search(self.text, sentence.start, sentence.end):
            return None
        days = [d.value for d in between(self.mentions.dates, sentence.start, position) if d.granularity == "day"]
        return days[0] if len(days) == 1 else None

    def day_of_letter(self, sentence: Sentence, match: Match) -> str | None:
        """The day of the letter by which a request was made: "heeft mij bij brief van 3 mei verzocht"."""
        by = _BY_LETTER.search(self.text, sentence.start, match.end)
        days = self.days_past(by.end(), min(by.end() + 20, sentence.end)) if by else []
        return days[0].value if days else None

    def question_time(self) -> str | None:
        """The day of the question time that the paper names."""
        return next((d.date for d in self.debates[:NEAR] if d.date and "vragenuur" in (d.occasion or "")), None)
