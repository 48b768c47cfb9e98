"""Persons, places and bodies by the annotation guideline, on sentences made up for it."""

import re

import pytest

from kamerspoor.interpret import interpret_mentions
from kamerspoor.interpret.name_lists import names_in
from kamerspoor.interpret.people import title_case
from kamerspoor.interpret.ranges import Barred, longest
from kamerspoor.lexicons import lexicon
from kamerspoor.model import Block, Header, PlaceMention, Structure
from kamerspoor.recognise import recognise


def mentions(text, kinds=None):
    """The mentions of a text whose lines are its blocks."""
    blocks = [Block(m.start(), m.end(), (kinds or {}).get(i, "text")) for i, m in enumerate(re.finditer(r"[^\n]+", text))]
    parts = Structure(Header(date="2020-03-04"), tuple(blocks), ())
    return interpret_mentions(text, parts, recognise(text, parts))[1]


def people(text, kinds=None):
    return [(text[p.start : p.end], p.role, p.party) for p in mentions(text, kinds).people]


def places(text, kinds=None):
    return [(text[p.start : p.end], p.iso) for p in mentions(text, kinds).places if p.iso != "NL"]


def bodies(text, kinds=None):
    return [(text[b.start : b.end], b.id) for b in mentions(text, kinds).bodies]


