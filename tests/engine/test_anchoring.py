"""What is read off a pattern about where its anchors stand, and that narrowing the search by it changes nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamerspoor.engine import ANCHORED, PLAIN, RuleSet, find
from kamerspoor.engine.anchoring import ANYWHERE, plan
from kamerspoor.engine.matching import fold
from kamerspoor.engine.rules import parse_rules


@pytest.mark.parametrize(
    ("pattern", "anchors", "least", "most", "offsets"),
    [
        (r"brug", ("brug",), 0, 0, (0,)),
        (r"(?:[Dd]e|het)[ ]brug", ("brug",), 3, 4, (3, 4)),
        (r"\w{2,3}-brug|sluis", ("brug", "sluis"), 0, 4, (0, 3, 4)),
        (r"[a-z]{0,20}brug", ("brug",), 0, 20, ()),
        (r"\w+[ ]brug", ("brug",), 2, ANYWHERE, ()),
        (r"(?:ab){2,3}brug", ("brug",), 4, 6, (4, 6)),
        (r"(?=de)(?<!x)b[r]u(?:g|ggen)", ("brug",), 0, 0, (0,)),
        (r"brug|dijk", ("brug",), 0, ANYWHERE, ()),
    ],
)
def test_where_an_anchor_stands(
    pattern: str, anchors: tuple[str, ...], least: int, most: int, offsets: tuple[int, ...]
) -> None:
    found = plan(re.compile(pattern, re.VERBOSE), anchors, fold)
    assert (found.least, found.most) == (least, most)
    assert set(offsets) <= set(found.offsets) if offsets else not found.offsets


def test_the_reach_counts_what_a_match_looks_ahead_at() -> None:
    assert plan(re.compile(r"brug(?=[ ]\d{2})"), ("brug",), fold).reach >= 4 + 3
    assert plan(re.compile(r"brug\w*"), ("brug",), fold).reach == ANYWHERE


RULES = RuleSet(
    parse_rules(
        r"""
[[rule]]
id = "t.exact"
anchors = ["ab"]
pattern = '[xy]?ab'
[[rule]]
id = "t.overlap"
anchors = ["aa"]
pattern = 'aa(?!b)'
[[rule]]
id = "t.window"
anchors = ["b"]
pattern = '\b[a-z]{0,6}b(?=[ ]|$)'
[[rule]]
id = "t.open"
anchors = ["y"]
pattern = 'x[ ab]*y'
[[rule]]
id = "t.start"
anchors = ["x"]
pattern = '^a?x'
[[rule]]
id = "t.two"
anchors = ["a", "b"]
pattern = '(?:x[ ]?){1,2}(?:a|yb)+$'
""",
        "test.toml",
    )
)


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet="abxy  \n", max_size=60))
def test_narrowing_changes_nothing(text: str) -> None:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append((at, at + len(line)))
        at += len(line) + 1
    assert find(RULES, text, blocks, engine=ANCHORED) == find(RULES, text, blocks, engine=PLAIN)
