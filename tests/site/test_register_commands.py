"""The commands of the register, on invented papers; one run as a person would, from ingest to audit."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kamerspoor.cli import main
from kamerspoor_site.register.models import Entry, Paper, Problem

VERZOEK = "het verzoek van het lid Van der Plank (XYZ) om een brief over het fonds"
EXAMPLES = Path(__file__).parents[2] / "examples" / "papers"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


@pytest.fixture
def filled(register: Any, invented: Any) -> None:
    for name in ("letter", "answers", "citing", "numberless"):
        register(invented[name]())


def test_list_as_text(filled: None) -> None:
    result = run("list", "commitments", "--overdue", "--today", "2021-05-11")
    assert result.exit_code == 0
    assert "open, OVERDUE 10 days (due 2021-05-01)" in result.stdout
    assert "1 commitment." in result.stderr


def test_list_as_json(filled: None) -> None:
    result = run("list", "asks", "--kind", "vraag", "--json")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [r["number"] for r in rows] == [2, 1]
    assert rows[1]["status"] == "fulfilled"
    assert rows[1]["by"] == [{"name": "Roodborst", "party": "XYZ"}]


def test_list_papers_shows_the_term(filled: None) -> None:
    assert "questions of 2019-01-22 answered in 24 days, 3 over the term of 21" in run("list", "papers").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list", "papers", "--overdue"), "--overdue is for asks and commitments"),
        (("list", "asks", "--kind", "deed"), "asks are of kind motie, vraag"),
        (("list", "asks", "--since", "gisteren"), "is no day; write it as"),
    ],
)
def test_wrong_use_says_what_is_right(filled: None, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_show_and_trace_an_entry(filled: None) -> None:
    entry = Entry.objects.get(kind="commitment")
    assert "found by rule: test.rule" in run("show", entry.id).stdout
    value = json.loads(run("trace", entry.id, "--json").stdout)
    assert [(x["kind"], x["entry"]["kind"]) for x in value["links"]] == [("answers", "verzoek")]


def test_trace_proposes_the_identity_with_its_evidence(filled: None) -> None:
    result = run("trace", "kst-88001-9")
    assert "kst-88001-3  (not in the register)" in result.stdout
    assert "[proposed, score 0.95]" in result.stdout
    assert "because the paper is of 14 February 2020, the day that is named" in result.stdout
    value = json.loads(run("trace", "kst-88001-9", "--json").stdout)
    (proposal,) = value["cites"][0]["proposed"]
    assert proposal["value"] == "kst-88001-3"
    assert proposal["evidence"][0]["quote"].startswith("Over het noodloket")


def test_nothing_of_that_name(filled: None) -> None:
    result = run("show", "kst-1-1")
    assert result.exit_code == 1
    assert result.stderr.startswith("kamerspoor: kst-1-1: nothing in the register has this id")


def test_an_empty_register_is_no_error(register: Any) -> None:
    assert "No asks found" in run("list", "asks").stderr
    assert run("audit").exit_code == 0
    assert "Nothing found" in run("search", "iets").stderr


def test_audit_fails_when_a_quote_was_changed(filled: None) -> None:
    assert run("audit").exit_code == 0
    Entry.objects.filter(kind="deed").update(quote="anders")
    result = run("audit")
    assert result.exit_code == 1
    assert "the quote of d-" in result.stderr


def test_ingest_goes_on_past_bad_files(register: Any, tmp_path: Path) -> None:
    folder = tmp_path / "stukken"
    folder.mkdir()
    (folder / "goed.txt").write_text("Den Haag, 3 maart 2021\n\nIk zal uw Kamer voor de zomer informeren.\n")
    (folder / "leeg.txt").write_bytes(b"")
    (folder / "binair.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "kapot.docx").write_bytes(b"geen zip")
    (folder / "aantekening.xyz").write_text("geen stuk")
    with zipfile.ZipFile(folder / "meer.zip", "w") as archive:
        archive.writestr("map/ook-goed.txt", "Den Haag, 4 maart 2021\n\nNederland heeft het fonds gesteund.\n")
    result = run("ingest", str(folder), str(tmp_path / "weg.txt"))
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    for name in ("leeg.txt", "binair.txt", "kapot.docx", "weg.txt"):
        assert len([line for line in lines if name in line]) == 1, name
    assert sorted(Paper.objects.values_list("source_name", flat=True)) == ["goed.txt", "ook-goed.txt"]
    # A path at which there is nothing is no file: it is told to whoever gave it, and kept for nobody.
    assert sorted(Problem.objects.values_list("name", flat=True)) == ["binair.txt", "kapot.docx", "leeg.txt"]
    assert "2 added, 4 failed, 1 files of other kinds passed over" in lines[-1]


def test_one_member_of_an_archive_and_one_name_stop_nothing(register: Any, tmp_path: Path) -> None:
    """The middle member is damaged; a file's name is Latin-1."""
    letter = "Den Haag, 4 maart 2021\n\nNederland heeft het {} fonds gesteund.\n"
    folder = tmp_path / "stukken"
    folder.mkdir()
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        for name in ("een", "twee", "drie"):
            archive.writestr(f"map/{name}.txt", letter.format(name))
    whole = (folder / "a.zip").read_bytes()
    (folder / "a.zip").write_bytes(whole.replace(b"het twee fonds", b"het twee fonts"))
    (folder / os.fsdecode(b"brief-\xe9.txt")).write_text(letter.format("vierde"))
    (folder / os.fsdecode(b"leeg-\xe9.txt")).write_bytes(b"")
    (folder / "z.txt").write_text(letter.format("laatste"))
    result = run("ingest", str(folder))
    assert result.exit_code == 1
    names = ["brief-\ufffd.txt", "drie.txt", "een.txt", "z.txt"]
    assert sorted(Paper.objects.values_list("source_name", flat=True)) == names
    assert sorted(Problem.objects.values_list("name", "code")) == [("leeg-\ufffd.txt", "empty"), ("twee.txt", "damaged")]
    assert "a.zip/map/twee.txt: " in result.stderr
    assert "4 added, 2 failed" in result.stderr.splitlines()[-1]


