"""Telling formats apart by content, bounding sizes, and refusing what cannot be read with one clear line."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path, PurePath

from kamerspoor.errors import UnreadablePaper
from kamerspoor.model import RawDocument, Source
from kamerspoor.read import docx, mail, markdown, markup, pdf, plain
from kamerspoor.read.pieces import Pieces

MAX_BYTES = 50_000_000
"""Largest file that is read."""
MAX_TEXT = 20_000_000
"""Longest text, in characters, that a file may hold; the longest yearly Handelingen are under a tenth of it."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_ARCHIVES = (b"\x1f\x8b", b"\xfd7zXZ", b"BZh", b"7z\xbc\xaf", b"Rar!")
_MARKUP = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\xc3\xaf\xc2\xbb\xc2\xbf|\s)*<(?:[?!a-zA-Z])")
_JSON = re.compile(r"\s*[\[{]\s*[\[{\"\]}]")
_JSON_KEYS = re.compile(r"\"[\w@.:-]{1,60}\"\s*:")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>")
_MARKUP_WIDE = re.compile(rb"^(?:\xff\xfe(?:<|\s)\x00|\xfe\xff\x00(?:<|\s))")


def read_file(path: Path) -> RawDocument:
    """What a file on disk holds.

    Raises `UnreadablePaper` where the file cannot be opened or its content cannot be turned into text.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _too_large(path.name, size)
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadablePaper(str(path), "unreadable", "there is no such file", "check the path") from None
    except IsADirectoryError:
        raise UnreadablePaper(str(path), "unreadable", "this is a folder", "give the files in it") from None
    except OSError as error:
        raise UnreadablePaper(
            str(path), "unreadable", f"the file cannot be opened ({error.strerror})", "check the permissions of the file"
        ) from None
    return read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> RawDocument:
    """The text and layout in `data`, a file called `name`; the content decides on the format, the name only explains errors.

    Raises `UnreadablePaper` (empty, binary, password, damaged, needs-ocr, not-a-zip, dtd, bomb, too-large, unsupported).
    """
    if len(data) > MAX_BYTES:
        raise _too_large(name, len(data))
    if not data.strip(b"\x00 \t\r\n\x0c\xef\xbb\xbf\xff\xfe"):
        raise UnreadablePaper(name, "empty", "the file is empty", "fetch it again")
    media_type, pieces = _read(data, name)
    if len(pieces.text) > MAX_TEXT:
        raise UnreadablePaper(
            name, "too-large", f"holds {len(pieces.text):,} characters of text, more than {MAX_TEXT:,}", "split it"
        )
    if not pieces.text.strip():
        raise UnreadablePaper(name, "empty", "no text was found in the file", "check that it is the right file")
    source = Source(name, hashlib.sha256(data).hexdigest(), media_type, len(data))
    return pieces.document(source)


def _read(data: bytes, name: str) -> tuple[str, Pieces]:
    if b"%PDF-" in data[:1024]:
        return "application/pdf", pdf.read(data, name)
    if data.startswith(b"PK\x03\x04"):
        return docx.MEDIA_TYPE, docx.read(data, name)
    suffix = PurePath(name).suffix.lower()
    if data.startswith(_OLE):
        if suffix == ".docx":
            raise UnreadablePaper(name, "password", "the document is encrypted", "save it without a password")
        raise UnreadablePaper(name, "unsupported", "this is the old Word format", "save it as DOCX or PDF")
    if suffix == ".docx":
        raise UnreadablePaper(name, "not-a-zip", "this is no DOCX: it is no zip file", "fetch or save it again")
    if suffix == ".pdf":
        raise UnreadablePaper(name, "damaged", "this is no PDF: it does not start like one", "fetch it again")
    if data.startswith(_IMAGES):
        raise UnreadablePaper(name, "needs-ocr", "this is a picture", "run it through OCR and give the PDF or text")
    if data.startswith(_ARCHIVES):
        raise UnreadablePaper(name, "unsupported", "this is an archive, no paper", "unpack it or give it as an archive")
    if data.startswith(b"{\\rtf"):
        raise UnreadablePaper(name, "unsupported", "this is RTF", "save it as DOCX, PDF or plain text")
    if _MARKUP.match(data[:200]) or _MARKUP_WIDE.match(data[:4]):
        return markup.read(data, name)
    if mail.is_message(data):
        return mail.MEDIA_TYPE, mail.read(data, name)
    pieces = plain.read(data, name)
    if _is_data(pieces.text, suffix):
        raise UnreadablePaper(
            name, "unsupported", "this is markup or data in a text file, no paper", "give the publication itself"
        )
    return ("text/markdown", markdown.read(pieces.text)) if markdown.is_markdown(pieces.text) else ("text/plain", pieces)


def _is_data(text: str, suffix: str) -> bool:
    """Whether a text is no running text: JSON, or more tags than words (a response of a service, a page's source)."""
    sample = text[:20_000]
    if _JSON.match(sample):
        return suffix == ".json" or _JSON_KEYS.search(sample) is not None
    return sum(map(len, _TAG.findall(sample))) > 0.3 * len(sample)


def _too_large(name: str, size: int) -> UnreadablePaper:
    return UnreadablePaper(
        name, "too-large", f"the file has {size:,} bytes, more than {MAX_BYTES:,}", "split it, or give it as an archive"
    )
