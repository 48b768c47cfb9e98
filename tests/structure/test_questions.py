"""Questions and answers in every form; the questions are made up."""

from __future__ import annotations

import pytest

from kamerspoor.structure.questions import parse_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3", (3,)),
        ("3 en 4", (3, 4)),
        ("1 t/m 4", (1, 2, 3, 4)),
        ("7, 8, 9 10 en 11", (7, 8, 9, 10, 11)),
        ("2–3", (2, 3)),
        ("", ()),
    ],
)
def test_numbers(text, numbers):
    assert parse_numbers(text) == numbers


def pairs(made, text):
    return [(q.questions, text[slice(*q.question)], text[slice(*q.answer)] if q.answer else None) for q in made.qa]


def asked(parts, *lines):
    made = parts(*lines)
    text = "\n".join(line if isinstance(line, str) else line[1] for line in lines)
    return made, pairs(made, text)


def test_labels_on_their_own_lines(parts):
    made, found = asked(
        parts,
        "Vraag 1",
        "Kent u vis?",
        "Antwoord 1",
        "Ja.",
        "Vraag 2 en 3",
        "Waarom?",
        "Hoe?",
        "Antwoord 2 en 3",
        "Zo.",
        "En zo.",
    )
    assert found == [((1,), "Kent u vis?", "Ja."), ((2, 3), "Waarom?\nHoe?", "Zo.\nEn zo.")]
    assert len(made.qa[1].each) == 2
    assert [b.kind for b in made.blocks][:4] == ["question_label", "text", "answer_label", "text"]
    assert made.headings == ()


def test_answer_on_several_questions(parts):
    _, found = asked(parts, "Vraag 1", "Kent u vis?", "Vraag 2", "Eet u vis?", "Antwoord op de vragen 1 en 2", "Ja.")
    assert found == [((1, 2), "Kent u vis?\nVraag 2\nEet u vis?", "Ja.")]


def test_answer_without_a_number_is_that_of_all_questions_right_above_it(parts):
    _, found = asked(
        parts, "Vraag 1", "Kent u vis?", "Antwoord", "Ja.", "Vraag 2", "Eet u vis?", "Vraag 3", "Hoe?", "Antwoord", "Rauw."
    )
    assert [(numbers, answer) for numbers, _, answer in found] == [((1,), "Ja."), ((2, 3), "Rauw.")]


def test_answer_that_comes_later_takes_its_questions_together(parts):
    made, found = asked(
        parts,
        "Vraag 1",
        "Kent u vis?",
        "Vraag 2",
        "Eet u vis?",
        "Antwoord op vraag 2",
        "Ja.",
        "Vraag 3",
        "Echt?",
        "Antwoord op vraag 1 en 3",
        "Nee.",
    )
    assert found == [((1, 3), "Kent u vis?", "Nee."), ((2,), "Eet u vis?", "Ja.")]
    assert [made.blocks[i].kind for i in (1, 7)] == ["text", "question"]
    assert len(made.qa[0].each) == 2


def test_answer_that_refers(parts):
    made = parts(
        "Vraag 1", "Kent u vis?", "Antwoord 1", "Ja.", "Vraag 2", "Echt?", "Antwoord 2", "Zie het antwoord op vraag 1."
    )
    assert made.qa[1].refers_to == (1,)


def test_explanation_and_signature_are_no_answer(parts):
    _, found = asked(
        parts,
        "Vraag 1",
        "Kent u vis?",
        "Antwoord 1",
        "Ja.",
        "Toelichting:",
        "Deze vragen dienen ter aanvulling op eerdere vragen.",
    )
    assert found == [((1,), "Kent u vis?", "Ja.")]


def test_notes_behind_the_last_answer_are_no_answer(parts):
    _, found = asked(parts, "Vraag 1", "Kent u vis?1)", "Antwoord 1", "Ja.", "1) De Visserijbode, 2 mei 2031.", "2) Idem.")
    assert found == [((1,), "Kent u vis?1)", "Ja.")]


def test_labels_before_the_text(parts):
    _, found = asked(parts, "Vraag 1: Kent u vis?", "Antwoord 1: Ja.", "Vraag 2: Eet u vis?", "Antwoord 2: Nee.")
    assert found == [((1,), "Kent u vis?", "Ja."), ((2,), "Eet u vis?", "Nee.")]


def test_a_sentence_about_a_question_is_no_label(parts):
    made = parts(
        "Vraag 1",
        "Kent u vis?",
        "Antwoord 1",
        "Vraag 2 gaat over vlees, daar kom ik op terug.",
        "Vraag 2",
        "Vlees?",
        "Antwoord 2",
        "Ja.",
    )
    assert [q.questions for q in made.qa] == [(1,), (2,)]


