"""Made-up debates in plain turns -> reports as the Tweede Kamer publishes them (VLOS XML), so that the program reads them so.

In: text of the form

    TITLE Sluizen
    DATE 2031-03-04
    OFFICE Minister van Infrastructuur en Waterstaat
    == chair De voorzitter
    Het woord is aan de minister.
    == minister De Wit
    Ik zal de sluizen tellen.
    == member De heer Jansen (ABC)
    Kan de minister toezeggen dat hij ze allemaal telt?

A minister may have an office of their own in brackets; each line of a turn is a paragraph. Out: XML as a string.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from kamerspoor.export.days import in_words

_TURN = re.compile(r"^== (?P<role>chair|minister|member) (?P<name>[^(\n]+?)(?: \((?P<of>[^)]+)\))?\s*$", re.MULTILINE)
_MOTION = re.compile(r"<alinea><alineaitem>De Kamer,<(?s:.)*?en gaat over tot de orde van de dag\.</alineaitem></alinea>")
_TITLES = re.compile(r"^(?:De heer|Mevrouw|Minister|Staatssecretaris) ")

MOTION = r'<alineagroep type="Motietekst">\g<0></alineagroep>'
PAPER = """<?xml version="1.0" encoding="UTF-8"?>
<vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0">
<vergadering soort="Commissie" kamer="Tweede Kamer"><titel>{title}</titel><zaal>Thorbeckezaal</zaal>
<datum>{date}T00:00:00</datum>
<activiteit soort="Commissiedebat"><titel>{title}</titel><onderwerp>{title}</onderwerp>
<activiteithoofd soort="Opening"><onderwerp>{title}</onderwerp>
<tekst><alinea><alineaitem>De vaste commissie heeft op {day} overleg gevoerd over {title}.</alineaitem></alinea></tekst>
<activiteititem>
{turns}
</activiteititem></activiteithoofd></activiteit></vergadering></vlosCoreDocument>
"""
TURN = """<woordvoerder soort="Woordvoerder"><isvoorzitter>{chairs}</isvoorzitter>
<spreker soort="{kind}"><fractie>{party}</fractie><aanhef>{title}</aanhef><verslagnaam>{name}</verslagnaam>
<weergavenaam>{name}</weergavenaam><voornaam></voornaam><achternaam>{name}</achternaam><functie>{office}</functie></spreker>
<tekst><alinea><alineaitem>{announced}:</alineaitem></alinea>
{paragraphs}</tekst></woordvoerder>"""


def _paragraph(line: str) -> str:
    return f"<alinea><alineaitem>{escape(line)}</alineaitem></alinea>"


def vlos(debate: str) -> str:
    """The report of a made-up debate. ValueError where it has no turn."""
    head = dict(line.split(" ", 1) for line in debate.partition("\n==")[0].splitlines() if " " in line)
    turns = "\n".join(_turns(debate, head.get("OFFICE", "Minister")))
    if not turns:
        raise ValueError("a made-up debate needs turns: '== minister De Wit'")
    return PAPER.format(title=escape(head["TITLE"]), date=head["DATE"], day=in_words(head["DATE"], lang="nl"), turns=turns)


def _turns(debate: str, office: str) -> Iterator[str]:
    marks = list(_TURN.finditer(debate))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        words = debate[mark.end() : following.start() if following else None].strip()
        role, of = mark["role"], mark["of"] or ""
        name = _TITLES.sub("", mark["name"])
        title = mark["name"].removesuffix(name).strip() or ("Minister" if role == "minister" else "De heer")
        lines = [line.strip() for line in words.splitlines() if line.strip()]
        announced = "De voorzitter" if role == "chair" else f"{title} {name}" + (f" ({of})" if role == "member" else "")
        yield TURN.format(
            chairs="true" if role == "chair" else "false",
            kind="Minister" if role == "minister" else "Tweede Kamerlid",
            party=escape(of) if role == "member" else "",
            title=title,
            name=escape(name),
            office=escape((of or office) if role == "minister" else "lid Tweede Kamer"),
            announced=escape(announced),
            paragraphs=_MOTION.sub(MOTION, "\n".join(map(_paragraph, lines))),
        )
