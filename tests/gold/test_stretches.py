"""Gold without text comes back with it, in one way for the gate and for what learns and counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import stretches
import without_text
from benchmarks.labelled import UNSEEN

HERE = Path(__file__).parent
TEXT = "De brug is oud.\n\nIk zal de brug laten verven.\n\nIk zal de sluis laten tellen.\n\nIk zal de dijk laten meten.\n"
GOLD = {
    "file": "brug.txt",
    "statements": [{"id": "s1", "kind": "commitment", "quote": "Ik zal de brug laten verven"}],
    "debatable": [{"kind": "commitment", "quote": "Ik zal de sluis laten tellen"}],
}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Hidden gold of all but the last sentence of a paper, and that paper."""
    gold, papers = tmp_path / "gold", tmp_path / "papers"
    gold.mkdir()
    papers.mkdir()
    (papers / "brug.txt").write_text(TEXT)
    covered = len(without_text.squeeze(TEXT.partition("Ik zal de dijk")[0]))
    hidden = without_text.hide(GOLD, papers / "brug.txt") | {"parts": [[0, covered]]}
    assert "verven" not in json.dumps(hidden)
    (gold / "brug.json").write_text(json.dumps(hidden))
    return gold, papers


def test_hidden_gold_is_restored_with_its_paper(folders: tuple[Path, Path]):
    ((path, gold),) = without_text.papers_of(*folders)
    assert path.name == "brug.txt"
    assert {key: gold[key] for key in GOLD} == GOLD


def test_what_is_outside_the_stretches_or_debatable_is_not_judged(folders: tuple[Path, Path]):
    ((path, gold),) = without_text.papers_of(*folders)
    said = [{"kind": "commitment", "quote": line} for line in TEXT.split("\n\n")[1:]]
    judged = stretches.judged({"asks": [], "statements": said}, gold, path)
    assert [s["quote"] for s in judged["statements"]] == ["Ik zal de brug laten verven."]
    deed = {"kind": "deed", "quote": "Ik zal de sluis laten tellen."}  # only the kind named is debatable
    assert stretches.judged({"asks": [], "statements": [deed]}, gold, path)["statements"] == [deed]


def test_the_paper_must_be_the_one_annotated(folders: tuple[Path, Path]):
    (folders[1] / "brug.txt").write_text(TEXT + "Meer.")
    with pytest.raises(ValueError, match="not the file that was annotated"):
        list(without_text.papers_of(*folders))


def test_the_report_on_learning_has_every_set_that_is_only_scored():
    made_up = {f.name for f in HERE.glob("unseen_*") if f.is_dir() and any(f.glob("*.txt"))}
    assert set(UNSEEN) == made_up == {"unseen_letters", "unseen_pages", "unseen_answers", "unseen_ordinary", "unseen_whole"}
