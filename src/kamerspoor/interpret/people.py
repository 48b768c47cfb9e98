"""Matches of the person rules -> `PersonMention`s: the name without title, its role and party where the text gives them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import repeat

from kamerspoor.engine import LexiconMatch, Match
from kamerspoor.interpret.name_lists import (
    ListedName,
    movers,
    names_in,
    parties,
    place_names,
    plausible,
    politicians,
    without_party,
)
from kamerspoor.interpret.ranges import longest
from kamerspoor.interpret.untitled import full_names, well_known
from kamerspoor.lexicons import lexicon
from kamerspoor.model import PersonMention, Structure

_CLOSING = re.compile(r"over tot de orde van de dag")
_SIGNATURE = re.compile(
    r"(?:(?:[Vv]an|[Dd]en?|[Dd]er|[Tt]e[rn]?|[Ee]l|[Aa]l|’t|'t) ){0,3}[^\W\d_a-z][^\W\d_]+(?:[-’' ][^\W\d_]+){0,4}"
)


def people(
    text: str, parts: Structure, found: Iterable[Match], names: Mapping[str, Sequence[LexiconMatch]]
) -> tuple[PersonMention, ...]:
    """The persons in `found` (matches of the rules `person.*`), in `names` and under a motion, in order, none within another.

    `names` holds the matches of the lexicons `public_figures`, `first_names` and `places`; the adjective of a country before
    an office tells whose office it is.
    """
    adjectives = {m.end: m for m in names.get("places", ())}
    mentions = [_without_portfolio(p) for match in found for p in _READERS[match.rule.label](match, text, adjectives)]
    mentions += _signatures(text, parts)
    mentions += _senders(text, parts)
    mentions += _officers(text, parts)
    mentions += well_known(text, names.get("public_figures", ()))
    mentions += full_names(text, names.get("first_names", ()))
    return tuple(_with_known_parties(_kept(mentions)))


def _with_known_parties(mentions: list[PersonMention]) -> Iterator[PersonMention]:
    """`mentions` with the party that the text gives the same name elsewhere, where it gives only one."""
    given: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.party:
            given.setdefault(mention.name, set()).add(mention.party)
    for mention in mentions:
        known = given.get(mention.name, set())
        one = next(iter(known)) if len(known) == 1 and mention.role in (None, "lid") else None
        yield replace(mention, party=one) if one and not mention.party else mention


def _kept(mentions: list[PersonMention]) -> list[PersonMention]:
    """One mention for each stretch: the longest, and of equals the one with a party, then the one with a role."""
    mentions.sort(key=lambda p: (p.start - p.end, p.party is None, p.role is None, p.start))
    return longest(mentions)


# ------------------------------------------------------------------------------------------------------------- readers


def _members(match: Match, text: str, adjectives: dict[int, LexiconMatch]) -> Iterator[PersonMention]:
    """Members of the House, alone or in a list."""
    start, _, listed = match.groups.get("list") or match.groups.get("loose") or match.groups["known"]
    for name in map(without_party, names_in(listed, start), repeat(text)):
        ranges = movers(text[name.start : name.end]) if match.rule.id == "person.motion" else [(0, name.end - name.start)]
        names = [(name.start + a, name.start + b) for a, b in ranges]
        if match.text("known") and not all(text[a:b] in politicians() for a, b in names):
            continue
        if all(plausible(text[a:b]) for a, b in names):
            for a, b in names:
                yield PersonMention(a, b, match.rule.id, text[a:b], "lid", name.party)


def _capitals(match: Match, text: str, adjectives: dict[int, LexiconMatch]) -> Iterator[PersonMention]:
    """Movers of a motion in its title line, printed in capitals."""
    start, _, listed = match.groups["list"]
    for part in re.finditer(r"(?:(?! EN |, ).)+", listed):
        words = part[0].strip(" ,").removeprefix("EN ")
        begin = start + listed.index(words, part.start())
        yield PersonMention(begin, begin + len(words), match.rule.id, title_case(words), "lid")


def title_case(name: str) -> str:
    """A name in capitals as it is otherwise printed: "Van der Groot-Visser" for "VAN DER GROOT-VISSER"."""
    low = {"Van", "De", "Den", "Der", "Ter", "Ten", "Te", "Het", "El", "Al", "In", "Op"}
    words = re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), name).replace("Ij", "IJ").split(" ")
    words = [w.lower() if i and w in low else w for i, w in enumerate(words)]
    return re.sub(r"-(Van|De|Den|Der)\b", lambda m: m[0].lower(), " ".join(words))


def _office(match: Match, text: str, adjectives: dict[int, LexiconMatch]) -> Iterator[PersonMention]:
    """A name behind an office; the country is that of an adjective before it."""
    start, end, name = match.groups["list"]
    bare = name[len(match.text("initials") or "") :]
    if not plausible(bare) or bare in place_names() or bare.split()[0].strip(",") in _portfolio_words():
        return
    role = match.text("role") or ""
    where = (match.text("portfolio") or "").strip(" ()")
    party = where if where in parties() else None
    if where and not party:
        role = f"{role} {_preposition(where)} {where}"
    adjective = adjectives.get(match.groups["role"][0] - 1)
    if adjective and adjective.entry.id != "NL":
        role = f"{role} ({country_name(adjective.entry.id)})"
    whole = without_party(ListedName(start, end, party), text)
    yield PersonMention(start, whole.end, match.rule.id, text[start : whole.end], role, whole.party)


@cache
def _portfolio_words() -> frozenset[str]:
    """Words of portfolios: "minister Justitie", "Staatssecretaris van Volksgezondheid Welzijn" name an office, not a person."""
    return frozenset(word for form in _prepositions() for word in form.replace(",", " ").split() if word[0].isupper())


@cache
def _prepositions() -> dict[str, str]:
    found = {form: str(e.data["preposition"]) for e in lexicon("portfolios").entries for form in e.forms}
    return found | {form: str(e.data["of"]) for e in lexicon("ministries").entries for form in e.forms}


def _without_portfolio(person: PersonMention) -> PersonMention:
    """The portfolio behind a name is the role's: "minister Bakker van Economische Zaken"."""
    for of in (" van ", " voor "):
        name, found, portfolio = person.name.rpartition(of)
        if found and name and portfolio in _prepositions() and len(person.name) == person.end - person.start:
            role = f"{person.role}{of}{portfolio}" if person.role else None
            return replace(person, end=person.start + len(name), name=name, role=role)
    return person


