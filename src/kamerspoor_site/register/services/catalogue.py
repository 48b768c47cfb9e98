"""The papers of the register as `kamerspoor.link` asks for them: its `Catalogue` over the tables.

What is known of a paper is read from its analysis, with what reviewers made of it: rejected and merged entries are left out,
corrected ones are as corrected, a confirmed identity counts as a number shown. Where many papers are linked at once they
are all read into memory (`whole`); the answers are the same.
"""

from __future__ import annotations

import datetime
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from django.db.models import Q

from kamerspoor.link.catalogue import (
    CataloguedAsk,
    CataloguedPaper,
    CataloguedStatement,
    PaperEntries,
    named_days,
    named_people,
    named_publications,
)
from kamerspoor.link.entries import entries_from_json
from kamerspoor.link.memory import MemoryCatalogue
from kamerspoor.link.people import surname
from kamerspoor.link.periods import bounds
from kamerspoor.link.proof_features import features, features_of_ask, says_enough
from kamerspoor.link.questions import handles
from kamerspoor.model import Header
from kamerspoor_site.register.models import Decision, Entry, LookUp, Paper, Period

_KEPT = 2000
"""Papers of which what is known is kept while one catalogue is used."""

_PART = 400
_LONGEST = 160


class RegisterCatalogue:
    """`kamerspoor.link.Catalogue` over the tables as they are; one for each piece of work, since it remembers what it read."""

    def __init__(self) -> None:
        self._read: OrderedDict[str, PaperEntries | None] = OrderedDict()

    def keys(self) -> Iterable[str]:
        """Keys of all papers."""
        return list(Paper.objects.order_by("key").values_list("key", flat=True))

    def entries(self, key: str) -> PaperEntries | None:
        """Everything of one paper."""
        return self._want([key])[key]

    def papers_showing(self, publication: str) -> Sequence[CataloguedPaper]:
        """Papers that show this identifier, or are it by a confirmed identity."""
        return self._papers(Paper.objects.filter(publication_id=publication).values_list("key", flat=True))

    def papers_citing(self, publication: str) -> Sequence[CataloguedPaper]:
        """Papers that name or replace this publication."""
        return self._named([f"cites:{publication}"])

    def papers_dated(
        self, first: datetime.date, last: datetime.date, *, detail: Sequence[str] = ()
    ) -> Sequence[CataloguedPaper]:
        """Papers whose date can lie in `first`..`last`."""
        rows = Period.objects.filter(own=True, first__lte=last, last__gte=first)
        rows = rows.filter(paper__detail__in=detail) if detail else rows
        return self._papers(rows.values_list("paper_id", flat=True))

    def papers_unnumbered(self, first: datetime.date, last: datetime.date) -> Sequence[CataloguedPaper]:
        """Papers without identifier whose date can lie in `first`..`last` or is unknown."""
        dated = Period.objects.filter(own=True, first__lte=last, last__gte=first).values("paper_id")
        every = Period.objects.filter(own=True).values("paper_id")
        rows = Paper.objects.filter(publication_id=None).filter(Q(pk__in=dated) | ~Q(pk__in=every))
        return self._papers(rows.values_list("key", flat=True))

    def papers_naming_day(self, first: datetime.date, last: datetime.date) -> Sequence[CataloguedPaper]:
        """Papers with a citation, event or reported ask of a day in `first`..`last`."""
        rows = Period.objects.filter(own=False, first__lte=last, last__gte=first)
        return self._papers(rows.values_list("paper_id", flat=True))

    def papers_naming_person(self, name: str) -> Sequence[CataloguedPaper]:
        """Papers with an event or a reported ask by this surname."""
        return self._named([f"person:{name}"])

    def papers_about_questions(self, handle: str) -> Sequence[CataloguedPaper]:
        """Questions, answers and notices with this handle."""
        return self._named([f"questions:{handle}"])

    def papers_by_person(self, name: str, first: datetime.date, last: datetime.date) -> Sequence[CataloguedPaper]:
        """Motions and questions of this surname dated in `first`..`last`."""
        asked = LookUp.objects.filter(name=f"asker:{name}"[:_LONGEST]).values("paper_id")
        rows = Period.objects.filter(own=True, first__lte=last, last__gte=first, paper_id__in=asked)
        return self._papers(rows.values_list("paper_id", flat=True))

    def statements_with(self, features: Sequence[str], kinds: Sequence[str]) -> Sequence[CataloguedStatement]:
        """Statements of these kinds whose features meet these."""
        strong = {f"{kind}:{f}"[:_LONGEST] for kind in kinds for f in features if says_enough(f)}
        names = [f"{kind}:{feature}"[:_LONGEST] for kind in kinds for feature in features]
        times: Counter[tuple[str, str]] = Counter()
        for part in _parts(names):
            for key, local, name in LookUp.objects.filter(name__in=part).values_list("paper_id", "local", "name"):
                times[key, local] += 2 if name in strong else 1
        places: dict[str, set[str]] = defaultdict(set)
        for (key, local), count in times.items():
            if count > 1:
                places[key].add(local)
        found = []
        for key, entries in self._want(places).items():
            found += [s for s in entries.statements if s.local in places[key]] if entries else []
        return found

    def papers_asking(self, feature: str) -> Sequence[str]:
        """Keys of papers with an ask that has the feature."""
        rows = LookUp.objects.filter(name=f"asks:{feature}"[:_LONGEST])
        return sorted(set(rows.values_list("paper_id", flat=True)))

    def _named(self, names: Sequence[str]) -> list[CataloguedPaper]:
        wanted = [name[:_LONGEST] for name in names]
        return self._papers(LookUp.objects.filter(name__in=wanted).values_list("paper_id", flat=True))

    def _papers(self, keys: Iterable[str]) -> list[CataloguedPaper]:
        return [entries.paper for entries in self._want(sorted(set(keys))).values() if entries]

    def _want(self, keys: Iterable[str]) -> dict[str, PaperEntries | None]:
        """What is known of the papers of `keys`, in their order; what is not known yet is read, many papers at a time.

        Of the others those asked for longest ago are forgotten, so that no more than `_KEPT` are kept.
        """
        wanted = list(dict.fromkeys(keys))
        for part in _parts([key for key in wanted if key not in self._read]):
            self._read |= dict.fromkeys(part)
            self._read |= {entries.paper.key: entries for entries in read_papers(part)}
        found = {key: self._read[key] for key in wanted}
        for key in wanted:
            self._read.move_to_end(key)
        while len(self._read) > max(_KEPT, len(wanted)):
            self._read.popitem(last=False)
        return found


