"""Sentences and mentions -> `Interpretation`: what was asked, promised, done and refused."""

from __future__ import annotations

from kamerspoor.interpret.asks import find_asks
from kamerspoor.interpret.cues import cues_by_sentence
from kamerspoor.interpret.statements import Context, Finding, find_statements
from kamerspoor.model import Interpretation, Mentions, Sentence, Statement, Structure

_PLAIN = frozenset(("text", "answer", "list_item", "speech"))


def interpret(text: str, parts: Structure, mentions: Mentions) -> Interpretation:
    """The asks and statements of `text` by the annotation guideline."""
    asks = find_asks(text, parts, mentions)
    if parts.header.kind == "motion":
        return Interpretation(tuple(asks))
    statements: list[Statement] = []
    sentences = _own_words(text, parts)
    previous: list[Finding] = []
    last: Sentence | None = None
    for sentence, cues in zip(sentences, cues_by_sentence(text, sentences), strict=True):
        if last is None or last.paragraph != sentence.paragraph:
            previous = []
        context = Context(sentence.start, sentence.end, cues, previous=previous, in_answer=bool(parts.qa))
        context.future_date = _future_date(sentence, parts, mentions)
        previous = find_statements(text, context)
        last = sentence
        for finding in previous:
            statements.append(_statement(finding, sentence, len(statements) + 1))
    return Interpretation(tuple(asks), tuple(statements))


def _future_date(sentence: Sentence, parts: Structure, mentions: Mentions) -> bool:
    today = (parts.header.date or "")[:10]
    if not today:
        return False
    return any(
        d.value.removeprefix("../")[: len(today)] > today[: len(d.value.removeprefix("../")[:10])]
        for d in mentions.dates
        if sentence.start <= d.start < sentence.end and d.granularity
    )


def _own_words(text: str, parts: Structure) -> list[Sentence]:
    """The sentences in which the cabinet speaks."""
    questions = [q.question for q in parts.qa]
    return [
        s
        for s in parts.sentences
        if parts.blocks[s.paragraph].kind in _PLAIN and not any(a <= s.start < b for a, b in questions)
    ]


def _statement(finding: Finding, sentence: Sentence, number: int) -> Statement:
    return Statement(
        f"s{number}", sentence.start, sentence.end, finding.rule, finding.kind,
        finding.actor.name if finding.actor else None, finding.strength, cues=tuple(finding.cues),
    )  # fmt: skip
