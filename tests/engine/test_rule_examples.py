"""Every example in every rule file is a test, and every rule keeps the promises the engines rely on."""

from __future__ import annotations

import importlib
import re
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]

import pytest

import kamerspoor
from kamerspoor.engine import Rule, RuleSet
from kamerspoor.engine.matching import fold
from kamerspoor.engine.rules import parse_rules
from kamerspoor.errors import RuleError

STAGES = ("clean", "structure", "recognise", "interpret", "link")


def rule_sets() -> Iterator[tuple[str, RuleSet]]:
    for stage in STAGES:
        module = importlib.import_module(f"kamerspoor.{stage}")
        for name, rules in getattr(module, "rule_sets", dict)().items():
            yield f"{stage}/{name}", rules


RULES = {rule.id: rule for _, rules in rule_sets() for rule in rules.rules}


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_rule_matches_its_examples_and_not_its_counterexamples(rule: Rule) -> None:
    assert rule.matches, "a rule shows at least one text it is for"
    for text in rule.matches:
        assert rule.pattern.search(text), f"does not match {text!r}"
    for text in rule.rejects:
        found = rule.pattern.search(text)
        assert found is None, f"matches {found[0]!r} in {text!r}" if found else ""


def test_ids_are_unique_over_all_stages() -> None:
    ids = [rule.id for _, rules in rule_sets() for rule in rules.rules]
    assert len(ids) == len(set(ids))


