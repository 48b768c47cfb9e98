"""First ties between papers: what cites what by number, what answers what within a paper, which paper is meant.

A publication that is cited beside a day ("on 14 February (Kamerstuk ...)") and is not in the register may be a paper of that
day that shows no number itself. Such an identity is proposed with its evidence, whichever of the two papers comes first.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Any

import Stemmer

from kamerspoor.dutch_calendar import MONTHS
from kamerspoor_site.register.models import Citation, Link, Paper
from kamerspoor_site.register.services.entries import EntryRow
from kamerspoor_site.register.services.identity import link_id
from kamerspoor_site.register.services.periods import exact_day
from kamerspoor_site.register.services.sentences import sentence_around

_WORD = re.compile(r"[^\W\d_]{4,}")
_SAME_DAY = 0.6
_SAME_SENDER = 0.15
_SHARED_WORDS = 0.25
"""Weights of the score of an identity: the day is what it stands on, ministry and subject words speak for it."""


def save_citations(paper: Paper, data: dict[str, Any], *, fresh: bool = False) -> None:
    """Replace the citations of `paper` (it has none yet if `fresh`) by the references of `data` that name a publication."""
    if not fresh:
        Citation.objects.filter(paper=paper).delete()
    text, dates = data["text"], sorted((d["start"], d["value"]) for d in data["dates"])
    rows = []
    for reference in data["references"]:
        if reference["target"].startswith("#"):
            continue
        low, high = sentence_around(text, reference["start"], reference["end"])
        rows.append(
            Citation(
                paper=paper,
                target=reference["target"][:300],
                start=reference["start"],
                end=reference["end"],
                rule=reference["rule"],
                sentence_start=low,
                sentence_end=high,
                named_day=_nearest_day(dates, low, reference["start"]),
            )
        )
    Citation.objects.bulk_create(rows)


def _nearest_day(dates: Iterable[tuple[int, str]], low: int, high: int) -> datetime.date | None:
    """The last exact day named between the beginning of the sentence and the reference."""
    days = [exact_day(value) for start, value in dates if low <= start < high]
    return next((day for day in reversed(days) if day), None)


def save_own_links(paper: Paper, rows: list[EntryRow], data: dict[str, Any], *, fresh: bool = False) -> None:
    """Links that the paper's own words make: statements that answer its asks, the paper it replaces."""
    decided: set[str] = set()
    if not fresh:
        decided = set(Link.objects.filter(paper=paper).exclude(state="proposed").values_list("pk", flat=True))
        Link.objects.filter(paper=paper, state="proposed", kind__in=("answers", "replaces")).delete()
    ids = {r.entry.local_id: r.entry.id for r in rows if r.entry.layer == "ask"}
    links = {}
    for row in rows:
        for ask in row.asks:
            if ask in ids:
                link = _own_link("answers", row.entry.id, ids[ask], paper, score=row.entry.confidence)
                link.evidence = [{"paper": paper.key, "start": row.entry.start, "end": row.entry.end}]
                links[link.id] = link
    replaced = _replaced(data["header"])
    if replaced:
        link = _own_link("replaces", paper.key, replaced, paper, score=1.0)
        links[link.id] = link
    Link.objects.bulk_create([link for id_, link in links.items() if id_ not in decided], ignore_conflicts=True)


def _own_link(kind: str, source: str, target: str, paper: Paper, *, score: float) -> Link:
    reasons = [["same_paper", {}]] if kind == "answers" else [["says_so", {}]]
    return Link(
        id=link_id(kind, source, target), kind=kind, source=source, target=target, paper=paper, score=score, reasons=reasons
    )


def _replaced(header: dict[str, Any]) -> str | None:
    value = header.get("replaces")
    if value and value.isalnum() and not value.isalpha() and header["dossiers"]:
        return f"kst-{header['dossiers'][0]}-{value}"
    return value or None


# -------------------------------------------------------------------------------------------------------- identities


