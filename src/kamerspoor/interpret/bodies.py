"""Names and matches of the body rules -> `BodyMention`s: international bodies, ministries, funds, NGOs, foreign parliaments."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from kamerspoor.engine import LexiconMatch, Match, keep_longest
from kamerspoor.interpret.listed_bodies import elsewhere, listed
from kamerspoor.interpret.ranges import Barred
from kamerspoor.lexicons import lexicon
from kamerspoor.model import BodyMention, Structure

_NOT_TEXT = frozenset({"addressee", "letterhead", "furniture"})
_LETTERHEAD_RULES = frozenset({"body.ministry"})
_COUNCIL = re.compile(
    r"\bRaad (?:van de (?:EU|Europese Unie|OVSE)\b|Algemene Zaken\b|Buitenlandse Zaken\b|Concurrentie|Justitie en|WSBVC)"
    r"|\b(?:Ecofin|ECOFIN|Milieu|Landbouw|Visserij|Telecom|Transport|Energie|JBZ|EU)[- ]?[Rr]aad\b"
    r"|\bLandbouw- en Visserijraad\b|[Mm]ensenrechtenraad|\bPermanente Raad\b|\bNoord-Atlantische Raad\b|\bVeiligheidsraad\b"
    r"|[Rr]aadswerkgroep|[Rr]aadsconclusies|\bBNC-fiche|\bfiche sturen\b"
    r"|\b[Rr]aad en (?:het )?(?:Europees )?Parlement\b|\bParlement en (?:de )?Raad\b"
    r"|\bRichtlijn (?:\(EU\) )?(?:19|20)\d\d/\d"
)
_OTHER_COUNCIL = re.compile(
    r"\bRaad (?:van State|voor (?!Concurrentie|Vervoer|Werk|Algemene|Landbouw|Economische))"
    r"|[Rr]aad \(hierna: ?(?:de )?Raad\)|[Gg]emeenteraad|[Oo]nderwijsraad|Gezondheidsraad|Hoge Raad"
)
_MARK = re.compile(r"[-/]\d|-[A-Z]{1,2}-\d")
"""What makes an abbreviation part of a reference mark ("VWS-99-152")."""
_MARK_BEFORE = re.compile(r"\d[-/]$")
"""The same before it ("09-VWS-B-029")."""
_OTHER_UNION = re.compile(r"\b(?:Afrikaanse|Benelux|Sovjet|Interparlementaire)[ -]?[Uu]nie\b|\bUnie van\b")
"""Other unions that "de Unie" may be."""
_UNION = re.compile(r"\bEuropese (?:Commissie|Unie)\b|\bEU\b|\bEuropees Parlement\b")
_ASSEMBLY = re.compile(r"\bAVVN\b|Algemene Vergadering|Verenigde Naties")
_BY_LAST_NAME: dict[str, tuple[re.Pattern[str], re.Pattern[str] | None, str | None]] = {
    "commission": (_UNION, None, None),
    "council": (_COUNCIL, _OTHER_COUNCIL, None),
    "union": (_UNION, _OTHER_UNION, "eu"),
    "assembly": (_ASSEMBLY, None, None),
    "parliament": (re.compile(r"\bEurope(?:es|se) [Pp]arlement\b"), None, None),
}
"""Bodies of the Union by the last word of their name ("de Raad"): what a paper must name, what it may not, and their id."""


def bodies(
    text: str,
    parts: Structure,
    names: Iterable[LexiconMatch],
    found: Sequence[Match],
    taken: Iterable[tuple[int, int]] = (),
) -> tuple[BodyMention, ...]:
    """The bodies among `names` (matches of the lexicon `bodies`) and `found` (matches of the rules `body.*`), in order.

    Abbreviations that the paper introduces in brackets behind a body's name count from there on, names in a list of bodies
    (see `listed_bodies`) too unless they are among `taken`, the ranges of persons and places. What stands in the address or
    letterhead, what only tells the office of a person, and abbreviations that the paper explains otherwise are left out.
    """
    names = [name for name in names if not _in_mark(text, name)]
    unsure = {(name.start, name.end) for name in names if name.entry.data.get("unsure")}
    elsewhere = _other_meanings(text, names, found)
    known = [_named(n) for n in names if (n.start, n.end) not in unsure and text[n.start : n.end] not in elsewhere]
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

    mentions = [m for m in keep_longest(mentions) if counts(m)]
    in_lists = [BodyMention(*span, "body.listed", None) for span in listed(text, mentions, unsure, frozenset(taken))]
    return tuple(m for m in keep_longest(mentions + _again(text, in_lists)) if counts(m))


def _in_mark(text: str, name: LexiconMatch) -> bool:
    """Is an abbreviation part of a reference mark?"""
    return bool(_MARK.match(text, name.end) or _MARK_BEFORE.search(text, max(0, name.start - 2), name.start))


def _again(text: str, mentions: Sequence[BodyMention]) -> list[BodyMention]:
    """`mentions`, and the abbreviations among them wherever else they stand."""
    out = {(m.start, m.end): m for m in mentions}
    short = {name: m for m in mentions if _SHORT.fullmatch(name := text[m.start : m.end])}
    for again in _CAPITALS.finditer(text) if short else ():
        if again[0] in short:
            out.setdefault(again.span(), replace(short[again[0]], start=again.start(), end=again.end()))
    return list(out.values())


_SHORT = re.compile(r"[A-Z][A-Za-z&*]{0,4}[A-Z*][A-Za-z]?")
_CAPITALS = re.compile(rf"(?<![\w&-]){_SHORT.pattern}(?![\w&])")


def _other_meanings(text: str, names: Sequence[LexiconMatch], found: Sequence[Match]) -> frozenset[str]:
    """Abbreviations of bodies that the text introduces for something else: "Interbestuurlijk Kernteam Vaarten (IKV)"."""
    ends = {name.end for name in names} | {m.end for m in found if m.rule.label == "body"}
    short = {
        text[n.start : n.end]
        for n in names
        if text[n.start - 1 : n.start] == "(" and n.start - 2 not in ends and n.entry.data.get("kind") != "ministry"
    }
    behind = {text[n.start : n.end]: m for n in names if (m := _EXPLAINED_BEHIND.match(text, n.end))}
    return frozenset(
        [form for form in short if _SHORT.fullmatch(form) and _explained(text[: text.index(f"({form}")], form)]
        + [form for form, m in behind.items() if _SHORT.fullmatch(form) and _explained(m[1], form)]
    )


_ORGANISATION = re.compile(
    r"Europ|Internation|United|World|Wereld|[Oo]rgani[sz]a|Associat|Authority|Agency|[Ff]ede?ra|[Vv]ereniging|[Ss]tichting|[Ff]onds|Fund"
    r"|[Vv]erbond|[Bb]ond\b|Unie|Union|[Rr]aad\b|Council|Commission|[Cc]omité|Committee|[Kk]oepel|[Nn]etwerk|Network|[Pp]latform|Coalition"
    r"|Alliance|[Aa]lliantie|Environment|Cent(?:re|er)|Bank|Genootschap|Orde|Parlement|Hof\b|Court|Minister|Facility|Foundation|Nederland"
)
"""Words of the name of an organisation: one that no list has under that name is the body all the same."""


_EXPLAINED_BEHIND = re.compile(r"(?:-[a-z]+)? \(([^()]{5,80})\)")


def _explained(before: str, form: str) -> bool:
    """Do words whose initials are the letters of `form` stand at the end of `before`?"""
    words = before[-_EXPLANATION:].split()[-2 * len(form) - 1 :]
    explanation = " ".join(words)
    letters = list(form.casefold())
    while letters and words:
        word = words.pop().lower()
        taken = [i for i, letter in enumerate(letters) if letter == word[:1] and _within(letters[i:], word)]
        letters = letters[: taken[0]] if taken else letters
    return not letters and not _ORGANISATION.search(explanation)


def _within(letters: Sequence[str], word: str) -> bool:
    """Do `letters` stand in `word` in this order?"""
    rest = iter(word)
    return all(letter in rest for letter in letters)


_EXPLANATION = 120
"""Characters before an abbreviation in brackets in which its words stand."""


def _ministries(match: Match) -> Iterator[BodyMention]:
    """Each ministry of a list; the first with the word before it."""
    begin, _, listed = match.groups["list"]
    named = sorted(
        (m for name in ("ministries", "portfolios") for m in lexicon(name).find(listed)), key=lambda m: (m.start, -m.end)
    )
    for i, ministry in enumerate(keep_longest(named)):
        yield BodyMention(begin + ministry.start if i else match.start, begin + ministry.end, match.rule.id, None)


def _in_apposition(match: Match) -> Iterator[BodyMention]:
    """Each name of a list such as "A, B en C"."""
    begin, _, listed = match.groups["list"]
    for name in re.finditer(r"(?:(?!, | en ).)+", listed):
        first = _JOINED.match(name[0])
        start = name.start() + (first.end() if first else 0)
        if not _NO_NAME.fullmatch(listed[start : name.end()]) and listed[start : name.end()] not in elsewhere():
            yield BodyMention(begin + start, begin + name.end(), match.rule.id, None)


_JOINED = re.compile(r"(?:, | ?en )?(?:de |het )?")
_NO_NAME = re.compile(r"Nederland|Europa|Nederlandse|Europese")
_LISTS: dict[str, Callable[[Match], Iterator[BodyMention]]] = {"ministries": _ministries, "names": _in_apposition}


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
    return frozenset(f for e in lexicon("bodies").entries if not e.data.get("unsure") for f in e.forms)


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
