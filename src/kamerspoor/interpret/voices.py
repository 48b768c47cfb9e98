"""Whose words the sentences of a paper are, where they are not all the cabinet's.

In: a paper's text and structure. Out: the ranges in which somebody else speaks, so that nothing there is a statement
(annotation guideline, statements: what the cabinet says of its own acts): the articles of a bill and the message it comes with,
a letter of a sender outside the cabinet, and in a written report the committee and the parties, up to where the minister
answers. Debates have speeches instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamerspoor.model import Structure

Ranges = tuple[tuple[int, int], ...]
"""Ranges of the text, in order."""

_NUMBERED = r"(?:(?:[IVX]{1,5}|[A-Z]|\d{1,2})\b[.:)]?\s+)?"
_LAW = re.compile(
    r"(?:(?:nader|tweede|derde|vierde|vijfde|nieuwe?|gewijzigde?|verbeterde?) )*"
    r"(?:voorstel van (?:rijks)?wet|koninklijke boodschap|nota van wijziging|(?:sub)?amendement)\b",
    re.IGNORECASE,
)
"""Papers whose words are those of a law, or go with it to the House."""
_EXPLAINED = re.compile(rf"{_NUMBERED}(?:memorie van )?toelichting\b.{{0,80}}", re.IGNORECASE)
"""The heading under which the cabinet explains a change that it proposes."""
_COMMITTEE = (
    r"(?:(?:vaste|algemene|bijzondere|tijdelijke|gemengde|parlementaire) )*"
    r"(?:kamer|onderzoeks|enquête|staats)?commissies?\b(?! van het kabinet)"
)
_BODY = (
    r"(?:Algemene Rekenkamer|(?:Afdeling advisering van de )?Raad van State|Presidium|Nationale ombudsman|Kinderombudsman"
    r"|Kiesraad|Hoge Raad|Raad voor de rechtspraak|(?:in)?formateurs?)"
)
_OFFICER = (
    r"(?:(?:plv\. |plaatsvervangend |adjunct-)?(?:(?:onder)?voorzitters?|griffiers?|(?:vice-?)?president|leden) van (?:de|het) "
    rf"(?:(?:Eerste|Tweede) Kamer|Kamer\b|Staten-Generaal|{_BODY}|{_COMMITTEE}))"
)
_OUTSIDE = rf"(?:{_BODY}|{_OFFICER}|{_COMMITTEE})"
"""Who writes to the House and is no member of the cabinet."""
_WRITES = re.compile(
    rf"(?:geleidende )?(?:brief|advies|rapport) van (?:(?:de|het|een) )?(?:{_OUTSIDE}|(?:lid|leden)\b)", re.IGNORECASE
)
"""The line that names such a sender above a letter."""
_SIGNED = re.compile(rf"(?:(?:De|Het) )?(?:(?:vice-?)?president van de )?{_BODY}", re.IGNORECASE)
"""The same below it; the head of the House or of a committee may stand there as the one that is written to."""
_HEAD = 20
"""First blocks of a paper in which its title stands."""
_FOOT = 12
"""Last blocks of a letter in which its sender signs."""
_CABINET = r"(?:minister|staatssecretaris|kabinet|regering|bewinds(?:persoon|persone|lieden))\w*\b"
_ANSWERS = re.compile(
    rf"{_NUMBERED}(?:(?:antwoord(?:en)?|reacties?|beantwoording)\b[^.;?!]{{0,60}}\b{_CABINET}[^.;?!]{{0,120}}"
    rf"|brief van (?:de|het) {_CABINET}[^.;?!]{{0,200}})",
    re.IGNORECASE,
)
"""The heading under which the cabinet speaks in a written report."""
_ASKS = re.compile(
    rf"{_NUMBERED}(?:(?:vragen en(?:/of)? opmerkingen|vragen|opmerkingen|inbreng|bijdragen?)"
    r"(?: (?:van|uit|vanuit|door) (?:de )?(?:(?:verschillende )?fracties|\w*commissies?|kamer|leden))?"
    rf"|brief van (?:de|het) {_OUTSIDE}[^.;?!]{{0,200}})",
    re.IGNORECASE,
)
"""The heading under which the House does."""
_PARTY_ASKS = re.compile(
    rf"{_NUMBERED}(?:vragen en(?:/of)? opmerkingen|vragen|opmerkingen|inbreng|bijdrage)"
    r"(?![^.;?!]*\b(?:antwoord|reactie)) (?:van|door) [^.;?!]{0,200}",
    re.IGNORECASE,
)
"""The same for one party. The answers may have these headings again below their own."""
_OF_A_BILL = re.compile(
    r"(?:(?:nader|tweede|derde|voorlopig|hernieuwd|gewijzigd) )*(?:eind)?verslag"
    r"(?: van de [^.;]{3,120}?commissies?\b[^.;]{0,120})?",
    re.IGNORECASE,
)
"""The title of the report in which a committee puts its questions on a bill; the answers are a paper of their own."""
_LONGEST_HEADING = 240
_NO_PROSE = frozenset(("footnote", "furniture", "letterhead"))


def title(text: str, parts: Structure) -> str:
    """The line that says what the paper is ("BRIEF VAN DE ..."), empty where the header was not read from one."""
    rule, ranges = parts.header.evidence.get("kind", ("", ()))
    return text[slice(*ranges[0])] if rule == "header.kind.title" and ranges else ""


def others_words(text: str, parts: Structure) -> Ranges:
    """Where somebody else than the cabinet speaks in a paper without speeches."""
    header, named = parts.header, title(text, parts)
    if header.detail in ("bill", "amendment", "unknown") and _is_law(text, parts, named):
        return _until_explained(text, parts, explained=header.detail != "amendment")
    if _WRITES.match(_unnumbered(named)) or (header.kind == "letter" and not header.senders and _signed_outside(text, parts)):
        return ((0, len(text)),)
    if header.kind == "report" and not parts.speeches:
        return tuple(_of_the_house(text, parts, named))
    return ()


def _unnumbered(line: str) -> str:
    """The line without the paper's number before it: "Nr. 9 BRIEF VAN"."""
    return re.sub(r"^nrs?\.?\s*\d{1,5}\s+|^[A-Z]{1,2}\s+(?=[A-Z]{4})", "", line.strip(), flags=re.IGNORECASE)


