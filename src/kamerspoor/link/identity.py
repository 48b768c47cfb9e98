"""Which publication a paper is that does not show its number, from what other papers say of it.

"In mijn brief van 12 juni jl. (Kamerstuk 99 101, nr. 17)" and a letter of that day without a number, of the same minister,
about the same thing: a proposed identity, with score, reasons and the citing words. So do answers whose "Zie ook Aanhangsel
..." names the notice that delayed them. A publication gets at most one paper and a paper at most one publication; what is
nearly as good gives a question.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kamerspoor.link.catalogue import Catalogue, CataloguedPaper, Citation
from kamerspoor.link.citations import is_publication
from kamerspoor.link.likeness import readable, shared, words_of
from kamerspoor.link.links import Candidate, End, Evidence, Identity, Question, Reason, reason, score_of
from kamerspoor.link.people import ministry
from kamerspoor.link.periods import bounds, is_day
from kamerspoor.link.questions import handles, same_questions

LEAST: Final = 0.55
"""Score from which an identity is proposed: the day alone, with nothing else in common, gives less."""

MARGIN: Final = 0.15
"""Two candidates that are less than this apart are a question."""

_SERIES: Final = {
    "ah-tk": frozenset({"answers", "delay_notice"}),
    "kst": frozenset({"letter", "answers", "undated_letter", "motion", "amended_motion", "debate_report", "question_list"})
    | frozenset({"amendment", "budget", "bill", "unknown"}),
}


@dataclass(frozen=True, slots=True)
class Claim:
    """One candidate: that `paper` is `publication`, as `citing` says at `citation`."""

    paper: CataloguedPaper
    publication: str
    citing: CataloguedPaper
    citation: Citation
    date: str | None
    score: float
    reasons: tuple[Reason, ...]


def _fits_series(paper: CataloguedPaper, publication: str) -> bool:
    for prefix, details in _SERIES.items():
        if publication.startswith(prefix):
            return paper.header.detail in details
    return False


def _fits_dossier(paper: CataloguedPaper, publication: str) -> bool:
    dossiers = paper.header.dossiers
    return not dossiers or not publication.startswith("kst-") or any(publication.startswith(f"kst-{d}-") for d in dossiers)


def _ministries(paper: CataloguedPaper) -> set[str]:
    return {m for m in (ministry(sender.role) for sender in paper.header.senders) if m}


def _date_reason(paper: CataloguedPaper, day: str) -> Reason | None:
    period, known = bounds(paper.header.date), bounds(day)
    if known is None:
        return None
    if period is None:
        return reason("identity.undated", 0.15, day=day)
    if not (period[0] <= known[0] and known[1] <= period[1]):
        return None
    if is_day(paper.header.date):
        return reason("identity.day", 0.4, day=day)
    span = (period[1] - period[0]).days
    return reason("identity.within", 0.3 if span <= 92 else 0.2, day=day, period=paper.header.date)


def _about(paper: CataloguedPaper) -> str:
    return f"{paper.header.subject or ''} {paper.opening}"


def _subject_reason(paper: CataloguedPaper, citing: CataloguedPaper, citation: Citation) -> Reason | None:
    mine = words_of(_about(paper))
    theirs = words_of(citation.context)
    weight, hits = shared(theirs, mine)
    if not theirs.total or not hits:
        return None
    telling = [stem for w, stem in hits if w >= 5.0]
    share = min(weight / min(theirs.total, 60.0), 1.0)
    return reason(
        "identity.subject", min(0.4 * share + 0.03 * len(telling), 0.4), words=", ".join(stem for _, stem in hits[:4])
    )


def _sender_reason(paper: CataloguedPaper, citing: CataloguedPaper) -> Reason | None:
    mine, theirs = _ministries(paper), _ministries(citing)
    if not mine or not theirs:
        return None
    both = sorted(mine & theirs)
    if both:
        return reason("identity.sender", 0.15, ministry=both[0])
    return reason("identity.other-sender", -0.1, ministry=sorted(mine)[0])


def _claim(paper: CataloguedPaper, citing: CataloguedPaper, citation: Citation) -> Claim | None:
    """What `citing` says at `citation`, tried on `paper`."""
    publication = citation.target
    if paper.key == citing.key or not _fits_series(paper, publication) or not _fits_dossier(paper, publication):
        return None
    if publication.startswith("ah-tk") and citing.header.detail == "answers" and paper.header.detail == "delay_notice":
        same = same_questions(paper, citing)
        if same:
            same = (*same, reason("identity.delay-notice", 0.1, publication=publication))
            return Claim(paper, publication, citing, citation, None, score_of(same), same)
    if citation.date is None:
        return None
    day = _date_reason(paper, citation.date)
    subject = _subject_reason(paper, citing, citation)
    if day is None or subject is None:
        return None
    found = [day, subject, _sender_reason(paper, citing)]
    if paper.header.dossiers and publication.startswith("kst-"):
        found.append(reason("identity.dossier", 0.1, dossier=paper.header.dossiers[0]))
    reasons = tuple(r for r in found if r is not None)
    date = None if is_day(paper.header.date) else citation.date
    return Claim(paper, publication, citing, citation, date, score_of(reasons), reasons)


def _unknown(catalogue: Catalogue, citation: Citation) -> bool:
    return is_publication(citation.target) and not catalogue.papers_showing(citation.target)


def claims_on(catalogue: Catalogue, paper: CataloguedPaper, *, taken: bool = False) -> list[Claim]:
    """What other papers say that can be meant for `paper`; empty where it shows its number.

    Numbers that another paper shows are left out, unless `taken`.
    """
    if paper.id:
        return []
    first, last = bounds(paper.header.date) or (datetime.date.min, datetime.date.max)
    citing = {p.key: p for p in catalogue.papers_naming_day(first, last)}
    if paper.header.detail == "delay_notice":
        from_questions = (p for handle in handles(paper) for p in catalogue.papers_about_questions(handle))
        citing |= {p.key: p for p in from_questions}
    found = []
    for key in sorted(citing):
        for citation in citing[key].citations:
            if (taken or _unknown(catalogue, citation)) and (claim := _claim(paper, citing[key], citation)) is not None:
                found.append(claim)
    return found


def related(catalogue: Catalogue, paper: CataloguedPaper, named: Iterable[str]) -> dict[str, CataloguedPaper]:
    """Papers whose identity can change with `paper`, which names the publications `named`; for linking anew what changed.

    Wider than `claims_for` and `claims_on`: whether a number is taken is left out of account.
    """
    publications = set(named) | ({paper.id} if paper.id else set()) | set(possible_publications(catalogue, paper))
    found: dict[str, CataloguedPaper] = {}
    for publication in publications:
        for citing in catalogue.papers_citing(publication):
            for citation in citing.citations:
                if citation.target == publication:
                    found |= {p.key: p for p in _possible(catalogue, citing, citation)}
    for citation in paper.citations:
        found |= {p.key: p for p in _possible(catalogue, paper, citation)}
    return found


def possible_publications(catalogue: Catalogue, paper: CataloguedPaper) -> frozenset[str]:
    """Publications the paper may be for what others say of it, whether or not another paper shows that number."""
    return frozenset(claim.publication for claim in claims_on(catalogue, paper, taken=True)) | (
        {paper.id} if paper.id else set()
    )


def claims_for(catalogue: Catalogue, publication: str) -> list[Claim]:
    """What is said of `publication` that can be meant for a paper of the register without number."""
    if catalogue.papers_showing(publication):
        return []
    found = []
    for citing in sorted(catalogue.papers_citing(publication), key=lambda p: p.key):
        for citation in citing.citations:
            if citation.target != publication:
                continue
            for paper in _possible(catalogue, citing, citation):
                if (claim := _claim(paper, citing, citation)) is not None:
                    found.append(claim)
    return found


def _possible(catalogue: Catalogue, citing: CataloguedPaper, citation: Citation) -> list[CataloguedPaper]:
    near: dict[str, CataloguedPaper] = {}
    if period := bounds(citation.date):
        near |= {p.key: p for p in catalogue.papers_unnumbered(*period)}
    if citing.header.detail == "answers" and citation.target.startswith("ah-tk"):
        for handle in handles(citing):
            near |= {p.key: p for p in catalogue.papers_about_questions(handle) if not p.id}
    return [near[key] for key in sorted(near)]


def _best(claims: list[Claim], side: str) -> list[tuple[str, float, list[Claim]]]:
    """Claims by publication (or paper): the best score of each, with a little more for each further paper that says
    so.
    """
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.publication if side == "publication" else claim.paper.key, []).append(claim)
    scored = []
    for name, group in groups.items():
        group.sort(key=lambda c: (-c.score, c.citing.key, c.citation.start))
        further = len({c.citing.key for c in group}) - 1
        scored.append((name, round(min(group[0].score + 0.1 * min(further, 2), 1.0), 3), group))
    scored.sort(key=lambda entry: (-entry[1], entry[0]))
    return [entry for entry in scored if entry[1] >= LEAST]


def identify(catalogue: Catalogue, paper: CataloguedPaper) -> Identity | Question | None:
    """Which publication `paper` is: an identity, a question where two are nearly as good, or None."""
    ranked = _best(claims_on(catalogue, paper), "publication")
    if not ranked:
        return None
    publication, score, claims = ranked[0]
    close = [entry for entry in ranked[1:] if score - entry[1] < MARGIN]
    if close:
        return _question(paper, [ranked[0], *close])
    rivals = _best(claims_for(catalogue, publication), "paper")
    near = [entry for entry in rivals if entry[0] != paper.key and score - entry[1] < MARGIN]
    if any(entry[1] - score >= MARGIN for entry in rivals if entry[0] != paper.key):
        return None
    if near:
        return _question(paper, [ranked[0]])
    further = sorted({c.citing.key for c in claims} - {claims[0].citing.key})
    reasons = readable(claims[0].reasons, claims[0].citation.context) + (
        (reason("identity.further", 0.1 * min(len(further), 2), papers=len(further)),) if further else ()
    )
    date = next((c.date for c in claims if c.date), None)
    return Identity(paper.key, publication, date, score, reasons, _evidence(claims))


def _evidence(claims: list[Claim]) -> tuple[Evidence, ...]:
    return tuple(sorted({Evidence(c.citing.key, c.citation.start, c.citation.end, c.citation.quote) for c in claims}))


def _question(paper: CataloguedPaper, ranked: list[tuple[str, float, list[Claim]]]) -> Question:
    candidates = tuple(
        Candidate(End("publication", name), score, readable(claims[0].reasons, claims[0].citation.context))
        for name, score, claims in ranked
    )
    evidence = _evidence([claim for _, _, claims in ranked for claim in claims])
    return Question(End("paper", paper.key), "identifies", "identity", candidates, evidence)
