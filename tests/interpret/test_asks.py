"""Asks, their outcomes and links, on papers made up for the purpose."""

from __future__ import annotations

from kamerspoor.interpret.understanding import interpret
from kamerspoor.model import (
    Block,
    Clause,
    EventReference,
    Header,
    Interpretation,
    Mentions,
    NamedPerson,
    QuestionAnswer,
    Sentence,
    Structure,
)

SMIT = NamedPerson("Smit", "ABC")
MINISTER = (NamedPerson("A. Bakker", role="Minister van Havens"),)


def paper(paragraphs: list[list[str]], **parts: object) -> tuple[str, Structure]:
    """The text of `paragraphs` of sentences and its structure."""
    text, blocks, sentences = "", [], []
    for i, paragraph in enumerate(paragraphs):
        text += "\n" if text else ""
        start = len(text)
        for sentence in paragraph:
            text += " " if len(text) > start else ""
            sentences.append(Sentence(len(text), len(text) + len(sentence), i))
            text += sentence
        blocks.append(Block(start, len(text)))
    header = Header(kind="letter", detail="letter", date="2020-05-04", senders=MINISTER)
    fields = {"header": header, "blocks": tuple(blocks), "sentences": tuple(sentences), **parts}
    return text, Structure(**fields)  # type: ignore[arg-type]


def answered(question: str, answer: list[str]) -> tuple[str, Interpretation]:
    text, parts = paper([[question], answer])
    end = len(question)
    qa = QuestionAnswer((1,), (0, end), (end + 1, len(text)), "test")
    header = Header(
        kind="answers", detail="answers", date="2020-05-04", asked="2020-04-20", askers=(NamedPerson("Smit", "ABC"),)
    )
    return text, interpret(text, Structure(header, parts.blocks, parts.sentences, qa=(qa,)), Mentions())


def test_a_written_question():
    _, found = answered("Bent u bereid de haven te verdiepen?", ["Ja.", "Ik zal de haven verdiepen."])
    (ask,) = found.asks
    assert (ask.kind, ask.number, ask.date, ask.outcome, ask.manner) == ("vraag", 1, "2020-04-20", "in_progress", "yes")
    assert [p.name for p in ask.by] == ["Smit"]
    assert [s.kind for s in found.statements] == ["commitment"]
    assert found.statements[0].asks == (ask.id,)


def test_a_question_for_an_act_that_is_refused_stays_declined_whatever_else_is_promised():
    _, found = answered(
        "Bent u bereid de haven te verdiepen?", ["Ik zie daarvoor geen aanleiding.", "Ik zal de kade herstellen."]
    )
    assert (found.asks[0].outcome, found.asks[0].manner) == ("declined", "declined")


def test_a_view_that_is_asked_for_is_answered_although_something_is_refused():
    _, found = answered(
        "Deelt u de mening dat de haven te ondiep is?",
        ["De haven is diep genoeg.", "Verdieping is niet aan de orde.", "Ik zal de kade herstellen."],
    )
    assert found.asks[0].outcome == "answered"


def test_a_question_declined():
    text, found = answered("Kunt u zeggen wie de haven koopt?", ["Over lopende zaken doe ik geen mededelingen."])
    assert (found.asks[0].outcome, found.asks[0].manner) == ("declined", "declined")
    assert text[slice(*found.asks[0].answer or (0, 0))].startswith("Over lopende zaken")


def test_a_reason_to_act_that_is_asked_for_and_not_seen_is_declined():
    _, found = answered("Ziet u aanleiding de haven te verdiepen?", ["Nee, die aanleiding zie ik niet."])
    assert found.asks[0].outcome == "declined"


def test_what_cannot_be_given_out_is_declined_wherever_the_sentence_says_so():
    _, found = answered(
        "Hoeveel schepen van de marine liggen er?", ["De aantallen zijn geheim en kunnen niet worden verstrekt."]
    )
    assert [(a.outcome, a.manner) for a in found.asks] == [("declined", "declined")]
    assert [s.kind for s in found.statements] == ["refusal"]


def test_figures_beside_those_that_cannot_be_given_are_a_part():
    _, found = answered(
        "Hoeveel schepen liggen er en hoeveel lagen er vroeger?",
        ["Hoeveel er vroeger lagen, kan ik niet zeggen.", "Er liggen nu 12 schepen in de haven."],
    )
    assert (found.asks[0].outcome, found.asks[0].manner) == ("partial", "partly")


def test_one_thing_refused_of_several_asked_is_a_part():
    _, found = answered(
        "Hoeveel schepen liggen er? Kunt u de namen van de schippers noemen?",
        ["Er liggen schepen van drie rederijen.", "Over de schippers doe ik geen mededelingen."],
    )
    assert (found.asks[0].outcome, found.asks[0].manner) == ("partial", "partly")


def test_what_is_done_all_the_same_is_a_part():
    _, found = answered(
        "Bent u bereid de haven te verdiepen?",
        ["De haven is diep genoeg.", "Ik wil wel de kade laten herstellen."],
    )
    assert found.asks[0].outcome == "partial"


