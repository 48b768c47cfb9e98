"""What a progress report says: what was asked, promised, done and refused, each with the sentences it stands on.

In: the records of a dossier, country or theme over a period. Out: sections of items of text with notes (a quote, how its paper
is cited, its address); the writers for Markdown, Word and PDF only lay it out. What the register proposes and no person has
decided is called a proposal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kamerspoor.export.citation import address, cite, cite_paper, cite_reference
from kamerspoor.export.days import in_words
from kamerspoor.export.records import EntryRecord, EvidenceRecord, LinkRecord, PaperRecord, RegisterRecords
from kamerspoor.export.wording import capital, word
from kamerspoor.vocabulary import STATUSES

MOST_RESPONSES: Final = 3
"""Responses shown with an item, the best first."""

_RESPONSE_KINDS: Final = ("answers", "carries_out", "repeats", "withdraws", "follows_up")

_TEXT: Final = {
    "nl": {
        "title": "Voortgang",
        "period": "Periode: {since} tot en met {until}",
        "from": "Vanaf {since}",
        "by": "Tot en met {until}",
        "today": "Stand op {today}",
        "counts": "{count} vermeldingen uit {papers} stukken",
        "summary": "Overzicht",
        "state": "Stand van zaken",
        "count": "Aantal",
        "overdue": "Over de termijn",
        "ask": "Wat de Kamer vroeg",
        "commitment": "Wat het kabinet toezegde",
        "deed": "Wat het kabinet deed",
        "refusal": "Wat het kabinet afwees",
        "papers": "Stukken",
        "of": "van",
        "term": "termijn: {due}",
        "proposal": "voorstel",
        "none": "Geen vermeldingen.",
        "answers": "Reactie",
        "carries_out": "Uitvoering",
        "repeats": "Herhaling",
        "withdraws": "Intrekking",
        "follows_up": "Vervolg",
        "undated": "zonder datum",
    },
    "en": {
        "title": "Progress",
        "period": "Period: {since} to {until}",
        "from": "From {since}",
        "by": "Up to {until}",
        "today": "As of {today}",
        "counts": "{count} entries from {papers} papers",
        "summary": "Summary",
        "state": "Status",
        "count": "Number",
        "overdue": "Overdue",
        "ask": "What the House asked",
        "commitment": "What the cabinet promised",
        "deed": "What the cabinet did",
        "refusal": "What the cabinet refused",
        "papers": "Papers",
        "of": "by",
        "term": "due: {due}",
        "proposal": "proposed",
        "none": "No entries.",
        "answers": "Response",
        "carries_out": "Carried out",
        "repeats": "Repeated",
        "withdraws": "Withdrawn",
        "follows_up": "Follow-up",
        "undated": "undated",
    },
}


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: the exact words, the paper they stand in as cited, and its web address (empty where there is none).

    `in_item` says that the item has the words already: then the note is only where they stand.
    """

    quote: str
    citation: str
    address: str = ""
    in_item: bool = False

    @property
    def words(self) -> str:
        """The words that the note itself shows."""
        return "" if self.in_item else f"“{self.quote}” "

    def text(self) -> str:
        """The note as plain text."""
        return self.words + self.citation + (f", {self.address}" if self.address else "") + "."


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the report with its notes."""

    text: str
    notes: tuple[Note, ...]
    entry: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its items."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report; `facts` are the lines under the title, `counts` pairs of a status in words and a number."""

    title: str
    facts: tuple[str, ...]
    summary_heading: str
    summary_columns: tuple[str, str]
    counts: tuple[tuple[str, int], ...]
    sections: tuple[Section, ...]
    papers_heading: str
    papers: tuple[str, ...]
    empty: str
    lang: str


def compose_report(records: RegisterRecords, *, about: str, since: str = "", until: str = "", lang: str = "nl") -> Report:
    """The report on `about` (a dossier, country or theme in words); `since` and `until` only say what was asked for."""
    text = _TEXT[lang]
    composer = _Composer(records, lang)
    sections = composer.sections(records.entries)
    used = {entry.paper for entry in records.entries} | composer.cited
    papers = sorted((p for p in records.papers if p.key in used), key=lambda p: (p.date, p.key))
    facts = (
        *_period(since, until, lang),
        text["today"].format(today=in_words(records.today.isoformat(), lang=lang)),
        text["counts"].format(count=len(records.entries), papers=len(papers)),
    )
    return Report(
        title=f"{text['title']}: {about}" if about else text["title"],
        facts=facts,
        summary_heading=text["summary"],
        summary_columns=(text["state"], text["count"]),
        counts=_counts(records.entries, lang),
        sections=sections,
        papers_heading=text["papers"],
        papers=tuple(_paper_line(paper, lang) for paper in papers),
        empty=text["none"],
        lang=lang,
    )


def _period(since: str, until: str, lang: str) -> tuple[str, ...]:
    text = _TEXT[lang]
    form = text["period"] if since and until else text["from"] if since else text["by"] if until else ""
    words = {"since": in_words(since, lang=lang), "until": in_words(until, lang=lang)}
    return (form.format(**words),) if form else ()


def _counts(entries: Iterable[EntryRecord], lang: str) -> tuple[tuple[str, int], ...]:
    entries = tuple(entries)
    found = Counter(entry.status for entry in entries if entry.status)
    order = [*STATUSES, *sorted(set(found) - set(STATUSES))]
    late = sum(entry.overdue for entry in entries)
    rows = [(word(status, lang=lang), found[status]) for status in order if found[status]]
    without = Counter(entry.kind for entry in entries if not entry.status)
    rows += [(word(kind, lang=lang), without[kind]) for kind in sorted(without)]
    return (*rows, (word("overdue", lang=lang), late)) if late else tuple(rows)


