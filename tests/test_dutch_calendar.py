"""Dates and intervals of the paper contract as days; expected values from a calendar."""

from __future__ import annotations

import datetime

import pytest

from kamerspoor.dutch_calendar import final_day, first_and_last_day, first_day, single_day


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2020-09-17", "2020-09-17", "2020-09-17"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020/2021-06", "2020-01-01", "2021-06-30"),
        ("../2022-12-31", None, "2022-12-31"),
        ("2022/..", "2022-01-01", None),
        ("../..", None, None),
    ],
)
def test_first_and_last_day(value: str, first: str | None, last: str | None):
    days = (datetime.date.fromisoformat(first) if first else None, datetime.date.fromisoformat(last) if last else None)
    assert first_and_last_day(value) == days
    assert (first_day(value), final_day(value)) == days


@pytest.mark.parametrize(
    "value", [None, "", "..", "/", "2022/", "/2022", "onbekend", "2022-13-40", "2022-02-30", "x/2022", "2022/x", "2023/2022"]
)
def test_no_day_of_another_form(value: str | None):
    assert first_and_last_day(value) is None
    assert first_day(value) is final_day(value) is single_day(value) is None


@pytest.mark.parametrize(
    ("value", "one"),
    [("2022-01-31", True), ("2022-01-31/2022-01-31", True), ("2022-01", False), ("2022-01-31/..", False), ("../..", False)],
)
def test_a_single_day(value: str, one: bool):
    assert single_day(value) == (datetime.date(2022, 1, 31) if one else None)
