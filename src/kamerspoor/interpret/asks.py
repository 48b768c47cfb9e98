"""What the House asked (annotation guideline, asks).

In: the paper's structure and mentions. Out: one `Ask` for each distinct request: the motion of a motion paper, each numbered
written question, and the motions, requests and undertakings that a letter, an answer or a debate reports. How they were met is
`outcomes.py`'s.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kamerspoor.interpret.ask_cues import AskCues
from kamerspoor.interpret.ask_drafts import Draft
from kamerspoor.interpret.confidence import confidence, kind_of_ask
from kamerspoor.interpret.reported_asks import Reported
from kamerspoor.model import Ask, Cue, Mentions, QuestionAnswer, Sentence, Structure


def find_asks(text: str, parts: Structure, mentions: Mentions, cues: AskCues) -> list[Ask]:
    """The asks of the paper in order, without outcomes."""
    questions = _questions(parts)
    delayed = parts.header.detail == "delay_notice" and not questions
    reported = _delayed(text, parts, mentions) if delayed else Reported(text, parts, mentions, cues).drafts()
    made = [
        Ask(
            "", d.start, d.end, d.rule, d.kind, d.by, d.date, d.occasion, d.reference, "none",
            confidence=confidence(d.rule, 0.0, kind_of_ask(d.rule)), cues=tuple(d.cues),
        )
        for d in reported
    ]  # fmt: skip
    return [replace(ask, id=f"a{i}") for i, ask in enumerate(questions + made, 1)]


_REASON = re.compile(
    r"\b(?:omdat|aangezien|in verband met|vanwege|wegens|reden|nog niet|wacht|afstemming|zorgvuldig|benodigde)\b"
)
_UNTIL = re.compile(r"\b(?:zo spoedig mogelijk|binnen|uiterlijk|voor|streef|streven|zal|zullen|medio|begin|eind)\b")


def _delayed(text: str, parts: Structure, mentions: Mentions) -> list[Draft]:
    """The questions that a notice of delay is about; its cues tell which, why, and until when."""
    asked = [e for e in mentions.events if e.kind == "vragen" and e.people]
    body = [
        i
        for i, s in enumerate(parts.sentences)
        if parts.blocks[s.paragraph].kind not in ("letterhead", "furniture", "footnote")
    ]
    within = [(e, i) for e in asked for i in body if parts.sentences[i].start <= e.start < parts.sentences[i].end]
    if not within:
        return []
    event, i = next((pair for pair in within if "beantwoord" in text[slice(*_span(parts.sentences[pair[1]]))]), within[-1])
    sentence = parts.sentences[i]
    days = [d for d in mentions.dates if sentence.start <= d.start < sentence.end and d.granularity == "day"]
    cues = [Cue("delay.questions", 1.0, event.start, event.end)]
    for other in parts.sentences[i : i + 6]:
        span = _span(other)
        if _REASON.search(text, *span) and not any(c.rule == "delay.reason" for c in cues):
            cues.append(Cue("delay.reason", 0.5, *span))
        if other is not sentence and _UNTIL.search(text, *span) and "beantwoord" in text[slice(*span)]:
            cues.append(Cue("delay.until", 0.5, *span))
    date = event.date or (days[0].value if days else None)
    return [
        Draft(
            "vraag",
            sentence.start,
            sentence.end,
            "ask.delayed",
            i,
            event.people,
            date,
            "schriftelijke vragen",
            event.target,
            True,
            cues,
        )
    ]


def _span(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end


def motion_asks(parts: Structure) -> list[Ask]:
    """The ask of a motion: its operative clauses."""
    operative = [c for c in parts.clauses if c.kind == "operative"]
    if not operative:
        return []
    start, end = operative[0].start, operative[0].end
    header = parts.header
    cues = tuple(Cue(c.rule, 1.0, c.start, c.end) for c in operative)
    return [
        Ask("a1", start, end, "ask.motion", "motie", header.askers, header.date, None, None, "none", confidence=0.98, cues=cues)
    ]


def _questions(parts: Structure) -> list[Ask]:
    header, made = parts.header, []
    sure = confidence("ask.question", 0.0, kind_of_ask("ask.question"))
    for qa in parts.qa:
        for number in qa.questions:
            start, end = _numbered(parts, qa, number)
            asked = header.asked or (None if qa.answer else header.date)
            made.append(
                Ask(
                    "", start, end, "ask.question", "vraag", header.askers, asked, "schriftelijke vragen", None,
                    "none", number=number, confidence=sure, cues=(Cue(qa.rule, 1.0, start, end),),
                )
            )  # fmt: skip
    return made


def _numbered(parts: Structure, qa: QuestionAnswer, number: int) -> tuple[int, int]:
    """The range of one question's words: by itself where the text tells it apart, else its line among those asked together."""
    index = qa.questions.index(number)
    if len(qa.each) == len(qa.questions):
        return qa.each[index]
    if len(qa.questions) == 1:
        return qa.question
    lines = [b for b in parts.blocks if qa.question[0] <= b.start < qa.question[1] and b.kind != "footnote"]
    if len(lines) == len(qa.questions):
        return max(lines[index].start, qa.question[0]), lines[index].end
    return qa.question
