"""References that the markup's own links give; expected targets by the annotation guideline."""

from __future__ import annotations

import pytest

from kamerspoor.interpret import interpret_mentions
from kamerspoor.interpret.linked import publication
from kamerspoor.model import Block, Header, MarkedLink, Reference, Sentence, Structure
from kamerspoor.pipeline import read_paper_bytes
from kamerspoor.recognise import recognise


@pytest.mark.parametrize(
    ("target", "identifier"),
    [
        ("kst-31999-966", "kst-31999-966"),
        (" kst-36600-VII-12", "kst-36600-VII-12"),
        ("kst-35261-M", "kst-35261-M"),
        ("kst-31999-966-h1", "kst-31999-966"),
        ("ah-tk-20242025-12", "ah-tk-20242025-12"),
        ("h-tk-20172018-84-12", "h-tk-20172018-84-12"),
        ("/kst-31999-966.html", "kst-31999-966"),
        ("https://publicaties.voorbeeld.example/stb-2020-12.html#artikel-3", "stb-2020-12"),
        ("../trb-1991-7", "trb-1991-7"),
        ("blg-123456", "blg-123456"),
        ("36600-VII", "kst-36600-VII"),
        ("https://voorbeeld.example/rapport", None),
        ("1.0:v:BWB:BWBR0002656", None),
        ("#kop-2", None),
    ],
)
def test_the_publication_that_a_link_names(target: str, identifier: str | None) -> None:
    assert publication(target) == identifier


def found(marked: str, **header: object) -> list[tuple[str, str, str]]:
    """Quote, target and rule of the references in `marked`, where "[words](target)" is a link."""
    text, links = "", []
    for n, part in enumerate(marked.split("[")):
        if n:
            words, _, part = part.partition("](")
            target, _, part = part.partition(")")
            links.append(MarkedLink(len(text), len(text) + len(words), target))
            text += words
        text += part
    parts = Structure(
        Header(date="2025-02-14", kind="letter", **header),  # type: ignore[arg-type]
        (Block(0, len(text)),),
        (Sentence(0, len(text), 0),),
    )
    cited: tuple[Reference, ...] = interpret_mentions(text, parts, recognise(text, parts), links)[1].references
    return [(text[r.start : r.end], r.target, r.rule) for r in cited]


def test_a_link_names_the_paper_where_the_words_do_not() -> None:
    assert found("Ik verwijs naar [nr. 966](kst-31999-966) en naar [deze antwoorden](ah-tk-20242025-12).") == [
        ("nr. 966", "kst-31999-966", "reference.link"),
        ("deze antwoorden", "ah-tk-20242025-12", "reference.link"),
    ]


def test_words_that_name_the_same_paper_are_one_reference() -> None:
    assert found("zie Kamerstuk [31 999, nr. 12](kst-31999-12).") == [
        ("Kamerstuk 31 999, nr. 12", "kst-31999-12", "reference.kamerstuk")
    ]


def test_where_words_and_link_name_different_papers_the_words_stand() -> None:
    assert found("zie [Kamerstuk 31 999, nr. 12](kst-31999-13).") == [
        ("Kamerstuk 31 999, nr. 12", "kst-31999-12", "reference.kamerstuk")
    ]


@pytest.mark.parametrize(
    ("marked", "quote", "target"),
    [
        ("zie [Kamerstuk 31 999](kst-31999-12) over sluizen.", "Kamerstuk 31 999", "kst-31999-12"),
        ("zie Kamerstuk [36 600, nr. 12](kst-36600-XII-12).", "Kamerstuk 36 600, nr. 12", "kst-36600-XII-12"),
    ],
)
def test_a_link_completes_what_the_words_say_in_part(marked: str, quote: str, target: str) -> None:
    assert found(marked) == [(quote, target, "reference.link")]


def test_dossier_and_number_that_are_marked_apart_are_one_reference() -> None:
    assert found("in de notulen van [84](h-tk-20172018-84-12), item [12](h-tk-20172018-84-12) over sluizen") == [
        ("84, item 12", "h-tk-20172018-84-12", "reference.link")
    ]
    assert found("Zij krijgt letter [M](kst-35261-M) ([35261](35261)).") == [("M", "kst-35261-M", "reference.link")]
    assert [quote for quote, _, _ in found("Zij is nr. [26](kst-31999-26), was nr. 19 ([31999](kst-31999-26)).")] == [
        "26",
        "19",
    ]


def test_links_to_other_places_and_to_the_paper_itself_give_none() -> None:
    assert found("Zie [dit rapport](https://voorbeeld.example/rapport) en [deze brief](kst-31999-40).", id="kst-31999-40") == []


def test_a_day_in_marked_words_stays_a_date() -> None:
    text = "Ik verwijs naar de brief van 3 mei 2024 over sluizen."
    at = text.index("de brief")
    parts = Structure(Header(date="2025-02-14"), (Block(0, len(text)),), (Sentence(0, len(text), 0),))
    link = MarkedLink(at, at + len("de brief van 3 mei 2024"), "kst-31999-5")
    mentions = interpret_mentions(text, parts, recognise(text, parts), [link])[1]
    assert [r.target for r in mentions.references] == ["kst-31999-5"]
    assert [d.value for d in mentions.dates] == ["2024-05-03"]


OFFICIAL = """<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie><kamerstuk><stuk><stuknr>Nr. <ondernummer kamer="2">40</ondernummer></stuknr>
<titel>BRIEF VAN DE MINISTER VAN HAVENS</titel><algemeen><vrije-tekst><tekst>
<al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al><al>Den Haag, 8 juli 2025</al>
<al>Ik verwijs naar de motie
<noot id="n1"><noot.nr>1</noot.nr><noot.al>Zie <extref doc="kst-31999-7">nr. 7</extref>.</noot.al></noot>
en   naar  <extref doc="ah-tk-20242025-12">deze
antwoorden</extref>.</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""


def test_links_keep_their_words_where_cleaning_moves_and_joins_text() -> None:
    paper = read_paper_bytes(OFFICIAL.encode(), "brief.xml")
    assert {(paper.quote(r.start, r.end), r.target) for r in paper.mentions.references} == {
        ("nr. 7", "kst-31999-7"),
        ("deze antwoorden", "ah-tk-20242025-12"),
    }
