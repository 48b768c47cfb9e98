"""The register as RDF in Turtle, with where everything came from in PROV-O.

In: the records of a register. Out: text in a canonical order, so that equal registers give equal bytes. Papers are
`eli:LegalResource`s under their address at the official publisher, with the names that publisher uses
(`overheidop:dossiernummer`); entries are entities quoted from their paper, found by an activity for which a rule was the
software agent. Terms that no vocabulary has are in the register's own (`ks:`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kamerspoor.dutch_calendar import single_day
from kamerspoor.export.citation import address, cite_paper
from kamerspoor.export.records import (
    DecisionRecord,
    EntryRecord,
    EvidenceRecord,
    LinkRecord,
    PaperRecord,
    RecordStream,
    RegisterRecords,
)
from kamerspoor.vocabulary import STATUS_WORDS, STATUSES

OWN_TERMS: Final = "urn:x-kamerspoor:term:"
DEFAULT_BASE: Final = "urn:x-kamerspoor:"

_PREFIXES: Final = {
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "ks": OWN_TERMS,
    "overheidop": "http://standaarden.overheid.nl/product/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|\\^`]")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(r'[\\"\n\r\t\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]')

Pair = tuple[str, str]


def write_turtle(records: RegisterRecords, *, base: str = DEFAULT_BASE) -> bytes:
    """The bytes of a Turtle file of records that are in memory; `base` begins the address of each entry, link and decision."""
    identifiers = {paper.key: paper.publication_id for paper in records.papers}
    return "".join(lines(records.stream(), identifiers=identifiers, base=base)).encode()


def lines(records: RecordStream, *, identifiers: Mapping[str, str], base: str = DEFAULT_BASE) -> Iterator[str]:
    """The lines of a Turtle file with their line breaks, one at a time, in the order of the records.

    `identifiers` gives the publication identifier of every paper by its key, empty where it has none.
    """
    for line in _lines(_Names(base, identifiers), records):
        yield f"{line}\n"


class _Names:
    """Addresses of the things described."""

    def __init__(self, base: str, identifiers: Mapping[str, str]) -> None:
        self._base = base
        self._identifiers = identifiers

    def paper(self, key: str) -> str:
        """A paper: at the official publisher where it has an identifier, else under the base."""
        identifier = self._identifiers.get(key, key)
        web = address(identifier) if identifier else None
        return iri(web.removesuffix(".html") if web else f"{self._base}paper/{key}")

    def own(self, what: str, name: str) -> str:
        """An entry, link, rule, person or decision of the register."""
        return iri(f"{self._base}{what}/{name}")

    def end(self, name: str) -> str:
        """The end of a link: an entry by its id, else a paper."""
        return self.own("entry", name) if re.fullmatch(r"[acdr]-[a-z0-9]+(?:-\d+)?", name) else self.paper(name)


def iri(text: str) -> str:
    """`text` as an IRI in Turtle, with what an IRI cannot hold percent-encoded."""
    return "<" + _NOT_IN_IRI.sub(lambda m: "".join(f"%{b:02X}" for b in m[0].encode()), text) + ">"


def literal(text: str, *, lang: str = "", datatype: str = "") -> str:
    """`text` as a literal in Turtle."""

    def escape(found: re.Match[str]) -> str:
        code = ord(found[0])
        return _ESCAPES.get(found[0]) or ("\ufffd" if code == 0 or code >= 0xD800 else f"\\u{code:04X}")

    quoted = f'"{_ESCAPED.sub(escape, text)}"'
    return quoted + (f"@{lang}" if lang else f"^^{datatype}" if datatype else "")


def _date(value: str) -> str:
    return literal(value, datatype="xsd:date") if single_day(value) and len(value) == 10 else literal(value)


def _some(name: str, value: str, *, lang: str = "") -> Iterator[Pair]:
    if value:
        yield name, literal(value, lang=lang)


def _lines(names: _Names, records: RecordStream) -> Iterator[str]:
    yield from (f"@prefix {prefix}: <{address_}> ." for prefix, address_ in sorted(_PREFIXES.items()))
    yield ""
    for status, source_words in sorted(STATUS_WORDS.items()):
        words = [("skos:altLabel", literal(word, lang="nl")) for word in source_words]
        yield from _described(f"ks:{status}", [("a", "skos:Concept"), ("skos:notation", literal(status)), *words])
    for number, title in sorted(records.titles.items()):
        yield from _described(_dossier(number), [("dcterms:title", literal(title, lang="nl"))] if title else [])
    for paper in records.papers:
        yield from _described(names.paper(paper.key), _paper(paper, names))
    rules: set[str] = set()
    for entry in records.entries:
        rules.add(entry.rule)
        yield from _described(names.own("entry", entry.id), _entry(entry, names))
        yield from _described(names.own("finding", entry.id), _finding(entry, names))
    for rule in sorted(rules - {""}):
        yield from _described(names.own("rule", rule), [("a", "prov:SoftwareAgent"), ("rdfs:label", literal(rule))])
    for link in records.links:
        yield from _described(names.own("link", link.id), _link(link, names))
    for decision in records.decisions:
        yield from _described(names.own("decision", str(decision.number)), _decision(decision, names))


def _dossier(number: str) -> str:
    return iri(address(f"kst-{number}") or f"{DEFAULT_BASE}dossier/{number}")


def _finding(entry: EntryRecord, names: _Names) -> Iterator[Pair]:
    """The activity that found an entry: a rule read a paper."""
    if entry.rule:
        yield from [("a", "prov:Activity"), ("prov:used", names.paper(entry.paper))]
        yield "prov:wasAssociatedWith", names.own("rule", entry.rule)


def _described(subject: str, pairs: Iterable[Pair]) -> Iterator[str]:
    """The subject with its predicates in order, a line each; nothing for a subject without any."""
    ordered = sorted(dict.fromkeys(pairs), key=lambda pair: (pair[0] != "a", pair))
    if not ordered:
        return
    yield subject
    for number, (predicate, value) in enumerate(ordered, start=1):
        yield f"    {predicate} {value} {';' if number < len(ordered) else '.'}"
    yield ""


def _paper(paper: PaperRecord, names: _Names) -> Iterator[Pair]:
    yield from [("a", "eli:LegalResource"), ("a", "prov:Entity"), ("ks:kind", literal(paper.kind))]
    yield "dcterms:identifier", literal(paper.key)
    yield "dcterms:bibliographicCitation", literal(cite_paper(paper), lang="nl")
    if paper.publication_id:
        yield "eli:id_local", literal(paper.publication_id)
    yield from _some("dcterms:title", paper.subject, lang="nl")
    if paper.date:
        yield ("eli:date_document" if single_day(paper.date) else "dcterms:date"), _date(paper.date)
    if paper.asked:
        yield "dcterms:dateSubmitted", _date(paper.asked)
    for number in paper.dossiers:
        yield "overheidop:dossiernummer", literal(number)
        yield "dcterms:isPartOf", _dossier(number)
    yield from _some("overheidop:ondernummer", paper.number)
    yield from _some("overheidop:vergaderjaar", paper.session)
    for person in (*paper.senders, *paper.askers):
        yield from _some("dcterms:creator", str(person))
    yield from (("eli:cites", names.paper(target)) for target in paper.cites)
    yield from (("dcterms:spatial", literal(iso)) for iso in paper.places)
    yield from _some("ks:sha256", paper.sha256)


def _entry(entry: EntryRecord, names: _Names) -> Iterator[Pair]:
    paper = names.paper(entry.paper)
    yield from [("a", "ks:Ask" if entry.layer == "ask" else "ks:Statement"), ("a", "prov:Entity")]
    yield from [("dcterms:identifier", literal(entry.id)), ("ks:kind", literal(entry.kind))]
    yield from [("prov:wasQuotedFrom", paper), ("prov:wasDerivedFrom", paper), ("prov:value", literal(entry.quote, lang="nl"))]
    yield from [("ks:start", str(entry.start)), ("ks:end", str(entry.end))]
    yield "ks:confidence", literal(f"{entry.confidence:.3f}", datatype="xsd:decimal")
    if entry.rule:
        yield "prov:wasGeneratedBy", names.own("finding", entry.id)
    if entry.status:
        yield "ks:status", f"ks:{entry.status}" if entry.status in STATUSES else literal(entry.status)
        yield from [("ks:overdue", str(entry.overdue).lower()), ("ks:decided", str(entry.decided).lower())]
    dates = {"dcterms:date": entry.date, "ks:due": entry.due, "ks:dueUntil": entry.due_until, "ks:answered": entry.answered}
    yield from ((name, _date(value)) for name, value in dates.items() if value)
    if entry.reference:
        yield "ks:reference", names.paper(entry.reference)
    if entry.recurring:
        yield "ks:recurring", "true"
    if entry.number is not None:
        yield "ks:questionNumber", str(entry.number)
    words = ("occasion", "outcome", "manner", "actor", "strength", "instrument", "forum", "target", "speaker", "ministry")
    for name in words:
        yield from _some(f"ks:{name}", getattr(entry, name))
    yield from (("ks:by", literal(str(person))) for person in entry.by)
    yield from (("dcterms:spatial", literal(iso)) for iso in entry.places)
    yield from (("ks:theme", literal(theme)) for theme in entry.themes)
    if entry.answer is not None:
        yield "ks:answer", literal(entry.answer.quote, lang="nl")


def _link(link: LinkRecord, names: _Names) -> Iterator[Pair]:
    yield from [("a", "ks:Link"), ("a", "prov:Entity"), ("ks:kind", literal(link.kind)), ("ks:state", literal(link.state))]
    yield from [("ks:source", names.end(link.source)), ("ks:target", names.end(link.target))]
    yield "ks:score", literal(f"{link.score:.3f}", datatype="xsd:decimal")
    yield from _some("ks:value", link.value)
    yield from (("ks:reason", literal(words)) for words in link.reasons)
    yield from (pair for evidence in link.evidence for pair in _stands_on(evidence, names))


def _stands_on(evidence: EvidenceRecord, names: _Names) -> Iterator[Pair]:
    yield "prov:wasQuotedFrom", names.paper(evidence.paper)
    yield from _some("prov:value", evidence.quote, lang="nl")


def _decision(decision: DecisionRecord, names: _Names) -> Iterator[Pair]:
    yield from [("a", "prov:Activity"), ("ks:action", literal(decision.action)), ("prov:used", names.end(decision.subject))]
    yield from [("prov:endedAtTime", literal(decision.made, datatype="xsd:dateTime")), ("ks:hash", literal(decision.hash))]
    yield from _some("ks:reviewer", decision.reviewer)
