"""Draw a hundred entries at random over the corpus, to be read by hand: by kind, and within a kind by sort of paper.

    python -m benchmarks.hundred [--seed N]

Prints each with the words before and after it. Needs the shared corpus; nothing of what is printed belongs in the project.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from pathlib import Path

from kamerspoor.errors import UnreadablePaper
from kamerspoor.model import Paper
from kamerspoor.pipeline import read_paper

CORPUS = Path(__file__).parents[2] / "shared/corpus"
SORTS = {
    "letters": ("seeds", "letters-txt"),
    "answers": ("kamervragen-pdf", "kamervragen-docx"),
    "motions": ("moties-text",),
    "debates": ("vlos-xml", "handelingen-xml", "handelingen-pdf"),
}
EACH = 25
"""Entries per kind: ask, commitment, deed, refusal."""

Entry = tuple[str, str, str, str]


def entries_of(paper: Paper, sort: str) -> list[tuple[str, Entry]]:
    """Each ask and statement of a paper with its kind: sort, what was said of it, its words, and its surroundings."""
    text, found = paper.text, []
    for ask in paper.interpretation.asks:
        by = ", ".join(p.name for p in ask.by)
        said = f"{ask.kind} by {by or '-'} on {ask.date} -> {ask.outcome} [{ask.rule} {ask.confidence}]"
        found.append(("ask", (sort, said, text[ask.start : ask.end], text[max(0, ask.start - 200) : ask.end + 200])))
    for s in paper.interpretation.statements:
        said = f"{s.kind} {s.strength or ''} by {s.actor} due {s.due} done {s.date} [{s.rule} {s.confidence}]"
        found.append((s.kind, (sort, said, text[s.start : s.end], text[max(0, s.start - 200) : s.end + 200])))
    return found


def drawn(seed: int) -> dict[str, list[Entry]]:
    """The entries by kind, as even over the sorts of paper as there are."""
    pool: dict[str, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for sort, folders in SORTS.items():
        for path in (p for f in folders for p in sorted((CORPUS / f).iterdir()) if p.is_file()):
            try:
                for kind, entry in entries_of(read_paper(path), sort):
                    pool[kind][sort].append(entry)
            except UnreadablePaper:
                continue
    chance = random.Random(seed)
    result = {}
    for kind, sorts in sorted(pool.items()):
        left = {sort: chance.sample(found, len(found)) for sort, found in sorted(sorts.items())}
        taken: list[Entry] = []
        while len(taken) < EACH and any(left.values()):
            taken += [left[sort].pop() for sort in sorted(left) if left[sort]]
        result[kind] = taken[:EACH]
    return result


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hundred")
    parser.add_argument("--seed", type=int, default=1)
    for kind, entries in drawn(parser.parse_args().seed).items():
        for number, (sort, said, words, around) in enumerate(entries, 1):
            print(f"\n{kind} {number} ({sort}) {said}\n  {' '.join(words.split())}\n    ... {' '.join(around.split())}")


if __name__ == "__main__":
    main()
