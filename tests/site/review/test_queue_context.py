"""The queue: the sentences around an entry, and the filters."""

from __future__ import annotations

from typing import Any

import pytest

from kamerspoor_site.register.models import Entry
from kamerspoor_site.review.context import around

pytestmark = pytest.mark.django_db

TEXT = "De kade is lang. Dat nemen wij op in de brief. Die volgt snel.\nDaarna komt niets."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Dat nemen wij op in de brief.", ("De kade is lang.", "Die volgt snel.")),
        ("De kade is lang.", ("", "Dat nemen wij op in de brief.")),
        ("Daarna komt niets.", ("Die volgt snel.", "")),
        ("in de brief", ("De kade is lang. Dat nemen wij op", ". Die volgt snel.")),
    ],
)
def test_the_sentences_around(words: str, expected: tuple[str, str]) -> None:
    start = TEXT.index(words)
    assert around(TEXT, start, start + len(words)) == expected


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("", {"verzoek", "commitment", "deed", "refusal"}),
        ("kind=deed", {"deed"}),
        ("certainty=high", {"verzoek", "commitment", "deed", "refusal"}),
        ("certainty=low", set()),
        ("ministry=toverij", set()),
        ("paper=kst-88001-7&kind=deed", {"deed"}),
        ("paper=Kamerstuk 88 001, nr. 7&kind=deed", {"deed"}),
        ("paper=kst-88001-8", set()),
        ("dossier=88 001&kind=deed", {"deed"}),
        ("dossier=88002", set()),
    ],
)
def test_the_queue_is_narrowed(signed_in: Any, register: Any, invented: Any, query: str, kinds: set[str]) -> None:
    register(invented["letter"]())
    html = signed_in("reviewer").get(f"/review/?{query}").content.decode()
    assert {e.kind for e in Entry.objects.all() if f'id="h-{e.pk}"' in html} == kinds
    assert ("In maart heeft Nederland het fonds in Georgië bezocht.</p>" in html) is (
        not query or "high" in query or "deed" in query
    )
