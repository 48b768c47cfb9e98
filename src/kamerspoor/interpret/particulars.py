"""The particulars of a statement: instrument, forum, themes, places, when, and whether it recurs.

In: a finding and the `Surroundings` of its sentence (paragraph, heading, codebook terms, mentions). Out: values by the
annotation guideline; None or empty where the paper does not tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from kamerspoor.interpret.codebook import Coded, Found, code
from kamerspoor.interpret.findings import Context, Finding
from kamerspoor.interpret.instruments import Said, instrument
from kamerspoor.model import DateMention, Mentions, PlaceMention, Sentence, Structure
from kamerspoor.vocabulary import Forum, Instrument

_VENUES = frozenset(("genève", "geneve", "new york", "brussel", "wenen", "straatsburg", "den haag", "londen", "davos"))
_PARTNERS = ("samen met ", " met ", "namens ", "met het ", "met de ")
_OURS = frozenset(("BQ",))
"""Parts of the Kingdom whose affairs are the cabinet's own: what is done there is done at home."""
_TALKS = re.compile(r"dialoog|gesprek|contact|consultatie|overleg|relatie|betrekking|samenwerking", re.IGNORECASE)
_TALKS_WITH = re.compile(
    r"\b(?:dialoog|gesprek(?:ken)?|overleg|consultaties|relaties?|contacten|besprekingen) met (?:de |het )?$"
)
"""With a country right behind it, this is bilateral whatever is done there."""
_LIST = re.compile(r"(?:, | en |, het | en het )$")
_HELD_THERE = frozenset(("dialogue", "statement", "resolution", "event"))
"""What is done in the forum of the section, where the sentence names none."""
_THEME_ORDER = ("general", "expression", "religion", "lgbti", "women", "defenders", "accountability")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a sentence: its paragraph's and heading's ranges, and what the paper is mostly about."""

    paragraph: tuple[int, int]
    heading: tuple[int, int] | None
    place: str | None
    forum: str | None
    date: str | None


class Reader:
    """Reads particulars of statements in one paper; keeps sorted starts so that each look-up is quick."""

    def __init__(self, text: str, parts: Structure, mentions: Mentions, coded: Coded) -> None:
        self.text, self.parts, self.coded = text, parts, coded
        self.dates, self._date_starts = mentions.dates, [d.start for d in mentions.dates]
        self._amount_starts = [a.start for a in mentions.amounts]
        self.places, self._place_starts = mentions.places, [p.start for p in mentions.places]
        self._found_starts = [f.start for f in coded.found]
        self._headings = [h.start for h in parts.headings]
        self._block_starts = [b.start for b in parts.blocks]
        self._body = len(
            {
                x.paragraph
                for x in parts.sentences
                if parts.blocks[x.paragraph].kind in ("text", "answer", "list_item", "question")
            }
        )
        self.main_place = self._main_place()
        self.main_forum = self._main_forum()
        self.subject_themes = self._subject_themes()
        self.subject_places = self._subject_places()

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

    def places_in(self, start: int, end: int) -> Sequence[PlaceMention]:
        """Place mentions in `start:end` that a statement can be about."""
        found = self.places[bisect_left(self._place_starts, start) : bisect_left(self._place_starts, end)]
        return [p for p in found if p.iso != "NL" and not self._venue(p)]

    def heading_of(self, start: int) -> tuple[int, int] | None:
        """The heading above `start`."""
        at = bisect_left(self._headings, start) - 1
        return (self.parts.headings[at].start, self.parts.headings[at].end) if at >= 0 else None

    def _venue(self, place: PlaceMention) -> bool:
        text = self.text
        if text[place.start : place.end].lower() in _VENUES:
            return True
        before = text[max(0, place.start - 12) : place.start].lower()
        if before.endswith(_PARTNERS):
            return not _TALKS.search(text, max(0, place.start - 60), place.start)
        return bool(_LIST.search(before)) and self._listed(place)

    def _listed(self, place: PlaceMention) -> bool:
        """Does a place stand in a list of partners: "met België, Canada en Ierland"?"""
        at = bisect_left(self._place_starts, place.start) - 1
        return at >= 0 and place.start - self.places[at].end < 8 and self._venue(self.places[at])

    def abroad(self, start: int, end: int) -> bool:
        """Is the paper, or the sentence `start:end`, about a place outside the Kingdom?"""
        if self.main_place and self.main_place not in _OURS:
            return True
        return any(p.iso not in _OURS for p in self.places_in(start, end))

    def _main_place(self) -> str | None:
        tally: dict[str, int] = {}
        for p in self.places:
            if p.iso != "NL":
                tally[p.iso] = tally.get(p.iso, 0) + 1
        if not tally:
            return None
        best = max(tally, key=lambda iso: (tally[iso], iso))
        if tally[best] < 3 or tally[best] < 0.5 * sum(tally.values()):
            return None
        spread = {bisect_left(self._block_starts, p.start + 1) for p in self.places if p.iso == best}
        return best if len(spread) >= 0.4 * max(1, self._body) else None

    def _subject_themes(self) -> tuple[str, ...]:
        """Themes of the paper's subject, beside the field's own."""
        subject = self.parts.header.subject
        if not subject or self.coded.default is None:
            return ()
        found = code(subject, self.parts.header.dossiers).found
        return _in_order(list(dict.fromkeys(f.value for f in found if f.kind == "themes" and f.value != self.coded.default)))

    def _subject_places(self) -> tuple[str, ...]:
        """Countries in the paper's subject, as its text names them."""
        subject = self.parts.header.subject or ""
        return tuple(dict.fromkeys(p.iso for p in self.places if p.iso != "NL" and self.text[p.start : p.end] in subject))

    def _main_forum(self) -> str | None:
        tally: dict[str, int] = {}
        for f in self.coded.found:
            if f.kind == "forums" and f.value != "national":
                tally[f.value] = tally.get(f.value, 0) + 1
        if not tally:
            return None
        best = max(tally, key=lambda v: (tally[v], v))
        return best if tally[best] >= 6 and tally[best] >= 0.6 * sum(tally.values()) else None

    # --------------------------------------------------------------------------------------------------- particulars

    def instrument(self, finding: Finding, context: Context) -> Instrument:
        """What a statement is done with."""
        start, end = context.start, context.end
        act = next((str(m.rule.data["instrument"]) for m in context.labels.get("act", ()) if "instrument" in m.rule.data), None)
        nouns = tuple(f.value for f in self.found(start, end, "instruments"))
        return instrument(finding, Said(self.text[start:end], nouns, act, self.amounts_in(start, end)))

    def forum(self, finding: Finding, context: Context, instrument: str) -> Forum | None:
        """Where: the first forum named, the one that follows from the instrument, or the paper's own."""
        if instrument == "reporting" or finding.self_paper:
            return "national"
        named = [f.value for f in self.found(context.start, context.end, "forums")]
        outside = [v for v in named if v != "national"]
        if outside:
            return cast(Forum, self._weighed(context, outside))
        if self.main_forum:
            return cast(Forum, self.main_forum)
        if instrument in _HELD_THERE and (above := self._forum_above(context)):
            return above
        places = [p for p in self.places_in(context.start, context.end) if p.iso not in _OURS]
        if any(_TALKS_WITH.search(self.text, max(context.start, p.start - 30), p.start) for p in places):
            return "bilateral"
        if places and instrument in ("dialogue", "visit", "support", "statement") and finding.kind != "refusal":
            return "bilateral"
        at_home = len(self.coded.books) < 2 or "human-rights" not in self.coded.books
        if (finding.kind == "refusal" or instrument in ("funding", "other")) and not at_home:
            return "national" if named and instrument == "dialogue" else None
        if instrument in self.coded.forum_of and not named:
            return cast(Forum, self.coded.forum_of[instrument])
        if self.main_place and self.main_place not in _OURS:
            return "national" if named else "bilateral" if instrument in ("dialogue", "visit") else None
        return "national" if named or at_home else None

    def _forum_above(self, context: Context) -> Forum | None:
        """The forum that the heading names, if it names one outside the country and the paper is about abroad."""
        heading = self.heading_of(context.start)
        if heading is None or not context.abroad:
            return None
        named = {f.value for f in self.found(*heading, "forums")} - {"national"}
        return cast(Forum, named.pop()) if len(named) == 1 else None

    def _weighed(self, context: Context, outside: list[str]) -> str:
        """The first forum named; but a body of the paper's main forum outweighs the partners one works with there."""
        named = self.text[context.start : context.end]
        if outside[0] == "coalition" and "bij gelijkg" in named:
            return "bilateral"
        if outside[0] == "coalition" and "un" in outside and "ensenrechtenraad" in named:
            return "un"  # work inside the Human Rights Council, also with like-minded states
        if self.main_forum and outside[0] == "coalition":
            return "coalition" if "oalition" in named or "contactgroep" in named else self.main_forum
        return outside[0]

    def themes(self, context: Context, before: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Themes of the sentence, else of its heading, else of its paragraph, else the field's own where the paper or the
        heading is about the field."""
        if self.coded.default is None and len(self.coded.books) < 2:
            return ()
        own = _values(self.found(context.start, context.end, "themes"))
        special = [t for t in own if t != self.coded.default]
        if special:
            return _in_order(special if len(special) > 1 or self.subject_themes else own)
        heading = self.heading_of(context.start)
        if heading is not None:
            named = [t for t in _values(self.found(*heading, "themes")) if t != self.coded.default]
            if named:
                return _in_order(named)
        if before:
            return before
        if self.subject_themes:
            return self.subject_themes
        default = self.coded.default
        if own or default is None:
            return _in_order(own)
        in_field = self.coded.throughout or (heading is not None and default in _values(self.found(*heading, "themes")))
        return (default,) if in_field else ()

    def place_codes(self, context: Context, before: tuple[str, ...]) -> tuple[str, ...]:
        """Countries a statement is about."""
        own = self.places_in(context.start, context.end)
        if own:
            return tuple(dict.fromkeys(p.iso for p in own))
        if before:
            return before
        if self.main_place:
            return (self.main_place,)
        heading = self.heading_of(context.start)
        named = tuple(dict.fromkeys(p.iso for p in self.places_in(*heading))) if heading else ()
        return named or self.subject_places

    def due(self, context: Context, today: str | None) -> str | None:
        """When a commitment is to be done, if the sentence names it."""
        for d in self.dates_in(context.start, context.end):
            if today is None or _ends(d.value) > today[: len(_ends(d.value))]:
                return d.value
        return None

    def done(self, finding: Finding, context: Context, today: str | None) -> str | None:
        """When a deed was done."""
        if finding.self_paper:
            return today
        values = [d.value for d in self.dates_in(context.start, context.end) if not today or _starts(d.value) <= today]
        closed = [v for v in values if not v.startswith("../") and not v.endswith("/..")]
        if not closed and len(values) == 1 and values[0].endswith("/.."):
            return values[0]
        values = closed
        values = [v for v in values if not any(o != v and o.startswith(v + "-") for o in values)]
        if not values:
            return None
        if len(values) == 1:
            return values[0]
        return f"{min(map(_starts, values))}/{max(map(_ends, values))}"


def _values(found: Sequence[Found]) -> list[str]:
    return list(dict.fromkeys(f.value for f in found))


def _in_order(themes: Sequence[str]) -> tuple[str, ...]:
    known = [t for t in _THEME_ORDER if t in themes]
    return (*known, *(t for t in themes if t not in known))


def _starts(value: str) -> str:
    return value.partition("/")[0]


def _ends(value: str) -> str:
    last = value.rpartition("/")[2]
    return "9999" if last == ".." else last


def paragraph_of(parts: Structure, sentence: Sentence) -> tuple[int, int]:
    """The range of a sentence's paragraph."""
    block = parts.blocks[sentence.paragraph]
    return block.start, block.end
