"""The head of written questions and their answers: who asked whom about what, when sent in, who answered, when received."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerspoor.dutch_calendar import parse_day
from kamerspoor.engine.matching import fold
from kamerspoor.model import NamedPerson
from kamerspoor.structure.lines import Findings, Line
from kamerspoor.structure.members import parse_members
from kamerspoor.structure.offices import offices, portfolio_at, role_of, roles

_ASKED = re.compile(
    r"(?:(?:de\s+)?(?:nadere\s+|aanvullende\s+|schriftelijke\s+|mondelinge\s+)*(?:kamer)?vragen|"
    r"vraag)\s+(?:gesteld\s+)?(?:van|door)\s+"
    r"(?:het\s+lid|de\s+leden|lid|leden|het\s+kamerlid|de\s+kamerleden|kamerlid|kamerleden)\s+(?!der\s+Kamer\b)(?P<names>.+?)\s*"
    r"(?P<after>\baan\s+(?:de|het|u)\b|\bover\b|\binzake\b|\bomtrent\b|\bbetreffende\b|\bnaar aanleiding\b|[(]\s*ingezonden|$)",
    re.IGNORECASE,
)
_SENT_IN = re.compile(r"\(?\s*ingezonden\s+(?:op\s+)?(?P<day>\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4})\s*\)?", re.IGNORECASE)
_RECEIVED = re.compile(r"\(?\s*ontvangen\s+(?:op\s+)?(?P<day>\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4})\s*\)?", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:over|inzake|omtrent|betreffende)\s+(?P<subject>.+)", re.IGNORECASE | re.DOTALL)
_SUBJECT_END = re.compile(
    r"\s*[.;,]?\s*(?:\(?\s*ingezonden\b.*|\(\s*\d{4}Z\d+.*|\(\s*\d{10}\s*\).*|,?\s*(?:worden|zijn|zoals|die (?:werden|"
    r"zijn))\s+(?:beantwoord|ingezonden|aangegeven).*)$",
    re.IGNORECASE | re.DOTALL,
)
_NEXT_SENTENCE = re.compile(r"(?<=[a-z]{4})\.\s+(?=[A-Z][a-z]+ )")
_ANSWER = re.compile(r"(?P<nader>nader\s+)?(?P<what>antwoord(?:en)?|mededeling|beantwoording)\s+van\s+", re.IGNORECASE)
_OFFICE_NAMED = re.compile(
    r"(?:de\s+)?(?P<title>(?:vice-)?minister[ -]president|minister|"
    r"staatssecretaris)\s+(?!(?-i:van|voor)\s)(?P<name>(?:(?!\sop\s)[^()]){2,60}?)\s*\((?P<portfolio>[^()]+)\)",
    re.IGNORECASE,
)
_ON_QUESTIONS = re.compile(
    r"(?P<title>minister|staatssecretaris)\s+(?-i:(?P<name>(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en)\s)*[A-ZÀ-Þ][\w’'-]+"
    r"(?:\s[A-ZÀ-Þ][\w’'-]+)*))\s+op\s+(?:de\s+|schriftelijke\s+)*(?:kamer)?vragen\b",
    re.IGNORECASE,
)
"""A minister named without a portfolio: "Antwoorden van minister Bakker op Kamervragen"."""
_MINISTRY = re.compile(r"\bMinisterie van (?=[A-Z])")
_PLURAL = re.compile(r"(?:de\s+)?(?P<title>minister|staatssecretaris)(?:s|sen)\s+", re.IGNORECASE)
_NAMED = re.compile(r"(?:,\s*|\s*\ben\s+)?(?:van\s+)?(?P<name>[A-ZÀ-Þ][^(),]{1,60}?)\s*\((?P<portfolio>[^()]+)\)")
_PREMIER = re.compile(
    r"(?:de\s+)?(?P<title>minister[ -]president)\s+(?P<name>[A-Z][\w’' -]+?)(?=\s*[,(.]|\s+en\s|$)", re.IGNORECASE
)
_MEDE = re.compile(r"\bmede\s+namens\s+", re.IGNORECASE)
_BRIEF_OF = re.compile(
    r"\b(?:op|naar aanleiding van)\s+uw\s+brief\s+(?:van|d\.d\.)\s+(?P<day>\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4})", re.IGNORECASE
)
_ANNEX_NUMBER = re.compile(r"(?:nr\.?\s*)?(?P<number>\d{1,4})$", re.IGNORECASE)
HEAD = 60
_LONGEST_HEAD = 3000

_RUNS_ON = re.compile(r"[a-z)][.?!] (?:[A-Z]\w+|Ik) ")
"""A further sentence on the same line: that line is body text, not a title."""


def asked_line(lines: Sequence[Line]) -> tuple[Line, re.Match[str]] | None:
    """The line that says whose questions these are ("Vragen van het lid ...", also within a letter)."""
    best = None
    for line in lines[:HEAD]:
        if "vra" not in line.text[:_LONGEST_HEAD].lower():  # spares most lines the expression below
            continue
        low = fold(line.text)
        if "vragen" not in low and "vraag" not in low:
            continue
        m = _ASKED.match(line.text, 0, _LONGEST_HEAD)
        if m and _SENT_IN.search(line.text):
            return line, m
        m = m or (_ASKED.search(line.text) if len(line.text) < 900 else None)
        if m and best is None and parse_members(m["names"]):
            best = (line, m)
    return best


def answer_line(lines: Sequence[Line]) -> tuple[Line, re.Match[str]] | None:
    """The line that says who answered ("Antwoord van Minister ... (ontvangen ...)") or that the answer is late."""
    for line in lines[:HEAD]:
        low = fold(line.text)
        if "antwoord" not in low and "mededeling" not in low:
            continue
        for m in _ANSWER.finditer(line.text[:3000]):
            tail = line.text[m.start() : m.start() + 700]
            if (m.start() == 0 or line.text[m.start()].isupper()) and (
                _RECEIVED.search(tail)
                or _OFFICE_NAMED.match(tail, m.end() - m.start())
                or _ON_QUESTIONS.match(tail, m.end() - m.start())
            ):
                return line, m
    return None


def find_answer_head(lines: Sequence[Line], found: Findings, *, published: bool) -> None:
    """Askers, dates, subject and who answered; `published` where the paper is an Aanhangsel rather than a letter."""
    asked, answered = asked_line(lines), answer_line(lines)
    if answered:
        _answered(*answered, lines, found)
    if asked:
        _asked(*asked, found, published=published, unanswered=published and not answered)
    if not published:
        _from_letter(lines, found)


def _asked(line: Line, m: re.Match[str], found: Findings, *, published: bool, unanswered: bool) -> None:
    text = line.text
    found.put("askers", parse_members(m["names"]), "header.askers.questions", line.range(*m.span("names")))
    if sent := _SENT_IN.search(text):
        found.put("asked", parse_day(sent["day"]), "header.asked", line.range(*sent.span("day")))
        if unanswered:
            found.put("date", parse_day(sent["day"]), "header.date.asked", line.range(*sent.span("day")))
    if about := _ABOUT.search(text, m.end("names")):
        stop = _SUBJECT_END.search(text, about.start("subject"))
        answer = _ANSWER.search(text, about.start("subject"))
        end = min(stop.start() if stop else len(text), answer.start() if answer and sent else len(text))
        if after := _NEXT_SENTENCE.search(text, about.start("subject"), end):
            end = after.start()
        subject = text[about.start("subject") : end].strip(" .,;")
        if subject:
            found.put("subject", subject, "header.subject.over", line.range(about.start("subject"), end))
    if published and (addressed := re.search(r"\baan\s+(?=de\s)", text[m.end("names") :])):
        named, _ = offices(text, m.end("names") + addressed.end())
        found.put(
            "addressee",
            ", ".join(dict.fromkeys(o.role for o in named)),
            "header.addressee.questions",
            line.range(*m.span("after")),
        )
    if published or (m.start() == 0 and not _RUNS_ON.search(text, m.end())):
        found.claim(line, "title")


def _answered(line: Line, m: re.Match[str], lines: Sequence[Line], found: Findings) -> None:
    text = line.text
    if received := _RECEIVED.search(text, m.start()):
        found.put("date", parse_day(received["day"]), "header.date.received", line.range(*received.span("day")))
    mede = _MEDE.search(text, m.end())
    limit = mede.start() if mede else received.start() if received else len(text)
    people = [
        NamedPerson(p["name"].strip(), role=role_of(p["title"], p["portfolio"]))
        for p in _OFFICE_NAMED.finditer(text, m.end(), limit)
    ]
    if plural := _PLURAL.match(text, m.end(), limit):
        people = [
            NamedPerson(p["name"].strip(), role=role_of(plural["title"], p["portfolio"]))
            for p in _NAMED.finditer(text, plural.end(), limit)
        ]
    if not people:
        people = [NamedPerson(p["name"].strip(), role="Minister-President") for p in _PREMIER.finditer(text, m.end(), limit)]
    if not people and (only := _ON_QUESTIONS.match(text, m.end(), limit)):
        people = [NamedPerson(only["name"], role=role_of(only["title"], _ministry(lines)))]
    found.put("senders", tuple(people), "header.senders.answer", line.range(m.end(), limit))
    if mede:
        end = received.start() if received else len(text)
        named, _ = offices(text[:end], mede.end())
        named_too = (role_of(p["title"], p["portfolio"]) for p in _OFFICE_NAMED.finditer(text, mede.end(), end))
        behalf = tuple(dict.fromkeys(named_too)) or roles(named)
        found.put("on_behalf_of", behalf, "header.on-behalf", line.range(mede.start(), end))
    found.claim(line, "title")


def _ministry(lines: Sequence[Line]) -> str:
    """The ministry whose name stands in the letterhead; "" where none does."""
    letterheads = (above.text for above in lines[:HEAD])
    return next((portfolio_at(text, m.end()) for text in letterheads for m in _MINISTRY.finditer(text)), "")


def _from_letter(lines: Sequence[Line], found: Findings) -> None:
    """A letter that brings answers names the day on which the questions were sent in, or that of the House's letter."""
    for line in lines[:HEAD]:
        alone = line.text.lstrip("( ").lower().startswith("ingezonden")
        if ("vragen" in line.text or alone) and (sent := _SENT_IN.search(line.text)):
            found.put("asked", parse_day(sent["day"]), "header.asked", line.range(*sent.span("day")))
            return
        if m := _BRIEF_OF.search(line.text):
            found.put("asked", parse_day(m["day"]), "header.asked.letter", line.range(*m.span("day")))
            return


def find_annex_number(lines: Sequence[Line], found: Findings) -> None:
    """The identifier of a paper in the Aanhangsel, from its session and the number that stands in its head."""
    session = found.values.get("session")
    if not session or not any("aanhangsel" in line.text.lower() for line in lines[:12]):
        return
    for line in lines[:14]:
        if _ASKED.match(line.text):
            return
        if m := _ANNEX_NUMBER.fullmatch(line.text):
            if int(m["number"]) < 3 and line.text.strip() == "2":
                continue
            found.put("id", f"ah-tk-{session.replace('-', '')}-{m['number']}", "header.id.annex", line.range(*m.span("number")))
            found.claim(line, "number")
            return
