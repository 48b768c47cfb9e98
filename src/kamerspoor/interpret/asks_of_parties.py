"""What parties and members ask in a written report: a committee's report on a bill, a written or summarised consultation.

In: text and structure of such a report, and its mentions of dates. Out: a draft for each sentence that asks (annotation
guideline, asks), by the party that is speaking: named in the sentence ("De leden van de ABC-fractie vragen"), meant by it ("Zij
verzoeken"), or the one whose words these are (a question under its heading, or behind its name). What the minister answers is
left out, also where it tells the questions again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kamerspoor.interpret.ask_cues import between
from kamerspoor.interpret.ask_drafts import Draft
from kamerspoor.interpret.events import people_of
from kamerspoor.interpret.ranges import Barred
from kamerspoor.interpret.voices import others_words, title
from kamerspoor.lexicons import lexicon
from kamerspoor.model import Cue, Mentions, NamedPerson, Sentence, Structure

RULE = "ask.request.party"

_PROSE = frozenset(("text", "list_item"))
_LONGEST = 3_000
"""Characters of the longest stretch that is taken for a sentence."""
_OPENING = 12
"""Sentences of a report in which the day stands on which the questions were put."""
_PUT = re.compile(r"\b(?:voorgelegd|toegezonden|gezonden|gevoerd|gesproken|overlegd)\b")
_ON = re.compile(r"\bop (?:\w+dag )?$")
_OCCASION = re.compile(r"\b(?:schriftelijk|algemeen|mondeling|nota|wetgevings|commissie)[ ]?(?:overleg|debat)\b", re.IGNORECASE)
_SAYS = r"(?:vragen|vraagt|vroegen|vroeg|verzoeken|verzoekt|verzochten|verzocht)\b(?! (?:om |de \w+ om )?(?:\w+ )?aandacht\b)"
_WISHES = (
    r"(?:(?:willen|wil|zouden|zou) (?:[\w’]+ ){0,6}?(?:weten|vernemen|horen|ontvangen|zien)"
    r"|(?:vernemen|verneemt|horen|hoort|ontvangen|ontvangt|zien|ziet) (?:\w+ ){0,2}?graag|wensen te vernemen"
    r"|(?:zijn|is) (?:\w+ )?benieuwd)\b"
)
_ADVERBS = (
    r"(?:(?:graag|ook|dan|daarom|voorts|verder|tevens|allereerst|vervolgens|nogmaals|nog|eveneens|daarbij|hierbij"
    r"|in dit verband) ){0,3}"
)
_THEY = (
    r"(?:[Zz]ij|[Zz]e|[Hh]ij|[Dd]it lid|(?:[Dd]eze|[Dd]ezelfde|[Dd]e|[Dd]ie|[Gg]enoemde|[Vv]oornoemde)"
    r"(?: [\w’-]+){0,4}? (?:leden|fracties?|indieners?))"
)
"""Who was named before."""
_MEMBER = r"(?:[Dd]e heer|[Mm]evrouw|[Hh]et lid|[Dd]e leden)"
_MEMBERS = r"[A-Z][\w’'.-]*(?: (?:van|de|der|den|ter|ten|en|[A-Z][\w’'.-]*|\([A-Z][\w’'+/-]*\))){0,12} \([A-Z][\w’'+/-]*\)"
_AND_ASKS = re.compile(
    rf" en (?P<asks>{_ADVERBS}(?:{_SAYS}|{_WISHES})) "
    r"(?:de (?:minister|staatssecretaris|regering|bewinds)|het kabinet|hem|haar|hen|of|hoe|hoeveel|wat|welke?|waarom|wanneer"
    r"|waar|wie|naar|om|in hoeverre|zich af)\b"
)
"""Behind who speaks: "... hebben kennisgenomen van de brief en vragen de minister"."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What tells who speaks, and that something is asked; built of the parties' names."""

    named: re.Pattern[str]
    """A party or member, as a heading names it."""
    opening: re.Pattern[str]
    """How a sentence begins that tells who speaks."""
    asking: re.Pattern[str]
    """Who asks, before or behind the verb."""
    party: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    known = "|".join(re.escape(name) for name in sorted(lexicon("parties").forms, key=lambda name: (-len(name), name)))
    party = rf"(?>(?:(?:{known})(?!\w)|[A-Z0-9][\w’'+]*[A-Za-z])(?:[-/–][A-Z][\w’'+]*){{0,3}})"
    several = rf"{party}(?:-?(?:, en |, | en )(?:de |het )?{party}){{0,12}}"
    also = rf"(?:-fracties?(?:, en |, | en )(?:(?:de )?leden )?(?:van )?(?:de |het )?{several}){{0,6}}"
    group = (
        rf"(?:leden van )?(?:de |het )?(?:(?P<joined>{several}{also})-fracties?\b"
        rf"|[Ff]racties? van (?:de |het )?(?P<of>{several})\b|(?P<own>[Ff]ractie-(?:(?:De|Van|van) )*[A-Z][\w’-]+)"
        rf"|(?P<alone>{known})(?= {_SAYS}))"
    )
    named = rf"(?:(?:[Dd]e |[Hh]et )?{group}|{_MEMBER} (?P<people>{_MEMBERS}))"
    who = rf"(?:{named}|{_THEY})"
    behind = re.sub(r"\(\?P<(\w+)>", r"(?P<\1_behind>", who)
    return _Patterns(
        re.compile(named),
        re.compile(rf"(?:(?:Ook|En|Maar|Voorts|Verder) )?{who}"),
        re.compile(
            rf"(?:^|(?<=[,;:] ))(?:(?:Ook|En|Maar|Voorts) )?{who},? {_ADVERBS}(?:{_SAYS}|{_WISHES})"
            rf"|\b(?:[Vv]ragen|[Vv]raagt|[Vv]erzoeken|[Vv]erzoekt|[Ww]illen|[Ww]il|[Vv]ernemen|[Oo]ntvangen)"
            rf" {_ADVERBS}{behind}\b"
        ),
        re.compile(party),
    )


