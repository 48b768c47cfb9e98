"""The index of papers and entries, a folder that is derived from the register and may be thrown away at any time.

It remembers how far in the register's sequence of changes it is, and reads on from there. One process writes at a time; a
second one leaves the work to the first.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import tantivy
from django.conf import settings

from kamerspoor.errors import RegisterError
from kamerspoor_site.register.models import Change, Entry, Paper
from kamerspoor_site.register.services.opened import register_mark
from kamerspoor_site.search.dutch import compound_stems, stems

FORMAT = 4
"""Raised when the fields or the analysis change: an index of another format is made anew."""

FILTERS = ("type", "kind", "status", "dossier", "place", "theme", "ministry", "year")
"""Fields that narrow a search and are counted beside its results."""

_STATE = "kamerspoor.json"
_HEAP = 64_000_000
_COMMIT_EVERY = 2_000


def schema() -> tantivy.Schema:
    """Fields of the index: stems come ready-made, separated by spaces."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("paper", stored=True, tokenizer_name="raw", index_option="basic")
    for name in FILTERS:
        builder.add_text_field(name, stored=name == "type", fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("title", tokenizer_name="whitespace")
    builder.add_text_field("body", tokenizer_name="whitespace")
    builder.add_text_field("parts", tokenizer_name="whitespace", index_option="basic")
    return builder.build()


def folder() -> Path:
    """Where the index is."""
    return Path(settings.SEARCH_INDEX)


def open_index() -> tantivy.Index | None:
    """The index as it is, None where there is none yet."""
    try:
        return tantivy.Index.open(str(folder())) if _state() else None
    except (ValueError, OSError):
        return None


def _state() -> dict[str, Any]:
    try:
        state: dict[str, Any] = json.loads((folder() / _STATE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    fits = state.get("format") == FORMAT and state.get("register") == register_mark()
    return state if fits else {}


def is_behind() -> bool:
    """Whether the register has changes that the index lacks."""
    last = Change.objects.order_by("-id").values_list("id", flat=True).first() or 0
    return int(_state().get("seen", 0)) < last


def bring_up_to_date(*, progress: Callable[[int], None] | None = None) -> int:
    """Read the changes since the last time into the index; gives the number of papers read.

    Where another process is writing, nothing is done: it will read the changes too, or the next call will. Raises
    `RegisterError` where the folder cannot be written; an index that is there can be searched all the same.
    """
    if not is_behind():
        return 0
    with _writable(), _alone() as alone:
        return _follow(progress) if alone else 0


@contextlib.contextmanager
def _writable() -> Iterator[None]:
    """Turns what keeps the folder from being written, a ValueError where tantivy writes, into an error for the user."""
    try:
        yield
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or " ".join(str(error).split())
        raise RegisterError(
            f"{folder()}: the search index cannot be written ({said}); check the permissions and space of "
            "that folder, or name another one in KAMERSPOOR_INDEX"
        ) from error


@contextlib.contextmanager
def _alone() -> Iterator[bool]:
    """Whether no other process writes the index; until the end of the block none will. A killed process holds nothing."""
    folder().parent.mkdir(parents=True, exist_ok=True)
    with folder().with_name(folder().name + ".lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


def _follow(progress: Callable[[int], None] | None) -> int:
    state = _state()
    if not state:
        _start_anew()
    seen = int(state.get("seen", 0))
    # One question for both: what comes in after it is read the next time.
    changes = list(Change.objects.filter(id__gt=seen).order_by("id").values_list("id", "paper_key"))
    keys = list(dict.fromkeys(key for _, key in changes))
    last = changes[-1][0] if changes else seen
    if not keys and state:
        return 0
    try:
        index = tantivy.Index(schema(), path=str(folder()))
        writer = index.writer(heap_size=_HEAP, num_threads=1)
    except ValueError as error:
        if "lock" in str(error).lower():
            return 0
        raise RegisterError(
            f"{folder()}: the search index cannot be opened ({error}); remove that folder and try again"
        ) from error
    _write(writer, keys, fresh=seen == 0, progress=progress)
    _save_state({"format": FORMAT, "register": register_mark(), "seen": last})
    return len(keys)


def rebuild(*, progress: Callable[[int], None] | None = None) -> int:
    """Throw the index away and make it anew. Raises `RegisterError` where the folder cannot be written."""
    with _writable(), _alone() as alone:
        if alone:
            _start_anew()
    return bring_up_to_date(progress=progress)


def _start_anew() -> None:
    with contextlib.suppress(FileNotFoundError):
        if (folder() / "meta.json").exists() or (folder() / _STATE).exists():
            shutil.rmtree(folder())
    folder().mkdir(parents=True, exist_ok=True)


def _write(writer: Any, keys: list[str], *, fresh: bool, progress: Callable[[int], None] | None) -> None:
    for done, key in enumerate(keys, 1):
        if not fresh:
            writer.delete_documents_by_term("paper", key)
        for document in documents_of(key):
            writer.add_document(document)
        if done % _COMMIT_EVERY == 0:
            writer.commit()
            if progress:
                progress(done)
    writer.commit()
    writer.wait_merging_threads()


def _save_state(state: dict[str, Any]) -> None:
    temporary = folder() / (_STATE + ".new")
    temporary.write_text(json.dumps(state), "utf-8")
    temporary.replace(folder() / _STATE)


def documents_of(key: str) -> Iterator[tantivy.Document]:
    """One document for the paper, one for each of its entries."""
    paper = Paper.objects.select_related("current").prefetch_related("dossiers", "places").filter(pk=key).first()
    if paper is None or paper.current is None:
        return
    dossiers = [d.number for d in paper.dossiers.all()]
    shared = {"dossier": dossiers, "year": [str(paper.date.year)] if paper.date else []}
    text = paper.current.data["text"]
    title = " ".join([paper.subject, paper.publication_id or "", *dossiers, paper.source_name])
    own = {"kind": [paper.kind], "place": [p.iso for p in paper.places.all()], "ministry": _one(paper.ministry_id)}
    yield _document("paper", key, key, title, text, {**shared, **own})
    rows = Entry.objects.filter(paper=paper, found=True).prefetch_related("places", "themes", "people")
    for entry in rows:
        people = " ".join(p.name for p in entry.people.all())
        fields = {
            "kind": [entry.kind],
            "status": _one(entry.status),
            "place": [p.iso for p in entry.places.all()],
            "theme": [t.slug for t in entry.themes.all()],
            "ministry": _one(entry.ministry_id),
        }
        yield _document("entry", entry.id, key, people, entry.quote, {**shared, **fields})


def _one(value: str | None) -> list[str]:
    return [value] if value else []


def _document(type_: str, key: str, paper: str, title: str, text: str, filters: dict[str, list[str]]) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text("type", type_)
    document.add_text("key", key)
    document.add_text("paper", paper)
    document.add_text("title", " ".join(stems(title)))
    document.add_text("body", " ".join(stems(text)))
    document.add_text("parts", " ".join(compound_stems(text)))
    for name, values in filters.items():
        for value in values:
            document.add_text(name, value)
    return document
