"""Official publication XML (`officiele-publicatie`): kamerstukken, handelingen, kamervragen.

Source of the names: the op-xsd schemas of 2012 and 2014; attribute names are compared in lower case, as some files lower them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml import etree

from kamerspoor.model import Block
from kamerspoor.read.elements import attribute, holds_only_elements, name_of, tight, words_in, words_of
from kamerspoor.read.pieces import Inline, Pieces
from kamerspoor.read.question_labels import heading_of_remark, label_of
from kamerspoor.vocabulary import BlockKind

ROOTS = frozenset(
    [
        "officiele-publicatie",
        "kamerstuk",
        "handelingen",
        "kamervragen",
        "aanhangsel",
        "staatsblad",
        "staatscourant",
    ]
)
_SKIPPED = frozenset(["metadata", "meta", "illustratie", "noot", "colspec", "thead-dummy"])
_INLINE = frozenset(
    [
        "extref",
        "intref",
        "nadruk",
        "inf",
        "sup",
        "unl",
        "ondernummer",
        "dossierref",
        "datum",
        "organisatie",
        "functie",
        "naam",
        "achternaam",
        "voornaam",
        "voorvoegsels",
        "politiek",
        "noot.lijst",
        "nootref",
        "voetref",
        "tussenvoegsel",
        "persoon",
        "deze",
        "plaats",
        "dossiernr",
        "begrotingshoofdstuk",
        "raadnr",
        "rijkswetnr",
        "b",
        "i",
        "em",
        "strong",
        "u",
        "span",
        "a",
        "br",
        "partij",
        "fractie",
        "stuknummer",
        "dossiernummer",
        "eigennaam",
        "ovl",
        "redactie",
    ]
)
_BLOCKS = frozenset(["lijst", "table", "tgroup", "tekst", "divisie", "tekstregel", "citaat", "p", "entry"])
_CLOSING = re.compile(r"(?:en )?gaa[nt] over tot (?:de )?(?:orde van de dag|stemming)", re.IGNORECASE)
_SENTENCE = re.compile(r".*[^\W\d_]{3}[.?!:;]")
"""What no name ends in ("c.s." and "e.a." are shorter)."""
_ASKING = re.compile(r"(?:vraag|antwoord)(?: \d{1,3})?[.:]?|[A-Z].{20,}\?", re.IGNORECASE)
_OF_A_NAME = frozenset(["voornaam", "achternaam", "tussenvoegsel", "voorvoegsels"])


def read(root: etree._Element) -> Pieces:
    """Blocks, links and metadata of an official publication."""
    reader = Reader()
    reader.metadata(root)
    reader.walk(root)
    return reader.pieces


class Reader:
    """Walks over an official publication and puts its blocks together; `own` says which elements have a way of their own.

    `read.official_before_2010` goes on from it for the vocabularies that came before.
    """

    def __init__(self) -> None:
        self.pieces = Pieces()
        self.notes: list[tuple[str, Inline]] = []
        self.captions: list[Inline] = []
        self.clauses = False
        self.signed: Block | None = None
        self.said: dict[str, str] = {}
        self.own: dict[str, Callable[[etree._Element], None]] = {
            "kamerstukkop": self._head,
            "dossier": self._dossier,
            "plaatje": self._caption,
            "nds-nr": lambda e: self.plain(e, "number", mark=words_of(e)),
            "lid": self._numbered,
            "wijzig-lid": self._numbered,
            "definitie-item": self._definition,
            "stuknr": lambda e: self.plain(e, "number", mark=words_in(e, "ondernummer")),
            "datumtekst": lambda e: self.plain(e, "dateline"),
            "ondertekening": self._signatures,
            "ondtek": self._signatures,
            "vraag": lambda e: self._question(e, "question"),
            "antwoord": lambda e: self._question(e, "answer"),
            "kamervraagopmerking": self._remark,
            "kop": self._heading,
            "tussenkop": lambda e: self.plain(e, "heading", level=2),
            "tuskop": lambda e: self.plain(e, "heading", level=2),
            "item-titel": lambda e: self.plain(e, "heading", level=1),
            "li": self._item,
            "row": self._row,
            "spreekbeurt": self._speech,
            "spreker": self._speaker,
            "motie": self._motion,
            "al": self._paragraph,
            "kamervraagnummer": lambda e: self.plain(e, "number", mark=" ".join(self.inline(e).text.split())),
            "noot": lambda e: None,
        }

    def metadata(self, root: etree._Element) -> None:
        """The `meta` elements of the paper."""
        found: dict[str, list[str]] = {}
        for meta in root.iter("{*}meta"):
            name, content = attribute(meta, "name"), attribute(meta, "content")
            if name and content:
                found.setdefault(name, []).append(content)
        self.pieces.metadata = {name: tuple(values) for name, values in found.items()}

    def walk(self, element: etree._Element) -> None:
        """Blocks of `element` and what is in it."""
        name = name_of(element)
        if name in _SKIPPED or not name:
            return
        own = self.own.get(name)
        if own is not None:
            own(element)
            self.flush()
        elif _is_leaf(element) or self._runs(element):
            self.plain(element, "title" if name in ("titel", "onderwerp", "omschrijving") else "text")
        else:
            self._loose(element, element.text)
            for child in element:
                self.walk(child)
                self._loose(child, child.tail)
            self.flush()

    def _runs(self, element: etree._Element) -> bool:
        """Whether `element` holds running text: words of its own between its elements, none of which is a block."""
        own = [element.text, *(child.tail for child in element)]
        if not any(text and not text.isspace() for text in own):
            return False
        return all(not isinstance(e.tag, str) or not self._is_block(name_of(e)) for e in element.iterdescendants())

    def _is_block(self, name: str) -> bool:
        return (name in self.own and name not in _INLINE and name not in ("noot", "plaatje")) or name in _BLOCKS

    def _loose(self, near: etree._Element, text: str | None) -> None:
        if text and not text.isspace() and len(text.strip(" :().,\n\t")) > 1:
            self.pieces.block(" ".join(text.split()))

    def inline(self, element: etree._Element) -> Inline:
        """The running text of an element with its links; its notes wait for `flush`."""
        out = Inline()
        self.gather(element, out)
        return out

    def gather(self, element: etree._Element, out: Inline) -> None:
        """Add the running text of an element to `out`."""
        name = name_of(element)
        if name == "noot":
            self.note(element)
            return
        if name == "illustratie":
            return
        if name == "plaatje":
            self._caption(element)
            return
        start = len(out.text)
        if element.text:
            out.add(element.text)
        for child in element:
            if isinstance(child.tag, str):
                part = name_of(child) not in _INLINE or name_of(child) in _OF_A_NAME
                if part and out.text and not out.text.endswith((" ", "(")):
                    out.text += " "
                self.gather(child, out)
            if child.tail:
                out.add(_after_nothing(out, child.tail) if _is_empty_link(child) else child.tail)
        if name not in ("extref", "dossierref", "a"):
            return
        target = _target(element)
        if target:
            if _is_address(target) and len(out.text) == start:
                out.add(target)
            text = out.text[start:]
            begin = start + len(text) - len(text.lstrip())
            out.links.append((begin, start + len(text.rstrip()), target))

    def note(self, element: etree._Element) -> None:
        """Keep a note, with its mark, until the block it belongs to is there."""
        number = element.find("{*}noot.nr")
        mark = "".join(str(t) for t in number.itertext()).strip() if number is not None else attribute(element, "nr")
        inline = Inline()
        for child in element:
            if name_of(child) != "noot.nr":
                if inline.text:
                    inline.add(" ")
                self.gather(child, inline)
        self.notes.append((mark or str(len(self.notes) + 1), inline))

    def flush(self) -> None:
        """Put the captions and notes that wait behind the last block."""
        for caption in self.captions:
            self.pieces.block(caption)
        self.captions.clear()
        for mark, inline in self.notes:
            self.pieces.block(inline, "footnote", mark=mark)
        self.notes.clear()

    def plain(self, element: etree._Element, kind: BlockKind, *, level: int = 0, mark: str | None = None) -> None:
        """A block of its own for all that an element holds."""
        self.pieces.block(tight(self.inline(element)), kind, level=level, mark=mark, data=self._context(kind))

    def _context(self, kind: BlockKind) -> dict[str, str]:
        return dict(self.said) if kind in ("speech", "clause", "signature") else {}

    def _head(self, element: etree._Element) -> None:
        for line in element:
            content = attribute(line, "inhoud")
            text = self.inline(line)
            if content == "vergaderjaar":
                self.pieces.block(text, "label")
            else:
                self.pieces.block(text, "furniture", data={"what": content})

    def _dossier(self, element: etree._Element) -> None:
        for child in element:
            name = name_of(child)
            if name in ("dossiernummer", "dossiernr"):
                inline = self.spaced(child) if holds_only_elements(child) else self.inline(child)
                self.pieces.block(inline, "dossier", mark=_number_of(child))
            else:
                self.plain(child, "title")

    def _caption(self, element: etree._Element) -> None:
        """Keep what is printed below a picture until the block it stands in is there."""
        self.captions += [tight(self.inline(e)) for e in element.iter("{*}bijschrift")]

    def _numbered(self, element: etree._Element) -> None:
        """A numbered paragraph of an article: its number stands before its first words."""
        number = next((child for child in element if name_of(child) == "lidnr"), None)
        self._led(element, "" if number is None else words_of(number), (number,))

    def _definition(self, element: etree._Element) -> None:
        """A term, behind its number where it has one, with what it means ("sluis: een schutkolk;")."""
        number, term = (next((e for e in element if name_of(e) == name), None) for name in ("li.nr", "term"))
        words = " ".join(self.inline(e).text.strip() for e in (number, term) if e is not None)
        self._led(element, words if words.endswith(":") or term is None else f"{words}:", (number, term))

    def _led(self, element: etree._Element, lead: str, heads: tuple[etree._Element | None, ...]) -> None:
        """What is in `element` without its `heads`, whose words `lead` its first paragraph."""
        rest = [child for child in element if child not in heads]
        near = rest[0] if rest and name_of(rest[0]) not in ("lijst", "table", "definitielijst") else None
        first = next(_paragraphs(near), None) if near is not None else None
        if first is None or name_of(first) == "li":
            self.pieces.block(lead)
        elif lead:
            first.text = f"{lead} {first.text or ''}"
        for child in rest:
            self.walk(child)

    def _signatures(self, element: etree._Element) -> None:
        for child in element:
            self.plain(child, "signature")
        if len(element) == 0:
            self.plain(element, "signature")

    def _question(self, element: etree._Element, kind: BlockKind) -> None:
        number = next((c for c in element if name_of(c) in ("nr", "nummer", "vraagnummer", "antwoordnummer", "titel")), None)
        mark = None
        if number is not None:
            shown, label, mark = label_of(self.inline(number).text, kind)
            self.pieces.block(shown, label, mark=mark)
        for child in element:
            if child is not number:
                self._under(child, kind, mark)

    def _remark(self, element: etree._Element) -> None:
        """A remark below the questions, as a notice that the answers are delayed; its heading ends the last question."""
        first = next((child for child in element if words_of(child)), None)
        if first is not None and name_of(first) not in ("titel", "nr", "kop"):
            self.pieces.block(heading_of_remark(words_of(first)), "heading", level=2)
        for child in element:
            if child is first and name_of(child) in ("titel", "nr"):
                self.plain(child, "heading", level=2)
            else:
                self.walk(child)

    def _under(self, element: etree._Element, kind: BlockKind, mark: str | None) -> None:
        for paragraph in _paragraphs(element):
            if name_of(paragraph) == "li":
                self._item(paragraph)
            else:
                self.pieces.block(tight(self.inline(paragraph)), kind, mark=mark)
            self.flush()

    def _heading(self, element: etree._Element) -> None:
        level = min(sum(name_of(a) in _NESTING for a in element.iterancestors()) or 1, 6)
        self.pieces.block(self.spaced(element) if len(element) else self.inline(element), "heading", level=level)

    def spaced(self, element: etree._Element) -> Inline:
        """The children of an element with a space between them, whether or not the file has one."""
        inline = Inline()
        for child in element:
            if inline.text:
                inline.add(" ")
            self.gather(child, inline)
        return inline

    def _item(self, element: etree._Element) -> None:
        number = element.find("{*}li.nr")
        mark = "".join(str(t) for t in number.itertext()).strip() if number is not None else None
        parts = [c for c in element if c is not number and isinstance(c.tag, str)]
        for place, child in enumerate(parts):
            if name_of(child) in ("lijst", "table"):
                self.walk(child)
                continue
            inline = Inline()
            if place == 0 and mark:
                inline.add(f"{mark} ")
            self.gather(child, inline)
            self.pieces.block(tight(inline), "list_item", mark=mark, data=self._context("speech"))
            self.flush()

    def _row(self, element: etree._Element) -> None:
        """One block; a row of one cell, or one that asks or answers, is running text put in a table."""
        words = [" ".join(_printed(cell).split()) for cell in element]
        filled = [cell for cell in words if cell]
        says = len(filled) == 1 and (len(words) == 1 or filled[0].endswith((".", "?", "!")))
        if says or any(_ASKING.fullmatch(cell) for cell in filled):
            for cell in element:
                self.walk(cell)
            return
        cells = [" ".join(self.inline(cell).text.split()) for cell in element]
        self.pieces.block(" | ".join(cell for cell in cells if cell), "table")

    def _speech(self, element: etree._Element) -> None:
        before = self.said
        for child in element:
            self.walk(child)
        self.said = before

    def _speaker(self, element: etree._Element) -> None:
        inline = tight(self.inline(element))
        data = {
            "name": words_in(element, "achternaam") or words_in(element, "naam"),
            "party": words_in(element, "politiek"),
            "role": words_in(element, "functie"),
            "title": words_in(element, "voorvoegsels"),
        }
        self.said = {key: value for key, value in data.items() if value}
        self.pieces.block(inline, "speaker", mark=self.said.get("name"), data=self.said)

    def _motion(self, element: etree._Element) -> None:
        before, self.clauses = self.said, True
        identifier = attribute(element, "id")
        self.said = {**self.said, "motion": identifier.removeprefix("M-")} if identifier else self.said
        for child in element:
            if name_of(child) == "motie-info":
                self.clauses = False
            self.walk(child)
        self.said, self.clauses = before, False

    def _paragraph(self, element: etree._Element) -> None:
        inline = tight(self.inline(element))
        words = " ".join(inline.text.split())
        kind: BlockKind = "speech" if self.said else "text"
        if words == "De Kamer,":
            self.clauses = True
        if self.clauses:
            kind = "clause"
        elif not self.said and self._below_motion() and 0 < len(words) < 60 and not _SENTENCE.fullmatch(words):
            kind = "signature"
        self.pieces.block(inline, kind, data=self._context(kind))
        if kind == "clause" and _CLOSING.match(words):
            self.clauses = False
            self.signed = self.pieces.blocks[-1]
        elif kind == "signature":
            self.signed = self.pieces.blocks[-1]

    def _below_motion(self) -> bool:
        """Whether the last block is the closing words of a motion or a name that was read below them."""
        last = next((b for b in reversed(self.pieces.blocks) if b.kind != "footnote"), None)
        return last is not None and last is self.signed


_NESTING = frozenset(
    [
        "divisie",
        "paragraaf",
        "hoofdstuk",
        "afdeling",
        "artikel",
        "nota-toelichting",
        "bijlage",
        "tussenkop",
        "circulaire-divisie",
    ]
)


def _target(link: etree._Element) -> str:
    return attribute(link, "doc") or attribute(link, "href") or attribute(link, "dossier")


def _is_address(target: str) -> bool:
    return target.startswith(("http://", "https://", "www."))


def _is_empty_link(element: etree._Element) -> bool:
    """Whether a link shows nothing: it holds no words, and what it points at is no address that could stand for them."""
    return name_of(element) in ("extref", "intref") and not words_of(element) and not _is_address(_target(element))


def _after_nothing(out: Inline, tail: str) -> str:
    """What follows on a link that shows nothing, without the brackets around it."""
    before = out.text.rstrip()
    if not (before.endswith("(") and tail.lstrip().startswith(")")):
        return tail
    out.text = before[:-1].rstrip()
    return tail.lstrip()[1:]


def _paragraphs(element: etree._Element) -> Iterator[etree._Element]:
    if name_of(element) in ("al", "li", "p") or _is_leaf(element):
        yield element
        return
    for child in element:
        if isinstance(child.tag, str):
            yield from _paragraphs(child)


def _printed(element: etree._Element) -> str:
    """The words of an element without those of its notes."""
    parts = [element.text or ""]
    for child in element:
        if name_of(child) not in ("noot", "plaatje"):
            parts.append(_printed(child) if name_of(child) in _INLINE else f" {_printed(child)} ")
        parts.append(child.tail or "")
    return "".join(parts)


def _is_leaf(element: etree._Element) -> bool:
    for child in element:
        name = name_of(child)
        if name and name != "noot" and name not in _INLINE:
            return False
    return True


def _number_of(element: etree._Element) -> str | None:
    parts = ["".join("".join(str(t) for t in child.itertext()).split()) for child in element]
    joined = "-".join(part for part in parts if part)
    return joined or None
