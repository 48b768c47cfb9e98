"""Matches of the person rules -> `PersonMention`s: the name without its title, with role and party where the text gives them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kamerspoor.engine import LexiconMatch, Match
from kamerspoor.lexicons import lexicon
from kamerspoor.model import PersonMention, Structure

NOT_NAMES = frozenset(
    "Aan Alle Als Bij Daar Daarom Daarnaast Dan Dat De Deze Die Dit Door Een Echter En Er Gezien Graag Heeft Het Hier Hierbij Hij Hoe"
    " Ik Immers In Indien Inmiddels Is Ja Kan Kamer Kamerleden Kamerstuk Kamerstukken Maar Met Mede Na Naar Naast Namens Nee Nieuw"
    " Niet Nu Of Om Omdat Ook Op Over Per Sinds Tegen Ter Tijdens Toch Tot Tweede Uit Van Vanuit Vanwege Volgens Voor Voorzitter"
    " Vraag Vragen Wat We Wel Welke Wij Wilt Zie Zij Zo Zoals Minister Ministers Staatssecretaris Regering Kabinet President"
    " Motie Moties Amendement Commissie Europese Europees Nederland Nederlandse Staten Eerste Derde Lid Leden Fractie Europa Bent Kunt"
    " Nr Artikel Bijlage Noot Brief Begroting Ministerie Januari Februari Maart April Mei Juni Juli Augustus September Oktober"
    " November December Algemene Secretaris Directeur Wet Raad Verenigde Hoge Antwoord Toelichting Ingediend Bijzonder Nationale"
    " Postbus Politie Telefoon Datum Kenmerk Onderwerp Betreft Pagina Rijk Rijks Openbaar Openbare Ministeries".split()
)
"""Words that are no name by themselves, and with which no name begins (particles apart)."""

_PARTICLES = frozenset("Van De Den Der Ter Ten Te Het ’t 't In Op El Al".split())
_CLOSING = re.compile(r"over tot de orde van de dag")
_SIGNATURE = re.compile(r"(?:(?:[Vv]an|[Dd]en?|[Dd]er|[Tt]e[rn]?|[Ee]l|[Aa]l|’t|'t) ){0,3}[^\W\d_a-z][^\W\d_]+(?:[-’' ][^\W\d_]+){0,4}")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name within a list: its range in the paper and the party in brackets behind it."""

    start: int
    end: int
    party: str | None


def people(
    text: str, parts: Structure, found: Iterable[Match], places: Sequence[LexiconMatch] = ()
) -> tuple[PersonMention, ...]:
    """The persons in `found` (matches of the rules `person.*`) and under a motion, in order, none within another.

    `places` are the names of places in the text: a country's adjective before an office tells whose office it is.
    """
    adjectives = {m.end: m for m in places}
    mentions = [p for match in found for p in _READERS[match.rule.label](match, text, adjectives)]
    mentions += _signatures(text, parts)
    return tuple(_with_known_parties(list(_kept(mentions))))


def _with_known_parties(mentions: list[PersonMention]) -> Iterator[PersonMention]:
    """`mentions` with the party that the text gives the same name elsewhere, where it gives only one."""
    parties: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.party:
            parties.setdefault(mention.name, set()).add(mention.party)
    for mention in mentions:
        known = parties.get(mention.name, set())
        one = next(iter(known)) if len(known) == 1 and mention.role in (None, "lid") else None
        yield replace(mention, party=one) if one and not mention.party else mention


def _kept(mentions: list[PersonMention]) -> Iterator[PersonMention]:
    """One mention for each stretch: the longest, and of equals the one with a party, then the one with a role."""
    mentions.sort(key=lambda p: (p.start - p.end, p.party is None, p.role is None, p.start))
    kept: list[PersonMention] = []
    for mention in mentions:
        if all(mention.end <= other.start or mention.start >= other.end for other in kept):
            kept.append(mention)
    yield from sorted(kept, key=lambda p: p.start)


# ------------------------------------------------------------------------------------------------------ lists of names

_JOIN = re.compile(r"[,/& ]*(?:-?en )?(?:het lid |de heer |mevrouw )?")
_ITEM = re.compile(r"(?P<name>[^,/()&]+?)(?: ?\((?P<bracket>[^()]*)\))?(?=$|[,/]|,? en | & |-en )")
_SHARED = re.compile(r"(?:beiden|allen|alle \w+|namens) (?:de )?")


@cache
def _parties() -> frozenset[str]:
    return frozenset(lexicon("parties").forms)


def names_in(listed: str, start: int) -> list[_Name]:
    """The names in a list such as "A (X) en B/C (Y, Z)", with the party of each; `start` is where the list begins."""
    names: list[_Name] = []
    at = 0
    while at < len(listed):
        join = _JOIN.match(listed, at)
        at = join.end() if join else at
        item = _ITEM.match(listed, at)
        if not item:
            break
        names.append(_Name(start + item.start("name"), start + item.end("name"), None))
        if item["bracket"]:
            names = _with_parties(names, item["bracket"], several=listed.count("(") > 1)
        at = item.end()
    return names


