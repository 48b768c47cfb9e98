"""HTML of an official publication, in the layout of zoek.officielebekendmakingen.nl; other pages as plain blocks."""

from __future__ import annotations

import re

from lxml import etree

from kamerspoor.read.elements import name_of, publication_in, words_of
from kamerspoor.read.pieces import Inline, Pieces
from kamerspoor.read.question_labels import heading_of_remark, is_label, label_of
from kamerspoor.vocabulary import BlockKind

_SKIPPED = frozenset(
    [
        "script",
        "style",
        "head",
        "nav",
        "header",
        "footer",
        "form",
        "button",
        "noscript",
        "svg",
        "iframe",
        "select",
        "option",
        "template",
        "aside",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "body",
        "html",
        "ul",
        "ol",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
        "pre",
        "center",
        "fieldset",
        "hr",
    ]
)
_CLASSES: tuple[tuple[str, BlockKind], ...] = (
    ("dossiernummer", "dossier"),
    ("dossiertitel", "title"),
    ("stuknummer", "number"),
    ("stuktitel", "title"),
    ("officiele-publicatie-titel", "title"),
    ("datumtekst", "dateline"),
    ("ondertekening", "signature"),
    ("kamervraagnummer", "number"),
    ("voetnoot", "footnote"),
    ("noot", "footnote"),
    ("vraagnummer", "question_label"),
    ("antwoordnummer", "answer_label"),
    ("spreker", "speaker"),
    ("vergaderjaar", "label"),
    ("kamernummer", "furniture"),
    ("documenttype", "furniture"),
)
_PARTS: dict[str, BlockKind] = {"vraag": "question", "antwoord": "answer"}
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_NOTE_MARK = re.compile(r"\s*[\[(]?(\d{1,3}|\*)[\])]?\s+")


def read(root: etree._Element) -> Pieces:
    """Blocks of a page: headings by their tags; dossier, number, questions, notes and signatures by classes."""
    page = _Page(root)
    page.walk(_content(root))
    return page.pieces


def _content(root: etree._Element) -> etree._Element:
    for path in (".//*[@id='main-column']", ".//*[@id='broodtekst']", ".//article", ".//main", ".//body"):
        found = root.find(path)
        if found is not None and len("".join(str(t) for t in found.itertext()).strip()) > 50:
            return found
    return root


def _metadata(root: etree._Element) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name, content = meta.get("name") or "", meta.get("content") or ""
        if name and content:
            found.setdefault(name, []).append(content)
    return {name: tuple(values) for name, values in found.items()}


def _classes(element: etree._Element) -> list[str]:
    return (element.get("class") or "").lower().split()