def test_yes_alone_is_an_answer():
    text, parts = paper([["Is de haven open?"]])
    start = len(text) + 1
    qa = QuestionAnswer((1,), (0, len(text)), (start, start + 3), "test")
    text = f"{text}\nJa."
    found = interpret(text, Structure(parts.header, parts.blocks, parts.sentences, qa=(qa,)), Mentions())
    assert [(a.outcome, a.answer) for a in found.asks] == [("answered", qa.answer)]


def test_the_words_of_a_question_are_no_statement():
    _, found = answered("Het kabinet heeft de haven gesteund. Waarom?", ["Dat staat in het rapport."])
    assert found.statements == ()


def test_a_question_without_answer():
    text, parts = paper([["Waarom is de haven dicht?"]])
    qa = QuestionAnswer((1,), (0, len(text)), None, "test")
    found = interpret(text, Structure(parts.header, parts.blocks, parts.sentences, qa=(qa,)), Mentions())
    assert [(a.outcome, a.answer) for a in found.asks] == [("none", None)]


def test_a_request_met_by_the_letter():
    text, parts = paper(
        [
            [
                "In mei heeft uw Kamer verzocht te worden geïnformeerd over de havens.",
                "Met deze brief voldoe ik aan dit verzoek.",
            ]
        ]
    )
    found = interpret(text, parts, Mentions())
    (ask,) = found.asks
    assert (ask.kind, ask.outcome, ask.by) == ("verzoek", "fulfilled", ())
    assert [(s.kind, s.instrument, s.date, s.asks) for s in found.statements] == [
        ("deed", "reporting", "2020-05-04", (ask.id,))
    ]


def test_a_motion_with_its_words_and_outcome():
    first = "Tijdens het debat heeft het lid Smit een motie ingediend."
    text, parts = paper(
        [
            [first, "Deze motie verzoekt de regering de sluizen te verbreden."],
            ["Het kabinet zal deze motie uitvoeren."],
        ]
    )
    at = text.index("het lid Smit")
    event = EventReference(at, at + 12, "event.motie", "motie", (NamedPerson("Smit"),), "debat", "2020-04-30")
    found = interpret(text, parts, Mentions(events=(event,)))
    (ask,) = found.asks
    assert text[ask.start : ask.end] == "Deze motie verzoekt de regering de sluizen te verbreden."
    assert (ask.kind, ask.date, ask.outcome) == ("motie", "2020-04-30", "in_progress")


def test_an_undertaking_kept_in_its_sentence():
    text, parts = paper([["Zoals toegezegd, is een verzoek ingediend voor een gesprek met de havenmeester."]])
    event = EventReference(0, 15, "event.toezegging", "toezegging")
    found = interpret(text, parts, Mentions(events=(event,)))
    assert [(a.kind, a.outcome) for a in found.asks] == [("toezegging", "fulfilled")]


def test_a_motion_paper_holds_one_ask_and_no_statement():
    text, parts = paper([["De Kamer,"], ["verzoekt de regering om een haven;"], ["verzoekt de regering om een brug,"]])
    clauses = tuple(Clause(b.start, b.end, "operative", "test") for b in parts.blocks[1:])
    header = Header(kind="motion", detail="motion", date="2020-05-04", askers=(NamedPerson("Smit"),))
    found = interpret(text, Structure(header, parts.blocks, parts.sentences, clauses=clauses), Mentions())
    assert [(a.kind, a.outcome, a.date) for a in found.asks] == [("motie", "none", "2020-05-04")]
    assert [text[c.start : c.end] for c in found.asks[0].cues] == [text[b.start : b.end] for b in parts.blocks[1:]]
    assert found.statements == ()


def test_a_notice_of_delay_tells_which_questions_why_and_until_when():
    text, parts = paper(
        [
            [
                "De vragen van het lid Smit (ABC) kunnen niet binnen de termijn worden beantwoord.",
                "Ik wacht nog op het havenrapport.",
                "Ik streef ernaar de vragen voor de zomer te beantwoorden.",
            ]
        ]
    )
    event = EventReference(0, 33, "event.vragen", "vragen", (NamedPerson("Smit", "ABC"),), None, "2020-04-20")
    header = Header(kind="other", detail="delay_notice", date="2020-05-04", senders=MINISTER)
    found = interpret(text, Structure(header, parts.blocks, parts.sentences), Mentions(events=(event,)))
    (ask,) = found.asks
    cues = {c.rule: text[c.start : c.end] for c in ask.cues}
    assert (ask.kind, ask.date, ask.outcome) == ("vraag", "2020-04-20", "in_progress")
    assert cues["delay.reason"] == "Ik wacht nog op het havenrapport."
    assert cues["delay.until"].startswith("Ik streef ernaar")


def test_every_entry_names_rule_confidence_and_cues():
    text, parts = paper([["Het kabinet zal de haven verdiepen.", "Nederland steunt de visserij."]])
    found = interpret(text, parts, Mentions())
    assert len(found.statements) == 2
    for s in found.statements:
        assert s.rule.startswith(("commitment.", "deed."))
        assert 0 < s.confidence < 1
        assert s.cues
        assert all(s.start <= c.start <= c.end <= s.end for c in s.cues)
