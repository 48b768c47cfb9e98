"""Labelled sentences, made up for this project, of many ministries: how many of their statements are found, and rightly.

    python -m benchmarks.sentences tests/interpret/data/sentences-development.toml [--misses]

In: paragraphs with their ministry, date and labels (`statements = []` means none; a sentence not labelled is debatable and not
counted). Each paragraph is made a small letter, answer or debate and goes through the whole pipeline. Out: precision and recall
per kind, and the share of right values among the statements found.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kamerspoor.dutch_calendar import MONTHS
from kamerspoor.export.days import in_words
from kamerspoor.model import Paper, Statement
from kamerspoor.pipeline import read_paper_bytes

KINDS = ("commitment", "deed", "refusal")
FIELDS = ("strength", "due", "date", "actor", "instrument", "forum", "recurring", "outcome")
"""What statements found are compared on, and last what becomes of the question a paragraph answers."""

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Postbus 20018
2500 EA Den Haag

Datum {day}
Betreft Stand van zaken

Geachte voorzitter,

{text}

De {ministry},

J.P. de Wit
"""

ANSWERS = """Vragen van het lid Visser (XYZ) aan de {ministry} over de stand van zaken (ingezonden 3 {month}).

Antwoord van {office} De Wit ({portfolio}) (ontvangen {day}).

Vraag 1
{question}

Antwoord 1
{text}
"""

DEBATE = """<?xml version="1.0" encoding="UTF-8"?>
<vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0">
<vergadering soort="Commissie" kamer="Tweede Kamer"><titel>Overleg</titel><zaal>Thorbeckezaal</zaal>
<datum>{iso}T00:00:00</datum>
<activiteit soort="Commissiedebat"><titel>Stand van zaken</titel><onderwerp>Stand van zaken</onderwerp>
<activiteithoofd soort="Opening"><activiteititem>
<woordvoerder soort="Woordvoerder"><isvoorzitter>false</isvoorzitter>
<spreker soort="Minister"><aanhef>Minister</aanhef><verslagnaam>De Wit</verslagnaam><weergavenaam>De Wit</weergavenaam>
<voornaam>Jan</voornaam><achternaam>De Wit</achternaam><functie>{ministry}</functie></spreker>
<tekst><alinea><alineaitem>Minister <nadruk type="Vet">De Wit</nadruk>:</alineaitem></alinea>
<alinea><alineaitem>{text}</alineaitem></alinea></tekst></woordvoerder>
</activiteititem></activiteithoofd></activiteit></vergadering></vlosCoreDocument>
"""


@dataclass
class Score:
    """Counts of one file: found, wanted and right per kind; right and seen per field; the misses in words."""

    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    values: Counter[tuple[str, bool]] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def precision(self, *kinds: str) -> float:
        """Share of what was found that is right, over `kinds`."""
        return _share(sum(self.right[k] for k in kinds), sum(self.found[k] for k in kinds))

    def recall(self, *kinds: str) -> float:
        """Share of what was wanted that was found, over `kinds`."""
        return _share(sum(self.right[k] for k in kinds), sum(self.wanted[k] for k in kinds))

    def f1(self, *kinds: str) -> float:
        """Harmonic mean of the two."""
        return _share(2 * sum(self.right[k] for k in kinds), sum(self.found[k] + self.wanted[k] for k in kinds))

    def accuracy(self, name: str) -> float:
        """Share of right values of a field."""
        return _share(self.values[name, True], self.values[name, True] + self.values[name, False])


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def paper_of(paragraph: dict[str, Any]) -> Paper:
    """The paragraph as a small paper of its kind, read by the whole pipeline."""
    before = tuple(MONTHS)[int(paragraph["date"].split("-")[1]) - 2]
    office, _, portfolio = paragraph["ministry"].partition(" ")
    form = {"letter": LETTER, "answer": ANSWERS, "debate": DEBATE}[paragraph["kind"]]
    text = form.format(
        day=in_words(paragraph["date"], lang="nl"), month=before, iso=paragraph["date"],
        text=paragraph["text"], ministry=paragraph["ministry"],
        office=office, portfolio=portfolio.partition(" ")[2],
        question=paragraph.get("question", "Wat is uw reactie op dit bericht?"),
    )  # fmt: skip
    return read_paper_bytes(text.encode(), "paragraph.xml" if form is DEBATE else "paragraph.txt")


