"""DOCX built by hand, part by part."""

from __future__ import annotations

import io
import zipfile

from kamerspoor.clean import clean
from kamerspoor.read import read_bytes

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def paragraph(text, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body, **parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {NS}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return read_bytes(out.getvalue(), "brief.docx")


def shape(raw):
    return [(b.kind, b.mark, raw.text[b.start : b.end]) for b in raw.blocks]


def cell(text):
    return f"<w:tc>{paragraph(text)}</w:tc>"


HEADER = f"""<w:hdr {NS}><w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>
{paragraph("&gt; Retouradres Postbus 1")}{paragraph("De voorzitter van de Tweede Kamer")}
{paragraph("Datum")}{paragraph("4 mei 2031")}
</w:txbxContent></mc:Choice><mc:Fallback>
<w:txbxContent>{paragraph("Datum")}{paragraph("4 mei 2031")}</w:txbxContent></mc:Fallback>
</mc:AlternateContent></w:r></w:p></w:hdr>"""


def test_header_text_boxes_are_read_once():
    raw = docx(paragraph("De haven wordt gebouwd."), header1=HEADER)
    assert shape(raw) == [
        ("letterhead", None, "> Retouradres Postbus 1"),
        ("letterhead", None, "De voorzitter van de Tweede Kamer"),
        ("label", None, "Datum 4 mei 2031"),
        ("text", None, "De haven wordt gebouwd."),
    ]
    document = clean(raw)
    assert document.text == "De voorzitter van de Tweede Kamer\nDatum 4 mei 2031\nDe haven wordt gebouwd."
    assert document.blocks[0].kind == "addressee"
    assert document.fields["datum"][0] == "4 mei 2031"


def test_a_label_of_the_body_goes_before_one_of_the_header():
    table = f"<w:tbl><w:tr>{cell('Datum')}{cell('16 mei 2031')}</w:tr></w:tbl>"
    raw = docx(table + paragraph("De haven wordt gebouwd."), header1=HEADER)
    assert [b for b in shape(raw) if b[0] == "label"] == [("label", None, "Datum 16 mei 2031")]


NUMBERING = f"""<w:numbering {NS}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""
STYLES = f'<w:styles {NS}><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style></w:styles>'
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'


def test_numbers_headings_tables_and_notes():
    noted = '<w:p><w:r><w:t>De kust.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = f'<w:footnotes {NS}><w:footnote w:id="2">{paragraph(" Zie de brief.")}</w:footnote></w:footnotes>'
    row = f"<w:tr>{cell('haven')}{cell('jaar')}</w:tr>"
    body = (
        paragraph("Havens", '<w:pStyle w:val="Kop1"/>')
        + paragraph("de bouw;", NUMBERED)
        + paragraph("het onderhoud.", NUMBERED)
        + noted
        + f"<w:tbl>{row}{row}</w:tbl>"
    )
    assert shape(docx(body, numbering=NUMBERING, styles=STYLES, footnotes=notes)) == [
        ("heading", None, "Havens"),
        ("list_item", "a)", "a) de bouw;"),
        ("list_item", "b)", "b) het onderhoud."),
        ("text", None, "De kust."),
        ("footnote", "1", "Zie de brief."),
        ("table", None, "haven | jaar"),
        ("table", None, "haven | jaar"),
    ]


def test_deleted_text_is_not_read_and_a_label_before_a_line_break_stands_alone():
    body = (
        "<w:p><w:r><w:t>Vraag 1</w:t><w:br/><w:t>Kent u de </w:t></w:r>"
        "<w:del><w:r><w:delText>oude </w:delText></w:r></w:del><w:r><w:t>haven?</w:t></w:r></w:p>"
    )
    document = clean(docx(body))
    assert [(b.kind, document.text[b.start : b.end]) for b in document.blocks] == [
        ("question_label", "Vraag 1"),
        ("text", "Kent u de haven?"),
    ]


def test_a_title_cut_in_two_paragraphs_is_one_block():
    first = "Antwoorden van de minister van Havens op vragen"
    document = clean(docx(paragraph(first) + paragraph("van het lid Jansen over de kust") + paragraph("Vraag 1")))
    assert document.text.split("\n") == [f"{first} van het lid Jansen over de kust", "Vraag 1"]


def test_a_letter_set_in_a_table_is_read_as_text():
    sentence = "In antwoord op uw brief van 6 december 2030 deel ik u mede dat de haven klaar is."
    rows = "".join(f"<w:tr>{cell(text)}</w:tr>" for text in ("Havenstraat 1", "Datum", "4 mei 2031", sentence, "De minister"))
    raw = docx(f"<w:tbl>{rows}</w:tbl>" + paragraph("A. Jansen"))
    assert [b for b in shape(raw) if b[0] == "text"] == [
        ("text", None, sentence),
        ("text", None, "De minister"),
        ("text", None, "A. Jansen"),
    ]
