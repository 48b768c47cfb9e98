"""Names as data: a lexicon file lists entries with their written forms; all forms are looked for at once.

    [lexicon]
    name = "places"
    source = "where the facts come from"

    [[entry]]
    id = "RU"
    forms = ["Rusland", "Russische Federatie"]
    folded = ["..."]             # optional: forms that match in any case
    kind = "country"             # any further key lands in `data`

Forms match as whole words (a letter or digit may not touch either end), the longest form at a place wins.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib import resources

import ahocorasick_rs

from kamerspoor.engine.matching import fold, folded
from kamerspoor.errors import RuleError
from kamerspoor.frozen import quick


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """One named thing: its id, its written forms, and the file's further facts of it."""

    id: str
    forms: tuple[str, ...]
    folded: tuple[str, ...] = ()
    data: Mapping[str, object] = field(default_factory=dict)


@quick
@dataclass(frozen=True, slots=True)
class LexiconMatch:
    """A form found in text."""

    start: int
    end: int
    entry: LexiconEntry


@dataclass(frozen=True)
class Lexicon:
    """A list of names with a search for all of them at once."""

    name: str
    entries: tuple[LexiconEntry, ...]

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Every form of every entry, for `${name}` in a rule."""
        return tuple(form for entry in self.entries for form in entry.forms + entry.folded)

    @cached_property
    def _search(self) -> LexiconSearch:
        return LexiconSearch((self,))

    def find(self, text: str) -> list[LexiconMatch]:
        """Every form in `text` as a whole word, in order; of overlapping forms the leftmost longest."""
        return self._search.find(text)[0]


class LexiconSearch:
    """A search for the names of several lexicons in one pass over a text."""

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        self._count = len(lexicons)
        self._exact = _Forms((f, i, e) for i, lexicon in enumerate(lexicons) for e in lexicon.entries for f in e.forms)
        self._folded = _Forms((fold(f), i, e) for i, lexicon in enumerate(lexicons) for e in lexicon.entries for f in e.folded)

    def find(self, text: str) -> list[list[LexiconMatch]]:
        """For each lexicon what `Lexicon.find` gives."""
        found: list[list[LexiconMatch]] = [[] for _ in range(self._count)]
        for forms, haystack in ((self._exact, text), (self._folded, folded(text) if self._folded.automaton else "")):
            if forms.automaton is None:
                continue
            for which, start, end in forms.automaton.find_matches_as_indexes(haystack, overlapping=True):
                if _whole(text, start, end):
                    for lexicon, entry in forms.owners[which]:
                        found[lexicon].append(LexiconMatch(start, end, entry))
        return [_leftmost_longest(matches) for matches in found]


class _Forms:
    """Written forms with the entries that have them."""

    def __init__(self, forms: Iterable[tuple[str, int, LexiconEntry]]) -> None:
        owners: dict[str, list[tuple[int, LexiconEntry]]] = {}
        for form, lexicon, entry in forms:
            owners.setdefault(form, []).append((lexicon, entry))
        self.owners = list(owners.values())
        self.automaton = ahocorasick_rs.AhoCorasick(list(owners)) if owners else None


def _leftmost_longest(found: list[LexiconMatch]) -> list[LexiconMatch]:
    found.sort(key=lambda m: (m.start, -m.end))
    kept: list[LexiconMatch] = []
    for match in found:
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept


def _whole(text: str, start: int, end: int) -> bool:
    if start and text[start - 1].isalnum():
        return False
    return end >= len(text) or not text[end].isalnum() or _noted(text, start, end)


def _noted(text: str, start: int, end: int) -> bool:
    """Does a footnote's mark rather than a letter follow a name in small letters: "Frankrijk6"?"""
    if not text[end].isdecimal() or end - start < 4 or not text[end - 1].islower():
        return False
    after = end + 2 if text[end + 1 : end + 2].isdecimal() else end + 1
    return not text[after : after + 1].isalnum()


def parse_lexicon(text: str, file: str) -> Lexicon:
    """The lexicon in `text`, the content of `file`; raises `RuleError` naming file and entry when it is not well formed."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{file}: not valid TOML ({error})") from error
    entries = []
    for i, item in enumerate(content.get("entry", ())):
        if "id" not in item or not (item.get("forms") or item.get("folded")):
            raise RuleError(f"{file}: entry {i + 1} needs an id and forms")
        data = {k: v for k, v in item.items() if k not in ("id", "forms", "folded")}
        entries.append(LexiconEntry(str(item["id"]), tuple(item.get("forms", ())), tuple(item.get("folded", ())), data))
    name = content.get("lexicon", {}).get("name", file.removesuffix(".toml"))
    return Lexicon(str(name), tuple(entries))


def load_lexicon(package: str, name: str) -> Lexicon:
    """The lexicon `name` (without `.toml`) in `package`, for instance `kamerspoor.recognise.lexicons`."""
    file = resources.files(package) / f"{name}.toml"
    return parse_lexicon(file.read_text("utf-8"), file.name)
