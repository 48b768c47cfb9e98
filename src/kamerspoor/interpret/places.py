"""Names of places -> `PlaceMention`s, without those that are part of something else (language, treaty, body, person)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kamerspoor.engine import LexiconMatch, Match
from kamerspoor.interpret.ranges import Barred
from kamerspoor.model import PlaceMention, Structure

LONGEST_ABBREVIATION = 4
"""Letters of the longest abbreviation of a country (USA, V.S.)."""

SHORTEST_EXPLAINED = 3
"""Letters of the shortest abbreviation that is looked up in the text; two letters say too little."""

LONGEST_PART = 12
"""Letters of the longest word that names a part of a country ("Noordwest-"), with the character before it."""

_PART = re.compile(r"(?<![\w-])(?:(?:Noord|Zuid)(?:oost|west)?|Oost|West|Centraal|Midden|Boven|Opper|Neder)-$")
_LANGUAGE = re.compile(
    r"(?:(?:, | en | of |/)[A-Z][^\W\d_]+(?:s|sch)\b)*"
    r"(?: ?(?:[.,;:?!)»”’\"/]|$)| (?:te|in|als|is|zijn|wordt|worden|voor|door|bij|aan|heeft|hebben|spreken|spreekt|spraken"
    r"|leren|leert|kan|kunnen|niet|wel|beheers\w+|machtig|verstaan|op|uit|naar|met|of|en|dan|ook|geven|geeft|vertaald?|gesproken|geschreven)\b)",
    re.MULTILINE,
)
"""What stands behind an uninflected adjective that names a language ("in Frans en Duits") and before no noun."""

_SURNAME = re.compile(r"[\w,;:(] Van (?:de[nr]? )?$")
"""What makes the name of a town the end of a surname: "Mol, Van Zwolle en Jansma"; at the head of a sentence it does not."""

_NOT_TEXT = frozenset({"dateline", "addressee", "letterhead", "furniture"})


def places(
    text: str, names: Sequence[LexiconMatch], parts: Structure, found: Iterable[Match], taken: Iterable[tuple[int, int]] = ()
) -> tuple[PlaceMention, ...]:
    """The places among `names` (matches of the lexicon `places`).

    `found` are matches of the rules `place.*`, which tell where the name of a place is none; `taken` are ranges of other
    names (persons, bodies). The place of a letter's dateline and what stands in the letterhead are left out.
    """
    outside = [(b.start, b.end) for b in parts.blocks if b.kind in _NOT_TEXT]
    barred = Barred([*((m.start, m.end) for m in found), *taken, *outside])
    other = _other_meanings(text, names)
    mentions = []
    for name in names:
        if other and text[name.start : name.end] in other:
            continue
        if barred.holds(name.start, name.end) or _SURNAME.search(text, max(0, name.start - LONGEST_PART), name.start):
            continue
        kind = name.entry.data.get("kind", "name")
        if kind == "adjective" and not text.endswith("e", name.start, name.end) and _LANGUAGE.match(text, name.end):
            continue
        part = _PART.search(text, max(0, name.start - LONGEST_PART), name.start)
        mentions.append(PlaceMention(part.start() if part else name.start, name.end, f"place.{kind}", name.entry.id))
    return tuple(mentions)


def _other_meanings(text: str, names: Sequence[LexiconMatch]) -> frozenset[str]:
    """Abbreviations of countries that the text uses for something else: "Delta Route Consortium (DRC)"."""
    starts, ends = {name.start for name in names}, {name.end for name in names}

    def elsewhere(form: str, name: LexiconMatch) -> bool:
        words = " ".join(rf"{letter}\w+" for letter in form)
        if any(m.start() not in starts for m in re.finditer(rf"\b{words}\b", text)):
            return True
        bracketed = text[name.start - 1 : name.start] == "(" and text[name.end : name.end + 1] == ")"
        return bracketed and name.start - 2 not in ends

    short = {text[n.start : n.end]: n for n in names if SHORTEST_EXPLAINED <= n.end - n.start <= LONGEST_ABBREVIATION}
    return frozenset(form for form, name in short.items() if form.isalpha() and form.isupper() and elsewhere(form, name))
