"""The particulars of a statement: instrument, forum, themes, places, when, and whether it recurs.

In: a finding and its context. Out: values by the annotation guideline; None or empty where the paper does not tell. `Reader`
looks up what stands in a sentence and around it; what follows from that is decided in `instruments`, `forums`, `themes` and
`countries`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from kamerspoor.dutch_calendar import MONTHS
from kamerspoor.interpret.codebook import Coded, Found
from kamerspoor.interpret.countries import Countries
from kamerspoor.interpret.findings import Context, Finding
from kamerspoor.interpret.forums import Forums
from kamerspoor.interpret.instruments import Said, instrument
from kamerspoor.interpret.learned_instruments import heard
from kamerspoor.interpret.sections import Sections
from kamerspoor.interpret.themes import Themes
from kamerspoor.model import Cue, DateMention, Mentions, Statement, Structure
from kamerspoor.vocabulary import Forum, Instrument

_DAY = len("2019-10-09")
_BEFORE_MEETING = re.compile(
    r"\b(?:voor|v[oó]{2}r|voorafgaand aan) (?:het|de) (?:\w+ ){0,3}?"
    r"(?:\w*overleg|\w*debat|AO|WGO|behandeling|vergadering|stemmingen)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
"""Up to the day of a meeting before which something is to be done."""


class Reader:
    """Reads particulars of statements in one paper; keeps sorted starts so that each look-up is quick."""

    def __init__(self, text: str, parts: Structure, mentions: Mentions, coded: Coded) -> None:
        self.text, self.parts, self.coded = text, parts, coded
        self.dates, self._date_starts = mentions.dates, [d.start for d in mentions.dates]
        self._amount_starts = [a.start for a in mentions.amounts]
        self._found_starts = [f.start for f in coded.found]
        self._headings = [h.start for h in parts.headings]
        sections = Sections(text, parts)
        self._countries = Countries(text, parts, mentions.places, sections)
        self._forums = Forums(text, parts, coded, self._countries, sections)
        self._themes = Themes(text, parts.header.subject, coded, sections)

    # --------------------------------------------------------------------------------------------------- looking up

    def found(self, start: int, end: int, kind: str) -> list[Found]:
        """Codebook terms of `kind` in `start:end`."""
        low, high = bisect_left(self._found_starts, start), bisect_left(self._found_starts, end)
        return [f for f in self.coded.found[low:high] if f.kind == kind]

    def dates_in(self, start: int, end: int) -> Sequence[DateMention]:
        """Date mentions in `start:end`."""
        return self.dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]

    def amounts_in(self, start: int, end: int) -> bool:
        """Is money named in `start:end`?"""
        at = bisect_left(self._amount_starts, start)
        return at < len(self._amount_starts) and self._amount_starts[at] < end

    def heading_of(self, start: int) -> tuple[int, int] | None:
        """The heading above `start`."""
        at = bisect_left(self._headings, start) - 1
        return (self.parts.headings[at].start, self.parts.headings[at].end) if at >= 0 else None

    def abroad(self, start: int, end: int) -> bool:
        """Is the paper, or the sentence `start:end`, about a place outside the Kingdom?"""
        return self._countries.abroad(start, end)

    def _above(self, context: Context, kind: str) -> list[Found]:
        """Codebook terms of `kind` in the heading above a sentence."""
        heading = self.heading_of(context.start)
        return self.found(*heading, kind) if heading else []

    # --------------------------------------------------------------------------------------------------- particulars

    def instrument(self, finding: Finding, context: Context, before: Statement | None) -> Instrument:
        """What a statement is done with; `before` is the statement before in its paragraph."""
        start, end = context.start, context.end
        act = next((str(m.rule.data["instrument"]) for m in context.labels.get("act", ()) if "instrument" in m.rule.data), None)
        nouns = tuple(f.value for f in self.found(start, end, "instruments"))
        abroad = context.abroad and self._forums.foreign
        earlier = before.instrument if before else None
        said = Said(self.text[start:end], nouns, act, self.amounts_in(start, end), abroad, earlier, context.spoken)
        by_rule, how = instrument(finding, said)
        found, told = heard(finding, said, by_rule, how)
        finding.cues += [Cue(f"instrument: {sign}", 0.0, start + first, start + last) for sign, first, last in told]
        return found

    def forum(
        self, finding: Finding, context: Context, instrument: str, places: Sequence[str], before: Statement | None
    ) -> Forum | None:
        """Where it is done; `places` are the countries it is about, `before` is the statement before in its paragraph."""
        named = [f.value for f in self.found(context.start, context.end, "forums")]
        above = self._above(context, "forums")
        return self._forums.of_statement(finding, context, instrument, named, above, places, before.forum if before else None)

    def themes(self, context: Context, before: tuple[str, ...]) -> tuple[str, ...]:
        """What it is about; `before` are the themes of the statement it points back to."""
        own, above = self.found(context.start, context.end, "themes"), self._above(context, "themes")
        return self._themes.of_statement(context.start, own, above, before)

    def place_codes(self, context: Context, before: tuple[str, ...]) -> tuple[str, ...]:
        """Countries it is about; `before` are those of the statement before in its paragraph."""
        heading = self.heading_of(context.start)
        return self._countries.of_statement(context.start, context.end, before, heading, local=self._forums.foreign)

    def due(self, context: Context, today: str | None) -> str | None:
        """When a commitment is to be done, if the sentence names it: the first time not over, else the year or month now.

        A month or day without a year that was taken for the last one is the next one, where all the sentence tells is to come.
        """
        current = None
        ahead = today is not None and not _TOLD_BACK.search(self.text, context.start, context.end)
        for d in self.dates_in(context.start, context.end):
            end = _ends(d.value)
            if ahead and today and d.value < today and _BARE.fullmatch(self.text, d.start, d.end):
                return f"{int(d.value[:4]) + 1}{d.value[4:]}"
            if today is None or end > today[: len(end)]:
                if _FROM_DAY.fullmatch(d.value) and not _EVER_SINCE.search(self.text, max(context.start, d.start - 8), d.end):
                    return d.value[:_DAY]
                before = len(d.value) == _DAY and _BEFORE_MEETING.search(self.text, context.start, d.start)
                return f"../{d.value}" if before else d.value
            if end == today[: len(end)] and len(end) < _DAY and current is None:
                current = d.value
        return current


_FROM_DAY = re.compile(r"\d{4}-\d\d-\d\d/\.\.")
"""From a day on: what comes "per" a day or "met ingang van" it is to be done that day."""
_EVER_SINCE = re.compile(r"\bvanaf\b", re.IGNORECASE)
"""What goes on from a day."""
_TOLD_BACK = re.compile(
    r"\b(?:heb|heeft|hebben|had|hadden|was|waren|werd|werden|ben|is|zijn|jl|jongstleden|afgelopen|vorige?|toen|sinds|toegezegde?)\b"
)
"""What tells that a sentence tells of what was, or may."""
_BARE = re.compile(rf"(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)})")
"""A month, or a day of one, without a year."""


def _ends(value: str) -> str:
    last = value.rpartition("/")[2]
    return "9999" if last == ".." else last
