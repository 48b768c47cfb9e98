"""The register as JSON Lines: a line for what it is, then every paper, entry, link and decision.

The order is that of the identifiers, the keys have a fixed order and nothing in a line depends on when or in what order
papers came in: equal registers give equal bytes. Each line has `type` (`register`, `paper`, `entry`, `link`, `decision`).
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from kamerspoor.export.records import RegisterRecords

SCHEMA: Final = "kamerspoor/register/1"


def lines(records: RegisterRecords) -> Iterator[str]:
    """The lines of the export, without their line breaks."""
    dossiers = [{"number": number, "title": title} for number, title in sorted(records.titles.items())]
    yield _line("register", {"schema": SCHEMA, "today": records.today.isoformat(), "dossiers": dossiers})
    yield from _sorted_lines("paper", records.papers, "key")
    yield from _sorted_lines("entry", records.entries, "id")
    yield from _sorted_lines("link", records.links, "id")
    yield from _sorted_lines("decision", records.decisions, "number")


def write_json_lines(records: RegisterRecords) -> bytes:
    """The bytes of the export: UTF-8, each line with its line break."""
    return "".join(f"{line}\n" for line in lines(records)).encode("utf-8", errors="surrogatepass")


def _sorted_lines(kind: str, items: Iterable[Any], key: str) -> Iterator[str]:
    for item in sorted(items, key=lambda record: getattr(record, key)):
        yield _line(kind, dataclasses.asdict(item))


def _line(kind: str, values: dict[str, Any]) -> str:
    return json.dumps({"type": kind, **_ordered(values)}, ensure_ascii=False, separators=(",", ":"), default=str)


def _ordered(values: dict[str, Any]) -> dict[str, Any]:
    """`values` with the keys of inner free-form values sorted; the record's own fields keep their order."""
    return {name: _sorted_keys(value) for name, value in values.items()}


def _sorted_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _sorted_keys(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, (list, tuple)):
        return [_sorted_keys(item) for item in value]
    return value
