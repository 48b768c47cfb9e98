from __future__ import annotations

import dataclasses
import datetime

import icalendar
import pytest

from kamerspoor.export.records import RegisterRecords
from kamerspoor.export.term_calendar import due_days, write_calendar


def _events(data: bytes) -> dict[str, icalendar.Event]:
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def test_terms_read_back(records: RegisterRecords) -> None:
    events = _events(write_calendar(records))
    assert set(events) == {"c-inform@kamerspoor", "a-question@kamerspoor"}
    promise = events["c-inform@kamerspoor"]
    assert promise["DTSTART"].dt == datetime.date(2025, 7, 1)
    assert promise["DTEND"].dt == datetime.date(2025, 7, 2)
    assert promise["DTSTAMP"].dt == datetime.datetime(2025, 3, 10, tzinfo=datetime.UTC)
    assert str(promise["SUMMARY"]).startswith("Toezegging of voornemen (over de termijn): Ik zal uw Kamer")
    assert "uiterlijk 1 juli 2025" in str(promise["DESCRIPTION"])


@pytest.mark.parametrize(
    ("due", "until", "days"),
    [
        ("2025-07-01", "2025-07-01", ("2025-07-01", "2025-07-01")),
        ("2025-07", "2025-07-31", ("2025-07-01", "2025-07-31")),
        ("2025-01/2025-03", "2025-03-31", ("2025-01-01", "2025-03-31")),
        ("../2025-07-01", "2025-07-01", ("2025-07-01", "2025-07-01")),
        ("", "2025-04-22", ("2025-04-22", "2025-04-22")),
        ("2025/..", "", None),
        ("", "", None),
    ],
)
def test_days_of_a_term(records: RegisterRecords, due: str, until: str, days: tuple[str, str] | None) -> None:
    found = due_days(dataclasses.replace(records.entries[2], due=due, due_until=until))
    assert (None if found is None else tuple(day.isoformat() for day in found)) == days


def test_lines_are_folded_and_bytes_stable(records: RegisterRecords) -> None:
    data = write_calendar(records)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    backwards = dataclasses.replace(records, entries=records.entries[::-1])
    assert write_calendar(backwards) == data == write_calendar(records)
