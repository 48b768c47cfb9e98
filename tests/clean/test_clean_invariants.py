"""What holds for every text: one line per block, offsets that lead back, cleaning twice changes nothing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kamerspoor.clean import clean
from kamerspoor.errors import UnreadablePaper
from kamerspoor.model import RawDocument, Source
from kamerspoor.read import read_file

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
SOURCE = Source("x.txt", "0" * 64, "text/plain")

words = st.sampled_from(
    [
        "de",
        "haven-",
        "mensen-",
        "rechten",
        "VN-",
        "Vraag",
        "1",
        "Antwoord",
        "2",
        "De",
        "Kamer,",
        "verzoekt",
        "Nr.",
        "12",
        "ISSN",
        "’s-Gravenhage",
        "é",
        "é",
        "s¸",
        "\xa0",
        "\xad",
        "ﬁ",
        "https://a.nl/b-",
        "c.html",
        ".",
        ";",
        ",",
        "–",
        "-",
        "«",
        "»",
        "1",
        "23",
        "kst-1-2",
        "Pagina",
        "van",
        "Datum",
        "Betreft",
        "en",
        "of\u200b",
        "Arabië",
        "be-",
        "eindigen",
    ]
)
texts = st.lists(st.tuples(words, st.sampled_from([" ", " ", "\n", "\n\n", "\r\n", "\f", ""])), max_size=60).map(
    lambda parts: "".join(a + b for a, b in parts)
)
anything = st.text(max_size=200)


def run(text, blocks=()):
    try:
        return clean(RawDocument(SOURCE, text, blocks=blocks))
    except UnreadablePaper:
        return None


@given(st.one_of(texts, anything))
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_blocks_are_lines_and_offsets_lead_back(text):
    document = run(text)
    if document is None:
        return
    assert "\n".join(document.text[b.start : b.end] for b in document.blocks) == document.text
    assert all(b.start < b.end for b in document.blocks)
    assert "  " not in document.text
    assert "\u00a0" not in document.text
    position = 0
    for piece in document.offsets.pieces:
        assert piece.start >= position
        position = piece.start + piece.length
        assert 0 <= piece.source <= piece.source + piece.length <= len(text)
    for removed in document.removed:
        assert 0 <= removed.start < removed.end <= len(text)


@given(texts)
@settings(max_examples=150, deadline=None)
def test_letters_map_to_the_same_letters(text):
    document = run(text)
    for piece in document.offsets.pieces if document else ():
        for at in range(piece.length):
            new, old = document.text[piece.start + at], text[piece.source + at]
            if new.isascii() and new.isalnum() and old.isascii() and old.isalnum():
                assert new == old


@given(texts)
@example("Nr.1 1\n1 de ")  # the number of a paper, no mark of a note
@settings(max_examples=150, deadline=None)
def test_cleaning_clean_text_changes_nothing(text):
    document = run(text)
    if document is not None:
        again = run(document.text, document.blocks) if document.blocks else None
        assert again is None or again.text == document.text
        assert again is None or [b.kind for b in again.blocks] == [b.kind for b in document.blocks]


@pytest.mark.parametrize(
    ("head", "unit", "tail"),
    [
        ("De Kamer,\nzie a1.\n", "a\n", ""),
        ("De Kamer,\nzie a1.\n", ".\n", ""),
        ("De Kamer,\nzie a1.\n", "1 xx\n", ""),
        ("De Kamer,\nzie a1.\n", "1 xx VN1\n", ""),
        ("De Kamer,\nzie a1.\n", "- a\n", ""),
        ("De Kamer,\nzie a1.\n", "a-\n", ""),
        ("De Kamer,\nzie a1.\n", "verzoekt de regering;\n", ""),
        ("De Kamer,\nzie a1.\n", "De minister van ", ""),
        ("De Kamer,\nzie a1.\n", "1, 2, ", ""),
        ("", "a\u0301", ""),
        ("", "a\u00a0\u00a0b", ""),
        ("ge-\n", "ei ge-\n", ""),
        ("", "a@", "\nGeachte voorzitter,"),
        ("zie a1\n1 www.x/ ", "www.", " z\nwww"),
        ("zie a1\n1 www.x/\n", ".", " z\nwww"),
        ("Zo is het.", ")", ",\nVerder niet"),
    ],
)
def test_a_megabyte_of_hostile_text_does_not_hang(head, unit, tail):
    text = head + unit * (1_000_000 // len(unit)) + tail
    begin = time.process_time()
    run(text)
    assert time.process_time() - begin < 30  # a few seconds; what is quadratic takes hours


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus of real papers is absent")
@pytest.mark.parametrize(
    "folder",
    [
        "seeds",
        "letters-txt",
        "moties-text",
        "kamervragen-pdf",
        "kamervragen-docx",
        "handelingen-pdf",
        "handelingen-xml",
    ],
)
def test_real_papers_come_out_whole(folder):
    for path in sorted((CORPUS / folder).iterdir())[:30]:
        raw = read_file(path)
        document = clean(raw)
        assert document.text
        assert "\n".join(document.text[b.start : b.end] for b in document.blocks) == document.text
        again = clean(RawDocument(SOURCE, document.text, blocks=document.blocks))
        assert again.text == document.text, path.name
