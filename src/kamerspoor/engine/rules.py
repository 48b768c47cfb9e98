"""Rules as data: one TOML file per phenomenon.

    [[rule]]
    id = "reference.kamerstuk"        # stable, unique over all files; stands on every annotation it makes
    label = "kamerstuk"               # what the match is, for the code that computes its meaning
    anchors = ["kamerstuk"]           # lower case; every match contains at least one of them; [] = always tried
    ignore_case = true                # optional, default false
    pattern = '''...'''               # verbose regular expression, named groups, ${lexicon} references
    matches = ["..."]                 # texts in which it must match; every one is a test
    rejects = ["..."]                 # texts in which it must not
    note = "why, and the source of the form"

A file may begin with a table `[parts]` of named pieces of pattern that its rules use as `${name}`; a part may use parts
above it. Patterns are compiled with VERBOSE and MULTILINE, so a literal space is written `[ ]` or `\\ `, and `^` and `$` are
the bounds of a block. The repaired text has no line break inside a block and no white space but single spaces.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib import resources
from importlib.resources.abc import Traversable

from kamerspoor.errors import RuleError

_REFERENCE = re.compile(r"\$\{([a-z0-9_-]+)\}")
_KEYS = {"id", "label", "anchors", "ignore_case", "pattern", "matches", "rejects", "note", "data"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as its file gives it; `data` holds further values for the code that reads the match."""

    id: str
    label: str
    pattern: re.Pattern[str]
    anchors: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()
    note: str = ""
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class RuleSet:
    """Rules in the order of their files, which is their precedence where matches tie."""

    rules: tuple[Rule, ...]

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """Place of each rule id in the order of precedence, 0 first."""
        return {rule.id: i for i, rule in enumerate(self.rules)}


def alternation(forms: Sequence[str]) -> str:
    """A group that matches any of `forms`, longest first, safe inside a verbose pattern."""
    return "(?:" + "|".join(re.escape(f) for f in sorted(set(forms), key=lambda f: (-len(f), f))) + ")"


def parse_rules(text: str, name: str, lexicons: Mapping[str, Sequence[str]] | None = None) -> tuple[Rule, ...]:
    """The rules in `text`, the content of file `name`; `lexicons` fills `${...}` by name.

    Raises `RuleError` naming file and rule for TOML that does not parse, unknown keys, or patterns that do not compile.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{name}: not valid TOML ({error})") from error
    pieces = {key: alternation(forms) for key, forms in (lexicons or {}).items()}
    for key, value in content.get("parts", {}).items():
        pieces[key] = f"(?:{_fill(str(value), pieces, f'{name}, part {key}')})"
    return tuple(_rule(entry, name, pieces) for entry in content.get("rule", ()))


def _fill(pattern: str, pieces: Mapping[str, str], where: str) -> str:
    def piece(found: re.Match[str]) -> str:
        if found[1] not in pieces:
            raise RuleError(f"{where}: no lexicon or part named {found[1]}")
        return pieces[found[1]]

    return _REFERENCE.sub(piece, pattern)


def _rule(entry: Mapping[str, object], name: str, pieces: Mapping[str, str]) -> Rule:
    rule_id = str(entry.get("id", "?"))
    unknown = set(entry) - _KEYS
    if unknown:
        raise RuleError(f"{name}, rule {rule_id}: unknown key {sorted(unknown)[0]}")

    def words(key: str) -> tuple[str, ...]:
        value = entry.get(key, ())
        if not isinstance(value, list | tuple):
            raise RuleError(f"{name}, rule {rule_id}: {key} must be a list")
        return tuple(str(item) for item in value)

    flags = re.VERBOSE | re.MULTILINE | (re.IGNORECASE if entry.get("ignore_case") else re.NOFLAG)
    try:
        pattern = re.compile(_fill(str(entry["pattern"]), pieces, f"{name}, rule {rule_id}"), flags)
    except (re.error, KeyError) as error:
        raise RuleError(f"{name}, rule {rule_id}: pattern does not compile ({error})") from error
    data = entry.get("data", {})
    return Rule(
        id=rule_id,
        label=str(entry.get("label", rule_id)),
        pattern=pattern,
        anchors=tuple(a.lower() for a in words("anchors")),
        matches=words("matches"),
        rejects=words("rejects"),
        note=str(entry.get("note", "")),
        data=data if isinstance(data, dict) else {},
    )


def load_rules(package: str, *names: str, lexicons: Mapping[str, Sequence[str]] | None = None) -> RuleSet:
    """The rules of the files `names` (without `.toml`) in `package`, for instance `kamerspoor.recognise.rules`.

    With no names, all files of the package in alphabetical order. Raises `RuleError`, also when two rules share an id.
    """
    folder = resources.files(package)
    files: list[Traversable] = (
        [folder / f"{n}.toml" for n in names]
        if names
        else sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    )
    rules: list[Rule] = []
    for file in files:
        rules += parse_rules(file.read_text("utf-8"), file.name, lexicons)
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise RuleError(f"{package}: two rules are called {rule.id}")
        seen.add(rule.id)
    return RuleSet(tuple(rules))
