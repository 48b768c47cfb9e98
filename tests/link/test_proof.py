"""Promise and proof: the right deed among a thousand statements; and what a score is made of."""

import itertools
import random
import tomllib
from pathlib import Path

import pytest

from kamerspoor.link.linking import Linker
from kamerspoor.link.memory import MemoryCatalogue
from kamerspoor.link.proof import Promise, rank, weigh
from kamerspoor.link.proof_features import wanted_by_promise

DATA = Path(__file__).parent / "data"
BZ = "Minister van Buitenlandse Zaken"


def _statement(values, kind):
    kept = ("quote", "due", "places", "themes", "instrument", "forum", "recurring", "strength", "actor")
    fields = {name: values[name] for name in kept if name in values}
    return fields | {"kind": values.get("kind", kind), "date": values.get("done"), "actor": values.get("actor", "ik")}


def _entry(make, key, values, kind):
    paper = make.paper(key, date=values["date"], senders=(values.get("ministries", BZ),))
    return make.entries(paper, statements=[_statement(values, kind)])


def _others(number):
    """Statements put together from the templates, in an order that does not change."""
    parts = tomllib.loads((DATA / "templates.toml").read_text(encoding="utf-8"))
    draw = random.Random(20240501)
    every = list(itertools.product(parts["acts"], parts["subjects"]))
    draw.shuffle(every)
    for act, what in itertools.islice(itertools.cycle(every), number):
        who = draw.choice(parts["parties"])
        words = {"month": draw.choice(parts["months"]), "who": who["text"], "what": what, "who_first": who["text"].capitalize()}
        made = {"quote": act["text"].format(**words), "instrument": act["instrument"], "places": who.get("places", [])}
        made |= {"date": f"{draw.randint(2022, 2025)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}", "forum": who["forum"]}
        yield made | {"ministries": draw.choice(parts["senders"])}


@pytest.fixture(scope="module")
def thousand(make):
    """Catalogue of thirty promises, their proofs, thirty near misses, and further statements up to a thousand."""
    pairs = tomllib.loads((DATA / "proof.toml").read_text(encoding="utf-8"))["pair"]
    catalogue = MemoryCatalogue()
    for number, pair in enumerate(pairs):
        for part, kind in (("promise", "commitment"), ("proof", "deed"), ("near", "deed")):
            catalogue.add(_entry(make, f"{part}{number:02}", pair[part], kind))
    for number, values in enumerate(_others(1000 - 2 * len(pairs))):
        catalogue.add(_entry(make, f"other{number:04}", values, "deed"))
    return catalogue, len(pairs)


def _places(catalogue, pairs):
    """For each promise the rank of its proof, None where it is not found."""
    found = []
    for number in range(pairs):
        promise = Promise(catalogue.entries(f"promise{number:02}").statements[0])
        others = catalogue.statements_with(wanted_by_promise(promise.statement, ()), ("deed", "refusal"))
        keys = [w.statement.paper for w in rank(promise, others)]
        found.append(keys.index(f"proof{number:02}") + 1 if f"proof{number:02}" in keys else None)
    return found


def test_the_right_proof_comes_first_among_a_thousand(thousand):
    catalogue, pairs = thousand
    places = _places(catalogue, pairs)
    assert pairs == 30
    assert sum(place == 1 for place in places) >= 24, places
    assert sum(place is not None and place <= 5 for place in places) >= 28, places


def test_links_are_proposed_with_reasons_and_both_sentences(thousand):
    catalogue, _ = thousand
    links = [link for link in Linker(catalogue).link("promise11").links if link.kind == "carries_out"]
    assert links[0].source.key.startswith("proof11.")
    assert links[0].rank == 1
    assert {"proof.words", "proof.in-time"} <= {r.code for r in links[0].reasons}
    assert [e.paper for e in links[0].evidence] == ["proof11", "promise11"]
    assert links[0].score == pytest.approx(min(1.0, sum(r.weight for r in links[0].reasons)), abs=0.002)