def _preposition(portfolio: str) -> str:
    """`van` or `voor`, as the office takes it."""
    return _prepositions().get(portfolio, "van")


@cache
def country_name(iso: str) -> str:
    """The first name of the country with this code in the lexicon, the code itself where it has none."""
    found = (e.forms[0] for e in lexicon("places").entries if e.id == iso and e.data.get("kind") == "country")
    return next(found, iso)


def _titled(match: Match, text: str, adjectives: dict[int, LexiconMatch]) -> Iterator[PersonMention]:
    """Names behind a form of address; a form that is an academic title or profession is the role."""
    start, _, listed = match.groups["list"]
    title = (match.text("role") or "").lower()
    role = title if title in ("professor", "dokter", "imam") else None
    for name in map(without_party, names_in(listed, start), repeat(text)):
        words = text[name.start : name.end]
        if plausible(words[len(match.text("initials") or "") :] if name.start == start else words):
            yield PersonMention(name.start, name.end, match.rule.id, words, "lid" if name.party else role, name.party)


_ABBREVIATION = re.compile(r"(?:[NB]\.V|V\.[SN]|[Cc]\.[Ss]|E\.U|U\.[SKN]|P\.S|N\.B)\.")


def _initials(match: Match, text: str, adjectives: dict[int, LexiconMatch]) -> Iterator[PersonMention]:
    """A name with initials; one initial at the start of a line is taken for the letter of a list."""
    start, end, name = match.groups["list"]
    initials = match.text("initials") or ""
    rest = name[len(initials) :]
    if _ABBREVIATION.match(name) or rest.isupper() or not plausible(rest):
        return
    alone = len(re.findall(r"[^\W\d_]", initials)) == 1
    if alone and (start == 0 or text[start - 1] == "\n") and text[end : end + 1] not in ("", "\n", ",") and " " in initials:
        return
    yield PersonMention(start, end, match.rule.id, name)


