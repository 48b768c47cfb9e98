"""The pages: what they show, in both languages, for a full register and an empty one, and that they stay safe."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from kamerspoor_site.pages.templatetags.kamerspoor import printed
from kamerspoor_site.pages.text import Marked, Mention, parts_of
from kamerspoor_site.pages.text import render as render_text
from kamerspoor_site.pages.views.register import day_of
from kamerspoor_site.register.models import Entry, EntryAlias

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(register: Any, invented: Any) -> dict[str, str]:
    return {name: register(invented[name]()) for name in ("letter", "answers", "citing", "numberless")}


def page(client: Any, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return str(response.content.decode())


class _Checker(HTMLParser):
    """Elements opened and closed in order, one h1 and main, every field with a label, ids once."""

    VOID = frozenset({"meta", "link", "input", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.counted: dict[str, int] = {}
        self.labels: set[str] = set()
        self.fields: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.counted[tag] = self.counted.get(tag, 0) + 1
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "label":
            self.labels.add(str(given.get("for")))
        if tag in ("input", "select") and given.get("type") != "hidden":
            self.fields.add(str(given.get("id")))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, (tag, self.getpos())


ADDRESSES = (
    "/",
    "/?kind=deed",
    "/?overdue=1",
    "/papers/",
    "/dossiers/",
    "/dossiers/88001",
    "/search",
    "/search?q=fonds",
    "/about",
)


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_pages_are_well_formed(client: Any, filled: dict[str, str], address: str, prefix: str) -> None:
    check(page(client, prefix + address))


def test_papers_and_entries_are_well_formed(client: Any, filled: dict[str, str]) -> None:
    for key in filled.values():
        check(page(client, f"/papers/{key}"))
    for id_ in Entry.objects.values_list("pk", flat=True):
        check(page(client, f"/entries/{id_}"))


def check(html: str) -> None:
    checker = _Checker()
    checker.feed(html)
    assert checker.open == []
    assert (checker.counted["h1"], checker.counted["main"]) == (1, 1)
    assert checker.fields <= checker.labels
    assert len(checker.ids) == len(set(checker.ids))
    assert "<script" not in html


def test_the_register_shows_overdue_first(client: Any, filled: dict[str, str]) -> None:
    html = page(client, "/?today=2021-05-11")
    assert "10 dagen na de toegezegde datum" in html
    assert html.index("Ik zal uw Kamer voor 1 mei 2021") < html.index("Wat doet u ermee?")
    assert "Namen van de ontvangers" not in html
    assert "10 days past the promised date" in page(client, "/en/?today=2021-05-11")


def test_languages(client: Any, filled: dict[str, str]) -> None:
    dutch, english = page(client, "/papers/"), page(client, "/en/papers/")
    assert '<html lang="nl">' in dutch
    assert "Stukken" in dutch
    assert 'href="/en/papers/"' in dutch
    assert '<html lang="en">' in english
    assert "Papers" in english
    assert 'href="/papers/"' in english


def test_an_entry_with_its_sentence_in_context_and_trail(client: Any, filled: dict[str, str]) -> None:
    entry = Entry.objects.get(kind="commitment")
    html = page(client, f"/entries/{entry.id}")
    assert f'<mark class="m-commitment">{entry.quote}</mark> In maart heeft Nederland' in html
    assert f'href="/papers/kst-88001-7?at={entry.start}#{entry.id}"' in html
    assert "Reageert op" in html
    assert "Van der Plank" in page(client, f"/entries/{Entry.objects.get(kind='verzoek').id}")


def test_a_former_id_leads_to_the_entry(client: Any, filled: dict[str, str]) -> None:
    entry = Entry.objects.get(kind="deed")
    EntryAlias.objects.create(id="d-vroeger", entry=entry)
    assert client.get("/entries/d-vroeger").headers["Location"] == f"/entries/{entry.id}"


def test_a_paper_with_marks_and_links(client: Any, filled: dict[str, str]) -> None:
    html = page(client, "/papers/kst-88001-7")
    for entry in Entry.objects.filter(paper="kst-88001-7"):
        assert f'<span id="{entry.id}" class="anchor"></span><mark' in html
    assert 'title="Georgië"' in html
    assert 'title="Georgia"' in page(client, "/en/papers/kst-88001-7")


def test_the_term_is_shown(client: Any, filled: dict[str, str]) -> None:
    html = page(client, f"/papers/{filled['answers']}")
    assert "beantwoord in 24 dagen (termijn 21)" in html
    assert "3 dagen over de termijn" in html


def test_a_proposed_identity_is_shown_at_both_ends(client: Any, filled: dict[str, str]) -> None:
    html = page(client, f"/papers/{filled['numberless']}")
    assert "Het is mogelijk <strong>Kamerstuk 88 001, nr. 3</strong>" in html
    assert "Over het noodloket en de stormvloed" in html
    citing = page(client, "/papers/kst-88001-9")
    assert f'<a class="x x-reference" href="/papers/{filled["numberless"]}" title="kst-88001-3">' in citing


def test_search_highlights(client: Any, filled: dict[str, str]) -> None:
    html = page(client, "/search?q=bezochte&type=entry")
    assert re.search(r"<mark>bezocht</mark>", html)
    assert "1 resultaat" in html


def test_an_empty_register_says_what_to_do(client: Any, register: Any) -> None:
    for address in ("/", "/papers/"):
        assert "kamerspoor ingest" in page(client, address)
    assert page(client, "/dossiers/")
    assert page(client, "/search?q=iets")


@pytest.mark.parametrize(
    "address",
    ["/entries/c-nee", "/papers/nee", "/dossiers/1", "/nergens", "/en/nergens"],
)
def test_not_found(client: Any, filled: dict[str, str], address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert (
        "There is nothing" if "/en" in address[:4] and address != "/entries/c-nee" else "Op dit adres staat niets"
    ) in response.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=x",
        "page=99999999999999999999",
        "today=x",
        "since=x",
        "place=%00",
        "member=%%0000x",
        "kind=<b>",
        "status=" + "x" * 5000,
        "dossier=%27",
    ],
)
def test_odd_queries_are_answered(client: Any, filled: dict[str, str], query: str) -> None:
    assert client.get(f"/?{query}").status_code == 200
    assert client.get(f"/search?q=fonds&{query}").status_code == 200
    assert client.get(f"/papers/kst-88001-7?{query}&at=x&part=-1").status_code == 200


def test_markup_in_a_paper_is_text(client: Any, register: Any, invented: Any) -> None:
    evil = '<script>alert(1)</script> zal "iets" doen.'
    made = invented["make"](
        f"Kop {evil}",
        name="<i>.txt",
        header={"subject": "<img src=x>"},
        statements=({"kind": "commitment", "quote": evil, "actor": "<u>"},),
    )
    key = register(made)
    entry = Entry.objects.get()
    for address in ("/", f"/papers/{key}", f"/entries/{entry.id}", "/papers/", "/search?q=alert"):
        html = page(client, address)
        assert "<script" not in html
        assert "<img" not in html
        assert "<u>" not in html
        assert "<i>" not in html


def test_the_browser_may_load_nothing_else(client: Any, filled: dict[str, str]) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_a_long_paper_comes_in_parts(client: Any, register: Any, invented: Any) -> None:
    last = "Tot slot zal ik de Kamer schrijven."
    text = "\n".join(["Een regel over het fonds. " * 40] * 150 + [last])
    key = register(invented["make"](text, name="lang.txt", statements=({"kind": "commitment", "quote": last},)))
    assert last not in re.sub(r"<aside.*?</aside>", "", page(client, f"/papers/{key}"), flags=re.DOTALL)
    entry = Entry.objects.get()
    assert f'<span id="{entry.id}"' in page(client, f"/papers/{key}?at={entry.start}")
    assert f'<span id="{entry.id}"' in page(client, f"/papers/{key}?part=2")


def test_the_number_of_queries_does_not_grow_with_the_list(
    client: Any, filled: dict[str, str], django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(30):
        page(client, "/?kind=asks")


def test_overlapping_marks_keep_the_text() -> None:
    text = "Wij zullen het fonds in Georgië steunen."
    marked = [Marked(0, 20, "a", "deed", "Daad", "/a"), Marked(11, 40, "b", "commitment", "Toezegging", "/b")]
    mentions = [Mention(24, 31, "place", "Georgië"), Mention(15, 28, "reference", "x", "/x")]
    (block,) = render_text(text, [{"start": 0, "end": 40, "kind": "text"}], marked, mentions)
    shown = re.sub(r' <a class="tag.*?</a>', "", block.html)
    assert re.sub(r"<[^>]*>", "", shown) == text
    assert block.html.count("<mark") == 3


def test_parts_hold_every_block_once() -> None:
    blocks = [{"start": i * 50, "end": i * 50 + 49, "kind": "text"} for i in range(20)]
    parts = parts_of(blocks, size=200)
    assert [b for part in parts for b in part] == blocks
    assert all(part[-1]["end"] - part[0]["start"] <= 200 for part in parts)
    assert parts_of([]) == [[]]


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2024-01-31", "2024-01-31", "2024-01-31"),
        ("31-1-2024", "2024-01-31", "2024-01-31"),
        ("1/2/2024", "2024-02-01", "2024-02-01"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        (" 2024 ", "2024-01-01", "2024-12-31"),
        ("31-2-2024", "None", "None"),
        ("gisteren", "None", "None"),
        ("", "None", "None"),
    ],
)
def test_days_as_people_type_them(typed: str, first: str, last: str) -> None:
    assert (str(day_of(typed)), str(day_of(typed, last=True))) == (first, last)


def test_what_is_no_day_is_said_and_not_passed_over(client: Any, filled: dict[str, str]) -> None:
    html = page(client, "/?since=x")
    assert "Dat is geen datum en is weggelaten" in html
    assert re.search(r'<input id="f-since"[^>]*aria-describedby="no-day"', html)
    assert "geen datum" not in page(client, "/?since=2020")


def test_the_filters_are_in_the_title_and_the_result(client: Any, filled: dict[str, str]) -> None:
    html = page(client, "/?place=GE&overdue=1&dossier=88001&today=2021-05-11")
    assert "<title>Register: over de termijn, Georgië, Dossier 88 001 – Kamerspoor</title>" in html
    assert "1 vermelding: over de termijn, Georgië, Dossier 88 001" in html


def test_what_one_member_asked(client: Any, filled: dict[str, str]) -> None:
    html = page(client, "/?member=Roodborst")
    assert html.count('<article class="card') == 2
    assert '<option value="Van der Plank"></option>' in html


def test_an_entry_is_headed_by_who_it_is_of(client: Any, register: Any, invented: Any) -> None:
    said = ("Dat zegde ik toe in het voorjaar.", "Het loket komt er.", "Dat vroeg men.")
    asks = ({"kind": "toezegging", "quote": said[0]}, {"kind": "verzoek", "quote": said[2]})
    register(invented["make"](" ".join(said), asks=asks, statements=({"kind": "commitment", "quote": said[1]},)))
    heads = {e.kind: page(client, f"/en/entries/{e.pk}") for e in Entry.objects.all()}
    assert "<title>Earlier undertaking, the cabinet: Dat zegde" in heads["toezegging"]
    assert "<title>Promise or intention, the cabinet: Het loket" in heads["commitment"]
    assert "<title>Request, the House: Dat vroeg" in heads["verzoek"]


def test_a_link_into_a_paper_shows_the_words(client: Any, filled: dict[str, str]) -> None:
    entry = Entry.objects.get(kind="deed")
    html = page(client, f"/papers/kst-88001-7?at={entry.start}")
    assert f'<mark class="m-here m-deed">{entry.quote.split("Georgië")[0]}' in html
    html = page(client, f"/papers/kst-88001-7?at={entry.start + 3}&to={entry.start + 8}")
    assert '<span id="at" class="anchor"></span><mark class="m-deed m-here">maart</mark>' in html
    html = page(client, f"/papers/kst-88001-7?at={entry.start + 3}")
    assert html.count('<span id="at" class="anchor"></span><p>') == 1
    assert "m-here" not in html


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        ("kst-32735-287", "Kamerstuk 32 735, nr. 287"),
        ("kst-35300-V-33", "Kamerstuk 35 300 V, nr. 33"),
        ("kst-26643-144-h1", "Kamerstuk 26 643, nr. 144"),
        ("kst-33506-AB", "Kamerstuk I 33 506, nr. AB"),
        ("kv-tk-2010Z06025", "Kamervragen 2010Z06025"),
        ("ah-tk-20182019-1573", "Aanhangsel Handelingen II 2018/19, nr. 1573"),
        ("h-tk-20192020-24-24", "Handelingen II 2019/20, nr. 24, item 24"),
        ("A/HRC/45/1", "A/HRC/45/1"),
    ],
)
def test_publications_are_named_as_in_print(identifier: str, name: str) -> None:
    assert printed(identifier) == name


def test_a_paper_links_its_official_publication(client: Any, filled: dict[str, str]) -> None:
    html = page(client, "/papers/kst-88001-7")
    assert 'href="https://zoek.officielebekendmakingen.nl/kst-88001-7.html"' in html
    assert "officiële publicatie" not in page(client, f"/papers/{filled['numberless']}")


def test_the_list_in_order_of_days(client: Any, filled: dict[str, str]) -> None:
    page = client.get("/?order=newest&kind=all")
    assert [entry.date for entry in page.context["page"]] == sorted(
        (entry.date for entry in page.context["page"]), reverse=True
    )
    assert 'name="order" value="newest"' in page.content.decode()
    assert client.get("/?order=nonsense").context["wanted"].order == "overdue"


@pytest.mark.parametrize(("due", "shown"), [("../2021-05-01", False), ("2021-05-01", False), ("2021-05", True)])
def test_a_term_is_said_once(client: Any, register: Any, invented: Any, due: str, shown: bool) -> None:
    words = "Ik zal uw Kamer informeren over het fonds."
    said = {"kind": "commitment", "quote": words, "strength": "firm", "due": due}
    register(invented["letter"](text=words, asks=(), statements=(said,), places=()))
    assert ('<span class="muted">(' in page(client, f"/entries/{Entry.objects.get().id}")) is shown
