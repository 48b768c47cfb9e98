"""The register checked against its own evidence.

Every quote must be the text at its offsets, and its letters and digits must stand in what is read anew from the bytes of its
paper; those bytes must have the hash they came in with. Every link must have both its ends, the chain of decisions must be
whole, and every row must be as they say. What does not hold is named, one line each. Where the bytes are not those that came
in, or can no longer be read, quotes are compared with the stored text alone, and the line says so.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from kamerspoor.errors import UnreadablePaper
from kamerspoor_site.register.models import Citation, Decision, Entry, Link, Paper, PaperVersion
from kamerspoor_site.register.services.decisions import broken_decisions
from kamerspoor_site.register.services.evidence import SourceText, quoted


@dataclass(frozen=True)
class Audit:
    """How much was checked, and what does not hold."""

    papers: int
    entries: int
    citations: int
    links: int
    decisions: int
    failures: tuple[str, ...]


def audit(*, progress: Callable[[], None] | None = None) -> Audit:
    """Check the whole register; `progress` is called after each paper."""
    failures: list[str] = []
    papers = 0
    for key in Paper.objects.order_by("key").values_list("key", flat=True).iterator():
        papers += 1
        failures += audit_paper(key)
        if progress:
            progress()
    failures += _broken_links()
    failures += broken_review()
    return Audit(
        papers, Entry.objects.count(), Citation.objects.count(), Link.objects.count(), Decision.objects.count(), tuple(failures)
    )


def broken_review() -> Iterator[str]:
    """What does not hold of the chain of decisions and of what follows from them."""
    from kamerspoor_site.review.checking import broken_review as broken_effects

    yield from broken_decisions()
    yield from broken_effects()


def audit_paper(key: str) -> Iterator[str]:
    """What does not hold of one paper."""
    paper = Paper.objects.select_related("current__source").get(pk=key)
    if paper.current is None:
        yield f"{key}: has no reading; ingest it again"
        return
    yield from _broken_versions(paper)
    data, name = paper.current.data, paper.current.source.name
    try:
        source = _Source(SourceText(_bytes_of(paper.current), name), name)
    except _NoBytes:
        source = _Source(None, name)
        yield f"{key}: its quotes were compared with the stored text alone, for want of the bytes of {name}"
    except UnreadablePaper as error:
        source = _Source(None, name)
        yield f"{key}: its quotes were compared with the stored text alone; {name} can no longer be read ({error})"
    broken = (*_broken_entries(paper, data["text"], source), *_broken_layers(data, source))
    yield from (f"{key}: {line}" for line in broken)


class _NoBytes(Exception):
    """What is stored of a source is not what came in."""


def _bytes_of(version: PaperVersion) -> bytes:
    """The bytes of a version, as they came in. Raises `_NoBytes` where they are not there."""
    try:
        content = version.source.content
    except zlib.error as error:
        raise _NoBytes from error
    if hashlib.sha256(content).hexdigest() != version.source_id:
        raise _NoBytes
    return content


def _broken_versions(paper: Paper) -> Iterator[str]:
    for version in PaperVersion.objects.filter(paper=paper).select_related("source").order_by("source_id"):
        try:
            _bytes_of(version)
        except _NoBytes:
            yield f"{paper.key}: the bytes of {version.source.name} are not those that came in"


@dataclass(frozen=True)
class _Source:
    """What quotes are held against: the text in the bytes, where there is one."""

    text: SourceText | None
    name: str

    def lacks(self, words: str) -> str:
        """What is wrong with these words; empty where nothing is."""
        if self.text is None or self.text.holds(words):
            return ""
        return f"do not stand in {self.name} as it came in"


def _broken_entries(paper: Paper, text: str, source: _Source) -> Iterator[str]:
    for entry in paper.entries.filter(found=True).order_by("start", "id"):
        if text[entry.start : entry.end] != entry.quote or not entry.quote:
            yield f"the quote of {entry.id} is not the text at {entry.start}-{entry.end}"
        elif wrong := source.lacks(entry.quote):
            yield f"the words of {entry.id} {wrong}"
        if entry.answer_start is None or entry.answer_end is None:
            continue
        if not 0 <= entry.answer_start < entry.answer_end <= len(text):
            yield f"the answer to {entry.id} lies outside the text"
        elif wrong := source.lacks(text[entry.answer_start : entry.answer_end]):
            yield f"the words of the answer to {entry.id} {wrong}"
    for citation in paper.citations.all():
        if not 0 <= citation.sentence_start <= citation.start < citation.end <= len(text):
            yield f"a reference to {citation.target} lies outside the text"


def _broken_layers(data: dict[str, Any], source: _Source) -> Iterator[str]:
    text = data["text"]
    for layer, start, end, quote in quoted(data):
        words = text[start:end]
        if quote is not None and quote != words:
            yield f"in {layer}, a quote is not the text at {start}-{end}"
        elif wrong := source.lacks(words):
            yield f"in {layer}, the words at {start}-{end} {wrong}"


def _broken_links() -> Iterator[str]:
    entries = set(Entry.objects.values_list("pk", flat=True))
    names = set(Paper.objects.values_list("pk", flat=True)) | set(Paper.objects.values_list("publication_id", flat=True))
    for link in Link.objects.order_by("id").iterator():
        # What a paper says it replaces or cites need not be in the register; every other end must be.
        ends = [link.source] if link.kind in ("replaces", "cites") else [link.source, link.target]
        for end in ends:
            if end not in entries and end not in names:
                yield f"link {link.id} ({link.kind}): {end} is not in the register"
