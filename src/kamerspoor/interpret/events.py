"""Matches of the event rules -> `EventReference`s: a paper or promise named by what happened.

"de motie van de leden Jansen (ABC) en De Boer (DEF), ingediend tijdens het notaoverleg van 3 mei jl. (Kamerstuk 31 999, nr. 5)"
gives kind, people with party, occasion, date and target. Occasion, date and number come from the rest of the sentence, up to
the next event in it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kamerspoor.engine import Match, keep_longest
from kamerspoor.interpret.name_lists import movers
from kamerspoor.model import DateMention, EventReference, NamedPerson, Reference, Structure

REACH = 220
"""Characters after the head of the phrase in which its date, occasion and number are looked for."""

_NOBODY = re.compile(
    r"|(?:.* )?(?:[A-Z][A-Z0-9]+|D66|JA21|Kamer|GroenLinks(?:-PvdA)?|Volt|Denk|Minister|Staatssecretaris|Commissie)"
)
"""Names of parties and bodies where a person is expected."""
OCCASION = re.compile(
    r"\b((?:[A-Z]{2,6}-)?"
    r"(?:commissie|nota|wetgevings|tweeminuten|hoofdlijnen|plenaire? |algemeen |schriftelijk |mondeling |spoed|orde)?"
    r"(?:debat|overleg)|mondelinge? vragenuur(?:tje)?|vragenuur(?:tje)?|regeling van werkzaamheden|begrotingsbehandeling"
    r"|procedurevergadering|AO|VAO|VSO|WGO)\b",
    re.IGNORECASE,
)
_OWN_CLAUSE = re.compile(
    r",? (?:zal|zullen|wordt|worden|geef|geven|kan|kunnen|wil|willen|bied|bieden|informeer|heb ik|hebben wij|ga ik|is het)\b"
)
"""Where the sentence goes on to say what is done now; dates behind it are not those of the event."""
_NEXT_MOVER = re.compile(
    r"\)(?:, | en |, en )(?:(?P<head>(?:de leden |het lid |van )*)(?P<people>[A-Z][^();:]{1,60}?)(?: c\.s\.)?"
    r"(?= \(| over [^();:]{3,160} \()|(?P<about>over [^();:]{3,160}?)(?= \())"
)
"""A further mover with a number behind the first one's: "), Smit (31 999, nr. 6)"."""
_AHEAD = re.compile(r"\b(?:oog op|aanloop naar|voorafgaand aan|behoeve van|voor|v[oó]{2}r) (?:het|de|een) $")
"""Before a meeting that is yet to be held."""
_CONTENT = re.compile(r",? (?:om|waarin|verzoekt|verzoeken|verzocht|vraagt|gevraagd|die de regering|waarmee)\b")
"""Where an event goes on to tell what was asked; a date behind it is not the event's."""
_PERSON = re.compile(r"(?P<name>[^(),/&]+?)[ ]*(?:\((?P<party>[^)]*)\))?(?:$|,[ ]|[ ]?/[ ]?|[ ]en[ ](?!\w+\))|[ ]&[ ])")


def events(
    text: str,
    parts: Structure,
    found: Iterable[Match],
    references: Sequence[Reference],
    dates: Sequence[DateMention],
) -> tuple[EventReference, ...]:
    """The event references in `found` (matches of the rules `event.*`), in order."""
    matches = keep_longest(found)
    sentence_starts = [s.start for s in parts.sentences]
    out = []
    for i, match in enumerate(matches):
        written = match.text("people") or match.text("people2")
        if written and not people_of(written):
            continue  # "motie van de ABC", "vragen van de leden der Kamer": nobody is named
        at = bisect_right(sentence_starts, match.start) - 1
        stop = parts.sentences[at].end if at >= 0 else len(text)
        stop = max(min(stop, match.start + REACH), match.end)
        if i + 1 < len(matches) and matches[i + 1].rule.label != "debat":
            stop = max(min(stop, matches[i + 1].start), match.end)
        turn = _OWN_CLAUSE.search(text, match.end, stop)
        begin = max(parts.sentences[at].start if at >= 0 else 0, match.start - REACH)
        event = _event(text, match, begin, turn.start() if turn else stop, references, dates)
        if match.rule.id == "event.motie-numbered" and event.target is None:
            continue  # "de motie over ... (later aangepast)"
        out.append(event)
        if event.kind == "motie" and (text.startswith("oties", match.start + 1) or not event.people):
            out += _others_moved(text, event, parts.sentences[at].end if at >= 0 else stop, references)
    return tuple(out)


