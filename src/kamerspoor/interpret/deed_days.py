"""When a deed was done (annotation guideline, `date`): the day its sentence names, the paper's own, or the one told before.

In: the deeds of a paper in the order of the text. Out: an ISO day or period for each, None where the paper does not tell.

    the paper tells it itself            the paper's day: "In deze brief ga ik in op", whatever other day is named
    its sentence names days              those of the deed: not those of what was told ("heb ik gemeld dat in mei"), of what it
                                         answers ("Conform de motie van 3 mei"), or in brackets, where there are others
    it points back                       the day told before in its paragraph: "In dat overleg heb ik toen aangegeven"
    a story goes on in the past tense    the day of the deed before: "Ook riep hij op tot"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerspoor.interpret.actors import FIRST_PERSON
from kamerspoor.interpret.findings import Context, Finding
from kamerspoor.interpret.particulars import Reader
from kamerspoor.interpret.pointing_back import day_told, points_back
from kamerspoor.model import DateMention, Sentence
from kamerspoor.vocabulary import Instrument

_TOLD = re.compile(r"[ ,](?:dat|hoe|over|om|te kunnen)[ ]")
"""Where begins what is told, behind the day of the telling."""
_AGAIN = re.compile(r"\b(?:en|daarna|vervolgens|alsook) (?:op )?$")
"""Before a further day of the telling."""
_TELLING = frozenset(("reporting", "statement", "dialogue"))
_ANSWERED = re.compile(
    r"(?:Conform|Overeenkomstig|Naar aanleiding van|In lijn met|In (?:aanvulling|vervolg) op|Ingevolge|Gezien|Gelet op"
    r"|Op basis van|Op grond van|Zoals (?:in|tijdens|bij|toegezegd|gevraagd|verzocht|vermeld|aangekondigd))\b"
)
"""How a sentence begins with what the deed answers or follows from."""
_MAIN = re.compile(r"[ ](?:heb|heeft|hebben|is|zijn|ben|werd|werden|was|waren|\w+(?:de|te))[ ]")
"""The finite verb behind such an opening, as far as its form tells."""
_HERE = re.compile(
    r"\b(?:[Mm]et|[Ii]n|[Dd]oor middel van) (?:deze|mijn huidige|bijgevoegde?|onderhavige)"
    r" (?:\w*brief|\w*rapportage|reactie|\w*nota|notitie)\b"
    r"|\b(?:wordt|worden)\b[^.;]*\b(?:ingegaan|stilgestaan)\b"
)
"""How a sentence says that this paper does it, whoever acts."""
_EARLIER = re.compile(r"\b(?:eerder|daarvoor|voordien|inmiddels|later)\b", re.IGNORECASE)
"""What tells that a story goes to another day."""


class DeedDays:
    """The days of the deeds of one paper, learnt as the text goes."""

    def __init__(self, text: str, reader: Reader) -> None:
        self.text, self.reader, self.today = text, reader, reader.parts.header.date
        self._last: tuple[str, int] | None = None
        """The day of the deed told last that is not the paper's own, and its paragraph."""

    def of(self, finding: Finding, context: Context, sentence: Sentence, instrument: Instrument) -> str | None:
        """When the deed `finding` of a sentence was done."""
        if finding.self_paper or self._told_here(finding, context, instrument):
            return self.today
        named = self._past(context.start, context.end)
        value = _span(self._of_the_deed(named, context, instrument))
        if value is None:
            value = self._told_before(finding, context, sentence)
        if value is not None:
            self._last = (value, sentence.paragraph)
        return value

    def _told_here(self, finding: Finding, context: Context, instrument: Instrument) -> bool:
        """Does the sender tell it in the present: "Daarmee beantwoord ik ook de motie"?"""
        if finding.tense != "present" or context.spoken or context.has("recurring"):
            return False
        if _HERE.search(self.text, context.start, context.end):
            return True
        return instrument == "reporting" and finding.actor is not None and finding.actor.name in FIRST_PERSON

    def _past(self, start: int, end: int) -> list[DateMention]:
        """The days in `start:end` that are not wholly after the paper's own."""
        return [d for d in self.reader.dates_in(start, end) if not self.today or _starts(d.value) <= self.today]

    def _of_the_deed(self, dates: Sequence[DateMention], context: Context, instrument: Instrument) -> Sequence[DateMention]:
        """Those of `dates` that are the deed's own."""
        if not dates:
            return dates
        text = self.text
        if _ANSWERED.match(text, context.start):
            main = _MAIN.search(text, context.start, context.end)
            dates = [d for d in dates if main is None or d.start > main.start()] or dates
        if len(dates) > 1:
            dates = [d for d in dates if not self._in_brackets(context.start, d.start)] or dates
        if len(dates) > 1 and instrument in _TELLING:
            main = _MAIN.search(text, dates[0].end, context.end)
            told = _TOLD.search(text, main.end() - 1 if main else dates[0].end, context.end)
            dates = [d for d in dates if told is None or d.start < told.start() or _AGAIN.search(text, told.start(), d.start)]
        return dates

    def _in_brackets(self, start: int, at: int) -> bool:
        """Does `at` stand in brackets opened after `start`?"""
        before = self.text[start:at]
        return before.count("(") > before.count(")")

    def _told_before(self, finding: Finding, context: Context, sentence: Sentence) -> str | None:
        """The day told before, where the sentence points back to it or goes on with its story."""
        near = self._last if self._last is not None and sentence.paragraph - self._last[1] <= 1 else None
        if points_back(self.text, context.start, context.end) and not _ANSWERED.match(self.text, context.start):
            begin = self.reader.parts.blocks[sentence.paragraph].start
            if day := day_told(self.reader.dates_in(begin, context.start), self.today):
                return day
            return near[0] if near and near[1] == sentence.paragraph else None
        if near is None or finding.tense != "past" or finding.actor is None:
            return None
        return None if _EARLIER.search(self.text, context.start, context.end) else near[0]


def _span(dates: Sequence[DateMention]) -> str | None:
    """The days as one value: the interval from the first to the last; an open one only where it stands alone."""
    values = [d.value for d in dates]
    closed = [v for v in values if not v.startswith("../") and not v.endswith("/..")]
    if not closed and len(values) == 1 and values[0].endswith("/.."):
        return values[0]
    closed = [v for v in closed if not any(o != v and o.startswith(v + "-") for o in closed)]
    if len(closed) <= 1:
        return closed[0] if closed else None
    return f"{min(map(_starts, closed))}/{max(map(_ends, closed))}"


def _starts(value: str) -> str:
    return value.partition("/")[0]


def _ends(value: str) -> str:
    return value.rpartition("/")[2]
