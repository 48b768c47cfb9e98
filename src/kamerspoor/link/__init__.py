"""Who answers what, which deed carries out which commitment, which paper is meant.

In: the analyses of papers, kept by a register behind the `Catalogue` protocol (`MemoryCatalogue` where there is none). Out:
proposals with scores, reasons in words and evidence, for a person to confirm: links, identities, questions for review,
statuses and terms. Imports no other stage, no Django and no database driver.

    entries_of(paper)                  what the catalogue holds of an analysed paper
    link_all(catalogue)                everything from scratch
    relink(catalogue, changed, ...)    the same for what changed, and no more
    answer_term(...)                   the term of written questions on a day
    Trail(catalogue, links)            evidence, proposed status on a day, and history of an ask or commitment
    settled(trail, key)                what of a status holds whatever day it is, for a register to keep
    words(reason, language="nl")       a reason as a sentence

What is proposed is a function of the set of papers: not of the order they came in, of the clock, or of how many unrelated
papers there are (weights of words come from a fixed list). See `docs/decisions`, "Links are a function of the papers".
"""

from kamerspoor.link.catalogue import (
    Catalogue,
    CataloguedAsk,
    CataloguedPaper,
    CataloguedStatement,
    Citation,
    Event,
    PaperEntries,
)
from kamerspoor.link.entries import entries_from_json, entries_of
from kamerspoor.link.linking import Linker, dependents, link_all, relink
from kamerspoor.link.links import Candidate, End, Evidence, Identity, Link, Proposals, Question, Reason
from kamerspoor.link.memory import MemoryCatalogue
from kamerspoor.link.settling import Settled, settled
from kamerspoor.link.status import StatusChange, StatusEvidence, StatusProposal, ask_status, commitment_status
from kamerspoor.link.targets import Progress, Target, parse_target, progress
from kamerspoor.link.terms import Term, answer_term
from kamerspoor.link.trail import Links, MemoryLinks, QuestionDays, Trail
from kamerspoor.link.wording import words

__all__ = [
    "Candidate",
    "Catalogue",
    "CataloguedAsk",
    "CataloguedPaper",
    "CataloguedStatement",
    "Citation",
    "End",
    "Event",
    "Evidence",
    "Identity",
    "Link",
    "Linker",
    "Links",
    "MemoryCatalogue",
    "MemoryLinks",
    "PaperEntries",
    "Progress",
    "Proposals",
    "Question",
    "QuestionDays",
    "Reason",
    "Settled",
    "StatusChange",
    "StatusEvidence",
    "StatusProposal",
    "Target",
    "Term",
    "Trail",
    "answer_term",
    "ask_status",
    "commitment_status",
    "dependents",
    "entries_from_json",
    "entries_of",
    "link_all",
    "parse_target",
    "progress",
    "relink",
    "settled",
    "words",
]
