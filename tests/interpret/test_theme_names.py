"""Codebooks say what their themes are called for readers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kamerspoor.errors import RuleError
from kamerspoor.interpret.codebook import VARIABLE, codebooks, parse_codebook
from kamerspoor.interpret.theme_names import theme_name, themes

BEES = """
[codebook]
id = "bees"
name = "Bijen"

[themes]
honey = "honing*"
hives = "*kast | kasten"
rent = "standgeld"
wax = "was"

[names]
honey = { nl = "Honing", en = "Honey" }
hives = { nl = "Kasten" }
rent = { nl = "Standgeld", en = "Pitch fees" }
"""


@pytest.fixture
def bees(codebook_in_use: Callable[[str], Path]) -> Path:
    return codebook_in_use(BEES)


def test_every_theme_of_our_codebooks_has_a_name_in_both_languages(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(VARIABLE, "")
    for book in codebooks():
        of_book = {t.value for t in book.terms if t.kind == "themes"}
        assert {theme: set(names) for theme, names in book.names.items()} == {theme: {"nl", "en"} for theme in of_book}
    assert theme_name("homelessness", lang="nl") == "Dakloosheid"
    assert theme_name("homelessness", lang="en") == "Homelessness"


def test_a_codebook_of_a_user_names_its_themes(bees: Path):
    assert [theme_name("honey", lang=lang) for lang in ("nl", "en")] == ["Honing", "Honey"]
    assert theme_name("hives", lang="en") == "Kasten"  # no English name
    assert theme_name("rent", lang="en") == "Pitch fees"  # after that of housing
    assert set(themes()) >= {"honey", "hives", "wax", "expression"}


def test_a_theme_without_a_name_keeps_its_word(bees: Path):
    assert theme_name("wax", lang="nl") == "wax"
    assert theme_name("of-no-codebook", lang="en") == "of-no-codebook"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ('[names]\nhony = { nl = "Honing" }', r"\[names\] names `hony`, which is none of its \[themes\]"),
        ('[names]\nhoney = "Honing"', r"`honey` in \[names\] must be its name, for example"),
        ('[names]\nhoney = { de = "Honig" }', r"`honey` in \[names\] must be its name, for example"),
        ("[names]\nhoney = { nl = 1 }", r"`honey` in \[names\] must be its name, for example"),
        ("[names]\nhoney = {}", r"`honey` in \[names\] must be its name, for example"),
        ("[[names]]\nhoney = 1", r"\[names\] must be a table"),
    ],
)
def test_what_is_wrong_with_names_is_said(names: str, said: str):
    with pytest.raises(RuleError, match=f"bees.toml: not a codebook: {said}"):
        parse_codebook(BEES.split("[names]")[0] + names, "bees.toml")


def test_a_codebook_that_cannot_be_read_is_named(bees: Path):
    bees.unlink()
    with pytest.raises(RuleError, match=r"bees\.toml: the codebook cannot be read"):
        theme_name("honey", lang="nl")
