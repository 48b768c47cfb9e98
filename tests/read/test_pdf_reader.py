"""PDF: pages, blank lines, small print, line-end hyphens and rectangles, on papers drawn by the test itself."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from kamerspoor.clean import clean
from kamerspoor.read import read_bytes, read_file

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus" / "kamervragen-pdf"
canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab (group examples) draws the test's papers")


def drawn(*pages):
    """A PDF of pages of (x, y, size, text)."""
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=(400, 500), invariant=1)
    for page in pages:
        for x, y, size, text in page:
            sheet.setFont("Helvetica", size)
            sheet.drawString(x, y, text)
        sheet.showPage()
    sheet.save()
    return read_bytes(out.getvalue(), "stuk.pdf")


BODY = [
    (40, 450, 10, "De haven wordt gebouwd door een grote groep mensen en"),
    (40, 438, 10, "daarover wordt de Kamer aan het einde van dit jaar nader ge-"),
    (40, 426, 10, "meld met een brief.1"),
    (40, 400, 10, "Een nieuwe alinea begint hier na wat wit op de pagina."),
    (40, 60, 7, "1 Zie de brief van mei."),
]


def test_lines_gaps_small_print_and_pages():
    raw = drawn(BODY, [(40, 450, 10, "Op de tweede pagina staat nog een zin over de haven.")])
    document = clean(raw)
    assert [(b.kind, document.text[b.start : b.end]) for b in document.blocks] == [
        (
            "text",
            "De haven wordt gebouwd door een grote groep mensen en daarover wordt de Kamer aan het einde van dit jaar nader "
            "gemeld met een brief.",
        ),
        ("footnote", "Zie de brief van mei."),
        ("text", "Een nieuwe alinea begint hier na wat wit op de pagina."),
        ("text", "Op de tweede pagina staat nog een zin over de haven."),
    ]
    assert [(p.number, p.width, p.height) for p in raw.pages] == [(1, 400, 500), (2, 400, 500)]
    assert "tweede pagina" in raw.text[raw.pages[1].start : raw.pages[1].end]


def test_rectangles_of_a_range():
    raw = drawn(BODY)
    start = raw.text.index("grote groep")
    end = raw.text.index("Kamer aan") + len("Kamer")
    first, second = raw.locator.rectangles(start, end)
    assert first.page == second.page == 1
    assert 445 < first.bottom < first.top < 462
    assert 433 < second.bottom < second.top < 450
    assert first.left > 130
    assert second.left < 45


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus of real papers is absent")
def test_real_pdf_has_no_furniture_and_no_broken_marks():
    for path in sorted(CORPUS.iterdir()):
        document = clean(read_file(path))
        assert document.fields["publication"][0].startswith("ah-tk-"), path.name
        assert "ISSN" not in document.text
        assert "\ufffe" not in document.text


def test_a_line_that_is_broken_behind_a_raised_mark_is_one_line():
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=(400, 500), invariant=1)
    printed = (("De haven is klaar.", "1", " Daarna komt de brug over het water en de weg."), ("", "1", " Zie de brief."))
    for y, parts in zip((450, 60), printed, strict=True):
        text = sheet.beginText(40, y)
        for part, size, rise in zip(parts, (10 if y > 100 else 7, 6, 10 if y > 100 else 7), (0, 4, 0), strict=True):
            text.setFont("Helvetica", size)
            text.setRise(rise)
            text.textOut(part)
        sheet.drawText(text)
    sheet.showPage()
    sheet.save()
    raw = read_bytes(out.getvalue(), "stuk.pdf")
    assert raw.text.split("\n")[0] == "De haven is klaar.1 Daarna komt de brug over het water en de weg."
    document = clean(raw)
    assert [(b.kind, b.mark, document.text[b.start : b.end]) for b in document.blocks] == [
        ("text", None, "De haven is klaar. Daarna komt de brug over het water en de weg."),
        ("footnote", "1", "Zie de brief."),
    ]
    start = raw.text.index("brug")
    (box,) = raw.locator.rectangles(start, start + 4)
    assert box.left > 100
    assert 440 < box.bottom < 460
