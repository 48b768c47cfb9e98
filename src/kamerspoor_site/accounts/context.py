"""What templates may ask of the account at hand."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from kamerspoor_site.accounts.roles import may


def account(request: HttpRequest) -> dict[str, Any]:
    """Context for all templates: whether the account reviews; looked up only where it is asked."""
    user = getattr(request, "user", None)
    return {"reviews": SimpleLazyObject(lambda: may(user, "reviewer"))}
