"""Linking: the composition of this package, for a whole register and for what changed in it.

`link_paper` gives what is proposed *from* one paper: its links to others, its identity, and the proofs of what is promised or
asked in it. It is a pure function of the paper and of what the catalogue says of its neighbours. So a register keeps proposals
per paper, and `relink` replaces those of the papers whose neighbourhood changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from kamerspoor.link.catalogue import (
    Catalogue,
    CataloguedAsk,
    CataloguedPaper,
    CataloguedStatement,
    PaperEntries,
    named_publications,
    reported_asks,
)
from kamerspoor.link.citations import citation_links
from kamerspoor.link.events import ask_links, candidate_papers, event_links, may_mean, of_ask
from kamerspoor.link.identity import claims_for, identify, possible_publications, related
from kamerspoor.link.links import End, Evidence, Identity, Link, Proposals, Question, reason
from kamerspoor.link.people import surname
from kamerspoor.link.periods import bounds
from kamerspoor.link.proof import LEAST, Promise, common_stems, possible, proof_links, shortlist
from kamerspoor.link.proof_features import feature_set, features_of_ask, meet, wanted_by_promise
from kamerspoor.link.questions import fellows, handles, notice_links, question_links

LEAST_FOR_ASK: Final = 0.55
"""Score from which a deed is proposed as done for an ask that it does not name."""

NEAREST: Final = 0.1
"""A refusal or repetition belongs to the promises of a paper that score less than this below the best."""

_MADE_IN: Final = frozenset({"motion", "amended_motion", "debate_report", "answers", "written_questions", "question_list"})
_KINDS: Final = ("deed", "commitment", "refusal")


class Linker:
    """Links papers of one catalogue as it stands; what is worked out on the way is kept for the next paper."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._identity: dict[str, Identity | Question | None] = {}
        self._identified: dict[str, list[tuple[CataloguedPaper, Identity]]] = {}
        self._ask_links: dict[str, list[Link | Question]] = {}

    # identities ------------------------------------------------------------------------------------------------------

    def identity(self, paper: CataloguedPaper) -> Identity | Question | None:
        """Which publication a paper without number is."""
        if paper.key not in self._identity:
            self._identity[paper.key] = identify(self._catalogue, paper)
        return self._identity[paper.key]

    def publications(self, paper: CataloguedPaper) -> tuple[str, ...]:
        """The identifier the paper shows, or else the one proposed for it."""
        if paper.id:
            return (paper.id,)
        found = self.identity(paper)
        return (found.publication,) if isinstance(found, Identity) else ()

    def shown(self, publication: str) -> list[CataloguedPaper]:
        """Papers that show the identifier, in order of key."""
        return sorted(self._catalogue.papers_showing(publication), key=lambda p: p.key)

    def identified(self, publication: str) -> list[tuple[CataloguedPaper, Identity]]:
        """Papers that show none and are proposed to be it, in order of key."""
        if publication not in self._identified:
            papers = {claim.paper.key: claim.paper for claim in claims_for(self._catalogue, publication)}
            pairs = [(papers[key], self.identity(papers[key])) for key in sorted(papers)]
            self._identified[publication] = [
                (paper, found) for paper, found in pairs if isinstance(found, Identity) and found.publication == publication
            ]
        return self._identified[publication]

    def papers(self, publication: str) -> list[CataloguedPaper]:
        """Papers that are the publication, shown or proposed."""
        return self.shown(publication) or [paper for paper, _ in self.identified(publication)]

    # one paper -------------------------------------------------------------------------------------------------------

    def link(self, key: str) -> Proposals:
        """Everything proposed from one paper; empty where there is none of that key."""
        entries = self._catalogue.entries(key)
        if entries is None:
            return Proposals()
        paper = entries.paper
        found: list[Link | Question | Identity] = []
        found += citation_links(paper, self)
        found += question_links(self._catalogue, paper)
        found += notice_links(self._catalogue, entries)
        found += self._same_asks(entries)
        found += event_links(self._catalogue, self, paper)
        found += self._asks(entries)
        found += self._proofs(entries)
        identity = self.identity(paper)
        if identity is not None:
            found.append(identity)
        return sort_proposals(found)

    def _asks(self, entries: PaperEntries) -> list[Link | Question]:
        key = entries.paper.key
        if key not in self._ask_links:
            self._ask_links[key] = ask_links(self._catalogue, self, entries)
        return self._ask_links[key]

    def _same_asks(self, entries: PaperEntries) -> list[Link]:
        """Each question in a set of answers is the question of that number in the paper that asked it."""
        if entries.paper.header.detail != "answers":
            return []
        found = []
        for other, _ in fellows(self._catalogue, entries.paper):
            asked = self._catalogue.entries(other.key)
            if other.header.detail != "written_questions" or asked is None:
                continue
            numbered = {ask.number: ask for ask in asked.asks if ask.number}
            found += [_same_ask(ask, numbered[ask.number]) for ask in entries.asks if ask.number in numbered]
        return found

    # promise and proof -----------------------------------------------------------------------------------------------

    def _followers(self, entries: PaperEntries) -> dict[str, frozenset[str]]:
        """For each commitment and ask of the paper, the statements that respond to an ask which names it."""
        paper = entries.paper
        near = {p.key for publication in self.publications(paper) for p in self._catalogue.papers_citing(publication)}
        if period := bounds(paper.header.date):
            near |= {p.key for p in self._catalogue.papers_naming_day(*period)}
        found: dict[str, set[str]] = {}
        for key in near - {paper.key}:
            other = self._catalogue.entries(key)
            if other is None or not any(ask.kind != "vraag" for ask in other.asks):
                continue
            for link in self._asks(other):
                if isinstance(link, Link) and link.kind == "follows_up" and link.target.key.startswith(paper.key + "."):
                    replies = {s.key for s in other.statements if link.source.key in s.asks}
                    found.setdefault(link.target.key, set()).update(replies)
        return {key: frozenset(statements) for key, statements in found.items()}

    def _proofs(self, entries: PaperEntries) -> list[Link]:
        promises = [s for s in entries.statements if s.kind == "commitment"]
        asks = [a for a in entries.asks if a.kind != "toezegging"] if entries.paper.header.detail in _MADE_IN else []
        if not promises and not asks:
            return []
        followers = self._followers(entries)
        publications = self.publications(entries.paper)
        found: list[Link] = []
        common = common_stems(entries.statements)
        for statement in promises:
            promise = Promise(statement, publications, followers.get(statement.key, frozenset()), common)
            found += proof_links(promise, self._candidates(promise, _KINDS), least=LEAST)
        found = nearest_promise(found)
        for ask in asks:
            replies = {s.key for s in entries.statements if ask.key in s.asks}
            promise = Promise(as_promise(ask, entries.paper), publications, followers.get(ask.key, frozenset()))
            others = [s for s in self._candidates(promise, ("deed",), words=features_of_ask(ask)) if s.key not in replies]
            found += proof_links(promise, others, end=End("ask", ask.key), least=LEAST_FOR_ASK)
        return found

    def _candidates(
        self, promise: Promise, kinds: Sequence[str], *, words: Sequence[str] | None = None
    ) -> list[CataloguedStatement]:
        wanted = wanted_by_promise(promise.statement, promise.publications, words=words)
        found = {s.key: s for s in self._catalogue.statements_with(wanted, kinds)}
        for key in sorted(promise.followed_by - set(found)):
            entries = self._catalogue.entries(key.rsplit(".", 1)[0])
            found |= {s.key: s for s in entries.statements if s.key == key and s.kind in kinds} if entries else {}
        sought, ask = frozenset(wanted), words is not None
        near = [s for s in found.values() if s.key in promise.followed_by or meet(sought, feature_set(s), ask=ask)]
        return shortlist(promise, sought, near)


