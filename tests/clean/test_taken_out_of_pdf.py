"""The same page as several programs take its text out of a PDF: the order of feet and notes differs; all papers are made up."""

from __future__ import annotations

import pytest

from kamerspoor.pipeline import read_paper_bytes

FEET = {
    "lines of their own": "40-6-1\n8 maart 2031\nTK 40\nStaat van de sluizen\nTweede Kamer\n",
    "day and sitting": "Tweede Kamer\n\nStaat van de sluizen\n\n8 maart 2031\nTK 40\n\n40-6-1\n\n",
    "one line": "40-6-1\n8 maart 2031\nTweede Kamer Staat van de sluizen TK 40\n",
    "sitting first": "40-6-1\n8 maart 2031\nTK 40 Staat van de sluizen Tweede Kamer\n",
}


@pytest.mark.parametrize("foot", FEET.values(), ids=list(FEET))
def test_the_foot_of_the_handelingen(foot):
    paper = read_paper_bytes(
        (
            "6\nStaat van de sluizen\nVoorzitter: Bakker\nStaat van de sluizen\nAan de orde is het tweeminutendebat Staat van "
            "de sluizen.\nDe voorzitter:\nIk geef het woord aan de minister.\nMinister Ooms:\nVoorzitter. De sluis bij Veere "
            f"gaat in\n{foot}april weer open. Dat zeg ik u toe.\nDe voorzitter:\nDank u wel.\n"
        ).encode(),
        "debat.txt",
    )
    assert (paper.header.kind, paper.header.date, paper.header.id) == ("report", "2031-03-08", "h-tk-20302031-40-6")
    assert "De sluis bij Veere gaat in april weer open." in paper.text
    assert "TK 40" not in paper.text


def test_a_sitting_and_a_day_far_from_the_house_are_no_foot():
    text = (
        "40-6-1\n8 maart 2031\nDe brug is open.\nDe sluis is dicht.\nDe dijk is hoog.\nHet peil is laag.\nTK 40 Tweede Kamer\n"
    )
    assert "De dijk is hoog." in read_paper_bytes(text.encode(), "debat.txt").text


ANSWERS = """\
Tweede Kamer der Staten-Generaal
2
Vergaderjaar 2030–2031
Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer, met de daarop door de
regering gegeven antwoorden
1771
Vragen van het lid Bakker (ABC) aan de Minister van Defensie over sluizen (ingezonden 9 maart 2031).
Antwoord van Minister Ooms (Defensie) (ontvangen 17 mei 2031).
Vraag 1
Kent u het bericht over de sluizen bij Veere en bij Hansweert?1
Antwoord 1
Ja. De sluizen zijn in de zomer van 2030 onderzocht door het bureau in Zeeland.2
1 Sluizenblad, 28 februari 2031, Sluizen dicht.
2 Bureau Zeeland, Sluizen in nood.
ah-tk-20302031-1771
ISSN 0921 - 7398
’s-Gravenhage 2031
Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel
1

Vraag 2
Gaan de sluizen weer open?3
Antwoord 2
Ik zal uw Kamer hierover in de zomer informeren.
3 Sluizenblad, 2 maart 2031.
Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel
2

Vraag 3
Hoeveel kost dat?
Antwoord 3
Dat is nog niet bekend.
Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel
3
"""


def test_the_numbers_of_pages_below_their_feet_are_no_marks_of_notes():
    paper = read_paper_bytes(ANSWERS.encode(), "antwoorden.txt")
    assert [pair.questions for pair in paper.structure.qa] == [(1,), (2,), (3,)]
    notes = [paper.text[b.start : b.end] for b in paper.structure.blocks if b.kind == "footnote"]
    assert notes == [
        "Sluizenblad, 28 februari 2031, Sluizen dicht.",
        "Bureau Zeeland, Sluizen in nood.",
        "Sluizenblad, 2 maart 2031.",
    ]
    assert "Ik zal uw Kamer hierover in de zomer informeren." in paper.text


def test_a_mark_apart_from_its_sentence():
    apart = ANSWERS.replace("Hansweert?1", "Hansweert? 1").replace("Zeeland.2", "Zeeland. 2")
    paper = read_paper_bytes(apart.encode(), "antwoorden.txt")
    assert "Zeeland.\n" in paper.text
    assert [b.mark for b in paper.structure.blocks if b.kind == "footnote"] == ["1", "2", "3"]


def test_numbers_of_questions_with_a_comma_left_out():
    several = ANSWERS.replace("Vraag 2\n", "Vraag 2, 3 4 en 5\n").replace("Antwoord 2", "Antwoord 2, 3 4 en 5")
    several = several.replace("Vraag 3\n", "Vraag 6\n").replace("Antwoord 3\n", "Antwoord 6\n")
    paper = read_paper_bytes(several.encode(), "antwoorden.txt")
    assert [pair.questions for pair in paper.structure.qa] == [(1,), (2, 3, 4, 5), (6,)]
