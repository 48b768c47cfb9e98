"""Names and matches of the body rules -> `BodyMention`s: international bodies, ministries, funds, NGOs, foreign parliaments."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from kamerspoor.engine import LexiconMatch, Match, keep_longest
from kamerspoor.interpret.ranges import Barred
from kamerspoor.lexicons import lexicon
from kamerspoor.model import BodyMention, Structure

_NOT_TEXT = frozenset({"addressee", "letterhead", "furniture"})
_LETTERHEAD_RULES = frozenset({"body.ministry"})
_COUNCIL = re.compile(
    r"\bRaad (?:van de (?:EU|Europese Unie)\b|Algemene Zaken\b|Buitenlandse Zaken\b|Concurrentie|Justitie en|WSBVC)"
    r"|\b(?:Ecofin|ECOFIN|Milieu|Landbouw|Visserij|Telecom|Transport|Energie|JBZ|EU)[- ]?[Rr]aad\b"
    r"|\bLandbouw- en Visserijraad\b|\bRichtlijn (?:\(EU\) )?(?:19|20)\d\d/\d"
)
_OTHER_COUNCIL = re.compile(
    r"\bRaad (?:van State|voor (?!Concurrentie|Vervoer|Werk|Algemene|Landbouw|Economische))"
    r"|[Rr]aad \(hierna: ?(?:de )?Raad\)|[Gg]emeenteraad|Veiligheidsraad"
)
_MARK = re.compile(r"[-/]\d")
"""What makes an abbreviation part of a reference mark ("VWS-99-152")."""
_OTHER_UNION = re.compile(r"\b(?:Afrikaanse|Benelux|Sovjet|Interparlementaire)[ -]?[Uu]nie\b|\bUnie van\b")
"""Other unions that "de Unie" may be."""
_UNION = re.compile(r"\bEuropese (?:Commissie|Unie)\b|\bEU\b|\bEuropees Parlement\b")
_BY_LAST_NAME: dict[str, tuple[re.Pattern[str], re.Pattern[str] | None, str | None]] = {
    "commission": (_UNION, None, None),
    "council": (_COUNCIL, _OTHER_COUNCIL, None),
    "union": (_UNION, _OTHER_UNION, "eu"),
}
"""Bodies of the Union by the last word of their name ("de Raad"): what a paper must name, what it may not, and their id."""


def bodies(text: str, parts: Structure, names: Iterable[LexiconMatch], found: Sequence[Match]) -> tuple[BodyMention, ...]:
    """The bodies among `names` (matches of the lexicon `bodies`) and `found` (matches of the rules `body.*`), in order.

    Abbreviations that the paper introduces in brackets behind a body's name count from there on. What stands in the address
    or letterhead, and what only tells the office of a person, is left out.
    """
    known = [_named(name) for name in names if not _MARK.match(text, name.end)]
    joined = sorted(name.start for name in known if text.startswith(" en ", name.start - 4))
    shaped = [BodyMention(m.start, _end(m, joined), m.rule.id, None) for m in found if m.rule.label == "body"]
    shaped += [body for m in found if m.rule.label in _LISTS for body in _LISTS[m.rule.label](m)]
    mentions = keep_longest(known + shaped)
    for label, (meant, others, body_id) in _BY_LAST_NAME.items():
        alone = [m for m in found if m.rule.label == label]
        if alone and meant.search(text) and not (others and others.search(text)):
            mentions += [BodyMention(*m.groups["name"][:2], m.rule.id, body_id) for m in alone]
    mentions += _abbreviated(text, mentions, [m for m in found if m.rule.label == "abbreviation"])
    offices = [(m.start, m.end) for m in found if m.rule.label == "not-body"]
    outside = [(b.start, b.end) for b in parts.blocks if b.kind in _NOT_TEXT]
    barred, office = Barred([*offices, *outside]), Barred(offices)
    letterhead = [(b.start, b.end) for b in parts.blocks if b.kind == "letterhead"]
    ministry = Barred(letterhead)

    def counts(body: BodyMention) -> bool:
        if body.rule in _LETTERHEAD_RULES and ministry.holds(body.start, body.end):
            return not office.holds(body.start, body.end)
        return not barred.holds(body.start, body.end)

    return tuple(m for m in keep_longest(mentions) if counts(m))


def _ministries(match: Match) -> Iterator[BodyMention]:
    """Each ministry of a list; the first with the word before it."""
    begin, _, listed = match.groups["list"]
    named = sorted(
        (m for name in ("ministries", "portfolios") for m in lexicon(name).find(listed)), key=lambda m: (m.start, -m.end)
    )
    for i, ministry in enumerate(keep_longest(named)):
        yield BodyMention(begin + ministry.start if i else match.start, begin + ministry.end, match.rule.id, None)


def _listed(match: Match) -> Iterator[BodyMention]:
    """Each name of a list such as "A, B en C"."""
    begin, _, listed = match.groups["list"]
    for name in re.finditer(r"(?:(?!, | en ).)+", listed):
        first = _JOINED.match(name[0])
        start = name.start() + (first.end() if first else 0)
        if not _NO_NAME.fullmatch(listed[start : name.end()]):
            yield BodyMention(begin + start, begin + name.end(), match.rule.id, None)


_JOINED = re.compile(r"(?:, | ?en )?(?:de |het )?")
_NO_NAME = re.compile(r"Nederland|Europa|Nederlandse|Europese")
_LISTS: dict[str, Callable[[Match], Iterator[BodyMention]]] = {"ministries": _ministries, "names": _listed}


def _end(match: Match, joined: Sequence[int]) -> int:
    """The end of a match, before " en " where another body's name follows it; `joined` are where such names begin."""
    i = bisect_right(joined, match.start)
    return joined[i] - len(" en ") if i < len(joined) and joined[i] < match.end else match.end


def _named(name: LexiconMatch) -> BodyMention:
    entry = name.entry
    return BodyMention(
        name.start, name.end, f"body.{entry.data.get('kind', 'name')}", entry.id if entry.data.get("guideline") else None
    )


@cache
def _written_forms() -> frozenset[str]:
    return frozenset(lexicon("bodies").forms)


def _abbreviated(text: str, mentions: Sequence[BodyMention], found: Sequence[Match]) -> list[BodyMention]:
    """Mentions of the abbreviations that stand in brackets behind one of `mentions`."""
    ends = {m.end: m for m in mentions}
    known = _written_forms()
    out: list[BodyMention] = []
    seen: set[str] = set()
    for match in found:
        body, short = ends.get(match.start), match.text("short") or ""
        if body is None or short in known or short in seen:
            continue
        seen.add(short)
        whole = re.compile(rf"(?<![\w&]){re.escape(short)}(?![\w&])")
        out += [BodyMention(m.start(), m.end(), match.rule.id, body.id) for m in whole.finditer(text, match.start)]
    return out
