"""Confidence follows from counts: more right findings make surer, few findings stay near their kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.interpret.confidence import Counts, confidence, confidence_of, counts, group

TABLE = Counts({"often": (90, 100), "once": (1, 1), "never": (0, 8)}, {"deed": (80, 100)}, {"deed": 1.0})


def test_a_rule_seen_often_is_as_sure_as_it_was_right():
    assert confidence_of("often", "deed", TABLE) == pytest.approx(0.9, abs=0.01)


def test_a_rule_seen_once_stays_near_its_kind():
    assert 0.78 < confidence_of("once", "deed", TABLE) < 0.9
    assert confidence_of("unknown", "deed", TABLE) == pytest.approx(0.8, abs=0.01)


def test_a_rule_that_was_never_right_is_not_believed():
    assert confidence_of("never", "deed", TABLE) < 0.3


def test_what_is_lost_on_unseen_text_is_taken_off():
    lower = Counts(TABLE.rules, TABLE.kinds, {"deed": 0.9})
    assert confidence_of("often", "deed", lower) == pytest.approx(0.81, abs=0.01)


@given(st.integers(0, 500), st.integers(0, 500), st.sampled_from(["deed", "ask", "unknown"]))
def test_confidence_is_a_probability(right: int, wrong: int, kind: str):
    table = Counts({"r": (right, right + wrong)}, TABLE.kinds, TABLE.unseen)
    assert 0.05 <= confidence_of("r", kind, table) <= 0.98


def test_only_passives_are_told_apart_by_their_cues():
    assert group("deed.passive", 1.6) == "deed.passive+"
    assert group("deed.passive", 1.0) == "deed.passive"
    assert group("deed.perfect", 1.6) == "deed.perfect"


def test_the_table_of_the_program_is_sound():
    table = counts()
    assert all(0 <= right <= found for right, found in (*table.rules.values(), *table.kinds.values()))
    assert 0 < confidence("commitment.future", 1.2, "commitment") < 1


def test_what_is_said_in_a_debate_is_less_sure():
    assert confidence("deed.present", 1.2, "deed", spoken=True) < confidence("deed.present", 1.2, "deed")


def test_the_drawing_is_there():
    svg = (Path(__file__).parents[2] / "docs/calibration.svg").read_text("utf-8")
    assert svg.startswith("<svg")
    assert "confidence said" in svg
