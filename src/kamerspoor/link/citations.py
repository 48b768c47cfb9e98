"""Links between papers that follow from references by number: `cites` and `replaces`.

In: a paper and a `Resolver` that knows which papers a publication can be. Out: links to papers where exactly one paper is that
publication, to the publication itself where none is in the register, and a question where there are two.
"""

from __future__ import annotations

import re
from typing import Protocol

from kamerspoor.link.catalogue import CataloguedPaper
from kamerspoor.link.links import Candidate, End, Evidence, Identity, Link, Question, Reason, reason, score_of
from kamerspoor.vocabulary import LinkKind

_PUBLICATION = re.compile(r"^(?:kst|ah-tk|ah-ek|h-tk|h-ek|kv-tk|blg|stb|stcrt|trb)-", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"^[0-9A-Z]+$")


class Resolver(Protocol):
    """Knows which papers of the register are a publication."""

    def shown(self, publication: str) -> list[CataloguedPaper]:
        """Papers that show the identifier, in order of key."""
        ...

    def identified(self, publication: str) -> list[tuple[CataloguedPaper, Identity]]:
        """Papers that show none and are proposed to be it, in order of key."""
        ...


def is_publication(target: str) -> bool:
    """Whether a reference's target is an official publication (not a URL, a UN symbol or a place in the paper itself)."""
    return _PUBLICATION.match(target) is not None


def replaced_by_title(paper: CataloguedPaper) -> str | None:
    """The publication that the paper says it replaces; a bare number is of its own dossier."""
    replaces = paper.header.replaces
    if not replaces:
        return None
    if _BARE_NUMBER.match(replaces) and paper.header.dossiers:
        return f"kst-{paper.header.dossiers[0]}-{replaces}"
    return replaces


def link_to(
    paper: CataloguedPaper, publication: str, kind: LinkKind, rule: str, evidence: tuple[Evidence, ...], resolver: Resolver
) -> Link | Question | None:
    """The link from `paper` to the publication, as far as it can be resolved. None where the paper would link to itself."""
    why = reason(f"{rule}.number", 1.0, publication=publication)
    source = End("paper", paper.key)
    shown = resolver.shown(publication)
    others = [p for p in shown if p.key != paper.key]
    if len(others) == 1:
        return Link(source, End("paper", others[0].key), kind, rule, 1.0, (why,), evidence)
    if others:
        candidates = tuple(Candidate(End("paper", p.key), 1.0, (why,)) for p in others)
        return Question(source, kind, rule, candidates, evidence)
    if shown:
        return None
    for target, identity in resolver.identified(publication):
        if target.key == paper.key:
            return None
        reasons: tuple[Reason, ...] = (why, reason("cites.identity", identity.score - 1.0, publication=publication))
        return Link(source, End("paper", target.key), kind, rule, score_of(reasons), reasons, (*evidence, *identity.evidence))
    return Link(source, End("publication", publication), kind, rule, 1.0, (why,), evidence)


def citation_links(paper: CataloguedPaper, resolver: Resolver) -> list[Link | Question]:
    """One link for each publication the paper names, with every place it is named at as evidence; and `replaces`."""
    found: list[Link | Question | None] = []
    replaced = replaced_by_title(paper)
    if replaced:
        evidence = (Evidence(paper.key, 0, 0, paper.header.subject or ""),)
        found.append(link_to(paper, replaced, "replaces", "replaces", evidence, resolver))
    places: dict[str, list[Evidence]] = {}
    for citation in paper.citations:
        if is_publication(citation.target) and citation.target not in (paper.id, replaced):
            places.setdefault(citation.target, []).append(Evidence(paper.key, citation.start, citation.end, citation.quote))
    for publication in sorted(places):
        found.append(link_to(paper, publication, "cites", "cites", tuple(sorted(places[publication])), resolver))
    return [entry for entry in found if entry is not None]
