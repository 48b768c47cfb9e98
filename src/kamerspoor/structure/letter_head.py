"""Letters: dateline, addressee, reference marks, who signed and in whose name as well."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerspoor.dutch_calendar import MONTHS, parse_day
from kamerspoor.model import NamedPerson
from kamerspoor.structure.lines import Fields, Findings, Line
from kamerspoor.structure.offices import is_office_line, offices, roles

_DAY = rf"\d{{1,2}}\s+(?:{'|'.join(MONTHS)})\s+\d{{4}}"
_DATELINE = re.compile(
    rf"(?P<place>Den Haag|[’']s-Gravenhage|"
    rf"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}})\s*,\s*(?P<day>{_DAY})\.?",
    re.IGNORECASE,
)
_DATELINE_BEHIND = re.compile(
    rf"(?<=Staten-Generaal )(?P<place>Den Haag|[’']s-Gravenhage)\s*,\s*(?P<day>{_DAY})$",
    re.IGNORECASE,
)
"""A dateline that print put behind the addressee."""
_MARKED = re.compile(r",\s*(?:ons )?kenmerk\b.*$", re.IGNORECASE)
"""A reference mark behind the dateline."""
_DAY_ALONE = re.compile(_DAY, re.IGNORECASE)
_HEAD_LINES = 20
"""Lines in which a day on a line of its own is the letter's."""
_LONG_LINE = 200
"""Characters of a line that is no part of the head."""
_SITE_DATE = re.compile(
    rf"Kamer(?:brief|stuk)(?:: \w+)? \| (?P<day>{_DAY})|"
    rf"(?P<before>{_DAY}|\d{{1,2}}-\d{{1,2}}-\d{{4}}) \| Kamer(?:brief|stuk)(?: \|.*)?",
    re.IGNORECASE,
)
"""How the government's site prints the day of a letter."""
_LABEL = re.compile(
    r"(?P<label>datum|betreft|onderwerp|ons kenmerk|onze referentie|kenmerk|uw kenmerk|uw referentie|uw brief(?: \(kenmerk\))?|"
    r"nummer|bijlagen?|briefnummer)\s*:?(?:\s+(?P<value>\S.*))?$",
    re.IGNORECASE,
)
_ADDRESSEE = re.compile(
    r"(?:aan\s+)?(?:de\s+)?(?:voorzitters?|griffier|leden)\s+van\s+de\s+(?:tweede|eerste|beide)\b.*|"
    r"aan de (?:voorzitter|leden)\b.*",
    re.IGNORECASE,
)
SALUTATION = re.compile(r"(?:geachte|hooggeachte|zeer geachte|mijnheer|mevrouw)\b.{0,60}$", re.IGNORECASE)
_CLOSE = re.compile(
    r"(?:hoogachtend|met vriendelijke groet|met de meeste hoogachting)\b.{0,20}$|\[?ondertekenaar \d\]?.*", re.IGNORECASE
)
_NAME = re.compile(
    r"(?:(?:[Dd]rs|[Dd]r|[Mm]r|[Mm]w|[Mm]evr|[Mm]evrouw|[Dd]hr|[Ii]r|[Ii]ng|[Pp]rof|[Jj]hr|w\.g)\.?\s*)*"
    r"(?:(?:[A-Z][a-z]?\.\s?(?:-\s?)?)+\s?(?:\([A-ZÀ-Þ][\w’'-]+\)\s)?|[A-Z][\w’'-]+\s(?:[A-Z]\.\s?)*)"
    r"(?:(?:van|de|der|den|ter|ten|te|’t|'t|el|von|in)\s)*[A-ZÀ-Þ][\w’'.-]+(?:[ -][\w’'.-]+){0,4}(?:\s(?:MSc|MBA|"
    r"MPA|MA|LLM|RA|BA)\.?)?"
)
_INITIALED = re.compile(
    r"(?P<name>(?:(?:[Dd]rs|[Dd]r|[Mm]r|[Mm]w|[Mm]evr|[Dd]hr|[Ii]r|[Ii]ng|[Pp]rof)\.\s?)*(?:[A-Z][a-z]?\.\s?)+(?:(?:van|de|der|den|ter|ten|te|’t|"
    r"'t)\s)*[A-ZÀ-Þ][\w’'-]+(?:[ -](?:van|de|der|den|[A-ZÀ-Þ])[\w’'-]*)*)\s*$"
)
_SIGNED_ON = re.compile(
    r"(?P<name>(?:[A-Z][a-z]?\.\s?)+(?:(?:van|de|der|den|ter|ten|te|’t|'t)\s)*[A-ZÀ-Þ][\w’'-]+(?:\s(?:van|de|der|den)\s(?:de[nr]?\s)?[A-ZÀ-Þ][\w’'-]+)*)"
    r"(?=\s[A-Z])"
)
"""A name between an office and the title of what follows, where print set them in one block."""
_ON_BEHALF = re.compile(r"\b(?:mede|ook|tevens)\s+namens\s+", re.IGNORECASE)
_BRIEF = re.compile(r"brief\s+van\s+(?P<office>de\s+.*)", re.IGNORECASE)
_OFFICE_ALONE = re.compile(r"(?:minister|staatssecretaris)\s+(?:van|voor)\s", re.IGNORECASE)
_ANNEX = re.compile(r"(?:beantwoording|antwoord(?:en)?)\s+van\s+(?=de\s+(?:minister|staatssecretaris))", re.IGNORECASE)
_MARKS = {
    "kenmerk": "kenmerk", "ons kenmerk": "kenmerk", "onze referentie": "kenmerk", "uw kenmerk": "uw kenmerk",
    "uw referentie": "uw kenmerk", "uw brief": "uw kenmerk", "uw brief (kenmerk)": "uw kenmerk", "briefnummer": "kenmerk",
}  # fmt: skip
_SUBJECT_BEHIND = re.compile(r"\s(?:onderwerp|betreft)\s*:\s*(?P<subject>\S.*)$", re.IGNORECASE)
"""The next label, where print put it behind the day."""
_MARK_VALUE = re.compile(r"\S+(?:\s(?:/\s)?(?=\S*\d)\S+)*")
_QUESTIONS_NUMBER = re.compile(r"\b(?P<number>\d{4}Z\d{5})\b")
BODY_LINES_FOR_BEHALF = 5
"""A letter says in its first paragraphs in whose name it is written as well; later ones speak of other letters."""


