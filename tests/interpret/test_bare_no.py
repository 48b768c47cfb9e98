"""A bare "Nee." refuses where the question asks for an act, and only there (annotation guideline, statements)."""

from __future__ import annotations

import pytest

from kamerspoor.pipeline import read_paper_bytes

PAPER = """Vergaderjaar 2023-2024

Aanhangsel van de Handelingen

1234

Vragen van het lid Zuurdeeg (SP) aan de Minister van Infrastructuur en Waterstaat over de sluis (ingezonden 4 maart 2024).

Antwoord van Minister Duinhoven (Infrastructuur en Waterstaat) (ontvangen 21 maart 2024).

Vraag 1
{question}

Antwoord 1
{answer}
"""


def statements(question: str, answer: str) -> list[tuple[str, str]]:
    paper = read_paper_bytes(PAPER.format(question=question, answer=answer).encode(), "paper.txt")
    return [(s.kind, paper.quote(s.start, s.end)) for s in paper.interpretation.statements]


@pytest.mark.parametrize(
    "question",
    [
        "Bent u bereid de sluis op zondag te openen?",
        "Bent u bereid de sluis op zondag te openen? Zo nee, waarom niet?",
        "Wilt u de schippers schadeloos stellen?",
        "Is het kabinet voornemens de brug te verhogen?",
    ],
)
@pytest.mark.parametrize("answer", ["Nee.", "Neen."])
def test_a_bare_no_refuses_an_act(question: str, answer: str):
    assert statements(question, answer) == [("refusal", answer)]


@pytest.mark.parametrize(
    "question",
    [
        "Klopt het dat de sluis op zondag dicht is?",
        "Deelt u de mening dat de sluis te klein is?",
        "Bent u bereid de sluis te openen? Deelt u de mening dat de brug te laag is?",
    ],
)
def test_a_bare_no_to_a_fact_or_a_view_refuses_nothing(question: str):
    assert statements(question, "Nee.") == []


def test_a_bare_yes_says_nothing_of_its_own():
    assert statements("Bent u bereid de sluis op zondag te openen?", "Ja.") == []


def test_the_sentence_that_puts_the_no_in_words_is_the_refusal():
    answer = "Nee. Ik zie geen aanleiding de sluis op zondag te openen."
    assert statements("Bent u bereid de sluis op zondag te openen?", answer) == [("refusal", answer.removeprefix("Nee. "))]
