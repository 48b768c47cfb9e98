"""A sentence cut into words: the words in lower case are those printed, and stand where they are said to."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.engine.matching import fold
from kamerspoor.interpret.words import Words

_KINDS = re.compile(r"(?P<letter>[^\W\d_])|(?P<digit>\d)|(?P<other>.)", re.DOTALL)


def test_lower_case_makes_no_letter_something_else() -> None:
    """Both the printed text and the one in lower case are cut into words: they must be cut at the same places."""
    everything = "".join(chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000)
    low = fold(everything)
    assert len(low) == len(everything)
    changed = [(a, b) for a, b in zip(everything, low, strict=True) if a != b]
    assert len(changed) > 1_000
    kinds = [(_KINDS.match(a), _KINDS.match(b)) for a, b in changed]
    assert [a[0] for a, b in kinds if a and b and a.lastgroup != b.lastgroup] == []


@given(st.text(alphabet="aB7İΣſ ,.-_’/é\u00a0", max_size=40))
def test_words_stand_where_they_are_said_to(text: str) -> None:
    words = Words(text, 0, len(text))
    assert len(words) == len(words.printed) == len(words.lower)
    spans = [words.span(i) for i in range(len(words))]
    assert [text[a:b] for a, b in spans] == list(words.printed)
    assert all(fold(text)[a:b].startswith(low) for (a, b), low in zip(spans, words.lower, strict=True))


def test_a_footnote_mark_is_no_part_of_a_word() -> None:
    words = Words("Dat is toegezegd2, op 3 mei.", 0, 28)
    assert words.lower == ("dat", "is", "toegezegd", ",", "op", "3", "mei")
    assert words.printed[2] == "toegezegd2"
    assert words.span(2) == (7, 17)
