"""The pages of review: who may see them, that every form works without JavaScript, and that they say what went wrong."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils.translation import override

from kamerspoor_site.register.models import Decision, Entry, Link, Paper
from kamerspoor_site.review import deciding
from kamerspoor_site.review.models import Note

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(register: Any, invented: Any) -> str:
    register(invented["citing"]())
    for name in ("een.txt", "twee.txt"):
        register(invented["numberless"](name=name))
    return str(register(invented["letter"]()))


def entry(kind: str = "commitment") -> Entry:
    return Entry.objects.select_related("paper").get(kind=kind)


class _Fields(HTMLParser):
    """Labels and fields of a page; that ids come once and elements close."""

    VOID = frozenset({"meta", "link", "input", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.fields: set[str] = set()
        self.labels: set[str] = set()
        self.forms = self.tokens = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [str(given["id"])] if given.get("id") else []
        self.forms += tag == "form" and given.get("method") == "post"
        self.tokens += given.get("name") == "csrfmiddlewaretoken"
        if tag == "label":
            self.labels.add(str(given.get("for")))
        if tag in ("input", "select", "textarea") and given.get("type") != "hidden":
            self.fields.add(str(given.get("id")))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, (tag, self.getpos())


PAGES = ("entries", "links", "questions", "stale", "decisions")


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_is_whole_and_labelled(signed_in: Any, filled: str, who: Any, language: str) -> None:
    deciding.confirm(entry("deed"), who)
    client = signed_in("reviewer")
    addresses = [f"/review/?what={name}" for name in PAGES]
    addresses += [f"/review/entries/{e.pk}" for e in Entry.objects.all()]
    addresses += [f"/review/papers/{filled}/add", f"/entries/{entry().pk}", f"/papers/{filled}", "/login"]
    for address in addresses:
        response = client.get(language + address, follow=True)
        assert response.status_code == 200, address
        checker = _Fields()
        checker.feed(response.content.decode())
        assert checker.open == []
        assert len(checker.ids) == len(set(checker.ids)), address
        assert checker.fields <= checker.labels, (address, checker.fields - checker.labels)
        assert checker.forms == checker.tokens
        assert "<script" not in response.content.decode()


def review_routes() -> list[tuple[str, dict[str, Any]]]:
    values = {"id": "c-x", "number": 1, "name": "kst-88001-7"}
    found = []
    for name, patterns in get_resolver().reverse_dict.lists():
        if isinstance(name, str) and ("review" in name or name in _OTHERS):
            fields = patterns[0][0][0][1]
            found.append((name, {field: values[field] for field in fields}))
    return found


_OTHERS = ("write_note", "remove_note", "decide_link", "answer_question", "undo_decision", "add_entry")


def test_only_reviewers_review(signed_in: Any, filled: str) -> None:
    routes = review_routes()
    assert len(routes) == 8
    for name, values in routes:
        with override("nl"):
            address = reverse(name, kwargs=values)
        for method in ("get", "post"):
            nobody = getattr(signed_in(), method)(address)
            if nobody.status_code == 405:
                continue
            assert nobody.status_code == 302, (address, method)
            assert nobody.headers["Location"].split("?")[0].endswith("/login"), name
            assert getattr(signed_in("reader"), method)(address).status_code == 403, name
    assert not Decision.objects.exists()


def test_a_form_without_token_is_refused(account: Any, filled: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(account("reviewer"))
    assert client.post(f"/review/entries/{entry().pk}", {"action": "confirm"}).status_code == 403
    assert not Decision.objects.exists()


def post(client: Any, address: str, **values: Any) -> Any:
    return client.post(address, values, follow=True)


def test_confirm_and_undo(signed_in: Any, filled: str) -> None:
    client = signed_in("reviewer")
    html = post(client, f"/review/entries/{entry().pk}", action="confirm", note="klopt").content.decode()
    assert "klopt" in html
    made = Decision.objects.get()
    assert (made.reviewer, made.note, entry().review) == ("reviewer", "klopt", "confirmed")
    post(client, f"/review/decisions/{made.number}/undo")
    assert entry().review == ""


def test_the_form_of_corrections_changes_what_was_changed_only(signed_in: Any, filled: str) -> None:
    client = signed_in("reviewer")
    address = f"/review/entries/{entry().pk}"
    html = client.get(address).content.decode()
    form = html[html.index('id="s-correct"') : html.index('id="s-split"')]
    values = dict(re.findall(r'<input id="f-[^"]*" name="([^"]*)" value="([^"]*)"', form))
    for name, options in re.findall(r'<select[^>]* name="([^"]*)">(.*?)</select>', form):
        values[name] = re.search(r'value="([^"]*)" selected', options).group(1) if "selected" in options else ""  # type: ignore[union-attr]
    values["themes"] = re.findall(r'name="themes" value="([^"]*)" checked', form)
    assert post(client, address, action="correct", **values).status_code == 400
    post(client, address, action="correct", **(values | {"actor": "de vlootvoogd"}))
    assert Decision.objects.get().after == {"fields": {"actor": "de vlootvoogd"}}


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"action": "correct", "due_text": "morgen"}, "morgen: schrijf een dag of periode"),
        ({"action": "correct", "places": "XX"}, "XX: geen land heeft deze code"),
        ({"action": "correct", "places": "001 GE"}, "001: geen land heeft deze code"),
        ({"action": "correct", "due_text": "2026-99-99"}, "2026-99-99: schrijf een dag of periode"),
        ({"action": "correct", "due_text": "2026-05/2026-04"}, "2026-05/2026-04: deze periode eindigt voordat zij begint"),
        ({"action": "correct", "strength": "x" * 50}, "x: dit is geen woord van de lijst"),
        ({"action": "correct", "actor": "a" * 301}, "dit heeft meer dan 300 tekens"),
        ({"action": "correct", "ministry_id": "toverij"}, "toverij: dit ministerie heeft het register niet"),
        ({"action": "correct", "themes": "bijenteelt"}, "bijenteelt: dit thema is er niet"),
        ({"action": "merge", "into": "c-nergens"}, "c-nergens: er is geen"),
        ({"action": "split", "parts": "Ik zal"}, "De delen samen"),
        ({"action": "status", "status": "fulfilled", "evidence": "woorden van elders"}, "Deze woorden staan niet in"),
        ({"action": "status", "status": "klaar"}, "Deze status bestaat hier niet"),
    ],
)
def test_what_cannot_be_is_said_in_words(signed_in: Any, filled: str, values: dict[str, str], said: str) -> None:
    response = post(signed_in("reviewer"), f"/review/entries/{entry().pk}", **values)
    assert response.status_code == 400
    assert said in response.content.decode()
    assert not Decision.objects.exists()


def test_status_with_words_from_the_paper(signed_in: Any, filled: str) -> None:
    words = "In maart heeft Nederland het fonds in Georgië bezocht."
    post(
        signed_in("reviewer"),
        f"/review/entries/{entry().pk}",
        action="status",
        status="fulfilled",
        evidence=words,
        note="zie bezoek",
    )
    page = signed_in().get(f"/en/entries/{entry().pk}").content.decode()
    assert "set by a reviewer" in page
    assert "zie bezoek" in page


def test_a_status_without_reason_is_refused_beside_the_field(signed_in: Any, filled: str) -> None:
    response = post(signed_in("reviewer"), f"/review/entries/{entry().pk}", action="status", status="fulfilled")
    html = response.content.decode()
    assert response.status_code == 400
    assert re.search(r'name="note"[^>]*><span class="wrong" role="alert" id="wrong">Zeg waarom', html)
    assert '<option value="fulfilled" selected>' in html
    assert not Decision.objects.exists()


def test_a_wrong_date_loses_nothing_that_was_typed(signed_in: Any, filled: str) -> None:
    values = {"due_text": "morgen", "actor": "de vlootvoogd", "places": "GE AM", "themes": "general", "note": "zie nota"}
    html = post(signed_in("reviewer"), f"/review/entries/{entry().pk}", action="correct", **values).content.decode()
    assert re.search(r'name="due_text" value="morgen"[^>]*><span class="wrong" role="alert" id="wrong">morgen: schrijf', html)
    for kept in ('value="de vlootvoogd"', 'value="GE AM"', 'value="general" checked', 'value="zie nota"'):
        assert kept in html


def test_a_decision_in_the_queue_leads_back_to_the_queue(signed_in: Any, filled: str) -> None:
    address = "/review/?what=entries&page=1"
    client = signed_in("reviewer")
    assert f'name="next" value="{address.replace("&", "&amp;")}"' in client.get(address).content.decode()
    response = client.post(f"/review/entries/{entry().pk}", {"action": "confirm", "next": address})
    assert response.headers["Location"] == address
    away = client.post(f"/review/entries/{entry('deed').pk}", {"action": "confirm", "next": "https://elders.example/"})
    assert away.headers["Location"] == f"/review/entries/{entry('deed').pk}"


def test_decisions_are_told_in_words_with_the_sentence(signed_in: Any, filled: str, who: Any) -> None:
    deciding.correct(entry(), {"due_text": "2021-10-15"}, who)
    html = signed_in("reviewer").get("/review/?what=decisions").content.decode()
    assert "<del>tot en met 1 mei 2021</del> → <ins>15 oktober 2021</ins>" in html
    assert f'<a href="/entries/{entry().pk}">' in html
    assert "Ik zal uw Kamer voor 1 mei 2021" in html
    assert "due_text" not in html


def test_links_and_questions(signed_in: Any, filled: str) -> None:
    client = signed_in("reviewer")
    link = Link.objects.get(kind="answers")
    post(client, f"/review/links/{link.pk}", state="confirmed")
    assert Link.objects.get(pk=link.pk).state == "confirmed"
    candidates = list(Link.objects.filter(kind="identifies").order_by("id"))
    both = " ".join(x.pk for x in candidates)
    post(client, "/review/questions", candidates=both, chosen="iets anders")
    assert Paper.objects.filter(publication_id="kst-88001-3").count() == 0
    post(client, "/review/questions", candidates=both, chosen=candidates[1].pk)
    assert Paper.objects.get(publication_id="kst-88001-3").pk == candidates[1].target


def test_add_a_sentence_from_the_list(signed_in: Any, filled: str) -> None:
    client = signed_in("reviewer")
    html = client.get(f"/review/papers/{filled}/add").content.decode()
    (sentence,) = re.findall(r'value="(\d+-\d+)" id="p-\d+"><label[^>]*>Op 3 februari', html)
    response = post(client, f"/review/papers/{filled}/add", sentence=sentence, kind="deed")
    assert response.redirect_chain
    assert Entry.objects.filter(kind="deed", rule="reviewer").get().quote.startswith("Op 3 februari")
    assert post(client, f"/review/papers/{filled}/add", kind="deed").status_code == 400


def test_a_forged_return_address_is_not_followed(signed_in: Any, filled: str) -> None:
    link = Link.objects.get(kind="answers")
    response = signed_in("reviewer").post(f"/review/links/{link.pk}", {"state": "confirmed", "next": "https://elders.example/"})
    assert response.headers["Location"] == "/review/?what=links"


def test_signing_in_and_out(client: Any, account: Any, filled: str) -> None:
    user = account("reviewer")
    user.set_password("een lange zin als wachtwoord")
    user.save()
    wrong = client.post("/login", {"username": "reviewer", "password": "fout"})
    assert "passen niet bij elkaar" in wrong.content.decode()
    right = client.post("/login", {"username": "reviewer", "password": "een lange zin als wachtwoord", "next": "/review/"})
    assert right.headers["Location"] == "/review/"
    page = client.get("/review/")
    assert "no-store" in page.headers["Cache-Control"]
    client.post("/logout")
    assert client.get("/review/").status_code == 302


def test_a_closed_site_shows_nothing_before_signing_in(signed_in: Any, filled: str, settings: Any) -> None:
    settings.CLOSED = True
    for address in ("/", "/papers/", f"/papers/{filled}", "/search?q=fonds", "/about", "/en/"):
        assert signed_in().get(address).headers["Location"].split("?")[0].endswith("/login"), address
        assert signed_in("reader").get(address).status_code == 200
    assert signed_in().get("/login").status_code == 200


def test_notes_are_seen_by_those_who_may(signed_in: Any, filled: str) -> None:
    id_ = entry().pk
    reviewer = signed_in("reviewer")
    post(reviewer, f"/review/entries/{id_}/notes", text="voor het team", visibility="team")
    post(reviewer, f"/review/entries/{id_}/notes", text="alleen beoordelaars", visibility="restricted")
    post(reviewer, f"/review/entries/{id_}/notes", text="voor allen", visibility="public")
    texts = ("voor het team", "alleen beoor", "voor allen")
    seen = {
        role: [words in signed_in(role).get(f"/entries/{id_}").content.decode() for words in texts]
        for role in ("", "reader", "reviewer", "administrator")
    }
    assert seen == {
        "": [False, False, False],
        "reader": [True, False, False],
        "reviewer": [True, True, False],
        "administrator": [True, True, False],
    }


def test_a_note_is_removed_by_its_author_or_an_administrator(signed_in: Any, account: Any, filled: str) -> None:
    post(signed_in("reviewer"), f"/review/entries/{entry().pk}/notes", text="weg ermee", visibility="team")
    number = Note.objects.visible_to(account("reviewer")).get().pk
    assert signed_in("reader").post(f"/review/notes/{number}/remove").status_code == 403
    Note.kept.update(author="iemand anders")
    assert signed_in("reviewer").post(f"/review/notes/{number}/remove").status_code == 404
    assert signed_in("administrator").post(f"/review/notes/{number}/remove").status_code == 302
    assert not Note.kept.exists()


def test_there_is_no_other_way_to_notes() -> None:
    for name in ("all", "count", "filter", "get", "first", "values"):
        with pytest.raises(TypeError, match="visible_to"):
            getattr(Note.objects, name)()


def test_nul_is_no_text(signed_in: Any, filled: str) -> None:
    """A database may refuse it; the site must not break on it."""
    client = signed_in("reviewer")
    assert client.get("/entries/%00").status_code == 404
    assert client.get("/search?q=fo%00nds").status_code == 200
    assert client.post(f"/review/entries/{entry().pk}", {"action": "confirm", "note": "a\x00b"}).status_code == 400
    assert not Decision.objects.exists()
