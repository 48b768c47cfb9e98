"""Papers that show no dossier and yet belong to one: letters without number about its motions, promises and questions.

What ties them is what the register proposes or a person confirmed: the number of a motion that they tell of, the paper that
they may be, and links that count. A paper that shows a dossier of its own belongs to that one alone.
"""

from __future__ import annotations

import re

from django.db.models import Q

from kamerspoor.link.status import STRONG
from kamerspoor_site.register.models import Dossier, Entry, Link, Paper
from kamerspoor_site.register.services.linking import counting

_OF_PAPERS = ("carries_out", "answers", "delays")
_OF_ENTRIES = ("follows_up", "withdraws", "answers")
_WEIGHED = ("carries_out", "repeats")
"""Kinds of link that stand on words in common, of which only strong ones tie a paper to a dossier."""
_NUMBER = re.compile(r"(?:\d+[a-z]?|[A-Z]{1,3})(?:-[hnbv]\d+)?")


def belonging(dossier: Dossier) -> set[str]:
    """Keys of the papers without dossier that belong to this one."""
    own = Paper.objects.filter(dossiers=dossier).values("pk")
    named = Paper.objects.filter(dossiers=dossier, publication_id__isnull=False).values("publication_id")
    loose = Paper.objects.filter(dossiers=None)
    of_papers = counting().filter(Q(target__in=own) | Q(target__in=named), kind__in=_OF_PAPERS)
    of_entries = counting().filter(
        Q(kind__in=_OF_ENTRIES) | Q(kind__in=_WEIGHED, score__gte=STRONG) | Q(kind__in=_WEIGHED, state="confirmed"),
        target__in=Entry.objects.filter(paper__in=own, found=True).values("pk"),
    )
    tied = Q(pk__in=of_papers.values("source"))
    tied |= Q(pk__in=Entry.objects.filter(pk__in=of_entries.values("source"), found=True).values("paper_id"))
    found = set(loose.filter(tied).values_list("pk", flat=True))
    numbered = _numbered(dossier.number)
    return found | set(loose.filter(pk__in=numbered).values_list("pk", flat=True))


def _numbered(dossier: str) -> set[str]:
    """Keys of papers that tell of a motion of this dossier by its number, or may be a paper of it themselves."""
    prefix = f"kst-{dossier}-"
    told = Entry.objects.filter(reference__startswith=prefix, kind="motie", found=True).values_list("paper_id", "reference")
    meant = Link.objects.filter(kind="identifies", value__startswith=prefix).exclude(state="rejected")
    pairs = [*told, *meant.filter(Q(question="") | Q(state="confirmed")).values_list("target", "value")]
    return {key for key, publication in pairs if _NUMBER.fullmatch(publication.removeprefix(prefix))}
