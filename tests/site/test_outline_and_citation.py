"""The citation on the page of an entry, and the lists beside a long paper."""

from __future__ import annotations

import re
from typing import Any

import pytest

from kamerspoor_site.pages.outline import MOST, NEAR, outline_of, speakers_of
from kamerspoor_site.register.models import Entry

pytestmark = pytest.mark.django_db


def rows(number: int) -> list[tuple[Entry, str]]:
    return [(Entry(pk=f"c-{i}", start=10 * i, end=10 * i + 5), f"#{i}") for i in range(number)]


def test_a_short_list_is_shown_whole() -> None:
    found = outline_of(rows(MOST), 30)
    assert (len(found.near), found.before, found.after) == (MOST, (), ())


def test_of_a_long_list_what_is_near_the_sentence_is_shown() -> None:
    found = outline_of(rows(100), 500)
    assert [entry.pk for entry, _ in found.near] == [f"c-{i}" for i in range(50 - NEAR, 50 + NEAR + 1)]
    assert (len(found.before), len(found.after), found.around) == (50 - NEAR, 49 - NEAR, True)


def test_without_a_sentence_a_long_list_begins_at_its_beginning() -> None:
    found = outline_of(rows(100), None)
    assert (len(found.near), found.before, len(found.after), found.around) == (MOST, (), 100 - MOST, False)


def test_speakers_are_named_once_where_they_first_speak() -> None:
    speaker = {"name": "Roodborst", "party": "XYZ", "role": None}
    speeches = [{"speaker": speaker, "start": 5}, {"speaker": {"name": "De Vlootvoogd"}, "start": 40}]
    speeches += [{"speaker": speaker, "start": 90}, {"speaker": {"name": None}, "start": 120}]
    assert speakers_of({"speeches": speeches}) == [("Roodborst (XYZ)", 5, 2), ("De Vlootvoogd", 40, 1)]


def test_the_citation_has_the_words_the_paper_the_day_and_the_address(client: Any, register: Any, invented: Any) -> None:
    register(invented["letter"]())
    entry = Entry.objects.get(kind="commitment")
    html = client.get(f"/entries/{entry.pk}").content.decode()
    (cited,) = re.findall(r'<p class="cite"[^>]*>(.*?)</p>', html)
    assert cited == (
        "“Ik zal uw Kamer voor 1 mei 2021 informeren over het fonds voor Georgië.” Kamerstuk 88 001, nr. 7, "
        f"Fondsen (verzonnen), 20 maart 2021. http://testserver/entries/{entry.pk}"
    )
