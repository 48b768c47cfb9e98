"""Promises that a letter recalls only to keep them: what is still to come is promised, what the letter brings is done.

In: the statements of a paper so far. Out: the same without the commitments of promises that are kept; the report that the
promise was made stays a deed (annotation guideline, statements).
"""

from __future__ import annotations

import re

from kamerspoor.model import Sentence, Statement, Structure

_REDEEMS = re.compile(
    r"(?:Met (?:deze|dit)|Hierbij|Hiermee|In deze brief|Via deze|Door middel van deze|Bijgaand|Deze brief|Bij deze)\b"
    r"[^.;]{0,120}?"
    r"\b(?:na\b|voldo\w+|tegemoet|gestand|gevolg|gehoor|invulling|toezegging|afgedaan|daartoe|belofte|verzoek|u\b|uw Kamer)"
)
"""How the sentence begins by which a letter keeps the promise that the one before recalls."""
_SINCE_DONE = re.compile(r"(?:Hierover|Daarover|Hiertoe|Daartoe|Dit|Dat|Inmiddels) (?:is|zijn|heb|hebben|heeft)\b")
"""How the sentence begins that tells what has come of it."""
_LATE = re.compile(
    r"\b(?:uitstel|niet binnen|later|opvolger|nieuwe? kabinet|nog niet|vertraging|tegemoet ?zien|(?:extra|meer) tijd|haalbaar"
    r"|zo spoedig mogelijk|naar verwachting|streef|binnen \w+ (?:dagen|weken|maanden))\b"
)
"""What tells that the promise is yet to be kept."""
_PROMISED = re.compile(r"^(?!.*\bvoornemen\b).*\b(?:toegezegd|aangekondigd|aangegeven|gezegd|beloofd|bericht)\b", re.DOTALL)
"""How a promise is recalled, rather than a plan that was told."""
_OPENING = 2
"""Sentences at the beginning of a letter in which it says what led to it."""
_AFTER = 3
"""Sentences behind it in which a letter would say that the promise is not kept yet."""


def redeem(text: str, made: list[Statement], sentence: Sentence, today: str | None, *, itself: bool) -> None:
    """Take back the commitment of a promise recalled just before `sentence`, where that says that it is or has been kept.

    `sentence` holds a deed: one that the paper does `itself`, or another.
    """
    kept = _REDEEMS if itself else _SINCE_DONE
    if not made or not kept.match(text, sentence.start, sentence.end):
        return
    near = [s for s in made[-3:] if s.rule == "commitment.announced" and "\n" not in text[s.end : sentence.start]]
    for s in near:
        if "toegezegd" in text[s.start : s.end] and not due_later(s, today):
            made.remove(s)


def without_kept(text: str, parts: Structure, made: list[Statement], sentences: list[Sentence]) -> list[Statement]:
    """The statements without promises that a letter recalls in its opening as what led to it, and does not put off."""
    if parts.header.kind != "letter" or parts.qa or len(sentences) <= _OPENING + 1:
        return made
    last = sentences[_OPENING - 1].end
    return [s for s in made if s.start >= last or not _led_to_it(text, s, sentences, parts.header.date)]


def _led_to_it(text: str, s: Statement, sentences: list[Sentence], today: str | None) -> bool:
    said = text[s.start : s.end]
    if s.rule != "commitment.announced" or s.recurring or due_later(s, today) or not _PROMISED.search(said):
        return False
    at = next(i for i, x in enumerate(sentences) if x.start == s.start)
    return not _LATE.search(text, s.start, sentences[min(at + _AFTER, len(sentences) - 1)].end)


def due_later(s: Statement, today: str | None) -> bool:
    """Is a commitment due after the paper's own day?"""
    return bool(s.due and today and s.due > today)
