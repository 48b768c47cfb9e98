"""What is said of a request right where it is told: in its own sentence and the ones behind it.

In: a paper's text, structure and asks. Out: per ask the sentences that reply to it directly, each with what it says by the cues
of `rules/reply-cues.toml`: refused, in part, to come, under way, done. A reply may be no statement by the guideline ("The law
does not allow it") and still tell the outcome. It ends where the next ask is told; behind the last sentence of a paragraph it
goes on in the next one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import itemgetter

from kamerspoor.engine import Match, RuleSet, find, load_rules
from kamerspoor.interpret.ask_cues import sentence_at
from kamerspoor.interpret.findings import BROUGHT
from kamerspoor.interpret.topics import stems
from kamerspoor.model import Ask, Cue, Sentence, Statement, Structure
from kamerspoor.vocabulary import Outcome

_BEHIND = 3
"""Sentences behind an ask that reply to it directly."""
_PLAIN = frozenset(("text", "answer", "list_item", "speech"))
"""Kinds of blocks in which a reply stands."""
_ASKED = re.compile(
    r"\b(?:verzocht|verzoekt|verzochten|gevraagd|vroeg|vroegen|vraagt|oproept|pleitte|pleitten|aandrong|aandrongen|riep)\b(?!,)"
)
"""A verb of asking behind which its own clause goes on: what follows is what was asked."""
_STILL = re.compile(r"\b(?:Wel|Niettemin|Desalniettemin|Desondanks)\b")
"""How the sentence begins that tells what is done all the same."""
_TO_TELL = re.compile(
    r"\b(?:gevraagd|vroeg|vroegen|vraagt|vragen)\b[^.;]*?\b(?:of|hoeveel|wat|hoe|waarom|welke|wanneer|in hoeverre)\b"
    r"(?![^.;]{0,80}\b(?:bereid|wil|willen|kan worden|kunnen worden)\b)"
)
"""A request to be told something, rather than for an act."""
_THAT_ASK = re.compile(
    r"\b(?:(?:dit|dat|uw|het) (?:\w+ )?verzoek|(?:de|uw|deze|die) wens|(?:deze|die|de) (?:motie|suggestie|vraag))\b"
)
"""How a refusal names again what was asked."""
_COME_OF = re.compile(
    r"\b(?:toegezegd|beloofd)\b.{10,}?(?:;|:|, en (?:dat|die|dit)\b)"
    r"(?!.*\b(?:zal|zullen|wordt|nog|voor|uiterlijk|gaat|komt)\b)",
    re.DOTALL,
)
"""A promise with what has come of it in the same sentence."""
_MILD = frozenset(("dialogue", "investigation"))
"""Instruments of what is done instead that grants nothing of what was asked."""
_OPEN = frozenset(("to come", "under way"))
"""What a reply says of what is not done yet."""


@cache
def reply_rules() -> RuleSet:
    """The rules of what a reply says, read once."""
    return load_rules("kamerspoor.interpret.rules", "reply-cues")


@dataclass(frozen=True, slots=True)
class Reply:
    """A sentence that replies: how many behind the ask it stands (0 is the ask's own), what it says, and the cues of that."""

    behind: int
    sentence: Sentence
    says: frozenset[str]
    cues: tuple[Cue, ...]


class DirectReplies:
    """The direct replies of one paper; in debates, where others speak behind an ask, those to promises only."""

    def __init__(self, text: str, parts: Structure, asks: Sequence[Ask], statements: Sequence[Statement]) -> None:
        self._text, self._parts = text, parts
        asks = [a for a in asks if a.kind == "toezegging" or not (parts.speeches or a.kind == "vraag")]
        self._made: dict[int, list[Statement]] = {}
        for s in statements if asks else ():
            self._made.setdefault(s.start, []).append(s)
        self._told = {ask.id: sentence_at(parts.sentences, ask.start) for ask in asks}
        windows = {a: self._window(at) for a, at in self._told.items() if at >= 0}
        ranges = sorted({(s.start, s.end) for window in windows.values() for s in window})
        self._windows = windows
        self._said: dict[int, list[Match]] = {start: [] for start, _ in ranges}
        for match in find(reply_rules(), text, ranges):
            self._said[ranges[bisect_right(ranges, match.start, key=itemgetter(0)) - 1][0]].append(match)

    def to(self, ask: Ask) -> list[Reply]:
        """The sentence of an ask and those behind it that reply, in order."""
        return [self._reply(i, sentence) for i, sentence in enumerate(self._windows.get(ask.id, ()))]

    def outcome(self, ask: Ask) -> tuple[Outcome, Reply] | None:
        """The outcome that the direct replies tell by themselves, with the one that shows it."""
        replies = self.to(ask)
        if not replies:
            return None
        return next(self._plain(ask, replies), None)

    def last_resort(self, ask: Ask) -> tuple[Outcome, Reply] | None:
        """The outcome told where no statement responds to the ask: by the first reply that says anything."""
        for reply in self.to(ask)[:_BEHIND]:
            if "refused" in reply.says:
                return "declined", reply
            if _OPEN & reply.says:
                return "in_progress", reply
            if reply.behind and "done" in reply.says:
                return "fulfilled", reply
        return None

    def granted_instead(self, ask: Ask) -> Reply | None:
        """The sentence behind a refusal that tells what is firmly done all the same: "Wel zal ik ..."."""
        replies = self.to(ask)
        for refused, after in pairwise(replies):
            if not self._refuses(refused) or not _STILL.match(self._text, after.sentence.start):
                continue
            if any(s.rule.startswith(BROUGHT) or s.strength == "firm" for s in self._of(after) if s.instrument not in _MILD):
                return after
        return None

    def _plain(self, ask: Ask, replies: Sequence[Reply]) -> Iterator[tuple[Outcome, Reply]]:
        """The outcomes that replies tell, the plainest first."""
        own, behind = replies[0], replies[1:2]
        yield from (("partial", r) for r in replies if "in part" in r.says)
        for reply in replies[:2]:
            told_first = not any(s.kind == "refusal" for s in self._of(reply))
            if "refused" in reply.says and told_first and not (reply is own and "under way" in own.says):
                yield "declined", reply
        for reply in replies[2:]:
            if "refused" in reply.says and _THAT_ASK.search(self._text, reply.sentence.start, reply.sentence.end):
                yield "declined", reply
        for reply in replies[:2]:
            if "under way" in reply.says and not self._refuses(reply):
                yield "in_progress", reply
        if ask.kind == "motie":
            return
        yield from (("fulfilled", r) for r in behind if self._brings(r) or (ask.kind == "verzoek" and self._tells(ask, r)))
        if ask.kind == "toezegging" and self._was_kept(ask, replies):
            yield "fulfilled", (replies[1] if behind and not self._come_of(ask, own) else own)

    def _brings(self, reply: Reply) -> bool:
        """Does a reply say that it is done, or bring the paper that was asked for?"""
        said = self._of(reply)
        if reply.says == {"done"} and {s.kind for s in said} == {"deed"}:
            return True
        brought = any(s.rule.startswith(BROUGHT) for s in said)
        return brought and not self._refuses(reply) and not reply.says & {*_OPEN, "in part"}

    def _refuses(self, reply: Reply) -> bool:
        return "refused" in reply.says or any(s.kind == "refusal" for s in self._of(reply))

    def _of(self, reply: Reply) -> Sequence[Statement]:
        """The statements in a reply's sentence."""
        return self._made.get(reply.sentence.start, ())

    def _tells(self, ask: Ask, reply: Reply) -> bool:
        """Is something told that was asked to be told, neither refused nor put off?"""
        asked = _TO_TELL.search(self._text, ask.start, ask.end)
        return bool(asked) and all(s.kind == "deed" for s in self._of(reply)) and reply.says <= {"done"}

    def _was_kept(self, ask: Ask, replies: Sequence[Reply]) -> bool:
        """Is a promise that is only recalled followed by what has come of it, and by nothing that is still to come?"""
        own = replies[0]
        if self._come_of(ask, own):
            return True
        recalled = any(s.rule == "commitment.announced" for s in self._of(own)) and not own.says & _OPEN
        open_yet = any(r.says & _OPEN or any(s.kind != "deed" for s in self._of(r)) for r in replies[1:])
        if not recalled or open_yet or len(replies) == 1:
            return False
        first = replies[1]
        shared = stems(self._text[ask.start : ask.end]) & stems(self._text[first.sentence.start : first.sentence.end])
        return "done" in first.says or bool(shared)

    def _come_of(self, ask: Ask, own: Reply) -> bool:
        return bool(_COME_OF.search(self._text, ask.start, own.sentence.end))

    def _window(self, at: int) -> list[Sentence]:
        """The sentence at this index and those behind it up to the next ask, in its paragraph or all in the next."""
        sentences, told = self._parts.sentences, set(self._told.values())
        own = sentences[at]
        window = [own]
        for i in range(at + 1, min(at + 1 + _BEHIND, len(sentences))):
            sentence = sentences[i]
            apart = sentence.paragraph - own.paragraph
            goes_on = apart == 0 or (apart == 1 and sentences[at + 1].paragraph != own.paragraph)
            if i in told or not goes_on or self._parts.blocks[sentence.paragraph].kind not in _PLAIN:
                break
            window.append(sentence)
        return window

    def _reply(self, behind: int, sentence: Sentence) -> Reply:
        """What a sentence says; the ask's own beside what was asked ("verzocht de sluis niet te sluiten")."""
        said = self._said[sentence.start]
        if behind == 0:
            said = [m for m in said if not _ASKED.search(self._text, sentence.start, m.start)]
        cues = tuple(Cue(m.rule.id, 0.5, m.start, m.end) for m in said)
        return Reply(behind, sentence, frozenset(m.rule.label for m in said), cues)
