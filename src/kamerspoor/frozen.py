"""A quicker start for small frozen dataclasses, of which a paper makes thousands.

The `__init__` that `dataclass(frozen=True)` writes sets each field through `object.__setattr__`, which looks the name up again.
A class with slots has a descriptor for each field that sets it at once, in half the time.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

_Class = TypeVar("_Class", bound=type[Any])
_NOT_GIVEN = object()


def quick(made: _Class) -> _Class:
    """`made`, a dataclass that is frozen and has slots, with an `__init__` that takes the same and does the same, quicker."""
    known: dict[str, object] = {"_NOT_GIVEN": _NOT_GIVEN}
    parameters, body = [], []
    for one in fields(made):
        known[f"_set_{one.name}"] = made.__dict__[one.name].__set__
        value = one.name
        if one.default is not MISSING:
            known[f"_default_{one.name}"] = one.default
            parameters.append(f"{one.name}=_default_{one.name}")
        elif one.default_factory is not MISSING:
            known[f"_make_{one.name}"] = one.default_factory
            parameters.append(f"{one.name}=_NOT_GIVEN")
            value = f"_make_{one.name}() if {one.name} is _NOT_GIVEN else {one.name}"
        else:
            parameters.append(one.name)
        body.append(f"    _set_{one.name}(self, {value})")
    exec(f"def __init__(self, {', '.join(parameters)}):\n" + "\n".join(body), known)
    init: Any = known["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = made.__init__.__annotations__
    made.__init__ = init
    return made
