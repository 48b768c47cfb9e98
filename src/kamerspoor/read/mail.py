"""Mail messages: the words of the message itself, in whatever encoding it travels, without headers and attachments."""

from __future__ import annotations

import email
import re
from email import policy
from email.message import EmailMessage

from kamerspoor.errors import UnreadablePaper
from kamerspoor.model import Problem
from kamerspoor.read import markup, plain
from kamerspoor.read.pieces import Pieces

MEDIA_TYPE = "message/rfc822"

_HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z-]{1,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,200}\r?\n")
_MIME = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)


def is_message(data: bytes) -> bool:
    """Whether `data` begins with the headers of a message, the version of MIME among them."""
    headers = _HEADERS.match(data[:50_000])
    return headers is not None and _MIME.search(headers[0]) is not None


def read(data: bytes, name: str) -> Pieces:
    """The text of a message, or its page where it has no text. Raises `UnreadablePaper` (empty, damaged)."""
    try:
        message = email.message_from_bytes(data, EmailMessage, policy=policy.default)
        body = message.get_body(("plain", "html"))
        words = str(body.get_content()) if body is not None else ""
        attached = [str(part.get_filename() or part.get_content_type()) for part in message.iter_attachments()]
    except (LookupError, ValueError, RecursionError) as error:
        raise UnreadablePaper(name, "damaged", f"is a message that cannot be decoded ({error})", "save it as text") from None
    if body is None or not words.strip():
        raise UnreadablePaper(name, "empty", "is a message without text", "give what is attached to it")
    written = words.encode("utf-8", "replace")
    pieces = markup.read(written, name)[1] if body.get_content_subtype() == "html" else plain.read(written, name)
    if attached:
        pieces.problems.append(Problem("attachments", f"attached and not read, give them by themselves: {', '.join(attached)}"))
    return pieces