class OwnPaper(RegisterCatalogue):
    """One paper, as if there were no other."""

    def __init__(self, entries: PaperEntries) -> None:
        super().__init__()
        self._read[entries.paper.key] = entries

    def papers_about_questions(self, handle: str) -> Sequence[CataloguedPaper]:
        """No others."""
        return ()

    def _want(self, keys: Iterable[str]) -> dict[str, PaperEntries | None]:
        return {key: self._read.get(key) for key in keys}


def alone(entry: Entry, paper: Paper) -> PaperEntries:
    """What is known of one entry that a reviewer found, and of its paper no more than the date."""
    header = Header(kind=paper.kind, detail=paper.detail, date=paper.date_text or None)  # type: ignore[arg-type]
    known = PaperEntries(CataloguedPaper(paper.key, header))
    local = local_of(entry)
    if entry.layer == "ask":
        blank = _blank_ask(paper.key, local, entry)
        return replace(known, asks=(replace(blank, outcome=entry.outcome or "none", paper_date=header.date),))
    return replace(known, statements=(replace(_blank_statement(known, local, entry), due=entry.due_text or None),))


def whole() -> MemoryCatalogue:
    """All papers of the register in memory."""
    keys = Paper.objects.order_by("key").values_list("key", flat=True)
    return MemoryCatalogue(entries for part in _parts(list(keys)) for entries in read_papers(part))


def _parts(keys: Sequence[str]) -> Iterator[list[str]]:
    return (list(keys[i : i + _PART]) for i in range(0, len(keys), _PART))


# ------------------------------------------------------------------------------------------------------- what is known


def read_papers(keys: Sequence[str]) -> Iterator[PaperEntries]:
    """What is known of the papers of these keys, in order of key; those without a reading are left out."""
    reviewed = set(Decision.objects.filter(paper__in=keys).values_list("paper", flat=True))
    rows = Paper.objects.filter(pk__in=keys, current__isnull=False).select_related("current").order_by("key")
    for row in rows.iterator(chunk_size=100):
        assert row.current
        entries = entries_from_json(row.current.data, key=row.key)
        if row.publication_id != entries.paper.header.id:
            header = replace(entries.paper.header, id=row.publication_id)
            entries = replace(entries, paper=replace(entries.paper, header=header))
        yield _as_reviewed(entries) if row.key in reviewed else entries


