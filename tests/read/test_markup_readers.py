"""Official XML, debate reports and HTML; every paper is made up."""

from __future__ import annotations

import re

import pytest

from kamerspoor.errors import UnreadablePaper
from kamerspoor.read import read_bytes

MOTION = """<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><metadata><meta name="DC.identifier" scheme="" content="kst-99111-V-12"/></metadata><kamerstuk>
<kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2031-2032</tekstregel>
<tekstregel inhoud="kamernummer">2</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>99 111</dossiernr> <begrotingshoofdstuk>V</begrotingshoofdstuk></dossiernummer>
<titel>Havens</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">12</ondernummer></stuknr><titel>MOTIE VAN HET LID JANSEN</titel>
<datumtekst>Voorgesteld <datum isodatum="2032-03-03">3 maart 2032</datum></datumtekst>
<algemeen><vrije-tekst><tekst><al>De Kamer,</al>
<al>overwegende dat motie <extref doc="kst-99111-3">99 111, nr. 3</extref> niet is
 uitgevoerd<noot type="voet"><noot.nr>1</noot.nr><noot.al>Zie de brief.</noot.al></noot>;</al>
<al>verzoekt de regering:</al><lijst><li><li.nr>a.</li.nr><al>havens te bouwen;</al></li></lijst>
<al>en gaat over tot de orde van de dag.</al><al-groep><al>Jansen</al></al-groep></tekst></vrije-tekst></algemeen>
</stuk></kamerstuk></officiele-publicatie>"""


def shape(raw):
    return [(b.kind, b.mark, raw.text[b.start : b.end]) for b in raw.blocks]


def test_motion():
    raw = read_bytes(MOTION.encode(), "motie.xml")
    assert shape(raw) == [
        ("label", None, "Vergaderjaar 2031-2032"),
        ("furniture", None, "2"),
        ("dossier", "99111-V", "99 111 V"),
        ("title", None, "Havens"),
        ("number", "12", "Nr. 12"),
        ("title", None, "MOTIE VAN HET LID JANSEN"),
        ("dateline", None, "Voorgesteld 3 maart 2032"),
        ("clause", None, "De Kamer,"),
        ("clause", None, "overwegende dat motie 99 111, nr. 3 niet is uitgevoerd;"),
        ("footnote", "1", "Zie de brief."),
        ("clause", None, "verzoekt de regering:"),
        ("list_item", "a.", "a. havens te bouwen;"),
        ("clause", None, "en gaat over tot de orde van de dag."),
        ("signature", None, "Jansen"),
    ]
    assert raw.metadata["DC.identifier"] == ("kst-99111-V-12",)
    (link,) = raw.links
    assert (raw.text[link.start : link.end], link.target) == ("99 111, nr. 3", "kst-99111-3")


def test_a_chapter_with_no_space_before_it():
    raw = read_bytes(MOTION.replace("</dossiernr> <beg", "</dossiernr><beg").encode(), "motie.xml")
    assert ("dossier", "99111-V", "99 111 V") in shape(raw)


