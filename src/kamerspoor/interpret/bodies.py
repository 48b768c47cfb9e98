"""Names and matches of the body rules -> `BodyMention`s: international bodies, ministries, funds, NGOs, foreign parliaments."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from kamerspoor.engine import LexiconMatch, Match, keep_longest
from kamerspoor.interpret.ranges import Barred
from kamerspoor.lexicons import lexicon
from kamerspoor.model import BodyMention, Structure

_NOT_TEXT = frozenset({"addressee", "letterhead", "furniture"})
_UNION = re.compile(r"\bEuropese (?:Commissie|Unie)\b|\bEU\b|\bEuropees Parlement\b")


def bodies(text: str, parts: Structure, names: Iterable[LexiconMatch], found: Sequence[Match]) -> tuple[BodyMention, ...]:
    """The bodies among `names` (matches of the lexicon `bodies`) and `found` (matches of the rules `body.*`), in order.

    Abbreviations that the paper introduces in brackets behind a body's name count from there on. What stands in the address
    or letterhead, and what only tells the office of a person, is left out.
    """
    known = [_named(name) for name in names]
    joined = sorted(name.start for name in known if text.startswith(" en ", name.start - 4))
    shaped = [BodyMention(m.start, _end(m, joined), m.rule.id, None) for m in found if m.rule.label == "body"]
    mentions = keep_longest(known + shaped)
    commissions = [m for m in found if m.rule.label == "commission"]
    if commissions and _UNION.search(text):
        mentions += [BodyMention(*m.groups["name"][:2], m.rule.id, None) for m in commissions]
    mentions += _abbreviated(text, mentions, [m for m in found if m.rule.label == "abbreviation"])
    offices = [(m.start, m.end) for m in found if m.rule.label == "not-body"]
    barred = Barred([*offices, *((b.start, b.end) for b in parts.blocks if b.kind in _NOT_TEXT)])
    return tuple(m for m in keep_longest(mentions) if not barred.holds(m.start, m.end))


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
