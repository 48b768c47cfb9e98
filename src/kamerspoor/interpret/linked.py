"""Links of the markup to official publications -> `Reference`s, beside those that the words give.

In: the links with their ranges in the text, and the references found in the words. Out: all of them. A link names the paper
where the words do not ("nr. 966", "deze antwoorden") or do so in part (a dossier without the number); where words and link name
different papers, what the words say stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kamerspoor.interpret.ask_cues import between, block_at
from kamerspoor.interpret.references import own_identifiers
from kamerspoor.model import MarkedLink, Reference, Structure

RULE = "reference.link"

_PUBLICATION = re.compile(
    r"\s*(?:\S*/)?(?P<id>(?:kst-(?:\d{5}|[CLXVI]{3,9})|(?:ah|h|kv)-[te]k-\d{4}|(?:stb|stcrt|trb)-\d{4}-|blg-)[\dA-Z-]*[\dA-Z])"
    r"(?:-[a-z]\d)?(?:\.[a-z]{3,4})?(?:[?#]\S*)?\s*"
)
"""The address of an official publication, also of its reprint ("-h1"), as a page of its site or under a leading path."""
_DOSSIER = re.compile(r"\s*(?P<base>\d{2}[ .]?\d{3})(?:[ -]+(?P<suffix>[IVXLC]+[A-E]?|[A-J]|\d{2}))?\s*")
"""A dossier as the markup of official publications writes it: "36600-VII"."""
_NOT_PROSE = frozenset({"letterhead", "furniture", "dossier", "number"})
_BETWEEN = re.compile(r"[ ,;(]{0,3}(?:(?:nrs?|item|letter)\b\.?[ ]?)?")
"""What may stand between two parts of one mention that are marked each by itself: "26643, nr. 1301"."""
_SAME = 40
"""Characters between two such parts with other words between them."""
_REACH = 400
"""Characters before a link in which a reference that reaches into it may begin."""


def publication(target: str) -> str | None:
    """The identifier of the official publication that a link's `target` names, None where it names something else."""
    if named := _PUBLICATION.fullmatch(target):
        return named["id"]
    if dossier := _DOSSIER.fullmatch(target):
        base = re.sub(r"\D", "", dossier["base"])
        return f"kst-{base}-{dossier['suffix']}" if dossier["suffix"] else f"kst-{base}"
    return None


def with_links(text: str, parts: Structure, cited: Sequence[Reference], links: Iterable[MarkedLink]) -> tuple[Reference, ...]:
    """`cited`, which are the references in the words in order, with those that only the links give."""
    own, added, replaced = own_identifiers(parts), list[Reference](), set[Reference]()
    for start, end, target in _mentions(text, links):
        block = block_at(parts.blocks, start)
        if target in own or (block >= 0 and parts.blocks[block].kind in _NOT_PROSE):
            continue
        if added and added[-1].target == target and start - added[-1].end < _SAME and "\n" not in text[added[-1].end : start]:
            continue  # "nr. 726, was nr. 719 (21501-08)", number and dossier both marked
        beside = [r for r in between(cited, start - _REACH, end) if start < r.end]
        part = [r for r in beside if _is_part(r.target, target)]
        if any(r.target == target for r in beside) or len(part) < len(beside):
            continue
        replaced.update(part)
        added.append(Reference(min([start, *(r.start for r in part)]), max([end, *(r.end for r in part)]), RULE, target))
    return tuple(sorted([r for r in cited if r not in replaced] + added, key=lambda r: (r.start, r.end)))


def _mentions(text: str, links: Iterable[MarkedLink]) -> Iterator[tuple[int, int, str]]:
    """Range and publication of each mention that is marked, its parts taken together."""
    last: tuple[int, int, str] | None = None
    for link in sorted(links, key=lambda link: (link.start, link.end, link.target)):
        target = publication(link.target)
        if target is None or not any(c.isalnum() for c in text[link.start : link.end]):
            continue
        if last and last[1] <= link.start and _BETWEEN.fullmatch(text, last[1], link.start):
            if _is_part(target, last[2]):
                continue  # "M (35261)", both marked
            if target == last[2] or _is_part(last[2], target):
                last = last[0], link.end, target
                continue
        if last:
            yield last
        last = link.start, link.end, target
    if last:
        yield last


def _is_part(less: str, more: str) -> bool:
    """Does `less` leave out some of what `more` names: `kst-36600` or `kst-36600-15` of `kst-36600-VII-15`?"""
    steps = iter(more.split("-"))
    return less != more and all(step in steps for step in less.split("-"))
