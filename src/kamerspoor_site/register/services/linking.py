"""Ties between papers and entries: what a paper's own words tie together, and the proposals of `kamerspoor.link` as rows.

The library names entries by paper and place in its reading; rows name them by their permanent ids (`Names`). What a person
confirmed or rejected is never touched: it stays as it was decided, and is not proposed again.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from kamerspoor.dutch_calendar import single_day
from kamerspoor.link import Candidate, End, Evidence, Identity, Proposals, Question, Reason
from kamerspoor.link import Link as Proposal
from kamerspoor_site.register.models import Citation, Entry, Link, Paper
from kamerspoor_site.register.services.entries import EntryRow
from kamerspoor_site.register.services.identity import link_id, short_hash
from kamerspoor_site.register.services.sentences import sentence_around

_PART = 400


def save_citations(paper: Paper, data: dict[str, Any], *, fresh: bool = False) -> None:
    """Replace the citations of `paper` (it has none yet if `fresh`) by the references of `data` that name a publication."""
    if not fresh:
        Citation.objects.filter(paper=paper).delete()
    text, dates = data["text"], sorted((d["start"], d["value"]) for d in data["dates"])
    rows = []
    for reference in data["references"]:
        if reference["target"].startswith("#"):
            continue
        low, high = sentence_around(text, reference["start"], reference["end"])
        rows.append(
            Citation(
                paper=paper,
                target=reference["target"][:300],
                start=reference["start"],
                end=reference["end"],
                rule=reference["rule"],
                sentence_start=low,
                sentence_end=high,
                named_day=_nearest_day(dates, low, reference["start"]),
            )
        )
    Citation.objects.bulk_create(rows)


def _nearest_day(dates: Iterable[tuple[int, str]], low: int, high: int) -> datetime.date | None:
    """The last exact day named between the beginning of the sentence and the reference."""
    days = [single_day(value) for start, value in dates if low <= start < high]
    return next((day for day in reversed(days) if day), None)


def save_own_links(paper: Paper, rows: list[EntryRow], *, fresh: bool = False) -> None:
    """Links that the paper's own words make: statements that answer its asks."""
    decided: set[str] = set()
    if not fresh:
        decided = set(Link.objects.filter(paper=paper).exclude(state="proposed").values_list("pk", flat=True))
        Link.objects.filter(paper=paper, state="proposed", kind="answers", rule="").delete()
    ids = {r.entry.local_id: r.entry.id for r in rows if r.entry.layer == "ask"}
    links = {}
    for row in rows:
        for ask in row.asks:
            if ask in ids:
                link = _own_link(row.entry, ids[ask], paper)
                links[link.id] = link
    Link.objects.bulk_create([link for id_, link in links.items() if id_ not in decided], ignore_conflicts=True)


def _own_link(entry: Entry, ask: str, paper: Paper) -> Link:
    return Link(
        id=link_id("answers", entry.id, ask),
        kind="answers",
        source=entry.id,
        target=ask,
        paper=paper,
        score=entry.confidence,
        reasons=[["same_paper", {}]],
        evidence=[{"paper": paper.key, "start": entry.start, "end": entry.end}],
    )


# -------------------------------------------------------------------------------------------------------------- names


class Names:
    """Which entry of the register is which of the library: `KEY.s3` and `c-7k3m9q2xab` are one."""

    def __init__(self) -> None:
        self._entry: dict[str, str] = {}
        self._end: dict[str, End] = {}
        self._papers: dict[str, bool] = {}

    @classmethod
    def whole(cls) -> Names:
        """All names of the register."""
        names = cls()
        names._papers = dict.fromkeys(Paper.objects.values_list("pk", flat=True), True)
        names._learn(Entry.objects.filter(found=True))
        return names

    def _learn(self, rows: Any) -> None:
        for id_, paper, local, layer in rows.values_list("pk", "paper_id", "local_id", "layer").iterator(chunk_size=5000):
            key = f"{paper}.{local or id_}"
            self._entry[key] = id_
            self._end[id_] = End("ask" if layer == "ask" else "statement", key)

    def learn(self, papers: Iterable[str]) -> None:
        """Learn the names of these papers and of their entries, where they are not known yet."""
        new = sorted(set(papers) - set(self._papers))
        for i in range(0, len(new), _PART):
            part = new[i : i + _PART]
            self._papers |= dict.fromkeys(part, False)
            self._papers |= dict.fromkeys(Paper.objects.filter(pk__in=part).values_list("pk", flat=True), True)
            self._learn(Entry.objects.filter(found=True, paper__in=part))

    def name(self, end: End) -> str | None:
        """What a row calls this end; None where the register has it no longer."""
        if end.kind == "publication":
            return end.key
        paper = end.key if end.kind == "paper" else end.key.rsplit(".", 1)[0]
        self.learn([paper])
        if end.kind == "paper":
            return end.key if self._papers[paper] else None
        return self._entry.get(end.key)

    def id_of(self, key: str) -> str | None:
        """The id of the entry that the library calls `key`."""
        return self.name(End("statement", key))

    def ends(self, names: Iterable[str]) -> dict[str, End]:
        """What the library calls these names of rows."""
        wanted = set(names)
        unknown = sorted(name for name in wanted if name not in self._end and name not in self._papers)
        for i in range(0, len(unknown), _PART):
            part = unknown[i : i + _PART]
            papers = Entry.objects.filter(pk__in=part).values_list("paper_id", flat=True)
            self.learn([*papers, *Paper.objects.filter(pk__in=part).values_list("pk", flat=True)])
        return {name: self._end.get(name) or End("paper" if self._papers.get(name) else "publication", name) for name in wanted}


