"""Learned weights: the signs of a sentence, what they weigh, and how they and the rules come to one verdict."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.errors import RuleError
from kamerspoor.interpret import learned, verdict
from kamerspoor.interpret.actors import subject
from kamerspoor.interpret.bench import Bench
from kamerspoor.interpret.clauses import predicates
from kamerspoor.interpret.findings import Context
from kamerspoor.interpret.learned import ALWAYS, Opinion, known_words, weights_of_signs, weights_of_speech
from kamerspoor.interpret.signs import Clauses, in_a_row, plain_words
from kamerspoor.interpret.words import Words


def bench_of(text: str, *, spoken: bool = False) -> tuple[Bench, Clauses]:
    words = Words(text, 0, len(text))
    clauses = [(p, subject(words, p)) for p in predicates(words)]
    return Bench(words, Context(0, len(text), {}, spoken=spoken)), clauses


def with_weights(monkeypatch: pytest.MonkeyPatch, weights: Mapping[str, tuple[float, float]]) -> None:
    for table in ("weights_of_signs", "weights_of_speech"):
        monkeypatch.setattr(learned, table, lambda: {ALWAYS: (0.0, 0.0), **weights})


# ------------------------------------------------------------------------------------------------------------- signs


def test_names_numbers_and_months_are_one_word_each():
    text = "Op 3 mei sprak ik in Havenstad met Jan Bakker."
    plain, _ = plain_words(Words(text, 0, len(text)))
    assert plain == ["^", "op", "0", "MAAND", "sprak", "ik", "in", "NAAM", "met", "NAAM", "$"]


def test_words_are_taken_one_two_and_three_in_a_row():
    assert [sign for sign, _, _ in in_a_row(["^", "ik", "bouw", "$"])] == [
        *("^ ik", "^ ik bouw"),
        *("ik", "ik bouw", "ik bouw $"),
        *("bouw", "bouw $"),
    ]


@given(st.text(alphabet="aB 3,.«»", max_size=80))
def test_each_plain_word_stands_where_it_is_said_to_stand(text: str):
    words = Words(text, 0, len(text))
    plain, places = plain_words(words)
    assert len(plain) == len(places)
    for word, place in list(zip(plain, places, strict=True))[1:-1]:
        assert word in ("NAAM", "MAAND", "0", "0e") or word == words.lower[place]


@given(st.lists(st.sampled_from(["ik", "bouw", "een", "sluis"]), max_size=9))
def test_known_words_are_the_signs_that_have_a_weight(spoken: list[str]):
    weights = dict.fromkeys(("ik", "ik bouw", "bouw een", "bouw een sluis", "sluis $", "^ een"), (1.0, 0.0))
    opens = frozenset(("ik", "bouw", "bouw een", "sluis", "^"))
    plain = ["^", *spoken, "$"]
    assert known_words(plain, weights, opens) == list(dict.fromkeys(s for s, _, _ in in_a_row(plain) if s in weights))


# ----------------------------------------------------------------------------------------------------------- weights


def test_the_words_together_have_the_length_one(monkeypatch: pytest.MonkeyPatch):
    with_weights(monkeypatch, {"sluis": (2.0, 0.0), "open": (1.0, 0.0)})
    bench, _ = bench_of("De sluis gaat open.")
    opinion = Opinion(bench.words, bench.context, [])
    assert opinion.log_odds["deed"] == pytest.approx(3 / math.sqrt(2))
    assert opinion.log_odds["commitment"] == 0


def test_reasons_are_the_heaviest_signs_with_their_words(monkeypatch: pytest.MonkeyPatch):
    with_weights(monkeypatch, {"sluis": (2.0, 0.0), "open": (5.0, 0.0), "gaat": (-3.0, 0.0)})
    text = "De sluis gaat open."
    bench, _ = bench_of(text)
    reasons = Opinion(bench.words, bench.context, []).reasons("deed")
    assert [(c.rule, text[c.start : c.end]) for c in reasons][:2] == [("sign: open", "open"), ("sign: sluis", "sluis")]
    assert reasons[0].weight == pytest.approx(5 / math.sqrt(3), abs=0.01)
    assert sum(c.weight for c in reasons) == pytest.approx(4 / math.sqrt(3), abs=0.01)


def test_a_broken_table_says_which_line(with_table: Callable[[str], None]):
    with_table("# head\n(always)\t0\t0\nsluis\tveel\t0\n")
    with pytest.raises(RuleError, match="line 3"):
        weights_of_signs()


# ----------------------------------------------------------------------------------------------------------- verdict


def test_weights_add_what_no_rule_heard(monkeypatch: pytest.MonkeyPatch):
    with_weights(monkeypatch, {"sluis": (9.0, 0.0)})
    bench, clauses = bench_of("De sluis gaat open.")
    verdict.weigh(bench, clauses)
    assert [f.rule for f in bench.found.values()] == ["deed.learned"]
    assert bench.found["deed"].cues[0].rule == "sign: sluis"


def test_weights_take_back_what_is_doubtful_and_leave_what_is_sure(monkeypatch: pytest.MonkeyPatch):
    with_weights(monkeypatch, {"sluis": (-7.0, 0.0)})
    for sure, kept in ((0.6, False), (0.97, True)):
        monkeypatch.setattr(verdict, "confidence", lambda *_, s=sure, **__: s)
        bench, clauses = bench_of("Ik open de sluis.")
        bench.add("deed", "deed.present", 1.0, clauses[0][0], clauses[0][1])
        verdict.weigh(bench, clauses)
        assert ("deed" in bench.found) is kept


def test_in_a_debate_the_second_weights_are_added(with_table: Callable[[str], None]):
    with_table("(always)\t0\t0\nsluis\t1\t2\t-4\t0.5\nopen\t3\t0\n")
    assert weights_of_signs()["sluis"] == (1.0, 2.0)
    assert weights_of_speech()["sluis"] == (-3.0, 2.5)
    assert weights_of_speech()["open"] == (3.0, 0.0)


def test_what_is_said_is_weighed_by_the_weights_of_speech(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(learned, "weights_of_signs", lambda: {ALWAYS: (0.0, 0.0), "sluis": (9.0, 0.0)})
    monkeypatch.setattr(learned, "weights_of_speech", lambda: {ALWAYS: (0.0, 0.0), "sluis": (-9.0, 0.0)})
    for spoken, found in ((False, ["deed.learned"]), (True, [])):
        bench, clauses = bench_of("De sluis gaat open.", spoken=spoken)
        verdict.weigh(bench, clauses)
        assert [f.rule for f in bench.found.values()] == found


def test_refusals_are_not_weighed(monkeypatch: pytest.MonkeyPatch):
    with_weights(monkeypatch, {"sluis": (-9.0, -9.0)})
    bench, clauses = bench_of("Ik open de sluis niet.")
    bench.add("refusal", "refusal.told-that", 1.0, clauses[0][0], clauses[0][1])
    verdict.weigh(bench, clauses)
    assert "refusal" in bench.found


def test_the_table_is_what_learning_writes():
    pytest.importorskip("sklearn", reason="pip install --group learn to learn the weights anew")
    from benchmarks import learn

    everything = [s for group in learn.labelled().values() for s in group]
    assert learn.written(everything) == learn.TABLE.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "strength"),
    [("De dienst levert de kaart voor mei op.", "firm"), ("Het voornemen bestaat de kaart in mei te leveren.", "intent")],
)
def test_what_a_paper_states_is_firm_and_what_it_means_is_not(monkeypatch: pytest.MonkeyPatch, text: str, strength: str):
    with_weights(monkeypatch, {"kaart": (0.0, 9.0)})
    bench, clauses = bench_of(text)
    verdict.weigh(bench, clauses)
    assert bench.found["commitment"].strength == strength
