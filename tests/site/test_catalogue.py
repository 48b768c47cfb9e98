"""The register as a catalogue: what it gives does not depend on how many papers it may keep in memory."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from kamerspoor_site.register.services import catalogue
from kamerspoor_site.register.services.catalogue import RegisterCatalogue

pytestmark = pytest.mark.django_db


@pytest.fixture
def keys(register: Any, invented: Any) -> list[str]:
    return sorted(register(invented["numberless"](day=f"2020-02-{n + 10}", name=f"brief-{n}.txt")) for n in range(8))


def test_what_is_asked_for_is_not_forgotten_to_make_room(keys: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "_KEPT", 3)
    known = RegisterCatalogue()
    every = known.papers_dated(datetime.date(2020, 2, 1), datetime.date(2020, 2, 28))
    assert [paper.key for paper in every] == keys
    for key in (keys[0], *keys, *keys[::-1]):
        entries = known.entries(key)
        assert entries is not None
        assert entries.paper.key == key
        assert len(known._read) == 3


def test_a_paper_asked_for_again_stays_longer(keys: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "_KEPT", 3)
    known = RegisterCatalogue()
    for key in (keys[0], keys[1], keys[2], keys[0], keys[3]):
        known.entries(key)
    assert list(known._read) == [keys[2], keys[0], keys[3]]
