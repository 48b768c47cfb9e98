"""Learn what signs weigh for the instruments of statements, and show what the weights are worth on papers left out.

    pip install --group learn && python -m benchmarks.learn_instruments [--dry-run]

Reads the statements of the sentences and papers that `benchmarks.learn` learns from, fits one logistic regression over all
instruments and writes `src/kamerspoor/interpret/rules/instrument-signs.tsv`, the same bytes each time. Signs that weigh little
for every instrument are left out and the rest is fitted anew. Prints the share of right instruments by rules and by both, a
fifth of the papers left out at a time, and on what was left out altogether.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from benchmarks.labelled import DATA, GOLD, ROOT, UNSEEN, letters, same, without_text
from benchmarks.learn import CORPUS, DEBATES, LEARNED_FROM, LEFT_OUT, PAPERS
from benchmarks.made_up_debates import vlos
from benchmarks.sentences import paper_of
from kamerspoor.interpret import learned_instruments, particulars
from kamerspoor.interpret.findings import Finding
from kamerspoor.interpret.instrument_signs import other_signs, word_signs
from kamerspoor.interpret.instruments import Said
from kamerspoor.interpret.learned_instruments import ALWAYS, OTHER_VALUE, heard
from kamerspoor.interpret.signs import value_of_words
from kamerspoor.model import Paper
from kamerspoor.pipeline import read_paper, read_paper_bytes
from kamerspoor.vocabulary import Instrument

TABLE = ROOT / "src/kamerspoor/interpret/rules/instrument-signs.tsv"
SEEN_OFTEN = 5
"""Statements that a sign must stand in to be learned."""
STRENGTH = 3.0
"""How freely weights may grow (the C of the regression)."""
LEAST = 0.4
"""A sign that weighs less than this for every instrument is left out."""
SMALLEST = 0.1
"""Weights below this are not written."""
FIFTHS = 5

HEAD = """\
# What each sign of a statement weighs for each instrument (log odds), learned from the sentences and papers made up for this
# project. Written by `python -m benchmarks.learn_instruments`; do not edit. Words: NAAM any name, MAAND any month, 0 any
# number. In square brackets: what the rules found and how, the verb and its class, nouns of the codebook, who acts.
"""

Weights = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Stated:
    """A statement that was found: its paper, what the reader knew of it, what the rules say it is done with, what is right."""

    paper: str
    finding: Finding
    said: Said
    by_rule: Instrument
    how: str
    right: str
    words: frozenset[str] = field(default_factory=frozenset)
    others: frozenset[str] = field(default_factory=frozenset)


_Seen = list[tuple[str, Finding, Said, Instrument, str]]


def watched(read: Callable[[], Paper]) -> tuple[Paper, _Seen]:
    """The paper that `read` gives, with each statement's sentence and what the rules say of it; the weights have no say."""
    seen: _Seen = []

    def watch(finding: Finding, said: Said, found: Instrument, how: str) -> tuple[Instrument, Sequence[Any]]:
        seen.append((letters(said.text), finding, said, found, how))
        return found, ()

    with mock.patch.object(particulars, "heard", watch):
        paper = read()
    return paper, seen


def stated(
    name: str, seen: _Seen, labels: Iterable[tuple[str, str, str]], fits: Callable[[str, str], bool]
) -> Iterator[Stated]:
    """The statements seen that a label fits: labels are sentence (as letters), kind and instrument."""
    wanted = list(labels)
    for own, finding, said, by_rule, how in seen:
        right = next((w for quote, kind, w in wanted if kind == finding.kind and fits(own, quote)), None)
        if right:
            words, others = frozenset(word_signs(said.text)), frozenset(other_signs(finding, said, by_rule, how))
            yield Stated(name, finding, said, by_rule, how, right, words, others)


def sentences_of(name: str) -> Iterator[Stated]:
    """The statements of a file of `tests/interpret/data`; each paragraph is a paper."""
    for number, paragraph in enumerate(tomllib.loads((DATA / f"sentences-{name}.toml").read_text("utf-8"))["paragraph"]):
        _, seen = watched(lambda p=paragraph: paper_of(p))  # type: ignore[misc]
        labels = [
            (letters(s["starts"]), x["kind"], x["instrument"])
            for s in paragraph["sentence"]
            for x in s.get("statements", ())
            if x.get("instrument")
        ]
        yield from stated(f"{name}-{number}", seen, labels, str.startswith)


def papers_of(folder: Path) -> Iterator[Stated]:
    """The statements of the made-up papers, or debates, in a folder of `tests/gold`."""
    for file in sorted(folder.glob("*.json")):
        gold: dict[str, Any] = json.loads(file.read_text("utf-8"))
        text, name = file.with_suffix(".txt").read_text("utf-8"), f"{file.stem}.txt"
        if folder.name in DEBATES:
            text, name = vlos(text), f"{file.stem}.xml"
        _, seen = watched(lambda t=text, n=name: read_paper_bytes(t.encode(), n))  # type: ignore[misc]
        yield from stated(file.stem, seen, quoted(gold), same)


