"""An analysed paper comes into the register, in one transaction: all of it or nothing.

The same paper again changes nothing. The same bytes read by better rules, or a better version of the paper (official
markup rather than PDF), replace what was there and keep its ids. Two different papers that show one identifier are a
conflict: the second is refused, and the register stays as it was.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from kamerspoor.dutch_calendar import first_day, single_day
from kamerspoor.errors import RegisterError
from kamerspoor_site.register.models import (
    Body,
    Change,
    Dossier,
    Entry,
    EntryAlias,
    EntryPerson,
    Link,
    Ministry,
    Paper,
    PaperPerson,
    PaperVersion,
    Party,
    Person,
    Place,
    Problem,
    Source,
    StatusChange,
    Theme,
)
from kamerspoor_site.register.services import following, linking, status
from kamerspoor_site.register.services.entries import EntryRow, entry_rows, pair_up, places_of_asks, themes_of_asks
from kamerspoor_site.register.services.history import replace_history
from kamerspoor_site.register.services.identity import paper_key
from kamerspoor_site.register.services.ministries import MINISTRIES, paper_ministry
from kamerspoor_site.register.services.versions import preference, same_paper, version_rank
from kamerspoor_site.register.services.writing import one_writer
from kamerspoor_site.register.signals import reading_replaced

What = Literal["added", "updated", "kept", "unchanged"]
"""`kept`: stored as a further version, while a better one stays current."""


class PaperConflict(RegisterError):
    """Two papers with different content show the same publication identifier."""


@dataclass(frozen=True)
class Stored:
    """What came of storing: the paper's key and what changed."""

    key: str
    what: What


def store_paper(data: dict[str, Any], content: bytes, *, pages: Sequence[Sequence[int]] = ()) -> Stored:
    """Put the analysed paper `data`, read from the bytes `content`, into the register, with its page starts.

    Raises `PaperConflict` when another paper with different content has the same publication identifier.
    """
    with one_writer():
        stored = _store(data, content)
        version = PaperVersion.objects.filter(source_id=data["source"]["sha256"]).only("pages").first()
        if version and version.pages != (starts := [list(start) for start in pages]):
            version.pages = starts
            version.save(update_fields=["pages"])
        return stored


def _store(data: dict[str, Any], content: bytes) -> Stored:
    source = data["source"]
    Problem.objects.filter(name=source["name"][:500]).delete()  # this file is read now, whatever becomes of it below
    version = PaperVersion.objects.select_related("paper", "source").filter(source_id=source["sha256"]).first()
    if version:
        source["name"] = min(source["name"], version.source.name)
    line = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    if version and version.analysis == line:
        return Stored(version.paper_id, "unchanged")
    paper, new = _paper_for(data, version)
    version = _save_version(paper, version, data, line, content)
    if new or _best_of(paper) == version:
        replace_reading(paper, version, data, same_source=paper.current_id == version.pk, fresh=new)
        what: What = "added" if new else "updated"
    else:
        _add_aliases(paper, data)
        what = "kept"
    Change.objects.create(paper_key=paper.key)
    return Stored(paper.key, what)


def _best_of(paper: Paper) -> PaperVersion:
    return max(paper.versions.all(), key=lambda v: preference(v.rank, len(v.analysis), v.source_id))


def _paper_for(data: dict[str, Any], version: PaperVersion | None) -> tuple[Paper, bool]:
    """The paper that `data` is a version of, and whether it is new."""
    identifier, source = data["header"]["id"], data["source"]
    named = Paper.objects.select_related("current").filter(publication_id=identifier).first() if identifier else None
    own = version.paper if version else None
    if named and named != own:
        current = named.current
        if own or (current and not same_paper(current.data, data)):
            raise PaperConflict(
                f"{source['name']}: shows the identifier {identifier}, which {named.source_name} has with another text; "
                "see which of the two is wrong and leave that one out"
            )
        return named, False
    if own:
        own.publication_id = identifier or own.publication_id
        return own, False
    key = paper_key(identifier, source["sha256"])
    known = Paper.objects.filter(key=key).first()
    if known:
        return known, False
    return Paper.objects.create(key=key, publication_id=identifier, source_name=source["name"]), True


