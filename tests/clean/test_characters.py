"""Characters put right; expected values are the right spellings."""

from __future__ import annotations

import pytest

from kamerspoor.clean.characters import put_characters_right


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("Yes¸ilgöz", "Yeşilgöz"),
        ("Kostic´", "Kostić"),
        ("foto´s", "foto’s"),
        ("re\u0301sume\u0301", "résumé"),
        ("\ufb01nancie\u0308le", "financiële"),
        ("1\u00a0januari", "1 januari"),
        ("twee  spaties\tof tab", "twee spaties of tab"),
        ("mensen\u00adrechten", "mensenrechten"),
        ("VN\u2011raad", "VN-raad"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("gewoon", "gewoon"),
    ],
)
def test_characters(broken, right):
    text, offsets = put_characters_right(broken)
    assert text == right
    assert (offsets is None) == (broken == right)


def test_what_is_taken_out_between_spaces_leaves_one_space():
    assert put_characters_right("Vraag \u00ad 1")[0] == "Vraag 1"
    assert put_characters_right("s\u200b¸")[0] == "ş"
