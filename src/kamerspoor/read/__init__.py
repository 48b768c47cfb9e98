"""bytes -> `RawDocument`: one module per format. Imports no other stage and never the network."""

from __future__ import annotations

import hashlib
from pathlib import Path

from kamerspoor.model import RawDocument, Source


def read_bytes(data: bytes, name: str) -> RawDocument:
    """The text and layout in `data`, a file called `name`."""
    source = Source(name, hashlib.sha256(data).hexdigest(), "text/plain", len(data))
    return RawDocument(source, data.decode("utf-8"))


def read_file(path: Path) -> RawDocument:
    """The same for a file on disk."""
    return read_bytes(path.read_bytes(), path.name)
