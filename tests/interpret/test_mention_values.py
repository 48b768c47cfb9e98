"""What references, dates, amounts and events mean; the expected values follow from the annotation guideline."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamerspoor.interpret import interpret_mentions
from kamerspoor.interpret.dates import anchor_of, place_day
from kamerspoor.interpret.references import trim_url
from kamerspoor.model import Block, Header, Mentions, QuestionAnswer, Sentence, Structure
from kamerspoor.recognise import recognise


def mentions(text: str, *, date: str | None = "2020-02-14", questions: int = 0, **header: object) -> Mentions:
    return read(text, date=date, questions=questions, **header)[1]


def read(text: str, *, date: str | None, questions: int = 0, **header: object) -> tuple[Structure, Mentions]:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(at, at + len(line)))
        at += len(line) + 1
    qa = tuple(QuestionAnswer((n,), (0, 0), None, "test") for n in range(1, questions + 1))
    parts = Structure(
        Header(date=date, **header),  # type: ignore[arg-type]
        tuple(blocks),
        tuple(Sentence(b.start, b.end, i) for i, b in enumerate(blocks)),
        qa=qa,
    )
    return interpret_mentions(text, parts, recognise(text, parts))


# ------------------------------------------------------------------------------------------------------- references


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("zie Kamerstuk 31 999 nr. 12.", ["kst-31999-12"]),
        ("zie Kamerstukken II 2019/20, 35 100 V, nrs. 33 en 35.", ["kst-35100-V-33", "kst-35100-V-35"]),
        ("zie Kamerstuk 21 501–02, nrs. 99–101 over vis", ["kst-21501-02-99", "kst-21501-02-100", "kst-21501-02-101"]),
        ("zie Kamerstuk 31 999, nr 5, 6 en 7.", ["kst-31999-5", "kst-31999-6", "kst-31999-7"]),
        ("zie Kamerstuk 31 999, nr. 33 en nr. 35 over vis", ["kst-31999-33", "kst-31999-35"]),
        ("(Kamerstuk 31 999, nr. 33 respectievelijk nr. 35)", ["kst-31999-33", "kst-31999-35"]),
        ("zie Kamerstuk 31 999, nr. 33 en 31 111, nr. 4.", ["kst-31999-33", "kst-31111-4"]),
        ("zie Kamerstukken II 2019/20, 31 999, nr. 3, en 31 111, nrs. 4 en 5.", ["kst-31999-3", "kst-31111-4", "kst-31111-5"]),
        ("zie Kamerstukken II 2019/20, 31 999 en 31 111, nr. 3.", ["kst-31999-3"]),  # one paper, with its number in the first
        ("zie de Kamerstukken 31 999, 31 111 XVI en 31 222.", ["kst-31999", "kst-31111-XVI", "kst-31222"]),
        ("de Kamerstukken 31 999 en 31 111 huizen", ["kst-31999"]),
        ("zie Kamerstukken 31 999 en 31 111, respectievelijk nrs. 3 en 4.", ["kst-31999-3", "kst-31111-4"]),
        ("zie Kamerstukken 31 999 en 31 111, respectievelijk nrs. 3, 4 en 5.", []),
        ("(35 300-VIII, nr. A)", ["kst-35300-VIII-A"]),
        ("(35 099 (R2114), nr. 3)", ["kst-35099-3"]),
        ("motie 36600-XVI-66 vraagt", ["kst-36600-XVI-66"]),
        ("Kamerstukken II 2019/20, 30950-185", ["kst-30950-185"]),
        ("(TK 2011-2012, 31 999, nr.90)", ["kst-31999-90"]),
        ("brief 33 0000-IV nr. 36", ["kst-33000-IV-36"]),
        ("motie op stuk nr. 36 (31 410)", ["kst-31410-36"]),
        ("de motie (36 130, nr. 21)", ["kst-36130-21"]),
        ("Kamerstuk 31 100 gaat over vis", ["kst-31100"]),
        ("Kamerstuk CXXIV, nr. G", ["kst-CXXIV-G"]),
        ("Handelingen II 2019/20, nr. 24, item 24", ["h-tk-20192020-24-24"]),
        ("Handelingen TK 2019/20, 24-24-15", ["h-tk-20192020-24-24"]),
        ("Handelingen I 2011/’12, nr. 3, item 2", ["h-ek-20112012-3-2"]),
        ("Aanhangsel van de Handelingen, vergaderjaar 2018–2019, nr. 1573", ["ah-tk-20182019-1573"]),
        ("Kamerstukken II 1999/2000, 26 800, XI, nr. 25, en 26 900, nr. 3", ["kst-26800-XI-25", "kst-26900-3"]),
        ("Aanhangsel Handelingen II 1999/00, nr. 8", ["ah-tk-19992000-8"]),
        ("Stb. 2012, 345 en Trb. 1991, nr. 7", ["stb-2012-345", "trb-1991-7"]),
        ("Stcrt. 2020-12345", ["stcrt-2020-12345"]),
        ("ECLI:NL:HR:2018:1999.", ["ECLI:NL:HR:2018:1999"]),
        ("COM(2019) 123 final", ["COM(2019) 123"]),
        ("resolutie A/HRC/RES/44/2 en S/RES/2230 (2014)", ["A/HRC/RES/44/2", "S/RES/2230 (2014)"]),
        ("document 2019D16800 en toezegging T02860", ["2019D16800", "T02860"]),
        ("artikel 12.3 van het Reglement van Orde", ["rvo-tk-artikel-12.3"]),
        ("zie (https://www.example.org/een_(twee)).", ["https://www.example.org/een_(twee)"]),
        ("zie www.example.org/pad, of voorbeeld.nl.", ["www.example.org/pad", "voorbeeld.nl"]),
        ("Kamerstuk 31 999, nr. 3; idem, nr. 5.", ["kst-31999-3", "kst-31999-5"]),
        ("Verslag van een reis - 31112-531", ["kst-31112-531"]),
        ("Kamerstuk 31 999, nr. 42.1 Daarna", ["kst-31999-42"]),
        ("(Kamerstuk 31 999, nrs. 3 en 45).12 Daarna", ["kst-31999-3", "kst-31999-45"]),
        ("20 000, 12 keer; € 12 500, 3; tel. 070-3486486; 2513 AA 22; NL91 ABNA 0417 1643 00; 12 500, 3", []),
        ("in 2019 waren er 31 410 (31 in totaal)", []),
        ("mail naar iemand@voorbeeld.nl", []),
    ],
)
def test_references(text: str, targets: list[str]) -> None:
    assert [r.target for r in mentions(text).references] == targets


def test_a_megabyte_of_brackets_behind_an_address_does_not_hang() -> None:
    begin = time.process_time()
    assert trim_url("www.haven.nl/a_(b)" + ")" * 1_000_000) == "www.haven.nl/a_(b)"
    assert time.process_time() - begin < 10  # counting the brackets anew for each takes hours


@pytest.mark.parametrize("unit", ["14 september jl. en ", "mei van ", "motie-Jansen "])
def test_many_mentions_in_one_sentence_do_not_hang(unit: str) -> None:
    """The tense of a sentence is looked for once, not for each of its dates."""
    begin = time.process_time()
    mentions("Dit was " + unit * (20_000 // len(unit)) + "zo.")
    assert time.process_time() - begin < 4


def test_each_number_of_a_list_has_its_own_range() -> None:
    text = "zie Kamerstuk 31 999, nrs. 3 en 5."
    assert [text[r.start : r.end] for r in mentions(text).references] == ["Kamerstuk 31 999, nrs. 3", "5"]


def test_questions_of_the_paper_itself() -> None:
    text = "Vraag 1\nZie het antwoord op vraag 2 en 3 en de antwoorden op de vragen 4 t/m 6, en vraag 99."
    found = mentions(text, questions=6).references
    assert [r.target for r in found] == ["#vraag-2", "#vraag-3", "#vraag-4", "#vraag-5", "#vraag-6"]


def test_a_number_without_dossier_is_of_the_papers_own_dossier() -> None:
    found = mentions("ter vervanging van die gedrukt onder nr. 409", dossiers=("31410",), number="412").references
    assert [r.target for r in found] == ["kst-31410-409"]


def test_a_paper_does_not_refer_to_itself() -> None:
    assert not mentions("Kamerstuk 31 410, nr. 412", dossiers=("31410",), number="412").references


def test_a_number_said_alone_in_a_debate_means_the_motion_that_got_it() -> None:
    text = "Zij krijgt nr. 1139 (31847).\nDe motie op stuk nr. 1139 ontraad ik.\nDe motie op stuk nr. 1140 ook."
    found = mentions(text).references
    assert [(text[r.start : r.end], r.target) for r in found] == [
        ("1139", "kst-31847-1139"),
        ("op stuk nr. 1139", "kst-31847-1139"),
    ]


def test_a_number_of_two_dossiers_is_not_guessed() -> None:
    text = "Zij krijgt nr. 12 (31847).\nZij krijgt nr. 12 (31848).\nDe motie op stuk nr. 12 ontraad ik."
    assert [r.target for r in mentions(text).references] == ["kst-31847-12", "kst-31848-12"]


# ------------------------------------------------------------------------------------------------------------ dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("op 14 januari jl.", ["2020-01-14"]),
        ("de begroting voor het jaar 2031", ["2031"]),
        ("op vrijdag 14 februari jl.", ["2020-02-14"]),
        ("vanaf 1 mei 2018 tot en met 30 april 2019", ["2018-05-01/2019-04-30"]),
        ("tussen 3 mei en 4 juni 2018", ["2018-05-03", "2018-06-04"]),
        ("van mei 2016 tot juni 2018", ["2016-05/2018-06"]),
        ("in het tweede halfjaar van 2018", ["2018-07/2018-12"]),
        ("de 1e helft van 2018", ["2018-01/2018-06"]),
        ("de ramingen voor 2021 zijn klaar", ["2021"]),
        ("op 14 februari jl.", ["2019-02-14"]),
        ("op 18 september a.s.", ["2020-09-18"]),
        ("De brief van 16 januari was lang.", ["2020-01-16"]),
        ("Dit zal op 3 mei gebeuren.", ["2020-05-03"]),
        ("De commissie heeft verzocht om voor 1 mei te antwoorden.", ["../2020-05-01"]),
        ("De commissie heeft verzocht het voor 1 mei a.s. te doen.", ["../2020-05-01"]),
        ("Ik heb gemeld het niet eerder dan in september te kunnen geven.", ["2020-09"]),
        ("sprak ik in februari 2013", ["2013-02"]),
        ("in april en in juni 2013", ["2013-04", "2013-06"]),
        ("op 25 en 26 oktober 2011", ["2011-10-25", "2011-10-26"]),
        ("op 3 maart en 4 april 2018", ["2018-03-03", "2018-04-04"]),
        ("van 12–14 maart 2018", ["2018-03-12/2018-03-14"]),
        ("in 2018 en 2019", ["2018", "2019"]),
        ("(2014–2017)", ["2014/2017"]),
        ("tussen 2014 en 2017", ["2014/2017"]),
        ("eind 2018", ["2018-10/2018-12"]),
        ("begin 2018, medio 2019", ["2018-01/2018-03", "2019-05/2019-08"]),
        ("halverwege 2019", ["2019-05/2019-08"]),
        ("in de tweede helft van mei 2019", ["2019-05-16/2019-05-31"]),
        ("In de eerste helft van april volgt een brief.", ["2020-04-01/2020-04-15"]),
        ("Begin vorige week is gesproken.", ["2020-02-03/2020-02-05"]),
        ("Eind volgende maand volgt een brief.", ["2020-03"]),
        ("in het voorjaar van 2018", ["2018-03/2018-05"]),
        ("het tweede kwartaal van 2018", ["2018-04/2018-06"]),
        ("Voor het einde van 2022", ["../2022-12-31"]),
        ("Dit komt voor de zomer van 2023.", ["../2023-06"]),
        ("voor het zomerreces van 2018", ["../2018-07"]),
        ("vóór het paasreces", ["../2020-04"]),
        ("Ik heb de Kamer voor het herfstreces ingelicht.", ["../2019-10"]),
        ("Sinds de zomer gaat het beter.", ["2019-06/.."]),
        ("Dit komt nog dit jaar.", ["2020"]),
        ("Vanmorgen sprak ik de commissie.", ["2020-02-14"]),
        ("Naar aanleiding van het verzoek van de commissie van 13 februari bericht ik u het volgende.", ["2020-02-13"]),
        ("Op uw brief van 20 december zal ik in maart antwoorden.", ["2019-12-20", "2020-03"]),
        ("Voor het verzoek om een debat van 20 maart zal ik een brief sturen.", ["2020-03-20"]),
        ("Dit komt voor het zomerreces.", ["../2020-07"]),
        ("Dit komt voor 2022.", ["../2022"]),
        ("vóór 1 juli 2012", ["../2012-07-01"]),
        ("sinds oktober 2010", ["2010-10/.."]),
        ("vanaf 2020, per 2022", ["2020/..", "2022/.."]),
        ("het komend jaar", ["2020-02-14/2021-02-14"]),
        ("het afgelopen jaar", ["2019-02-14/2020-02-14"]),
        ("afgelopen maand", ["2020-01-14/2020-02-14"]),
        ("de komende vijf jaar", ["2020/2025"]),
        ("vorig jaar, dit jaar en volgend jaar", ["2019", "2020", "2021"]),
        ("juli vorig jaar", ["2019-07"]),
        ("aan het eind van dit jaar", ["2020-10/2020-12"]),
        ("op 12-03-2019 en 2019-03-13", ["2019-03-12", "2019-03-13"]),
        ("op 29 juni 20222 is", ["2022-06-29"]),
        ("op 29 juni 2022.2 Daarna", ["2022-06-29"]),
        ("in de periode 2021–2025.1 Sinds die tijd", ["2021/2025"]),
        ("op 29 juni 2022,3 en daarna", ["2022-06-29"]),
        ("het waren er 2021,3 miljoen en 2019.500 keer", []),
        ("Zij vroeg dit met het oog op het debat van 1 maart.", ["2020-03-01"]),
        ("Er zijn verkiezingen op 28 mei.", ["2020-05-28"]),
        ("op 12 januari jongsleden", ["2020-01-12"]),
        ("voor Prinsjesdag komt het plan", ["../2020-09-15"]),
        ("ultimo 2018", ["2018-12-31"]),
        ("Prinsjesdag 2024", ["2024-09-17"]),
        ("afgelopen maandag", ["2020-02-10"]),
        ("komende vrijdag", ["2020-02-21"]),
        ("de jaren negentig", ["1990/1999"]),
        ("twee jaar geleden", ["2018"]),
        ("op 30 februari 2019", []),
        ("regelmatig, op korte termijn, de afgelopen jaren, kort na haar bezoek", []),
        ("Kamerstukken II 2019/20, 31 999, nr. 3; vergaderjaar 2018–2019; Agenda 2030", []),
        ("resolutie S/RES/2230 (2014)", []),
    ],
)
def test_dates(text: str, dates: list[str]) -> None:
    assert [d.value for d in mentions(text).dates] == dates


def test_next_spring_told_in_spring_is_that_of_the_year_to_come() -> None:
    assert [d.value for d in mentions("Dit komt volgend voorjaar.", date="2020-03-20").dates] == ["2021-03/2021-05"]
    assert [d.value for d in mentions("Dit komt volgend voorjaar.", date="2020-11-20").dates] == ["2021-03/2021-05"]


def test_without_a_date_of_its_own_a_paper_gets_the_narrowest_interval() -> None:
    text = "Op 20 mei jl. sprak ik met de Kamer.\nVoor het einde van 2015 komt er een plan voor de komende vijf jaar."
    parts, found = read(text, date=None, kind="letter")
    assert parts.header.date == "2015-05-20/2015-12-31"
    assert [d.value for d in found.dates] == ["2015-05-20", "../2015-12-31", "2015/2020"]
    assert parts.header.evidence["date"][1] == ((3, 13), (37, 60))


def test_a_list_of_papers_received_is_no_older_than_its_latest_entry() -> None:
    text = "Verslag van een reis - 31112-531\nminister van Vis - 3 april 2018\nBijeenkomst op 12 april 2018"
    parts, _ = read(text, date=None, kind="report")
    assert parts.header.date == "2018-04-03/.."


def test_without_any_bound_a_relative_date_has_no_value() -> None:
    parts, found = read("Op 20 mei jl. sprak ik met de Kamer.", date=None, kind="letter")
    assert parts.header.date is None
    assert found.dates == ()


def test_a_relative_date_in_a_question_counts_from_the_day_it_was_asked() -> None:
    text = "Wat deed u dit jaar?\nIk deed dit jaar niets."
    blocks = (Block(0, 20), Block(21, 44))
    parts = Structure(
        Header(kind="answers", date="2024-02-20", asked="2023-11-20"),
        blocks,
        tuple(Sentence(b.start, b.end, i) for i, b in enumerate(blocks)),
        qa=(QuestionAnswer((1,), (0, 20), (21, 44), "test"),),
    )
    found = interpret_mentions(text, parts, recognise(text, parts))[1]
    assert [d.value for d in found.dates] == ["2023", "2024"]


@given(st.dates(), st.dates(), st.sampled_from([-1, 1]))
def test_a_day_placed_before_or_after_is_so(day: object, today: object, near: int) -> None:
    placed = place_day(day.month, day.day, today, near, 0)  # type: ignore[attr-defined]
    if placed:
        assert (placed < today.isoformat()) is (near < 0)  # type: ignore[attr-defined]


def test_anchor_of_an_interval_is_later_than_the_day_it_begins_with() -> None:
    anchor = anchor_of("2022-10-20/2022-12-31")
    assert anchor is not None
    assert (anchor.first.isoformat(), anchor.last.isoformat()) == ("2022-10-21", "2022-12-31")


# ---------------------------------------------------------------------------------------------------------- amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("€ 1.020.000", [("EUR", 1020000, None)]),
        ("EUR 3 miljoen per jaar", [("EUR", 3000000, "year")]),
        ("5,1 miljoen euro", [("EUR", 5100000, None)]),
        ("€ 12,5 mln.", [("EUR", 12500000, None)]),
        ("US$ 10 miljoen", [("USD", 10000000, None)]),
        ("een bedrag van f 18 miljoen", [("NLG", 18000000, None)]),
        ("ƒ 250.000 per jaar en f 2,50 per persoon", [("NLG", 250000, "year"), ("NLG", 2.5, "person")]),
        ("f 120 per dag, f 3000 per kalenderjaar", [("NLG", 120, "day"), ("NLG", 3000, "year")]),
        ("f 10 à f 15 per uur; onder f 120", [("NLG", 10, "hour"), ("NLG", 15, "hour")]),
        ("€ 500 en € 1 miljoen", [("EUR", 500, None), ("EUR", 1000000, None)]),
        ("€ 500.000 tot € 1 miljoen", [("EUR", 500000, None), ("EUR", 1000000, None)]),
        ("2 miljard euro per maand", [("EUR", 2000000000, "month")]),
        ("tienduizend euro", [("EUR", 10000, None)]),
        ("een miljard euro", [("EUR", 1000000000, None)]),
        ("9,5 cent per minuut", [("EUR", 0.095, "minute")]),
        ("5 tot 8 miljard euro", [("EUR", 5000000000, None), ("EUR", 8000000000, None)]),
        ("€ 750 per persoon", [("EUR", 750, "person")]),
        ("een tekort van 140 mln. in 2031", [("EUR", 140000000, None)]),
        ("verlaagd met 2,5 mld.", [("EUR", 2500000000, None)]),
        ("De dijk trok 140 mln. bezoekers en 2 mln. ton klei; 3 mld. Europeanen", []),
        ("een bezuiniging van 140 miljoen op de havens", [("EUR", 140000000, None)]),
        ("de 2,5 tot 3 miljard die voor sluizen is uitgetrokken", [("EUR", 2500000000, None), ("EUR", 3000000000, None)]),
        ("Dat kost 4 miljoen per jaar. Het raakt 18 miljoen.", [("EUR", 4000000, "year")]),
        ("Er wonen 140 miljoen mensen en de subsidie bedraagt niets", []),
        ("het budget voor 3 miljoen Friezen en 2 miljoen kubieke meter zand", []),
        ("Het bezoek steeg van 3 miljoen naar 4 miljoen in 2031.", []),
        ("miljoenen euro’s, 3 procent, 12 percent", []),
    ],
)
def test_amounts(text: str, amounts: list[tuple[str, float, str | None]]) -> None:
    assert [(a.currency, a.value, a.per) for a in mentions(text).amounts] == amounts


# ----------------------------------------------------------------------------------------------------------- events


@pytest.mark.parametrize(
    ("text", "movers"),
    [
        ("de motie-Jansma c.s. over bruggen", ["Jansma"]),
        ("de motie Jansma–De Wit over bruggen", ["Jansma", "De Wit"]),
        ("de motie-Van der Mol-De Wit over bruggen", ["Van der Mol", "De Wit"]),
        ("de motie-Klaver-Westerveld over bruggen", ["Klaver", "Westerveld"]),
        ("de motie-Jansma-de Wit over bruggen", ["Jansma-de Wit"]),
        ("de motie-Huizinga-Heringa over bruggen", ["Huizinga-Heringa"]),
    ],
)
def test_movers_joined_by_a_dash_or_hyphen(text: str, movers: list[str]) -> None:
    assert [p.name for p in mentions(text).events[0].people] == movers


def test_a_motion_by_its_movers_occasion_date_and_number() -> None:
    text = "de motie van de leden Jansen (ABC) en De Boer (DEF), ingediend tijdens het notaoverleg van 3 februari "
    text += "(Kamerstuk 31 999, nr. 5)"
    motion = mentions(text).events[0]
    assert motion.kind == "motie"
    assert [(p.name, p.party) for p in motion.people] == [("Jansen", "ABC"), ("De Boer", "DEF")]
    assert (motion.occasion, motion.date, motion.target) == ("notaoverleg", "2020-02-03", "kst-31999-5")


@pytest.mark.parametrize(
    ("text", "kind", "people", "date"),
    [
        ("de motie-Pietersen c.s. vraagt", "motie", [("Pietersen", None)], None),
        ("de motie Van den Berg/Ali (ABC, Def)", "motie", [("Van den Berg", "ABC"), ("Ali", "Def")], None),
        ("mijn toezegging tijdens het commissiedebat van 23 januari jl.", "toezegging", [], "2020-01-23"),
        ("het verzoek van 16 januari", "verzoek", [], "2020-01-16"),
        ("mijn brief van 6 december", "brief", [], "2019-12-06"),
        ("de vragen van de leden Jansen en Ali (beiden ABC)", "vragen", [("Jansen", "ABC"), ("Ali", "ABC")], None),
        ("Tijdens het debat op 20 januari jl. heeft het lid Smit een motie ingediend", "motie", [("Smit", None)], "2020-01-20"),
    ],
)
def test_events(text: str, kind: str, people: list[tuple[str, str | None]], date: str | None) -> None:
    found = [e for e in mentions(text).events if e.kind == kind]
    assert len(found) == 1
    assert [(p.name, p.party) for p in found[0].people] == people
    assert found[0].date == date


# ------------------------------------------------------------------------------------------------------- invariants

PIECES = st.sampled_from(
    ["Kamerstuk", "31 999", ", nr. ", "3", " en ", "5", "maart", " 2019", "–", "jl.", "voor ", "eind ", "€ ", "miljoen", " "]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join), st.sampled_from([None, "2020-02-29", "2022-10-20/2022-12-31"]))
def test_mentions_lie_in_the_text_in_order(text: str, date: str | None) -> None:
    found = mentions(text, date=date)
    for layer in (found.references, found.dates, found.amounts, found.events):
        assert all(0 <= m.start < m.end <= len(text) for m in layer)
        assert [m.start for m in layer] == sorted(m.start for m in layer)


@pytest.mark.parametrize(
    "text", ["de motie van de ABC werd verworpen", "dat is een toezegging. Dan de motie", "vragen van de leden der Kamer"]
)
def test_no_event_where_nobody_is_named(text: str) -> None:
    assert not mentions(text).events


@pytest.mark.parametrize(
    ("text", "date", "currency"),
    [
        ("Het budget bedraagt 60 miljoen.", "2000-05-03", "NLG"),
        ("Het budget bedraagt 60 miljoen, een deel in euro’s.", "2000-05-03", "EUR"),
        ("Het budget bedraagt 60 miljoen.", "2003-05-03", "EUR"),
        ("Het budget bedraagt 60 miljoen.", None, "EUR"),
    ],
)
def test_millions_without_a_currency_are_guilders_before_the_euro(text: str, date: str | None, currency: str) -> None:
    assert [a.currency for a in mentions(text, date=date).amounts] == [currency]
