"""Every reason that the source can give has words in both languages, made of facts that it gives."""

import ast
from pathlib import Path
from string import Formatter

import pytest

import kamerspoor.link
from kamerspoor.link.links import reason
from kamerspoor.link.wording import wordings, words

SOURCE = Path(kamerspoor.link.__file__).parent
COMPOSED = {
    f"proof.{way}-{name}"
    for way in ("same", "other")
    for name in ("place", "theme", "forum", "instrument", "ministry", "amount")
}
COMPOSED |= {f"term.{a}.{b}{c}" for a in ("answered", "unanswered") for b in ("in-time", "late") for c in ("", ".delayed")}
COMPOSED |= {f"term.answered.{b}.pointed" for b in ("in-time", "late")}
COMPOSED |= {"cites.number", "replaces.number", "proof.same-dossier"}


def codes():
    """Codes that the source names as they are, with the facts it gives with each."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.glob("*.py"))]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = [c for c in calls if isinstance(c.func, ast.Name) and c.func.id == "reason" and isinstance(c.args[0], ast.Constant)]
    return {c.args[0].value: {k.arg for k in c.keywords} for c in named}


def fields(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_every_code_has_words_and_no_words_are_left_over():
    assert set(wordings()) == set(codes()) | COMPOSED


@pytest.mark.parametrize("code", sorted(codes()))
def test_words_use_only_facts_that_are_given(code):
    given = codes()[code]
    for sentence in wordings()[code].values():
        assert fields(sentence) <= given


@pytest.mark.parametrize("code", sorted(wordings()))
def test_both_languages_tell_the_same_facts(code):
    assert set(wordings()[code]) == {"nl", "en"}
    assert fields(wordings()[code]["nl"]) == fields(wordings()[code]["en"])


def test_a_reason_in_words():
    late = reason("status.late", day="2025-10-30", days=7)
    assert words(late) == "gedaan op 2025-10-30, 7 dagen te laat"
    assert words(late, language="en") == "done on 2025-10-30, 7 days late"
    assert words(reason("unknown.code")) == "unknown.code"
