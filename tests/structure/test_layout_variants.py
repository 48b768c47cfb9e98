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
