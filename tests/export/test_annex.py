from __future__ import annotations

import dataclasses
import io

import docx
import openpyxl
import pytest

from kamerspoor.export.annex import compose_annex
from kamerspoor.export.annex_docx import write_annex_docx
from kamerspoor.export.annex_state import state_of
from kamerspoor.export.annex_xlsx import write_annex_xlsx
from kamerspoor.export.records import EntryRecord, LinkRecord, PaperRecord, RegisterRecords, StatusStep

HOUSE_LETTER = PaperRecord("kst-99101-44", publication_id="kst-99101-44", kind="letter", date="2018-06-15", session="2017-2018")
SENATE_LETTER = PaperRecord("kst-99101-C", publication_id="kst-99101-C", kind="letter", date="2018-06-15", session="2017-2018")
PAPERS = {paper.key: paper for paper in (HOUSE_LETTER, SENATE_LETTER)}


def _promise(**more: object) -> EntryRecord:
    return EntryRecord("c-1", "statement", "commitment", "kst-99101-3", "zin", 0, 3, "r", strength="firm", **more)  # type: ignore[arg-type]


def test_the_motion_and_what_a_letter_tells_of_it_are_one_row(records: RegisterRecords) -> None:
    done, open_motions, done_promises, open_promises = compose_annex(records).tables
    assert [table.title for table in compose_annex(records).tables] == [
        "Moties afgerond",
        "Moties in behandeling",
        "Toezeggingen afgerond",
        "Toezeggingen in behandeling",
    ]
    (row,) = done.rows
    assert row.entries == ("a-motion", "a-told")
    assert row.description == (
        "Motie van de leden Çelik en De Boër: "
        "verzoekt de regering, de ambassade in Minsk een fonds voor vrije drukpers te laten openen"
    )
    assert row.place == "Kamerstukken II 2024/25, 99 101, nr. 14"
    assert (
        row.state
        == "Afgedaan. De Tweede Kamer is op 10 maart 2025 per brief geïnformeerd (Kamerstukken II 2024/25, 99 101, nr. 20)."
    )
    assert not open_motions.rows
    assert not done_promises.rows
    (promise,) = open_promises.rows
    assert promise.place == "Kamerbrief d.d. 10 maart 2025 (Kamerstukken II 2024/25, 99 101, nr. 20)"
    assert promise.state == "In behandeling. De termijn is op 1 juli 2025 verstreken."


def test_a_motion_nobody_told_of_is_in_hand(records: RegisterRecords) -> None:
    alone = dataclasses.replace(records, entries=records.entries[:1])
    done, in_hand, *_ = compose_annex(alone).tables
    assert not done.rows
    assert in_hand.rows[0].state == "In behandeling."


@pytest.mark.parametrize(
    ("entry", "state"),
    [
        (
            _promise(
                status="fulfilled",
                history=(StatusStep("open", paper="kst-99101-3"), StatusStep("fulfilled", paper="kst-99101-44")),
            ),
            "Afgedaan. De Tweede Kamer is op 15 juni 2018 per brief geïnformeerd (Kamerstukken II 2017/18, 99 101, nr. 44).",
        ),
        (
            _promise(status="partly_fulfilled", history=(StatusStep("partly_fulfilled", paper="kst-99101-C"),)),
            "Deels afgedaan. De Eerste Kamer is op 15 juni 2018 per brief geïnformeerd "
            "(Kamerstukken I 2017/18, 99 101, nr. C).",
        ),
        (_promise(status="fulfilled", decided=True, history=(StatusStep("fulfilled", decided=True),)), "Afgedaan."),
        (_promise(status="lapsed", decided=True), "Vervallen."),
        (_promise(status="declined"), "Niet uitgevoerd."),
        (_promise(status="in_progress", due="2026"), "In uitvoering. Termijn: 2026."),
        (
            _promise(status="open", due="../2026-07-01", instrument="reporting"),
            "In behandeling. De Kamer wordt geïnformeerd (uiterlijk 1 juli 2026).",
        ),
        (_promise(status="aangehouden"), "aangehouden"),
    ],
)
def test_state_of_affairs(entry: EntryRecord, state: str) -> None:
    assert state_of(entry, PAPERS, "nl") == state


def test_words_that_name_the_motion_need_no_name_before_them(records: RegisterRecords) -> None:
    named = dataclasses.replace(records.entries[1], quote="motie-Çelik c.s. over een fonds;\nnr. 14,")
    tables = compose_annex(dataclasses.replace(records, entries=(named,))).tables
    assert tables[0].rows[0].description == "Motie-Çelik c.s. over een fonds; nr. 14"


def test_words_that_name_motion_and_movers_are_not_given_their_names_again(records: RegisterRecords) -> None:
    words = "Op 3 maart diende het lid Çelik een motie in over de vrije pers"
    told = dataclasses.replace(records.entries[1], quote=words, by=records.entries[1].by[:1])
    done, *_ = compose_annex(dataclasses.replace(records, entries=(told,))).tables
    assert done.rows[0].description == words


