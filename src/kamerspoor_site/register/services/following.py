"""The register follows up: after papers came in, links, identities, questions and statuses are made anew where they changed.

Storing a paper leaves a mark (`Pending`); `follow_up` links what is marked and its neighbourhood, writes everything in one
transaction and takes the marks away with it. Where it was stopped, the next run does it again. What comes out depends on
the papers and decisions alone, not on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.db.models import Count, Max, Q, QuerySet

from kamerspoor.link import Catalogue, Linker, Proposals, Trail, dependents, relink, settled
from kamerspoor_site.register.models import Change, Decision, Dossier, Entry, Link, Paper, Pending, StatusChange
from kamerspoor_site.register.services import status
from kamerspoor_site.register.services.catalogue import RegisterCatalogue, read_papers, save_look_ups, whole
from kamerspoor_site.register.services.history import replace_history
from kamerspoor_site.register.services.linking import Names, StoredLinks, save_proposals
from kamerspoor_site.register.services.tellings import bring_together, same_number
from kamerspoor_site.register.services.writing import one_writer

WHOLE_FROM = 4
"""Where more than one paper in so many changed, everything is linked at once, in memory."""

_PART = 400
_ATTEMPTS = 3
_TIES = ("repeats", "identifies", "follows_up", "answers")
"""Links through which the evidence of one entry bears on another."""

Progress = Callable[[str, int], None]


@dataclass(frozen=True)
class Followed:
    """What came of following up: papers linked anew, and entries of which the status changed."""

    papers: int = 0
    entries: int = 0


def paper_changes(key: str, *, fresh: bool) -> None:
    """Mark that the paper of this key comes in or is about to be read anew (`fresh` says that nothing is held of it)."""
    if not fresh:
        before = next(iter(read_papers([key])), None)
        near = dependents(RegisterCatalogue(), before) if before else set()
        Pending.objects.bulk_create(Pending(paper_key=other, changed=False) for other in sorted(near - {key}))
    Pending.objects.create(paper_key=key)


def after_decision(*, instance: Decision, created: bool, **_: Any) -> None:
    """A person decided: mark the paper it is about, and follow it up once the decision is written."""
    if not created or not instance.paper:
        return
    ties = instance.action == "link" and all(link["kind"] != "identifies" for link in instance.after["links"])
    Pending.objects.create(paper_key=instance.paper, changed=not ties)
    transaction.on_commit(follow_up)


def follow_up(*, progress: Progress | None = None) -> Followed:
    """Bring links and statuses up to date with the papers and decisions that came in."""
    for _ in range(_ATTEMPTS - 1):
        work = _Work.begin(progress)
        if work is None:
            return Followed()
        with one_writer():
            if work.is_current():
                return work.write()
    with one_writer():  # others keep writing: let them wait
        work = _Work.begin(progress)
        return work.write() if work else Followed()  # another run may have taken the marks meanwhile


class _Work:
    """One run: what is proposed is worked out first, and written only if nothing came in meanwhile."""

    def __init__(self, pending: Sequence[Pending], last: int, progress: Progress | None) -> None:
        self.pending, self._last, self._progress = pending, last, progress
        self._changed = sorted({row.paper_key for row in pending if row.changed})
        total = Paper.objects.count()
        self._whole = len(self._changed) * WHOLE_FROM > total
        self._proposals: dict[str, Proposals] = {}

    @classmethod
    def begin(cls, progress: Progress | None) -> _Work | None:
        """Look up what is marked, and work out what follows from it; None where nothing is marked."""
        pending = list(Pending.objects.order_by("pk"))
        if not pending:
            return None
        work = cls(pending, _last_change(), progress)
        work._look_ups()
        work._link()
        return work

    def is_current(self) -> bool:
        """Whether nothing came in since this run began."""
        return self._last == _last_change()

    def _look_ups(self) -> None:
        with one_writer():
            parts = [self._changed[i : i + _PART] for i in range(0, len(self._changed), _PART)]
            papers = (entries for part in parts for entries in read_papers(part))
            save_look_ups(self._counted(papers, "indexed for linking"), keys=self._changed)

    def _link(self) -> None:
        self._catalogue: Catalogue = whole() if self._whole else RegisterCatalogue()
        if self._whole:
            linker = Linker(self._catalogue)
            keys = self._counted(sorted(self._catalogue.keys()), "linked")
            self._proposals = {key: linker.link(key) for key in keys}
            return
        self._proposals = relink(self._catalogue, self._changed)
        further = {row.paper_key for row in self.pending} - set(self._proposals)
        linker = Linker(self._catalogue)
        self._proposals |= {key: linker.link(key) for key in sorted(further)}

    def write(self) -> Followed:
        """Write links and statuses, and take the marks away."""
        names = Names.whole() if self._whole else Names()
        ends = save_proposals(self._proposals, names)
        links = StoredLinks(names)
        if self._whole:
            links.read_all()
            followed = Entry.objects.filter(found=True, kind__in=status.FOLLOWED)
            touched = list(followed.order_by("pk").values_list("pk", flat=True))
        else:
            touched = _touched({row.paper_key for row in self.pending}, ends)
        trail = Trail(self._catalogue, links)
        count = _save_statuses(touched, trail, names)
        bring_together(touched)
        _name_dossiers(self._changed)
        for i in range(0, len(self.pending), _PART):
            Pending.objects.filter(pk__in=[row.pk for row in self.pending[i : i + _PART]]).delete()
        return Followed(len(self._proposals), count)

    def _counted(self, things: Iterable[Any], what: str) -> Iterable[Any]:
        for done, thing in enumerate(things, 1):
            yield thing
            if self._progress and done % 1000 == 0:
                self._progress(what, done)


def _last_change() -> int:
    return max(Change.objects.aggregate(last=Max("pk"))["last"] or 0, 0)


def _name_dossiers(keys: Sequence[str]) -> None:
    """Name the dossiers of these papers after the subject that most of their numbered papers show."""
    every = Paper.dossiers.through.objects
    for i in range(0, len(keys), _PART):
        numbers = sorted(set(every.filter(paper__in=keys[i : i + _PART]).values_list("dossier_id", flat=True)))
        shown = every.filter(dossier__in=numbers, paper__publication_id__isnull=False).exclude(paper__subject="")
        counted = shown.values_list("dossier_id", "paper__subject").annotate(papers=Count("pk")).order_by()
        titles = dict.fromkeys(numbers, "")
        for number, subject, _ in sorted(counted, key=lambda row: (row[2], row[1])):
            titles[number] = subject[:500]
        Dossier.objects.bulk_update([Dossier(number=n, title=t) for n, t in titles.items()], ["title"], batch_size=_PART)


# -------------------------------------------------------------------------------------------------------------- statuses


def _touched(papers: set[str], ends: set[str]) -> list[str]:
    """Ids of the entries of which the status may have changed: those of `papers`, and all that `ends` bear on."""
    names = {name for part in _parts(papers) for ends_ in _ends(Link.objects.filter(paper__in=part)) for name in ends_}
    keys = papers | ends | names
    found: set[str] = set()
    for part in _parts(keys):
        found |= set(Entry.objects.filter(Q(paper__in=part) | Q(pk__in=part)).values_list("pk", flat=True))
    waiting, seen = found | keys, found | keys
    while waiting:
        tied = Link.objects.filter(kind__in=_TIES)
        near = (_ends(tied.filter(Q(source__in=part) | Q(target__in=part))) for part in _parts(waiting))
        numbered = {id_ for part in _parts(waiting) for id_ in same_number(part)}
        waiting = ({name for rows in near for ends_ in rows for name in ends_} | numbered) - seen
        seen |= waiting
    return sorted(seen)


def _ends(rows: QuerySet[Link]) -> Iterable[tuple[str, str]]:
    return rows.values_list("source", "target")


def _parts(names: Iterable[str]) -> Iterator[list[str]]:
    every = sorted(names)
    return (every[i : i + _PART] for i in range(0, len(every), _PART))


def _save_statuses(ids: Sequence[str], trail: Trail, names: Names) -> int:
    """Write the status, term and history of these entries where they changed; gives how many did."""
    changed: set[str] = set()
    count = 0
    for i in range(0, len(ids), _PART):
        rows = Entry.objects.filter(pk__in=ids[i : i + _PART], found=True, kind__in=status.FOLLOWED).order_by("pk")
        entries = list(rows)
        names.learn(sorted({e.paper_id for e in entries}))
        written = _Writer(trail, names).write(entries)
        count += len(written)
        changed |= {e.paper_id for e in written}
    Change.objects.bulk_create(Change(paper_key=key) for key in sorted(changed))
    return count


class _Writer:
    """Writes the statuses of a few hundred entries."""

    def __init__(self, trail: Trail, names: Names) -> None:
        self._trail, self._names = trail, names

    def write(self, entries: Sequence[Entry]) -> list[Entry]:
        """Write what differs; gives the entries of which the status changed."""
        old: dict[str, list[StatusChange]] = {}
        for row in StatusChange.objects.filter(entry__in=[e.pk for e in entries]).order_by("entry_id", "position"):
            old.setdefault(row.entry_id, []).append(row)
        changed: list[Entry] = []
        steps: dict[str, list[StatusChange]] = {}
        for entry in entries:
            end = self._names.ends([entry.pk])[entry.pk]
            found = settled(self._trail, end.key)
            if found is None:
                continue
            proposal = status.proposal_of(found, self._trail)
            if _differs(entry, proposal):
                changed.append(entry)
            known, wanted = old.get(entry.pk, []), status.changes(entry, proposal)
            if [_values(r) for r in known if r.decision_id is None] != [_values(r) for r in wanted]:
                steps[entry.pk] = wanted
        _update(changed)
        replace_history(steps)
        return changed


def _values(row: StatusChange) -> tuple[Any, ...]:
    return row.position, row.status, row.day, row.paper_id, row.reason, row.evidence


def _differs(entry: Entry, proposal: status.Proposal) -> bool:
    """Set the fields of `entry` by `proposal`; whether any of them is another now."""
    before = _fields(entry)
    status.apply(entry, proposal)
    return _fields(entry) != before


def _fields(entry: Entry) -> tuple[Any, ...]:
    return entry.machine_status, entry.status, entry.status_reason, entry.due_until, entry.answered


_COLUMNS = ("machine_status", "status", "status_reason", "due_until", "answered")


def _update(entries: Sequence[Entry]) -> None:
    """Write these columns of many rows at once; Django's own way makes one condition for each row and column."""
    if not entries:
        return
    fields = [Entry._meta.get_field(name) for name in _COLUMNS]
    sets = ", ".join(f"{connection.ops.quote_name(field.column)} = %s" for field in fields)
    table = connection.ops.quote_name(Entry._meta.db_table)
    rows = [[*(f.get_db_prep_save(getattr(e, f.attname), connection) for f in fields), e.pk] for e in entries]
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {table} SET {sets} WHERE id = %s", rows)  # names of columns, no words of users
