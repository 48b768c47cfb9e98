"""Zip files opened with bounds: what is declared and what really comes out are both limited."""

from __future__ import annotations

import io
import zipfile
import zlib

from kamerspoor.errors import UnreadablePaper

MAX_MEMBER = 100_000_000
"""Largest part of a zip file, unpacked."""
MAX_RATIO = 300
"""Unpacked to packed size above which a large part is taken for a bomb; office text packs 10 to 40 times."""


def open_zip(data: bytes, name: str) -> zipfile.ZipFile:
    """The zip file in `data`. Raises `UnreadablePaper` (damaged, bomb)."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError, OverflowError) as error:
        raise UnreadablePaper(name, "damaged", f"the zip file is damaged ({error})", "fetch it again") from None
    if len(members) > 500_000:
        raise UnreadablePaper(name, "bomb", f"holds {len(members):,} files", "give a smaller archive")
    return archive


def unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> bytes:
    """One part, unpacked. Raises `UnreadablePaper` (password, bomb, damaged)."""
    large = member.file_size > 5_000_000 and member.file_size > MAX_RATIO * max(member.compress_size, 1)
    if member.file_size > MAX_MEMBER or large:
        raise UnreadablePaper(name, "bomb", f"{member.filename[:60]} unpacks to {member.file_size:,} bytes", "do not open it")
    if member.flag_bits & 1:
        raise UnreadablePaper(name, "password", "the archive is encrypted", "pack it without a password")
    try:
        with archive.open(member) as stream:
            content = stream.read(member.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        message = f"{member.filename[:60]} cannot be unpacked ({error})"
        raise UnreadablePaper(name, "damaged", message, "fetch it again") from None
    if len(content) > member.file_size:
        raise UnreadablePaper(name, "bomb", f"{member.filename[:60]} is larger than it declares", "do not open it")
    return content
