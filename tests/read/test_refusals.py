"""Input that cannot be read is refused with the file's name, a stable reason and one line."""

from __future__ import annotations

import io
import os
import tarfile
import zipfile

import pypdfium2
import pytest

from kamerspoor.errors import UnreadablePaper
from kamerspoor.read import archive as archives
from kamerspoor.read import is_archive, members, opening, read_bytes, read_file


def zipped(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def empty_pdf():
    out = io.BytesIO()
    document = pypdfium2.PdfDocument.new()
    document.new_page(300, 400)
    document.save(out)
    return out.getvalue()


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><officiele-publicatie>&x;</officiele-publicatie>'
BOMB = {"word/document.xml": b"<a>" + b" " * 20_000_000 + b"</a>"}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("leeg.txt", b"", "empty"),
        ("leeg.txt", b" \n\t ", "empty"),
        ("beeld.txt", bytes(range(256)) * 20, "binary"),
        ("stuk.pdf", b"geen pdf", "damaged"),
        ("stuk.pdf", b"%PDF-1.7\ngebroken", "damaged"),
        ("scan.pdf", empty_pdf(), "needs-ocr"),
        ("foto.txt", b"\x89PNG\r\n\x1a\n0000", "needs-ocr"),
        ("brief.docx", b"geen zip", "not-a-zip"),
        ("brief.docx", b"PK\x03\x04gebroken", "damaged"),
        ("brief.docx", zipped(**{"iets.txt": b"x"}), "unsupported"),
        ("brief.docx", zipped(**BOMB), "bomb"),
        ("brief.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
        ("brief.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "unsupported"),
        ("stuk.xml", ENTITIES, "dtd"),
        ("stuk.xml", b"<officiele-publicatie><al>x</officiele-publicatie>", "damaged"),
        ("stuk.xml", b"<recept><stap>roeren</stap></recept>", "unsupported"),
        ("stuk.xml", b"<officiele-publicatie>" + b"<al>" * 5000, "damaged"),
        ("antwoord.xml", b"URL: https://voorbeeld.example\n<response><id>stb-2031-1</id></response>", "unsupported"),
        ("zaken.json", b'{"value": [{"Id": "12", "Titel": "Havens"}]}', "unsupported"),
        ("stuk.rtf", b"{\\rtf1 tekst}", "unsupported"),
    ],
)
def test_refused(name, data, reason):
    with pytest.raises(UnreadablePaper) as caught:
        read_bytes(data, name)
    assert caught.value.reason == reason
    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


def test_protected_pdf(monkeypatch):
    def refuse(data):
        raise pypdfium2.PdfiumError("Failed to load document (PDFium: Incorrect password error).")

    monkeypatch.setattr(pypdfium2, "PdfDocument", refuse)
    with pytest.raises(UnreadablePaper) as caught:
        read_bytes(b"%PDF-1.7", "geheim.pdf")
    assert caught.value.reason == "password"


def test_too_large(monkeypatch):
    monkeypatch.setattr(opening, "MAX_BYTES", 10)
    with pytest.raises(UnreadablePaper) as caught:
        read_bytes(b"x" * 11, "groot.txt")
    assert caught.value.reason == "too-large"


def test_too_much_text(monkeypatch):
    monkeypatch.setattr(opening, "MAX_TEXT", 10)
    with pytest.raises(UnreadablePaper) as caught:
        read_bytes(b"x" * 11, "groot.txt")
    assert caught.value.reason == "too-large"


def test_files_that_cannot_be_opened(tmp_path):
    for path in (tmp_path / "nergens.txt", tmp_path):
        with pytest.raises(UnreadablePaper) as caught:
            read_file(path)
        assert caught.value.reason == "unreadable"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_file_without_permission(tmp_path):
    path = tmp_path / "dicht.txt"
    path.write_text("tekst")
    path.chmod(0)
    with pytest.raises(UnreadablePaper) as caught:
        read_file(path)
    assert caught.value.reason == "unreadable"


def test_archives_are_walked(tmp_path):
    plain = tmp_path / "papers.zip"
    plain.write_bytes(zipped(**{"a/een.txt": b"1", ".verborgen": b"x", "__MACOSX/een.txt": b"x", "twee.txt": b"2"}))
    assert list(members(plain)) == [("a/een.txt", b"1"), ("twee.txt", b"2")]
    packed = tmp_path / "papers.tar.xz"
    with tarfile.open(packed, "w:xz") as archive:
        for name, content in (("een.xml", b"<a/>"), ("../boven.txt", b"x")):
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    assert list(members(packed)) == [("een.xml", b"<a/>"), ("../boven.txt", b"x")]
    assert is_archive(plain)
    assert is_archive(packed)
    assert not is_archive(tmp_path / "brief.docx")


@pytest.mark.parametrize("data", [b"PK\x03\x04gebroken", b"\xfd7zXZ\x00gebroken"])
def test_bad_archives_are_refused(tmp_path, data):
    path = tmp_path / "papers.zip"
    path.write_bytes(data)
    with pytest.raises(UnreadablePaper) as caught:
        list(members(path))
    assert caught.value.reason == "damaged"


def encrypted(data, name):
    """The zip file `data` with the mark of encryption on one member, in its own header and in the directory."""
    changed = bytearray(data)
    changed[data.index(b"PK\x03\x04" + data[4:8]) + 6] |= 1
    at = data.rindex(name.encode()) - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    changed[at + 8] |= 1
    return bytes(changed)


def test_a_bad_member_ends_no_zip(tmp_path):
    """Encrypted, packed beyond reason, damaged; what stands between and behind them is read."""
    path = tmp_path / "papers.zip"
    parts = {"a.txt": b"geheim", "b.txt": b"goed", "bom.txt": b" " * 30_000_000, "d.txt": b"ook goed " * 20, "e.txt": b"e"}
    data = encrypted(zipped(**parts), "a.txt")
    packed = data.index(b"d.txt") + len("d.txt")
    path.write_bytes(data[:packed] + b"\xff" + data[packed + 1 :])
    found = dict(members(path))
    assert {name: c.reason for name, c in found.items() if isinstance(c, UnreadablePaper)} == {
        "a.txt": "password",
        "bom.txt": "bomb",
        "d.txt": "damaged",
    }
    assert {name: c for name, c in found.items() if isinstance(c, bytes)} == {"b.txt": b"goed", "e.txt": b"e"}


def test_a_large_member_ends_no_tar_and_all_of_them_are_counted(tmp_path, monkeypatch):
    path = tmp_path / "papers.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for name, content in (
            ("groot.txt", b"x" * 2_000),
            (".verborgen", b"x" * 900),
            ("goed.txt", b"x" * 90),
            ("z.txt", b"z"),
        ):
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    monkeypatch.setattr(archives, "MAX_MEMBER", 1_000)
    (large, error), *others = members(path)
    assert (large, error.reason) == ("groot.txt", "bomb")
    assert others == [("goed.txt", b"x" * 90), ("z.txt", b"z")]
    monkeypatch.setattr(archives, "MAX_TOTAL", 2_990)
    walked = members(path)
    assert [next(walked)[0], next(walked)[0]] == ["groot.txt", "goed.txt"]
    with pytest.raises(UnreadablePaper, match=r"papers\.tar\.gz: unpacks to more than 2,990 bytes"):
        next(walked)


def test_a_zip_without_suffix_that_is_damaged_is_an_archive(tmp_path):
    path = tmp_path / "stukken"
    path.write_bytes(zipped(**{"een.txt": b"1"}).replace(b"PK\x01\x02", b"PK\x01\x09"))
    assert is_archive(path)
    with pytest.raises(UnreadablePaper):
        list(members(path))