# --------------------------------------------------------------------------------------------------------------- people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vragen van de leden Van den Toren en Jansma (beiden D66) over het loon.",
            [("Van den Toren", "lid", "D66"), ("Jansma", "lid", "D66")],
        ),
        ("De leden Mol en Jansma (SP) vragen dit.", [("Mol", "lid", "SP"), ("Jansma", "lid", "SP")]),
        (
            "De griffier van de vaste commissie voor Bruggen, Dijken en Sluizen, De Wit",
            [("De Wit", None, None)],
        ),
        ("De griffier van de vaste commissie voor Volksgezondheid, Welzijn en Sport", []),
        (
            "De voorzitter van de commissie,\nVan der Plank\nAdjunct-griffier van de commissie,\nMol",
            [("Van der Plank", None, None), ("Mol", None, None)],
        ),
        ("de rapporteurs Ooms en De Wit", [("Ooms", None, None), ("De Wit", None, None)]),
        ("brief van de ministers Financiën en Justitie", []),
        ("onder leiding van Remkes en onder leiding van Bruggenbouw", [("Remkes", None, None)]),
        (
            "Aanwezig zijn drie leden der Kamer, te weten: Mol, Van den Toren en Öz,",
            [("Mol", "lid", None), ("Van den Toren", "lid", None), ("Öz", "lid", None)],
        ),
        (
            "de motie van de leden Mol (CDA) en Jansma (CU) en van der Zee/Öz (BBB, Denk)",
            [("Mol", "lid", "CDA"), ("Jansma", "lid", "CU"), ("van der Zee", "lid", "BBB"), ("Öz", "lid", "Denk")],
        ),
        (
            "vragen van de leden Mol, Jansma (GroenLinks-PvdA), Bosch (CDA) en Vliet (BBB)",
            [
                ("Mol", "lid", "GroenLinks-PvdA"),
                ("Jansma", "lid", "GroenLinks-PvdA"),
                ("Bosch", "lid", "CDA"),
                ("Vliet", "lid", "BBB"),
            ],
        ),
        ("Het lid Zee-van de Wal(PVV) vroeg dit.", [("Zee-van de Wal", "lid", "PVV")]),
        ("De motie-Jansma c.s. is uitgevoerd.", [("Jansma", "lid", None)]),
        ("Het amendement-Van der Mol/De Wit regelt dit.", [("Van der Mol", "lid", None), ("De Wit", "lid", None)]),
        ("De motie Jansma–De Wit vraagt dit.", [("Jansma", "lid", None), ("De Wit", "lid", None)]),
        ("De motie-Jansma-Van der Mol vraagt dit.", [("Jansma", "lid", None), ("Van der Mol", "lid", None)]),
        ("De motie-Jansma-de Wit vraagt dit.", [("Jansma-de Wit", "lid", None)]),
        ("De motie-Jansma-Ooms vraagt dit.", [("Jansma-Ooms", "lid", None)]),
        ("Het amendement-Klaver-Westerveld regelt dit.", [("Klaver", "lid", None), ("Westerveld", "lid", None)]),
        ("Het amendement Klaver-Westerveld regelt dit.", [("Klaver", "lid", None), ("Westerveld", "lid", None)]),
        ("De motie-Michon-Derkzen c.s. vraagt dit.", [("Michon-Derkzen", "lid", None)]),
        ("Antwoord van Minister Terpstra (Defensie) (ontvangen 3 mei 2019).", [("Terpstra", "Minister van Defensie", None)]),
        ("Antwoord van Minister Terpstra (Medische Zorg).", [("Terpstra", "Minister voor Medische Zorg", None)]),
        ("gesproken met de Turkse president Yılmaz", [("Yılmaz", "president (Turkije)", None)]),
        (
            "met de Russische Minister van Buitenlandse Zaken Oleg Petrov gesproken",
            [("Oleg Petrov", "Minister van Buitenlandse Zaken (Rusland)", None)],
        ),
        ("De heer Jansma (VVD): Voorzitter.", [("Jansma", "lid", "VVD")]),
        ("De heer Jansma van de SGP had een vraag.", [("Jansma", "lid", "SGP")]),
        ("De wens van het lid Jansma van de SGP-fractie.", [("Jansma", "lid", "SGP")]),
        ("een brief van de heer K. L. van 6 februari", [("K. L.", None, None)]),
        ("de voorzitter, A.B.C. de Winter-Öz, en", [("A.B.C. de Winter-Öz", None, None)]),
        ("De dichter Olga van der Meulen zit vast.", [("Olga van der Meulen", "dichter", None)]),
        ("Gisteren kwam Olga van der Meulen vrij.", [("Olga van der Meulen", None, None)]),
    ],
)
def test_people_have_the_role_and_party_the_text_gives(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "de leden van de Mensenrechtenraad",
        "de Minister van Onderwijs, Cultuur en Wetenschap",
        "De Minister van Justitie en Veiligheid antwoordt.",
        "Vragen aan de Minister Justitie en Veiligheid over het loon",
        "Directoraat-Generaal Politie",
        "regeringscommissaris Groningen",
        "de motie Oost-Groningen en het amendement Noord-Brabant",
        "De voorzitter: De vergadering is geopend.",
        "Dit staat in artikel 3, lid 2. De heer is er niet.",
    ],
)
def test_an_office_or_a_group_is_no_person(text):
    assert people(text) == []


def test_movers_stand_in_the_title_and_under_a_motion():
    title, closing = "MOTIE VAN DE LEDEN VAN DER ZEE EN ÖZ", "en gaat over tot de orde van de dag."
    text = f"{title}\nverzoekt de regering,\n{closing}\nVan der Zee\nÖz\nkst-1"
    assert [name for name, _, _ in people(text)] == ["VAN DER ZEE", "ÖZ", "Van der Zee", "Öz"]
    assert [p.name for p in mentions(text).people][:2] == ["Van der Zee", "Öz"]


def test_a_party_given_once_holds_for_the_whole_paper():
    text = "De motie van het lid Jansma is bekend.\nVragen van het lid Jansma (SP) over het loon."
    assert people(text) == [("Jansma", "lid", "SP")] * 2


def test_a_party_that_the_text_does_not_give_stays_unknown():
    assert people("Het lid Wilders vroeg dit.") == [("Wilders", "lid", None)]


def test_a_list_keeps_the_place_of_each_name():
    text = "zie Mol (X1) en Jansma"
    assert [text[n.start : n.end] for n in names_in(text[4:], 4)] == ["Mol", "Jansma"]


