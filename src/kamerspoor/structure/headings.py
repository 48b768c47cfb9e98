"""Section headings of the body: what the format marks, and in plain text short lines that stand over a paragraph."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from kamerspoor.finite_verbs import FINITE
from kamerspoor.model import Heading
from kamerspoor.structure.lines import Findings, Line
from kamerspoor.structure.motion import clause_kind
from kamerspoor.structure.offices import is_office_line
from kamerspoor.structure.questions import is_label

LONGEST: Final = 150
MOST_WORDS: Final = 18
LONGEST_OF_REQUEST: Final = 260
_REQUEST = re.compile(
    r"(?:(?:Nader )?(?:[Gg]ewijzigde|[Aa]angehouden|[Aa]angenomen) )?"
    r"(?:[Mm]otie(?:s| |-)(?:van |[A-Z])|[Tt]oezegging(?:en)? (?:aan|over|om|in)\b)"
    r"|(?:Voortgang|Stand van zaken|Uitvoering) [^.;:]{0,80}\b(?:moties?|toezegging(?:en)?)\b"
)
_NUMBERING = re.compile(
    r"(?P<mark>(?:\d{1,2}\.)+\d{0,2}|\d{1,2}(?=\s)|[IVX]{1,5}\.|[A-Z]\.|[a-z]\)|\(?[ivx]{1,4}\)|[a-z]\.|"
    r"Ad \d{1,2}\.?|§ ?\d+\.?)\s+(?=\S)"
)
_NOT = re.compile(
    r"(?:kamerstuk )?datum ?publicatie|geachte|hoogachtend|met vriendelijke groet|\[?ondertekenaar|ministerie van|"
    r"postbus|datum\b|betreft\b|onderwerp\b|(?:ons |uw )?kenmerk|"
    r"aan de |t\.?a\.?v\.|pagina \d|bijlage(?:n|\(n\))?[ :]?\d*$|tabel \d|figuur \d|bron:|den haag\b|vergaderjaar|"
    r"tweede kamer|eerste kamer|"
    r"nr\. |kenmerk|contactpersoon|www\.|https?:|t \d|\d{4} ?[a-z]{2}\b|voorzitter,?$|issn|de voorzitter,?$|"
    r"de (?:fungerend |waarnemend |plaatsvervangend |adjunct-)?(?:onder)?(?:voorzitter|griffier) van|x noot|"
    r"mededeling:?$|gehoord de|de kamer,?$|[•·–-] |voorgesteld|ondergetekende|"
    r"[a-z]\.?[a-z]\.? .{0,30}@|tel\.|namens de ",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:(?:drs|dr|mr|ir|prof)\.\s*)*(?:[A-Z][a-z]?\.\s?){1,5}(?:(?:van|de|der|den|ter|ten)\s)*[A-Z]")
_ANNEX_TITLE = re.compile(
    r"(?:antwoord(?:en)?|beantwoording)\s+(?:van|op)\b.*\b(?:vragen|minister|staatssecretaris|lid|leden)\b", re.IGNORECASE
)
_ITEM = re.compile(r"[•·▪●‣\uf0b7–—-]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s|[a-h]\.\s|[ivx]{1,4}[.)]\s")
_SHORTENED = re.compile(r" (?:jl|a\.s|c\.s|e\.a)\.$")
"""A line that ends in a word cut short, whose stop is none of a sentence."""
_MARK_BEHIND = re.compile(r"(?<=[.;,:!?…a-z)])\d{1,2}$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LABEL_HEADING = re.compile(r"(?:motie|amendement|opening|sluiting|x noot)\s*", re.IGNORECASE)
_ENDS = tuple(".;,:!…")
_BODY_KINDS: Final = frozenset({"text", "list_item", "answer", "question", "table", "clause", "speech"})


def find_headings(
    lines: Sequence[Line], found: Findings, *, outside: Sequence[tuple[int, int]] = (), marked_only: bool = False
) -> tuple[Heading, ...]:
    """The headings in order, with their level; blocks found to be one are claimed.

    None lies in a range of `outside` (in order); `marked_only` leaves out what only looks like one (debates are
    full of short lines).
    """
    subject = found.evidence.get("subject", ("", ()))[1]
    headings: list[tuple[Line, str, int]] = []
    for i, line in enumerate(lines):
        if line.kind == "heading" and found.kind_of(line) == "heading":
            if line.range() in subject or _LABEL_HEADING.fullmatch(line.text):
                continue
            if not is_label(line) and line.text.strip() and not _ANNEX_TITLE.match(line.text):
                headings.append((line, "heading.marked", max(1, line.block.level)))
        elif not marked_only and found.kind_of(line) == "text" and not _within(line, outside) and _stands_over(lines, i, found):
            headings.append((line, "heading.short-line", 0))
    for line, _, _ in headings:
        found.claim(line, "heading")
    return tuple(Heading(x.start, x.end, level or _level(x), x.index, rule) for x, rule, level in headings)


def claim_list_items(lines: Sequence[Line], found: Findings) -> None:
    """Decide that paragraphs which begin with a bullet, a number or a letter are items of a list."""
    for line in lines:
        if found.kind_of(line) == "text" and _ITEM.match(line.text):
            found.claim(line, "list_item")


def _within(line: Line, ranges: Sequence[tuple[int, int]]) -> bool:
    """Whether `line` begins in one of `ranges`, which are in order."""
    at = bisect_right(ranges, (line.start, sys.maxsize)) - 1
    return at >= 0 and line.start < ranges[at][1]


def _level(line: Line) -> int:
    """1 for capitals and plain headings, deeper by numbering ("2.1")."""
    m = _NUMBERING.match(line.text)
    if m is None or line.text.isupper():
        return 1
    mark = m["mark"].strip(".()")
    if mark.isdigit() or mark.isupper():
        return 1
    return 1 + mark.count(".") if mark[0].isdigit() else 2


def _stands_over(lines: Sequence[Line], at: int, found: Findings) -> bool:
    """Whether the line at `at` is a heading by its looks and by what stands below it."""
    line = lines[at]
    text = line.text.strip()
    if not (3 <= len(text) <= LONGEST and len(text.split()) <= MOST_WORDS and _looks_like_one(text)) and not _of_a_request(
        text
    ):
        return False
    if at and found.kind_of(lines[at - 1]) in ("text", "list_item") and lines[at - 1].text.rstrip().endswith(":"):
        return False
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or found.kind_of(below) not in _BODY_KINDS or is_office_line(below.text):
        return below is not None and found.kind_of(below) == "heading" and below.kind == "heading"
    if not _is_body(below.text) and not (at + 2 < len(lines) and _looks_like_one(below.text) and _is_body(lines[at + 2].text)):
        return False
    return (
        at == 0
        or found.kind_of(lines[at - 1]) not in ("text", "list_item")
        or _complete(lines[at - 1].text)
        or _looks_like_one(lines[at - 1].text)
    )


def _of_a_request(text: str) -> bool:
    """A line that names a motion or an undertaking and nothing else, however long: "Motie Jansen c.s. over (31999-5)."."""
    return len(text) <= LONGEST_OF_REQUEST and _REQUEST.match(text) is not None and not FINITE.search(text)


def _complete(text: str) -> bool:
    return text.rstrip(" 0123456789)»”’\"'").endswith((".", "?", "!", ";", ":", "…")) or text.endswith((")", "»"))


def _is_body(text: str) -> bool:
    """A paragraph: long, or ending as a sentence does."""
    return len(text) > LONGEST or (len(text) > 25 and _complete(text)) or bool(re.match(r"[•·▪–-]\s|\d{1,2}[.)]\s", text))


_ROMAN = re.compile(r"[IVX]{1,5}\.\s")
_WORD = re.compile(r"\s(?!van\b|de\b|den\b|der\b|ter\b|ten\b)[a-z]{2,}")


def _begins_with_initials(text: str) -> bool:
    """Whether a line begins as a name does; "I. Vonnis van de rechtbank" begins with a number."""
    return _INITIALS.match(text) is not None and not (_ROMAN.match(text) and _WORD.search(text))


def _is_clause(text: str) -> bool:
    """Whether a line is a clause of a motion; "Besluit" with a capital is a noun."""
    return clause_kind(text) is not None and not text.startswith("Besluit ")


def _looks_like_one(text: str) -> bool:
    text = _MARK_BEHIND.sub("", text)
    if _SHORTENED.search(text) and not FINITE.search(text):
        text = text.removesuffix(".")
    bare = _NUMBERING.sub("", text, count=1)
    if not bare or text.endswith(_ENDS) or not (bare[0].isupper() or bare[0] in "‘“«\"'’(" or bare[0].isdigit()):
        return False
    words = len(text.split())
    if (text.endswith("?") and words > 12) or (words > 8 and not text.endswith("?") and FINITE.search(text)):
        return False
    if _ANNEX_TITLE.match(text) or (text[0] == "(" and text[-1] == ")"):
        return False
    if _NOT.match(text) or _begins_with_initials(text) or _is_clause(text) or is_office_line(text):
        return False
    words_only = _YEAR.sub("", bare).strip()
    return not re.search(r"[.?!]\s+[A-Z]", bare) and sum(c.isalpha() for c in words_only) >= max(0.6 * len(words_only), 3)