def test_a_letter_without_a_date_gives_no_day() -> None:
    undated = dataclasses.replace(HOUSE_LETTER, date="2018-06-15/2018-12-31")
    entry = _promise(status="fulfilled", history=(StatusStep("fulfilled", paper="kst-99101-44"),))
    assert state_of(entry, {undated.key: undated}, "nl") == (
        "Afgedaan. De Tweede Kamer is per brief geïnformeerd (Kamerstukken II 2017/18, 99 101, nr. 44)."
    )


def test_a_replaced_motion_names_the_one_in_its_place(records: RegisterRecords) -> None:
    newer = PaperRecord("kst-99101-15", publication_id="kst-99101-15", kind="motion", date="2024-11-27")
    link = LinkRecord("l-7", "replaces", "kst-99101-15", "kst-99101-14", score=1.0)
    alone = dataclasses.replace(records, papers=(*records.papers, newer), entries=records.entries[:1], links=(link,))
    done, in_hand, *_ = compose_annex(alone).tables
    assert not in_hand.rows
    assert done.rows[0].state == "Vervallen. Vervangen door Kamerstukken II 2024/25, 99 101, nr. 15."
    rejected = dataclasses.replace(alone, links=(dataclasses.replace(link, state="rejected"),))
    assert compose_annex(rejected).tables[1].rows[0].state == "In behandeling."


@pytest.mark.parametrize(("state", "rows"), [("confirmed", 1), ("proposed", 1), ("rejected", 2)])
def test_an_undertaking_and_its_follow_up_are_one_row(records: RegisterRecords, state: str, rows: int) -> None:
    promise = dataclasses.replace(records.entries[2], overdue=False)
    told = dataclasses.replace(
        promise, id="a-kept", layer="ask", kind="toezegging", paper="ah-tk-20242025-777", start=9, end=10, status="fulfilled"
    )
    link = LinkRecord("l-8", "follows_up", "a-kept", "c-inform", state=state, score=0.7)
    tables = compose_annex(dataclasses.replace(records, entries=(told, promise), links=(link,))).tables
    assert len(tables[2].rows) + len(tables[3].rows) == rows
    assert tables[2].rows[0].state == (
        "Afgedaan. De Tweede Kamer is op 2 mei 2025 in antwoord op schriftelijke vragen geïnformeerd "
        "(Aanhangsel Handelingen II 2024/25, nr. 777)."
    )


def test_a_sentence_that_is_undertaking_and_commitment_counts_once(records: RegisterRecords) -> None:
    promise = records.entries[2]
    both = (promise, dataclasses.replace(promise, id="a-same", layer="ask", kind="toezegging"))
    tables = compose_annex(dataclasses.replace(records, entries=both)).tables
    assert [row.entries for table in tables for row in table.rows] == [("a-same",)]


def test_it_says_how_many_rows_nobody_confirmed(records: RegisterRecords) -> None:
    assert compose_annex(records).remark == (
        "Van de 2 regels zijn er 2 een voorstel van het register dat nog niemand heeft bevestigd."
    )
    decided = tuple(dataclasses.replace(e, decided=True) for e in records.entries)
    assert compose_annex(dataclasses.replace(records, entries=decided)).remark == ""


def test_intentions_are_no_undertakings(records: RegisterRecords) -> None:
    weak = tuple(dataclasses.replace(e, strength="intent") for e in records.entries)
    tables = compose_annex(dataclasses.replace(records, entries=weak)).tables
    assert not tables[2].rows
    assert not tables[3].rows


def test_word_file_reads_back(records: RegisterRecords) -> None:
    data = write_annex_docx(compose_annex(records))
    file = docx.Document(io.BytesIO(data))
    assert [p.text for p in file.paragraphs if p.style.name == "Heading 1"] == [t.title for t in compose_annex(records).tables]
    assert [c.text for c in file.tables[0].rows[0].cells] == ["Omschrijving", "Vindplaats", "Stand van zaken"]
    assert file.tables[0].rows[1].cells[2].text.startswith("Afgedaan. De Tweede Kamer is op 10 maart 2025")
    assert file.core_properties.language == "nl-NL"
    assert write_annex_docx(compose_annex(records)) == data


def test_workbook_reads_back(records: RegisterRecords) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_annex_xlsx(compose_annex(records, lang="en"))))
    assert book.sheetnames == ["Motions completed", "Motions in hand", "Undertakings completed", "Undertakings in hand"]
    assert [c.value for c in book["Motions completed"][1]] == ["Description", "Place of publication", "State of affairs"]
    assert book["Motions completed"]["C2"].value == (
        "Completed. The House was informed on 10 March 2025 by letter (Kamerstukken II 2024/25, 99 101, nr. 20)."
    )