def find_letter_head(lines: Sequence[Line], fields: Fields, found: Findings) -> None:
    """Dateline, labels, addressee, salutation and reference marks."""
    _capitals_above(lines, found)
    for line in lines[:60]:
        text = line.text
        addressed = _ADDRESSEE.fullmatch(text) is not None and len(text) < 160
        m = _DATELINE_BEHIND.search(text) if addressed else _DATELINE.fullmatch(_MARKED.sub("", text))
        if m and (day := parse_day(m["day"])):
            place = m["place"][0].upper() + m["place"][1:] if not m["place"].startswith(("'", "’")) else m["place"]
            found.put("place", place, "header.place.dateline", line.range(*m.span("place")))
            found.put("date", day, "header.date.dateline", line.range(*m.span("day")))
            if addressed:
                _addressee(line, text[: m.start()], found)
            else:
                found.claim(line, "dateline")
        elif (m := _SITE_DATE.fullmatch(text)) and (day := parse_day(m["day"] or m["before"])):
            found.put("date", day, "header.date.site", line.range(*m.span("day" if m["day"] else "before")))
            found.claim(line, "dateline")
        elif addressed:
            _addressee(line, text, found)
        elif SALUTATION.fullmatch(text):
            found.claim(line, "salutation")
    _labels(lines, fields, found)
    if "date" not in found.values:
        _day_alone(lines, found)


def _addressee(line: Line, text: str, found: Findings) -> None:
    """Whom the letter is to, without "aan"."""
    to = re.sub(r"^aan\s+", "", text, flags=re.IGNORECASE).strip(" ,")
    found.put("addressee", to, "header.addressee", line.range())
    found.claim(line, "addressee")


def _day_alone(lines: Sequence[Line], found: Findings) -> None:
    """The day on a line of its own in the head of a letter that names none elsewhere."""
    for line in lines[:_HEAD_LINES]:
        if len(line.text) > _LONG_LINE:
            return
        if _DAY_ALONE.fullmatch(line.text) and found.put("date", parse_day(line.text), "header.date.alone", line.range()):
            found.claim(line, "dateline")
            return


def _capitals_above(lines: Sequence[Line], found: Findings) -> None:
    """What stands in capitals above addressee and dateline is (the rest of) the title."""
    for i, line in enumerate(lines[:25]):
        if _ADDRESSEE.fullmatch(line.text) or _DATELINE.fullmatch(line.text):
            for above in lines[:i]:
                if above.text.isupper() and len(above.text) > 10:
                    found.claim(above, "title")
            return


