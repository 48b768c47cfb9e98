"""What stands in the bytes that came in: read anew from them, whatever the register says of them.

Words are compared by their letters and digits. Most stand in what the reader finds as they are; a sentence that a page foot or
a letterhead runs through stands so in the repaired text only, which is made of the same bytes where it is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from kamerspoor.clean import clean
from kamerspoor.read import read_bytes
from kamerspoor_site.register.services.identity import squeeze

LAYERS = (
    *("asks", "statements", "references", "events", "dates", "people", "places", "bodies", "amounts"),
    *("footnotes", "clauses"),
)
"""Layers of an analysed paper whose items quote its text."""


class SourceText:
    """The text in the bytes of a file. Raises `kamerspoor.errors.UnreadablePaper` where there is none to be read."""

    def __init__(self, content: bytes, name: str) -> None:
        self._raw = read_bytes(content, name)
        self._squeezed = squeeze(self._raw.text)

    def holds(self, words: str) -> bool:
        """Whether the letters and digits of `words` stand there, one after the other."""
        wanted = squeeze(words)
        return wanted in self._squeezed or wanted in self._repaired

    @cached_property
    def _repaired(self) -> str:
        return squeeze(clean(self._raw).text)


def quoted(data: dict[str, Any]) -> Iterator[tuple[str, int, int, str | None]]:
    """Every range of an analysed paper that says something of its words: layer, start, end, and the quote where it has one."""
    for layer in LAYERS:
        for item in data.get(layer) or ():
            yield layer, item["start"], item["end"], item.get("quote")
            if answer := item.get("answer"):
                yield f"{layer}, an answer", answer["start"], answer["end"], item.get("answer_quote")
    for pair in data.get("qa") or ():
        for part in ("question", "answer"):
            if where := pair.get(part):
                yield f"qa, {part}", where["start"], where["end"], None
