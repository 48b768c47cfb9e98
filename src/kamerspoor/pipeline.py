"""The one module that composes the stages: bytes in, analysed paper out."""

from __future__ import annotations

from pathlib import Path

from kamerspoor.clean import clean
from kamerspoor.interpret import interpret, interpret_mentions
from kamerspoor.model import CleanDocument, MarkedLink, Paper, RawDocument
from kamerspoor.read import read_bytes, read_file
from kamerspoor.recognise import recognise
from kamerspoor.structure import structure


def analyse(raw: RawDocument) -> Paper:
    """The analysed paper of what a reader found. Same input and rules, same result."""
    cleaned = clean(raw)
    parts = structure(cleaned)
    found = recognise(cleaned.text, parts)
    parts, mentions = interpret_mentions(cleaned.text, parts, found, marked_links(cleaned))
    interpretation = interpret(cleaned.text, parts, mentions)
    return Paper(
        source=cleaned.source,
        text=cleaned.text,
        structure=parts,
        mentions=mentions,
        interpretation=interpretation,
        offsets=cleaned.offsets,
        problems=(*cleaned.problems, *parts.problems),
        pages=cleaned.pages,
        removed=cleaned.removed,
        locator=cleaned.locator,
    )


def marked_links(document: CleanDocument) -> tuple[MarkedLink, ...]:
    """The links of the markup with their ranges in the repaired text; those whose words cleaning took out are left out."""
    ranges = document.offsets.from_source((link.start, link.end) for link in document.links)
    return tuple(MarkedLink(*where, link.target) for link, where in zip(document.links, ranges, strict=True) if where)


def read_paper(path: str | Path) -> Paper:
    """Read and analyse one file. Raises `UnreadablePaper` where it cannot be turned into text."""
    return analyse(read_file(Path(path)))


def read_paper_bytes(data: bytes, name: str) -> Paper:
    """The same for bytes that are already in memory; `name` tells the format where the bytes do not."""
    return analyse(read_bytes(data, name))
