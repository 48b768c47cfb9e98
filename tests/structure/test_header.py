"""The header of papers in every form; the papers are made up."""

from __future__ import annotations

import pytest

from kamerspoor.structure.dossier_head import derive_id
from kamerspoor.structure.lines import Findings


def test_letter_with_number(parts):
    made = parts(
        "99 001 Visserij op verre wateren",
        "Nr. 12 BRIEF VAN DE MINISTER VAN LANDBOUW, NATUUR EN VOEDSELKWALITEIT",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 3 mei 2031",
        "Met deze brief bericht ik u, mede namens de Minister-President en de Ministers van Sociale Zaken en Werkgelegenheid "
        "en voor Rechtsbescherming, over de haringvangst.",
        "De Minister van Landbouw, Natuur en Voedselkwaliteit,",
        "Z.Q. van der Haring-Schol",
    )
    header = made.header
    assert (header.kind, header.detail, header.id) == ("letter", "letter", "kst-99001-12")
    assert (header.dossiers, header.number, header.date, header.place) == (("99001",), "12", "2031-05-03", "Den Haag")
    assert header.subject == "Visserij op verre wateren"
    assert [(s.role, s.name) for s in header.senders] == [
        ("Minister van Landbouw, Natuur en Voedselkwaliteit", "Z.Q. van der Haring-Schol")
    ]
    assert header.on_behalf_of == (
        "Minister-President",
        "Minister van Sociale Zaken en Werkgelegenheid",
        "Minister voor Rechtsbescherming",
    )
    assert [b.kind for b in made.blocks] == ["dossier", "title", "addressee", "dateline", "text", "signature", "signature"]


def test_every_fact_has_its_evidence(parts):
    made = parts(
        "99 001 Visserij", "Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE", "Den Haag, 3 mei 2031", "Ik schrijf u over vis."
    )
    header = made.header
    assert {"dossiers", "number", "date", "place", "subject", "id", "kind", "senders"} <= set(header.evidence)
    before = len("99 001 Visserij\nNr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE\nDen Haag, ")
    assert header.evidence["date"] == ("header.date.dateline", ((before, before + len("3 mei 2031")),))


@pytest.mark.parametrize(
    ("line", "dossier"),
    [
        ("36 410-VI", "36410-VI"),
        ("36 410 XVI Begroting", "36410-XVI"),
        ("21 501-02 Raad Algemene Zaken", "21501-02"),
        ("21 501–20", "21501-20"),
        ("99 001 (R2160) Verdrag", "99001"),
        ("36 410 A Mobiliteitsfonds", "36410-A"),
        ("CXXIV Onderzoek", "CXXIV"),
    ],
)
def test_dossier_with_suffix(parts, line, dossier):
    made = parts(line, "Nr. 4", "BRIEF VAN DE MINISTER VAN DEFENSIE", "Den Haag, 3 mei 2031", "Ik schrijf u over vis.")
    assert made.header.dossiers == (dossier,)
    assert made.header.id == f"kst-{dossier}-4"


def test_a_hyphen_left_behind_a_chapter_is_no_title(parts):
    made = parts("99 410 XVI-", "Nr. 109 MOTIE VAN HET LID MUS", "Voorgesteld 3 mei 2031", "De Kamer,")
    assert (made.header.dossiers, made.header.id) == (("99410-XVI",), "kst-99410-XVI-109")


def test_several_dossiers_give_the_first_title(parts):
    made = parts(
        "36 410 XVI", "Begroting van Vis", "36 410 VI", "Begroting van Vlees", "Nr. 101", "MOTIE VAN HET LID KABELJAUW"
    )
    assert made.header.dossiers == ("36410-XVI", "36410-VI")
    assert made.header.subject == "Begroting van Vis"


def test_letterhead_letter(parts):
    made = parts(
        ("label", "Datum 3 mei 2031"),
        ("label", "Betreft Stand van de haring"),
        ("label", "Uw kenmerk 2031Z01234"),
        "Geachte voorzitter,",
        "Hierbij bericht ik u over de haring.",
        "De staatssecretaris van Defensie,",
        "mr. A.B. Tong",
    )
    header = made.header
    assert (header.kind, header.date, header.subject) == ("letter", "2031-05-03", "Stand van de haring")
    assert header.marks == {"uw kenmerk": "2031Z01234"}
    assert [(s.role, s.name) for s in header.senders] == [("Staatssecretaris van Defensie", "mr. A.B. Tong")]
    assert header.place is None


