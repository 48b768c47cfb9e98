"""Sentence boundaries against the gold of UD Dutch LassySmall, where the corpus is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kamerspoor.model import Block
from kamerspoor.structure.sentences import sentences

TREEBANK = Path(__file__).parents[2] / ".." / "shared" / "corpus" / "treebank"
FLOOR = 0.99


def paragraphs(file: Path) -> list[list[str]]:
    """Sentences by paragraph; one without final stop (a title, an item of a list) ends its block."""
    groups: list[list[str]] = []
    last = None
    name = ""
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("# sent_id = "):
            name = re.sub(r"\.s\.\d+.*$", "", line)
        elif line.startswith("# text = "):
            sentence = line[9:].strip()
            if name != last:
                groups.append([])
            groups[-1].append(sentence)
            last = name if re.search(r"[.?!…][ \"'”’»)\]]*$", sentence) else None
    return groups


@pytest.mark.corpus
def test_boundaries_of_the_treebank():
    files = sorted(TREEBANK.glob("*.conllu"))
    if not files:
        pytest.skip("the shared corpus is absent")
    right = found = wanted = 0
    for group in (g for file in files for g in paragraphs(file)):
        text, ends = "", set()
        for sentence in group:
            text += (" " if text else "") + sentence
            ends.add(len(text))
        got = {s.end for s in sentences(text, (Block(0, len(text)),))}
        right, found, wanted = right + len(got & ends), found + len(got), wanted + len(ends)
    assert 2 * right / (found + wanted) >= FLOOR
