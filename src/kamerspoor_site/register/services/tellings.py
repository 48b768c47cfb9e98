"""Entries that tell of one thing: a motion in several papers, a promise recalled later, questions put off by a notice.

One of them stands for all in lists and counts (`Entry.told_of`, `Entry.telling`); the others stay, each with its own id, page
and words. Which belong together follows from counting links and from the numbers that papers name: nothing is decided here.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence

from django.db.models import Count, Q

from kamerspoor.link.catalogue import CataloguedStatement
from kamerspoor.link.proof import only_recalls
from kamerspoor_site.register.models import Entry, Link
from kamerspoor_site.register.services.linking import counting
from kamerspoor_site.register.services.past import known

_PART = 400
_LAST = datetime.date.max
_QUESTIONS = ("written_questions", "answers", "question_list")
"""Papers that have written questions themselves; other papers only speak of them."""
_FINISHED = ("fulfilled", "declined", "lapsed")
_SAME = {
    "follows_up": {("motie", "motie"), ("vraag", "vraag"), ("toezegging", "toezegging"), ("toezegging", "commitment")},
    "identifies": {("motie", "motie"), ("vraag", "vraag")},
    "repeats": {("commitment", "commitment")},
}
"""Kinds of the two ends of a link that makes them one; of repetitions only those in a sentence that recalls a promise."""

Pair = tuple[str, str]


def bring_together(ids: Iterable[str]) -> None:
    """Work out anew what stands for these entries and for all that tell of the same, and write what differs."""
    entries, pairs = _reach(set(ids))
    stands: dict[str, tuple[str, int]] = {}
    for group in _groups(entries, pairs):
        told = [entries[id_] for id_ in group]
        still = {(e.paper_id, e.start) for e in told if e.kind == "commitment" and not _only_recalls(e)}
        ordered = sorted(told, key=lambda entry: _rank(entry, still))
        stands |= {entry.pk: (ordered[0].pk, place) for place, entry in enumerate(ordered)}
    changed = []
    for id_ in sorted(entries):
        entry, wanted = entries[id_], stands.get(id_, ("", 0))
        if (entry.told_of, entry.telling) != wanted:
            entry.told_of, entry.telling = wanted
            changed.append(entry)
    Entry.objects.bulk_update(changed, ["told_of", "telling"], batch_size=_PART)


def with_tellings(entries: Iterable[Entry], *, until: datetime.date | None = None) -> list[Entry]:
    """`entries` as a list, each with `told_elsewhere`: how many other entries tell of the same, of papers `until` a day."""
    rows = list(entries)
    heads = sorted({row.told_of for row in rows if row.told_of})
    there = Entry.objects.filter(known(until, "paper") if until else Q(), told_of__in=heads, found=True)
    counted = there.order_by().values("told_of").annotate(n=Count("pk")) if heads else ()
    found = {row["told_of"]: row["n"] - 1 for row in counted}
    for row in rows:
        row.told_elsewhere = found.get(row.told_of, 0)  # type: ignore[attr-defined]
    return rows


def others(entry: Entry) -> list[Entry]:
    """The other entries that tell of the same, the one that stands for all of them first."""
    if not entry.told_of:
        return []
    rows = Entry.objects.filter(told_of=entry.told_of, found=True).exclude(pk=entry.pk)
    return list(rows.select_related("paper", "ministry").prefetch_related("by__person").order_by("telling", "pk"))


def same_number(ids: Sequence[str]) -> set[str]:
    """The ids of motions as other papers tell of them by the number that one of these entries gives."""
    numbers = Entry.objects.filter(pk__in=ids, kind="motie", found=True).exclude(reference="").values("reference")
    return set(Entry.objects.filter(kind="motie", found=True, reference__in=numbers).values_list("pk", flat=True))


def _reach(waiting: set[str]) -> tuple[dict[str, Entry], set[Pair]]:
    """The entries of these ids and all that tell of the same, or did, with the pairs that do."""
    entries: dict[str, Entry] = {}
    pairs: set[Pair] = set()
    while waiting:
        rows: dict[str, Entry] = {}
        for part in _parts(waiting):
            wanted = Q(pk__in=part) | Q(told_of__in=part)
            rows |= {e.pk: e for e in Entry.objects.filter(wanted).select_related("paper")}
        rows = {id_: entry for id_, entry in rows.items() if id_ not in entries}
        entries |= rows
        found = {pair for part in _parts(rows) for pair in _pairs([rows[id_] for id_ in part if rows[id_].found])}
        pairs |= found
        former = {e.told_of for e in rows.values() if e.told_of}
        waiting = ({end for pair in found for end in pair} | former) - set(entries)
    return entries, pairs


def _groups(entries: dict[str, Entry], pairs: set[Pair]) -> list[set[str]]:
    group_of: dict[str, set[str]] = {}
    for one, other in sorted(pairs):
        if one in entries and other in entries:
            joined = group_of.get(one, {one}) | group_of.get(other, {other})
            group_of |= dict.fromkeys(joined, joined)
    return list({id(group): group for group in group_of.values()}.values())


def _rank(entry: Entry, still: Container[tuple[str, int]]) -> tuple[bool, datetime.date, str, int, int, str]:
    """The motion or questions themselves first, then the oldest paper.

    In one sentence the promise comes before what recalls it, unless the sentence only tells that it was kept or given up;
    `still` are the places of sentences that promise.
    """
    paper = entry.paper
    itself = {
        "motie": paper.kind == "motion" and entry.reference in ("", paper.publication_id),
        "vraag": paper.detail in _QUESTIONS,
    }
    over = entry.status in _FINISHED and (entry.paper_id, entry.start) not in still
    order = 1 if entry.kind != "toezegging" else 0 if over else 2
    return not itself.get(entry.kind, True), paper.date or _LAST, paper.pk, entry.start, order, entry.pk


def _only_recalls(entry: Entry) -> bool:
    where = (entry.paper_id, entry.local_id, "commitment", entry.start, entry.end, entry.quote)
    return only_recalls(CataloguedStatement(entry.pk, *where, paper_date=None))  # type: ignore[arg-type]


def _parts(ids: Iterable[str]) -> Iterator[list[str]]:
    every = sorted(ids)
    return (every[i : i + _PART] for i in range(0, len(every), _PART))


# ------------------------------------------------------------------------------------------------------------ the pairs


def _pairs(rows: Sequence[Entry]) -> Iterator[Pair]:
    """Pairs of entries that tell of the same, of which one is among `rows`."""
    yield from _recalled(rows)
    yield from _linked(rows)
    yield from _numbered_motions([e for e in rows if e.kind == "motie"])
    yield from _questions([e for e in rows if e.kind == "vraag"])


def _linked(rows: Sequence[Entry]) -> Iterator[Pair]:
    ids = [e.pk for e in rows]
    links = list(counting().filter(Q(source__in=ids) | Q(target__in=ids), kind__in=_SAME))
    ends = {end for link in links for end in (link.source, link.target)}
    there = {e.pk: e for e in Entry.objects.filter(pk__in=sorted(ends), found=True)}
    repeating = [there[link.source] for link in links if link.kind == "repeats" and link.source in there]
    recalling = {id_ for pair in _recalled(repeating) for id_ in pair}
    for link in links:
        one, other = there.get(link.source), there.get(link.target)
        if one and other and (one.kind, other.kind) in _SAME[link.kind] and (link.kind != "repeats" or one.pk in recalling):
            yield one.pk, other.pk


def _recalled(rows: Sequence[Entry]) -> Iterator[Pair]:
    """An earlier promise and the promise that are read in one sentence, where that has no other."""
    own = [e for e in rows if e.kind in ("toezegging", "commitment")]
    papers = {e.paper_id for e in own}
    beside: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in Entry.objects.filter(paper__in=papers, found=True, kind__in=("toezegging", "commitment")) if papers else ():
        beside[entry.paper_id, entry.kind].append(entry)
    wanted = {e.pk for e in own}
    for paper in sorted(papers):
        for ask in beside[paper, "toezegging"]:
            said = [s for s in beside[paper, "commitment"] if s.start < ask.end and ask.start < s.end]
            if len(said) == 1 and not wanted.isdisjoint((ask.pk, said[0].pk)):
                yield ask.pk, said[0].pk


def _numbered_motions(rows: Sequence[Entry]) -> Iterator[Pair]:
    """Motions of one number: as printed, and as other papers tell of it. A tie that a person rejected is none."""
    own = {e.paper.publication_id for e in rows if e.paper.kind == "motion"}
    numbers = sorted(({e.reference for e in rows} | own) - {"", None})
    printed = Q(paper__publication_id__in=numbers, paper__kind="motion", reference="")
    same: dict[str, list[str]] = defaultdict(list)
    every = (
        Entry.objects.filter(Q(reference__in=numbers) | printed, kind="motie", found=True) if numbers else Entry.objects.none()
    )
    for id_, number, publication in every.order_by("pk").values_list("pk", "reference", "paper__publication_id"):
        same[number or publication].append(id_)
    ids = [id_ for group in same.values() for id_ in group]
    rejected = set(Link.objects.filter(state="rejected", source__in=ids, target__in=ids).values_list("source", "target"))
    for group in same.values():
        for id_ in group[1:]:
            if (id_, group[0]) not in rejected and (group[0], id_) not in rejected:
                yield group[0], id_


def _questions(rows: Sequence[Entry]) -> Iterator[Pair]:
    """What a notice of delay, or a letter that names questions, says of them as a whole, with the first of those questions."""
    papers = {e.paper_id for e in rows}
    names = papers | {e.paper.publication_id for e in rows if e.paper.publication_id}
    delays = counting().filter(Q(source__in=names) | Q(target__in=names), kind="delays").values_list("source", "target")
    told: list[tuple[str, str]] = [pair for pair in delays if pair[0] != pair[1]]
    spoken = Q(reference__in=names) | Q(pk__in=[e.pk for e in rows if e.reference])
    others = Entry.objects.filter(spoken, kind="vraag", found=True).exclude(paper__detail__in=_QUESTIONS)
    first = _first_questions({target for _, target in told} | {e.reference for e in rows if e.reference} | names)
    notices = Entry.objects.filter(paper__in={source for source, _ in told}, kind="vraag", found=True)
    of_paper: dict[str, list[str]] = defaultdict(list)
    for id_, paper in notices.filter(paper__detail="delay_notice").values_list("pk", "paper_id"):
        of_paper[paper].append(id_)
    for source, target in told:
        yield from ((id_, first[target]) for id_ in of_paper[source] if target in first)
    for id_, reference in others.values_list("pk", "reference"):
        if reference in first:
            yield id_, first[reference]


def _first_questions(names: set[str]) -> dict[str, str]:
    """The first question of each paper of written questions, by key and by publication."""
    found: dict[str, str] = {}
    rows = Entry.objects.filter(Q(paper__in=names) | Q(paper__publication_id__in=names), kind="vraag", found=True)
    rows = rows.filter(paper__detail__in=_QUESTIONS).order_by("-paper_id", "-start", "-pk")
    for id_, key, publication in rows.values_list("pk", "paper_id", "paper__publication_id"):
        found |= {key: id_} | ({publication: id_} if publication else {})
    return found
