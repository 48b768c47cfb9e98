"""Forms of Dutch verbs; expected values from the grammar, not from the program."""

from __future__ import annotations

import pytest

from kamerspoor.interpret.morphology import stem
from kamerspoor.interpret.verbs import verb_lexicon


@pytest.mark.parametrize(
    ("infinitive", "first"),
    [("maken", "maak"), ("zetten", "zet"), ("leven", "leef"), ("reizen", "reis"), ("werken", "werk"),
     ("informeren", "informeer"),
     ("evalueren", "evalueer"), ("steunen", "steun")],
)  # fmt: skip
def test_stem(infinitive: str, first: str):
    assert stem(infinitive) == first


@pytest.mark.parametrize(
    ("form", "lemma", "tag"),
    [
        ("steunt", "steunen", "third"),
        ("steunden", "steunen", "pasts"),
        ("gesteund", "steunen", "participle"),
        ("geëvalueerd", "evalueren", "participle"),
        ("geïnformeerd", "informeren", "participle"),
        ("verbetert", "verbeteren", "third"),
        ("besproken", "bespreken", "participle"),
        ("sprak", "spreken", "past"),
        ("uitgesproken", "uitspreken", "participle"),
        ("uitspreekt", "uitspreken", "third"),
        ("onderzocht", "onderzoeken", "participle"),
        ("zal", "zullen", "first"),
    ],
)
def test_forms(form: str, lemma: str, tag: str):
    assert any(r.lemma == lemma and r.tag == tag for r in verb_lexicon()[form])


def test_separable_verbs_are_known_by_their_verb_and_particle():
    assert any(r.lemma == "aankaarten" and r.particle == "aan" for r in verb_lexicon()["kaart"])