@pytest.mark.parametrize(
    ("capitals", "name"),
    [("VAN DER ZEE-DE WAL", "Van der Zee-de Wal"), ("IJPMA", "IJpma"), ("ÖZ", "Öz"), ("EL HADDAD", "El Haddad")],
)
def test_a_name_in_capitals_gets_its_usual_form(capitals, name):
    assert title_case(capitals) == name


# --------------------------------------------------------------------------------------------------------------- places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De Russische troepen uit Tsjetsjenië", [("Russische", "RU"), ("Tsjetsjenië", "RU")]),
        ("Russen en Belgen", [("Russen", "RU"), ("Belgen", "BE")]),
        ("de EU-Rusland Top en Brits-Nederlandse hulp", [("Rusland", "RU"), ("Brits", "GB")]),
        ("de Palestijnse gebieden", [("Palestijnse", "PS")]),
        ("Wit-Rusland en Zuid-Korea", [("Wit-Rusland", "BY"), ("Zuid-Korea", "KR")]),
        ("op St. Eustatius", [("St. Eustatius", "BQ")]),
    ],
)
def test_places_have_the_code_of_their_country(text, expected):
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Europa, de Benelux en Latijns-Amerika",
        "Russischtalig onderwijs",
        "De brief is in het Engels opgesteld.",
        "het Istanboel Proces",
        "het Verdrag van Wenen",
        "het Klimaatakkoord van Parijs",
        "Het Delta Route Consortium (DRC) bouwt. De DRC is klaar.",
        "Let op de termijn.",
        "Mevrouw Polen (SP): dank.",
        "zie https://voorbeeld.org/Iran/Irak",
    ],
)
def test_what_is_no_place_is_left_out(text):
    assert places(text) == []


def test_the_place_of_the_dateline_is_left_out():
    assert places("Brussel, 3 mei 2020\nIn Brussel is overlegd.", {0: "dateline"}) == [("Brussel", "BE")]


# --------------------------------------------------------------------------------------------------------------- bodies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De VN-Mensenrechtenraad en de VN.", [("VN-Mensenrechtenraad", "un-hrc"), ("VN", "un")]),
        ("in EU-verband", [("EU", "eu")]),
        ("het ministerie van Buitenlandse Zaken van Turkije", [("ministerie van Buitenlandse Zaken", None)]),
        ("de begroting van BZ", [("BZ", None)]),
        ("Stichting Open Velden (SOV) is er. SOV helpt.", [("Stichting Open Velden", None), ("SOV", None), ("SOV", None)]),
        ("Stichting Open Velden en Greenpeace", [("Stichting Open Velden", None), ("Greenpeace", None)]),
        ("het Waddenfonds", [("Waddenfonds", None)]),
        ("uit gemeentefonds en provinciefonds", [("gemeentefonds", None), ("provinciefonds", None)]),
        ("De Europese Unie wacht; de Commissie niet.", [("Europese Unie", "eu"), ("Commissie", None)]),
        ("de Open Voices Coalition", [("Open Voices Coalition", None)]),
        ("het Strafhof, niet het Speciaal Strafhof", [("Strafhof", "icc"), ("Speciaal Strafhof", None)]),
        ("in de Aziatische Groep en de Groep van 77", [("Aziatische Groep", None), ("Groep van 77", None)]),
        ("het parlement van Georgië, niet het parlement van Nederland", [("parlement van Georgië", None)]),
    ],
)
def test_bodies_have_the_slug_of_the_guideline_or_none(text, expected):
    assert bodies(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "de Tweede Kamer en uw Kamer",
        "de Minister van OCW en VWS",
        "de Staatssecretaris van Onderwijs, Cultuur en Wetenschap (OCW)",
        "de inspectie en de politie",
        "een fonds voor de gemeente, de gemeentefondsuitkering en het energiefonds",
        "de Commissie-Jansma",
        "Vaststelling van de begroting (XVI)",
    ],
)
def test_what_is_no_body_is_left_out(text):
    assert bodies(text) == []


