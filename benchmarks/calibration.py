"""How sure is an entry? Counts how often each rule was right, writes the table that the program uses, and draws the proof.

    python -m benchmarks.calibration [--dry-run]

Counts over the shared seeds, the development gold (`tests/gold/development`) and the sentences made up with rules in view; what
is lost on text that no rule was made on, and how often learned weights are right, is measured on the sentences and papers that
were only scored; how sure rules are in debates on stretches of real ones. Writes
`src/kamerspoor/interpret/rules/statement-confidence.toml` and `docs/calibration.svg`, the same bytes from the same table: the
table takes part in the verdict, so repeat it until the table stays as it is, or swings between two that differ by one entry
(two or three times). For the drawing each paper is left out in turn: its confidences come from the counts of the other papers.
Needs the shared corpus.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.calibration_svg import drawing
from benchmarks.labelled import DATA, GOLD, ROOT, letters, stretches, without_text
from benchmarks.sentences import paper_of
from kamerspoor.interpret.confidence import Counts, confidence_of, group, kind_of_ask
from kamerspoor.model import Paper
from kamerspoor.paper_json import to_dict
from kamerspoor.pipeline import read_paper

SHARED = ROOT.parent / "shared"
TABLE = ROOT / "src/kamerspoor/interpret/rules/statement-confidence.toml"
DRAWING = ROOT / "docs/calibration.svg"

HEAD = """\
# How often each rule of asks and statements was right on annotated papers: [right, found]. Written by
# `python -m benchmarks.calibration`; do not edit. A "+" after a rule stands for its findings with more cues than it needs.
# `unseen` is what the share of right ones is multiplied by on text that no rule was made on, measured per kind.
"""


UNSEEN_COUNTED = ("unseen_letters", "unseen_pages")
"""The sets of made-up papers that were only scored of which the entries are counted. The table rests on these: with another set
it is another table."""
LEARNED = ".learned"
"""How the groups end that learned weights make: those are counted on sentences that nothing was learned from."""
SPOKEN = (20, 26)
"""Right and read of the statements from debates in a draw of `benchmarks.hundred` (seed 2), read by hand."""


@dataclass(frozen=True)
class Entry:
    """An ask or statement that the program found: its kind, its group of rules, and whether the gold has it."""

    paper: str
    kind: str
    group: str
    right: bool


def in_gold(quote: str, kind: str, gold: Iterable[dict[str, Any]]) -> bool:
    """Does the gold hold an entry of this kind with these words, or more or fewer of them?"""
    own = letters(quote)
    theirs = [letters(g["quote"]) for g in gold if g["kind"] == kind]
    return any(t in own or own in t or own[:60] == t[:60] for t in theirs)


def entries_of(paper: Paper, gold: dict[str, Any], name: str) -> list[Entry]:
    """Every ask and statement of a paper with the gold's word on it."""
    found = []
    for said in paper.interpretation.statements:
        right = in_gold(paper.text[said.start : said.end], said.kind, gold["statements"])
        found.append(Entry(name, said.kind, group(said.rule, sum(c.weight for c in said.cues)), right))
    for ask in paper.interpretation.asks:
        right = in_gold(paper.text[ask.start : ask.end], ask.kind, gold["asks"])
        found.append(Entry(name, kind_of_ask(ask.rule), ask.rule, right))
    return found


def annotated() -> list[Entry]:
    """The entries of the annotated papers."""
    found: list[Entry] = []
    for file in sorted((SHARED / "gold/seeds").glob("*.json")):
        gold = json.loads(file.read_text("utf-8"))
        found += entries_of(read_paper(SHARED / "corpus/seeds" / f"{file.stem}.txt"), gold, file.stem)
    for path, gold in without_text.papers_of(GOLD / "development", SHARED / "corpus"):
        found += entries_of(read_paper(path), gold, path.stem)
    return found


def made_up(name: str) -> list[Entry]:
    """The entries of the labelled sentences of a file; each paragraph is a paper."""
    found = []
    paragraphs = tomllib.loads((DATA / f"sentences-{name}.toml").read_text("utf-8"))["paragraph"]
    for number, paragraph in enumerate(paragraphs):
        paper = paper_of(paragraph)
        labelled = [s for s in paragraph["sentence"] if "statements" in s]
        for said in paper.interpretation.statements:
            words = " ".join(paper.text[said.start : said.end].split())
            for sentence in labelled:
                if words.startswith(sentence["starts"]):
                    right = any(s["kind"] == said.kind for s in sentence["statements"])
                    key = group(said.rule, sum(c.weight for c in said.cues))
                    found.append(Entry(f"{name}-{number}", said.kind, key, right))
    return found


def unseen_papers() -> list[Entry]:
    """The entries of the made-up papers that no rule was made on."""
    found = []
    for file in sorted(f for name in UNSEEN_COUNTED for f in (GOLD / name).glob("*.json")):
        gold = json.loads(file.read_text("utf-8"))
        found += entries_of(read_paper(file.with_suffix(".txt")), gold, file.stem)
    return found


