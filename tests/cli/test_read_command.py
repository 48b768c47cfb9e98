"""`kamerspoor read` on files, folders and archives, good and bad."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kamerspoor import intake
from kamerspoor.cli import main
from kamerspoor.model import Paper
from kamerspoor.pipeline import read_paper_bytes

LETTER = "Den Haag, 3 maart 2021\n\nIk zal uw Kamer voor de zomer informeren.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, arguments)], catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text(LETTER)
    (tmp_path / "a.txt").write_text(LETTER)
    (tmp_path / "notitie.xyz").write_text("geen stuk")
    (tmp_path / ".verborgen.txt").write_text(LETTER)
    return tmp_path


def test_the_text_alone(folder: Path) -> None:
    result = run("--text", folder / "a.txt")
    assert result.exit_code == 0
    assert result.stdout == "Den Haag, 3 maart 2021\nIk zal uw Kamer voor de zomer informeren.\n"


def test_a_folder_without_papers_says_so(tmp_path: Path) -> None:
    (tmp_path / "notitie.xyz").write_text("geen stuk")
    result = run(tmp_path)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: no papers in {tmp_path}; known are .docx, ")


def test_a_folder_in_order_as_json(folder: Path) -> None:
    result = run("--json", folder)
    papers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [p["source"]["name"] for p in papers] == ["a.txt", "b.txt"]
    for paper in papers:
        for item in paper["statements"]:
            assert paper["text"][item["start"] : item["end"]] == item["quote"]


def test_one_bad_file_never_stops_the_others(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(b"")
    result = run(folder, folder / "weg.txt")
    assert result.exit_code == 1
    assert result.stdout.count("Ik zal uw Kamer") == 2
    lines = result.stderr.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("aa.txt: ")
    assert "weg.txt" in lines[1]


def test_an_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "stukken.zip", "w") as archive:
        archive.writestr("een.txt", LETTER)
        archive.writestr("leeg.txt", "")
    result = run("--json", tmp_path / "stukken.zip")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["source"]["name"] == "een.txt"
    assert result.stderr == "stukken.zip/leeg.txt: the file is empty; fetch it again\n"


def test_a_defect_of_ours_stops_one_paper(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes, name: str) -> Paper:
        if name == "a.txt":
            raise IndexError("list index out of range")
        return read_paper_bytes(data, name)

    monkeypatch.setattr(intake, "read_paper_bytes", broken)
    result = run("--text", folder)
    assert result.exit_code == 1
    assert result.stdout.count("Ik zal uw Kamer") == 1
    said = "could not be analysed (IndexError: list index out of range); report this with the file"
    assert result.stderr == f"a.txt: {said}\n"


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"brief-\xe9.txt")).write_text(LETTER)
    result = run("--json", tmp_path)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["source"]["name"] == "brief-\ufffd.txt"


def test_a_name_that_is_too_long(folder: Path) -> None:
    result = run("--text", "x" * 300, folder / "a.txt")
    assert result.exit_code == 1
    assert "Ik zal uw Kamer" in result.stdout
    assert result.stderr.startswith("x" * 300 + ": cannot be opened (File name too long)")


def test_json_or_text(folder: Path) -> None:
    assert run("--json", "--text", folder).exit_code == 2


def test_help_names_every_command() -> None:
    result = CliRunner().invoke(main, ["--help"])
    for command in ("read", "ingest", "list", "show", "trace", "search", "serve", "audit"):
        assert f"\n  {command} " in result.stdout


def test_help_is_fast_and_knows_no_django() -> None:
    code = (
        "import sys; from kamerspoor.cli import main; "
        "main(['--version'], standalone_mode=False); print('django' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert result.stdout.splitlines()[-1] == "False"


def test_why_shows_each_statement_with_the_cues_that_made_it(folder: Path) -> None:
    shown = run("--why", folder / "a.txt").stdout
    assert "a.txt: 0 asks, 1 statements" in shown
    assert "“Ik zal uw Kamer voor de zomer informeren.”" in shown
    assert "strength: firm" in shown
    assert "actor.core" in shown
    assert "+0.60  commitment.future" in shown
    assert "+1.20  together" in shown
    assert run("--why", "--text", folder / "a.txt").exit_code == 2
