"""The sentence around a reference, for evidence: as the library tells sentences apart."""

from __future__ import annotations

import pytest

from kamerspoor_site.register.services.sentences import block_around, sentence_around

REFERENCE = "Kamerstuk 88 001, nr. 3"


@pytest.mark.parametrize(
    ("before", "sentence", "after"),
    [
        ("De zon schijnt. ", "Dit is in de brief van mevrouw Jansen d.d. Mei behandeld (Kamerstuk 88 001, nr. 3).", ""),
        ("", "In mijn brief van 12 juni jl. (Kamerstuk 88 001, nr. 3) heb ik dat toegezegd.", " Dat was 2 juli. Einde."),
        ("Waarom? ", "Zie Kamerstuk 88 001, nr. 3!", " Nu volgt meer."),
        ("Zie noot.3 ", "De motie-Bot c.s. (Kamerstuk 88 001, nr. 3) is uitgevoerd.", " Verder niets."),
        ("Kop zonder punt\n", "Over Kamerstuk 88 001, nr. 3", "\nEen volgende alinea."),
        ("1. ", "De heer A.B. de Vries vroeg naar Kamerstuk 88 001, nr. 3.", " Dat is alles."),
    ],
)
def test_the_sentence_around_a_reference(before: str, sentence: str, after: str) -> None:
    text = before + sentence + after
    start = text.index(REFERENCE)
    low, high = sentence_around(text, start, start + len(REFERENCE))
    assert text[low:high] == sentence


def test_a_place_over_two_sentences_gives_both() -> None:
    text = "Eerst dit. Dan dat. Toen zus. Nu zo."
    low, high = sentence_around(text, text.index("dat"), text.index("zus"))
    assert text[low:high] == "Dan dat. Toen zus."


def test_a_place_outside_any_sentence_gives_its_block() -> None:
    text = "boven\n1. Over het fonds.\nonder"
    low, high = sentence_around(text, 6, 8)
    assert (low, high) == (6, text.index("\nonder"))
    assert block_around(text, 6, 8) == (low, high)