def _paper_line(paper: PaperRecord, lang: str) -> str:
    day = in_words(paper.date, lang=lang) if paper.date else _TEXT[lang]["undated"]
    web = address(paper.publication_id) if paper.publication_id else None
    parts = [f"{capital(word(paper.kind, lang=lang))}, {day}", paper.subject, cite_paper(paper), web or ""]
    return ". ".join(part.rstrip(".") for part in parts if part)


class _Composer:
    """Makes items out of entries; holds the papers, entries and links that their notes need. `cited`: papers noted."""

    def __init__(self, records: RegisterRecords, lang: str) -> None:
        self._papers = records.paper_of()
        self._entries = {entry.id: entry for entry in records.entries}
        self._lang = lang
        self._text = _TEXT[lang]
        self.cited: set[str] = set()
        self._responses: dict[str, list[LinkRecord]] = {}
        for link in records.links:
            if link.state != "rejected" and link.kind in _RESPONSE_KINDS and link.source in self._entries:
                self._responses.setdefault(link.target, []).append(link)

    def sections(self, entries: Iterable[EntryRecord]) -> tuple[Section, ...]:
        """What is overdue first, then asked, promised, done, refused; sections without items are left out."""
        ordered = sorted(entries, key=self._order)
        chosen: dict[str, list[EntryRecord]] = {"overdue": [], "ask": [], "commitment": [], "deed": [], "refusal": []}
        for entry in ordered:
            name = "overdue" if entry.overdue else "ask" if entry.layer == "ask" else entry.kind
            chosen.setdefault(name, []).append(entry)
        return tuple(
            Section(self._text.get(name, name), tuple(self._item(entry) for entry in found))
            for name, found in chosen.items()
            if found
        )

    def _order(self, entry: EntryRecord) -> tuple[str, str, int, str]:
        paper = self._papers.get(entry.paper)
        return (paper.date if paper else "", entry.paper, entry.start, entry.id)

    def _item(self, entry: EntryRecord) -> Item:
        responses = self._best(entry)
        sentences = [
            f"{self._opening(entry)}: “{' '.join(entry.quote.split())}”",
            capital(entry.reason),
            *dict.fromkeys(self._response(link) for link in responses),
        ]
        text = " ".join(s if s.endswith((".", "”")) else f"{s}." for s in sentences if s)
        quotes = [EvidenceRecord(entry.paper, entry.start, entry.end, entry.quote)]
        quotes += [entry.answer] if entry.answer else []
        quotes += [e for step in entry.history[-1:] for e in step.evidence]
        quotes += [self._quote_of(link.source) for link in responses]
        notes = (self._note(q, in_item=place == 0) for place, q in enumerate(dict.fromkeys(quotes)) if q.quote)
        return Item(text, tuple(notes), entry.id)

    def _opening(self, entry: EntryRecord) -> str:
        """Day, kind, who, on what occasion, status and term."""
        paper = self._papers.get(entry.paper)
        date = entry.date or (paper.date if paper else "")
        who = ", ".join(map(str, entry.by)) or entry.actor
        kind = capital(word(entry.kind, lang=self._lang))
        kind += f" {entry.number}" if entry.number is not None else ""
        parts = [f"{kind} {self._text['of']} {who}" if who else kind, "" if entry.kind == "vraag" else entry.occasion]
        parts.append(cite_reference(entry, self._papers))
        parts.append(self._standing(entry))
        parts.append(self._text["term"].format(due=in_words(entry.due, lang=self._lang)) if entry.due else "")
        day = in_words(date, lang=self._lang) if date else self._text["undated"]
        return f"{capital(day)}: " + ", ".join(part for part in parts if part)

    def _standing(self, entry: EntryRecord) -> str:
        if not entry.status:
            return ""
        words = word(entry.status, lang=self._lang) + ("" if entry.decided else f" ({self._text['proposal']})")
        return f"{words}, {word('overdue', lang=self._lang)}" if entry.overdue else words

    def _best(self, entry: EntryRecord) -> list[LinkRecord]:
        links = self._responses.get(entry.id, [])
        return sorted(links, key=lambda link: (link.state != "confirmed", -link.score, link.id))[:MOST_RESPONSES]

    def _response(self, link: LinkRecord) -> str:
        source = self._entries[link.source]
        paper = self._papers.get(source.paper)
        state = "" if link.state == "confirmed" else f" ({self._text['proposal']})"
        day = in_words(paper.date, lang=self._lang) if paper and paper.date else self._text["undated"]
        return f"{self._text[link.kind]}{state}: {word(source.kind, lang=self._lang)}, {day}"

    def _quote_of(self, entry_id: str) -> EvidenceRecord:
        entry = self._entries[entry_id]
        return EvidenceRecord(entry.paper, entry.start, entry.end, entry.quote)

    def _note(self, evidence: EvidenceRecord, *, in_item: bool) -> Note:
        self.cited.add(evidence.paper)
        paper = self._papers.get(evidence.paper)
        named = paper.publication_id if paper else evidence.paper
        citation = cite_paper(paper) if paper else cite(evidence.paper)
        return Note(evidence.quote, citation, (address(named) or "") if named else "", in_item)