# ---------------------------------------------------------------------------------------------------- proposals as rows


def save_proposals(proposals: Mapping[str, Proposals], names: Names) -> set[str]:
    """Make the rows of these papers what is proposed from them; gives the names of the ends of all that changed."""
    touched: set[str] = set()
    keys = sorted(proposals)
    for i in range(0, len(keys), _PART):
        part = keys[i : i + _PART]
        names.learn(part)
        wanted = {row.pk: row for key in part for row in _rows(key, proposals[key], names)}
        touched |= _replace_rows(part, wanted)
    return touched


def _replace_rows(keys: Sequence[str], wanted: dict[str, Link]) -> set[str]:
    old = {row.pk: row for row in _rows_of(keys)}
    _leave_out_decided(wanted, [row for row in old.values() if row.state != "proposed"])
    gone = [pk for pk, row in old.items() if row.state == "proposed" and pk not in wanted]
    new = [row for pk, row in wanted.items() if pk not in old or not _same(old[pk], row)]
    touched = {name for row in (*new, *(old[pk] for pk in gone)) for name in (row.source, row.target)}
    for i in range(0, len(gone), _PART):
        Link.objects.filter(pk__in=gone[i : i + _PART]).delete()
    fields = [f.name for f in Link._meta.concrete_fields if f.name != "id"]
    Link.objects.bulk_create(new, batch_size=1000, update_conflicts=True, unique_fields=["id"], update_fields=fields)
    return touched


def _rows_of(keys: Sequence[str]) -> Any:
    """Rows that are proposed from these papers, or decided: identities by the paper that is meant."""
    identities = Q(target__in=keys, kind="identifies") & ~Q(value="")
    return Link.objects.filter(Q(paper__in=keys, value="") | identities).exclude(rule="", state="proposed")


def _leave_out_decided(wanted: dict[str, Link], decided: Sequence[Link]) -> None:
    """Take out of `wanted` what was decided already: the same link, the same identity, or another answer to a question."""
    ids = {row.pk for row in decided}
    taken = set(Link.objects.filter(pk__in=list(wanted)).exclude(state="proposed").values_list("pk", flat=True))
    identities = {(row.target, row.value) for row in decided if row.kind == "identifies" and row.value}
    settled = {row.question for row in decided if row.state == "confirmed" and row.question}
    for pk, row in list(wanted.items()):
        if pk in ids or pk in taken or (row.target, row.value) in identities or row.question in settled:
            del wanted[pk]


_FIELDS = ("score", "reasons", "evidence", "rule", "rank", "question", "paper_id")


def _same(one: Link, other: Link) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in _FIELDS)


def _rows(key: str, found: Proposals, names: Names) -> Iterator[Link]:
    """The rows of one paper; of two for the same ends and kind the one with the higher score."""
    rows: dict[str, Link] = {}
    made = [_row(link, key, names) for link in found.links]
    made += [_identity_row(identity) for identity in found.identities]
    made += [row for question in found.questions for row in _candidate_rows(question, key, names)]
    for row in made:
        if row is not None and (row.pk not in rows or _weight(row) > _weight(rows[row.pk])):
            rows[row.pk] = row
    yield from rows.values()


def _weight(row: Link) -> tuple[bool, float, str]:
    return not row.question, row.score, row.rule


def _row(link: Proposal, key: str, names: Names) -> Link | None:
    source, target = names.name(link.source), names.name(link.target)
    if source is None or target is None or (link.kind == "cites" and link.target.kind == "publication"):
        return None  # what is cited and not in the register is kept as a citation
    return Link(
        id=link_id(link.kind, source, target),
        kind=link.kind,
        source=source,
        target=target,
        paper_id=key,
        score=link.score,
        reasons=_reasons(link.reasons),
        evidence=_ranges(link.evidence),
        rule=link.rule,
        rank=link.rank,
    )


