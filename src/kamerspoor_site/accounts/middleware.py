"""What every request goes through: a closed site asks who it is, and pages made for an account are kept by no one else."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from kamerspoor_site.accounts.roles import role_of

_OPEN = ("login", "logout")
Respond = Callable[[HttpRequest], HttpResponse]


class AccountsMiddleware:
    """Keeps the pages of a closed site to those with a role; marks answers to who is signed in as private."""

    def __init__(self, get_response: Respond) -> None:
        self._respond = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, with its cache headers."""
        response = self._respond(request)
        if request.user.is_authenticated:
            patch_cache_control(response, private=True, no_store=True)
        return response

    def process_view(self, request: HttpRequest, _view: object, _args: object, _kwargs: object) -> HttpResponse | None:
        """On a closed site, the page to sign in instead of the page that was asked for."""
        match = request.resolver_match
        if not settings.CLOSED or (match and match.url_name in _OPEN) or role_of(request.user):
            return None
        return redirect_to_login(request.get_full_path())
