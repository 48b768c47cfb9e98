"""Footnotes that differ from one another in numbers only are no running feet."""

from kamerspoor.clean import clean
from kamerspoor.model import Page, RawDocument, Source

PAGE = (
    "Een lopende zin die de bladzijde vult en eindigt met een noot.\n"
    "Nog een regel tekst op de bladzijde die door loopt.\n\n{}\n"
)


def test_sources_at_the_foot_of_three_pages_stay():
    notes = [f"{n} Kamerstukken II, 2021/2022, 31 8{n}0, nr. {n}7" for n in (1, 2, 3, 4)]
    text, pages = "", []
    for number, note in enumerate(notes, 1):
        start = len(text)
        text += PAGE.format(note)
        pages.append(Page(number, start, len(text)))
    document = clean(RawDocument(Source("a.pdf", "0" * 64, "application/pdf"), text, pages=tuple(pages)))
    assert all(note.split(" ", 1)[1] in document.text for note in notes)


def test_notes_under_the_label_of_the_site_hang_on_their_marks():
    text = (
        "De brug is oud.1 Zij is in 20302 gekeurd.\n\nX Noot\n1\n\nHavenkrant, 3 mei 2030.\n\nX Noot\n2\n\nHavenboek, blz. 5.\n"
    )
    document = clean(RawDocument(Source("a.txt", "0" * 64, "text/plain"), text))
    assert [(b.kind, b.mark) for b in document.blocks if b.kind == "footnote"] == [("footnote", "1"), ("footnote", "2")]
    assert "in 2030 gekeurd" in document.text
    assert "X Noot" not in document.text
