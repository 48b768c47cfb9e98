"""Search: forms of words, accents, phrases, filters, snippets, and an index that follows the register."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from kamerspoor.errors import RegisterError
from kamerspoor_site.search import indexing
from kamerspoor_site.search.dutch import stem
from kamerspoor_site.search.querying import Clause, head_end, parse, search, snippet

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(register: Any, invented: Any) -> None:
    for name in ("letter", "answers", "citing"):
        register(invented[name]())
    text = "De toezeggingen over mensenrechtenfondsen in Curaçao. Vrijheid van media telt."
    register(invented["make"](text, name="c.txt", header={"date": "2022-01-01", "kind": "report"}))
    indexing.bring_up_to_date()


def names(query: str, **filters: list[str]) -> list[str]:
    return [hit.entry.kind if hit.entry else hit.paper.source_name for hit in search(query, filters=filters).hits]


@pytest.mark.parametrize(
    ("one", "other"), [("toezegging", "toegezegd"), ("motie", "moties"), ("fonds", "fondsen"), ("Curaçao", "CURACAO")]
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("toegezegd", ["c.txt"]),
        ("curacao", ["c.txt"]),
        ("fondsen curaçao", ["c.txt"]),
        ('"vrijheid van media"', ["c.txt"]),
        ('"media van vrijheid"', []),
        ("mensenr*", ["c.txt"]),
        ("storm* -noodloket", []),
        ("zwerfkei", []),
        ("", []),
        ("-fonds", []),
        ("***", []),
    ],
)
def test_queries(filled: None, query: str, found: list[str]) -> None:
    assert names(query) == found


def test_filters_and_facets(filled: None) -> None:
    found = search("fonds")
    assert dict(found.facets["type"]) == {"entry": 4, "paper": 3}
    assert names("fonds", kind=["commitment"]) == ["commitment"]
    assert names("fonds", type=["entry"], status=["fulfilled"]) == ["vraag"]
    assert names("fonds", place=["RU"]) == []


def test_the_index_follows_the_register(filled: None, register: Any, invented: Any) -> None:
    assert not indexing.is_behind()
    assert names("bezocht", type=["entry"]) == ["deed"]
    register(invented["letter"](statements=()))
    assert indexing.is_behind()
    assert indexing.bring_up_to_date() == 1
    assert names("bezocht", type=["entry"]) == []
    assert names("bezocht") == ["brief.txt"]


def test_what_comes_in_while_the_changes_are_read_is_not_passed_over(filled: None, register: Any, invented: Any) -> None:
    came_in: list[str] = []
    asked: list[str] = []

    def one_more_before_the_second_question(execute: Any, sql: str, *given: Any) -> Any:
        asked.extend([sql] if 'FROM "register_change"' in sql else [])
        if len(asked) == 2 and not came_in:
            came_in.append("")
            came_in[0] = register(invented["numberless"](name="tussendoor.txt"))
        return execute(sql, *given)

    register(invented["numberless"]())
    with connection.execute_wrapper(one_more_before_the_second_question):
        indexing.bring_up_to_date()
    if not came_in:
        register(invented["numberless"](name="tussendoor.txt"))
    indexing.bring_up_to_date()
    assert "tussendoor.txt" in names("noodloket", type=["paper"])


def test_a_lost_or_broken_index_is_made_anew(filled: None) -> None:
    shutil.rmtree(indexing.folder())
    assert search("fonds").total == 0
    assert indexing.bring_up_to_date() == 4
    assert search("fonds").total == 7
    Path(indexing.folder(), "kamerspoor.json").write_text("{}")
    assert indexing.bring_up_to_date() == 4
    assert search("fonds").total == 7


def test_a_second_writer_leaves_it_to_the_first(filled: None, register: Any, invented: Any) -> None:
    import tantivy

    writer = tantivy.Index.open(str(indexing.folder())).writer(heap_size=15_000_000, num_threads=1)
    register(invented["numberless"]())
    assert indexing.bring_up_to_date() == 0
    del writer
    assert indexing.bring_up_to_date() == 1


def test_snippet_marks_the_words_and_stays_near_them() -> None:
    text = "woord " * 200 + "De toezegging is gedaan. " + "woord " * 200
    pieces, start = snippet(text, parse("toegezegd"))
    assert [p.text for p in pieces if p.hit] == ["toezegging"]
    shown = "".join(p.text for p in pieces)
    assert text[start:].startswith(shown)
    assert len(shown) < 400


@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=80))
def test_any_query_is_answered(filled: None, query: str) -> None:
    found = search(query)
    assert found.total >= len(found.hits)


@given(st.text(alphabet="abc ë.\n", max_size=60), st.text(alphabet="abcë", min_size=1, max_size=4))
def test_a_snippet_is_the_text(text: str, word: str) -> None:
    pieces, start = snippet(text, [Clause((stem(word),))], length=20)
    assert text[start:].startswith("".join(p.text for p in pieces))


def test_a_word_longer_than_a_snippet() -> None:
    """It is marked as far as it is shown."""
    pieces, start = snippet("woord " + "a" * 300, parse("aaa*"))
    assert [(p.text, p.hit) for p in pieces] == [("woord ", False), ("a" * 254, True)]
    assert start == 0


def test_a_text_without_spaces_is_cut() -> None:
    text = "a" * 5_000 + "-fonds-" + "b" * 5_000
    pieces, start = snippet(text, parse("fonds"))
    assert [p.text for p in pieces if p.hit] == ["fonds"]
    assert sum(len(p.text) for p in pieces) == 260
    assert text.startswith("".join(p.text for p in pieces), start)


def test_a_snippet_shows_the_text_rather_than_the_head_of_the_paper() -> None:
    head = "Nr. 7 BRIEF OVER VEERDIENSTEN"
    text = f"{head}\nAan de Voorzitter\nDe veerdiensten varen ook in de winter."
    paragraphs = [
        {"kind": "number", "end": len(head)},
        {"kind": "addressee", "end": len(head) + 18},
        {"kind": "text", "end": len(text)},
    ]
    pieces, start = snippet(text, parse("veerdiensten"), after=head_end(paragraphs))
    assert "".join(piece.text for piece in pieces) == "De veerdiensten varen ook in de winter."
    assert text[start:].startswith("De veerdiensten")
    shown, _ = snippet(text, parse("voorzitter"), after=head_end(paragraphs))
    assert "Voorzitter" in "".join(piece.text for piece in shown)  # where it stands nowhere else, the head is shown


def test_a_folder_that_cannot_be_written(filled: None, register: Any, invented: Any, settings: Any, tmp_path: Path) -> None:
    """It is named with the way out; what needs no writing is done all the same."""
    (tmp_path / "file").touch()
    settings.SEARCH_INDEX = str(tmp_path / "file" / "search")
    for follow in (indexing.bring_up_to_date, indexing.rebuild):
        with pytest.raises(RegisterError, match=f"^{settings.SEARCH_INDEX}: .* or name another one in KAMERSPOOR_INDEX$"):
            follow()


def test_writing_that_breaks_off(filled: None, register: Any, invented: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise ValueError("An error occurred in a thread: 'An index writer was killed..'")

    register(invented["make"]("Den Haag\nOver de zwerfkei.", name="nieuw.txt"))
    monkeypatch.setattr(indexing, "_write", full)
    with pytest.raises(RegisterError, match=r"the search index cannot be written .An error occurred in a thread"):
        indexing.bring_up_to_date()
    monkeypatch.undo()
    assert names("zwerfkei") == []
    indexing.bring_up_to_date()
    assert names("zwerfkei") == ["nieuw.txt"]


def test_the_page_searches_the_index_as_it_was(
    client: Any, filled: None, register: Any, invented: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    register(invented["make"]("Den Haag\nOver de zwerfkei.", name="nieuw.txt"))

    def closed(**_: Any) -> int:
        raise RegisterError("the search index cannot be written")

    monkeypatch.setattr("kamerspoor_site.pages.views.search.bring_up_to_date", closed)
    response = client.get("/search?q=curacao")
    assert response.status_code == 200
    assert "mensenrechtenfondsen" in response.content.decode()


def test_an_index_that_is_up_to_date_need_not_be_writable(filled: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed() -> None:
        raise AssertionError("the lock is taken")

    monkeypatch.setattr(indexing, "_alone", closed)
    assert indexing.bring_up_to_date() == 0


@pytest.fixture
def countries(register: Any, invented: Any) -> None:
    texts = {
        "wit.txt": ("Wit-Rusland en nog eens Wit-Rusland, over Wit-Rusland.", (("Wit-Rusland", "BY"),)),
        "rus.txt": ("Een lange brief over allerlei zaken van het noodloket en ook over Rusland.", (("Rusland", "RU"),)),
    }
    for name, (text, places) in texts.items():
        register(invented["make"](text, name=name, places=places, header={"date": "2022-01-01"}))
    indexing.bring_up_to_date()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Belarus", ["wit.txt"]),
        ("belarus noodloket", []),
        ("wit-rusland", ["wit.txt"]),
        ("wit rusland", ["wit.txt"]),
        ('"Wit-Rusland"', ["wit.txt"]),
        ("Russia", ["rus.txt"]),
        ("rusland", ["rus.txt"]),
        ("noodloket russia", ["rus.txt"]),
        ("noodloket -russia", ["rus.txt"]),
    ],
)
def test_countries_by_their_names(countries: None, query: str, found: list[str]) -> None:
    assert names(query) == found


def test_the_country_is_marked_under_the_name_that_the_paper_has(countries: None) -> None:
    pieces = search("Belarus").hits[0].snippet
    assert [p.text for p in pieces if p.hit] == ["Wit-Rusland"] * 3


@pytest.mark.parametrize("query", ["human rights", "Mensenrechten algemeen", "human rights in general"])
def test_themes_by_their_names_in_either_language(filled: None, query: str) -> None:
    assert "commitment" in names(query, type=["entry"])


def test_of_a_phrase_only_the_phrase_is_marked() -> None:
    text = "De brief van de Kamer van maart. " * 12 + "Daarna de vrijheid van media van nu."
    pieces, _ = snippet(text, parse('"vrijheid van media"'))
    assert [p.text for p in pieces if p.hit] == ["vrijheid", "van", "media"]
