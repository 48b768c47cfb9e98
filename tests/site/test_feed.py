"""The feed: what is new and changed for a filter, the latest first, as Atom that a reader takes."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from lxml import etree

from kamerspoor_site.register.models import Entry
from kamerspoor_site.review.deciding import By, confirm

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def read(client: Any, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return etree.fromstring(response.content)


def told(root: Any) -> list[tuple[str, str]]:
    """Id (the end of the address) and day of each entry, in order."""
    return [
        (e.findtext(f"{ATOM}id").rsplit("/", 1)[1], e.findtext(f"{ATOM}updated")[:10]) for e in root.findall(f"{ATOM}entry")
    ]


def test_a_feed_of_a_dossier(client: Any, register: Any, invented: Any) -> None:
    register(invented["letter"]())
    register(invented["answers"]())
    root = read(client, "/en/feed.atom?dossier=88001")
    assert "Dossier 88 001" in root.findtext(f"{ATOM}title")
    assert {id_ for id_, _ in told(root)} == set(
        Entry.objects.filter(paper__dossiers="88001", kind__in=("commitment", "verzoek")).values_list("pk", flat=True)
    )
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links["self"].endswith("/en/feed.atom?dossier=88001")
    assert links["alternate"].endswith("/en/?dossier=88001")
    (promise,) = [e for e in root.findall(f"{ATOM}entry") if "/entries/c-" in e.findtext(f"{ATOM}id")]
    assert "Promise (firm)" in promise.findtext(f"{ATOM}title")
    assert "voor 1 mei 2021 informeren" in promise.findtext(f"{ATOM}summary")
    assert root.find(f"{ATOM}author") is not None


def test_an_entry_comes_up_when_a_later_paper_changes_it(client: Any, register: Any, invented: Any) -> None:
    register(invented["letter"]())
    promise = Entry.objects.get(kind="commitment")
    assert dict(told(read(client, "/feed.atom?kind=commitment")))[promise.pk] == "2021-03-20"
    quote = "Met deze brief informeer ik uw Kamer over het fonds voor Georgië."
    said = {
        "kind": "deed",
        "quote": quote,
        "date": "2021-04-20",
        "instrument": "reporting",
        "places": ["GE"],
        "themes": ["general"],
    }
    header = {
        "date": "2021-04-20",
        "dossiers": ["88001"],
        "senders": [{"role": "Minister van Buitenlandse Zaken", "name": "A. Verzonnen"}],
    }
    register(invented["make"](quote, name="later.txt", header=header, statements=(said,)))
    assert Entry.objects.get(pk=promise.pk).status == "fulfilled"
    assert told(read(client, "/feed.atom?kind=commitment"))[0] == (promise.pk, "2021-04-20")
    assert dict(told(read(client, "/feed.atom?kind=commitment&today=2021-04-01")))[promise.pk] == "2021-03-20"


def test_what_a_reviewer_decided_is_news(client: Any, register: Any, invented: Any, account: Any) -> None:
    register(invented["letter"]())
    ask = Entry.objects.get(kind="verzoek")
    confirm(ask, By(account("reviewer").username, datetime.datetime(2021, 5, 30, 12, tzinfo=datetime.UTC)))
    assert told(read(client, "/feed.atom"))[0] == (ask.pk, "2021-05-30")


def test_the_same_register_has_the_same_feed_and_an_empty_one_is_one(client: Any, register: Any, invented: Any) -> None:
    root = read(client, "/feed.atom")
    assert (told(root), root.findtext(f"{ATOM}updated")[:10]) == ([], "2021-06-01")
    register(invented["letter"]())
    assert client.get("/feed.atom").content == client.get("/feed.atom").content


def test_what_xml_cannot_hold_does_not_break_it(client: Any, register: Any, invented: Any) -> None:
    quote = "Ik zal \x0c<b>het</b> fonds & meer bezoeken."
    register(invented["make"](quote, header={"date": "2021-05-01"}, statements=({"kind": "commitment", "quote": quote},)))
    (entry,) = read(client, "/feed.atom").findall(f"{ATOM}entry")
    assert "<b>het</b> fonds & meer" in entry.findtext(f"{ATOM}summary")
    assert read(client, "/feed.atom?member=%01x") is not None


def test_no_more_than_the_latest(client: Any, register: Any, invented: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("kamerspoor_site.pages.views.feed.MOST", 1)
    register(invented["letter"]())
    register(invented["answers"]())
    found = told(read(client, "/feed.atom"))
    assert len(found) == 1
    assert found[0][1] == str(datetime.date(2021, 3, 20))


def test_pages_lead_to_their_feed(client: Any, register: Any, invented: Any) -> None:
    register(invented["letter"]())
    listed = client.get("/?place=GE&today=2021-05-01").content.decode()
    assert 'type="application/atom+xml" title="Kamerspoor" href="/feed.atom?place=GE"' in listed
    assert 'href="/feed.atom?dossier=88001"' in client.get("/dossiers/88001").content.decode()


def test_a_closed_site_has_no_open_feed(client: Any, register: Any, settings: Any) -> None:
    settings.CLOSED = True
    assert client.get("/feed.atom").status_code == 302