def _as_reviewed(entries: PaperEntries) -> PaperEntries:
    """The entries as reviewers left them."""
    key = entries.paper.key
    rows = {local_of(e): e for e in Entry.objects.filter(paper=key, found=True).prefetch_related("places", "themes")}
    asks = tuple(_ask(a, rows.pop(a.local)) for a in entries.asks if a.local in rows)
    statements = tuple(_statement(s, rows.pop(s.local)) for s in entries.statements if s.local in rows)
    added = sorted(rows.items())
    asks += tuple(_ask(_blank_ask(key, local, e), e) for local, e in added if e.layer == "ask")
    statements += tuple(_statement(_blank_statement(entries, local, e), e) for local, e in added if e.layer == "statement")
    return PaperEntries(entries.paper, asks, statements)


def local_of(entry: Entry) -> str:
    """The id of an entry within its paper: that of the reading, or its own where a reviewer added it."""
    return entry.local_id or entry.id


def _blank_ask(key: str, local: str, entry: Entry) -> CataloguedAsk:
    date = entry.paper.date_text or None
    return CataloguedAsk(f"{key}.{local}", key, local, entry.kind, entry.start, entry.end, entry.quote, paper_date=date)


def _blank_statement(entries: PaperEntries, local: str, entry: Entry) -> CataloguedStatement:
    header = entries.paper.header
    where = (entry.start, entry.end, entry.quote)
    key = entries.paper.key
    known = entries.statements[0].ministries if entries.statements else ()
    return CataloguedStatement(
        f"{key}.{local}",
        key,
        local,
        entry.kind,  # type: ignore[arg-type]
        *where,
        paper_date=header.date,
        context=entry.quote,
        ministries=known,
        dossiers=header.dossiers,
        subject=header.subject or "",
    )


def _ask(ask: CataloguedAsk, entry: Entry) -> CataloguedAsk:
    return replace(
        ask,
        kind=entry.kind,
        start=entry.start,
        end=entry.end,
        quote=entry.quote,
        date=entry.date_text or None,
        occasion=entry.occasion or None,
        reference=entry.reference or None,
        outcome=entry.outcome or "none",
    )


def _statement(statement: CataloguedStatement, entry: Entry) -> CataloguedStatement:
    return replace(
        statement,
        kind=entry.kind,  # type: ignore[arg-type]
        start=entry.start,
        end=entry.end,
        quote=entry.quote,
        actor=entry.actor or None,
        strength=entry.strength or None,
        due=entry.due_text or None,
        date=entry.date_text or None,
        recurring=entry.recurring,
        instrument=entry.instrument or None,
        forum=entry.forum or None,
        places=tuple(sorted(p.pk for p in entry.places.all())),
        themes=tuple(sorted(t.pk for t in entry.themes.all())),
    )


# ------------------------------------------------------------------------------------------------------------ look-ups


def save_look_ups(papers: Iterable[PaperEntries], *, keys: Sequence[str]) -> None:
    """Make the look-ups of the papers of `keys` anew from what is known of them."""
    for part in _parts(keys):
        LookUp.objects.filter(paper__in=part).delete()
        Period.objects.filter(paper__in=part).delete()
    names: list[LookUp] = []
    days: list[Period] = []
    for entries in papers:
        names += _look_ups(entries)
        days += _periods(entries)
        if len(names) > 5000:
            LookUp.objects.bulk_create(names)
            names = []
    LookUp.objects.bulk_create(names)
    Period.objects.bulk_create(days, batch_size=5000)


def _look_ups(entries: PaperEntries) -> Iterator[LookUp]:
    paper = entries.paper
    names = {f"cites:{publication}" for publication in named_publications(entries)}
    names |= {f"person:{name}" for name in named_people(entries)}
    names |= {f"questions:{handle}" for handle in handles(paper)}
    names |= {f"asker:{surname(person.name)}" for person in paper.header.askers}
    names |= {f"asks:{feature}" for ask in entries.asks for feature in features_of_ask(ask)}
    yield from (LookUp(name=name[:_LONGEST], paper_id=paper.key) for name in sorted(names))
    for statement in entries.statements:
        for feature in features(statement):
            yield LookUp(name=f"{statement.kind}:{feature}"[:_LONGEST], paper_id=paper.key, local=statement.local)


def _periods(entries: PaperEntries) -> Iterator[Period]:
    key = entries.paper.key
    own = bounds(entries.paper.header.date)
    if own:
        yield Period(paper_id=key, own=True, first=own[0], last=own[1])
    for day in sorted(named_days(entries)):
        if period := bounds(day):
            yield Period(paper_id=key, own=False, first=period[0], last=period[1])
