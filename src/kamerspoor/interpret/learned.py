"""What a small linear model, learned from labelled sentences, says of a sentence: the log odds of a deed and a commitment.

The weights are data (`rules/statement-signs.tsv`), written by `python -m benchmarks.learn` from the sentences and papers that
were made up for this project and labelled by the annotation guideline; no real paper is among them. A sign of `signs` counts
for its weight times its value: those of the words together have the length one, those of clauses and context count for
`CLAUSE_VALUE` (decision 0009). In debates a sign may weigh otherwise than on paper: for it the table has a second pair of
weights, which is added (decision 0011).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from kamerspoor.errors import RuleError
from kamerspoor.interpret.findings import Context
from kamerspoor.interpret.signs import (
    Clauses,
    clause_signs,
    context_signs,
    in_a_row,
    other_signs,
    plain_words,
    value_of_words,
)
from kamerspoor.interpret.words import Words
from kamerspoor.model import Cue
from kamerspoor.vocabulary import StatementKind

KINDS: tuple[StatementKind, ...] = ("deed", "commitment")
"""The kinds that are learned, in the order of the columns; refusals are too few."""

CLAUSE_VALUE = 0.3
"""How much a sign of a clause or of the context counts."""

ALWAYS = "(always)"
"""The row of the table that is no sign: what every sentence begins with."""

_TOLD = 5
"""Signs that an explanation names."""

Weights = Mapping[str, tuple[float, float]]


def weights_of_signs() -> Weights:
    """The weights per kind on paper. Raises `RuleError` where the file is not what `benchmarks.learn` writes."""
    return read_table()[0]


def weights_of_speech() -> Weights:
    """The weights per kind in debates; raises as `weights_of_signs`."""
    return read_table()[1]


@cache
def openings() -> frozenset[str]:
    """The first word, or the first two, of the signs of the table that are words in a row; read once."""
    return frozenset(
        opening
        for sign in weights_of_signs()
        if sign[0] != "["
        for opening in (sign.rpartition(" ")[0], sign.partition(" ")[0])
        if opening
    )


def known_words(plain: Sequence[str], weights: Weights, opens: frozenset[str]) -> list[str]:
    """The signs of `in_a_row(plain)` that have a weight, each once and in that order."""
    found: dict[str, None] = {}
    last = len(plain) - 1
    for i in range(last):
        word = plain[i]
        if i and word in weights:
            found[word] = None
        if word in opens:
            two = f"{word} {plain[i + 1]}"
            if two in weights:
                found[two] = None
            if i + 1 < last and two in opens:
                three = f"{two} {plain[i + 2]}"
                if three in weights:
                    found[three] = None
    return list(found)


@cache
def read_table() -> tuple[Weights, Weights]:
    """The weights on paper and in debates, read once; raises as `weights_of_signs`."""
    file = resources.files("kamerspoor.interpret.rules") / "statement-signs.tsv"
    rows: dict[str, tuple[float, float]] = {}
    said: dict[str, tuple[float, float]] = {}
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        try:
            sign, deed, commitment, *more = line.split("\t")
            added = [float(more[0]), float(more[1])] if more else [0.0, 0.0]
            rows[sign] = (float(deed), float(commitment))
            said[sign] = (rows[sign][0] + added[0], rows[sign][1] + added[1])
        except (ValueError, IndexError) as error:
            raise RuleError(f"statement-signs.tsv, line {number}: not a sign with two or four weights ({error})") from error
    if ALWAYS not in rows:
        raise RuleError(f"statement-signs.tsv: no row {ALWAYS}; write it anew with `python -m benchmarks.learn`")
    return rows, said


class Opinion:
    """What the weights say of one sentence."""

    __slots__ = ("_clauses", "_context", "_value", "_weights", "_words", "log_odds")

    def __init__(self, words: Words, context: Context, clauses: Clauses) -> None:
        self._words, self._context, self._clauses = words, context, clauses
        self._weights = weights = weights_of_speech() if context.spoken else weights_of_signs()
        deed, commitment = weights[ALWAYS]
        known = known_words(plain_words(words)[0], weights, openings())
        self._value = value = value_of_words(len(known))
        for sign in known:
            a, b = weights[sign]
            deed += a * value
            commitment += b * value
        for sign in other_signs(clauses, context):
            if found := weights.get(sign):
                deed += found[0] * CLAUSE_VALUE
                commitment += found[1] * CLAUSE_VALUE
        self.log_odds: dict[StatementKind, float] = {"deed": deed, "commitment": commitment}
        """Per kind: above zero where it is more likely than not."""

    def reasons(self, kind: StatementKind) -> list[Cue]:
        """The signs that weigh most for `kind`, with their share and words, the heaviest first; then all others."""
        column, weights, span = KINDS.index(kind), self._weights, self._words.span
        shares: dict[str, tuple[float, int, int]] = {}
        for sign, value, first, last in self._placed():
            if sign in weights:
                shares.setdefault(sign, (weights[sign][column] * value, first, last))
        heaviest = sorted(shares.items(), key=lambda item: (-item[1][0], item[0]))[:_TOLD]
        told = [(f"sign: {sign}", round(share, 2), first, last) for sign, (share, first, last) in heaviest]
        rest = round(self.log_odds[kind] - sum(share for _, share, _, _ in told), 2)
        told.append(("all other signs", rest, 0, len(self._words) - 1))
        return [Cue(rule, share, span(first)[0], span(last)[1]) for rule, share, first, last in told]

    def _placed(self) -> Iterator[tuple[str, float, int, int]]:
        """Each sign with its value and the first and last word it was seen at."""
        plain, places = plain_words(self._words)
        for sign, first, last in in_a_row(plain):
            yield sign, self._value, places[first], places[last]
        for sign, at in clause_signs(self._clauses):
            yield sign, CLAUSE_VALUE, at, at
        for sign in context_signs(self._context):
            yield sign, CLAUSE_VALUE, 0, len(self._words) - 1
