"""What is a heading and what only looks like one."""

from __future__ import annotations

import pytest

from kamerspoor.pipeline import read_paper_bytes

BODY = (
    "Het kabinet ziet in de haring een vis die lang is en die men vaak bij de kop neemt, zoals al eerder bleek uit onderzoek."
)


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Haring en andere vis", 1),
        ("2. Stand van zaken", 1),
        ("2.1 Vangst", 2),
        ("DE VANGST", 1),
        ("Motie van het lid Bot over haring", 1),
        ("Vis na 2013", 1),
    ],
)
def test_short_line_over_a_paragraph(parts, line, level):
    made = parts("Geachte voorzitter,", BODY, line, BODY)
    assert [(h.rule, h.level) for h in made.headings] == [("heading.short-line", level)]
    assert made.blocks[2].kind == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "Geachte heer Bot,",
        "Dit is een korte zin.",
        "Visa worden niet naar beroep geteld.2",
        "Hoogachtend",
        "[Ondertekenaar 2]",
        "A.B. Tong",
        "De Minister van Defensie,",
        "en nog een staart van een zin",
        "Postbus 20018",
        "• Een punt",
        "De voorzitter van de commissie, Tong",
    ],
)
def test_what_is_none(parts, line):
    assert parts("Geachte voorzitter,", BODY, line, BODY).headings == ()


def test_last_line_and_list_are_none(parts):
    assert parts(BODY, "Slotwoord").headings == ()
    assert (
        parts("Het gaat om:", "Haring", "Tong en schol zijn er ook, en die worden gegeten door wie er van houdt.").headings
        == ()
    )


def test_marked_heading_keeps_its_level(parts):
    assert [(h.level, h.rule) for h in parts(("heading", "Vangst"), BODY).headings] == [(1, "heading.marked")]


def test_items_of_a_list(parts):
    made = parts("Het gaat om:", "1. haring die lang is;", "• tong;", "a) schol.", "In 2031 is er meer vis.")
    assert [b.kind for b in made.blocks] == ["text", "list_item", "list_item", "list_item", "text"]


def test_a_site_prints_each_paragraph_on_one_line():
    sentence = "De schepen varen elke dag over het kanaal en de sluizen blijven in de winter open voor iedereen. "
    lines = ["Zoals toegezegd bericht ik u over de sluizen.", "Oude sluizen", sentence * 3, "Nieuwe sluizen", sentence * 9]
    lines += ["Bruggen en veren", sentence * 6]
    paper = read_paper_bytes(("Geachte voorzitter,\n" + "\n".join(x.strip() for x in lines)).encode(), "brief.txt")
    assert [paper.text[h.start : h.end] for h in paper.structure.headings] == [
        "Oude sluizen",
        "Nieuwe sluizen",
        "Bruggen en veren",
    ]


def test_a_short_line_between_a_sentence_and_a_full_line_is_a_heading():
    lines = (
        "Geachte voorzitter,\n\nDe schepen varen elke dag over het kanaal en de sluizen blijven in de winter open voor\n"
        "iedereen die er langs wil, en dat zal ook in de komende jaren zo blijven volgens de raad.\n"
        "Oude sluizen in het noorden\n"
        "In het noorden liggen sluizen die al honderd jaar oud zijn en die nog elke dag draaien, ook\n"
        "als het vriest.\n"
    )
    paper = read_paper_bytes(lines.encode(), "brief.txt")
    assert [paper.text[h.start : h.end] for h in paper.structure.headings] == ["Oude sluizen in het noorden"]


@pytest.mark.parametrize(
    "line",
    [
        "Motie van het lid Bot c.s. over het niet instemmen met de prijs van haring en andere vis in het noorden (31999-5).",
        "Bezoek aan de haringvloot op 24 februari jl.",
    ],
)
def test_a_stop_that_ends_no_sentence(parts, line):
    assert [h.rule for h in parts("Geachte voorzitter,", BODY, line, BODY).headings] == ["heading.short-line"]
