from __future__ import annotations

import datetime

import pytest

from kamerspoor.dutch_calendar import session_of
from kamerspoor.export.citation import address, chamber_of, cite, cite_paper, cite_reference, spaced
from kamerspoor.export.days import in_words
from kamerspoor.export.records import EntryRecord, PaperRecord


@pytest.mark.parametrize(
    ("identifier", "words"),
    [
        ("kst-99101-14", "Kamerstukken II 2024/25, 99 101, nr. 14"),
        ("kst-35300-V-33", "Kamerstukken II 2024/25, 35 300 V, nr. 33"),
        ("kst-36600-XIV-7", "Kamerstukken II 2024/25, 36 600 XIV, nr. 7"),
        ("kst-21501-02-1853", "Kamerstukken II 2024/25, 21 501-02, nr. 1853"),
        ("kst-33506-AB", "Kamerstukken I 2024/25, 33 506, nr. AB"),
        ("kst-CXXIV-G", "Kamerstukken I 2024/25, CXXIV, nr. G"),
        ("kst-26643-144-h1", "Kamerstukken II 2024/25, 26 643, nr. 144"),
        ("kst-20082009-32024-C", "Kamerstukken I 2008/09, 32 024, nr. C"),
        ("kst-36180", "Kamerstukdossier 36 180"),
        ("kst-21501-02", "Kamerstukdossier 21 501-02"),
        ("kst-35300-V", "Kamerstukdossier 35 300 V"),
        ("ah-tk-20182019-1573", "Aanhangsel Handelingen II 2018/19, nr. 1573"),
        ("h-tk-20192020-24-24", "Handelingen II 2019/20, nr. 24, item 24"),
        ("kv-tk-2010Z06025", "Kamervragen 2010Z06025"),
        ("stb-2020-12", "Stb. 2020, 12"),
        ("stcrt-2020-123", "Stcrt. 2020, 123"),
        ("trb-2020-3", "Trb. 2020, 3"),
        ("A/HRC/RES/45/1", "A/HRC/RES/45/1"),
        ("", ""),
    ],
)
def test_publications_are_cited_as_in_papers(identifier: str, words: str) -> None:
    assert cite(identifier, session="2024-2025") == words


def test_without_a_session_no_year_is_made_up() -> None:
    assert cite("kst-99101-14") == "Kamerstukken II, 99 101, nr. 14"


@pytest.mark.parametrize(
    ("day", "session"),
    [("2024-09-16", "2023-2024"), ("2024-09-17", "2024-2025"), ("2025-01-01", "2024-2025"), ("2020-09-15", "2020-2021")],
)
def test_the_parliamentary_year_begins_on_the_third_tuesday_of_september(day: str, session: str) -> None:
    assert session_of(datetime.date.fromisoformat(day)) == session


def test_a_paper_without_number_is_cited_by_its_file() -> None:
    assert cite_paper(PaperRecord("doc-12ab", source_name="brief.pdf")) == "brief.pdf"


def test_the_year_of_a_reference_comes_from_the_paper_that_the_register_has() -> None:
    motion = PaperRecord("kst-99101-14", publication_id="kst-99101-14", kind="motion", date="2023-11-20")
    entry = EntryRecord("a-1", "ask", "verzoek", "x", "zin", 0, 3, "r", date="2025-01-01", reference="kst-99101-14")
    assert cite_reference(entry, {motion.key: motion}) == "Kamerstukken II 2023/24, 99 101, nr. 14"
    assert cite_reference(entry, {}) == "Kamerstukken II, 99 101, nr. 14"


@pytest.mark.parametrize(
    ("target", "web"),
    [
        ("kst-99101-14", "https://zoek.officielebekendmakingen.nl/kst-99101-14.html"),
        ("kst-36180", "https://zoek.officielebekendmakingen.nl/dossier/36180"),
        ("A/HRC/RES/45/1", "https://undocs.org/A/HRC/RES/45/1"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("www.example.org", "https://www.example.org"),
        ("doc-12ab", None),
        ("kst-1 <script>", None),
    ],
)
def test_addresses(target: str, web: str | None) -> None:
    assert address(target) == web


def test_small_parts() -> None:
    assert spaced("32735") == "32 735"
    assert (chamber_of("kst-33506-AB"), chamber_of("kst-33506-3"), chamber_of("ah-ek-20072008-5")) == ("I", "II", "I")
    assert in_words("2018-06-15", lang="nl") == "15 juni 2018"
    assert in_words("2018-06/2018-08", lang="en") == "June 2018 to August 2018"
    assert in_words("onbekend", lang="nl") == "onbekend"


@pytest.mark.parametrize(
    ("subject", "date", "cited"),
    [
        ("Het noodloket", "2025-03-10", "“Het noodloket”, 10 maart 2025"),
        ("Het noodloket", "2025-03", "“Het noodloket”"),
        ("", "2025-03-10", "brief.pdf"),
    ],
)
def test_a_paper_without_number_goes_by_its_subject_and_date(subject: str, date: str, cited: str) -> None:
    assert cite_paper(PaperRecord("doc-1", subject=subject, date=date, source_name="brief.pdf")) == cited
