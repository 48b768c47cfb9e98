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
    ("pattern", "places"),
    [
        (r"brug", {"brug": (0, 0, (0,))}),
        (r"(?:[Dd]e|het)[ ]brug", {"brug": (3, 4, (3, 4))}),
        (r"\w{2,3}-brug|sluis", {"brug": (3, 4, (3, 4)), "sluis": (0, 0, (0,))}),
        (r"[a-z]{0,20}brug", {"brug": (0, 20, ())}),
        (r"\w+[ ]brug", {"brug": (2, ANYWHERE, ())}),
        (r"(?:ab){2,3}brug", {"brug": (4, 6, (4, 6))}),
        (r"(?=de)(?<!x)b[r]u(?:g|ggen)", {"brug": (0, 0, (0,))}),
    ],
)
def test_where_an_anchor_stands(pattern: str, places: dict[str, tuple[int, int, tuple[int, ...]]]) -> None:
    found = plan(re.compile(pattern, re.VERBOSE), tuple(places), fold).places
    assert found.keys() == places.keys()
    for anchor, (least, most, offsets) in places.items():
        assert (found[anchor].least, found[anchor].most) == (least, most)
        assert set(offsets) <= set(found[anchor].offsets) if offsets else not found[anchor].offsets


def test_where_a_match_may_hold_no_anchor_everything_is_tried() -> None:
    (place,) = plan(re.compile(r"brug|dijk"), ("brug",), fold).places.values()
    assert (place.least, place.most, place.offsets) == (0, ANYWHERE, ())


@pytest.mark.parametrize(
    ("pattern", "flags", "first", "no"),
    [
        (r"\b[Dd]e[ ]brug", 0, "Dd", "ebx1 "),
        (r"[A-Z]\w+[ ]brug", 0, "AZ", "abz1 "),
        (r"(?i:a)[ ]brug", 0, "aA", "bB1 "),
        (r"de[ ]brug", re.IGNORECASE, "dD", "eb "),
        (r"(?:de|het)?[ ]?brug", 0, "dh b", "ex1"),
        (r"\d{1,2}[ ]brug", 0, "019", "abx "),
        (r"[a-z]*[ ]brug", 0, "az ", "1-"),
    ],
)
def test_what_a_match_begins_with(pattern: str, flags: int, first: str, no: str) -> None:
    never = plan(re.compile(pattern, re.VERBOSE | flags), ("brug",), fold).never
    assert not set(first) & never
    assert set(no) <= never


@pytest.mark.parametrize(
    ("pattern", "begins", "begins_not"),
    [
        (r"brug", ("bru", "éru"), ("aru", "bxu")),
        (r"\bbrug", ("bru",), ("abu",)),
        (r"(?:de[ ])?brug", ("de ", "bru"), ("dee",)),
        (r"[a-c]{1,2}brug", ("abr", "aab", "cbr"), ("dbr", "arb")),
        (r"(?i:B)rug", ("bru", "Bru"), ("aru", "bRu")),
        (r"[A-Z]+[ ]brug", ("AB ", "A b", "ÉÉB"), ("ab ", "Ab ")),
    ],
)
def test_the_three_letters_a_match_begins_with(pattern: str, begins: tuple[str, ...], begins_not: tuple[str, ...]) -> None:
    opening = plan(re.compile(pattern, re.VERBOSE), ("brug",), fold).opening
    assert opening is not None
    assert all(map(opening.match, begins))
    assert not any(map(opening.match, begins_not))


def test_no_match_begins_within_a_word_where_the_pattern_begins_with_its_bound() -> None:
    opening = plan(re.compile(r"\bbrug"), ("brug",), fold).opening
    assert opening is not None
    assert [m.start() for m in opening.finditer("opbrug -brug brug")] == [8, 13]


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
id = "t.apart"
ignore_case = true
anchors = ["xb", "xy", "bb", "by"]
pattern = '\b[ay]?[xb](?:b|y)\b[ x]*'
[[rule]]
id = "t.two"
anchors = ["a", "b"]
pattern = '(?:x[ ]?){1,2}(?:a|yb)+$'
""",
        "test.toml",
    )
)


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet="abxyAXİ  \n", max_size=60))
def test_narrowing_changes_nothing(text: str) -> None:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append((at, at + len(line)))
        at += len(line) + 1
    assert find(RULES, text, blocks, engine=ANCHORED) == find(RULES, text, blocks, engine=PLAIN)


LETTERS = RuleSet(
    parse_rules(
        r"""
[[rule]]
id = "t.case"
anchors = ["kis"]
ignore_case = true
pattern = '\b(?:de[ ])?kis\w*'
[[rule]]
id = "t.behind"
anchors = ["si"]
pattern = '(?<![\w-])[Kki]?si'
[[rule]]
id = "t.mixed"
anchors = ["k", "is "]
pattern = '\w*k|[^k ][ ]?is[ ]'
""",
        "test.toml",
    )
)


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet="kKisIS\u212a\u017f\u0131éde -_", max_size=40))
def test_letters_that_fold_to_others_are_not_missed(text: str) -> None:
    blocks = [(0, len(text))]
    assert find(LETTERS, text, blocks, engine=ANCHORED) == find(LETTERS, text, blocks, engine=PLAIN)
