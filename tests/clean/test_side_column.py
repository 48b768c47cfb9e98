"""The letterhead's column beside the lines of a text that keeps the layout of a page; every paper here is made up."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.clean import clean
from kamerspoor.clean.side_column import find_column
from kamerspoor.pipeline import read_paper_bytes
from kamerspoor.read import read_bytes

SPACE = " " * 60
LETTER = f"""\
> Retouradres Postbus 20099 2500 EB Den Haag

De Voorzitter van de Tweede Kamer
der Staten-Generaal
Postbus 20018{SPACE}Ministerie van Zaken
{SPACE}             Directie Kust en Haven
2500 EA Den Haag{SPACE}Postbus 20099
{SPACE}             2500 EB Den Haag
                                                                         www.voorbeeld.nl

{SPACE}             Contactpersoon
Datum 9 maart 2031{SPACE}J. Ooms
Betreft Sluizen{SPACE}T 070 348 00 00

Geachte Voorzitter,{SPACE}Onze referentie
{SPACE}             2031-000123

Tijdens het debat over de sluizen van 3 maart jl. heb ik toegezegd uw Kamer{SPACE}Uw referentie
een brief te zenden. In deze brief geef ik de stand van zaken van alle sluizen{SPACE}2031Z04567
in Zeeland.{SPACE}Bijlagen
{SPACE}             1
Ik zal uw Kamer in april opnieuw informeren over de sluis bij Veere.

De Minister van Zaken,
A. Bakker
"""


def paper(text):
    return read_paper_bytes(text.encode(), "brief.txt")


def test_the_column_is_no_text_and_its_facts_are_kept():
    found = paper(LETTER)
    assert found.header.subject == "Sluizen"
    assert found.header.date == "2031-03-09"
    assert found.header.marks == {"kenmerk": "2031-000123", "uw kenmerk": "2031Z04567"}
    assert [s.name for s in found.header.senders] == ["A. Bakker"]
    body = [found.text[b.start : b.end] for b in found.structure.blocks if b.kind == "text"]
    assert body == [
        "Tijdens het debat over de sluizen van 3 maart jl. heb ik toegezegd uw Kamer een brief te zenden. "
        "In deze brief geef ik de stand van zaken van alle sluizen in Zeeland.",
        "Ik zal uw Kamer in april opnieuw informeren over de sluis bij Veere.",
    ]
    assert "Contactpersoon" not in found.text
    taken = {LETTER[r.start : r.end] for r in found.removed if r.reason == "letterhead"}
    assert {"Contactpersoon", "J. Ooms", "2031-000123", "www.voorbeeld.nl"} <= taken


def test_the_column_of_a_further_page():
    further = f"Pagina 1 van 2\nDe sluis bij Veere is klaar.{SPACE}Onze referentie\nDe brug ook.{SPACE}2031-000123\n"
    text = paper(LETTER + further).text
    assert "De sluis bij Veere is klaar. De brug ook." in text.replace("\n", " ")
    assert "referentie" not in text


def test_the_cells_of_a_table_on_a_further_page_stay():
    table = f"Pagina 1 van 2\nSluizen{SPACE}Aantal\nVeere{SPACE}1\nHansweert{SPACE}2\n"
    assert "Veere 1" in paper(LETTER + table).text.replace("\n", " ")


def test_a_table_without_letterhead_stays_as_it_is():
    table = f"Sluis{SPACE}Jaar\nVeere{SPACE}2031\nHansweert{SPACE}2032\nTerneuzen{SPACE}2033\nVlissingen{SPACE}2034\n"
    assert find_column(table) == []
    assert paper(table).text.split() == table.split()


def test_the_day_at_the_right_edge_is_no_column():
    moved = LETTER.replace("Betreft Sluizen", f"{SPACE}Betreft Sluizen")
    assert "Sluizen" in str(paper(moved).header.subject)


def test_labels_that_fell_between_the_lines_of_the_text():
    found = paper("""\
> Retouradres Postbus 20099 2500 EB Den Haag
Postbus 20099
2500 EB Den Haag
www.voorbeeld.nl
De Voorzitter van de Tweede Kamer
der Staten-Generaal
Datum 9 maart 2031
Betreft Sluizen
Geachte Voorzitter,
Tijdens het debat over de sluizen van 3 maart jl. heb ik toegezegd uw Kamer
Onze referentie
een brief te zenden. In deze brief geef ik de stand van zaken van alle sluizen
2031-000123
in Zeeland.
Bijlagen
Ik zal uw Kamer in april opnieuw informeren over de sluis bij Veere.

De Minister van Zaken,
A. Bakker
""")
    assert "heb ik toegezegd uw Kamer een brief te zenden." in found.text.replace("\n", " ")
    assert "Bijlagen" not in found.text
    assert found.header.marks == {"kenmerk": "2031-000123"}


def test_a_label_between_the_lines_of_a_paper_without_letterhead_stays():
    assert "Bijlagen" in paper("De sluis is klaar.\nBijlagen\nDe brug ook.\n").text


@given(
    st.lists(st.sampled_from(["Onze referentie", "2031-1", "www.voorbeeld.nl", "T 070 348 00 00", "woord", "", "\t", SPACE]))
)
def test_what_is_taken_out_and_what_stays_are_the_text(pieces):
    text = "".join(piece + ("\n" if i % 3 else SPACE) for i, piece in enumerate(pieces))
    column = find_column(text)
    assert column == sorted(column)
    assert all(text[a:b].strip() == text[a:b] != "" for a, b in column)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(column))
    if not column:
        return
    cleaned = clean(read_bytes(text.encode(), "brief.txt"))
    assert all(r.start < r.end <= len(text) for r in cleaned.removed)
