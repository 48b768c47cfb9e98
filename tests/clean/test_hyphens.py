"""Line-end hyphens: expected values are the correct Dutch spelling of the word."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.clean.hyphens import Words, stale_hyphens


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("mensenrech", "ten", "join"),
        ("VN-Mensen", "rechtenraad", "join"),
        ("NAVO", "commissiedebat", "keep"),
        ("LHBTI", "gemeenschap", "keep"),
        ("kennis", "en", "space"),
        ("invoer", "of", "space"),
        ("Saoedi", "Arabië", "keep"),
        ("Minister", "President", "keep"),
        ("Benelux", "partners", "keep"),
        ("peer-to", "peer", "keep"),
        ("procureurs", "generaal", "keep"),
        ("data", "infrastructuur", "keep"),
        ("essenti", "eel", "join"),
        ("be", "eindigen", "trema"),
        ("ge", "informeerd", "trema"),
        ("beij", "veren", "join"),
        ("pro", "bleem", "join"),
        ("2014", "2017", "keep"),
        ("niet", "leden", "keep"),
        ("https://voorbeeld.nl/stuk", "deel", "keep"),
    ],
)
def test_joint(left, right, expected):
    assert Words("").joint(left, right) == expected


def test_capitals_in_a_heading_are_joined_but_acronyms_are_not():
    assert Words("").joint("BUI", "TENLANDSE", capitals=True) == "join"
    assert Words("").joint("EU", "LIDSTATEN", capitals=True) == "keep"


def test_the_words_of_the_document_decide():
    assert Words("Hij sprak over anti-corruptie en meer.").joint("anti", "corruptie") == "keep"
    assert Words("Hij sprak over anticorruptie en meer.").joint("anti", "corruptie") == "join"


def test_a_stale_hyphen_needs_two_witnesses():
    once = "De Havenraad wil dat de Haven-raad besluit."
    twice = once + " De Havenraad besloot."
    assert stale_hyphens(once, Words(once)) == []
    assert stale_hyphens(twice, Words(twice)) == [twice.index("-raad")]


@given(st.text(alphabet="ab-’'_ 1.", max_size=30), st.text(alphabet="ab-’1", max_size=4))
def test_a_word_is_counted_as_often_as_all_words_cut_out_have_it(text: str, word: str) -> None:
    everything = Counter(re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*", text))
    words = Words(text)
    assert [words.count(w) for w in (word, *everything)] == [everything.get(w, 0) for w in (word, *everything)]
    many = [words.count(word) for _ in range(400)]
    assert set(many) == {everything.get(word, 0)}
