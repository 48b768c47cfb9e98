from __future__ import annotations

import dataclasses
import io
import re
import zipfile

import docx
import pypdfium2
import pytest
from lxml import etree

from kamerspoor.export.records import EvidenceRecord, LinkRecord, RegisterRecords
from kamerspoor.export.report import Report, compose_report
from kamerspoor.export.report_docx import write_report_docx
from kamerspoor.export.report_markdown import write_report_markdown
from kamerspoor.export.report_pdf import write_report_pdf
from kamerspoor.export.word_file import WordFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def report(records: RegisterRecords) -> Report:
    return compose_report(records, about="dossier 99 101", since="2024-11-01", until="2025-07-31")


def _pdf_pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


def _squeezed(text: str) -> str:
    return "".join(text.replace("\ufffe", "").split())


def test_what_is_overdue_comes_first_and_every_entry_once(report: Report, records: RegisterRecords) -> None:
    assert [section.heading for section in report.sections] == [
        "Over de termijn",
        "Wat de Kamer vroeg",
        "Wat het kabinet deed",
        "Wat het kabinet afwees",
    ]
    told = [item.entry for section in report.sections for item in section.items]
    assert sorted(told) == sorted(entry.id for entry in records.entries)


def test_title_and_counts(report: Report) -> None:
    assert report.title == "Voortgang: dossier 99 101"
    assert report.facts == (
        "Periode: 1 november 2024 tot en met 31 juli 2025",
        "Stand op 1 augustus 2025",
        "6 vermeldingen uit 3 stukken",
    )
    assert report.counts == (
        ("openstaand", 2),
        ("voldaan", 1),
        ("afgewezen", 1),
        ("daad", 1),
        ("weigering", 1),
        ("over de termijn", 1),
    )


def test_every_item_has_its_exact_sentence_as_a_note(report: Report, records: RegisterRecords) -> None:
    quotes = {entry.id: entry.quote for entry in records.entries}
    for section in report.sections:
        for item in section.items:
            assert item.notes[0].quote == quotes[item.entry]


def test_no_sentence_is_cut_and_none_is_told_twice(records: RegisterRecords) -> None:
    long = "Ik zal uw Kamer informeren over de haven, " + "over de kade en over de sluis, " * 12 + "en over de brug."
    promise = dataclasses.replace(records.entries[0], quote=long)
    found = compose_report(dataclasses.replace(records, entries=(promise,), links=()), about="x")
    (item,) = found.sections[0].items
    assert f"“{long}”" in item.text
    assert "…" not in item.text
    assert long not in item.notes[0].text()
    assert write_report_markdown(found).decode().count("en over de brug") == 1


def test_the_summary_adds_up_to_the_entries(report: Report, records: RegisterRecords) -> None:
    assert sum(n for words, n in report.counts if words != "over de termijn") == len(records.entries)


def test_what_no_person_decided_is_called_a_proposal(report: Report) -> None:
    texts = {item.entry: item.text for section in report.sections for item in section.items}
    assert "voldaan (voorstel)" in texts["a-told"]
    assert "afgewezen:" in texts["a-question"]


def test_confirmed_responses_come_with_their_quote_and_rejected_ones_not(report: Report, records: RegisterRecords) -> None:
    items = {item.entry: item for section in report.sections for item in section.items}
    assert "Reactie: weigering, 2 mei 2025." in items["a-question"].text
    assert len(items["a-motion"].notes) == 1
    proposed = LinkRecord("l-3", "carries_out", "d-talk", "c-inform", score=0.5)
    more = compose_report(dataclasses.replace(records, links=(*records.links, proposed)), about="x")
    promise = next(i for s in more.sections for i in s.items if i.entry == "c-inform")
    assert "Uitvoering (voorstel): daad, 10 maart 2025." in promise.text
    assert promise.notes[-1].quote == "Op 3 maart 2025 sprak ik met mijn ambtgenoot Łukasz Šimon over de vrije pers."


def test_responses_of_one_kind_and_day_are_told_once_with_all_their_quotes(records: RegisterRecords) -> None:
    twin = dataclasses.replace(records.entries[3], id="d-twin", start=900, quote="Ook sprak ik zijn opvolger.")
    links = tuple(LinkRecord(f"l-{n}", "carries_out", n, "c-inform", score=0.5) for n in ("d-talk", "d-twin"))
    more = compose_report(dataclasses.replace(records, entries=(*records.entries, twin), links=links), about="x")
    promise = next(i for s in more.sections for i in s.items if i.entry == "c-inform")
    assert promise.text.count("Uitvoering") == 1
    assert [note.quote for note in promise.notes[1:]] == [records.entries[3].quote, twin.quote]


def test_markdown_footnotes_are_called_once_and_defined_once(report: Report) -> None:
    text = write_report_markdown(report).decode()
    called = re.findall(r"(?<!\n)\[\^(\d+)\](?!:)", text)
    defined = re.findall(r"^\[\^(\d+)\]:", text, flags=re.MULTILINE)
    assert called == defined == [str(n) for n in range(1, len(called) + 1)]
    assert "## Wat de Kamer vroeg" in text
    assert "<https://zoek.officielebekendmakingen.nl/kst-99101-20.html>" in text


