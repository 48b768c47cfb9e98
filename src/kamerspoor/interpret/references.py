"""Matches of the reference rules -> `Reference`s with the official identifier as target.

The identifiers are those of the official publications (`kst-32735-100`, `ah-tk-20182019-1573`, `stb-2020-12`); a list of
numbers gives one reference for each, the first with the words before it, the others with their own number alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kamerspoor.engine import Match, keep_longest
from kamerspoor.model import Reference, Structure

Targets = Iterable[tuple[int, int, str]]
"""Ranges with what they refer to."""

LONGEST_RANGE = 200
"""Numbers in "nrs. 1-..." that are taken for a range; more is a misreading."""

_ITEM = re.compile(r"\d+[a-f]?|(?<![A-Za-z])[A-Z]{1,3}(?![A-Za-z])")
_THROUGH = re.compile(r"t/m|tot en met|[–—-]")
_LABEL_BLOCKS = frozenset({"question_label", "answer_label", "label", "title", "letterhead", "furniture"})
_LABEL = re.compile(r"(?:Antwoord(?:en)?(?: op)?(?: de)? ?)?(?:[Vv]ra(?:ag|gen)\b)?")


@dataclass(frozen=True, slots=True)
class _Context:
    text: str
    parts: Structure
    questions: frozenset[int]
    last_dossier: str = ""


def references(text: str, parts: Structure, found: Iterable[Match]) -> tuple[Reference, ...]:
    """The references in `found` (matches of the rules `reference.*`), without those to the paper itself."""
    context = _Context(text, parts, frozenset(n for qa in parts.qa for n in qa.questions))
    own = own_identifiers(parts)
    out = []
    later: list[Match] = []
    for match in keep_longest(m for m in found if not _is_label(m, context)):
        if match.rule.label == "same-dossier" and not parts.header.dossiers:
            later.append(match)
            continue
        if match.rule.label == "same" and not context.last_dossier:
            continue
        if match.text("dossier"):
            context = replace(context, last_dossier=_dossier_of(match))
        for start, end, target in READERS[match.rule.label](match, context):
            if target not in own and start < end:
                out.append(Reference(start, end, match.rule.id, target))
    out += _numbered_here(later, out)
    return tuple(sorted(out, key=lambda r: (r.start, r.end)))


def _numbered_here(matches: Iterable[Match], known: Iterable[Reference]) -> Iterator[Reference]:
    """References of numbers said alone, in a paper of no dossier, to what it elsewhere calls by number and dossier.

    A debate gives a motion its number once ("Zij krijgt nr. 12 (31847)") and speaks of "the motion op stuk nr. 12" after it.
    """
    named: dict[str, set[str]] = {}
    for reference in known:
        if reference.rule in ("reference.bracketed-dossier", "reference.bare"):
            named.setdefault(reference.target.rpartition("-")[2], set()).add(reference.target)
    for match in matches:
        for start, end, number in _listed(match, "numbers", ""):
            targets = named.get(number.removeprefix("-"), set())
            if len(targets) == 1:
                yield Reference(start, end, match.rule.id, min(targets))


def own_identifiers(parts: Structure) -> frozenset[str]:
    """What the paper itself is called: its identifier, dossier with number, and the marks of its letterhead."""
    header = parts.header
    own = {header.id or "", *header.marks.values()}
    own |= {f"kst-{dossier}-{header.number}" for dossier in header.dossiers if header.number}
    return frozenset(own - {""})


def _is_label(match: Match, context: _Context) -> bool:
    """Whether a question's number is the label of a question or answer, not a mention of it."""
    if match.rule.label != "question":
        return False
    for block in context.parts.blocks:
        if block.start <= match.start < block.end:
            if block.kind in _LABEL_BLOCKS:
                return True
            return block.start == match.start and bool(_LABEL.match(context.text, match.start))
    return False


# ---------------------------------------------------------------------------------------------------------- numbers