def _with_parties(names: list[_Name], bracket: str, *, several: bool) -> list[_Name]:
    """`names` with what the bracket behind the last says of their parties.

    Where a list has several brackets, each speaks of all names since the one before; a single bracket behind several names
    only does so when it says so ("beiden") or has as many parties.
    """
    shared = _SHARED.match(bracket)
    bare = bracket[shared.end() :] if shared else bracket
    known = _parties()
    parties = [bare] if bare in known else [p for p in re.split(r", |/| en ", bare) if p]
    if not all(p in known for p in parties):
        return names
    if (shared or several) and len(parties) == 1:
        return [replace(n, party=n.party or parties[0]) for n in names]
    count = len(parties)
    if count > len(names):
        return names
    return names[:-count] + [replace(n, party=p) for n, p in zip(names[-count:], parties, strict=True)]


def _plausible(name: str) -> bool:
    """Whether `name` can be a name: begins with none of the words that begin sentences, and is not one of them."""
    words = name.split()
    first = words[0] if words else ""
    if len(words) > 1 and first in _PARTICLES:
        return words[-1][0].isupper() and words[-1] not in NOT_NAMES and words[1] not in NOT_NAMES - _PARTICLES
    if re.fullmatch(r"(?:[^\W\d_]\. ?)+", name):
        return True
    return bool(words) and first not in NOT_NAMES and first not in _PARTICLES and not _is_party(name)


def _is_party(name: str) -> bool:
    return name in _parties() and name not in ("Van Haga", "Omtzigt", "Den Haan", "Gündoğan")


# ------------------------------------------------------------------------------------------------------------- readers

def _members(match: Match, text: str, adjectives: dict[int, LexiconMatch]) -> Iterator[PersonMention]:
    """Members of the House, alone or in a list."""
    start, _, listed = match.groups.get("list") or match.groups["loose"]
    for name in names_in(listed, start):
        words = text[name.start : name.end]
        if _plausible(words):
            yield PersonMention(name.start, name.end, match.rule.id, words, "lid", name.party)


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
    if not _plausible(bare) or bare.split()[0].strip(",") in _portfolio_words():
        return
    role = match.text("role") or ""
    where = (match.text("portfolio") or "").strip(" ()")
    party = where if where in _parties() else None
    if where and not party:
        role = f"{role} {_preposition(where)} {where}"
    adjective = adjectives.get(match.groups["role"][0] - 1)
    if adjective and adjective.entry.id != "NL":
        role = f"{role} ({country_name(adjective.entry.id)})"
    yield PersonMention(start, end, match.rule.id, name, role, party)


@cache
def _portfolio_words() -> frozenset[str]:
    """First words of portfolios: "minister Justitie" names an office, not a person."""
    return frozenset(form.replace(",", " ").split()[0] for form in _prepositions())


@cache
def _prepositions() -> dict[str, str]:
    return {form: str(e.data["preposition"]) for e in lexicon("portfolios").entries for form in e.forms}


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
    for name in names_in(listed, start):
        words = text[name.start : name.end]
        if _plausible(words[len(match.text("initials") or "") :] if name.start == start else words):
            yield PersonMention(name.start, name.end, match.rule.id, words, "lid" if name.party else role, name.party)


_ABBREVIATION = re.compile(r"(?:[NB]\.V|V\.[SN]|E\.U|U\.[SKN]|P\.S|N\.B|D\.C|L\.S|U\.S\.A)\.")


def _initials(match: Match, text: str, adjectives: dict[int, LexiconMatch]) -> Iterator[PersonMention]:
    """A name with initials; one initial at the start of a line is taken for the letter of a list."""
    start, end, name = match.groups["list"]
    initials = match.text("initials") or ""
    rest = name[len(initials) :]
    if _ABBREVIATION.match(name) or not _plausible(rest):
        return
    alone = len(re.findall(r"[^\W\d_]", initials)) == 1
    if alone and (start == 0 or text[start - 1] == "\n") and text[end : end + 1] not in ("", "\n", ",") and " " in initials:
        return
    yield PersonMention(start, end, match.rule.id, name)


_Reader = Callable[[Match, str, dict[int, LexiconMatch]], Iterable[PersonMention]]
_READERS: dict[str, _Reader] = {
    "member": _members,
    "capitals": _capitals,
    "office": _office,
    "title": _titled,
    "initials": _initials,
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
            if not (len(name) < 50 and _SIGNATURE.fullmatch(name) and _plausible(name)):
                return
            at = start + line.start() + line[0].index(name)
            yield PersonMention(at, at + len(name), "person.signature", name, "lid")
