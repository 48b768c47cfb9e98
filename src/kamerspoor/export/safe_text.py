"""Text that a format can hold and a spreadsheet does not carry out.

A cell that begins with `=`, `+`, `-`, `@`, a tab or a line break may be read as a formula (CSV injection). A workbook can
say that a cell is text; CSV cannot, so there an apostrophe goes before it.
"""

from __future__ import annotations

import re
from typing import Final

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
CELL_LIMIT: Final = 32_767
"""Characters that a cell of a workbook holds at most."""


def xml_safe(text: str) -> str:
    """`text` with U+FFFD for each character that XML 1.0 cannot hold."""
    return _NO_XML.sub("\ufffd", text)


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet might carry out `text`; white space before the sign does not help."""
    return text.startswith(FORMULA_STARTS) or text.lstrip().startswith(FORMULA_STARTS[:4])


def guarded(text: str) -> str:
    """`text` for a CSV cell: an apostrophe before what looks like a formula, or like such a cell that is guarded already."""
    return f"'{text}" if looks_like_formula(text) or (text[:1] == "'" and looks_like_formula(text[1:])) else text


def cell_text(text: str) -> str:
    """`text` as a workbook can hold it; what does not fit is cut with an ellipsis, never silently."""
    clean = xml_safe(text)
    return clean if len(clean) <= CELL_LIMIT else clean[: CELL_LIMIT - 1] + "…"
