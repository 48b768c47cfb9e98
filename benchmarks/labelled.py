"""Labelled sentences as the program sees them: each with its signs, what the rules found in it, and what is right.

In: the sentences made up for this project (`tests/interpret/data`) and the made-up papers with gold (`tests/gold`).
Out: `Labelled`, one for each sentence that is judged; sentences that carry no label are left out.
"""

from __future__ import annotations

import importlib
import json
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from benchmarks.made_up_debates import vlos
from benchmarks.sentences import paper_of
from kamerspoor.interpret import statements
from kamerspoor.interpret.bench import Bench
from kamerspoor.interpret.confidence import confidence
from kamerspoor.interpret.signs import Clauses, other_signs, word_signs
from kamerspoor.model import Paper
from kamerspoor.pipeline import read_paper, read_paper_bytes
from kamerspoor.vocabulary import StatementKind

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests/interpret/data"
GOLD = ROOT / "tests/gold"
sys.path.insert(0, str(GOLD))
without_text = importlib.import_module("without_text")
stretches = importlib.import_module("stretches")
UNSEEN = ("unseen_letters", "unseen_pages", "unseen_answers", "unseen_ordinary", "unseen_whole")
"""The sets of made-up papers that are scored only."""
_LONG = 40
"""Letters that are enough to know a quote by."""


@dataclass(frozen=True)
class Labelled:
    """A sentence: the paper it stands in, its signs, the confidence of each kind that the rules found, the kinds it is."""

    paper: str
    words: frozenset[str]
    clauses: frozenset[str]
    by_rule: dict[StatementKind, float]
    kinds: frozenset[str]
    spoken: bool = False


_Seen = dict[int, tuple[frozenset[str], frozenset[str], dict[StatementKind, float]]]


def letters(text: str) -> str:
    """The letters and digits of `text`, lower case: what is compared."""
    return "".join(c for c in text.lower() if c.isalnum())


def watched(read: Callable[[], Paper]) -> tuple[Paper, _Seen]:
    """The paper that `read` gives, with signs and findings of each sentence judged, by its start; the weights have no say."""
    seen: _Seen = {}

    def watch(bench: Bench, clauses: Clauses) -> None:
        if not clauses:
            return
        sure = {f.kind: confidence(f.rule, f.score, f.kind, spoken=bench.context.spoken) for f in bench.found.values()}
        words, others = frozenset(word_signs(bench.words)), frozenset(other_signs(clauses, bench.context))
        seen[bench.context.start] = (words, others, sure)

    with mock.patch.object(statements, "weigh", watch):
        paper = read()
    return paper, seen


def sentences_of(name: str) -> Iterator[Labelled]:
    """The labelled sentences of a file of `tests/interpret/data`; each paragraph is a paper."""
    paragraphs = tomllib.loads((DATA / f"sentences-{name}.toml").read_text("utf-8"))["paragraph"]
    for number, paragraph in enumerate(paragraphs):
        paper, seen = watched(lambda p=paragraph: paper_of(p))  # type: ignore[misc]
        labels = {
            letters(s["starts"]): frozenset(x["kind"] for x in s["statements"])
            for s in paragraph["sentence"]
            if "statements" in s
        }
        for start, end in ((s.start, s.end) for s in paper.structure.sentences if s.start in seen):
            own = letters(paper.text[start:end])
            if found := [kinds for begin, kinds in labels.items() if own.startswith(begin)]:
                yield Labelled(f"{name}-{number}", *seen[start], found[0])


def papers_of(folder: Path) -> Iterator[Labelled]:
    """The sentences of the made-up papers in a folder of `tests/gold`; what the gold does not name is no statement."""
    for file in sorted(folder.glob("*.json")):
        gold: dict[str, Any] = json.loads(file.read_text("utf-8"))
        text = file.with_suffix(".txt")
        paper, seen = watched(lambda t=text: read_paper_bytes(t.read_bytes(), t.name))  # type: ignore[misc]
        quotes = [(letters(s["quote"]), s["kind"]) for s in gold["statements"]]
        for start, end in ((s.start, s.end) for s in paper.structure.sentences if s.start in seen):
            own = letters(paper.text[start:end])
            yield Labelled(file.stem, *seen[start], frozenset(kind for quote, kind in quotes if same(own, quote)))


def debates_of(folder: Path) -> Iterator[Labelled]:
    """The sentences of the made-up debates in a folder of `tests/gold`, without those that are debatable."""
    for file in sorted(folder.glob("*.json")):
        gold: dict[str, Any] = json.loads(file.read_text("utf-8"))
        report = vlos(file.with_suffix(".txt").read_text("utf-8")).encode()
        paper, seen = watched(lambda r=report, f=file: read_paper_bytes(r, f"{f.stem}.xml"))  # type: ignore[misc]
        yield from _spoken(paper, seen, gold, file.stem, [paper.text])


def stretches_of(folder: Path, corpus: Path) -> Iterator[Labelled]:
    """The same of stretches of real debates, whose gold has no text; none where the corpus is absent."""
    if not corpus.exists():
        return
    for path, gold in without_text.papers_of(folder, corpus):
        paper, seen = watched(lambda p=path: read_paper(p))  # type: ignore[misc]
        yield from _spoken(paper, seen, gold, path.stem, stretches.parts(gold, path))


def _spoken(paper: Paper, seen: _Seen, gold: dict[str, Any], name: str, parts: list[str]) -> Iterator[Labelled]:
    """The sentences of a debate that stand in `parts`, each with its kinds by the quotes of `gold`."""
    quotes = [(letters(s["quote"]), s["kind"]) for s in gold["statements"]]
    doubted = [letters(quote) for _, quote in stretches.debatable(gold)]
    within = [letters(part) for part in parts]
    for start, end in ((s.start, s.end) for s in paper.structure.sentences if s.start in seen):
        own = letters(paper.text[start:end])
        if any(same(own, d) for d in doubted) or not any(own in part for part in within):
            continue
        kinds = frozenset(kind for quote, kind in quotes if same(own, quote))
        yield Labelled(name, *seen[start], kinds, spoken=True)


def same(own: str, quote: str) -> bool:
    """Are two sentences, as letters, one and the same, or does one begin with much of the other?"""
    return own == quote or (min(len(own), len(quote)) >= _LONG and own[:_LONG] == quote[:_LONG])
