"""Themes, forums and instruments of a text by its codebooks, which are data (`lexicons/codebooks/*.toml`).

In: a text and its dossiers. Out: the words of the codebooks found, each with its kind and value, in order. The codebook
`general` always applies; one of a field applies where the paper's dossier is among its `dossiers`, a word of its `signs` stands
in its subject, or they stand in the text at least `least` times; in a paper of one of its `ministries` the words of its themes
count as signs too. Its `default` theme is that of every sentence where the paper
is about the field throughout: by its dossier or subject, as a set of questions is about one thing, or because `share` of its
paragraphs hold a sign. A user adds a field by naming a file of the same form (`--codebook`, `KAMERSPOOR_CODEBOOK`).
"""

from __future__ import annotations

import os
import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

import ahocorasick_rs

from kamerspoor.engine.matching import fold, folded
from kamerspoor.errors import RuleError
from kamerspoor.vocabulary import FORUMS, INSTRUMENTS

KINDS = ("themes", "forums", "instruments")
LANGUAGES = ("nl", "en")
"""The languages in which a theme may have a name."""
_TABLES = frozenset((*KINDS, "codebook", "forum_of", "names"))

VARIABLE = "KAMERSPOOR_CODEBOOK"
"""Environment variable with the user's codebook files, parted as in PATH; worker processes inherit it."""

_HEAD: Mapping[str, type] = {
    "id": str,
    "name": str,
    "dossiers": list,
    "signs": str,
    "ministries": list,
    "least": int,
    "share": float,
    "default": str,
}
_VALUES = {"forums": (*FORUMS, "none"), "instruments": (*INSTRUMENTS, "none")}


_PARAGRAPH = re.compile(r"[^\n]{80,}")
"""A line long enough to be prose; a text has a line for each paragraph."""


class Term(NamedTuple):
    """A word or phrase of a codebook, lower case unless `exact`; open ends take any letters."""

    word: str
    open_start: bool
    open_end: bool
    exact: bool
    kind: str
    value: str


class Found(NamedTuple):
    """A term in a text."""

    start: int
    end: int
    kind: str
    value: str
    codebook: str


@dataclass(frozen=True, eq=False)
class Codebook:
    """One field: its name, when it applies, its terms, and what its themes are called (`names`: theme, language, name)."""

    id: str
    name: str
    dossiers: tuple[str, ...] = ()
    ministries: tuple[str, ...] = ()
    least: int = 0
    share: float = 0.0
    default: str | None = None
    forum_of: Mapping[str, str] = field(default_factory=dict)
    terms: tuple[Term, ...] = field(default_factory=tuple)
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def _automaton(self) -> ahocorasick_rs.AhoCorasick:
        return ahocorasick_rs.AhoCorasick([fold(t.word) for t in self.terms])

    def find(self, text: str, folded: str) -> list[Found]:
        """Every term in `text` (`folded` is the same in lower case), in order of start."""
        found = []
        for which, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            term = self.terms[which]
            if not term.open_start and start and folded[start - 1].isalnum():
                continue
            if not term.open_end and end < len(folded) and folded[end].isalnum() and not _note(text, end):
                continue
            if term.exact and text[start:end] != term.word:
                continue
            found.append(Found(start, end, term.kind, term.value, self.id))
        return found

    def applies(self, found: Iterable[Found], dossiers: Iterable[str], subject: str = "", senders: Iterable[str] = ()) -> bool:
        """Does this field apply to a paper with these finds, dossiers, subject and roles of senders?

        A sign in the subject is enough; from one of the field's ministries a theme there is, and its themes count as signs.
        """
        if not self.least or self._has(dossiers) or self._names(subject, "signs"):
            return True
        own = any(ministry in role for role in senders for ministry in self.ministries)
        if own and self._names(subject, "themes"):
            return True
        return sum(f.kind == "signs" or (own and f.kind == "themes") for f in found) >= self.least

    def _names(self, subject: str, *kinds: str) -> bool:
        """Does a subject hold a word of these kinds?"""
        return bool(subject) and any(f.kind in kinds for f in self.find(subject, folded(subject)))

    def _has(self, dossiers: Iterable[str]) -> bool:
        """Is one of `dossiers` of this field?"""
        return any(d.startswith(own) for d in dossiers for own in self.dossiers)

    def throughout(
        self, text: str, found: Iterable[Found], dossiers: Iterable[str], subject: str = "", *, single: bool = False
    ) -> bool:
        """Is a paper that this field applies to about it from begin to end, rather than in a passage?

        A paper about one thing (`single`: questions and their answers) is if it holds a sign; so is one whose subject or
        dossier is the field's.
        """
        signs = sorted(f.start for f in found if f.kind == "signs")
        if not self.share or (single and signs) or self._has(dossiers):
            return True
        if self._names(subject, "signs", "themes"):
            return True
        paragraphs = [m.span() for m in _PARAGRAPH.finditer(text)]
        held = sum(bisect_left(signs, end) > bisect_left(signs, start) for start, end in paragraphs)
        return bool(signs) and held >= self.share * len(paragraphs)


