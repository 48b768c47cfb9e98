"""A paper as Akoma Ntoso 3.0 (OASIS LegalDocML), valid against its schema.

In: an analysed paper as JSON values (`kamerspoor/paper/1`), with the register's entries of it where there are any. Out: XML.
Letters and motions are `statement`s, written questions and debates with speakers `debate`s (with `questions` or `speech`es),
other reports of debates `debateReport`s, the rest `doc`s. References are `ref`s to the address of what they name; asks and
statements are `span`s whose facts (rule, range, status) stand in `otherAnalysis`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import quote as percent_encoded

from lxml import etree

from kamerspoor.dutch_calendar import final_day, single_day
from kamerspoor.export.akoma_ntoso_text import Marking, Range
from kamerspoor.export.citation import address
from kamerspoor.export.records import EntryRecord
from kamerspoor.export.safe_text import xml_safe

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN: Final = "urn:x-kamerspoor:term:"
UNDATED: Final = "0001-01-01"
"""The date of a paper that shows none: the schema asks for one; its name then is `unknown`."""

_PREFACE: Final = frozenset({"title", "dossier", "number", "addressee", "dateline", "label", "letterhead"})
_Part = tuple[Mapping[str, int], str, str, str, str | None]
"""Range, element, id, who speaks by id, and the name as printed."""

_SLUG = re.compile(r"[^a-z0-9]+")


def write_akoma_ntoso(paper: Mapping[str, Any], *, entries: Iterable[EntryRecord] = ()) -> bytes:
    """The bytes of an XML document for one paper; `entries` add the register's ids and statuses to what the paper holds."""
    return _Writer(paper, {(e.kind, e.start, e.end): e for e in entries}).document()


