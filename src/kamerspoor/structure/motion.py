"""Motions and amendments: their title, who moved them and when, what they replace, and their clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from kamerspoor.dutch_calendar import parse_day
from kamerspoor.engine.matching import fold
from kamerspoor.model import Clause, NamedPerson
from kamerspoor.structure.lines import Findings, Line
from kamerspoor.structure.members import member_name, parse_members

_MOVER = re.compile(r"\bvan\s+(?:het\s+lid|de\s+leden|het(?!\s+lid)|de\s+heer|lid|leden)?\s*(?P<names>.+)", re.IGNORECASE)
_REPLACES = re.compile(
    r"\bter\s+vervanging\s+van\s+(?:die|de\s+motie|het\s+amendement|dat|deze)?\s*(?:gedrukt\s+onder\s+)?"
    r"(?:nr\.?|nummer)\s*(?P<number>\d{1,5})",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s+ter\s+vervanging\s+van\b.*|\s+over\s+.*", re.IGNORECASE)
_MOVED = re.compile(r"(?:voorgesteld|ontvangen|ingediend|nader gewijzigd voorgesteld)\b.{0,90}?\d{4}", re.IGNORECASE)
_DAY_ALONE = re.compile(r"\d{1,2} [a-z]{3,9} \d{4}", re.IGNORECASE)
_AND_OTHERS = re.compile(r"\bc\.?\s?s\b", re.IGNORECASE)
_CLOSING = re.compile(r"(?:en\s+)?gaat\s+over\s+tot\s+de\s+(?:orde|agenda)\s+van\s+de\s+dag", re.IGNORECASE)
_SURNAME = re.compile(r"[A-ZÀ-Þ'’IJa-z][^\d:;!?()]{1,40}$")

_BEGINNINGS: Final = (
    ("opening", r"de kamer,?$|de kamer,\s|gehoord\b|gelezen\b|kennis\s*genomen\b"),
    ("closing", r"(?:en\s+)?gaat\s+over\s+tot\s+de\b"),
    ("noting", r"constat(?:e|ee)rende\b"),
    ("considering", r"(?:(?:voorts|tevens|verder|tot slot)\s+)?(?:overwegende?\b|in overweging nemend)"),
    (
        "recital",
        r"(?:tevens |voorts )?(?:van (?:mening|oordeel)|erkennende?\b|gelet\b|gezien\b|in het licht|herinnerend|"
        r"onderschrijvend|"
        r"wijzend|verwijzend|tevens van|bezorgd|indachtig|vaststellende?\b|uitgaande\b|menende|ervan overtuigd|"
        r"beseffende?\b|"
        r"in aanmerking|bevestigend|betreurende?\b|concluderende?\b|waarderend|signalerend|benadrukkende?\b|van opvatting|"
        r"terwijl\b|refererend|onderstrepende?\b|hechtende?\b|wetende\b)",
    ),
    (
        "operative",
        r"(?:en\s+)?(?:verzoekt\b|doet een beroep\b|spreekt\b|roept\b|draagt\b|vraagt\b|dringt\b|nodigt\b|besluit\b|"
        r"verklaart\b|zegt\b|keurt\b|"
        r"betreurt\b|constateert\b|stelt\b|wenst\b|adviseert\b|veroordeelt\b|onderschrijft\b|ondersteunt\b|concludeert\b|"
        r"acht\b|oordeelt\b|steunt\b|erkent\b|machtigt\b|onthoudt\b|neemt\b|bevestigt\b|distantieert\b)",
    ),
)
"""How the clauses of each kind begin; a text that could begin several begins the first."""
_CLAUSE: Final = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _BEGINNINGS), re.IGNORECASE)


_NO_NAMES: Final = frozenset(("van", "der", "den", "de", "het", "een", "en", "motie", "die", "landen"))
_AROUND_NAME = re.compile(r"^[\\/ ,.;]+|(?:\s+en|[\\/ ,.;])+$")


def find_motion_head(title: tuple[str, Line] | None, lines: Sequence[Line], found: Findings) -> None:
    """Movers, date and what is replaced, of a motion whose title line is `title`."""
    if title:
        text, line = title
        found.claim(line, "title")
        if m := _REPLACES.search(text):
            dossiers = found.values.get("dossiers")
            target = f"kst-{dossiers[0]}-{m['number']}" if dossiers else m["number"]
            found.put("replaces", target, "header.replaces", line.range())
    _moved(lines, found)
    signed = _signatures(lines, found)
    named = _named_in(title[0]) if title else ()
    if named and title and len(signed) != len(named) and not _AND_OTHERS.search(title[0]):
        signed = []  # the title names all movers: what stands below it is something else
    if signed:
        people = tuple(NamedPerson(name, party) for name, party, _ in signed)
        found.put("askers", people, "header.askers.signed", *(line.range() for _, _, line in signed))
    elif title:
        found.put("askers", named, "header.askers.title", title[1].range())


def _named_in(title: str) -> tuple[NamedPerson, ...]:
    m = _MOVER.search(_TAIL.sub("", title))
    return parse_members(m["names"]) if m else ()


def _moved(lines: Sequence[Line], found: Findings) -> None:
    for line in lines[:40]:
        m = _MOVED.match(line.text)
        day = parse_day(m[0]) if m else None
        if m and day and found.put("date", day, "header.date.moved", line.range(*m.span())):
            found.claim(line, "dateline")
            return
    for line in lines[:12]:
        if _DAY_ALONE.fullmatch(line.text) and found.put("date", parse_day(line.text), "header.date.line", line.range()):
            found.claim(line, "dateline")
            return


def _signatures(lines: Sequence[Line], found: Findings) -> list[tuple[str, str | None, Line]]:
    """Names that stand on lines of their own after the last clause."""
    last = -1
    for i, line in enumerate(lines):
        if ("gaat" in fold(line.text) and _CLOSING.search(line.text)) or (
            line.kind in ("text", "clause") and clause_kind(line.text) not in (None, "opening")
        ):
            last = i
    if last < 0:
        return []
    signed: list[tuple[str, str | None, Line]] = []
    for line in lines[last + 1 :]:
        printed = _AROUND_NAME.sub("", line.text)
        if line.kind not in ("text", "signature", "clause", "list_item") or not _SURNAME.match(printed.partition("(")[0]):
            continue
        if len(line.text) > 50 and "," not in line.text:
            continue
        for person in parse_members(printed) or ():
            name = member_name(person.name)
            if len(name) > 2 and name[0].isupper() and len(name.split()) < 6 and name.lower() not in _NO_NAMES:
                signed.append((name, person.party, line))
        found.claim(line, "signature")
    return signed


@lru_cache(maxsize=1024)
def clause_kind(text: str) -> str | None:
    """The kind of clause that begins with `text`, None where it begins none."""
    m = _CLAUSE.match(text)
    return m.lastgroup if m else None


def find_clauses(lines: Sequence[Line], found: Findings) -> tuple[Clause, ...]:
    """The clauses of a motion in order; a block that begins none goes on with the one before (points a, b, c)."""
    clauses: list[Clause] = []
    for line in lines:
        if found.kind_of(line) == "signature":
            _extend(clauses, line, "signatures")
            continue
        if found.kind_of(line) not in ("text", "clause", "list_item"):
            continue
        kind = clause_kind(line.text)
        if kind is None and not clauses:
            continue
        if kind is None:
            if clauses[-1].kind not in ("closing", "signatures"):
                clauses[-1] = Clause(clauses[-1].start, line.end, clauses[-1].kind, clauses[-1].rule)
            continue
        clauses.append(Clause(line.start, line.end, kind, f"motion.{kind}"))
        found.claim(line, "clause")
    return tuple(clauses)


def _extend(clauses: list[Clause], line: Line, kind: str) -> None:
    if clauses and clauses[-1].kind == kind:
        clauses[-1] = Clause(clauses[-1].start, line.end, kind, f"motion.{kind}")
    else:
        clauses.append(Clause(line.start, line.end, kind, f"motion.{kind}"))
