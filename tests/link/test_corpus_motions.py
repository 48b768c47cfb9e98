"""Real motions: those whose title says what they replace are linked to it, and no others."""

import re
from pathlib import Path

import pytest

from kamerspoor.link.entries import entries_of
from kamerspoor.link.linking import link_all
from kamerspoor.link.memory import MemoryCatalogue
from kamerspoor.pipeline import read_paper

MOTIONS = Path(__file__).parents[3] / "shared" / "corpus" / "moties-xml"
TITLE = re.compile(r"ter\s+vervanging\s+van\s+die\s+gedrukt\s+onder\s+(?:stuk\s+)?nr\.?\s*(\d+)", re.IGNORECASE)
DOSSIER = re.compile(r"<dossiernummer>(.*?)</dossiernummer>", re.DOTALL)
DOCUMENT = re.compile(r"<ondernummer[^>]*>(.*?)</ondernummer>", re.DOTALL)


def bare(text):
    return re.sub(r"\s+", "", re.sub(r"<[^>]+>", "-", text)).strip("-")


def leaves(markup):
    """Texts of the elements of a dossier number, spaces and hyphens off: ["21501", "20"]; not the number of a rijkswet."""
    markup = re.sub(r"\(\s*<rijkswetnr>.*?</rijkswetnr>\s*\)", "", markup)
    found = (re.sub(r"\s+", "", text).strip("-") for text in re.split(r"<[^>]+>", markup))
    return [text for text in found if text]


def stated(path):
    """Publication and what its title says it replaces, from the markup alone; None for other motions."""
    text = path.read_text(encoding="utf-8")
    title = TITLE.search(re.sub(r"<[^>]+>", "", text))
    dossier, number = DOSSIER.search(text), DOCUMENT.search(text)
    if not (title and dossier and number):
        return None
    dossier = "-".join(leaves(dossier[1]))
    return f"kst-{dossier}-{bare(number[1])}", f"kst-{dossier}-{title[1]}"


@pytest.mark.corpus
@pytest.mark.skipif(not MOTIONS.exists(), reason="the shared corpus of real papers is not here")
def test_replaced_motions_are_linked_to_what_they_replace():
    paths = sorted(MOTIONS.glob("*.xml"))
    pairs = {pair for path in paths if (pair := stated(path))}
    catalogue = MemoryCatalogue(entries_of(read_paper(path)) for path in paths)
    shown = {key: catalogue.entries(key).paper.id for key in sorted(catalogue.keys())}
    found = set()
    for proposals in link_all(catalogue).values():
        for link in proposals.links:
            if link.kind == "replaces":
                found.add((shown[link.source.key], shown.get(link.target.key, link.target.key)))
    right = len(found & pairs)
    assert len(pairs) >= 25
    assert right / len(found) >= 0.97, sorted(found - pairs)
    assert right / len(pairs) >= 0.97, sorted(pairs - found)
