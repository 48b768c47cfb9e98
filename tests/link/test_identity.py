"""Papers without number, named by others."""

import pytest

from kamerspoor.link.identity import identify
from kamerspoor.link.linking import link_all
from kamerspoor.link.links import Identity, Question
from kamerspoor.link.memory import MemoryCatalogue

SAID = "In mijn brief van 12 juni jl. (Kamerstuk 99 303, nr. 17) schreef ik over het herstel van de molens langs de vaart."
NAMED = "kst-99303-17"
ABOUT = {"subject": "Herstel van molens", "opening": "Deze brief gaat over het herstel van twaalf molens langs de vaart."}


def citing(make, key="z", date="2025-06-12", said=SAID, **fields):
    return make.paper(key, id=f"kst-99303-{ord(key)}", date="2025-11-20", cites=[make.citation(NAMED, said, date)], **fields)


def found_for(make, key, *papers):
    catalogue = MemoryCatalogue(make.entries(p) for p in papers)
    return identify(catalogue, catalogue.entries(key).paper)


def test_day_sender_and_subject_identify(make):
    found = found_for(make, "a", make.paper("a", date="2025-06-12", **ABOUT), citing(make))
    assert isinstance(found, Identity)
    assert (found.publication, found.date) == (NAMED, None)
    assert {r.code for r in found.reasons} >= {"identity.day", "identity.sender", "identity.subject"}
    assert found.evidence[0].paper == "z"


def test_an_undated_letter_gets_its_day_too(make):
    found = found_for(make, "a", make.paper("a", date="2025-05-20/2025-07-01", **ABOUT), citing(make))
    assert (found.publication, found.date) == (NAMED, "2025-06-12")


def test_a_second_paper_that_says_so_raises_the_score(make):
    paper = make.paper("a", date="2025-05-20/2025-07-01", **ABOUT)
    one, two = found_for(make, "a", paper, citing(make)), found_for(make, "a", paper, citing(make), citing(make, key="y"))
    assert two.score > one.score


@pytest.mark.parametrize(
    "change",
    [
        {"date": "2025-06-13"},  # another day
        {"date": "2025-06-12", "subject": "Vergunning voor een zwembad", "opening": "Deze brief gaat over een zwembad."},
        {"date": "2025-06-12", "id": "kst-99303-2"},  # shows its number
        {"date": "2025-06-12", "dossiers": ["99404"]},  # of another dossier
    ],
)
def test_what_does_not_fit_is_not_identified(make, change):
    assert found_for(make, "a", make.paper("a", **(ABOUT | change)), citing(make)) is None


def test_a_number_that_another_paper_shows_is_taken(make):
    shown = make.paper("b", id=NAMED, date="2025-06-12")
    assert found_for(make, "a", make.paper("a", date="2025-06-12", **ABOUT), citing(make), shown) is None


def test_two_papers_that_fit_equally_give_a_question(make):
    twins = [make.paper(key, date="2025-06-12", **ABOUT) for key in "ab"]
    assert isinstance(found_for(make, "a", *twins, citing(make)), Question)


def test_two_numbers_that_fit_equally_give_a_question(make):
    other = make.paper("y", id="kst-99303-90", date="2025-12-01", cites=[make.citation("kst-99303-18", SAID, "2025-06-12")])
    found = found_for(make, "a", make.paper("a", date="2025-06-12", **ABOUT), citing(make), other)
    assert isinstance(found, Question)
    assert {c.end.key for c in found.candidates} == {NAMED, "kst-99303-18"}


def test_zie_ook_in_answers_names_the_notice_of_delay(make):
    common = {"asked": "2025-03-03", "askers": ("Koekoek",), "subject": "de sluiting van een veerdienst"}
    notice = make.paper("n", detail="delay_notice", kind="other", date="2025-03-20", **common)
    said = [make.citation("ah-tk-20242025-9050", "Zie ook Aanhangsel Handelingen, nr. 9050.")]
    answers = make.paper("a", detail="answers", kind="answers", id="ah-tk-20242025-9090", cites=said, **common)
    found = found_for(make, "n", notice, answers)
    assert found.publication == "ah-tk-20242025-9050"


def test_a_citation_leads_through_an_identity(make):
    papers = [make.paper("a", date="2025-06-12", **ABOUT), citing(make)]
    (link,) = link_all(MemoryCatalogue(make.entries(p) for p in papers))["z"].links
    assert link.target.key == "a"
    assert 0.5 < link.score < 1.0
