"""The register as JSON Lines: a line for what it is, then every paper, entry, link and decision.

The order is that of the identifiers, keys have a fixed order, and nothing in a line depends on the day or on the order in
which papers came in: equal registers give equal bytes. `overdue` is a question about a day, so it is not in it. Each line has
`type` (`register`, `paper`, `entry`, `link`, `decision`).
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from kamerspoor.export.records import RecordStream, RegisterRecords

SCHEMA: Final = "kamerspoor/register/1"


def lines(records: RecordStream) -> Iterator[str]:
    """The lines of the export with their line breaks, one at a time.

    `ValueError` where records are not in order (by code point), as the bytes would then depend on where they came from.
    """
    dossiers = [{"number": number, "title": title} for number, title in sorted(records.titles.items())]
    yield _line("register", {"schema": SCHEMA, "dossiers": dossiers})
    yield from _lines_of("paper", records.papers, "key")
    yield from _lines_of("entry", records.entries, "id")
    yield from _lines_of("link", records.links, "id")
    yield from _lines_of("decision", records.decisions, "number")


def write_json_lines(records: RegisterRecords) -> bytes:
    """The bytes of the export of records that are in memory, in whatever order."""
    return "".join(lines(records.stream())).encode("utf-8", errors="replace")


def _lines_of(kind: str, items: Iterable[Any], key: str) -> Iterator[str]:
    before = None
    for item in items:
        name = getattr(item, key)
        if before is not None and name <= before:
            raise ValueError(f"{kind} {name} comes after {before}: records must be in order of {key}")
        before = name
        values = dataclasses.asdict(item)
        values.pop("overdue", None)
        if values.get("text", "") is None:
            del values["text"]
        yield _line(kind, values)


def _line(kind: str, values: dict[str, Any]) -> str:
    ordered = {name: _sorted_keys(value) for name, value in values.items()}
    return json.dumps({"type": kind, **ordered}, ensure_ascii=False, separators=(",", ":"), default=str) + "\n"


def _sorted_keys(value: Any) -> Any:
    """`value` with the keys of free-form values in order."""
    if isinstance(value, Mapping):
        return {str(key): _sorted_keys(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, (list, tuple)):
        return [_sorted_keys(item) for item in value]
    return value