ASKED = (
    "Vragen van de leden Van den Bot en Tong (beiden SGP), Schol (Groep Schol) en De Zalm(D66) aan de Ministers "
    "van Defensie en "
    "voor Rechtsbescherming over het bericht «Vis wordt duur» (ingezonden 2 mei 2031)."
)


def test_published_answers(parts):
    made = parts(
        ("label", "Vergaderjaar 2030–2031 Aanhangsel van de Handelingen"),
        "1234",
        ASKED,
        "Antwoord van Minister Tarbot (Defensie), mede namens de Minister voor Rechtsbescherming (ontvangen 30 mei 2031). "
        "Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 99.",
        "Vraag 1",
        "Kent u het bericht?",
        "Antwoord 1",
        "Ja.",
    )
    header = made.header
    assert (header.kind, header.detail, header.id) == ("answers", "answers", "ah-tk-20302031-1234")
    assert (header.asked, header.date, header.number) == ("2031-05-02", "2031-05-30", "1234")
    assert [(a.name, a.party) for a in header.askers] == [
        ("Van den Bot", "SGP"),
        ("Tong", "SGP"),
        ("Schol", "Groep Schol"),
        ("De Zalm", "D66"),
    ]
    assert [(s.role, s.name) for s in header.senders] == [("Minister van Defensie", "Tarbot")]
    assert header.on_behalf_of == ("Minister voor Rechtsbescherming",)
    assert header.subject == "het bericht «Vis wordt duur»"
    assert header.addressee == "Minister van Defensie, Minister voor Rechtsbescherming"


def test_notice_of_delay_is_other(parts):
    published = parts(ASKED, "Mededeling van Minister Tarbot (Defensie) (ontvangen 20 mei 2031).", "De vragen vergen overleg.")
    assert (published.header.kind, published.header.detail) == ("other", "delay_notice")
    assert (published.header.asked, published.header.date) == ("2031-05-02", "2031-05-20")
    letter = parts(
        ("label", "Datum 20 mei 2031"),
        ("label", "Betreft Uitstel beantwoording vragen over vis"),
        "Geachte voorzitter,",
        "De vragen van het lid Bot (SP) over vis, ingezonden op 2 mei 2031, kunnen niet binnen de gebruikelijke termijn "
        "worden beantwoord.",
    )
    assert (letter.header.kind, letter.header.detail) == ("other", "delay_notice")
    assert (letter.header.asked, letter.header.subject) == ("2031-05-02", "Uitstel beantwoording vragen over vis")


def test_questions_without_answer(parts):
    made = parts("2031Z01234", ASKED, ("question_label", "Vraag 1"), "Kent u vis?", ("question_label", "Vraag 2"), "Waarom?")
    assert (made.header.kind, made.header.detail, made.header.id) == ("other", "written_questions", "kv-tk-2031Z01234")
    assert made.header.date == "2031-05-02"
    assert [(q.questions, q.answer) for q in made.qa] == [((1,), None), ((2,), None)]


MOTION = (
    "99 001",
    "Visserij",
    "Nr. 13",
    "GEWIJZIGDE MOTIE VAN HET LID INGE VAN DIJK C.S. TER VERVANGING VAN DIE GEDRUKT ONDER NR. 11",
    "Voorgesteld tijdens het Notaoverleg van 3 mei 2031",
    "De Kamer,",
    "gehoord de beraadslaging,",
    "constaterende dat vis duur is;",
    "van mening dat vis gezond is;",
    "overwegende dat:",
    "– haring lekker is;",
    "verzoekt de regering vis goedkoper te maken,",
    "en gaat over tot de orde van de dag.",
    "Inge vanDijk",
    "Van der Tong,",
)


def test_amended_motion(parts):
    made = parts(*MOTION)
    header = made.header
    assert (header.kind, header.detail, header.id) == ("motion", "amended_motion", "kst-99001-13")
    assert (header.date, header.replaces) == ("2031-05-03", "kst-99001-11")
    assert [a.name for a in header.askers] == ["Inge van Dijk", "Van der Tong"]
    kinds = [c.kind for c in made.clauses]
    assert kinds == ["opening", "opening", "noting", "recital", "considering", "operative", "closing", "signatures"]
    assert made.headings == ()