def test_list_of_a_committee(parts):
    lines = ["99 001", "Visserij", "Nr. 9", "LIJST VAN VRAGEN EN ANTWOORDEN", "Vastgesteld 3 mei 2031"]
    for n, question in enumerate(("Welke vis is het duurst?", "Wat kost haring?", "Is er nog tong?"), start=1):
        lines += [str(n), question, f"Dat is bekend onder nummer {n}."]
    made, found = asked(parts, *lines)
    assert [f[0] for f in found] == [(1,), (2,), (3,)]
    assert found[1] == ((2,), "Wat kost haring?", "Dat is bekend onder nummer 2.")
    assert made.headings == ()


def test_numbered_points_of_a_letter_are_no_questions(parts):
    made = parts("Geachte voorzitter,", "Ik doe het volgende:", "1. Vis kopen.", "2. Vis bakken.", "3. Vis eten.", "Meer niet.")
    assert made.qa == ()


def test_list_with_bare_answer_labels(parts):
    lines = ["99 001", "Visserij", "Nr. 9", "LIJST VAN VRAGEN EN ANTWOORDEN", "Vastgesteld 3 mei 2031"]
    for n, question in enumerate(("Welke vis is het duurst?", "Wat kost haring?", "Is er nog tong?"), start=1):
        lines += [f"{n}. {question}", "Antwoord:", f"Dat is bekend onder nummer {n}."]
    made, found = asked(parts, *lines)
    assert found[2] == ((3,), "Is er nog tong?", "Dat is bekend onder nummer 3.")
    assert (made.header.kind, made.header.date) == ("answers", "2031-05-03")


def test_one_answer_takes_several_questions_under_bare_numbers(parts):
    lines = ["Aanhangsel van de Handelingen", "99", ASKED]
    lines += ["1", "Kent u vis?", "2", "Eet u vis?", "Antwoord 1 en 2", "Ja.", "3", "Hoe?", "Antwoord 3", "Rauw."]
    _, found = asked(parts, *lines)
    assert [(numbers, answer) for numbers, _, answer in found] == [((1, 2), "Ja."), ((3,), "Rauw.")]


def test_list_whose_numbers_are_marked(parts):
    lines: list[str | tuple[str, str]] = ["99 001", "Visserij", "Nr. 9", "LIJST VAN VRAGEN EN ANTWOORDEN"]
    for n, question in enumerate(("Welke vis is het duurst?", "Wat kost haring?", "Is er nog tong?"), start=1):
        lines += [("question_label", str(n)), question, f"Dat is bekend onder nummer {n}."]
    made, found = asked(parts, *lines)
    assert found[0] == ((1,), "Welke vis is het duurst?", "Dat is bekend onder nummer 1.")
    assert (len(found), made.headings) == (3, ())


ASKED = "Vragen van het lid Tong (D66) aan de Minister van Landbouw over vis (ingezonden 4 maart 2031)"


@pytest.mark.parametrize("numbered", [("1", "Kent u vis?"), ("1. Kent u vis?",), ("1 Kent u vis?",)])
def test_questions_that_nobody_answered_yet_stand_under_bare_numbers(parts, numbered):
    second = ("2", "Eet u vis? Zo nee, waarom niet?") if len(numbered) == 2 else ("2. Eet u vis? Zo nee, waarom niet?",)
    made, found = asked(parts, "2031Z04321", ASKED, *numbered, *second, "[1] Visblad, 1 maart 2031.")
    assert made.header.detail == "written_questions"
    assert found == [((1,), "Kent u vis?", None), ((2,), "Eet u vis? Zo nee, waarom niet?", None)]
    assert made.headings == ()


def test_a_note_in_square_brackets_is_no_part_of_the_last_question(parts):
    _, found = asked(parts, ASKED, "Vraag 1", "Kent u vis? [1]", "Vraag 2", "Eet u vis?", "[1] Visblad, 1 maart 2031.")
    assert found == [((1,), "Kent u vis? [1]", None), ((2,), "Eet u vis?", None)]


def test_answers_without_a_label_begin_behind_the_question(parts):
    made, found = asked(
        parts,
        "99 001 Visserij",
        "Nr. 4",
        ("title", "LIJST VAN VRAGEN EN ANTWOORDEN"),
        "Vraag 1",
        "Waarom is vis duur? Vis is schaars.",
        "Dat blijft zo.",
        "Vraag 2",
        "Hoeveel kost vis?",
        "En waarom?",
        "Vijf euro.",
    )
    assert made.header.detail == "question_list"
    assert found == [
        ((1,), "Waarom is vis duur?", "Vis is schaars.\nDat blijft zo."),
        ((2,), "Hoeveel kost vis?\nEn waarom?", "Vijf euro."),
    ]


def test_answers_that_the_markup_names_need_no_label(parts):
    _, found = asked(
        parts,
        ASKED,
        ("question_label", "Vraag 1"),
        ("question", "Kent u vis?"),
        ("answer", "Ja."),
        ("question_label", "Vraag 2"),
        ("question", "Eet u vis?"),
        ("answer", "Nee."),
    )
    assert found == [((1,), "Kent u vis?", "Ja."), ((2,), "Eet u vis?", "Nee.")]
