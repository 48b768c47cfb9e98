"""Questions and their answers: which text is whose.

Three shapes. Labels on their own lines or before the text ("Vraag 3", "Antwoord op de vragen 2 en 3"); blocks that the
markup itself marks as question and answer; and lists of numbered questions, each followed by its answer.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from kamerspoor.model import QuestionAnswer
from kamerspoor.structure.lines import Findings, Line
from kamerspoor.vocabulary import PaperDetail

_NUMBERS = r"\d{1,3}[a-z]?(?:\s*(?:,\s*en\s+|,|en|&|\+|/|t/m|tot en met|[-–])?\s*\d{1,3}[a-z]?(?!\d|\.\d))*"
_LABEL = re.compile(
    rf"(?P<what>vraag|vragen|antwoord(?:en)?|beantwoording)(?:\s+(?:op|van|bij))?(?:\s+(?:de|"
    rf"het))?(?:\s+(?:deel)?(?:vraag|vragen))?"
    rf"(?:\s*(?:nr\.?|nummers?)?\s*(?P<numbers>{_NUMBERS}))?\s*(?P<mark>[.:)]?)(?P<rest>\s.*|\d{{0,2}})?$",
    re.IGNORECASE | re.DOTALL,
)
_RANGE = re.compile(r"(\d{1,3})[a-z]?\s*(?:t/m|tot en met|-|–)\s*(\d{1,3})")
_SINGLE = re.compile(r"\d{1,3}")
_NUMBERED = re.compile(r"(?P<number>\d{1,3})(?:\s*[.)])?(?:\s+(?P<rest>\S.*))?$", re.DOTALL)
_SEVERAL = re.compile(rf"{_NUMBERS}[.:]?")
_AFTER = re.compile(
    r"(?:toelichting|mededeling|noot|bijlagen?)\s*:?\s*$|deze vragen (?:dienen|zijn) ter aanvulling|toelichting:|"
    r"mededeling:?\s|\[?ondertekenaar",
    re.IGNORECASE,
)
_REFERS = re.compile(
    rf"(?:antwoord(?:en)?|beantwoording|gestelde)\s+(?:op|van|bij|onder)\s+(?:de\s+)?(?:vraag|"
    rf"vragen)\s+(?P<numbers>{_NUMBERS})",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:\(?\d{1,2}\)|\[\d{1,2}\])\s")
_SOURCE = re.compile(r"\[\d{1,2}\] |\(?\d{1,2}\) |Bron:")
"""A note on what a question stands on, behind the last one."""
_BARE = re.compile(r"\d{1,3}[.)]?")
_FIRST_NOTE = re.compile(r"(?:\(?1\)|\[1\])\s")
_RUN_IN = re.compile(r"Antwoord:? [A-Z«“\"'0-9]")
"""An answer's label on the line of its first words."""
_QUESTION = re.compile(rf"[Vv]raag(?:\s+{_NUMBERS})?[.:]?")
_ANSWER_ALONE = re.compile(
    r"(?:antwoord|reactie)(?: (?:van )?(?:het )?(?:kabinet|de minister|de staatssecretaris))?(?::\s*|$)", re.IGNORECASE
)
_SKIP: Final = frozenset({"furniture", "letterhead", "title", "number", "dossier", "dateline"})
_HIGHEST: Final = 999


@dataclass
class _Part:
    """A label with the lines below it."""

    is_question: bool
    numbers: tuple[int, ...]
    rule: str
    ranges: list[tuple[int, int]] = field(default_factory=list)

    @property
    def bounds(self) -> tuple[int, int] | None:
        return (self.ranges[0][0], self.ranges[-1][1]) if self.ranges else None


def parse_numbers(text: str) -> tuple[int, ...]:
    """Question numbers in order: "3, 4 en 5" and "3 t/m 5" are both (3, 4, 5)."""
    numbers: list[int] = []
    for m in _RANGE.finditer(text):
        first, last = int(m[1]), int(m[2])
        if first < last <= first + 60:
            numbers += range(first, last + 1)
    numbers += [int(n) for n in _SINGLE.findall(_RANGE.sub(" ", text))]
    return tuple(sorted({n for n in numbers if 0 < n <= _HIGHEST}))