def _a(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _ks(name: str) -> str:
    return f"{{{OWN}}}{name}"


def _slug(text: str) -> str:
    return _SLUG.sub("-", text.casefold()).strip("-") or "x"


def _joined(qa: Mapping[str, Any]) -> str:
    """The numbers of questions answered together, as in their id."""
    return "_".join(map(str, qa["questions"]))


class _Writer:
    """Writes one paper."""

    def __init__(self, paper: Mapping[str, Any], entries: Mapping[tuple[str, int, int], EntryRecord]) -> None:
        self._paper = paper
        self._header: Mapping[str, Any] = paper["header"]
        self._text = xml_safe(paper["text"])
        self._entries = entries
        self._ids: dict[str, int] = {}
        self._people: dict[str, tuple[str, str]] = {}
        self._marked: list[tuple[Mapping[str, Any], str]] = []
        self._marking = Marking(self._text, self._ranges(), self.new_id)
        notes = [{**note, "kind": "footnote"} for note in paper["footnotes"]]
        self._blocks: list[dict[str, Any]] = sorted([*paper["paragraphs"], *notes], key=lambda b: (b["start"], b["end"]))

    # ------------------------------------------------------------------------------------------------------- the whole

    def document(self) -> bytes:
        """The XML document, from metadata to text."""
        names: Any = {None: NAMESPACE, "ks": OWN}
        root = etree.Element(_a("akomaNtoso"), nsmap=names)
        kind, name = self._root_element()
        top = etree.SubElement(root, _a(kind), name=name)
        meta = etree.SubElement(top, _a("meta"))
        body_blocks = self._preface(top)
        if kind == "debate":
            body = etree.SubElement(top, _a("debateBody"))
            (self._speeches if self._paper.get("speeches") else self._questions)(body, body_blocks)
        else:
            self._main_body(etree.SubElement(top, _a("mainBody")), body_blocks)
        self._meta(meta)
        written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
        return written + b"\n"

    def _root_element(self) -> tuple[str, str]:
        kind = self._header["kind"]
        if kind == "answers" or (self._paper["qa"] and self._header.get("detail") == "written_questions"):
            return "debate", "kamervragen"
        if kind == "report":
            return ("debate", "verslag") if self._paper.get("speeches") else ("debateReport", "verslag")
        return {"letter": ("statement", "kamerbrief"), "motion": ("statement", "motie")}.get(kind, ("doc", "kamerstuk"))

    def new_id(self, wanted: str) -> str:
        """`wanted`, with a number behind it from the second time on."""
        self._ids[wanted] = count = self._ids.get(wanted, 0) + 1
        return wanted if count == 1 else f"{wanted}__{count}"

    # ------------------------------------------------------------------------------------------------ marks in the text

    def _ranges(self) -> list[Range]:
        found: dict[tuple[int, int], list[Mapping[str, Any]]] = {}
        for item in (*self._paper["asks"], *self._paper["statements"]):
            found.setdefault((item["start"], item["end"]), []).append(item)
        ranges = [Range(start, end, "span", self._span(items)) for (start, end), items in found.items()]
        seen = set()
        for reference in self._paper["references"]:
            place, href = (reference["start"], reference["end"]), self._href(reference["target"])
            if href is not None and place not in seen:
                seen.add(place)
                ranges.append(Range(*place, "ref", {"eId": "ref", "href": href}))
        return [r for r in ranges if r.start < r.end]

    def _span(self, items: list[Mapping[str, Any]]) -> dict[str, str]:
        for item in items:
            self._marked.append((item, items[0]["id"]))
        return {"eId": items[0]["id"], "class": " ".join(dict.fromkeys(item["kind"] for item in items))}

    def _href(self, target: str) -> str | None:
        """Where a reference leads; None for a question that this paper does not hold."""
        inside = re.fullmatch(r"#vraag-(\d+)", target)
        if inside:
            number = int(inside[1])
            names = (_joined(qa) for qa in self._paper["qa"] if qa["question"] and number in qa["questions"])
            name = next(names, None) if self._root_element()[1] == "kamervragen" else None
            return f"#question_{name}" if name else None
        return percent_encoded(address(target) or f"{OWN}{target}", safe=":/?#[]@!$&'()*+,;=%~-._")

    # ------------------------------------------------------------------------------------------------------------- text

    def _preface(self, top: Any) -> list[dict[str, Any]]:
        """Write what stands before the text proper; return the other blocks."""
        number = next((i for i, b in enumerate(self._blocks) if b["kind"] not in _PREFACE), len(self._blocks))
        if number:
            preface = etree.SubElement(top, _a("preface"))
            for block in self._blocks[:number]:
                self._block(preface, block)
        return self._blocks[number:]

    def _block(self, parent: Any, block: Mapping[str, Any]) -> None:
        """A paragraph, or a footnote within the paragraph it hangs on."""
        if block["kind"] == "footnote" and len(parent) and parent[-1].tag == _a("p"):
            note = etree.SubElement(
                parent[-1], _a("authorialNote"), eId=self.new_id("fn"), marker=xml_safe(block["mark"] or "*")
            )
            self._marking.write(etree.SubElement(note, _a("p")), block["start"], block["end"])
            return
        paragraph = etree.SubElement(parent, _a("p"))
        if block["kind"] not in ("text", "question", "answer", "speech"):
            paragraph.set("class", block["kind"])
        if block["kind"] == "title":
            paragraph = etree.SubElement(paragraph, _a("docTitle"))
        self._marking.write(paragraph, block["start"], block["end"])

    def _main_body(self, body: Any, blocks: list[dict[str, Any]]) -> None:
        """Blocks in the sections that headings open; their level is in `class`."""
        parent = body
        for block in blocks:
            if block["kind"] == "heading":
                section = etree.SubElement(body, _a("section"), eId=self.new_id("sec"))
                section.set("class", f"level-{block.get('level') or 1}")
                self._marking.write(etree.SubElement(section, _a("heading")), block["start"], block["end"])
                parent = etree.SubElement(section, _a("content"))
                continue
            self._block(parent, block)
        for empty in body.iter(_a("content")):
            if not len(empty):
                etree.SubElement(empty, _a("p"))
        if not len(body):
            etree.SubElement(body, _a("p"))

    def _questions(self, body: Any, blocks: list[dict[str, Any]]) -> None:
        """Question and answer in their order; what stands between is text of the section."""
        section = etree.SubElement(body, _a("debateSection"), name="kamervragen", eId=self.new_id("questions"))
        asked = self._by(self._header["askers"], "tweede-kamer")
        told = self._by(self._header["senders"], "regering")
        parts: list[_Part] = []
        for qa in self._paper["qa"]:
            name = _joined(qa)
            if qa["question"]:
                parts.append((qa["question"], "question", f"question_{name}", asked, None))
            if qa["answer"]:
                parts.append((qa["answer"], "answer", f"answer_{name}", told, None))
        self._spoken(section, blocks, parts)

    def _speeches(self, body: Any, blocks: list[dict[str, Any]]) -> None:
        section = etree.SubElement(body, _a("debateSection"), name="debat", eId=self.new_id("debate"))
        parts: list[_Part] = []
        for number, speech in enumerate(self._paper["speeches"], start=1):
            speaker = speech["speaker"]
            parts.append((speech, "speech", f"speech_{number}", self._by([speaker], "tweede-kamer"), speaker["name"]))
        self._spoken(section, blocks, parts)

    def _spoken(self, section: Any, blocks: list[dict[str, Any]], parts: list[_Part]) -> None:
        """Blocks under the question, answer or speech whose range they begin in."""
        parts = sorted(parts, key=lambda part: (part[0]["start"], part[0]["end"]))
        index, opened = 0, None
        for block in blocks:
            while index < len(parts) and parts[index][0]["end"] <= block["start"]:
                index, opened = index + 1, None
            inside = index < len(parts) and parts[index][0]["start"] < block["end"]
            if not inside and block["kind"] == "footnote" and opened is None and len(section) and section[-1].tag != _a("p"):
                self._block(section[-1], block)
                continue
            if not inside:
                self._block(section, block)
                continue
            if opened is None:
                _, tag, eid, by, name = parts[index]
                opened = etree.SubElement(section, _a(tag), by=f"#{by}", eId=self.new_id(eid))
                if name:
                    etree.SubElement(opened, _a("from")).text = xml_safe(name)
            self._block(opened, block)
        if not len(section):
            etree.SubElement(section, _a("p"))

    def _by(self, people: list[Mapping[str, Any]], otherwise: str) -> str:
        """Id of who speaks: the first person by name, else the body they speak for."""
        name = people[0].get("name") if people else None
        if not name:
            return otherwise
        eid = f"person-{_slug(name)}"
        self._people.setdefault(eid, ("TLCPerson", name))
        return eid

    # --------------------------------------------------------------------------------------------------------- metadata

    def _meta(self, meta: Any) -> None:
        identification = etree.SubElement(meta, _a("identification"), source="#kamerspoor")
        date, name = self._date()
        key = self._header["id"] or f"doc-{self._paper['source']['sha256'][:16]}"
        work = f"/akn/nl/doc/{'eerste-kamer' if key.startswith('ah-ek') else 'tweede-kamer'}/{date}/{key}"
        author = self._by(self._header["senders"] or self._header["askers"], "tweede-kamer")
        for level, path in (("Work", work), ("Expression", f"{work}/nld@{date}"), ("Manifestation", f"{work}/nld@{date}.akn")):
            element = etree.SubElement(identification, _a(f"FRBR{level}"))
            etree.SubElement(element, _a("FRBRthis"), value=path)
            etree.SubElement(element, _a("FRBRuri"), value=path)
            if level == "Work" and self._header["subject"]:
                etree.SubElement(element, _a("FRBRalias"), name="title", value=xml_safe(self._header["subject"]))
            etree.SubElement(element, _a("FRBRdate"), date=date, name=name)
            etree.SubElement(element, _a("FRBRauthor"), href=f"#{author}")
            self._level_facts(element, level)
        self._analysis(meta)
        self._references(meta)

    def _level_facts(self, element: Any, level: str) -> None:
        if level == "Work":
            etree.SubElement(element, _a("FRBRcountry"), value="nl")
            if self._header["number"]:
                etree.SubElement(element, _a("FRBRnumber"), value=xml_safe(self._header["number"]))
        elif level == "Expression":
            etree.SubElement(element, _a("FRBRlanguage"), language="nld")
        else:
            etree.SubElement(element, _a("FRBRformat"), value="application/akn+xml")

    def _date(self) -> tuple[str, str]:
        """The date for the identification and what date it is."""
        value = self._header["date"] or ""
        day = single_day(value)
        if day:
            return day.isoformat(), "document"
        last = final_day(value)
        return (last.isoformat(), "latest") if last else (UNDATED, "unknown")

    def _analysis(self, meta: Any) -> None:
        analysis = etree.SubElement(meta, _a("analysis"), source="#kamerspoor")
        other = etree.SubElement(analysis, _a("otherAnalysis"), source="#kamerspoor")
        source = self._paper["source"]
        etree.SubElement(other, _ks("source"), name=xml_safe(source["name"]), sha256=source["sha256"])
        for item, eid in self._marked:
            entry = self._entries.get((item["kind"], item["start"], item["end"]))
            facts = {"href": f"#{eid}", "kind": item["kind"], "rule": item["rule"]}
            facts |= {"start": str(item["start"]), "end": str(item["end"]), "confidence": f"{item.get('confidence', 1.0):.3f}"}
            names = ("date", "due", "outcome", "reference", "actor", "strength", "instrument", "forum")
            facts |= {name: xml_safe(str(item[name])) for name in names if item.get(name)}
            if entry is not None:
                facts |= {"id": entry.id, "overdue": str(entry.overdue).lower(), "decided": str(entry.decided).lower()}
                facts |= {"status": entry.status} if entry.status else {}
            element = etree.SubElement(other, _ks("entry"), facts)
            etree.SubElement(element, _ks("quote")).text = xml_safe(item["quote"])
        for reference in self._paper["references"]:
            facts = {"target": xml_safe(reference["target"]), "rule": reference["rule"]}
            facts |= {"start": str(reference["start"]), "end": str(reference["end"])}
            etree.SubElement(other, _ks("reference"), facts)

    def _references(self, meta: Any) -> None:
        references = etree.SubElement(meta, _a("references"), source="#kamerspoor")
        for eid, name in (
            ("kamerspoor", "Kamerspoor"),
            ("regering", "Regering"),
            ("tweede-kamer", "Tweede Kamer der Staten-Generaal"),
        ):
            etree.SubElement(
                references, _a("TLCOrganization"), eId=eid, href=f"/akn/ontology/organization/nl/{eid}", showAs=name
            )
        for eid, (tag, name) in sorted(self._people.items()):
            person = eid.removeprefix("person-")
            etree.SubElement(references, _a(tag), eId=eid, href=f"/akn/ontology/person/nl/{person}", showAs=xml_safe(name))