def _save_version(paper: Paper, version: PaperVersion | None, data: dict[str, Any], line: str, content: bytes) -> PaperVersion:
    source, rank = data["source"], version_rank(data["source"]["media_type"])
    if version is None:
        came_in = Source(
            sha256=source["sha256"],
            name=source["name"],
            media_type=source["media_type"],
            size=len(content),
            compressed=zlib.compress(content, 6),
        )
        Source.objects.bulk_create([came_in], ignore_conflicts=True)
        return PaperVersion.objects.create(paper=paper, source_id=source["sha256"], rank=rank, analysis=line)
    if version.source.name != source["name"]:
        Source.objects.filter(pk=source["sha256"]).update(name=source["name"])
    version.analysis, version.rank = line, rank
    version.save(update_fields=["analysis", "rank"])
    return version


def replace_reading(
    paper: Paper, version: PaperVersion, data: dict[str, Any], *, same_source: bool, fresh: bool = False
) -> None:
    """Make `data` what the register holds of `paper`: header, entries, citations, links.

    `fresh` says that the register holds nothing of the paper yet, so that there is nothing to look for and take away.
    """
    following.paper_changes(paper.key, fresh=fresh)
    _set_header(paper, data, version, fresh=fresh)
    rows = entry_rows(paper, data)
    _save_entries(paper, rows, data, same_source=same_source, fresh=fresh)
    linking.save_citations(paper, data, fresh=fresh)
    linking.save_own_links(paper, rows, fresh=fresh)
    reading_replaced.send(sender=Paper, paper=paper)


def _set_header(paper: Paper, data: dict[str, Any], version: PaperVersion, *, fresh: bool) -> None:
    header = data["header"]
    paper.current = version
    paper.kind, paper.detail = header["kind"], header.get("detail") or "unknown"
    paper.subject, paper.number = header["subject"] or "", header["number"] or ""
    paper.session = header.get("session") or ""
    paper.date_text, paper.date = header["date"] or "", first_day(header["date"])
    paper.asked = single_day(header["asked"])
    paper.source_name = data["source"]["name"]
    paper.ministry_id = _ministry(paper_ministry(data))
    paper.save()
    _save_people(paper, header, fresh=fresh)
    _save_dossiers(paper, header, fresh=fresh)
    bodies = sorted({b["id"] for b in data["bodies"] if b["id"]})
    places = sorted({p["iso"] for p in data["places"] if p["iso"] and p["iso"] != "NL"})
    _ensure(Body, "slug", bodies)
    _ensure(Place, "iso", places)
    _set_joins(paper, "bodies", bodies, fresh=fresh)
    _set_joins(paper, "places", places, fresh=fresh)


def _set_joins(paper: Paper, field: str, keys: list[str], *, fresh: bool) -> None:
    if not fresh:
        getattr(paper, field).set(keys)
    elif keys:
        through = Paper._meta.get_field(field).remote_field.through
        column = f"{through._meta.get_field(Paper._meta.get_field(field).m2m_reverse_field_name()).name}_id"
        through.objects.bulk_create(through(paper_id=paper.key, **{column: key}) for key in keys)


def _ensure(model: Any, field: str, keys: list[str]) -> None:
    model.objects.bulk_create([model(**{field: k}) for k in keys], ignore_conflicts=True)


def _ministry(slug: str | None) -> str | None:
    if slug:
        Ministry.objects.get_or_create(slug=slug, defaults={"name": MINISTRIES[slug][0]})
    return slug


def _person(name: str, party: str | None) -> Person:
    return Person(key=f"{name}|{party or ''}"[:300], name=name[:200], party_id=party[:80] if party else None)


def _save_persons(named: list[tuple[str, str | None]]) -> None:
    people = {p.key: p for p in (_person(*n) for n in named)}
    _ensure(Party, "name", sorted({p.party_id for p in people.values() if p.party_id}))
    Person.objects.bulk_create([people[k] for k in sorted(people)], ignore_conflicts=True)


def _save_people(paper: Paper, header: dict[str, Any], *, fresh: bool) -> None:
    senders = [("sender", s.get("name"), None, s.get("role") or "") for s in header["senders"]]
    others = [("on_behalf_of", None, None, role) for role in header["on_behalf_of"]]
    askers = [("asker", a["name"], a.get("party"), "") for a in header["askers"]]
    parts = [*senders, *others, *askers]
    _save_persons([(name, party) for _, name, party, _ in parts if name])
    if not fresh:
        PaperPerson.objects.filter(paper=paper).delete()
    PaperPerson.objects.bulk_create(
        PaperPerson(
            paper=paper, part=part, position=i, office=office[:200], person_id=_person(name, party).key if name else None
        )
        for i, (part, name, party, office) in enumerate(parts)
    )


