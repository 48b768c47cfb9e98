"""Elements of XML as the readers look at them: what they are called, what they hold, what their words are."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from kamerspoor.read.pieces import Inline


def name_of(element: etree._Element) -> str:
    """What an element is called, without its namespace, in lower case; "" for what is no element."""
    return local_name(element.tag)


@lru_cache(maxsize=4096)
def local_name(tag: object) -> str:
    """The name of an element without its namespace, in lower case; "" for what is no element."""
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """An attribute of an element, "" where it has none; some files lower the names of attributes."""
    plain = element.get(name)
    if plain is not None:
        return plain
    for key, value in element.items():
        if str(key).rpartition("}")[2].lower() == name:
            return str(value)
    return ""


def holds_only_elements(element: etree._Element) -> bool:
    """Whether an element has children and no text of its own between them."""
    own = (element.text, *(child.tail for child in element))
    return len(element) > 0 and not any(text and text.strip() for text in own)


def words_of(element: etree._Element) -> str:
    """The words of an element and all in it, with single spaces."""
    return " ".join("".join(map(str, element.itertext())).split())


def words_in(element: etree._Element, name: str) -> str:
    """The words of the first element called `name` in `element`, "" where there is none."""
    found = next((e for e in element.iter(f"{{*}}{name}") if e is not element), None)
    return words_of(found) if found is not None else ""


_PUBLICATION = re.compile(r"/((?:kst|ah|h|kv|blg|stb|stcrt|trb)-[\w-]+?)(?:\.html|\.pdf|\.xml)?$")


def publication_in(address: str) -> str:
    """The identifier of the publication that an address of the official site names; any other address as it is."""
    named = _PUBLICATION.search(address)
    return named[1] if named else address


_LOOSE_MARKS = (("( ", "("), (" )", ")"), (" :", ":"), (" ,", ","), (" ;", ";"), (" .", "."))


def tight(inline: Inline) -> Inline:
    """Without the spaces that indented XML puts before a closing mark ("( 29538 )", "voorzitter :")."""
    for pattern, new in _LOOSE_MARKS:
        at = inline.text.find(pattern)
        while at >= 0 and not (pattern == " ." and inline.text[at + 2 : at + 3] == "."):
            inline.text = inline.text[:at] + new + inline.text[at + 2 :]
            inline.links = [(a - (a > at), b - (b > at), t) for a, b, t in inline.links]
            at = inline.text.find(pattern, at + 1)
    return inline
