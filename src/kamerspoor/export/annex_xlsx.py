"""The budget annex as a workbook: a sheet for each of its tables."""

from __future__ import annotations

from kamerspoor.export.annex import Annex
from kamerspoor.export.table import Column, Table
from kamerspoor.export.workbook import write_workbook

_WIDTHS = (80, 50, 60)


def write_annex_xlsx(annex: Annex) -> bytes:
    """The bytes of a workbook. Raises `KamerspoorError` where openpyxl is not installed."""
    return write_workbook(
        [
            Table(
                table.title,
                tuple(Column(name, width) for name, width in zip(table.columns, _WIDTHS, strict=True)),
                tuple((row.description, row.place, row.state) for row in table.rows),
            )
            for table in annex.tables
        ]
    )
