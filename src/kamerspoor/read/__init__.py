"""bytes -> `RawDocument`: one module per format. Imports no other stage and never the network.

opening   tells formats apart, bounds sizes, refuses what cannot be read
plain     text in UTF-8, UTF-16, Windows-1252, doubly encoded    pdf       text, pages, small print, rectangles
docx      body, headers, text boxes, notes, numbering            official  officiele-publicatie XML
vlos      debate reports                                         webpage   HTML of an official publication
archive   zip and tar, walked safely                             official_before_2010  XML of 1995 to 2010
mail      messages, without headers and attachments               markdown  text with the marks of Markdown
"""

from __future__ import annotations

from kamerspoor.read.archive import is_archive, members
from kamerspoor.read.opening import MAX_BYTES, MAX_TEXT, read_bytes, read_file

__all__ = ["MAX_BYTES", "MAX_TEXT", "is_archive", "members", "read_bytes", "read_file"]
