"""From the analysis of one paper to what the catalogue holds of it.

In: the paper contract (`kamerspoor/paper/1`) as JSON values, and the key the register gives the paper. Out: `PaperEntries`,
with asks and statements under `KEY.ID` ("ab12.c3"). Nothing is computed here that is not in the analysis.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from kamerspoor.link.catalogue import (
    CataloguedAsk,
    CataloguedPaper,
    CataloguedStatement,
    Citation,
    Event,
    PaperEntries,
)
from kamerspoor.link.people import ministry
from kamerspoor.link.periods import is_day
from kamerspoor.model import Header, NamedPerson, Paper
from kamerspoor.paper_json import to_dict

_OPENING = 1500
_NEAR = 90
_NOT_OPENING = frozenset({"dossier", "number", "addressee", "salutation", "signature", "dateline", "label"})

Json = Mapping[str, Any]


def _people(values: Sequence[Json]) -> tuple[NamedPerson, ...]:
    return tuple(NamedPerson(v.get("name") or "", v.get("party"), v.get("role")) for v in values)


def header_from_json(value: Json) -> Header:
    """The header as an object again (without its evidence)."""
    return Header(
        kind=value.get("kind") or "other",
        detail=value.get("detail") or "unknown",
        id=value.get("id"),
        dossiers=tuple(value.get("dossiers") or ()),
        number=value.get("number"),
        date=value.get("date"),
        asked=value.get("asked"),
        place=value.get("place"),
        senders=_people(value.get("senders") or ()),
        on_behalf_of=tuple(value.get("on_behalf_of") or ()),
        askers=_people(value.get("askers") or ()),
        addressee=value.get("addressee"),
        subject=value.get("subject"),
        session=value.get("session"),
        marks=dict(value.get("marks") or {}),
        replaces=value.get("replaces"),
    )


class _Blocks:
    """The blocks of a text by position, footnotes included, with the heading above each."""

    def __init__(self, value: Json) -> None:
        self.text: str = value["text"]
        self._ends: list[int] = []
        self._starts: list[int] = []
        at = 0
        for line in self.text.split("\n"):
            self._starts.append(at)
            self._ends.append(at + len(line))
            at += len(line) + 1
        headings = sorted((h["start"], h["text"]) for h in value.get("headings") or ())
        self._heading_starts = [start for start, _ in headings]
        self._headings = [text for _, text in headings]
        self._dates = sorted(
            (d["start"], d["end"], d["value"]) for d in value.get("dates") or () if d.get("granularity", "day") == "day"
        )
        self._date_starts = [start for start, _, _ in self._dates]
        self._references = sorted((r["start"], r["target"]) for r in value.get("references") or ())
        self._reference_starts = [start for start, _ in self._references]

    def bounds(self, position: int) -> tuple[int, int]:
        """Start and end of the block that holds `position`."""
        index = max(bisect_right(self._starts, position) - 1, 0)
        return self._starts[index], self._ends[index]

    def at(self, position: int) -> str:
        """The block that holds `position`."""
        start, end = self.bounds(position)
        return self.text[start:end]

    def heading(self, position: int) -> str:
        """The heading above `position`, empty where there is none."""
        index = bisect_right(self._heading_starts, position) - 1
        return self._headings[index] if index >= 0 else ""

    def days(self, start: int, end: int) -> tuple[str, ...]:
        """Days named in `start:end`, once each, in order."""
        low, high = bisect_right(self._date_starts, start - 1), bisect_right(self._date_starts, end - 1)
        return tuple(dict.fromkeys(value for _, _, value in self._dates[low:high] if is_day(value)))

    def cited(self, start: int, end: int) -> tuple[str, ...]:
        """Publications named in `start:end`, once each, in order."""
        low, high = bisect_right(self._reference_starts, start - 1), bisect_right(self._reference_starts, end - 1)
        return tuple(dict.fromkeys(target for _, target in self._references[low:high]))

    def day_before(self, position: int) -> str | None:
        """The day named last before `position` in the same block and not far from it."""
        index = bisect_right(self._date_starts, position) - 1
        if index < 0:
            return None
        start, end, value = self._dates[index]
        close = start >= self.bounds(position)[0] and position - end <= _NEAR
        return value if close and is_day(value) else None


def _citations(value: Json, blocks: _Blocks) -> tuple[Citation, ...]:
    return tuple(
        Citation(r["target"], r["start"], r["end"], r["quote"], blocks.at(r["start"]), blocks.day_before(r["start"]))
        for r in value.get("references") or ()
        if not r["target"].startswith("#")
    )


def _events(value: Json, blocks: _Blocks) -> tuple[Event, ...]:
    return tuple(
        Event(
            e["kind"],
            tuple(p["name"] for p in e.get("people") or ()),
            e.get("occasion"),
            e.get("date"),
            e.get("target"),
            e["start"],
            e["end"],
            e["quote"],
            blocks.at(e["start"]),
        )
        for e in value.get("events") or ()
    )


def _opening(value: Json) -> str:
    text = value["text"]
    kept: list[str] = []
    size = 0
    for block in value.get("paragraphs") or ():
        if block["kind"] in _NOT_OPENING or size > _OPENING:
            continue
        kept.append(text[block["start"] : block["end"]])
        size += block["end"] - block["start"]
    return "\n".join(kept)[:_OPENING] if kept else text[:_OPENING]


def _asks(value: Json, key: str) -> tuple[CataloguedAsk, ...]:
    date = value["header"].get("date")
    found = []
    for a in value.get("asks") or ():
        answer = a.get("answer")
        found.append(
            CataloguedAsk(
                key=f"{key}.{a['id']}",
                paper=key,
                local=a["id"],
                kind=a["kind"],
                start=a["start"],
                end=a["end"],
                quote=a["quote"],
                by=_people(a.get("by") or ()),
                date=a.get("date"),
                occasion=a.get("occasion"),
                reference=a.get("reference"),
                outcome=a.get("outcome") or "none",
                answer=(answer["start"], answer["end"]) if answer else None,
                answer_quote=a.get("answer_quote"),
                number=a.get("number"),
                paper_date=date,
            )
        )
    return tuple(found)


def _question_above(value: Json, start: int) -> str:
    for pair in value.get("qa") or ():
        answer = pair.get("answer")
        if answer and answer["start"] <= start < answer["end"]:
            question: str = value["text"][pair["question"]["start"] : pair["question"]["end"]]
            return question.replace("\n", " ")
    return ""


def _statements(value: Json, key: str, blocks: _Blocks) -> tuple[CataloguedStatement, ...]:
    header = value["header"]
    senders = [s.get("role") for s in header.get("senders") or ()] + list(header.get("on_behalf_of") or ())
    ministries = tuple(dict.fromkeys(m for m in map(ministry, senders) if m))
    found = []
    for s in value.get("statements") or ():
        start, end = blocks.bounds(s["start"])
        end = max(end, s["end"])
        found.append(
            CataloguedStatement(
                key=f"{key}.{s['id']}",
                paper=key,
                local=s["id"],
                kind=s["kind"],
                start=s["start"],
                end=s["end"],
                quote=s["quote"],
                actor=s.get("actor"),
                strength=s.get("strength"),
                due=s.get("due"),
                date=s.get("date"),
                recurring=bool(s.get("recurring")),
                instrument=s.get("instrument"),
                forum=s.get("forum"),
                places=tuple(s.get("places") or ()),
                themes=tuple(s.get("themes") or ()),
                asks=tuple(f"{key}.{a}" for a in s.get("asks") or ()),
                speaker=s.get("speaker"),
                paper_date=header.get("date"),
                context=" ".join(filter(None, (_question_above(value, s["start"]), blocks.text[start:end]))),
                heading=blocks.heading(s["start"]),
                ministries=ministries,
                dossiers=tuple(header.get("dossiers") or ()),
                cited=blocks.cited(start, end),
                days=blocks.days(start, end),
                subject=header.get("subject") or "",
            )
        )
    return tuple(found)


def entries_from_json(value: Json, *, key: str) -> PaperEntries:
    """What the catalogue holds of a paper, from its analysis as JSON values."""
    blocks = _Blocks(value)
    paper = CataloguedPaper(
        key=key,
        header=header_from_json(value["header"]),
        sha256=value["source"]["sha256"],
        citations=_citations(value, blocks),
        events=_events(value, blocks),
        opening=_opening(value),
    )
    return PaperEntries(paper, _asks(value, key), _statements(value, key, blocks))


def entries_of(paper: Paper, *, key: str | None = None) -> PaperEntries:
    """The same from an analysed paper; without a key the hash of its file is the key."""
    return entries_from_json(to_dict(paper), key=key or paper.source.sha256)
