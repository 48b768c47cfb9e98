"""Who held an office and for which party a member sat, on a day: background for linking and pages, never read into a paper.

Both answer with all candidates: none where the lists know nothing, several where a name or day is ambiguous. Callers show the
answer as background knowledge, not as what a paper says.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from kamerspoor.lexicons import lexicon

TERMS: Mapping[int, date] = {
    1998: date(1998, 5, 19),
    2002: date(2002, 5, 23),
    2003: date(2003, 1, 30),
    2006: date(2006, 11, 30),
    2010: date(2010, 6, 17),
    2012: date(2012, 9, 20),
    2017: date(2017, 3, 23),
    2021: date(2021, 3, 31),
    2023: date(2023, 12, 6),
    2025: date(2025, 11, 12),
}
"""First day of each term of the Tweede Kamer, by the year of its election."""

LISTED_UNTIL = date(2025, 9, 1)
"""Day up to which the list of the cabinet was kept; of later days it says nothing."""


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A term in an office: name with initials, surname, role, first day, first day after (None: not known), cabinet."""

    name: str
    surname: str
    role: str
    start: date
    end: date | None
    cabinet: str


def who_was(role: str, day: date) -> tuple[OfficeHolder, ...]:
    """Who held `role` ("Minister van Defensie", in any case) on `day`; the day of a handover belongs to the new holder."""
    if day >= LISTED_UNTIL:
        return ()
    return tuple(h for h in _holders().get(role.casefold(), ()) if h.start <= day and (h.end is None or day < h.end))


def offices_of(surname: str, day: date) -> tuple[OfficeHolder, ...]:
    """The offices that someone called `surname` held on `day`."""
    wanted = surname.casefold()
    return tuple(h for role in _roles() for h in who_was(role, day) if h.surname.casefold() == wanted)


def party_of(surname: str, day: date) -> tuple[str, ...]:
    """The groups for which a member called `surname` sat in the term of the House that `day` falls in, in order of name."""
    term = term_of(day)
    parties = {
        str(e.data["party"])
        for e in lexicon("members").entries
        if e.id.casefold() == surname.casefold() and term in _terms(e.data["terms"])
    }
    return tuple(sorted(parties))


def term_of(day: date) -> int | None:
    """The year of election of the term that `day` falls in, None before 1998."""
    starts = list(TERMS.values())
    i = bisect_right(starts, day) - 1
    return list(TERMS)[i] if i >= 0 else None


def _terms(value: object) -> list[object]:
    return value if isinstance(value, list) else []


@cache
def _roles() -> tuple[str, ...]:
    return tuple(_holders())


@cache
def _holders() -> Mapping[str, tuple[OfficeHolder, ...]]:
    found: dict[str, list[OfficeHolder]] = {}
    for entry in lexicon("cabinet").entries:
        start, end = entry.data["from"], entry.data.get("until")
        if not isinstance(start, date) or not (end is None or isinstance(end, date)):
            continue
        holder = OfficeHolder(
            entry.forms[0], str(entry.data["surname"]), entry.id, start, end, str(entry.data.get("cabinet", ""))
        )
        found.setdefault(entry.id.casefold(), []).append(holder)
    return {role: tuple(holders) for role, holders in found.items()}
