"""Rows of the register as the plain records that the writers of `kamerspoor.export` take.

Evidence is kept as ranges; its words are looked up here, paper by paper, so that no text is read twice.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.db import connection
from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Collate
from django.utils import translation

from kamerspoor.export.readable import Names
from kamerspoor.export.records import (
    DecisionRecord,
    EntryRecord,
    EvidenceRecord,
    LinkRecord,
    PaperRecord,
    PersonRecord,
    RegisterRecords,
    StatusStep,
)
from kamerspoor_site.pages.reasons import link_reasons, status_reason
from kamerspoor_site.register.models import Decision, Dossier, Entry, EntryPerson, Link, Ministry, Paper, PaperVersion
from kamerspoor_site.register.services.past import known, stood
from kamerspoor_site.register.services.reviews import Review, reviews_of
from kamerspoor_site.register.services.status import is_overdue

_CHUNK = 500
Place = tuple[str, int, int]
"""Key of a paper and a range in its text."""


class Records:
    """Makes records of rows, for a day (`overdue`) and a language (`reason`); with `text`, papers have their whole text.

    With `past` the statuses and their histories are those of `today`, without what later papers say.
    """

    def __init__(self, *, today: datetime.date, lang: str = "nl", text: bool = False, past: bool = False) -> None:
        self._today = today
        self._past = past
        self._with_text = text
        self._lang = lang
        self._words: dict[Place, str] = {}

    def of_entries(self, rows: QuerySet[Entry], *, together: bool = False) -> RegisterRecords:
        """The entries of `rows` in their order, the papers they stand in or name, and the links between them.

        `together` says that what several entries tell of is there once: links of the others are then links of that one.
        """
        entries = tuple(self.entries(rows))
        own = sorted({entry.paper for entry in entries})
        named = sorted({key for entry in entries for key in _papers_named(entry)} | set(own))
        papers = tuple(paper for part in _parts(named) for paper in self.papers(Paper.objects.filter(pk__in=part)))
        ends = {entry.id for entry in entries} | set(own)
        tied = (link for part in _parts(own) for link in self.links(Link.objects.filter(paper__in=part).order_by("id")))
        tied = _joined(tied, entries) if together else tied
        links = tuple(link for link in tied if link.source in ends and link.target in ends)
        return RegisterRecords(self._today, papers, entries, links, (), _titles(papers))

    def of_papers(self, rows: QuerySet[Paper]) -> RegisterRecords:
        """The papers of `rows` in their order, without entries."""
        papers = tuple(self.papers(rows))
        return RegisterRecords(self._today, papers, titles=_titles(papers))

    # ---------------------------------------------------------------------------------------------------- rows to records

    def papers(self, rows: QuerySet[Paper]) -> Iterator[PaperRecord]:
        """Papers as records, in the order of `rows`."""
        wanted = rows.prefetch_related("dossiers", "places", "bodies", "people__person", "citations")
        wanted = wanted.annotate(sha256=F("current__source_id"), media_type=F("current__source__media_type"))
        if self._with_text:
            wanted = wanted.annotate(analysis=F("current__analysis"))
            return (replace(_paper(row), text=_text(row.analysis)) for row in wanted.iterator(chunk_size=50))
        return (_paper(row) for row in wanted.iterator(chunk_size=_CHUNK))

    def entries(self, rows: QuerySet[Entry]) -> Iterator[EntryRecord]:
        """Entries as records, in the order of `rows`."""
        self._read_words(rows)
        wanted = rows.select_related("paper").prefetch_related("places", "themes", "by__person", "aliases", "history")
        reviews = reviews_of(rows.filter(Q(decided=True) | ~Q(review="")))
        with translation.override(self._lang):
            found = wanted.iterator(chunk_size=_CHUNK)
            for row in stood(found, self._today) if self._past else found:
                yield self._entry(row, reviews.get(row.pk, Review()))

    def links(self, rows: QuerySet[Link]) -> Iterator[LinkRecord]:
        """Links as records, in the order of `rows`."""
        self._look_up((e["paper"], e["start"], e["end"]) for found in rows.values_list("evidence", flat=True) for e in found)
        with translation.override(self._lang):
            for row in rows.iterator(chunk_size=_CHUNK):
                yield self._link(row)

    def decisions(self) -> Iterator[DecisionRecord]:
        """All decisions, in the order of the chain; of the past those about papers that were there."""
        later = Paper.objects.filter(date__gt=self._today).values("pk") if self._past else ()
        rows = Decision.objects.exclude(paper__in=later).order_by("number")
        for row in rows.iterator(chunk_size=_CHUNK):
            made = row.made.astimezone(datetime.UTC).isoformat()
            facts = (row.number, made, row.reviewer, row.action, row.subject, row.before, row.after)
            yield DecisionRecord(*facts, row.note, row.previous, row.hash)

    def _entry(self, row: Entry, review: Review) -> EntryRecord:
        answer = None
        if row.answer_start is not None and row.answer_end is not None:
            answer = self._evidence({"paper": row.paper_id, "start": row.answer_start, "end": row.answer_end})
        return EntryRecord(
            **{name: getattr(row, name) for name in _SAME_IN_BOTH},
            paper=row.paper_id,
            date=row.date_text,
            due=row.due_text,
            due_until=_day(row.due_until),
            answered=_day(row.answered),
            overdue=is_overdue(row, self._today),
            reviewed=_day(review.day),
            corrected=review.corrected,
            reason=status_reason(row.status_reason),
            reason_facts=row.status_reason,
            history=tuple(self._step(change) for change in row.history.all() if self._counts(change)),
            aliases=tuple(sorted(alias.pk for alias in row.aliases.all())),
            by=tuple(_person(b) for b in row.by.all()),
            answer=answer,
            ministry=row.ministry_id or "",
            places=tuple(sorted(place.pk for place in row.places.all())),
            themes=tuple(sorted(theme.pk for theme in row.themes.all())),
        )

    def _counts(self, change: Any) -> bool:
        return not self._past or change.day is None or change.day <= self._today

    def _step(self, change: Any) -> StatusStep:
        evidence = tuple(self._evidence(e) for e in change.evidence)
        reason = status_reason(change.reason)
        return StatusStep(
            change.status, _day(change.day), change.paper_id or "", reason, evidence, change.decision_id is not None
        )

    def _link(self, row: Link) -> LinkRecord:
        return LinkRecord(
            row.id,
            row.kind,
            row.source,
            row.target,
            row.value,
            row.state,
            row.score,
            tuple(link_reasons(row)),
            tuple(row.reasons),
            tuple(self._evidence(e) for e in row.evidence),
            row.paper_id,
        )

    # ------------------------------------------------------------------------------------------------- words of evidence

    def _evidence(self, place: dict[str, Any]) -> EvidenceRecord:
        where = (place["paper"], place["start"], place["end"])
        if where not in self._words:
            self._look_up([where])
        return EvidenceRecord(*where, self._words[where])

    def _read_words(self, rows: QuerySet[Entry]) -> None:
        """Learn the words of all evidence of `rows`: the entries' own sentences first, which need no text."""
        plain = rows.order_by()
        fields = ("paper_id", "start", "end", "quote", "answer_start", "answer_end")
        answers: list[Place] = []
        for paper, start, end, quote, low, high in plain.values_list(*fields).iterator(chunk_size=_CHUNK):
            self._words[paper, start, end] = quote
            if low is not None and high is not None:
                answers.append((paper, low, high))
        steps = plain.values_list("history__evidence", flat=True)
        told = ((e["paper"], e["start"], e["end"]) for found in steps.iterator(chunk_size=_CHUNK) for e in found or ())
        self._look_up((*answers, *told))

    def _look_up(self, places: Iterable[Place]) -> None:
        """Learn the words at `places` that are not known yet, each paper's text read once."""
        unknown = sorted({place for place in places if place not in self._words})
        by_paper: dict[str, list[Place]] = {}
        for place in unknown:
            by_paper.setdefault(place[0], []).append(place)
        for keys in _parts(list(by_paper)):
            versions = PaperVersion.objects.filter(current_of__in=keys).values_list("current_of", "analysis")
            texts = {key: _text(analysis) for key, analysis in versions.iterator(chunk_size=50)}
            for key in keys:
                self._words.update({place: texts.get(key, "")[place[1] : place[2]] for place in by_paper[key]})