def _identity_row(identity: Identity) -> Link:
    citing = identity.evidence[0].paper if identity.evidence else identity.paper
    return _identifies(citing, identity.paper, identity.publication, identity.score, identity.reasons, identity.evidence)


def _identifies(
    citing: str, paper: str, publication: str, score: float, reasons: Sequence[Reason], evidence: Sequence[Evidence]
) -> Link:
    return Link(
        id=link_id("identifies", citing, paper, publication),
        kind="identifies",
        source=citing,
        target=paper,
        value=publication,
        paper_id=citing,
        score=score,
        reasons=_reasons(reasons),
        evidence=[_sentence(e) for e in evidence],
        rule="identity",
    )


def _sentence(evidence: Evidence) -> dict[str, Any]:
    """The sentence in which the publication is cited."""
    cited = Citation.objects.filter(paper=evidence.paper, start=evidence.start).first()
    low, high = (cited.sentence_start, cited.sentence_end) if cited else (evidence.start, evidence.end)
    return {"paper": evidence.paper, "start": low, "end": high}


def _candidate_rows(question: Question, key: str, names: Names) -> Iterator[Link | None]:
    first = question.evidence[0] if question.evidence else Evidence(key, 0, 0, "")
    anchor = (question.kind, question.about.key, question.rule, first.paper, str(first.start))
    name = f"q-{short_hash(*anchor)}"
    for place, candidate in enumerate(question.candidates, 1):
        row = _candidate_row(question, candidate, key, names, first.paper)
        if row is not None:
            row.question, row.rank = name, place
        yield row


def _candidate_row(question: Question, candidate: Candidate, key: str, names: Names, citing: str) -> Link | None:
    if candidate.end.kind == "publication" and question.kind == "identifies":
        paper = question.about.key
        return _identifies(citing, paper, candidate.end.key, candidate.score, candidate.reasons, question.evidence)
    ends = question.about, candidate.end
    return _row(
        Proposal(*ends, question.kind, question.rule, candidate.score, candidate.reasons, question.evidence), key, names
    )


def _reasons(reasons: Sequence[Reason]) -> list[Any]:
    return [[why.code, dict(why.facts) | ({"weight": why.weight} if why.weight else {})] for why in reasons]


def _ranges(evidence: Sequence[Evidence]) -> list[dict[str, Any]]:
    return [{"paper": e.paper, "start": e.start, "end": e.end} for e in evidence if e.end > e.start]


# ---------------------------------------------------------------------------------------------------- rows as the links


class StoredLinks:
    """`kamerspoor.link.Links` over the rows: proposed or confirmed, not rejected, and no mere candidate of a question."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._to: dict[str, list[Proposal]] = {}
        self._of: dict[str, list[Proposal]] = {}
        self._confirmed: set[Proposal] = set()

    def read_all(self) -> None:
        """Read all links of the register at once."""
        for key in (*self._names._entry, *self._names._papers):
            self._to[key], self._of[key] = [], []
        for row, link in self._links(counting().order_by("id")):
            self._to.setdefault(link.target.key, []).append(link)
            self._of.setdefault(link.source.key, []).append(link)
            if row.state == "confirmed":
                self._confirmed.add(link)
        for links in (*self._to.values(), *self._of.values()):
            links.sort()

    def to(self, key: str) -> Sequence[Proposal]:
        """Links of which the target has this key."""
        if key not in self._to:
            self._to[key] = self._look_up(key, "target")
        return self._to[key]

    def of(self, key: str) -> Sequence[Proposal]:
        """Links of which the source has this key."""
        if key not in self._of:
            self._of[key] = self._look_up(key, "source")
        return self._of[key]

    def confirmed(self, link: Proposal) -> bool:
        """Whether a person confirmed it."""
        return link in self._confirmed

    def _look_up(self, key: str, end: str) -> list[Proposal]:
        paper = key.rsplit(".", 1)[0]
        self._names.learn([key, paper])
        name = self._names.id_of(key) or key
        found = list(self._links(counting().filter(**{end: name})))
        self._confirmed |= {link for row, link in found if row.state == "confirmed"}
        return sorted(link for _, link in found)

    def _links(self, rows: Any) -> Iterator[tuple[Link, Proposal]]:
        found = list(rows.defer("reasons", "evidence"))
        ends = self._names.ends(name for row in found for name in (row.source, row.target))
        for row in found:
            yield row, Proposal(ends[row.source], ends[row.target], row.kind, row.rule, row.score, rank=row.rank)  # type: ignore[arg-type]


def counting() -> QuerySet[Link]:
    """The links that count, proposed or confirmed: neither rejected nor candidates of a question that nobody answered."""
    return Link.objects.exclude(state="rejected").filter(Q(question="") | Q(state="confirmed"))
