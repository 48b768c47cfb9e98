"""The words of a paper that say what is asked, where a request is named by what happened: "de motie van het lid Jansen".

In: the sentence and the event in it. Out: the range of the quote (annotation guideline, asks: the sentence or clause that
states what is asked). Where the mention goes on to describe the request, that is the quote; of several requests in one sentence
each gets its own words; else it is the sentence, or of a long one the clause around the mention.
"""

from __future__ import annotations

import re

_DESCRIBES = re.compile(
    r"\d{0,2}[ ]?(?:c\.s\.)?(?:\([^)]*\)[ ]?)?,?[ ](?:waarmee|waarbij|over|inzake|om|waarin|die|welke|betreffende"
    r"|met betrekking tot|met (?:het )?verzoek|gericht op|strekkende"
    r"|ten aanzien van|t\.a\.v\.|ingediend|gedaan|tijdens|uit|bij|aangaande|omtrent|rondom|rond|met als doel|ter ?zake"
    r"|van (?:de (?:[Mm]inister|[Ss]taatssecretaris)|mijn|het kabinet))\b"
)
_SAYS = re.compile(r"\b(?:om|over|inzake|waarin|waarbij|betreffende|aangaande|omtrent|naar|tot|dat|of|hoe)\b")
"""What leads the words of a request, behind a mention."""
_NEXT = re.compile(r",? (?:en|alsmede|alsook) (?:de|het) (?:\w+ )?(?:motie|verzoek|toezegging)")
_RESUMES = re.compile(
    r",?[ ](?:zal|zullen|word|informeer|stuur|sturen|zend|bied|bericht|meld|geef|geven|ga|gaan|kom|doe|treft|ontvangt"
    r"|heb|hebben|kan|wil|deel|reageer|verstrek)(?:t|d|en)?[ ]"
    r"(?:ik|wij|u|uw Kamer|het kabinet|Nederland|de (?:Minister|minister|[Ss]taatssecretaris))\b"
)
"""Where behind a description the main clause goes on: "..., informeer ik u"."""
_JUDGED = re.compile(
    r",?[ ](?:zie|beschouw|acht|ontraad|voer|neem|laat|bespreek|betrek|breng|onderschrijf|steun|leg)t?[ ]"
    r"(?:ik|wij|het kabinet)\b"
)
"""Where behind the description of a motion the sentence goes on to judge it: "... zie ik als steun"."""
_MEANS = re.compile(r"\b(?:via|bij|middels|met)[ ](?:(?:de|een|diverse|verscheidene|gewijzigde|aangenomen)[ ]){0,3}$")
_ASKED = re.compile(r"\b(?:verzocht|gevraagd|opgeroepen)\b")
_FOLLOWS = re.compile(r"\b(?:conform|overeenkomstig|in lijn met)[ ](?:de[ ])?(?:\w+[ ])?$")
"""Before a motion at the end of a clause: what stands before this is what it asked for."""
_LED = re.compile(r"\b(?:(?:de (?:wijze|manier) )?waarop|hoe)[ ](?:\w+[ ]){0,4}$")
"""Before a motion in a clause of its own: "bericht hoe de motie wordt uitgevoerd"."""
_CLOSE = re.compile(r"\d{0,2}[ ]?\([^)]*\)")
_BEFORE = re.compile(
    r"(?:(?:[Dd]e|[Ee]en|[Dd]eze|[Zz]ijn|[Hh]aar|[Oo]nze)[ ])?"
    r"(?:(?:door uw Kamer|door de Kamer|gewijzigde|aangenomen|aangehouden|nader|verworpen)[ ]){0,3}$"
)
"""The words before "motie" that belong to it."""
_LINKS = re.compile(r"(?:[ ,]|\b(?:en|de|het|met|van|alsmede|in lijn|wordt|worden))+$")
_BOUND = re.compile(r"(?:(?<!\d)[,;:]|–|(?<=\))(?=\s[a-z]))\s")
"""Where a clause may begin or end: not the comma of "31 999, nr. 5"."""
_SHORT = 0.43
"""The least share of its sentence that a mention must be to stand for it."""
_LEAST = 60
"""Characters under which a mention says too little to be measured by."""
_LONGEST = 400
"""Characters of the longest clause that is taken for what a motion at its end asks."""
_NEAR = 80
"""Characters before a mention in which the words that belong to it are looked for."""


