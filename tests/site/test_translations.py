"""The catalogues of translations: nothing in them that no page asks for, and compiled from what is beside them."""

from __future__ import annotations

import ast
import gettext
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.utils.translation.template import templatize

SITE = Path(__file__).parents[2] / "src" / "kamerspoor_site"
CATALOGUES = sorted(SITE.rglob("django.po"))
_QUOTED = re.compile(r"""u?'((?:[^'\\]|\\.)*)'|u?"((?:[^"\\]|\\.)*)\"""", re.DOTALL)


def asked_for() -> set[str]:
    """Every string in the program, and every text that a template marks for translation."""
    found: set[str] = set()
    for file in SITE.rglob("*.py"):
        nodes = ast.walk(ast.parse(file.read_text("utf-8")))
        found |= {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    for file in [*SITE.rglob("*.html"), *SITE.rglob("*.txt")]:
        marked = templatize(file.read_text("utf-8"), origin=str(file))
        found |= {ast.literal_eval(m[0].lstrip("u")) for m in _QUOTED.finditer(marked)}
    return found


def translated(catalogue: Path) -> set[str]:
    """The texts, without their contexts, that a compiled catalogue translates."""
    texts = {key[0] if isinstance(key, tuple) else key for key in entries(catalogue.with_suffix(".mo"))}
    return {text.rpartition("\x04")[2] for text in texts} - {""}


def entries(compiled: Path) -> dict[str | tuple[str, int], str]:
    """What a compiled catalogue holds."""
    with compiled.open("rb") as file:
        return dict(gettext.GNUTranslations(file)._catalog)  # type: ignore[attr-defined]


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda p: str(p.relative_to(SITE)))
def test_every_translation_is_asked_for(catalogue: Path) -> None:
    assert sorted(translated(catalogue) - asked_for()) == []


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda p: str(p.relative_to(SITE)))
def test_the_compiled_catalogue_is_that_of_its_source(catalogue: Path, tmp_path: Path) -> None:
    if shutil.which("msgfmt") is None:
        pytest.skip("msgfmt of GNU gettext is not installed")
    subprocess.run(["msgfmt", "-o", tmp_path / "django.mo", catalogue], check=True)
    assert entries(tmp_path / "django.mo") == entries(catalogue.with_suffix(".mo"))
