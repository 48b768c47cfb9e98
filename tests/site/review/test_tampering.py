"""The audit names every row that somebody changed behind the back of the decisions."""

from __future__ import annotations

from typing import Any

import pytest

from kamerspoor_site.register.models import Decision, Entry, Link, Mark
from kamerspoor_site.register.services.auditing import audit
from kamerspoor_site.review import deciding

pytestmark = pytest.mark.django_db


@pytest.fixture
def decided(register: Any, invented: Any, who: Any) -> None:
    register(invented["letter"]())
    get = Entry.objects.select_related("paper").get
    deciding.set_status(get(kind="commitment"), "fulfilled", who)
    deciding.correct(get(kind="deed"), {"actor": "de vlootvoogd"}, who)
    deciding.reject(get(kind="refusal"), who)
    deciding.decide_link(Link.objects.get(kind="answers"), "confirmed", who)
    assert audit().failures == ()


@pytest.mark.parametrize(
    ("kind", "change", "said"),
    [
        ("commitment", {"status": "declined"}, "status is 'declined', by the decisions about it 'fulfilled'"),
        ("commitment", {"decided": False}, "decided is False"),
        ("deed", {"actor": "een ander"}, "actor is 'een ander'"),
        ("deed", {"review": ""}, "review is ''"),
        ("refusal", {"review": "confirmed"}, "review is 'confirmed', by the decisions about it 'rejected'"),
        ("verzoek", {"review": "confirmed"}, "review is 'confirmed', by the decisions about it ''"),
        ("verzoek", {"decided": True}, "decided is True"),
    ],
)
def test_a_changed_entry_is_named(decided: None, kind: str, change: dict[str, Any], said: str) -> None:
    entry = Entry.objects.get(kind=kind)
    Entry.objects.filter(pk=entry.pk).update(**change)
    (failure,) = audit().failures
    assert failure.startswith(f"entry {entry.pk}:")
    assert said in failure


@pytest.mark.parametrize("state", ["proposed", "rejected"])
def test_a_changed_link_is_named(decided: None, state: str) -> None:
    Link.objects.filter(kind="answers").update(state=state)
    (failure,) = audit().failures
    assert failure == f"link {Link.objects.get(kind='answers').pk}: is {state}, by the decisions about it confirmed"


@pytest.mark.parametrize(
    "change",
    [{"reviewer": "iemand"}, {"note": "anders"}, {"subject": "c-x"}, {"after": {}}, {"previous": "0" * 64}, {"hash": "f" * 64}],
)
@pytest.mark.parametrize("number", [1, 3, 4])
def test_a_changed_decision_is_named(decided: None, number: int, change: dict[str, Any]) -> None:
    if number == 1 and "previous" in change:
        change = {"previous": "1" * 64}
    Decision.objects.filter(number=number).update(**change)
    assert any(f"decision {number} " in failure for failure in _chain())


@pytest.mark.parametrize("number", [1, 2, 4])
def test_a_decision_taken_out_is_missed(decided: None, number: int) -> None:
    Decision.objects.filter(number=number).update(paper="")
    assert any(f"decision {number} " in failure and "another paper" in failure for failure in _chain())
    from kamerspoor_site.register.models import StatusChange

    StatusChange.objects.all().delete()
    Decision.objects.filter(number=number).delete()
    assert any(f"decision {number} is missing" in failure for failure in _chain())


def test_a_changed_head_is_named(decided: None) -> None:
    Mark.objects.filter(name="decisions").update(value="9 x")
    assert _chain() == ["decision 9 is missing or was changed: it was the last one made"]


def _chain() -> list[str]:
    from kamerspoor_site.register.services.decisions import broken_decisions

    return list(broken_decisions())
