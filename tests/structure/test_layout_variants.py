"""Ministries lay out the same answers in many ways: every paper here is made up, and each tells the same three answers."""

from __future__ import annotations

import io
import zipfile

import pytest

from kamerspoor.clean import clean
from kamerspoor.read import read_bytes
from kamerspoor.structure import structure

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ASKED = (
    "Kent u het bericht dat de sluis bij Oudezijl al drie weken dicht is?",
    "Deelt u de mening dat schippers daardoor schade lijden?",
    "Bent u bereid de schippers te vergoeden?",
)
ANSWERED = (
    "Ja, dat bericht is mij bekend.",
    "De sluis wordt op dit moment hersteld. Schippers kunnen omvaren via Nieuwezijl.",
    "Nee. Voor een vergoeding zie ik geen grond.",
)
INTRODUCTION = (
    "Hierbij bied ik u, mede namens de Staatssecretaris van Financiën, de antwoorden aan op de vragen van het lid Zuurdeeg "
    "(SP) over de sluis bij Oudezijl (ingezonden 4 maart 2031, 2031Z01234)."
)
BOLD, ITALIC = "<w:b/>", "<w:i/>"


def par(text, properties="", print_=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{print_}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def row(*cells):
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def table(*rows):
    return "<w:tbl>" + "".join(rows) + "</w:tbl>"


def control(content):
    return f"<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def each(form):
    return "".join(form(str(n), q, a) for n, (q, a) in enumerate(zip(ASKED, ANSWERED, strict=True), 1))


def numbered(series):
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{series}"/></w:numPr>'


def series(at, text):
    return (
        f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
    )


NUMBERING = (
    f"<w:numbering {NS}>{series(0, '%1.')}{series(1, 'Vraag %1')}"
    + "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (0, 1))
    + "</w:numbering>"
)
HEAD = table(
    row(par("Datum"), control(par("21 maart 2031"))),
    row(par("Betreft"), control(par("Beantwoording Kamervragen over de sluis bij Oudezijl"))),
    row(par("Ons kenmerk"), par("IENW/BSK-2031/12")),
)
FORMS = {
    "labels in bold": each(lambda n, q, a: par(f"Vraag {n}", "", BOLD) + par(q) + par(f"Antwoord {n}", "", BOLD) + par(a)),
    "numbers that Word counts": each(lambda n, q, a: par(q, numbered(1), BOLD) + par(a)),
    "labels that Word counts": each(lambda n, q, a: par(q, numbered(2)) + par("Antwoord") + par(a)),
    "labels that Word counts, alone": each(
        lambda n, q, a: par("", numbered(2)) + par(q) + par(f"Antwoord op vraag {n}") + par(a)
    ),
    "bold alone": each(lambda n, q, a: par(q, "", BOLD) + par(a)),
    "italic and numbered": each(lambda n, q, a: par(f"{n}. {q}", "", ITALIC) + par("Antwoord:") + par(a)),
    "a bracket behind the number": each(lambda n, q, a: par(f"{n}) {q}") + par(f"Antwoord op vraag {n}:") + par(a)),
    "labels run in": each(lambda n, q, a: par(f"Vraag {n}: {q}") + par(f"Antwoord {n}: {a}")),
    "number below a bare label": each(lambda n, q, a: par("Vraag") + par(f"{n}. {q}") + par("Antwoord") + par(a)),
    "a table of three columns": table(*(row(par(str(n)), par(ASKED[n - 1]), par(ANSWERED[n - 1])) for n in (1, 2, 3))),
    "a table with labels": table(
        *(
            row(par(label), par(text))
            for n in (1, 2, 3)
            for label, text in ((f"Vraag {n}", ASKED[n - 1]), ("Antwoord", ANSWERED[n - 1]))
        )
    ),
}


def parts(data, name):
    document = clean(read_bytes(data, name))
    found = structure(document)
    pairs = [(p.questions, document.text[slice(*p.question)], document.text[slice(*p.answer)]) for p in found.qa]
    return found.header, pairs, [document.text[h.start : h.end] for h in found.headings]


def docx(questions):
    out = io.BytesIO()
    signed = par("Hoogachtend,") + par("DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT,") + par("A.C. Duinhoven")
    body = HEAD + par("Geachte voorzitter,") + par(INTRODUCTION) + signed + questions
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {NS}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/numbering.xml", NUMBERING)
    return out.getvalue()


PAIRS = [((n,), ASKED[n - 1], ANSWERED[n - 1]) for n in (1, 2, 3)]


@pytest.mark.parametrize("form", FORMS)
def test_answers_in_a_word_file(form):
    header, pairs, headings = parts(docx(FORMS[form]), "antwoorden.docx")
    assert pairs == PAIRS
    assert headings == []
    assert (header.kind, header.date, header.asked, header.subject) == (
        "answers",
        "2031-03-21",
        "2031-03-04",
        "de sluis bij Oudezijl",
    )
    assert [(s.role, s.name) for s in header.senders] == [("Minister van Infrastructuur en Waterstaat", "A.C. Duinhoven")]
    assert header.on_behalf_of == ("Staatssecretaris van Financiën",)
    assert [(a.name, a.party) for a in header.askers] == [("Zuurdeeg", "SP")]
    assert header.marks["kenmerk"] == "IENW/BSK-2031/12"


def test_date_and_subject_in_fields():
    out = io.BytesIO()
    code = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    date = (
        '<w:p><w:r><w:t xml:space="preserve">Datum </w:t></w:r>'
        '<w:fldSimple w:instr="DATE"><w:r><w:t>21 maart 2031</w:t></w:r></w:fldSimple></w:p>'
    )
    subject = (
        '<w:p><w:r><w:t xml:space="preserve">Onderwerp: </w:t></w:r>'
        + code.format("begin")
        + "<w:r><w:instrText>DOCPROPERTY onderwerp</w:instrText></w:r>"
        + code.format("separate")
        + "<w:r><w:t>Sluis bij Oudezijl</w:t></w:r>"
        + code.format("end")
        + "</w:p>"
    )
    body = date + subject + par("Geachte voorzitter,") + par("Met deze brief informeer ik u over de sluis.")
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {NS}><w:body>{body}</w:body></w:document>")
    header, _, _ = parts(out.getvalue(), "brief.docx")
    assert (header.kind, header.date, header.subject) == ("letter", "2031-03-21", "Sluis bij Oudezijl")


ANNEX = """<officiele-publicatie><aanhangsel><kamervraagkop>
<tekstregel inhoud="vergaderjaar">Vergaderjaar 2030-2031</tekstregel>
<tekstregel inhoud="documenttype">Aanhangsel van de Handelingen</tekstregel></kamervraagkop>
<kamervraagnummer>1234</kamervraagnummer><kamervraagomschrijving>Vragen van de leden
<naam><achternaam>Zuurdeeg</achternaam></naam> en
 <naam><achternaam>Ten Kortenaar</achternaam></naam> (beiden SP) aan
 de Minister van Infrastructuur en Waterstaat over
 <kamervraagonderwerp>de sluis</kamervraagonderwerp>
 (ingezonden 4 maart 2031).</kamervraagomschrijving>
<kamervraagomschrijving>Antwoord van Minister <naam><achternaam>Duinhoven</achternaam></naam> (Infrastructuur en Waterstaat)
 (ontvangen 21 maart 2031).</kamervraagomschrijving>
<vraag><nr>1</nr><al>Deelt u de mening dat:</al><lijst><li><li.nr>a.</li.nr><al>schippers schade lijden;</al></li>
<li><li.nr>b.</li.nr><al>dit te lang duurt?</al></li></lijst></vraag>
<vraag><nr>2</nr><al>Wat gaat u doen?
<noot><noot.nr>1</noot.nr><noot.al>Krant, 2 maart 2031.</noot.al></noot></al></vraag>
<antwoord><nr>1 en 2</nr><al>Ik herstel de sluis.</al></antwoord></aanhangsel></officiele-publicatie>"""


def test_official_answers_with_bare_numbers():
    header, pairs, _ = parts(ANNEX.encode(), "antwoorden.xml")
    question = "Deelt u de mening dat:\na. schippers schade lijden;\nb. dit te lang duurt?\nVraag 2\nWat gaat u doen?"
    assert pairs == [((1, 2), question, "Ik herstel de sluis.")]
    assert (header.kind, header.id, header.asked, header.date) == ("answers", "ah-tk-20302031-1234", "2031-03-04", "2031-03-21")
    assert [(a.name, a.party) for a in header.askers] == [("Zuurdeeg", "SP"), ("Ten Kortenaar", "SP")]


LIST = """<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>99 305</dossiernr></dossiernummer>
<titel>Sluizen</titel>
</dossier><stuk><stuknr>Nr. <ondernummer>201</ondernummer></stuknr><titel>LIJST VAN VRAGEN EN ANTWOORDEN</titel>
<table><tgroup><tbody>{}</tbody></tgroup></table></stuk></kamerstuk></officiele-publicatie>"""


def test_a_committees_list_in_a_table():
    cells = "".join(
        f"<row><entry><al>{n}</al><al>{q}</al><al>Antwoord:</al><al>{a}</al></entry></row>"
        for n, (q, a) in enumerate(zip(ASKED, ANSWERED, strict=True), 1)
    )
    header, pairs, _ = parts(LIST.format(cells).encode(), "lijst.xml")
    assert header.detail == "question_list"
    assert pairs == PAIRS


MIXED = """Ministerie van Justitie en Veiligheid
> Retouradres Postbus 20301 2500 EH Den Haag
Aan de Voorzitter van de Tweede Kamer
der Staten-Generaal
Postbus 20018
2500 EA DEN HAAG
Datum 21 maart 2031
Onderwerp Voortgang herstel sluizen en aanpak van vertraging bij
gevangenissen
Pagina 1 van 3
Directie Sanctie- en
Slachtofferbeleid
Turfmarkt 147
2511 DP Den Haag
Postbus 20301
2500 EH Den Haag
www.rijksoverheid.nl/jenv
Onze referentie
4567890
Bij beantwoording de datum
en onze referentie vermelden.
Wilt u slechts één zaak in uw
brief behandelen.
Met deze brief informeer ik uw Kamer, mede namens de Minister voor Rechtsbescherming, over de
voortgang van het herstel van de gevangenissen. Tijdens het commissiedebat van 3 februari jl. heb ik
dit toegezegd aan het lid Zuurdeeg (SP).
1. Herstel
Op 12 maart jl. heb ik met de directeuren gesproken. Ik zal uw Kamer voor de zomer van 2031 verder
informeren.
2. Financiën
Het herstel kost € 12 miljoen.
De Minister van Justitie en Veiligheid,
M.R. Eswolde
Pagina 2 van 3
"""

FAX = """Ministerie van Buitenlandse Zaken

Directie Havens
Bezuidenhoutseweg 67
2594 AC Den Haag

Aan de Voorzitter van de
Tweede Kamer der Staten-Generaal
Binnenhof 4
Den Haag

Datum
21 maart 2008
Kenmerk
DMH/MR-123/08
Blad
1/3
Bijlage(n)
-
Betreft
Uw verzoek inzake de sluis

C.c.
Behandeld
A. de Vries
Telefoon
070 348 0000
Fax
070 348 0001
E-mail
dmh@minbuza.nl

Graag bied ik u hierbij, mede namens de Minister voor Ontwikkelingssamenwerking, de reactie aan op het verzoek van de
vaste commissie voor Buitenlandse Zaken van 3 maart 2008 met kenmerk 08-BuZa-12 over de sluis.

De Minister van Buitenlandse Zaken,

Drs. P. Ten Kortenaar
"""

BEHIND = """> Retouradres Postbus 20401 2500 EK Den Haag
De Voorzitter van de Tweede Kamer
der Staten-Generaal
Prinses Irenestraat 6
2595 BD DEN HAAG
Datum
Betreft Kabinetsreactie op het rapport over de sluis
Geachte Voorzitter,
Directoraat-generaal Bedrijfsleven
& Innovatie
Bezoekadres
Bezuidenhoutseweg 73
2594 AC Den Haag
Postadres
Postbus 20401
2500 EK Den Haag
Overheidsidentificatienr
00000001003214369000
T 070 379 8911 (algemeen)
F 070 378 6100 (algemeen)
www.rijksoverheid.nl/ez
Behandeld door
Ons kenmerk
DGBI / 31012345
Uw kenmerk
Bijlage(n)
2
Met deze brief reageer ik op het rapport van de commissie-Zuurdeeg dat op 4 maart
2031 is verschenen. De commissie doet drie aanbevelingen.

Aanbeveling 1
Deze aanbeveling neem ik over. In juni 2031 zal ik een plan naar de Kamer sturen.

Aanbeveling 2
Deze aanbeveling neem ik niet over.

A.C. Duinhoven
Minister van Economische Zaken
"""

SENATE = """De voorzitter van de Eerste Kamer der Staten-Generaal
Postbus 20017
2500 EA Den Haag

Datum: 21 maart 2031
Betreft: Toezegging T02867 over de sluis
Kenmerk: 2031-0000054321

Geachte voorzitter,

Tijdens het debat op 3 februari 2031 heb ik het lid Zuurdeeg (SP) toegezegd uw Kamer te informeren over de sluis
(toezegging T02867). Met deze brief doe ik die toezegging gestand.

Hoogachtend,

De staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties,

P. Ten Kortenaar
"""

CAPITALS = """AAN DE VOORZITTER VAN DE TWEEDE KAMER DER STATEN-GENERAAL

Den Haag, 21 maart 2031

Onderwerp: Nota naar aanleiding van het verslag over de sluis

Zeer geachte voorzitter,

Hierbij doe ik u toekomen de nota naar aanleiding van het verslag.

DE STAATSSECRETARIS VAN FINANCIËN,
Mr. drs. P. TEN KORTENAAR
"""


@pytest.mark.parametrize(
    ("letter", "date", "subject", "sender", "mark"),
    [
        (
            MIXED,
            "2031-03-21",
            "Voortgang herstel sluizen en aanpak van vertraging bij gevangenissen",
            ("Minister van Justitie en Veiligheid", "M.R. Eswolde"),
            "4567890",
        ),
        (
            FAX,
            "2008-03-21",
            "Uw verzoek inzake de sluis",
            ("Minister van Buitenlandse Zaken", "Drs. P. Ten Kortenaar"),
            "DMH/MR-123/08",
        ),
        (
            BEHIND,
            None,
            "Kabinetsreactie op het rapport over de sluis",
            ("Minister van Economische Zaken", "A.C. Duinhoven"),
            "DGBI / 31012345",
        ),
        (
            SENATE,
            "2031-03-21",
            "Toezegging T02867 over de sluis",
            ("Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties", "P. Ten Kortenaar"),
            "2031-0000054321",
        ),
        (
            CAPITALS,
            "2031-03-21",
            "Nota naar aanleiding van het verslag over de sluis",
            ("Staatssecretaris van Financiën", "Mr. drs. P. TEN KORTENAAR"),
            None,
        ),
    ],
)
def test_letterheads(letter, date, subject, sender, mark):
    header, _, _ = parts(letter.encode(), "brief.txt")
    assert (header.kind, header.date, header.subject, header.marks.get("kenmerk")) == ("letter", date, subject, mark)
    assert [(s.role, s.name) for s in header.senders] == [sender]


@pytest.mark.parametrize("letter", [MIXED, FAX, BEHIND])
def test_the_column_of_the_letterhead_is_not_in_the_text(letter):
    text = clean(read_bytes(letter.encode(), "brief.txt")).text
    column = ("Postbus", "Telefoon", "Fax", "T 070", "www.", "Turfmarkt", "Wilt u", "brief behandelen")
    assert not [words for words in column if words in text]
    assert any(w in text for w in ("Met deze brief", "Graag bied ik"))


OLD_LETTER = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2004–2005
29 800 V Vaststelling van de begrotingsstaten van het
Ministerie van Buitenlandse Zaken (V) voor het
jaar 2005
Nr. 45 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Den Haag, 14 december 2004
Tijdens de behandeling van de begroting op 11 november 2004 heb ik
toegezegd uw Kamer nader te informeren over de sluis in Oudezijl. Ik zal in ja-
nuari 2005 met de Belgische autoriteiten spreken over het herstel van de
KST82345
0405tkkst29800V-45
ISSN 0921 - 7371
Sdu Uitgevers
’s-Gravenhage 2004 Tweede Kamer, vergaderjaar 2004–2005, 29 800 V, nr. 45 1
sluis en u daarover berichten.
De Minister van Buitenlandse Zaken,
B. R. Duinhoven
Tweede Kamer, vergaderjaar 2004–2005, 29 800 V, nr. 45 2
"""

OLD_ANSWERS = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2004–2005 Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer, met de daarop door de
regering gegeven antwoorden
1021
Vragen van de leden Zuurdeeg (SP) en Van der Klaver (PvdA) aan
de minister van Verkeer en Waterstaat over de sluis bij Oudezijl.
(Ingezonden 4 februari 2005)
1
Kent u het bericht dat de sluis in Oudezijl al
drie weken dicht is?1
2
Deelt u de mening dat schippers daardoor
schade lijden?
3
Bent u bereid hen te vergoeden?
1 De Courant, 2 februari 2005.
Antwoord
Antwoord van minister Duinhoven (Verkeer en Waterstaat). (Ontvangen
7 maart 2005)
1
Ja.
2 en 3
De sluis wordt op dit moment hersteld. Ik zie geen grond voor een
vergoeding.
KVR21234
0405tkkvr1021
0405tkkvr1021
ISSN 0921 - 7398
Sdu Uitgevers
’s-Gravenhage 2005 Tweede Kamer, vergaderjaar 2004–2005, Aanhangsel 2167
"""

SENATE_REPORT = """Eerste Kamer der Staten-Generaal 1
Vergaderjaar 2012–2013
33 400 Nota over de toestand van ’s Rijks Financiën
V VERSLAG VAN EEN SCHRIFTELIJK OVERLEG
Vastgesteld 4 februari 2013
De leden van de vaste commissie hebben kennisgenomen van de brief. Naar aanleiding daarvan is
op 3 januari 2013 een brief gestuurd. De minister heeft op 1 februari 2013 gereageerd.
De griffier van de vaste commissie,
Van Dooren
"""

OLD_LIST = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2014–2015
34 000 XII Vaststelling van de begrotingsstaten van het Ministerie van
Infrastructuur en Milieu (XII) voor het jaar 2015
Nr. 12 LIJST VAN VRAGEN EN ANTWOORDEN
Vastgesteld 14 november 2014
De vaste commissie voor Infrastructuur en Milieu heeft een aantal vragen voorgelegd aan de Minister van
Infrastructuur en Milieu over de begroting.
De Minister heeft deze vragen beantwoord bij brief van 13 november 2014.
Vragen en antwoorden zijn hierna afgedrukt.
De voorzitter van de commissie,
Van Dekken
De griffier van de commissie,
Sneep
1
Hoeveel sluizen zijn er in Oudezijl?
Er zijn drie sluizen in Oudezijl.
2
Wat kost het onderhoud van deze sluizen per jaar?
Het onderhoud kost € 3 miljoen per jaar.
3 t/m 5
Wanneer worden de sluizen hersteld? Wie doet dat?
Het herstel is in 2015 klaar. Rijkswaterstaat voert het uit.
kst-34000-XII-12
ISSN 0921 - 7371
’s-Gravenhage 2014 Tweede Kamer, vergaderjaar 2014–2015, 34 000 XII, nr. 12 1
"""


def test_a_letter_printed_in_2004():
    document = clean(read_bytes(OLD_LETTER.encode(), "brief.txt"))
    assert "herstel van de sluis en u daarover berichten." in document.text
    assert "januari 2005" in document.text
    header, _, _ = parts(OLD_LETTER.encode(), "brief.txt")
    assert (header.kind, header.id, header.date) == ("letter", "kst-29800-V-45", "2004-12-14")
    assert [(s.role, s.name) for s in header.senders] == [("Minister van Buitenlandse Zaken", "B. R. Duinhoven")]


def test_answers_printed_after_all_questions():
    header, pairs, _ = parts(OLD_ANSWERS.encode(), "antwoorden.txt")
    assert (header.kind, header.id, header.asked, header.date) == ("answers", "ah-tk-20042005-1021", "2005-02-04", "2005-03-07")
    assert [(numbers, answer) for numbers, _, answer in pairs] == [
        ((1,), "Ja."),
        ((2, 3), "De sluis wordt op dit moment hersteld. Ik zie geen grond voor een vergoeding."),
    ]
    assert pairs[0][1].startswith("Kent u het bericht")
    assert pairs[1][1].startswith("Deelt u de mening")


def test_a_report_of_the_senate():
    header, _, _ = parts(SENATE_REPORT.encode(), "verslag.txt")
    assert (header.kind, header.number, header.date) == ("report", "V", "2013-02-04")
    assert header.subject == "Nota over de toestand van ’s Rijks Financiën"


def test_a_list_that_takes_questions_together():
    _, pairs, headings = parts(OLD_LIST.encode(), "lijst.txt")
    assert [(numbers, answer) for numbers, _, answer in pairs] == [
        ((1,), "Er zijn drie sluizen in Oudezijl."),
        ((2,), "Het onderhoud kost € 3 miljoen per jaar."),
        ((3, 4, 5), "Het herstel is in 2015 klaar. Rijkswaterstaat voert het uit."),
    ]
    assert headings == []


TITLE = (
    "Vragen van het lid Zuurdeeg (SP) aan de minister van Infrastructuur over de sluis (ingezonden 4 maart 2031).\n\n"
    "Antwoord van minister De Wit (Infrastructuur) (ontvangen 20 maart 2031).\n\n"
)
RUN_IN = "\n\n".join(f"Vraag {n}\n{q}\n\nAntwoord {a}" for n, (q, a) in enumerate(zip(ASKED, ANSWERED, strict=True), 1))
HEADED = (
    "\n\n".join(f"Vraag {n}\n{q}" for n, q in enumerate(ASKED, 1))
    + "\n\nAntwoord\n\n"
    + "\n\n".join(f"Antwoord {n}\n{a}" for n, a in enumerate(ANSWERED, 1))
)


@pytest.mark.parametrize("laid_out", [RUN_IN, HEADED], ids=["label on the line of the answer", "heading above the answers"])
def test_labels_of_answers_in_plain_text(laid_out):
    document = clean(read_bytes((TITLE + laid_out).encode(), "answers.txt"))
    pairs = structure(document).qa
    assert [p.questions for p in pairs] == [(1,), (2,), (3,)]
    assert [document.text[slice(*p.answer)].strip() for p in pairs] == list(ANSWERED)
