"""A table as CSV (RFC 4180): UTF-8, commas, CR LF, empty where there is no value, days as ISO 8601, `true` and `false`."""

from __future__ import annotations

import csv
import io

from kamerspoor.export.safe_text import guarded
from kamerspoor.export.table import Cell, Table


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return guarded(cell) if isinstance(cell, str) else str(cell)


def write_csv(table: Table) -> bytes:
    """The bytes of a CSV file. A text that a spreadsheet would carry out as a formula has an apostrophe before it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_shown(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8", errors="replace")
