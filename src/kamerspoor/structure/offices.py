"""Offices of the cabinet as printed, in the one form the header uses: "Minister van Buitenlandse Zaken".

Ministries and portfolios are a lexicon (`lexicons/ministries.toml`): their names restore capitals from "DE MINISTER VAN
BUITENLANDSE ZAKEN", tell where a name that holds "en" ends, and whether a portfolio takes "van" or "voor".
"""

from __future__ import annotations

import re
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
_LOOSE = re.compile(r"[A-Z][^\s,.;:()]*(?:,? (?:(?:en|&|van|der|de) )?[A-Z][^\s,.;:()]*)*")
_WITHOUT = re.compile(r"\s*(?:-|–|,)\s*$")


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
        of = str(entry.data.get("of", "van"))
        for form in (*entry.forms, *entry.folded):
            known[_key(form)] = (str(entry.data.get("name", entry.forms[0])), of)
    forms = sorted((f for e in portfolios().entries for f in (*e.forms, *e.folded)), key=lambda f: (-len(f), f))
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
    name, of = known[_key(found[0])] if found else (portfolio.strip(), "van")
    head = _title_name(title)
    if "President" in head:
        return head
    rest = portfolio.strip()[found.end() :].strip(" -–") if found else ""
    name = f"{name} – {rest}" if rest else name
    return f"{head} {of if head == 'Minister' else 'van'} {name}" if name else head


def offices(text: str, start: int = 0) -> tuple[list[Office], int]:
    """The offices enumerated in `text` from `start` on ("de Ministers van A en voor B, en de Staatssecretaris van C").

    Stops where the enumeration stops; returns the offices and that position.
    """
    found: list[Office] = []
    at = _skip(text, start)
    while title := _TITLE.match(text, at):
        found, at = _one_title(text, title, found)
        gap = _NEXT.match(text, at)
        after = gap.end() if gap else at
        if not _TITLE.match(text, after):
            break
        at = after
    return found, at


def _skip(text: str, start: int) -> int:
    article = re.compile(r"\s*(?:namens\s+)?(?:de|het|u,)?\s*", re.IGNORECASE).match(text, start)
    return article.end() if article else start


def _one_title(text: str, title: re.Match[str], found: list[Office]) -> tuple[list[Office], int]:
    pattern, known = _portfolio()
    head, at, before = _title_name(title["title"]), title.end(), len(found)
    while of := _OF.match(text, at):
        name = pattern.match(text, of.end())
        loose = _LOOSE.match(text, of.end())
        stretch = loose if name and _misspelt(text, name) else name or loose
        name = name if stretch is name else None
        if stretch is None or (len(found) > before and not _really_next(text, at, of)):
            break
        proper, usual = known[_key(stretch[0])] if name else (stretch[0], of["of"].lower())
        found.append(
            Office(f"{head} {of['of'].lower() if head != 'Minister' else usual} {proper}", title.start(), stretch.end())
        )
        at = stretch.end()
    if len(found) == before and "President" not in head and (bare := re.compile(r"\s+").match(text, title.end())):
        name = pattern.match(text, bare.end())
        if name:  # "de Minister Justitie en Veiligheid", a slip that papers make
            proper, usual = known[_key(name[0])]
            return [
                *found,
                Office(f"{head} {usual if head == 'Minister' else 'van'} {proper}", title.start(), name.end()),
            ], name.end()
    if len(found) == before:
        pending = re.compile(r"\s*(?:en|,)\s*(?:de\s+)?(?:minister|staatssecretaris)\w*\s+(?P<of>van|voor)\s+", re.IGNORECASE)
        shared = pending.match(text, title.end())
        name = pattern.match(text, shared.end()) if shared else None
        of_same = f" {known[_key(name[0])][1]} {known[_key(name[0])][0]}" if name and "President" not in head else ""
        found.append(Office(head + of_same, title.start(), title.end()))
    return found, at


def _misspelt(text: str, name: re.Match[str]) -> bool:
    """Whether a portfolio goes on in a word that makes it no known one ("Binnenlandse Zaken en Koninkrijkrelaties")."""
    on = re.compile(r" en (?P<rest>[A-Z][a-z]+(?: [A-Z][a-z]+)*)").match(text, name.end())
    return on is not None and _portfolio()[0].match(on["rest"]) is None


def _really_next(text: str, at: int, of: re.Match[str]) -> bool:
    """Whether "van" after a portfolio begins another one: there must be "en" or a comma between."""
    return bool(re.search(r",|\ben\b|alsmede|alsook", text[at : of.start("of")], re.IGNORECASE))


def is_office_line(text: str) -> re.Match[str] | None:
    """Whether `text` begins as a signature does ("De Minister van ...")."""
    return re.match(r"(?:namens\s+)?de\s+(?:vice-?)?(?:minister|staatssecretaris)(?:[ -]president)?\b", text, re.IGNORECASE)
