"""The head of a parliamentary paper: session, dossiers with their title lines, number, the line that says what it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kamerspoor.dutch_calendar import parse_day
from kamerspoor.structure.lines import Fields, Findings, Line

HEAD_LINES = 60
"""Blocks in which the head of a paper is looked for."""

_SUFFIX = r"(?:[IVXLC]+[A-E]?|[A-Z]|\d{2})"
_DOSSIER = re.compile(
    rf"(?P<base>\d{{2}}[ .]?\d{{3}})(?:[ ]?[-–/][ ]?(?P<hyphened>{_SUFFIX})|[ ](?P<spaced>{_SUFFIX}))?"
    rf"(?:[ ]?\((?P<realm>R ?\d{{3,4}})\))?(?P<more>-\d{{1,4}})?-?(?=$|\s)(?:\s+(?P<title>\S.*))?"
)
_GLUED = re.compile(r"(?<=[\w).?!’'»”\"]) (?=\d{2} \d{3}(?:[- ](?:[IVXLC]+|[A-J]|\d{2}))? [A-Z][a-z])")
"""Where a further dossier begins in the same block: dossiers below one another without a blank line."""
_SITE_TITLE = re.compile(r"(?:Brief regering|Antwoord|Verslag|Lijst van vragen|Motie|Amendement|Brief)[^:]{0,60} : \S.{2,300}")
"""The title of a page of the House's site, above the paper itself."""
_SITE_TABLE = re.compile(r"(?:Kamerstuk )?Datum ?publicatie\W{0,6}Organisatie\W{0,6}Vergaderjaar.*", re.DOTALL)
_ANNEX_ROW = re.compile(
    r"Staten-Generaal[ |\n]{0,4}(?P<from>(?:19|20)\d{2})-(?P<to>(?:19|20)\d{2})[ |\n]{0,4}(?P<number>\d{1,4})(?!\d| ?-| nr)"
)
"""The row "Tweede Kamer der Staten-Generaal | 2016-2017 | 2246" of the table above a paper of the Aanhangsel."""
_PAPER_ROW = re.compile(
    r"Staten-Generaal[ |\n]{0,4}(?:19|20)\d{2}-(?:19|20)\d{2}[ |\n]{0,4}"
    r"(?P<base>\d{2} ?\d{3})(?:[ -](?P<suffix>[IVXLC]{1,7}))? nr\. (?P<number>\d{1,5})(?!\d)"
)
"""The same above a Kamerstuk: "Tweede Kamer der Staten-Generaal | 2016-2017 | 31999 nr. 58"."""
_SITTING_ROW = re.compile(
    r"(?P<house>[TE])(?:weede|erste) Kamer der Staten-Generaal[ |\n]{0,4}(?P<from>(?:19|20)\d{2})-(?P<to>(?:19|20)\d{2})"
    r"[ |\n]{0,4}nr\. (?P<sitting>\d{1,3}), item (?P<item>\d{1,3})(?!\d)"
)
"""The same above an item of the Handelingen: "Tweede Kamer der Staten-Generaal | 2018-2019 | nr. 86, item 22"."""
_PUBLICATION = frozenset(("kamerstuk", "aanhangsel van de handelingen", "handeling", "handelingen"))
_ROMAN = re.compile(r"(?P<base>C[CLXVI]{2,8})(?=$|\s)(?:\s+(?P<title>[A-Z].*))?")
_QUESTION_NUMBER = re.compile(r"(\d{4}Z\d{5})\s*(?:\(ingezonden [^()]{8,30}\))?\s*$")
_CHAPTER = re.compile(rf"{_SUFFIX}")
_CHAPTER_TITLE = re.compile(
    r"(?:[IVXLC]+|[A-J]) (?=(?:Vaststelling|Wijziging|Jaarverslag|Slotwet|Verantwoording|[A-Z][a-z]+ van)\b)"
)
_NUMBER = re.compile(r"nrs?\.?\s*(?P<number>\d{1,5}|(?-i:[A-Z]{1,3})(?=\s|$))\b(?:\s*(?P<rest>\S.*))?$", re.IGNORECASE)
_MARKED_NUMBER = re.compile(r"(?:[Nn][Rr]\.?\s*)?(?P<number>\d{1,5}|[A-Z]{1,3}\d?)(?P<rest>)(?=$|\s+[Hh]erdruk\b)")
_BODY = re.compile(
    r"(?:hoog|zeer )?geachte\b|de kamer,|vraag 1\b|hierbij|met deze brief|naar aanleiding van|in antwoord op|"
    r"mede namens|\[?\d\]? ?bent u",
    re.IGNORECASE,
)
_BODY_KINDS = frozenset(("salutation", "question_label", "question", "speaker", "speech", "clause"))
_HOUSE = re.compile(r"(?:tweede|eerste) kamer der staten-generaal(?: [12])?", re.IGNORECASE)
_SENATE = re.compile(r"(?P<number>[A-Z]{1,2})\s+(?P<rest>(?:BRIEF|VERSLAG|MOTIE|NADER|GEWIJZIGDE|MEMORIE|NOTA|LIJST)\b.*)")
_RECORD = re.compile(
    r"(?:^|/)(?P<id>(?:h|ah|kv)-[te]k-\d{4}[\dZ]+(?:-\d+){0,2}(?:-n\d)?|kst-[\dA-Z-]+|blg-\d+|(?:nds|ag)-[te]k-[\dA-Z-]+)(?:/|$)"
)
_UNDER_NUMBER = re.compile(r"(?:ah|h)-[te]k-(?P<session>\d{8})(?:-\d+)?-(?P<number>\d+)")
_SESSION = re.compile(r"(?:verga|zittings)\w*jaar\s+(?P<from>\d{4})\s*[-–/]\s*(?P<to>\d{2,4})", re.IGNORECASE)
_PAPER = re.compile(r"\b(?P<id>(?:kst|ah-tk|ah|h-tk|h-ek|kv-tk|blg|ek)-[\dA-Z][\w.()-]*?\w)(?=[\s.,;)]|$)")
_ADOPTED = re.compile(
    r"(?:vastgesteld|ontvangen|voorgesteld|ingediend)\s+(?:op\s+)?(?P<day>\d{1,2} [a-z]{3,9} \d{4})", re.IGNORECASE
)
_FURNITURE = re.compile(
    r"(?:tweede|eerste) kamer der staten-generaal|\d{1,2}|.{0,40}\bissn\b.*|’s-gravenhage \d{4}", re.IGNORECASE
)
KIND_LINE = re.compile(
    r"(?:(?:nader|tweede|derde|nieuw|gewijzigde?|verbeterde?|herdruk|aangehouden)\s+)*"
    r"(?:motie|brief|amendement|subamendement|lijst van vragen|lijst van antwoorden|verslag|stenogram|nota naar|"
    r"nota van|memorie van|"
    r"voorstel van wet|koninklijke boodschap|voorlichting|advies|initiatiefnota|nader rapport|geleidende brief|rapport|"
    r"bijlage|jaarverslag|eindverslag|voorlopig verslag|nader (?:voorlopig )?verslag|"
    r"inbreng (?:verslag|nader|voorlopig)|besluit|regeling|nadere memorie)\b",
    re.IGNORECASE,
)


