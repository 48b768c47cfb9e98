"""The trail of an entry or a paper: everything it is tied to, each tie with its reason and evidence."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Q

from kamerspoor_site.page_numbers import page_at
from kamerspoor_site.register.models import Citation, Entry, Link, Paper
from kamerspoor_site.register.services.past import stood, was_there


@dataclass(frozen=True)
class Evidence:
    """Words of a paper that a tie stands on; `page` of its original, where that has pages."""

    paper: Paper
    start: int
    end: int
    quote: str
    page: int | None = None


@dataclass(frozen=True)
class Cited:
    """A publication that a paper mentions: the paper where the register has it, else the papers it may be."""

    target: str
    evidence: Evidence
    paper: Paper | None = None
    proposals: tuple[LinkedPaper, ...] = ()

    @property
    def elsewhere(self) -> bool:
        """Whether it is no parliamentary paper but an address on the web."""
        return self.target.startswith(("http://", "https://", "www."))


@dataclass(frozen=True)
class LinkedPaper:
    """A link seen from one of its ends, with the paper at the other end where the register has it."""

    link: Link
    name: str
    paper: Paper | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class LinkedEntry:
    """A link seen from one of its ends, with the entry at the other; `via` is the entry of the trail that it hangs on."""

    link: Link
    entry: Entry
    forward: bool
    evidence: tuple[Evidence, ...] = ()
    via: Entry | None = None


@dataclass(frozen=True)
class PaperTrail:
    """What a paper cites and is cited by, replaces and is replaced by, and which publication it may be."""

    paper: Paper
    cites: tuple[Cited, ...] = ()
    cited_by: tuple[Cited, ...] = ()
    identities: tuple[LinkedPaper, ...] = ()
    identifies: tuple[LinkedPaper, ...] = ()
    replaces: tuple[LinkedPaper, ...] = ()
    replaced_by: tuple[LinkedPaper, ...] = ()
    others: tuple[LinkedPaper, ...] = ()
    mentions: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class EntryTrail:
    """The entries that an entry is tied to, and those of other papers that are about the same publication.

    `further` are those the ties lead on to (a deed that carries out the promise made in answer), `papers` ties to whole
    papers, `candidates` the answers to questions that a reviewer has yet to choose from.
    """

    entry: Entry
    links: tuple[LinkedEntry, ...] = ()
    further: tuple[LinkedEntry, ...] = ()
    papers: tuple[LinkedPaper, ...] = ()
    candidates: tuple[LinkedEntry, ...] = ()
    same_reference: tuple[Entry, ...] = ()
    referred: Paper | None = None
    mentioned_in: tuple[Entry, ...] = ()
    history: tuple[Any, ...] = field(default=())


def page_of(paper: Paper, position: int) -> int | None:
    """The page of the original on which a place in the text of `paper` stands; None where that is not known."""
    return page_at(paper.current.pages, position) if paper.current else None


class _Texts:
    """Texts of papers, each read once."""

    def __init__(self) -> None:
        self._papers: dict[str, tuple[Paper, str] | None] = {}

    def evidence(self, key: str, start: int, end: int) -> Evidence | None:
        if key not in self._papers:
            paper = Paper.objects.select_related("current").filter(pk=key).first()
            self._papers[key] = (paper, paper.current.data["text"]) if paper and paper.current else None
        found = self._papers[key]
        return Evidence(found[0], start, end, found[1][start:end], page_of(found[0], start)) if found else None

    def all(self, ranges: Iterable[dict[str, Any]]) -> tuple[Evidence, ...]:
        found = (self.evidence(r["paper"], r["start"], r["end"]) for r in ranges)
        return tuple(e for e in found if e)


def paper_trail(paper: Paper, *, until: datetime.date | None = None) -> PaperTrail:
    """The trail of `paper`; with `until` as the papers up to that day have it."""
    trail = _paper_trail(paper)
    return _paper_trail_until(trail, until) if until else trail


def _paper_trail(paper: Paper) -> PaperTrail:
    texts = _Texts()
    name = paper.publication_id or paper.key
    names = {paper.key, name}
    links = list(
        Link.objects.filter(Q(source__in=names) | Q(target__in=names))
        .exclude(state="rejected")
        .exclude(kind="cites", rule="cites")
        .order_by("kind", "-score", "id")
    )
    others = ("identifies", "replaces")
    return PaperTrail(
        paper,
        cites=_cites(paper, texts),
        cited_by=_cited_by(paper, texts),
        identities=_linked(links, "identifies", "target", names, texts),
        identifies=_linked(links, "identifies", "source", names, texts),
        replaces=_linked(links, "replaces", "source", names, texts),
        replaced_by=_linked(links, "replaces", "target", names, texts),
        others=tuple(linked for link in links if link.kind not in others for linked in [_seen_from(link, names, texts)]),
        mentions=tuple(
            Entry.objects.filter(found=True, reference=name).exclude(paper=paper).select_related("paper").order_by("date", "id")
        ),
    )


def _paper_trail_until(trail: PaperTrail, day: datetime.date) -> PaperTrail:
    fields = ("identities", "identifies", "replaces", "replaced_by", "others")
    linked = {name: tuple(x for x in getattr(trail, name) if _linked_until(x, day)) for name in fields}
    cites = tuple(replace(c, proposals=tuple(p for p in c.proposals if _linked_until(p, day))) for c in trail.cites)
    cited_by = tuple(c for c in trail.cited_by if was_there(c.evidence.paper, day))
    mentions = tuple(stood((e for e in trail.mentions if was_there(e.paper, day)), day))
    return replace(trail, cites=cites, cited_by=cited_by, mentions=mentions, **linked)  # type: ignore[arg-type]


def _linked_until(linked: LinkedPaper, day: datetime.date) -> bool:
    """Whether the paper at the other end and those of the evidence were there."""
    papers = [*([linked.paper] if linked.paper else []), *(e.paper for e in linked.evidence)]
    return all(was_there(paper, day) for paper in papers)


def _cites(paper: Paper, texts: _Texts) -> tuple[Cited, ...]:
    rows = list(Citation.objects.filter(paper=paper).order_by("start"))
    targets = {c.target for c in rows}
    known = {p.publication_id: p for p in Paper.objects.filter(publication_id__in=targets)}
    proposed: dict[str, list[LinkedPaper]] = {}
    for link in Link.objects.filter(kind="identifies", value__in=targets).exclude(state="rejected").order_by("-score", "id"):
        proposed.setdefault(link.value, []).append(_seen_from(link, {link.source}, texts))
    found = []
    for c in rows:
        evidence = texts.evidence(paper.key, c.sentence_start, c.sentence_end)
        if evidence:
            found.append(Cited(c.target, evidence, known.get(c.target), tuple(proposed.get(c.target, ()))))
    return tuple(found)


def _cited_by(paper: Paper, texts: _Texts) -> tuple[Cited, ...]:
    if not paper.publication_id:
        return ()
    rows = (
        Citation.objects.filter(target=paper.publication_id).exclude(paper=paper).order_by("paper__date", "paper_id", "start")
    )
    found = []
    for c in rows[:500]:
        evidence = texts.evidence(c.paper_id, c.sentence_start, c.sentence_end)
        if evidence:
            found.append(Cited(c.target, evidence, evidence.paper))
    return tuple(found)


def _linked(links: list[Link], kind: str, end: str, names: set[str], texts: _Texts) -> tuple[LinkedPaper, ...]:
    return tuple(_seen_from(link, names, texts) for link in links if link.kind == kind and getattr(link, end) in names)


def _seen_from(link: Link, names: set[str], texts: _Texts) -> LinkedPaper:
    other = link.target if link.source in names else link.source
    paper = Paper.objects.filter(Q(pk=other) | Q(publication_id=other)).first()
    return LinkedPaper(link, other, paper, texts.all(link.evidence))


MOST_FURTHER = 40
"""Entries that a trail leads on to, at most."""

_CYCLE = ("answers", "carries_out", "repeats", "withdraws", "follows_up", "identifies")


def entry_trail(entry: Entry, *, until: datetime.date | None = None) -> EntryTrail:
    """The trail of `entry`, in the order of the cycle: what it is tied to, where that leads, what is about the same.

    With `until` as the papers up to that day have it, `entry` itself too: nothing of later ones, and the statuses of then.
    """
    return _entry_trail_until(_entry_trail(entry), until) if until else _entry_trail(entry)


def _entry_trail_until(trail: EntryTrail, day: datetime.date) -> EntryTrail:
    def there(rows: tuple[LinkedEntry, ...]) -> tuple[LinkedEntry, ...]:
        kept = tuple(x for x in rows if was_there(x.entry.paper, day) and all(was_there(e.paper, day) for e in x.evidence))
        list(stood((x.entry for x in kept), day))
        return kept

    def entries(rows: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(stood((e for e in rows if was_there(e.paper, day)), day))

    links = there(trail.links)
    reached = {trail.entry.id, *(x.entry.id for x in links)}
    further = []
    for x in there(trail.further):
        if x.via is not None and x.via.id in reached:
            reached.add(x.entry.id)
            further.append(x)
    return EntryTrail(
        next(stood([trail.entry], day)),
        links,
        tuple(further),
        tuple(x for x in trail.papers if _linked_until(x, day)),
        there(trail.candidates),
        entries(trail.same_reference),
        trail.referred if trail.referred and was_there(trail.referred, day) else None,
        entries(trail.mentioned_in),
        tuple((step, evidence) for step, evidence in trail.history if step.day is None or step.day <= day),
    )


def _entry_trail(entry: Entry) -> EntryTrail:
    texts = _Texts()
    rows = list(
        Link.objects.filter(Q(source=entry.id) | Q(target=entry.id)).exclude(state="rejected").order_by("kind", "-score", "id")
    )
    counting = [link for link in rows if not link.question or link.state == "confirmed"]
    open_ = [link for link in rows if link not in counting]
    linked = _linked_entries(counting, {entry.id: entry}, texts)
    history = tuple((change, texts.all(change.evidence)) for change in entry.history.select_related("paper", "decision"))
    return EntryTrail(
        entry,
        linked,
        _further(entry, linked, texts),
        (*_linked_papers(counting, entry, linked, texts), *_question_papers(entry, texts)),
        _linked_entries(open_, {entry.id: entry}, texts),
        _same_reference(entry),
        _referred(entry),
        _mentioned_in(entry),
        history,
    )


def _linked_entries(links: list[Link], own: dict[str, Entry], texts: _Texts) -> tuple[LinkedEntry, ...]:
    """The entries at the other ends of links of the entries `own`, in order of their papers."""
    ends = {end for link in links for end in (link.source, link.target)} - set(own)
    rows = {e.id: e for e in Entry.objects.filter(pk__in=sorted(ends)).select_related("paper")}
    linked = []
    for link in links:
        forward = link.source in own
        other = rows.get(link.target if forward else link.source)
        if other:
            via = own[link.source if forward else link.target]
            linked.append(LinkedEntry(link, other, forward, texts.all(link.evidence), via))
    linked.sort(key=lambda x: (x.entry.paper.date is None, str(x.entry.paper.date), x.entry.paper_id, x.entry.start, x.link.id))
    return tuple(linked)


def _further(entry: Entry, linked: tuple[LinkedEntry, ...], texts: _Texts) -> tuple[LinkedEntry, ...]:
    """Where the ties lead: from what they tie to onwards, each entry once, the nearest first."""
    seen = {entry.id, *(x.entry.id for x in linked)}
    front = {x.entry.id: x.entry for x in linked}
    found: list[LinkedEntry] = []
    while front and len(found) < MOST_FURTHER:
        ids = sorted(front)
        rows = Link.objects.filter(Q(source__in=ids) | Q(target__in=ids), kind__in=_CYCLE).exclude(state="rejected")
        rows = rows.filter(Q(question="") | Q(state="confirmed")).order_by("kind", "-score", "id")
        new: list[LinkedEntry] = []
        for x in _linked_entries(list(rows[: 4 * MOST_FURTHER]), front, texts):
            if x.entry.id not in seen:
                seen.add(x.entry.id)
                new.append(x)
        found += new
        front = {x.entry.id: x.entry for x in new}
    return tuple(found[:MOST_FURTHER])


def _linked_papers(links: list[Link], entry: Entry, linked: tuple[LinkedEntry, ...], texts: _Texts) -> tuple[LinkedPaper, ...]:
    known = {x.link.id for x in linked}
    return tuple(_seen_from(link, {entry.id}, texts) for link in links if link.id not in known)


def _question_papers(entry: Entry, texts: _Texts) -> tuple[LinkedPaper, ...]:
    """For a written question the papers that answer or delay it, or whose questions its own paper answers or delays."""
    if entry.kind != "vraag":
        return ()
    own = {entry.paper_id}
    rows = Link.objects.filter(Q(source__in=own) | Q(target__in=own), kind__in=("answers", "delays")).exclude(state="rejected")
    return tuple(
        _seen_from(link, own, texts) for link in rows.filter(Q(question="") | Q(state="confirmed")).order_by("kind", "id")
    )


def _same_reference(entry: Entry) -> tuple[Entry, ...]:
    if not entry.reference:
        return ()
    rows = Entry.objects.filter(found=True, reference=entry.reference).exclude(pk=entry.pk)
    return tuple(rows.select_related("paper").order_by("date", "id")[:100])


def _referred(entry: Entry) -> Paper | None:
    return Paper.objects.filter(publication_id=entry.reference).first() if entry.reference else None


def _mentioned_in(entry: Entry) -> tuple[Entry, ...]:
    """Entries of other papers that refer to the motion that this entry is."""
    name = entry.paper.publication_id
    if not name or entry.paper.kind != "motion" or entry.layer != "ask":
        return ()
    rows = Entry.objects.filter(found=True, reference=name).exclude(paper=entry.paper)
    return tuple(rows.select_related("paper").order_by("date", "id")[:100])
