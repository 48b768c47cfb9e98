"""How letters and answers say what is done and promised: made-up sentences, judged by the annotation guideline."""

from __future__ import annotations

import pytest

from kamerspoor.model import Statement
from kamerspoor.pipeline import read_paper_bytes

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 4 maart 2031
Betreft Stand van zaken

Geachte voorzitter,

{text}

De Minister van Infrastructuur en Waterstaat,

J.P. de Wit
"""


def said(text: str) -> list[Statement]:
    """The statements of a small letter of 4 March 2031."""
    return list(read_paper_bytes(LETTER.format(text=text).encode(), "brief.txt").interpretation.statements)


def kinds(text: str) -> dict[str, str | None]:
    return {s.kind: s.strength for s in said(text)}


WHAT_THE_LETTER_DOES = [
    "In deze brief zal ik u verder inlichten over de sluis.",
    "Dit wordt verderop in deze brief nader uitgewerkt.",
    "In deze brief wordt ingegaan op de sluizen, die nog niet beoordeelde haven en de kades.",
    "In deze brief wordt een beeld gegeven van de staat van de sluizen.",
    "In deze brief ga ik allereerst in op de sluizen, zoals eerder omschreven in de brieven van mei.",
    "In deze brief zal ik een toelichting geven op de staat van de sluizen.",
    "Hierbij wil ik u informeren over de staat van de sluizen.",
    "Graag wil ik uw Kamer informeren over de staat van de sluizen.",
    "Deze brief behelst mijn standpunt over de sluizen.",
    "Tevens gaat deze brief in op de kades.",
    "Hieronder volgt een overzicht van de sluizen.",
    "Als bijlage bij deze brief vindt u een lijst van de sluizen.",
    "In de bijlage vindt uw Kamer een lijst van de sluizen.",
    "Hierbij ontvangt de Kamer het jaarverslag over de sluizen.",
    "In reactie op uw brief over de sluizen laat ik u het volgende weten.",
    "Met genoegen bied ik u het havenboek aan.",
    "In het navolgende zal per sluis worden beschreven wat er is gedaan.",
    "In deze brief wordt uw Kamer geïnformeerd over het herstel door de havenmeester.",
    "In de bijlage vindt u de antwoorden over het bericht «De sluis gaat niet open».",
    "Met deze brief ontvangt de Tweede Kamer het verslag voor het havendebat van 12 juni aanstaande.",
    "Deze brief behandelt drie onderwerpen: de sluizen; aangenomen moties over de kades; de veren.",
    "In dit overzicht zal ik vooruitkijken naar de komende maanden.",
    "Deze brief wordt tegelijk gestuurd aan de Eerste Kamer.",
    "Op de kades kom ik aan het einde van deze brief terug.",
    "Ook neem ik u mee in de voortgang van de sluizen.",
    "In verband daarmee leg ik u graag het volgende voor.",
    "Allereerst zal ik stil staan bij de sluizen.",
    "Onder 2 worden de plannen voor de komende jaren samengevat.",
    "In deel B worden de gevolgen voor de sluizen geschetst.",
    "In deze brief worden die plannen in beeld gebracht.",
    "Met deze brief over de sluizen in de komende jaren wordt gevolg gegeven aan uw verzoek.",
    "Bij deze bied ik u het jaarbericht over de sluizen aan.",
    "Waar mogelijk ga ik daarbij in op de vragen over de sluizen.",
]


@pytest.mark.parametrize("text", WHAT_THE_LETTER_DOES)
def test_what_the_letter_itself_does_is_a_deed_of_reporting_with_its_date(text: str):
    (statement,) = said(text)
    assert (statement.kind, statement.instrument, statement.date) == ("deed", "reporting", "2031-03-04")


def test_a_letter_goes_on_with_what_it_tells():
    text = (
        "In deze brief ga ik in op de sluizen. Daarnaast wordt uw Kamer geïnformeerd over de kades. "
        "Tot slot wordt ingegaan op de veren."
    )
    assert [s.kind for s in said(text)] == ["deed", "deed", "deed"]


def test_the_same_words_with_a_time_to_come_are_a_promise():
    assert kinds("Na de zomer wordt uw Kamer geïnformeerd over de kades.") == {"commitment": "firm"}
    assert kinds("Over de veren bericht ik u apart.") == {"commitment": "firm"}


DEEDS = [
    "Ook is contact gezocht met de havenmeester.",
    "De stukken zijn ook geplaatst op de website van de haven.",
    "De schippers worden hiervoor getraind.",
    "Ook is het gelukt de sluis te openen.",
    "Ik heb de schippers laten weten dat de sluis dicht blijft.",
    "In het havendebat heb ik opgemerkt dat de sluis oud is.",
    "Op 6 oktober heb ik die brief met uw Kamer behandeld in het havendebat.",
    "Om dit te halen zijn in 2030 per haven grenzen afgesproken.",
    "De adviezen die de havenraad heeft gegeven zijn, voor zover dat kon, geheel verwerkt in het sluizenplan.",
    "Nederland heeft de havenautoriteiten erop gewezen dat de kade verzakt.",
    "Het onderzoek naar de sluis is intussen voltooid.",
    "In mei hebben gesprekken met de schippers plaatsgevonden.",
    "In het gesprek met de schippers kwamen de kades aan de orde.",
    "Ik stel twee veerboten ter beschikking.",
    "Het afgelopen jaar heb ik al verschillende besluiten kunnen nemen over de sluizen.",
    "Uit de monitor die in mei aan uw Kamer is gezonden, blijkt dat de sluis oud is.",
    "Zoals ik uw Kamer in mijn brief van 3 mei 2030 heb bericht, is de sluis oud.",
    "Op 18 april 2030 werd het havenakkoord bekrachtigd.",
    "De vertraging heeft ertoe geleid dat het kabinet heeft besloten een tweede sluis te huren.",
    "Het havenrapport dat ik u in mei heb toegestuurd, telt negentig bladzijden.",
    "In mei wisselden wij van gedachten met de schippers.",
    "6 miljoen per jaar is bestemd voor de kades.",
    "Met deze brief beoog ik aan deze toezegging te voldoen.",
    "Voor het debat van 18 mei aanstaande zend ik u deze brief over de veren.",
    "Het doet mij genoegen dat ik u nu de uitwerking van het sluizenplan kan toesturen.",
    "Tot slot kijk ik kort vooruit naar de aanstaande proef met de sluis.",
    "Ik laat mij door het KNMI doorlopend adviseren over het getij.",
    "Niet pas na de proef, maar meteen vanaf de eerste dag werken we aan veilige veren.",
    "De Nederlandse zaakgelastigde nam deel aan dit gesprek.",
    "Op verzoek van Nederland werden deze zorgen opgenomen in verklaringen van de Europese Unie.",
    "De brief van de havenmeester heb ik ontvangen en beantwoord.",
    "In mei heb ik een delegatie van de schippers ontvangen.",
    "De schippers is namens mij meegedeeld dat de sluis dicht blijft.",
    "In deze zitting werd onder leiding van Nederland een resolutie ingediend over veren.",
    "Om dat te onderstrepen, bezoeken Nederlandse en Europese diplomaten regelmatig de haven.",
    "In 2029 begonnen enkele landen, waaronder Nederland, een proef met veren.",
    "Op 3 mei rondde de IOB een evaluatie van de haven af.",
    "In dit deel bespreek ik de sluizen die in 2032 open gaan.",
    "Deze brief wordt verzonden met het oog op het havendebat van 12 juni aanstaande.",
    "Ten behoeve van dit debat wil ik uw Kamer inlichten over de sluizen.",
    "Zorgen over de kades zijn bij de havenautoriteiten aangekaart.",
    "De staatssecretaris heeft zich uitgesproken en de haven opgeroepen de sluis niet te sluiten.",
    "Het kabinet roept de havenautoriteiten met klem op de schippers snel vrij te laten.",
    "Daarnaast gaat deze brief, zoals het lid Kuipers (D66) in het debat verzocht, in op de veren.",
    "Voor het Nederlandse havenbeleid is dit een prioriteit.",
    "De Nederlandse steun gaat hoofdzakelijk naar twee havens.",
    "De kades zijn een belangrijk onderwerp in het overleg; er is voortdurend overleg met de reders.",
    "Mede op aandringen van Nederland hebben de buurlanden in een verklaring hun zorg kenbaar gemaakt.",
]


@pytest.mark.parametrize("text", DEEDS)
def test_deeds(text: str):
    assert kinds(text) == {"deed": None}


COMMITMENTS = [
    ("Wij houden uw Kamer wekelijks op de hoogte van de sluizen.", "firm"),
    ("U kunt mijn reactie op het havenrapport in mei verwachten.", "firm"),
    ("Ik meld u dat Defensie een nieuwe veerpas gaat invoeren.", "firm"),
    ("Ik meld u graag dat ik dit verzoek aan de schippers wil overbrengen.", "intent"),
    ("Het kabinet zet zich in om de sluis te herstellen.", "intent"),
    ("Ik verwacht uw Kamer hierover in mei te kunnen berichten.", "intent"),
    ("Indien nodig worden maatregelen getroffen.", "conditional"),
    ("Uw Kamer ontvangt een afschrift van de havenbrief.", "firm"),
    ("Daarom kies ik voor een andere sluis.", "intent"),
    ("Ik zet mij in voor betere kades.", "intent"),
    ("Ook deze sluizen moeten in 2033 gereed zijn.", "firm"),
    ("Ik vind de toename zorgelijk en blijf deze nauwlettend volgen.", "intent"),
    ("Over de uitkomst zult u schriftelijk worden geïnformeerd.", "firm"),
    ("Het verslag zult u voor 1 juni 2031 ontvangen.", "firm"),
    ("De volgende zitting vindt plaats van 2 tot en met 18 juni 2031.", "firm"),
    ("Ook de havencoalitie, waarvan Nederland deel uitmaakt, zal een verklaring uitbrengen.", "firm"),
    ("Uiteraard neem ik geen besluit over de sluis voordat uw Kamer de stukken heeft gelezen.", "firm"),
    ("Op 14 juni 2031 heeft uw Kamer een commissiedebat over veren gepland staan.", "firm"),
    ("Ik bied de commissie graag een besloten technische briefing aan over de sluizen.", "firm"),
]


@pytest.mark.parametrize(("text", "strength"), COMMITMENTS)
def test_commitments(text: str, strength: str):
    assert kinds(text) == {"commitment": strength}


@pytest.mark.parametrize(
    "text",
    [
        "Van een openbare afkeuring ziet het kabinet op dit moment af, omdat de reders daarvan last hebben.",
        "In verband met hun veiligheid kunnen de namen van deze schippers niet worden genoemd.",
        "Over nadere bijzonderheden van de brand beschikt Nederland niet.",
        "Om deze reden is niet precies te zeggen hoeveel schepen komen.",
        "Daardoor is niet inzichtelijk om hoeveel schepen het gaat.",
    ],
)
def test_what_cannot_be_said_is_a_refusal(text: str):
    assert kinds(text) == {"refusal": None}


def test_to_have_nothing_more_to_tell_is_a_refusal():
    assert kinds("Ik heb daarover geen nadere informatie.") == {"refusal": None}


def test_a_promise_recalled_is_a_deed_and_a_commitment():
    assert kinds("In het havendebat heb ik toegezegd de sluizen te tellen.") == {"deed": None, "commitment": "firm"}
    assert kinds("In het havendebat zegde ik toe om de sluizen te tellen.") == {"deed": None, "commitment": "firm"}


@pytest.mark.parametrize(
    "text",
    [
        "In mijn brief van 27 februari heb ik laten weten het besluit uiterlijk 15 april vast te stellen.",
        "In de brief van 19 december jl. heeft het kabinet aangegeven te blijven sturen op kortere wachttijden.",
        "Nederland en de EU hebben zich uitgesproken tegen het gijzelen van schippers, en zullen dat blijven doen.",
    ],
)
def test_what_was_said_to_be_done_is_a_deed_and_a_commitment(text: str):
    assert kinds(text) == {"deed": None, "commitment": "firm"}


def test_statements_are_numbered_in_order_also_where_a_promise_was_taken_back():
    made = said(
        "In het debat van 3 februari heb ik toegezegd u te informeren over de sluis. Ik heb de sluis laten keuren. "
        "Met deze brief voldoe ik aan die toezegging. Ik zal de sluis in mei laten schilderen."
    )
    assert len(made) > 2
    assert [s.id for s in made] == [f"s{i}" for i in range(1, len(made) + 1)]


def test_a_promise_that_the_letter_keeps_is_a_deed_alone():
    assert kinds("Hierbij zend ik u het overzicht dat ik heb toegezegd.") == {"deed": None}


NONE = [
    "Over die schipper kan zij daarom geen uitspraken doen.",
    "Ik wil de schippers hiervoor bedanken.",
    "Ik vraag hiervoor uw begrip.",
    "Indien er aan de eisen wordt voldaan, wordt er een vergunning verleend.",
    "Achteraf bezien was het beter geweest de sluis te openen.",
    "In mei zijn er 400 klachten over de sluis ingediend.",
    "Op 3 mei heeft een debat plaatsgevonden in de commissie voor Havens.",
    "Zij zijn daarom geen voorstander van een nieuwe sluis.",
    "Het kabinet heeft kennisgenomen van het havenrapport.",
    "In mei heb ik van de havenmeester een verslag ontvangen.",
    "Ik stel vast dat de sluis oud is.",
    "Uit het verslag maak ik op dat de sluis oud is.",
    "In de motie is de regering gevraagd de sluis te tellen.",
    "De motie van het lid Visser verzocht de regering de sluis te tellen.",
    "Reclassering Nederland heeft een proef aangekondigd.",
    "Het kabinet neemt daar geen genoegen mee.",
    "Het aantal schepen is verminderd met acht procent.",
    "Ik zie geen reden om aan de uitkomst te twijfelen.",
    "Varen is niet mogelijk voor de vissers uit de haven.",
    "In 2029 vond een hevige brand in de haven plaats.",
    "Het gaat hierbij vooral om veren en sleepboten.",
    "Daarop ben ik tot de overtuiging gekomen dat het nodig was.",
    "Ik ben de schippers veel dank verschuldigd voor hun werk.",
    "Vanuit de haven zijn er geen uitspraken gedaan die de veren betreffen.",
    "Op 26 oktober 2030 vonden parlementsverkiezingen plaats.",
    "Ondanks alles zijn de plannen over het geheel genomen geslaagd.",
    "Over de brief heeft een Algemeen Overleg plaatsgevonden.",
    "De wet treedt niet in werking zolang de koning deze niet heeft ondertekend.",
    "De rekenhulp doet geen uitspraken over de werking van een vistuig.",
    "Tussen de gemeente en de reders vinden hierover nog gesprekken plaats.",
    "Het kabinet maakt zich zorgen over de veren.",
    "Nederland is ingenomen met het feit dat de havenraad dit heeft besloten.",
    "Ik maak daarbij de kanttekening dat de sluis oud is.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_statements(text: str):
    assert kinds(text) == {}


def test_two_clauses_tell_what_is_done_and_what_will_be():
    text = "Nederland steunt de bouw van de haven en zal ook de komende jaren bijdragen aan de kade."
    assert kinds(text) == {"deed": None, "commitment": "firm"}


INSTRUMENTS = [
    ("Ik heb de havenraad gevraagd om een onderzoek te doen naar de kade.", "investigation"),
    ("Met de schippers zijn afspraken gemaakt over de veren.", "dialogue"),
    ("Met de reders is afgesproken dat de veren in juni weer varen.", "dialogue"),
    ("Daarbij is afgesproken dat de veren in juni weer varen.", "policy"),
    ("Met de reders heb ik een pakket maatregelen afgesproken.", "policy"),
    ("Het onderzoek naar de kade is intussen afgerond.", "investigation"),
    ("De gesprekken met de reders zijn voortgezet.", "dialogue"),
    ("In 2032 zal een nieuwe meting plaatsvinden.", "investigation"),
    ("De vaststelling van de tarieven zal in mei plaatsvinden.", "policy"),
    ("Een lijst van de sluizen is als bijlage toegevoegd.", "reporting"),
    ("Het advies is openbaar gemaakt.", "reporting"),
    ("Het wetsvoorstel over de sluizen is in consultatie gebracht.", "policy"),
    ("De uitkomst zal in mei aan uw Kamer worden voorgelegd.", "reporting"),
    ("In het tweede deel geef ik een overzicht van de sluizen.", "reporting"),
    ("In juni kom ik met een brief over de sluizen.", "reporting"),
    ("In die brief is aandacht besteed aan de veren.", "reporting"),
    ("Ik streef ernaar u in mei hierover te berichten.", "reporting"),
    ("Ik heb besloten tot een ophoging van het budget voor de sluizen.", "funding"),
    ("Sinds februari zijn zestig extra sluiswachters ingezet.", "support"),
    ("Ik heb dit met mijn Belgische ambtgenoot opgenomen.", "dialogue"),
    ("Nederland heeft met klem stelling genomen tegen het gijzelen van schippers.", "statement"),
    ("Ik houd de veren scherp in het oog.", "investigation"),
    ("Het is niet mogelijk om uw Kamer voor mei over de sluizen te informeren.", "reporting"),
    ("Op de uitkomst wil ik niet vooruitlopen.", "policy"),
    ("Aan uw verzoek om een nieuwe sluis geef ik geen gevolg.", "policy"),
    ("In mei breng ik een werkbezoek aan de sluis.", "visit"),
    ("In mei zal ik bezien of de sluis dicht moet.", "policy"),
    ("In de kabinetsreactie zal ik hierop ingaan.", "reporting"),
    ("Het wetsvoorstel over de sluizen zal ik in mei bij uw Kamer indienen.", "policy"),
    ("Hiervoor is in totaal € 90 miljoen beschikbaar gesteld.", "funding"),
    ("Voor verdere vergoeding zie ik geen aanleiding.", "funding"),
    ("Een verbod op veren is niet aan de orde.", "policy"),
    ("Ook de schippers zullen hierbij worden betrokken.", "dialogue"),
    ("Het havendebat is voorzien op 28 mei 2031.", "event"),
    ("Dat boek zal ik, voorzien van mijn oordeel, in mei aan uw Kamer aanbieden.", "reporting"),
    ("Het streven is erop gericht de antwoorden in mei toe te zenden.", "reporting"),
    ("Ik streef ernaar het aantal schippers te verhogen.", "policy"),
    ("Ik zie geen aanleiding op de berichten over de sluis in te gaan.", "reporting"),
]


@pytest.mark.parametrize(("text", "instrument"), INSTRUMENTS)
def test_instruments(text: str, instrument: str):
    assert {s.instrument for s in said(text)} == {instrument}


def test_since_when_a_deed_goes_on_is_its_date():
    (statement,) = said("Sinds maart 2030 steunt Nederland de haven met twee schepen.")
    assert statement.date == "2030-03/.."


def test_what_is_said_under_the_name_of_a_forum_is_said_there():
    text = "Raad Buitenlandse Zaken\n\nNederland vroeg daar aandacht voor de gevangen schippers in Rusland."
    (statement,) = said(text)
    assert (statement.instrument, statement.forum) == ("dialogue", "eu")


def test_what_he_or_she_did_is_the_act_of_the_office_told_before():
    text = (
        "De mensenrechtenambassadeur bezocht in mei de haven. Hij drong erop aan de sluis te openen. "
        "Daarnaast riep hij op tot rust."
    )
    assert [(s.kind, s.actor) for s in said(text)] == [("deed", "Mensenrechtenambassadeur")] * 3


def test_what_somebody_else_did_is_no_act_of_ours():
    assert [s.kind for s in said("De havenmeester bezocht in mei de sluis. Hij drong erop aan de sluis te openen.")] == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2030 is HavenNet gestart met een nieuwe werkwijze.",
        "Het College voor Sluizen is inmiddels begonnen met de voorbereiding.",
        "In de procedurevergadering van 3 februari is over de sluis gesproken.",
        "De motie over de sluis is ingetrokken.",
        "Een meerderheid van de reders is daar niet toe bereid.",
    ],
)
def test_what_others_began_and_the_house_did_is_none_of_ours(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ik deel u mee dat ik het voorstel over de sluizen zal intrekken.", "commitment"),
        ("Mijn ambtgenoot van Defensie en ik hebben hierover in februari met de schippers gesproken.", "deed"),
        ("Dit stuk leent zich nog niet voor inzage door uw Kamer.", "refusal"),
        ("Ik zeg nu nog geen bedragen toe.", "refusal"),
        ("Daarom is de haven begonnen met een proef.", "deed"),
        ("In mei bezochten de mensenrechtenambassadeurs de haven.", "deed"),
    ],
)
def test_acts_told_in_another_way(text: str, kind: str) -> None:
    assert {s.kind for s in said(text)} == {kind}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a second clause of what is said, or of a relative clause, is no main clause
        ("De Noorse regering heeft gemeld dat een raad de brug zal keuren en haar oordeel in mei aan de koning zal geven.", {}),
        ("In deze brief wil ik u inlichten over de maatregelen die ik heb getroffen en nog zal treffen.", {"deed"}),
        ("Ik hecht eraan dat de Kamer dit weet en ik zal het rapport toesturen.", {"commitment"}),
        ("Dit is duidelijk en kunnen er sluizen worden gebouwd.", {}),
        # nouns written like verbs, particles before "te", negations of what is told
        ("In dit licht vraag ik u het overleg over de sluis later te agenderen.", {}),
        ("Hierbij heb ik de eer u het verslag over de sluis aan te bieden.", {"deed"}),
        ("In mijn vorige brief heb ik toegelicht tijdelijk geen vergunningen te verlenen.", {"deed"}),
        ("Vertrekpunt is dat aanvragen om een ligplaats zo vlot mogelijk worden behandeld.", {}),
        ("Voorkomen is de beste manier om schepen heel te houden.", {}),
        ("Via deze brief kom ik dat verzoek na.", {"deed"}),
        ("Mocht dat gebeuren, zal het kabinet de schippers helpen.", {"commitment"}),
        ("Het zal nu voor december 2032 zijn voltooid.", {"commitment"}),
        # whose act it is
        ("Het Openbaar Ministerie heeft mij laten weten dat de schipper niet wordt vervolgd.", {}),
        ("Het Noorse Ministerie van Havens heeft daarvoor meerdere redenen genoemd.", {}),
        ("Eind vorig jaar heeft BrugNed het ministerie bericht dat het later wordt.", {}),
        ("Op 27 januari 2031 werd het wetsvoorstel in uw Kamer besproken.", {}),
        ("Op 12 februari brachten negen ambassadeurs (Noorwegen, Zweden en Nederland) een bezoek aan de haven.", {"deed"}),
        ("In het rapport van de havenraad wordt gewezen op de oude sluizen.", {}),
        ("Waar het gaat om sluizen word ik geadviseerd door de havenraad.", {}),
        ("Ondanks de storm is het de havenraad gelukt om afspraken te maken met de schippers.", {}),
        # what is promised, wanted, weighed
        ("Wij hebben het voornemen u in het najaar nader te berichten.", {"commitment"}),
        ("Het kabinet wil dat het aantal sluizen nog deze kabinetsperiode wordt verdubbeld.", {"commitment"}),
        ("Daarom heb ik besloten een commissie in te stellen.", {"deed", "commitment"}),
        ("Daarbij overweeg ik een hogere brug.", {"commitment"}),
        ("Over de sluizen voer ik graag met de schippers overleg.", {"commitment"}),
        ("Tijdens deze bespreking heb ik u een brief toegezegd over de hoogte van de brug.", {"deed"}),
        ("Uw Kamer krijgt een afschrift van dit antwoord.", {"commitment"}),
        ("De Kamer wordt regelmatig ingelicht over de sluizen.", {"deed", "commitment"}),
        ("De derde voortgangsbrief heeft de Kamer op 8 november 2030 ontvangen.", {"deed"}),
        ("De afspraken die ik met de schippers heb gemaakt, gaan ook over de bruggen.", {"deed"}),
        # what is needed or only foreseen, felt or found
        ("In dat verband zal de veiligheid van de sluis voorop moeten staan.", {}),
        ("In de kolk zal meestal een vaarrichting tegelijk open zijn.", {}),
        ("Nederland maakt zich ernstige zorgen over de sluis.", {}),
        ("We staan voor grote opgaven.", {}),
        ("Tegelijk zouden dan ook de rapporten over de sluis openbaar worden gemaakt.", {}),
        # what is done to us, felt by us, or done with others
        ("Op 16 maart ben ik uitgenodigd door de Noorse minister van Havens.", {}),
        ("De afgelopen winters is Nederland getroffen door stormen.", {}),
        ("Er is een beroep op mij gedaan om de sluis te openen.", {}),
        ("Ik vind het van belang dat de havenraad contact zoekt en onderhoudt met de schippers.", {}),
        ("Ik acht het van belang dat de Raad over beide voorstellen tegelijk zal besluiten.", {}),
        ("Bij brief van 21 februari heeft de commissie aangegeven over de sluis ingelicht te willen worden.", {}),
        ("Aan het slot heb ik de havenmeester mogen vergezellen.", {"deed"}),
        ("Ik kan u melden dat ik een onderzoek heb ingesteld naar de sluis.", {"deed"}),
        ("Graag laat ik u weten dat wij de schippers hebben geholpen.", {"deed"}),
        ("Tevens heb ik de havenraad gevraagd in dit plan aan te geven hoe de schippers betrokken worden.", {"deed"}),
        ("Allereerst wil ik mijn dank uitspreken aan de havenraad.", {}),
        ("Ik kijk terug op een goed overleg en ik zie uit naar het debat.", {}),
        ("De regering staat op het standpunt dat de sluis open blijft.", {}),
        ("Ook nu moeten we blijven vechten voor de schippers.", {}),
        ("Hierbij zend ik u het rapport. Tevens ontvangt u van mij het havenplan.", {"deed"}),
        # what is to come
        ("Voor deze schippers komt er extra steun.", {"commitment"}),
        ("Het kabinet wenst toe te treden tot het havenverdrag.", {"commitment"}),
        ("Gestreefd wordt naar invoering begin 2032.", {"commitment"}),
        ("De sluis is een zaak van de havenraad, waarover nog overleg zal plaatsvinden.", {"commitment"}),
        # refusals
        ("De keuze voor een brug beschouw ik als een zaak van een volgend kabinet.", {"refusal"}),
        ("Het innemen van een standpunt laat ik over aan mijn ambtsopvolger.", {"refusal"}),
        ("Hierover kan, mede met het oog op nieuwe zaken, geen informatie worden verstrekt.", {"refusal"}),
        ("Ik ben daarom niet in staat deze brief voor vrijdag aan uw Kamer te zenden.", {"refusal"}),
        ("Het kabinet heeft laten weten nog geen plek te kunnen aanwijzen.", {"deed", "refusal"}),
        ("Het rapport gaat niet in op de hoogte van de brug.", {}),
    ],
)
def test_how_letters_of_home_departments_tell_it(text: str, expected: set[str]) -> None:
    assert {s.kind for s in said(text)} == set(expected)


def test_what_is_done_at_an_event_has_the_day_of_the_event() -> None:
    text = "Op 14 maart staat het bezoek van de havenmeester op het programma. Tijdens dit bezoek zal ik de sluis aankaarten."
    assert [s.due for s in said(text)] == ["2031-03-14", "2031-03-14"]
    text = "Op 4 februari bezocht ik de haven. In dit gesprek sprak ik over de sluis."
    assert [s.date for s in said(text)][1] == "2031-02-04"


def test_what_the_house_asked_is_no_deed() -> None:
    assert kinds("In het debat is van de zijde van de Kamer gevraagd om geen sluizen te sluiten.") == {}


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("In mijn brief van mei is aangekondigd dat de sluis zal worden verbreed.", "firm"),
        ("Ik heb aangegeven dat wij de schippers zullen bijstaan.", "firm"),
        ("Ik heb aangegeven de schippers te gaan bijstaan.", "intent"),
    ],
)
def test_what_was_announced_is_as_firm_as_its_verb(sentence: str, strength: str):
    assert kinds(sentence)["commitment"] == strength


@pytest.mark.parametrize(
    "sentence",
    [
        "Mocht de sluis bezwijken dan zal ik de schippers schadeloos stellen.",
        "Indien de sluis bezwijkt zal ik de schippers schadeloos stellen.",
        "Waar de schippers daarom vragen, zal ik hen bijstaan.",
        "Wordt de sluis niet op tijd hersteld, dan zal ik de schippers schadeloos stellen.",
    ],
)
def test_what_is_promised_for_a_case_supposed_in_front_is_conditional(sentence: str):
    assert kinds(sentence) == {"commitment": "conditional"}


def test_what_the_letter_itself_does_is_no_practice():
    reacted, _ = said(
        "Voorts reageer ik op de motie van het lid Zuurdeeg (SP) over de sluis. Mijn ministerie controleert de sluizen."
    )
    assert (reacted.date, reacted.recurring) == ("2031-03-04", False)


def test_a_deed_in_the_present_tense_without_a_day_is_a_practice():
    (practice,) = said("Mijn ministerie controleert de sluizen.")
    assert (practice.date, practice.recurring) == (None, True)


@pytest.mark.parametrize(
    "text",
    [
        "Een tweede veerpont, waar het lid Prins om vroeg, komt er niet.",
        "Een vaste brug, zoals mevrouw Prins in het debat bepleitte, is niet te betalen.",
        "De door het lid Prins gevraagde keuring van roeiboten staat de Waterwet niet toe.",
        "De motie-Prins (12 345, nr. 6) over een gratis pont voer ik om die reden niet uit.",
        "Aan uw wens kan ik niet tegemoetkomen.",
        "Een verbod op roeiboten, waartoe de motie oproept, is in strijd met de Waterwet.",
        "Het verzoek van de heer Prins wijs ik van de hand.",
        "Het idee om de pont te sluiten hebben wij niet overgenomen.",
    ],
)
def test_what_the_house_asked_for_and_is_denied_is_refused(text: str):
    assert kinds(text) == {"refusal": None}


@pytest.mark.parametrize(
    "text",
    [
        "De motie van het lid Prins, die het kabinet vraagt geen veerpont te bestellen, is op 3 maart aangenomen.",
        "In reactie op het verzoek van de commissie meld ik u dat de veerpont nog niet vaart.",
    ],
)
def test_a_denial_in_what_is_asked_or_in_what_is_told_is_no_refusal(text: str):
    assert "refusal" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tot mijn spijt lukt dat niet voor het zomerreces.",
        "Dat is helaas niet gelukt, omdat het overleg met de schippers meer tijd vroeg.",
        "Deze brief dient om u te zeggen dat wij die termijn niet kunnen halen.",
        "Het is nog te vroeg om daarover iets te zeggen.",
        "Omdat de tekeningen geheim zijn, moet ik daarvan afzien.",
    ],
)
def test_what_does_not_come_in_time_or_is_left_undone_is_a_refusal(text: str):
    assert "refusal" in kinds(text)


def test_what_does_not_always_succeed_is_no_refusal():
    assert "refusal" not in kinds("Dat lukt niet voor alle schippers even goed.")


@pytest.mark.parametrize(
    "text",
    [
        "Hierbij bericht ik u dat de schriftelijke vragen van het lid Prins niet op tijd kunnen worden beantwoord.",
        "Hierbij deel ik u, mede namens de Minister van Visserij, mee dat deze vragen niet tijdig beantwoord kunnen worden.",
        "Hierbij meld ik u dat ik de vragen niet binnen de termijn kan beantwoorden.",
    ],
)
def test_to_tell_the_house_that_it_has_to_wait_is_a_refusal_and_no_deed(text: str):
    assert kinds(text) == {"refusal": None}


@pytest.mark.parametrize(
    "text",
    [
        "De geheimhoudingsplicht laat ook inzage in de vaarkaarten niet toe.",
        "Een uitsplitsing naar haven is niet beschikbaar.",
        "Een wijziging van de Waterwet acht ik daarom niet gewenst.",
    ],
)
def test_what_a_law_bars_or_is_not_wanted_is_refused(text: str):
    assert kinds(text) == {"refusal": None}


@pytest.mark.parametrize(
    "text",
    [
        "In de volgende voortgangsbrief ga ik nader op de veerponten in.",
        "In de visserijrapportage, die uw Kamer elk najaar ontvangt, bespreek ik de vangsten.",
        "In mijn beleidsbrief ga ik hierop in.",
    ],
)
def test_what_another_paper_will_tell_is_promised(text: str):
    assert kinds(text) == {"commitment": "firm"}


def test_what_this_paper_tells_is_done():
    assert kinds("In deze rapportage ga ik in op de veerponten.") == {"deed": None}


def test_not_to_stand_in_the_way_is_a_promise():
    assert kinds("Nederland zal zich daar niet tegen verzetten.") == {"commitment": "firm"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In de vergadering van 10 februari heeft de Nederlandse delegatie een voorstel gedaan.", {"deed": None}),
        ("Met de schippers is overleg gaande over een nieuw tarief.", {"deed": None}),
        ("De gevolgen voor de havens worden op dit moment in kaart gebracht.", {"deed": None}),
        ("De regeling voor veerponten wordt uitgebreid tot alle rivieren.", {"commitment": "firm"}),
        ("De regeling wordt op dit moment uitgebreid.", {"deed": None}),
        ("Met Duitsland is afgesproken ervaringen uit te wisselen over sluizen.", {"deed": None, "commitment": "firm"}),
        ("Het kabinet houdt aan die afspraak vast.", {"commitment": "intent"}),
        ("Stichting De Boot ontvangt EUR 350.000 per jaar voor het onderhoud.", {"deed": None}),
        ("Waar gemeenten daaraan behoefte hebben, bied ik steun bij het baggeren.", {"commitment": "conditional"}),
        ("Een verdubbeling is gelet op de diepte van de haven niet haalbaar.", {"refusal": None}),
        ("De begroting laat een tweede sluis niet toe.", {"refusal": None}),
    ],
)
def test_plain_letters_say_it_so(text: str, found: dict[str, str | None]):
    assert kinds(text) == found