def find_dossier_head(lines: Sequence[Line], fields: Fields, found: Findings) -> None:
    """Session, dossiers, number, subject and identifier from the first blocks and the page foot."""
    head = _head(lines)
    _running_head(head, found)
    _site(head, found)
    _session(head, fields, found)
    _published(fields, found)
    dossiers = _dossiers(head, found)
    if dossiers:
        found.put("dossiers", tuple(d for d, _ in dossiers), "header.dossier", *(line.range() for _, line in dossiers))
    _number(head, found)
    _site_row(head, found)


def _head(lines: Sequence[Line]) -> list[Line]:
    """The blocks before the text itself begins."""
    head = list(lines[:HEAD_LINES])
    begin = next((i for i, line in enumerate(head) if _BODY.match(line.text) or line.kind in _BODY_KINDS), len(head))
    return head[:begin]


def _running_head(head: Sequence[Line], found: Findings) -> None:
    """The name of the House and the figure behind it (2 for the Tweede Kamer) where cleaning left them in the text."""
    for i, line in enumerate(head[:10]):
        if _HOUSE.fullmatch(line.text):
            found.claim(line, "letterhead")
            if i + 1 < len(head) and head[i + 1].text in ("1", "2"):
                found.claim(head[i + 1], "letterhead")


def _site(head: Sequence[Line], found: Findings) -> None:
    """What the official site prints above a paper: which publication, and a table with session and number."""
    for i, line in enumerate(head[:4]):
        if not _SITE_TABLE.match(line.text):
            continue
        found.claim(line, "letterhead")
        for row in head[i + 1 : i + 2]:
            if _PAPER_ROW.search(row.text) or _ANNEX_ROW.search(row.text):
                found.claim(row, "letterhead")
        for row in head[i : i + 2]:
            if m := _SITTING_ROW.search(row.text):
                found.claim(row, "letterhead")
                where = row.range(*m.span())
                found.put("session", f"{m['from']}-{m['to']}", "header.session.table", where)
                numbers = f"{m['from']}{m['to']}-{m['sitting']}-{m['item']}"
                found.put("id", f"h-{m['house'].lower()}k-{numbers}", "header.id.table", where)
        above = head[i - 1] if i else None
        if above is not None and above.text.strip().lower() in _PUBLICATION:
            found.claim(above, "letterhead")
            annexes = head[i : i + 2] if above.text[:1] in "Aa" else ()
            for row in annexes:
                if m := _ANNEX_ROW.search(row.text):
                    found.put("id", f"ah-tk-{m['from']}{m['to']}-{m['number']}", "header.id.table", row.range(*m.span()))