def find_questions(
    text: str, lines: Sequence[Line], found: Findings, detail: PaperDetail = "unknown"
) -> tuple[QuestionAnswer, ...]:
    """Questions with their answers in order of the text; () where the paper has none.

    `detail` is the kind of paper: written questions may have no answers at all, and a committee's list of questions and
    answers may label the questions only.
    """
    run_in = _runs_in(lines)
    parts = _labelled(lines, found, run_in=run_in)
    if parts and not any(not p.is_question for p in parts):
        if any(line.kind == "answer" for line in lines):
            parts = _marked(lines)
        elif detail == "question_list":
            parts = _answers_below(text, parts)
    parts = parts or _apart(lines, found) or _marked(lines)
    parts = parts or _listed(lines, found) or (_asked(lines, found) if detail == "written_questions" else [])
    parts = parts or _emphasised(lines, found)
    pairs = tuple(sorted(_paired(text, parts), key=lambda pair: pair.question))
    _claim_apart(pairs, lines, found)
    return pairs


def _claim_apart(pairs: Sequence[QuestionAnswer], lines: Sequence[Line], found: Findings) -> None:
    """Mark the blocks of questions that lie outside their pair's range, so that nobody reads them as the cabinet's words."""
    apart = sorted(e for pair in pairs for e in pair.each if e[0] >= pair.question[1])
    for line in lines:
        at = bisect_right(apart, (line.start, sys.maxsize)) - 1
        if at >= 0 and line.start < apart[at][1]:
            found.claim(line, "question")


def is_label(line: Line) -> bool:
    """Whether the line is nothing but "Vraag n" or "Antwoord n"."""
    m = _LABEL.match(line.text)
    return (
        bool(m)
        and m is not None
        and not (m["rest"] or "").strip(" .:0123456789")
        and (bool(m["numbers"]) or len(line.text) < 14)
    )


def _runs_in(lines: Sequence[Line]) -> bool:
    """Does every answer begin with "Antwoord" on the line of its first words: are there such lines, as many as questions?"""
    begun = sum(bool(_RUN_IN.match(line.text)) for line in lines)
    return begun > 1 and begun == sum(bool(_QUESTION.fullmatch(line.text)) for line in lines)


def _label(line: Line, *, run_in: bool = False) -> tuple[_Part, int] | None:
    """The part that `line` opens and where in it the text after the label begins; see `_runs_in`."""
    m = _LABEL.match(line.text)
    if m is None:
        return None
    if run_in and not m["numbers"] and (words := _RUN_IN.match(line.text)):
        return _Part(False, (), "qa.answer.label"), words.end() - 1
    rest = (m["rest"] or "").strip()
    marked = line.kind in ("question_label", "answer_label")
    if not m["numbers"]:
        # "Antwoord" alone on its line, or "Antwoord: ..." ; "Vraag" likewise
        if not (
            marked
            or (not rest and len(line.text) < 14)
            or (m["mark"] == ":" and m["what"].lower() in ("antwoord", "vraag"))
            or (m["mark"] == "." and m["what"] == "Antwoord")
        ):
            return None
    elif rest and not marked and m["mark"] not in (":", ".", ")") and not rest[0].isupper() and not rest.isdigit():
        return None
    if m["numbers"] and rest and not m["mark"] and re.match(r"(?:Ja|Nee|[A-Z])", rest) is None and not rest.isdigit():
        return None
    is_question = m["what"].lower().startswith("vra")
    begin = m.start("rest") + len(m["rest"]) - len(m["rest"].lstrip()) if m["rest"] else len(line.text)
    rule = "qa.question.label" if is_question else "qa.answer.label"
    return _Part(is_question, parse_numbers(m["numbers"] or ""), rule), (len(line.text) if rest.isdigit() else begin)