def test_movers_of_the_title_where_nobody_signed(parts):
    made = parts("99 001", "Visserij", "Nr. 5", "MOTIE VAN DE LEDEN EL YASSINI EN VAN DER LEE", *MOTION[4:13])
    assert [a.name for a in made.header.askers] == ["El Yassini", "Van der Lee"]


@pytest.mark.parametrize(
    ("title", "kind", "detail"),
    [
        ("AMENDEMENT VAN HET LID BOT", "other", "amendment"),
        ("LIJST VAN VRAGEN EN ANTWOORDEN", "answers", "question_list"),
        ("VERSLAG VAN EEN COMMISSIEDEBAT", "report", "debate_report"),
        ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "report", "question_list"),
        ("MEMORIE VAN TOELICHTING", "other", "bill"),
        ("BRIEF VAN DE STAATSSECRETARIS VAN DEFENSIE", "letter", "letter"),
    ],
)
def test_kind_by_title(parts, title, kind, detail):
    made = parts("99 001", "Visserij", "Nr. 5", title, "Vastgesteld 3 mei 2031", "Er is over vis gesproken.")
    assert (made.header.kind, made.header.detail) == (kind, detail)


def test_title_of_the_dossier_does_not_decide_the_kind(parts):
    made = parts(
        "99 001", ("title", "Voorstel van wet van het lid Bot"), "Nr. 5", ("title", "MOTIE VAN HET LID BOT"), *MOTION[4:13]
    )
    assert made.header.kind == "motion"


def test_plain_text_is_nothing_we_know(parts):
    made = parts("Recept", "Neem een haring en eet hem op.")
    assert (made.header.kind, made.header.detail, made.header.id) == ("other", "unknown", None)


@pytest.mark.parametrize(
    ("lines", "role", "name"),
    [
        (
            ("De minister van Volksgezondheid,", "Welzijn en Sport,", "Inge de Tong"),
            "Minister van Volksgezondheid, Welzijn en Sport",
            "Inge de Tong",
        ),
        (("C.D. Tong", "Minister van Defensie"), "Minister van Defensie", "C.D. Tong"),
        (("DE MINISTER VAN DEFENSIE,", "drs. Ch. van der Schol-Tong"), "Minister van Defensie", "drs. Ch. van der Schol-Tong"),
        (
            ("De Minister-President, Minister van Algemene Zaken,", "A. Bot"),
            "Minister-President, Minister van Algemene Zaken",
            "A. Bot",
        ),
        (("De Minister van Defensie, A.B. Tong",), "Minister van Defensie", "A.B. Tong"),
    ],
)
def test_signatures(parts, lines, role, name):
    made = parts("Geachte voorzitter,", "Hierbij bericht ik u over de haring die in het voorjaar wordt gevangen.", *lines)
    assert [(s.role, s.name) for s in made.header.senders] == [(role, name)]
    assert all(b.kind == "signature" for b in made.blocks[2:])


@pytest.mark.parametrize(
    ("answer", "senders"),
    [
        (
            "Antwoord van Minister Tong (Defensie) en Staatssecretaris De Schol (Financiën) (ontvangen 3 mei 2031)",
            [("Minister van Defensie", "Tong"), ("Staatssecretaris van Financiën", "De Schol")],
        ),
        (
            "Antwoord van de Ministers Tong (Defensie) en De Schol (Financiën) (ontvangen 3 mei 2031)",
            [("Minister van Defensie", "Tong"), ("Minister van Financiën", "De Schol")],
        ),
        ("Antwoord van Minister-President Bot (Algemene Zaken) (ontvangen 3 mei 2031)", [("Minister-President", "Bot")]),
    ],
)
def test_who_answered(parts, answer, senders):
    made = parts(ASKED, answer, "Vraag 1", "Kent u het bericht?", "Antwoord 1", "Ja.")
    assert [(s.role, s.name) for s in made.header.senders] == senders
    assert made.header.date == "2031-05-03"


