"""Gold of debates: what is predicted outside the stretches that it covers, or is debatable, is not judged.

Such gold of a real debate has `parts` (ranges in the letters and digits of the paper's raw text, see `without_text.py`); a
made-up debate is covered whole. `debatable` are quotes on which the reader who labelled them was in doubt, with the kind of
entry where only that is doubtful. All of it is about gold with its text (`without_text.papers_of`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import without_text

from kamerspoor.read import read_file


def judged(predicted: dict[str, Any], gold: dict[str, Any], path: Path) -> dict[str, Any]:
    """`predicted` (paper JSON) with those asks and statements only that the gold says something of."""
    labelled = parts(gold, path)
    doubtful = [(kind, without_text.squeeze(quote)) for kind, quote in debatable(gold)]
    return predicted | {k: [x for x in predicted[k] if _judged(x, labelled, doubtful)] for k in ("asks", "statements")}


def parts(gold: dict[str, Any], path: Path) -> list[str]:
    """The letters and digits of each stretch of a paper that its gold covers."""
    letters = without_text.Letters(read_file(path).text)
    return [letters.squeezed[start:end] for start, end in gold.get("parts", ((0, None),))]


def debatable(gold: dict[str, Any]) -> list[tuple[str | None, str]]:
    """Kind (None for any) and quote of all that is debatable."""
    return [(None, item) if isinstance(item, str) else (item["kind"], item["quote"]) for item in gold["debatable"]]


def _judged(item: dict[str, Any], labelled: list[str], doubtful: list[tuple[str | None, str]]) -> bool:
    quote = without_text.squeeze(item["quote"])
    if any(kind in (None, item["kind"]) and (quote in doubted or doubted in quote) for kind, doubted in doubtful):
        return False
    return any(quote in part for part in labelled)
