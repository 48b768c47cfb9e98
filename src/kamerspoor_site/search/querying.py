"""What a person types to hits with snippets.

toezegging rusland       both words, in any of their forms
"vrijheid van media"     these words one after the other
-motie                   without this word
mensenrecht*             words that begin so
32735-312                a number of a paper
Belarus                  a country or theme, by a name of it in Dutch or English
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import tantivy

from kamerspoor_site.register.models import Entry, Paper
from kamerspoor_site.search.dutch import plain, stems, tokens
from kamerspoor_site.search.indexing import FILTERS, open_index, schema
from kamerspoor_site.search.naming import Named, named, runs

MAX_QUERY = 300
"""Characters of a query that are looked at."""
_MAX_TERMS = 24
_ABOUT = 20.0
"""Weight of being about the country or theme that is named: more than words alone can have."""
_PART = re.compile(r'(?P<minus>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_SNIPPET = 260
_BEFORE = 60
"""Characters shown before the first word that was looked for."""
_NEARBY = 40
"""Characters in which a space is looked for to cut a snippet at."""


@dataclass(frozen=True)
class Clause:
    """One part of a query: stems that stand together, or the beginning of a word; `excluded` where it must be absent.

    What is about the country or theme that it names fits too, and comes first.
    """

    stems: tuple[str, ...] = ()
    prefix: str = ""
    excluded: bool = False
    named: Named | None = None


@dataclass(frozen=True)
class Piece:
    """A stretch of a snippet, marked where it is what was looked for."""

    text: str
    hit: bool = False


@dataclass(frozen=True)
class Hit:
    """A paper or an entry that was found, with a snippet and the place in the paper's text where it begins."""

    type: str
    paper: Paper
    entry: Entry | None
    snippet: tuple[Piece, ...]
    start: int


@dataclass(frozen=True)
class Found:
    """A page of hits, how many there are in all, and the numbers beside each filter."""

    total: int = 0
    hits: tuple[Hit, ...] = ()
    facets: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)


_HEAD = frozenset(("label", "dossier", "number", "title", "addressee", "dateline", "salutation", "letterhead"))


def parse(query: str) -> list[Clause]:
    """The clauses of a query; never fails, whatever is typed."""
    matches = list(_PART.finditer(query[:MAX_QUERY]))
    # What is no plain word of the query, a phrase, an exclusion or a beginning, is part of no name.
    words = [m["word"] if m["word"] and not m["minus"] and not m["word"].endswith("*") else "" for m in matches]
    names = {start: (end, what) for start, end, what in runs(words)}
    found, at = [], 0
    while at < len(matches):
        end, what = names.get(at, (at + 1, None))
        found.append(Clause(tuple(stems(" ".join(words[at:end]))), named=what) if what else _clause_of(matches[at]))
        at = end
    return [clause for clause in found if clause is not None][:_MAX_TERMS]


def _clause_of(match: re.Match[str]) -> Clause | None:
    """The clause of one part of a query; None where it holds no word."""
    words = match["phrase"] if match["phrase"] is not None else match["word"]
    excluded = bool(match["minus"])
    if match["word"] and words.endswith("*") and len(beginning := plain(words.rstrip("*"))) >= 2 and beginning.isalnum():
        return Clause(prefix=beginning, excluded=excluded)
    parts = tuple(stems(words))
    return Clause(parts, excluded=excluded, named=None if excluded else named(words)) if parts else None


def search(query: str, *, filters: Mapping[str, Sequence[str]] | None = None, offset: int = 0, limit: int = 20) -> Found:
    """Papers and entries that hold `query`, the best first. An empty query finds nothing."""
    clauses, index = parse(query), open_index()
    if index is None or not any(not c.excluded for c in clauses):
        return Found()
    searcher = index.searcher()
    whole = _query(clauses, filters or {})
    result = searcher.search(whole, limit=limit, offset=offset, count=True)
    names = [(searcher.doc(address)["type"][0], searcher.doc(address)["key"][0]) for _, address in result.hits]
    return Found(result.count or 0, _hits(names, clauses), _facets(searcher, whole))


def _query(clauses: list[Clause], filters: Mapping[str, Sequence[str]]) -> tantivy.Query:
    fields = schema()
    parts = [(tantivy.Occur.MustNot if c.excluded else tantivy.Occur.Must, _clause(fields, c)) for c in clauses]
    for name in FILTERS:
        values = [v for v in filters.get(name, ()) if v]
        if values:
            parts.append(
                (tantivy.Occur.Must, tantivy.Query.const_score_query(tantivy.Query.term_set_query(fields, name, values), 0.0))
            )
    return tantivy.Query.boolean_query(parts)


