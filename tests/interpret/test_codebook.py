"""Codebooks are data: a field is added without code."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from kamerspoor.cli import main
from kamerspoor.errors import RuleError
from kamerspoor.interpret.codebook import VARIABLE, code, codebooks, parse_codebook, use_codebooks

BEES = """
[codebook]
id = "bees"
name = "Bijen"
signs = "bij | bijen | imker*"
least = 2

[themes]
honey = "honing*"
hives = "*kast | kasten"

[forums]
eu = "Europese Bijenraad"
"""


def test_the_codebooks_of_ours():
    assert [b.id for b in codebooks()] == ["general", "housing", "human-rights"]


def test_a_field_applies_where_its_signs_stand():
    book = parse_codebook(BEES, "bees.toml")
    found = code("De imkers en de bijen maken honingraten in een bijenkast.", (), [book])
    assert found.books == ("bees",)
    assert [(f.kind, f.value) for f in found.found] == [("themes", "honey"), ("themes", "hives")]
    assert code("De honing is op.", (), [book]).found == ()


def test_the_theme_of_the_field_is_that_of_a_paper_about_it_throughout():
    text = (
        "Nederland steunt de mensenrechten en de persvrijheid in dat land en spreekt daar over de vrijheid van meningsuiting.\n"
    )
    other = "De bruggen over de rivier zijn oud en worden in de komende jaren een voor een door hogere bruggen vervangen.\n"
    assert code(text, ()).throughout
    assert not code(text + 5 * other, ()).throughout
    assert code(text + 5 * other, ("32735",)).throughout
    assert code(text + 5 * other, (), subject="de persvrijheid in dat land").throughout
    assert code(text + 5 * other, (), single=True).throughout


def test_the_themes_of_a_field_are_its_signs_in_papers_of_its_ministry():
    text = "De gelovigen en hun kerken zijn in nood. De brug is oud."
    assert "human-rights" not in code(text, ()).books
    assert "human-rights" not in code(text, (), senders=["Minister van Financiën"]).books
    found = code(text, (), senders=["Minister van Buitenlandse Zaken"], single=True)
    assert "human-rights" in found.books
    assert not found.throughout  # no sign of the field itself


def test_a_word_with_a_capital_is_compared_as_printed():
    book = parse_codebook(BEES, "bees.toml")
    text = "De imker en de bijen gaan naar de Europese Bijenraad, geen europese bijenraad."
    assert [f.value for f in code(text, (), [book]).found if f.kind == "forums"] == ["eu"]


def test_housing_codes_a_letter_about_rent():
    text = "De huurder en de woningcorporatie. De huurprijs stijgt. Sociale huur en woningbouw."
    assert "housing" in code(text, ()).books


def test_a_broken_codebook_names_its_file():
    with pytest.raises(RuleError, match=r"bees\.toml"):
        parse_codebook("[codebook]\nname = 1", "bees.toml")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("id = 1", "has no \\[codebook\\] table"),
        ('[codebook]\nid = "x"', "has no `name`"),
        ('[codebook]\nid = "x"\nname = "X"\nleast = "2"', "`least` .* must be a int"),
        ('[codebook]\nid = "x"\nname = "X"\ncolour = "red"', "does not know `colour`"),
        ('[codebook]\nid = "x"\nname = "X"\n[forums]\nmoon = "maan"', "\\[forums\\] does not know `moon`"),
        ('[codebook]\nid = "x"\nname = "X"\n[themes]\nmoon = ["maan"]', "`moon` in \\[themes\\] must be words"),
        ('[codebook]\nid = "x"\nname = "X"\n[theme]\nmoon = "maan"', "no table \\[theme\\]"),
        ('[codebook]\nid = "x"\nname = "X"\ndefault = "sun"\n[themes]\nmoon = "maan"', "none of its \\[themes\\]"),
        ('[codebook]\nid = "x"\nname = "X"', "lists no words"),
        ("[codebook", "no valid TOML"),
    ],
)
def test_what_is_wrong_with_a_codebook_is_said(content: str, said: str):
    with pytest.raises(RuleError, match=f"field.toml: not a codebook: .*{said}"):
        parse_codebook(content, "field.toml")


@pytest.fixture
def bees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, "")
    file = tmp_path / "bees.toml"
    file.write_text(BEES)
    return file


def test_a_field_is_added_by_a_file(bees: Path, tmp_path: Path):
    letter = tmp_path / "brief.txt"
    letter.write_text(
        "Den Haag, 3 maart 2021\n\nDe bijen en hun imkers hebben het zwaar.\n\nIk zal onderzoek naar honing laten doen.\n"
    )
    plain = CliRunner().invoke(main, ["read", "--json", str(letter)])
    added = CliRunner().invoke(main, ["read", "--json", "--codebook", str(bees), str(letter)])
    assert '"themes":[]' in plain.stdout
    assert '"themes":["honey"]' in added.stdout


def test_a_codebook_of_the_environment(bees: Path):
    os.environ[VARIABLE] = str(bees)
    assert [b.id for b in codebooks()][-1] == "bees"


def test_a_codebook_takes_the_place_of_one_with_its_id(bees: Path):
    bees.write_text(BEES.replace('"bees"', '"housing"'))
    use_codebooks([bees])
    assert [b.id for b in codebooks()] == ["general", "housing", "human-rights"]
    assert "honey" in {t.value for b in codebooks() if b.id == "housing" for t in b.terms}


def test_two_codebooks_with_one_id_are_refused(bees: Path, tmp_path: Path):
    second = tmp_path / "more-bees.toml"
    second.write_text(BEES)
    with pytest.raises(RuleError, match=r"more-bees\.toml: its id 'bees' is that of .*bees\.toml"):
        use_codebooks([bees, second])


@pytest.mark.parametrize("name", ["none.toml", "bad.toml"])
def test_the_command_says_why_a_codebook_cannot_be_used(name: str, bees: Path, tmp_path: Path):
    (tmp_path / "bad.toml").write_text("[codebook]")
    result = CliRunner().invoke(main, ["read", "--codebook", str(tmp_path / name), str(bees)])
    assert result.exit_code == 1
    assert name in result.stderr
    assert "Traceback" not in result.stderr
