"""The list for people: headings and values in the language asked for, and nothing lost that the list for programs has."""

from __future__ import annotations

import datetime
import io

import openpyxl
import pytest

from kamerspoor.export.readable import Names, readable_entries, readable_papers
from kamerspoor.export.records import RegisterRecords
from kamerspoor.export.wording import word
from kamerspoor.export.workbook import write_workbook
from kamerspoor.vocabulary import ASK_KINDS, FORUMS, INSTRUMENTS, OUTCOMES, PAPER_KINDS, STATEMENT_KINDS, STATUSES, STRENGTHS

NAMES = Names(
    place={"GE": "Georgië"}.get,  # type: ignore[arg-type]
    theme=lambda theme: f"thema {theme}",
    ministry=lambda slug: {"bz": "Buitenlandse Zaken"}.get(slug, slug),
    page=lambda id_: f"https://register.example/entries/{id_}",
)


def rows(records: RegisterRecords, lang: str, names: Names = NAMES) -> dict[str, dict[str, object]]:
    table = readable_entries(records, lang=lang, names=names)
    heads = [column.name for column in table.columns]
    key = {"nl": "Kenmerk", "en": "Id"}[lang]
    found = (dict(zip(heads, row, strict=True)) for row in table.rows)
    return {str(row[key]): row for row in found}


def test_dutch_headings_and_words(records: RegisterRecords) -> None:
    promise = rows(records, "nl")["c-inform"]
    assert (promise["Soort"], promise["Stand van zaken"], promise["Over de termijn"]) == (
        "Toezegging of voornemen",
        "Openstaand",
        "ja",
    )
    assert promise["Uiterlijk"] == datetime.date(2025, 7, 1)
    assert promise["Bladzijde in het register"] == "https://register.example/entries/c-inform"
    assert promise["Stuk"] == "Kamerstukken II 2024/25, 99 101, nr. 20"


def test_english_headings_and_words(records: RegisterRecords) -> None:
    promise = rows(records, "en")["c-inform"]
    assert (promise["Kind"], promise["Status"], promise["Overdue"]) == ("Commitment", "Open", "yes")


def test_what_has_no_day_of_its_own_has_that_of_its_paper(records: RegisterRecords) -> None:
    papers = records.paper_of()
    for entry in records.entries:
        if not entry.date and papers[entry.paper].date:
            assert rows(records, "nl")[entry.id]["Datum"] == datetime.date.fromisoformat(papers[entry.paper].date)


def test_without_addresses_there_is_no_column_for_them(records: RegisterRecords) -> None:
    table = readable_entries(records, lang="nl", names=Names())
    assert "Bladzijde in het register" not in [column.name for column in table.columns]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_workbook_opens(records: RegisterRecords, lang: str) -> None:
    tables = [make(records, lang=lang, names=NAMES) for make in (readable_entries, readable_papers)]
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(tables)))
    assert book.sheetnames == {"nl": ["Vermeldingen", "Stukken"], "en": ["Entries", "Papers"]}[lang]
    assert [sheet.max_row for sheet in book] == [len(records.entries) + 1, len(records.papers) + 1]


@pytest.mark.parametrize(
    "words",
    [ASK_KINDS, STATEMENT_KINDS, STATUSES, STRENGTHS, OUTCOMES, INSTRUMENTS, FORUMS, PAPER_KINDS],
    ids=lambda words: words[0],
)
def test_every_word_of_the_lists_has_a_dutch_one(words: tuple[str, ...]) -> None:
    same = {"open", "motie", "vraag", "verzoek", "toezegging"}
    assert [w for w in words if "_" in word(w, lang="nl") or (word(w, lang="nl") == w and w not in same)] == []
