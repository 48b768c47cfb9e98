"""The register checked against its own evidence.

Every quote must be the text at its offsets, every text must come from bytes with the hash they came in with, every link must
have both its ends, the chain of decisions must be whole, and every row must be as they say. What does not hold is named, one
line each.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kamerspoor_site.register.models import Citation, Decision, Entry, Link, Paper, PaperVersion
from kamerspoor_site.register.services.decisions import broken_decisions


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
    yield from _broken_sources(paper)
    data = paper.current.data
    text = data["text"]
    for entry in paper.entries.filter(found=True).order_by("start", "id"):
        if text[entry.start : entry.end] != entry.quote or not entry.quote:
            yield f"{key}: the quote of {entry.id} is not the text at {entry.start}-{entry.end}"
    for citation in paper.citations.all():
        if not 0 <= citation.sentence_start <= citation.start < citation.end <= len(text):
            yield f"{key}: a reference to {citation.target} lies outside the text"
    for layer in ("asks", "statements", "references"):
        for item in data[layer]:
            if text[item["start"] : item["end"]] != item["quote"]:
                yield f"{key}: in {layer}, a quote is not the text at {item['start']}-{item['end']}"


def _broken_sources(paper: Paper) -> Iterator[str]:
    for version in PaperVersion.objects.filter(paper=paper).select_related("source").order_by("source_id"):
        try:
            digest = hashlib.sha256(version.source.content).hexdigest()
        except zlib.error:
            digest = "unreadable"
        if digest != version.source_id:
            yield f"{paper.key}: the bytes of {version.source.name} are not those that came in"


def _broken_links() -> Iterator[str]:
    entries = set(Entry.objects.values_list("pk", flat=True))
    names = set(Paper.objects.values_list("pk", flat=True)) | set(Paper.objects.values_list("publication_id", flat=True))
    for link in Link.objects.order_by("id").iterator():
        # What a paper says it replaces or cites need not be in the register; every other end must be.
        ends = [link.source] if link.kind in ("replaces", "cites") else [link.source, link.target]
        for end in ends:
            if end not in entries and end not in names:
                yield f"link {link.id} ({link.kind}): {end} is not in the register"
