"""What is taken from folders and archives, under which names, and what is said of the rest."""

from __future__ import annotations

import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from kamerspoor.intake import Analysed, Failure, Item, analyse, files_in, storable, tasks_in

LETTER = "Den Haag, 3 maart 2021\n\nIk zal uw Kamer voor de zomer informeren.\n"


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"brief.txt", "brief.txt"),
        ("brief-é.txt".encode(), "brief-é.txt"),
        (b"brief-\xe9.txt", "brief-\ufffd.txt"),
        (b"a\x00b.txt", "a\ufffdb.txt"),
    ],
)
def test_every_name_can_be_stored(raw: bytes, name: str) -> None:
    assert storable(os.fsdecode(raw)) == name
    assert storable(name) == name


def test_a_folder_gives_its_papers_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.PDF", "map/c.xml", "map/nota.xyz", "map/d.md", "e.eml", ".git/x.txt", ".y.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    os.mkfifo(tmp_path / "pijp.txt")
    files, passed = files_in([tmp_path])
    assert files == [tmp_path / name for name in ("a.PDF", "b.txt", "e.eml", "map/c.xml", "map/d.md")]
    assert passed == 2


def test_what_is_not_there_and_what_cannot_be_looked_at(tmp_path: Path) -> None:
    files, _ = files_in([tmp_path / "weg.txt", tmp_path / ("x" * 300)])
    assert [f.code for f in files if isinstance(f, Failure)] == ["missing", "unreadable"]
    assert all(isinstance(f, Failure) and f.message.startswith(str(tmp_path)) for f in files)


def test_papers_of_archives_go_by_their_own_names(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.writestr("a/x.txt", LETTER)
        archive.writestr("a/notitie.xyz", "geen stuk")
    with tarfile.open(tmp_path / "t.tar", "w", format=tarfile.GNU_FORMAT) as archive:
        info = tarfile.TarInfo(os.fsdecode(b"/b/brief-\xe9.txt"))
        info.size = len(LETTER)
        archive.addfile(info, io.BytesIO(LETTER.encode()))
    (tmp_path / "w.txt").write_text(LETTER)
    tasks = list(tasks_in([tmp_path / name for name in ("z.zip", "t.tar", "w.txt")]))
    assert [(t.name, t.place) for t in tasks if isinstance(t, Item)] == [
        ("x.txt", "z.zip/a/x.txt"),
        ("brief-\ufffd.txt", "t.tar//b/brief-\ufffd.txt"),
        ("w.txt", "w.txt"),
    ]


def test_an_archive_that_breaks_off_is_one_failure_after_what_was_read(tmp_path: Path) -> None:
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w:gz") as archive:
        for name in ("een.txt", "twee.txt"):
            info = tarfile.TarInfo(name)
            info.size = 200_000
            archive.addfile(info, io.BytesIO(os.urandom(200_000)))
    (tmp_path / "t.tar.gz").write_bytes(whole.getvalue()[:300_000])
    first, last = tasks_in([tmp_path / "t.tar.gz"])
    assert first.name == "een.txt"
    assert isinstance(last, Failure)
    assert (last.name, last.code) == ("t.tar.gz", "damaged")


def test_a_task_ends_as_a_paper_or_as_a_line_that_says_why(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text(LETTER)
    good = analyse(Item("brief.txt", "brief.txt", tmp_path / "brief.txt"), lambda paper: paper.text)
    assert isinstance(good, Analysed)
    assert (good.words, good.content) == (LETTER.replace("\n\n", "\n").rstrip("\n"), LETTER.encode())
    empty = analyse(Item("x.txt", "z.zip/a/x.txt"), lambda paper: paper.text)
    assert isinstance(empty, Failure)
    assert (empty.name, empty.code) == ("x.txt", "empty")
    assert empty.message == "z.zip/a/x.txt: the file is empty; fetch it again"
    gone = analyse(Item("weg.txt", "weg.txt", tmp_path / "weg.txt"), lambda paper: paper.text)
    assert isinstance(gone, Failure)
    assert gone.code == "unreadable"
