"""Text with the marks of Markdown, as converters of PDF and of the official sites write it: its words without the marks."""

from __future__ import annotations

import re

from kamerspoor.model import MarkedLink
from kamerspoor.read.elements import publication_in
from kamerspoor.read.pieces import Pieces

_HEADING = r"^#{1,6}[ \t]+(?=\S)"
_HEADINGS = re.compile(_HEADING, re.MULTILINE)
_OTHER = re.compile(r"\*\*[^*\n]+\*\*|\]\(https?://|^-{3,}$|^\[\^\w+\]:", re.MULTILINE)
_MARKS = re.compile(
    _HEADING
    + r"|^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$"
    + r"|^\[\^(?P<note>\w{1,3})\]:"
    + r"|\[\^?(?P<mark>\d{1,3}) ?\](?![(:])"
    + r"|\[(?P<words>[^\[\]\n]+)\]\((?P<target>[^()\s]+)\)"
    + r"|<(?P<address>https?://[^<>\s]+)>"
    + r"|(?P<line> ?<br ?/?> ?)"
    + r"|(?P<stars>\*{1,3})(?=\S)(?P<starred>[^*\n]+)(?<=\S)(?P=stars)"
    + r"|(?<!\w)(?P<bars>_{1,2})(?=\S)(?P<barred>[^_\n]+)(?<=\S)(?P=bars)(?!\w)"
    + r"|`(?P<code>[^`\n]+)`"
    + r"|\\(?P<escaped>[\\`*_{}\[\]()#+.!-])",
    re.MULTILINE,
)
_SHOWN = ("note", "mark", "address", "code", "escaped")


def is_markdown(text: str) -> bool:
    """Whether a text has the marks of Markdown: lines that begin as a heading, and another heading or another mark."""
    found = len(_HEADINGS.findall(text))
    return found > 1 or (found == 1 and _OTHER.search(text) is not None)


def read(text: str) -> Pieces:
    """The words of `text` with their line ends, and the links in them; marks of notes as a PDF shows them ("woord1")."""
    words = _Words()
    words.write(text)
    pieces = Pieces("".join(words.parts))
    pieces.links = words.links
    return pieces


class _Words:
    """Collects the words between the marks, and the links with their places."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.links: list[MarkedLink] = []
        self._length = 0

    def write(self, text: str) -> None:
        """Add `text` without its marks."""
        done = 0
        for m in _MARKS.finditer(text):
            self._add(text[done : m.start()])
            done = m.end()
            start = self._length
            if inner := m["words"] or m["starred"] or m["barred"]:
                self.write(inner)
            else:
                self._add("\n" if m["line"] else next((m[name] for name in _SHOWN if m[name]), ""))
            if m["target"]:
                self.links.append(MarkedLink(start, self._length, publication_in(m["target"])))
        self._add(text[done:])

    def _add(self, words: str) -> None:
        self.parts.append(words)
        self._length += len(words)
