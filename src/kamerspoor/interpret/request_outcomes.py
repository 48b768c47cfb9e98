"""How a paper presents the outcome of a motion, request or undertaking that it reports (annotation guideline, asks).

In: an ask, and the statements of its paper that respond to it. Out: the same ask with outcome and the sentence that shows it.
The ways in which one can tell are tried in order, the plainest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from kamerspoor.interpret.appreciations import Appreciation, Appreciations
from kamerspoor.interpret.ask_cues import AskCues
from kamerspoor.interpret.direct_replies import DirectReplies, Reply
from kamerspoor.interpret.findings import BROUGHT
from kamerspoor.interpret.kept_promises import due_later
from kamerspoor.interpret.listed_outcomes import done_lists, listed, on_agenda
from kamerspoor.interpret.responses import INFORM
from kamerspoor.interpret.spoken_replies import SpokenReplies
from kamerspoor.model import Ask, Block, Cue, Statement, Structure
from kamerspoor.vocabulary import Outcome

_OPENING = 4
"""Paragraphs in which a letter that is itself the reply would say that it is not."""
_QUESTION_PUT = re.compile(r"\bstelden? [^.;?!]{3,120}? vra(?:ag|gen)\b")
"""A question put in a debate."""
_REACTION = re.compile(
    r"\b(?:om|voor) (?:een |mijn |de |uw |haar |zijn )?(?:\w+e )?(?:\w*reactie|antwoord|standpunt|appreciatie|oordeel)\b"
    r"|\bte reageren\b|\bom een (?:reactie|standpunt) (?:op [^.;]{3,120} )?(?:vraagt|verzoekt|vroeg|verzocht)\b"
    r"|\bvragen (?:gesteld|voorgelegd)\b"
)
"""What is asked for is a reaction to something."""
_TO_RECEIVE = re.compile(
    r"\b(?:om|voor) (?:(?:de|het|een) )?(?:toezending|toesturen|afschrift|kopie|brief|stukken|rapport|overzicht)\b"
)
"""What is asked for is a paper."""
_STILL_OPEN = re.compile(r"\b(?:lopende|openstaande|uitstaande) (?:\w+ )?(?:moties|toezeggingen)\b")
_SENT = re.compile(r"\b(?:brief|overzicht|notitie|nota)\b[^.;]{0,60}\b(?:sturen|zenden|toe te sturen|toegezegd)\b")
"""What was promised is a paper."""
_EXPECTED = re.compile(r"\btegemoet (?:kan|kunt|kunnen) zien\b")
"""What was promised can still be expected."""
_POSTPONED = re.compile(r"\b(?:tegemoet ?(?:kan |kunt |kunnen )?zien|uitstel|vertraging|later)\b")
"""What was promised comes later than this letter."""
_DEADLINE = re.compile(r"\b(?:termijn|niet eerder|eind \w+|v[oó]{2}r \d|tijdig)\b")
"""A refusal that is about the time only."""
_OVER_TIME = re.compile(r"\bniet (?:meer )?binnen (?:(?:de|deze|die|een|haar|zijn) )?(?:\w+ )?termijn\b")
"""A refusal to meet a request in the time that is set for it, no more."""
_IN_LINE = re.compile(r"(?:Conform|Overeenkomstig|In lijn met|Ter uitvoering van|In overeenstemming met)\b")
"""How a sentence begins that tells what is done, or left, as a motion asks."""
_IN_TIME = re.compile(r"\b(?:tijd|termijn|tijdig|v[oó]{2}r|binnen|eerder|nog niet)\b")
"""Within a refusal to do what was promised: it is about the time."""
_ANSWERED = re.compile(r"\b(?:beantwoording|beantwoord|antwoord(?:en)? op|Aanhangsel)\b")
"""Around written questions that a letter names: they have been answered."""
_PLANNED = re.compile(
    r"\b(?:gevolg|uitvoering|invulling)(?: aan)? (?:wil|willen|zal|zullen|gaat|gaan|wordt|worden|is) "
    r"(?:te )?(?:geven|gegeven)\b"
    r"|\b(?:wijze|manier) waarop [^.;]{0,60}\b(?:uitvoering|invulling|gevolg) (?:wordt|is|zal worden) gegeven\b"
    r"|\b(?:wordt|worden|zal|zullen|te) uitgevoerd\b"
    r"|\bgeïnformeerd over [^.;]{0,120}\buitvoering van de (?:\w+ )?motie|\bzal uitvoeren\b|\bvan plan\b"
)
"""How a letter says that it tells in what way a motion is yet to be carried out."""
_TELL = re.compile(
    r"\b(?:om (?:\w+ ){0,3}(?:reactie|brief|overzicht|beleidsreactie|kabinetsreactie|toelichting|informatie|aan te geven)"
    r"|te reageren|in te gaan op|naar de (?:stand|voortgang)|geïnformeerd|informeren|te berichten|aan te geven)\b"
)
"""How one asks to be told something."""
_ONLY_TOLD = re.compile(
    r"\b(?:verzoekt|vraagt|roept)\b (?:de regering )?(?:op )?(?:tot |om )?(?:het )?(?:\w+ )?(?:de Kamer |uw Kamer )?"
    r"(?:te )?(?:informeren|rapporteren|berichten)\b"
)
"""A motion that asks for nothing but to be told."""
_LATER = re.compile(
    r"\b(?:uitstel|niet binnen|later|opvolger|nieuw(?:e)? kabinet|op een later moment|nog niet"
    r"|wordt momenteel (?:opgesteld|voorbereid))\b"
)
"""What tells that a letter is not the reply itself."""
_PROMISED_TO_DO = re.compile(
    r"\b(?:is|zijn|werd)\b[^.;]{0,160}\btoegezegd\b"
    r"(?:[^.;]{0,80}\bte (?:delen|sturen|zenden|informeren|berichten|doen)\b|\d?[.]|$)"
)
"""How a promise is told that somebody made, with what is to be done."""
_UNDER_WAY = ("deed.in-hand", "deed.busy", "deed.looking", "deed.talks-run")
"""Rules of deeds that are not done yet."""
_REPORTED = ("deed.perfect", "deed.passive", "deed.past")
"""Rules of deeds that may be the report of a promise."""


class RequestOutcomes:
    """Tells the outcomes of what one paper reports as asked."""

    def __init__(
        self,
        text: str,
        parts: Structure,
        cues: AskCues,
        appreciations: Appreciations,
        asks: Sequence[Ask],
        statements: Sequence[Statement],
    ) -> None:
        self.text, self.parts, self.cues, self.appreciations = text, parts, cues, appreciations
        self.direct = DirectReplies(text, parts, asks, statements)
        self.spoken = SpokenReplies(text, parts, statements)
        self._done = done_lists(text, parts)
        self._first = next((b for b in parts.blocks if b.kind == "text"), None)
        self._body = list(islice((b for b in parts.blocks if b.kind in ("text", "list_item")), _OPENING))

    def told(self, ask: Ask, found: Sequence[Statement]) -> Ask:
        """The ask with its outcome; `found` are the statements that respond to it, in order."""
        text = self.text
        if ask.rule == "ask.questions-named":
            around = text[max(0, ask.start - 160) : ask.end + 160]
            return replace(ask, outcome="answered", answer=(ask.start, ask.end)) if _ANSWERED.search(around) else ask
        if appreciated := self.appreciations.of(ask):
            return self._appreciated(ask, appreciated, found)
        if ask.rule == "ask.delayed":
            until = next((c for c in ask.cues if c.rule == "delay.until"), None)
            return replace(ask, outcome="in_progress", answer=(until.start, until.end) if until else None)
        if direct := self.direct.outcome(ask) or self.spoken.outcome(ask):
            return self._shown(ask, *direct)
        if not found and ask.kind == "verzoek" and self._is_reply(ask, _TELL):
            return replace(ask, outcome="fulfilled", answer=(ask.start, ask.end))
        if not found or (self.parts.speeches and on_agenda(text, ask)):
            told = listed(text, self.parts, self._done, ask)
            last = None if found or told.outcome != "none" else self.direct.last_resort(ask)
            return self._shown(ask, *last) if last else told
        if ask.kind == "toezegging" and all(self._only_promised(ask, s) for s in found):
            return replace(ask, outcome="in_progress", answer=(found[0].start, found[0].end))
        outcome, shown = next(self._ways(ask, found))
        if outcome == "declined" and (granted := self.direct.granted_instead(ask)):
            return self._shown(ask, "partial", granted)
        cue = Cue(shown.rule, 0.5, shown.start, shown.end)
        return replace(ask, outcome=outcome, answer=(shown.start, shown.end), cues=(*ask.cues, cue))

    def _shown(self, ask: Ask, outcome: Outcome, reply: Reply) -> Ask:
        """The ask with an outcome that a direct reply tells."""
        if outcome == "declined" and (granted := self.direct.granted_instead(ask)):
            outcome, reply = "partial", granted
        where = (reply.sentence.start, reply.sentence.end)
        return replace(ask, outcome=outcome, answer=where, cues=(*ask.cues, *reply.cues))

    def _appreciated(self, ask: Ask, appreciated: Appreciation, found: Sequence[Statement]) -> Ask:
        """The outcome of a motion on which the cabinet gives its verdict; only a promise meets what is left to the House."""
        if appreciated.verdict != "none":
            return replace(ask, outcome=appreciated.verdict or "none", answer=appreciated.shown)
        promise = next((s for s in found if s.kind == "commitment"), None)
        return replace(ask, outcome="in_progress", answer=(promise.start, promise.end)) if promise else ask

    def _ways(self, ask: Ask, found: Sequence[Statement]) -> Iterator[tuple[Outcome, Statement]]:
        """Outcomes with the statement that shows them; the first holds, and there is always one."""
        text, cues, motion = self.text, self.cues, ask.kind == "motie"
        of_motions = "refusal.turned-down" if self.parts.speeches and not motion else ""
        refusals = [s for s in found if s.kind == "refusal" and s.rule != of_motions]
        commitments = [s for s in found if s.kind == "commitment"]
        met = [s for s in found if cues.within("met", s.start, s.end) and s.kind == "deed"]
        papers = [s for s in found if s.rule.startswith(BROUGHT)]
        own = [s for s in found if s.start <= ask.start < s.end]
        after = [s for s in found if s.start >= ask.end]
        late = [r for r in refusals if _OVER_TIME.search(text, r.start, r.end)]
        pointed = [r for r in refusals if not motion and r not in late and cues.within("deictic", r.start, r.end)]
        told = {"verzoek": (INFORM, _TELL, _REACTION), "motie": (_ONLY_TOLD,)}.get(ask.kind, (INFORM,))
        to_be_told = any(p.search(text, ask.start, ask.end) for p in told)

        if motion and own and own[0].kind == "refusal" and _IN_LINE.match(text, own[0].start):
            yield "in_progress", own[0]
        if ask.kind == "toezegging":
            if own and all(s.kind == "commitment" and s.rule != "commitment.announced" for s in own):
                yield "in_progress", own[0]
            if refusals and (commitments or _IN_TIME.search(text, refusals[0].start, refusals[0].end)):
                yield "in_progress", (commitments or refusals)[0]
        if pointed and pointed[0].start >= ask.end:
            yield "declined", pointed[0]
        if ask.kind == "toezegging":
            yield from (("in_progress", s) for s in own if _EXPECTED.search(text, s.start, s.end))
        yield from (("standing_policy", s) for s in found if cues.within("standing", s.start, s.end))
        if _QUESTION_PUT.search(text, ask.start, ask.end) and after and after[0].kind == "deed":
            yield "fulfilled", after[0]
        if ask.kind == "verzoek" and not refusals and self._replied(ask, found):
            yield "fulfilled", found[0]
        if motion:
            yield from (("in_progress", s) for s in met or own if _PLANNED.search(text, s.start, s.end))
        if any(s.rule.startswith("deed.paper") for s in met):
            yield "fulfilled", met[0]
        to_receive = not motion and bool(_TO_RECEIVE.search(text, ask.start, ask.end))
        if papers and (to_be_told or to_receive or (not motion and any(p in own for p in papers))):
            yield "fulfilled", papers[0]
        if refusals and refusals[0] not in own and any(s in own for s in met):
            yield "fulfilled", next(s for s in own if s in met)
        if refusals:
            if late[:1] == refusals[:1] or (commitments and self._in_time(ask, refusals[0])):
                yield "in_progress", (commitments or late)[0]
            if not any(s.start < refusals[0].start and s not in own for s in commitments):
                yield "declined", refusals[0]
        if met:
            yield "fulfilled", met[-1]
        if ask.kind == "toezegging":
            if own and own[0].kind == "deed" and (self._as_promised(ask) or own[0].rule.startswith(BROUGHT)):
                yield "fulfilled", own[0]
            if after and after[0].kind == "deed":
                yield "fulfilled", after[0]
        if papers and (len(papers) == len(found) or to_be_told):
            yield "fulfilled", papers[0]
        if own and len(own) == len(found) and self._kept_here(ask, commitments):
            yield "fulfilled", own[0]
        if commitments:
            yield "in_progress", commitments[0]
        later = [s for s in found if s.start > ask.start] or list(found)
        practice = motion and (later[0].recurring or self._is_open(later[0]))
        yield ("in_progress" if practice or later[0].rule in _UNDER_WAY else "fulfilled"), later[0]

    def _in_time(self, ask: Ask, refusal: Statement) -> bool:
        """Is a refusal about the time only, by its words beside those of the ask ("een motie over een termijn")?"""
        after = max(refusal.start, ask.end) if ask.start < refusal.end else refusal.start
        return bool(_DEADLINE.search(self.text, after, refusal.end))

    def _as_promised(self, ask: Ask) -> bool:
        """Is what was promised named as what is done here: "Zoals toegezegd", "de toegezegde brief"?"""
        return self.text.startswith("Zoals", ask.start) or "toegezegde" in self.text[ask.start : ask.end]

    def _is_reply(self, ask: Ask, *wanted: re.Pattern[str]) -> bool:
        """Is a letter itself what a request for what is `wanted` led to: does that stand in its opening, no delay after it?"""
        body = self._opened_with(ask)
        if not body or not any(w.search(self.text, ask.start, ask.end) for w in wanted):
            return False
        return not _LATER.search(self.text, ask.end, body[-1].end)

    def _replied(self, ask: Ask, found: Sequence[Statement]) -> bool:
        """Is the letter itself the reaction that was asked for, whatever it promises beside?"""
        still_to_tell = any(s.instrument == "reporting" and s.kind != "deed" for s in found)
        return not still_to_tell and self._is_reply(ask, _REACTION, _TELL)

    def _kept_here(self, ask: Ask, commitments: Sequence[Statement]) -> bool:
        """Is a promise to tell something, recalled in the opening of a letter and not due later, kept by the letter itself?"""
        body = self._opened_with(ask) if ask.kind == "toezegging" else ()
        if not body or not (INFORM.search(self.text, ask.start, ask.end) or _SENT.search(self.text, ask.start, ask.end)):
            return False
        today = self.parts.header.date
        to_come = any(due_later(c, today) for c in commitments)
        return not to_come and not _POSTPONED.search(self.text, ask.end, body[1].end)

    def _opened_with(self, ask: Ask) -> Sequence[Block]:
        """The first paragraphs of a letter that opens with `ask`, in its first two; none where it does not, or has but one."""
        body = self._body
        return body if self.parts.header.kind == "letter" and len(body) > 1 and ask.start < body[1].end else ()

    def _is_open(self, shown: Statement) -> bool:
        """Is a motion of a letter about those that are still open no further than something that was told?"""
        opening = self._first
        told = shown.instrument == "reporting" and not shown.rule.startswith("deed.paper")
        return opening is not None and told and bool(_STILL_OPEN.search(self.text, opening.start, opening.end))

    def _only_promised(self, ask: Ask, said: Statement) -> bool:
        """Is a statement nothing but the report that the promise was made: "is toegezegd een lijst met uw Kamer te delen"?"""
        own = said.start <= ask.start < said.end and said.kind == "deed" and said.rule in _REPORTED
        return own and bool(_PROMISED_TO_DO.search(self.text, said.start, said.end))
