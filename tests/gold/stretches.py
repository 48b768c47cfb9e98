"""Gold of debates that covers some stretches of a report: what is predicted elsewhere, or is debatable, is not judged.

A hidden paper of such gold has `parts` (ranges in the letters and digits of the paper's raw text, see `without_text.py`) and
`debatable` (kinds with quotes on which the reader who labelled them was in doubt).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import without_text

from kamerspoor.read import read_file


def judged(predicted: dict[str, Any], hidden: dict[str, Any], path: Path) -> dict[str, Any]:
    """`predicted` (paper JSON) with those asks and statements only that the gold of `hidden` says something of."""
    letters = without_text.Letters(read_file(path).text)
    labelled = [letters.squeezed[start:end] for start, end in hidden["parts"]]
    doubtful = {
        (item["kind"], without_text.squeeze(without_text.show_quote(item["quote"], letters))) for item in hidden["debatable"]
    }
    return predicted | {
        layer: [x for x in predicted[layer] if _judged(x, labelled, doubtful)] for layer in ("asks", "statements")
    }


def _judged(item: dict[str, Any], labelled: list[str], doubtful: set[tuple[str, str]]) -> bool:
    quote = without_text.squeeze(item["quote"])
    if any(kind == item["kind"] and (quote in doubted or doubted in quote) for kind, doubted in doubtful):
        return False
    return any(quote in part for part in labelled)
