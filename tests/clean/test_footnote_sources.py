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