def _functions(match: Match, text: str, adjectives: dict[int, LexiconMatch]) -> Iterator[PersonMention]:
    """The chair or clerk behind the name of a committee; not the last word of the committee's own name."""
    start, end, name = match.groups["list"]
    bare = name[len(match.text("initials") or "") :]
    if plausible(bare) and bare.split()[0] not in _portfolio_words() and bare not in place_names():
        yield PersonMention(start, end, match.rule.id, name)


def _several(match: Match, text: str, adjectives: dict[int, LexiconMatch]) -> Iterator[PersonMention]:
    """Names without their parties, unless they are those of portfolios or places ("de ministers Financiën en Justitie")."""
    start, _, listed = match.groups["list"]
    names = [n for n in names_in(listed, start) if plausible(text[n.start : n.end])]
    words = [text[n.start : n.end] for n in names]
    if any(w.split()[0] in _portfolio_words() or w in place_names() for w in words):
        return
    role = "lid" if match.rule.label == "listed" else None
    for name, word in zip(names, words, strict=True):
        yield PersonMention(name.start, name.end, match.rule.id, word, role, name.party)


def _led(match: Match, text: str, adjectives: dict[int, LexiconMatch]) -> Iterator[PersonMention]:
    """Who led a committee, where the name has initials or is known as that of a politician."""
    start, end, name = match.groups["list"]
    if (match.text("initials") and plausible(name[len(match.text("initials") or "") :])) or name in politicians():
        yield PersonMention(start, end, match.rule.id, name)


_Reader = Callable[[Match, str, dict[int, LexiconMatch]], Iterable[PersonMention]]
_READERS: dict[str, _Reader] = {
    "member": _members,
    "capitals": _capitals,
    "office": _office,
    "title": _titled,
    "initials": _initials,
    "function": _functions,
    "listed": _several,
    "several": _several,
    "led": _led,
}


# ---------------------------------------------------------------------------------------------------------- signatures


def _signatures(text: str, parts: Structure) -> Iterator[PersonMention]:
    """The movers whose names stand under a motion, one to a block."""
    ranges = [(c.start, c.end) for c in parts.clauses if c.kind == "signatures"]
    if not ranges:
        closing = [i for i, b in enumerate(parts.blocks) if _CLOSING.search(text, b.start, b.end)]
        ranges = [(b.start, b.end) for i in closing for b in parts.blocks[i + 1 : i + 13]]
    for start, end in ranges:
        for line in re.finditer(r"[^\n]+", text[start:end]):
            name = line[0].strip()
            if not (len(name) < 50 and _SIGNATURE.fullmatch(name) and plausible(name)):
                return
            at = start + line.start() + line[0].index(name)
            yield PersonMention(at, at + len(name), "person.signature", name, "lid")


_OFFICER = re.compile(
    r"(?:[Dd]e )?(?:(?:fungerend|waarnemend|plaatsvervangend) )?(?:[Oo]nder)?(?:[Vv]oorzitter|(?:[Aa]djunct-)?[Gg]riffier)"
    r" van (?:de(?:ze)?|beide) [a-z ]{0,40}commissies?\b[^.;:()]{0,160},?"
)


def _officers(text: str, parts: Structure) -> Iterator[PersonMention]:
    """The chair and the clerk of a committee whose names stand in the block below their function."""
    for block, below in zip(parts.blocks, parts.blocks[1:], strict=False):
        if text.startswith(("voorzitter", "griffier", "djunct-griffier", "oorzitter", "riffier"), block.start + 1) or (
            text.startswith(("De ", "de "), block.start)
        ):
            name = text[below.start : below.end].strip()
            if (
                len(name) < 50
                and _OFFICER.fullmatch(text, block.start, block.end)
                and _SIGNATURE.fullmatch(name)
                and plausible(name)
            ):
                at = text.index(name, below.start)
                yield PersonMention(at, at + len(name), "person.officer", name)


def _senders(text: str, parts: Structure) -> Iterator[PersonMention]:
    """Who signed the letter, where the name stands in the text."""
    for sender in parts.header.senders:
        at = text.rfind(sender.name) if sender.name else -1
        if at >= 0:
            yield PersonMention(at, at + len(sender.name), "person.sender", sender.name, sender.role)