def test_the_address_is_left_out():
    assert bodies("Aan de EU te Brussel\nDe EU wacht.", {0: "addressee"}) == [("EU", "eu")]


# -------------------------------------------------------------------------------------------------- lexicons and ranges


@pytest.mark.parametrize("name", ["places", "bodies", "parties"])
def test_no_written_form_has_two_meanings(name):
    forms = lexicon(name).forms
    assert sorted(f for f in set(forms) if forms.count(f) > 1) == []


def test_codes_of_places_are_two_capitals():
    assert all(re.fullmatch(r"[A-Z]{2}", e.id) for e in lexicon("places").entries)


def test_the_slugs_of_the_guideline_are_all_known():
    slugs = {e.id for e in lexicon("bodies").entries if e.data.get("guideline")}
    assert slugs == {"un", "un-hrc", "un-ga3", "ohchr", "eu", "osce", "coe", "icc", "erc", "foc", "ioc", "nato"}


def test_ranges_that_overlap_bar_as_one():
    barred = Barred([(5, 9), (0, 6), (20, 30)])
    assert barred.holds(2, 8)
    assert not barred.holds(8, 10)
    assert not barred.holds(9, 20)


def test_the_first_of_overlapping_items_stays():
    items = [PlaceMention(4, 9, "r", "RU"), PlaceMention(8, 12, "r", "BE"), PlaceMention(0, 4, "r", "FR")]
    assert [m.iso for m in longest(items)] == ["FR", "RU"]


# -------------------------------------------------------------------------------------------------------- general forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("overleg met de ministeries van BZK, Financiën en VWS.", ["ministeries van BZK", "Financiën", "VWS"]),
        ("De mensenrechtenorganisaties Lichtbaken en Open Deur Zuid melden dit.", ["Lichtbaken", "Open Deur Zuid"]),
        ("De Nieuwe Orde van Molenaars (NOVM) wacht; de NOVM klaagt.", ["Nieuwe Orde van Molenaars", "NOVM", "NOVM"]),
        (
            "overleg met de Molenaarsbond en de Koninklijke Nederlandse Dambond",
            ["Molenaarsbond", "Koninklijke Nederlandse Dambond"],
        ),
        ("steun van UNMORA en van het Turkse parlement", ["UNMORA", "Turkse parlement"]),
        ("De minister van Defensie heeft dit gezegd; Defensie werkt eraan.", ["Defensie"]),
        ("de uitvoeringsorganisatie Sluizen en de vaste commissie voor VWS", []),
        ("Verordening (EU) 2031/99 en de Wet VROM BES", []),
        ("uit het Fonds Sluizen en Bruggen (FSB); het FSB betaalt", ["Fonds Sluizen en Bruggen", "FSB", "FSB"]),
        ("met FNV Sluizen en het Productschap Molens", ["FNV Sluizen", "Productschap Molens"]),
        (
            "het Europees Agentschap voor Molens en de European Windmill Agency",
            ["Europees Agentschap voor Molens", "European Windmill Agency"],
        ),
        ("de Molencommissie van de Verenigde Naties", ["Molencommissie van de Verenigde Naties"]),
        ("bij het Molenlandtribunaal en de Molense Ontwikkelingsbank", ["Molenlandtribunaal", "Molense Ontwikkelingsbank"]),
        ("de OVSE-Molenland groep en de UNICEF-Bestuursraad", ["OVSE-Molenland groep", "UNICEF-Bestuursraad"]),
        ("de Association pour les Moulins en de Burgeralliantie", ["Association pour les Moulins", "Burgeralliantie"]),
        ("Het Europees Parlement wacht. In het Parlement is gestemd.", ["Europees Parlement", "Parlement"]),
        ("De Verenigde Naties vergaderen. In de Vijfde Commissie is gestemd.", ["Verenigde Naties", "Vijfde Commissie"]),
        ("In de Vijfde Commissie is gestemd.", []),
        ("Het Comité voor de Molenbouw (CMB) komt bijeen.", ["Comité voor de Molenbouw", "CMB"]),
        ("Op verzoek van de ministers van Financiën (FIN) en Economische Zaken (EZ).", []),
        ("de Raad van Ministers van het Koninkrijk", []),
    ],
)
def test_bodies_are_known_by_their_form(text, expected):
    assert [quote for quote, _ in bodies(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("overleg met de VNG, het IPO en de Molenkring.", ["VNG", "IPO", "Molenkring"]),
        ("overleg met Molenkring Oost, de VNG en Aedes.", ["Molenkring Oost", "VNG", "Aedes"]),
        ("de VNG, de KMVB en Divosa. De KMVB steunt dit.", ["VNG", "KMVB", "Divosa", "KMVB"]),
        ("de VNG, het UWV, Philips, de politie en Divosa", ["VNG", "Divosa"]),
        ("de VNG, België, minister Jansma en Divosa", ["VNG", "Divosa"]),
        ("de EU, Molenkring en het ministerie van VWS", ["EU", "ministerie van VWS"]),
        ("Met de VNG en Molenkring is gesproken.", ["VNG"]),
    ],
)
def test_names_in_a_list_of_bodies_are_bodies(text, expected):
    assert [quote for quote, _ in bodies(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De VIA van dit project is gering.", []),
        ("Met de VNG en de VIA is gesproken.", ["VNG", "VIA"]),
        ("De Nederlandse Bond van Bakkers (NBB) wacht; de NBB", ["Nederlandse Bond van Bakkers", "NBB", "NBB"]),
    ],
)
def test_an_abbreviation_of_many_meanings_needs_a_list_or_its_name(text, expected):
    assert [quote for quote, _ in bodies(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Het Interdepartementaal Kernteam Vaarten (IKV) werkt. Het IKV is klein.",
        "Een LSA-maatregel (Lokale Sluis Afspraak) geldt. De LSA is nieuw.",
        "kenmerk 09-VWS-B-029",
    ],
)
def test_an_abbreviation_that_the_paper_explains_otherwise_is_no_body(text):
    assert bodies(text) == []


