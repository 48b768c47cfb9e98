"""The text of a paper while a reader puts it together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kamerspoor.model import Block, Locator, MarkedLink, Page, Problem, RawDocument, Source
from kamerspoor.vocabulary import BlockKind


@dataclass(slots=True)
class Inline:
    """Running text with the links in it, offsets counted from its own start."""

    text: str = ""
    links: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Append text; white space runs become one space."""
        if not self.text and text.isspace():
            return
        words = " ".join(text.split())
        if text[:1].isspace() and self.text and not self.text.endswith(" "):
            self.text += " "
        self.text += words
        if words and text[-1].isspace():
            self.text += " "


class Pieces:
    """Collects blocks; each goes on its own line of the text."""

    def __init__(self, text: str = "") -> None:
        self._parts: list[str] = [text] if text else []
        self._length = len(text)
        self.blocks: list[Block] = []
        self.links: list[MarkedLink] = []
        self.pages: list[Page] = []
        self.metadata: dict[str, tuple[str, ...]] = {}
        self.superscripts: list[tuple[int, int]] = []
        self.problems: list[Problem] = []
        self.locator: Locator | None = None

    @property
    def text(self) -> str:
        """All text so far."""
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    def block(
        self,
        content: Inline | str,
        kind: BlockKind = "text",
        *,
        level: int = 0,
        mark: str | None = None,
        data: Mapping[str, str] | None = None,
    ) -> None:
        """Add a block; one without text is dropped."""
        inline = content if isinstance(content, Inline) else Inline(content)
        text = inline.text.strip()
        if not text:
            return
        if self._length:
            self._parts.append("\n")
            self._length += 1
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        self.blocks.append(Block(start, self._length, kind, level, mark, dict(data) if data else {}))
        lead = len(inline.text) - len(inline.text.lstrip()) if inline.links else 0
        for a, b, target in inline.links:
            low, high = max(a - lead, 0), min(b - lead, len(text))
            if low < high:
                self.links.append(MarkedLink(start + low, start + high, target))

    def document(self, source: Source) -> RawDocument:
        """What was collected, as the reader's result."""
        return RawDocument(
            source,
            self.text,
            blocks=tuple(self.blocks),
            pages=tuple(self.pages),
            metadata=self.metadata,
            links=tuple(self.links),
            superscripts=tuple(self.superscripts),
            problems=tuple(self.problems),
            locator=self.locator,
        )