def test_letter_to_the_senate(parts):
    made = parts(
        "33 506 Orgaandonatie", "AB BRIEF VAN DE MINISTER VAN DEFENSIE", "Den Haag, 3 mei 2031", "Ik schrijf u over vis."
    )
    assert (made.header.kind, made.header.id) == ("letter", "kst-33506-AB")


def test_numbers_in_the_body_are_no_dossier(parts):
    made = parts(
        "Geachte voorzitter,", "Hierbij bericht ik u over de haring.", "12 500 Nederlanders aten haring", "Nr. 3 IN DE RIJ"
    )
    assert (made.header.dossiers, made.header.number) == ((), None)


def test_head_of_a_letter_is_no_text(parts):
    made = parts(
        "Tweede Kamer der Staten-Generaal",
        "2",
        "99 001 Visserij",
        "Nr. 12 BRIEF VAN DE MINISTERS VAN DEFENSIE EN VAN",
        "BINNENLANDSE ZAKEN EN KONINKRIJKSRELATIES",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 3 mei 2031",
        "Hierbij bericht ik u over de haring die in het voorjaar wordt gevangen.",
    )
    assert [b.kind for b in made.blocks] == [
        "letterhead", "letterhead", "dossier", "title", "title", "addressee", "dateline", "text"
    ]  # fmt: skip
    assert made.headings == ()


@pytest.mark.parametrize(
    ("title", "kind", "detail"),
    [
        ("VERSLAG", "report", "question_list"),
        ("NADER VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR VISSERIJ", "report", "question_list"),
        ("INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "report", "question_list"),
        ("VERSLAG VAN EEN COMMISSIEDEBAT", "report", "debate_report"),
        ("VERSLAG VAN EEN ALGEMEEN OVERLEG", "report", "debate_report"),
    ],
)
def test_a_report_with_questions_is_no_debate(parts, title, kind, detail):
    header = parts("99 001 Wet vis", "Nr. 5", ("title", title), "Vastgesteld 23 juni 2031", "De leden vragen naar vis.").header
    assert (header.kind, header.detail) == (kind, detail)


def test_the_number_of_a_paper_of_the_senate_is_a_letter(parts):
    header = parts(("dossier", "99 001"), ("title", "Wet vis"), ("number", "G"), ("title", "MOTIE VAN HET LID TONG")).header
    assert (header.number, header.id) == ("G", "kst-99001-G")


def test_a_number_with_words_behind_it(parts):
    header = parts(
        ("dossier", "99 001"), ("title", "Wet vis"), ("number", "Nr. 96 Herdruk"), ("title", "BRIEF VAN TONG")
    ).header
    assert (header.number, header.id) == ("96", "kst-99001-96")


def test_the_number_of_questions_beside_the_day_they_were_sent_in(parts):
    asked = "Vragen van het lid Tong (D66) aan de Minister van Landbouw over vis (ingezonden 4 maart 2031)"
    header = parts("2031Z04321 (ingezonden 4 maart 2031)", asked, "1. Kent u vis?").header
    assert (header.id, header.date) == ("kv-tk-2031Z04321", "2031-03-04")


@pytest.mark.parametrize("identifier", ["blg-1184999", "nds-tk-2031D07485", "ag-tk-2031-03-04", "h-tk-20302031-31-8-n1"])
def test_the_identifier_of_the_record_where_the_text_shows_none(identifier):
    found = Findings()
    derive_id(found, "other", "unknown", {"record": (f"https://zoek.officielebekendmakingen.nl/{identifier}/metadata.xml",)})
    assert found.values["id"] == identifier


@pytest.mark.parametrize(("title", "signed"), [("NOTA NAAR AANLEIDING VAN HET VERSLAG", True), ("VOORSTEL VAN WET", False)])
def test_who_signs_a_note_about_a_bill_sends_it(parts, title, signed):
    header = parts(
        ("dossier", "99 001"),
        ("title", "Wet vis"),
        ("number", "Nr. 6"),
        ("title", title),
        "Hierbij beantwoord ik de vragen over vis.",
        ("signature", "De Minister van Landbouw, Natuur en Voedselkwaliteit,"),
        ("signature", "Z.Q. van der Haring-Schol"),
    ).header
    assert bool(header.senders) == signed
