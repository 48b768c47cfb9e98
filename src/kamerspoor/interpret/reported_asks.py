"""The motions, requests and undertakings that a letter, an answer or a debate reports (annotation guideline, asks).

In: the paper's structure, its events ("de motie van het lid ...") and cues. Out: a draft for each distinct request, with who
asked, when, where and in which words. A request is named by what happened (an event), told in words ("heeft uw Kamer mij
verzocht"), or moved in the debate itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerspoor.engine import Match
from kamerspoor.interpret import ask_tellings
from kamerspoor.interpret.ask_cues import AskCues, between, sentence_at
from kamerspoor.interpret.ask_drafts import SEVERAL, Draft, merged
from kamerspoor.interpret.ask_numbers import ASKING, Numbers, papers_cited
from kamerspoor.interpret.ask_occasions import NEAR, Occasions
from kamerspoor.interpret.ask_words import clause_end, describes, quote
from kamerspoor.interpret.asks_in_debates import InDebate
from kamerspoor.interpret.asks_of_parties import OfParties
from kamerspoor.interpret.events import people_of
from kamerspoor.interpret.pointing_back import day_told, points_back
from kamerspoor.model import Cue, EventReference, Mentions, NamedPerson, Sentence, Structure
from kamerspoor.vocabulary import AskKind

OPENING = 12
"""Sentences at the beginning of a letter that may say what it is about."""

_MOVED_TOGETHER = re.compile(
    r"\b(?:ingediende|aangenomen|voorgestelde) (?:\w+ )?moties\b"
    r"|(?<!overige )(?<!andere )\bmoties\b,? (?:die )?[^;]{0,120}\b(?:ingediend|voorgesteld|aangenomen)\b"
)
"""How a letter names the motions that it is about."""
_TITLES = frozenset(("title", "letterhead", "furniture", "label"))
_NOBODY = re.compile(r"[Rr]aad\b|[Ss]taten\b|^(?:de|het) (?!\w+(?:man|mans)\b)[A-Z]{2,}|Kamer\b|[Ff]ractie|^ICC")
_MEMBER = (
    r"(?:[Hh]et (?:Kamer)?lid|[Dd]e (?:Kamer)?leden|[Kk]amerlid|[Ll]id|[Dd]e heer|[Mm]evrouw|[Dd]hr\.|[Mm]evr\."
    r"|(?:[Dd]e )?[Ss]enator(?:en)?)"
)
_NAMES = (
    r"(?:(?:dhr\.|mw\.|mevr\.) )?[A-ZÀ-ÖØ-Þ][\w’'-]+(?: (?:het lid|de heer|mevrouw|dhr\.|mw\.|mevr\."
    r"|\([^)]{2,30}\)|[A-ZÀ-ÖØ-Þ][\w’'-]+|van|de|der|den|ter|ten|en|c\.s\.)){0,8}"
)
_PROMISED_TO = re.compile(
    rf"\b(?:[Aa]an|[Vv]raag van|[Vv]ragen van|[Vv]erzoek van|[Rr]ichting|[Tt]egen(?:over)?"
    rf"|[Aa]andringen van) {_MEMBER} (?P<people>{_NAMES})"
    rf"|\b(?:ik|wij|we|kabinet|\w*voorganger heeft|[Mm]inister heeft|hebben|heb|beloofde) {_MEMBER} (?P<told>{_NAMES})"
    rf"(?=[^;:?!]{{0,120}}\b(?:toegezegd|beloofd|toe(?:zegde)?|beloofde)\b)"
    rf"|(?<!van )(?<!door )(?<!met )(?<!over )\b{_MEMBER} (?P<first>{_NAMES}) (?:heb|heeft|hebben|zegde|beloofde) (?:ik|wij"
    rf"|we|mijn|het kabinet|de (?:[Mm]inister|[Ss]taatssecretaris))\b"
)
"""To whom, or on whose question, an undertaking was given."""
_KEPT = re.compile(r",? (?:gestand|na\b|nagekomen|in\b(?! het| de)|tegemoet)")
"""How a promise that is kept is named again."""
_BEING_KEPT = re.compile(
    r"\b(?:gevolg|uitvoering|invulling|gestalte|gehoor|voldo\w*|tegemoet\w*|nakoming|afdoening)\b[^.;]{0,40}$"
)
"""The same in front of it."""
_IN_A_MOTION = re.compile(r"\bmoties?\b[^;]{0,200}\b(?:waarin|waarbij|waarmee|die|welke) [^,;.]{0,40}$")
"""Before a request in words that is a motion's."""
_RELATIVE = re.compile(r"\b(?:dat|die|welke|waarmee|waarin) [^,;.]{0,60}$")
"""A clause about what somebody else did."""
_THIS_PAPER = re.compile(r"\b[Dd]eze (?:brief|nota)\b")
"""The letter itself, which is no occasion told before."""
_TOO = re.compile(r"\b(?:voorts|ook|daarnaast|tevens|verder|daarbij)\b", re.IGNORECASE)
"""What says that a request was made beside the one before."""
_WORDED = re.compile(
    r"\d{0,2},?(?: (?:door|van) (?:mijn|de) [^.;]{3,140}?| aan (?:de leden van )?de (?:\w+ )?fracties? van [A-Z][\w-]+"
    r"| aan (?:uw|de) (?:vaste )?commissie)? "
    r"(?:om|waarin|over|inzake|omtrent|rondom|met de vraag|(?:aan (?:uw|de) Kamer )?(?:na )?op het (?:terrein|gebied) van)\b"
)
"""How a mention goes on to say what is asked."""
_BY_MOTION = re.compile(
    r"\b(?:[Mm]et|[Vv]ia|[Mm]iddels|[Pp]er|[Bb]ij|[Ii]n) (?:(?:een|deze|die|de|diverse|meerdere|verscheidene|verschillende"
    r"|enkele|andere"
    r"|tweede|aangenomen|gewijzigde|aantal|twee|drie) ){0,3}moties?\b[^;]{0,80}$"
)
"""Before "heeft de Kamer verzocht": the request is that of a motion."""
_YOU = re.compile(r"\b[Uu]w?\b")
"""Whom answers address: the member who put the questions."""
_MOTION = re.compile(r"\b[Mm]oties?\b")
_ITS_WISH = re.compile(r"\b(?:verzoek|wens|verlangde|gevraagde|verzochte|gewenste)\b")
"""How what the House asked is named again."""
_ANSWERED_THEN = re.compile(
    r"\b(?:verwijs|verwijzen|wijs|wijzen|gewezen|verwezen)\b[^.;]{0,120}(?:antwoord(?:en)?|beantwoording) (?:op|van) $"
    r"|\b(?:in|uit|bij) (?:de|mijn|onze|het) (?:eerdere )?(?:beantwoording|antwoord(?:en)?) (?:van|op) $",
    re.IGNORECASE,
)
"""Before questions whose answers, given before, are only pointed to."""
_THE_PROMISED = re.compile(
    r"(?:[Dd]e|[Hh]et|[Mm]ijn|[Oo]nze) (?:[^;]{0,160} )?(?:toegezegde|beloofde|belofte)\b|[Hh]etgeen\b"
    r"|[Dd]e (?:\w+ )?toezegging aan\b"
)
"""How an undertaking is named in passing, by a noun."""
_IN_LETTERS = frozenset(
    ("undertaking.promised", "undertaking.passive", "undertaking.announced", "undertaking.numbered", "undertaking.enumerated")
)
"""Rules of undertakings that in a debate are turns of speech."""
_QUESTIONS = frozenset(("request.questions", "request.written"))
"""Rules of questions that were put."""
_WRITTEN = re.compile(r"[Ss]chriftelijke vragen|[Kk]amervragen|vervolgvragen")
_COUNTED = re.compile(r"(?:Ten (?:tweede|derde|vierde|vijfde)\b|De (?:tweede|derde|vierde|vijfde|laatste) toezegging\b)")
"""How undertakings of one meeting are counted on."""
_MOTION_BEFORE = 3
"""Sentences behind a motion that may give its words."""
_NUMBERS_BEHIND = 90
"""Characters behind the movers in which the numbers of their motions stand."""
_SEVERAL = re.compile(r"(?:[Dd]e |[Dd]eze |beide )?(?:\w+ ){0,3}moties van (?!de (?:Kamer)?leden|het lid)")
"""How motions of several members are named together: "de aanvaarde moties van Jansen (ABC) en De Wit (DEF)"."""
_SOME = re.compile(r"(?:[Ee]en (?:reeks|aantal|\w+tal)|[Ee]nkele|[Dd]iverse) ")
"""How requests are named that have not been named before."""
_BULLET = re.compile(r"(?:\d{1,2}[.)]|[a-z][.)]|[-–•*])\s+")
_LONGEST_LIST = 60
_AND = re.compile(r",? en (?=(?:een|het|de|informatie|wie|hoe|om|over|te)\b)|, (?=[a-z])(?!(?:die|dat|waar\w*|welke)\b)")
"""What stands between things that are told one after the other."""
_SHORTEST = 15
"""Characters under which words say too little to be an undertaking."""
_JUST_SAID = re.compile(r"\b(?:zojuist|zo-even|daarnet|zonet|niet|nooit)\b[^.;]{0,40}\btoegezegd\b")
"""A promise given in the debate itself, or denied."""


