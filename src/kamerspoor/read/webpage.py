"""HTML of an official publication, in the layout of zoek.officielebekendmakingen.nl; other pages as plain blocks."""

from __future__ import annotations

import re

from lxml import etree

from kamerspoor.read.pieces import Inline, Pieces
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
    ("voetnoot", "footnote"),
    ("noot", "footnote"),
    ("vraagnummer", "question_label"),
    ("antwoordnummer", "answer_label"),
    ("spreker", "speaker"),
    ("vergaderjaar", "label"),
    ("kamernummer", "furniture"),
    ("documenttype", "furniture"),
)
_NOTE_MARK = re.compile(r"\s*[\[(]?(\d{1,3}|\*)[\])]?\s+")


def read(root: etree._Element) -> Pieces:
    """Blocks of a page: headings by their tags, dossier, number, notes and signatures by the publication's class names."""
    pieces = Pieces()
    _metadata(root, pieces)
    start = _content(root)
    _walk(start, pieces)
    return pieces


def _content(root: etree._Element) -> etree._Element:
    for path in (".//*[@id='main-column']", ".//*[@id='broodtekst']", ".//article", ".//main", ".//body"):
        found = root.find(path)
        if found is not None and len("".join(str(t) for t in found.itertext()).strip()) > 50:
            return found
    return root


def _metadata(root: etree._Element, pieces: Pieces) -> None:
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name, content = meta.get("name") or "", meta.get("content") or ""
        if name and content:
            found.setdefault(name, []).append(content)
    pieces.metadata = {name: tuple(values) for name, values in found.items()}


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _walk(element: etree._Element, pieces: Pieces) -> None:
    """Blocks of `element`; running text beside blocks becomes a block of its own."""
    name = _name(element)
    if name in _SKIPPED or not name:
        return
    if name == "tr":
        cells = [" ".join(_inline(cell).text.split()) for cell in element if _name(cell) in ("td", "th")]
        pieces.block(" | ".join(cell for cell in cells if cell), "table")
        return
    loose = Inline()
    loose.add(element.text or "")
    for child in element:
        if _name(child) in _BLOCKS:
            _emit(element, loose, pieces)
            loose = Inline()
            _walk(child, pieces)
        elif _name(child) == "br":
            loose.add(" ")
        elif isinstance(child.tag, str) and _name(child) not in _SKIPPED:
            _gather(child, loose)
        loose.add(child.tail or "")
    _emit(element, loose, pieces)


def _emit(element: etree._Element, inline: Inline, pieces: Pieces) -> None:
    kind, level = _kind(element)
    mark: str | None = None
    if kind == "footnote":
        match = _NOTE_MARK.match(inline.text)
        if match:
            mark = match[1]
            inline.text = inline.text[match.end() :]
            inline.links = [(max(a - match.end(), 0), b - match.end(), t) for a, b, t in inline.links if b > match.end()]
    pieces.block(inline, kind, level=level, mark=mark)


def _kind(element: etree._Element) -> tuple[BlockKind, int]:
    for near in (element, *list(element.iterancestors())[:3]):
        classes = (near.get("class") or "").lower().split()
        for name, kind in _CLASSES:
            if any(name in part for part in classes):
                return kind, 0
        tag = _name(near)
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            return "heading", int(tag[1])
        if tag == "li" and near is element:
            return "list_item", 0
    return "text", 0


def _inline(element: etree._Element) -> Inline:
    out = Inline()
    _gather(element, out)
    return out


def _gather(element: etree._Element, out: Inline) -> None:
    classes = element.get("class") or ""
    if _name(element) in _SKIPPED or "nootnummer" in classes or (_name(element) == "sup" and element.find(".//a") is not None):
        return
    start = len(out.text)
    out.add(element.text or "")
    for child in element:
        if isinstance(child.tag, str):
            if _name(child) in _BLOCKS or _name(child) == "br":
                out.add(" ")
            _gather(child, out)
        out.add(child.tail or "")
    target = element.get("href") or ""
    if _name(element) == "a" and target and not target.startswith("#"):
        identifier = re.search(r"/((?:kst|ah|h|kv|blg|stb|stcrt|trb)-[\w-]+?)(?:\.html|\.pdf|\.xml)?$", target)
        out.links.append((start, len(out.text.rstrip()), identifier[1] if identifier else target))
