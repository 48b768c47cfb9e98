"""XML and HTML: parsed without entities, document types or the network, then handed to the reader of that vocabulary."""

from __future__ import annotations

import re
from functools import cache

from lxml import etree, html

from kamerspoor.errors import UnreadablePaper
from kamerspoor.read import official, official_before_2010, plain, vlos, webpage
from kamerspoor.read.pieces import Pieces

_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding=[\"']([A-Za-z0-9._-]{1,40})[\"']")
_DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_HTML = re.compile(r"^\s*(?:<!--.{0,2000}?-->\s*)?(?:<!DOCTYPE\s+html\b|<html\b|<head\b|<body\b)", re.IGNORECASE | re.DOTALL)
_DEEPEST = 200


def read(data: bytes, name: str) -> tuple[str, Pieces]:
    """Media type and content of an XML or HTML file. Raises `UnreadablePaper` (dtd, damaged, unsupported)."""
    text = _text(data, name)
    body = _DECLARATION.sub("", text, count=1).lstrip()
    if _HTML.match(body):
        return "text/html", webpage.read(_parse_html(body, name))
    if "<!" in body and _DOCTYPE.search(body):
        raise UnreadablePaper(
            name, "dtd", "declares a document type or entities, which are never resolved", "give the official XML without them"
        )
    root = _parse_xml(body, name)
    kind = etree.QName(root).localname.lower()
    if kind in vlos.ROOTS:
        return "application/xml", vlos.read(root, name)
    if kind in official.ROOTS:
        return "application/xml", official.read(root)
    if kind in official_before_2010.ROOTS:
        return "application/xml", official_before_2010.read(root)
    if kind in ("html", "body"):
        return "text/html", webpage.read(_parse_html(body, name))
    raise UnreadablePaper(
        name,
        "unsupported",
        f"is XML of an unknown kind (<{kind[:40]}>)",
        "give official XML (of 1995 or later), a VLOS report, PDF, DOCX or text",
    )


_LONGEST_FAULT = 160


def _text(data: bytes, name: str) -> str:
    declared = _ENCODING.search(data[:300])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8", b"utf-16") and not data.startswith(b"\xef\xbb\xbf"):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return plain.decode(data, name)


def _parse_xml(text: str, name: str) -> etree._Element:
    try:
        root = etree.fromstring(text.encode("utf-8"), _xml_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadablePaper(name, "damaged", f"is no well-formed XML ({_short(error)})", "fetch it again") from None
    _check_depth(root, name)
    return root


@cache
def _xml_parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )


def _parse_html(text: str, name: str) -> etree._Element:
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadablePaper(name, "damaged", f"is no readable HTML ({_short(error)})", "fetch it again") from None
    if root is None:
        raise UnreadablePaper(name, "empty", "no text was found in the file", "check that it is the right file")
    _check_depth(root, name)
    return root


def _check_depth(root: etree._Element, name: str) -> None:
    if _too_deep()(root):
        raise UnreadablePaper(name, "damaged", "is nested deeper than any paper", "check that it is the right file")


@cache
def _too_deep() -> etree.XPath:
    """Whether there is an element deeper than any paper has."""
    return etree.XPath(f"boolean({'/*' * (_DEEPEST + 1)})")


def _short(error: Exception) -> str:
    """What the parser says, without the name it gives the text; cut between words where it is long."""
    said = " ".join(str(getattr(error, "msg", None) or error).split())
    return said if len(said) <= _LONGEST_FAULT else said[:_LONGEST_FAULT].rpartition(" ")[0] + " …"
