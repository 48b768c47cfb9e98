"""What several papers tell of is one in lists and counts: motions, promises recalled later, questions put off by a notice."""

from __future__ import annotations

import datetime
import itertools
import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner

from kamerspoor.cli import main
from kamerspoor_site.register.models import Entry, Link
from kamerspoor_site.register.services.following import follow_up
from kamerspoor_site.register.services.listing import EntryFilter, counts, entries
from kamerspoor_site.register.services.storing import store_paper
from kamerspoor_site.register.services.tellings import with_tellings

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 1, 1)
ASKED = "verzoekt de regering het fonds voor Georgië te verdubbelen"
BY = [{"name": "Roodborst", "party": "XYZ"}]
NUMBER = "kst-88001-5"


def motion(make: Callable[..., Any]) -> Any:
    """The motion in print, of 3 February."""
    header = {"kind": "motion", "detail": "motion", "id": NUMBER, "dossiers": ["88001"], "number": "5", "date": "2021-02-03"}
    ask = {"kind": "motie", "quote": ASKED, "by": BY, "date": "2021-02-03"}
    return make(f"MOTIE VAN HET LID ROODBORST\n{ASKED},", name="motie.txt", header=header | {"askers": BY}, asks=(ask,))


def telling(make: Callable[..., Any], day: str, outcome: str, number: str = NUMBER) -> Any:
    """A letter without number that tells of the motion by its number."""
    quote = f"De motie van het lid Roodborst over het fonds voor Georgië is besproken op {day}"
    ask = {"kind": "motie", "quote": quote, "by": BY, "date": "2021-02-03", "reference": number, "outcome": outcome}
    sender = [{"role": "Minister van Financiën", "name": None}]
    return make(f"{quote}.", name=f"{day}.txt", header={"date": day, "senders": sender}, asks=(ask,))


def listed(**fields: Any) -> list[Entry]:
    return list(entries(EntryFilter(today=DAY, **fields)))


def heads() -> set[tuple[str, str, int]]:
    return {(e.pk, e.told_of, e.telling) for e in Entry.objects.all()}


def test_a_motion_that_two_letters_tell_of_is_one(register: Any, invented: Any) -> None:
    make = invented["make"]
    register(telling(make, "2021-04-01", "in_progress"))
    register(motion(make))
    register(telling(make, "2021-06-01", "fulfilled"))
    (found,) = with_tellings(listed(kinds=("motie",)))
    assert (found.quote, found.status, found.told_elsewhere) == (ASKED, "fulfilled", 2)  # type: ignore[attr-defined]
    assert counts(EntryFilter(today=DAY, kinds=("motie",)))["all"] == 1
    assert len(listed(kinds=("motie",), tellings=True)) == 3
    assert [e.telling for e in Entry.objects.order_by("paper__date")] == [0, 1, 2]


def test_whatever_order_the_papers_come_in(register: Any, invented: Any, db: None) -> None:
    make = invented["make"]
    made = [motion(make), telling(make, "2021-04-01", "in_progress"), telling(make, "2021-06-01", "fulfilled")]
    found = set()
    for order in itertools.permutations(made):
        from kamerspoor_site.register.models import Paper, PaperVersion, Source

        Paper.objects.update(current=None)
        for table in (Link, Entry, PaperVersion, Paper, Source):
            table.objects.all().delete()
        for paper in order:
            store_paper(json.loads(json.dumps(paper[0])), paper[1])
            follow_up()
        found.add(frozenset(heads()))
    assert len(found) == 1


def test_a_motion_that_is_not_in_the_register_is_one_too_and_stands_as_the_last_paper_says(
    register: Any, invented: Any
) -> None:
    register(telling(invented["make"], "2021-04-01", "in_progress"))
    register(telling(invented["make"], "2021-06-01", "fulfilled"))
    register(telling(invented["make"], "2021-07-01", "in_progress", "kst-88001-6"))
    found = {e.reference: (str(e.paper.date), e.status) for e in listed(kinds=("motie",))}
    assert found == {NUMBER: ("2021-04-01", "fulfilled"), "kst-88001-6": ("2021-07-01", "in_progress")}


def test_what_does_not_fit_the_filters_does_not_stand_for_what_does(register: Any, invented: Any) -> None:
    make = invented["make"]
    register(motion(make))
    key = register(telling(make, "2021-04-01", "fulfilled"))
    assert [e.paper_id for e in listed(papers=(key,))] == [key]
    assert [e.paper_id for e in listed(kinds=("motie",), dossiers=("88001",))] == [NUMBER]
    assert [e.paper_id for e in listed(kinds=("motie",), status=("fulfilled",))] == [NUMBER]
    past = EntryFilter(today=datetime.date(2021, 3, 1), kinds=("motie",), past=True)
    assert [(e.paper_id, counts(past)["all"]) for e in entries(past)] == [(NUMBER, 1)]


def test_the_numbers_by_status_add_up(register: Any, invented: Any) -> None:
    make = invented["make"]
    for paper in (motion(make), telling(make, "2021-04-01", "in_progress"), telling(make, "2021-06-01", "declined")):
        register(paper)
    found = counts(EntryFilter(today=DAY))
    assert found["all"] == sum(n for name, n in found.items() if name not in ("all", "overdue")) == 1


def test_a_tie_that_a_reviewer_rejected_holds_nothing_together(register: Any, invented: Any) -> None:
    make = invented["make"]
    register(motion(make))
    register(telling(make, "2021-04-01", "fulfilled"))
    from kamerspoor_site.register.models import Pending

    assert Link.objects.filter(kind="follows_up").update(state="rejected") == 1
    Pending.objects.create(paper_key=NUMBER, changed=False)
    follow_up()
    assert len(listed(kinds=("motie",))) == 2
    assert not Entry.objects.exclude(told_of="").exists()


