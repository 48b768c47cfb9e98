"""Signing in is closed for a while after too many failures."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone

from kamerspoor_site.accounts import throttle
from kamerspoor_site.accounts.models import SignInFailure

pytestmark = pytest.mark.django_db
SECRET = "een-lang-wachtwoord-9"


@pytest.fixture(autouse=True)
def vera(django_user_model: Any) -> Any:
    return django_user_model.objects.create_user("vera", password=SECRET)


def sign_in(client: Any, password: str, *, name: str = "vera", address: str = "192.0.2.1") -> int:
    return int(client.post("/login", {"username": name, "password": password}, REMOTE_ADDR=address).status_code)


def test_five_failures_close_the_door_even_for_the_right_password(client: Any) -> None:
    assert [sign_in(client, "fout") for _ in range(throttle.MOST_HERE)] == [200] * throttle.MOST_HERE
    response = client.post("/login", {"username": "Vera", "password": SECRET}, REMOTE_ADDR="192.0.2.1")
    assert response.status_code == 429
    assert response.headers["Retry-After"] == "900"
    assert "kwartier" in response.content.decode()
    assert not response.wsgi_request.user.is_authenticated


def test_another_address_and_another_name_are_not_locked_out(client: Any) -> None:
    for _ in range(throttle.MOST_HERE):
        sign_in(client, "fout")
    assert sign_in(client, "fout", name="otto") == 200
    assert sign_in(client, SECRET, address="192.0.2.9") == 302


def test_one_address_cannot_try_many_names(client: Any) -> None:
    for number in range(throttle.MOST):
        throttle.failed(f"naam{number}", "192.0.2.1")
    assert sign_in(client, SECRET) == 429


def test_it_opens_again_and_forgets(client: Any) -> None:
    for _ in range(throttle.MOST_HERE):
        sign_in(client, "fout")
    SignInFailure.objects.update(at=timezone.now() - throttle.WINDOW - datetime.timedelta(seconds=1))
    assert sign_in(client, "fout") == 200
    assert SignInFailure.objects.count() == 1
    assert sign_in(client, SECRET) == 302
    assert SignInFailure.objects.count() == 0
