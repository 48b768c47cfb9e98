"""Labels of written questions as the readers of markup write them: "Vraag 1", "Antwoord 2 en 3", "Mededeling"."""

from __future__ import annotations

import re

from kamerspoor.vocabulary import BlockKind

_NAMED = re.compile(r"(?:deel)?vra|antw|beantw", re.IGNORECASE)
_OWN_HEADING = re.compile(
    r"(?:toelichting|mededeling|noot)\s*(?::|$)|mededeling\s|deze vragen (?:dienen|zijn) ter aanvulling", re.IGNORECASE
)
_REMARK = "Mededeling"


def is_label(words: str) -> bool:
    """Whether the words at the head of a question or answer are its label, as "Vraag 3" and "2 en 3"."""
    return _NAMED.match(words) is not None or words[:1].isdigit()


def label_of(number: str, kind: BlockKind) -> tuple[str, BlockKind, str | None]:
    """The label above a `question` or `answer`: its words, its kind and the numbers in it, from what the markup gives.

    A bare number gets the word that the printed paper has before it.
    """
    text = " ".join(number.split())
    word = "Vraag" if kind == "question" else "Antwoord"
    label: BlockKind = "question_label" if kind == "question" else "answer_label"
    return text if _NAMED.match(text) else f"{word} {text}", label, " ".join(re.findall(r"\d+", text)) or None


def heading_of_remark(words: str) -> str:
    """The heading that a remark below the questions needs so as not to go on with the last of them.

    `words` are those it begins with; "" where they are a heading of its own.
    """
    return "" if _OWN_HEADING.match(words) else _REMARK
