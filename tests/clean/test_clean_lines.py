"""Texts without structure: every paper here is made up, expected blocks are written by hand."""

from __future__ import annotations

import pytest

from kamerspoor.clean import clean
from kamerspoor.errors import UnreadablePaper
from kamerspoor.read import read_bytes


def cleaned(text):
    return clean(read_bytes(text.encode(), "paper.txt"))


def blocks(text):
    document = cleaned(text)
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


MOTION = """Tweede Kamer der Staten-Generaal

2

Vergaderjaar 2031–2032

99 111

Havens in het noorden en de toekomst van
de kust

Nr. 12

MOTIE VAN DE LEDEN JANSEN EN DE VRIES
Voorgesteld 3 maart 2032
De Kamer,
gehoord de beraadslaging,
constaterende dat de havens in het noorden al jaren te weinig onder-
houd krijgen;
verzoekt de regering een plan te maken voor de havens en de Kamer
hierover te informeren,
en gaat over tot de orde van de dag.
Jansen
De Vries

kst-99111-12
ISSN 0921 - 7371
’s-Gravenhage 2032

Tweede Kamer, vergaderjaar 2031–2032, 99 111, nr. 12
"""


def test_motion():
    assert blocks(MOTION) == [
        ("label", "Vergaderjaar 2031–2032"),
        ("dossier", "99 111"),
        ("text", "Havens in het noorden en de toekomst van de kust"),
        ("number", "Nr. 12"),
        ("title", "MOTIE VAN DE LEDEN JANSEN EN DE VRIES"),
        ("dateline", "Voorgesteld 3 maart 2032"),
        ("clause", "De Kamer,"),
        ("clause", "gehoord de beraadslaging,"),
        ("clause", "constaterende dat de havens in het noorden al jaren te weinig onderhoud krijgen;"),
        ("clause", "verzoekt de regering een plan te maken voor de havens en de Kamer hierover te informeren,"),
        ("clause", "en gaat over tot de orde van de dag."),
        ("signature", "Jansen"),
        ("signature", "De Vries"),
    ]
    value, start, end = cleaned(MOTION).fields["publication"]
    assert value == "kst-99111-12" == MOTION[start:end]


LETTER = """> Retouradres Postbus 99999 2500 XX  Den Haag
Ministerie van
Aan de Voorzitter van de Tweede Kamer
Havens en Kusten
der Staten-Generaal
Postbus 99999
2500 XX  Den Haag
Kenmerk
2031-0000012345
Datum 4 mei 2031
Betreft Stand van zaken van het onderhoud aan de havens
in het noorden
Geachte voorzitter,

Met deze brief meld ik uw Kamer hoe het staat met het onderhoud aan de havens
1
in het noorden. Het werk loopt .
Werkwijze
De dienst werkt van oost naar west en doet elk jaar drie havens, te beginnen met
de grootste haven.

1
 Tweede Kamer, vergaderjaar 2029–2030, 99 000, nr. 7
Pagina 1 van 2
"""


def test_letter_with_letterhead_and_footnote():
    document = cleaned(LETTER)
    found = [(b.kind, document.text[b.start : b.end]) for b in document.blocks]
    assert found[0] == ("addressee", "Aan de Voorzitter van de Tweede Kamer")
    assert found[1:4] == [
        ("label", "Datum 4 mei 2031"),
        ("label", "Betreft Stand van zaken van het onderhoud aan de havens in het noorden"),
        ("salutation", "Geachte voorzitter,"),
    ]
    assert found[4][1].startswith("Met deze brief meld ik uw Kamer hoe het staat met het onderhoud aan de havens in het")
    assert found[5] == ("footnote", "Tweede Kamer, vergaderjaar 2029–2030, 99 000, nr. 7")
    assert found[6] == ("text", "Werkwijze")
    assert found[7][1].endswith("te beginnen met de grootste haven.")
    assert document.fields["kenmerk"][0] == "2031-0000012345"
    assert document.fields["betreft"][0].endswith("aan de havens in het noorden")
    assert "Postbus" not in document.text
    assert "Pagina" not in document.text


ANSWERS = """Vraag 1
Kent u het bericht over de haven?1

Antwoord 1
Ja. De haven kreeg dit jaar nieuw onderhoud en daarover schreef ik uw Kamer in
de brief van mei. Via

1 https://www.voorbeeld.nl/haven/het-lange-
bericht-over-de-haven
 de gemeente heb ik dit ook laten weten.

Vraag 2 en 3
Wat doet u nu?
"""


def test_a_sentence_cut_by_a_footnote_is_one_sentence():
    document = cleaned(ANSWERS)
    found = [(b.kind, b.mark, document.text[b.start : b.end]) for b in document.blocks]
    assert found[0] == ("question_label", "1", "Vraag 1")
    assert found[1] == ("text", None, "Kent u het bericht over de haven?")
    assert found[2] == ("footnote", "1", "https://www.voorbeeld.nl/haven/het-lange-bericht-over-de-haven")
    assert found[4][2].endswith("in de brief van mei. Via de gemeente heb ik dit ook laten weten.")
    assert found[5][:2] == ("question_label", "2 en 3")


def test_the_moved_footnote_leads_back_to_its_source():
    document = cleaned(ANSWERS)
    note = next(b for b in document.blocks if b.kind == "footnote")
    (first, second) = document.offsets.to_source(note.start, note.end)
    assert ANSWERS[slice(*first)] == "https://www.voorbeeld.nl/haven/het-lange-"
    assert ANSWERS[slice(*second)] == "bericht-over-de-haven"


