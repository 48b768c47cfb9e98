"""What the stages hand to one another.

    bytes --read--> RawDocument --clean--> CleanDocument --structure--> Structure
          --recognise--> Mentions --interpret--> Interpretation --pipeline--> Paper

Everything is a frozen dataclass. Offsets are code points: in `RawDocument.text` for what `read` makes, in the repaired
`CleanDocument.text` for everything after it. Every annotation carries the id of the rule that found it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kamerspoor.frozen import quick
from kamerspoor.offsets import OffsetMap
from kamerspoor.vocabulary import (
    AnswerManner,
    AskKind,
    BlockKind,
    Forum,
    Instrument,
    Outcome,
    PaperDetail,
    PaperKind,
    StatementKind,
    Strength,
)

# --------------------------------------------------------------------------------------------------------------- read


@dataclass(frozen=True, slots=True)
class Source:
    """Where a paper came from: file name, SHA-256 of its bytes (hex), media type, size in bytes."""

    name: str
    sha256: str
    media_type: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or is doubtful, in plain words for the user; `code` is stable for machines."""

    code: str
    message: str


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with what it is.

    `kind` is the reader's knowledge (`text` where the format does not say); `level` the heading level (1 is highest) or 0;
    `mark` a footnote's mark, a question's number(s), a speaker's name; `data` further facts of the markup
    (for instance `party`, `role`, `doc` of a link).
    """

    start: int
    end: int
    kind: BlockKind = "text"
    level: int = 0
    mark: str | None = None
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number from 1, its range in the raw text, width and height in points (0 if unknown)."""

    number: int
    start: int
    end: int
    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Rectangle:
    """Part of a page in points from its lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class Locator(Protocol):
    """Finds where a range of raw text stands on the page; PDF has one."""

    def rectangles(self, start: int, end: int) -> tuple[Rectangle, ...]:
        """One rectangle per line of text that `start:end` of the raw text covers."""
        ...


@quick
@dataclass(frozen=True, slots=True)
class MarkedLink:
    """A link the markup itself makes (`extref`): range in the raw text and the identifier or address it names."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class RawDocument:
    """What a reader found in a file.

    `blocks` cover the text in order where the format knows its structure; empty for text and PDF, whose lines are all there
    is. `superscripts` gives, for PDF, ranges of small print or raised characters (footnote marks). `metadata` holds the
    format's own metadata, never used as a substitute for what the paper shows, only to check it.
    """

    source: Source
    text: str
    blocks: tuple[Block, ...] = ()
    pages: tuple[Page, ...] = ()
    metadata: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    links: tuple[MarkedLink, ...] = ()
    superscripts: tuple[tuple[int, int], ...] = ()
    problems: tuple[Problem, ...] = ()
    locator: Locator | None = None


# -------------------------------------------------------------------------------------------------------------- clean


