"""A letterhead whose labels stand beside one another in one line, with their values in the line below.

Uw kenmerk    Ons kenmerk    Datum
2031Z01234    DGH-1234       4 maart 2031
"""

from __future__ import annotations

import re

from kamerspoor.dutch_calendar import MONTHS

_VALUES: dict[str, str] = {
    "datum": rf"(?:[a-z]+dag,? )?\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}|\d{{1,2}}-\d{{1,2}}-\d{{4}}",
    "kenmerk": r"(?=\S*\d)\S+(?: / \S*\d\S*)?",
    "bijlagen": r"\d{1,2}|[Gg]een|[Dd]iversen?|div\.|een|één|-",
    "telefoon": r"[+(\d][\d ()-]{6,}\d",
    "persoon": r"[^\d\s]{1,30}(?: [^\d\s]{1,30}){0,4}",
    "onderwerp": r"\S.{2,200}",
}
_LABELS: dict[str, tuple[str, str]] = {
    "datum": ("datum", "datum"),
    "ons kenmerk": ("ons kenmerk", "kenmerk"),
    "onze referentie": ("onze referentie", "kenmerk"),
    "uw kenmerk": ("uw kenmerk", "kenmerk"),
    "uw brief van": ("uw brief van", "datum"),
    "uw brief d.d.": ("uw brief van", "datum"),
    "uw brief": ("uw brief", "kenmerk"),
    "uw referentie": ("uw referentie", "kenmerk"),
    "kenmerk": ("kenmerk", "kenmerk"),
    "briefnummer": ("kenmerk", "kenmerk"),
    "bijlagen": ("bijlagen", "bijlagen"),
    "bijlage(n)": ("bijlagen", "bijlagen"),
    "bijlage": ("bijlage", "bijlagen"),
    "telefoon": ("telefoon", "telefoon"),
    "telefax": ("telefax", "telefoon"),
    "fax": ("telefax", "telefoon"),
    "doorkiesnummer": ("telefoon", "telefoon"),
    "behandeld door": ("contactpersoon", "persoon"),
    "contactpersoon": ("contactpersoon", "persoon"),
    "inlichtingen bij": ("contactpersoon", "persoon"),
    "inlichtingen": ("contactpersoon", "persoon"),
    "den haag": ("datum", "datum"),
    "'s-gravenhage": ("datum", "datum"),
    "’s-gravenhage": ("datum", "datum"),
    "onderwerp": ("onderwerp", "onderwerp"),
    "betreft": ("betreft", "onderwerp"),
}
"""By label as printed: the name of the fact and the kind of its value."""
_LABEL = re.compile("|".join(map(re.escape, sorted(_LABELS, key=len, reverse=True))), re.IGNORECASE)
_ROW = re.compile(rf"(?:(?:{_LABEL.pattern}) ?:? ?)+", re.IGNORECASE)
_DAY = re.compile(rf"(?<![\w-])(?:{_VALUES['datum']})(?![\w-])")
_LONGEST_ROW = 100
_LONGEST_MIXED = 200
_MIXED_LABELS = 3
"""Labels from which on a line that holds values too is part of a letterhead."""


def is_label_row(line: str) -> bool:
    """Whether `line` holds two labels or more and nothing else."""
    return len(line) <= _LONGEST_ROW and _ROW.fullmatch(line) is not None and len(_LABEL.findall(line)) > 1


def read_mixed_row(line: str) -> tuple[tuple[str, int] | None, bool]:
    """The day in a line of labels and values mixed ("- - Datum Bijlage(n) 4 maart 2031 - Ons kenmerk ...") and where
    it starts, None where there is none; and whether the line ends with the label of the subject, which is then the next line.
    """
    if len(_LABEL.findall(line)) < _MIXED_LABELS or len(line) > _LONGEST_MIXED:
        return None, False
    day = _DAY.search(line)
    return (day[0], day.start()) if day else None, line.endswith(("Onderwerp", "Betreft"))


def read_label_row(labels: str, values: str) -> list[tuple[str, str, int]]:
    """Label in lower case, value and where in `values` it starts, of a row of labels with the line below it.

    Where the values do not fit all labels, as where one is empty, only the day is told, if there is one, or the subject that
    the row begins with. The town above a day is its label ("Den Haag").
    """
    row = [_LABELS[label.lower()] for label in _LABEL.findall(labels)]
    whole = re.fullmatch(" ".join(f"({_VALUES[kind]})" for _, kind in row), values)
    if whole:
        return [(name, whole[i], whole.start(i)) for i, (name, _) in enumerate(row, 1)]
    days = list(_DAY.finditer(values))
    dated = [name for name, kind in row if kind == "datum"]
    if "datum" in dated and len(days) in (1, len(dated)):
        day = days[dated.index("datum") if len(days) > 1 else 0]
        return [("datum", day[0], day.start())]
    if row[0][0] == "onderwerp" and not dated and not days:
        return [("onderwerp", values, 0)]  # what stands beside it is empty
    return []