def propose_identities(paper: Paper, data: dict[str, Any], *, fresh: bool = False) -> None:
    """Propose which publications papers without a number are, as far as `paper` is one of the two."""
    if not fresh:
        Link.objects.filter(kind="identifies", state="proposed", source=paper.key).delete()
        Link.objects.filter(kind="identifies", state="proposed", target=paper.key).delete()
    if paper.publication_id:
        Link.objects.filter(kind="identifies", state="proposed", value=paper.publication_id).delete()
    links = [*_others_named_by(paper, data), *_named_by_others(paper, data)]
    Link.objects.bulk_create({link.id: link for link in links}.values(), ignore_conflicts=True)


def _others_named_by(paper: Paper, data: dict[str, Any]) -> Iterable[Link]:
    if not (data["references"] and data["dates"]):
        return
    named = [c for c in Citation.objects.filter(paper=paper, named_day__isnull=False) if _may_be_a_letter(c.target)]
    if not named:
        return
    known = set(Paper.objects.filter(publication_id__in=[c.target for c in named]).values_list("publication_id", flat=True))
    days = {c.named_day for c in named}
    unknown = (
        Paper.objects.filter(publication_id=None, date__in=days).exclude(pk=paper.pk).select_related("current") if days else ()
    )
    for other in unknown:
        for citation in named:
            if citation.named_day == other.date and citation.target not in known:
                yield _identity(citation, paper, data, other, other.current.data)


def _named_by_others(paper: Paper, data: dict[str, Any]) -> Iterable[Link]:
    if paper.publication_id or paper.date is None or len(paper.date_text) != 10:
        return
    for citation in Citation.objects.filter(named_day=paper.date).exclude(paper=paper).select_related("paper__current"):
        known = Paper.objects.filter(publication_id=citation.target).exists()
        if not known and _may_be_a_letter(citation.target):
            yield _identity(citation, citation.paper, citation.paper.current.data, paper, data)


def _may_be_a_letter(target: str) -> bool:
    return target.startswith(("kst-", "ah-", "kv-", "blg-"))


def _identity(citation: Citation, citing: Paper, citing_data: dict[str, Any], meant: Paper, meant_data: dict[str, Any]) -> Link:
    sentence = citing_data["text"][citation.sentence_start : citation.sentence_end]
    shared = shared_stems(sentence, meant_data["text"])
    score, reasons = _SAME_DAY, [["same_day", {"day": str(citation.named_day)}]]
    if citing.ministry_id and citing.ministry_id == meant.ministry_id:
        score += _SAME_SENDER
        reasons.append(["same_ministry", {"ministry": citing.ministry_id}])
    if len(shared) >= 2:
        score += _SHARED_WORDS * min(len(shared) / 5, 1.0)
        reasons.append(["shared_words", {"words": ", ".join(shared[:6])}])
    return Link(
        id=link_id("identifies", citing.key, meant.key, citation.target),
        kind="identifies",
        source=citing.key,
        target=meant.key,
        value=citation.target,
        score=round(score, 3),
        reasons=reasons,
        evidence=[{"paper": citing.key, "start": citation.sentence_start, "end": citation.sentence_end}],
        paper=citing,
    )


def shared_stems(sentence: str, text: str) -> list[str]:
    """Words of `sentence` whose stem comes in `text` too, without the words that every paper has, in order."""
    stemmer = Stemmer.Stemmer("dutch")
    stems = set(stemmer.stemWords([w.casefold() for w in _WORD.findall(text)]))
    words = dict.fromkeys(w for w in _WORD.findall(sentence) if w.casefold() not in _EVERYWHERE and w.casefold() not in MONTHS)
    return [w for w in words if stemmer.stemWord(w.casefold()) in stems]


_EVERYWHERE = frozenset(
    [
        "aan",
        "bent",
        "brief",
        "daar",
        "daarom",
        "deze",
        "door",
        "geen",
        "heeft",
        "hebben",
        "hebt",
        "hier",
        "inzake",
        "kabinet",
        "kamer",
        "kamerbrief",
        "kamerstuk",
        "kamerstukken",
        "minister",
        "nederland",
        "onder",
        "over",
        "regering",
        "staat",
        "tijdens",
        "tweede",
        "uiteen",
        "uitgezet",
        "voor",
        "waar",
        "waarover",
        "waarin",
        "werd",
        "wordt",
        "worden",
        "zijn",
        "zoals",
        "geïnformeerd",
        "informeerde",
        "geinformeerd",
    ]
)
