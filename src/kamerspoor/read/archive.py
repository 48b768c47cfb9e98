"""Archives of papers (zip, tar, tar.xz, tar.gz, tar.bz2), walked in memory: nothing is ever written to disk."""

from __future__ import annotations

import io
import lzma
import struct
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile, is_zipfile

from kamerspoor.errors import UnreadablePaper
from kamerspoor.read.zipped import MAX_MEMBER, open_zip, unpack

MAX_TOTAL = 4_000_000_000
"""Bytes that an archive may unpack to altogether."""
_SUFFIXES = (".zip", ".tar", ".tar.xz", ".txz", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2")


def is_archive(path: Path) -> bool:
    """Whether `path` names an archive of papers (a DOCX is a zip file too, but a paper)."""
    if path.name.lower().endswith(_SUFFIXES):
        return True
    if path.suffix or not path.is_file() or not is_zipfile(path):
        return False
    try:
        with ZipFile(path) as archive:
            return "word/document.xml" not in archive.namelist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return True  # `members` says what is wrong with it


def members(path: Path) -> Iterator[tuple[str, bytes | UnreadablePaper]]:
    """Name and content of each file in the archive, in its order; folders, links and hidden files are passed over.

    A member that cannot be unpacked (password, damaged, bomb) has its error in place of its content, and the next one follows.
    Raises `UnreadablePaper` (damaged, bomb, unreadable) where the archive itself cannot be read on. What came before the
    error has been yielded.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadablePaper(str(path), "unreadable", f"cannot be opened ({error.strerror})", "check it") from None
    yield from _zip(data, path.name) if data.startswith(b"PK") else _tar(data, path.name)


def _hidden(name: str) -> bool:
    parts = Path(name).parts
    return not parts or any(part.startswith((".", "__MACOSX")) for part in parts if part not in (".", ".."))


def _bounded(total: int, name: str) -> int:
    if total > MAX_TOTAL:
        raise UnreadablePaper(name, "bomb", f"unpacks to more than {MAX_TOTAL:,} bytes", "give a smaller archive")
    return total


def _zip(data: bytes, name: str) -> Iterator[tuple[str, bytes | UnreadablePaper]]:
    archive = open_zip(data, name)
    total = 0
    for member in archive.infolist():
        if member.is_dir() or _hidden(member.filename):
            continue
        try:
            content: bytes | UnreadablePaper = unpack(archive, member, name)
        except UnreadablePaper as error:
            content = error
        except (lzma.LZMAError, struct.error, OverflowError) as error:
            message = f"{member.filename[:60]} cannot be unpacked ({error})"
            content = UnreadablePaper(name, "damaged", message, "fetch it again")
        if isinstance(content, bytes):
            total = _bounded(total + len(content), name)
        yield member.filename, content


def _tar(data: bytes, name: str) -> Iterator[tuple[str, bytes | UnreadablePaper]]:
    total = 0
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r|*") as archive:
            for member in archive:
                total = _bounded(total + member.size, name)  # what is passed over is unpacked too, to get to the next
                if not member.isfile() or _hidden(member.name):
                    continue
                if member.size > MAX_MEMBER:
                    message = f"{member.name[:60]} has {member.size:,} bytes"
                    yield member.name, UnreadablePaper(name, "bomb", message, "do not open it")
                    continue
                stream = archive.extractfile(member)
                if stream is not None:
                    yield member.name, stream.read()
    except (tarfile.TarError, lzma.LZMAError, zlib.error, EOFError, OSError, ValueError) as error:
        raise UnreadablePaper(name, "damaged", f"the archive is damaged ({error})", "fetch it again") from None