class _Page:
    """Walks over a page and puts its blocks together; a note, which stands at the end, comes behind the block it hangs on."""

    def __init__(self, root: etree._Element) -> None:
        self.pieces = Pieces()
        self.pieces.metadata = _metadata(root)
        self._notes = {key: note for note in root.iter("div") if "noot" in _classes(note) for key in _anchors(note)}
        self._waiting: list[etree._Element] = []
        self._shown: set[etree._Element] = set()
        self._part: tuple[BlockKind, str | None] | None = None

    def walk(self, element: etree._Element) -> None:
        """Blocks of `element`; running text beside blocks becomes a block of its own."""
        name, classes = name_of(element), _classes(element)
        if name in _SKIPPED or not name:
            return
        if name == "tr":
            cells = [" ".join(self._inline(cell).text.split()) for cell in element if name_of(cell) in ("td", "th")]
            self._block(" | ".join(cell for cell in cells if cell), "table")
        elif name == "div" and "noot" in classes:
            self._waiting.append(element)
            self._flush()
        elif part := next((_PARTS[c] for c in classes if name == "div" and c in _PARTS), None):
            self._question(element, part)
        elif name == "div" and "kamervraagopmerking" in classes:
            self._remark(element)
        else:
            self._content_of(element)

    def _content_of(self, element: etree._Element, without: etree._Element | None = None) -> None:
        loose = Inline()
        loose.add(element.text or "")
        for child in element:
            if name_of(child) in _BLOCKS:
                self._emit(element, loose)
                loose = Inline()
                if child is not without:
                    self.walk(child)
            elif name_of(child) == "br":
                loose.add(" ")
            elif isinstance(child.tag, str) and name_of(child) not in _SKIPPED:
                self._gather(child, loose)
            loose.add(child.tail or "")
        self._emit(element, loose)

    def _question(self, element: etree._Element, part: BlockKind) -> None:
        """A question or an answer, with its number in a heading or a paragraph of its own ("2 en 3")."""
        first = next((child for child in element if name_of(child) in _BLOCKS), None)
        mark = None
        headed = first is not None and (name_of(first) in _HEADINGS or "nummer" in _classes(first))
        number = first if first is not None and headed and is_label(words_of(first)) else None
        if number is not None:
            shown, label, mark = label_of(self._inline(number).text, part)
            self._block(shown, label, mark=mark)
        before, self._part = self._part, (part, mark)
        self._content_of(element, without=number)
        self._part = before

    def _remark(self, element: etree._Element) -> None:
        """A remark below the questions, as a notice that the answers are delayed; its heading ends the last question."""
        first = next((child for child in element if words_of(child)), None)
        heading = first if first is not None and name_of(first) in _HEADINGS else None
        self._block(self._inline(heading) if heading is not None else heading_of_remark(words_of(element)), "heading", level=2)
        self._content_of(element, without=heading)

    def _emit(self, element: etree._Element, inline: Inline) -> None:
        kind, level = _kind(element)
        mark: str | None = None
        if kind == "footnote":
            mark = _take_mark(inline)
        elif kind == "number":
            mark = " ".join(inline.text.split())
        elif kind == "text" and self._part:
            kind, mark = self._part
        self._block(inline, kind, level=level, mark=mark)

    def _block(self, content: Inline | str, kind: BlockKind, *, level: int = 0, mark: str | None = None) -> None:
        self.pieces.block(content, kind, level=level, mark=mark)
        self._flush()

    def _flush(self) -> None:
        """Put the notes that wait behind the last block, each once."""
        waiting, self._waiting = self._waiting, []
        for note in waiting:
            if note in self._shown:
                continue
            self._shown.add(note)
            inline = self._inline(note)
            mark = next((words_of(e) for e in note.iter() if "nootnum" in _classes(e)), "") or _take_mark(inline)
            self.pieces.block(inline, "footnote", mark=mark)

    def _inline(self, element: etree._Element) -> Inline:
        out = Inline()
        self._gather(element, out)
        return out

    def _gather(self, element: etree._Element, out: Inline) -> None:
        name, classes = name_of(element), element.get("class") or ""
        if name in _SKIPPED or "note-close" in classes:
            return
        if "nootnum" in classes or (name == "sup" and element.find(".//a") is not None):
            marks = (self._notes.get((a.get("href") or "").removeprefix("#")) for a in element.iter("a"))
            self._waiting += [note for note in marks if note is not None]
            return
        start = len(out.text)
        out.add(element.text or "")
        for child in element:
            if isinstance(child.tag, str):
                if name_of(child) in _BLOCKS or name_of(child) == "br":
                    out.add(" ")
                self._gather(child, out)
            out.add(child.tail or "")
        target = element.get("href") or ""
        if name == "a" and target and not target.startswith("#"):
            out.links.append((start, len(out.text.rstrip()), publication_in(target)))


def _anchors(note: etree._Element) -> set[str]:
    """The names by which marks in the text refer to a note."""
    own = (note.get("id") or "").removeprefix("supernote-note-")
    return {own, *(str(key) for e in note.iter() for key in (e.get("id"), e.get("name")) if key)} - {""}


def _take_mark(inline: Inline) -> str | None:
    """Take the mark at the head of a note out of it; None where it has none."""
    match = _NOTE_MARK.match(inline.text)
    if match is None:
        return None
    inline.text = inline.text[match.end() :]
    inline.links = [(max(a - match.end(), 0), b - match.end(), t) for a, b, t in inline.links if b > match.end()]
    return match[1]


def _kind(element: etree._Element) -> tuple[BlockKind, int]:
    for near in (element, *list(element.iterancestors())[:3]):
        classes = _classes(near)
        for name, kind in _CLASSES:
            if any(name in part for part in classes):
                return kind, 0
        tag = name_of(near)
        if tag in _HEADINGS:
            return "heading", int(tag[1])
        if tag == "li" and near is element:
            return "list_item", 0
    return "text", 0
