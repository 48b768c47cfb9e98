"""Persons whom no title or office announces: first name with surname, and figures known by their surname alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kamerspoor.engine import LexiconMatch
from kamerspoor.interpret.name_lists import not_names
from kamerspoor.model import PersonMention

_SURNAME = re.compile(
    r"(?: (?:(?:van|de|den|der|ter|ten|von|bin|ben|al|el|da|di|la|le|zu) ){0,3}|[ -](?=[^\W\d_a-z]))"
    r"[^\W\d_a-z][^\W\d_]+(?:[-’][^\W\d_]+)*(?: [^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)*)?"
)
_NAMESAKE = re.compile(
    r"[- ]?\w*(?:[Uu]niversit(?:eit|y)|[Ff]onds|[Ss]tichting|[Ff]oundation|[Ii]nstitu|Act\b|Awards?\b|[Pp]rijs\b|[Ll]aan\b"
    r"|[Ss]traat\b|[Hh]uis\b|[Ww]et\b|lijst\b|rapport|[Cc]ollege\b|[Ss]chool|[Zz]iekenhuis)"
)


def well_known(text: str, names: Iterable[LexiconMatch]) -> Iterator[PersonMention]:
    """Figures whom everyone knows by their surname; not where it is part of another name ("Mandela Foundation")."""
    for name in names:
        if text[name.end : name.end + 1] == "-" or text[name.start - 1 : name.start] == "-" or _NAMESAKE.match(text, name.end):
            continue
        yield PersonMention(name.start, name.end, "person.public-figure", text[name.start : name.end])


def full_names(text: str, names: Iterable[LexiconMatch]) -> Iterator[PersonMention]:
    """A first name with the surname behind it."""
    for name in names:
        if text[name.start - 1 : name.start] == "-":
            continue
        surname = _SURNAME.match(text, name.end)
        if not surname or _NAMESAKE.match(text, surname.end()):
            continue
        words = surname[0].split()
        if any(w in not_names() or _NAMESAKE.match(w) or w.isupper() for w in words if w[0].isupper()):
            continue
        yield PersonMention(name.start, surname.end(), "person.first-name", text[name.start : surname.end()])
