"""The file as it came in can be opened where that is safe, and a quote from a PDF tells its page."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kamerspoor.cli import main
from kamerspoor.pipeline import read_paper
from kamerspoor_site.page_numbers import page_at, page_starts
from kamerspoor_site.register.models import Entry, Paper, PaperVersion, Source

pytestmark = pytest.mark.django_db
EXAMPLES = Path(__file__).parents[2] / "examples" / "papers"
PDF = EXAMPLES / "05-antwoorden-20252026-9901.pdf"


def ingest(*files: Path) -> None:
    assert CliRunner().invoke(main, ["ingest", *map(str, files)]).exit_code == 0


def address(file: Path) -> str:
    return f"/originals/{hashlib.sha256(file.read_bytes()).hexdigest()}"


def test_a_place_in_the_text_has_the_page_that_the_words_stand_on() -> None:
    paper = read_paper(PDF)
    starts = page_starts(paper)
    assert {number for _, number in starts} == {page.number for page in paper.pages}
    assert paper.locator is not None
    for ask in paper.interpretation.asks:
        (low, high), *_ = paper.offsets.to_source(ask.start, ask.end)
        assert page_at(starts, ask.start) == paper.locator.rectangles(low, high)[0].page
    assert page_starts(read_paper(EXAMPLES / "06-brief-99101-19.txt")) == []
    assert page_at([], 5) is None


def test_a_pdf_opens_in_the_browser_with_nothing_else(register: Any, client: Any) -> None:
    ingest(PDF)
    response = client.get(address(PDF))
    assert response.content == PDF.read_bytes()
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("inline")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert client.post(address(PDF)).status_code == 405


def test_all_else_is_a_file_to_save(register: Any, invented: Any, client: Any) -> None:
    file = EXAMPLES / "14-voortgangsbrief-99202-15.html"
    ingest(file)
    response = client.get(address(file))
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == f'attachment; filename="{file.name}"'
    assert "sandbox" in response["Content-Security-Policy"]


def test_markup_that_is_called_a_pdf_does_not_open(register: Any, invented: Any, client: Any) -> None:
    content = b"<script>alert(1)</script> %PDF-1.4"
    data, _ = invented["make"]("Een brief.", name='x".pdf\r\nX: y', media_type="application/pdf", content=content)
    register((data, content))
    response = client.get(f"/originals/{hashlib.sha256(content).hexdigest()}")
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment")
    assert "X" not in response.headers


@pytest.mark.parametrize("name", ["0" * 64, "..%2f..%2fetc%2fpasswd", "brief.txt"])
def test_only_what_the_register_holds_is_given(register: Any, invented: Any, client: Any, name: str) -> None:
    register(invented["letter"]())
    assert client.get(f"/originals/{name}").status_code == 404


def test_mail_is_for_accounts(register: Any, invented: Any, client: Any, account: Any) -> None:
    content = b"From: a@example.org\n\nEen bericht."
    data, _ = invented["make"]("Een bericht.", name="bericht.eml", media_type="message/rfc822", content=content)
    key = register((data, content))
    where = f"/originals/{hashlib.sha256(content).hexdigest()}"
    assert client.get(where).status_code == 403
    assert where not in client.get(f"/papers/{key}").content.decode()
    client.force_login(account("reader"))
    assert client.get(where).content == content
    assert where in client.get(f"/papers/{key}").content.decode()


def test_a_site_can_keep_all_originals_to_accounts(register: Any, client: Any, account: Any, settings: Any) -> None:
    ingest(PDF)
    settings.ORIGINALS_CLOSED = True
    assert client.get(address(PDF)).status_code == 403
    client.force_login(account("reader"))
    assert client.get(address(PDF)).status_code == 200


def test_pages_lead_to_the_page_of_the_original(register: Any, client: Any) -> None:
    ingest(PDF, EXAMPLES / "06-brief-99101-19.txt")
    paper = Paper.objects.get(source_name=PDF.name)
    assert f'href="/en{address(PDF)}"' in client.get(f"/en/papers/{paper.key}").content.decode()
    entry = Entry.objects.filter(paper=paper, kind="vraag").order_by("-start").first()
    assert entry is not None
    number = page_at(paper.current.pages, entry.start)  # type: ignore[union-attr]
    shown = client.get(f"/en/entries/{entry.pk}").content.decode()
    assert f'/en{address(PDF)}#page={number}">page {number} of the original' in shown
    assert f"page {number} of {PDF.name}" in CliRunner().invoke(main, ["show", entry.pk]).stdout
    other = Entry.objects.filter(paper__source_name="06-brief-99101-19.txt").first()
    assert "of the original" not in client.get(f"/en/entries/{other.pk}").content.decode().split('id="trail"')[0]  # type: ignore[union-attr]


def test_pages_come_in_with_the_next_reading_of_a_paper_from_before(register: Any) -> None:
    ingest(PDF)
    before = PaperVersion.objects.get()
    assert before.pages
    PaperVersion.objects.update(pages=[])
    ingest(PDF)
    after = PaperVersion.objects.get()
    assert (after.pages, after.analysis) == (before.pages, before.analysis)
    assert json.loads(after.analysis)["schema"] == "kamerspoor/paper/1"
    assert Source.objects.count() == 1