def test_a_mended_file_is_no_problem_any_more(register: Any, tmp_path: Path) -> None:
    file = tmp_path / "brief.txt"
    file.write_bytes(b"")
    assert run("ingest", str(file)).exit_code == 1
    file.write_text("Den Haag, 3 maart 2021\n\nIk zal uw Kamer informeren.\n")
    assert run("ingest", str(file)).exit_code == 0
    assert not Problem.objects.exists()


def test_problems_that_all_may_see_show_no_folders(filled: None, client: Any, tmp_path: Path) -> None:
    from kamerspoor_site.reading import Failure
    from kamerspoor_site.register.services.ingesting import Tally, ingest

    folder = str(tmp_path / "prive" / "stukken")
    failures = [
        Failure(folder, "unreadable", f"{folder}: cannot be opened; check its permissions"),
        Failure(f"{folder}/weg.txt", "missing", f"{folder}/weg.txt: there is no such file or folder; check the name"),
        Failure("meer.zip: map/leeg.txt", "empty", "meer.zip: map/leeg.txt: the file is empty; fetch it again"),
    ]
    assert [failure for _, failure in ingest(failures, Tally())] == failures  # whoever gave them is told as before
    assert list(Problem.objects.order_by("name").values_list("name", "message")) == [
        ("leeg.txt", "leeg.txt: the file is empty; fetch it again"),
        ("stukken", "stukken: cannot be opened; check its permissions"),
    ]
    page = client.get("/files").content.decode()
    assert "stukken: cannot be opened" in page
    assert "prive" not in page


def test_a_file_that_came_in_under_another_name_is_no_problem_any_more(register: Any, tmp_path: Path) -> None:
    words = "Den Haag, 3 maart 2021\n\nIk zal uw Kamer informeren.\n"
    (tmp_path / "a.txt").write_text(words)
    assert run("ingest", str(tmp_path / "a.txt")).exit_code == 0
    other = tmp_path / "b.txt"
    other.write_bytes(b"")
    assert run("ingest", str(other)).exit_code == 1
    other.write_text(words)
    assert "1 unchanged" in run("ingest", str(other)).stderr
    assert not Problem.objects.exists()


