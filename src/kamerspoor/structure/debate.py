"""Debate reports: who spoke, with what office, and where the words are."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kamerspoor.dutch_calendar import WEEKDAYS, parse_day, session_of
from kamerspoor.dutch_names import NAME_WORD
from kamerspoor.model import NamedPerson, Speech
from kamerspoor.structure.lines import Fields, Findings, Line

_HELD = re.compile(
    r"\b(?:heeft|hebben)\s+op\s+(?P<day>\d{1,2} [a-z]{3,9} \d{4})\b.{0,80}(?:overleg|gesprek|debat)", re.IGNORECASE
)
_WEEKDAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)})\s+(?P<day>\d{{1,2}} [a-z]{{3,9}} \d{{4}})", re.IGNORECASE)
_DAY_ALONE = re.compile(rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?\d{{1,2}} [a-z]{{3,9}} \d{{4}}", re.IGNORECASE)
_ITEM_NUMBER = re.compile(r"\d{1,3} (?=[A-Z])")
"""The number of an item before its name."""
_SITTING_OF = re.compile(
    rf"(?:Tweede Kamer, \d{{1,3}}e vergadering,|Verslag van de (?:plenaire )?vergadering van) (?:{'|'.join(WEEKDAYS)}) "
    r"(?P<day>\d{1,2} [a-z]{3,9} \d{4})"
)
"""How the pages of both Houses head the report of a sitting."""
_ABOUT = re.compile(
    r"aan de orde (?:is|zijn) (?:het|de) (?:[\w/-]+ )?(?:debat|tweeminutendebat|vao|vso|dertigledendebat|"
    r"behandeling)\s+(?:over\s+)?"
    r"(?P<subject>[^.]+?)\s*(?:\((?:AO|CD|NO|SO)\b[^)]*\))?\.?$",
    re.IGNORECASE,
)
_CHAIR = re.compile(r"(?:de\s+)?(?:fungerend\s+)?voorzitter\b", re.IGNORECASE)
_FOOT = re.compile(r"(?P<sitting>\d{1,3})-(?P<item>\d{1,3})(?:-\d{1,3})?")
_AGENDA_DOSSIER = re.compile(r"\((?P<dossier>\d{2}[ .]?\d{3}(?:[ -–][IVXLC]+\b|[-–]\d{2})?), ?(?:nr|nrs)\.")
_RECORD_DAY = re.compile(r"((?:19|20)\d{2}-\d{2}-\d{2})T[\d:.+-]+Z?")
_RECORD_SESSION = re.compile(r"\d{4}-\d{4}")
HEAD_LINES = 80
_LONGEST_NAME = 200
"""Characters that the name of an item of the agenda has at most."""
_CHAIR_LINE = re.compile(r"(?:fungerend )?voorzitter:\s*(?P<name>[^:]{2,50}?)\.?", re.IGNORECASE)
_MINISTER = re.compile(r"(?P<title>minister[ -]president|minister|staatssecretaris)\b\s*(?P<name>[^:(]*)", re.IGNORECASE)
_MEMBER = re.compile(
    r"(?:de\s+heer|mevrouw|het\s+lid|lid)\s+(?P<name>[^:(]+?)\s*(?:\((?P<party>[^()]+)\))?\s*:?\s*$", re.IGNORECASE
)
_NAME = rf"[A-ZÀ-Ý][\w’'.-]*(?:\s+{NAME_WORD}){{0,6}}"
"""A name as a report prints it: no verb stands in it."""
TURN = re.compile(
    rf"(?P<who>(?:De\s+(?:fungerend\s+)?voorzitter|(?:De\s+heer|Mevrouw|"
    rf"Het\s+lid)\s+{_NAME}\s*(?:\((?P<party>[^()]{{2,30}})\))?|"
    rf"(?:Minister|Staatssecretaris)(?:[ -]president)?\s+{_NAME}))\s*:(?=\s|$)"
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


def find_debate_head(lines: Sequence[Line], fields: Fields, found: Findings, metadata: Mapping[str, tuple[str, ...]]) -> None:
    """Day and subject of a debate, from the blocks before the first turn and the foot of the page.

    Handelingen show in the foot the sitting, item and page ("40-6-1", field `handelingen`) and the day (`datum`); the
    identifier also names the session, which follows from the day. Only where the text shows no day, that of the meeting's
    record in the file (`metadata`) is taken, which is no range of the text.
    """
    day = parse_day(fields["datum"][0]) if "datum" in fields else None
    found.put("date", day, "header.date.foot")
    foot = _FOOT.fullmatch(fields["handelingen"][0].strip()) if "handelingen" in fields else None
    if foot and day:
        years = session_of(datetime.date.fromisoformat(day))
        found.put("session", years, "header.session.foot")
        found.put("id", f"h-tk-{years.replace('-', '')}-{foot['sitting']}-{foot['item']}", "header.id.foot")
    agenda, item = False, _item_of(found)
    dossiers: list[tuple[str, Line]] = []
    for line in lines[:HEAD_LINES]:
        if line.kind == "speaker" or TURN.match(line.text):
            break
        if line.kind == "title" or (line.kind == "heading" and line.text != "Opening"):
            found.claim(line, "title")
            begin = m.end() if (m := _ITEM_NUMBER.match(line.text)) else 0
            found.put("subject", line.text[begin:], "header.subject.debate", line.range(begin))
        elif item and line.text.startswith(f"{item} ") and len(line.text) < _LONGEST_NAME:
            found.claim(line, "title")
            found.put("subject", line.text[len(item) + 1 :], "header.subject.item", line.range(len(item) + 1))
        if agenda and (numbers := _AGENDA_DOSSIER.findall(line.text)):
            dossiers += [(re.sub(r"[ .–]", lambda s: "-" if s[0] == "–" else "", n), line) for n in numbers]
        agenda = agenda or line.text.startswith("Aan de orde is de behandeling van")
        if line.kind == "dateline" and _DAY_ALONE.match(line.text):  # not the day on which the report was adopted
            found.put("date", parse_day(line.text), "header.date.dateline", line.range())
        if m := _HELD.search(line.text):
            found.put("date", parse_day(m["day"]), "header.date.debate", line.range(*m.span("day")))
        elif len(line.text) < 120 and (sat := _WEEKDAY.match(line.text) or _SITTING_OF.match(line.text)):
            found.put("date", parse_day(sat["day"]), "header.date.sitting", line.range(*sat.span("day")))
        elif m := _ABOUT.match(line.text):
            found.put("subject", m["subject"].strip(), "header.subject.debate", line.range(*m.span("subject")))
    if len({number for number, _ in dossiers}) == 1:  # an agenda of many dossiers is no paper of any of them
        found.put("dossiers", (dossiers[0][0],), "header.dossier.agenda", dossiers[0][1].range())
    _record(metadata, found)


def _record(metadata: Mapping[str, tuple[str, ...]], found: Findings) -> None:
    """Day and session of a meeting as its record in the file has them."""
    for value in metadata.get("datum", ()):
        if day := _recorded_day(value):
            found.put("date", day, "header.date.record")
    for value in metadata.get("vergaderjaar", ()):
        if _RECORD_SESSION.fullmatch(value):
            found.put("session", value, "header.session.record")


def _recorded_day(value: str) -> str | None:
    """The day of a moment as a record writes it ("2031-05-03T00:00:00")."""
    m = _RECORD_DAY.fullmatch(value)
    try:
        return datetime.date.fromisoformat(m[1]).isoformat() if m else None
    except ValueError:
        return None


def _item_of(found: Findings) -> str:
    """The number of the item that the site's table above a report names, "" where it names none."""
    identifier = str(found.values.get("id", ""))
    return identifier.rpartition("-")[2] if found.evidence.get("id", ("",))[0] == "header.id.table" else ""


