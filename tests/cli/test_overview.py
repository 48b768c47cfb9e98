"""`kamerspoor read PAPER` without options: an overview for a person."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from kamerspoor.cli import main

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Den Haag, 3 maart 2021
Geachte Voorzitter,
Ik zal uw Kamer voor 1 juli 2021 informeren over het verzonnen fonds voor Georgië (Kamerstuk 88 001, nr. 4).
Aan dat verzoek kan ik niet voldoen.
De Minister van Buitenlandse Zaken,
T. Eswolde
"""


@pytest.fixture
def shown(tmp_path: Path) -> str:
    file = tmp_path / "brief.txt"
    file.write_text(LETTER)
    result = CliRunner().invoke(main, ["read", str(file)], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def test_the_header_comes_first(shown: str) -> None:
    lines = shown.splitlines()
    assert lines[0] == "brief.txt"
    assert "shows no number of its own, letter" in lines[1]
    assert lines[2].split() == ["date:", "2021-03-03"]
    assert any(line.split()[:1] == ["from:"] and "Minister van Buitenlandse Zaken" in line for line in lines)


def test_a_promise_with_its_values_above_its_sentence(shown: str) -> None:
    before, _, after = shown.partition("“Ik zal uw Kamer")
    facts = before.splitlines()[-2]
    assert before.splitlines()[-3] == "Promised or intended (1)"
    assert facts.startswith("  firm | Minister van Buitenlandse Zaken | due ../2021-07-01 | ")
    assert " ".join(after.split()).startswith("voor 1 juli 2021 informeren over het verzonnen fonds voor Georgië")


def test_references_and_dates_with_what_they_mean(shown: str) -> None:
    assert "Kamerstuk 88 001, nr. 4  kst-88001-4" in shown
    assert "voor 1 juli 2021  ../2021-07-01" in shown
    assert "places:" in shown
    assert "GE" in shown.partition("places:")[2].splitlines()[0]


def test_no_line_is_wider_than_a_terminal(shown: str) -> None:
    assert max(map(len, shown.splitlines())) <= 100


def test_a_paper_without_findings_says_so(tmp_path: Path) -> None:
    (tmp_path / "leeg.txt").write_text("Den Haag, 3 maart 2021\n\nDe zon schijnt.\n")
    result = CliRunner().invoke(main, ["read", str(tmp_path / "leeg.txt")], catch_exceptions=False)
    assert "No asks or statements of the cabinet were found" in result.stdout
    assert "(0)" not in result.stdout
