"""Gold annotations without a word of the papers, and back.

A quote is kept as ranges counted in the letters and digits of the paper's raw text (`read_file(path).text`), so neither
white space nor hyphens nor a better cleaning shift it. A sentence that a footnote or a page break cuts in two has two ranges.

    python tests/gold/without_text.py hide GOLD_DIR PAPERS_DIR OUT_DIR      scorer's form -> hidden form
    python tests/gold/without_text.py restore HIDDEN_DIR PAPERS_DIR OUT_DIR  hidden form -> scorer's form

PAPERS_DIR is walked for the files that the gold names; a file whose SHA-256 differs from the one annotated is refused.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kamerspoor.read import read_file

QUOTED = {"quote", "answer_quote", "question", "answer", "subject"}
BROKEN_NAMES = {"Yeşilgöz-Zegerius"}
"""Names whose letters the print took apart, so that they cannot be found by their letters."""
PHRASES = {"headings", "broken_words"}


class Letters:
    """The letters and digits of a text, each with where it stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.chars: list[str] = []
        self.where: list[int] = []
        for i, char in enumerate(text):
            for c in unicodedata.normalize("NFKC", char).casefold():
                if c.isalnum():
                    self.chars.append(c)
                    self.where.append(i)
        self.squeezed = "".join(self.chars)

    def slice(self, start: int, end: int) -> str:
        """The text from letter `start` up to letter `end`, on one line."""
        return " ".join(self.text[self.where[start] : self.where[end - 1] + 1].split()) if end > start else ""


def squeeze(text: str) -> str:
    """Letters and digits of `text`, case-folded, as the scorer compares them."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def locate(quote: str, letters: Letters) -> list[list[int]]:
    """Ranges of `quote`; more than one where something stands between its parts. ValueError where it is not there."""
    rest, ranges, frm = squeeze(quote), [], 0
    whole = letters.squeezed.find(rest)
    if whole >= 0:
        return [[whole, whole + len(rest)]]
    while rest:
        for size in range(len(rest), 0, -1):
            at = letters.squeezed.find(rest[:size], frm)
            if at >= 0 and size > 1:
                ranges.append([at, at + size])
                rest, frm = rest[size:], at + size
                break
        else:
            raise ValueError(f"not in the text: {rest[:60]!r}")
    return ranges


def hide_quote(quote: str | None, letters: Letters) -> Any:
    """The ranges of a quote with the places of its hyphens; None stays None, and a name that print broke stays a name."""
    if not quote or quote in BROKEN_NAMES:
        return quote
    hidden: dict[str, Any] = {"at": locate(quote, letters)}
    if " " not in quote and any(c in quote for c in "-’'"):
        count = 0
        hidden["marks"] = []
        for char in quote:
            if char in "-’'":
                hidden["marks"].append([count, char])
            elif char.isalnum():
                count += 1
    return hidden


def show_quote(hidden: Any, letters: Letters, *, word: bool = False) -> Any:
    """The quote that `hide_quote` hid; a `word` is put together of letters and hyphens only."""
    if not isinstance(hidden, dict):
        return hidden
    parts = [letters.slice(start, end) for start, end in hidden["at"]]
    if not word:
        return " ".join(parts)
    bare = "".join(c for part in parts for c in part if c.isalnum())
    for count, char in reversed(hidden.get("marks", ())):
        bare = bare[:count] + char + bare[count:]
    return bare


def convert(value: Any, letters: Letters, turn: Any, key: str = "") -> Any:
    """`value` with every quote in it turned by `turn`."""
    if isinstance(value, dict) and not (key in QUOTED and "at" in value):
        return {k: convert(v, letters, turn, k) for k, v in value.items()}
    if isinstance(value, list):
        return [turn(v, letters) if key in PHRASES else convert(v, letters, turn, key) for v in value]
    return turn(value, letters) if key in QUOTED else value


def files_below(folder: Path) -> dict[str, Path]:
    """Files by name."""
    return {path.name: path for path in sorted(folder.rglob("*")) if path.is_file()}


def hide(gold: dict[str, Any], path: Path) -> dict[str, Any]:
    """The hidden form of one gold paper."""
    raw = read_file(path)
    return {"file": gold["file"], "sha256": raw.source.sha256} | {
        k: convert(v, Letters(raw.text), hide_quote, k) for k, v in gold.items() if k != "file"
    }


def restore(hidden: dict[str, Any], path: Path) -> dict[str, Any]:
    """The scorer's form of one hidden gold paper. ValueError where the file is not the one annotated."""
    raw = read_file(path)
    if raw.source.sha256 != hidden["sha256"]:
        raise ValueError(f"{path.name} is not the file that was annotated")
    letters = Letters(raw.text)
    shown = {k: convert(v, letters, show_quote, k) for k, v in hidden.items() if k not in ("sha256", "broken_words")}
    return shown | {"broken_words": [show_quote(w, letters, word=True) for w in hidden.get("broken_words", ())]}


class Restored(NamedTuple):
    """A paper with its gold in the scorer's form."""

    path: Path
    gold: dict[str, Any]


def papers_of(folder: Path, papers: Path) -> Iterator[Restored]:
    """The papers of which `folder` holds hidden gold, each with that gold restored; `papers` is walked for their files."""
    known = files_below(papers)
    for file in sorted(folder.glob("*.json")):
        hidden = json.loads(file.read_text("utf-8"))
        path = known[hidden["file"]]
        yield Restored(path, restore(hidden, path))


def one_item_per_line(paper: dict[str, Any]) -> str:
    """JSON with one annotation per line, so that a change of one annotation is a change of one line."""

    def line(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False)

    rows = [
        f'"{key}": [\n  ' + ",\n  ".join(map(line, value)) + "\n ]"
        if isinstance(value, list) and value
        else f'"{key}": {line(value)}'
        for key, value in paper.items()
    ]
    return "{\n " + ",\n ".join(rows) + "\n}\n"


def main(arguments: list[str]) -> int:
    """Convert a folder; one line per paper that cannot be converted, exit status 1 then."""
    verb, source, papers, target = arguments[0], *map(Path, arguments[1:4])
    known, failed = files_below(papers), 0
    target.mkdir(parents=True, exist_ok=True)
    for file in sorted(source.glob("*.json")):
        content = json.loads(file.read_text("utf-8"))
        try:
            turned = {"hide": hide, "restore": restore}[verb](content, known[content["file"]])
        except (KeyError, ValueError) as error:
            print(f"{file.name}: {error}", file=sys.stderr)
            failed = 1
            continue
        (target / file.name).write_text(one_item_per_line(turned), "utf-8")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
