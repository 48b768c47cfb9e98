from __future__ import annotations

import csv
import dataclasses
import datetime
import io
import json
import random
import sys

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.errors import KamerspoorError
from kamerspoor.export import json_lines
from kamerspoor.export.delimited import write_csv
from kamerspoor.export.records import RecordStream, RegisterRecords
from kamerspoor.export.safe_text import guarded, looks_like_formula
from kamerspoor.export.table import Column, Table, entry_table, paper_table
from kamerspoor.export.workbook import write_workbook


def _read_csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_csv_reads_back(records: RegisterRecords) -> None:
    data = write_csv(entry_table(records))
    rows = {row["id"]: row for row in _read_csv(data)}
    assert list(rows) == [entry.id for entry in records.entries]
    promise = rows["c-inform"]
    assert promise["quote"] == "Ik zal uw Kamer voor 1 juli 2025 informeren over de besteding van dit fonds."
    assert (promise["overdue"], promise["due"], promise["due_until"]) == ("true", "../2025-07-01", "2025-07-01")
    assert promise["citation"] == "Kamerstukken II 2024/25, 99 101, nr. 20"
    assert rows["a-told"]["by"] == "Çelik; De Boër"
    assert data.count(b"\r\n") == len(records.entries) + 1


def test_csv_guards_formulas(records: RegisterRecords) -> None:
    rows = {row["id"]: row for row in _read_csv(write_csv(entry_table(records)))}
    assert rows["r-names"]["quote"].startswith("'=Over namen")


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-2", "@SUM(A1)", "\tx", "\r=x", "  =1"])
def test_what_looks_like_a_formula(text: str) -> None:
    assert looks_like_formula(text)


@given(st.text(max_size=40))
def test_guarding_never_leaves_a_formula_and_can_be_undone(text: str) -> None:
    cell = guarded(text)
    assert not looks_like_formula(cell)
    undone = cell[1:] if cell[:1] == "'" and looks_like_formula(cell.lstrip("'")) else cell
    assert undone == text


def test_workbook_reads_back(records: RegisterRecords) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_workbook([entry_table(records), paper_table(records)])))
    assert book.sheetnames == ["entries", "papers"]
    sheet = book["entries"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, sheet.max_column).coordinate[:-1]}{len(records.entries) + 1}"
    head = [cell.value for cell in sheet[1]]
    rows = {row[0].value: dict(zip(head, row, strict=True)) for row in sheet.iter_rows(min_row=2)}
    due = rows["c-inform"]["due_until"]
    assert due.value == datetime.datetime(2025, 7, 1)
    assert due.is_date
    formula = rows["r-names"]["quote"]
    assert formula.data_type == "s"
    assert formula.quotePrefix
    assert formula.value == "=Over namen van ontvangers doe ik in het openbaar geen uitspraken."
    assert sheet.column_dimensions["A"].width == 14
    assert book["papers"]["A2"].value == "kst-99101-14"


def test_workbook_bytes_do_not_depend_on_the_clock(records: RegisterRecords, monkeypatch: pytest.MonkeyPatch) -> None:
    first = write_workbook([entry_table(records)])
    later = datetime.datetime(2031, 5, 6, 7, 8, 10)
    monkeypatch.setattr("zipfile.time.localtime", lambda *_: later.timetuple())
    monkeypatch.setattr("zipfile.time.time", later.timestamp)
    assert write_workbook([entry_table(records)]) == first
    assert b"2031" not in first


def test_workbook_takes_what_xml_cannot_hold() -> None:
    table = Table("t", (Column("x"),), (("a\x00b\x0bc",), ("x" * 40_000,)))
    sheet = openpyxl.load_workbook(io.BytesIO(write_workbook([table])))["t"]
    assert sheet["A2"].value == "a\ufffdb\ufffdc"
    assert sheet["A3"].value == "x" * 32_766 + "…"


def test_an_absent_library_is_named_with_what_to_install(records: RegisterRecords, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(KamerspoorError, match=r"xlsx.*openpyxl.*kamerspoor\[export\]"):
        write_workbook([entry_table(records)])


def test_json_lines_hold_everything_in_order(records: RegisterRecords) -> None:
    found = [json.loads(line) for line in json_lines.write_json_lines(records).decode().splitlines()]
    assert [one["type"] for one in found] == ["register", *["paper"] * 3, *["entry"] * 6, *["link"] * 2, "decision"]
    assert found[0]["schema"] == "kamerspoor/register/1"
    assert [one["id"] for one in found if one["type"] == "entry"] == sorted(e.id for e in records.entries)
    entry = next(one for one in found if one.get("id") == "a-question")
    assert entry["answer"]["quote"].startswith("=Over namen")
    assert "overdue" not in entry


@given(st.randoms(use_true_random=False))
def test_json_lines_do_not_depend_on_order_or_day(shuffler: random.Random) -> None:
    from_here = _records()
    again = dataclasses.replace(
        from_here,
        today=datetime.date(2030, 1, 1),
        papers=tuple(shuffler.sample(from_here.papers, 3)),
        entries=tuple(shuffler.sample(from_here.entries, 6)),
        links=tuple(shuffler.sample(from_here.links, 2)),
    )
    assert json_lines.write_json_lines(again) == json_lines.write_json_lines(from_here)


def _records() -> RegisterRecords:
    from kamerspoor.export.records import EntryRecord, LinkRecord, PaperRecord

    papers = tuple(PaperRecord(f"kst-99101-{n}") for n in (1, 2, 10))
    entries = tuple(EntryRecord(f"c-{c}", "statement", "commitment", "kst-99101-1", c, 0, 1, "r") for c in "abcdef")
    return RegisterRecords(
        datetime.date(2025, 1, 1), papers, entries, tuple(LinkRecord(f"l-{n}", "answers", "c-a", "c-b") for n in "xy")
    )


def test_json_lines_refuse_records_out_of_order(records: RegisterRecords) -> None:
    with pytest.raises(ValueError, match="order of id"):
        list(json_lines.lines(RecordStream(entries=records.entries)))