def test_the_ministry_of_a_letterhead_counts_and_that_of_an_address_does_not():
    text = "Ministerie van Financiën\nGeachte voorzitter,"
    assert [quote for quote, _ in bodies(text, {0: "letterhead"})] == ["Ministerie van Financiën"]
    assert bodies(text, {0: "addressee"}) == []


def test_the_council_of_the_union_counts_only_where_the_paper_is_about_it():
    assert ("Raad", None) in bodies("De Raad Algemene Zaken kwam bijeen. Daar heeft de Raad ingestemd.")
    assert ("Raad", None) not in bodies("De gemeenteraad vergaderde. Daar heeft de Raad ingestemd.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aanvallen in Noord-Irak en Oost-Oekraïne", [("Noord-Irak", "IQ"), ("Oost-Oekraïne", "UA")]),
        ("het Turkse parlement stemde", [("Turkse", "TR")]),
        ("het Amerikaanse Congres en de Staten van Curaçao", [("Amerikaanse", "US")]),
        ("leerlingen leren Engels, Frans en Duits.", []),
        ("een Frans bedrijf", [("Frans", "FR")]),
        ("de leden Mol, Van Hasselt en Jansma", []),
        ("Dit is waar. Van Gent tot Luik is het druk.", [("Gent", "BE"), ("Luik", "BE")]),
        (
            "Bosnische Serviërs in Joegoslavië en Tsjecho-Slowakije",
            [("Bosnische Serviërs", "BA"), ("Joegoslavië", "RS"), ("Tsjecho-Slowakije", "CZ")],
        ),
        ("op grond van de Dublin III-verordening", []),
        ("het Pact van Marrakesh en de klimaatdoelen van Parijs", []),
    ],
)
def test_places_by_their_form(text, expected):
    assert places(text) == expected


def test_a_person_within_the_name_of_a_body_is_none():
    assert people("De Stichting Jan Terpstra helpt.") == []
