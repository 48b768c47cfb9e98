"""Pages and reports call the themes what the codebooks in use call them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kamerspoor_site.commands.export import _about
from kamerspoor_site.pages import labels
from kamerspoor_site.register.models import Entry, Theme

BEES = """
[codebook]
id = "bees"
name = "Bijen"

[themes]
honey = "honing*"

[names]
honey = { nl = "Honing en was", en = "Honey and wax" }
"""


@pytest.fixture
def bees(codebook_in_use: Callable[[str], Path]) -> Path:
    return codebook_in_use(BEES)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("prefix", "words"),
    [("", ("Honing en was", "Dakloosheid", "of-no-codebook")), ("/en", ("Honey and wax", "Homelessness", "of-no-codebook"))],
)
def test_pages_name_the_themes(
    client: Any, register: Any, invented: Any, bees: Path, prefix: str, words: tuple[str, ...]
) -> None:
    register(invented["letter"]())
    entry = Entry.objects.filter(kind="commitment", found=True).first()
    assert entry is not None
    entry.themes.set([Theme.objects.get_or_create(pk=slug)[0] for slug in ("honey", "homelessness", "of-no-codebook")])
    for address in ("/", f"/entries/{entry.pk}"):
        shown = client.get(prefix + address).content.decode()
        assert [word for word in words if word not in shown] == []


def test_the_themes_that_a_reviewer_can_choose_are_those_of_the_codebooks(bees: Path) -> None:
    assert {"honey", "rent", "lgbti"} <= set(labels.THEME)
    assert len(labels.THEME) == len(list(labels.THEME))


def test_pages_go_on_where_a_codebook_cannot_be_used(bees: Path, caplog: pytest.LogCaptureFixture) -> None:
    bees.unlink()
    assert [labels.label("theme", "honey") for _ in range(3)] == ["honey"] * 3
    assert [str(bees) in message for message in caplog.messages] == [True]


@pytest.mark.parametrize(
    ("lang", "title"), [("nl", "Honing en was, Woningcorporaties"), ("en", "Honey and wax, Housing associations")]
)
def test_a_report_names_the_themes_it_is_about(bees: Path, lang: str, title: str) -> None:
    options = {"dossiers": (), "places": (), "themes": ("honey", "corporations"), "lang": lang}
    assert _about(options, SimpleNamespace(titles={})) == title  # type: ignore[arg-type]