def _clause(fields: tantivy.Schema, clause: Clause) -> tantivy.Query:
    query = tantivy.Query
    if clause.prefix:
        options = [
            query.regex_query(fields, "body", f"{clause.prefix}.*"),
            query.regex_query(fields, "title", f"{clause.prefix}.*"),
        ]
    elif len(clause.stems) > 1:
        words = list(clause.stems)
        options = [query.phrase_query(fields, "body", words), query.phrase_query(fields, "title", words)]
    else:
        word = clause.stems[0]
        options = [
            query.term_query(fields, "body", word),
            query.boost_query(query.term_query(fields, "title", word), 1.5),
            query.const_score_query(query.term_query(fields, "parts", word), 0.3),
        ]
    if clause.named:
        about = query.term_set_query(fields, clause.named.field, list(clause.named.codes))
        options.append(query.const_score_query(about, _ABOUT))
    return query.boolean_query([(tantivy.Occur.Should, option) for option in options])


def _facets(searcher: tantivy.Searcher, query: tantivy.Query) -> dict[str, tuple[tuple[str, int], ...]]:
    wanted = {name: {"terms": {"field": name, "size": 30}} for name in FILTERS}
    counted = searcher.aggregate(query, wanted)
    return {
        name: tuple(sorted(((b["key"], b["doc_count"]) for b in counted[name]["buckets"]), key=lambda b: (-b[1], b[0])))
        for name in FILTERS
    }


def _hits(names: list[tuple[str, str]], clauses: list[Clause]) -> tuple[Hit, ...]:
    entries = Entry.objects.select_related("paper").in_bulk([key for type_, key in names if type_ == "entry"])
    papers = Paper.objects.select_related("current").in_bulk([key for type_, key in names if type_ == "paper"])
    found = []
    for type_, key in names:
        entry = entries.get(key)
        paper = entry.paper if entry else papers.get(key)
        if paper is None:
            continue  # gone from the register since the index was written
        if entry:
            pieces, start = snippet(entry.quote, clauses, length=None)
        else:
            data = paper.current.data
            pieces, start = snippet(data["text"], clauses, after=head_end(data["paragraphs"]))
        found.append(Hit(type_, paper, entry, pieces, start))
    return tuple(found)


def head_end(paragraphs: Sequence[Mapping[str, Any]]) -> int:
    """Where the head of a paper ends: its number, title, addressee and the like, which every paper of a dossier has."""
    end = 0
    for block in paragraphs:
        if block["kind"] not in _HEAD:
            break
        end = block["end"]
    return end


def snippet(
    text: str, clauses: list[Clause], *, length: int | None = _SNIPPET, after: int = 0
) -> tuple[tuple[Piece, ...], int]:
    """The stretch of `text` that holds most of what was looked for, with the words marked, and where it begins.

    Where they stand from `after` on, what stands before that is not shown.
    """
    hits = _places_of(text, [clause for clause in clauses if not clause.excluded])
    hits = [hit for hit in hits if hit[0] >= after] or hits
    low, high = (0, len(text)) if length is None else _window(text, hits, length)
    if hits and hits[0][0] >= after > low:
        low = after + len(text[after:]) - len(text[after:].lstrip())
    pieces, at = [], low
    for start, end, _ in hits:
        if at <= start < high:
            pieces += [Piece(text[at:start]), Piece(text[start : min(end, high)], hit=True)]
            at = min(end, high)
    pieces.append(Piece(text[at:high]))
    return tuple(p for p in pieces if p.text), low


def _places_of(text: str, clauses: list[Clause]) -> list[tuple[int, int, str]]:
    """Start, end and stem of every word of `text` that was looked for, in order; of a phrase only where it stands whole."""
    phrases = {names for c in clauses for names in (c.stems, *(c.named.names if c.named else ())) if names}
    prefixes = tuple(c.prefix for c in clauses if c.prefix)
    words = tokens(text)
    beginnings: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases):
        beginnings.setdefault(phrase[0], []).append(phrase)
    found = {}
    for at, word in enumerate(words):
        if prefixes and plain(text[word.start : word.end]).startswith(prefixes):
            found[at] = word
        for phrase in beginnings.get(word.stem, ()):
            run = words[at : at + len(phrase)]
            if tuple(w.stem for w in run) == phrase:
                found |= dict(enumerate(run, at))
    return [(found[at].start, found[at].end, found[at].stem) for at in sorted(found)]


def _window(text: str, hits: list[tuple[int, int, str]], length: int) -> tuple[int, int]:
    """The stretch with the most different stems; of equals the first. It is cut between words where there is a space nearby."""
    best, start = (-1, 0), 0
    first = 0
    for last, (_, end, _) in enumerate(hits):
        while first < last and end - hits[first][0] > length:
            first += 1
        score = (len({h[2] for h in hits[first : last + 1]}), -hits[first][0])
        if score[0] > best[0]:
            best, start = score, hits[first][0]
    low = max(start - _BEFORE, 0)
    low = max(text.rfind(" ", max(low - _NEARBY, 0), low) + 1, low - _NEARBY) if low else 0
    high = min(low + length, len(text))
    if len(text) <= high + _NEARBY:
        return low, len(text)
    cut = text.find(" ", high, high + _NEARBY + 1)
    return low, high if cut < 0 else cut
