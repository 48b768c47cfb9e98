"""Office files with the same bytes for the same content: the clock taken out of the zip and of the properties.

In: a .docx or .xlsx as its library wrote it. Out: the same parts in the same order, without the moment of writing.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final

_FIRST_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_CLOCK = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")


def without_clock(data: bytes) -> bytes:
    """The zip `data` with fixed times, and without the created and modified properties."""
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target,
    ):
        for part in source.infolist():
            content = source.read(part)
            if part.filename == "docProps/core.xml":
                content = _CLOCK.sub(b"", content)
            entry = zipfile.ZipInfo(part.filename, _FIRST_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            target.writestr(entry, content)
    return result.getvalue()
