"""What reviewers decide, in a chain: each decision carries the hash of the one before, so that none can be changed unseen."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterator
from typing import Any

from django.db import transaction

from kamerspoor_site.register.models import Decision, Mark

ROOT = "0" * 64
"""What the first decision carries."""

_HEAD = "decisions"
"""The mark that holds number and hash of the last decision, so that one taken off the end is missed too."""


def record_decision(
    *, reviewer: str, action: str, subject: str, before: Any, after: Any, made: datetime.datetime, note: str = ""
) -> Decision:
    """Add a decision about `subject` (entry, link or paper) to the chain; `made` must know its time zone.

    `before["paper"]`, where there is one, is the key of the paper it is about.
    """
    with transaction.atomic():
        head, _ = Mark.objects.select_for_update().get_or_create(name=_HEAD)
        last = Decision.objects.order_by("-number").first()
        decision = Decision(
            number=last.number + 1 if last else 1,
            made=made,
            reviewer=reviewer,
            action=action,
            subject=subject,
            paper=paper_of(before),
            before=before,
            after=after,
            note=note,
            previous=last.hash if last else ROOT,
        )
        decision.hash = hash_of(decision)
        decision.save(force_insert=True)
        head.value = _head_of(decision)
        head.save(update_fields=["value"])
    return decision


def paper_of(before: Any) -> str:
    """Key of the paper that a decision is about, empty where it is about none."""
    return str(before.get("paper", "")) if isinstance(before, dict) else ""


def _head_of(decision: Decision) -> str:
    return f"{decision.number} {decision.hash}"


def hash_of(decision: Decision) -> str:
    """SHA-256 over everything the decision says and the hash of the one before."""
    parts = [
        decision.number,
        decision.made.astimezone(datetime.UTC).isoformat(),
        decision.reviewer,
        decision.action,
        decision.subject,
        decision.before,
        decision.after,
        decision.note,
        decision.previous,
    ]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def broken_decisions() -> Iterator[str]:
    """One line for every decision that does not fit the chain."""
    previous, number = ROOT, 0
    decision = None
    for decision in Decision.objects.order_by("number").iterator():
        if decision.number != number + 1:
            yield f"decision {decision.number}: decision {number + 1} is missing"
        if decision.previous != previous or decision.hash != hash_of(decision):
            yield f"decision {decision.number} ({decision.action} of {decision.subject}): was changed after it was made"
        elif decision.paper != paper_of(decision.before):
            yield f"decision {decision.number} ({decision.action} of {decision.subject}): was moved to another paper"
        previous, number = decision.hash, decision.number
    head = Mark.objects.filter(name=_HEAD).values_list("value", flat=True).first()
    if head is not None and head != (_head_of(decision) if decision else ""):
        yield f"decision {head.partition(' ')[0]} is missing or was changed: it was the last one made"
