"""What the budget annex "Moties en toezeggingen" says: Omschrijving, Vindplaats and Stand van zaken of each.

In: the records of a register. Out: tables of rows of text, for motions and for undertakings, finished and in hand. The words
are those of the annexes that ministries publish; every fact in them comes from a record. Entries about one motion are one
row: the motion itself gives the description, the latest word about it the state of affairs. Whether a motion was adopted is
not in the papers, so the annex does not say it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kamerspoor.dutch_calendar import single_day
from kamerspoor.export.annex_state import FINISHED, replaced_by, state_of
from kamerspoor.export.citation import cite, cite_paper, cite_reference
from kamerspoor.export.days import in_words
from kamerspoor.export.records import EntryRecord, PaperRecord, RegisterRecords
from kamerspoor.export.wording import capital

SAME_THING: Final = ("follows_up", "identifies")
"""Kinds of link between two entries about one motion or undertaking."""

COLUMNS: Final = {
    "nl": ("Omschrijving", "Vindplaats", "Stand van zaken"),
    "en": ("Description", "Place of publication", "State of affairs"),
}
_TITLES: Final = {
    ("nl", "motion", True): "Moties afgerond",
    ("nl", "motion", False): "Moties in behandeling",
    ("nl", "undertaking", True): "Toezeggingen afgerond",
    ("nl", "undertaking", False): "Toezeggingen in behandeling",
    ("en", "motion", True): "Motions completed",
    ("en", "motion", False): "Motions in hand",
    ("en", "undertaking", True): "Undertakings completed",
    ("en", "undertaking", False): "Undertakings in hand",
}
"""Titles of the tables, short enough to name a sheet of a workbook (31 characters)."""


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """One line of the annex; `entries` are the ids it was made from, `decided` whether a person set its status."""

    description: str
    place: str
    state: str
    entries: tuple[str, ...]
    decided: bool = False


@dataclass(frozen=True, slots=True)
class AnnexTable:
    """One table of the annex: its title, its column heads, its rows."""

    title: str
    columns: tuple[str, str, str]
    rows: tuple[AnnexRow, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """The whole annex: a remark, motions finished and in hand, undertakings finished and in hand."""

    title: str
    remark: str
    tables: tuple[AnnexTable, ...]


def compose_annex(records: RegisterRecords, *, lang: str = "nl") -> Annex:
    """The annex of the motions, undertakings and firm commitments among the entries."""
    composer = _Composer(records, lang)
    chosen = {"motion": [e for e in records.entries if e.kind == "motie"], "undertaking": _undertakings(records.entries)}
    tables = []
    for subject, entries in chosen.items():
        found = [(composer.row(group), composer.is_finished(group)) for group in composer.groups(entries)]
        for finished in (True, False):
            rows = tuple(row for row, done in found if done is finished)
            tables.append(AnnexTable(_TITLES[lang, subject, finished], COLUMNS[lang], rows))
    title = "Annex: motions and undertakings" if lang == "en" else "Bijlage: moties en toezeggingen"
    return Annex(title, _remark(tables, lang), tuple(tables))


def _remark(tables: list[AnnexTable], lang: str) -> str:
    """How many rows no person has confirmed; empty where there are none."""
    rows = [row for table in tables for row in table.rows]
    count = sum(not row.decided for row in rows)
    if not count:
        return ""
    if lang == "en":
        return f"Of the {len(rows)} rows {count} stand as the register proposes them; no person has confirmed them yet."
    return f"Van de {len(rows)} regels zijn er {count} een voorstel van het register dat nog niemand heeft bevestigd."


def _undertakings(entries: Iterable[EntryRecord]) -> list[EntryRecord]:
    """Undertakings followed up, and what was promised in so many words; mere intentions and conditions are none.

    A sentence that is both a followed-up undertaking and a commitment counts once.
    """
    entries = tuple(entries)
    followed = {(e.paper, e.start, e.end) for e in entries if e.kind == "toezegging"}
    firm = (e for e in entries if e.kind == "commitment" and e.strength == "firm")
    return [*(e for e in entries if e.kind == "toezegging"), *(e for e in firm if (e.paper, e.start, e.end) not in followed)]


class _Composer:
    """Makes rows out of entries; holds the papers and links that tell which entries are about one thing."""

    def __init__(self, records: RegisterRecords, lang: str) -> None:
        self._papers = records.paper_of()
        self._lang = lang
        accepted = [link for link in records.links if link.state != "rejected"]
        self._same = [(link.source, link.target) for link in accepted if link.kind in SAME_THING]
        self._replaced = {link.target: link.source for link in accepted if link.kind == "replaces"}

    def groups(self, entries: Iterable[EntryRecord]) -> list[tuple[EntryRecord, ...]]:
        """The entries by what they are about, in order of time: one motion, or one undertaking with what followed it up."""
        ordered = sorted(entries, key=self._order)
        first: dict[str, str] = {}

        def root(name: str) -> str:
            while first.setdefault(name, name) != name:
                name = first[name]
            return name

        names = {name for entry in ordered for name in self._names(entry)}
        ties = [(self._names(entry)[0], name) for entry in ordered for name in self._names(entry)[1:]]
        for one, other in (*ties, *(tie for tie in self._same if tie[0] in names and tie[1] in names)):
            first[root(other)] = root(one)
        found: dict[str, list[EntryRecord]] = {}
        for entry in ordered:
            found.setdefault(root(entry.id), []).append(entry)
        return [tuple(group) for group in found.values()]

    def _names(self, entry: EntryRecord) -> tuple[str, ...]:
        """The entry's id, and for a motion the publication it is or names."""
        if entry.kind != "motie":
            return (entry.id,)
        return (
            entry.id,
            *((entry.paper,) if _is_motion(entry, self._papers) else (entry.reference,) if entry.reference else ()),
        )

    def _order(self, entry: EntryRecord) -> tuple[str, str, int, str]:
        paper = self._papers.get(entry.paper)
        return (paper.date if paper else "", entry.paper, entry.start, entry.id)

    def is_finished(self, group: tuple[EntryRecord, ...]) -> bool:
        """Whether the group stands in the table of what is finished."""
        return bool(self._replacement(group)) or _latest(group, self._papers).status in FINISHED

    def _replacement(self, group: tuple[EntryRecord, ...]) -> str:
        """Key of the motion that came in the place of this one; empty where none did, or a person decided otherwise."""
        if any(entry.decided for entry in group):
            return ""
        return next((self._replaced[e.paper] for e in group if e.kind == "motie" and e.paper in self._replaced), "")

    def row(self, group: tuple[EntryRecord, ...]) -> AnnexRow:
        """The row of entries about one thing."""
        papers, lang = self._papers, self._lang
        first = next((e for e in group if _is_motion(e, papers)), group[0])
        latest, newer = _latest(group, papers), self._replacement(group)
        cited = cite_paper(papers[newer]) if newer in papers else cite(newer)
        state = replaced_by(cited, lang) if newer else state_of(latest, papers, lang)
        ids = tuple(entry.id for entry in group)
        return AnnexRow(_description(first, papers, lang), _place(first, papers, lang), state, ids, latest.decided)