@quick
@dataclass(frozen=True, slots=True)
class Removed:
    """A stretch of raw text that is not in the repaired text, and why (`furniture`, `letterhead`, `form`)."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class CleanDocument:
    """Repaired text, one block per line: blocks are separated by one line break, a block holds none.

    `blocks` cover every line in order; footnotes stand behind the block they hang on, with kind `footnote` and their mark.
    `fields` are labelled facts of a letterhead or page foot by lower-case label (`datum`, `betreft`, `kenmerk`,
    `uw kenmerk`, `publication` for an identifier in a page foot), each with its raw range, as they are also evidence.
    """

    source: Source
    text: str
    offsets: OffsetMap
    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...] = ()
    fields: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)
    links: tuple[MarkedLink, ...] = ()
    pages: tuple[Page, ...] = ()
    metadata: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    locator: Locator | None = None


# ---------------------------------------------------------------------------------------------------------- structure


@quick
@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person as printed: name, party and role where the text gives them."""

    name: str
    party: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """Facts of the paper as a whole (guideline, header). Dates are ISO 8601 or an interval `a/b`.

    `evidence` gives per field the rule id and the ranges in `text` it was read from (empty ranges where the fact stands
    only in the letterhead or page foot that cleaning took out).
    """

    kind: PaperKind = "other"
    detail: PaperDetail = "unknown"
    id: str | None = None
    dossiers: tuple[str, ...] = ()
    number: str | None = None
    date: str | None = None
    asked: str | None = None
    place: str | None = None
    senders: tuple[NamedPerson, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    askers: tuple[NamedPerson, ...] = ()
    addressee: str | None = None
    subject: str | None = None
    session: str | None = None
    marks: Mapping[str, str] = field(default_factory=dict)
    replaces: str | None = None
    evidence: Mapping[str, tuple[str, tuple[tuple[int, int], ...]]] = field(default_factory=dict)


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `paragraph` is the index of the block it lies in."""

    start: int
    end: int
    paragraph: int


@quick
@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading; `paragraph` indexes `Structure.blocks`."""

    start: int
    end: int
    level: int
    paragraph: int
    rule: str


@quick
@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """Numbers of the question(s), ranges of question and answer text (`answer` is None for questions without answer).

    `each` gives the range of every question by itself, in the order of `questions`, where several are taken together and
    the text tells them apart; else it is empty.
    """

    questions: tuple[int, ...]
    question: tuple[int, int]
    answer: tuple[int, int] | None
    rule: str
    refers_to: tuple[int, ...] = ()
    each: tuple[tuple[int, int], ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a motion: `opening`, `noting` (constaterende), `considering` (overwegende), `operative` (verzoekt),
    `closing`, `signatures`."""

    start: int
    end: int
    kind: str
    rule: str


@quick
@dataclass(frozen=True, slots=True)
class Speech:
    """One turn of a debate: who spoke (role `chair`, `member`, `minister`), where the words are, the moment if known."""

    start: int
    end: int
    speaker: NamedPerson
    office: str
    moment: str | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """The paper taken apart; `blocks` are those of the clean document with their kinds decided."""

    header: Header
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    headings: tuple[Heading, ...] = ()
    qa: tuple[QuestionAnswer, ...] = ()
    clauses: tuple[Clause, ...] = ()
    speeches: tuple[Speech, ...] = ()
    problems: tuple[Problem, ...] = ()


# ---------------------------------------------------------------------------------------------- recognise, interpret


@quick
@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of a publication, resolved to its identifier (`kst-...`, a URL, a UN symbol, `#vraag-1`)."""

    start: int
    end: int
    rule: str
    target: str


@quick
@dataclass(frozen=True, slots=True)
class EventReference:
    """A mention of a paper or promise by what happened: `kind` is motie, toezegging, verzoek, brief, vragen or debat."""

    start: int
    end: int
    rule: str
    kind: str
    people: tuple[NamedPerson, ...] = ()
    occasion: str | None = None
    date: str | None = None
    target: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class DateMention:
    """A point or period in time: ISO 8601 value, `granularity` day, month, year or period."""

    start: int
    end: int
    rule: str
    value: str
    granularity: str


@quick
@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named, with role and party where the text gives them."""

    start: int
    end: int
    rule: str
    name: str
    role: str | None = None
    party: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A country, region, city, adjective or inhabitant; `iso` is ISO 3166-1 alpha-2."""

    start: int
    end: int
    rule: str
    iso: str


@quick
@dataclass(frozen=True, slots=True)
class BodyMention:
    """An organisation; `id` is the guideline's slug or None."""

    start: int
    end: int
    rule: str
    id: str | None


@quick
@dataclass(frozen=True, slots=True)
class Amount:
    """Money: ISO 4217 currency, value in whole units of it, `per` year, month, ... or None."""

    start: int
    end: int
    rule: str
    currency: str
    value: int | float
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Mentions:
    """Everything named in a paper, each tuple in order of `start`."""

    references: tuple[Reference, ...] = ()
    events: tuple[EventReference, ...] = ()
    dates: tuple[DateMention, ...] = ()
    people: tuple[PersonMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    bodies: tuple[BodyMention, ...] = ()
    amounts: tuple[Amount, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class Cue:
    """One reason for a decision: a rule or feature id, its weight, and the range of the words it stands on."""

    rule: str
    weight: float
    start: int
    end: int


@quick
@dataclass(frozen=True, slots=True)
class Ask:
    """Something the House asked (guideline, asks). `id` is `a1`, `a2`, ... in order of the paper."""

    id: str
    start: int
    end: int
    rule: str
    kind: AskKind
    by: tuple[NamedPerson, ...]
    date: str | None
    occasion: str | None
    reference: str | None
    outcome: Outcome
    answer: tuple[int, int] | None = None
    manner: AnswerManner | None = None
    number: int | None = None
    confidence: float = 1.0
    cues: tuple[Cue, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class Statement:
    """Something the cabinet says of its own acts (guideline, statements); the range is the whole sentence."""

    id: str
    start: int
    end: int
    rule: str
    kind: StatementKind
    actor: str | None
    strength: Strength | None = None
    due: str | None = None
    date: str | None = None
    recurring: bool = False
    instrument: Instrument | None = None
    forum: Forum | None = None
    places: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    target: str | None = None
    speaker: str | None = None
    confidence: float = 1.0
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Interpretation:
    """Asks and statements of one paper."""

    asks: tuple[Ask, ...] = ()
    statements: tuple[Statement, ...] = ()


# -------------------------------------------------------------------------------------------------------------- paper


@dataclass(frozen=True, slots=True)
class Paper:
    """One analysed paper: the contract `kamerspoor/paper/1` as an object; `paper_json.to_dict` gives its JSON shape."""

    source: Source
    text: str
    structure: Structure
    mentions: Mentions
    interpretation: Interpretation
    offsets: OffsetMap
    problems: tuple[Problem, ...] = ()
    pages: tuple[Page, ...] = ()
    removed: tuple[Removed, ...] = ()
    locator: Locator | None = None

    @property
    def header(self) -> Header:
        """The header of the paper."""
        return self.structure.header

    def quote(self, start: int, end: int) -> str:
        """`text[start:end]`."""
        return self.text[start:end]
