"""Another spelling where a query finds nothing."""

from __future__ import annotations

from typing import Any

import pytest

from kamerspoor_site.search.indexing import bring_up_to_date
from kamerspoor_site.search.suggesting import suggest

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(register: Any, invented: Any) -> None:
    register(invented["letter"]())
    bring_up_to_date()


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("infromeren", "informeren"),
        ("fonds ontvagners", "fonds ontvangers"),
        ('"fonds" -ontvagners', '"fonds" -ontvangers'),
        ("informeren", ""),
        ("xyzzyxyzzy", ""),
        ("fns", ""),
        ("", ""),
        ("'\"*-", ""),
    ],
)
def test_the_nearest_words(filled: None, query: str, meant: str) -> None:
    assert suggest(query) == meant


def test_no_index_no_suggestion(db: None, settings: Any, tmp_path: Any) -> None:
    settings.SEARCH_INDEX = str(tmp_path / "none")
    assert suggest("infromeren") == ""


def test_the_page_links_it(client: Any, filled: None) -> None:
    html = client.get("/search?q=infromeren&type=entry").content.decode()
    assert 'Bedoelde u: <a href="?type=entry&amp;q=informeren" lang="nl">informeren</a>?' in html
    assert "Bedoelde u" not in client.get("/search?q=informeren").content.decode()
