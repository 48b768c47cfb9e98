"""Learned weights of instruments: their signs, when they are heard, and what they say."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kamerspoor.errors import RuleError
from kamerspoor.interpret import learned_instruments
from kamerspoor.interpret.findings import Finding
from kamerspoor.interpret.instrument_signs import WordSigns, other_signs, word_signs
from kamerspoor.interpret.instruments import Said
from kamerspoor.interpret.learned_instruments import ALWAYS, RARE, UNSURE, heard, weights
from kamerspoor.pipeline import read_paper_bytes
from kamerspoor.vocabulary import INSTRUMENTS

TEXT = "Ik loop op 3 mei door Havenstad."
WALK = Finding("deed", "deed.present", None, group="outcome", lemma="lopen")


def with_weights(monkeypatch: pytest.MonkeyPatch, table: Mapping[str, Mapping[str, float]]) -> None:
    monkeypatch.setattr(learned_instruments, "weights", lambda: {ALWAYS: {}, **table})


def said(*, spoken: bool = False) -> Said:
    return Said(TEXT, (), None, money=False, spoken=spoken)


def test_each_word_is_one_sign_and_names_numbers_and_months_are_alike():
    found = word_signs(TEXT)
    assert list(found) == ["ik", "loop", "op", "0", "MAAND", "door", "NAAM"]
    assert TEXT[slice(*WordSigns(TEXT, {"NAAM"}).place("NAAM"))] == "Havenstad"


def test_what_the_rules_say_and_how_are_signs():
    signs = other_signs(WALK, Said(TEXT, ("visit",), None, money=True, spoken=True), "policy", "default")
    assert {"[rule] policy", "[how] default policy", "[verb] lopen", "[noun] visit", "[money]", "[spoken]"} <= set(signs)


def test_weights_speak_where_the_rules_are_unsure(monkeypatch: pytest.MonkeyPatch):
    with_weights(monkeypatch, {"loop": {"visit": 9.0}, "door": {"visit": 3.0, "policy": -1.0}})
    found, told = heard(WALK, said(), "policy", "default")
    assert found == "visit"
    assert [(sign, TEXT[start:end]) for sign, start, end in told] == [("visit: loop", "loop"), ("visit: door", "door")]


@pytest.mark.parametrize(("found", "how"), [("policy", "object"), ("policy", "verb"), ("membership", "default")])
def test_what_is_sure_or_too_rare_stands(monkeypatch: pytest.MonkeyPatch, found: str, how: str):
    with_weights(monkeypatch, {"loop": {"visit": 99.0}})
    assert heard(WALK, said(), found, how) == (found, ())  # type: ignore[arg-type]


def test_on_paper_another_instrument_must_be_much_likelier_than_in_a_debate(monkeypatch: pytest.MonkeyPatch):
    with_weights(monkeypatch, {"loop": {"visit": 1.0}})
    assert heard(WALK, said(), "policy", "default")[0] == "policy"
    assert heard(WALK, said(spoken=True), "policy", "verb")[0] == "visit"


def test_what_the_paper_itself_tells_stands(monkeypatch: pytest.MonkeyPatch):
    with_weights(monkeypatch, {"loop": {"visit": 99.0}})
    paper = Finding("deed", "deed.paper", None, self_paper=True)
    assert heard(paper, said(spoken=True), "reporting", "paper")[0] == "reporting"


@pytest.mark.parametrize("line", ["sluis\tveel", "sluis\tpolicy:veel", "sluis\tplezier:1", "sluis"])
def test_a_broken_table_says_which_line(with_table: Callable[[str], None], line: str):
    with_table(f"# head\n{ALWAYS}\tpolicy:1\n{line}\n")
    with pytest.raises(RuleError, match="line 3"):
        weights()


def test_a_table_without_a_beginning_is_refused(with_table: Callable[[str], None]):
    with_table("sluis\tpolicy:1\n")
    with pytest.raises(RuleError, match="learn_instruments"):
        weights()


def test_the_signs_that_told_it_are_among_the_cues(monkeypatch: pytest.MonkeyPatch):
    with_weights(monkeypatch, {"gelopen": {"visit": 99.0}})
    text = "Den Haag, 4 maart 2031\n\nGeachte voorzitter,\n\nIk heb in mei door de haven gelopen om te meten.\n\nDe Minister\n"
    statements = read_paper_bytes(text.encode(), "brief.txt").interpretation.statements
    for statement in statements:
        rules = [c.rule for c in statement.cues]
        assert ("instrument: visit: gelopen" in rules) is (statement.instrument == "visit")


def test_the_table_knows_the_ways_of_telling_and_the_instruments():
    table = weights()
    assert {f"[how] {how}" for how in ("default", "class", "verb")} <= set(table)
    assert set().union(*table.values()) <= set(INSTRUMENTS)
    assert set(INSTRUMENTS) >= RARE
    assert "verb" not in UNSURE


def test_the_table_is_what_learning_writes():
    pytest.importorskip("sklearn", reason="pip install --group learn to learn the weights anew")
    from benchmarks import learn_instruments as learn

    everything = [s for group in learn.groups().values() for s in group]
    assert learn.written(learn.fitted(everything)) == learn.TABLE.read_text("utf-8")
