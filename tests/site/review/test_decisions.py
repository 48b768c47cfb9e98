"""What each decision does, that undoing takes it back, and that it outlives a new reading of the paper."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest

from kamerspoor_site.register.models import Decision, Entry, Link, Paper, StatusChange
from kamerspoor_site.register.services import listing
from kamerspoor_site.register.services.auditing import audit
from kamerspoor_site.register.services.finding import find_entry
from kamerspoor_site.register.services.following import follow_up
from kamerspoor_site.review import deciding, queue
from kamerspoor_site.review.anchoring import locate
from kamerspoor_site.review.correcting import DecisionError
from kamerspoor_site.review.deciding import Evidence
from kamerspoor_site.review.models import StaleDecision
from kamerspoor_site.review.views.queue import with_state

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2021, 6, 1)


def promise() -> Entry:
    return Entry.objects.select_related("paper").get(kind="commitment", review="")


def listed() -> set[str]:
    return {e.pk for e in listing.entries(listing.EntryFilter(today=TODAY))}


def rows() -> list[dict[str, Any]]:
    """Everything that a decision may change, for before and after."""
    entries = Entry.objects.order_by("pk")
    shown = entries.filter(found=True)
    through = [(e.pk, sorted(p.pk for p in e.places.all()), sorted(t.pk for t in e.themes.all())) for e in shown]
    history = list(StatusChange.objects.order_by("entry", "position").values("entry", "position", "status"))
    links = list(Link.objects.order_by("pk").values())
    return [*shown.values(), *through, *history, *links, *Paper.objects.order_by("pk").values()]


@pytest.fixture
def letter(register: Any, invented: Any) -> str:
    return str(register(invented["letter"]()))


def test_confirm(letter: str, who: Any) -> None:
    decision = deciding.confirm(promise(), who)
    entry = Entry.objects.get(kind="commitment")
    assert (entry.review, entry.found) == ("confirmed", True)
    assert decision.before["quote"] == entry.quote
    assert (decision.reviewer, decision.number, decision.paper) == ("vera", 1, letter)
    assert entry not in queue.entries(TODAY)


def test_reject_takes_an_entry_out_of_the_lists(letter: str, who: Any) -> None:
    id_ = promise().pk
    assert id_ in listed()
    deciding.reject(promise(), who)
    assert id_ not in listed()
    assert find_entry(id_) is not None


def test_correct_fields_places_and_themes(letter: str, who: Any) -> None:
    deciding.correct(promise(), {"due_text": "../2021-09-01", "strength": "intent"}, who, places=["GE", "AM"], themes=["women"])
    entry = Entry.objects.get(kind="commitment")
    assert (entry.due_until, entry.strength) == (datetime.date(2021, 9, 1), "intent")
    assert sorted(p.pk for p in entry.places.all()) == ["AM", "GE"]
    assert [t.pk for t in entry.themes.all()] == ["women"]
    made = Decision.objects.get()
    assert made.before["fields"] == {"due_text": "../2021-05-01", "strength": "firm"}
    assert (made.before["places"], made.after["places"]) == (["GE"], ["AM", "GE"])


def test_a_correction_of_nothing_is_refused(letter: str, who: Any) -> None:
    with pytest.raises(DecisionError):
        deciding.correct(promise(), {"strength": "firm"}, who, places=["GE"])
    assert not Decision.objects.exists()


def test_a_kind_of_the_other_layer_is_refused(letter: str, who: Any) -> None:
    with pytest.raises(DecisionError):
        deciding.correct(promise(), {"kind": "motie"}, who)


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("commitment", {"strength": "x" * 50}),
        ("commitment", {"instrument": "gesprek"}),
        ("commitment", {"forum": "navo"}),
        ("verzoek", {"outcome": "bogus"}),
        ("verzoek", {"outcome": ""}),
        ("verzoek", {"manner": "soms"}),
        ("verzoek", {"strength": "firm"}),  # of statements only
        ("commitment", {"outcome": "none"}),  # of asks only
        ("commitment", {"status": "fulfilled"}),
        ("commitment", {"due_text": "2026-99-99"}),
        ("commitment", {"due_text": "2026-02-30"}),
        ("commitment", {"due_text": "2026-05/2026-13"}),
        ("commitment", {"due_text": "2026-05-02/2026-05-01"}),
        ("commitment", {"due_text": ".."}),
        ("commitment", {"due_text": "../.."}),
        ("commitment", {"date_text": "1 mei 2026"}),
        ("commitment", {"ministry_id": "toverij"}),
        ("commitment", {"ministry_id": ""}),
        ("commitment", {"recurring": "ja"}),
        ("commitment", {"actor": "a" * 301}),
        ("commitment", {"speaker": "a" * 201}),
        ("verzoek", {"occasion": "a" * 301}),
        ("verzoek", {"reference": "a" * 81}),
    ],
)
def test_a_value_that_a_field_cannot_have_is_refused(letter: str, who: Any, kind: str, given: dict[str, Any]) -> None:
    with pytest.raises(DecisionError):
        deciding.correct(Entry.objects.select_related("paper").get(kind=kind), given, who)
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    "given",
    [{"places": [code]} for code in ("001", "ZZ", "EU", "UN", "XX", "ge", "G", "", "GÉ")]
    + [{"themes": [theme]} for theme in ("a" * 80, "bijenteelt", "")],
)
def test_a_place_or_theme_that_is_none_is_refused(letter: str, who: Any, given: dict[str, list[str]]) -> None:
    with pytest.raises(DecisionError):
        deciding.correct(promise(), {}, who, **given)
    assert not Decision.objects.exists()


def test_every_value_that_a_field_can_have_is_taken(letter: str, who: Any) -> None:
    deciding.correct(
        promise(),
        {
            **{"due_text": "2026-02-28/..", "date_text": "2024-02-29", "actor": "a" * 300, "speaker": "", "recurring": True},
            **{"strength": "", "instrument": "visit", "forum": "osce", "ministry_id": None},
        },
        who,
        places=["XK", "MS"],
        themes=["rent", "general"],
    )
    ask = Entry.objects.select_related("paper").get(kind="verzoek")
    deciding.correct(ask, {"outcome": "declined", "manner": "partly", "reference": "kst-88001-3", "date_text": ""}, who)
    assert Decision.objects.count() == 2
    assert not audit().failures


def test_status_with_evidence_is_in_the_history(letter: str, who: Any) -> None:
    deed = Entry.objects.get(kind="deed")
    evidence = [Evidence(letter, deed.start, deed.end)]
    deciding.set_status(promise(), "fulfilled", replace(who, note="bezoek gebracht"), evidence=evidence)
    entry = Entry.objects.get(kind="commitment")
    assert (entry.status, entry.machine_status, entry.decided) == ("fulfilled", "open", True)
    assert [(c.status, c.decision_id) for c in entry.history.all()] == [("open", None), ("fulfilled", 1)]
    assert entry.history.last().evidence == [{"paper": letter, "start": deed.start, "end": deed.end}]


def test_status_on_words_that_are_not_there_is_refused(letter: str, who: Any) -> None:
    with pytest.raises(DecisionError):
        deciding.set_status(promise(), "fulfilled", who, evidence=[Evidence(letter, 5, 100_000)])


def test_merge_leads_to_the_one_that_stays(letter: str, who: Any) -> None:
    deed, refusal = Entry.objects.get(kind="deed"), Entry.objects.get(kind="refusal")
    deciding.merge(deed, refusal, who)
    deed.refresh_from_db()
    assert (deed.review, deed.found, deed.merged_into) == ("merged", False, refusal.pk)
    with pytest.raises(DecisionError):
        deciding.merge(refusal, deed, who)
    with pytest.raises(DecisionError):
        deciding.merge(refusal, refusal, who)


BOTH = "Ik zal het fonds bezoeken en ik zal de Kamer schrijven."


def test_split(register: Any, invented: Any, who: Any) -> None:
    key = register(invented["make"](f"Kop\n{BOTH}", statements=({"kind": "commitment", "quote": BOTH, "places": ["GE"]},)))
    first = promise().pk
    deciding.split(promise(), ["Ik zal het fonds bezoeken en", "ik zal de Kamer schrijven."], who)
    entries = list(Entry.objects.filter(found=True).order_by("start"))
    assert [e.quote for e in entries] == ["Ik zal het fonds bezoeken en", "ik zal de Kamer schrijven."]
    assert (entries[0].pk, entries[0].paper_id) == (first, key)
    assert [p.pk for p in entries[1].places.all()] == ["GE"]
    assert not audit().failures


SAME = "Ik zal de Kamer schrijven."


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (f"Ik ga erheen en {SAME}", ["Ik ga erheen en", SAME]),  # a part that is a sentence of the paper elsewhere
        (f"Ik ga erheen. {SAME} {SAME}", ["Ik ga erheen.", SAME, SAME]),  # and two equal parts
    ],
)
def test_a_part_that_another_entry_has_too_becomes_one_of_its_own(
    register: Any, invented: Any, who: Any, sentence: str, parts: list[str]
) -> None:
    both = ({"kind": "commitment", "quote": sentence}, {"kind": "commitment", "quote": SAME, "actor": "ik"})
    text = f"Kop\n{SAME}\nTussenkop\n{sentence}"
    at = text.index(sentence)

    def made() -> Any:
        data, content = invented["make"](text, statements=both)
        data["statements"][0] |= {"start": at, "end": at + len(sentence)}
        return data, content

    register(made())
    other = Entry.objects.get(quote=SAME)
    known = Entry.objects.filter(pk=other.pk).values().get()
    decision = deciding.split(Entry.objects.select_related("paper").get(quote=sentence), parts, who)

    def check() -> None:
        assert Entry.objects.filter(pk=other.pk).values().get() == known
        found = Entry.objects.filter(found=True).exclude(pk=other.pk).order_by("start")
        assert [e.quote for e in found] == parts
        assert [e.start for e in found] == sorted({e.start for e in found})
        assert all(e.start >= at for e in found)
        assert not audit().failures

    check()
    ids = sorted(e.pk for e in Entry.objects.filter(found=True))
    deciding.undo(deciding.undo(decision, who), who)
    check()
    register(made())
    check()
    assert sorted(e.pk for e in Entry.objects.filter(found=True)) == ids


def test_a_part_that_the_rules_find_later_is_left_as_they_find_it(register: Any, invented: Any, who: Any) -> None:
    sentence = f"Ik ga erheen en {SAME}"
    one = invented["make"](sentence, content=b"x", statements=({"kind": "commitment", "quote": sentence},))
    two = invented["make"](
        sentence,
        content=b"x",
        statements=(
            {"kind": "commitment", "quote": "Ik ga erheen en"},
            {"kind": "commitment", "quote": SAME, "actor": "de minister"},
        ),
    )
    register(one)
    deciding.split(promise(), ["Ik ga erheen en", SAME], who)
    register(two)
    found = Entry.objects.get(quote=SAME, found=True)
    assert (found.actor, found.rule, found.review) == ("de minister", "test.rule", "confirmed")


@pytest.mark.parametrize("parts", [[BOTH], ["Ik zal het fonds", "bezoeken."], ["Ik zal iets anders", "doen."], []])
def test_parts_that_are_not_the_sentence_are_refused(register: Any, invented: Any, who: Any, parts: list[str]) -> None:
    register(invented["make"](f"Kop\n{BOTH}", statements=({"kind": "commitment", "quote": BOTH},)))
    with pytest.raises(DecisionError):
        deciding.split(promise(), parts, who)


def test_add_what_the_rules_did_not_find(register: Any, invented: Any, who: Any) -> None:
    key = register(invented["letter"](statements=()))
    paper = Paper.objects.get(pk=key)
    text = paper.current.data["text"]
    start = text.index("Ik zal uw Kamer")
    end = text.index("Georgië.", start) + len("Georgië.")
    id_ = deciding.add(paper, start, end, "commitment", who).subject
    entry = Entry.objects.get(pk=id_)
    assert (entry.quote, entry.status, entry.rule, entry.ministry_id) == (text[start:end], "open", "reviewer", "bz")
    assert id_ in listed()
    with pytest.raises(DecisionError):
        deciding.add(paper, start, end, "commitment", who)
    # Rules that find it later find the same entry.
    register(invented["letter"]())
    found = Entry.objects.get(kind="commitment")
    assert (found.pk, found.rule, found.review) == (id_, "test.rule", "confirmed")


def every_decision(who: Any) -> list[Any]:
    """One decision of each sort, each to be made on a fresh letter."""
    deed = Entry.objects.select_related("paper").get(kind="deed")
    refusal = Entry.objects.select_related("paper").get(kind="refusal")
    words = deed.quote.split()
    return [
        lambda: deciding.confirm(deed, who),
        lambda: deciding.reject(deed, who),
        lambda: deciding.correct(deed, {"actor": "de vlootvoogd"}, who, places=["AM"], themes=["women"]),
        lambda: deciding.set_status(promise(), "declined", who),
        lambda: deciding.merge(deed, refusal, who),
        lambda: deciding.split(deed, [" ".join(words[:4]), " ".join(words[4:])], who),
        lambda: deciding.add(deed.paper, 0, len("88 001 Fondsen (verzonnen)"), "deed", who),
        lambda: deciding.decide_link(Link.objects.get(kind="answers"), "rejected", who),
    ]


@pytest.mark.parametrize("which", range(8))
def test_undo_leaves_nothing_behind(letter: str, who: Any, which: int) -> None:
    before = rows()
    decision = every_decision(who)[which]()
    after = rows()
    assert after != before
    undone = deciding.undo(decision, who)
    assert rows() == before
    with pytest.raises(DecisionError):
        deciding.undo(decision, who)
    deciding.undo(undone, who)
    assert rows() == after
    assert Decision.objects.count() == 3
    assert not audit().failures


def test_what_was_undone_cannot_be_undone_again_nor_an_undoing(letter: str, who: Any) -> None:
    first = deciding.confirm(Entry.objects.select_related("paper").get(kind="deed"), who)
    second = deciding.undo(first, who)
    third = deciding.undo(second, who)
    with pytest.raises(DecisionError):
        deciding.undo(second, who)
    assert with_state([first, second, third]) == [(first, True), (second, False), (third, True)]
    fourth = deciding.undo(third, who)
    assert with_state([first, second, third, fourth]) == [(first, False), (second, True), (third, False), (fourth, True)]
    assert Decision.objects.count() == 4
    assert Entry.objects.get(kind="deed").review == ""


@pytest.mark.parametrize("which", range(8))
def test_decisions_outlive_a_new_reading(register: Any, invented: Any, who: Any, which: int) -> None:
    """A new first line moves every sentence; a decision must stand where its sentence stands now."""
    register(invented["letter"]())
    every_decision(who)[which]()
    seen = [(e.pk, e.quote, e.review, e.status, e.actor) for e in Entry.objects.filter(found=True).order_by("pk")]
    text = invented["letter"]()[0]["text"]
    same_bytes = invented["letter"]()[1]
    moved = invented["letter"](
        text=f"{text.splitlines()[0]}\nEen nieuwe regel.\n" + "\n".join(text.splitlines()[1:]), content=same_bytes
    )
    register(moved)
    assert [(e.pk, e.quote, e.review, e.status, e.actor) for e in Entry.objects.filter(found=True).order_by("pk")] == seen
    assert not StaleDecision.objects.exists()
    assert not audit().failures


def test_a_decision_whose_sentence_is_gone_is_stale(register: Any, invented: Any, who: Any) -> None:
    register(invented["letter"]())
    deciding.confirm(Entry.objects.select_related("paper").get(kind="refusal"), who)
    register(invented["letter"](statements=()))
    (stale,) = queue.stale()
    assert (stale.why, stale.decision.number) == ("gone", 1)
    register(invented["letter"]())
    assert not queue.stale().exists()
    assert Entry.objects.get(kind="refusal").review == "confirmed"


def test_a_decision_whose_sentence_changed_is_stale_and_holds(register: Any, invented: Any, who: Any) -> None:
    whole = "Ik zal uw Kamer vóór de zomer informeren over het nieuwe fonds, zoals gezegd."
    register(invented["make"](f"Kop\n{whole}", content=b"x", statements=({"kind": "commitment", "quote": whole},)))
    deciding.set_status(promise(), "fulfilled", who)
    shorter = whole.removesuffix(", zoals gezegd.")
    register(invented["make"](f"Kop\n{whole}", content=b"x", statements=({"kind": "commitment", "quote": shorter},)))
    (stale,) = queue.stale()
    entry = Entry.objects.get(found=True)
    assert (stale.why, stale.entry, entry.status) == ("changed", entry.pk, "fulfilled")


def test_a_better_version_keeps_the_decision(register: Any, invented: Any, who: Any) -> None:
    """Text first, markup later, with a footnote mark in the sentence: another id, the same decision."""
    body = "Dit stuk gaat over het fonds en over wat daarmee in het afgelopen jaar is gedaan in de provincie en elders."
    one, other = "Wij zullen het fonds steunen met geld.", "Wij zullen het fonds steunen met geld.1"
    header = {"id": "kst-88001-5"}
    statement = ({"kind": "commitment", "quote": one},)
    register(invented["make"](f"{body}\n{one}", header=header, statements=statement))
    deciding.set_status(promise(), "fulfilled", who)
    former = Entry.objects.get().pk
    statement = ({"kind": "commitment", "quote": other},)
    better = invented["make"](
        f"{body}\n{other}",
        name="a.xml",
        media_type="application/xml",
        header=header,
        statements=({"kind": "commitment", "quote": other},),
    )
    register(better)
    entry = find_entry(former)
    assert entry is not None
    assert (entry.quote, entry.status, entry.decided) == (other, "fulfilled", True)
    assert [c.status for c in entry.history.all()] == ["open", "fulfilled"]


def test_another_kind_for_the_same_sentence_keeps_the_decision(register: Any, invented: Any, who: Any) -> None:
    register(invented["letter"]())
    deciding.confirm(Entry.objects.select_related("paper").get(kind="deed"), who)
    made, content = invented["letter"]()
    made["statements"][1]["kind"] = "refusal"
    register((made, content))
    assert [e.review for e in Entry.objects.filter(found=True, kind="refusal").order_by("start")] == ["confirmed", ""]


def test_identity_chosen_from_two_candidates(register: Any, invented: Any, who: Any) -> None:
    register(invented["citing"]())
    one = register(invented["numberless"](name="een.txt"))
    other = register(invented["numberless"](name="twee.txt"))
    (question,) = queue.questions()
    assert question.name == "kst-88001-3"
    assert {link.target for link in question.links} == {one, other}
    chosen = next(link for link in question.links if link.target == other)
    before = rows()
    decision = deciding.choose(question.links, chosen, who)
    assert Paper.objects.get(publication_id="kst-88001-3").pk == other
    assert sorted(Link.objects.filter(kind="identifies").values_list("target", "state")) == sorted(
        [(one, "rejected"), (other, "confirmed")]
    )
    assert queue.questions() == []
    register(invented["numberless"](name="een.txt"))
    deciding.undo(decision, who)
    follow_up()
    assert rows() == before


def test_none_of_the_candidates(register: Any, invented: Any, who: Any) -> None:
    register(invented["citing"]())
    for name in ("een.txt", "twee.txt"):
        register(invented["numberless"](name=name))
    deciding.choose(queue.questions()[0].links, None, who)
    assert set(Link.objects.filter(kind="identifies").values_list("state", flat=True)) == {"rejected"}
    assert queue.questions() == []


def test_a_rejected_link_stays_rejected(letter: str, register: Any, invented: Any, who: Any) -> None:
    deciding.decide_link(Link.objects.get(kind="answers"), "rejected", who)
    changed, content = invented["letter"]()
    changed["statements"][0]["strength"] = "intent"
    register((changed, content))
    assert Link.objects.get(kind="answers").state == "rejected"


def test_the_queue_is_ordered_by_what_matters(register: Any, invented: Any) -> None:
    sentences = {"laat": "Ik zal het later doen.", "twijfel": "Wellicht zal ik iets doen.", "nieuw": "Ik zal het nu doen."}
    for day, (name, words) in zip(("2021-01-01", "2021-02-01", "2021-03-01"), sentences.items(), strict=True):
        statement: dict[str, Any] = {"kind": "commitment", "quote": words, "confidence": 0.4 if name == "twijfel" else 0.9}
        if name == "laat":
            statement["due"] = "../2021-05-01"
        register(invented["make"](f"Kop {name}\n{words}", name=f"{name}.txt", header={"date": day}, statements=(statement,)))
    assert [e.quote for e in queue.entries(TODAY)] == [sentences["twijfel"], sentences["laat"], sentences["nieuw"]]


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("een twee een twee", "een twee", "een twee"),
        ("zal infor-meren, dus", "zal informeren,", "zal infor-meren,"),
        ("niets hiervan", "iets anders", None),
        ("leeg", "", None),
    ],
)
def test_locate(text: str, quote: str, found: str | None) -> None:
    place = locate(text, quote)
    assert (text[place[0] : place[1]] if place else None) == found


def test_locate_takes_the_nearest() -> None:
    assert locate("aap noot aap noot", "aap", near=8) == (9, 12)


def test_a_new_reading_with_more_steps_puts_what_was_decided_behind_them(
    letter: str, register: Any, invented: Any, who: Any
) -> None:
    """Two statuses decided; then the same bytes are read so that the promise is gone, and again as before."""
    deciding.set_status(promise(), "in_progress", who)
    deciding.set_status(promise(), "fulfilled", who)
    before = [(c.position, c.status) for c in Entry.objects.get(kind="commitment").history.all()]
    assert before == [(0, "open"), (1, "in_progress"), (2, "fulfilled")]
    register(invented["letter"](statements=()))
    register(invented["letter"]())
    history = Entry.objects.get(kind="commitment", found=True).history.all()
    assert [c.status for c in history] == ["open", "in_progress", "fulfilled"]
