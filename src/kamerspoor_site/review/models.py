"""Tables of review: notes that not everyone may see, and decisions whose sentence has changed since."""

from __future__ import annotations

from typing import Any

from django.db import models

from kamerspoor_site.accounts.roles import may
from kamerspoor_site.register.models import Decision, EntryAlias

VISIBILITIES = ("team", "restricted")
"""`team`: everyone with an account; `restricted`: reviewers and administrators."""


class NoteQuerySet(models.QuerySet["Note"]):
    """Notes; nothing outside this module reads them but through `visible_to`."""


class NoteManager(models.Manager["Note"]):
    """The one way to notes. It has no `all`, `filter`, `get` or `count` of its own: ask `visible_to` first."""

    def get_queryset(self) -> NoteQuerySet:
        """Refuses: a list of all notes has no right reader."""
        raise TypeError("ask Note.objects.visible_to(account) for notes")

    def visible_to(self, account: Any) -> NoteQuerySet:
        """The notes that `account` may see; none for who is not signed in."""
        rows = NoteQuerySet(self.model, using=self._db)
        if may(account, "reviewer"):
            return rows
        return rows.filter(visibility="team") if may(account, "reader") else rows.none()

    def on_entry(self, account: Any, entry_id: str) -> NoteQuerySet:
        """Those on one entry, by whatever id it was known when they were written; the oldest first."""
        former = EntryAlias.objects.filter(entry_id=entry_id).values("pk")
        return self.visible_to(account).filter(models.Q(subject=entry_id) | models.Q(subject__in=former))


class Note(models.Model):
    """A note on an entry. `subject` is the id the entry had then, no key, so that a note survives what becomes of it.

    Its text goes nowhere else: not into decisions (which are public), the search index, exports, logs or messages.
    """

    subject = models.CharField(max_length=20, db_index=True)
    text = models.TextField()
    visibility = models.CharField(max_length=10, choices=[(v, v) for v in VISIBILITIES], default="restricted")
    author = models.CharField(max_length=150)
    made = models.DateTimeField()

    objects = NoteManager()
    kept = models.Manager()
    """For Django and the backup alone, which keep all of them; no page or command may use it."""

    class Meta:
        ordering = ["made", "pk"]
        base_manager_name = "kept"
        default_manager_name = "kept"

    def __str__(self) -> str:
        # Whatever prints a note (an error, a log) says no more than this.
        return f"note {self.pk}"

    __repr__ = __str__


class StaleDecision(models.Model):
    """A decision that the current reading of its paper no longer supports: its sentence is `gone`, or `changed`."""

    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="stale")
    paper = models.CharField(max_length=80, db_index=True)
    why = models.CharField(max_length=10, choices=[(w, w) for w in ("gone", "changed")])
    entry = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["decision"]
