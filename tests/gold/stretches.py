"""Gold of debates: what is predicted outside the stretches that it covers, or is debatable, is not judged.

A hidden paper of such gold has `parts` (ranges in the letters and digits of the paper's raw text, see `without_text.py`); a
made-up debate is covered whole. `debatable` are quotes on which the reader who labelled them was in doubt, with the kind of
entry where only that is doubtful.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import without_text

from kamerspoor.read import read_file


def judged(predicted: dict[str, Any], gold: dict[str, Any], path: Path) -> dict[str, Any]:
    """`predicted` (paper JSON) with those asks and statements only that the gold (hidden or not) says something of."""
    letters = without_text.Letters(read_file(path).text)
    labelled = [letters.squeezed[start:end] for start, end in gold.get("parts", ((0, None),))]
    doubtful = [_doubtful(item, letters) for item in gold["debatable"]]
    return predicted | {k: [x for x in predicted[k] if _judged(x, labelled, doubtful)] for k in ("asks", "statements")}


def _doubtful(item: str | dict[str, Any], letters: without_text.Letters) -> tuple[str | None, str]:
    """Kind (None for any) and squeezed quote of what is debatable."""
    if isinstance(item, str):
        return None, without_text.squeeze(item)
    return item["kind"], without_text.squeeze(without_text.show_quote(item["quote"], letters))


def _judged(item: dict[str, Any], labelled: list[str], doubtful: list[tuple[str | None, str]]) -> bool:
    quote = without_text.squeeze(item["quote"])
    if any(kind in (None, item["kind"]) and (quote in doubted or doubted in quote) for kind, doubted in doubtful):
        return False
    return any(quote in part for part in labelled)
