"""The clause analysis on sentences made up for the purpose."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamerspoor.interpret.actors import subject
from kamerspoor.interpret.clauses import predicates
from kamerspoor.interpret.words import Words


def analysed(sentence: str):
    words = Words(sentence, 0, len(sentence))
    return [(words.lower[p.finite], p.main, p.lemma) for p in predicates(words)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Het kabinet heeft de bouw van de brug gesteund.", [("heeft", True, "steunen")]),
        ("Daarom zet ik in op betere havens.", [("zet", True, "inzetten")]),
        ("Vorige week sprak ik mijn steun uit.", [("sprak", True, "uitspreken")]),
        ("Het kabinet zal de scholen die dat willen, helpen.", [("zal", True, "helpen")]),
        ("Ik zal u informeren en het rapport sturen.", [("zal", True, "informeren")]),
        ("Om de haven te redden, zal het kabinet bijdragen.", [("zal", True, "bijdragen")]),
        ("Over de voortgang wordt jaarlijks gerapporteerd.", [("wordt", True, "rapporteren")]),
    ],
)
def test_main_predicate(sentence: str, expected: list[tuple[str, bool, str]]):
    assert [p for p in analysed(sentence) if p[1]] == expected


def test_a_subordinate_clause_is_none_of_the_main():
    found = analysed("De burgemeester vindt dat het kabinet de brug heeft gesteund.")
    assert ("heeft", False, "steunen") in found
    assert [p[0] for p in found if p[1]] == ["vindt"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Het kabinet steunt de bouw.", "kabinet"),
        ("In mei heeft Nederland de bouw gesteund.", "Nederland"),
        ("Dat zal ik doen.", "ik"),
        ("De Minister van Defensie bezocht de haven.", "Minister van Defensie"),
        ("Nu onderzoekt de Minister van VWS de haven.", "Minister van VWS"),
        ("De gemeente steunt de bouw.", None),
        ("Dit biedt het kabinet de kans te bouwen.", None),
        ("De Russische minister bezocht de haven.", None),
    ],
)
def test_subject(sentence: str, name: str | None):
    words = Words(sentence, 0, len(sentence))
    actor = subject(words, predicates(words)[0])
    assert (actor.name if actor else None) == name


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "de",
                "het",
                "kabinet",
                "zal",
                "wordt",
                ",",
                "om",
                "te",
                "bouwen",
                "gebouwd",
                "dat",
                "die",
                "waar",
                "en",
                "niet",
                "ik",
                "zijn",
                "(",
                ")",
                "«",
                "?",
                "3",
                "is",
            ]
        ),
        max_size=40,
    )
)
def test_any_row_of_words_is_walked(row: list[str]):
    text = " ".join(row)
    words = Words(text, 0, len(text))
    for p in predicates(words):
        assert 0 <= p.start <= p.finite < p.end <= len(words)
