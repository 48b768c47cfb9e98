"""How a paper presents the outcome of what was asked (annotation guideline, asks).

In: asks and statements of one paper. Out: the same with links (`responses`), and the asks with outcome, the sentence that shows
it, and the manner of an answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamerspoor.interpret.appreciations import Appreciations
from kamerspoor.interpret.ask_cues import AskCues
from kamerspoor.interpret.particulars import Reader
from kamerspoor.interpret.question_outcomes import answered
from kamerspoor.interpret.request_outcomes import RequestOutcomes
from kamerspoor.interpret.responses import link
from kamerspoor.model import Ask, Statement, Structure


def respond(
    text: str, parts: Structure, reader: Reader, cues: AskCues, asks: Sequence[Ask], statements: Sequence[Statement]
) -> tuple[list[Ask], list[Statement]]:
    """The asks with outcomes and the statements with the asks they respond to."""
    appreciations = Appreciations(text, parts, cues, asks)
    linked = link(text, parts, reader, cues, asks, statements, appreciations)
    by_ask: dict[str, list[Statement]] = {}
    for s in linked:
        for a in s.asks:
            by_ask.setdefault(a, []).append(s)
    answers = {n: qa for qa in parts.qa for n in qa.questions}
    requests = RequestOutcomes(text, parts, cues, appreciations, asks, linked)
    made = []
    for ask in asks:
        found = by_ask.get(ask.id, [])
        if ask.kind == "vraag" and ask.number is not None:
            made.append(answered(text, parts, cues, ask, answers[ask.number], found))
        else:
            made.append(requests.told(ask, found))
    return made, linked
