"""The publication that a request is numbered by: cited in its sentence, or in the footnote that hangs on it.

In: the structure and mentions of a paper, and an event or a sentence. Out: a publication identifier, None where none is cited.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from kamerspoor.interpret.ask_cues import between
from kamerspoor.model import Block, EventReference, Mentions, Sentence, Structure

ASKING = frozenset(("motie", "verzoek", "toezegging"))
"""Kinds of events that are requests."""

_LONGEST_LIST = 60
"""Footnotes below a paragraph that are looked through."""
_MARK = re.compile(r"(?:[ ]c\.s\.)?(?:[ ]?\([^)]*\))?(\d{1,2})(?=[\s,.;:)]|$)")
"""A footnote's mark, glued to a mention."""
_END_MARK = re.compile(r"(?<=[.;,:!?)»”a-z])(\d{1,2})$")
"""A footnote's mark at the end of a sentence."""


def papers_cited(mentions: Mentions, start: int, end: int) -> list[str]:
    """The parliamentary papers that `start:end` cites, in order."""
    return [r.target for r in between(mentions.references, start, end) if r.target.startswith("kst-")]


class Numbers:
    """The numbers of the requests of one paper."""

    def __init__(self, text: str, parts: Structure, mentions: Mentions) -> None:
        self.text, self.parts, self.mentions = text, parts, mentions
        self.notes = [b for b in parts.blocks if b.kind == "footnote"]

    def noted(self, e: EventReference, sentence: Sentence) -> str | None:
        """The publication in the footnote that hangs on a mention.

        Where cleaning has taken the marks out of the text, the notes of a paragraph go to its requests in turn, if there are as
        many.
        """
        mark = _MARK.match(self.text, e.end)
        if mark is None and sum(o.kind in ASKING for o in between(self.mentions.events, sentence.start, sentence.end)) == 1:
            mark = _END_MARK.search(self.text, max(e.end, sentence.end - 4), sentence.end)
        if mark is not None:
            later = self.notes[bisect_right(self.notes, e.start, key=lambda b: b.start) :][:_LONGEST_LIST]
            note = next((b for b in later if b.mark == mark[1]), None)
            return self._cited_in(note) if note else None
        block = sentence.paragraph
        cited = []
        for note in self.parts.blocks[block + 1 : block + 1 + _LONGEST_LIST]:
            if note.kind != "footnote":
                break
            cited.append(self._cited_in(note))
        numbers = [c for c in cited if c]
        if not numbers:
            return None
        of_block = between(self.mentions.events, self.parts.blocks[block].start, self.parts.blocks[block].end)
        unnumbered = [o for o in of_block if o.kind in ASKING and not (o.target or "").startswith("kst-")]
        return numbers[unnumbered.index(e)] if len(numbers) == len(unnumbered) and e in unnumbered else None

    def _cited_in(self, note: Block) -> str | None:
        """The parliamentary paper that a footnote cites first."""
        return next(iter(papers_cited(self.mentions, note.start, note.end)), None)

    def cited_alone(self, sentence: Sentence) -> str | None:
        """The parliamentary paper that a sentence cites, where it cites but one."""
        cited = set(papers_cited(self.mentions, sentence.start, sentence.end))
        return cited.pop() if len(cited) == 1 else None

    def own_number(self, e: EventReference) -> bool:
        """In a list of papers received ("Reactie op de motie ... - 99999-12"): is the number the reaction's own?"""
        cited = next((r for r in between(self.mentions.references, e.end, e.end + 600) if r.target == e.target), None)
        return cited is not None and self.text[max(0, cited.start - 3) : cited.start] in (" - ", " – ")
