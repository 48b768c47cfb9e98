"""From paths to analysed papers, on one core or several, in the order given.

Knows no Django, so that worker processes start fast and hold no database. Each file's failure is a `Failure`; nothing stops
the others.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from kamerspoor.errors import KamerspoorError, UnreadablePaper

SUFFIXES = frozenset({".txt", ".pdf", ".docx", ".xml", ".html", ".htm"})
"""Files that are taken from a folder; a file named by itself is always tried."""

# Starting a worker takes about as long as reading fifteen papers.
_WORTH_WORKERS = 30
_BATCH = 8


@dataclass(frozen=True)
class Item:
    """A file to read: its name as the user knows it, and its path, or its bytes where it comes out of an archive."""

    name: str
    path: Path | None = None
    content: bytes = b""


@dataclass(frozen=True)
class Analysed:
    """An analysed paper as one line of JSON, with the bytes it was read from."""

    name: str
    line: str
    content: bytes


@dataclass(frozen=True)
class Failure:
    """A file that is no paper, why, and what to do; `code` is for machines."""

    name: str
    code: str
    message: str
    sha256: str = ""


Outcome = Analysed | Failure
Task = Item | Failure


def files_in(paths: Iterable[Path]) -> tuple[list[Path | Failure], int]:
    """The files under `paths` in order, and how many files of other kinds the folders held, which are passed over."""
    found: list[Path | Failure] = []
    passed = 0
    for path in paths:
        if path.is_dir():
            inside, other = _folder(path)
            found += inside
            passed += other
        elif path.exists():
            found.append(path)
        else:
            found.append(Failure(str(path), "missing", f"{path}: there is no such file or folder; check the name"))
    return found, passed


def _folder(folder: Path) -> tuple[list[Path | Failure], int]:
    from kamerspoor.read import is_archive

    found: list[Path | Failure] = []
    passed = 0

    def unreadable(error: OSError) -> None:
        found.append(Failure(str(error.filename), "unreadable", f"{error.filename}: cannot be opened; check its permissions"))

    for root, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for file in sorted(f for f in files if not f.startswith(".")):
            path = Path(root, file)
            if path.suffix.lower() in SUFFIXES or (path.suffix and is_archive(path)):
                found.append(path)
            else:
                passed += 1
    return found, passed


def tasks_in(files: Iterable[Path | Failure]) -> Iterator[Task]:
    """What is to be analysed: each file, or each member of an archive. Archives are unpacked one member at a time."""
    from kamerspoor.read import is_archive

    for file in files:
        if isinstance(file, Failure):
            yield file
        elif is_archive(file):
            yield from _members(file)
        else:
            yield Item(file.name, path=file)


def _members(file: Path) -> Iterator[Task]:
    from kamerspoor.read import members

    try:
        for name, content in members(file):
            if Path(name).suffix.lower() in SUFFIXES:
                yield Item(Path(name).name, content=content) if content else _empty(f"{file.name}: {name}")
    except UnreadablePaper as error:
        yield Failure(file.name, error.reason, str(error))


def _empty(name: str) -> Failure:
    return Failure(name, "empty", f"{name}: the file is empty; fetch it again")


def analyse_task(task: Task) -> Outcome:
    """The analysed paper of a task, or why there is none."""
    if isinstance(task, Failure):
        return task
    if task.path is None:
        return analyse_bytes(task.content, task.name)
    from kamerspoor.read import MAX_BYTES

    try:
        size = task.path.stat().st_size
        if size > MAX_BYTES:
            return Failure(task.name, "too-large", f"{task.name}: has {size:,} bytes, more than {MAX_BYTES:,}; split it")
        content = task.path.read_bytes()
    except OSError as error:
        return Failure(task.name, "unreadable", f"{task.name}: cannot be opened ({error.strerror}); check its permissions")
    return analyse_bytes(content, task.name)


def analyse_bytes(content: bytes, name: str) -> Outcome:
    """The analysed paper in `content`; a defect of ours is a failure of this one file too."""
    from kamerspoor.paper_json import to_json_line
    from kamerspoor.pipeline import read_paper_bytes

    sha256 = hashlib.sha256(content).hexdigest()
    try:
        return Analysed(name, to_json_line(read_paper_bytes(content, name)), content)
    except UnreadablePaper as error:
        return Failure(name, error.reason, str(error), sha256)
    except (KamerspoorError, RecursionError, MemoryError) as error:
        return Failure(name, "error", f"{name}: {error}; report this with the file", sha256)
    except Exception as error:  # one bad paper never stops the others
        said = f"{type(error).__name__}: {error}"
        return Failure(name, "defect", f"{name}: could not be analysed ({said}); report this with the file", sha256)


def analyse_all(files: list[Path | Failure], *, jobs: int = 1) -> Iterator[Outcome]:
    """The outcome of every paper in `files`, in their order, whatever the number of `jobs`."""
    tasks = tasks_in(files)
    first = list(itertools.islice(tasks, _WORTH_WORKERS))
    if jobs <= 1 or len(first) < _WORTH_WORKERS:
        yield from map(analyse_task, itertools.chain(first, tasks))
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context)
    try:
        for batch in _in_order(pool, itertools.chain(first, tasks), ahead=4 * jobs):
            yield from batch
    except BrokenProcessPool as error:
        raise KamerspoorError("a worker ended unexpectedly, perhaps for want of memory; run again with --jobs 1") from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, tasks: Iterator[Task], *, ahead: int) -> Iterator[list[Outcome]]:
    """Results batch by batch; never more than `ahead` batches are under way, so that memory stays bounded."""
    under_way: deque[Future[list[Outcome]]] = deque()
    while batch := list(itertools.islice(tasks, _BATCH)):
        under_way.append(pool.submit(_analyse_batch, batch))
        if len(under_way) >= ahead:
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()


def _analyse_batch(tasks: list[Task]) -> list[Outcome]:
    return [analyse_task(task) for task in tasks]


def values_of(analysed: Analysed) -> dict[str, object]:
    """The analysed paper as JSON values."""
    value: dict[str, object] = json.loads(analysed.line)
    return value
