"""The list of the register as files: what the filters choose, no more, and a way out where it cannot be made."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import Any

import pytest

from kamerspoor.errors import KamerspoorError
from kamerspoor_site.pages.downloads import DOWNLOADS

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def filled(register: Any, invented: Any) -> None:
    for name in ("letter", "answers"):
        register(invented[name]())


def test_csv_holds_what_the_filters_choose(client: Any) -> None:
    response = client.get("/export/register.csv?place=GE&today=2021-05-11")
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Content-Disposition"] == 'attachment; filename="kamerspoor-2021-05-11.csv"'
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert [(r["kind"], r["overdue"], r["due_until"]) for r in rows] == [("commitment", "true", "2021-05-01")]


def test_json_lines_in_the_language_of_the_address(client: Any) -> None:
    lines = client.get("/en/export/register.jsonl?kind=refusal").content.decode().splitlines()
    assert [json.loads(line)["kind"] for line in lines if json.loads(line)["type"] == "entry"] == ["refusal"]


@pytest.mark.parametrize("name", ["xlsx", "docx"])
def test_office_files_open(client: Any, name: str) -> None:
    response = client.get(f"/export/register.{name}")
    assert response.status_code == 200
    assert zipfile.ZipFile(io.BytesIO(response.content)).testzip() is None


def test_a_calendar_of_due_dates(client: Any) -> None:
    content = client.get("/export/register.ics?kind=commitment").content.decode()
    assert content.startswith("BEGIN:VCALENDAR")
    assert content.count("BEGIN:VEVENT") == 1


def test_the_page_links_the_same_list(client: Any) -> None:
    html = client.get("/?place=GE&page=1").content.decode()
    for download in DOWNLOADS:
        assert f'href="/export/{download.url_name}?place=GE"' in html
    assert "/export/" not in client.get("/?place=QQ").content.decode()


def test_too_many_entries_are_refused_with_a_way_out(client: Any, monkeypatch: Any) -> None:
    monkeypatch.setitem(vars(DOWNLOADS[0]), "most", 1)
    response = client.get("/export/register.xlsx?kind=asks")
    assert response.status_code == 400
    assert 'href="/?kind=asks"' in response.content.decode()


def test_a_library_that_is_not_there_is_said(client: Any, monkeypatch: Any) -> None:
    def absent(*_: Any) -> bytes:
        raise KamerspoorError("not installed")

    monkeypatch.setattr("kamerspoor.export.term_calendar.write_calendar", lambda *_, **__: absent())
    response = client.get("/export/register.ics")
    assert response.status_code == 503
    assert "kamerspoor[export]" in response.content.decode()


def test_nothing_is_written(client: Any) -> None:
    assert client.post("/export/register.csv").status_code == 405


def test_a_closed_site_asks_who_it_is(client: Any, settings: Any) -> None:
    settings.CLOSED = True
    response = client.get("/export/register.csv")
    assert response.status_code == 302
    assert "login" in response.headers["Location"]


@pytest.mark.parametrize(("name", "begins"), [("register.pdf", b"%PDF"), ("register.annex.docx", b"PK")])
def test_the_report_as_pdf_and_the_annex(client: Any, name: str, begins: bytes) -> None:
    response = client.get(f"/export/{name}")
    assert response.status_code == 200
    assert response.content.startswith(begins)