FILES = sorted((Path(kamerspoor.__file__).parent).glob("*/rules/*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f"{f.parents[1].name}/{f.name}")
def test_every_part_of_a_rule_file_is_used(file: Path) -> None:
    content = file.read_text("utf-8")
    assert [part for part in tomllib.loads(content).get("parts", {}) if f"${{{part}}}" not in content] == []


@pytest.mark.parametrize("key", ["reach", "status"])
def test_a_key_that_nothing_reads_is_refused(key: str) -> None:
    text = f"[[rule]]\nid = 'x'\npattern = 'brug'\n{key} = 3\n"
    with pytest.raises(RuleError, match=f"bridges.toml, rule x: unknown key {key}"):
        parse_rules(text, "bridges.toml")


# ------------------------------------------------------------------------------------ every match holds an anchor

GAP = "\0"
"""Stands in a pending text for a stretch that can be anything."""
MOST = 20_000
"""Pending texts after which the proof gives up."""


class Proof:
    """Walks a parsed pattern and keeps the texts it can have matched so far without any anchor in them."""

    def __init__(self, anchors: tuple[str, ...]) -> None:
        self.anchors = anchors
        self.reach = max(map(len, anchors)) - 1

    def free(self, texts: set[str]) -> set[str]:
        """Those of `texts` without an anchor, cut to what an anchor can still begin in."""
        plain = {re.sub(f"{GAP}+", GAP, t) for t in texts if not any(a in t for a in self.anchors)}
        kept = {t[-self.reach :] if self.reach else "" for t in plain}
        assert len(kept) <= MOST, "too many ways to match; write the pattern more plainly"
        return kept

    def sequence(self, items: object, pending: set[str]) -> set[str]:
        for op, value in items:  # type: ignore[attr-defined]
            pending = self.free(self.item(op, value, pending))
            if not pending:
                break
        return pending

    def item(self, op: object, value: object, pending: set[str]) -> set[str]:
        if op is code.LITERAL:
            return {t + fold(chr(value)) for t in pending}  # type: ignore[arg-type]
        if op is code.IN:
            return {t + c for t in pending for c in self.characters(value)}
        if op is code.BRANCH:
            return set().union(*(self.sequence(option, pending) for option in value[1]))  # type: ignore[index]
        if op is code.SUBPATTERN:
            return self.sequence(value[3], pending)  # type: ignore[index]
        if op is code.ATOMIC_GROUP:
            return self.sequence(value, pending)
        if op in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            low, high, body = value  # type: ignore[misc]
            return self.repeat(low, high, body, pending)
        if op in (code.AT, code.ASSERT, code.ASSERT_NOT):
            return pending
        return {t + GAP for t in pending}

    def repeat(self, low: int, high: int, body: object, pending: set[str]) -> set[str]:
        out = pending if low == 0 else set()
        once = self.sequence(body, pending)
        out = out | (once if low <= 1 else set())
        if high > 1:
            out |= {t + GAP for t in self.free(once)}
            out |= self.sequence(body, {t + GAP for t in once}) if once else set()
        return out

    def characters(self, value: object) -> set[str]:
        found: set[str] = set()
        for op, v in value:  # type: ignore[attr-defined]
            if op is code.LITERAL:
                found.add(fold(chr(v)))
            elif op is code.RANGE and v[1] - v[0] < 4:
                found |= {fold(chr(c)) for c in range(v[0], v[1] + 1)}
            else:
                return {GAP}
        return found if len(found) <= 12 else {GAP}


@pytest.mark.parametrize("rule", [r for r in RULES.values() if r.anchors], ids=lambda r: r.id)
def test_every_match_of_a_rule_contains_one_of_its_anchors(rule: Rule) -> None:
    tree = _parser.parse(rule.pattern.pattern, rule.pattern.flags & ~re.UNICODE)
    left = Proof(rule.anchors).sequence(tree, {""})
    assert not left, f"can match without an anchor, for instance ending in {sorted(left)[0]!r}"


# ----------------------------------------------------------------------------------------------- no rule is slow

SIZE, MEGABYTE = 20_000, 1_000_000
LIMIT = 2.0
"""CPU seconds for a megabyte on a machine of the pace of `REFERENCE`: the goal is one, every rule takes less there, and a
machine that other work slows down must fail no good rule."""
REFERENCE = 0.17
"""CPU seconds that such a machine takes for the work of `pace`."""
PIECES = (
    "1, 2, ",
    "1-",
    "12 en ",
    "35 300 ",
    "140 ",
    "140.",
    "A ",
    "van de ",
    "Van der Aa ",
    "Aa, ",
    "Aa-",
    "2020 ",
    "a",
    "(",
    "a.a",
    "1.",
)


@pytest.fixture(scope="module")
def pace() -> float:
    """How many times as long as a machine of the reference this one takes for a fixed piece of work, 1 where it is faster."""
    work = Rule("work", "work", re.compile(r"\b(?:is|was)\b[^.]{0,60}[ ]niet\b", re.IGNORECASE))
    return max(1.0, min(_seconds(work, "is ", MEGABYTE) for _ in range(3)) / REFERENCE)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_no_input_makes_a_rule_slow(rule: Rule, pace: float) -> None:
    """The pieces repeated to 20 kB hold the pace, and a whole megabyte of the slowest of them does."""
    limit = LIMIT * pace
    examples = [m for m in rule.matches[:2] for m in (m + " ", m[:-1], *(word + " " for word in m.split()))]
    screened: list[tuple[float, str]] = []
    for piece in (*PIECES, *examples):
        seconds = _seconds(rule, piece, SIZE)
        if seconds > limit * SIZE / MEGABYTE:  # once more, in case the machine was busy
            seconds = min(_seconds(rule, piece, SIZE) for _ in range(2))
        assert seconds <= limit * SIZE / MEGABYTE, f"{seconds:.2f} s on 20 kB of {piece!r}"
        screened.append((seconds, piece))
    slowest = max(screened)[1]
    seconds = _seconds(rule, slowest, MEGABYTE)
    if seconds > limit:
        seconds = _seconds(rule, slowest, MEGABYTE)
    assert seconds <= limit, f"{seconds:.1f} s on a megabyte of {slowest!r}"


PUMPED = 22
"""How often a piece is repeated: a pattern that takes twice as long for each takes seconds, one that does not takes none."""


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_no_repetition_within_an_example_makes_a_rule_slow(rule: Rule, pace: float) -> None:
    """Each stretch of an example, and syllables with capitals, repeated in its place: "(GroeGroeGroe..."."""
    for example in rule.matches[:3]:
        for end in range(1, len(example) + 1):
            pieces = [example[end - size : end] for size in (1, 2, 3, 4, 6) if size <= end]
            for piece in (*pieces, "Groe"):
                text = example[:end] + piece * PUMPED + "!"
                start = time.process_time()
                rule.pattern.search(text)
                assert time.process_time() - start < 0.2 * pace, text


def _seconds(rule: Rule, piece: str, size: int) -> float:
    """CPU seconds to find all matches of `rule` in `size` characters of `piece` repeated."""
    text = piece * (size // len(piece))
    start = time.process_time()
    for _ in rule.pattern.finditer(text):
        pass
    return time.process_time() - start