def _note(text: str, end: int) -> bool:
    """Does a footnote mark rather than a letter follow: "EU2"?"""
    return text[end].isdigit() and text[end - 1].isalpha() and (end + 1 >= len(text) or not text[end + 1].isalnum())


def parse_codebook(content: str, name: str) -> Codebook:
    """The codebook in `content` of file `name`. Raises `RuleError` naming the file, the place and what belongs there."""
    try:
        data = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{name}: not a codebook: no valid TOML ({error})") from error
    if wrong := _wrong(data):
        raise RuleError(f"{name}: not a codebook: {wrong}")
    head = data["codebook"]
    terms = [t for kind in KINDS for value, words in data.get(kind, {}).items() for t in _terms(words, kind, value)]
    terms += _terms(head.get("signs", ""), "signs", "")
    if not terms:
        raise RuleError(
            f'{name}: not a codebook: it lists no words; write for example [themes] and bees = "bij | bijen | imker*"'
        )
    return Codebook(
        head["id"],
        head["name"],
        tuple(head.get("dossiers", ())),
        tuple(head.get("ministries", ())),
        head.get("least", 0),
        head.get("share", 0.0),
        head.get("default"),
        dict(data.get("forum_of", {})),
        tuple(terms),
        dict(data.get("names", {})),
    )


def _wrong(data: Mapping[str, Any]) -> str:
    """What is wrong with the content of a codebook, "" if nothing is."""
    head = data.get("codebook")
    if not isinstance(head, dict):
        return "it has no [codebook] table with `id` and `name`"
    for key in ("id", "name"):
        if key not in head:
            return f"[codebook] has no `{key}`"
    for key, value in head.items():
        if key not in _HEAD:
            return f"[codebook] does not know `{key}`; it knows {', '.join(_HEAD)}"
        if type(value) is not _HEAD[key]:
            return f"`{key}` in [codebook] must be a {_HEAD[key].__name__}, not {value!r}"
    for table, values in data.items():
        if table not in _TABLES:
            return f"there is no table [{table}]; there are {', '.join((*KINDS, 'forum_of', 'names'))}"
        if table not in ("codebook", "names") and (fault := _wrong_table(table, values)):
            return fault
    if head.get("default") is not None and head["default"] not in data.get("themes", {}):
        return f"`default` is {head['default']!r}, which is none of its [themes]"
    return _wrong_names(data.get("names", {}), data.get("themes", {}))


def _wrong_table(table: str, values: Any) -> str:
    """What is wrong with a table of words or of usual forums."""
    if not isinstance(values, dict):
        return f"[{table}] must be a table"
    known = _VALUES.get("instruments" if table == "forum_of" else table)
    for value, words in values.items():
        if known and value not in known:
            return f"[{table}] does not know `{value}`; it knows {', '.join(known)}"
        if not isinstance(words, str) or not words.strip(" |*"):
            return f"`{value}` in [{table}] must be words parted by ` | `, not {words!r}"
        if table == "forum_of" and words not in FORUMS:
            return f"`{value}` in [forum_of] must be one of {', '.join(FORUMS)}, not {words!r}"
    return ""


def _wrong_names(names: Any, themes: Mapping[str, str]) -> str:
    """What is wrong with the names of the themes for readers."""
    if not isinstance(names, dict):
        return "[names] must be a table"
    for theme, pair in names.items():
        if theme not in themes:
            return f"[names] names `{theme}`, which is none of its [themes]"
        if not isinstance(pair, dict) or not pair or not all(k in LANGUAGES and isinstance(v, str) for k, v in pair.items()):
            return f'`{theme}` in [names] must be its name, for example {{ nl = "Bijen", en = "Bees" }}, not {pair!r}'
    return ""


def _terms(words: str, kind: str, value: str) -> list[Term]:
    made = []
    for word in filter(None, (w.strip() for w in words.split(" | "))):
        bare = word.strip("*")
        made.append(
            Term(
                bare if not bare.islower() else fold(bare),
                word[0] == "*",
                word[-1] == "*",
                bool(re.search("[A-Z]", bare)),
                kind,
                value,
            )
        )
    return made


