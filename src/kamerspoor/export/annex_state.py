"""The column "Stand van zaken" of the budget annex: how far a motion or undertaking is, in the words ministries use.

In: an entry and the papers it may name. Out: one or more sentences; every fact in them comes from the records.
"""

from __future__ import annotations

from typing import Final

from kamerspoor.dutch_calendar import final_day, single_day
from kamerspoor.export.citation import chamber_of, cite_paper
from kamerspoor.export.days import in_words
from kamerspoor.export.records import EntryRecord, PaperRecord, StatusStep

FINISHED: Final = ("fulfilled", "declined", "lapsed")

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


def replaced_by(citation: str, lang: str) -> str:
    """The state of affairs of a motion in whose place another came."""
    return f"Lapsed. Replaced by {citation}." if lang == "en" else f"Vervallen. Vervangen door {citation}."


def _informed(entry: EntryRecord, papers: dict[str, PaperRecord], lang: str) -> str:
    """The sentence on how Parliament was informed; empty where no paper says so."""
    paper = papers.get(_informing_step(entry, papers).paper)
    if paper is None:
        return ""
    way, cited = _WAYS[lang].get(paper.kind, ""), cite_paper(paper)
    senate = chamber_of(paper.publication_id) == "I"
    day = in_words(paper.date, lang=lang) if single_day(paper.date) else ""
    if lang == "en":
        return f"The {'Senate' if senate else 'House'} was informed{f' on {day}' if day else ''}{way} ({cited})."
    return f"De {'Eerste' if senate else 'Tweede'} Kamer is{f' op {day}' if day else ''}{way} geïnformeerd ({cited})."


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
    passed = final_day(entry.due)
    if entry.overdue and passed is not None:
        last = in_words(passed.isoformat(), lang=lang)
        return f"The term ended on {last}." if lang == "en" else f"De termijn is op {last} verstreken."
    if entry.instrument == "reporting":
        if lang == "en":
            return f"Parliament will be informed ({day})."
        return f"De Kamer wordt geïnformeerd ({day})."
    return f"Term: {day}." if lang == "en" else f"Termijn: {day}."