COMMITTEE = """<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst-sluiting><ondertekening>
<functie>De voorzitter van de commissie, </functie><naam><achternaam>Zuurdeeg</achternaam></naam></ondertekening>
</tekst-sluiting><tekst><al>Vraag 1</al><al>Hoeveel sluizen zijn er nu?</al><al>Antwoord vraag 1</al>
<al>Dat zijn er negen.</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""


def test_short_paragraphs_after_a_signature_stay_text():
    assert shape(read_bytes(COMMITTEE.encode(), "lijst.xml")) == [
        ("signature", None, "De voorzitter van de commissie,"),
        ("signature", None, "Zuurdeeg"),
        ("text", None, "Vraag 1"),
        ("text", None, "Hoeveel sluizen zijn er nu?"),
        ("text", None, "Antwoord vraag 1"),
        ("text", None, "Dat zijn er negen."),
    ]


def test_names_below_a_motion_end_where_a_sentence_begins():
    paper = MOTION.replace("<al>Jansen</al>", "<al>Jansen</al><al>Zuurdeeg c.s.</al><al>Ik zal dit doen.</al><al>Tot slot</al>")
    assert shape(read_bytes(paper.encode(), "motie.xml"))[-4:] == [
        ("signature", None, "Jansen"),
        ("signature", None, "Zuurdeeg c.s."),
        ("text", None, "Ik zal dit doen."),
        ("text", None, "Tot slot"),
    ]


def test_a_link_without_words_shows_its_address():
    words = 'Zie de site (<extref doc="https://haven.example/sluis" soort="URL"></extref>).'
    raw = read_bytes(f"<kamerstuk><tekst><al>{words}</al></tekst></kamerstuk>".encode(), "brief.xml")
    assert raw.text == "Zie de site (https://haven.example/sluis)."
    (link,) = raw.links
    assert (raw.text[link.start : link.end], link.target) == ("https://haven.example/sluis", "https://haven.example/sluis")


def test_a_link_without_words_or_address_takes_its_brackets_along():
    words = (
        'Zie de brief (<extref doc="kst-99111-3"/>), de lijst ( <intref doc="b1"/> ) en (<intref doc="b2">bijlage 2</intref>).'
    )
    raw = read_bytes(f"<kamerstuk><tekst><al>{words}</al></tekst></kamerstuk>".encode(), "brief.xml")
    assert raw.text == "Zie de brief, de lijst en (bijlage 2)."
    assert raw.links == ()


TABLE = """<kamerstuk><tekst><table><tgroup><tbody>
<row><entry><al>Enige cel<noot><noot.nr>*</noot.nr><noot.al>Voorlopig.</noot.al></noot></al></entry></row>
<row><entry><al>1</al></entry><entry><al>Hoeveel sluizen zijn er in het hele land?</al></entry></row>
<row><entry/><entry><al>Dat zijn er negen.</al><al>Ik tel ze in mei opnieuw.</al></entry></row>
<row><entry/><entry><al>Totaal</al></entry></row>
<row><entry><al>Sluizen</al></entry><entry/><entry><al>9<noot><noot.nr>1</noot.nr><noot.al>In mei.</noot.al></noot></al></entry>
</row></tbody></tgroup></table></tekst></kamerstuk>"""


def test_rows_that_are_running_text():
    assert shape(read_bytes(TABLE.encode(), "lijst.xml")) == [
        ("text", None, "Enige cel"),
        ("footnote", "*", "Voorlopig."),
        ("text", None, "1"),
        ("text", None, "Hoeveel sluizen zijn er in het hele land?"),
        ("text", None, "Dat zijn er negen."),
        ("text", None, "Ik tel ze in mei opnieuw."),
        ("table", None, "Totaal"),
        ("table", None, "Sluizen | 9"),
        ("footnote", "1", "In mei."),
    ]


ANNEX = """<officiele-publicatie><niet-dossier-stuk><nds-stuk><nds-nr> 2032D00001 </nds-nr><titel>VERSLAG</titel><tekst>
<al>Zie de kaart<plaatje><illustratie naam="a.png"/><bijschrift>Kaart 1: sluizen</bijschrift></plaatje> hiernaast.</al>
<plaatje><illustratie naam="b.png"/><bijschrift>Figuur 2: havens</bijschrift></plaatje></tekst></nds-stuk></niet-dossier-stuk>
</officiele-publicatie>"""


def test_number_and_captions_of_a_paper_without_dossier():
    assert shape(read_bytes(ANNEX.encode(), "nds.xml")) == [
        ("number", "2032D00001", "2032D00001"),
        ("title", None, "VERSLAG"),
        ("text", None, "Zie de kaart hiernaast."),
        ("text", None, "Kaart 1: sluizen"),
        ("text", None, "Figuur 2: havens"),
    ]


ARTICLES = """<kamerstuk><artikel><definitielijst><definitie-item><term><nadruk>sluis</nadruk></term><definitie>
<al>een schutkolk;</al></definitie></definitie-item><definitie-item><li.nr>b.</li.nr><term>haven:</term><definitie>
<al>een kade;</al><al>of een steiger.</al></definitie></definitie-item></definitielijst></artikel>
<artikel><lid><lidnr>1.</lidnr><al>Schippers melden zich ( artikel 2 ).</al><al>Zij wachten.</al></lid>
<lid><lidnr>2.</lidnr><lijst><li><li.nr>a.</li.nr>
<al>aan de kade ( <extref doc="kst-99111-3">99111</extref> , nr. 3);</al></li></lijst></lid>
<lid><al>Ongenummerd.</al></lid></artikel><wijzig-artikel><wijzig-lid><lidnr>A</lidnr><wat>Na artikel 1 komt:</wat></wijzig-lid>
</wijzig-artikel></kamerstuk>"""


def test_numbers_and_terms_stand_before_their_words():
    raw = read_bytes(ARTICLES.encode(), "wet.xml")
    assert shape(raw) == [
        ("text", None, "sluis: een schutkolk;"),
        ("text", None, "b. haven: een kade;"),
        ("text", None, "of een steiger."),
        ("text", None, "1. Schippers melden zich (artikel 2)."),
        ("text", None, "Zij wachten."),
        ("text", None, "2."),
        ("list_item", "a.", "a. aan de kade (99111, nr. 3);"),
        ("text", None, "Ongenummerd."),
        ("text", None, "A Na artikel 1 komt:"),
    ]
    (link,) = raw.links
    assert raw.text[link.start : link.end] == "99111"


SITTING = """ï»¿
<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie><handelingen><agendapunt><item-titel> Havens </item-titel><spreekbeurt nieuw="ja"><spreker>
 <voorvoegsels> Mevrouw </voorvoegsels> <naam> <achternaam> Jansen </achternaam> </naam>
 ( <politiek> PvX </politiek> ): </spreker>
 <tekst><al-groep><al> Voorzitter. De cliÃ«nten wachten. </al></al-groep></tekst></spreekbeurt></agendapunt>
