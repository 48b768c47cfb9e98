"""Written questions that ask for an act and nothing else, and a bare "Nee." that refuses it (annotation guideline, statements).

In: the question's words; for a whole paper its questions with answers. Out: whether an act is asked for; where the sentences
stand that refuse one in a single word, and the statements without those that are put in words further on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kamerspoor.model import Statement, Structure

ACT = re.compile(
    r"(?:(?:Bent|Is|Zijn) (?:u|de \w+|het kabinet) (?:\w+ ){0,4}?(?:bereid|voornemens|van plan)"
    r"|Wilt u|Gaat u|Heeft u de bereidheid|Overweegt u|Ziet u (?:\w+ ){0,3}(?:reden|aanleiding|mogelijkheden|noodzaak|ruimte)"
    r"|Kunt u [^?]{3,120}(?:openbaar maken|verstrekken|toesturen|toezenden|doen toekomen))\b"
)
"""How a question begins that asks for an act and nothing else."""
_FOLLOWS = re.compile(r"\?\s+(?!(?:Zo|Indien|En zo) (?:ja|nee|niet)|Waarom|Wanneer|Hoe\b|Op welke)\S")
"""A further question behind the first that does not hang on its answer."""
_NO = re.compile(r"Neen?[.,!]?")


def bare_refusals(text: str, parts: Structure) -> dict[int, int]:
    """Where the sentences of `text` start that are "Nee" alone, in answer to one question for an act, and where it ends."""
    starts = [s.start for s in parts.sentences if _NO.fullmatch(text, s.start, s.end)]
    if not starts:
        return {}
    acts = [
        qa.answer
        for qa in parts.qa
        if qa.answer and len(qa.questions) == 1 and _only_an_act(" ".join(text[slice(*qa.question)].split()))
    ]
    return {start: b for start in starts for a, b in acts if a <= start < b}


def without_repeated(statements: Sequence[Statement], denied: Mapping[int, int]) -> list[Statement]:
    """`statements` without a bare "Nee" that the same answer goes on to put in words: "Nee. Daarvoor zie ik geen reden."."""
    refusals = [s.start for s in statements if s.kind == "refusal"]
    return [s for s in statements if not (s.start in denied and any(s.start < start < denied[s.start] for start in refusals))]


def _only_an_act(question: str) -> bool:
    """Does the question ask for an act, and for nothing that does not hang on the answer?"""
    return bool(ACT.match(question)) and not _FOLLOWS.search(question)
