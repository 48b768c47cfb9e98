"""What a small linear model, learned from labelled statements, says of the instrument where the rules are unsure.

In: a finding, what its sentence says, and what the rules found and how. Out: an instrument and the signs that told it; the
rules' own where the weights say nothing else. The weights are data (`rules/instrument-signs.tsv`), written by
`python -m benchmarks.learn_instruments` from the sentences and papers that were made up for this project; no real paper is
among them. Rules that hardly err are not asked about, nor are instruments that are too rare to be learned; in debates, where
rules of written language err more, the weights are heard on everything (decision 0012).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import cast

from kamerspoor.errors import RuleError
from kamerspoor.interpret.findings import Finding
from kamerspoor.interpret.instrument_signs import WordSigns, other_signs
from kamerspoor.interpret.instruments import Said
from kamerspoor.interpret.signs import value_of_words
from kamerspoor.vocabulary import INSTRUMENTS, Instrument

OTHER_VALUE = 0.3
"""How much a sign that is no word counts; those of the words together have the length one."""

ALWAYS = "(always)"
"""The row of the table that is no sign: what every statement begins with."""

UNSURE = frozenset(("default", "class", "noun", "idiom", "rule", "promise", "spoken to", "refused default", "refused noun"))
"""What told the rules where they err more often than one time in five."""

RARE = frozenset(("membership",))
"""Instruments of which there is too little to learn from: what the rules say of them stands."""

ON_PAPER, IN_DEBATES = 2.0, 0.5
"""By how much (log odds) another instrument must be likelier than that of the rules to take its place."""

_TOLD = 3
"""Signs that an explanation names."""

Weights = Mapping[str, Mapping[str, float]]


@cache
def weights() -> Weights:
    """What each sign weighs for each instrument, read once. Raises `RuleError` where the file is not what is written."""
    file = resources.files("kamerspoor.interpret.rules") / "instrument-signs.tsv"
    rows: dict[str, dict[str, float]] = {}
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        sign, *cells = line.split("\t")
        try:
            row = {name: float(weight) for name, _, weight in (cell.partition(":") for cell in cells)}
        except ValueError as error:
            raise RuleError(f"instrument-signs.tsv, line {number}: not a sign with weights ({error})") from error
        if not row or not row.keys() <= set(INSTRUMENTS):
            raise RuleError(f"instrument-signs.tsv, line {number}: not a sign with weights of instruments")
        rows[sign] = row
    if ALWAYS not in rows:
        raise RuleError(f"instrument-signs.tsv: no row {ALWAYS}; write it anew with `python -m benchmarks.learn_instruments`")
    return rows


def heard(finding: Finding, said: Said, found: Instrument, how: str) -> tuple[Instrument, Sequence[tuple[str, int, int]]]:
    """The instrument, and where it is not the rules' own, the signs that tell it with their places in the sentence."""
    if finding.self_paper or found in RARE or not (said.spoken or how in UNSURE):
        return found, ()
    table = weights()
    words = WordSigns(said.text, table)
    others = [sign for sign in other_signs(finding, said, found, how) if sign in table]
    value = value_of_words(len(words.known))
    log_odds = dict.fromkeys(INSTRUMENTS, 0.0) | dict(table[ALWAYS])
    for signs, share in ((words.known, value), (others, OTHER_VALUE)):
        for sign in signs:
            for name, weight in table[sign].items():
                log_odds[name] += weight * share
    log_odds[found] += IN_DEBATES if said.spoken else ON_PAPER
    best = max(log_odds, key=lambda name: log_odds[name])
    if best == found:
        return found, ()
    shares = {s: table[s].get(best, 0.0) * value for s in words.known} | {
        s: table[s].get(best, 0.0) * OTHER_VALUE for s in others
    }
    heaviest = sorted(shares, key=lambda sign: (-shares[sign], sign))[:_TOLD]
    places = [words.place(sign) if sign in words.known else (0, len(said.text)) for sign in heaviest]
    return cast(Instrument, best), [(f"{best}: {sign}", *place) for sign, place in zip(heaviest, places, strict=True)]