def _labelled(lines: Sequence[Line], found: Findings, *, run_in: bool) -> list[_Part]:
    parts: list[_Part] = []
    claims: list[tuple[Line, bool]] = []
    open_part: _Part | None = None
    for line in lines:
        if line.kind in ("question_label", "answer_label") and line.block.mark and not _LABEL.match(line.text):
            continue
        opened = _label(line, run_in=run_in)
        if opened:
            open_part, begin = opened
            parts.append(open_part)
            claims.append((line, open_part.is_question))
            if begin < len(line.text):
                open_part.ranges.append(line.range(begin))
            continue
        if open_part is None or found.kind_of(line) in _SKIP:
            continue
        if _AFTER.match(line.text) or found.kind_of(line) == "signature":
            open_part = None
            continue
        open_part.ranges.append(line.range(_take_number(open_part, line)))
    if not any(p.is_question for p in parts) or len(parts) < 2:
        return []
    for line, is_question in claims:
        if is_label(line):
            found.claim(line, "question_label" if is_question else "answer_label")
        elif is_question:
            found.claim(line, "question")
    _drop_notes(parts, lines)
    parts = [p for p, after in zip_longest(parts, parts[1:]) if not _heads(p, after)]
    _number_unnumbered(parts)
    return parts


def _heads(part: _Part, after: _Part | None) -> bool:
    """Is it a bare "Antwoord" above numbered answers: the heading of them all?"""
    bare = not (part.is_question or part.numbers or part.ranges)
    return bare and after is not None and not after.is_question and bool(after.numbers)


def _take_number(part: _Part, line: Line) -> int:
    """Where the text of `line` begins: "Vraag" alone may have its number before the question ("1. Kent u ...")."""
    m = _NUMBERED.match(line.text) if part.is_question and not part.numbers and not part.ranges else None
    if m is None or not m["rest"] or line.text[m.end("number")] not in ".)":
        return 0
    part.numbers = (int(m["number"]),)
    return m.start("rest")


def _drop_notes(parts: list[_Part], lines: Sequence[Line]) -> None:
    """Take notes that stand after the last answer ("1) Newspaper, date") out of it."""
    by_start = {line.start: line for line in lines}
    last = parts[-1].ranges
    notes = 0
    while notes < len(last) - 1 and (line := by_start.get(last[-1 - notes][0])) and _NOTE.match(line.text):
        notes += 1
    if notes and _FIRST_NOTE.match(by_start[last[-notes][0]].text):
        del last[-notes:]


def _number_unnumbered(parts: list[_Part]) -> None:
    """Give "Vraag" without a number the next one and "Antwoord" those of the questions right above it."""
    above: tuple[int, ...] = ()
    highest = 0
    asked = False
    for part in parts:
        if part.is_question and not part.numbers:
            part.numbers = (highest + 1,)
        elif not part.numbers:
            part.numbers = above
        above = (*above, *part.numbers) if asked and part.is_question else part.numbers
        asked = part.is_question
        highest = max((highest, *part.numbers))


def _apart(lines: Sequence[Line], found: Findings) -> list[_Part]:
    """Questions that stand together under bare numbers, and their answers, numbered again, after the last of them."""
    parts: list[_Part] = []
    for line in lines:
        label = line.kind in ("question_label", "answer_label")
        if label and _SEVERAL.fullmatch(line.text):
            is_question = line.kind == "question_label"
            rule = "qa.question.apart" if is_question else "qa.answer.apart"
            parts.append(_Part(is_question, parse_numbers(line.text), rule))
        elif label or not parts or found.kind_of(line) in _SKIP:
            continue
        elif _AFTER.match(line.text) or found.kind_of(line) == "signature":
            break
        else:
            parts[-1].ranges.append(line.range())
    return parts if any(p.is_question for p in parts) and any(not p.is_question for p in parts) else []


def _marked(lines: Sequence[Line]) -> list[_Part]:
    """Parts from blocks that the format marks as question and answer."""
    parts: list[_Part] = []
    for line in lines:
        if line.kind in ("question_label", "answer_label"):
            parts.append(
                _Part(
                    line.kind == "question_label",
                    parse_numbers(line.block.mark or line.text),
                    f"qa.{line.kind.replace('_', '.')}",
                )
            )
        elif line.kind in ("question", "answer"):
            is_question = line.kind == "question"
            numbers = parse_numbers(line.block.mark or "")
            if (
                not parts
                or parts[-1].is_question != is_question
                or (numbers and parts[-1].numbers and numbers != parts[-1].numbers)
            ):
                parts.append(_Part(is_question, numbers, f"qa.{line.kind}.marked"))
            parts[-1].numbers = parts[-1].numbers or numbers
            parts[-1].ranges.append(line.range())
    if any(p.is_question and p.ranges for p in parts):
        _number_unnumbered(parts)
        return parts
    return []


