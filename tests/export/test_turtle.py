from __future__ import annotations

import dataclasses

import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.export.records import EntryRecord, LinkRecord, RegisterRecords
from kamerspoor.export.turtle import iri, literal, write_turtle
from kamerspoor.vocabulary import STATUS_WORDS, STATUSES

PREFIXES = """
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX overheidop: <http://standaarden.overheid.nl/product/terms/>
PREFIX ks: <urn:x-kamerspoor:term:>
"""
LETTER = rdflib.URIRef("https://zoek.officielebekendmakingen.nl/kst-99101-20")


def _graph(records: RegisterRecords) -> rdflib.Graph:
    return rdflib.Graph().parse(data=write_turtle(records), format="turtle")


def test_entries_are_quoted_from_their_paper_by_a_rule(records: RegisterRecords) -> None:
    rows = _graph(records).query(
        PREFIXES
        + """SELECT ?id ?quote ?paper ?rule WHERE {
            ?entry dcterms:identifier ?id ; prov:value ?quote ; prov:wasQuotedFrom ?paper ; prov:wasGeneratedBy ?finding .
            ?finding a prov:Activity ; prov:used ?paper ; prov:wasAssociatedWith ?agent .
            ?agent a prov:SoftwareAgent ; <http://www.w3.org/2000/01/rdf-schema#label> ?rule . }"""
    )
    found = {str(row.id): row for row in rows}
    assert set(found) == {entry.id for entry in records.entries}
    assert str(found["d-talk"].quote) == "Op 3 maart 2025 sprak ik met mijn ambtgenoot Łukasz Šimon over de vrije pers."
    assert found["d-talk"].paper == LETTER
    assert str(found["d-talk"].rule) == "rule.deed"


def test_papers_have_the_publishers_own_terms(records: RegisterRecords) -> None:
    rows = list(
        _graph(records).query(
            PREFIXES
            + """SELECT ?dossier ?number ?date ?cited WHERE {
                ?paper eli:id_local "kst-99101-20" ; overheidop:dossiernummer ?dossier ; overheidop:ondernummer ?number ;
                       eli:date_document ?date ; eli:cites ?cited . }"""
        )
    )
    ((dossier, number, date, cited),) = rows
    assert (str(dossier), str(number), str(date)) == ("99101", "20", "2025-03-10")
    assert str(cited) == "https://zoek.officielebekendmakingen.nl/kst-99101-14"


def test_overdue_entries_can_be_asked_for(records: RegisterRecords) -> None:
    rows = _graph(records).query(
        PREFIXES + "SELECT ?id WHERE { ?e ks:overdue true ; ks:status ks:open ; dcterms:identifier ?id }"
    )
    assert [str(row.id) for row in rows] == ["c-inform"]


def test_statuses_have_the_words_of_the_sources(records: RegisterRecords) -> None:
    """The words that the design maps to each status, among them those of the budget annex."""
    rows = _graph(records).query(
        """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?status ?word WHERE { ?s skos:notation ?status ; skos:altLabel ?word }"""
    )
    found = {(str(row.status), str(row.word)) for row in rows}
    assert {("fulfilled", "afgerond"), ("fulfilled", "uitgevoerd"), ("declined", "niet uitgevoerd")} <= found
    assert {status for status, _ in found} == set(STATUSES) == set(STATUS_WORDS)
    assert len({word for _, word in found}) == len(found) == 13


def test_links_tie_entries(records: RegisterRecords) -> None:
    rows = _graph(records).query(
        PREFIXES + """SELECT ?s WHERE { ?l ks:state "confirmed" ; ks:source ?e . ?e dcterms:identifier ?s }"""
    )
    assert [str(row.s) for row in rows] == ["r-names"]


def test_bytes_do_not_depend_on_order(records: RegisterRecords) -> None:
    backwards = dataclasses.replace(
        records, papers=records.papers[::-1], entries=records.entries[::-1], links=records.links[::-1]
    )
    assert write_turtle(backwards) == write_turtle(records)


@given(st.text(max_size=60))
def test_any_text_can_be_a_quote(text: str) -> None:
    data = f"<urn:a> <urn:b> {literal(text)} ; <urn:c> {iri('urn:x:' + text)} ."
    graph = rdflib.Graph().parse(data=data, format="turtle")
    value = str(next(graph.objects(predicate=rdflib.URIRef("urn:b"))))
    assert value == text.replace("\x00", "\ufffd")


def test_a_paper_without_identifier_stays_under_the_base(records: RegisterRecords) -> None:
    paper = dataclasses.replace(records.papers[0], key="doc-ab12", publication_id="")
    entry = EntryRecord("a-x1", "ask", "vraag", "doc-ab12", "q", 0, 1, "r")
    link = LinkRecord("l-9", "cites", "doc-ab12", "kst-99101-14")
    data = write_turtle(RegisterRecords(records.today, (paper,), (entry,), (link,)), base="https://spoor.example/")
    assert b"<https://spoor.example/paper/doc-ab12>" in data
    assert b"<https://spoor.example/entry/a-x1>" in data
