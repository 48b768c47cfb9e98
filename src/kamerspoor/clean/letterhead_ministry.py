"""The ministry of a letterhead, the one name in it that belongs to the paper: also where print broke it over lines.

Ministerie van
Binnenlandse Zaken en
Aan de Voorzitter van de Tweede Kamer
Koninkrijksrelaties
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kamerspoor.clean.lines import Line
from kamerspoor.lexicons import lexicon

_MINISTRY = re.compile(r"(?:^|.{1,80} )(?P<ministry>Ministerie (?:van|voor))(?: (?P<name>[A-Z].{1,80}))?$")
_REACH = 8
"""Lines below "Ministerie van" in which the rest of the name stands."""


@cache
def _names() -> frozenset[str]:
    return frozenset(lexicon("ministries").forms)


@cache
def _beginnings() -> frozenset[str]:
    words = [name.split(" ") for name in _names()]
    return frozenset(" ".join(name[:i]) for name in words for i in range(1, len(name)))


def is_ministry(text: str) -> bool:
    """Whether `text` is the name of a ministry and nothing else."""
    match = _MINISTRY.match(text) if text.startswith("Ministerie") else None
    return match is not None and match["name"] in _names()


def ministry_of(head: Sequence[Line]) -> dict[int, tuple[int, int]]:
    """The ranges that hold the name of the ministry in the letterhead `head` by the index of their line; {} if none."""
    for index, line in enumerate(head):
        match = _MINISTRY.match(line.text) if "Ministerie" in line.text else None
        if match:
            found = _whole(head, index, (line.start + match.start("ministry"), line.end), match["name"] or "")
            if found:
                return found
    return {}


def _whole(head: Sequence[Line], index: int, first: tuple[int, int], name: str) -> dict[int, tuple[int, int]]:
    """The ranges of the name that begins at `first` in line `index` with `name`, up to where a ministry is called so."""
    if name and name not in _names() and name not in _beginnings():
        return {}
    ranges = {index: first}
    found = dict(ranges) if name in _names() else {}
    for below in range(index + 1, min(index + 1 + _REACH, len(head))):
        longer = f"{name} {head[below].text}".strip()
        if longer in _names() or longer in _beginnings():
            name = longer
            ranges[below] = (head[below].start, head[below].end)
            found = dict(ranges) if name in _names() else found
    return found
