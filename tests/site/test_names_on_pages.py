"""What papers, ministries and offices are called on the pages, and what stands beside a long paper."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils.translation import override

from kamerspoor_site.pages.cabinet import _ENGLISH, actor_word
from kamerspoor_site.register.services.ministries import MINISTRIES

pytestmark = pytest.mark.django_db
FROM = [{"role": "Minister van Defensie", "name": None}]


def test_papers_without_number_or_subject_are_told_apart(client: Any, register: Any, invented: Any) -> None:
    register(invented["numberless"](day="2020-02-14"))
    key = register(invented["numberless"](day="2020-03-01", name="tweede.txt"))
    shown = client.get("/en/search?q=noodloket").content.decode()
    assert shown.count("Letter, Defence") == 2
    assert "<h1>Letter, Defence, 1 March 2020</h1>" in client.get(f"/en/papers/{key}").content.decode()
    assert "<h1>Brief, Defensie, 1 maart 2020</h1>" in client.get(f"/papers/{key}").content.decode()


def test_an_entry_s_way_back_names_the_paper_with_its_day(client: Any, register: Any, invented: Any) -> None:
    from kamerspoor_site.register.models import Entry

    promise = {"kind": "commitment", "quote": "Ik zal het fonds bezoeken."}
    register(invented["make"](promise["quote"], header={"date": "2020-02-14", "senders": FROM}, statements=(promise,)))
    shown = client.get(f"/en/entries/{Entry.objects.get().pk}").content.decode()
    assert "Letter, Defence, 14 February 2020</a></nav>" in shown


def test_every_ministry_has_an_english_name() -> None:
    assert set(_ENGLISH) == set(MINISTRIES)


@pytest.mark.parametrize(
    ("printed", "english"),
    [
        ("Minister van Buitenlandse Zaken", "Minister of Foreign Affairs"),
        ("Staatssecretaris van VWS", "State Secretary of Health, Welfare and Sport"),
        ("Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking", None),
        ("Koninkrijk", "the Kingdom"),
        ("VWS", "Health, Welfare and Sport"),
        ("RCN-unit", "RCN-unit"),
        ("", ""),
    ],
)
def test_actors_in_english_where_they_are_known(printed: str, english: str | None) -> None:
    with override("en"):
        assert actor_word(printed) == (
            english if english is not None else "Minister for Foreign Trade and Development Cooperation"
        )
    with override("nl"):
        assert actor_word(printed) == printed


def test_english_pages_have_english_ministries(client: Any, register: Any, invented: Any) -> None:
    register(invented["letter"]())
    assert ">Foreign Affairs</option>" in client.get("/en/").content.decode()
    assert ">Buitenlandse Zaken</option>" in client.get("/").content.decode()
    assert "Foreign Affairs" in client.get("/en/papers/").content.decode()


def test_an_address_on_the_web_is_no_paper(client: Any, register: Any, invented: Any) -> None:
    text = "Zie het bericht (https://krant.example/nieuws/fonds) en Kamerstuk 88 001, nr. 3."
    references = (("https://krant.example/nieuws/fonds", "https://krant.example/nieuws/fonds"),)
    references += (("Kamerstuk 88 001, nr. 3", "kst-88001-3"),)
    key = register(invented["make"](text, references=references))
    shown = client.get(f"/en/papers/{key}").content.decode()
    cites, _, sites = shown.partition("Other sites it names")
    assert cites.count("not in the register") == 1
    assert 'href="https://krant.example/nieuws/fonds" rel="noopener noreferrer"' in sites
    assert "not in the register" not in sites


def test_a_paper_with_headings_has_its_contents(client: Any, register: Any, invented: Any) -> None:
    text = "Opening\nDe voorzitter opent.\nFondsen\nHet lid spreekt.\nSluiting\nDe voorzitter sluit."
    data, content = invented["make"](text, name="verslag.txt")
    data["headings"] = [
        {"start": text.index(w), "end": text.index(w) + len(w), "level": 1, "text": w}
        for w in ("Opening", "Fondsen", "Sluiting")
    ]
    key = register((data, content))
    shown = client.get(f"/en/papers/{key}").content.decode()
    assert "<summary>Contents</summary>" in shown
    assert f'/papers/{key}?at={text.index("Fondsen")}#at"><span lang="nl">Fondsen' in shown
    data["headings"] = data["headings"][:2]
    assert "Contents" not in client.get(f"/en/papers/{register((data, content))}").content.decode()
