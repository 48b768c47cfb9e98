"""From paths to analysed papers: the files in folders and archives, and what became of each. One bad file never stops the rest.

    files_in    the files under the paths, in order
    tasks_in    each of them, or each paper in it where it is an archive
    analyse     the paper of a task, put in words by the caller, or why there is none

A file is known by its own name, whatever folder or archive it lies in; messages about what lies in an archive name both.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kamerspoor.errors import KamerspoorError, UnreadablePaper
from kamerspoor.model import Paper
from kamerspoor.pipeline import read_paper_bytes
from kamerspoor.read import MAX_BYTES, is_archive, members

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".pdf", ".docx", ".xml", ".html", ".htm", ".eml"})
"""Files that are taken from a folder or an archive; a file named by itself is always tried."""


@dataclass(frozen=True)
class Item:
    """A file to read: its own name, the name it goes by in messages, and its path, or its bytes where an archive holds it."""

    name: str
    place: str
    path: Path | None = None
    content: bytes = b""


@dataclass(frozen=True)
class Analysed:
    """An analysed paper in the words that were asked for, with the bytes it was read from."""

    name: str
    words: str
    content: bytes


@dataclass(frozen=True)
class Failure:
    """A file that is no paper: its own name, why (`code` is for machines), and one line that says where and what to do."""

    name: str
    code: str
    message: str
    sha256: str = ""


Task = Item | Failure
Outcome = Analysed | Failure


def storable(name: str) -> str:
    """A file's name as text that can be printed and stored: what is no UTF-8 or NUL in it becomes U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\x00", "\ufffd")


# ------------------------------------------------------------------------------------------------------------- files


def files_in(paths: Iterable[Path]) -> tuple[list[Path | Failure], int]:
    """The files under `paths` in order, and how many files of other kinds the folders held, which are passed over."""
    found: list[Path | Failure] = []
    passed = 0
    for path in paths:
        try:
            known, folder = path.exists(), path.is_dir()
        except OSError as error:  # a name that is too long, a folder that may not be entered
            found.append(_closed(str(path), error))
            continue
        if folder:
            inside, other = _folder(path)
            found += inside
            passed += other
        elif known:
            found.append(path)
        else:
            name = storable(str(path))
            found.append(Failure(name, "missing", f"{name}: there is no such file or folder; check the name"))
    return found, passed


def _folder(folder: Path) -> tuple[list[Path | Failure], int]:
    found: list[Path | Failure] = []
    passed = 0

    def unreadable(error: OSError) -> None:
        found.append(_closed(str(error.filename), error))

    for root, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for file in sorted(f for f in files if not f.startswith(".")):
            path = Path(root, file)
            if _is_file(path) and (path.suffix.lower() in SUFFIXES or (path.suffix and is_archive(path))):
                found.append(path)
            else:
                passed += 1
    return found, passed


def _is_file(path: Path) -> bool:
    """Whether `path` is a file and no pipe or device; one that cannot be looked at is taken for a file, and will say why."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True


def _closed(name: str, error: OSError) -> Failure:
    name = storable(name)
    return Failure(name, "unreadable", f"{name}: cannot be opened ({error.strerror}); check its name and permissions")


# ---------------------------------------------------------------------------------------------------------- archives


def tasks_in(files: Iterable[Path | Failure]) -> Iterator[Task]:
    """What is to be analysed: each file, or each paper in an archive. Archives are unpacked one member at a time."""
    for file in files:
        if isinstance(file, Failure):
            yield file
        elif is_archive(file):
            yield from _members(file)
        else:
            yield Item(storable(file.name), storable(file.name), path=file)


def _members(file: Path) -> Iterator[Task]:
    archive = storable(file.name)
    try:
        for member, content in members(file):
            place = f"{archive}/{storable(member)}"
            own = PurePosixPath(place)
            if own.suffix.lower() not in SUFFIXES:
                continue
            if isinstance(content, UnreadablePaper):
                yield Failure(own.name, content.reason, storable(f"{place}: {content.message}; {content.advice}"))
            else:
                yield Item(own.name, place, content=content)
    except UnreadablePaper as error:
        yield Failure(archive, error.reason, storable(str(error)))


# ------------------------------------------------------------------------------------------------------------ papers


def analyse(task: Task, words: Callable[[Paper], str]) -> Outcome:
    """The analysed paper of a task as `words` puts it, or why there is none; a defect of ours fails this one file too."""
    if isinstance(task, Failure):
        return task
    try:
        content = _content(task)
    except OSError as error:
        return _closed(task.place, error)
    if len(content) > MAX_BYTES:
        return Failure(task.name, "too-large", f"{task.place}: has more than {MAX_BYTES:,} bytes; split it")
    sha256 = hashlib.sha256(content).hexdigest()
    try:
        return Analysed(task.name, words(read_paper_bytes(content, task.name)), content)
    except UnreadablePaper as error:
        return Failure(task.name, error.reason, f"{task.place}: {error.message}; {error.advice}", sha256)
    except (KamerspoorError, RecursionError, MemoryError) as error:
        return Failure(task.name, "error", f"{task.place}: {error}; report this with the file", sha256)
    except Exception as error:  # one bad paper never stops the others
        said = f"{type(error).__name__}: {error}"
        return Failure(task.name, "defect", f"{task.place}: could not be analysed ({said}); report this with the file", sha256)


def _content(item: Item) -> bytes:
    """The bytes of a file, of one that is too large no more than shows that it is."""
    if item.path is None:
        return item.content
    with item.path.open("rb") as file:
        return file.read(MAX_BYTES + 1)