def _labels(lines: Sequence[Line], fields: Fields, found: Findings) -> None:
    marks: dict[str, str] = {}
    places: list[tuple[int, int]] = []
    for i, line in enumerate(lines[:60]):
        m = _LABEL.fullmatch(line.text)
        if m is None or len(line.text) > 400:
            continue
        value, where = m["value"] or "", line.range(*m.span("value")) if m["value"] else line.range()
        if not value and i + 1 < len(lines) and _LABEL.fullmatch(lines[i + 1].text) is None and len(lines[i + 1].text) < 400:
            value, where = lines[i + 1].text, lines[i + 1].range()
        if _labelled(m["label"].lower(), value, where, marks, found):
            places.append(where)
            found.claim(line, "label")
            if where == (lines[i + 1].range() if i + 1 < len(lines) else None):
                found.claim(lines[i + 1], "label")
    for label in sorted(fields):
        _labelled(label, fields[label][0], None, marks, found)
    if marks:
        found.put("marks", marks, "header.marks", *places)


_OTHER_LABELS = re.compile(
    r"(?:(?:datum|bijlagen?|bijlage\(n\)|kenmerk|(?:ons|uw) kenmerk|uw brief(?: van)?|doorkiesnummer|telefoon)(?:\s+|$))+",
    re.IGNORECASE,
)
"""Labels of a letterhead and nothing else."""


def _labelled(label: str, value: str, where: tuple[int, int] | None, marks: dict[str, str], found: Findings) -> bool:
    """Take the value of a label of the letterhead; whether it was one."""
    ranges = (where,) if where else ()
    value = value.strip()
    if label == "datum":
        if behind := _SUBJECT_BEHIND.search(value):
            found.put("subject", behind["subject"], "header.subject.label", *ranges)
            value = value[: behind.start()]
        day = parse_day(value) if len(value) < 60 else None
        return bool(day) and (found.put("date", day, "header.date.label", *ranges) or True)
    if label in ("betreft", "onderwerp"):
        if _OTHER_LABELS.fullmatch(value):
            return False  # the labels beside it, where they stand in a row
        return bool(value) and (found.put("subject", value, "header.subject.label", *ranges) or True)
    if label in _MARKS and value and len(value) < 60 and re.search(r"\d", value):
        number = _MARK_VALUE.match(value)
        marks.setdefault(_MARKS[label], number[0] if number else value)
        return True
    return False


def find_question_number(lines: Sequence[Line], found: Findings) -> None:
    """The House's number of the questions (2024Z12345) among the reference marks."""
    for line in lines[:60]:
        if m := _QUESTIONS_NUMBER.search(line.text):
            marks = dict(found.values.get("marks") or {})
            if m["number"] not in " ".join(marks.values()):
                marks["questions"] = m["number"]
                found.values["marks"] = marks
                ranges = found.evidence.get("marks", ("", ()))[1]
                found.evidence["marks"] = ("header.marks", (*ranges, line.range(*m.span("number"))))
            return


def find_senders(title: tuple[str, Line] | None, lines: Sequence[Line], found: Findings) -> None:
    """Who signed: an office line and the name on the line after it or behind it; else the office of the title."""
    people: list[NamedPerson] = []
    where: list[tuple[int, int]] = []
    for i, line in enumerate(lines):
        if line.kind not in ("text", "signature", "heading") or len(line.text) > 220:
            continue
        if not is_office_line(line.text) and not _office_below_farewell(lines, i):
            first = _named_first(lines, i)
            if first and first.name not in [p.name for p in people]:
                people.append(first)
                where += [lines[i - 1].range(), line.range()]
                found.claim(lines[i - 1], "signature")
                found.claim(line, "signature")
            continue
        person, used = _signed(lines, i)
        if person:
            people.append(person)
            for taken in used:
                found.claim(taken, "signature")
                where.append(taken.range())
    if not people and (annexed := _from_annex(lines)):
        found.put("senders", *annexed)
    if people:
        found.put("senders", tuple(dict.fromkeys(people)), "header.senders.signed", *where)
    elif title and (m := _BRIEF.match(title[0])):
        named, _ = offices(m["office"])
        people = [NamedPerson("", role=role) for role in roles(named)]
        found.put("senders", tuple(people), "header.senders.title", title[1].range())


def _from_annex(lines: Sequence[Line]) -> tuple[tuple[NamedPerson, ...], str, tuple[int, int]] | None:
    """The minister in "Antwoorden van de minister van ... op Kamervragen", with the name that signs the letter above it."""
    for i, line in enumerate(lines[:80]):
        m = _ANNEX.match(line.text)
        named = offices(line.text, m.end())[0] if m else []
        if not named:
            continue
        above = lines[i - 1].text.strip(" ,") if i else ""
        signed = above if len(above) < 60 and _INITIALED.fullmatch(above) else ""
        return (NamedPerson(signed, role=named[0].role),), "header.senders.annex", line.range()
    return None