class OfParties:
    """What is asked in one written report, nothing in other papers."""

    def __init__(self, text: str, parts: Structure, mentions: Mentions) -> None:
        self.text, self.parts, self.mentions = text, parts, mentions
        written = parts.header.kind == "report" and not parts.speeches
        self._house = Barred(others_words(text, parts) if written else ())
        self._questions = Barred(q.question for q in parts.qa)

    def drafts(self) -> Iterator[Draft]:
        """The requests in order of the text."""
        day, held = self._day(), _OCCASION.search(title(self.text, self.parts))
        occasion = held[0].lower() if held else None
        speaking: tuple[NamedPerson, ...] = ()
        under_heading, last = False, -1
        for i, sentence in enumerate(self.parts.sentences):
            block = self.parts.blocks[sentence.paragraph]
            if not self._house.holds(sentence.start, sentence.end) or self._questions.holds(sentence.start, sentence.end):
                continue
            if block.kind in ("heading", "title"):
                if sentence.paragraph != last and (above := self._named(sentence)):
                    speaking, under_heading = above, True
                elif not under_heading:
                    speaking = ()
                last = sentence.paragraph
                continue
            if block.kind not in _PROSE or sentence.end - sentence.start > _LONGEST:
                continue
            words = self.text[sentence.start : sentence.end]
            opened = _patterns().opening.match(words)
            speaking = (_people(opened) if opened else ()) or speaking
            asked = _asks(words, opened)
            if asked is None:
                continue
            begin, end, by = asked
            cue = Cue(RULE, 1.0, sentence.start + begin, sentence.start + end)
            speaking = by or speaking
            yield Draft("verzoek", sentence.start, sentence.end, RULE, i, speaking, day, occasion, None, True, [cue])

    def _named(self, sentence: Sentence) -> tuple[NamedPerson, ...]:
        """The party or member that a heading names."""
        found = _patterns().named.search(self.text, sentence.start, sentence.end)
        return _people(found) if found else ()

    def _day(self) -> str | None:
        """The day on which the questions were put, or the meeting was held."""
        sentences = self.parts.sentences[:_OPENING]
        for sentence in sentences:
            if not _PUT.search(self.text, sentence.start, sentence.end):
                continue
            for date in between(self.mentions.dates, sentence.start, sentence.end):
                if date.granularity == "day" and _ON.search(self.text, max(sentence.start, date.start - 20), date.start):
                    return date.value
        return None


def _asks(words: str, opened: re.Match[str] | None) -> tuple[int, int, tuple[NamedPerson, ...]] | None:
    """Where in a sentence it is said that something is asked, and by whom if that is said too; None where nothing is."""
    if found := _patterns().asking.search(words):
        return *found.span(), _people(found)
    if opened and (beside := _AND_ASKS.search(words, opened.end())):
        return *beside.span("asks"), ()
    return (len(words) - 1, len(words), ()) if words.endswith("?") else None


def _people(found: re.Match[str]) -> tuple[NamedPerson, ...]:
    """The parties or members that a match names: a party is named after its group, "ABC-fractie"."""
    groups = {name.removesuffix("_behind"): words for name, words in found.groupdict().items() if words}
    if "people" in groups:
        return people_of(groups["people"])
    if "own" in groups:
        return (NamedPerson(groups["own"], groups["own"]),)
    listed = groups.get("joined") or groups.get("of") or groups.get("alone") or ""
    return tuple(NamedPerson(f"{party}-fractie", party) for party in _patterns().party.findall(listed))
