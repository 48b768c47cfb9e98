"""Linking is a function of the set of papers: order, keys that come and go, and linking piece by piece change nothing."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from kamerspoor.link.linking import link_all, relink
from kamerspoor.link.memory import MemoryCatalogue

PLACES = (("MT", "Malta", "Maltese"), ("GE", "Georgië", "Georgische"))
TOPICS = ("vogelwacht", "veerdienst", "wijnbouw")


def pool(make):
    """Invented papers that hang together in every way that linking knows, twins and rivals included."""
    papers = []
    for number, topic in enumerate(TOPICS):
        iso, name, adjective = PLACES[number % 2]
        motion = f"kst-99303-{number + 1}"
        asked = {
            "kind": "motie",
            "by": ["Koekoek", "Merel"],
            "quote": f"verzoekt de regering de {topic} in {name} te steunen",
            "outcome": "none",
        }
        day = f"2024-02-0{number + 1}"
        papers.append(
            make.entries(
                make.paper(f"m{number}", detail="motion", id=motion, date=day, askers=["Koekoek", "Merel"]), asks=[asked]
            )
        )
        amended = make.paper(
            f"n{number}", detail="amended_motion", id=f"kst-99303-{number + 11}", date=day, askers=["Koekoek"], replaces=motion
        )
        papers.append(make.entries(amended, asks=[asked]))
        promise = {
            "kind": "commitment",
            "quote": f"Nederland zal de {topic} in {name} met geld steunen.",
            "places": [iso],
            "due": "2024",
        }
        reported = asked | {"date": day, "outcome": "in_progress"}
        opening = f"Deze brief gaat over de {topic} in {name}."
        for twin in "ab":
            letter = make.paper(f"l{number}{twin}", date="2024-03-14", subject=f"De {topic}", opening=opening)
            papers.append(make.entries(letter, asks=[reported], statements=[promise | {"asks": ["a1"]}]))
        said = f"In mijn brief van 14 maart jl. (Kamerstuk 99 303, nr. {number + 21}) schreef ik over de {topic} in {name}."
        cites = [make.citation(f"kst-99303-{number + 21}", said, "2024-03-14")]
        deed = {
            "quote": f"Op 3 mei heeft Nederland de {adjective} {topic} met geld gesteund.",
            "places": [iso],
            "cited": [f"kst-99303-{number + 21}"],
        }
        undertaking = {
            "kind": "toezegging",
            "date": "2024-03-14",
            "quote": f"ik heb toegezegd de {topic} te steunen",
            "outcome": "fulfilled",
        }
        later = make.paper(f"p{number}", id=f"kst-99303-{number + 31}", date="2024-06-20", cites=cites)
        papers.append(make.entries(later, asks=[undertaking], statements=[deed | {"asks": ["a1"]}]))
    shown = make.paper("s0", id="kst-99303-21", date="2024-03-14")
    papers.append(make.entries(shown, statements=[{"kind": "commitment", "quote": "Ik zal de vogelwacht bezoeken."}]))
    common = {"asked": "2024-04-01", "askers": ["Koekoek"], "subject": "de vogelwacht in Malta"}
    papers.append(
        make.entries(
            make.paper("q", detail="written_questions", date="2024-04-01", askers=["Koekoek"], subject=common["subject"])
        )
    )
    notice = {"kind": "commitment", "quote": "Ik zal de vragen voor 1 juni beantwoorden."}
    papers.append(make.entries(make.paper("r", detail="delay_notice", date="2024-04-20", **common), statements=[notice]))
    zie = [make.citation("ah-tk-20232024-9001", "Zie ook Aanhangsel Handelingen, nr. 9001")]
    papers.append(
        make.entries(make.paper("t", detail="answers", id="ah-tk-20232024-9002", date="2024-05-30", cites=zie, **common))
    )
    return papers


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_piece_by_piece_equals_all_at_once(make, data):
    papers = pool(make)
    order = data.draw(st.permutations(papers))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(papers)), max_size=4)))
    catalogue, kept = MemoryCatalogue(), {}
    for low, high in zip([0, *cuts], [*cuts, len(papers)], strict=True):
        for entries in order[low:high]:
            catalogue.add(entries)
        kept |= relink(catalogue, [entries.paper.key for entries in order[low:high]])
    assert kept == link_all(MemoryCatalogue(papers))


@given(gone=st.sets(st.integers(0, 18), max_size=4))
@settings(max_examples=40, deadline=None)
def test_papers_that_go_leave_no_trace(make, gone):
    papers = pool(make)
    catalogue = MemoryCatalogue(papers)
    kept = link_all(catalogue)
    removed = [papers[number] for number in sorted(gone)]
    for entries in removed:
        catalogue.remove(entries.paper.key)
    kept |= relink(catalogue, [entries.paper.key for entries in removed], previous=removed)
    rest = [p for p in papers if p not in removed]
    assert {key: value for key, value in kept.items() if key in set(catalogue.keys())} == link_all(MemoryCatalogue(rest))


def test_order_of_papers_does_not_matter(make):
    papers = pool(make)
    shuffled = list(papers)
    random.Random(7).shuffle(shuffled)
    assert link_all(MemoryCatalogue(papers)) == link_all(MemoryCatalogue(shuffled))


def test_unrelated_papers_change_no_score(make):
    papers = pool(make)
    other = make.entries(make.paper("z", date="2023-01-01"), statements=[{"quote": "De sluis is geverfd."}])
    with_other = link_all(MemoryCatalogue([*papers, other]))
    del with_other["z"]
    assert with_other == link_all(MemoryCatalogue(papers))


def test_the_pool_shows_every_kind_of_link(make):
    found = link_all(MemoryCatalogue(pool(make)))
    kinds = {link.kind for p in found.values() for link in p.links}
    assert kinds >= {"cites", "replaces", "answers", "delays", "carries_out", "follows_up", "repeats"}
    assert any(p.identities for p in found.values())
    assert any(p.questions for p in found.values())
