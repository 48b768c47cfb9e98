"""Real answers and letters: earlier answers they point to, and a letter without number that another paper identifies."""

import re
from pathlib import Path

import pytest

from kamerspoor.link.entries import entries_of
from kamerspoor.link.linking import link_all
from kamerspoor.link.memory import MemoryCatalogue
from kamerspoor.link.terms import answer_term
from kamerspoor.pipeline import read_paper

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
SEE_ALSO = re.compile(r"Zie ook Aanhangsel Handelingen, vergaderjaar (\d{4})[-–](\d{4}), nr\. (\d+)")

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS.exists(), reason="the shared corpus of real papers is not here"),
]


def test_answers_are_linked_to_the_earlier_paper_on_their_questions():
    expected, found = set(), set()
    for path in sorted((CORPUS / "kamervragen-pdf").glob("*.pdf")):
        paper = read_paper(path)
        entries = entries_of(paper, key=path.stem)
        expected |= {(path.stem, f"ah-tk-{m[1]}{m[2]}-{m[3]}") for m in SEE_ALSO.finditer(paper.text)}
        for link in link_all(MemoryCatalogue([entries]))[path.stem].links:
            if link.kind == "cites" and link.target.key.startswith("ah-tk-"):
                found.add((path.stem, link.target.key))
    assert expected, "no answers in the corpus point to an earlier paper"
    assert expected <= found


@pytest.fixture(scope="module")
def seeds():
    papers = [entries_of(read_paper(path)) for path in sorted((CORPUS / "seeds").iterdir()) if path.is_file()]
    return MemoryCatalogue(papers)


def test_the_letter_of_february_2020_is_identified_by_the_letter_of_september(seeds):
    identities = [identity for proposals in link_all(seeds).values() for identity in proposals.identities]
    named = {seeds.entries(i.paper).paper.header.date: i.publication for i in identities}
    assert named == {"2020-02-14": "kst-32735-287"}


def test_the_answers_of_february_2019_came_three_days_late(seeds, make):
    (answers,) = [seeds.entries(key).paper for key in sorted(seeds.keys()) if seeds.entries(key).paper.header.kind == "answers"]
    header = answers.header
    term = answer_term(header.asked, answered=header.date, today=make.day("2026-11-21"))
    assert (term.days, term.over) == (24, 3)
