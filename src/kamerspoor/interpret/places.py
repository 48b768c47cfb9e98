"""Names of places -> `PlaceMention`s, without those that are part of something else (a language, a treaty, a body, a person)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from kamerspoor.engine import LexiconMatch, Match
from kamerspoor.model import PlaceMention, Structure

LONGEST_ABBREVIATION = 4
"""Letters of the longest abbreviation of a country (USA, V.S.)."""

_NOT_TEXT = frozenset({"dateline", "addressee", "letterhead", "furniture"})


def places(
    text: str, names: Sequence[LexiconMatch], parts: Structure, found: Iterable[Match], taken: Iterable[tuple[int, int]] = ()
) -> tuple[PlaceMention, ...]:
    """The places among `names` (matches of the lexicon `places`).

    `found` are matches of the rules `place.*`, which tell where the name of a place is none; `taken` are ranges of other
    names (persons, bodies). The place of a letter's dateline and what stands in the letterhead are left out.
    """
    outside = [(b.start, b.end) for b in parts.blocks if b.kind in _NOT_TEXT]
    barred = _merged([*((m.start, m.end) for m in found), *taken, *outside])
    starts = [start for start, _ in barred]
    other = _other_meanings(text, names)
    mentions = []
    for name in names:
        if other and text[name.start : name.end] in other:
            continue
        i = bisect_right(starts, name.start) - 1
        if i >= 0 and name.end <= barred[i][1]:
            continue
        rule = f"place.{name.entry.data.get('kind', 'name')}"
        mentions.append(PlaceMention(name.start, name.end, rule, name.entry.id))
    return tuple(mentions)


def _other_meanings(text: str, names: Sequence[LexiconMatch]) -> frozenset[str]:
    """Abbreviations of countries that the text itself explains as something else: "Delta Route Consortium (DRC)"."""
    ends = {name.end for name in names}
    return frozenset(
        text[n.start : n.end]
        for n in names
        if n.end - n.start <= LONGEST_ABBREVIATION
        and text[n.start - 1 : n.start] == "("
        and text[n.end : n.end + 1] == ")"
        and n.start - 2 not in ends
    )


def _merged(ranges: Iterable[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """`ranges` in order, those that overlap made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
