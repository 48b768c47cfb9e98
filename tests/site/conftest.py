"""Invented analysed papers, and a register of them."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable
from typing import Any

import pytest

Paper = dict[str, Any]


def _span(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "quote": words, "rule": "test.rule"}


def _header(**given: Any) -> dict[str, Any]:
    lists = dict.fromkeys(("dossiers", "senders", "on_behalf_of", "askers"), ())
    single = dict.fromkeys(("id", "number", "date", "asked", "place", "addressee", "subject", "session", "replaces"))
    header = {
        "kind": "letter",
        "detail": "letter",
        **{k: list(v) for k, v in lists.items()},
        **single,
        "marks": {},
        "evidence": {},
    }
    return header | given


def make(
    text: str,
    *,
    name: str = "brief.txt",
    media_type: str = "text/plain",
    content: bytes | None = None,
    header: dict[str, Any] | None = None,
    asks: tuple[dict[str, Any], ...] = (),
    statements: tuple[dict[str, Any], ...] = (),
    references: tuple[tuple[str, str], ...] = (),
    dates: tuple[tuple[str, str], ...] = (),
    places: tuple[tuple[str, str], ...] = (),
) -> tuple[Paper, bytes]:
    """An analysed paper of an invented text; each ask and statement names its `quote`, which must stand in the text."""
    content = text.encode() if content is None else content
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append({"start": at, "end": at + len(line), "kind": "text", "level": 0})
        at += len(line) + 1
    ask = {
        "by": [],
        "date": None,
        "occasion": None,
        "reference": None,
        "outcome": "none",
        "answer": None,
        "manner": None,
        "number": None,
    }
    said = dict.fromkeys(("actor", "strength", "due", "date", "instrument", "forum", "target", "speaker"))
    said |= {"recurring": False, "places": [], "themes": [], "asks": []}
    data: Paper = {
        "schema": "kamerspoor/paper/1",
        "source": {"name": name, "sha256": hashlib.sha256(content).hexdigest(), "media_type": media_type},
        "header": _header(**(header or {})),
        "text": text,
        "paragraphs": lines,
        **{
            layer: []
            for layer in (
                "footnotes",
                "headings",
                "qa",
                "clauses",
                "speeches",
                "events",
                "people",
                "bodies",
                "amounts",
                "problems",
            )
        },
        "references": [{**_span(text, q), "target": t} for q, t in references],
        "dates": [{**_span(text, q), "value": v, "granularity": "day"} for q, v in dates],
        "places": [{**_span(text, q), "iso": i} for q, i in places],
        "asks": [{"id": f"a{i}", **ask, **_span(text, a["quote"]), "confidence": 1.0, **a} for i, a in enumerate(asks, 1)],
        "statements": [
            {"id": f"s{i}", **said, **_span(text, s["quote"]), "confidence": 0.9, **s} for i, s in enumerate(statements, 1)
        ],
    }
    return data, content


BLAUW = "Ik zal uw Kamer voor 1 mei 2021 informeren over het fonds voor Georgië."
GROEN = "In maart heeft Nederland het fonds in Georgië bezocht."
ROOD = "Namen van de ontvangers kan ik niet noemen."
VERZOEK = "het verzoek van het lid Van der Plank (XYZ) om een brief over het fonds"


def letter(**changes: Any) -> tuple[Paper, bytes]:
    """A letter with one ask, one promise with a date, one deed and one refusal."""
    text = f"88 001 Fondsen (verzonnen)\nOp 3 februari sprak ik over {VERZOEK}.\n{BLAUW} {GROEN} {ROOD}"
    given: dict[str, Any] = {
        "header": {
            "id": "kst-88001-7",
            "dossiers": ["88001"],
            "number": "7",
            "date": "2021-03-20",
            "subject": "Fondsen (verzonnen)",
            "senders": [{"role": "Minister van Buitenlandse Zaken", "name": "A. Verzonnen"}],
        },
        "asks": (
            {
                "kind": "verzoek",
                "quote": VERZOEK,
                "by": [{"name": "Van der Plank", "party": "XYZ"}],
                "date": "2021-02-03",
                "outcome": "in_progress",
            },
        ),
        "statements": (
            {
                "kind": "commitment",
                "quote": BLAUW,
                "strength": "firm",
                "due": "../2021-05-01",
                "places": ["GE"],
                "themes": ["general"],
                "asks": ["a1"],
            },
            {"kind": "deed", "quote": GROEN, "places": ["GE"]},
            {"kind": "refusal", "quote": ROOD},
        ),
        "places": (("Georgië", "GE"),),
    }
    return make(changes.pop("text", text), **(given | changes))


def answers(**changes: Any) -> tuple[Paper, bytes]:
    """Answers of 15 February to questions of 22 January: 24 days, three over the term of 21."""
    text = "Vraag 1\nKent u het fonds?\nAntwoord 1\nJa.\nVraag 2\nWat doet u ermee?\nAntwoord 2\nDat volgt."
    by = [{"name": "Roodborst", "party": "XYZ"}]
    given: dict[str, Any] = {
        "name": "antwoorden.txt",
        "header": {
            "kind": "answers",
            "detail": "answers",
            "date": "2019-02-15",
            "asked": "2019-01-22",
            "askers": by,
            "subject": "het fonds",
        },
        "asks": (
            {
                "kind": "vraag",
                "quote": "Kent u het fonds?",
                "by": by,
                "date": "2019-01-22",
                "outcome": "answered",
                "number": 1,
                "answer": {"start": 37, "end": 40},
            },
            {"kind": "vraag", "quote": "Wat doet u ermee?", "by": by, "date": "2019-01-22", "outcome": "partial", "number": 2},
        ),
    }
    return make(changes.pop("text", text), **(given | changes))


def citing() -> tuple[Paper, bytes]:
    """A letter that names a day beside a publication that is not in the register."""
    text = "Over het noodloket en de stormvloed is uw Kamer op 14 februari jl. geïnformeerd (Kamerstuk 88 001, nr. 3)."
    return make(
        text,
        name="later.txt",
        header={
            "id": "kst-88001-9",
            "dossiers": ["88001"],
            "number": "9",
            "date": "2020-09-17",
            "senders": [{"role": "Minister van Defensie", "name": None}],
        },
        references=(("Kamerstuk 88 001, nr. 3", "kst-88001-3"),),
        dates=(("14 februari jl.", "2020-02-14"),),
    )


def numberless(*, day: str = "2020-02-14", name: str = "zonder-nummer.txt") -> tuple[Paper, bytes]:
    """A letter of that day that shows no number."""
    return make(
        f"Hierbij stuur ik u de stand van het noodloket na de stormvloed. {name}",
        name=name,
        header={"date": day, "senders": [{"role": "Minister van Defensie", "name": None}]},
    )


@pytest.fixture
def invented() -> dict[str, Callable[..., tuple[Paper, bytes]]]:
    """The makers of invented papers by name."""
    return {"make": make, "letter": letter, "answers": answers, "citing": citing, "numberless": numberless}


@pytest.fixture
def register(db: None, settings: Any, tmp_path: Any) -> Callable[..., str]:
    """An empty register with its own search index; calling it stores a paper and gives its key."""
    settings.SEARCH_INDEX = str(tmp_path / "search")
    settings.TODAY = "2021-06-01"

    def store(made: tuple[Paper, bytes]) -> str:
        from kamerspoor_site.register.services.following import follow_up
        from kamerspoor_site.register.services.storing import store_paper

        key = store_paper(*made).key
        follow_up()
        return key

    return store


@pytest.fixture
def account(db: None) -> Callable[[str], Any]:
    """Makes the account of a role, named after it."""

    def make(role: str) -> Any:
        from django.contrib.auth.models import User

        from kamerspoor_site.accounts.roles import give_role

        user, new = User.objects.get_or_create(username=role)
        if new:
            give_role(user, role)
        return user

    return make


@pytest.fixture
def signed_in(client: Any, account: Any) -> Callable[[str], Any]:
    """A browser of somebody with this role; without one, of nobody."""

    def sign_in(role: str = "") -> Any:
        client.logout()
        if role:
            client.force_login(account(role))
        return client

    return sign_in


@pytest.fixture
def who() -> Any:
    """Vera, at a fixed moment, with a remark."""
    from kamerspoor_site.review.deciding import By

    return By("vera", datetime.datetime(2021, 6, 1, 9, 30, tzinfo=datetime.UTC), "nagelezen")
