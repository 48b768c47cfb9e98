"""Tables as a workbook (.xlsx): heading row frozen, filters on, days as days, text never as a formula."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import Any, Final

from kamerspoor.export.needs import needed
from kamerspoor.export.safe_text import cell_text, looks_like_formula
from kamerspoor.export.stable_zip import without_clock
from kamerspoor.export.table import Cell, Table

_WRAPPED_FROM: Final = 40
"""Width from which a column wraps its text."""
DAY_FORMAT: Final = "yyyy-mm-dd"


def write_workbook(tables: Sequence[Table]) -> bytes:
    """The bytes of a workbook with a sheet for each table. Raises `KamerspoorError` where openpyxl is not installed."""
    openpyxl = needed("openpyxl", export="xlsx")
    book = openpyxl.Workbook(write_only=True)
    book.properties.creator = "Kamerspoor"
    for table in tables:
        _add_sheet(openpyxl, book, table)
    written = io.BytesIO()
    book.save(written)
    return without_clock(written.getvalue())


def _add_sheet(openpyxl: Any, book: Any, table: Table) -> None:
    letter = openpyxl.utils.get_column_letter
    sheet = book.create_sheet(cell_text(table.title)[:31])
    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[letter(number)].width = column.width
    sheet.auto_filter.ref = f"A1:{letter(len(table.columns))}{len(table.rows) + 1}"
    sheet.print_title_rows = "1:1"
    bold = openpyxl.styles.Font(bold=True)
    sheet.append([_cell(openpyxl, sheet, column.name, font=bold) for column in table.columns])
    plain = openpyxl.styles.Alignment(vertical="top")
    wrapped = openpyxl.styles.Alignment(vertical="top", wrap_text=True)
    styles = [wrapped if column.width >= _WRAPPED_FROM else plain for column in table.columns]
    for row in table.rows:
        cells = zip(row, styles, strict=True)
        sheet.append([_cell(openpyxl, sheet, value, alignment=style) for value, style in cells])


def _cell(openpyxl: Any, sheet: Any, value: Cell, *, font: Any = None, alignment: Any = None) -> Any:
    cell = openpyxl.cell.WriteOnlyCell(sheet)
    if isinstance(value, str):
        cell.value = cell_text(value)
        cell.data_type = "s"
        cell.quotePrefix = looks_like_formula(value)
    else:
        cell.value = value
    if isinstance(value, datetime.date):
        cell.number_format = DAY_FORMAT
    if font is not None:
        cell.font = font
    if alignment is not None:
        cell.alignment = alignment
    return cell
