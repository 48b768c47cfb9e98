"""Names that are no body by themselves but stand in a list of bodies: "de VNG, de Molenkring en het IPO".

In: the bodies known so far and what is known to be something else. Out: the ranges of further names. Of the items of a list
at least two must be known, and at least half of all; an abbreviation of the lexicon that also means something else needs one.
What the annotation guideline leaves out (agencies, companies, media) is in the lexicon `no_bodies`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from functools import cache

from kamerspoor.interpret.name_lists import not_names, parties
from kamerspoor.lexicons import lexicon
from kamerspoor.model import BodyMention

SUPPORT = 2
"""Known bodies that make a list one of bodies."""

_EVIDENCE = re.compile(
    r"body\.(?:un|international|network|fund|ngo|foundation|national|purpose|compound|national-compound|of-the-country|apposition"
    r"|english-name|centre-for|abbreviation|branch-of-union)$"
)
"""Rules of the bodies that make a list one of bodies; ministries and the Union stand beside anything."""

_WORD = r"[A-ZÀ-Þ][\w’'&*/+-]*(?<![0-9])"
_NAME = rf"{_WORD}(?: (?:(?:van|voor|tegen|de|het|der|&|of|for|the|on|and|against) ){{0,2}}{_WORD}){{0,4}}"
_BRACKET = re.compile(r" ?\([A-Z][A-Za-z&*-]{1,9}\)")
_JOINT = (
    r"(?:, (?:en |of |alsmede |evenals |waaronder |zoals )?| (?:en|of|alsmede|evenals|als|plus) (?:met |van |door |aan )?)"
    r"(?:de |het |het toenmalige |de toenmalige )?"
)
_AFTER = re.compile(rf"{_JOINT}(?P<name>{_NAME})?")
_BEFORE = re.compile(rf"(?<![\w’'.&-])(?P<name>{_NAME})(?: ?\([A-Z][A-Za-z&*-]{{1,9}}\))?{_JOINT}$")
_OPENS = re.compile(r"(?:\b(?:de|het|met|door|van|aan|bij|tussen|als|zoals|waaronder|namens|en|of|onder|naar|via)|[,(:]) $")
_ENDS = re.compile(r"[,.;:)]|$| (?:[a-zë(]|\()")
_REACH = 90
"""Characters before a body in which the item before it in a list is looked for."""

_ABBREVIATION = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z&*+]{1,8}(?:-[A-Z][A-Za-z]{0,8})?$")
_NO_NAME = re.compile(
    r"(?:Ministers?|Ministeries?|Staatssecretaris\w*|Tweede|Eerste|Kamer\w*|Rijks?\w*|Gemeenten?|Provincies?|Universiteit\w*|Hogeschool"
    r"|Inspectie\w*|Autoriteit|Dienst|College|Commissie\w*|Raad|Onderzoeksraad|Openbaar|Koninkrijk|Nederland\w*|Europe?e?s?e?"
    r"|Motie|Kamerstuk\w*|Artikel|Wet|Besluit|Regeling|Verdrag|Agenda|Programma|Plan|Actieplan|Nota|Rapport|Richtlijn|Verordening"
    r"|Team|Project|Ambassades?|Initiatief|Uitvoerings\w+|Taskforce|Werkgroep|Directie|Directoraat\S*|Bureau|Politie\w*|Bank|Instituut|Waterschap\w*|Veiligheidsregio\S*"
    r"|Staat|Staten|Den|Sint|San|New|Noord\S*|Zuid\S*|Oost\S*|West\S*|Midden\S*|Groot\S*)\b"
    r"|.*(?:wet|besluit|regeling|akkoord|verdrag|programma|plan|nota|agenda|fractie|overheid|minister|ministerie|bestuur|bedrijf|bank|kamer"
    r"|universiteit|hogeschool|school|ziekenhuis|museum|inspectie|autoriteit|dienst|rechtbank|hof|politie|beleid|zaken|dag|week|land|stad)"
    r"(?:en|s)?$|.*\b(?:Universiteit|University|Bank|N\.?V|B\.?V|BV|NV|Groep|Ziekenhuis|Instituut|Institute|College|School|Museum|Airport|Initiative|Programme|Act|Agreement|Treaty)\b",
    re.DOTALL,
)


_ADJECTIVE = re.compile(r"[A-Z]\w+(?:se|sche|s|er|ers)")
"""A single word that may be an adjective or an inhabitant of a place that no list has."""


@cache
def elsewhere() -> frozenset[str]:
    """Names in capitals that are known to be no body, or none by themselves."""
    portfolios = (*lexicon("ministries").forms, *lexicon("portfolios").forms)
    return frozenset([*lexicon("no_bodies").forms, *portfolios, *parties(), *not_names()])


def listed(
    text: str, known: Sequence[BodyMention], unsure: Container[tuple[int, int]], taken: Container[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Ranges in `text` of names that stand in lists of `known` bodies (in order).

    `unsure` are the ranges of abbreviations that name a body among other things, `taken` those of places and persons.
    """
    starts = [b.start for b in known]
    done: set[int] = set()
    for i in range(len(known)):
        if i not in done:
            yield from _list_at(text, known, starts, i, done, unsure, taken)


def _list_at(
    text: str,
    known: Sequence[BodyMention],
    starts: Sequence[int],
    first: int,
    done: set[int],
    unsure: Container[tuple[int, int]],
    taken: Container[tuple[int, int]],
) -> Iterator[tuple[int, int]]:
    """The further names of the list that the known body `first` stands in."""
    members, others = {first}, []
    at = known[first].start
    while before := _BEFORE.search(text, max(0, at - _REACH), at):
        start, end = before.span("name")
        if not _OPENS.search(text, max(0, start - 12), start) and start != 0:
            break
        others.append((start, end))
        at = start
    at = known[first].end
    while True:
        at = bracket.end() if (bracket := _BRACKET.match(text, at)) else at
        after = _AFTER.match(text, at)
        if not after:
            break
        begin = after.start("name") if after["name"] else after.end()
        j = bisect_left(starts, begin)
        if j < len(known) and known[j].start == begin:
            members.add(j)
            at = known[j].end
        elif after["name"] and _ENDS.match(text, after.end()):
            others.append(after.span("name"))
            at = after.end()
        else:
            break
    done |= members
    support = sum(bool(_EVIDENCE.match(known[j].rule)) for j in members)
    names = [span for span in others if span in unsure or _may_be(text[span[0] : span[1]], span, taken)]
    if not support:
        return
    if support >= SUPPORT and len(others) <= len(members):
        yield from names
    else:
        yield from (span for span in names if span in unsure)


def _may_be(name: str, span: tuple[int, int], taken: Container[tuple[int, int]]) -> bool:
    """Whether `name` can be that of a body that no list has."""
    if span in taken or name in elsewhere() or _NO_NAME.match(name) or name.split(" ")[0] in not_names():
        return False
    return bool(_ABBREVIATION.match(name)) or (len(name) > 3 and not _ADJECTIVE.fullmatch(name))