PROMISE = {
    "kind": "commitment",
    "quote": "Nederland zal de vogelwacht in Malta steunen.",
    "places": ["MT"],
    "instrument": "funding",
}
DEED = {"quote": "Nederland heeft de Maltese vogelwacht in april gesteund.", "places": ["MT"], "instrument": "funding"}


def _weigh(make, promise=None, deed=None, promise_date="2024-01-10", deed_date="2024-06-01", **known):
    one = make.entries(make.paper("a", date=promise_date), statements=[PROMISE | (promise or {})]).statements[0]
    other = make.entries(make.paper("b", date=deed_date), statements=[DEED | (deed or {})]).statements[0]
    return weigh(Promise(one, **known), other)


@pytest.mark.parametrize(
    "worse",
    [
        {"places": ["IT"]},
        {"instrument": "visit"},
        {"quote": "Nederland heeft de Maltese kustwacht in april gesteund."},
        {"actor": "Minister van Defensie"},
    ],
)
def test_each_difference_costs(make, worse):
    assert _weigh(make, deed=worse).score < _weigh(make).score


@pytest.mark.parametrize(
    "better",
    [
        {"publications": ("kst-99303-4",), "deed": {"cited": ["kst-99303-4"]}},
        {"deed": {"quote": "Zoals toegezegd heeft Nederland de Maltese vogelwacht in april gesteund."}},
        {"followed_by": frozenset({"b.s1"})},
        {"promise": {"due": "2024"}},
    ],
)
def test_each_explicit_tie_adds(make, better):
    assert _weigh(make, **better).score > _weigh(make).score


def test_what_was_said_or_done_before_the_promise_proves_nothing(make):
    assert _weigh(make, deed_date="2024-01-09") is None
    assert _weigh(make, deed={"date": "2023-12"}) is None


def test_nothing_in_common_is_no_candidate(make):
    assert _weigh(make, deed={"quote": "De sluis bij het dorp is geverfd.", "context": "", "places": []}) is None


def _kinds(make, later):
    promise = make.entries(make.paper("a", date="2024-01-10"), statements=[PROMISE])
    other = make.entries(make.paper("b", date="2024-06-01"), statements=[PROMISE | later])
    links = Linker(MemoryCatalogue([promise, other])).link("a").links
    return {link.kind for link in links}


def test_a_later_promise_of_the_same_repeats_and_a_refusal_withdraws(make):
    assert _kinds(make, {}) == {"repeats"}
    gone = {"kind": "refusal", "quote": "De steun aan de vogelwacht in Malta gaat niet langer door."}
    assert _kinds(make, gone) == {"withdraws"}


def test_taking_a_promise_back_is_no_deed_that_meets_it(make):
    gone = {"kind": "deed", "quote": "De toezegging om de vogelwacht in Malta te steunen trek ik in.", "places": ["MT"]}
    assert _kinds(make, gone) == {"withdraws"}


@pytest.mark.parametrize(
    "quote",
    [
        "Ik heb uw Kamer toegezegd de vogelwacht in Malta te steunen.",
        "De steun aan de vogelwacht in Malta is nog niet geregeld.",
        "Met deze brief informeer ik u over de vogelwacht in Malta.",
    ],
)
def test_recalling_or_announcing_a_promise_does_not_meet_it(make, quote):
    assert _kinds(make, {"kind": "deed", "quote": quote}) == set()


RECAP = "In mijn brief van 10 januari jl. (Kamerstuk 99 303, nr. 4) heb ik toegezegd de vogelwacht in Malta te steunen."


@pytest.mark.parametrize(
    "quote",
    [
        RECAP,
        "De steun aan de vogelwacht in Malta komt echter pas in februari beschikbaar.",
        "De steun aan de vogelwacht in Malta wordt later dit jaar verstrekt.",
        "De steun aan de vogelwacht in Malta is pas in maart beschikbaar.",
    ],
)
def test_a_recap_or_a_postponement_is_no_deed_however_much_ties_it_to_the_promise(make, quote):
    known = {"publications": ("kst-99303-4",), "followed_by": frozenset({"b.s1"})}
    assert _weigh(make, deed={"quote": quote, "cited": ["kst-99303-4"]}, **known) is None