def _site_row(head: Sequence[Line], found: Findings) -> None:
    """Dossier and number from the site's table, where the paper's own head is not there."""
    for line in head[:6]:
        if "dossiers" in found.values or not (m := _PAPER_ROW.search(line.text)):
            continue
        base = m["base"].replace(" ", "") + (f"-{m['suffix']}" if m["suffix"] else "")
        found.put("dossiers", (base,), "header.dossier.table", line.range(*m.span("base")))
        found.put("number", m["number"], "header.number.table", line.range(*m.span("number")))


def _session(head: Sequence[Line], fields: Fields, found: Findings) -> None:
    for line in head[:25]:
        m = _SESSION.search(line.text[:200])
        if m and (m.start() < 5 or line.text.lower().startswith(("tweede kamer", "eerste kamer"))):
            found.put(
                "session", f"{m['from']}-{m['from'][: 4 - len(m['to'])]}{m['to']}", "header.session", line.range(*m.span())
            )
            if m.start() < 5:
                found.claim(line, "letterhead")
            break
    _question_number(head, found)
    for name in sorted(fields):
        if m := _SESSION.search(fields[name][0]):
            found.put("session", f"{m['from']}-{m['from'][: 4 - len(m['to'])]}{m['to']}", "header.session")


def _question_number(head: Sequence[Line], found: Findings) -> None:
    """Written questions are published under the number that stands alone in their head (2031Z12345)."""
    for line in head[:12]:
        if m := _QUESTION_NUMBER.match(line.text):
            found.put("id", f"kv-tk-{m[1]}", "header.id.questions", line.range(*m.span(1)))
            found.claim(line, "number")


def _published(fields: Fields, found: Findings) -> None:
    if "publication" in fields and (m := _PAPER.search(fields["publication"][0])):
        found.put("id", m["id"], "header.id.foot")


