"""Terms and due dates as a calendar (iCalendar, RFC 5545).

In: the records of a register. Out: an all-day event for each entry with a due date, on the days the promise or term names:
one day, or all days of a month or interval; of "before 1 July" the last day. The event's id is that of the entry, its time
stamp the day of the paper: the same records give the same bytes, and a calendar that is read again replaces its events.
"""

from __future__ import annotations

import datetime
from typing import Any, Final

from kamerspoor.dutch_calendar import final_day, first_day
from kamerspoor.export.citation import address, cite_paper
from kamerspoor.export.days import in_words
from kamerspoor.export.needs import needed
from kamerspoor.export.records import EntryRecord, PaperRecord, RegisterRecords
from kamerspoor.export.safe_text import xml_safe
from kamerspoor.export.wording import capital, word

_NAMES: Final = {"nl": "Kamerspoor: termijnen", "en": "Kamerspoor: terms"}
_DAY: Final = datetime.timedelta(days=1)


def write_calendar(records: RegisterRecords, *, lang: str = "nl") -> bytes:
    """The bytes of an .ics file. Raises `KamerspoorError` where icalendar is not installed."""
    icalendar = needed("icalendar", export="ics")
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Kamerspoor//register//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", _NAMES[lang])
    papers = records.paper_of()
    dated = [(days, entry) for entry in records.entries if (days := due_days(entry)) is not None]
    for (first, last), entry in sorted(dated, key=lambda pair: (pair[0], pair[1].id)):
        calendar.add_component(_event(icalendar, entry, papers.get(entry.paper), first, last, lang))
    written: bytes = calendar.to_ical()
    return written


def due_days(entry: EntryRecord) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of the term of `entry`; None where it has none, or one without an end."""
    for value in (entry.due or entry.due_until, entry.due_until):
        last = final_day(value)
        if last is not None:
            return first_day(value) or last, last
    return None


def _event(
    icalendar: Any, entry: EntryRecord, paper: PaperRecord | None, first: datetime.date, last: datetime.date, lang: str
) -> Any:
    event = icalendar.Event()
    event.add("uid", f"{entry.id}@kamerspoor")
    event.add("dtstamp", _stamp(paper, first))
    event.add("dtstart", first)
    event.add("dtend", last + _DAY)
    event.add("summary", _summary(entry, lang))
    event.add("description", _description(entry, paper, lang))
    event.add("categories", [word(entry.kind, lang=lang)])
    event.add("transp", "TRANSPARENT")
    web = address(paper.publication_id) if paper and paper.publication_id else None
    if web:
        event.add("url", web)
    return event


def _stamp(paper: PaperRecord | None, due: datetime.date) -> datetime.datetime:
    """Midnight UTC of the day of the paper: the moment the term became known."""
    told = final_day(paper.date) or final_day(paper.asked) if paper else None
    return datetime.datetime.combine(told or due, datetime.time(), datetime.UTC)


def _summary(entry: EntryRecord, lang: str) -> str:
    status = word("overdue" if entry.overdue else entry.status, lang=lang)
    words = xml_safe(" ".join(entry.quote.split()))
    gist = words if len(words) <= 80 else words[:80].rsplit(" ", 1)[0] + " …"
    return f"{capital(word(entry.kind, lang=lang))}{f' ({status})' if status else ''}: {gist}"


def _description(entry: EntryRecord, paper: PaperRecord | None, lang: str) -> str:
    due = f"{'Term' if lang == 'en' else 'Termijn'}: {in_words(entry.due or entry.due_until, lang=lang)}"
    who = entry.actor or ", ".join(map(str, entry.by))
    lines = [f"“{entry.quote}”", cite_paper(paper) if paper else entry.paper, due, who, entry.reason]
    return xml_safe("\n".join(line for line in lines if line))
