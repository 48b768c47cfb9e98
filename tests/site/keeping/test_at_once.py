"""Two that follow up at once: each step, name and day is there once, on a database where both may write."""

from __future__ import annotations

import contextlib
import threading
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from kamerspoor_site.register.models import LookUp, Pending, Period, StatusChange
from kamerspoor_site.register.services import following
from kamerspoor_site.register.services.storing import store_paper

PARTS = ("save_look_ups", "save_proposals")


def both_arrive(function: Callable[..., Any], meeting: threading.Barrier) -> Callable[..., Any]:
    """`function`, begun by two threads at the same moment where nothing holds one of them up."""

    def wait_for_the_other(*given: Any, **named: Any) -> Any:
        with contextlib.suppress(threading.BrokenBarrierError):
            meeting.wait(timeout=2)
        return function(*given, **named)

    return wait_for_the_other


@pytest.mark.django_db(transaction=True)
def test_two_follow_ups_at_once_double_nothing(invented: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer by nature; this is for PostgreSQL")
    for name in ("letter", "answers", "citing", "numberless"):
        store_paper(*invented[name]())
    for part in PARTS:
        monkeypatch.setattr(following, part, both_arrive(getattr(following, part), threading.Barrier(2)))
    failures: list[BaseException] = []

    def follow_up() -> None:
        try:
            following.follow_up()
        except BaseException as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=follow_up) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert failures == []
    assert not Pending.objects.exists()
    rows = {
        LookUp: LookUp.objects.values_list("name", "paper", "local"),
        Period: Period.objects.values_list("paper", "own", "first", "last"),
        StatusChange: StatusChange.objects.values_list("entry", "position"),
    }
    for model, values in rows.items():
        assert values, model
        assert max(Counter(values).values()) == 1, model