def dossier_number(m: re.Match[str]) -> str:
    """The dossier's number as identifiers write it: "36 410 VI" is "36410-VI"."""
    base = re.sub(r"[ .]", "", m["base"])
    suffix = m["hyphened"] or m["spaced"]
    return f"{base}-{suffix}" if suffix else base


def _dossiers(head: Sequence[Line], found: Findings) -> list[tuple[str, Line]]:
    """Each dossier with its line; the title lines behind them give the subject (the first dossier's)."""
    dossiers: list[tuple[str, Line]] = []
    for i, line in enumerate(head):
        below = _GLUED.search(line.text) if i < 2 and _SITE_TITLE.match(line.text) else None
        if below is None and (_NUMBER.match(line.text) or KIND_LINE.match(line.text) or len(dossiers) > 12):
            break
        m = _DOSSIER.match(line.text, below.end()) if below else _dossier_line(line)
        if m is None:
            _chapter_below(head, i, dossiers, found)
            continue
        number, joined = _number_and_paper(m)
        title = m["title"]
        if joined:
            found.put("number", m[joined].lstrip("-"), "header.number.joined", line.range(*m.span(joined)))
        if number not in [d for d, _ in dossiers]:
            dossiers.append((number, line))
        found.claim(line, "dossier")
        if title and (glued := _GLUED.search(title)):
            further = [_DOSSIER.match(part) for part in _GLUED.split(title)[1:]]
            dossiers += [(number, line) for number in map(dossier_number, filter(None, further))]
            begin = m.start("title")
            found.put(
                "subject", title[: glued.start()].strip(), "header.subject.dossier", line.range(begin, begin + glued.start())
            )
        elif title:
            found.put("subject", title.strip(), "header.subject.dossier", line.range(*m.span("title")))
        else:
            _title_after(head, i, found)
    return dossiers


def _chapter_below(head: Sequence[Line], at: int, dossiers: list[tuple[str, Line]], found: Findings) -> None:
    """The chapter of a budget in the block below the number, alone ("B") or before the title ("C Vaststelling ...")."""
    line = head[at]
    alone = _CHAPTER.fullmatch(line.text.strip())
    chapter = alone or _CHAPTER_TITLE.match(line.text)
    near = line.kind == "dossier" or (at > 0 and bool(dossiers) and dossiers[-1][1] is head[at - 1])
    if not dossiers or not chapter or not near or "-" in dossiers[-1][0]:
        return
    last, where = dossiers[-1]
    dossiers[-1] = (f"{last}-{chapter[0].strip()}", where)
    found.claim(line, "dossier")
    if alone:
        _title_after(head, at, found)


def _number_and_paper(m: re.Match[str]) -> tuple[str, str | None]:
    """The dossier's number, and the group that holds the paper's own number where it is joined to it ("36410-V-75").

    Only dossiers of Council meetings (21 501) have chapters of two digits; in "36471-26" 26 is the paper's number.
    """
    if "hyphened" not in m.groupdict():
        return m["base"], None
    if m["more"]:
        return dossier_number(m), "more"
    if m["hyphened"] and m["hyphened"].isdigit() and m["base"].isdigit() and not m["base"].startswith("21501"):
        return m["base"], "hyphened"
    return dossier_number(m), None


def _dossier_line(line: Line) -> re.Match[str] | None:
    if line.kind not in ("text", "dossier", "title", "number", "label") or len(line.text) > 700:
        return None
    m = _DOSSIER.match(line.text)
    if m and m["title"] and (line.text.endswith((".", ";")) or m["title"][:1].islower()) and line.kind == "text":
        return None
    if m and m["title"] and re.match(r"(?:AA|[A-Z]{2})\s", m["title"]):  # a postcode
        return None
    return m or (_ROMAN.match(line.text) if line.index < 15 else None)


