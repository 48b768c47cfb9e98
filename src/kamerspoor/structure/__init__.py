"""`CleanDocument` -> `Structure`: header, headings, sentences, questions and answers, clauses. Imports no other stage."""

from __future__ import annotations

import re

from kamerspoor.model import CleanDocument, Header, Sentence, Structure


def structure(document: CleanDocument) -> Structure:
    """The parts of `document` (first simple version: sentences only)."""
    sentences = []
    for i, block in enumerate(document.blocks):
        for m in re.finditer(r"\S.*?[.?!](?=\s|$)|\S.+$", document.text[block.start : block.end]):
            sentences.append(Sentence(block.start + m.start(), block.start + m.end(), i))
    return Structure(Header(), document.blocks, tuple(sentences))
