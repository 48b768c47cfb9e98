"""What is said of markup that cannot be read: all that the parser says, with a line and column that are those of the file."""

from __future__ import annotations

import pytest

from kamerspoor.errors import UnreadablePaper
from kamerspoor.read import read_bytes


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        (
            "<kamerstuk><tekst><al>Een brief</al></kamerstuk>",
            "(Opening and ending tag mismatch: tekst line 1 and kamerstuk, line 1, column 49)",
        ),
        (f"<kamerstuk><al>{'x' * 30}</{'y' * 400}>", " …)"),
    ],
)
def test_the_fault_is_told_whole_or_cut_with_a_mark(markup: str, said: str) -> None:
    with pytest.raises(UnreadablePaper) as found:
        read_bytes(f'<?xml version="1.0"?>{markup}'.encode(), "fout.xml")
    assert said in str(found.value)
    assert "<string>" not in str(found.value)
