"""What signing in leaves behind."""

from __future__ import annotations

from django.db import models


class SignInFailure(models.Model):
    """An attempt to sign in that failed; rows older than the window of `throttle` are deleted."""

    name = models.CharField(max_length=150)
    address = models.CharField(max_length=45)
    at = models.DateTimeField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=["name", "address"], name="failure_by_name_and_address")]

    def __str__(self) -> str:
        return f"{self.name} {self.at:%Y-%m-%d %H:%M}"
