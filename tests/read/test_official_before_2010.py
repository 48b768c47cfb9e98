"""Official XML of 1995 to 2010; every paper is made up, in the form that papers of those years have."""

from __future__ import annotations

from kamerspoor.model import Ask, Paper
from kamerspoor.pipeline import read_paper_bytes
from kamerspoor.read import read_bytes

PAPER = """<?xml version="1.0" encoding="utf-8"?>
<kamerwrk kamer="2" publtype="meto"><metadata><meta name="OVERHEIDop.externMetadataRecord" scheme=""
 content="https://zoek.officielebekendmakingen.nl/kst-99111-XII-14/metadata.xml" /></metadata>
<kop><titel>Tweede Kamer der Staten-Generaal</titel><subtitel>2</subtitel><subtitel>Vergaderjaar 2004-2005</subtitel></kop>
<frontm><versie dtd="0.10" conv="port1.1__2.4" markup="c11xa"></versie><ordernr>KST00001</ordernr>
<vergjaar>2004-2005</vergjaar><onderw><nummer>99 111 XII</nummer><naam>Begroting van de
sluizen</naam></onderw></frontm>
<body><stuk><ltrlabel>Nr. </ltrlabel><nummer>14</nummer><titel>{title} </titel>{words}</stuk></body>
<voetnoot id="v1.1" nr="1"><al>Ter inzage gelegd bij de griffie.</al></voetnoot></kamerwrk>"""

LETTER = PAPER.format(
    title="BRIEF VAN DE MINISTER VAN VERKEER EN WATERSTAAT",
    words="""<al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>
<al>Den Haag, <datum>14 maart 2005</datum></al>
<al>Ik bied u het plan voor de sluis te Oudezijl
aan<voetref refid="v1.1" nr="1"></voetref>.</al><witreg></witreg>
<tuskop letat="vet">1. Herstel </tuskop><tuskop letat="cur">1.1. Sluisdeuren</tuskop>
<al>De deuren worden dit jaar vervangen.</al>
<ondtek><functie>De Minister van Verkeer en Waterstaat,</functie><naam>C. D. E. Duinhoven </naam>
<functie>De Staatssecretaris van Financiën,</functie><naam>F. Zuurdeeg</naam></ondtek>""",
)

MOTION = PAPER.format(
    title="MOTIE VAN DE LEDEN ZUURDEEG EN TEN KORTENAAR",
    words="""<al>Voorgesteld <datum>9 maart 2005</datum></al><al>De Kamer,</al><witreg></witreg>
<al>gehoord de beraadslaging,</al><witreg></witreg><al>overwegende, dat de sluis lekt;</al><witreg></witreg>
<al>verzoekt de regering de sluis te herstellen,</al><witreg></witreg><al>en gaat over tot de orde van de dag.</al>
<ondtek><naam>Zuurdeeg</naam><naam>Ten Kortenaar</naam></ondtek>""",
)

SITTING = """<handeling kamer="2"><metadata><meta name="DC.identifier" scheme="" content="h-tk-20042005-61-3950" />
</metadata><frontm><versie dtd="0.10"></versie><ordernr>HAN0001</ordernr><vergjaar>2004-2005</vergjaar><volgnr>61</volgnr>
<datum>9 maart 2005</datum><vrzlabel>Voorzitter:</vrzlabel><vrznaam>Ten Kortenaar</vrznaam></frontm><part><item>
<itemnaam>Sluizen</itemnaam><itemkop>Aan de orde is het debat over <nadruk type="vet">sluizen</nadruk>.</itemkop>
<al>De beraadslaging wordt geopend.</al>
<voorz><al>De <nadruk type="vet">voorzitter</nadruk>: Het woord is aan mevrouw Zuurdeeg.</al></voorz>
<spreker><wie><aanspr>Mevrouw</aanspr><naam>Zuurdeeg</naam>(<partij>SP</partij>):</wie><al>Voorzitter. De sluis lekt.</al>
<motie><motienm>Motie</motienm><mtekst><al>De Kamer,</al><al>gehoord de beraadslaging,</al>
<al>verzoekt de regering de sluis te herstellen,</al><al>en gaat over tot de orde van de dag.</al></mtekst></motie></spreker>
<voorz><al>Deze motie is voorgesteld door het lid Zuurdeeg. Zij krijgt nr. 15 (99111).</al></voorz>
<spreker><wie><aanspr>Minister</aanspr> <naam>Duinhoven</naam></wie>
<al>Ik zeg toe dat ik de Kamer voor 1 juni een brief over de sluis stuur.</al></spreker>
<actie>De beraadslaging wordt gesloten.</actie></item></part></handeling>"""

QUESTIONS = """<vraagdoc kamer="2"><metadata><meta name="DC.identifier" scheme="" content="ah-tk-20042005-1204" /></metadata>
<kop><titel>Tweede Kamer der Staten-Generaal</titel><subtitel>2</subtitel><subtitel>Vergaderjaar 2004-2005</subtitel>
<subtitel>Aanhangsel van de Handelingen</subtitel></kop>
<frontm><versie dtd="0.10"></versie><ordernr>KVR0001</ordernr><vergjaar>2004-2005</vergjaar></frontm><body><vragen>
<nummer>1204</nummer><omschr>Vragen van het lid <nadruk type="vet">Zuurdeeg</nadruk> (SP) aan de minister van Verkeer en
Waterstaat over <ondw>de sluis te Oudezijl</ondw>. (Ingezonden 3 februari 2005)</omschr>
<vraag><nummer>1</nummer><al>Kent u het bericht over de sluis?<nootref nr="1" refid="n1"></nootref></al></vraag>
<vraag><nummer>2</nummer><al>Bent u bereid de sluis te herstellen?</al></vraag>
<noot id="n1" nr="1"><al>De Ochtendkrant, 1 februari 2005.</al></noot></vragen>
<reactie><titel>Antwoord</titel><omschr>Antwoord van minister <nadruk type="vet">Duinhoven</nadruk> (Verkeer en Waterstaat).
(Ontvangen 1 maart 2005)</omschr><antwoord><nummer>1</nummer><al>Ja.</al></antwoord>
<antwoord><nummer>2</nummer><al>Ja. De sluis wordt in april hersteld.</al></antwoord></reactie></body></vraagdoc>"""


