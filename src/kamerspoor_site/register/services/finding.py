"""One entry or paper by anything it is known by."""

from __future__ import annotations

import re

from django.db.models import Q

from kamerspoor.errors import RegisterError
from kamerspoor_site.register.models import Entry, Paper


class NotInRegister(RegisterError):
    """Nothing in the register has this id."""


def find_entry(id_: str) -> Entry | None:
    """The entry with this id or alias, in capitals or not."""
    rows = Entry.objects.select_related("paper", "ministry")
    id_ = id_.casefold()
    return rows.filter(pk=id_).first() or rows.filter(aliases__pk=id_).first()


def find_paper(name: str) -> Paper | None:
    """The paper with this key, publication identifier, SHA-256 (or its first 12 digits or more) or file name.

    A file name that two papers have gives none.
    """
    paper = Paper.objects.filter(Q(pk=name) | Q(publication_id=name)).first()
    if paper:
        return paper
    where = Q(versions__source__name=name)
    if len(name) >= 12 and all(c in "0123456789abcdef" for c in name):
        where |= Q(versions__source__sha256__startswith=name)
    found = list(Paper.objects.filter(where).distinct()[:2])
    return found[0] if len(found) == 1 else None


_PRINTED = re.compile(
    r"(?:Kamerstuk(?:ken)?\s+(?:II\s+)?)?(\d\d) ?(\d{3})(?:[ -]([IVXLC]+))?(?:,? nr\. ?|-)(\d+)", re.IGNORECASE
)


def _identifier(name: str) -> str:
    """The identifier of a Kamerstuk as people write it: "32 735, nr. 312" and "32735-312" are kst-32735-312."""
    found = _PRINTED.fullmatch(name.strip())
    return "-".join(filter(None, ["kst", found[1] + found[2], found[3], found[4]])) if found else name


def find_paper_as_printed(name: str) -> Paper | None:
    """The paper that is meant by its key or identifier in capitals, or by its number as printed: KST-32735-100, 32735-100."""
    meant = _identifier(name)
    found = list(Paper.objects.filter(Q(key__iexact=meant) | Q(publication_id__iexact=meant))[:2])
    return found[0] if len(found) == 1 else None


def find(name: str) -> Entry | Paper:
    """The entry or paper known by `name`; raises `NotInRegister` saying how to find one."""
    found = find_entry(name) or find_paper(name) or find_paper_as_printed(name)
    if found is None:
        raise NotInRegister(
            f"{name}: nothing in the register has this id; `kamerspoor list papers` and `kamerspoor search` show ids"
        )
    return found
