"""Encodings of plain text."""

from __future__ import annotations

import pytest

from kamerspoor.read import read_bytes

TEXT = "De minister van Buitenlandse Zaken is geïnformeerd over cliënten in Israël.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("cp1252"),
        TEXT.encode().decode("cp1252").encode(),
        b"\xef\xbb\xbf" + TEXT.encode("utf-8").decode("latin-1").encode(),
    ],
)
def test_encodings(data):
    assert read_bytes(data, "brief.txt").text == TEXT


def test_quotes_after_capitals_are_not_taken_for_double_encoding():
    text = "Het stuk heet «CAFÉ» en «VOILÀ».\n"
    assert read_bytes(text.encode(), "brief.txt").text == text