def debates() -> list[Entry]:
    """The entries of the stretches of real debates that rules were made on, without those that are debatable."""
    found = []
    for path, gold in without_text.papers_of(GOLD / "debates", SHARED / "corpus"):
        paper = read_paper(path)
        judged = stretches.judged(to_dict(paper), gold, path)
        kept = {(s["start"], s["kind"]) for s in judged["statements"]}
        for said in paper.interpretation.statements:
            if (said.start, said.kind) in kept:
                right = in_gold(paper.text[said.start : said.end], said.kind, gold["statements"])
                found.append(Entry(path.stem, said.kind, group(said.rule, sum(c.weight for c in said.cues)), right))
    return found


def counted(entries: Iterable[Entry], unseen: dict[str, float]) -> Counts:
    """The table over `entries`."""
    rules: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    kinds: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for entry in entries:
        for table, key in ((rules, entry.group), (kinds, entry.kind)):
            table[key][0] += entry.right
            table[key][1] += 1
    return Counts({k: (v[0], v[1]) for k, v in rules.items()}, {k: (v[0], v[1]) for k, v in kinds.items()}, unseen)


def lost_unseen(tuned: Sequence[Entry], unseen: Sequence[Entry]) -> dict[str, float]:
    """Per kind the share right on unseen text over that on text the rules were made on, both smoothed; never above one.

    For debates, of which there is little gold, what was read by hand over what entries of papers are said to be.
    """
    shares = {}
    for kind in ("ask", "commitment", "deed", "refusal"):
        here, there = [e.right for e in tuned if e.kind == kind], [e.right for e in unseen if e.kind == kind]
        ratio = ((sum(there) + 9) / (len(there) + 10)) / ((sum(here) + 9) / (len(here) + 10))
        shares[kind] = round(min(1.0, ratio), 3)
    return shares | {"spoken": round(SPOKEN[0] / SPOKEN[1] / 0.92, 3)}


def left_out(entries: Sequence[Entry], unseen: dict[str, float]) -> list[tuple[float, bool]]:
    """Each entry's confidence by the counts of the other papers, and whether it was right."""
    pairs = []
    for paper in dict.fromkeys(e.paper for e in entries):
        counts = counted((e for e in entries if e.paper != paper), unseen)
        pairs += [(confidence_of(e.group, e.kind, counts), e.right) for e in entries if e.paper == paper]
    return pairs


def written(counts: Counts) -> str:
    """The table as TOML."""
    lines = [HEAD, "[unseen]", *(f"{k} = {v}" for k, v in sorted(counts.unseen.items()))]
    lines += ["", "[kinds]", *(f'"{k}" = [{r}, {n}]' for k, (r, n) in sorted(counts.kinds.items()))]
    lines += ["", "[counts]", *(f'"{k}" = [{r}, {n}]' for k, (r, n) in sorted(counts.rules.items()))]
    lines += ["", "[spoken]", *(f'"{k}" = [{r}, {n}]' for k, (r, n) in sorted(counts.spoken.items()))]
    return "\n".join(lines) + "\n"


def binned(pairs: Iterable[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """Per tenth of confidence: the mean confidence, the share right, and how many."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for sure, right in pairs:
        bins[min(9, int(sure * 10 + 1e-9))].append((sure, right))
    return [
        (sum(s for s, _ in found) / len(found), sum(r for _, r in found) / len(found), len(found))
        for _, found in sorted(bins.items())
    ]


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.calibration")
    parser.add_argument("--dry-run", action="store_true", help="print, but write nothing")
    dry = parser.parse_args().dry_run
    tuned = annotated() + made_up("development") + made_up("offices") + made_up("letters")
    test = made_up("test") + made_up("unseen") + made_up("letters-unseen") + unseen_papers()
    by_rule = [e for e in tuned if not e.group.endswith(LEARNED)]
    unseen = lost_unseen(by_rule, [e for e in test if not e.group.endswith(LEARNED)])
    tuned = by_rule + [e for e in test if e.group.endswith(LEARNED)]
    counts = replace(counted(tuned, unseen), spoken=counted(debates(), unseen).rules)
    series = {
        "papers, each left out in turn": binned(left_out(tuned, unseen)),
        "sentences no rule was made on": binned([(confidence_of(e.group, e.kind, counts), e.right) for e in test]),
    }
    for name, found in series.items():
        print(name)
        for sure, right, number in found:
            print(f"  said {sure:.2f}  right {right:.2f}  of {number}")
    print("found per kind:", dict(sorted(Counter(e.kind for e in tuned).items())))
    if not dry:
        TABLE.write_text(written(counts), "utf-8")
        DRAWING.write_text(drawing(series), "utf-8")


if __name__ == "__main__":
    main()
