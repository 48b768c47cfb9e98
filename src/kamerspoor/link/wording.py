"""Reasons in words, Dutch and English: `words(reason, language="nl")`.

Each code has one sentence in either language, with the facts of the reason in braces. An unknown code is shown as it is.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Literal

from kamerspoor.link.links import Reason

Language = Literal["nl", "en"]


@lru_cache(maxsize=1)
def wordings() -> dict[str, dict[str, str]]:
    """The sentences by code and language, from `data/wording.toml`."""
    text = resources.files("kamerspoor.link").joinpath("data/wording.toml").read_text(encoding="utf-8")
    return {code: dict(sentences) for code, sentences in tomllib.loads(text).items()}


def words(reason: Reason, *, language: Language = "nl") -> str:
    """The reason as a sentence without full stop."""
    sentence = wordings().get(reason.code, {}).get(language)
    if sentence is None:
        return reason.code
    return sentence.format_map(dict(reason.facts))
