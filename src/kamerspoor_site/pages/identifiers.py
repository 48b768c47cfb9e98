"""Publication identifiers as people write them."""

from __future__ import annotations

import re

from kamerspoor.export.citation import cite

_SHORT = {"Kamerstukken II, ": "Kamerstuk ", "Kamerstukken I, ": "Kamerstuk I ", "Kamerstukdossier ": "Kamerstuk "}
_LONG_FORM = re.compile("|".join(_SHORT))


def printed(identifier: str) -> str:
    """A publication identifier as it is printed: kst-32735-287 is "Kamerstuk 32 735, nr. 287"."""
    return _LONG_FORM.sub(lambda found: _SHORT[found[0]], cite(identifier))