def test_a_period_over_a_line_end_gets_no_space():
    assert blocks("Het plan loopt in de jaren 2014–\n2017 en wordt daarna bekeken.") == [
        ("text", "Het plan loopt in de jaren 2014–2017 en wordt daarna bekeken.")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Het overleg is na drie uur be-\neindigd door de voorzitter.",
            "Het overleg is na drie uur beëindigd door de voorzitter.",
        ),
        ("De Kamer is ge-\ninformeerd.", "De Kamer is geïnformeerd."),
    ],
)
def test_a_trema_that_a_line_end_had_taken_comes_back(text, expected):
    assert blocks(text) == [("text", expected)]


def test_list_items_are_blocks():
    text = "Het plan telt drie delen:\n– de haven in het noorden van de provincie;\n– de kust;\n– het achterland.\n"
    assert [b for _, b in blocks(text)] == [
        "Het plan telt drie delen:",
        "– de haven in het noorden van de provincie;",
        "– de kust;",
        "– het achterland.",
    ]


def test_overprinted_paper_is_refused():
    with pytest.raises(UnreadablePaper) as caught:
        cleaned("DDee hhaavveennss wwoorrddeenn oonnddeerrhhoouuddeenn.\nPPaaggiinnaa 11 vvaann 22\n")
    assert caught.value.reason == "overprinted"


def test_one_overprinted_page_is_left_out_and_reported():
    text = "De haven wordt gebouwd.\nPagina 1 van 2\nDDee hhaavveennss wwoorrddeenn.\nPagina 2 van 2\n"
    document = cleaned(text)
    assert document.text == "De haven wordt gebouwd."
    assert [p.code for p in document.problems] == ["overprinted"]


def test_bare_numbers_before_questions_are_labels_and_page_numbers_are_not():
    text = (
        "Vragen van het lid Jansen (PvX) aan de minister over havens.\n\n1\nKent u de haven?\n\n2\nWat gaat u doen voor\n"
        "de haven?\n\n3\nBent u bereid dit te doen?\n"
    )
    document = cleaned(text)
    assert [b.mark for b in document.blocks if b.kind == "question_label"] == ["1", "2", "3"]
    assert "4" not in cleaned("De haven wordt gebouwd in het noorden.\n\n4\n").text


def test_labels_before_running_text_start_a_block():
    text = "Vraag 1. Kent u de haven?\nAntwoord 1: Ja, die ken ik.\nVraag 2. Wat doet u?\n"
    expected = ["Vraag 1. Kent u de haven?", "Antwoord 1: Ja, die ken ik.", "Vraag 2. Wat doet u?"]
    assert [b for _, b in blocks(text)] == expected


def test_a_notice_above_the_paper_is_no_part_of_it():
    text = "CONCEPT - nog niet vastgesteld\n99 111 Havens in het noorden\n\nNr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE\n"
    assert blocks(text)[0] == ("dossier", "99 111 Havens in het noorden") or blocks(text)[0][1].startswith("99 111")


def test_the_column_of_a_letterhead_comes_back_on_the_second_page():
    text = (
        "Datum 3 maart 2032\nBetreft Havens\n\nGeachte voorzitter,\n\nDe haven in het noorden wordt in het komend jaar door\n"
        "een grote groep mensen\nDe Minister Pagina 1 van 2\nOnze referentie\nABC-2032-1\ngebouwd en daarna geopend.\n"
    )
    document = cleaned(text)
    assert "mensen gebouwd en daarna" in document.text
    assert document.fields["onze referentie"][0] == "ABC-2032-1"


def test_the_foot_of_the_handelingen_tells_sitting_and_day():
    text = (
        "De voorzitter:\nDe haven wordt geopend.\n40-6-1\n8 februari 2032\nTweede Kamer Havens in het noorden TK 40\n"
        "De voorzitter:\nDank u wel.\n"
    )
    document = cleaned(text)
    assert document.fields["handelingen"][0] == "40-6-1"
    assert document.fields["datum"][0] == "8 februari 2032"
    assert "TK 40" not in document.text


def test_a_line_that_closes_a_bracket_begins_no_list_item():
    text = MOTION.replace(
        "constaterende dat de havens",
        "constaterende dat de Kamer een motie heeft aangenomen (99 111, nr.\n21) waarin de havens",
    )
    assert any("(99 111, nr. 21) waarin de havens" in b for _, b in blocks(text))


def test_names_that_end_in_a_comma_are_signatures():
    text = MOTION.rstrip() + "\nWit,\nVan der Berg\n"
    assert [b for kind, b in blocks(text) if kind == "signature"][-2:] == ["Wit,", "Van der Berg"]


def test_a_heading_below_a_numbered_heading_is_its_own_block():
    text = (
        "1. Stand van zaken van de bouw van de haven te Oudezijl\nVerdeling van de taken\n"
        "Het bestuur van het eiland is bevoegd voor het verlenen van het grootste deel\n"
        "van de vergunningen en daarover wordt de Kamer aan het einde van het jaar nog\nnader gemeld met een brief.\n"
    )
    assert [b for _, b in blocks(text)][:2] == [
        "1. Stand van zaken van de bouw van de haven te Oudezijl",
        "Verdeling van de taken",
    ]