def _listed(lines: Sequence[Line], found: Findings) -> list[_Part]:
    """A committee's list: questions numbered 1, 2, 3 ... each ending in a question mark, its answer below it."""
    parts: list[_Part] = []
    expected = 1
    for line in lines:
        if found.kind_of(line) in _SKIP:
            continue
        together = parse_numbers(line.text) if len(line.text) < 40 and _SEVERAL.fullmatch(line.text) else ()
        if together and together[0] == expected:
            parts.append(_Part(True, together, "qa.question.listed"))
            expected = together[-1] + 1
            continue
        m = _NUMBERED.match(line.text)
        if m and int(m["number"]) == expected and (not m["rest"] or m["rest"][0].isupper() or m["rest"][0] in "«‘“\"'"):
            part = _Part(True, (expected,), "qa.question.listed")
            if m["rest"]:
                part.ranges.append(line.range(m.start("rest")))
            parts.append(part)
            expected += 1
        elif parts and parts[-1].is_question and (label := _answer_label(line)) is not None:
            numbers, begin = label
            ranges = [line.range(begin)] if begin < len(line.text) else []
            parts.append(_Part(False, numbers or parts[-1].numbers, "qa.answer.listed", ranges))
        elif parts and parts[-1].is_question and _ends_question(line, parts[-1]):
            parts.append(_Part(False, parts[-1].numbers, "qa.answer.listed", [line.range()]))
        elif parts:
            parts[-1].ranges.append(line.range())
    asked = sum(p.is_question for p in parts)
    answered = sum(max(1, len(p.numbers)) for p in parts if not p.is_question)
    return _split_listed(parts, lines) if asked >= 3 and answered >= 0.6 * asked else []


def _answers_below(text: str, parts: Sequence[_Part]) -> list[_Part]:
    """Questions that alone have labels: the answer begins behind the last question mark of the first paragraphs that ask."""
    split: list[_Part] = []
    for part in parts:
        asks = True
        question, answer = _Part(True, part.numbers, part.rule), _Part(False, part.numbers, "qa.answer.below")
        for start, end in part.ranges:
            mark = text.rfind("?", start, end) if asks else -1
            if mark < 0 and question.ranges:
                asks = False
            if not asks:
                answer.ranges.append((start, end))
                continue
            question.ranges.append((start, mark + 1 if mark >= 0 else end))
            begin = mark + 1 + len(text[mark + 1 : end]) - len(text[mark + 1 : end].lstrip()) if mark >= 0 else end
            if begin < end:
                answer.ranges.append((begin, end))
                asks = False
        split += [question, answer] if answer.ranges else [question]
    return split


def _asked(lines: Sequence[Line], found: Findings) -> list[_Part]:
    """Written questions without answers under bare numbers: 1, 2, 3 ..., each asking something."""
    parts: list[_Part] = []
    for line in lines:
        if found.kind_of(line) in _SKIP:
            continue
        m = _NUMBERED.match(line.text)
        if m and int(m["number"]) == len(parts) + 1 and (not m["rest"] or not m["rest"][0].islower()):
            part = _Part(True, (len(parts) + 1,), "qa.question.asked")
            if m["rest"]:
                part.ranges.append(line.range(m.start("rest")))
            parts.append(part)
        elif _AFTER.match(line.text) or (parts and _SOURCE.match(line.text)) or found.kind_of(line) == "signature":
            break
        elif parts:
            parts[-1].ranges.append(line.range())
    asking = [p for p in parts if p.ranges]
    by_start = {line.start: line for line in lines}
    if not asking or not all(any("?" in _text_at(by_start, lines, r) for r in p.ranges) for p in asking):
        return []
    for line in lines:
        if asking[0].ranges[0][0] <= line.end and line.start < asking[-1].ranges[-1][1]:
            found.claim(line, "question_label" if _BARE.fullmatch(line.text) else "question")
    return asking


