"""Line-end hyphens: expected values are the correct Dutch spelling of the word."""

from __future__ import annotations

import pytest

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