@pytest.mark.parametrize("value", ["gisteren", "2026-99-99"])
def test_a_today_that_is_no_day_is_named(tmp_path: Path, value: str) -> None:
    code = "from kamerspoor.cli import main; main()"
    environment = {**os.environ, "KAMERSPOOR_TODAY": value, "KAMERSPOOR_REGISTER": str(tmp_path / "r.sqlite3")}
    command = [sys.executable, "-c", code, "ingest", "--json", str(tmp_path)]
    result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 1
    assert result.stderr == f"kamerspoor: KAMERSPOOR_TODAY: '{value}' is no day; write it as 2026-11-21, or leave it out\n"


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="the example papers are not here")
def test_from_a_shell(tmp_path: Path) -> None:
    """A register made, listed and verified by the command itself, in a folder where nothing is yet."""

    def kamerspoor(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from kamerspoor.cli import main; main()", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)

    missing = kamerspoor("list", "asks")
    assert missing.returncode == 1
    assert "there is no register here; make one with `kamerspoor ingest" in missing.stderr
    first = kamerspoor("ingest", str(EXAMPLES), "--json")
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout)["added"] == 16
    again = kamerspoor("ingest", str(EXAMPLES), "--json", "--jobs", "2")
    assert json.loads(again.stdout) == {**json.loads(first.stdout), "added": 0, "unchanged": 16, "asks": 0, "statements": 0}
    listed = kamerspoor("list", "papers", "--dossier", "99 101", "--json")
    assert "kst-99101-11" in listed.stdout
    audit = kamerspoor("audit")
    assert audit.returncode == 0, audit.stderr
    (tmp_path / "geen.sqlite3").write_text("tekst")
    wrong = kamerspoor("--register", "geen.sqlite3", "list", "asks")
    assert (wrong.returncode, wrong.stderr.count("\n")) == (1, 1)
    assert "is not a register" in wrong.stderr


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="the example papers are not here")
def test_two_at_once_make_one_register(tmp_path: Path) -> None:
    """Two first ingests of one new register, in the order opposite to one another, and a third that finds nothing to do."""
    files = sorted(map(str, EXAMPLES.glob("*.txt")))
    command = [sys.executable, "-c", "from kamerspoor.cli import main; main()", "ingest", "--json"]
    both = [
        subprocess.Popen([*command, *order], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for order in (files, files[::-1])
    ]
    results = [(process.communicate(timeout=120), process.returncode) for process in both]
    assert [code for _, code in results] == [0, 0], results
    added = [json.loads(out)["added"] for (out, _), _ in results]
    assert sum(added) == len(files)


def test_a_paper_that_does_not_fit_is_one_failure(register: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import DataError

    from kamerspoor_site.register.services import ingesting

    def store(data: dict[str, Any], content: bytes, **given: Any) -> Any:
        if data["source"]["name"] == "a.txt":
            raise DataError("value too long for type")
        return store_paper(data, content, **given)

    store_paper = ingesting.store_paper
    monkeypatch.setattr(ingesting, "store_paper", store)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Den Haag, 3 maart 2021\n\nIk zal uw Kamer informeren. {name}\n")
    result = run("ingest", str(tmp_path))
    assert result.exit_code == 1
    assert "a.txt: could not be stored (value too long for type)" in result.stderr
    assert Paper.objects.count() == 1


@pytest.mark.parametrize("name", ["GE", "ge", "Georgië", "georgia"])
def test_a_country_by_code_or_name(filled: None, name: str) -> None:
    assert "1 commitment." in run("list", "commitments", "--place", name).stderr


def test_a_value_the_register_does_not_have_is_named(filled: None) -> None:
    said = run("list", "asks", "--party", "QQQ", "--place", "RU").stderr
    assert "--party QQQ: nothing in the register has this; it has XYZ" in said
    assert "--place RU: nothing in the register has this; it has GE" in said
    assert "nothing in the register has this" not in run("list", "asks", "--party", "XYZ", "--status", "lapsed").stderr


def test_another_form_of_a_party_is_no_unknown_value(register: Any, invented: Any) -> None:
    by = [{"name": "Roodborst", "party": "ChristenUnie"}]
    register(invented["letter"](asks=({"kind": "verzoek", "quote": VERZOEK, "by": by, "date": "2021-02-03"},)))
    result = run("list", "asks", "--party", "CU", "--status", "lapsed")
    assert "No asks found" in result.stderr
    assert "nothing in the register has this" not in result.stderr


def test_serve_says_why_it_cannot_listen(filled: None) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 1
    assert "cannot listen here" in result.stderr
    assert "--port" in result.stderr


def test_a_country_that_is_none_is_refused_with_the_one_meant(filled: None) -> None:
    result = CliRunner().invoke(main, ["list", "asks", "--place", "Rusalnd"])
    assert result.exit_code == 2
    assert "--place Rusalnd: there is no country of that name; did you mean Rusland?" in result.output


def test_a_year_that_is_none_is_refused(filled: None) -> None:
    result = CliRunner().invoke(main, ["search", "fonds", "--year", "abc"])
    assert result.exit_code == 2
    assert "--year" in result.output
    assert "found" in CliRunner().invoke(main, ["search", "fonds", "--year", "2021"]).output
