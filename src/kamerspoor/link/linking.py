"""Linking: the composition of this package, for a whole register and for what changed in it.

`link_paper` gives what is proposed *from* one paper: it is a pure function of the paper and of what the catalogue says of its
neighbours. So a register keeps proposals per paper, and `relink` replaces those of the papers whose neighbourhood changed.
"""

from __future__ import annotations

from kamerspoor.link.catalogue import Catalogue, CataloguedPaper
from kamerspoor.link.citations import citation_links
from kamerspoor.link.identity import claims_for, identify
from kamerspoor.link.links import Identity, Link, Proposals, Question
from kamerspoor.link.questions import question_links


class Identities:
    """The identities proposed among the papers of a catalogue, each worked out when it is first asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._of_paper: dict[str, Identity | Question | None] = {}
        self._of_publication: dict[str, list[tuple[CataloguedPaper, Identity]]] = {}

    def of(self, paper: CataloguedPaper) -> Identity | Question | None:
        """Which publication a paper without number is."""
        if paper.key not in self._of_paper:
            self._of_paper[paper.key] = identify(self._catalogue, paper)
        return self._of_paper[paper.key]

    def publication(self, paper: CataloguedPaper) -> str | None:
        """The identifier the paper shows, or else the one proposed for it."""
        if paper.id:
            return paper.id
        found = self.of(paper)
        return found.publication if isinstance(found, Identity) else None

    def shown(self, publication: str) -> list[CataloguedPaper]:
        """Papers that show the identifier, in order of key."""
        return sorted(self._catalogue.papers_showing(publication), key=lambda p: p.key)

    def identified(self, publication: str) -> list[tuple[CataloguedPaper, Identity]]:
        """Papers that show none and are proposed to be it, in order of key."""
        if publication not in self._of_publication:
            papers = {claim.paper.key: claim.paper for claim in claims_for(self._catalogue, publication)}
            pairs = [(papers[key], self.of(papers[key])) for key in sorted(papers)]
            self._of_publication[publication] = [
                (paper, found) for paper, found in pairs if isinstance(found, Identity) and found.publication == publication
            ]
        return self._of_publication[publication]

    def papers(self, publication: str) -> list[CataloguedPaper]:
        """Papers that are the publication, shown or proposed."""
        return self.shown(publication) or [paper for paper, _ in self.identified(publication)]


def link_paper(catalogue: Catalogue, key: str, *, identities: Identities | None = None) -> Proposals:
    """Everything proposed from one paper; empty where there is none of that key."""
    entries = catalogue.entries(key)
    if entries is None:
        return Proposals()
    known = identities or Identities(catalogue)
    found: list[Link | Question | Identity] = [*citation_links(entries.paper, known), *question_links(catalogue, entries.paper)]
    identity = known.of(entries.paper)
    if identity is not None:
        found.append(identity)
    return sort_proposals(found)


def sort_proposals(found: list[Link | Question | Identity]) -> Proposals:
    """Each once, in a fixed order."""
    return Proposals(
        links=tuple(sorted({entry for entry in found if isinstance(entry, Link)})),
        identities=tuple(sorted({entry for entry in found if isinstance(entry, Identity)})),
        questions=tuple(sorted({entry for entry in found if isinstance(entry, Question)})),
    )


def link_all(catalogue: Catalogue) -> dict[str, Proposals]:
    """Proposals of every paper, by key."""
    identities = Identities(catalogue)
    return {key: link_paper(catalogue, key, identities=identities) for key in sorted(catalogue.keys())}
