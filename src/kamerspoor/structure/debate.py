"""Debate reports: who spoke, with what office, and where the words are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerspoor.model import NamedPerson, Speech
from kamerspoor.structure.lines import Findings, Line

_CHAIR = re.compile(r"(?:de\s+)?(?:fungerend\s+)?voorzitter\b", re.IGNORECASE)
_MINISTER = re.compile(r"(?P<title>minister[ -]president|minister|staatssecretaris)\b\s*(?P<name>[^:(]*)", re.IGNORECASE)
_MEMBER = re.compile(
    r"(?:de\s+heer|mevrouw|het\s+lid|lid)\s+(?P<name>[^:(]+?)\s*(?:\((?P<party>[^()]+)\))?\s*:?\s*$", re.IGNORECASE
)
_TURN = re.compile(
    r"(?P<who>(?:De\s+(?:fungerend\s+)?voorzitter|(?:De\s+heer|Mevrouw|Het\s+lid)\s+[A-Z][^:()]{1,40}(?:\((?P<party>[^()]{2,30})\))?|"
    r"(?:Minister|Staatssecretaris)(?:[ -]president)?\s+[A-Z][^:()]{1,40}))\s*:(?=\s|$)"
)


def office_of(label: str) -> tuple[str, NamedPerson]:
    """Office (`chair`, `member`, `minister`) and person of a speaker's label."""
    label = label.strip(" :")
    if _CHAIR.match(label):
        return "chair", NamedPerson(label)
    if m := _MINISTER.match(label):
        title = m["title"][0].upper() + m["title"][1:].lower()
        return "minister", NamedPerson(m["name"].strip() or label, role="Minister-President" if "president" in title else title)
    if m := _MEMBER.match(label):
        return "member", NamedPerson(m["name"].strip(), m["party"])
    return "member", NamedPerson(label)


def find_speeches(lines: Sequence[Line], found: Findings) -> tuple[Speech, ...]:
    """The turns of a debate in order, from marked blocks or from labels at the head of a paragraph."""
    speeches: list[Speech] = []
    marked = any(line.kind in ("speaker", "speech") for line in lines)
    for line in lines:
        opened = _marked(line) if marked else _labelled(line)
        if opened:
            speeches.append(opened)
        elif speeches and (
            line.kind in ("speech", "list_item", "clause", "text")
            if marked
            else found.kind_of(line) in ("text", "list_item", "clause", "table")
        ):
            if line.kind == "heading":
                continue
            last = speeches[-1]
            speeches[-1] = Speech(
                last.start if last.end > last.start else line.start, line.end, last.speaker, last.office, last.moment
            )
    return tuple(s for s in speeches if s.end > s.start)


def _marked(line: Line) -> Speech | None:
    if line.kind != "speaker":
        return None
    data = line.block.data
    office, person = office_of(line.block.mark or line.text)
    role = data.get("role") or person.role
    office = data.get("office") or (_office_by_role(role, data) or office)
    name = data.get("name") or (line.block.mark if line.block.mark and office == "member" else None) or person.name
    speaker = NamedPerson(_MEMBER.sub(lambda m: m["name"], name.strip(" :")), data.get("party") or person.party, role)
    return Speech(line.end, line.end, speaker, office, data.get("moment"))


def _office_by_role(role: str | None, data: object) -> str | None:
    if not role:
        return None
    low = role.lower()
    if "voorzitter" in low:
        return "chair"
    if "minister" in low or "staatssecretaris" in low:
        return "minister"
    return "member" if "lid" in low else None


def _labelled(line: Line) -> Speech | None:
    if line.kind not in ("text", "speech", "speaker"):
        return None
    m = _TURN.match(line.text)
    if m is None:
        return None
    office, person = office_of(m["who"])
    start = min(line.end, line.start + m.end() + 1)
    return Speech(start, line.end, person, office)
