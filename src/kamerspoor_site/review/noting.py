"""Writing notes. Reading them goes through `Note.objects.visible_to` alone."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import DatabaseError

from kamerspoor.errors import RegisterError
from kamerspoor_site.accounts.roles import may
from kamerspoor_site.register.models import Entry
from kamerspoor_site.review.models import VISIBILITIES, Note

MAX_NOTE = 20_000


def write_note(entry: Entry, text: str, *, visibility: str, account: Any, made: datetime.datetime) -> Note:
    """Add a note; who may not raises PermissionError, whose text says nothing of the note."""
    if not may(account, "reviewer"):
        raise PermissionError("notes are written by reviewers")
    text = text.strip()[:MAX_NOTE]
    if not text or visibility not in VISIBILITIES:
        raise ValueError("a note needs words and a visibility")
    note = Note(subject=entry.pk, text=text, visibility=visibility, author=account.get_username(), made=made)
    try:
        note.save()
    except DatabaseError:
        # The words of a database error may quote the row; they go no further.
        raise RegisterError("the note could not be kept; try again, or tell the administrator the time") from None
    return note


def remove_note(number: int, *, account: Any) -> str | None:
    """Remove a note that `account` wrote (an administrator: any); gives the id it was on, None where there is none such."""
    rows = Note.objects.visible_to(account).filter(pk=number)
    if not may(account, "administrator"):
        rows = rows.filter(author=account.get_username()) if may(account, "reviewer") else rows.none()
    note = rows.first()
    if note is None:
        return None
    subject = note.subject
    note.delete()
    return str(subject)