def _save_dossiers(paper: Paper, header: dict[str, Any], *, fresh: bool) -> None:
    _ensure(Dossier, "number", sorted(header["dossiers"]))
    _set_joins(paper, "dossiers", sorted(set(header["dossiers"])), fresh=fresh)


# ----------------------------------------------------------------------------------------------------------- entries


def _save_entries(paper: Paper, rows: list[EntryRow], data: dict[str, Any], *, same_source: bool, fresh: bool) -> None:
    old = {} if fresh else {e.id: e for e in paper.entries.all()}
    if old:
        _carry_over(paper, old, rows, same_source=same_source)
    fields = [f.name for f in Entry._meta.concrete_fields if f.name != "id"]
    Entry.objects.bulk_create(
        [r.entry for r in rows],
        update_conflicts=bool(old),
        unique_fields=["id"] if old else None,
        update_fields=fields if old else None,
    )
    if old:
        Entry.objects.filter(paper=paper).exclude(pk__in=[r.entry.id for r in rows]).update(found=False)
        _clear_joins(paper)
    _save_joins(paper, rows, data)
    replace_history({r.entry.id: status.changes(r.entry, r.proposal) for r in rows})


def _carry_over(paper: Paper, old: dict[str, Entry], rows: list[EntryRow], *, same_source: bool) -> None:
    """Give sentences that were read a little differently their former id, or make that id an alias."""
    new = {r.entry.id: r.entry for r in rows}
    pairs = pair_up((e for e in old.values() if e.id not in new), (e for e in new.values() if e.id not in old))
    for before, after in pairs.items():
        entry = new[after]
        _keep_decision(old[before], entry)
        if same_source:
            EntryAlias.objects.update_or_create(id=after, defaults={"entry_id": before})
            entry.id = before
    for id_, entry in new.items():
        if id_ in old:
            _keep_decision(old[id_], entry)
    if not same_source:
        _rename(pairs, new, old)


def _keep_decision(before: Entry, after: Entry) -> None:
    if before.decided:
        after.decided, after.status, after.status_reason = True, before.status, before.status_reason


def _rename(pairs: dict[str, str], new: dict[str, Entry], old: dict[str, Entry]) -> None:
    """Old ids become aliases of the ids that the better version gives; confirmed links move along."""
    for before, after in pairs.items():
        Entry.objects.bulk_create([new[after]], ignore_conflicts=True)
        EntryAlias.objects.filter(entry_id=before).update(entry_id=after)
        EntryAlias.objects.update_or_create(id=before, defaults={"entry_id": after})
        Link.objects.filter(source=before).update(source=after)
        Link.objects.filter(target=before).update(target=after)
        old[before].delete()


def _add_aliases(paper: Paper, data: dict[str, Any]) -> None:
    """Ids that a lesser version of the paper gives become aliases of the current entries."""
    current = {e.id: e for e in paper.entries.all()}
    lesser = [r.entry for r in entry_rows(paper, data) if r.entry.id not in current]
    for before, after in pair_up(lesser, current.values()).items():
        EntryAlias.objects.get_or_create(id=before, defaults={"entry_id": after})


def _clear_joins(paper: Paper) -> None:
    for through in (EntryPerson, Entry.places.through, Entry.themes.through):
        through.objects.filter(entry__paper=paper).delete()
    StatusChange.objects.filter(entry__paper=paper, decision=None).delete()


def _save_joins(paper: Paper, rows: list[EntryRow], data: dict[str, Any]) -> None:
    places, themes = places_of_asks(rows, data), themes_of_asks(rows)
    where = {r.entry.id: places.get(r.entry.id, r.places) for r in rows}
    about = {r.entry.id: themes.get(r.entry.id, r.themes) for r in rows}
    _ensure(Place, "iso", sorted({iso for isos in where.values() for iso in isos}))
    _ensure(Theme, "slug", sorted({t for ts in about.values() for t in ts}))
    for slug in sorted({r.entry.ministry_id for r in rows if r.entry.ministry_id}):
        _ministry(slug)
    _save_persons([p for r in rows for p in r.people])
    EntryPerson.objects.bulk_create(
        EntryPerson(entry=r.entry, person_id=_person(*p).key, position=i) for r in rows for i, p in enumerate(r.people)
    )
    through = Entry.places.through
    through.objects.bulk_create(
        through(entry_id=id_, place_id=iso) for id_, isos in where.items() for iso in dict.fromkeys(isos)
    )
    topics = Entry.themes.through
    topics.objects.bulk_create(topics(entry_id=id_, theme_id=t) for id_, ts in about.items() for t in dict.fromkeys(ts))
