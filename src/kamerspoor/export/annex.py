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

from kamerspoor.export.citation import chamber_of, cite_paper, cite_reference
from kamerspoor.export.days import bounds, in_words
from kamerspoor.export.records import EntryRecord, PaperRecord, RegisterRecords, StatusStep

FINISHED: Final = ("fulfilled", "declined", "lapsed")
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
    """One line of the annex; `entries` are the ids it was made from."""

    description: str
    place: str
    state: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnexTable:
    """One table of the annex: its title, its column heads, its rows."""

    title: str
    columns: tuple[str, str, str]
    rows: tuple[AnnexRow, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """The whole annex: motions finished and in hand, then undertakings finished and in hand."""

    title: str
    tables: tuple[AnnexTable, ...]


def compose_annex(records: RegisterRecords, *, lang: str = "nl") -> Annex:
    """The annex of the motions, undertakings and commitments among the entries."""
    papers = records.paper_of()
    subjects: dict[str, list[tuple[EntryRecord, ...]]] = {
        "motion": _groups((e for e in records.entries if e.kind == "motie"), papers),
        "undertaking": [(e,) for e in sorted(_undertakings(records.entries), key=lambda e: _order(e, papers))],
    }
    tables = []
    for subject, groups in subjects.items():
        for finished in (True, False):
            chosen = [g for g in groups if (_latest(g, papers).status in FINISHED) is finished]
            rows = tuple(_row(group, papers, lang) for group in chosen)
            tables.append(AnnexTable(_TITLES[lang, subject, finished], COLUMNS[lang], rows))
    title = "Annex: motions and undertakings" if lang == "en" else "Bijlage: moties en toezeggingen"
    return Annex(title, tuple(tables))


def _undertakings(entries: Iterable[EntryRecord]) -> list[EntryRecord]:
    """Undertakings followed up, and what was promised in so many words; mere intentions and conditions are none."""
    return [e for e in entries if e.kind == "toezegging" or (e.kind == "commitment" and e.strength == "firm")]


def _order(entry: EntryRecord, papers: dict[str, PaperRecord]) -> tuple[str, str, int, str]:
    paper = papers.get(entry.paper)
    return (paper.date if paper else "", entry.paper, entry.start, entry.id)


def _subject_key(entry: EntryRecord, papers: dict[str, PaperRecord]) -> str:
    """What tells one motion from another: its publication; the entry alone where that is not known."""
    paper = papers.get(entry.paper)
    if paper is not None and paper.kind == "motion":
        return paper.key
    return entry.reference or entry.id


def _groups(entries: Iterable[EntryRecord], papers: dict[str, PaperRecord]) -> list[tuple[EntryRecord, ...]]:
    found: dict[str, list[EntryRecord]] = {}
    for entry in sorted(entries, key=lambda e: _order(e, papers)):
        found.setdefault(_subject_key(entry, papers), []).append(entry)
    return [tuple(group) for group in found.values()]


def _latest(group: tuple[EntryRecord, ...], papers: dict[str, PaperRecord]) -> EntryRecord:
    """The entry whose status holds for all: what a person decided last, else what the latest paper says that says something."""
    decided = [e for e in group if e.decided]
    telling = [e for e in group if not _is_motion(e, papers)] or list(group)
    return (decided or telling)[-1]


def _is_motion(entry: EntryRecord, papers: dict[str, PaperRecord]) -> bool:
    paper = papers.get(entry.paper)
    return paper is not None and paper.kind == "motion"


def _row(group: tuple[EntryRecord, ...], papers: dict[str, PaperRecord], lang: str) -> AnnexRow:
    first = next((e for e in group if _is_motion(e, papers)), group[0])
    latest = _latest(group, papers)
    ids = tuple(entry.id for entry in group)
    return AnnexRow(_description(first, papers, lang), _place(first, papers, lang), state_of(latest, papers, lang), ids)


def _description(entry: EntryRecord, papers: dict[str, PaperRecord], lang: str) -> str:
    names = entry.by or (papers[entry.paper].askers if _is_motion(entry, papers) else ())
    if entry.kind != "motie" or not names:
        return entry.quote
    if lang == "en":
        return f"Motion by {_listed([p.name for p in names], 'and')}: {entry.quote}"
    opening = "Motie van de leden" if len(names) > 1 else "Motie van het lid"
    return f"{opening} {_listed([p.name for p in names], 'en')}: {entry.quote}"


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
        return f"{entry.occasion[:1].upper()}{entry.occasion[1:]}{day} ({through} {cited})"
    if paper is None or paper.kind == "motion" or not paper.date:
        return cited
    kind = _PAPER_WORDS[lang].get(paper.kind, "")
    return f"{kind} {date_word} {in_words(paper.date, lang=lang)} ({cited})" if kind else cited


_PAPER_WORDS: Final = {
    "nl": {"letter": "Kamerbrief", "answers": "Antwoord op Kamervragen", "report": "Debat"},
    "en": {"letter": "Letter to Parliament", "answers": "Answers to written questions", "report": "Debate"},
}

# ------------------------------------------------------------------------------------------------------------- state of affairs

_OPENINGS: Final = {
    "nl": {
        "fulfilled": "Afgedaan.",
        "declined": "Niet uitgevoerd.",
        "lapsed": "Vervallen.",
        "partly_fulfilled": "Deels afgedaan.",
        "in_progress": "In uitvoering.",
        "open": "In behandeling.",
    },
    "en": {
        "fulfilled": "Completed.",
        "declined": "Not carried out.",
        "lapsed": "Lapsed.",
        "partly_fulfilled": "Completed in part.",
        "in_progress": "Being carried out.",
        "open": "In hand.",
    },
}
_WAYS: Final = {
    "nl": {"letter": " per brief", "answers": " in antwoord op schriftelijke vragen", "report": " in een debat"},
    "en": {"letter": " by letter", "answers": " in answers to written questions", "report": " in a debate"},
}


def state_of(entry: EntryRecord, papers: dict[str, PaperRecord], lang: str) -> str:
    """The state of affairs in the annex's words: status, by which paper Parliament was informed, or the term."""
    sentences = [_OPENINGS[lang].get(entry.status, entry.status)]
    informed = _informed(entry, papers, lang)
    if informed:
        sentences.append(informed)
    if entry.status not in FINISHED and entry.due:
        sentences.append(_term(entry, lang))
    return " ".join(s for s in sentences if s)


def _informed(entry: EntryRecord, papers: dict[str, PaperRecord], lang: str) -> str:
    """The sentence on how Parliament was informed; empty where no paper says so."""
    paper = papers.get(_informing_step(entry, papers).paper)
    if paper is None or not paper.date:
        return ""
    day, cited = in_words(paper.date, lang=lang), cite_paper(paper)
    senate = chamber_of(paper.publication_id) == "I"
    if lang == "en":
        way = {"letter": " by letter", "answers": " in answers to written questions", "report": " in a debate"}.get(
            paper.kind, ""
        )
        return f"The {'Senate' if senate else 'House'} was informed on {day}{way} ({cited})."
    way = {"letter": " per brief", "answers": " in antwoord op schriftelijke vragen", "report": " in een debat"}.get(
        paper.kind, ""
    )
    return f"De {'Eerste' if senate else 'Tweede'} Kamer is op {day}{way} geïnformeerd ({cited})."


def _informing_step(entry: EntryRecord, papers: dict[str, PaperRecord]) -> StatusStep:
    """The last step that made the status what it is by a paper other than the one that asked or promised."""
    for step in reversed(entry.history):
        if step.status == entry.status and step.paper and _informs(entry, step.paper, papers):
            return step
    tells = entry.status not in ("", "open") and not entry.decided and _informs(entry, entry.paper, papers)
    return StatusStep(entry.status, paper=entry.paper if tells else "")


def _informs(entry: EntryRecord, paper: str, papers: dict[str, PaperRecord]) -> bool:
    """Whether `paper` can have informed Parliament: of an ask any but the motion, of a commitment any but its own paper."""
    known = papers.get(paper)
    if known is None or known.kind in ("motion", "other"):
        return False
    return entry.status != "open" and (entry.layer == "ask" or paper != entry.paper)


def _term(entry: EntryRecord, lang: str) -> str:
    """The sentence on the term; who is to be informed is told only where informing is what was promised."""
    day = in_words(entry.due, lang=lang)
    passed = bounds(entry.due)[1]
    if entry.overdue and passed is not None:
        last = in_words(passed.isoformat(), lang=lang)
        return f"The term ended on {last}." if lang == "en" else f"De termijn is op {last} verstreken."
    if entry.instrument == "reporting":
        if lang == "en":
            return f"Parliament will be informed ({day})."
        return f"De Kamer wordt geïnformeerd ({day})."
    return f"Term: {day}." if lang == "en" else f"Termijn: {day}."
