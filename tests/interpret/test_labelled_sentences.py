"""Labelled sentences made up for many ministries: precision and recall per kind stay above their floors.

The labels were written by the guideline before the program had read the sentences. Rules were made with those of
`development`, `offices` and `letters` in view; those of `test`, `unseen` and `letters-unseen` were only scored (of `unseen` the
first fifty were looked at, of `letters-unseen` what was missed at the first scoring).
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from benchmarks.sentences import Score, score

DATA = Path(__file__).parent / "data"

FLOORS = {  # precision, recall
    "development": {"commitment": (0.95, 0.97), "deed": (0.93, 0.90), "refusal": (0.98, 0.93)},
    "offices": {"commitment": (0.88, 0.71), "deed": (0.81, 0.73), "refusal": (0.92, 0.79)},
    "letters": {"commitment": (0.81, 0.72), "deed": (0.84, 0.82), "refusal": (0.57, 0.71)},
    "letters-unseen": {"commitment": (0.79, 0.72), "deed": (0.81, 0.78), "refusal": (0.79, 0.72)},
    "unseen": {"commitment": (0.94, 0.69), "deed": (0.76, 0.62), "refusal": (0.92, 0.57)},
    "test": {"commitment": (0.93, 0.87), "deed": (0.80, 0.78), "refusal": (0.95, 0.64)},
}


@pytest.fixture(scope="module", params=sorted(FLOORS))
def scored(request: pytest.FixtureRequest) -> tuple[str, Score]:
    content = tomllib.loads((DATA / f"sentences-{request.param}.toml").read_text("utf-8"))
    return request.param, score(content["paragraph"])


@pytest.mark.parametrize("kind", ["commitment", "deed", "refusal"])
def test_precision_and_recall_stay_above_their_floors(scored: tuple[str, Score], kind: str):
    name, found = scored
    precision, recall = FLOORS[name][kind]
    assert found.precision(kind) >= precision
    assert found.recall(kind) >= recall


def test_every_label_begins_a_sentence_of_its_paragraph():
    for file in sorted(DATA.glob("sentences-*.toml")):
        for paragraph in tomllib.loads(file.read_text("utf-8"))["paragraph"]:
            for sentence in paragraph["sentence"]:
                assert sentence["starts"] in paragraph["text"], (file.name, sentence["starts"])
