"""What kind of paper this is, from the line that says so, from labels, and else from its shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kamerspoor.structure.answer_head import answer_line, asked_line
from kamerspoor.structure.debate import TURN
from kamerspoor.structure.letter_head import SALUTATION
from kamerspoor.structure.lines import Findings, Line
from kamerspoor.structure.motion import clause_kind
from kamerspoor.structure.offices import is_office_line
from kamerspoor.structure.questions import is_label
from kamerspoor.vocabulary import PaperDetail, PaperKind

_BY_TITLE: Final[tuple[tuple[str, PaperKind, PaperDetail], ...]] = (
    (r".*\b(?:gewijzigde?|nader gewijzigde?)\s+(?:\w+\s+)?motie\b", "motion", "amended_motion"),
    (r"(?:\w+ )?motie\b", "motion", "motion"),
    (r".*\b(?:sub)?amendement\b", "other", "amendment"),
    (r"(?:geleidende )?brief\b", "letter", "letter"),
    (r"lijst van (?:vragen|antwoorden)", "answers", "question_list"),
    (r"(?:inbreng )?(?:nader |voorlopig |eind)*verslag van (?:een|het|de) schriftelijk", "report", "question_list"),
    (r"(?:inbreng )?(?:nader |voorlopig |eind)*verslag\.?(?:$| van de (?:\w+ )?commissies?\b)", "report", "question_list"),
    (r"inbreng (?:nader |voorlopig )*verslag\b", "report", "question_list"),
    (r"(?:stenogram|(?:nader |voorlopig |eind)?verslag)", "report", "debate_report"),
    (r"voorstel van wet|koninklijke boodschap|memorie van|nota van wijziging|nota naar|nader rapport|advies", "other", "bill"),
    (r"jaarverslag", "other", "budget"),
)
_TITLES = [(re.compile(p, re.IGNORECASE), kind, detail) for p, kind, detail in _BY_TITLE]
_LATE = re.compile(
    r"\bvragen\b.{0,400}\bniet (?:\w+ ){0,3}binnen (?:de|drie|het) [^.]{0,40}\b(?:termijn|weken)\b|"
    r"(?:betreft|onderwerp)\s.{0,20}uitstel\w* (?:van )?(?:de )?(?:beantwoording|kamervragen|antwoord)|"
    r"\bvragen\b.{0,300}\b(?:niet tijdig|nog niet|later) (?:kunnen )?(?:worden )?beantwoord",
    re.IGNORECASE,
)
_ASKED_OF = re.compile(r"Vragen (?:van|gesteld door) .{3,200}?\) aan de (?:minister|staatssecretaris)\b[^.?]*$", re.IGNORECASE)
_SITTING = re.compile(r"\d{1,3}e vergadering$|aanwezig zijn \d+ leden|lijst van ingekomen stukken", re.IGNORECASE)
_DELAY = re.compile(
    r"uitstel(?:bericht|brief)?\b.{0,40}\b(?:beantwoord|antwoord|kamervragen|vragen)|uitstelbericht|"
    r"uitstel (?:van )?beantwoording",
    re.IGNORECASE,
)


PUBLISHED: Final = frozenset(f"header.kind.{name}" for name in ("answer", "mededeling", "asked", "unanswered"))
"""Rules that tell questions as the House publishes them from those that a letter brings."""


@dataclass(frozen=True, slots=True)
class Decided:
    """Kind, finer kind, and the line it was decided by."""

    kind: PaperKind
    detail: PaperDetail
    rule: str
    line: Line | None = None


def decide_kind(lines: Sequence[Line], title: tuple[str, Line] | None, found: Findings) -> Decided:
    """The kind of paper; `other`/`unknown` where nothing tells."""
    if any(line.kind in ("speaker", "speech") for line in lines):
        return Decided("report", "debate_report", "header.kind.speakers")
    if title:
        for pattern, kind, detail in _TITLES:
            if pattern.match(title[0]):
                decided = Decided(kind, detail, "header.kind.title", title[1])
                return _letter(decided, lines, found) if kind == "letter" else decided
    return _by_questions(lines, found) or _by_shape(lines, found)


def _letter(decided: Decided, lines: Sequence[Line], found: Findings) -> Decided:
    if _DELAY.search(str(found.values.get("subject") or "")[:200]):
        return Decided("other", "delay_notice", "header.kind.delay", decided.line)
    return decided


def _by_questions(lines: Sequence[Line], found: Findings) -> Decided | None:
    answered, asked = answer_line(lines), asked_line(lines)
    if answered:
        line, m = answered
        if m["what"].lower() == "mededeling":
            return Decided("other", "delay_notice", "header.kind.mededeling", line)
        return Decided("answers", "answers", "header.kind.answer", line)
    late = (x.text for x in lines[:60] if "vragen" in x.text or "itstel" in x.text)
    if any(_LATE.search(text, 0, 3000) for text in late) and not any(is_label(line) for line in lines):
        return Decided("other", "delay_notice", "header.kind.late")
    labels = [line.text[:1].lower() for line in lines if line.kind in ("question_label", "answer_label") or is_label(line)]
    if labels.count("v") and labels.count("a"):
        return Decided("answers", "answers", "header.kind.labels")
    if any(line.kind == "question" for line in lines) and any(line.kind == "answer" for line in lines):
        return Decided("answers", "answers", "header.kind.marked")
    if labels.count("v") > 1 or (any(line.kind == "question" for line in lines) and not labels.count("a")):
        return Decided("other", "written_questions", "header.kind.unanswered", asked[0] if asked else None)
    if asked and asked[1].start() == 0 and asked[0].text[:1] == "V" and "ingezonden" in asked[0].text.lower():
        return Decided("other", "written_questions", "header.kind.asked", asked[0])
    if asked and _ASKED_OF.match(asked[0].text) and not any(SALUTATION.fullmatch(x.text) for x in lines[:60]):
        return Decided("other", "written_questions", "header.kind.asked", asked[0])
    return None


def _by_shape(lines: Sequence[Line], found: Findings) -> Decided:
    clauses = [clause_kind(line.text) for line in lines]
    if (
        "opening" in clauses
        and ("operative" in clauses or "closing" in clauses)
        and not any(SALUTATION.fullmatch(x.text) for x in lines)
    ):
        return Decided("motion", "motion", "header.kind.clauses")
    if any(_SITTING.match(line.text) for line in lines[:12]):
        return Decided("report", "debate_report", "header.kind.sitting")
    if sum(bool(TURN.match(line.text)) for line in lines) >= 4:
        return Decided("report", "debate_report", "header.kind.turns")
    addressed = any(SALUTATION.fullmatch(line.text) for line in lines[:60])
    signed = any(is_office_line(line.text) and len(line.text) < 160 for line in lines[-25:])
    if (
        addressed
        or signed
        or "place" in found.values
        or "addressee" in found.values
        or ("subject" in found.values and "date" in found.values)
    ):
        return _letter(Decided("letter", "letter", "header.kind.letter"), lines, found)
    return Decided("other", "unknown", "header.kind.unknown")
