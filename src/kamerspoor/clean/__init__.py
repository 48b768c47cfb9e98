"""`RawDocument` -> `CleanDocument`: repaired text and the map back. Imports no other stage."""

from __future__ import annotations

import re

from kamerspoor.model import Block, CleanDocument, RawDocument
from kamerspoor.offsets import TextBuilder


def clean(raw: RawDocument) -> CleanDocument:
    """The repaired text of `raw` (first simple version: paragraphs at blank lines, hyphens at line ends joined)."""
    out = TextBuilder(raw.text)
    blocks: list[Block] = []
    for para in re.finditer(r"\S(?:.|\n(?!\s*\n))*", raw.text):
        lines = [m for m in re.finditer(r"\S[^\n]*", para[0]) if m[0].strip()]
        if blocks:
            out.put("\n")
        start = out.length
        for i, line in enumerate(lines):
            begin, stop = para.start() + line.start(), para.start() + line.start() + len(line[0].rstrip())
            hyphen = re.search(r"[a-z]-$", raw.text[begin:stop]) and i + 1 < len(lines) and lines[i + 1][0][:1].islower()
            out.take(begin, stop - 1 if hyphen else stop)
            if i + 1 < len(lines) and not hyphen:
                out.put(" ")
        blocks.append(Block(start, out.length))
    text, offsets = out.build()
    return CleanDocument(raw.source, text, offsets, tuple(blocks), links=raw.links, pages=raw.pages, metadata=raw.metadata, problems=raw.problems, locator=raw.locator)
