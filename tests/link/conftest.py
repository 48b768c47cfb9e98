"""Invented papers for the tests of linking, made without reading a file."""

import datetime
import itertools

import pytest

from kamerspoor.link.catalogue import CataloguedAsk, CataloguedPaper, CataloguedStatement, Citation, Event, PaperEntries
from kamerspoor.link.people import ministry
from kamerspoor.model import Header, NamedPerson

BZ = "Minister van Buitenlandse Zaken"


def people(names):
    return tuple(NamedPerson(name) for name in names)


def citation(target, context, date=None):
    return Citation(target, 0, len(context), target, context, date)


def event(kind, context, people=(), occasion=None, date=None, target=None):
    return Event(kind, tuple(people), occasion, date, target, 0, len(context), context, context)


def paper(key, *, detail="letter", kind=None, senders=(BZ,), askers=(), cites=(), events=(), opening="", **header):
    """A paper's catalogue entry; `header` are further fields of the header."""
    for name in ("dossiers", "on_behalf_of"):
        header[name] = tuple(header.get(name, ()))
    senders = tuple(NamedPerson("", None, role) for role in senders)
    facts = Header(kind=kind or "letter", detail=detail, senders=senders, askers=people(askers), **header)
    return CataloguedPaper(key, facts, key * 8, tuple(cites), tuple(events), opening)


def entries(a_paper, asks=(), statements=()):
    """The paper with asks and statements given as dictionaries; ids are a1, s1, ... unless given."""
    header = a_paper.header
    ministries = tuple(m for m in (ministry(s.role) for s in header.senders) if m)
    made_asks, made = [], []
    at = itertools.count(0, 1000)
    for number, values in enumerate(asks, start=1):
        local = values.get("local", f"a{number}")
        start = next(at)
        fields = {"quote": "", "kind": "motie", "paper_date": header.date} | values | {"local": local}
        fields["by"] = people(fields.get("by", ()))
        fields |= {"key": f"{a_paper.key}.{local}", "paper": a_paper.key, "start": start, "end": start + len(fields["quote"])}
        made_asks.append(CataloguedAsk(**fields))
    for number, values in enumerate(statements, start=1):
        local = values.get("local", f"s{number}")
        start = next(at)
        fields = {"kind": "deed", "actor": BZ, "paper_date": header.date, "ministries": ministries} | values | {"local": local}
        fields |= {"dossiers": header.dossiers, "subject": header.subject or ""}
        fields.setdefault("context", fields["quote"])
        fields["asks"] = tuple(f"{a_paper.key}.{a}" for a in fields.get("asks", ()))
        for name in ("places", "themes", "cited", "days"):
            fields[name] = tuple(fields.get(name, ()))
        fields |= {"key": f"{a_paper.key}.{local}", "paper": a_paper.key, "start": start, "end": start + len(fields["quote"])}
        made.append(CataloguedStatement(**fields))
    return PaperEntries(a_paper, tuple(made_asks), tuple(made))


@pytest.fixture(scope="session")
def make():
    """Builders of invented papers: `make.paper`, `make.entries`, `make.citation`, `make.event`, `make.day`."""

    class Make:
        day = staticmethod(datetime.date.fromisoformat)

    for builder in (paper, entries, citation, event):
        setattr(Make, builder.__name__, staticmethod(builder))
    return Make
