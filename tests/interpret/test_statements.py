"""Statements in made-up sentences, judged by the annotation guideline."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamerspoor.interpret.ask_cues import ask_rules
from kamerspoor.interpret.cues import cue_rules, cues_by_sentence
from kamerspoor.interpret.statements import Context, find_statements
from kamerspoor.model import Sentence


def kinds(sentence: str) -> dict[str, str | None]:
    cues = cues_by_sentence(sentence, [Sentence(0, len(sentence), 0)])[0]
    return {f.kind: f.strength for f in find_statements(sentence, Context(0, len(sentence), cues))}


COMMITMENTS = [
    ("Het kabinet zal de havens verdiepen.", "firm"),
    ("Ik zal mij inzetten voor betere bruggen.", "firm"),
    ("Het kabinet zal ernaar streven de bruggen te sparen.", "intent"),
    ("Ik ben bereid de burgemeester te ontvangen.", "intent"),
    ("Het kabinet is voornemens de wet te verlengen.", "intent"),
    ("Nederland zet in op een sterker havenverdrag.", "intent"),
    ("Het kabinet wil de sluizen vernieuwen.", "intent"),
    ("Nederland blijft de haven van Dorestad steunen.", "intent"),
    ("Waar nodig zal ik de gemeente helpen.", "conditional"),
    ("De minister onderzoekt de mogelijkheden om de sluis te openen.", "conditional"),
    ("De veiling zal op 3 mei a.s. plaatsvinden.", "firm"),
    ("Over de oogst wordt jaarlijks gerapporteerd.", "firm"),
    ("Na de zomer informeer ik uw Kamer over de sluizen.", "firm"),
]
DEEDS = [
    "Nederland steunt de bouw van de haven met een bijdrage.",
    "In mei heb ik de gouverneur aangesproken op de lozingen.",
    "De ambassade organiseert elk jaar een markt.",
    "Met deze brief informeer ik u over de sluizen.",
    "Er zijn afspraken gemaakt over de dijken.",
    "Mede namens Nederland heeft de EU de lozing veroordeeld.",
    "Nederland was gastheer van de havenconferentie.",
    "Het kabinet heeft de subsidie verhoogd.",
]
REFUSALS = [
    "Ik zie geen aanleiding voor nader onderzoek naar de sluis.",
    "Over lopende zaken doe ik geen mededelingen.",
    "Ik kan de namen van de bouwers niet openbaar maken.",
    "Ik ben niet bereid de sluis te sluiten.",
    "Het is niet aan mij om over de haven te beslissen.",
    "Hierop kan alleen in algemene bewoordingen worden ingegaan.",
]
NONE = [
    "De gemeente heeft de haven verkocht.",
    "Het kabinet vindt de haven belangrijk.",
    "Ik deel de zorgen over de dijken.",
    "Het kabinet ziet graag dat de provincie de dijk herstelt.",
    "De haven ligt aan de rivier.",
    "Zal het kabinet de haven verdiepen?",
    "De bewoners hopen dat het kabinet de dijk heeft versterkt.",
    "De prijs van graan zal naar verwachting stijgen.",
    "Ik heb kennisgenomen van het bericht over de dijk.",
    "Op grond van de wet beslist de rechter over de schade.",
    "In de motie wordt de regering verzocht de dijk te herstellen.",
]


@pytest.mark.parametrize(("sentence", "strength"), COMMITMENTS)
def test_commitment(sentence: str, strength: str):
    assert kinds(sentence).get("commitment") == strength


@pytest.mark.parametrize("sentence", DEEDS)
def test_deed(sentence: str):
    assert set(kinds(sentence)) == {"deed"}


@pytest.mark.parametrize("sentence", REFUSALS)
def test_refusal(sentence: str):
    assert "refusal" in kinds(sentence)
    assert "deed" not in kinds(sentence)


@pytest.mark.parametrize("sentence", NONE)
def test_no_statement(sentence: str):
    assert kinds(sentence) == {}


def test_a_promise_reported_is_a_deed_and_a_commitment():
    assert kinds("De minister heeft aangegeven de dijk te gaan versterken.") == {"deed": None, "commitment": "intent"}


def test_denial_in_a_relative_clause_denies_nothing():
    assert kinds("Het kabinet zal de dorpen helpen die niet bereikbaar zijn.") == {"commitment": "firm"}


RULES = (*cue_rules().rules, *ask_rules().rules)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_rule_examples(rule):
    for example in rule.matches:
        assert rule.pattern.search(example), example
        assert any(anchor in example.lower() for anchor in rule.anchors), example
    for example in rule.rejects:
        assert not rule.pattern.search(example), example


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abde ik zal niet,.;:()?«» 123\u00e9", max_size=200))
def test_ranges_lie_in_the_sentence(text: str):
    cues = cues_by_sentence(text, [Sentence(0, len(text), 0)])[0]
    for f in find_statements(text, Context(0, len(text), cues)):
        assert all(0 <= c.start <= c.end <= len(text) for c in f.cues)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
@pytest.mark.parametrize(
    "piece",
    [
        "heeft uw Kamer ",
        "heb ik ",
        "De leden A ",
        "zie geen ",
        "onderzoekt de mogelijkheden ",
        "wordt uitvoering ",
        "heeft ",
        "afspraken ",
    ],
)
def test_no_rule_is_slow(rule, piece: str):
    text = piece * 6_000
    start = time.process_time()
    for _ in rule.pattern.finditer(text):
        pass
    assert time.process_time() - start < 5  # a quadratic rule would take minutes


def test_in_a_debate_a_turn_of_speech_refuses_nothing():
    sentence = "Van zulke havens houden wij niet."
    cues = cues_by_sentence(sentence, [Sentence(0, len(sentence), 0)])[0]
    assert find_statements(sentence, Context(0, len(sentence), cues, spoken=True)) == []


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Daar kom ik in de tweede termijn op terug.", []),
        ("De staatssecretaris zal straks op de havens ingaan.", []),
        ("Ik zal de vragen over de havens beantwoorden.", []),
        ("Ik wil van deze gelegenheid gebruikmaken om de havenmeesters te bedanken.", []),
        ("Ik zal de vragen over de havens schriftelijk beantwoorden.", ["commitment"]),
        ("Daar kom ik straks in de brief op terug.", ["commitment"]),
        ("Ik zal de havens straks verdiepen.", ["commitment"]),
        ("Ik ga nu door naar de vragen over de havens.", []),
        ("We praten hier over havens van drie miljoen euro.", []),
    ],
)
def test_what_is_said_before_the_meeting_ends_is_no_undertaking(sentence: str, kinds: list[str]):
    cues = cues_by_sentence(sentence, [Sentence(0, len(sentence), 0)])[0]
    found = find_statements(sentence, Context(0, len(sentence), cues, spoken=True))
    assert [finding.kind for finding in found] == kinds
