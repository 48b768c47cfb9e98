"""Written questions that ask for an act and nothing else, and a bare "Nee." that refuses it (annotation guideline, statements).

In: the question's words; for a whole paper its questions with answers. Out: whether an act is asked for; where the sentences
stand that refuse one in a single word.
"""

from __future__ import annotations

import re

from kamerspoor.model import Structure

ACT = re.compile(
    r"(?:(?:Bent|Is|Zijn) (?:u|de \w+|het kabinet) (?:\w+ ){0,4}?(?:bereid|voornemens|van plan)"
    r"|Wilt u|Gaat u|Heeft u de bereidheid|Overweegt u|Ziet u (?:\w+ ){0,3}(?:reden|aanleiding|mogelijkheden|noodzaak|ruimte)"
    r"|Kunt u [^?]{3,120}(?:openbaar maken|verstrekken|toesturen|toezenden|doen toekomen))\b"
)
"""How a question begins that asks for an act and nothing else."""
_FOLLOWS = re.compile(r"\?\s+(?!(?:Zo|Indien|En zo) (?:ja|nee|niet)|Waarom|Wanneer|Hoe\b|Op welke)\S")
"""A further question behind the first that does not hang on its answer."""
_NO = re.compile(r"Neen?[.,!]?")


def bare_refusals(text: str, parts: Structure) -> frozenset[int]:
    """Where the sentences of `text` start that are "Nee" alone, in answer to one question for an act."""
    starts = [s.start for s in parts.sentences if _NO.fullmatch(text, s.start, s.end)]
    if not starts:
        return frozenset()
    acts = [
        qa.answer
        for qa in parts.qa
        if qa.answer and len(qa.questions) == 1 and _only_an_act(" ".join(text[slice(*qa.question)].split()))
    ]
    return frozenset(start for start in starts if any(a <= start < b for a, b in acts))


def _only_an_act(question: str) -> bool:
    """Does the question ask for an act, and for nothing that does not hang on the answer?"""
    return bool(ACT.match(question)) and not _FOLLOWS.search(question)
