"""Words of a paper and names of people on a terminal."""

from __future__ import annotations

from kamerspoor.cli.quoting import named, quoted
from kamerspoor.model import NamedPerson
from kamerspoor.pipeline import read_paper_bytes


def test_words_are_quoted_within_the_width() -> None:
    paper = read_paper_bytes(b"Ik zal uw Kamer\nvoor de zomer informeren.", "brief.txt")
    lines = quoted(paper, 0, len(paper.text), width=20, indent=4)
    assert lines == ["    “Ik zal uw Kamer", "    voor de zomer", "    informeren.”"]


def test_a_name_with_the_party_where_it_is_known() -> None:
    assert named(NamedPerson("Van der Plank", "XYZ", "lid")) == "Van der Plank (XYZ)"
    assert named(NamedPerson("Roodborst")) == "Roodborst"
