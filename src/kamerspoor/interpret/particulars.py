"""The particulars of a statement: instrument, forum, themes, places, when, and whether it recurs.

In: a finding and the `Surroundings` of its sentence (paragraph, heading, codebook terms, mentions). Out: values by the
annotation guideline; None or empty where the paper does not tell.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from kamerspoor.interpret.codebook import Coded, Found
from kamerspoor.interpret.statements import Context, Finding
from kamerspoor.model import DateMention, Mentions, PlaceMention, Sentence, Structure
from kamerspoor.vocabulary import Forum, Instrument

_SURE = frozenset("statement dialogue funding visit event investigation membership reporting resolution".split())
_VENUES = frozenset("genève geneve new york brussel wenen straatsburg den haag london londen davos".split())
_PARTNERS = ("samen met ", " met ", "namens ")
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
        self.places, self._place_starts = mentions.places, [p.start for p in mentions.places]
        self._found_starts = [f.start for f in coded.found]
        self._headings = [h.start for h in parts.headings]
        self.main_place = self._main_place()
        self.main_forum = self._main_forum()

    # --------------------------------------------------------------------------------------------------- looking up

    def found(self, start: int, end: int, kind: str) -> list[Found]:
        """Codebook terms of `kind` in `start:end`."""
        low, high = bisect_left(self._found_starts, start), bisect_left(self._found_starts, end)
        return [f for f in self.coded.found[low:high] if f.kind == kind]

    def dates_in(self, start: int, end: int) -> Sequence[DateMention]:
        """Date mentions in `start:end`."""
        return self.dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]

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
        return before.endswith(_PARTNERS) and text[place.start : place.end][:1].isupper() and "dialoog" not in text[place.start - 25 : place.start]

    def _main_place(self) -> str | None:
        tally: dict[str, int] = {}
        for p in self.places:
            if p.iso != "NL":
                tally[p.iso] = tally.get(p.iso, 0) + 1
        if not tally:
            return None
        best = max(tally, key=lambda iso: (tally[iso], iso))
        return best if tally[best] >= 3 and tally[best] >= 0.55 * sum(tally.values()) else None

    def _main_forum(self) -> str | None:
        tally: dict[str, int] = {}
        for f in self.coded.found:
            if f.kind == "forums" and f.value != "national":
                tally[f.value] = tally.get(f.value, 0) + 1
        if not tally:
            return None
        best = max(tally, key=lambda v: (tally[v], v))
        return best if tally[best] >= 12 and tally[best] >= 0.6 * sum(tally.values()) else None

    # --------------------------------------------------------------------------------------------------- particulars

    def instrument(self, finding: Finding, context: Context) -> Instrument:
        """What a statement is done with: the idiom's, the verb's, or the noun's instrument."""
        if finding.self_paper:
            return "reporting"
        act = next((str(m.rule.data["instrument"]) for m in context.labels.get("act", ()) if "instrument" in m.rule.data), None)
        nouns = [f.value for f in self.found(context.start, context.end, "instruments")]
        if finding.kind == "refusal":
            return cast(Instrument, _refused(finding, nouns))
        if finding.rule in ("deed.role",):
            return cast(Instrument, nouns[0] if nouns else "membership")
        if act and finding.group not in _SURE:
            return cast(Instrument, act)
        if finding.group in _SURE:
            return cast(Instrument, finding.group)
        for noun in nouns:
            return cast(Instrument, noun)
        return cast(Instrument, finding.group if finding.group in ("support", "policy") else "policy")

    def forum(self, finding: Finding, context: Context, instrument: str) -> Forum | None:
        """Where: the first forum named, the one that follows from the instrument, or the paper's own."""
        named = self.found(context.start, context.end, "forums")
        foreign = bool(self.places_in(context.start, context.end))
        outside = [f for f in named if f.value != "national"]
        if instrument == "reporting" or finding.self_paper:
            return "national" if not outside or finding.self_paper else cast(Forum, outside[0].value)
        if outside:
            return cast(Forum, outside[0].value)
        if foreign and instrument in ("dialogue", "visit", "support", "statement"):
            return "bilateral"
        if named:
            return "national"
        if self.main_forum:
            return cast(Forum, self.main_forum)
        if self.main_place:
            return "bilateral" if instrument in ("dialogue", "visit", "support") else None
        return "national" if not self.places and instrument in ("dialogue", "investigation") else None

    def themes(self, context: Context) -> tuple[str, ...]:
        """Themes of the sentence, else of its heading, else of its paragraph, else the field's own."""
        if self.coded.default is None and len(self.coded.books) < 2:
            return ()
        own = _values(self.found(context.start, context.end, "themes"))
        special = [t for t in own if t != self.coded.default]
        if special:
            return _in_order(own if len(special) < 2 else special)
        heading = self.heading_of(context.start)
        if heading is not None:
            named = [t for t in _values(self.found(*heading, "themes")) if t != self.coded.default]
            if named:
                return _in_order(named)
        if own or self.coded.default is None:
            return _in_order(own)
        return (self.coded.default,)

    def place_codes(self, context: Context, before: tuple[str, ...]) -> tuple[str, ...]:
        """Countries a statement is about."""
        own = self.places_in(context.start, context.end)
        if own:
            return tuple(dict.fromkeys(p.iso for p in own))
        if self.main_place:
            return (self.main_place,)
        return before

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
        values = [v for v in values if not v.startswith("../") and not v.endswith("/..")]
        if not values:
            return None
        if len(values) == 1:
            return values[0]
        return f"{min(map(_starts, values))}/{max(map(_ends, values))}"


def _refused(finding: Finding, nouns: list[str]) -> str:
    if finding.rule in ("refusal.no-word", "refusal.veiled", "refusal.no-data") or finding.group in ("reporting", "statement"):
        return "reporting"
    if finding.group in ("investigation", "dialogue", "funding"):
        return finding.group
    return nouns[0] if nouns else "policy"


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
