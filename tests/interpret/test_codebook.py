"""Codebooks are data: a field is added without code."""

from __future__ import annotations

import pytest

from kamerspoor.errors import RuleError
from kamerspoor.interpret.codebook import code, codebooks, parse_codebook

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
