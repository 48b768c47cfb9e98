"""The documents are true: commands as their help says, examples that run, links that lead somewhere, terms that exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kamerspoor import read_paper, vocabulary
from kamerspoor.paper_json import to_dict

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "examples" / "README.md"])


def test_the_commands_page_is_what_help_says():
    result = subprocess.run([sys.executable, "docs/generate.py", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


def test_the_commands_page_has_the_commands_within_a_command():
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert re.findall(r"^## user (\w+)\n\n```text\nUsage: kamerspoor user \1 ", page, re.MULTILINE) == [
        "add",
        "close",
        "list",
        "password",
        "role",
    ]


def test_the_readme_example_runs():
    code = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert code is not None
    result = subprocess.run([sys.executable, "-c", code[1]], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    assert "commitment firm ../2026-04-01" in result.stdout  # examples/expected.toml, 06.c1


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(page: Path):
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text("utf-8"))
    missing = [t for t in targets if not (page.parent / t).exists()]
    assert not missing


def test_every_page_can_be_reached_from_the_readme():
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+\.md)", page.read_text("utf-8"))
        waiting += {(page.parent / target).resolve() for target in targets} - reached
    assert [str(page.relative_to(ROOT)) for page in PAGES if page not in reached] == []


def test_contributing_names_folders_that_exist():
    table = re.search(
        r"## Where things are\n.*?\n((?:    [^\n]*\n)+)", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.DOTALL
    )
    assert table is not None
    named = {name for row in table[1].splitlines() for name in re.split(r", | -> ", row.strip().split("   ")[0])}
    here = {folder.name for folder in (ROOT / "src" / "kamerspoor").iterdir()} | {"kamerspoor_site"}
    assert named >= {"read", "link", "export", "engine"}
    assert named - here == set()


def test_the_glossary_names_every_kind_and_status():
    glossary = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    words = (*vocabulary.ASK_KINDS, *vocabulary.STATEMENT_KINDS, *vocabulary.STRENGTHS, *vocabulary.STATUSES)
    assert [w for w in words if f"`{w}`" not in glossary] == []


def test_the_glossary_has_the_words_of_the_sources_for_each_status():
    glossary = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    rows = [f"| {', '.join(words)} | `{status}` |" for status, words in vocabulary.STATUS_WORDS.items()]
    assert [row for row in rows if row not in glossary] == []


def test_the_page_of_the_analysed_paper_names_every_key():
    page = (ROOT / "docs" / "paper-json.md").read_text("utf-8")
    paper = to_dict(read_paper(ROOT / "examples" / "papers" / "07-brief-zonder-datum.txt"), why=True)
    keys = {*paper, *paper["header"], *paper["asks"][0], *paper["statements"][0]}
    assert sorted(k for k in keys if f"`{k}`" not in page) == []