</handelingen>
</officiele-publicatie>"""


def test_sitting_with_doubly_encoded_text():
    raw = read_bytes(SITTING.encode(), "h.xml")
    assert shape(raw) == [
        ("heading", None, "Havens"),
        ("speaker", "Jansen", "Mevrouw Jansen (PvX):"),
        ("speech", None, "Voorzitter. De cliënten wachten."),
    ]
    assert raw.blocks[2].data == {"name": "Jansen", "party": "PvX", "title": "Mevrouw"}


QUESTIONS = """<officiele-publicatie><kamervragen><vraag><nr>1</nr><al>Kent u de haven?</al></vraag>
<antwoord><nr>1</nr><al>Ja.</al></antwoord></kamervragen></officiele-publicatie>"""


def test_questions():
    assert shape(read_bytes(QUESTIONS.encode(), "v.xml")) == [
        ("question_label", "1", "Vraag 1"),
        ("question", "1", "Kent u de haven?"),
        ("answer_label", "1", "Antwoord 1"),
        ("answer", "1", "Ja."),
    ]


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("<titel>Mededeling</titel>", [("heading", None, "Mededeling")]),
        ("<nr>Mededeling</nr>", [("heading", None, "Mededeling")]),
        ("<kop><titel>Mededeling</titel></kop>", [("heading", None, "Mededeling")]),
        ("<al>Mededeling</al>", [("text", None, "Mededeling")]),
        ("", [("heading", None, "Mededeling")]),
        ("<al>Toelichting:</al>", [("text", None, "Toelichting:")]),
    ],
)
def test_a_remark_below_the_questions_has_a_heading(heading, shown):
    paper = f"""<kamervragen><vraag><nr>Vraag 1</nr><al>Blijft de sluis open?</al></vraag>