def quote(
    text: str, sentence: tuple[int, int], mention: tuple[int, int], kind: str, *, before: bool, following: int | None
) -> tuple[int, int]:
    """The range of the words that say what is asked.

    `before` tells that another request stands earlier in the sentence, `following` where a later one begins.
    """
    start, end = sentence
    if kind == "toezegging" and text.startswith(("Zoals", "zoals"), mention[0]):
        return sentence
    if (
        kind == "motie"
        and _MEANS.search(text, max(start, mention[0] - _NEAR), mention[0])
        and _ASKED.search(text, mention[1], end)
    ):
        return sentence  # "Uw Kamer heeft via de motie Jansen verzocht om"
    least = close.end() if (close := _CLOSE.match(text, mention[1])) else mention[1]
    begin = _begin(text, start, mention[0]) if kind == "motie" else mention[0]
    stop = end if following is None else following
    if _DESCRIBES.match(text, mention[1]) or following is not None:
        ends = _NEXT.search(text, mention[1], end) or _RESUMES.search(text, least, stop)
        if ends is None and kind == "motie":
            ends = _JUDGED.search(text, least, stop)
        stop = _trimmed(text, mention[1], min(stop, ends.start()) if ends else stop)
        if following is not None or before or stop - begin >= _SHORT * (end - start):
            return begin, stop
        return measured(text, sentence, begin, stop)
    if before:
        return begin, least
    if kind != "motie":
        resumes = _RESUMES.search(text, least, end)
        leads = resumes is not None and mention[0] - start < _LEAST and resumes.start() - start >= _SHORT * (end - start)
        return (start, resumes.start()) if resumes is not None and leads else sentence
    if led := _LED.search(text, max(start, begin - _NEAR), begin):
        later = _BOUND.search(text, least, stop)
        return measured(text, sentence, led.start(), later.start() if later else end)
    follows = _FOLLOWS.search(text, max(start, begin - _NEAR), begin)
    if follows is not None and _LEAST < follows.start() - start < _LONGEST:
        return start, least
    return measured(text, sentence, begin, least)


def describes(text: str, start: int, end: int) -> bool:
    """Do the words behind a mention, `start:end`, say what is asked?"""
    resumes = _RESUMES.search(text, start, end)
    return _SAYS.search(text, start, min(resumes.start() if resumes else end, start + _NEAR)) is not None


def clause_end(text: str, start: int, end: int) -> int:
    """Where the clause that begins before `start` ends: where the main clause goes on, else at `end`."""
    found = _RESUMES.search(text, start, end)
    return found.start() if found else end


def _begin(text: str, start: int, at: int) -> int:
    """Where a mention of a motion begins, its article included."""
    found = _BEFORE.search(text, max(start, at - _NEAR), at)
    return found.start() if found else at


def _trimmed(text: str, least: int, end: int) -> int:
    """`end` without the words that lead to the next request."""
    return least + len(_LINKS.sub("", text[least:end]))


def measured(text: str, sentence: tuple[int, int], begin: int, end: int, least: int = _LEAST) -> tuple[int, int]:
    """The sentence, or of one that is much longer than the mention as much of the clauses around it as keeps to its measure.

    A mention shorter than `least` is measured as if it had that length.
    """
    start, stop = sentence
    most = int(max(least, end - begin) / _SHORT)
    if stop - start <= most:
        return sentence
    bounds = [start, *(m.end() for m in _BOUND.finditer(text, start, begin))]
    first = next((b for b in bounds if end - b <= most), begin)
    later = [m.start() for m in _BOUND.finditer(text, end, stop)]
    last = next((b for b in reversed(later) if b - first <= most), end)
    return (first, last) if last - first >= _LEAST or first > start else sentence
