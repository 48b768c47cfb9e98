"""What tests of the library and of the site share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kamerspoor.interpret.codebook import VARIABLE


@pytest.fixture
def codebook_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Puts a codebook of a user with this content in use and gives its file."""

    def use(content: str) -> Path:
        file = tmp_path / "bees.toml"
        file.write_text(content)
        monkeypatch.setenv(VARIABLE, str(file))
        return file

    return use