<kamervraagopmerking>{heading}<al>De vragen worden later beantwoord.</al></kamervraagopmerking></kamervragen>"""
    assert shape(read_bytes(paper.encode(), "vragen.xml")) == [
        ("question_label", "1", "Vraag 1"),
        ("question", "1", "Blijft de sluis open?"),
        *shown,
        ("text", None, "De vragen worden later beantwoord."),
    ]


DEBATE = """<vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0">
<vergadering soort="Commissie">
<titel>Havens</titel><datum>2031-07-02T00:00:00</datum><activiteit><activiteithoofd><onderwerp>Havens</onderwerp>
<activiteitdeel>
<activiteititem><woordvoerder><spreker soort="Minister"><verslagnaam>De Vries</verslagnaam>
<functie>minister van Havens</functie></spreker>
<markeertijdbegin>2031-07-02T15:00:00</markeertijdbegin><isvoorzitter>false</isvoorzitter>
<tekst><alinea><alineaitem>Minister <nadruk type="Vet">De Vries</nadruk>:</alineaitem>
<alineaitem>Ik zeg toe dat de brief komt.</alineaitem></alinea></tekst>
<interrumpant><spreker soort="Tweede Kamerlid"><fractie>PvX</fractie><verslagnaam>Jansen</verslagnaam></spreker>
<isvoorzitter>true</isvoorzitter><tekst><alinea><alineaitem>De <nadruk>voorzitter</nadruk>:</alineaitem>
<alineaitem>Dank.</alineaitem></alinea></tekst>
</interrumpant></woordvoerder></activiteititem></activiteitdeel></activiteithoofd></activiteit></vergadering>
</vlosCoreDocument>"""


def test_debate_report():
    raw = read_bytes(DEBATE.encode(), "verslag.xml")
    assert shape(raw) == [
        ("title", None, "Havens"),
        ("heading", None, "Havens"),
        ("speaker", "De Vries", "Minister De Vries:"),
        ("speech", None, "Ik zeg toe dat de brief komt."),
        ("speaker", "Jansen", "De voorzitter:"),
        ("speech", None, "Dank."),
    ]
    assert raw.blocks[3].data["office"] == "minister"
    assert raw.blocks[3].data["moment"] == "2031-07-02T15:00:00"
    assert raw.blocks[5].data["office"] == "chair"
    assert raw.metadata["datum"] == ("2031-07-02T00:00:00",)


UNLABELLED = """<vergaderverslag><vergadering><titel>Sluizen</titel><activiteit><activiteitdeel><activiteititem>
<woordvoerder><spreker soort="Tweede Kamerlid"><fractie>SP</fractie><aanhef>Mevrouw</aanhef><verslagnaam>Zuurdeeg</verslagnaam>
</spreker><tekst><alinea><alineaitem>Blijft de sluis open?</alineaitem></alinea></tekst>
<interrumpant><spreker soort="Tweede Kamerlid"><verslagnaam>Bot</verslagnaam></spreker><isvoorzitter>true</isvoorzitter>
<tekst><alinea>Uw tijd is om.</alinea></tekst></interrumpant>
<tekst><alinea><alineaitem>Ik rond af.</alineaitem></alinea><alinea><alineaitem>Dank.</alineaitem></alinea></tekst>
</woordvoerder>
<woordvoerder><spreker soort="Staatssecretaris"><verslagnaam>Ten Kortenaar</verslagnaam></spreker>
<tekst>Zij blijft open.</tekst><tekst>Elke dag.</tekst></woordvoerder>
<woordvoerder><spreker><achternaam>Duinhoven</achternaam></spreker><tekst>Mooi.</tekst></woordvoerder>
</activiteititem></activiteitdeel></activiteit></vergadering></vergaderverslag>"""


def test_turns_without_labels_are_labelled_from_what_the_report_knows():
    assert shape(read_bytes(UNLABELLED.encode(), "verslag.xml")) == [
        ("title", None, "Sluizen"),
        ("speaker", "Zuurdeeg", "Mevrouw Zuurdeeg (SP):"),
        ("speech", None, "Blijft de sluis open?"),
        ("speaker", "Bot", "De voorzitter:"),
        ("speech", None, "Uw tijd is om."),
        ("speaker", "Zuurdeeg", "Mevrouw Zuurdeeg (SP):"),
        ("speech", None, "Ik rond af."),
        ("speech", None, "Dank."),
        ("speaker", "Ten Kortenaar", "Staatssecretaris Ten Kortenaar:"),
        ("speech", None, "Zij blijft open."),
        ("speech", None, "Elke dag."),
        ("speaker", "Duinhoven", "Duinhoven:"),
        ("speech", None, "Mooi."),
    ]


def test_a_plan_of_a_debate_holds_no_words_yet():
    plan = re.sub(r"<tekst>.*?</tekst>", "<tekst/>", DEBATE, flags=re.DOTALL)
    with pytest.raises(UnreadablePaper, match="holds no words yet") as refusal:
        read_bytes(plan.encode(), "verslag.xml")
    assert refusal.value.reason == "empty"


PAGE = """<!DOCTYPE html><html><head><title>x</title><script>var a;</script></head><body><nav>Menu</nav><article>
<h1>Havens</h1><p>Zie <a href="https://zoek.officielebekendmakingen.nl/kst-99111-3.html">nr. 3</a>
voor de bouw van de haven.</p>
<ul><li>De kust</li></ul><table><tr><td>a</td><td>b</td></tr></table></article></body></html>"""


def test_html():
    raw = read_bytes(PAGE.encode(), "stuk.html")
    assert shape(raw) == [
        ("heading", None, "Havens"),
        ("text", None, "Zie nr. 3 voor de bouw van de haven."),
        ("list_item", None, "De kust"),
        ("table", None, "a | b"),
    ]
    (link,) = raw.links
    assert (raw.text[link.start : link.end], link.target) == ("nr. 3", "kst-99111-3")


ANSWERS = """<!DOCTYPE html><html><body><div id="broodtekst"><div class="kamervraagnummer">1204</div>
<h1 class="kamervraagomschrijving_kop">Vragen van het lid Zuurdeeg (SP) over de sluis te Oudezijl</h1>
<div class="vraag"><h2 class="stuktitel no-toc"><a id="d1" name="d1"></a>Vraag 1
 </h2><p>Kent u het bericht over de sluis?<a class="nootnum supernote-click-ID-1" href="#ID-1">1</a>
 <a class="nootnum supernote-click-n2" href="#n2">2</a></p></div>
