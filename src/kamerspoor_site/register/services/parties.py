"""Written forms of one party, and whose party is known where a paper does not print it.

Papers print "CU" and "ChristenUnie", and who asks for one wants both. A motion prints names alone: their party is that which
the register's other papers give the name, or, where none does, that of the members known to the program.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kamerspoor.lexicons import lexicon
from kamerspoor_site.register.models import Person


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    return {form.casefold(): entry.forms for entry in lexicon("parties").entries for form in entry.forms}


def every_form(names: Iterable[str]) -> list[str]:
    """`names` with all other written forms of the same parties (`lexicons/parties.toml`), sorted; unknown names stay."""
    return sorted({form for name in names for form in (name, *_forms().get(name.casefold(), ()))})


def usual_form(name: str) -> str:
    """The usual short form of a party, the name itself where nobody lists it."""
    return _usual().get(name.casefold(), name)


def is_party(name: str) -> bool:
    """Whether `name` is a written form of a party."""
    return name.casefold() in _usual()


@cache
def _usual() -> dict[str, str]:
    return {form.casefold(): entry.id for entry in lexicon("parties").entries for form in entry.forms}


@cache
def _known_members() -> dict[str, frozenset[str]]:
    """Parties by name of the members known to the program."""
    found: dict[str, set[str]] = {}
    for entry in lexicon("members").entries:
        found.setdefault(entry.id.casefold(), set()).add(usual_form(str(entry.data["party"])))
    return {name: frozenset(parties) for name, parties in found.items()}


def members_without_party(parties: Iterable[str]) -> list[str]:
    """Keys of the persons whom papers print without a party and who are of one of `parties`, as far as that is certain.

    Who is printed with one party elsewhere in the register is of that party, who is printed with several of none.
    """
    wanted = {usual_form(name) for name in parties}
    printed: dict[str, set[str]] = {}
    for name, party in Person.objects.filter(party__isnull=False).values_list("name", "party"):
        printed.setdefault(name.casefold(), set()).add(usual_form(party))
    bare = Person.objects.filter(party__isnull=True).values_list("key", "name")
    known = {key: printed.get(name.casefold()) or _known_members().get(name.casefold(), frozenset()) for key, name in bare}
    return sorted(key for key, of in known.items() if len(of) == 1 and not wanted.isdisjoint(of))
