"""The countries that statements are about (annotation guideline, statements, `places`).

In: the places that a paper names. Out: those of a range that something is done about: not where people met, and not with whom
it was done; and the country that the paper, its subject or a section is mostly about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from kamerspoor.interpret.sections import Sections, Tally, prevailing
from kamerspoor.model import PlaceMention, Structure

OURS = frozenset(("BQ",))
"""Parts of the Kingdom whose affairs are the cabinet's own: what is done there is done at home."""

_VENUES = frozenset(("genève", "geneve", "new york", "brussel", "wenen", "straatsburg", "den haag", "londen", "davos"))
_PARTNERS = (
    *("nederland en ", "de eu en ", "kerngroep van ", "bestaande uit ", "samenwerking met ", "samen met ", " met "),
    *("namens ", "met het ", "met de "),
)
"""Right before a country these make it one that acts with us."""
_TALKS = re.compile(r"dialoog|gesprek|contact|consultatie|overleg|relatie|betrekking", re.IGNORECASE)
"""Before "met" these make it one that we speak with."""
_BEFORE = 20
"""Characters before a place in which a partner is told by its words."""
_ONCE = 2
"""Mentions of a country whose name stands in the subject and in the question that repeats it."""
_OFTEN = 5
"""Mentions of a country that make a paper of a ministry at home one about it."""
_LIST = re.compile(r"(?:, | en |, het | en het )$")
_EVERYWHERE = re.compile(
    r"\b(?:wereldwijd|mondiaal|speerpunt\w*|pijler|prioriteit\w*|mensenrechtenbeleid|buitenland(?:s )?beleid|handelsmissies"
    r"|productielanden)\b"
)
"""What says that a statement is about the policy as a whole and no one country."""


class Countries:
    """The places of one paper; keeps sorted starts so that each look-up is quick."""

    def __init__(self, text: str, parts: Structure, places: Sequence[PlaceMention], sections: Sections) -> None:
        self.text, self._places, self._sections = text, places, sections
        self._starts = [p.start for p in places]
        self._about = Tally((p.start, p.iso) for p in places if p.iso != "NL" and not self.partner(p))
        self.main = sections.throughout([(p.start, p.iso) for p in places if p.iso != "NL"], least=3, share=0.5)
        """The country that most of the paper is about."""
        self._often = sum(p.iso == self.main for p in places) >= _OFTEN
        """Is that country named so often that the paper is about it, whatever its subject says?"""
        subject = parts.header.subject or ""
        self.of_subject = tuple(dict.fromkeys(p.iso for p in places if p.iso != "NL" and text[p.start : p.end] in subject))
        """Countries in the paper's subject, as its text names them."""
        self._of_subject_and_text = tuple(iso for iso in self.of_subject if sum(p.iso == iso for p in places) > _ONCE)
        """Those of them that the text names again: a paper on home affairs may name one in passing."""

    def all_within(self, start: int, end: int) -> Sequence[PlaceMention]:
        """Place mentions in `start:end`."""
        return self._places[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def within(self, start: int, end: int) -> list[PlaceMention]:
        """Place mentions in `start:end` that a statement can be about."""
        return [p for p in self.all_within(start, end) if p.iso != "NL" and not self.partner(p)]

    def partner(self, place: PlaceMention) -> bool:
        """Is this where people met, or one that acts with us: "in Genève", "samen met Canada"?"""
        text = self.text
        if text[place.start : place.end].lower() in _VENUES:
            return True
        before = text[max(0, place.start - _BEFORE) : place.start].lower()
        if before.endswith(_PARTNERS):
            return not _TALKS.search(text, max(0, place.start - 60), place.start)
        return bool(_LIST.search(before)) and self._listed(place)

    def _listed(self, place: PlaceMention) -> bool:
        """Does a place stand in a list of partners: "met België, Canada en Ierland"?"""
        at = bisect_left(self._starts, place.start) - 1
        return at >= 0 and place.start - self._places[at].end < 8 and self.partner(self._places[at])

    def abroad(self, start: int, end: int) -> bool:
        """Is the paper, or the sentence `start:end`, about a place outside the Kingdom?"""
        if self.main and self.main not in OURS:
            return True
        return any(p.iso not in OURS for p in self.within(start, end))

    def of_statement(
        self, start: int, end: int, before: tuple[str, ...], heading: tuple[int, int] | None, *, local: bool
    ) -> tuple[str, ...]:
        """ISO codes for the sentence `start:end`, else from what stands around it.

        `before` are those of the statement before in its paragraph; `local` tells that its section may decide.
        """
        own = self.within(start, end)
        if own:
            return tuple(dict.fromkeys(p.iso for p in own))
        if _EVERYWHERE.search(self.text, start, end):
            return ()
        if before:
            return before
        if self.main and (local or self.main in self.of_subject or self._often):
            return (self.main,)
        near = prevailing(self._about.within(self._sections.of(start)), least=2, share=0.6) if local else None
        if near:
            return (near,)
        named = tuple(dict.fromkeys(p.iso for p in self.within(*heading))) if heading else ()
        return named or (self.of_subject if local else self._of_subject_and_text)
