"""Written forms of one party: papers print "CU" and "ChristenUnie", and who asks for one wants both."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kamerspoor.lexicons import lexicon


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    return {form.casefold(): entry.forms for entry in lexicon("parties").entries for form in entry.forms}


def every_form(names: Iterable[str]) -> list[str]:
    """`names` with all other written forms of the same parties (`lexicons/parties.toml`), sorted; unknown names stay."""
    return sorted({form for name in names for form in (name, *_forms().get(name.casefold(), ()))})
