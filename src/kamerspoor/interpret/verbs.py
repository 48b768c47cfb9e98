"""The verbs of `lexicons/verbs.toml` by written form, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from kamerspoor.errors import RuleError
from kamerspoor.interpret.morphology import VerbForm, verb_forms

FINITE = frozenset(("first", "third", "past", "pasts", "plural"))
"""Tags that a finite verb can have; `plural` is also the infinitive."""


@cache
def verb_lexicon() -> Mapping[str, tuple[VerbForm, ...]]:
    """Every known form of every known verb, lower case, with its readings in the order of the file."""
    file = resources.files("kamerspoor.lexicons") / "verbs.toml"
    try:
        content = tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"verbs.toml: not valid TOML ({error})") from error
    unstressed = frozenset(content["unstressed"]["stems"].split())
    found: dict[str, dict[VerbForm, None]] = {}
    for group, verbs in content["classes"].items():
        for verb in verbs.split():
            for form, reading in verb_forms(verb, group, content["irregular"], unstressed):
                found.setdefault(form, {}).setdefault(reading)
    return {form: tuple(readings) for form, readings in found.items()}
