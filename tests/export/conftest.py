"""A small invented register: a motion, a letter that tells of it, answers to questions; every sentence made up."""

from __future__ import annotations

import datetime

import pytest

from kamerspoor.export.records import (
    DecisionRecord,
    EntryRecord,
    EvidenceRecord,
    LinkRecord,
    PaperRecord,
    PersonRecord,
    RegisterRecords,
    StatusStep,
)

MOTION_WORDS = "verzoekt de regering, de ambassade in Minsk een fonds voor vrije drukpers te laten openen"
LETTER_WORDS = "Met de motie van de leden Çelik en De Boër is de ambassade in Minsk een fonds voor vrije pers gestart."
PROMISE_WORDS = "Ik zal uw Kamer voor 1 juli 2025 informeren over de besteding van dit fonds."
DEED_WORDS = "Op 3 maart 2025 sprak ik met mijn ambtgenoot Łukasz Šimon over de vrije pers."
QUESTION_WORDS = "Bent u bereid de namen van de ontvangers te noemen?"
REFUSAL_WORDS = "=Over namen van ontvangers doe ik in het openbaar geen uitspraken."

MOTION = PaperRecord(
    key="kst-99101-14",
    publication_id="kst-99101-14",
    kind="motion",
    detail="motion",
    subject="Vrije pers in het buitenland",
    date="2024-11-20",
    number="14",
    dossiers=("99101",),
    askers=(PersonRecord("Çelik", "D66"), PersonRecord("De Boër", "VVD")),
    source_name="motie.xml",
    sha256="a" * 64,
)
LETTER = PaperRecord(
    key="kst-99101-20",
    publication_id="kst-99101-20",
    kind="letter",
    detail="letter",
    subject="Vrije pers in het buitenland",
    date="2025-03-10",
    session="2024-2025",
    number="20",
    dossiers=("99101",),
    ministry="bz",
    senders=(PersonRecord("A. Verzonnen", role="Minister van Buitenlandse Zaken"),),
    places=("BY",),
    cites=("kst-99101-14",),
    source_name="brief.pdf",
    sha256="b" * 64,
)
ANSWERS = PaperRecord(
    key="ah-tk-20242025-777",
    publication_id="ah-tk-20242025-777",
    kind="answers",
    detail="answers",
    subject="het fonds voor vrije pers",
    date="2025-05-02",
    asked="2025-04-01",
    ministry="bz",
    askers=(PersonRecord("Çelik", "D66"),),
    source_name="antwoorden.docx",
    sha256="c" * 64,
)


def _entry(id_: str, layer: str, kind: str, paper: PaperRecord, quote: str, start: int, **more: object) -> EntryRecord:
    return EntryRecord(id_, layer, kind, paper.key, quote, start, start + len(quote), f"rule.{kind}", **more)  # type: ignore[arg-type]


ENTRIES = (
    _entry("a-motion", "ask", "motie", MOTION, MOTION_WORDS, 300, date="2024-11-20", status="open", places=("BY",)),
    _entry(
        "a-told",
        "ask",
        "motie",
        LETTER,
        LETTER_WORDS,
        100,
        reference="kst-99101-14",
        by=(PersonRecord("Çelik"), PersonRecord("De Boër")),
        outcome="fulfilled",
        status="fulfilled",
        reason="De brief zegt dat het gedaan is.",
        history=(
            StatusStep(
                "fulfilled",
                "2025-03-10",
                LETTER.key,
                "",
                (EvidenceRecord(LETTER.key, 100, 100 + len(LETTER_WORDS), LETTER_WORDS),),
            ),
        ),
        places=("BY",),
    ),
    _entry(
        "c-inform",
        "statement",
        "commitment",
        LETTER,
        PROMISE_WORDS,
        400,
        actor="Minister van Buitenlandse Zaken",
        strength="firm",
        instrument="reporting",
        due="../2025-07-01",
        due_until="2025-07-01",
        status="open",
        overdue=True,
        themes=("expression",),
        ministry="bz",
    ),
    _entry("d-talk", "statement", "deed", LETTER, DEED_WORDS, 600, date="2025-03-03", instrument="dialogue", places=("BY",)),
    _entry(
        "a-question",
        "ask",
        "vraag",
        ANSWERS,
        QUESTION_WORDS,
        50,
        number=2,
        date="2025-04-01",
        due_until="2025-04-22",
        answered="2025-05-02",
        status="declined",
        outcome="declined",
        decided=True,
        answer=EvidenceRecord(ANSWERS.key, 120, 120 + len(REFUSAL_WORDS), REFUSAL_WORDS),
    ),
    _entry("r-names", "statement", "refusal", ANSWERS, REFUSAL_WORDS, 120),
)
LINKS = (
    LinkRecord(
        "l-1", "answers", "r-names", "a-question", state="confirmed", score=0.9, reasons=("Zelfde stuk.",), paper=ANSWERS.key
    ),
    LinkRecord("l-2", "answers", "d-talk", "a-motion", state="rejected", score=0.4, paper=LETTER.key),
)
DECISIONS = (
    DecisionRecord(
        1, "2025-06-01T10:00:00+00:00", "redacteur", "status", "a-question", {"status": "open"}, {"status": "declined"}
    ),
)


@pytest.fixture
def records() -> RegisterRecords:
    return RegisterRecords(
        datetime.date(2025, 8, 1),
        (MOTION, LETTER, ANSWERS),
        ENTRIES,
        LINKS,
        DECISIONS,
        {"99101": "Vrije pers in het buitenland"},
    )