<div class="antwoord"><p class="nummer">1</p><p>Ja.</p></div>
<div class="vraag"><p class="nummer">2</p><p>Blijft zij open?<sup><a class="nootnum" href="#ID-3">3</a></sup></p></div>
<div class="vraag"><p class="nummer">3</p><p>Wie zorgt daarvoor?</p></div>
<div class="antwoord"><p class="nummer">2 en 3</p><h3>Beheer</h3><p>De schippers.</p></div>
<div id="noten"><hr/>
<div class="voet noot snp-mouseoffset" id="supernote-note-ID-1"><h5 class="note-close"><a class="note-close"
 href="#close-ID-1">X</a> Noot </h5><sup><span class="nootnum"><a id="ID-1" name="ID-1"></a>1</span></sup>
<p>De Ochtendkrant,</p><p>1 februari.</p></div>
<div class="voet noot snp-mouseoffset" id="supernote-note-ID-9"><h5 class="note-close"><a class="note-close"
 href="#close-ID-9">X</a> Noot </h5><sup><span class="nootnum" id="n2">2</span></sup><p>De Schuttevaer.</p></div>
<div class="voet noot" id="supernote-note-ID-4"><h5 class="note-close"><a class="note-close"
 href="#close-ID-4">X</a> Noot </h5><sup>
<span class="nootnum" id="ID-4">4</span></sup><p>Niet vermeld.</p></div></div></div></body></html>"""


def test_questions_and_notes_of_a_page():
    assert shape(read_bytes(ANSWERS.encode(), "ah.html")) == [
        ("number", "1204", "1204"),
        ("heading", None, "Vragen van het lid Zuurdeeg (SP) over de sluis te Oudezijl"),
        ("question_label", "1", "Vraag 1"),
        ("question", "1", "Kent u het bericht over de sluis?"),
        ("footnote", "1", "De Ochtendkrant, 1 februari."),
        ("footnote", "2", "De Schuttevaer."),
        ("answer_label", "1", "Antwoord 1"),
        ("answer", "1", "Ja."),
        ("question_label", "2", "Vraag 2"),
        ("question", "2", "Blijft zij open?"),
        ("question_label", "3", "Vraag 3"),
        ("question", "3", "Wie zorgt daarvoor?"),
        ("answer_label", "2 3", "Antwoord 2 en 3"),
        ("heading", None, "Beheer"),
        ("answer", "2 3", "De schippers."),
        ("footnote", "4", "Niet vermeld."),
    ]


@pytest.mark.parametrize("heading", ['<h2 class="stuktitel no-toc">Mededeling</h2>', ""])
def test_a_remark_on_a_page_has_a_heading(heading):
    page = f"""<!DOCTYPE html><html><body>
<div class="vraag"><h2 class="stuktitel">Vraag 1</h2><p>Blijft de sluis open?</p></div>
<div class="kamervraagopmerking">{heading}<p>De vragen worden later beantwoord.</p></div></body></html>"""
    assert shape(read_bytes(page.encode(), "ah.html"))[-2:] == [
        ("heading", None, "Mededeling"),
        ("text", None, "De vragen worden later beantwoord."),
    ]


def test_running_text_with_elements_in_it_is_one_block():
    raw = read_bytes(
        b"""<officiele-publicatie><kamervragen><kamervraagnummer>2032Z00001</kamervraagnummer>
<kamervraagomschrijving>Vragen van het lid <naam><achternaam>Jansen</achternaam></naam> (VVD) over
 <kamervraagonderwerp>de haven</kamervraagonderwerp> (ingezonden <datum>3 maart 2032</datum>).</kamervraagomschrijving>
<vraag><nr>1</nr><al>Bent u daar?</al></vraag></kamervragen></officiele-publicatie>""",
        "vragen.xml",
    )
    assert ("text", None, "Vragen van het lid Jansen (VVD) over de haven (ingezonden 3 maart 2032).") in shape(raw)