def _title_after(head: Sequence[Line], at: int, found: Findings) -> None:
    """The title that stands in the blocks after a dossier's number."""
    taken: list[Line] = []
    for line in head[at + 1 : at + 6]:
        if found.kind_of(line) not in ("text", "title", "heading") or _dossier_line(line) or _NUMBER.match(line.text):
            break
        if KIND_LINE.match(line.text) and (taken or line.text.isupper()):
            break
        if _FURNITURE.fullmatch(line.text) or _SESSION.match(line.text):
            continue
        if line.text.startswith(("Aan de ", "Den Haag,", "Voorgesteld", "De Kamer,", "Vragen van")) or len(taken) > 2:
            break
        taken.append(line)
        if len(line.text) > 60:
            break
    if taken and len(" ".join(t.text for t in taken)) < 700:
        subject = " ".join(t.text for t in taken)
        found.put("subject", subject, "header.subject.dossier", *(t.range() for t in taken))
        for line in taken:
            found.claim(line, "title")


def _number(head: Sequence[Line], found: Findings) -> None:
    for line in head:
        m = _is_number(line)
        if m:
            found.put("number", m["number"], "header.number", line.range(*m.span("number")))
            found.claim(line, "number" if not m["rest"] else "title")
            return


def _is_number(line: Line) -> re.Match[str] | None:
    """The match of "Nr. 12" where the line is the paper's number, alone or before the line that says what it is.

    A number that the markup names as such may be a letter alone, as those of the Senate are, or have words behind it.
    """
    m = _NUMBER.match(line.text)
    if line.kind == "number" and (marked := _MARKED_NUMBER.match(line.text)):
        return marked
    if m is None and (senate := _SENATE.match(line.text)):
        return senate
    return m if m and (not m["rest"] or KIND_LINE.match(m["rest"]) or m["rest"][:12].isupper()) else None


def kind_line(lines: Sequence[Line]) -> tuple[str, Line] | None:
    """The line that says what the paper is ("MOTIE VAN HET LID ...", also behind "Nr. 12"), its text and its block."""
    head = lines[:HEAD_LINES]
    numbered = next((i for i, line in enumerate(head) if _is_number(line)), 0)
    for line in head[numbered:]:
        m = _NUMBER.match(line.text)
        m = m or _SENATE.match(line.text)
        text = m["rest"] if m and m["rest"] else line.text
        if KIND_LINE.match(text) and (line.kind == "title" or text[:24].isupper() or (m and m["rest"])):
            return text, line
    return None


def find_adopted(lines: Sequence[Line], found: Findings) -> None:
    """The day a report or list was adopted or received, where it has no other."""
    for line in lines[:HEAD_LINES]:
        m = _ADOPTED.match(line.text)
        if m and found.put("date", parse_day(m["day"]), "header.date.adopted", line.range(*m.span("day"))):
            found.claim(line, "dateline")


def derive_id(found: Findings, kind: str, detail: str, metadata: Mapping[str, tuple[str, ...]]) -> None:
    """Complete identifier and number from one another.

    A publication of the House without dossier (Aanhangsel, Handelingen) has the number that its identifier ends in. Only
    where the text shows no identifier nor its parts, that of the official record which the file points at is taken.
    """
    dossiers, number = found.values.get("dossiers"), found.values.get("number")
    if dossiers and number and (kind != "answers" or detail == "question_list"):
        where = (*found.evidence["dossiers"][1][:1], *found.evidence["number"][1])
        found.put("id", f"kst-{dossiers[0]}-{number}", "header.id.dossier-number", *where)
    for name in sorted(metadata):
        for value in metadata[name]:
            if m := _RECORD.search(value):
                found.put("id", m["id"], "header.id.record")
    if m := _UNDER_NUMBER.fullmatch(str(found.values.get("id"))):
        rule, ranges = found.evidence["id"]
        years = m["session"]
        found.put("session", f"{years[:4]}-{years[4:]}", rule, *ranges)
        found.put("number", m["number"], f"header.number.{rule.removeprefix('header.id.')}", *ranges)
