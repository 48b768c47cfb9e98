"""Official publication XML of 1995 to 2010: papers (`kamerwrk`), Handelingen (`handeling`), questions (`vraagdoc`).

Source of the names: papers of those years as the official site publishes them. What differs from `read.official`: the dossier
stands in front matter (`frontm`), headings are flat (`tuskop`), notes stand at the end and are referred to (`voetref`,
`nootref`), and who speaks (`wie`) stands in the element that holds the words.
"""

from __future__ import annotations

import re
from typing import ClassVar

from lxml import etree

from kamerspoor.read.elements import attribute, holds_only_elements, name_of, tight, words_in, words_of
from kamerspoor.read.official import Reader
from kamerspoor.read.pieces import Inline, Pieces

ROOTS = frozenset(["kamerwrk", "handeling", "vraagdoc"])

_CHAIR = re.compile(r"De (?:\w+ )?voorzitter\s*:\s*", re.IGNORECASE)
_OF_THE_CHAIR = {"name": "voorzitter", "title": "De"}
_SESSION = re.compile(r"vergaderjaar", re.IGNORECASE)


def read(root: etree._Element) -> Pieces:
    """Blocks, links and metadata of an official publication in one of the vocabularies of `ROOTS`."""
    reader = _Reader(root)
    reader.metadata(root)
    reader.walk(root)
    reader.flush()
    return reader.pieces


class _Reader(Reader):
    _LEVELS: ClassVar = {"cur": 3, "rom": 3}
    """Levels of headings by their type; in bold they are of level 2."""

    def __init__(self, root: etree._Element) -> None:
        super().__init__()
        self._footnotes = {
            key: note for note in root.iter("{*}voetnoot", "{*}noot") if (key := attribute(note, "id") or attribute(note, "nr"))
        }
        self._shown: set[str] = set()
        self._has_head = root.find("{*}kop") is not None
        self.own |= {
            "kop": self._running_head,
            "frontm": self._front,
            "ltrlabel": lambda e: None,
            "nummer": self._number,
            "vraagnummer": self._number,
            "tuskop": lambda e: self.plain(e, "heading", level=self._LEVELS.get(attribute(e, "letat"), 2)),
            "itemnaam": lambda e: self.plain(e, "heading", level=1),
            "itemkop": lambda e: self.plain(e, "text"),
            "opschr": lambda e: self.plain(e, "heading", level=1),
            "omschr": lambda e: self.plain(e, "text"),
            "motienm": lambda e: self.plain(e, "label"),
            "spreker": self._turn,
            "voorz": self._chair,
            "voetnoot": self.note,
            "noot": self.note,
        }

    def gather(self, element: etree._Element, out: Inline) -> None:
        """As in `Reader`; a mark of a note brings the note, which stands elsewhere."""
        if name_of(element) not in ("voetref", "nootref"):
            super().gather(element, out)
        elif (note := self._footnotes.get(attribute(element, "refid") or attribute(element, "nr"))) is not None:
            self.note(note)

    def note(self, element: etree._Element) -> None:
        """As in `Reader`, each note once."""
        key = attribute(element, "id") or attribute(element, "nr")
        if key not in self._shown:
            super().note(element)
        if key:
            self._shown.add(key)

    def _running_head(self, element: etree._Element) -> None:
        for line in element:
            self.plain(line, "label" if _SESSION.search(words_of(line)) else "furniture")

    def _front(self, element: etree._Element) -> None:
        """Dossiers, the day of a sitting and its chair; the session where no running head names it."""
        for child in element:
            name = name_of(child)
            if name == "onderw":
                self._dossiers(child)
            elif name == "vergjaar":
                self.pieces.block(f"Vergaderjaar {words_of(child)}", "furniture" if self._has_head else "label")
            elif name == "datum":
                self.plain(child, "dateline")
            elif name == "vrznaam":
                self.pieces.block(f"Voorzitter: {words_of(child).rstrip('.')}")
            elif name in ("versie", "ordernr", "volgnr", "vrzlabel"):
                self.plain(child, "furniture")
            else:
                self.walk(child)

    def _dossiers(self, element: etree._Element) -> None:
        for child in element:
            self.plain(child, "dossier" if name_of(child) == "nummer" else "title")

    def _number(self, element: etree._Element) -> None:
        """The number of a paper with its label ("Nr. 14")."""
        before = element.getprevious()
        label = words_of(before) if before is not None and name_of(before) == "ltrlabel" else ""
        number = words_of(element)
        self.pieces.block(f"{label} {number}".strip(), "number", mark=number)

    def _turn(self, element: etree._Element) -> None:
        """Who speaks, then what is said."""
        before = self.said
        for child in element:
            if name_of(child) == "wie":
                self._who(child)
            else:
                self.walk(child)
        self.flush()
        self.said = before

    def _who(self, element: etree._Element) -> None:
        data = {
            "name": words_in(element, "naam").strip(" :"),
            "party": words_in(element, "partij").strip(" ():"),
            "title": words_in(element, "aanspr"),
        }
        self.said = {key: value for key, value in data.items() if value}
        label = self.spaced(element) if holds_only_elements(element) else self.inline(element)
        self.pieces.block(tight(label), "speaker", mark=self.said.get("name"), data=self.said)

    def _chair(self, element: etree._Element) -> None:
        """What the chair says; who speaks stands at the head of the words, or nowhere."""
        before, self.said = self.said, _OF_THE_CHAIR
        first = next(iter(element), None)
        opening = _CHAIR.match(words_of(first)) if first is not None else None
        self.pieces.block(opening[0].strip() if opening else "De voorzitter:", "speaker", mark="voorzitter", data=self.said)
        for child in element:
            if child is first and opening:
                self.pieces.block(_without(tight(self.inline(child)), opening.end()), "speech", data=self.said)
                self.flush()
            else:
                self.walk(child)
        self.said = before


def _without(inline: Inline, begin: int) -> Inline:
    """What is left of an inline text without its first `begin` characters."""
    links = [(a - begin, b - begin, target) for a, b, target in inline.links if a >= begin]
    return Inline(inline.text[begin:], links)
