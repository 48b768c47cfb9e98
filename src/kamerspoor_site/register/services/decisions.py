"""What reviewers decide, in a chain: each decision carries the hash of the one before, so that none can be changed unseen."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterator
from typing import Any

from django.db import transaction

from kamerspoor_site.register.models import Decision

ROOT = "0" * 64
"""What the first decision carries."""


def record_decision(
    *, reviewer: str, action: str, subject: str, before: Any, after: Any, made: datetime.datetime, note: str = ""
) -> Decision:
    """Add a decision about `subject` (entry, link or paper) to the chain; `made` must know its time zone."""
    with transaction.atomic():
        last = Decision.objects.order_by("-number").first()
        decision = Decision(
            number=last.number + 1 if last else 1,
            made=made,
            reviewer=reviewer,
            action=action,
            subject=subject,
            before=before,
            after=after,
            note=note,
            previous=last.hash if last else ROOT,
        )
        decision.hash = hash_of(decision)
        decision.save(force_insert=True)
    return decision


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
    for decision in Decision.objects.order_by("number").iterator():
        if decision.number != number + 1:
            yield f"decision {decision.number}: decision {number + 1} is missing"
        if decision.previous != previous or decision.hash != hash_of(decision):
            yield f"decision {decision.number} ({decision.action} of {decision.subject}): was changed after it was made"
        previous, number = decision.hash, decision.number
