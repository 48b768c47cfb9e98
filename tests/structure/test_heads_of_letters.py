"""Heads and signatures of letters as ministries and the official site print them; every paper here is made up."""

from __future__ import annotations

import pytest

from kamerspoor.clean import clean
from kamerspoor.read import read_bytes
from kamerspoor.structure import structure

BODY = "Met deze brief informeer ik uw Kamer over de bruggen. De bruggen worden geschilderd en de sluizen gaan open."
ADDRESSED = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 6 juli 2005\n"


def header(text):
    return structure(clean(read_bytes(text.encode(), "brief.txt"))).header


def names(text):
    return [s.name for s in header(text).senders]


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        ("Hoogachtend,\nde minister van Financiën,\n\nBram Ooms", ["Bram Ooms"]),
        (
            "Hoogachtend,\nDE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT,\ndrs. C. van Rooij Terpstra",
            ["drs. C. van Rooij Terpstra"],
        ),
        ("Hoogachtend,\nde minister van Financiën,\nSanne Ooms", ["Sanne Ooms"]),
        ("Hoogachtend,\nMinister van Financiën,\n\nSanne Ooms", ["Sanne Ooms"]),
        ("De Minister van Financiën,\n(w.g.) mr. J.P. Ooms", ["mr. J.P. Ooms"]),
        ("De Minister van Financiën,\n\n(get.) L.J. van der Plank", ["L.J. van der Plank"]),
        ("De Staatssecretaris van Sociale Zaken\nen Werkgelegenheid,\n\n(H.A.L. van Dijk)", ["H.A.L. van Dijk"]),
        ("(w.g.) Anna J.A. van der Plank\nMinister van Economische Zaken", ["Anna J.A. van der Plank"]),
        ("DE MINISTER VAN FINANCIËN,\n\nIng. R. (Robert) Mol", ["Ing. R. (Robert) Mol"]),
        (
            "DE MINISTER VAN FINANCIËN,\n\nmw. drs. M.H. Ooms van Dijk\n\nDE STAATSSECRETARIS VAN FINANCIËN,\n\nAnna J. Mol",
            ["mw. drs. M.H. Ooms van Dijk", "Anna J. Mol"],
        ),
        ("De Minister van Financiën, W. Terpstra\nVragen bij het onderzoek van de rekenkamer", ["W. Terpstra"]),
        (
            "De minister van Financiën, W. Terpstra\nDe minister voor Wonen en Rijksdienst, C. de Wit",
            ["W. Terpstra", "C. de Wit"],
        ),
        ("De Minister van Bruggen en Sluizen,\nA.B. Ooms", ["A.B. Ooms"]),
        (
            "De Minister van Financiën,\nmr. P. Ooms\nDe Staatssecretaris van Defensie,\ndrs. S. Mol",
            ["mr. P. Ooms", "drs. S. Mol"],
        ),
        ("De minister van Financiën,\nMr. A.B. Ooms\nStand van de bruggen in Zeeland\n1. Aanleiding", ["Mr. A.B. Ooms"]),
    ],
)
def test_who_signed(signature, expected):
    assert names(f"Datum 12 maart 2019\nBetreft Bruggen\n\nGeachte voorzitter,\n\n{BODY}\n\n{signature}\n") == expected


@pytest.mark.parametrize(
    "head",
    [
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Den Haag, 6 juli 2020",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 6 juli 2020, kenmerk BRG 2020 31184",
        "De Voorzitter van de Tweede Kamer\nder Staten-Generaal\n\n6 juli 2020\n",
        "De Voorzitter van de Tweede Kamer der Staten-Generaal\ndatum: 06-07-2020\nonderwerp: Bruggen",
        "Ministerie van Financiën\n\n06-07-2020 | Kamerstuk | Ministerie van Financiën\n\nGeachte Voorzitter,\n",
    ],
)
def test_where_the_day_of_a_letter_stands(head):
    assert header(f"{head}\n{BODY}\n").date == "2020-07-06"


def test_the_number_in_small_letters_of_older_prints():
    found = header(f"31 999 Bruggenbeleid\nnr. 388 BRIEF VAN DE MINISTER VAN FINANCIËN\n{ADDRESSED}{BODY}\n")
    assert (found.kind, found.number, found.subject) == ("letter", "388", "Bruggenbeleid")


def test_dossiers_below_one_another_without_a_blank_line():
    found = header(
        "31 999 Bruggenbeleid\n32 043 Toekomst sluizen\nNr. 388 BRIEF VAN DE MINISTER VAN FINANCIËN\n"
        f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 6 juli 2020\n{BODY}\n"
    )
    assert (found.dossiers, found.number, found.subject) == (("31999", "32043"), "388", "Bruggenbeleid")