def _latest(group: tuple[EntryRecord, ...], papers: dict[str, PaperRecord]) -> EntryRecord:
    """The entry whose status holds for all: what a person decided last, else what the latest paper says that says something."""
    decided = [e for e in group if e.decided]
    telling = [e for e in group if not _is_motion(e, papers)] or list(group)
    return (decided or telling)[-1]


def _is_motion(entry: EntryRecord, papers: dict[str, PaperRecord]) -> bool:
    paper = papers.get(entry.paper)
    return paper is not None and paper.kind == "motion"


def _description(entry: EntryRecord, papers: dict[str, PaperRecord], lang: str) -> str:
    words = " ".join(entry.quote.split()).rstrip(" ,;")
    names = entry.by or (papers[entry.paper].askers if _is_motion(entry, papers) else ())
    told = "motie" in words.casefold() and all(person.name in words for person in names)
    if entry.kind != "motie" or not names or told or words.casefold().startswith("motie"):
        return capital(words)
    if lang == "en":
        return f"Motion by {_listed([p.name for p in names], 'and')}: {words}"
    opening = "Motie van de leden" if len(names) > 1 else "Motie van het lid"
    return f"{opening} {_listed([p.name for p in names], 'en')}: {words}"


def _listed(names: list[str], joining: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joining} {names[-1]}"


def _place(entry: EntryRecord, papers: dict[str, PaperRecord], lang: str) -> str:
    """Where the motion or undertaking is found: its own publication, else the occasion and the paper that tells of it."""
    own = cite_reference(entry, papers)
    if own:
        return own
    paper = papers.get(entry.paper)
    cited = cite_paper(paper) if paper else entry.paper
    date_word = "of" if lang == "en" else "d.d."
    if entry.layer == "ask" and not _is_motion(entry, papers) and entry.occasion:
        day = f" {date_word} {in_words(entry.date, lang=lang)}" if entry.date else ""
        through = "cited in" if lang == "en" else "genoemd in"
        return f"{capital(entry.occasion)}{day} ({through} {cited})"
    if paper is None or paper.kind == "motion":
        return cited
    kind = _PAPER_WORDS[lang].get(paper.kind, "")
    when = f" {date_word} {in_words(paper.date, lang=lang)}" if single_day(paper.date) else ""
    return f"{kind}{when} ({cited})" if kind else cited


_PAPER_WORDS: Final = {
    "nl": {"letter": "Kamerbrief", "answers": "Antwoord op Kamervragen", "report": "Debat"},
    "en": {"letter": "Letter to Parliament", "answers": "Answers to written questions", "report": "Debate"},
}