def _signed(lines: Sequence[Line], at: int) -> tuple[NamedPerson | None, list[Line]]:
    line = lines[at]
    if m := _INITIALED.search(line.text):
        office = line.text[: m.start()].rstrip(" ,")
        if len(office) > 8 and _only_office(office):
            return NamedPerson(m["name"].strip(), role=_role(office)), [line]
    _, ends = offices(line.text)
    if (on := _SIGNED_ON.match(line.text, ends + 2)) and line.text[ends : ends + 2] == ", " and on.end() < len(line.text):
        return NamedPerson(on["name"], role=_role(line.text[:ends])), [line]
    rest = line.text[ends + 2 :] if ends and line.text[ends : ends + 2] == ", " else ""
    if rest and _NAME.fullmatch(rest) and _farewell(lines, at) and _only_office(line.text[:ends]):
        return NamedPerson(rest, role=_role(line.text[:ends])), [line]
    office, used = line.text, [line]
    for following in lines[at + 1 : at + 4]:  # a long office wraps over lines of its own
        if len(following.text) > 80 or (len(used) > 1 and is_office_line(following.text)):
            break
        name = _SIGNED_BY.sub(r"\1\2", following.text.strip(" ,"))
        if _NAME.fullmatch(name.strip(".")) and not _continues(office, following.text):
            if not _only_office(office):
                break
            return NamedPerson(name, role=_role(office)), [*used, following]
        office, used = f"{office} {following.text}", [*used, following]
    return None, []


_SIGNED_BY = re.compile(r"^\((?:w\.g\.|get\.|was getekend|getekend)\):? ?(.+)$|^\(([A-Z][^()]+)\)$", re.IGNORECASE)
"""A name that print put behind a mark for the signature, or in brackets below it."""
_BARE_OFFICE = re.compile(r"(?:Minister|Staatssecretaris) (?:van|voor) [A-Z]")


def _farewell(lines: Sequence[Line], at: int) -> bool:
    """Does the letter's farewell stand right above line `at`?"""
    return at > 0 and _CLOSE.fullmatch(lines[at - 1].text.strip()) is not None


def _office_below_farewell(lines: Sequence[Line], at: int) -> bool:
    """Is line `at` an office without "de" that signs?"""
    return _BARE_OFFICE.match(lines[at].text) is not None and _farewell(lines, at)


def _continues(office: str, text: str) -> bool:
    """Whether `text` is the rest of an office that broke off ("De Minister van Volksgezondheid," "Welzijn en Sport,")."""
    before, _ = offices(office)
    after, end = offices(f"{office.rstrip(' ,')}, {text}")
    return bool(before and after) and len(after[-1].role) > len(before[-1].role) and end > len(office)


def _named_first(lines: Sequence[Line], at: int) -> NamedPerson | None:
    """The signature that puts the name above the office ("C.D. Tong", "Minister van ...")."""
    line, above = lines[at], lines[at - 1] if at else None
    if above is None or len(above.text) > 60 or not _OFFICE_ALONE.match(line.text) or not _only_office(line.text):
        return None
    name = re.sub(r"^\(?w\.g\.\)?\s*", "", above.text.strip(" ,"))
    return NamedPerson(name, role=_role(line.text)) if _NAME.fullmatch(name) and not is_office_line(above.text) else None


def _only_office(text: str) -> bool:
    """Whether `text` names an office and says nothing of it."""
    named, end = offices(text)
    rest = text[end:].strip(" ,.-–")
    return bool(named) and (len(rest) < 50 and not re.search(r"\b(?:heeft|zal|is|wil|en ik|verzoekt|kan)\b", rest))


def _role(text: str) -> str:
    named, end = offices(text)
    rest = text[end:].strip(" ,.")
    return (
        f"{named[0].role} – {rest.lstrip('-– ')}"
        if rest.startswith(("-", "–")) and len(named) == 1
        else ", ".join(roles(named))
    )


def find_on_behalf(lines: Sequence[Line], found: Findings) -> None:
    """The offices after "mede namens" in the first paragraphs of the letter itself."""
    seen = 0
    for line in lines:
        if found.kind_of(line) not in ("text", "list_item"):
            continue
        seen += 1
        for m in _ON_BEHALF.finditer(line.text):
            named, end = offices(line.text, m.end())
            if named and found.put("on_behalf_of", roles(named), "header.on-behalf", line.range(m.start(), end)):
                return
        if seen >= BODY_LINES_FOR_BEHALF:
            return
