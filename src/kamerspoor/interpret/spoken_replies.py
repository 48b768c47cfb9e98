"""What the cabinet replies in a debate right behind a member's turn that ends with a request.

In: a report's text, structure, requests and statements. Out: per request the sentence that replies and the outcome it tells:
no, a refusal, yes or a promise among the first sentences of the next turn, whichever comes first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerspoor.engine import find
from kamerspoor.interpret.ask_cues import between
from kamerspoor.interpret.direct_replies import Reply, reply_rules
from kamerspoor.model import Ask, Cue, Sentence, Speech, Statement, Structure
from kamerspoor.vocabulary import Outcome

_LAST = 3
"""Sentences behind a request with which its turn may end."""
_FIRST = 3
"""Sentences of the next turn that reply."""
_NO = re.compile(r"(?:Nee|Neen)\b")
_YES = re.compile(r"(?:Ja|Jazeker|Zeker|Natuurlijk|Graag|Uiteraard|Prima|Akkoord|Geen bezwaar)\b")
_IN_VAIN = re.compile(r"\bniet voor (?:niks|niets)\b")
"""What is no refusal though it says "not"."""


class SpokenReplies:
    """The replies of one report, none in other papers."""

    def __init__(self, text: str, parts: Structure, statements: Sequence[Statement]) -> None:
        self._text, self._parts = text, parts
        self._turns = [s for s in parts.speeches if s.office != "chair"]
        self._made: dict[int, set[str]] = {}
        for s in statements if self._turns else ():
            self._made.setdefault(s.start, set()).add(s.kind)

    def outcome(self, ask: Ask) -> tuple[Outcome, Reply] | None:
        """The outcome that the next turn tells, with the sentence that tells it."""
        if ask.kind != "verzoek":
            return None
        for i, sentence in enumerate(self._first(ask), 1):
            found = find(reply_rules(), self._text, [(sentence.start, sentence.end)])
            cues = tuple(Cue(m.rule.id, 0.5, m.start, m.end) for m in found)
            reply = Reply(i, sentence, frozenset(m.rule.label for m in found), cues)
            if outcome := self._told(reply):
                return outcome, reply
        return None

    def _told(self, reply: Reply) -> Outcome | None:
        start, end = reply.sentence.start, reply.sentence.end
        kinds = self._made.get(start, set())
        if _NO.match(self._text, start):
            return "declined"
        if "commitment" in kinds or _YES.match(self._text, start):
            return "in_progress"
        refused = "refusal" in kinds or "refused" in reply.says
        return "declined" if refused and not _IN_VAIN.search(self._text, start, end) else None

    def _first(self, ask: Ask) -> Sequence[Sentence]:
        """The first sentences of the cabinet's turn behind the member's that ends with the request."""
        for turn, after in zip(self._turns, self._turns[1:], strict=False):
            if turn.start <= ask.start < turn.end:
                return self._opening(after) if self._ends(ask, turn) and after.office == "minister" else ()
        return ()

    def _ends(self, ask: Ask, turn: Speech) -> bool:
        return turn.office == "member" and len(between(self._parts.sentences, ask.end, turn.end)) <= _LAST

    def _opening(self, turn: Speech) -> Sequence[Sentence]:
        return between(self._parts.sentences, turn.start, turn.end)[:_FIRST]
