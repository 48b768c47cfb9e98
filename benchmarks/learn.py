"""Learn the weights of signs from labelled sentences, and show what they are worth on papers left out.

    pip install --group learn && python -m benchmarks.learn [--dry-run]

Reads the sentences made up with rules in view (`tests/interpret/data`: development, offices, letters) and the made-up papers
with gold (`tests/gold`: made_up, rights, short, first_pages, misread, varied, answers, ordinary; debates: spoken). Files that
were only scored stay out, and so does every real paper. Fits a logistic regression per kind and writes
`src/kamerspoor/interpret/rules/statement-signs.tsv`, the same bytes each time: what a sign weighs, and where it stands in
enough sentences of debates, what it weighs there beside that. Prints F1 of rules, weights and both, each paper left out in turn
(in tenths), and on what was left out.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from benchmarks.labelled import GOLD, ROOT, UNSEEN, Labelled, debates_of, papers_of, sentences_of, stretches_of
from kamerspoor.interpret.learned import ALWAYS, CLAUSE_VALUE, KINDS
from kamerspoor.interpret.signs import value_of_words
from kamerspoor.interpret.verdict import holds
from kamerspoor.vocabulary import StatementKind

CORPUS = ROOT.parent / "shared" / "corpus"
TABLE = ROOT / "src/kamerspoor/interpret/rules/statement-signs.tsv"
LEARNED_FROM = ("development", "offices", "letters")
PAPERS = ("made_up", "rights", "short", "first_pages", "misread", "varied", "answers", "ordinary")
DEBATES = ("spoken",)
LEFT_OUT = ("test", "unseen", "letters-unseen")
SEEN_OFTEN = 3
"""Sentences that a sign must stand in to be learned."""
STRENGTH = 10.0
"""How freely weights may grow (the C of the regression)."""
LEAST = 0.2
"""A sign that weighs less than this for either kind is left out of the table; no score changes by it."""
TENTHS = 10

HEAD = """\
# What each sign of a sentence weighs for a deed and for a commitment (log odds), learned from the sentences and papers made up
# for this project. Written by `python -m benchmarks.learn`; do not edit. Words: NAAM any name, MAAND any month, 0 any number,
# ^ and $ the ends. In square brackets: the kind of clause, its verb or class of verbs, tense and actor; cues; days. A second
# pair of weights is what the sign weighs besides in a debate.
"""


class Signs(NamedTuple):
    """The columns of signs, and of those that have one for debates besides."""

    all: dict[str, int]
    said: dict[str, int]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.all) + len(self.said)


Decide = Callable[[Labelled, StatementKind, float], bool]


def known_signs(sentences: Iterable[Labelled]) -> Signs:
    """The signs that stand in enough sentences, each with its column, and in enough of debates."""
    counts, said = Counter[str](), Counter[str]()
    for s in sentences:
        counts.update((*s.words, *s.clauses))
        if s.spoken:
            said.update((*s.words, *s.clauses))
    known = sorted(s for s, n in counts.items() if n >= SEEN_OFTEN)
    spoken = sorted(s for s, n in said.items() if n >= SEEN_OFTEN)
    return Signs({s: i for i, s in enumerate(known)}, {s: i for i, s in enumerate(spoken, len(known))})


def matrix(sentences: Sequence[Labelled], signs: Signs) -> csr_matrix:
    """A row for each sentence with the values of its known signs."""
    rows, columns, values = [], [], []
    for i, sentence in enumerate(sentences):
        words = sorted(s for s in sentence.words if s in signs.all)
        clauses = sorted(s for s in sentence.clauses if s in signs.all)
        of_words = value_of_words(len(words))
        for sign, value in (*((s, of_words) for s in words), *((s, CLAUSE_VALUE) for s in clauses)):
            found = [signs.all[sign]] + ([signs.said[sign]] if sentence.spoken and sign in signs.said else [])
            rows += [i] * len(found)
            columns += found
            values += [value] * len(found)
    return csr_matrix((values, (rows, columns)), shape=(len(sentences), signs.columns))


def fitted(sentences: Sequence[Labelled], signs: Signs) -> list[tuple[np.ndarray, float]]:
    """Weights and what every sentence begins with, per kind."""
    values, found = matrix(sentences, signs), []
    for kind in KINDS:
        model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-7, max_iter=10_000, random_state=0)
        model.fit(values, [kind in s.kinds for s in sentences])
        found.append((model.coef_[0], float(model.intercept_[0])))
    return found


def log_odds(learned_from: Sequence[Labelled], of: Sequence[Labelled]) -> list[np.ndarray]:
    """What weights learned from some sentences say of others, per kind."""
    signs = known_signs(learned_from)
    values = matrix(of, signs)
    return [values @ weights + always for weights, always in fitted(learned_from, signs)]


def written(sentences: Sequence[Labelled]) -> str:
    """The table as text."""
    signs = known_signs(sentences)
    (deed, deed_always), (commitment, commitment_always) = fitted(sentences, signs)
    lines = [HEAD + f"{ALWAYS}\t{deed_always:.2f}\t{commitment_always:.2f}"]
    for sign, i in signs.all.items():
        weights = [round(float(kind[i]), 2) for kind in (deed, commitment)]
        if sign in signs.said:
            weights += [round(float(kind[signs.said[sign]]), 2) for kind in (deed, commitment)]
        if max(map(abs, weights)) >= LEAST:
            lines.append("\t".join((sign, *(f"{w:g}" for w in weights))))
    return "\n".join(lines) + "\n"


def f1(sentences: Sequence[Labelled], said: Sequence[np.ndarray], decide: Decide) -> float:
    """F1 over deeds and commitments of a way to decide by a sentence, a kind and what the weights say."""
    right = found = wanted = 0
    for kind, odds in zip(KINDS, said, strict=True):
        for sentence, value in zip(sentences, odds, strict=True):
            yes = decide(sentence, kind, float(value))
            right += yes and kind in sentence.kinds
            found += yes
            wanted += kind in sentence.kinds
    return 2 * right / max(1, found + wanted)


WAYS: dict[str, Decide] = {
    "rules": lambda s, kind, _: kind in s.by_rule,
    "weights": lambda _s, _kind, value: value > 0,
    "both": lambda s, kind, value: holds(kind, s.by_rule, value, spoken=s.spoken),
}


def shown(name: str, sentences: Sequence[Labelled], said: Sequence[np.ndarray]) -> str:
    """A line of the report."""
    scores = "  ".join(f"{way} {f1(sentences, said, decide):.3f}" for way, decide in WAYS.items())
    return f"{name:<28}{len(sentences):>6} sentences  {scores}"


def left_out_in_turn(groups: dict[str, list[Labelled]]) -> Iterable[str]:
    """The report on what is learned from, a tenth of its papers left out at a time."""
    everything = [s for group in groups.values() for s in group]
    tenth = {paper: i % TENTHS for i, paper in enumerate(dict.fromkeys(s.paper for s in everything))}
    said: dict[int, tuple[float, ...]] = {}
    for i in range(TENTHS):
        rest = [s for s in everything if tenth[s.paper] != i]
        own = [s for s in everything if tenth[s.paper] == i]
        for sentence, *values in zip(own, *log_odds(rest, own), strict=True):
            said[id(sentence)] = tuple(map(float, values))
    for name, group in groups.items():
        yield shown(name, group, [np.array([said[id(s)][k] for s in group]) for k in range(len(KINDS))])


def labelled() -> dict[str, list[Labelled]]:
    """All that is learned from."""
    groups = {name: list(sentences_of(name)) for name in LEARNED_FROM}
    groups |= {name: list(papers_of(GOLD / name)) for name in PAPERS}
    return groups | {name: list(debates_of(GOLD / name)) for name in DEBATES}


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learn")
    parser.add_argument("--dry-run", action="store_true", help="print, but write nothing")
    dry = parser.parse_args().dry_run
    groups = labelled()
    everything = [s for group in groups.values() for s in group]
    if not dry:
        TABLE.write_text(written(everything), "utf-8")
    print("F1 of deeds and commitments, each paper left out in turn (the rules had these in view)")
    for line in left_out_in_turn(groups):
        print("  " + line)
    print("left out altogether")
    left_out = {name: list(sentences_of(name)) for name in LEFT_OUT}
    left_out |= {name: list(papers_of(GOLD / name)) for name in UNSEEN}
    left_out |= {name: list(stretches_of(GOLD / name, CORPUS)) for name in ("debates", "unseen_debates")}
    for name, others in left_out.items():
        print("  " + shown(name, others, log_odds(everything, others)))


if __name__ == "__main__":
    main()
