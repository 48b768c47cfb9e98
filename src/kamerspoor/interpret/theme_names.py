"""What themes are called for readers, by the codebooks in use (`[names]`), in Dutch and English.

In: the word for a theme in the data and a language. Out: its name; a theme that no codebook in use names keeps its word.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kamerspoor.interpret.codebook import Codebook, codebooks


def themes() -> tuple[str, ...]:
    """The themes of the codebooks in use, in their order, each once. Raises `RuleError` where a codebook cannot be used."""
    return tuple(dict.fromkeys(t.value for book in codebooks() for t in book.terms if t.kind == "themes" and t.value != "none"))


def theme_name(theme: str, *, lang: str) -> str:
    """The name of `theme` in `lang`, in the other language where it has none in that, `theme` itself where it has no name.

    Raises `RuleError` where a codebook cannot be used.
    """
    names = _names(codebooks()).get(theme, {})
    return names.get(lang) or next(iter(names.values()), theme)


@cache
def _names(books: tuple[Codebook, ...]) -> Mapping[str, Mapping[str, str]]:
    """Names by theme; where two fields have a theme of one word, the later (a user's after ours) names it."""
    return {theme: names for book in books for theme, names in book.names.items()}
