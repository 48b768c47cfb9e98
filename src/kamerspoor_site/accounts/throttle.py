"""Signing in is slowed down for who guesses: failures are kept for a while, and too many of them close the door.

They are kept in the register's own database, so that they count over all processes and need no further service. The name is
kept as it was typed, cut off, and only until the window has passed.
"""

from __future__ import annotations

import datetime

from django.utils import timezone

from kamerspoor_site.accounts.models import SignInFailure

WINDOW = datetime.timedelta(minutes=15)
MOST_HERE = 5
"""Failures for one name from one address within the window, after which it must be waited for to pass."""
MOST = 50
"""The same for one name from anywhere, and for one address whatever the name."""


def is_closed(name: str, address: str) -> bool:
    """Whether so many attempts failed lately that none is taken now, right or wrong."""
    recent = SignInFailure.objects.filter(at__gt=timezone.now() - WINDOW)
    named, from_here = recent.filter(name=_kept(name)), recent.filter(address=address)
    return named.filter(address=address).count() >= MOST_HERE or named.count() >= MOST or from_here.count() >= MOST


def failed(name: str, address: str) -> None:
    """Keep a failure, and forget those that no longer count."""
    now = timezone.now()
    SignInFailure.objects.filter(at__lte=now - WINDOW).delete()
    SignInFailure.objects.create(name=_kept(name), address=address, at=now)


def succeeded(name: str, address: str) -> None:
    """Forget the failures of who has signed in after all."""
    SignInFailure.objects.filter(name=_kept(name), address=address).delete()


def _kept(name: str) -> str:
    return name.strip().casefold()[:150]
