"""What tests of the learned weights share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import resources

import pytest

from kamerspoor.interpret.learned import read_table
from kamerspoor.interpret.learned_instruments import weights


@pytest.fixture
def with_table(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Puts a text in the place of the tables of weights, until the test ends."""

    def forget() -> None:
        read_table.cache_clear()
        weights.cache_clear()

    def put(text: str) -> None:
        class File:
            def __truediv__(self, name: str) -> File:
                return self

            def read_text(self, encoding: str) -> str:
                return text

        monkeypatch.setattr(resources, "files", lambda package: File())
        forget()

    yield put
    forget()
