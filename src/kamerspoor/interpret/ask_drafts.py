"""Asks in the making: what a paper tells of a request in several places, and which of those are the same request.

In: drafts in the order of the text. Out: one draft for each distinct request (annotation guideline, asks).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kamerspoor.model import Cue, NamedPerson
from kamerspoor.vocabulary import AskKind

SEVERAL = "ask.several"
"""The cue of a motion that is named together with those of other members."""


@dataclass(slots=True)
class Draft:
    """An ask in the making."""

    kind: AskKind
    start: int
    end: int
    rule: str
    sentence: int
    by: tuple[NamedPerson, ...] = ()
    date: str | None = None
    occasion: str | None = None
    reference: str | None = None
    worded: bool = False
    cues: list[Cue] = field(default_factory=list)
    bare: bool = False
    """Named, without a word of what is asked: "het verzoek van het lid Jansen"."""


_SUBJECT = re.compile(r"(?:[Dd]e )?(?:\w+ )?[Mm]otie[ -][^.;]{3,80}? (?:over|inzake|om|betreffende|met verzoek)\b")
"""How a line of a list names a motion and what it is about."""
_FURTHER = re.compile(r"(?:Verder|Voorts|Ook|Tevens|Daarnaast|Daarbij|Ten tweede|Tot slot|In de tweede plaats)\b")
"""How a request begins that was made beside the one before, also by the same members."""


def merged(found: Sequence[Draft], text: str) -> list[Draft]:
    """One draft per request: same kind and same people, or the same publication."""
    kept: list[Draft] = []
    first: dict[tuple[object, ...], Draft] = {}
    for draft in found:
        keys = _keys(draft, text)
        same = next((first[k] for k in keys if k in first and (k[0] == "quote" or _same(first[k], draft))), None)
        if same is not None and _heads_line(same, text) and _heads_line(draft, text) and same.end < draft.start:
            same = None  # two lines of a list of motions, of the same member
        if same is None or (draft.worded and not same.bare and _further(same, draft, text)):
            kept.append(draft)
            for key in keys:
                first.setdefault(key, draft)
            continue
        if same.bare and draft.worded and not _FURTHER.match(text, draft.start):
            same.start, same.end, same.sentence, same.worded, same.bare = draft.start, draft.end, draft.sentence, True, False
        same.date = same.date or draft.date
        same.occasion = same.occasion or draft.occasion
        same.reference = same.reference or draft.reference
        same.cues += draft.cues
        for key in _keys(same, text):
            first.setdefault(key, same)
    return kept


def _further(same: Draft, draft: Draft, text: str) -> bool:
    """Is a request told beside one of the same members, rather than the same once more?"""
    other = same.worded and draft.kind == "verzoek" and bool(draft.by) and draft.sentence != same.sentence
    return other or _FURTHER.match(text, draft.start) is not None


def _keys(d: Draft, text: str) -> list[tuple[object, ...]]:
    """What two drafts of the same request have in common."""
    of_several = d.by if any(c.rule == SEVERAL for c in d.cues) else ()
    keys: list[tuple[object, ...]] = [("quote", d.kind, text[d.start : d.end], *of_several)]
    if d.reference:
        keys.append(("reference", d.kind, d.reference))
    if d.kind == "toezegging":
        keys.append(("sentence", d.kind, d.sentence))
    elif d.by:
        keys.append(("by", d.kind, frozenset(_surname(p.name) for p in d.by)))
    elif d.date:
        keys.append(("date", d.kind, d.date))
    return keys


def _same(a: Draft, b: Draft) -> bool:
    if a.kind != b.kind or (
        a.kind == "toezegging" and a.sentence != b.sentence and not (a.reference and a.reference == b.reference)
    ):
        return False
    if a.reference and b.reference and a.reference != b.reference:
        return False
    if a.reference and a.reference == b.reference:
        return True
    if a.kind == "verzoek" and not (a.by or b.by):
        return a.date is not None and a.date == b.date and not (a.worded and b.worded)
    names = {_surname(p.name) for p in a.by}, {_surname(p.name) for p in b.by}
    return bool(names[0]) and names[0] == names[1]


def _surname(name: str) -> str:
    return re.sub(r"\W", "", name.split(" ")[-1]).casefold()


def _heads_line(draft: Draft, text: str) -> bool:
    """Is it a motion with its subject that a line begins with: "Motie van Jansen over de havens"?"""
    if draft.kind != "motie" or text[text.rfind("\n", 0, draft.start) + 1 : draft.start].strip(" •-–"):
        return False
    return _SUBJECT.match(text, draft.start, draft.end) is not None
