"""Labels of a letterhead beside one another, their values below; all of it made up."""

from __future__ import annotations

import pytest

from kamerspoor.clean import clean
from kamerspoor.clean.label_row import is_label_row, read_label_row
from kamerspoor.read import read_bytes

HEAD = """Ministerie van Havens
> Retouradres Postbus 99999 2500 ZZ Den Haag
De voorzitter van de Tweede Kamer der Staten-Generaal
Postbus 99999
2500 ZZ Den Haag
"""
ROW = "Uw kenmerk  Ons kenmerk  Datum\n2031Z99999  DGH-1234  4 maart 2031\n"
BODY = "Betreft  De havens\nGeachte voorzitter,\nHierbij bericht ik u over de havens.\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Uw kenmerk Ons kenmerk Datum", True),
        ("Datum: Onderwerp:", True),
        ("Datum", False),
        ("Datum van ons kenmerk", False),
        ("Ons kenmerk DGH-1234", False),
    ],
)
def test_a_row_holds_labels_only(line, expected):
    assert is_label_row(line) is expected


@pytest.mark.parametrize(
    ("labels", "values", "expected"),
    [
        (
            "Uw kenmerk Ons kenmerk Datum",
            "2031Z99999 DGH-1234 4 maart 2031",
            [("uw kenmerk", "2031Z99999", 0), ("ons kenmerk", "DGH-1234", 11), ("datum", "4 maart 2031", 20)],
        ),
        (
            "Datum Bijlagen Kenmerk",
            "04-03-2031 geen 99",
            [("datum", "04-03-2031", 0), ("bijlagen", "geen", 11), ("kenmerk", "99", 16)],
        ),
        (
            "Datum Onderwerp",
            "4 maart 2031 De havens in het noorden",
            [("datum", "4 maart 2031", 0), ("onderwerp", "De havens in het noorden", 13)],
        ),
        (
            "Behandeld door Datum",
            "A. de Vries 4 maart 2031",
            [("contactpersoon", "A. de Vries", 0), ("datum", "4 maart 2031", 12)],
        ),
        ("Uw kenmerk Ons kenmerk Datum", "DGH-1234 4 maart 2031", [("datum", "4 maart 2031", 9)]),
        ("Uw kenmerk Datum", "van 3 mei 2031 4 maart 2031", []),
        ("Uw kenmerk Ons kenmerk", "Geachte voorzitter,", []),
        (
            "Ons kenmerk Inlichtingen bij Doorkiesnummer Den Haag",
            "HV-U-2211111 directie Havens (070) 340 11 11 2 oktober 2031",
            [
                ("ons kenmerk", "HV-U-2211111", 0),
                ("contactpersoon", "directie Havens", 13),
                ("telefoon", "(070) 340 11 11", 29),
                ("datum", "2 oktober 2031", 45),
            ],
        ),
        ("Onderwerp Bijlage(n) Uw brief", "De havens in het noorden", [("onderwerp", "De havens in het noorden", 0)]),
    ],
)
def test_values_stand_in_the_order_of_their_labels(labels, values, expected):
    assert read_label_row(labels, values) == expected


@pytest.mark.parametrize("head", [HEAD, "", "Ministerie van Havens\n"])
def test_the_facts_of_a_row_are_kept_and_it_is_no_text(head):
    text = head + ROW + BODY
    document = clean(read_bytes(text.encode(), "brief.txt"))
    assert document.fields["datum"][0] == "4 maart 2031"
    assert document.fields["uw kenmerk"][0] == "2031Z99999"
    assert document.fields["ons kenmerk"][0] == "DGH-1234"
    assert all(document.text[b.start : b.end] not in ROW or b.kind == "label" for b in document.blocks)


def test_what_follows_a_row_that_is_none_stays_text():
    document = clean(read_bytes(b"Datum Onderwerp\nIn dit nummer leest u over bruggen.\n", "brief.txt"))
    assert document.blocks[-1].kind == "text"