def real_papers_of(folder: Path) -> Iterator[Stated]:
    """The same of real papers, whose gold has no text; none where the corpus is absent."""
    if CORPUS.exists():
        for path, gold in without_text.papers_of(folder, CORPUS):
            _, seen = watched(lambda p=path: read_paper(p))  # type: ignore[misc]
            yield from stated(path.stem, seen, quoted(gold), same)


def quoted(gold: dict[str, Any]) -> list[tuple[str, str, str]]:
    """The labels of a paper with gold."""
    return [(letters(s["quote"]), s["kind"], s["instrument"]) for s in gold["statements"] if s.get("instrument")]


def fitted(statements: Sequence[Stated]) -> Weights:
    """What each sign weighs for each instrument."""
    counts = Counter(sign for s in statements for sign in (*s.words, *s.others))
    signs = sorted(sign for sign, n in counts.items() if n >= SEEN_OFTEN)
    right = [s.right for s in statements]
    model = LogisticRegression(C=STRENGTH, tol=1e-3, max_iter=2_000)
    model.fit(matrix(statements, signs), right)
    signs = [sign for sign, weights in zip(signs, model.coef_.T, strict=True) if np.abs(weights).max() >= LEAST]
    model.fit(matrix(statements, signs), right)
    rows = {ALWAYS: model.intercept_} | dict(zip(signs, model.coef_.T, strict=True))
    return {sign: _row(model.classes_, weights) for sign, weights in rows.items()}


def _row(instruments: Sequence[str], weights: np.ndarray) -> dict[str, float]:
    pairs = zip(instruments, weights, strict=True)
    row = {str(name): round(float(weight), 2) for name, weight in pairs if abs(weight) >= SMALLEST}
    return row or {str(instruments[0]): 0.0}


def matrix(statements: Sequence[Stated], signs: Sequence[str]) -> csr_matrix:
    """A row for each statement with the values of its known signs."""
    columns = {sign: i for i, sign in enumerate(signs)}
    rows, places, values = [], [], []
    for i, statement in enumerate(statements):
        words = sorted(sign for sign in statement.words if sign in columns)
        others = sorted(sign for sign in statement.others if sign in columns)
        of_words = value_of_words(len(words))
        for sign, value in (*((s, of_words) for s in words), *((s, OTHER_VALUE) for s in others)):
            rows.append(i)
            places.append(columns[sign])
            values.append(value)
    return csr_matrix((values, (rows, places)), shape=(len(statements), len(signs)))


def written(weights: Weights) -> str:
    """The table as text."""
    lines = ["\t".join((sign, *(f"{name}:{weight:g}" for name, weight in row.items()))) for sign, row in weights.items()]
    return HEAD + "\n".join(lines) + "\n"


def right_by(statements: Sequence[Stated], weights: Weights) -> tuple[int, int]:
    """How many of `statements` the rules have right, and rules and weights together."""
    with mock.patch.object(learned_instruments, "weights", return_value=weights):
        both = sum(heard(s.finding, s.said, s.by_rule, s.how)[0] == s.right for s in statements)
    return sum(s.by_rule == s.right for s in statements), both


def shown(name: str, statements: Sequence[Stated], right: tuple[int, int]) -> str:
    """A line of the report."""
    rules, both = (n / max(1, len(statements)) for n in right)
    return f"{name:<28}{len(statements):>6} statements  rules {rules:.3f}  both {both:.3f}"


def left_out_in_turn(learned_from: dict[str, list[Stated]]) -> Iterator[str]:
    """The report on what is learned from, a fifth of its papers left out at a time."""
    everything = [s for group in learned_from.values() for s in group]
    fifth = {paper: i % FIFTHS for i, paper in enumerate(dict.fromkeys(s.paper for s in everything))}
    tables = [fitted([s for s in everything if fifth[s.paper] != i]) for i in range(FIFTHS)]
    for name, group in learned_from.items():
        parts = [right_by([s for s in group if fifth[s.paper] == i], tables[i]) for i in range(FIFTHS)]
        yield shown(name, group, (sum(p[0] for p in parts), sum(p[1] for p in parts)))


def groups() -> dict[str, list[Stated]]:
    """All that is learned from."""
    found = {name: list(sentences_of(name)) for name in LEARNED_FROM}
    return found | {name: list(papers_of(GOLD / name)) for name in (*PAPERS, *DEBATES)}


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learn_instruments")
    parser.add_argument("--dry-run", action="store_true", help="print, but write nothing")
    dry = parser.parse_args().dry_run
    learned_from = groups()
    weights = fitted([s for group in learned_from.values() for s in group])
    if not dry:
        TABLE.write_text(written(weights), "utf-8")
    print("right instruments, a fifth of the papers left out at a time (the rules had these in view)")
    for line in left_out_in_turn(learned_from):
        print("  " + line)
    print("left out altogether")
    others = {name: list(sentences_of(name)) for name in LEFT_OUT}
    others |= {name: list(papers_of(GOLD / name)) for name in UNSEEN}
    others |= {name: list(real_papers_of(GOLD / name)) for name in ("development", "kept_back", "debates", "unseen_debates")}
    for name, statements in others.items():
        print("  " + shown(name, statements, right_by(statements, weights)))


if __name__ == "__main__":
    main()