def _is_law(text: str, parts: Structure, named: str) -> bool:
    """Does the line that says what the paper is, or else a title near the top, name a law: "GEWIJZIGD VOORSTEL VAN WET"?"""
    top = [text[b.start : b.end] for b in parts.blocks[:_HEAD] if b.kind == "title" and b.end - b.start < _LONGEST_HEADING]
    return any(_LAW.match(_unnumbered(line)) for line in ([named] if named else top) if line[:24].isupper())


def _until_explained(text: str, parts: Structure, *, explained: bool) -> Ranges:
    """All of the paper, or as far as the heading of the cabinet's own explanation."""
    for block in parts.blocks:
        if explained and block.end - block.start < _LONGEST_HEADING and _EXPLAINED.fullmatch(text, block.start, block.end):
            return ((0, block.start),)
    return ((0, len(text)),)


def _signed_outside(text: str, parts: Structure) -> bool:
    """Does a sender outside the cabinet sign the letter?"""
    foot = [b for b in parts.blocks if b.kind not in _NO_PROSE][-_FOOT:]
    return any(_SIGNED.fullmatch(text[b.start : b.end].rstrip(" ,")) for b in foot)


def _of_the_house(text: str, parts: Structure, named: str) -> Iterator[tuple[int, int]]:
    """The parts of a written report in which the House speaks: all but what stands under the headings of answers."""
    lines = [b for b in parts.blocks if b.kind not in _NO_PROSE and b.end - b.start <= _LONGEST_HEADING]
    answers = {b.start: "cabinet" for b in lines if _ANSWERS.fullmatch(text, b.start, b.end)}
    if not answers:
        if _OF_A_BILL.fullmatch(_unnumbered(named)):
            yield 0, len(text)
        return
    asks = [b.start for b in lines if _ASKS.fullmatch(text, b.start, b.end)]
    asks = asks or [b.start for b in lines if _PARTY_ASKS.fullmatch(text, b.start, b.end)]
    marked = sorted((answers | dict.fromkeys(asks, "house")).items())
    yield from _stretches([(0, "house"), *marked, (len(text), "cabinet")])


def _stretches(marked: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """From each heading of the House to the next of the cabinet."""
    begin: int | None = None
    for position, by in marked:
        if by == "house" and begin is None:
            begin = position
        elif by == "cabinet" and begin is not None:
            if begin < position:
                yield begin, position
            begin = None
