"""Archives of papers (zip, tar, tar.xz, tar.gz, tar.bz2), walked in memory: nothing is ever written to disk."""

from __future__ import annotations

import io
import lzma
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile, is_zipfile

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
    with ZipFile(path) as archive:
        return "word/document.xml" not in archive.namelist()


def members(path: Path) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file in the archive, in its order; folders, links and hidden files are passed over.

    Raises `UnreadablePaper` (damaged, bomb, password, unreadable). What came before the error has been yielded.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadablePaper(str(path), "unreadable", f"cannot be opened ({error.strerror})", "check it") from None
    yield from _bounded(_zip(data, path.name) if data.startswith(b"PK") else _tar(data, path.name), path.name)


def _bounded(found: Iterator[tuple[str, bytes]], name: str) -> Iterator[tuple[str, bytes]]:
    total = 0
    for member, content in found:
        total += len(content)
        if total > MAX_TOTAL:
            raise UnreadablePaper(name, "bomb", f"unpacks to more than {MAX_TOTAL:,} bytes", "give a smaller archive")
        yield member, content


def _hidden(name: str) -> bool:
    parts = Path(name).parts
    return not parts or any(part.startswith((".", "__MACOSX")) for part in parts if part not in (".", ".."))


def _zip(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    archive = open_zip(data, name)
    for member in archive.infolist():
        if not member.is_dir() and not _hidden(member.filename):
            yield member.filename, unpack(archive, member, name)


def _tar(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r|*") as archive:
            for member in archive:
                if not member.isfile() or _hidden(member.name):
                    continue
                if member.size > MAX_MEMBER:
                    raise UnreadablePaper(name, "bomb", f"{member.name[:60]} has {member.size:,} bytes", "do not open it")
                stream = archive.extractfile(member)
                if stream is not None:
                    yield member.name, stream.read()
    except (tarfile.TarError, lzma.LZMAError, zlib.error, EOFError, OSError, ValueError) as error:
        raise UnreadablePaper(name, "damaged", f"the archive is damaged ({error})", "fetch it again") from None