def find_speeches(lines: Sequence[Line], found: Findings) -> tuple[Speech, ...]:
    """The turns of a debate in order, from marked blocks or from labels at the head of a paragraph."""
    speeches: list[Speech] = []
    chair = _chair_named(lines)
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
    return tuple(_with_chair(s, chair) for s in speeches if s.end > s.start)


def _chair_named(lines: Sequence[Line]) -> str | None:
    """The chair's name where one line gives it ("Voorzitter: Zuurdeeg"); None where several took turns."""
    named = {m["name"] for line in lines[:60] if (m := _CHAIR_LINE.fullmatch(line.text))}
    return named.pop() if len(named) == 1 else None


def _with_chair(speech: Speech, name: str | None) -> Speech:
    if speech.office != "chair" or not _CHAIR.fullmatch(speech.speaker.name):
        return speech
    return replace(speech, speaker=NamedPerson(name or "De voorzitter", speech.speaker.party, speech.speaker.role))


def _marked(line: Line) -> Speech | None:
    if line.kind != "speaker":
        return None
    data = line.block.data
    office, person = office_of(line.text)
    role = data.get("role") or (data["title"] if office == "minister" and data.get("title") else person.role)
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
    m = TURN.match(line.text)
    if m is None:
        return None
    office, person = office_of(m["who"])
    start = min(line.end, line.start + m.end() + 1)
    return Speech(start, line.end, person, office)
