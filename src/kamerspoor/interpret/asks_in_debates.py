"""Motions moved and requests made by members in a debate (annotation guideline, asks).

In: the structure, mentions and cues of a report. Out: a draft for each, with the member who speaks, or whom the chair names.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kamerspoor.engine import Match
from kamerspoor.interpret.ask_cues import AskCues, sentence_at
from kamerspoor.interpret.ask_drafts import Draft
from kamerspoor.interpret.ask_numbers import papers_cited
from kamerspoor.interpret.clauses import predicates
from kamerspoor.interpret.events import people_of
from kamerspoor.interpret.words import Words, word_set
from kamerspoor.model import Clause, Cue, Mentions, NamedPerson, Speech, Structure

MOVED = "ask.motion-moved"
"""The rule of motions moved in the debate itself."""
_BEFORE = 600
"""Characters before a motion in which the chair says who moves it."""
_BEHIND = 400
"""Characters behind a motion in which the chair gives its number, and in recent reports says who moved it."""
_ACTS = frozenset(("policy", "dialogue", "investigation", "support", "funding", "event", "visit", "membership", "resolution"))
"""Classes of verbs that are acts; to say something, to know and to think are none."""
_TO_TELL = word_set("publiceren sturen toesturen informeren laten weten berichten bijpraten bepleiten opsturen")
"""Verbs of telling that are more than an answer in the debate."""
_ASSURING = word_set("garanderen verantwoorden werken kiezen overwegen volgen doen")
"""Verbs of acts that are asked for in a question about what the minister thinks."""


class InDebate:
    """What members ask in one report."""

    def __init__(self, text: str, parts: Structure, mentions: Mentions, cues: AskCues) -> None:
        self.text, self.parts, self.mentions = text, parts, mentions
        self.asked = cues.by_label.get("asked to", ())
        self.spoken, self.named = cues.by_label.get("spoken", ()), cues.by_label.get("moved", ())
        self.named_behind = cues.by_label.get("was moved", ())
        self.speeches = [s for s in parts.speeches if s.office in ("member", "chair")]
        self._starts = [s.start for s in self.speeches]

    def drafts(self) -> Iterator[Draft]:
        """The requests, then the motions."""
        for match in self.spoken:
            yield from self._requested(match)
        told = {sentence_at(self.parts.sentences, m.start) for m in self.spoken}
        for match in self.asked:
            if sentence_at(self.parts.sentences, match.start) not in told and self._for_an_act(match):
                yield from self._requested(match)
        opening, operative = -1, list[Clause]()
        for clause in self.parts.clauses:
            if clause.kind == "opening" and (opening < 0 or operative):
                if operative:
                    yield self._moved(operative, opening)
                opening, operative = clause.start, []
            elif clause.kind == "operative" and opening >= 0:
                operative.append(clause)
        if operative:
            yield self._moved(operative, opening)

    def _for_an_act(self, match: Match) -> bool:
        """Does a question ask for something to be done: "Wil de minister dat regelen?", but not "Kan hij dat zeggen?"?"""
        i = sentence_at(self.parts.sentences, match.start)
        end = self.parts.sentences[i].end if i >= 0 else match.start
        if not self.text.endswith("?", match.start, end):
            return False
        asked = next((p for p in predicates(Words(self.text, match.start, end)) if p.main), None)
        return asked is not None and (asked.group in _ACTS or asked.lemma in _TO_TELL) and asked.lemma not in _ASSURING

    def _requested(self, match: Match) -> Iterator[Draft]:
        """A request in a member's sentence."""
        speech, i = self._speech(match.start), sentence_at(self.parts.sentences, match.start)
        if i < 0 or speech is None or match.start >= speech.end or speech.office != "member":
            return
        sentence, cue = self.parts.sentences[i], Cue(match.rule.id, 0.7, match.start, match.end)
        by, day = (speech.speaker,), self.parts.header.date
        yield Draft("verzoek", sentence.start, sentence.end, "ask.request.debate", i, by, day, "debat", worded=True, cues=[cue])

    def _moved(self, operative: Sequence[Clause], opening: int) -> Draft:
        """A motion moved: by whom the chair says, else by the speaker."""
        clause, end = operative[0], operative[-1].end
        before = [m for m in self.named if opening - _BEFORE <= m.start < opening]
        behind = [m for m in self.named_behind if end <= m.start < end + _BEHIND]
        speech = self._speech(opening)
        by: tuple[NamedPerson, ...] = ()
        if before or behind:
            by = tuple(map(self._of_party, people_of((before[-1:] or behind)[0].text("people") or "")))
        elif speech is not None and speech.office == "member":
            by = (speech.speaker,)
        number = next(iter(papers_cited(self.mentions, end, end + _BEHIND)), None)
        i, day = sentence_at(self.parts.sentences, clause.start), self.parts.header.date
        cue = Cue(MOVED, 1.0, clause.start, clause.end)
        return Draft("motie", clause.start, clause.end, MOVED, i, by, day, "debat", number, True, [cue])

    def _of_party(self, person: NamedPerson) -> NamedPerson:
        """A member with the party under which the report lets them speak."""
        party = next((s.speaker.party for s in self.speeches if s.speaker.name == person.name), None)
        return replace(person, party=person.party or party)

    def _speech(self, position: int) -> Speech | None:
        """The last speech that begins before `position`."""
        at = bisect_right(self._starts, position) - 1
        return self.speeches[at] if at >= 0 else None