@pytest.mark.parametrize(
    "quote",
    [
        "Ik had uw Kamer toegezegd de vogelwacht in Malta te steunen en dat is in april gedaan.",
        "De steun aan de vogelwacht in Malta is pas in maart verstrekt.",
        "Nederland heeft EUR 2 miljoen toegezegd aan de vogelwacht in Malta.",
    ],
)
def test_what_was_done_late_or_pledged_is_weighed(make, quote):
    assert _weigh(make, deed={"quote": quote}) is not None


@pytest.mark.parametrize(
    ("due", "told", "may"),
    [
        ("../2024-12-31", "2024-11-20", False),  # a later paper tells of the day of the promise
        ("2024-01-10", "2024-11-20", True),  # it was due that day
        ("../2024-12-31", "2024-01-10", True),  # a paper of the same day tells of it
    ],
)
def test_the_day_of_the_promise_is_no_day_of_its_deed(make, due, told, may):
    found = _weigh(make, promise={"due": due}, deed={"date": "2024-01-10"}, deed_date=told)
    assert (found is not None) == may


def _score(make, **given):
    found = _weigh(make, **given)
    return found.score if found else 0.0


def test_a_deed_about_what_was_promised_in_another_paper_is_worth_less(make):
    quote = "Met deze brief meld ik de voortgang van de toezeggingen over de Maltese vogelwacht (Kamerstuk 99 303, nr. 9)."
    known = {
        "publications": ("kst-99303-4",),
        "promise": {"instrument": "reporting", "quote": f"{PROMISE['quote']} Ik meld dat u."},
    }
    other, own = ["kst-99303-9"], ["kst-99303-4"]
    codes = {r.code: r.weight for r in _weigh(make, deed={"quote": quote, "cited": other}, **known).reasons}
    assert codes["proof.names-other"] < 0
    codes = {r.code for r in _weigh(make, deed={"quote": quote, "cited": own}, **known).reasons}
    assert "proof.names-other" not in codes


def test_years_after_the_due_date_only_a_deed_that_names_the_promise_counts(make):
    promise = {"due": "../2024-03-01"}
    late = {"promise": promise, "deed_date": "2027-06-01"}
    assert _score(make, **late) < _score(make, promise=promise, deed_date="2024-04-01") - 0.1
    named = _weigh(make, **late | {"deed": {"cited": ["kst-99303-4"]}}, publications=("kst-99303-4",))
    assert "proof.long-after-due" not in {r.code for r in named.reasons}


def test_a_response_that_says_no_word_of_the_promise_is_worth_less(make):
    known = {"followed_by": frozenset({"b.s1"})}
    silent = {"quote": "Dat overleg vindt maandelijks plaats.", "places": [], "instrument": None}
    weight = {r.code: r.weight for r in _weigh(make, deed=silent, **known).reasons}
    assert weight["proof.followed"] < {r.code: r.weight for r in _weigh(make, **known).reasons}["proof.followed"]


def _debate(make, *quotes, **fields):
    said = [{"kind": "commitment", "speaker": "Merel", "quote": quote} | fields for quote in quotes]
    return Linker(MemoryCatalogue([make.entries(make.paper("d", detail="debate_report", date="2024-05-01"), statements=said)]))


def _repeats(linker):
    return {(link.source.key, link.target.key) for link in linker.link("d").links if link.kind == "repeats"}


def test_a_promise_said_again_in_a_debate_repeats_the_first(make):
    first = "Ik ga de veerdienst met de eilandbewoners evalueren."
    again = "Ik ga dus met de eilandbewoners die veerdienst evalueren."
    assert _repeats(_debate(make, first, again)) == {("d.s2", "d.s1")}


def test_what_the_whole_debate_is_about_makes_no_promise_the_same(make):
    quotes = [f"Ik ga tijdens het Waddenoverleg over {what} spreken." for what in ("garnalen", "zeehonden", "kabels", "havens")]
    assert _repeats(_debate(make, *quotes)) == set()
