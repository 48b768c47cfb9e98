"""The gate: scores on gold may not fall below the floors of `floors.toml`.

Gold of the shared folder (`seeds`, `motions`) and our own (`development`, `kept_back`: papers of other ministries and
kinds, kept without their text, see `without_text.py`). Sixteen sets are made up: `made_up`, whole papers in the form of real
ones with all layers annotated; `rights`, the same on human rights in foreign policy; `short`, papers of all departments that
end after a page or so; `first_pages` and `unseen_pages`, the same with asks and statements only, each in the form of a real
paper that no other follows; `varied` and `unseen_letters`, letters that say it in other words than their models; `misread`,
passages in the form of real ones that the program had read wrongly; `requests`, beginnings of letters with only what the
House asked; `answers` and `unseen_answers`, written questions with answers; `ordinary` and `unseen_ordinary`, letters in the
words that letters mostly have; `whole` and `unseen_whole`, whole papers of many kinds in the words and the density that civil
servants write, with all layers; and `spoken`, debates. `debates` and `unseen_debates` are stretches of real debates (see
`stretches.py`). All but `misread` were annotated before the program had read them. No rule was made on the six sets called
unseen and no weight learned from them: they are scored only. All of it needs the shared scorer and skips where that is absent.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import stretches
import without_text
from benchmarks.made_up_debates import vlos

from kamerspoor import read_paper
from kamerspoor.export.days import in_words
from kamerspoor.paper_json import to_json_line

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "gold" / "score.py"
MADE_UP = (
    "made_up",
    "rights",
    "short",
    "first_pages",
    "misread",
    "varied",
    "answers",
    "ordinary",
    "unseen_letters",
    "unseen_pages",
    "unseen_answers",
    "unseen_ordinary",
    "whole",
    "unseen_whole",
)
HIDDEN = ("development", "kept_back", "debates", "unseen_debates")
DEBATES = ("debates", "unseen_debates", "spoken")
FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not SCORER.exists(), reason="the shared gold and corpus are absent"),
]


def gold_and_papers(name: str, folder: Path) -> tuple[Path, list[Path]]:
    """The folder of gold in the scorer's form and the papers it is about."""
    if name == "seeds":
        return SHARED / "gold" / "seeds", sorted((SHARED / "corpus" / "seeds").glob("*.txt"))
    if name == "motions":
        return SHARED / "gold" / "motions" / "gold", sorted((SHARED / "gold" / "motions" / "texts").glob("*.txt"))
    if name in MADE_UP:
        return HERE / name, sorted((HERE / name).glob("*.txt"))
    if name == "spoken":
        return HERE / name, list(reports(folder))
    if name == "requests":
        return folder, list(letters(folder))
    papers = list(without_text.papers_of(HERE / name, SHARED / "corpus"))
    for path, gold in papers:
        (folder / f"{path.stem}.json").write_text(json.dumps(gold), "utf-8")
    return folder, [path for path, _ in papers]


def reports(folder: Path) -> Iterator[Path]:
    """Each debate of `spoken` as the report that the House publishes."""
    texts = folder.parent / "texts"
    texts.mkdir()
    for debate in sorted((HERE / "spoken").glob("*.txt")):
        paper = texts / f"{debate.stem}.xml"
        paper.write_text(vlos(debate.read_text("utf-8")), "utf-8")
        yield paper


LETTER = """Aan de Voorzitter van de Tweede Kamer
der Staten-Generaal
Postbus 20018
2500 EA DEN HAAG

Datum {day}
Betreft {title}

Geachte Voorzitter,

{text}

Hoogachtend,

De {ministry},

J.P. de Wit
"""


def letters(folder: Path) -> Iterator[Path]:
    """A letter for each passage of `requests.jsonl`, with its gold in `folder`."""
    texts = folder.parent / "texts"
    texts.mkdir()
    for i, line in enumerate((HERE / "requests.jsonl").read_text("utf-8").splitlines()):
        passage = json.loads(line)
        paper = texts / f"request-{i:03}.txt"
        title = passage["title"] or "Stand van zaken"
        day = in_words(passage["date"], lang="nl")
        words = {"day": day, "text": passage["text"], "ministry": passage["ministry"], "title": title}
        paper.write_text(LETTER.format(**words), "utf-8")
        asks = [{**ask, "id": f"a{n}"} for n, ask in enumerate(passage["asks"])]
        (folder / f"{paper.stem}.json").write_text(json.dumps({"file": paper.name, "asks": asks, "statements": []}), "utf-8")
        yield paper


def predictions(name: str, folder: Path, papers: list[Path]) -> Iterator[str]:
    """The paper JSON of each paper; of debates only what is in the stretches that the gold in `folder` is about."""
    for paper in papers:
        line = to_json_line(read_paper(paper))
        if name in DEBATES:
            gold = json.loads((folder / f"{paper.stem}.json").read_text("utf-8"))
            line = json.dumps(stretches.judged(json.loads(line), gold, paper))
        yield line


def scores(name: str, folder: Path) -> dict[str, float]:
    """F1 per layer and accuracy per attribute, as the shared scorer gives them."""
    gold = folder / "gold"
    gold.mkdir()
    gold, papers = gold_and_papers(name, gold)
    predicted = folder / "predicted.jsonl"
    predicted.write_text("".join(line + "\n" for line in predictions(name, gold, papers)), "utf-8")
    command = [sys.executable, str(SCORER), str(gold), str(predicted), "--json"]
    result: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    assert not result["absent"]
    return {layer: row["f1"] for layer, row in result["layers"].items()} | {
        attribute: row["accuracy"] for attribute, row in result["attributes"].items()
    }


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_score_falls_below_its_floor(name: str, tmp_path: Path):
    found = scores(name, tmp_path)
    below = {k: (round(found[k], 4), floor) for k, floor in FLOORS[name].items() if found[k] < floor}
    assert not below, f"{name}: below the floor (found, floor): {below}"


def test_hidden_gold_holds_no_text():
    for file in sorted(f for name in HIDDEN for f in (HERE / name).glob("*.json")):
        paper = json.loads(file.read_text("utf-8"))
        for layer in ("asks", "statements", "debatable", "headings", "qa", "references"):
            for item in paper.get(layer, ()):
                for key in without_text.QUOTED & set(item):
                    assert item[key] is None or isinstance(item[key], dict), (file.name, layer, key)