def test_an_earlier_promise_and_the_promise_in_one_sentence_are_one(register: Any, invented: Any) -> None:
    said = "Zoals toegezegd zal ik uw Kamer voor 1 mei 2021 over het fonds informeren."
    other = "Ook zal ik het fonds bezoeken."
    promises = ({"kind": "commitment", "quote": said, "due": "../2021-05-01"}, {"kind": "commitment", "quote": other})
    ask = {"kind": "toezegging", "quote": said, "outcome": "in_progress"}
    register(invented["make"](f"{said} {other}", header={"date": "2021-03-01"}, asks=(ask,), statements=promises))
    assert [(e.kind, e.quote) for e in listed()] == [("commitment", said), ("commitment", other)]
    assert [e.kind for e in listed(kinds=("toezegging",))] == ["toezegging"]


@pytest.mark.parametrize(
    ("said", "outcome", "first"),
    [
        ("In ieder geval kom ik voor 1 mei 2021 met een brief, zoals ik heb toegezegd.", "declined", "commitment"),
        ("In het overleg heb ik toegezegd een brief te sturen.", "fulfilled", "toezegging"),
        ("In het overleg heb ik toegezegd een brief te sturen.", "in_progress", "commitment"),
    ],
)
def test_what_stands_for_a_sentence_that_recalls_a_promise(
    register: Any, invented: Any, said: str, outcome: str, first: str
) -> None:
    promise = {"kind": "commitment", "quote": said, "due": "../2021-05-01"}
    ask = {"kind": "toezegging", "quote": said, "outcome": outcome}
    register(invented["make"](said, header={"date": "2021-03-01"}, asks=(ask,), statements=(promise,)))
    assert [e.kind for e in listed()] == [first]


def test_a_notice_of_delay_is_no_question_of_its_own(register: Any, invented: Any) -> None:
    asked = "De vragen van het lid Roodborst (XYZ) over het fonds (ingezonden 22 januari 2019)"
    header = {"kind": "letter", "detail": "delay_notice", "date": "2019-02-10", "asked": "2019-01-22", "subject": "het fonds"}
    ask = {"kind": "vraag", "quote": asked, "by": BY, "date": "2019-01-22", "outcome": "in_progress"}
    text = f"{asked} kunnen niet binnen de termijn worden beantwoord."
    register(invented["make"](text, name="uitstel.txt", header=header | {"askers": BY}, asks=(ask,)))
    assert [e.quote for e in listed(kinds=("vraag",))] == [asked]  # while there is nothing else
    register(invented["answers"]())
    assert sorted(e.number or 0 for e in listed(kinds=("vraag",))) == [1, 2]
    assert Entry.objects.get(quote=asked).told_of == Entry.objects.get(number=1).pk


def test_pages_say_where_else_it_is_told_of(client: Any, register: Any, invented: Any) -> None:
    make = invented["make"]
    register(motion(make))
    register(telling(make, "2021-04-01", "fulfilled"))
    head, other = Entry.objects.get(telling=0), Entry.objects.get(telling=1)
    assert "told of in 1 more place" in client.get("/en/").content.decode()
    assert client.get("/en/?tellings=1").content.decode().count("<article") == 2
    shown = client.get(f"/en/entries/{head.pk}").content.decode()
    assert "Also told of in" in shown
    assert "Spoken of here" not in shown  # it is told once already
    assert f"/en/entries/{other.pk}" in shown
    assert f'counted there: <a href="/en/entries/{head.pk}"' in client.get(f"/en/entries/{other.pk}").content.decode()


def test_commands_and_files_have_it_once_unless_each_is_asked_for(register: Any, invented: Any, client: Any) -> None:
    make = invented["make"]
    register(motion(make))
    register(telling(make, "2021-04-01", "fulfilled"))

    def run(*words: str) -> list[str]:
        return CliRunner().invoke(main, words).stdout.splitlines()

    head = Entry.objects.get(telling=0).pk
    assert [json.loads(line)["told_of"] for line in run("list", "asks", "--json")] == [head]
    assert len(run("list", "asks", "--json", "--tellings")) == 2
    assert len(run("export", "csv")) == 2
    assert len(run("export", "csv", "--tellings")) == 3
    assert sum('"type":"entry"' in line for line in run("export", "jsonl", "--kind", "motie")) == 2
    assert len(client.get("/export/register.csv").content.decode().splitlines()) == 2
    assert sum(b'"type":"entry"' in line for line in client.get("/export/register.jsonl").content.splitlines()) == 2


def test_the_timeline_has_letters_without_number_that_tell_of_its_motions(client: Any, register: Any, invented: Any) -> None:
    make = invented["make"]
    register(motion(make))
    settling = register(telling(make, "2021-04-01", "fulfilled"))
    absent = register(telling(make, "2021-05-01", "fulfilled", "kst-88001-4"))  # that motion is not in the register
    chapter = register(telling(make, "2021-06-01", "fulfilled", "kst-88001-V-4"))  # of the dossier 88 001 V
    unrelated = register(telling(make, "2021-07-01", "fulfilled", "kst-88002-4"))
    shown = client.get("/en/dossiers/88001").content.decode()
    assert [f"/papers/{key}" in shown for key in (NUMBER, settling, absent, chapter, unrelated)] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert shown.count("shows no dossier") == 2
    assert f"/papers/{settling}" not in client.get("/en/dossiers/88001?today=2021-03-01").content.decode()
