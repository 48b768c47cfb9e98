"""From links to evidence and status: what bears on one ask or commitment, through everything that is tied to it.

A promise that is repeated is carried by the deeds that carry the repetition; an ask that a later letter takes up is answered
there. `Trail` walks these ties through a `Links` protocol (a register leaves rejected links out and says which are confirmed).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from kamerspoor.dutch_calendar import first_day
from kamerspoor.link.catalogue import Catalogue, CataloguedAsk, CataloguedPaper, CataloguedStatement, PaperEntries
from kamerspoor.link.links import Link
from kamerspoor.link.proof import only_recalls
from kamerspoor.link.questions import QUESTION_DETAILS, asked_on, fellows
from kamerspoor.link.status import (
    STRONG,
    StatusChange,
    StatusEvidence,
    StatusProposal,
    append_change,
    ask_status,
    commitment_status,
)
from kamerspoor.link.terms import Term, answer_term

_UNANSWERED = ("written_questions", "delay_notice")
"""Papers with questions that are answered in another."""


_SEE_ALSO = re.compile(r"\bzie (?:ook )?(?:het )?aanhangsel\b", re.IGNORECASE)


def _still_promised(ask: CataloguedAsk, entries: PaperEntries) -> bool:
    """Whether the sentence that speaks of an earlier promise promises it still: it tells of no deed then."""
    if ask.kind != "toezegging" or ask.outcome not in ("fulfilled", "answered"):
        return False
    own = [s for s in entries.statements if s.start < ask.end and ask.start < s.end]
    deeds = [s for s in own if s.kind == "deed" and not only_recalls(s)]
    return not deeds and any(s.kind == "commitment" and not only_recalls(s) for s in own)


class Links(Protocol):
    """The links of a register that count: proposed or confirmed, not rejected."""

    def to(self, key: str) -> Sequence[Link]:
        """Links of which the target has this key."""
        ...

    def of(self, key: str) -> Sequence[Link]:
        """Links of which the source has this key."""
        ...

    def confirmed(self, link: Link) -> bool:
        """Whether a person confirmed it."""
        ...


@dataclass(frozen=True, slots=True)
class QuestionDays:
    """The day written questions were sent in, that of the first answers, and those of notices of delay.

    `pointed`: the paper that the answers point to above the first question, where the register has it not.
    """

    asked: str | None
    answered: str | None
    notices: tuple[str, ...] = ()
    pointed: str | None = None


class MemoryLinks:
    """Links in memory, from proposals; none is confirmed unless named."""

    def __init__(self, links: Iterable[Link], *, confirmed: Iterable[Link] = ()) -> None:
        self._to: dict[str, list[Link]] = {}
        self._of: dict[str, list[Link]] = {}
        self._confirmed = frozenset(confirmed)
        for link in sorted(set(links)):
            self._to.setdefault(link.target.key, []).append(link)
            self._of.setdefault(link.source.key, []).append(link)

    def to(self, key: str) -> Sequence[Link]:
        """Links of which the target has this key."""
        return self._to.get(key, [])

    def of(self, key: str) -> Sequence[Link]:
        """Links of which the source has this key."""
        return self._of.get(key, [])

    def confirmed(self, link: Link) -> bool:
        """Whether it was named as confirmed."""
        return link in self._confirmed


_MOST_KEPT: Final = 20_000
"""Entries of which the evidence is kept while one trail is walked."""


def _make_room(kept: dict[str, list[StatusEvidence]]) -> None:
    if len(kept) >= _MOST_KEPT:
        kept.clear()


class Trail:
    """Evidence, status and history of the asks and commitments of a catalogue, on any day.

    One for each state of catalogue and links: what bears on an entry is looked up once.
    """

    def __init__(self, catalogue: Catalogue, links: Links) -> None:
        self._catalogue = catalogue
        self._links = links
        self._bearing: dict[str, list[StatusEvidence]] = {}
        self._evidence_of: dict[str, list[StatusEvidence]] = {}

    # entries ---------------------------------------------------------------------------------------------------------

    def _paper_of(self, key: str) -> PaperEntries | None:
        return self._catalogue.entries(key.rsplit(".", 1)[0])

    def statement(self, key: str) -> CataloguedStatement | None:
        """The statement of this key."""
        entries = self._paper_of(key)
        return next((s for s in entries.statements if s.key == key), None) if entries else None

    def ask(self, key: str) -> CataloguedAsk | None:
        """The ask of this key."""
        entries = self._paper_of(key)
        return next((a for a in entries.asks if a.key == key), None) if entries else None

    # commitments -----------------------------------------------------------------------------------------------------

    def _same_promise(self, key: str) -> list[str]:
        """The commitment and its other wordings in the same paper (a minister's words, and the chair's list).

        A sentence that only recalls a promise is that promise.
        """
        paper = key.rsplit(".", 1)[0]
        ties = [*self._links.of(key), *self._links.to(key)]
        ends = {end for link in ties if link.kind == "repeats" for end in (link.source.key, link.target.key)}
        same = {end for end in ends if end.rsplit(".", 1)[0] == paper}
        if self._recalls(key):
            same |= {link.target.key for link in self._links.of(key) if link.kind == "repeats"}
        return [key, *sorted(same - {key})]

    def _recalls(self, key: str) -> bool:
        statement = self.statement(key)
        return statement is not None and only_recalls(statement)

    def commitment_evidence(self, key: str) -> list[StatusEvidence]:
        """Everything that bears on a commitment, in order of date; through its repetitions too.

        On a sentence that recalls a promise bears what was said from then on. It is asked for again for each day of a history.
        """
        if key not in self._evidence_of:
            _make_room(self._evidence_of)
            self._evidence_of[key] = self._all_evidence(key)
        return self._evidence_of[key]

    def _all_evidence(self, key: str) -> list[StatusEvidence]:
        made = first_day(self._made(key)) if self._recalls(key) else None
        found: dict[tuple[str, str], StatusEvidence] = {}
        waiting, seen = self._same_promise(key), set()
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            seen.add(current)
            for evidence in self._bears_on(current):
                if evidence.entry == key or (made and not evidence.known_from(made)):
                    continue
                slot = (evidence.kind, evidence.entry)
                if slot not in found or found[slot].score < evidence.score:
                    found[slot] = evidence
                if evidence.kind == "repeat" and (evidence.score >= STRONG or evidence.confirmed):
                    waiting.append(evidence.entry)
        return sorted(found.values(), key=lambda e: (e.said or "", e.entry, e.kind))

    def _bears_on(self, key: str) -> list[StatusEvidence]:
        """What the links to one entry say of it; promises that repeat one another ask for each other's."""
        if key not in self._bearing:
            _make_room(self._bearing)
            found = (self._evidence(link) for link in self._links.to(key))
            self._bearing[key] = [evidence for evidence in found if evidence is not None and evidence.entry != key]
        return self._bearing[key]

    def _made(self, key: str) -> str | None:
        statement = self.statement(key)
        return statement.paper_date if statement else None

    def _evidence(self, link: Link) -> StatusEvidence | None:
        sure = self._links.confirmed(link)
        if link.source.kind == "paper":
            entries = self._catalogue.entries(link.source.key)
            if entries is None or link.kind not in ("carries_out", "answers"):
                return None
            said = entries.paper.header.date
            return StatusEvidence("deed", link.source.key, said, score=link.score, confirmed=sure, paper=link.source.key)
        statement = self.statement(link.source.key)
        kinds = {"carries_out": "deed", "repeats": "repeat", "withdraws": "withdrawal"}
        if statement is None or link.kind not in kinds:
            return None
        kind = kinds[link.kind]
        return StatusEvidence(
            "deed" if kind == "deed" else "repeat" if kind == "repeat" else "withdrawal",
            statement.key,
            statement.paper_date,
            statement.quote,
            done=statement.date,
            due=statement.due,
            score=link.score,
            confirmed=sure,
            paper=statement.paper,
        )

    # asks ------------------------------------------------------------------------------------------------------------

    def _same_asks(self, key: str) -> list[str]:
        """The ask, the same ask in other papers, and the asks by which later papers take it up.

        Of a motion also where other papers tell of it by its number.
        """
        waiting, seen = [key], set()
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            seen.add(current)
            for link in (*self._links.to(current), *self._links.of(current)):
                same = link.kind == "identifies" or (link.kind == "follows_up" and link.target.key == current)
                if same and link.source.kind == link.target.kind == "ask":
                    waiting += [link.source.key, link.target.key]
            waiting += self._told_by_number(current)
        return sorted(seen)

    def _told_by_number(self, key: str) -> list[str]:
        """A motion that is told of by its number, as the papers that name the number tell of it."""
        ask = self.ask(key)
        if ask is None or ask.kind != "motie" or not ask.reference:
            return []
        near = (self._catalogue.entries(paper.key) for paper in self._catalogue.papers_citing(ask.reference))
        asks = (other for entries in near if entries for other in entries.asks)
        return [other.key for other in asks if other.kind == "motie" and other.reference == ask.reference]

    def ask_evidence(self, key: str, *, today: datetime.date) -> list[StatusEvidence]:
        """Everything that bears on an ask: outcomes, what was said in response with its own status, deeds, replacement."""
        found: set[StatusEvidence] = set()
        for same in self._same_asks(key):
            entries = self._paper_of(same)
            ask = self.ask(same)
            if entries is None or ask is None:
                continue
            replies = [s for s in entries.statements if same in s.asks]
            if ask.outcome != "none":
                entry = replies[0].key if replies else entries.paper.key
                ask = replace(ask, outcome="in_progress") if _still_promised(ask, entries) else ask
                found.add(
                    StatusEvidence(
                        "answer", entry, ask.paper_date, ask.answer_quote or "", outcome=ask.outcome, paper=ask.paper
                    )
                )
            said = (s for s in replies if s.kind == "commitment" or (s.kind == "deed" and not only_recalls(s)))
            found |= {self._reply(statement, today) for statement in said}
            found |= {e for link in self._links.to(same) if (e := self._evidence(link)) is not None and e.kind == "deed"}
            found |= self._replacements(entries)
        found |= self._answers_to(key, {e.paper for e in found if e.kind == "answer"})
        return sorted(found, key=lambda e: (e.said or "", e.entry, e.kind))

    def _answers_to(self, key: str, told: set[str]) -> set[StatusEvidence]:
        """Answers to questions that were only sent in or delayed in the paper of this ask, save papers already `told`."""
        ask, entries = self.ask(key), self._paper_of(key)
        if ask is None or entries is None or ask.kind != "vraag" or entries.paper.header.detail not in _UNANSWERED:
            return set()
        answers = [p for p, _ in fellows(self._catalogue, entries.paper) if p.header.detail == "answers" and p.key not in told]
        return {StatusEvidence("answer", p.key, p.header.date, outcome="answered", paper=p.key) for p in answers}

    def _reply(self, statement: CataloguedStatement, today: datetime.date) -> StatusEvidence:
        said, paper = statement.paper_date, statement.paper
        if statement.kind == "deed":
            return StatusEvidence("deed", statement.key, said, statement.quote, done=statement.date, paper=paper)
        status = commitment_status(statement, self.commitment_evidence(statement.key), today=today).status
        return StatusEvidence("response", statement.key, said, statement.quote, due=statement.due, outcome=status, paper=paper)

    def _replacements(self, entries: PaperEntries) -> set[StatusEvidence]:
        found = set()
        for link in self._links.to(entries.paper.key):
            newer = self._catalogue.entries(link.source.key) if link.kind == "replaces" else None
            if newer is not None:
                entry = newer.asks[0].key if newer.asks else newer.paper.key
                named = newer.paper.id or newer.paper.key
                found.add(StatusEvidence("replacement", entry, newer.paper.header.date, score=link.score, paper=named))
        return found

    def question_days(self, key: str) -> QuestionDays | None:
        """When the written questions of the paper with this key were asked, answered and delayed; None for other papers.

        A notice counts where a link says that it delays one of these papers.
        """
        entries = self._catalogue.entries(key)
        if entries is None or entries.paper.header.detail not in QUESTION_DETAILS:
            return None
        family = [entries.paper, *(paper for paper, _ in fellows(self._catalogue, entries.paper))]
        answers = sorted(p.header.date for p in family if p.header.detail == "answers" and p.header.date)
        sources = {link.source.key for p in family for link in self._links.to(p.key) if link.kind == "delays"}
        sources |= {key} if entries.paper.header.detail == "delay_notice" else set()
        found = (self._catalogue.entries(source) for source in sorted(sources))
        notices = sorted(e.paper.header.date for e in found if e is not None and e.paper.header.date)
        asked = next(filter(None, (asked_on(paper) for paper in family)), None)
        return QuestionDays(asked, answers[0] if answers else None, tuple(notices), None if notices else self._pointed(family))

    def _pointed(self, family: Sequence[CataloguedPaper]) -> str | None:
        for paper in (p for p in family if p.header.detail == "answers"):
            entries = self._catalogue.entries(paper.key)
            first = min((a.start for a in entries.asks if a.kind == "vraag"), default=0) if entries else 0
            for cited in paper.citations:
                above = cited.start < first and cited.target.startswith("ah-")
                if above and _SEE_ALSO.search(cited.context) and not self._catalogue.papers_showing(cited.target):
                    return cited.target
        return None

    def term(self, key: str, *, today: datetime.date) -> Term | None:
        """The term of the written questions that a paper with this key asks or answers; None for other papers."""
        days = self.question_days(key)
        if days is None:
            return None
        return answer_term(days.asked, answered=days.answered, notices=days.notices, pointed=days.pointed, today=today)

    # status ----------------------------------------------------------------------------------------------------------

    def status(self, key: str, *, today: datetime.date) -> StatusProposal | None:
        """The proposed status of an ask or commitment on a day; None where there is none of that key."""
        statement = self.statement(key)
        if statement is not None:
            return commitment_status(statement, self.commitment_evidence(key), today=today)
        ask = self.ask(key)
        if ask is None:
            return None
        term = self.term(ask.paper, today=today) if ask.kind == "vraag" else None
        return ask_status(ask, self.ask_evidence(key, today=today), today=today, term=term)

    def days(self, key: str, *, today: datetime.date) -> list[datetime.date]:
        """Days up to `today` on which a paper said something that bears on the entry, in order; empty without such days."""
        ask = self.ask(key)
        if ask is None:
            statement = self.statement(key)
            said = [statement.paper_date, *(e.said for e in self.commitment_evidence(key))] if statement else []
        else:
            evidence = self.ask_evidence(key, today=today)
            said = [ask.date or ask.paper_date, *(e.said for e in evidence)]
            said += [e.said for found in evidence if found.kind == "response" for e in self.commitment_evidence(found.entry)]
            asked = self.question_days(ask.paper) if ask.kind == "vraag" else None
            said += [asked.answered, *asked.notices] if asked else []
        return sorted({day for day in map(first_day, said) if day is not None and day <= today})

    def history(self, key: str, *, today: datetime.date) -> tuple[StatusChange, ...]:
        """The status after each paper that bears on it, and on `today`; days on which nothing changed are left out."""
        changes: list[StatusChange] = []
        for day in sorted({*self.days(key, today=today), today}):
            proposal = self.status(key, today=day)
            if proposal is not None:
                append_change(changes, day, proposal)
        return tuple(changes)
