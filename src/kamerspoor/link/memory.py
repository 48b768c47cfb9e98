"""A catalogue in memory: for tests, for a folder of papers without a register, and as the reference for other
implementations.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from kamerspoor.link.catalogue import (
    CataloguedPaper,
    CataloguedStatement,
    PaperEntries,
    named_days,
    named_people,
    named_publications,
)
from kamerspoor.link.people import surname
from kamerspoor.link.periods import bounds
from kamerspoor.link.proof_features import features, features_of_ask, says_enough
from kamerspoor.link.questions import handles

_T = TypeVar("_T")


class _Index(Generic[_T]):
    """Values by word, each once, in no order that anybody may rely on."""

    def __init__(self, key: Callable[[_T], str]) -> None:
        self._key = key
        self._found: dict[str, dict[str, _T]] = {}

    def add(self, words: Iterable[str], value: _T) -> None:
        for word in words:
            self._found.setdefault(word, {})[self._key(value)] = value

    def discard(self, words: Iterable[str], value: _T) -> None:
        for word in words:
            self._found.get(word, {}).pop(self._key(value), None)

    def of(self, word: str) -> dict[str, _T]:
        return self._found.get(word, {})


class _Days:
    """Keys of papers by the periods they are dated in; long periods are looked at one by one, there are few."""

    _SHORT = datetime.timedelta(days=366)

    def __init__(self) -> None:
        self._short: list[tuple[datetime.date, datetime.date, str]] = []
        self._long: dict[str, tuple[datetime.date, datetime.date]] = {}

    def add(self, value: str | None, key: str) -> None:
        period = bounds(value)
        if period is None:
            return
        if period[1] - period[0] <= self._SHORT:
            entry = (*period, key)
            at = bisect_left(self._short, entry)
            if at == len(self._short) or self._short[at] != entry:
                insort(self._short, entry)
        else:
            self._long[key] = period

    def discard(self, value: str | None, key: str) -> None:
        period = bounds(value)
        if period is None:
            return
        self._long.pop(key, None)
        entry = (*period, key)
        at = bisect_left(self._short, entry)
        if at < len(self._short) and self._short[at] == entry:
            del self._short[at]

    def within(self, first: datetime.date, last: datetime.date) -> list[str]:
        since = first - self._SHORT if first > datetime.date.min + self._SHORT else datetime.date.min
        low = bisect_left(self._short, (since, datetime.date.min, ""))
        high = bisect_right(self._short, (last, datetime.date.max, "\uffff"))
        near = [key for _, end, key in self._short[low:high] if end >= first]
        return near + [key for key, (start, end) in self._long.items() if start <= last and end >= first]


class MemoryCatalogue:
    """Keeps papers in dictionaries; `add` and `remove` keep every index right."""

    def __init__(self, papers: Iterable[PaperEntries] = ()) -> None:
        self._entries: dict[str, PaperEntries] = {}
        by_key: Callable[[CataloguedPaper], str] = lambda paper: paper.key  # noqa: E731
        self._showing: _Index[CataloguedPaper] = _Index(by_key)
        self._citing: _Index[CataloguedPaper] = _Index(by_key)
        self._questions: _Index[CataloguedPaper] = _Index(by_key)
        self._named: _Index[CataloguedPaper] = _Index(by_key)
        self._asking: _Index[CataloguedPaper] = _Index(by_key)
        self._people: _Index[CataloguedPaper] = _Index(by_key)
        self._statements: _Index[CataloguedStatement] = _Index(lambda statement: statement.key)
        self._dated = _Days()
        self._unnumbered = _Days()
        self._undated: dict[str, CataloguedPaper] = {}
        self._naming = _Days()
        for entries in papers:
            self.add(entries)

    def add(self, entries: PaperEntries) -> None:
        """Put a paper in, in place of the one with the same key."""
        paper = entries.paper
        self.remove(paper.key)
        self._entries[paper.key] = entries
        if paper.id:
            self._showing.add((paper.id,), paper)
        else:
            self._unnumbered.add(paper.header.date, paper.key)
            if bounds(paper.header.date) is None:
                self._undated[paper.key] = paper
        self._citing.add(named_publications(entries), paper)
        self._named.add(named_people(entries), paper)
        self._questions.add(handles(paper), paper)
        self._people.add((surname(p.name) for p in paper.header.askers), paper)
        self._dated.add(paper.header.date, paper.key)
        for day in named_days(entries):
            self._naming.add(day, paper.key)
        for statement in entries.statements:
            self._statements.add(features(statement), statement)
        self._asking.add((f for ask in entries.asks for f in features_of_ask(ask)), paper)

    def remove(self, key: str) -> None:
        """Take a paper out; nothing happens where there is none of that key."""
        entries = self._entries.pop(key, None)
        if entries is None:
            return
        paper = entries.paper
        if paper.id:
            self._showing.discard((paper.id,), paper)
        self._unnumbered.discard(paper.header.date, key)
        self._undated.pop(key, None)
        self._citing.discard(named_publications(entries), paper)
        self._named.discard(named_people(entries), paper)
        self._questions.discard(handles(paper), paper)
        self._people.discard((surname(p.name) for p in paper.header.askers), paper)
        self._dated.discard(paper.header.date, key)
        for day in named_days(entries):
            self._naming.discard(day, key)
        for statement in entries.statements:
            self._statements.discard(features(statement), statement)
        self._asking.discard((f for ask in entries.asks for f in features_of_ask(ask)), paper)

    def _papers(self, keys: Iterable[str]) -> list[CataloguedPaper]:
        return [self._entries[key].paper for key in keys]

    def keys(self) -> Iterable[str]:
        """Keys of all papers, sorted."""
        return sorted(self._entries)

    def entries(self, key: str) -> PaperEntries | None:
        """Everything of one paper."""
        return self._entries.get(key)

    def papers_showing(self, publication: str) -> Sequence[CataloguedPaper]:
        """Papers that show this publication identifier."""
        return list(self._showing.of(publication).values())

    def papers_citing(self, publication: str) -> Sequence[CataloguedPaper]:
        """Papers that name or replace this publication."""
        return list(self._citing.of(publication).values())

    def papers_dated(
        self, first: datetime.date, last: datetime.date, *, detail: Sequence[str] = ()
    ) -> Sequence[CataloguedPaper]:
        """Papers whose date can lie in `first`..`last`."""
        papers = self._papers(self._dated.within(first, last))
        return [p for p in papers if not detail or p.header.detail in detail]

    def papers_unnumbered(self, first: datetime.date, last: datetime.date) -> Sequence[CataloguedPaper]:
        """Papers without identifier whose date can lie in `first`..`last` or is unknown."""
        return [*self._papers(self._unnumbered.within(first, last)), *self._undated.values()]

    def papers_naming_day(self, first: datetime.date, last: datetime.date) -> Sequence[CataloguedPaper]:
        """Papers with a citation, event or ask of a day in `first`..`last`."""
        return self._papers(dict.fromkeys(self._naming.within(first, last)))

    def papers_naming_person(self, name: str) -> Sequence[CataloguedPaper]:
        """Papers with an event or an ask by this surname."""
        return list(self._named.of(name).values())

    def papers_about_questions(self, handle: str) -> Sequence[CataloguedPaper]:
        """Questions, answers and notices with this handle."""
        return list(self._questions.of(handle).values())

    def papers_by_person(self, name: str, first: datetime.date, last: datetime.date) -> Sequence[CataloguedPaper]:
        """Motions and questions of this surname dated in `first`..`last`."""
        dated = ((paper, bounds(paper.header.date)) for paper in self._people.of(name).values())
        return [paper for paper, period in dated if period is not None and period[0] <= last and period[1] >= first]

    def statements_with(self, features: Sequence[str], kinds: Sequence[str]) -> Sequence[CataloguedStatement]:
        """Statements of these kinds whose features meet these."""
        found: dict[str, CataloguedStatement] = {}
        times: Counter[str] = Counter()
        for feature in features:
            having = self._statements.of(feature)
            found.update(having)
            times.update(dict.fromkeys(having, 2 if says_enough(feature) else 1))
        return [found[key] for key, count in times.items() if count > 1 and found[key].kind in kinds]

    def papers_asking(self, feature: str) -> Sequence[str]:
        """Keys of papers with an ask that has the feature."""
        return list(self._asking.of(feature))
