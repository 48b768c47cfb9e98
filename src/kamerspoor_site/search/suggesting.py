"""Another spelling for a query that finds nothing: words of the register that differ by a letter or two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import tantivy

from kamerspoor_site.register.models import Entry, Paper
from kamerspoor_site.search.dutch import plain, stem, tokens
from kamerspoor_site.search.indexing import open_index, schema
from kamerspoor_site.search.querying import MAX_QUERY

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 4
_MOST_WORDS = 8
_LOOKED_AT = 8
_TEXT = 100_000


def suggest(query: str) -> str:
    """`query` with the words that the register does not have replaced by the nearest that it has; empty where none is near."""
    index = open_index()
    if index is None:
        return ""
    searcher = index.searcher()
    replaced: dict[str, str] = {}
    words = list(dict.fromkeys(_WORD.findall(query[:MAX_QUERY])))[:_MOST_WORDS]
    for word in words:
        if len(word) >= _SHORTEST and not word.isdigit() and not _has(searcher, stem(word)):
            replaced[word] = _nearest(searcher, word)
    if not any(replaced.values()):
        return ""
    return _WORD.sub(lambda found: replaced.get(found[0]) or found[0], query[:MAX_QUERY])


def _has(searcher: tantivy.Searcher, wanted: str) -> bool:
    fields = ((tantivy.Occur.Should, tantivy.Query.term_query(schema(), name, wanted)) for name in ("body", "title", "parts"))
    return bool(searcher.search(tantivy.Query.boolean_query(list(fields)), limit=1).hits)


def _nearest(searcher: tantivy.Searcher, word: str) -> str:
    """The word of the register that is nearest to `word`, of equals the most frequent; empty where none is near."""
    for distance in (1, 2) if len(word) > 2 * _SHORTEST else (1,):
        query = tantivy.Query.fuzzy_term_query(schema(), "body", stem(word), distance=distance)
        hits = searcher.search(query, limit=_LOOKED_AT).hits
        documents = [searcher.doc(address) for _, address in hits]
        near = Counter(w for text in _texts(documents) for w in _words_near(text, stem(word), distance))
        if near:
            return min(near, key=lambda w: (_steps(plain(w), plain(word)), -near[w], w))
    return ""


def _texts(documents: list[tantivy.Document]) -> Iterator[str]:
    keys = [(d["type"][0], d["key"][0]) for d in documents]
    yield from Entry.objects.filter(pk__in=[k for t, k in keys if t == "entry"]).values_list("quote", flat=True)
    for paper in Paper.objects.filter(pk__in=[k for t, k in keys if t == "paper"]).select_related("current"):
        if paper.current:
            yield paper.current.data["text"][:_TEXT]


def _words_near(text: str, wanted: str, distance: int) -> Iterator[str]:
    close: dict[str, bool] = {}
    for token in tokens(text):
        if token.stem not in close:
            fits = abs(len(token.stem) - len(wanted)) <= distance
            close[token.stem] = fits and _steps(token.stem, wanted) <= distance
        if close[token.stem]:
            yield text[token.start : token.end].lower()


def _steps(first: str, second: str) -> int:
    """Letters to add, take out, change or swap with the next to make one word of the other."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == second[j - 2] and first[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
