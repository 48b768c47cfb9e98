"""The undertakings that the chair of a debate reads out before it closes (Reglement van Orde: the register of undertakings).

In: a report's sentences, its speeches and the cues of chairs' lines. Out: the chair's sentences that each state one
undertaking, with the words that show it. "Ik loop de toezeggingen langs. De Kamer ontvangt het rapport voor de zomer. Dat is
een toezegging aan de heer Smit." has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from kamerspoor.interpret.ask_cues import AskCues
from kamerspoor.interpret.findings import Finding
from kamerspoor.interpret.speakers import Speakers
from kamerspoor.model import Cue, Sentence, Structure

RULE = "commitment.chair-list"
"""The rule of an undertaking that the chair reads out."""

_CUE = "undertaking.listed"
_OPENS = re.compile(
    r"\btoezeggingen\b|\b(?:eerste|volgende|enige|ene|laatste) toezegging\b"
    r"|\b(?:lees|loop|noem) ik\b[^.?]{0,30}\btoezegging\b|\bik (?:lees|loop|noem)\b[^.?]{0,30}\btoezegging\b"
    r"|\btoezegging\b[^.?]{0,40}\b(?:voorlezen|voorgelezen|genoteerd|opgeschreven)\b"
)
"""What the chair says when the list begins."""
_NOTED = re.compile(
    r"\b(?:noteer ik|noteren (?:we|wij)|[Gg]enoteerd (?:is|staat)|staat genoteerd|[Tt]oegezegd is"
    r"|toezegging (?:staan|genoteerd|gehoord)),? (?:\w+ ){0,2}?dat\b"
)
"""A line that stands in the chair's own sentence."""
_WHO = re.compile(
    r"\b(?:[Dd]e (?:minister|staatssecretaris|bewindspersoon|bewindslieden|regering|Kamer)|[Hh]et kabinet)\b"
    r"(?! (?:\w+ )?(?:is|was|zijn|waren|heeft|had|hebben|knikt|knikken|schudt|staat|kijkt|kijken|wil|kan|hoor|vraagt)\b)"
)
"""Who acts or is told in a line."""
_COMES = re.compile(r"\b(?:wordt|worden|komt|komen|krijgt|krijgen|ontvangt|ontvangen|volgt|volgen|gaat|gaan|zal|zullen)\b")
"""The verbs of a line that names nobody."""
_ASIDE = re.compile(
    r"(?:Dat|Dit|Deze|Die|Er|Ik|We|Wij|Hij|Zij|U|Dank|Is|Klopt|Zo|Hiermee|Daarmee|Dan|Eerst|Allereerst|Volgens|Tot zover)\b"
    r"|(?:De|Een|Met)\b[^.]{0,30}\btoezegging(?:en)?\b|De vraag is\b|(?:De heer|Mevrouw|Meneer|Het lid|De leden|Leden)\b"
)
"""How the chair's words beside the list begin."""
_OWN_WORDS = re.compile(r"\b(?:ik|we|wij|u|mij|ons|jullie|tweeminutendebat is)\b")
"""What lets the chair speak for the chair."""
_LISTED = re.compile(r"\b(?:zegt .{0,40}toe|toegezegd|toezegging|de Kamer|uw Kamer|brief|overzicht|schriftelijk|terug)\b")
"""What tells a line of the list from the chair's words on the order of the meeting, where no list was opened."""
_SHORTEST = 20
"""Characters of the shortest line."""


def listed(text: str, parts: Structure, speakers: Speakers, asked: AskCues) -> Mapping[int, Cue]:
    """Per start of a sentence by which the chair lists an undertaking, the cue that shows it."""
    if not parts.speeches:
        return {}
    own = [s for s in parts.sentences if speakers.office(s.start) == "chair" and text[s.end - 1] != "?"]
    found = {s.start: cue for s, cue in _in_lists(text, own, speakers)}
    for sentence in own:
        named = asked.within("chair", sentence.start, sentence.start + 1)
        if named and _LISTED.search(text, sentence.start, sentence.end):
            found.setdefault(sentence.start, Cue(named[0].rule.id, 1.5, named[0].start, named[0].end))
    return found


def _in_lists(text: str, own: list[Sentence], speakers: Speakers) -> Iterator[tuple[Sentence, Cue]]:
    """The lines of lists that were opened, and those that stand in a sentence of the chair's."""
    opened = False
    for _, turn in groupby(own, key=lambda sentence: speakers.turn(sentence.start)):
        here = False
        for sentence in turn:
            start, end = sentence.start, sentence.end
            if noted := _NOTED.search(text, start, end):
                yield sentence, Cue(_CUE, 1.5, noted.start(), noted.end())
            elif _OPENS.search(text, start, end):
                opened = here = True
            elif opened and end - start >= _SHORTEST and (shown := _line(text, sentence, anybody=here)):
                yield sentence, Cue(_CUE, 1.5, *shown)


def _line(text: str, sentence: Sentence, *, anybody: bool) -> tuple[int, int] | None:
    """The words that make a sentence a line of an open list; one that names nobody is none unless `anybody` may be meant."""
    start, end = sentence.start, sentence.end
    if _ASIDE.match(text, start, end) or _OWN_WORDS.search(text, start, end):
        return None
    found = _WHO.search(text, start, end) or (_COMES.search(text, start, end) if anybody else None)
    return found.span() if found else None


def undertaking(cue: Cue) -> Finding:
    """The commitment in a line of the chair's list that `cue` shows."""
    return Finding("commitment", RULE, None, "firm", "reporting", cues=[cue])
