"""The page for the keeper of the register: files that could not be added, and papers that show too little."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kamerspoor.cli import main
from kamerspoor_site.pages import problems

pytestmark = pytest.mark.django_db
LIBRARY = Path(problems.__file__).parents[2] / "kamerspoor"


def test_a_file_that_failed_is_named_with_what_to_do_in_the_page_s_language(
    register: Any, invented: Any, client: Any, tmp_path: Path
) -> None:
    register(invented["letter"]())
    assert "could not be added" not in client.get("/en/papers/").content.decode()
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "leeg.txt").write_bytes(b"")
    (folder / "half.docx").write_bytes(b"PK\x03\x04 half")
    assert CliRunner().invoke(main, ["ingest", str(folder)]).exit_code == 1
    listed = client.get("/papers/").content.decode()
    assert "2 bestanden konden niet worden toegevoegd" in listed
    assert 'href="/files"' in listed
    shown = client.get("/files").content.decode()
    assert "leeg.txt" in shown
    assert "Er staat geen tekst in." in shown
    assert "It is damaged." in client.get("/en/files").content.decode()
    assert str(tmp_path) not in shown
    (folder / "half.docx").unlink()
    (folder / "leeg.txt").write_text("Kamerstuk. Ik zal uw Kamer voor 1 mei 2021 informeren.")
    assert CliRunner().invoke(main, ["ingest", str(folder)]).exit_code == 0
    assert "leeg.txt:" not in client.get("/en/files").content.decode()


def test_a_paper_without_number_date_or_sender_is_named(register: Any, invented: Any, client: Any) -> None:
    register(invented["letter"]())
    register(invented["make"]("melk, brood", name="boodschappen.txt", header={"kind": "other", "detail": "unknown"}))
    shown = client.get("/en/files").content.decode()
    assert "boodschappen.txt" in shown
    assert "brief.txt" not in shown


def test_every_code_of_the_library_has_words() -> None:
    codes: set[str] = set()
    for file in LIBRARY.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            name = getattr(getattr(node, "func", None), "id", "")
            if isinstance(node, ast.Call) and name in ("UnreadablePaper", "Failure") and len(node.args) > 2:
                codes |= {node.args[1].value} if isinstance(node.args[1], ast.Constant) else set()
    assert {"empty", "damaged", "needs-ocr"} <= codes
    assert codes - {"missing"} <= set(problems._WORDS)  # of a path at which there is nothing no problem is kept
