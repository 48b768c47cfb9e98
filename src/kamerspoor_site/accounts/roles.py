"""The roles, each with what the one before may do too.

    reader         reads, and sees notes for the team
    reviewer       reviews, and sees and writes restricted notes
    administrator  the same, and removes the notes of others

Accounts are managed on the command line, by whoever holds the register.

Nobody in particular (not signed in) reads only, unless the site is closed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, Group
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

ROLES = ("reader", "reviewer", "administrator")
"""From the least to the most."""

Account = AbstractBaseUser | AnonymousUser
View = Callable[..., HttpResponse]


def role_of(account: Account | None) -> str:
    """The highest role of `account`; empty for who is not signed in or no longer welcome."""
    if account is None or not account.is_active or not account.is_authenticated:
        return ""
    if getattr(account, "is_superuser", False):
        return ROLES[-1]
    # Several questions on one page, one look-up.
    known: str | None = getattr(account, "_kamerspoor_role", None)
    if known is None:
        names = set(account.groups.values_list("name", flat=True))  # type: ignore[union-attr]
        known = next((role for role in reversed(ROLES) if role in names), "")
        account._kamerspoor_role = known  # type: ignore[union-attr]
    return known


def may(account: Account | None, role: str) -> bool:
    """Whether `account` has `role` or a higher one."""
    own = role_of(account)
    return bool(own) and ROLES.index(own) >= ROLES.index(role)


def give_role(account: Any, role: str) -> None:
    """Make `role` the one role of `account`."""
    groups = {name: Group.objects.get_or_create(name=name)[0] for name in ROLES}
    account.groups.remove(*groups.values())
    account.groups.add(groups[role])


def requires(role: str) -> Callable[[View], View]:
    """A view for `role` and higher: who is not signed in is asked to, who may not is told so."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if may(request.user, role):
                return view(request, *args, **kwargs)
            if request.user.is_authenticated:
                return render(request, "accounts/forbidden.html", status=403)
            back = request.get_full_path() if request.method == "GET" else "/"
            return redirect_to_login(back)

        guarded.required_role = role  # type: ignore[attr-defined]
        return guarded

    return decorate
