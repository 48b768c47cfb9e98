"""DOCX as ministries send it: body, headers and footers, text boxes, tables, list numbers, footnotes and endnotes."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from kamerspoor.errors import UnreadablePaper
from kamerspoor.read.pieces import Inline, Pieces
from kamerspoor.read.wordnumbers import Numbering
from kamerspoor.read.zipped import open_zip, unpack
from kamerspoor.vocabulary import BlockKind

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_UNREAD = frozenset(W + name for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText"))
_LABEL = re.compile(
    r"(Datum|Betreft|Onderwerp|Kenmerk|Ons kenmerk|Onze referentie|Uw kenmerk|Uw referentie|Uw brief|Uw brief van|Bijlagen?"
    r"|Bijlage\(n\)) ?:?"
)
_OWN_LINE = re.compile(r"(?:Vraag|Antwoord|Vragen|Antwoorden)\b.{0,40}|.*[.?!:;]")
_HEADING = re.compile(r"(?:heading|kop) ?(\d)", re.IGNORECASE)
_PART = re.compile(r"word/(header|footer)\d*\.xml")


@dataclass
class _Paragraph:
    """A paragraph before it is known where it goes."""

    inline: Inline
    kind: BlockKind = "text"
    level: int = 0
    mark: str | None = None
    boxed: bool = False
    emphasis: str = ""
    notes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.inline.text.split())


def read(data: bytes, name: str) -> Pieces:
    """Blocks of a DOCX. Raises `UnreadablePaper` (not-a-zip, damaged, bomb, password, dtd, unsupported)."""
    archive = open_zip(data, name)
    names = set(archive.namelist())
    if "word/document.xml" not in names:
        if any(n.startswith(("ppt/", "xl/")) for n in names) or "mimetype" in names:
            raise UnreadablePaper(name, "unsupported", "this office file is no DOCX", "save it as DOCX or PDF")
        raise UnreadablePaper(name, "unsupported", "this zip file is no DOCX", "give it as an archive of papers")
    return _Word(archive, names, name).read()


class _Word:
    def __init__(self, archive: zipfile.ZipFile, names: set[str], name: str) -> None:
        self.archive, self.names, self.name = archive, names, name
        self.numbering = Numbering(self._part("word/numbering.xml"), self._part("word/styles.xml"))
        self.headings = self._heading_styles()
        self.targets: dict[str, str] = {}
        self.notes: dict[str, Inline] = {}
        self.pieces = Pieces()

    def read(self) -> Pieces:
        """Header and footer facts first, then the body with its notes."""
        self._read_notes()
        self.targets = self._relations("word/_rels/document.xml.rels")
        root = self._part("word/document.xml")
        body = root.find(f"{W}body") if root is not None else None
        if body is None:
            raise UnreadablePaper(self.name, "damaged", "the DOCX has no body", "fetch it again")
        paragraphs = self._paragraphs(body, boxed=False)
        first = _letterhead_end(paragraphs)
        inside = _labelled(paragraphs[:first])
        known = {_key(p.text) for p in inside if p.kind == "label"}
        shown: set[str] = set()
        for part in sorted(self.names):
            if _PART.fullmatch(part):
                self._edge(part, known, shown)
        for paragraph in inside + paragraphs[first:]:
            self._write(paragraph)
        return self.pieces

    def _edge(self, part: str, known: set[str], shown: set[str]) -> None:
        """Paragraphs of a page head or foot, each text once; a label the body has is not taken from here."""
        root = self._part(part)
        kind: BlockKind = "furniture" if part.startswith("word/footer") else "letterhead"
        if root is None:
            return
        for paragraph in _labelled(self._paragraphs(root, boxed=True)):
            text = paragraph.text
            if not text or text in shown:
                continue
            shown.add(text)
            label = paragraph.kind == "label" and _key(text) not in known and kind == "letterhead"
            if label:
                known.add(_key(text))
            self.pieces.block(paragraph.inline, "label" if label else kind)

    def _write(self, paragraph: _Paragraph) -> None:
        pieces = _split(paragraph.inline)
        for place, inline in enumerate(pieces):
            mark = paragraph.mark if place == 0 else None
            data = {"print": paragraph.emphasis} if paragraph.emphasis else None
            self.pieces.block(inline, paragraph.kind, level=paragraph.level, mark=mark, data=data)
        for note in paragraph.notes:
            if note in self.notes:
                self.pieces.block(self.notes.pop(note), "footnote", mark=note.partition(":")[2])

    # ------------------------------------------------------------------------------------------------ parts

    def _part(self, part: str) -> etree._Element | None:
        if part not in self.names:
            return None
        content = unpack(self.archive, self.archive.getinfo(part), self.name)
        if b"<!DOCTYPE" in content[:2000] or b"<!ENTITY" in content[:2000]:
            raise UnreadablePaper(self.name, "dtd", "declares a document type or entities", "save it again from Word")
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
        try:
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise UnreadablePaper(self.name, "damaged", f"{part} is no well-formed XML", "fetch it again") from None

    def _relations(self, part: str) -> dict[str, str]:
        root = self._part(part)
        if root is None:
            return {}
        return {r.get("Id", ""): r.get("Target", "") for r in root if r.get("TargetMode") == "External"}

    def _heading_styles(self) -> dict[str, int]:
        root = self._part("word/styles.xml")
        found: dict[str, int] = {}
        for style in root.iter(f"{W}style") if root is not None else ():
            name = style.find(f"{W}name")
            match = _HEADING.fullmatch(name.get(f"{W}val", "")) if name is not None else None
            if match:
                found[style.get(f"{W}styleId", "")] = int(match[1])
        return found

    def _read_notes(self) -> None:
        shown = 0
        for part, kind in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
            self.targets = self._relations(f"word/_rels/{part[5:]}.rels")
            root = self._part(part)
            for note in root.iter(f"{W}{kind}") if root is not None else ():
                if note.get(f"{W}type") in ("separator", "continuationSeparator", "continuationNotice"):
                    continue
                shown += 1
                inline = Inline()
                for paragraph in self._paragraphs(note, boxed=False):
                    if inline.text:
                        inline.add(" ")
                    shift = len(inline.text)
                    inline.text += paragraph.text
                    inline.links += [(a + shift, b + shift, t) for a, b, t in paragraph.inline.links]
                self.notes[f"{kind}-{note.get(f'{W}id')}:{shown}"] = inline

    # ------------------------------------------------------------------------------------------- paragraphs

    def _paragraphs(self, element: etree._Element, *, boxed: bool) -> list[_Paragraph]:
        """All paragraphs under `element`, text boxes before the paragraph they are anchored in."""
        found: list[_Paragraph] = []
        for child in element:
            tag = child.tag
            if tag == f"{W}p":
                found.extend(self._paragraph(child, boxed=boxed))
            elif tag == f"{W}tbl":
                found.extend(self._table(child, boxed=boxed))
            elif tag in (f"{W}del", f"{W}moveFrom", f"{_MC}Fallback"):
                continue
            elif isinstance(tag, str) and tag not in (f"{W}sectPr", f"{W}sdtPr"):
                found.extend(self._paragraphs(child, boxed=boxed))
        return found

    def _table(self, table: etree._Element, *, boxed: bool) -> list[_Paragraph]:
        """A data table gives one block per row, a table used for layout its paragraphs."""
        rows = [row for row in table.iter(f"{W}tr") if next(row.iterancestors(f"{W}tbl")) is table]
        wide = [row for row in rows if sum(1 for _ in row.iterchildren(f"{W}tc")) > 1]
        found = self._paragraphs_of_rows(rows)
        for paragraph in found:
            paragraph.boxed = True
        is_data = len(wide) > 1 and not boxed and not any(_LABEL.match(p.text) for p in found) and not _asks(found, len(rows))
        if not is_data:
            return found
        return [p for row in rows if (p := self._row(row)).text]

    def _paragraphs_of_rows(self, rows: list[etree._Element]) -> list[_Paragraph]:
        return [p for row in rows for p in self._paragraphs(row, boxed=True)]

    def _row(self, row: etree._Element) -> _Paragraph:
        cells = [" ".join(p.text for p in self._paragraphs(cell, boxed=True) if p.text) for cell in row.iter(f"{W}tc")]
        return _Paragraph(Inline(" | ".join(cell for cell in cells if cell)), "table")

    def _paragraph(self, element: etree._Element, *, boxed: bool) -> list[_Paragraph]:
        paragraph = _Paragraph(Inline(), boxed=boxed)
        boxes: list[_Paragraph] = []
        style = element.find(f"{W}pPr/{W}pStyle")
        style_id = style.get(f"{W}val", "") if style is not None else ""
        level = self.headings.get(style_id, 0)
        number = self.numbering.next(element, style_id)
        if number:
            paragraph.inline.add(f"{number} ")
            paragraph.mark = number
            paragraph.kind = "list_item"
        before = len(paragraph.inline.text)
        self._runs(element, paragraph, boxes)
        if level:
            paragraph.kind, paragraph.level = "heading", level
        elif len(paragraph.inline.text) > before:
            paragraph.emphasis = _emphasis(element)
        named = number.casefold().startswith(("vraag", "antwoord"))
        return [*boxes, paragraph] if len(paragraph.inline.text) > before or boxes or named else []

    def _runs(self, element: etree._Element, paragraph: _Paragraph, boxes: list[_Paragraph]) -> None:
        for child in element:
            self._run(child, paragraph, boxes)

    def _run(self, child: etree._Element, paragraph: _Paragraph, boxes: list[_Paragraph]) -> None:
        tag, out = child.tag, paragraph.inline
        if tag == f"{W}t":
            out.add(child.text or "")
        elif tag == f"{W}tab":
            out.add(" ")
        elif tag in (f"{W}br", f"{W}cr"):
            out.text += "\n"
        elif tag == f"{W}noBreakHyphen":
            out.text += "-"
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            self._reference(child, paragraph)
        elif tag == f"{W}hyperlink":
            self._hyperlink(child, paragraph, boxes)
        elif tag == f"{_MC}AlternateContent":
            choice = next((c for c in child if c.tag == f"{_MC}Choice"), None)
            self._runs(choice if choice is not None else child, paragraph, boxes)
        elif tag == f"{W}txbxContent":
            boxes.extend(self._paragraphs(child, boxed=True))
        elif isinstance(tag, str) and tag not in _UNREAD:
            self._runs(child, paragraph, boxes)

    def _reference(self, child: etree._Element, paragraph: _Paragraph) -> None:
        kind = "footnote" if child.tag == f"{W}footnoteReference" else "endnote"
        prefix = f"{kind}-{child.get(f'{W}id')}:"
        paragraph.notes += [key for key in self.notes if key.startswith(prefix)]

    def _hyperlink(self, child: etree._Element, paragraph: _Paragraph, boxes: list[_Paragraph]) -> None:
        start = len(paragraph.inline.text)
        self._runs(child, paragraph, boxes)
        target = self.targets.get(child.get(_RELATION, ""), "")
        if target:
            paragraph.inline.links.append((start, len(paragraph.inline.text.rstrip()), target))


_ASKING = re.compile(r"(?:Vraag|Antwoord)(?: \d{1,3})?[.:]?|[A-Z].{20,}\?")


def _asks(paragraphs: list[_Paragraph], rows: int) -> bool:
    """Whether a table of so many rows holds questions beside or above their answers."""
    return rows > 1 and 2 * sum(_ASKING.fullmatch(p.text) is not None for p in paragraphs) >= rows


def _emphasis(element: etree._Element) -> str:
    """ "bold" or "italic" where every word of a paragraph is printed so, else ""."""
    runs = [run for run in element.iter(f"{W}r") if any((t.text or "").strip() for t in run.iterchildren(f"{W}t"))]
    for tag, name in (("b", "bold"), ("i", "italic")):
        marks = [run.find(f"{W}rPr/{W}{tag}") for run in runs]
        if runs and all(mark is not None and mark.get(f"{W}val", "1") not in ("0", "false", "off") for mark in marks):
            return name
    return ""


_STANDING = re.compile(r"Bij beantwoording|Wilt u slechts|Gelieve|> ?Retouradres")


def _letterhead_end(paragraphs: list[_Paragraph]) -> int:
    """Where the letter begins: the first paragraph outside tables and boxes, or the first that is running text after the
    last labelled fact (some templates set the letter itself in a table)."""
    outside = next((i for i, p in enumerate(paragraphs) if not p.boxed and p.text), len(paragraphs))
    labels = [i for i, p in enumerate(paragraphs[:outside]) if _LABEL.fullmatch(p.text)]
    after = labels[-1] + 2 if labels else outside
    for index in range(after, outside):
        text = paragraphs[index].text
        if (len(text) > 45 or text.startswith("Geachte")) and not _STANDING.match(text):
            return index
    return outside


def _key(text: str) -> str:
    match = _LABEL.match(text)
    return match[1] if match else text


def _labelled(paragraphs: list[_Paragraph]) -> list[_Paragraph]:
    """Letterhead paragraphs, each label joined with the value that follows it in the next cell or line."""
    found: list[_Paragraph] = []
    waiting: _Paragraph | None = None
    for paragraph in paragraphs:
        text = paragraph.text
        if not text:
            continue
        if _LABEL.fullmatch(text):
            waiting = paragraph
            continue
        if waiting is not None:
            joined = Inline(f"{waiting.text} {text}")
            found.append(_Paragraph(joined, "label"))
            waiting = None
            continue
        label = _LABEL.match(text)
        found.append(_Paragraph(paragraph.inline, "label" if label and label.end() < len(text) else "letterhead"))
    return found


def _split(inline: Inline) -> list[Inline]:
    """A paragraph cut at the line breaks that end a label or a sentence; other line breaks become spaces."""
    if "\n" not in inline.text:
        return [inline]
    parts: list[Inline] = [Inline()]
    position = 0
    for piece in inline.text.split("\n"):
        last = parts[-1]
        if last.text.strip() and piece.strip():
            if _OWN_LINE.fullmatch(last.text.strip()):
                parts.append(Inline())
                last = parts[-1]
            else:
                last.text += " "
        shift = len(last.text) - position
        end = position + len(piece)
        last.links += [(a + shift, b + shift, t) for a, b, t in inline.links if position <= a and b <= end]
        last.text += piece
        position = end + 1
    return parts