def nearest_promise(links: list[Link]) -> list[Link]:
    """Of one later commitment or refusal, only the links to the promises of the paper that it says most of."""
    best: dict[tuple[End, str], float] = {}
    for link in links:
        slot = (link.source, link.kind)
        best[slot] = max(best.get(slot, 0.0), link.score)
    return [link for link in links if link.kind == "carries_out" or best[link.source, link.kind] - link.score < NEAREST]


def as_promise(ask: CataloguedAsk, paper: CataloguedPaper) -> CataloguedStatement:
    """An ask in the shape of a commitment, so that deeds are weighed against what was asked."""
    return CataloguedStatement(
        key=ask.key,
        paper=ask.paper,
        local=ask.local,
        kind="commitment",
        start=ask.start,
        end=ask.end,
        quote=ask.quote,
        paper_date=ask.paper_date,
        context=f"{paper.header.subject or ''} {ask.quote}",
        dossiers=paper.header.dossiers,
        subject=paper.header.subject or "",
    )


def _same_ask(ask: CataloguedAsk, other: CataloguedAsk) -> Link:
    why = (reason("questions.same-number", 1.0, number=ask.number),)
    evidence = tuple(Evidence(a.paper, a.start, a.end, a.quote) for a in (ask, other))
    return Link(End("ask", ask.key), End("ask", other.key), "identifies", "questions.same-number", 1.0, why, evidence)


def sort_proposals(found: Iterable[Link | Question | Identity]) -> Proposals:
    """Each once, in a fixed order."""
    every = set(found)
    return Proposals(
        links=tuple(sorted(entry for entry in every if isinstance(entry, Link))),
        identities=tuple(sorted((e for e in every if isinstance(e, Identity)), key=lambda e: (e.paper, e.publication))),
        questions=tuple(sorted(entry for entry in every if isinstance(entry, Question))),
    )