def test_the_title_of_the_site_stands_above_the_dossier():
    found = header(
        "Brief regering : Voortgang schilderen\n31 999 Bruggenbeleid\nNr. 848\nBRIEF VAN DE MINISTER VAN FINANCIËN\n"
        f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 22 april 2024\n{BODY}\n"
    )
    assert (found.id, found.subject) == ("kst-31999-848", "Bruggenbeleid")


def test_the_table_of_the_site_gives_session_and_number():
    found = header(
        "Aanhangsel van de Handelingen\n\nDatum publicatieOrganisatieVergaderjaarNummerDatum ontvangst\n"
        "Tweede Kamer der Staten-Generaal2016-20172946\n\n"
        "Vragen van het lid Ooms (SP) aan de Minister van Financiën over bruggen (ingezonden 8 juni 2017).\n\n"
        "Antwoord van Minister Terpstra (Financiën) (ontvangen 3 juli 2017)\n\nVraag 1\n\nKent u die?\n\nAntwoord 1\n\nJa.\n"
    )
    assert (found.id, found.number, found.date) == ("ah-tk-20162017-2946", "2946", "2017-07-03")


def test_questions_without_the_day_they_were_sent_in():
    found = header("Vragen van de leden Ooms en Mol (beiden PvdA) aan de minister van Financiën\n\n1.\n\nKent u de brug?\n")
    assert (found.kind, [(a.name, a.party) for a in found.askers]) == ("other", [("Ooms", "PvdA"), ("Mol", "PvdA")])


def test_the_subject_of_questions_ends_with_its_sentence():
    found = header(
        "Geachte Voorzitter,\n\nHierbij zend ik u antwoorden op de vragen van het lid Ooms (SP) over bruggen in het noorden. "
        "Deze vragen werden ingezonden op 3 mei 2021.\n\nVraag 1\n\nKent u de brug?\n\nAntwoord 1\n\nJa.\n"
    )
    assert found.subject == "bruggen in het noorden"


def test_answers_may_run_on_behind_their_label():
    text = (
        "Antwoorden van de Minister van Financiën op vragen van het lid Ooms (SP) over bruggen (ingezonden 3 maart 2006).\n\n"
        "Vraag 1. Kent u de brug?\n\nAntwoord. Ja.\n\nVraag 2. Wat vindt u ervan?\n\nAntwoord. Daar vind ik niets van.\n"
    )
    parts = structure(clean(read_bytes(text.encode(), "antwoord.txt")))
    assert parts.header.kind == "answers"
    assert [(qa.questions, bool(qa.answer)) for qa in parts.qa] == [((1,), True), ((2,), True)]


def test_chapters_of_a_budget_in_the_line_below_their_number():
    found = header(
        "36 998 VII Vaststelling van de begroting van Bruggen voor het jaar 2031\n36 998\nB\n"
        "Vaststelling van de begroting van het bruggenfonds\n"
        "36 998\nC Vaststelling van de begroting van het sluizenfonds\nNr. 9\nBRIEF VAN DE MINISTER VAN FINANCIËN\n"
        f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 4 oktober 2030\n{BODY}\n"
    )
    assert found.dossiers == ("36998-VII", "36998-B", "36998-C")


def test_a_letter_without_dateline_has_the_day_it_was_received():
    found = header(
        "36 998 Bruggenbeleid\n\nC BRIEF VAN DE MINISTER VAN FINANCIËN\n\nOntvangen 3 april 2023\n\n"
        f"{BODY}\n\nDe Minister van Financiën, W. Terpstra\n"
    )
    assert (found.id, found.date) == ("kst-36998-C", "2023-04-03")


def test_the_table_of_the_site_gives_dossier_and_number_where_the_head_is_missing():
    found = header(
        "Kamerstuk\nDatum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer |\n---|---|---|---|\n"
        "Tweede Kamer der Staten-Generaal | 2029-2030 | 36998 nr. 9 |\n"
        f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 4 oktober 2030\n{BODY}\n"
    )
    assert (found.id, found.dossiers, found.number) == ("kst-36998-9", ("36998",), "9")


def test_the_day_below_a_title_of_the_site():
    found = header(
        f"Kamerbrief over bruggen\n\nKamerbrief | 4 oktober 2030\n\n{BODY}\n\nDe Minister van Financiën,\n\nW. Terpstra\n"
    )
    assert found.date == "2030-10-04"


