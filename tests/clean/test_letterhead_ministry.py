"""The ministry of a letterhead stays in the text, in one piece; the rest of the letterhead is left out."""

import pytest

from kamerspoor import read_paper

LETTER = """> Retouradres Postbus 99999 2500 ZZ Den Haag
{head}
der Staten-Generaal
Sluisplein 1
2513 AA Den Haag
T 070 123 45 67
Datum 3 mei 2031
Betreft Sluizen

Geachte voorzitter,

De sluizen zijn open.

De Minister,
J. Jansma
"""


@pytest.mark.parametrize(
    ("head", "ministry"),
    [
        ("Ministerie van Defensie\nDe voorzitter van de Tweede Kamer", "Ministerie van Defensie"),
        (
            "Ministerie van\nBinnenlandse Zaken en\nDe voorzitter van de Tweede Kamer\nKoninkrijksrelaties",
            "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
        ),
        (
            "De voorzitter van de Tweede Kamer Ministerie van\nInfrastructuur en\nWaterstaat",
            "Ministerie van Infrastructuur en Waterstaat",
        ),
        ("Ministerie van\nSluizen en Bruggen\nDe voorzitter van de Tweede Kamer", None),
        ("De voorzitter van de Tweede Kamer", None),
    ],
)
def test_the_ministry_of_a_letterhead_stays(tmp_path, head, ministry):
    paper = tmp_path / "letter.txt"
    paper.write_text(LETTER.format(head=head), "utf-8")
    read = read_paper(paper)
    blocks = [read.text[b.start : b.end] for b in read.structure.blocks if b.kind == "letterhead"]
    assert blocks == ([ministry] if ministry else [])
    assert "Retouradres" not in read.text


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("De voorzitter van de Tweede Kamer\nZoetermeer, 3 mei 2001", "2001-05-03"),
        ("De voorzitter van de Tweede Kamer\n’s-Gravenhage, 3 mei 2001", "2001-05-03"),
        ("De voorzitter van de Tweede Kamer\n3 mei 2001", "2001-05-03"),
        ("De voorzitter van de Tweede Kamer\nUw kenmerk\n3 april 2001", None),
    ],
)
def test_the_day_in_a_letterhead_is_the_letters(tmp_path, head, day):
    paper = tmp_path / "letter.txt"
    paper.write_text(LETTER.format(head=head).replace("Datum 3 mei 2031\n", ""), "utf-8")
    assert read_paper(paper).structure.header.date == day


@pytest.mark.parametrize(
    ("row", "day", "subject"),
    [
        ("Uw kenmerk Uw brief van Kenmerk Datum\nDSB/2001-12 17 mei 2001\n\nOnderwerp\nSluizen", "2001-05-17", "Sluizen"),
        ("Uw brief van Datum\n3 april 2001 17 mei 2001\n\nOnderwerp\nSluizen", "2001-05-17", "Sluizen"),
        ("Onderwerp Datum\nOude sluizen 17 mei 2001", "2001-05-17", "Oude sluizen"),
        ("Rijswijk, 17 mei 2001\n\nOnderwerp: oude sluizen\nKenmerk: DSB/2001-12", "2001-05-17", "oude sluizen"),
    ],
)
def test_labels_and_values_in_rows(tmp_path, row, day, subject):
    paper = tmp_path / "letter.txt"
    head = f"De Voorzitter van de Tweede Kamer\nder Staten-Generaal\nSluisplein 1a\n’s-Gravenhage\n\n{row}\n\n"
    paper.write_text(f"{head}De sluizen zijn oud en worden vervangen.\n\nDe Minister,\nJ. Jansma\n", "utf-8")
    header = read_paper(paper).structure.header
    assert (header.date, header.subject) == (day, subject)