class Reported:
    """Collects the requests that a paper reports."""

    def __init__(self, text: str, parts: Structure, mentions: Mentions, cues: AskCues) -> None:
        self.text, self.parts, self.mentions, self.cues = text, parts, mentions, cues
        self.sentences: Sequence[Sentence] = parts.sentences
        self.occasions, self.numbers = Occasions(text, parts, mentions), Numbers(text, parts, mentions)
        self.found: list[Draft] = []
        self.taken: set[tuple[int, AskKind]] = set()

    def at(self, position: int) -> int:
        """Index of the sentence that holds `position`, -1 where none does."""
        return sentence_at(self.sentences, position)

    def drafts(self) -> list[Draft]:
        """The drafts in order of the text, those of the same request merged."""
        events = [e for e in self.mentions.events if e.kind in ASKING and self.at(e.start) >= 0]
        for e in events:
            self.event(e)
        if self.parts.header.kind == "letter" and not self.parts.qa:
            for e in self.mentions.events:
                if e.kind == "vragen" and e.people and self.at(e.start) >= 0:
                    self.written_questions(e)
        of_parties = list(OfParties(self.text, self.parts, self.mentions).drafts())
        self.found += of_parties
        self.taken = {(d.sentence, d.kind) for d in self.found if d.kind != "motie"}
        for label in ("request", "questions", "undertaking"):
            for match in self.cues.by_label.get(label, ()):
                if not (of_parties and match.rule.id in _QUESTIONS):  # each question is an ask already
                    self.worded(match)
        if not (self.parts.speeches or of_parties or self.parts.header.kind == "report"):
            for match in self.cues.by_label.get("telling", ()):
                self.told(match)
            for match in self.cues.by_label.get("motion told", ()):
                self.moved(match)
        if self.parts.speeches:
            self.found += InDebate(self.text, self.parts, self.mentions, self.cues).drafts()
        self.found.sort(key=lambda d: (d.start, d.end))
        self.date_together()
        self.date_as_before()
        distinct = merged(self.found, self.text)
        for match in self.cues.by_label.get("text", ()):
            self.motion_text(match, distinct)
        return distinct

    def date_together(self) -> None:
        """A letter that says in its opening when the motions were moved which it is about: then those without a day were."""
        if self.parts.header.kind != "letter":
            return
        for i, sentence in enumerate(self.sentences):
            if not _MOVED_TOGETHER.search(self.text, sentence.start, sentence.end):
                continue
            days = self.occasions.days_past(sentence.start, sentence.end)
            if len(days) == 1:
                held = next(iter(between(self.occasions.debates, sentence.start, sentence.end)), None)
                end = len(self.text) if i < OPENING else self.parts.blocks[sentence.paragraph].end
                for draft in self.found:
                    if draft.kind == "motie" and draft.date is None and sentence.start < draft.start < end:
                        draft.date, draft.occasion = days[0].value, draft.occasion or (held.occasion if held else None)
                if i < OPENING:
                    return

    def date_as_before(self) -> None:
        """Requests without a day that point back to the occasion told before, or are told beside one with a day."""
        for n, draft in enumerate(self.found):
            if draft.date is not None or draft.kind not in ("verzoek", "toezegging"):
                continue
            sentence = self.sentences[draft.sentence]
            begin = self.parts.blocks[sentence.paragraph].start
            beside = [d for d in self.found[max(0, n - 2) : n] if d.start >= begin and d.kind != "motie"]
            if points_back(self.text, *_span(sentence)) and not _THIS_PAPER.search(self.text, *_span(sentence)):
                draft.date = day_told(between(self.mentions.dates, begin, sentence.start), self.parts.header.date)
            elif (
                beside
                and beside[-1].date
                and not draft.by
                and beside[-1].sentence < draft.sentence
                and _TOO.search(self.text, *_span(sentence))
            ):
                draft.date, draft.occasion = beside[-1].date, draft.occasion or beside[-1].occasion

    def written_questions(self, e: EventReference) -> None:
        """Written questions of members that a letter names: "bij de beantwoording van de Kamervragen van het lid Jansen"."""
        i = self.at(e.start)
        if self.in_title(i) or _ANSWERED_THEN.search(self.text, self.sentences[i].start, e.start):
            return
        if self.cues.within("undertaking", self.sentences[i].start, self.sentences[i].end):
            return  # "in antwoord op vragen van het lid Jansen is toegezegd"
        target = e.target if e.target and e.target.startswith("ah-") else None
        words = quote(self.text, _span(self.sentences[i]), (e.start, e.end), "vraag", before=True, following=None)
        cue = Cue(e.rule, 1.0, e.start, e.end)
        self.found.append(
            Draft("vraag", *words, "ask.questions-named", i, e.people, None, "schriftelijke vragen", target, True, [cue])
        )

    def event(self, e: EventReference) -> None:
        """A request named by what happened."""
        i = self.at(e.start)
        if e.rule in ("event.verzoek-brief", "event.verzoek-vraag") and self.parts.qa:
            return  # "In antwoord op uw brief van 3 mei deel ik u mede dat de vragen": the questions themselves
        if self.in_title(i) or any(_NOBODY.search(p.name) for p in e.people):
            return
        if self._points_back(e):
            return
        start, end = self.extent(e, i)
        occasion, date = self.occasions.same_meeting(i, e.start, e.occasion, e.date)
        if date is None:
            date = self.occasions.day_told(i, e.start)
        target = e.target if not self.numbers.own_number(e) else None
        if target is None or not target.startswith("kst-"):
            target = self.numbers.noted(e, self.sentences[i]) if e.kind == "motie" else None
        if e.kind == "verzoek" or (e.kind == "toezegging" and occasion):
            target = None  # the number beside a request is that of the debate, or of what it is about
        if e.kind == "toezegging" and not date:
            letter = self.occasions.letter_in(e.start, self.sentences[i].end)
            if letter is not None:
                date, target = letter.date, target or letter.target
        kind: AskKind = "motie" if e.kind == "motie" else "verzoek" if e.kind == "verzoek" else "toezegging"
        cue = Cue(e.rule, 1.0, e.start, e.end)
        if each := self._each_of_several(e):
            one = Cue(SEVERAL, 0.5, e.start, e.end)
            self.found += [
                Draft(kind, start, end, f"ask.{e.kind}", i, (person,), date, occasion, number, cues=[cue, one])
                for person, number in each
            ]
            return
        items = self.listed(e, i) or self._enumerated(e, i)
        if items:
            cue = Cue("ask.listed", 0.5, e.start, e.end)
            self.found += [Draft(kind, a, b, f"ask.{e.kind}", j, (), date, occasion, target, True, [cue]) for a, b, j in items]
            return
        self.found.append(
            Draft(
                kind,
                start,
                end,
                f"ask.{e.kind}",
                i,
                e.people if kind != "toezegging" else self.promised_to(self.sentences[i]),
                date,
                occasion,
                target,
                bare=kind == "verzoek" and not describes(self.text, e.end, self.sentences[i].end),
                cues=[cue],
            )
        )

    def _told_at(self, match: Match) -> int:
        """Index of the sentence that tells of something asked, -1 where that is a title or stands in a question."""
        i = self.at(match.start)
        asked = any(q.question[0] <= match.start < q.question[1] for q in self.parts.qa)
        return -1 if i < 0 or asked or self.in_title(i) else i

    def told(self, match: Match) -> None:
        """A request told with a verb of asking: "Mevrouw Jansen wilde weten of", "de door de heer Jansen bepleite sluis"."""
        i = self._told_at(match)
        if i < 0:
            return
        sentence = self.sentences[i]
        if (self.parts.qa or self.parts.header.kind == "answers") and _YOU.search(self.text, match.start, match.end):
            return  # "U vraagt of": the questions themselves
        if self.taken & {(i, "verzoek"), (i, "toezegging"), (i, "vraag"), (i, "motie")}:
            return
        by = ask_tellings.people(self.text, match, sentence, self.parts)
        if by is None:
            return
        kind: AskKind = "motie" if _BY_MOTION.search(self.text, sentence.start, match.end) else "verzoek"
        if self._of_motion(i) or (kind == "motie" and any(e.kind == "motie" for e in self._events_in(i))):
            return  # "Uw Kamer heeft bij motie van het lid Jansen verzocht"
        if kind == "verzoek" and _MOTION.search(self.text, sentence.start, match.end):
            return  # "de motie van het lid Jansen, waarin zij de regering verzoekt"
        if not by and self._known(match):
            return
        if match.rule.id in ("told.asked", "told.wanted") and self._says_motion(i, by):
            return
        occasion, date = self.occasions.told_in(i)
        if day := self.occasions.day_of_letter(sentence, match):
            occasion, date = None, day
        cue = Cue(match.rule.id, 1.0, match.start, match.end)
        self.taken.add((i, "verzoek"))
        start, end = ask_tellings.words(self.text, match, sentence)
        self.found.append(Draft(kind, start, end, f"ask.{match.rule.id}", i, by, date, occasion, None, True, [cue]))
        if date is None:
            self.carry_date(i)

    def _events_in(self, i: int) -> Sequence[EventReference]:
        """The events that sentence `i` names."""
        return between(self.mentions.events, self.sentences[i].start, self.sentences[i].end)

    def _of_motion(self, i: int) -> bool:
        """Does sentence `i` give the words of a motion that was named before it: "In die motie verzoekt de Kamer"?"""
        if not self.cues.within("text", self.sentences[i].start, self.sentences[i].end):
            return False
        return any(d.kind == "motie" and i - _MOTION_BEFORE <= d.sentence <= i for d in self.found)

    def _says_motion(self, i: int, by: tuple[NamedPerson, ...]) -> bool:
        """Is "De Kamer wil dat", "Zij verzochten", behind a motion of theirs what that asks? Then it is so from now on."""
        if not i or self.sentences[i - 1].paragraph != self.sentences[i].paragraph:
            return False
        names = {p.name for p in by}
        for d in self.found:
            if d.kind == "motie" and d.sentence == i - 1 and names <= {p.name for p in d.by}:
                d.start, d.end, d.sentence, d.worded = self.sentences[i].start, self.sentences[i].end, i, True
                return True
        return False

    def moved(self, match: Match) -> None:
        """A motion whose moving or adoption a letter tells of: "Mevrouw Jansen heeft daarover een motie ingediend"."""
        i = self._told_at(match)
        if i < 0:
            return
        sentence = self.sentences[i]
        if any(e.kind == "motie" for e in self._events_in(i)) or {(i, "verzoek"), (i, "motie")} & self.taken:
            return
        by = ask_tellings.people(self.text, match, sentence, self.parts)
        if by is None:
            return
        occasion, date = self.occasions.told_in(i)
        reference = self.numbers.cited_alone(sentence)
        cue = Cue(match.rule.id, 1.0, match.start, match.end)
        draft = Draft("motie", sentence.start, sentence.end, "ask.told.motion", i, by, date, occasion, reference, False, [cue])
        self.found.append(draft)

    def _known(self, match: Match) -> bool:
        """Is "uw wens", "de door u verlangde cijfers" what the House has asked before in the paper?"""
        again = match.rule.id in ("told.noun", "told.before-noun") and _ITS_WISH.search(self.text, match.start, match.end)
        return bool(again) and any(d.kind == "verzoek" and not d.by and d.start < match.start for d in self.found)

    def promised_to(self, sentence: Sentence) -> tuple[NamedPerson, ...]:
        """The members to whom, or on whose question, an undertaking was given: "heb ik aan het lid Jansen toegezegd"."""
        named = _PROMISED_TO.search(self.text, sentence.start, sentence.end)
        return ask_tellings.people_listed(named["people"] or named["told"] or named["first"]) if named else ()

    def _each_of_several(self, e: EventReference) -> list[tuple[NamedPerson, str | None]]:
        """Mover and number of each of "de moties van Jansen (ABC) en De Wit (DEF), (nr. 3 respectievelijk nr. 5)"."""
        if len(e.people) < 2 or not _SEVERAL.match(self.text, e.start):
            return []
        cited = papers_cited(self.mentions, e.end, e.end + _NUMBERS_BEHIND)
        if len(cited) != len(e.people):
            if e.target or e.date:
                return []  # one number, or one day: moved together
            return [(person, None) for person in e.people]
        return list(zip(e.people, cited, strict=True))

    def listed(self, e: EventReference, i: int) -> list[tuple[int, int, int]]:
        """Range and sentence of each item, where undertakings are named together and a list of them follows."""
        if e.kind != "toezegging" or "toezeggingen" not in self.text[e.start : e.end]:
            return []
        return self._items(i)

    def _enumerated(self, e: EventReference, i: int) -> list[tuple[int, int, int]]:
        """The same, where they are told one after the other behind a colon in the sentence."""
        colon = self.text.find(": ", e.end, self.sentences[i].end)
        if e.kind != "toezegging" or "toezeggingen" not in self.text[e.start : e.end] or colon < 0:
            return []
        return [(a, b, i) for a, b in self._told_after(colon + 2, self.sentences[i])]

    def _told_after(self, start: int, sentence: Sentence) -> list[tuple[int, int]]:
        """The ranges of what is told one after the other in the rest of a sentence, none where there is but one."""
        joints = list(_AND.finditer(self.text, start, sentence.end))
        bounds = [start, *(m.end() for m in joints)]
        ends = [*(m.start() for m in joints), sentence.end]
        items = [(a, b) for a, b in zip(bounds, ends, strict=True) if b - a >= _SHORTEST]
        return items if len(items) > 1 else []

    def _items(self, i: int) -> list[tuple[int, int, int]]:
        """Range and sentence of each item of the list behind the paragraph of sentence `i`, where that ends in a colon."""
        block = self.sentences[i].paragraph
        lead = self.parts.blocks[block]
        if not self.text[lead.start : lead.end].rstrip().endswith(":"):
            return []
        items = []
        for item in self.parts.blocks[block + 1 : block + 1 + _LONGEST_LIST]:
            if item.kind != "list_item":
                break
            words = _BULLET.match(self.text, item.start, item.end)
            start = words.end() if words else item.start
            items.append((start, item.end, max(self.at(item.start), i)))
        return items

    def _points_back(self, e: EventReference) -> bool:
        """Does a bare mention ("het verzoek van de Kamer") name no request of its own?"""
        if self.parts.speeches and (e.kind == "toezegging" or e.rule == "event.verzoek-vraag"):
            return True
        if self.text.startswith(("op verzoek", "Op verzoek"), e.start):
            return bool(_RELATIVE.search(self.text, max(0, e.start - 80), e.start))
        if e.people or e.date or e.target or (e.occasion and not self.found):
            return False
        if e.kind == "toezegging":
            own = self.text[e.start : e.start + 5].lower().startswith(("zoals", "mijn "))
            if self._recalled(e):
                return True
            met = self.text[max(0, e.start - 16) : e.start].endswith(("onform ", "vereenkomstig ", "olgens "))
            return not (e.occasion or own or met or _WORDED.match(self.text, e.end))
        return e.kind == "verzoek" and not (_SOME.match(self.text, e.start) or _WORDED.match(self.text, e.end))

    def _recalled(self, e: EventReference) -> bool:
        """Is "mijn toezegging gestand", with no name or day, about the undertaking told in the sentences before?"""
        i = self.at(e.start)
        block = self.parts.blocks[self.sentences[i].paragraph]
        told = self.cues.within("undertaking", block.start, self.sentences[i].start) or any(
            d.kind == "toezegging" and d.start >= block.start for d in self.found[-NEAR:]
        )
        kept = _KEPT.match(self.text, e.end) or _BEING_KEPT.search(self.text, self.sentences[i].start, e.start)
        return bool(told and kept and not e.occasion)

    def in_title(self, i: int) -> bool:
        """Is the sentence part of the paper's own title (who asked the questions answered here), or an item of an agenda?"""
        kind = self.parts.blocks[self.sentences[i].paragraph].kind
        return kind in _TITLES or (kind == "heading" and self.parts.header.detail == "debate_report")

    def extent(self, e: EventReference, i: int) -> tuple[int, int]:
        """The words that say what is asked."""
        sentence = self.sentences[i]
        near = [o for o in between(self.mentions.events, sentence.start, sentence.end) if o.kind in ASKING]
        following = next((o.start for o in near if o.start >= e.end), None)
        before = any(o.end <= e.start for o in near)
        return quote(self.text, _span(sentence), (e.start, e.end), e.kind, before=before, following=following)

    def worded(self, match: Match) -> None:
        """A request in words: "heeft uw Kamer verzocht", "heb ik toegezegd"."""
        i = self.at(match.start)
        kind: AskKind = "toezegging" if match.rule.label == "undertaking" else "verzoek"
        if kind == "verzoek" and i >= 0 and self._of_motion(i):
            return  # "In die motie verzoekt de Kamer de regering": its words
        if kind == "verzoek" and i >= 0 and _BY_MOTION.search(self.text, self.sentences[i].start, match.end):
            if any(e.kind == "motie" for e in self._events_in(i)):
                return  # "Uw Kamer heeft bij motie van het lid Jansen verzocht"
            kind = "motie"
        if kind == "verzoek" and i >= 0 and _IN_A_MOTION.search(self.text, self.sentences[i].start, match.start):
            return  # "de motie van het lid Jansen waarin de regering is verzocht"
        told = (i, kind) in self.taken or (i, "toezegging") in self.taken
        if i < 0 or self.in_title(i) or (told and match.rule.label != "questions"):
            return
        if any(q.question[0] <= match.start < q.question[1] for q in self.parts.qa):
            return
        if self.parts.speeches and (_turns_to_speaker(match) or match.rule.id == "request.members"):
            return  # "De heer Jansen vroeg of": in a debate a turn to what was said
        if self.parts.speeches and match.rule.id in _IN_LETTERS:
            return
        if self.parts.speeches and _JUST_SAID.search(self.text, self.sentences[i].start, match.end):
            return
        if match.rule.id in _QUESTIONS and (self.parts.qa or self.parts.speeches):
            return  # what the paper itself answers, or a turn to what was said
        if match.rule.id == "undertaking.passive" and not ask_tellings.in_the_house(self.text, self.sentences[i]):
            return  # "Er is mij hulp toegezegd"
        occasion, date = self.occasions.told_in(i)
        members = people_of(_people(match))
        if not members and match.rule.id in ("request.members", "request.of-us", "request.written"):
            members = ask_tellings.members(self.text[match.start : match.end])
        written = match.rule.id in _QUESTIONS and _WRITTEN.search(self.text, match.start, match.end)
        if written or (match.rule.id in _QUESTIONS and members and occasion is None):
            kind, occasion = "vraag", "schriftelijke vragen"
        cue = Cue(match.rule.id, 1.0, match.start, match.end)
        sentence = self.sentences[i]
        if kind == "verzoek" and (day := self.occasions.day_of_letter(sentence, match)):
            occasion, date = None, day
        if kind == "toezegging" and _COUNTED.match(self.text, sentence.start):
            occasion, date = self._counted_with(i) or (occasion, date)
        if kind == "toezegging" and _THE_PROMISED.match(self.text, match.start, match.end):
            days = self.occasions.days_past(match.start, match.end)
            occasion, date = (occasion, days[0].value) if days else (None, None)
        by = self.promised_to(sentence) if kind == "toezegging" else members
        if match.rule.label == "questions":
            by = (NamedPerson(match.text("people") or "", match.text("party")),)
            self.found.append(
                Draft(
                    kind,
                    match.start,
                    match.end,
                    "ask.spoken-questions",
                    i,
                    by,
                    self.occasions.question_time() or date,
                    "mondelinge vragenuur",
                    None,
                    True,
                    [cue],
                )
            )
            return
        if occasion is None and "ommissie" in match.rule.pattern.pattern and "ommissie" in self.text[match.start : match.end]:
            occasion = "commissie"
        letter = self.occasions.letter_in(sentence.start, sentence.end) or self.occasions.said_letter(sentence)
        reference = self.numbers.cited_alone(sentence) if kind == "motie" else None
        if kind == "toezegging" and letter is not None and occasion is None:
            date, reference = letter.date, letter.target
        self.taken.add((i, kind))
        wished = "wens" in self.text[match.start : match.end]  # a wish is one request, whatever is listed below it
        if kind == "verzoek" and not wished and (items := self._items(i)):
            item_cue = Cue("ask.listed", 0.5, match.start, match.end)
            for a, b, j in items:
                self.found.append(Draft(kind, a, b, f"ask.{match.rule.id}", j, by, date, occasion, None, True, [cue, item_cue]))
            return
        rule = "ask.questions-named" if kind == "vraag" else f"ask.{match.rule.id}"
        for start, end in self._words(sentence, match):
            self.found.append(Draft(kind, start, end, rule, i, by, date, occasion, reference, True, [cue]))
        if kind == "verzoek" and i and date is None:
            self.carry_date(i)

    def _counted_with(self, i: int) -> tuple[str | None, str | None] | None:
        """Occasion and date of the undertaking that those counted on from it ("Ten tweede") were given with."""
        near = reversed(self.found[-NEAR:])
        return next(((d.occasion, d.date) for d in near if d.kind == "toezegging" and d.date and d.sentence < i), None)

    def carry_date(self, i: int) -> None:
        """A second request without a date ("Voorts heeft uw Kamer verzocht") was made with the first of its paragraph."""
        before = [d for d in self.found[-NEAR:] if d.kind == "verzoek" and d.date and 0 < i - d.sentence <= 2]
        if before and _TOO.search(self.text, *_span(self.sentences[i])):
            for d in self.found[-NEAR:]:
                if d.sentence == i and d.date is None:
                    d.date, d.occasion = before[-1].date, before[-1].occasion

    def _words(self, sentence: Sentence, match: Match) -> list[tuple[int, int]]:
        """The quotes of a request or undertaking told in a sentence: those it holds, or the clause of one named in passing."""
        if match.rule.id == "request.written":
            again = [m.start for m in self.cues.within("request", sentence.start, sentence.end) if m.rule is match.rule]
            if len(again) > 1:
                return [(match.start, next((a for a in again if a > match.start), sentence.end))]
        if match.rule.id == "undertaking.enumerated":
            return self._told_after(match.end, sentence) or [(sentence.start, sentence.end)]
        if ask_tellings.WHERE.match(self.text, match.start, match.end):
            return [ask_tellings.words(self.text, match, sentence)]
        if match.rule.id == "undertaking.numbered" or _THE_PROMISED.match(self.text, match.start, match.end):
            return [ask_tellings.named(self.text, match, sentence)]
        return self.requests(sentence, match)

    def requests(self, sentence: Sentence, match: Match) -> list[tuple[int, int]]:
        """A sentence may hold two requests: "... te spreken en te proberen ..."."""
        split = self.text.find(" en te ", match.end, sentence.end)
        if split < 0:
            return [(sentence.start, sentence.end)]
        return [(sentence.start, split), (split + 4, sentence.end)]

    def motion_text(self, match: Match, drafts: list[Draft]) -> None:
        """ "Deze motie verzoekt de regering ...": the words of the motion named last before."""
        i = self.at(match.start)
        before = [d for d in drafts if d.kind == "motie" and d.start <= match.end]
        if i < 0 or not before:
            return
        sentence = self.sentences[i]
        words = self.text[sentence.start : match.end]
        draft = next((d for d in reversed(before) if any(p.name in words for p in d.by)), before[-1])
        if draft.worded:
            return
        if draft.reference is None and draft.sentence == i:
            draft.reference = self.numbers.cited_alone(sentence)
        if self.text[match.start : match.start + 6].startswith(("die ", "welke ", "waarin")):
            beside = draft.sentence == i and draft.start <= match.start <= max(draft.end, draft.start + 200)
            draft.start, draft.end = (draft.start if beside else match.start), clause_end(self.text, match.end, sentence.end)
        else:
            draft.start, draft.end = sentence.start, sentence.end
        draft.worded = True
        draft.cues.append(Cue(match.rule.id, 0.5, match.start, match.end))


def _people(match: Match) -> str:
    """The members that a rule of requests names, in the group of one of its ways."""
    return next((words for name, (_, _, words) in match.groups.items() if words and name.startswith(("people", "said"))), "")


def _turns_to_speaker(match: Match) -> bool:
    """Does a request tell what was said ("vroeg", "de oproep van", "waar u om vroeg") rather than "heeft verzocht"?"""
    return any(name.startswith(("said", "saying")) for name in match.groups)


def _span(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end