def _others_moved(text: str, first: EventReference, stop: int, references: Sequence[Reference]) -> Iterator[EventReference]:
    """The motions named behind the first: "de moties van de leden Jansen (31 999, nr. 5), Smit (31 999, nr. 6) en Ali"."""
    at = text.find(")", first.end, stop)
    while 0 <= at < stop:
        named = _NEXT_MOVER.match(text, at, stop)
        if named is None:
            return
        cited = _first(references, named.end(), stop)
        bracket = text.find("(", named.end(), stop)
        if not isinstance(cited, Reference) or not 0 < cited.start - bracket < 14:
            return
        people = people_of(named["people"] or "")
        if bool(people) is bool(named["about"]):
            return
        start, end = named.span("about") if named["about"] else (named.start("head"), named.end("people"))
        yield replace(first, start=start, end=end, people=people, target=cited.target)
        at = text.find(")", cited.end - 1, stop)


def _event(
    text: str,
    match: Match,
    begin: int,
    stop: int,
    references: Sequence[Reference],
    dates: Sequence[DateMention],
) -> EventReference:
    content = _CONTENT.search(text, match.end, stop)
    close = text.find(")", match.end + 1, stop) if match.rule.label == "motie" else -1
    limit = min(content.start() if content else stop, close + 1 or stop)
    occasion, date = match.text("occasion"), _first(dates, match.start, limit)
    if occasion is None:
        named = OCCASION.search(text, match.start, stop) or OCCASION.search(text, begin, match.start)
        occasion = named[1] if named else None
        ahead = bool(named and _AHEAD.search(text, max(match.start, named.start() - 40), named.start()))
        if named and date is None and not ahead:
            date = _first(dates, named.end(), match.start if named.start() < match.start else min(stop, named.end() + 60))
    cited = [r for r in _between(references, match.start, stop) if not r.target.startswith("#")]
    reference = _first(cited, match.start, stop)
    if isinstance(date, DateMention) and date.granularity == "period" and not date.value[5:7].isdigit():
        date = None  # "2012–2020" is no day of a request
    return EventReference(
        match.start,
        match.end,
        match.rule.id,
        match.rule.label,
        people_of(match.text("people") or match.text("people2") or ""),
        occasion,
        date.value if isinstance(date, DateMention) else None,
        reference.target if isinstance(reference, Reference) else None,
    )


def _between(items: Sequence[Reference], start: int, stop: int) -> Sequence[Reference]:
    low = bisect_right(items, start - 1, key=lambda item: item.start)
    high = bisect_right(items, stop, key=lambda item: item.start)
    return items[low:high]


def _first(items: Sequence[Reference] | Sequence[DateMention], start: int, stop: int) -> Reference | DateMention | None:
    i = bisect_right(items, start - 1, key=lambda item: item.start)
    return items[i] if i < len(items) and items[i].end <= stop else None


def people_of(written: str) -> tuple[NamedPerson, ...]:
    """The persons in "Jansen (ABC) en De Boer c.s. (DEF)"; "(ABC, DEF)" after the last gives each a party in turn."""
    plain = re.sub(r"[ ]c\.s\.", "", written).strip()
    named = [(m["name"].strip(), m["party"]) for m in _PERSON.finditer(plain)]
    people = [
        (name[a:b].rstrip("0123456789"), party)
        for name, party in named
        for a, b in movers(name)
        if not (_NOBODY.fullmatch(name[a:b]) or name[a:b].islower())
    ]
    parties = re.split(r",[ ]?|/|[ ]en[ ]", people[-1][1] or "") if people else []
    if len(people) > 1 and len(parties) == len(people):
        return tuple(NamedPerson(name, party) for (name, _), party in zip(people, parties, strict=True))
    if people and (people[-1][1] or "").startswith("beiden "):
        shared = people[-1][1].removeprefix("beiden ")
        return tuple(NamedPerson(name, shared) for name, _ in people)
    return tuple(NamedPerson(name, party or None) for name, party in people)