def shape(xml: str) -> list[tuple[str, int, str | None, str]]:
    raw = read_bytes(xml.encode(), "stuk.xml")
    return [(b.kind, b.level, b.mark, raw.text[b.start : b.end]) for b in raw.blocks if b.kind != "furniture"]


def analysed(xml: str) -> Paper:
    return read_paper_bytes(xml.encode(), "stuk.xml")


def quote(paper: Paper, ask: Ask) -> str:
    return " ".join(paper.text[ask.start : ask.end].split())


def test_blocks_of_a_letter():
    assert shape(LETTER) == [
        ("label", 0, None, "Vergaderjaar 2004-2005"),
        ("dossier", 0, None, "99 111 XII"),
        ("title", 0, None, "Begroting van de sluizen"),
        ("number", 0, "14", "Nr. 14"),
        ("title", 0, None, "BRIEF VAN DE MINISTER VAN VERKEER EN WATERSTAAT"),
        ("text", 0, None, "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"),
        ("text", 0, None, "Den Haag, 14 maart 2005"),
        ("text", 0, None, "Ik bied u het plan voor de sluis te Oudezijl aan."),
        ("footnote", 0, "1", "Ter inzage gelegd bij de griffie."),
        ("heading", 2, None, "1. Herstel"),
        ("heading", 3, None, "1.1. Sluisdeuren"),
        ("text", 0, None, "De deuren worden dit jaar vervangen."),
        ("signature", 0, None, "De Minister van Verkeer en Waterstaat,"),
        ("signature", 0, None, "C. D. E. Duinhoven"),
        ("signature", 0, None, "De Staatssecretaris van Financiën,"),
        ("signature", 0, None, "F. Zuurdeeg"),
    ]


def test_a_note_in_a_row_of_one_cell_comes_once():
    row = '<row><entry><al>De deuren<voetref refid="v1.1" nr="1"/></al></entry></row>'
    paper = PAPER.format(title="BRIEF", words=f"<table><tgroup><tbody>{row}</tbody></tgroup></table>")
    assert shape(paper)[-2:] == [
        ("text", 0, None, "De deuren"),
        ("footnote", 0, "1", "Ter inzage gelegd bij de griffie."),
    ]


def test_head_of_a_letter():
    header = analysed(LETTER).structure.header
    assert (header.kind, header.id, header.dossiers, header.number) == ("letter", "kst-99111-XII-14", ("99111-XII",), "14")
    assert (header.date, header.place, header.subject) == ("2005-03-14", "Den Haag", "Begroting van de sluizen")
    assert [(s.role, s.name) for s in header.senders] == [
        ("Minister van Verkeer en Waterstaat", "C. D. E. Duinhoven"),
        ("Staatssecretaris van Financiën", "F. Zuurdeeg"),
    ]


def test_a_note_that_nothing_refers_to_stands_at_the_end():
    assert shape(LETTER.replace("<voetref", "<onbekend").replace("</voetref", "</onbekend"))[-1] == (
        "footnote",
        0,
        "1",
        "Ter inzage gelegd bij de griffie.",
    )


def test_motion():
    paper = analysed(MOTION)
    header = paper.structure.header
    assert (header.kind, header.id, header.date) == ("motion", "kst-99111-XII-14", "2005-03-09")
    assert [a.name for a in header.askers] == ["Zuurdeeg", "Ten Kortenaar"]
    assert [quote(paper, a) for a in paper.interpretation.asks] == ["verzoekt de regering de sluis te herstellen,"]


def test_sitting():
    paper = analysed(SITTING)
    header = paper.structure.header
    assert (header.kind, header.id, header.date, header.subject) == (
        "report",
        "h-tk-20042005-61-3950",
        "2005-03-09",
        "Sluizen",
    )
    assert [(s.office, s.speaker.name, s.speaker.party) for s in paper.structure.speeches] == [
        ("chair", "Ten Kortenaar", None),
        ("member", "Zuurdeeg", "SP"),
        ("chair", "Ten Kortenaar", None),
        ("minister", "Duinhoven", None),
    ]
    assert ("speech", 0, None, "Het woord is aan mevrouw Zuurdeeg.") in shape(SITTING)
    (motion,) = paper.interpretation.asks
    assert (motion.kind, motion.reference, [(p.name, p.party) for p in motion.by]) == (
        "motie",
        "kst-99111-15",
        [("Zuurdeeg", "SP")],
    )
    assert [(s.kind, s.due) for s in paper.interpretation.statements] == [("commitment", "../2005-06-01")]


def test_questions():
    paper = analysed(QUESTIONS)
    header = paper.structure.header
    assert (header.kind, header.id, header.asked, header.date) == ("answers", "ah-tk-20042005-1204", "2005-02-03", "2005-03-01")
    assert header.subject == "de sluis te Oudezijl"
    assert [(quote(paper, a), a.outcome) for a in paper.interpretation.asks] == [
        ("Kent u het bericht over de sluis?", "answered"),
        ("Bent u bereid de sluis te herstellen?", "in_progress"),
    ]
    assert ("footnote", 0, "1", "De Ochtendkrant, 1 februari 2005.") in shape(QUESTIONS)