def numbers(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """The numbers and letters in a list such as "33, nr. 35 en 40–42", each with its range in the paper."""
    last: tuple[int, str] | None = None
    for item in _ITEM.finditer(text):
        value = item[0]
        if last and value.isdigit() and last[1].isdigit() and _THROUGH.search(text, last[0], item.start()):
            low, high = int(last[1]) + 1, int(value)
            if low <= high <= low + LONGEST_RANGE:
                for between in range(low, high):
                    yield start + item.start(), start + item.end(), str(between)
        yield start + item.start(), start + item.end(), value
        last = item.end(), value


def _listed(match: Match, group: str, prefix: str) -> Targets:
    """One target for each number of `group`; the first takes the match from its start."""
    where = match.groups[group]
    for i, (start, end, number) in enumerate(numbers(where[2], where[0])):
        yield (match.start if i == 0 else start), end, f"{prefix}-{number}"


# ------------------------------------------------------------------------------------------------------ identifiers


def dossier_id(dossier: str, suffix: str | None) -> str:
    """`35300-V` for "35 300" and " V"; a nought too many after "000" is a misprint and dropped."""
    digits: str = re.sub(r"\D", "", dossier)[:5] or dossier
    return f"{digits}-{re.sub(r'[^0-9A-Z]', '', suffix)}" if suffix else digits


def session_id(session: str) -> str:
    """`20192020` for "2019/20", "2019-2020", "2011/’12"."""
    years = re.findall(r"\d+", session)
    first = years[0]
    last = years[1] if len(years[1]) == 4 else str(int(first) + 1)
    return f"{first}{last}"


def chamber_id(chamber: str | None) -> str:
    """`ek` for the Senate, else `tk`."""
    return "ek" if chamber in ("I", "EK", "Eerste Kamer") else "tk"


def _dossier_of(match: Match) -> str:
    return dossier_id(match.text("dossier") or "", match.text("suffix"))


def _kamerstuk(match: Match, context: _Context) -> Targets:
    name = "kst-" + (_dossier_of(match) if match.text("dossier") else context.last_dossier)
    for group in ("plural", "numbers"):
        if match.text(group):
            return (
                _each_its_own(match, group, name) if match.text("each") or match.text("each2") else _listed(match, group, name)
            )
    single = match.text("compact") or match.text("loose")
    if single:
        return [(match.start, match.end, f"{name}-{single}")]
    further = _further_dossiers(match) if _ENDS_LIST.match(context.text, match.end) else []
    if further and match.text("several"):
        return [(match.start, match.groups["joint"][0], name), *further]
    return [(match.start, match.end, name)]


_FURTHER = re.compile(r"(?P<dossier>[1-9]\d \d{3})(?P<suffix>.*?)(?= ?/|, | en |$)")
_ENDS_LIST = re.compile(r"[).,;:»”\"]|$|\n| \(")
"""What follows a list of dossiers; after "31 410 en 31 500 huizen" the second number is none."""


def _further_dossiers(match: Match) -> list[tuple[int, int, str]]:
    """The dossiers behind the first one, each with its range: a paper of several dossiers has its number in the first."""
    start, _, written = match.groups.get("joint") or (match.end, match.end, "")
    return [
        (start + d.start(), start + d.end(), "kst-" + dossier_id(d["dossier"], d["suffix"])) for d in _FURTHER.finditer(written)
    ]


def _each_its_own(match: Match, group: str, name: str) -> Targets:
    """ "31 410 en 31 500, respectievelijk nrs. 3 en 4": the numbers in the order of the dossiers, if there are as many."""
    listed = list(_listed(match, group, name))
    names = [name, *(target for _, _, target in _further_dossiers(match))]
    if len(names) != len(listed):
        return []
    return [(start, end, each + target[len(name) :]) for (start, end, target), each in zip(listed, names, strict=True)]


_BEFORE = re.compile(r"(?:[nN]rs?\.? ?)?(?P<numbers>(?<![\w.,])\d{1,4}(?:(?:, | en | t/m |, en )(?:nr\.? ?)?\d{1,4}){0,12}) $")
_DOSSIER_BEFORE = re.compile(
    r"\b(?:wet|\w*wetsvoorstel|voorstel|\w*nota|begroting\w*|dossier|verdrag|rijkswet)\b[^.;:()]{0,90}$", re.IGNORECASE
)


def _bracketed(match: Match, context: _Context) -> Targets:
    """ "nr. 36 (31 410)": the number stands before the bracket; after a bill or budget the dossier alone is meant."""
    name = "kst-" + _dossier_of(match)
    window = context.text[max(0, match.start - 90) : match.start]
    before = _BEFORE.search(window)
    if before:
        offset = match.start - len(window) + before.start("numbers")
        for start, end, number in numbers(before["numbers"], offset):
            yield start, end, f"{name}-{number}"
    elif _DOSSIER_BEFORE.search(window) and not re.search(r"000$", name):
        yield match.start + 1, match.end - 1, name


def _handelingen(match: Match, context: _Context) -> Targets:
    name = f"h-{chamber_id(match.text('chamber'))}-{session_id(match.text('session') or '')}-{match.text('meeting')}"
    if match.text("item"):
        return _listed(match, "item", name)
    dashed = match.text("dashed")
    return [(match.start, match.end, f"{name}-{dashed}" if dashed else name)]


def _aanhangsel(match: Match, context: _Context) -> Targets:
    session = session_id(match.text("session") or "")
    return _listed(match, "numbers", f"ah-{chamber_id(match.text('chamber'))}-{session}")


_GAZETTES = {"Staatsblad": "stb", "Staatscourant": "stcrt", "Tractatenblad": "trb"}


def _gazette(match: Match, context: _Context) -> Targets:
    gazette = match.text("gazette") or ""
    return _listed(match, "numbers", f"{_GAZETTES.get(gazette, gazette.lower())}-{match.text('year')}")


def _identifier(match: Match, context: _Context) -> Targets:
    return [(match.start, match.end, match.text("identifier") or "")]


def _reglement(match: Match, context: _Context) -> Targets:
    house = "ek" if match.text("chamber") == "Eerste" else "tk"
    return [(match.start, match.end, f"rvo-{house}-artikel-{match.text('article')}")]


_CLOSERS = {")": "(", "]": "[", "}": "{"}


def trim_url(url: str) -> str:
    """`url` without the punctuation of the sentence around it; a closing bracket stays where the URL opens it."""
    end = len(url)
    unopened = {closer: url.count(closer) - url.count(opener) for closer, opener in _CLOSERS.items()}
    while end and (url[end - 1] in ".,;:!?’'‘»…" or unopened.get(url[end - 1], 0) > 0):
        end -= 1
        if url[end] in unopened:
            unopened[url[end]] -= 1
    return url[:end]


def _url(match: Match, context: _Context) -> Targets:
    url = trim_url(match.text("url") or "")
    return [(match.start, match.start + len(url), url)] if "." in url else []


def _question(match: Match, context: _Context) -> Targets:
    for start, end, target in _listed(match, "numbers", "#vraag"):
        number = int(re.sub(r"\D", "", target))
        if number in context.questions:
            yield start, end, f"#vraag-{number}"


def _same_dossier(match: Match, context: _Context) -> Targets:
    dossiers = context.parts.header.dossiers
    return _listed(match, "numbers", f"kst-{dossiers[0]}") if dossiers else []


READERS: Mapping[str, Callable[[Match, _Context], Targets]] = {
    "kamerstuk": _kamerstuk,
    "kamerstuk-roman": _kamerstuk,
    "bracketed": _bracketed,
    "compact": _kamerstuk,
    "same": _kamerstuk,
    "handelingen": _handelingen,
    "aanhangsel": _aanhangsel,
    "gazette": _gazette,
    "identifier": _identifier,
    "number": _identifier,
    "verbatim": _identifier,
    "reglement": _reglement,
    "url": _url,
    "question": _question,
    "same-dossier": _same_dossier,
}
"""What makes targets of a match, by the label of its rule."""
