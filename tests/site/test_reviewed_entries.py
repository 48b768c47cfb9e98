"""What readers see of what reviewers decided: on the page of an entry, on cards, in JSON and in lists."""

from __future__ import annotations

import csv
import datetime
import io
from dataclasses import replace
from typing import Any

import pytest

from kamerspoor_site.register.models import Entry
from kamerspoor_site.register.services.describing import entry_values
from kamerspoor_site.register.services.reviews import review_of, reviews_of
from kamerspoor_site.review import deciding

pytestmark = pytest.mark.django_db

DAY = "op 1 juni 2021"
"""The day of the fixture `who`."""


@pytest.fixture
def promise(register: Any, invented: Any) -> Entry:
    register(invented["letter"]())
    return entry()


def entry(kind: str = "commitment") -> Entry:
    return Entry.objects.select_related("paper").get(kind=kind)


def page(client: Any, found: Entry) -> str:
    return str(client.get(f"/entries/{found.pk}").content.decode())


def main(html: str) -> str:
    """A page without its trail, whose links are proposals of their own, and its foot, which explains what a proposal is."""
    return html[: html.index("</main>")].replace("voorstel van het register", "")


def test_what_nobody_reviewed_is_a_proposal_on_its_page_and_its_card(client: Any, promise: Entry) -> None:
    assert '<span class="state">voorstel</span>' in main(page(client, promise))
    card = client.get("/?kind=commitment").content.decode()
    assert '<span class="state">voorstel</span>' in main(card)


def test_a_confirmed_entry_is_confirmed_for_readers(client: Any, promise: Entry, who: Any) -> None:
    deciding.confirm(promise, who)
    for html in (page(client, entry()), client.get("/?kind=commitment").content.decode()):
        assert f"bevestigd door een beoordelaar {DAY}" in main(html)
        assert "voorstel" not in main(html)


def test_json_and_csv_tell_the_review_apart_from_the_status(client: Any, promise: Entry, who: Any) -> None:
    today = datetime.date(2021, 6, 1)
    before = entry_values(promise, today=today)
    assert (before["review"], before["reviewed"], before["decided"]) == (None, None, False)
    deciding.confirm(promise, who)
    values = entry_values(entry(), today=today)
    assert (values["review"], values["reviewed"], values["decided"]) == ("confirmed", "2021-06-01", False)
    content = client.get("/export/register.csv?kind=commitment").content.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(content))
    assert (row["review"], row["reviewed"], row["corrected"]) == ("confirmed", "2021-06-01", "")


def test_a_correction_is_shown_with_what_was_there_the_day_and_the_remark(client: Any, promise: Entry, who: Any) -> None:
    deciding.correct(promise, {"due_text": "2021-10-15"}, replace(who, note="zie de bijlage"))
    html = main(page(client, entry()))
    assert "15 oktober 2021" in html
    assert f"verbeterd door een beoordelaar {DAY}; het register had gelezen: <del>tot en met 1 mei 2021</del>" in html
    assert html.count("zie de bijlage") == 2  # beside the field and among the decisions
    assert "voorstel" not in html
    card = main(client.get("/?kind=commitment").content.decode())
    assert f"verbeterd door een beoordelaar {DAY}" in card
    values = entry_values(entry(), today=datetime.date(2021, 6, 1))
    assert values["corrections"] == [
        {"field": "due_text", "was": "../2021-05-01", "now": "2021-10-15", "day": "2021-06-01", "note": "zie de bijlage"}
    ]


def test_corrected_countries_and_themes_are_named(client: Any, promise: Entry, who: Any) -> None:
    deciding.correct(promise, {}, who, places=["AM"], themes=[])
    html = main(page(client, entry()))
    assert "het register had gelezen: <del>Georgië</del>" in html
    assert review_of(entry()).corrected == ("places", "themes")


def test_what_was_undone_is_told_no_more(client: Any, promise: Entry, who: Any) -> None:
    made = deciding.correct(promise, {"actor": "de vlootvoogd"}, replace(who, note="vergissing"))
    deciding.undo(made, who)
    html = main(page(client, entry()))
    assert "vergissing" not in html
    assert '<span class="state">voorstel</span>' in html
    assert reviews_of([entry()]) == {}


def test_the_parts_of_a_split_are_a_persons_work(promise: Entry, who: Any) -> None:
    parts = ["Ik zal uw Kamer voor 1 mei 2021 informeren", "over het fonds voor Georgië."]
    deciding.split(promise, parts, who)
    found = reviews_of(Entry.objects.filter(kind="commitment"))
    assert {review.action for review in found.values()} == {"split"}
    assert len(found) == 2


def test_a_rejected_entry_has_no_status_and_keeps_its_context(client: Any, promise: Entry, who: Any) -> None:
    deciding.reject(promise, replace(who, note="is geen toezegging"))
    html = main(page(client, entry()))
    assert "s-open" not in html
    assert "dagen na de" not in html
    assert "is geen toezegging" in html
    assert "</mark> In maart heeft Nederland het fonds in Georgië bezocht." in html


@pytest.mark.parametrize(("address", "cautious"), [("/", True), ("/dossiers/88001", True), ("/?kind=verzoek", False)])
def test_the_caution_stands_wherever_something_overdue_is_shown(
    client: Any, promise: Entry, address: str, cautious: bool
) -> None:
    html = client.get(address).content.decode()
    assert ('class="caution"' in html) is cautious
    assert ("31 dagen na de toegezegde datum" in html) is cautious


def test_the_page_of_an_overdue_entry_has_the_caution(client: Any, promise: Entry) -> None:
    assert 'class="caution"' in page(client, promise)


def test_what_is_more_often_wrong_than_right_is_said_to_be_uncertain(client: Any, promise: Entry, who: Any) -> None:
    Entry.objects.filter(pk=promise.pk).update(confidence=0.4)
    assert '<span class="state">onzeker voorstel</span>' in main(client.get("/?kind=commitment").content.decode())
    deciding.confirm(entry(), who)
    assert "onzeker" not in main(page(client, entry()))
