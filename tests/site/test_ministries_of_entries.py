"""The ministry of an entry: its actor's, else that of who speaks, of whom it is addressed to, of the paper; else it is said."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from click.testing import CliRunner

from kamerspoor.cli import main
from kamerspoor_site.register.models import Entry, Paper
from kamerspoor_site.register.services.listing import EntryFilter, entries, papers, without_ministry
from kamerspoor_site.register.services.ministries import MinistryInText

pytestmark = pytest.mark.django_db
DAY = datetime.date(2025, 9, 1)

ASKED = "Ik verzoek om een brief over de fietsbrug."
PROMISED = "Ik stuur u die brief voor 1 oktober."
CLOSED = "Ik sluit af met een toezegging over de sluis."
HEALTH = "minister van Volksgezondheid, Welzijn en Sport"
YOUTH = "staatssecretaris Jeugd, Preventie en Sport"
WATER = "minister van Infrastructuur en Waterstaat"


def debate(*roles: str) -> dict[str, Any]:
    """A debate in which a member asks and each of `roles` promises something."""
    said = [PROMISED, CLOSED][: len(roles)]
    text = "\n".join([ASKED, *said])
    turns = [("member", "lid Tweede Kamer", ASKED)]
    turns += [("minister", role, words) for role, words in zip(roles, said, strict=True)]
    return {
        "text": text,
        "name": "debat.xml",
        "header": {"kind": "report", "detail": "debate_report", "date": "2025-06-02"},
        "asks": ({"kind": "verzoek", "quote": ASKED},),
        "statements": tuple({"kind": "commitment", "quote": words, "strength": "firm"} for words in said),
        "speeches": [
            {
                "speaker": {"name": "Roodborst", "party": None, "role": role},
                "office": office,
                "moment": None,
                "start": text.index(words),
                "end": text.index(words) + len(words),
            }
            for office, role, words in turns
        ],
    }


def put(register: Any, invented: Any, *roles: str) -> str:
    given = debate(*roles)
    speeches = given.pop("speeches")
    data, content = invented["letter"](places=(), **given)
    data["speeches"] = speeches
    return str(register((data, content)))


def test_a_promise_in_a_debate_is_of_the_ministry_of_who_speaks(register: Any, invented: Any) -> None:
    put(register, invented, HEALTH, WATER)
    assert dict(Entry.objects.values_list("quote", "ministry")) == {ASKED: None, PROMISED: "vws", CLOSED: "ienw"}


def test_a_debate_with_one_portfolio_is_of_that_ministry(register: Any, invented: Any) -> None:
    key = put(register, invented, HEALTH, YOUTH)
    assert Paper.objects.get(pk=key).ministry_id == "vws"
    assert set(Entry.objects.values_list("ministry", flat=True)) == {"vws"}
    assert [p.key for p in papers(ministries=["vws"])] == [key]


@pytest.mark.parametrize(
    ("words", "ministry"),
    [
        ("verzoekt de minister van Infrastructuur en Waterstaat de sluis te openen", "ienw"),
        ("verzoekt de minister van Defensie en de staatssecretaris van Defensie dit te bezien", "def"),
        ("verzoekt de minister van Defensie en de minister van Financiën dit te bezien", None),
        ("verzoekt de regering de minister te vragen de sluis te openen", None),
    ],
)
def test_a_motion_is_of_the_only_ministry_it_names(words: str, ministry: str | None) -> None:
    assert MinistryInText.addressed(words) == ministry


def test_what_shows_no_ministry_is_counted_and_can_be_chosen(register: Any, invented: Any) -> None:
    put(register, invented, HEALTH, WATER)
    of_health = EntryFilter(today=DAY, ministries=("vws",))
    assert ([e.quote for e in entries(of_health)], without_ministry(of_health)) == ([PROMISED], 1)
    unknown = EntryFilter(today=DAY, ministries=("unknown",))
    assert ([e.quote for e in entries(unknown)], without_ministry(unknown)) == ([ASKED], 0)


def test_the_page_says_how_many_show_no_ministry(client: Any, register: Any, invented: Any) -> None:
    put(register, invented, HEALTH, WATER)
    shown = client.get("/?ministry=vws").content.decode()
    assert "Van nog 1 vermelding tonen de stukken het ministerie niet" in shown
    assert '<option value="unknown">onbekend</option>' in shown
    assert "ministerie onbekend" in client.get("/?ministry=unknown").content.decode()


def test_exports_and_lists_say_how_many_show_no_ministry(register: Any, invented: Any) -> None:
    put(register, invented, HEALTH, WATER)
    for arguments in (["list", "asks", "--ministry", "vws"], ["export", "csv", "--ministry", "vws"]):
        done = CliRunner().invoke(main, arguments)
        assert "1 more entry shows no ministry and was left out; add --ministry unknown" in done.output
