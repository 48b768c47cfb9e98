"""Libraries that only exports need: loaded when a format is written, with an error that says what to install."""

from __future__ import annotations

import importlib
from typing import Any

from kamerspoor.errors import KamerspoorError


def needed(module: str, *, export: str) -> Any:
    """The module of that name. Raises `KamerspoorError` naming the export and the extra to install where it is absent."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.split(".")[0]
        raise KamerspoorError(
            f"export {export}: the Python package that provides `{package}` is not installed; "
            "install it with: pip install 'kamerspoor[export]'"
        ) from error
