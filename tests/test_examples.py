"""The example papers are read as their hand-written expectations say (`examples/expected.toml`)."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kamerspoor import Paper, read_paper

EXAMPLES = Path(__file__).parents[1] / "examples"
EXPECTED = tomllib.loads((EXAMPLES / "expected.toml").read_text("utf-8"))
PAPERS: list[dict[str, Any]] = EXPECTED["paper"]
HEADER = ("kind", "id", "number", "date", "asked")


@cache
def read(name: str) -> Paper:
    return read_paper(EXAMPLES / "papers" / name)


def squeeze(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def beginning_with(starts: str, items: tuple[Any, ...], paper: Paper, kind: str) -> list[Any]:
    """Those of `items` of this kind whose quote holds the words `starts`."""
    words = squeeze(starts)
    return [i for i in items if i.kind == kind and words in squeeze(paper.quote(i.start, i.end))]


@pytest.mark.parametrize("expected", PAPERS, ids=lambda p: p["paper"])
def test_header(expected: dict[str, Any]):
    header = read(expected["file"]).header
    found = {field: getattr(header, field) for field in HEADER if field in expected}
    assert found == {field: expected[field] for field in HEADER if field in expected}
    if "dossiers" in expected:
        assert sorted(header.dossiers) == sorted(expected["dossiers"])
    if "askers" in expected:
        assert [a.name for a in header.askers] == expected["askers"]


@pytest.mark.parametrize("expected", PAPERS, ids=lambda p: p["paper"])
def test_asks(expected: dict[str, Any]):
    paper = read(expected["file"])
    missed = []
    for ask in expected.get("ask", ()):
        found = beginning_with(ask["starts"], paper.interpretation.asks, paper, ask["kind"])
        if not found:
            missed.append((ask["key"], ask["starts"]))
            continue
        fields = {f: getattr(found[0], f) for f in ("date", "outcome") if f in ask}
        if fields != {f: ask[f] for f in fields}:
            missed.append((ask["key"], fields))
    assert not missed


@pytest.mark.parametrize("expected", PAPERS, ids=lambda p: p["paper"])
def test_statements(expected: dict[str, Any]):
    paper = read(expected["file"])
    missed = []
    for statement in expected.get("statement", ()):
        found = beginning_with(statement["starts"], paper.interpretation.statements, paper, statement["kind"])
        if not found:
            missed.append((statement["key"], statement["starts"]))
            continue
        wanted = {f: statement[f] for f in ("strength", "due", "date", "recurring") if f in statement}
        fields = {f: getattr(found[0], f) for f in wanted}
        if fields != wanted:
            missed.append((statement["key"], fields, wanted))
        if "ends" in statement and not squeeze(paper.quote(found[0].start, found[0].end)).endswith(squeeze(statement["ends"])):
            missed.append((statement["key"], "cut before", statement["ends"]))
    assert not missed


@pytest.mark.parametrize("expected", [p for p in PAPERS if "statements" in p.get("complete", ())], ids=lambda p: p["paper"])
def test_no_statement_is_made_up(expected: dict[str, Any]):
    paper = read(expected["file"])
    starts = [(s["kind"], squeeze(s["starts"])) for s in expected.get("statement", ())]
    extra = [
        (s.kind, paper.quote(s.start, s.end))
        for s in paper.interpretation.statements
        if not any(kind == s.kind and start in squeeze(paper.quote(s.start, s.end)) for kind, start in starts)
    ]
    assert not extra


@pytest.mark.parametrize("expected", PAPERS, ids=lambda p: p["paper"])
def test_references(expected: dict[str, Any]):
    targets = {r.target for r in read(expected["file"]).mentions.references}
    assert set(expected.get("references", ())) <= targets


@pytest.mark.parametrize("expected", PAPERS, ids=lambda p: p["paper"])
def test_every_annotation_is_in_the_text(expected: dict[str, Any]):
    paper = read(expected["file"])
    m, i = paper.mentions, paper.interpretation
    found = [*m.references, *m.events, *m.dates, *m.people, *m.places, *m.bodies, *m.amounts, *i.asks, *i.statements]
    assert all(0 <= f.start < f.end <= len(paper.text) and f.rule for f in found)
