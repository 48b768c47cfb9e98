"""The fixture `parts`: the structure of a clean document made by hand, one block per line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

import pytest

from kamerspoor.model import Block, CleanDocument, Source, Structure
from kamerspoor.offsets import TextBuilder
from kamerspoor.structure import structure
from kamerspoor.vocabulary import BlockKind


def document(*lines: str | tuple[str, str], fields: Mapping[str, str] | None = None) -> CleanDocument:
    """A document of `lines`; a pair is (kind, text)."""
    pairs = [line if isinstance(line, tuple) else ("text", line) for line in lines]
    text = "\n".join(t for _, t in pairs)
    builder = TextBuilder(text)
    builder.take(0, len(text))
    repaired, offsets = builder.build()
    blocks, start = [], 0
    for kind, line in pairs:
        blocks.append(Block(start, start + len(line), cast(BlockKind, kind)))
        start += len(line) + 1
    source = Source("made.txt", "0" * 64, "text/plain")
    return CleanDocument(source, repaired, offsets, tuple(blocks), fields={k: (v, 0, 0) for k, v in (fields or {}).items()})


@pytest.fixture(scope="session")
def parts() -> Callable[..., Structure]:
    """`parts("line", ("kind", "line"), fields={...})` gives the structure of these blocks."""

    def made(*lines: str | tuple[str, str], fields: Mapping[str, str] | None = None) -> Structure:
        return structure(document(*lines, fields=fields))

    return made
