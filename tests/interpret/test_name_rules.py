"""Every example in the rule files of people, places and bodies holds."""

import pytest

from kamerspoor.recognise import rule_set

RULES = [r for r in rule_set().rules if r.id.split(".")[0] in ("person", "place", "body")]
MATCHES = [(r, t) for r in RULES for t in r.matches]
REJECTS = [(r, t) for r in RULES for t in r.rejects]


@pytest.mark.parametrize(("rule", "text"), MATCHES, ids=lambda v: getattr(v, "id", v))
def test_a_rule_matches_its_examples(rule, text):
    assert rule.pattern.search(text)
    assert any(a in text.lower() for a in rule.anchors) or not rule.anchors


@pytest.mark.parametrize(("rule", "text"), REJECTS, ids=lambda v: getattr(v, "id", v))
def test_a_rule_rejects_what_it_must(rule, text):
    assert not rule.pattern.search(text)
