"""Text with the marks of Markdown; every paper is made up."""

from __future__ import annotations

import pytest

from kamerspoor.read import read_bytes

LETTER = """# Sluizen en havens

-----

- **Datum:** 7 juli 2031
- **Bron:** <https://sluizen.example/kst-99111-3.html>

## BRIEF VAN DE MINISTER

Zie dit.[^1] Ik zal de sluis *voor 1 mei* **en _de_ haven** bezoeken, zie [99 111, nr. 3](https://sluizen.example/kst-99111-3.html).
De kade[2 ] aan de Lange_Kade_West is 3 \\* 4 * 5 meter.

Duinhoven <br>minister

[^1]: Het stuk `kst-99111-2`.
"""
WORDS = """Sluizen en havens



- Datum: 7 juli 2031
- Bron: https://sluizen.example/kst-99111-3.html

BRIEF VAN DE MINISTER

Zie dit.1 Ik zal de sluis voor 1 mei en de haven bezoeken, zie 99 111, nr. 3.
De kade2 aan de Lange_Kade_West is 3 * 4 * 5 meter.

Duinhoven
minister

1 Het stuk kst-99111-2.
"""


def test_words_without_marks():
    raw = read_bytes(LETTER.encode(), "brief.md")
    assert raw.text == WORDS
    assert raw.source.media_type == "text/markdown"
    (link,) = raw.links
    assert (raw.text[link.start : link.end], link.target) == ("99 111, nr. 3", "kst-99111-3")


@pytest.mark.parametrize(
    "text",
    [
        "# Een regel met een hekje\n\nDe sluis is *open*.\n",
        "Vraag 1\n\nWat is #sluis?\n\n#haven\n\n#kade\n\n**Let op**\n",
        "De haven\n-----\n\n* een kade\n* een [sluis](nieuw)\n",
    ],
)
def test_other_text_stays_as_it_is(text):
    raw = read_bytes(text.encode(), "brief.txt")
    assert (raw.text, raw.source.media_type) == (text, "text/plain")