def _emphasised(lines: Sequence[Line], found: Findings) -> list[_Part]:
    """Questions that the print alone tells from their answers: paragraphs wholly in bold or italics, asking something."""
    parts: list[_Part] = []
    for line in lines:
        if found.kind_of(line) in _SKIP or found.kind_of(line) == "signature":
            continue
        emphasis = line.block.data.get("print", "")
        if emphasis and (line.text.endswith("?") or (parts and parts[-1].is_question)):
            if not (parts and parts[-1].is_question):
                parts.append(_Part(True, (), "qa.question.emphasised"))
            parts[-1].ranges.append(line.range())
        elif parts and (parts[-1].is_question or not emphasis):
            if parts[-1].is_question:
                parts.append(_Part(False, (), "qa.answer.emphasised"))
            parts[-1].ranges.append(line.range())
    if sum(p.is_question for p in parts) < 2:
        return []
    _number_unnumbered(parts)
    return parts


def _answer_label(line: Line) -> tuple[tuple[int, ...], int] | None:
    """The numbers that "Antwoord:" or "Antwoord op vraag 1:" names and where the answer begins, None for other lines."""
    if alone := _ANSWER_ALONE.match(line.text):
        return (), alone.end()
    opened = _label(line)
    return (opened[0].numbers, opened[1]) if opened and not opened[0].is_question else None


def _ends_question(line: Line, part: _Part) -> bool:
    return bool(part.ranges) and not line.text.endswith("?")


def _split_listed(parts: list[_Part], lines: Sequence[Line]) -> list[_Part]:
    """Keep the parts whose question really asks: most of them hold a question mark, or it is no list of questions."""
    by_start = {line.start: line for line in lines}
    asking = [p for p in parts if p.is_question]
    marks = sum(any("?" in _text_at(by_start, lines, r) for r in p.ranges) for p in asking)
    return parts if marks >= 0.7 * len(asking) else []


def _text_at(by_start: dict[int, Line], lines: Sequence[Line], bounds: tuple[int, int]) -> str:
    line = by_start.get(bounds[0]) or next((x for x in lines if x.start <= bounds[0] < x.end), None)
    return line.text if line else ""


class _Waiting:
    """Questions that have no answer yet, found by their numbers."""

    def __init__(self) -> None:
        self.parts: dict[int, _Part] = {}
        self._by_number: dict[int, list[int]] = {}

    def add(self, place: int, question: _Part) -> None:
        self.parts[place] = question
        for number in question.numbers:
            self._by_number.setdefault(number, []).append(place)

    def take(self, numbers: Sequence[int], *, or_last: bool) -> list[tuple[int, _Part]]:
        """The questions with any of `numbers`, else (where `or_last`) the last one; they wait no longer."""
        places = {p for n in numbers for p in self._by_number.pop(n, ()) if p in self.parts}
        if not places and or_last and self.parts:
            places = {next(reversed(self.parts))}
        return [(p, self.parts.pop(p)) for p in sorted(places)]


def _paired(text: str, parts: Sequence[_Part]) -> Iterator[QuestionAnswer]:
    """Pairs: questions that one answer takes together are one pair.

    Its question runs over all of them where they stand together, else it is the first one; `each` has them all.
    """
    waiting = _Waiting()
    answered: set[int] = set()
    for place, part in enumerate(parts):
        if not part.is_question:
            yield from _answered(text, waiting.take(part.numbers, or_last=answered.isdisjoint(part.numbers)), part)
            answered.update(part.numbers)
        elif part.bounds:
            waiting.add(place, part)
    for question in waiting.parts.values():
        if question.bounds:
            yield QuestionAnswer(question.numbers, question.bounds, None, question.rule)


def _answered(text: str, mine: Sequence[tuple[int, _Part]], answer: _Part) -> Iterator[QuestionAnswer]:
    """The pair of `answer` with the questions it takes."""
    if not mine:
        return
    named = {n for m in _REFERS.finditer(text, *(answer.bounds or (0, 0))) for n in parse_numbers(m["numbers"])}
    refers = tuple(sorted(named.difference(answer.numbers)))
    questions = [q for _, q in mine]
    together = mine[-1][0] - mine[0][0] == len(mine) - 1
    numbers = tuple(sorted({n for q in questions for n in q.numbers}))
    bounds = [b for q in questions if (b := q.bounds)]
    ranges = bounds if len(bounds) > 1 else questions[0].ranges
    each = tuple(ranges) if len(ranges) == len(numbers) > 1 else ()
    end = bounds[-1][1] if together else bounds[0][1]
    yield QuestionAnswer(numbers, (bounds[0][0], end), answer.bounds, questions[0].rule, refers, each)
