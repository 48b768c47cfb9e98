"""The closed word lists that every stage, the register and the exports share.

Each list is a `Literal` type for the type checker and a tuple for code that needs to walk it. The words are those of the
paper contract (annotation guideline) and of the register's design; Dutch equivalents are in `docs/glossary.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, get_args

SCHEMA: Final = "kamerspoor/paper/1"
"""Value of `schema` in every analysed paper."""

PaperKind = Literal["letter", "answers", "motion", "report", "other"]
"""Kind of paper in the header; a notice of delay is `other` (guideline, header)."""

PaperDetail = Literal[
    "letter",
    "answers",
    "delay_notice",
    "motion",
    "amended_motion",
    "amendment",
    "debate_report",
    "question_list",
    "written_questions",
    "budget",
    "bill",
    "undated_letter",
    "unknown",
]
"""Finer kind than `PaperKind`, for the register's own use."""

BlockKind = Literal[
    "text",
    "title",
    "heading",
    "dossier",
    "number",
    "addressee",
    "dateline",
    "label",
    "salutation",
    "question",
    "answer",
    "question_label",
    "answer_label",
    "clause",
    "list_item",
    "table",
    "footnote",
    "signature",
    "speaker",
    "speech",
    "letterhead",
    "furniture",
]
"""What a block of text is; `text` where the reader does not know."""

AskKind = Literal["motie", "vraag", "verzoek", "toezegging"]
Outcome = Literal["fulfilled", "in_progress", "standing_policy", "partial", "declined", "answered", "none"]
AnswerManner = Literal["yes", "no", "answered", "partly", "declined", "referred"]
"""How a written question was answered, finer than `Outcome`."""

StatementKind = Literal["commitment", "deed", "refusal"]
Strength = Literal["firm", "intent", "conditional"]
Instrument = Literal[
    "statement",
    "dialogue",
    "resolution",
    "funding",
    "visit",
    "event",
    "investigation",
    "support",
    "membership",
    "reporting",
    "policy",
    "other",
]
Forum = Literal["bilateral", "eu", "un", "osce", "coe", "coalition", "national"]
Status = Literal["open", "in_progress", "partly_fulfilled", "fulfilled", "declined", "lapsed"]
LinkKind = Literal["answers", "carries_out", "repeats", "withdraws", "cites", "replaces", "follows_up", "identifies", "delays"]
LinkState = Literal["proposed", "confirmed", "rejected"]

PAPER_KINDS: Final[tuple[str, ...]] = get_args(PaperKind)
ASK_KINDS: Final[tuple[str, ...]] = get_args(AskKind)
OUTCOMES: Final[tuple[str, ...]] = get_args(Outcome)
STATEMENT_KINDS: Final[tuple[str, ...]] = get_args(StatementKind)
STRENGTHS: Final[tuple[str, ...]] = get_args(Strength)
INSTRUMENTS: Final[tuple[str, ...]] = get_args(Instrument)
FORUMS: Final[tuple[str, ...]] = get_args(Forum)
STATUSES: Final[tuple[str, ...]] = get_args(Status)
LINK_KINDS: Final[tuple[str, ...]] = get_args(LinkKind)
LINK_STATES: Final[tuple[str, ...]] = get_args(LinkState)

STATUS_WORDS: Final[Mapping[Status, tuple[str, ...]]] = {
    "open": ("openstaand",),
    "in_progress": ("in uitvoering", "in behandeling"),
    "partly_fulfilled": ("deels voldaan", "deels afgedaan"),
    "fulfilled": ("voldaan", "afgedaan", "afgerond", "uitgevoerd"),
    "declined": ("afgewezen", "niet uitgevoerd"),
    "lapsed": ("vervallen", "afgevoerd"),
}
"""Each status with the words that the House's register of undertakings, the Senate and the budget annex use for it."""

ANSWER_TERM_DAYS: Final = 21
"""Days within which written questions are to be answered (three weeks)."""

ANSWER_TERM_DAYS_AFTER_NOTICE: Final = 42
"""The same after a notice of delay (six weeks)."""
