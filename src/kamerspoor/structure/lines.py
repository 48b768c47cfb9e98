"""The blocks of a clean document as lines that the finders of this package walk over, and what they find in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kamerspoor.model import Block, CleanDocument, Header
from kamerspoor.vocabulary import BlockKind


@dataclass(slots=True)
class Line:
    """One block with its text; `index` is its place among the document's blocks."""

    index: int
    start: int
    end: int
    text: str
    block: Block

    @property
    def kind(self) -> BlockKind:
        """What the reader or the cleaning says it is."""
        return self.block.kind

    def range(self, start: int = 0, end: int | None = None) -> tuple[int, int]:
        """Range in the document of a range within the line."""
        return self.start + start, self.end if end is None else self.start + end


def read_lines(document: CleanDocument) -> list[Line]:
    """Every block of `document` as a line, without the footnotes (they interrupt nothing)."""
    text = document.text
    return [Line(i, b.start, b.end, text[b.start : b.end], b) for i, b in enumerate(document.blocks) if b.kind != "footnote"]


@dataclass
class Findings:
    """Facts of the header with their evidence, and the kinds of the blocks they stand in.

    The first value put for a field stays: finders run from the most to the least telling.
    """

    values: dict[str, Any] = field(default_factory=dict)
    evidence: dict[str, tuple[str, tuple[tuple[int, int], ...]]] = field(default_factory=dict)
    kinds: dict[int, BlockKind] = field(default_factory=dict)

    def put(self, name: str, value: object, rule: str, *ranges: tuple[int, int]) -> bool:
        """Record `value` for the header field `name` unless it is empty or the field has one; whether it was taken."""
        if not value or name in self.values:
            return False
        self.values[name] = value
        self.evidence[name] = (rule, ranges)
        return True

    def claim(self, line: Line, kind: BlockKind) -> None:
        """Decide what the block of `line` is, unless that is decided or the format said so."""
        if line.kind == "text":
            self.kinds.setdefault(line.index, kind)

    def kind_of(self, line: Line) -> BlockKind:
        """What the block of `line` is, as far as known now."""
        return self.kinds.get(line.index, line.kind)

    def header(self) -> Header:
        """The header that the facts make."""
        return Header(**self.values, evidence=self.evidence)


Fields = Mapping[str, tuple[str, int, int]]


def following(lines: Sequence[Line], at: int) -> Line | None:
    """The line after position `at` in `lines`."""
    return lines[at + 1] if at + 1 < len(lines) else None
