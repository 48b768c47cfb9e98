"""The trail of an entry or a paper: everything it is tied to, each tie with its reason and evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from kamerspoor_site.register.models import Citation, Entry, Link, Paper


@dataclass(frozen=True)
class Evidence:
    """Words of a paper that a tie stands on."""

    paper: Paper
    start: int
    end: int
    quote: str


@dataclass(frozen=True)
class Cited:
    """A publication that a paper mentions: the paper where the register has it, else the papers it may be."""

    target: str
    evidence: Evidence
    paper: Paper | None = None
    proposals: tuple[LinkedPaper, ...] = ()


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


class _Texts:
    """Texts of papers, each read once."""

    def __init__(self) -> None:
        self._papers: dict[str, tuple[Paper, str] | None] = {}

    def evidence(self, key: str, start: int, end: int) -> Evidence | None:
        if key not in self._papers:
            paper = Paper.objects.select_related("current").filter(pk=key).first()
            self._papers[key] = (paper, paper.current.data["text"]) if paper and paper.current else None
        found = self._papers[key]
        return Evidence(found[0], start, end, found[1][start:end]) if found else None

    def all(self, ranges: Iterable[dict[str, Any]]) -> tuple[Evidence, ...]:
        found = (self.evidence(r["paper"], r["start"], r["end"]) for r in ranges)
        return tuple(e for e in found if e)


def paper_trail(paper: Paper) -> PaperTrail:
    """The trail of `paper`."""
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


def entry_trail(entry: Entry) -> EntryTrail:
    """The trail of `entry`, in the order of the cycle: what it is tied to, where that leads, what is about the same."""
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
        _linked_papers(counting, entry, linked, texts),
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
