"""Dataclasses with the quicker start are what they were without it."""

from __future__ import annotations

import inspect
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from kamerspoor import model, offsets
from kamerspoor.frozen import quick


@dataclass(frozen=True, slots=True)
class Plain:
    start: int
    end: int = 7
    data: Mapping[str, str] = field(default_factory=dict)


def test_a_quick_class_takes_and_gives_the_same() -> None:
    made = model.Block(1, 2, mark="a", data={"b": "c"})
    assert made == model.Block(start=1, end=2, kind="text", level=0, mark="a", data={"b": "c"})
    assert repr(made) == "Block(start=1, end=2, kind='text', level=0, mark='a', data={'b': 'c'})"
    assert replace(made, end=3) == model.Block(1, 3, mark="a", data={"b": "c"})
    assert pickle.loads(pickle.dumps(made)) == made
    assert hash(offsets.Piece(1, 2, 3)) == hash(offsets.Piece(1, 2, 3))


def test_it_stays_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        model.Sentence(1, 2, 3).start = 4  # type: ignore[misc]


def test_each_gets_its_own_default() -> None:
    assert model.Block(1, 2).data == {}
    assert model.Block(1, 2).data is not model.Block(1, 2).data


def test_what_is_missing_or_too_much_is_refused() -> None:
    with pytest.raises(TypeError, match="end"):
        model.Block(1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unknown"):
        model.Block(1, 2, unknown=3)  # type: ignore[call-arg]


def test_the_parameters_are_those_of_the_dataclass() -> None:
    before = inspect.signature(Plain)
    after = inspect.signature(quick(Plain))
    assert [(p.name, p.kind, p.annotation) for p in before.parameters.values()] == [
        (p.name, p.kind, p.annotation) for p in after.parameters.values()
    ]
    assert Plain(1) == Plain(1, 7, {})
