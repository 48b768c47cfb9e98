"""Plain text and its encodings: UTF-8, UTF-16 with a byte order mark, Windows-1252, and UTF-8 encoded twice."""

from __future__ import annotations

import re

from kamerspoor.errors import UnreadablePaper
from kamerspoor.read.pieces import Pieces

_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)])
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def _wide(codes: range) -> str:
    """The characters that Windows-1252 (or Latin-1 where that has none) shows for these bytes, for a character class."""
    shown = "".join(bytes([code]).decode("cp1252", "ignore") + chr(code) for code in codes)
    return "".join(re.escape(char) for char in dict.fromkeys(shown))


_NEXT = _wide(range(0x80, 0xC0))
_EVIDENCE = re.compile(rf"Ã[©«¨¯¶¼§¡³­ª®´º¤±‰\u0089]|â[€\u0080][{_NEXT}]|ï»¿|Â[«» \u00a0§°·]")
_TWICE = re.compile(rf"[ÂÃÄÅ][{_NEXT}]|[âï][{_NEXT}]{{2}}")


def read(data: bytes, name: str) -> Pieces:
    """The text of `data`, its line ends kept as line feeds."""
    return Pieces(decode(data, name).replace("\r\n", "\n").replace("\r", "\n"))


def decode(data: bytes, name: str) -> str:
    """`data` as text without byte order mark, doubly encoded UTF-8 repaired. Raises `UnreadablePaper` (binary)."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return repair(data.decode(encoding)).lstrip("\ufeff")
            except UnicodeDecodeError:
                break
    sample = data[:200_000]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 200 or b"\x00" in sample:
        raise UnreadablePaper(
            name, "binary", "holds binary data, not text", "give the paper as PDF, DOCX, XML, HTML or plain text"
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _windows(data, name)
    return repair(text).lstrip("\ufeff")


def _windows(data: bytes, name: str) -> str:
    text = data.decode("cp1252", "replace")
    if text.count("\ufffd") > max(2, len(text) // 100):
        raise UnreadablePaper(
            name, "binary", "is in no encoding that Dutch text is written in", "save it as UTF-8 text, PDF or DOCX"
        )
    return text


def repair(text: str) -> str:
    """Text that was encoded as UTF-8 twice, read as it was meant; other text is left as it is."""
    if not ("Ã" in text or "Â" in text or "â" in text or "ï»" in text) or not _EVIDENCE.search(text):
        return text
    return _TWICE.sub(_once, text)


def _once(match: re.Match[str]) -> str:
    try:
        return b"".join(_byte(char) for char in match[0]).decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return match[0]


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
