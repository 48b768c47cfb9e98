"""The anchored engine gives exactly what the plain one gives."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamerspoor.engine import ANCHORED, PLAIN, RuleSet, find, keep_longest
from kamerspoor.engine.matching import fold
from kamerspoor.engine.rules import parse_rules
from kamerspoor.recognise import rule_set

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
WORDS = sorted({w for rule in rule_set().rules for text in (*rule.matches, *rule.rejects) for w in text.split()})
JOINS = st.sampled_from([" ", " ", " ", ", ", "-", "", "\n", " (", ") "])
TEXTS = st.lists(st.tuples(st.sampled_from([*WORDS, "İstanbul", "ſ", "K", "Ǆ"]), JOINS), max_size=30).map(
    lambda pairs: "".join(word + join for word, join in pairs)
)


def blocks_of(text: str) -> list[tuple[int, int]]:
    out, at = [], 0
    for line in text.split("\n"):
        out.append((at, at + len(line)))
        at += len(line) + 1
    return out


def shape(text: str, engine: object) -> list[tuple[str, int, int, dict[str, tuple[int, int, str]]]]:
    found = find(rule_set(), text, blocks_of(text), engine=engine)  # type: ignore[arg-type]
    return [(m.rule.id, m.start, m.end, m.groups) for m in found]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_engines_agree_on_made_up_text(text: str) -> None:
    assert shape(text, ANCHORED) == shape(text, PLAIN)


@pytest.mark.parametrize(
    "text",
    [
        "zie www.haven.nl/www.kust.nl/nrs.1-www.dijk.nl en https://www.a.nl",
        "31 600, nrs. 1, 2 en 3, nr. 4 en 31 700 nr. 5, letter A, 31 800, nr. 6",
        "3, 4 en 5 mei 2031 en van 6 mei tot en met 8 mei 2031 en 9 mei",
        "www." * 60,
    ],
)
def test_engines_agree_where_matches_hold_further_anchors(text: str) -> None:
    assert shape(text, ANCHORED) == shape(text, PLAIN)


def test_anchors_within_a_match_are_not_tried_again() -> None:
    """A megabyte of "www." is one address; trying the rule at each of its anchors would take hours."""
    text = "www." * 250_000 + "nl"
    begin = time.process_time()
    found = find(rule_set(), text, [(0, len(text))])
    assert [(m.start, m.end) for m in found if m.rule.label == "url"] == [(0, len(text))]
    assert time.process_time() - begin < 20


@pytest.mark.corpus
def test_engines_agree_on_real_papers() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the shared corpus is not here")
    files = sorted([*(CORPUS / "seeds").glob("*.txt"), *(CORPUS / "moties-text").glob("*.txt")])
    for file in random.Random(5).sample(files, 6):
        text = file.read_text("utf-8", errors="replace")
        assert shape(text, ANCHORED) == shape(text, PLAIN), file.name


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(("text", "expected"), [("KAMERSTUK", "kamerstuk"), ("İ", "i"), ("ſ", "s"), ("K", "k"), ("É", "é")])
def test_folding(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_overlaps_keep_the_leftmost_then_the_longest_then_the_first_rule() -> None:
    source = """
[[rule]]
id = "t.first"
pattern = 'b[ ]c'
matches = ["b c"]
[[rule]]
id = "t.second"
pattern = 'a[ ]b'
matches = ["a b"]
[[rule]]
id = "t.third"
pattern = 'a[ ]b[ ]c'
matches = ["a b c"]
"""
    rules = RuleSet(parse_rules(source, "test.toml"))
    found = keep_longest(find(rules, "a b c", [(0, 5)]))
    assert [m.rule.id for m in found] == ["t.third"]


def test_parts_are_filled_in_and_may_use_parts_above() -> None:
    source = """
[parts]
digit = '[0-9]'
pair = '${digit}${digit}'
[[rule]]
id = "t.pair"
pattern = '${pair}-${pair}'
matches = ["12-34"]
"""
    (rule,) = parse_rules(source, "test.toml")
    assert rule.pattern.fullmatch("12-34")