def test_markdown_takes_no_markup_from_quotes(records: RegisterRecords) -> None:
    hostile = dataclasses.replace(records.entries[0], quote="[klik](javascript:x) <b>*vet*</b> | # kop\n- punt")
    text = write_report_markdown(compose_report(dataclasses.replace(records, entries=(hostile,)), about="*ster*")).decode()
    assert r"\[klik\](javascript:x) \<b\>\*vet\*\</b\> \| \# kop - punt" in text
    assert text.startswith("# Voortgang: \\*ster\\*\n")


def test_word_file_has_real_footnotes(report: Report) -> None:
    data = write_report_docx(report)
    file = docx.Document(io.BytesIO(data))
    assert file.paragraphs[0].text == "Voortgang: dossier 99 101"
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        notes = etree.fromstring(parts.read("word/footnotes.xml"))
        body = etree.fromstring(parts.read("word/document.xml"))
        types = parts.read("[Content_Types].xml").decode()
    assert "wordprocessingml.footnotes+xml" in types
    called = [e.get(f"{W}id") for e in body.iter(f"{W}footnoteReference")]
    texts = {e.get(f"{W}id"): "".join(e.itertext()) for e in notes}
    wanted = [note.text() for section in report.sections for item in section.items for note in item.notes]
    assert [texts[number].strip() for number in called] == wanted
    assert write_report_docx(report) == data


def test_pdf_holds_all_text_with_its_diacritics_and_embedded_letters(report: Report) -> None:
    data = write_report_pdf(report)
    text = _squeezed("".join(_pdf_pages(data)))
    for section in report.sections:
        assert _squeezed(section.heading) in text
        for item in section.items:
            for note in item.notes:
                assert _squeezed(note.quote) in text
    assert "ŁukaszŠimon" in text
    assert b"/FontFile2" in data
    assert write_report_pdf(report) == data


def test_pdf_notes_stand_on_the_page_of_their_item(records: RegisterRecords) -> None:
    deed = records.entries[3]
    many = tuple(
        dataclasses.replace(
            deed,
            id=f"d-{n}",
            start=n,
            quote=f"Op {n} mei werd post {n} geopend. " + "Dat was een lange dag. " * 9,
            answer=EvidenceRecord(deed.paper, 900, 950, f"Post {n} werd in juni gesloten. " + "Dat was een korte dag. " * 9),
        )
        for n in range(60)
    )
    report = compose_report(dataclasses.replace(records, entries=many, links=()), about="x")
    pages = _pdf_pages(write_report_pdf(report))
    assert len(pages) > 4
    for n in range(60):
        # The item has its whole sentence; a note at the foot of that page has what came of it.
        (own,) = [page for page in pages if f"Op {n} mei werd post {n} geopend" in page]
        assert own.count(f"Post {n} werd in juni gesloten") == 1


def test_pdf_splits_a_quote_longer_than_a_page(records: RegisterRecords) -> None:
    long = dataclasses.replace(records.entries[3], quote="woord " * 3000 + "einde")
    report = compose_report(dataclasses.replace(records, entries=(long,), links=()), about="x")
    text = "".join(_pdf_pages(write_report_pdf(report)))
    assert text.count("woord") >= 3000
    assert "einde" in text


def test_english_and_empty(records: RegisterRecords) -> None:
    english = write_report_markdown(compose_report(records, about="BY", since="2025-01-01", lang="en")).decode()
    assert "From 1 January 2025" in english
    assert "## What the House asked" in english
    empty = dataclasses.replace(records, papers=(), entries=(), links=())
    report = compose_report(empty, about="niets")
    assert "Geen vermeldingen." in write_report_markdown(report).decode()
    assert "Geen vermeldingen." in "".join(_pdf_pages(write_report_pdf(report)))
    assert any(p.text == "Geen vermeldingen." for p in docx.Document(io.BytesIO(write_report_docx(report))).paragraphs)


def test_marks_of_notes_are_apart_and_pages_are_numbered() -> None:
    """Notes 3 and 4 of one item must not read as note 34; a table row is never cut by the end of a page."""
    word = WordFile(title="Voortgang", lang="nl", export="report")
    word.paragraph("Een toezegging.", notes=("een", "twee"))
    word.table(("A", "B"), [("1", "2")], widths_mm=(20, 20))
    with zipfile.ZipFile(io.BytesIO(word.to_bytes())) as package:
        document = package.read("word/document.xml").decode()
        footers = "".join(package.read(name).decode() for name in package.namelist() if "footer" in name)
    assert re.sub(r"<[^>]+>", "", document.split("Een toezegging.")[1].split("<w:tbl>")[0]).strip() == ","
    assert "w:cantSplit" in document
    assert "PAGE" in footers