def link_all(catalogue: Catalogue) -> dict[str, Proposals]:
    """Proposals of every paper, by key."""
    linker = Linker(catalogue)
    return {key: linker.link(key) for key in sorted(catalogue.keys())}


def dependents(catalogue: Catalogue, entries: PaperEntries) -> set[str]:
    """Keys of all papers whose proposals may change when this paper comes, goes or changes, its own among them.

    `entries` is the paper as it is or was; it need not be in the catalogue. May name too many, never too few.
    """
    paper = entries.paper
    akin = {paper.key: paper} | related(catalogue, paper, named_publications(entries))
    found = set(akin)
    for other in akin.values():
        for publication in possible_publications(catalogue, other):
            found |= {p.key for p in catalogue.papers_citing(publication)}
        if period := bounds(other.header.date):
            found |= {p.key for p in catalogue.papers_naming_day(*period)}
    for handle in handles(paper):
        found |= {p.key for p in catalogue.papers_about_questions(handle)}
    for person in {surname(p.name) for p in paper.header.askers}:
        found |= {p.key for p in catalogue.papers_naming_person(person)}
    found |= _promisers(catalogue, entries)
    return found | _followed(catalogue, entries, akin, found)


def _promisers(catalogue: Catalogue, entries: PaperEntries) -> set[str]:
    """Papers with a promise or ask that a statement of this paper may prove."""
    found: set[str] = set()
    asking: dict[str, frozenset[str]] = {}
    publications: set[str] = set()
    for statement in entries.statements:
        own = feature_set(statement)
        publications |= set(statement.cited)
        days = {f"day:{day}" for day in statement.days}
        found |= {s.paper for s in catalogue.statements_with(sorted(own - days), ("commitment",)) if _may_prove(s, statement)}
        times: Counter[str] = Counter()
        for feature in sorted(own):
            if feature.startswith("word:") and feature not in asking:
                asking[feature] = frozenset(catalogue.papers_asking(feature))
            times.update(asking.get(feature, ()))
        found |= {key for key, count in times.items() if count > 1}
    found |= _of_named_days(catalogue, entries)
    for publication in publications:
        found |= {p.key for p in catalogue.papers_showing(publication)}
        found |= {claim.paper.key for claim in claims_for(catalogue, publication)}
    return found


def _may_prove(promise: CataloguedStatement, statement: CataloguedStatement) -> bool:
    return meet(frozenset(wanted_by_promise(promise, ())), feature_set(statement)) and possible(promise, statement)


def _of_named_days(catalogue: Catalogue, entries: PaperEntries) -> set[str]:
    """Papers of a day that a statement of this paper names, with a promise or ask that has a word of it too."""
    found = set()
    for day in sorted({day for statement in entries.statements for day in statement.days}):
        naming = [feature_set(s) for s in entries.statements if day in s.days]
        period = bounds(day)
        for paper in catalogue.papers_dated(*period) if period else ():
            other = catalogue.entries(paper.key)
            if other is not None and any(not own.isdisjoint(theirs) for theirs in _wanted(other) for own in naming):
                found.add(paper.key)
    return found


def _wanted(entries: PaperEntries) -> Iterator[frozenset[str]]:
    """What each promise and ask of a paper is looked up by, its number and day aside."""
    for statement in entries.statements:
        if statement.kind == "commitment":
            yield frozenset(f for f in wanted_by_promise(statement, ()) if not f.startswith("day:"))
    for ask in entries.asks:
        yield frozenset(features_of_ask(ask))


def _followed(catalogue: Catalogue, entries: PaperEntries, akin: Mapping[str, CataloguedPaper], keys: set[str]) -> set[str]:
    """Papers that the asks of this paper may be about, and those that compete with it for an ask of the papers in `keys`."""
    linker = Linker(catalogue)
    found: set[str] = set()
    for ask in entries.asks:
        found |= {p.key for p in candidate_papers(catalogue, linker, of_ask(ask, entries.paper))}
    for key in sorted(keys - {entries.paper.key}):
        other = catalogue.entries(key)
        if other is None:
            continue
        for ask in reported_asks(other):
            query = of_ask(ask, other.paper)
            if any(may_mean(query, paper) for paper in akin.values()):
                found |= {p.key for p in candidate_papers(catalogue, linker, query)}
    return found


def relink(catalogue: Catalogue, changed: Iterable[str], *, previous: Iterable[PaperEntries] = ()) -> dict[str, Proposals]:
    """Proposals, by key, of every paper for which they may have changed: put them in place of those that are kept.

    `changed` are the keys of papers that came, went or changed; `previous` those papers as they were before. The result with
    what was kept equals `link_all`. A key that is no longer in the catalogue gets empty proposals.
    """
    keys = set(changed)
    before = list(previous)
    now = [entries for entries in map(catalogue.entries, sorted(keys)) if entries is not None]
    for entries in (*now, *before):
        keys |= dependents(catalogue, entries)
    linker = Linker(catalogue)
    return {key: linker.link(key) for key in sorted(keys)}