@cache
def own_codebooks() -> tuple[Codebook, ...]:
    """All codebooks of `lexicons/codebooks`, `general` first, read once."""
    files = [f for f in resources.files("kamerspoor.lexicons.codebooks").iterdir() if f.name.endswith(".toml")]
    books = [parse_codebook(f.read_text("utf-8"), f.name) for f in sorted(files, key=lambda f: f.name)]
    return tuple(sorted(books, key=lambda b: (b.id != "general", b.id)))


@cache
def _with(names: str) -> tuple[Codebook, ...]:
    """Our codebooks and those in the files `names`; one with the id of another takes its place."""
    books = {b.id: b for b in own_codebooks()}
    added: dict[str, str] = {}
    for name in filter(None, names.split(os.pathsep)):
        try:
            book = parse_codebook(Path(name).read_text("utf-8"), name)
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
            raise RuleError(f"{name}: the codebook cannot be read ({reason}); check its name and permissions") from error
        if book.id in added:
            raise RuleError(f"{name}: its id {book.id!r} is that of {added[book.id]} too; give each codebook an id of its own")
        added[book.id] = name
        books[book.id] = book
    return tuple(books.values())


def codebooks() -> tuple[Codebook, ...]:
    """The codebooks in use: ours, and the user's of `KAMERSPOOR_CODEBOOK`. Raises `RuleError` where one cannot be used."""
    return _with(os.environ.get(VARIABLE, ""))


def use_codebooks(files: Iterable[Path]) -> None:
    """Add the codebooks in `files` to those of `KAMERSPOOR_CODEBOOK`, for this process and the workers it starts.

    Raises `RuleError` where one cannot be read or is no codebook.
    """
    named = [str(f.absolute()) for f in files]
    if named:
        os.environ[VARIABLE] = os.pathsep.join(filter(None, (os.environ.get(VARIABLE, ""), *named)))
    codebooks()


@dataclass(frozen=True, slots=True)
class Coded:
    """The finds of all codebooks that apply to a text, the field's own theme, whether the paper is about the field throughout,
    and the usual forum of an instrument in the field."""

    found: Sequence[Found]
    default: str | None
    throughout: bool
    books: tuple[str, ...]
    forum_of: Mapping[str, str] = field(default_factory=dict)

    def within(self, start: int, end: int, kind: str) -> list[Found]:
        """Finds of `kind` in `start:end`."""
        return [f for f in self.found if start <= f.start < end and f.kind == kind]


def code(
    text: str,
    dossiers: Iterable[str],
    books: Sequence[Codebook] | None = None,
    *,
    subject: str = "",
    senders: Sequence[str] = (),
    single: bool = False,
) -> Coded:
    """Everything the codebooks that apply find in `text`, a paper with these dossiers, this subject and roles of senders."""
    low = folded(text)
    kept: list[Found] = []
    names: list[str] = []
    default: str | None = None
    throughout = False
    forum_of: dict[str, str] = {}
    numbers = tuple(dossiers)
    for book in codebooks() if books is None else books:
        found = book.find(text, low)
        if book.applies(found, numbers, subject, senders):
            kept += (f for f in found if f.kind != "signs")
            names.append(book.id)
            if default is None and book.default is not None:
                default, throughout = book.default, book.throughout(text, found, numbers, subject, single=single)
            forum_of |= book.forum_of
    return Coded(_longest(kept), default, throughout, tuple(names), forum_of)


def themes_in(text: str, books: Iterable[str]) -> tuple[str, ...]:
    """The themes that `text`, part of a paper to which the codebooks named `books` apply, holds words of."""
    low, wanted = folded(text), frozenset(books)
    found = [f for book in codebooks() if book.id in wanted for f in book.find(text, low) if f.kind == "themes"]
    return tuple(dict.fromkeys(f.value for f in _longest(found)))


def _longest(found: list[Found]) -> tuple[Found, ...]:
    """Of finds of one kind that overlap the longest; those a codebook calls `none` only hide others."""
    found.sort(key=lambda f: (f.start, -f.end))
    ends: dict[str, int] = {}
    kept = []
    for f in found:
        if f.end > ends.get(f.kind, -1) and (f.kind == "themes" or f.start >= ends.get(f.kind, -1)):
            ends[f.kind] = f.end
            kept.append(f)
    return tuple(f for f in kept if f.value != "none")


def counts(found: Iterable[Found]) -> Mapping[str, int]:
    """How often each value stands among `found`."""
    result: dict[str, int] = {}
    for f in found:
        result[f.value] = result.get(f.value, 0) + 1
    return result
