"""The command `export` on a register of the invented example papers, run as a user runs it."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import icalendar
import openpyxl
import pypdfium2
import pytest
import rdflib
from lxml import etree

ROOT = Path(__file__).parents[2]
PAPERS = ROOT / "examples" / "papers"
COMMAND = [sys.executable, "-c", "from kamerspoor.cli import main; main()"]
TODAY = ("--today", "2026-11-21")


def _run(*arguments: str | Path, register: Path, fails: bool = False) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KAMERSPOOR")}
    command = [*COMMAND, arguments[0], "--register", register, *arguments[1:]]
    done = subprocess.run(list(map(str, command)), capture_output=True, env=environment, cwd=register.parent, check=False)
    assert (done.returncode != 0) is fails, done.stderr.decode()
    return done


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "register.sqlite3"
    _run("ingest", PAPERS, register=path)
    return path


def _text(*arguments: str, register: Path) -> str:
    return _run("export", *arguments, *TODAY, register=register).stdout.decode()


def test_lists(register: Path) -> None:
    rows = list(
        csv.DictReader(io.StringIO(_text("csv", "--what", "asks", "--kind", "motie", "--dossier", "99 101", register=register)))
    )
    assert rows
    assert {row["kind"] for row in rows} == {"motie"}
    papers = list(csv.DictReader(io.StringIO(_text("csv", "--what", "papers", register=register))))
    assert len(papers) == len(list(PAPERS.iterdir()))
    out = register.parent / "list.xlsx"
    _run("export", "xlsx", "-o", out, "--overdue", *TODAY, register=register)
    sheet = openpyxl.load_workbook(out)["Vermeldingen"]
    column = [cell.value for cell in sheet[1]].index("Over de termijn")
    assert sheet.max_row > 1
    assert all(row[column].value == "ja" for row in sheet.iter_rows(min_row=2))
    assert not list(register.parent.glob("*.part"))


def test_json_lines_are_the_same_whatever_the_order_of_ingest(register: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    files = sorted(PAPERS.iterdir(), reverse=True)
    for half in (files[1::2], files[::2]):
        _run("ingest", *half, register=other)
    assert _text("jsonl", register=other) == _text("jsonl", register=register)


def test_json_lines_hold_quotes_that_stand_in_the_papers(register: Path) -> None:
    found = [json.loads(line) for line in _text("jsonl", register=register).splitlines()]
    assert {one["type"] for one in found} >= {"register", "paper", "entry", "link"}
    for one in found:
        for evidence in (*one.get("evidence", ()), *(e for step in one.get("history", ()) for e in step["evidence"])):
            assert evidence["quote"]
            assert len(evidence["quote"]) == evidence["end"] - evidence["start"]


def test_annex_and_report_files(register: Path) -> None:
    folder = register.parent
    for name in ("annex.docx", "annex.xlsx"):
        _run("export", "annex", "-o", folder / name, *TODAY, register=register)
    assert [c.text for c in docx.Document(folder / "annex.docx").tables[0].rows[0].cells][1] == "Vindplaats"
    assert "Moties in behandeling" in openpyxl.load_workbook(folder / "annex.xlsx").sheetnames
    for name in ("report.pdf", "report.docx", "report.md"):
        _run("export", "report", "--dossier", "99101", "--lang", "en", "-o", folder / name, *TODAY, register=register)
    assert "Progress: dossier 99 101" in pypdfium2.PdfDocument(folder / "report.pdf")[0].get_textpage().get_text_range()
    assert docx.Document(folder / "report.docx").paragraphs[0].text.startswith("Progress: dossier 99 101")
    assert "[^1]: Kamerstukken II" in (folder / "report.md").read_text(encoding="utf-8")


def test_graph_calendar_and_paper(register: Path) -> None:
    graph = rdflib.Graph().parse(data=_text("ttl", "--base", "https://spoor.example/", register=register), format="turtle")
    assert (None, None, rdflib.URIRef("http://www.w3.org/ns/prov#SoftwareAgent")) in graph
    calendar = icalendar.Calendar.from_ical(_run("export", "ics", *TODAY, register=register).stdout)
    assert len(calendar.walk("VEVENT")) > 3
    paper = etree.fromstring(_run("export", "akn", "--paper", "kst-99101-19", *TODAY, register=register).stdout)
    entries = paper.findall(".//{urn:x-kamerspoor:term:}entry")
    assert entries
    assert all(entry.get("id") for entry in entries)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("annex",), "--output"),
        (("annex", "-o", "x.pdf"), "annex is written as .docx, .xlsx"),
        (("akn",), "--paper"),
        (("akn", "--paper", "nope"), "--paper nope"),
        (("csv", "-o", "nowhere/x.csv"), "nowhere/x.csv: cannot be written"),
        (("csv", "--what", "deeds", "--kind", "motie"), "--kind motie"),
        (("csv", "--what", "papers", "--overdue"), "--overdue"),
        (("ics", "--what", "papers"), "--what papers"),
        (("jsonl", "--what", "papers", "--theme", "lgbti"), "--theme does not go with papers"),
        (("csv", "--what", "papers", "--paper", "nope"), "--paper nope: no paper of the register"),
        (("akn", "--paper", "kst-99101-19", "--status", "open"), "--status does not go with akn"),
        (("akn", "--paper", "kst-99101-19", "--ministry", "bz"), "--ministry does not go with akn"),
        (("akn", "--paper", "kst-99101-19", "--party", "CDA"), "--party does not go with akn"),
        (("akn", "--paper", "kst-99101-19", "--what", "asks"), "--what does not go with akn"),
        (("akn", "--paper", "kst-99101-19", "--since", "2020-01-01"), "--since does not go with akn"),
        (("csv", "--base", "https://spoor.example/"), "--base is for ttl"),
        (("csv", "--since", "gisteren"), "gisteren"),
    ],
)
def test_errors_name_the_option(register: Path, arguments: tuple[str, ...], said: str) -> None:
    done = _run("export", *arguments, *TODAY, register=register, fails=True)
    assert said in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_papers_that_are_named_are_those_that_come(register: Path) -> None:
    given = ("--what", "papers", "--paper", "kst-99101-19")
    (row,) = csv.DictReader(io.StringIO(_text("csv", *given, register=register)))
    assert "kst-99101-19" in row.values()
    found = [json.loads(line) for line in _text("jsonl", *given, register=register).splitlines()]
    assert [one["key"] for one in found if one["type"] == "paper"] == ["kst-99101-19"]


def test_a_value_that_nothing_has_is_named(register: Path) -> None:
    """The export is made all the same: a list without rows is one too."""
    done = _run("export", "csv", "--place", "FJ", "--party", "QQQ", *TODAY, register=register)
    assert done.stdout.count(b"\n") == 1
    said = done.stderr.decode().splitlines()
    assert [line.partition(":")[0] for line in said] == ["--place FJ", "--party QQQ"]
    assert all("nothing in the register has this; it has " in line for line in said)
    assert _run("export", "csv", "--dossier", "99 101", *TODAY, register=register).stderr == b""


def test_an_existing_file_survives_a_failure(register: Path) -> None:
    folder = register.parent / "full"
    folder.mkdir()
    kept = folder / "a.csv"
    kept.write_text("kept")
    folder.chmod(0o500)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("this user may write everywhere")
        _run("export", "csv", "-o", kept, *TODAY, register=register, fails=True)
        assert kept.read_text() == "kept"
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)


def test_json_lines_with_the_text_that_ranges_count_in(register: Path) -> None:
    found = [json.loads(line) for line in _text("jsonl", "--text", register=register).splitlines()]
    texts = {one["key"]: one["text"] for one in found if one["type"] == "paper"}
    entries = [one for one in found if one["type"] == "entry"]
    assert entries
    assert all(texts[one["paper"]][one["start"] : one["end"]] == one["quote"] for one in entries)
    without = [json.loads(line) for line in _text("jsonl", register=register).splitlines()]
    assert not any("text" in one for one in without)
    assert b"--text is for jsonl" in _run("export", "ttl", "--text", register=register, fails=True).stderr
