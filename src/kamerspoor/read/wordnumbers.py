"""The numbers that Word shows before list items, counted as Word counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass
class _Level:
    shape: str = "decimal"
    text: str = "%1."
    start: int = 1


@dataclass
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Gives each numbered paragraph the number printed before it."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._numbers: dict[str, str] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        if numbering is not None:
            for abstract in numbering.iter(f"{W}abstractNum"):
                self._lists[abstract.get(f"{W}abstractNumId", "")] = _read_list(abstract)
            for number in numbering.iter(f"{W}num"):
                self._numbers[number.get(f"{W}numId", "")] = _value(number, "abstractNumId")
        for style in styles.iter(f"{W}style") if styles is not None else ():
            found = _number_of(style)
            if found:
                self._styles[style.get(f"{W}styleId", "")] = found

    def next(self, paragraph: etree._Element, style: str) -> str:
        """The number before `paragraph`, "" if it has none."""
        found = _number_of(paragraph) or self._styles.get(style)
        if found is None or found[0] == "0":
            return ""
        series = self._lists.get(self._numbers.get(found[0], ""))
        level = series.levels.get(found[1]) if series else None
        if series is None or level is None or level.shape == "none":
            return ""
        if level.shape == "bullet":
            return "•"
        series.counts[found[1]] = series.counts.get(found[1], level.start - 1) + 1
        for deeper in [at for at in series.counts if at > found[1]]:
            del series.counts[deeper]
        return _PLACE.sub(lambda m: _shown(series, int(m[1]) - 1), level.text).strip()


def _read_list(abstract: etree._Element) -> _List:
    found = _List()
    for level in abstract.iter(f"{W}lvl"):
        at = int(level.get(f"{W}ilvl", "0") or 0)
        start = _value(level, "start")
        found.levels[at] = _Level(
            _value(level, "numFmt") or "decimal", _value(level, "lvlText"), int(start) if start.isdigit() else 1
        )
    return found


def _value(element: etree._Element, name: str) -> str:
    found = element.find(f"{W}{name}")
    return found.get(f"{W}val", "") if found is not None else ""


def _number_of(element: etree._Element) -> tuple[str, int] | None:
    properties = element.find(f"{W}pPr/{W}numPr")
    if properties is None:
        return None
    level = _value(properties, "ilvl")
    number = _value(properties, "numId")
    return (number, int(level) if level.isdigit() else 0) if number else None


def _shown(series: _List, at: int) -> str:
    level = series.levels.get(at, _Level())
    count = series.counts.get(at, level.start)
    if level.shape in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26)
        return letter.upper() if level.shape == "upperLetter" else letter
    if level.shape in ("lowerRoman", "upperRoman"):
        roman = _roman(count)
        return roman.upper() if level.shape == "upperRoman" else roman
    return str(count)


def _roman(count: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        while count >= value:
            out += letters
            count -= value
    return out