def test_labels_and_values_mixed_in_one_line():
    found = header(
        "Ministerie van Havens\nPostbus 99999\n2500 ZZ DEN HAAG\n\nContactpersoon Doorkiesnummer\n"
        "- - Datum Bijlage(n) 4 oktober 2030 - Ons kenmerk Uw kenmerk DGH-2030/12 - Onderwerp\nOude bruggen\n\n"
        f"Geachte voorzitter,\n\n{BODY}\n"
    )
    assert (found.date, found.subject) == ("2030-10-04", "Oude bruggen")


@pytest.mark.parametrize(
    "lines",
    [
        "31 999 Bruggenbeleid\nnr. 14\nBRIEF VAN DE MINISTER VAN FINANCIËN",
        "31 999\nBruggenbeleid\nnr. 14\nBRIEF VAN DE MINISTER VAN FINANCIËN",
        "31 999 Bruggenbeleid\nnr. 14 Brief van de minister van Financiën",
        "31 999 Bruggenbeleid\nNr. 14 Brief van de minister van Financiën",
    ],
)
def test_the_number_on_a_line_of_its_own_or_before_small_letters(lines):
    found = header(f"{lines}\n{ADDRESSED}{BODY}\n")
    assert (found.dossiers, found.number, found.subject, found.id) == (("31999",), "14", "Bruggenbeleid", "kst-31999-14")
    assert [s.role for s in found.senders] == ["Minister van Financiën"]


def test_a_number_that_a_sentence_wraps_to_is_none():
    found = header(
        "31 999 Bruggenbeleid\nNr. 14 BRIEF VAN DE MINISTER VAN FINANCIËN\n"
        f"{ADDRESSED}{BODY} "
        "Zie hiervoor ook het verslag van het overleg over de sluizen (Kamerstuk 31 999,\nnr. 12) en mijn brief.\n"
    )
    assert found.number == "14"


def test_the_premier_of_general_affairs_is_one_sender():
    found = header(
        "31 999 Bruggenbeleid\nNr. 14 BRIEF VAN DE MINISTER-PRESIDENT, MINISTER VAN ALGEMENE ZAKEN EN DE MINISTER VAN "
        "DEFENSIE\n"
        f"{ADDRESSED}{BODY}\n"
    )
    assert [s.role for s in found.senders] == ["Minister-President, Minister van Algemene Zaken", "Minister van Defensie"]


def test_a_list_of_offices_that_no_lexicon_knows():
    found = header(
        "31 999 Bruggenbeleid\nNr. 14 BRIEF VAN DE MINISTER VAN FINANCIËN\n"
        f"{ADDRESSED}Deze brief zend ik mede namens de Staatssecretaris van Bruggen en Sluizen, "
        "de Staatssecretaris van Veren en de "
        "Minister van Defensie.\n"
    )
    assert found.on_behalf_of == (
        "Staatssecretaris van Bruggen en Sluizen",
        "Staatssecretaris van Veren",
        "Minister van Defensie",
    )


def test_answers_on_the_paper_of_a_ministry():
    found = header(
        "Ministerie van Landbouw, Natuur en Voedselkwaliteit\nDe Voorzitter van de Tweede Kamer\n4 maart 2008\n"
        "Antwoorden van minister Hoekema op kamervragen van het Kamerlid Terwiel (ABC) over paarden (2070810315).\n"
        "Vraag 1\nHoeveel paarden zijn er?\n\nAntwoord 1\nDat is niet bekend.\n"
    )
    assert [(s.role, s.name) for s in found.senders] == [("Minister van Landbouw, Natuur en Voedselkwaliteit", "Hoekema")]
    assert [(a.name, a.party) for a in found.askers] == [("Terwiel", "ABC")]
    assert found.subject == "paarden"


def test_the_title_of_a_page_above_the_questions():
    found = header(
        "Antwoord schriftelijke vragen : Antwoord op vragen van het lid Van Zand over de sluizen\n"
        "Vragen van het lid Van Zand (Groep Van Zand) aan de Minister van Defensie over de sluizen (ingezonden 9 mei 2022).\n"
        "Antwoord van Minister Ooms (Defensie) (ontvangen 5 juli 2022).\nVraag 1\nWaar?\nAntwoord 1\nIn Zeeland.\n"
    )
    assert [(a.name, a.party) for a in found.askers] == [("Van Zand", "Groep Van Zand")]
    assert found.subject == "de sluizen"


def test_two_chapters_of_one_budget_below_one_another():
    found = header(
        "36 999 E Vaststelling van de begrotingsstaat van het bruggenfonds voor het jaar 2026\n"
        "36 999 F Vaststelling van de begrotingsstaat van het sluizenfonds voor het jaar 2026\n"
        "Nr. 7\nBRIEF VAN DE MINISTER VAN FINANCIËN\n"
        f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 6 juli 2025\n{BODY}\n"
    )
    assert found.dossiers == ("36999-E", "36999-F")
