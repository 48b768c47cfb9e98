"""Characters put right: ligatures, soft hyphens, odd spaces, accents printed beside their letter.

The result keeps line breaks (`\\n` alone) and holds no other control characters, no space but U+0020, and is NFC.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from kamerspoor.offsets import OffsetMap, TextBuilder

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    "\u0133": "ij",
    "\u0132": "IJ",
}
_SPACING_MARKS = {
    "\u00b8": "\u0327",
    "\u00b4": "\u0301",
    "\u02ca": "\u0301",
    "\u02c7": "\u030c",
    "\u00a8": "\u0308",
    "\u02d8": "\u0306",
    "\u02d9": "\u0307",
    "\u02da": "\u030a",
    "\u02db": "\u0328",
    "\u02dd": "\u030b",
}
_MARKS = "".join(_SPACING_MARKS)
_ODD_SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NOTHING = "\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\u202a-\u202e\ufff9-\ufffb"
_ODD = re.compile(
    rf"(?P<accent>[A-Za-zÀ-ɏ]\ ?[{_MARKS}])"
    r"|(?P<combined>[^\W\d_]?[\u0300-\u036f]{1,8})"
    rf"|(?P<softline>\u00ad[ {_ODD_SPACES}]*\r?\n)"
    r"|(?P<line>\r\n?|[\x0b\x0c\x85\u2028\u2029])"
    r"|(?P<ligature>[\ufb00-\ufb06\u0132\u0133])"
    r"|(?P<hyphen>[\u2010\u2011])"
    rf"|(?P<space>[ {_ODD_SPACES}{_NOTHING}]{{2,}}|[{_ODD_SPACES}])"
    rf"|(?P<nothing>[{_NOTHING}]+)"
    r"|(?P<other>[\u0340-\u0344\u0374\u037e\u0387\u1f71-\u1fff\u2126\u212a\u212b\uf900-\ufaff\ufb1d-\ufb4f])"
)
_SPACE = re.compile(rf"[ {_ODD_SPACES}]")
_ANY_ODD = re.compile(
    rf"[{_MARKS}\u0300-\u036f\r\x0b\x0c\x85\u2028\u2029\ufb00-\ufb06\u0132\u0133\u2010\u2011{_ODD_SPACES}{_NOTHING}"
    r"\u0374\u037e\u0387\u1f71-\u1fff\u2126\u212a\u212b\uf900-\ufaff\ufb1d-\ufb4f]"
)
"""One character class, so a text that needs nothing is known at the speed of a scan."""
_NOT_AFTER_APOSTROPHE = re.compile(r"[sntm]?(?![^\W\d_])")
"""An acute before "s" or the end of the word stands for an apostrophe ("foto´s")."""


def _accented(text: str, match: re.Match[str]) -> str:
    letter, mark = match[0][0], match[0][-1]
    if mark == "\u00b4" and letter not in "cnszlrCNSZLR" and _NOT_AFTER_APOSTROPHE.match(text, match.end()):
        return letter + "’"
    whole = unicodedata.normalize("NFC", letter + _SPACING_MARKS[mark])
    return whole if len(whole) == 1 else match[0]


def _repaired(text: str, match: re.Match[str]) -> str:
    match match.lastgroup:
        case "accent":
            return _accented(text, match)
        case "combined" | "other":
            return unicodedata.normalize("NFC", match[0])
        case "line":
            return "\n"
        case "ligature":
            return _LIGATURES[match[0]]
        case "hyphen":
            return "-"
        case "space":
            return " " if _SPACE.search(match[0]) else ""
        case "softline":
            return "-\n"
        case _:
            return ""


def put_characters_right(text: str) -> tuple[str, OffsetMap | None]:
    """The text with its characters put right, and its map to `text` (None if nothing had to change).

    What is taken out can bring a letter and its accent together, so it is done again until nothing changes.
    """
    offsets: OffsetMap | None = None
    for _ in range(_MOST_PASSES):
        text, found = _one_pass(text)
        if found is None:
            break
        offsets = found if offsets is None else found.compose(offsets)
    return text, offsets


_MOST_PASSES = 4


def _one_pass(text: str) -> tuple[str, OffsetMap | None]:
    if "  " not in text and not _ANY_ODD.search(text):
        return text, None
    out: TextBuilder | None = None
    done = 0
    for match in _ODD.finditer(text):
        new = _repaired(text, match)
        if new == match[0]:
            continue
        if out is None:
            out = TextBuilder(text)
        out.take(done, match.start())
        out.replace(match.start(), match.end(), new)
        done = match.end()
    if out is None:
        return text, None
    out.take(done, len(text))
    return out.build()


class Forward:
    """The way from source offsets to repaired offsets, for a map whose pieces stand in the order of the source."""

    def __init__(self, offsets: OffsetMap | None, length: int) -> None:
        self._pieces = offsets.pieces if offsets else None
        self._length = length

    def __call__(self, position: int) -> int:
        """The repaired offset of the first character that came from `position` or after it."""
        if self._pieces is None:
            return position
        index = bisect_right(self._pieces, position, key=lambda piece: piece.source) - 1
        if index < 0:
            return 0
        piece = self._pieces[index]
        if position < piece.source + piece.length:
            return piece.start + position - piece.source
        return self._pieces[index + 1].start if index + 1 < len(self._pieces) else self._length
