"""Offices of the cabinet as printed, in the one form the header uses: "Minister van Buitenlandse Zaken".

Ministries and portfolios are a lexicon (`lexicons/ministries.toml`): their names restore capitals from "DE MINISTER VAN
BUITENLANDSE ZAKEN", tell where a name that holds "en" ends, and whether a portfolio takes "van" or "voor".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kamerspoor.engine import Lexicon, load_lexicon

_TITLE = re.compile(
    r"\b(?P<title>(?:vice-)?minister[ -]?president(?:schap)?|ministers?|staatssecretaris(?:sen)?)\b", re.IGNORECASE
)
_OF = re.compile(
    r",?\s*(?:(?:en|alsmede|alsook)\s+)?(?:de\s+)?(?P<of>van|voor)\s+(?:het\s+ministerie\s+van\s+)?", re.IGNORECASE
)
_NEXT = re.compile(
    r"(?P<gap>,?\s*(?:en|alsmede|alsook|en\s+van|/)?\s*(?:mede\s+namens\s+)?(?:aan\s+)?(?:de\s+)?)(?=\S)", re.IGNORECASE
)
_LOOSE = re.compile(
    r"[A-Z][^\s,.;:()]*(?:,? (?:(?:en|&|van|der|de) )?(?!Ministers?\b|Staatssecretaris|[A-Z][a-z]?\.)[A-Z][^\s,.;:()]*)*"
)
_ARTICLE = re.compile(r"\s*(?:namens\s+)?(?:de|het|u,)?\s*", re.IGNORECASE)
_JOINED = re.compile(r",|\ben\b|alsmede|alsook", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_SHARED = re.compile(r"\s*(?:en|,)\s*(?:de\s+)?(?:minister|staatssecretaris)\w*\s+(?:van|voor)\s+", re.IGNORECASE)
_GOES_ON = re.compile(r" en (?P<rest>[A-Z][a-z]+(?: [A-Z][a-z]+)*)")
_OFFICE_LINE = re.compile(r"(?:namens\s+)?de\s+(?:vice-?)?(?:minister|staatssecretaris)(?:[ -]president)?\b", re.IGNORECASE)


_PREMIER, _GENERAL_AFFAIRS = "Minister-President", "Minister van Algemene Zaken"


@dataclass(frozen=True, slots=True)
class Office:
    """An office named in text: its normal form and where it stands."""

    role: str
    start: int
    end: int


@cache
def portfolios() -> Lexicon:
    """The names of ministries and portfolios."""
    return load_lexicon("kamerspoor.lexicons", "ministries")


@cache
def _portfolio() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    known: dict[str, tuple[str, str]] = {}
    for entry in portfolios().entries:
        of = "" if entry.data.get("as_printed") else str(entry.data.get("of", "van"))
        for form in entry.forms + entry.folded:
            known[_key(form)] = (str(entry.data.get("name", entry.forms[0])), of)
    forms = sorted((f for e in portfolios().entries for f in e.forms + e.folded), key=lambda f: (-len(f), f))
    loose = [re.escape(f).replace(r"\ ", r"\s+").replace(",", ",?") for f in forms]
    return re.compile(rf"(?:{'|'.join(loose)})(?!\w)", re.IGNORECASE), known


def _key(form: str) -> str:
    return re.sub(r"[\s,]+", " ", form).strip().casefold()


def _title_name(title: str) -> str:
    low = title.lower().replace(" ", "-")
    if "president" in low:
        return "Minister-President" if not low.startswith("vice") else "Viceminister-President"
    return "Staatssecretaris" if low.startswith("staats") else "Minister"


def role_of(title: str, portfolio: str) -> str:
    """The office of "Minister Blok (Buitenlandse Zaken)": `title` "Minister", `portfolio` "Buitenlandse Zaken"."""
    pattern, known = _portfolio()
    found = pattern.match(portfolio.strip())
    name, of = known.get(_key(found[0]) if found else "", (portfolio.strip(), "van"))
    head = _title_name(title)
    if "President" in head:
        return head
    rest = portfolio.strip()[found.end() :].strip(" -–") if found else ""
    name = f"{name} – {rest}" if rest else name
    return _role(head, of, name) if name else head


def _role(head: str, usual: str | None, name: str, printed: str = "van") -> str:
    """A title with its portfolio: ministers have the preposition that is usual for it, if one is, others the printed one."""
    return f"{head} {(usual or printed) if head == 'Minister' else printed} {name}"


def roles(named: Sequence[Office]) -> tuple[str, ...]:
    """The offices of an enumeration, each once; the Minister-President who is Minister van Algemene Zaken holds one."""
    each = list(dict.fromkeys(o.role for o in named))
    if _PREMIER in each and _GENERAL_AFFAIRS in each:
        each[each.index(_PREMIER)] = f"{_PREMIER}, {_GENERAL_AFFAIRS}"
        each.remove(_GENERAL_AFFAIRS)
    return tuple(each)


def offices(text: str, start: int = 0) -> tuple[list[Office], int]:
    """The offices enumerated in `text` from `start` on ("de Ministers van A en voor B, en de Staatssecretaris van C").

    Stops where the enumeration stops; returns the offices and that position.
    """
    found: list[Office] = []
    at = _skip(text, start)
    while title := _TITLE.match(text, at):
        more, at = _one_title(text, title)
        found += more
        gap = _NEXT.match(text, at)
        after = gap.end() if gap else at
        if not _TITLE.match(text, after):
            break
        at = after
    return found, at


def _skip(text: str, start: int) -> int:
    article = _ARTICLE.match(text, start)
    return article.end() if article else start


def _one_title(text: str, title: re.Match[str]) -> tuple[list[Office], int]:
    """The offices of one title: "Ministers van A en voor B" are two."""
    head = _title_name(title["title"])
    found: list[Office] = []
    at = title.end()
    while (of := _OF.match(text, at)) and (named := _named(text, of.end())):
        if found and not _JOINED.search(text, at, of.start("of")):
            break
        name, usual, end = named
        found.append(Office(_role(head, usual, name, of["of"].lower()), title.start(), end))
        at = end
    return (found, at) if found else _bare_title(text, title, head)


def _bare_title(text: str, title: re.Match[str], head: str) -> tuple[list[Office], int]:
    """A title without "van": "Minister-President", the slip "de Minister Defensie", "de Staatssecretaris en de Minister"."""
    at, end = title.end(), title.end()
    named = None
    if "President" not in head:
        slip, shared = _SPACE.match(text, at), _SHARED.match(text, at)
        known = _portfolio()[0]
        if slip and known.match(text, slip.end()):
            named = _named(text, slip.end())
            end = named[2] if named else at
        elif shared and known.match(text, shared.end()):
            named = _named(text, shared.end())
    role = _role(head, named[1], named[0]) if named else head
    return [Office(role, title.start(), end)], end


def _named(text: str, at: int) -> tuple[str, str | None, int] | None:
    """The portfolio that begins at `at`: its normal form, "van" or "voor" where it is a known one with one of them, its end."""
    pattern, known = _portfolio()
    name = pattern.match(text, at)
    if name and not _misspelt(text, name) and (entry := known.get(_key(name[0]))):
        return entry[0], entry[1], name.end()
    loose = _LOOSE.match(text, at)
    return (loose[0], None, loose.end()) if loose else None


def _misspelt(text: str, name: re.Match[str]) -> bool:
    """Whether a portfolio goes on in a word that makes it no known one ("Binnenlandse Zaken en Koninkrijkrelaties")."""
    on = _GOES_ON.match(text, name.end())
    return on is not None and _portfolio()[0].match(on["rest"]) is None


def portfolio_at(text: str, at: int) -> str:
    """The known portfolio or ministry whose name begins at `at`, in its normal form; "" where none does."""
    pattern, known = _portfolio()
    found = pattern.match(text, at)
    return known[_key(found[0])][0] if found else ""


def is_office_line(text: str) -> re.Match[str] | None:
    """Whether `text` begins as a signature does ("De Minister van ...")."""
    return _OFFICE_LINE.match(text)
