"""References by number and the questions family: links between papers."""

from kamerspoor.link.linking import link_all
from kamerspoor.link.memory import MemoryCatalogue


def ends(proposals, kind):
    return {(link.source.key, link.target.key) for p in proposals.values() for link in p.links if link.kind == kind}


def catalogue(make, *papers):
    return MemoryCatalogue(make.entries(p) for p in papers)


def test_a_number_leads_to_the_paper_that_shows_it(make):
    letter = make.paper("b", date="2025-06-12", cites=[make.citation("kst-99303-4", "Zie Kamerstuk 99 303, nr. 4.")])
    found = link_all(catalogue(make, letter, make.paper("a", id="kst-99303-4", date="2025-01-01")))
    assert ends(found, "cites") == {("b", "a")}


def test_a_publication_that_is_not_there_is_the_end_of_the_link(make):
    letter = make.paper("b", date="2025-06-12", cites=[make.citation("kst-99303-4", "Zie Kamerstuk 99 303, nr. 4.")])
    (link,) = link_all(catalogue(make, letter))["b"].links
    assert (link.target.kind, link.target.key) == ("publication", "kst-99303-4")


def test_two_papers_with_one_number_give_a_question_and_no_link(make):
    letter = make.paper("c", date="2025-06-12", cites=[make.citation("kst-99303-4", "Zie Kamerstuk 99 303, nr. 4.")])
    twins = [make.paper(key, id="kst-99303-4", date="2025-01-01") for key in "ab"]
    found = link_all(catalogue(make, letter, *twins))["c"]
    assert found.links == ()
    assert [c.end.key for c in found.questions[0].candidates] == ["a", "b"]


def test_an_address_or_a_place_in_the_paper_is_no_publication(make):
    targets = ["https://voorbeeld.example/x", "A/HRC/RES/45/1", "kst-99303-9"]
    letter = make.paper("b", id="kst-99303-9", cites=[make.citation(t, t) for t in targets])
    assert link_all(catalogue(make, letter))["b"].links == ()


def test_an_amended_motion_replaces_by_identifier_and_by_bare_number(make):
    old = make.paper("a", detail="motion", kind="motion", id="kst-99303-4", dossiers=["99303"], date="2025-02-06")
    full = make.paper("b", detail="amended_motion", id="kst-99303-7", dossiers=["99303"], replaces="kst-99303-4")
    bare = make.paper("c", detail="amended_motion", id="kst-99303-8", dossiers=["99303"], replaces="4")
    assert ends(link_all(catalogue(make, old, full, bare)), "replaces") == {("b", "a"), ("c", "a")}


def family(make):
    subject = "de sluiting van een veerdienst op het eiland"
    common = {"senders": (), "askers": ("Koekoek", "Van der Grutto"), "subject": subject}
    return (
        make.paper("q", detail="written_questions", kind="other", date="2025-03-03", marks={"zaak": "2025Z99001"}, **common),
        make.paper("n", detail="delay_notice", kind="other", date="2025-03-20", asked="2025-03-03", **common),
        make.paper("a", detail="answers", kind="answers", date="2025-04-10", asked="2025-03-03", **common),
        make.paper("m", detail="answers", kind="answers", date="2025-06-10", asked="2025-03-03", **common),
    )


def test_questions_answers_notice_and_further_answers_find_one_another(make):
    found = link_all(catalogue(make, *family(make)))
    assert ends(found, "answers") == {("a", "q"), ("m", "q")}
    assert ends(found, "delays") == {("n", "q"), ("n", "a"), ("n", "m")}
    assert ends(found, "follows_up") == {("m", "a")}


def test_same_asker_same_day_other_subject_is_another_set_of_questions(make):
    questions = family(make)[0]
    other = make.paper(
        "x", detail="answers", kind="answers", asked="2025-03-03", askers=("Koekoek",), subject="het rooster van de brandweer"
    )
    assert ends(link_all(catalogue(make, questions, other)), "answers") == set()


def test_the_number_of_the_questions_is_enough(make):
    questions = family(make)[0]
    notice = make.paper(
        "y",
        detail="delay_notice",
        kind="other",
        date="2025-03-20",
        opening="Uw vragen met kenmerk 2025Z99001 vergen meer tijd.",
    )
    assert ends(link_all(catalogue(make, questions, notice)), "delays") == {("y", "q")}


def test_a_paper_never_links_to_itself(make):
    own = make.paper("a", id="kst-99303-4", cites=[make.citation("kst-99303-4", "dit stuk, Kamerstuk 99 303, nr. 4")])
    assert link_all(catalogue(make, own))["a"].links == ()