_SAME_IN_BOTH = (
    *("id", "layer", "kind", "quote", "start", "end", "rule", "confidence", "found", "status", "decided", "review"),
    *("occasion", "reference", "outcome", "manner", "number"),
    *("actor", "strength", "recurring", "instrument", "forum", "target", "speaker", "told_of"),
)
"""Fields that rows and records have alike."""


def names_in(lang: str, *, page: Callable[[str], str] | None = None) -> Names:
    """What countries, themes and ministries are called in `lang`; `page` gives the address of an entry."""
    from babel import Locale

    from kamerspoor.interpret.theme_names import theme_name

    territories = Locale(lang).territories
    ministries = dict(Ministry.objects.values_list("slug", "name"))
    return Names(
        place=lambda iso: str(territories.get(iso, iso)),
        theme=lambda theme: theme_name(theme, lang=lang),
        ministry=lambda slug: ministries.get(slug, slug),
        page=page,
    )


def all_papers(until: datetime.date | None = None) -> QuerySet[Paper]:
    """All papers in order of their keys; with `until` those that were there on that day."""
    return _in_code_point_order(Paper.objects.filter(known(until) if until else Q()), "key")


def all_entries(until: datetime.date | None = None) -> QuerySet[Entry]:
    """All entries in order of their ids, also those not found again; with `until` those of papers up to that day."""
    return _in_code_point_order(Entry.objects.filter(known(until, "paper") if until else Q()), "id")


