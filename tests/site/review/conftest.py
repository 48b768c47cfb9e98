"""Accounts of every role, and a register with something to decide."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

MOMENT = datetime.datetime(2021, 6, 1, 9, 30, tzinfo=datetime.UTC)


@pytest.fixture
def account(db: None) -> Callable[[str], Any]:
    """Makes the account of a role, named after it."""

    def make(role: str) -> Any:
        from django.contrib.auth.models import User

        from kamerspoor_site.accounts.roles import give_role

        user, new = User.objects.get_or_create(username=role)
        if new:
            give_role(user, role)
        return user

    return make


@pytest.fixture
def signed_in(client: Any, account: Any) -> Callable[[str], Any]:
    """A browser of somebody with this role; without one, of nobody."""

    def sign_in(role: str = "") -> Any:
        client.logout()
        if role:
            client.force_login(account(role))
        return client

    return sign_in


@pytest.fixture
def who() -> Any:
    """Vera, at a fixed moment."""
    from kamerspoor_site.review.deciding import By

    return By("vera", MOMENT)
