"""The header of official motions against the markup of the same file, where the corpus is there."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kamerspoor.clean import clean
from kamerspoor.read import read_file
from kamerspoor.structure import structure

MOTIONS = Path(__file__).parents[2] / ".." / "shared" / "corpus" / "moties-xml"
EVERY = 6


def plain(element: ElementTree.Element | None) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip() if element is not None else ""


@pytest.mark.corpus
def test_header_of_official_motions():
    files = sorted(MOTIONS.glob("*.xml"))[::EVERY]
    if not files:
        pytest.skip("the shared corpus is absent")
    wrong = []
    for file in files:
        root = ElementTree.parse(file).getroot()
        header = structure(clean(read_file(file))).header
        day = root.find(".//datum")
        base = plain(root.find(".//dossiernr")).replace(" ", "")
        expected = (
            "motion",
            "amended_motion" if "GEWIJZIGD" in plain(root.find(".//stuk/titel")).upper() else "motion",
            plain(root.find(".//ondernummer")),
            day.get("isodatum") if day is not None else None,
            plain(root.find(".//dossier/titel")),
        )
        found = (header.kind, header.detail, header.number, header.date, header.subject)
        if found != expected or not header.dossiers[0].startswith(base) or not header.askers:
            wrong.append((file.name, expected, found))
    assert wrong == []