def all_links(until: datetime.date | None = None) -> QuerySet[Link]:
    """All links in order of their ids; with `until` those that no later paper is an end of."""
    rows = Link.objects.all()
    if until:
        later = Paper.objects.filter(date__gt=until)
        ends = (later.values("pk"), later.exclude(publication_id=None).values("publication_id"))
        for names in (*ends, Entry.objects.filter(paper__date__gt=until).values("pk")):
            rows = rows.exclude(source__in=names).exclude(target__in=names)
        rows = rows.exclude(paper__date__gt=until)
    return _in_code_point_order(rows, "id")


def all_titles() -> dict[str, str]:
    """The titles of all dossiers by number: the subject that most of their numbered papers show, whatever came in first."""
    shown = Paper.dossiers.through.objects.filter(paper__publication_id__isnull=False).exclude(paper__subject="")
    counted = shown.values_list("dossier_id", "paper__subject").annotate(papers=Count("pk")).order_by()
    titles = dict.fromkeys(Dossier.objects.values_list("number", flat=True), "")
    for number, subject, _ in sorted(counted, key=lambda row: (row[2], row[1])):
        titles[number] = subject
    return titles


def identifiers() -> dict[str, str]:
    """The publication identifier of every paper by its key, empty where it has none."""
    return {key: identifier or "" for key, identifier in Paper.objects.values_list("key", "publication_id")}


def _in_code_point_order(rows: QuerySet[Any], field: str) -> QuerySet[Any]:
    # PostgreSQL sorts text by the language of the database; SQLite by bytes, as Python does.
    return rows.order_by(Collate(field, "C") if connection.vendor == "postgresql" else field)


def _parts(keys: list[str]) -> Iterator[list[str]]:
    return (keys[i : i + _CHUNK] for i in range(0, len(keys), _CHUNK))


def _text(analysis: str) -> str:
    """The text in an analysed paper, read without the rest where it stands where the contract has it."""
    at = analysis.find(',"text":"')
    if at > 0:
        text, _ = json.JSONDecoder().raw_decode(analysis, at + len(',"text":'))
        return str(text)
    return str(json.loads(analysis)["text"])


def _joined(links: Iterable[LinkRecord], entries: Iterable[EntryRecord]) -> Iterator[LinkRecord]:
    """The links with the entry of `entries` in the place of any other that tells of the same."""
    stands = {entry.told_of: entry.id for entry in entries if entry.told_of}
    rows = (Entry.objects.filter(told_of__in=part).values_list("pk", "told_of") for part in _parts(sorted(stands)))
    standing = {id_: stands[told_of] for found in rows for id_, told_of in found}
    for link in links:
        source, target = standing.get(link.source, link.source), standing.get(link.target, link.target)
        if source != target:
            yield replace(link, source=source, target=target)


def _titles(papers: Iterable[PaperRecord]) -> dict[str, str]:
    numbers = {number for paper in papers for number in paper.dossiers}
    return {number: title for number, title in all_titles().items() if number in numbers}


def _papers_named(entry: EntryRecord) -> Iterator[str]:
    """Keys of the papers that an entry's reference and the history of its status name."""
    yield entry.reference
    for step in entry.history:
        yield step.paper
        yield from (evidence.paper for evidence in step.evidence)


def _day(value: datetime.date | None) -> str:
    return value.isoformat() if value else ""


def _person(row: EntryPerson) -> PersonRecord:
    return PersonRecord(row.person.name, row.person.party_id or "")


def _paper(row: Any) -> PaperRecord:
    people = list(row.people.all())

    def named(part: str) -> tuple[PersonRecord, ...]:
        found = (p for p in people if p.part == part)
        return tuple(
            PersonRecord(p.person.name if p.person else "", (p.person.party_id or "") if p.person else "", p.office)
            for p in found
        )

    return PaperRecord(
        key=row.key,
        publication_id=row.publication_id or "",
        kind=row.kind,
        detail=row.detail,
        subject=row.subject,
        date=row.date_text,
        asked=_day(row.asked),
        session=row.session,
        number=row.number,
        dossiers=tuple(sorted(d.pk for d in row.dossiers.all())),
        ministry=row.ministry_id or "",
        senders=named("sender"),
        on_behalf_of=tuple(p.office for p in people if p.part == "on_behalf_of"),
        askers=named("asker"),
        places=tuple(sorted(p.pk for p in row.places.all())),
        bodies=tuple(sorted(b.pk for b in row.bodies.all())),
        cites=tuple(dict.fromkeys(c.target for c in row.citations.all())),
        source_name=row.source_name,
        sha256=row.sha256 or "",
        media_type=row.media_type or "",
    )
