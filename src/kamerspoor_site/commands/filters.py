"""Values of filters as people type them: countries by name, and what to say of a value that the register does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

_MOST = 12


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    from babel import Locale

    names = ((name.casefold(), iso) for tag in ("nl", "en") for iso, name in Locale.parse(tag).territories.items())
    return {name: iso for name, iso in names if len(iso) == 2 and iso.isalpha()}


def places_of(values: Iterable[str]) -> tuple[str, ...]:
    """ISO codes of countries given by code or by their Dutch or English name; what is neither stays, in capitals."""
    return tuple(_countries().get(value.strip().casefold(), value.strip().upper()) for value in values)


def dossiers_of(values: Iterable[str]) -> tuple[str, ...]:
    """Dossier numbers without the space they are printed with."""
    return tuple(value.replace(" ", "") for value in values)


def unknown_values(filters: Mapping[str, object]) -> Iterator[str]:
    """One line for each value of a filter that nothing in the register has, with the values that it does have."""
    from kamerspoor_site.register.models import Dossier, Ministry, Party, Place, Theme

    tables = {
        "places": ("--place", Place.objects.values_list("pk", flat=True)),
        "themes": ("--theme", Theme.objects.values_list("pk", flat=True)),
        "ministries": ("--ministry", Ministry.objects.values_list("pk", flat=True)),
        "parties": ("--party", Party.objects.values_list("pk", flat=True)),
        "dossiers": ("--dossier", Dossier.objects.values_list("pk", flat=True)),
    }
    for name, (option, rows) in tables.items():
        given = filters.get(name) or ()
        known = sorted(rows) if given else []
        for value in given if isinstance(given, tuple) else ():
            if value not in known:
                shown = ", ".join(known[:_MOST]) + (", ..." if len(known) > _MOST else "")
                yield f"{option} {value}: nothing in the register has this" + (f"; it has {shown}" if known else "")
