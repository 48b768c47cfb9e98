"""What the House asked, and how the paper answers it (annotation guideline, asks)."""

from __future__ import annotations

from kamerspoor.model import Ask, Cue, Mentions, Structure


def find_asks(text: str, parts: Structure, mentions: Mentions) -> list[Ask]:
    """The asks of the paper in order, without links to statements."""
    if parts.clauses:
        return _motion(parts)
    return _questions(text, parts)


def _motion(parts: Structure) -> list[Ask]:
    operative = [c for c in parts.clauses if c.kind == "operative"]
    if not operative:
        return []
    start, end = operative[0].start, operative[-1].end
    cue = Cue(operative[0].rule, 1.0, start, end)
    header = parts.header
    return [
        Ask("a1", start, end, "ask.motion", "motie", header.askers, header.date, None, None, "none", confidence=0.98, cues=(cue,))
    ]


def _questions(text: str, parts: Structure) -> list[Ask]:
    made: list[Ask] = []
    header = parts.header
    for qa in parts.qa:
        for number in qa.questions:
            start, end = qa.question
            answer = _first_sentence(parts, qa.answer) if qa.answer else None
            made.append(
                Ask(
                    f"a{len(made) + 1}", start, end, "ask.question", "vraag", header.askers, header.asked,
                    "schriftelijke vragen", None, "answered" if answer else "none", answer, number=number,
                    confidence=0.98, cues=(Cue(qa.rule, 1.0, start, end),),
                )
            )
    return made


def _first_sentence(parts: Structure, answer: tuple[int, int]) -> tuple[int, int] | None:
    for sentence in parts.sentences:
        if answer[0] <= sentence.start < answer[1]:
            return sentence.start, sentence.end
    return None
