"""`CleanDocument` -> `Structure`: header, headings, sentences, questions and answers, clauses, speeches.

In: the repaired text with its blocks. Out: `Structure`, whose blocks are the same with their kinds
decided. Imports no other stage.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kamerspoor.model import CleanDocument, Structure
from kamerspoor.structure.answer_head import asked_line, find_annex_number, find_answer_head
from kamerspoor.structure.debate import find_debate_head, find_speeches
from kamerspoor.structure.dossier_head import derive_id, find_adopted, find_dossier_head, kind_line
from kamerspoor.structure.headings import claim_list_items, find_headings
from kamerspoor.structure.letter_head import find_letter_head, find_on_behalf, find_question_number, find_senders
from kamerspoor.structure.lines import Findings, Line, read_lines
from kamerspoor.structure.motion import find_clauses, find_motion_head
from kamerspoor.structure.paper_kind import PUBLISHED, Decided, decide_kind
from kamerspoor.structure.questions import find_questions
from kamerspoor.structure.sentences import sentences


def structure(document: CleanDocument) -> Structure:
    """The parts of `document`. Never fails on text: what it cannot tell it leaves out."""
    lines = read_lines(document)
    found, decided = _headed(lines, document)
    is_motion = decided.detail in ("motion", "amended_motion")
    asks = decided.kind in ("answers", "report", "other", "letter")
    qa = find_questions(document.text, lines, found, decided.detail) if asks else ()
    is_debate = decided.detail == "debate_report"
    clauses = find_clauses([x for x in lines if is_motion or x.kind == "clause"], found) if is_motion or is_debate else ()
    headings = () if is_motion else find_headings(lines, found, outside=[q.question for q in qa], marked_only=is_debate)
    claim_list_items(lines, found)
    speeches = find_speeches(lines, found) if is_debate else ()
    blocks = tuple(replace(b, kind=found.kinds[i]) if i in found.kinds else b for i, b in enumerate(document.blocks))
    return Structure(
        header=found.header(),
        blocks=blocks,
        sentences=sentences(document.text, blocks),
        headings=headings,
        qa=qa,
        clauses=clauses,
        speeches=speeches,
    )


def _headed(lines: Sequence[Line], document: CleanDocument) -> tuple[Findings, Decided]:
    """The header's facts and the kind of paper.

    A letter about a member's questions that turns out to hold them with their answers, without any label, is answers.
    """
    title = kind_line(lines)
    found = Findings()
    find_dossier_head(lines, document.fields, found)
    decided = _header(lines, title, document, found)
    if decided.rule not in _BY_SHAPE or not asked_line(lines):
        return found, decided
    pairs = [pair for pair in find_questions(document.text, lines, Findings()) if pair.answer]
    if not pairs:
        return found, decided
    found = Findings()
    find_dossier_head(lines, document.fields, found)
    return found, _header(lines, title, document, found, known=Decided("answers", "answers", "header.kind.pairs"))


_UNSIGNED = frozenset(["amendment", "bill", "budget"])
"""Papers whose signatures are no senders."""
_EXPLAINS = re.compile(r"(?:nadere? )?(?:nota naar|memorie van)", re.IGNORECASE)
"""What a member of the cabinet writes about a bill, and signs."""
_BY_SHAPE = frozenset(["header.kind.letter", "header.kind.unknown"])


def _header(
    lines: Sequence[Line],
    title: tuple[str, Line] | None,
    document: CleanDocument,
    found: Findings,
    *,
    known: Decided | None = None,
) -> Decided:
    """Fill in `found` with the header's facts; gives the kind of paper, which is `known` where that is given."""
    decided = known or decide_kind(lines, title, found)
    if decided.kind == "motion" or decided.detail == "amendment":
        find_motion_head(title, lines, found)
    elif decided.kind == "answers" or decided.detail in ("delay_notice", "written_questions"):
        _question_head(decided, lines, document, found)
    elif decided.detail == "debate_report":
        find_debate_head(lines, document.fields, found, document.metadata)
    else:
        find_letter_head(lines, document.fields, found)
        decided = decide_kind(lines, title, found)  # what stands under "Betreft" may tell more
        if title:
            found.claim(title[1], "title")
    if decided.kind in ("letter", "answers", "other") and (
        decided.detail not in _UNSIGNED or _EXPLAINS.match(title[0] if title else "")
    ):
        find_senders(title, lines, found)
        find_on_behalf(lines, found)
        find_question_number(lines, found)
    if decided.kind in ("report", "answers", "other", "letter"):
        find_adopted(lines, found)
    derive_id(found, decided.kind, decided.detail, document.metadata)
    found.values["kind"], found.values["detail"] = decided.kind, decided.detail
    found.evidence["kind"] = (decided.rule, (decided.line.range(),) if decided.line else ())
    return decided


def _question_head(decided: Decided, lines: Sequence[Line], document: CleanDocument, found: Findings) -> None:
    """The header of written questions, their answers or a notice of delay: as published, or as a letter brings them."""
    published = decided.rule in PUBLISHED
    if decided.detail == "delay_notice" and not published:
        find_letter_head(lines, document.fields, found)  # its subject is its own, not that of the questions
    find_answer_head(lines, found, published=published)
    find_annex_number(lines, found)
    find_letter_head(lines, document.fields, found)