def score(paragraphs: list[dict[str, Any]]) -> Score:
    """The score over all labelled sentences of `paragraphs`."""
    total = Score()
    for paragraph in paragraphs:
        paper = paper_of(paragraph)
        for sentence in paragraph["sentence"]:
            if "statements" in sentence:
                said = [s for s in paper.interpretation.statements if _is(paper, s, sentence["starts"])]
                _compare(total, sentence, said, paragraph)
        if "outcome" in paragraph:
            found = next((ask.outcome for ask in paper.interpretation.asks if ask.kind == "vraag"), None)
            total.values["outcome", found == paragraph["outcome"]] += 1
            if found != paragraph["outcome"]:
                total.misses.append(f"  outcome: {found} for {paragraph['outcome']} :: {paragraph['question']}")
    return total


def _is(paper: Paper, said: Statement, starts: str) -> bool:
    return " ".join(paper.text[said.start : said.end].split()).startswith(starts)


def _compare(total: Score, sentence: dict[str, Any], said: list[Statement], paragraph: dict[str, Any]) -> None:
    wanted = {s["kind"]: s for s in sentence["statements"]}
    found = {s.kind: s for s in said}
    total.wanted.update(wanted.keys())
    total.found.update(found.keys())
    for kind in KINDS:
        if kind in wanted and kind in found:
            total.right[kind] += 1
            total.misses += [f"  {line} :: {_words(paragraph, sentence)}" for line in _values(total, wanted[kind], found[kind])]
        elif kind in wanted:
            total.misses.append(f"- {kind} :: {_words(paragraph, sentence)}")
        elif kind in found:
            total.misses.append(f"+ {kind} {found[kind].rule} :: {_words(paragraph, sentence)}")


def _words(paragraph: dict[str, Any], sentence: dict[str, Any]) -> str:
    text, at = paragraph["text"], paragraph["text"].find(sentence["starts"])
    ends = [e for o in paragraph["sentence"] if (e := text.find(o["starts"])) > at]
    return text[at : min(ends, default=len(text))].strip()


def _values(total: Score, wanted: dict[str, Any], found: Statement) -> Iterator[str]:
    """Counts the values of a statement found; yields those that are wrong."""
    for name in FIELDS:
        if name in wanted:
            want = None if wanted[name] == "" else wanted[name]
            got = getattr(found, name)
            total.values[name, want == got] += 1
            if want != got:
                yield f"{name}: {got} for {want} ({found.rule})"


def table(total: Score) -> str:
    """The figures for a person to read."""
    lines = [f"{'':12}{'precision':>10}{'recall':>8}{'f1':>8}{'wanted':>8}"]
    for name, kinds in (*((k, (k,)) for k in KINDS), ("all", KINDS)):
        figures = total.precision(*kinds), total.recall(*kinds), total.f1(*kinds)
        lines.append(f"{name:12}{figures[0]:10.3f}{figures[1]:8.3f}{figures[2]:8.3f}{sum(total.wanted[k] for k in kinds):8}")
    for name in FIELDS:
        seen = total.values[name, True] + total.values[name, False]
        lines.append(f"{name:12}{total.accuracy(name):10.3f}{'':16}{seen:8}")
    return "\n".join(lines)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sentences")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was missed or wrong")
    options = parser.parse_args()
    paragraphs = [p for f in options.files for p in tomllib.loads(f.read_text("utf-8"))["paragraph"]]
    total = score(paragraphs)
    if options.misses:
        print("\n".join(total.misses))
    print(table(total))


if __name__ == "__main__":
    main()
