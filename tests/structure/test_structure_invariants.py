"""Whatever the text: no crash, ranges within bounds, sentences in order and within their block, kinds that exist."""

from __future__ import annotations

import time
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamerspoor.vocabulary import BlockKind

PIECES = st.sampled_from(
    [
        "Vraag 1",
        "Antwoord op vraag 1 en 2",
        "99 001",
        "Nr. 12",
        "MOTIE VAN HET LID BOT C.S.",
        "De Kamer,",
        "verzoekt de regering",
        "Den Haag, 3 mei 2031",
        "Den Haag, 31 februari 2031",
        "De Minister van Defensie,",
        "A.B. Tong",
        "Datum 3 mei 2031",
        "Betreft",
        "Vragen van het lid Bot (SP) over vis (ingezonden 2 mei 2031).",
        "Antwoord van Minister Tong (Defensie) (ontvangen 1 juni 2031)",
        "BRIEF VAN DE MINISTER VAN",
        "De voorzitter:",
        "1",
        "2.",
        "Vergaderjaar 2030–2031",
        "mede namens de",
        "(",
        "36 410 XVI",
        "Kop",
        "Voorgesteld 3 mei 2031",
        "en gaat over tot de orde van de dag.",
        "2031Z01234",
        "Aanhangsel",
        "De heer Bot (SP):",
    ]
)
LINES = st.lists(
    st.one_of(
        PIECES,
        st.text(alphabet=st.characters(exclude_characters="\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), min_size=1, max_size=60),
    ),
    min_size=1,
    max_size=25,
)
KINDS = st.lists(st.sampled_from(get_args(BlockKind)), min_size=25, max_size=25)


@settings(max_examples=250, deadline=None)
@given(lines=LINES, kinds=st.one_of(st.none(), KINDS))
def test_any_text(parts, lines, kinds):
    made = parts(*(lines if kinds is None else zip(kinds, lines, strict=False)))
    text = "\n".join(lines)
    ranges = [(h.start, h.end) for h in made.headings] + [(c.start, c.end) for c in made.clauses]
    ranges += [q.question for q in made.qa] + [q.answer for q in made.qa if q.answer] + [e for q in made.qa for e in q.each]
    ranges += [(s.start, s.end) for s in made.speeches] + [r for _, where in made.header.evidence.values() for r in where]
    assert all(0 <= start <= end <= len(text) for start, end in ranges)
    assert len(made.blocks) == len(lines)
    last = -1
    for s in made.sentences:
        block = made.blocks[s.paragraph]
        assert block.start <= s.start < s.end <= block.end
        assert s.start >= last
        last = s.end
    assert all(block.kind in get_args(BlockKind) for block in made.blocks)


HARD = {
    "stops": ["." * 200_000],
    "initials": ["A. " * 100_000],
    "brackets": ["(a. A " * 60_000],
    "numbers": ["Vraag " + "1, " * 60_000],
    "names": ["Vragen van de leden " + "Aa, " * 60_000],
    "questions": ["Vraag 1", "x"] * 8_000 + ["Antwoord 2", "y"] * 8_000,
    "headings": ["Kop"] * 20_000,
    "minister": ["De Minister van " + "Aa en " * 50_000],
    "late": ["vragen " * 60_000 + "niet"],
    "clauses": ["verzoekt"] * 20_000 + ["A"] * 20_000,
}


@pytest.mark.parametrize("name", HARD)
def test_hard_input_takes_linear_time(parts, name):
    lines = HARD[name]
    begin = time.process_time()
    parts(*lines)
    assert time.process_time() - begin < 20  # a quadratic search would take hours
