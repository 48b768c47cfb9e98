"""The words with which House, Senate and budget say how a motion or undertaking stands, as a `Status`.

A word that is not listed gives None; whoever calls keeps and shows the source's own word beside whatever status there is.
"""

from __future__ import annotations

from typing import Final

from kamerspoor.vocabulary import Status

_WORDS: Final[dict[Status, tuple[str, ...]]] = {
    "open": (
        "open",
        "openstaand",
        "staat open",
        "nog openstaand",
        "aangenomen",
        "nog niet voldaan",
        "aangehouden",
        "ingediend",
    ),
    "in_progress": (
        "in uitvoering",
        "in behandeling",
        "in voorbereiding",
        "loopt",
        "lopend",
        "onderhanden",
        "wordt uitgevoerd",
    ),
    "partly_fulfilled": (
        "deels voldaan",
        "deels afgedaan",
        "gedeeltelijk voldaan",
        "gedeeltelijk afgedaan",
        "deels uitgevoerd",
    ),
    "fulfilled": ("voldaan", "afgedaan", "afgerond", "uitgevoerd", "afgehandeld", "nagekomen", "voltooid", "beantwoord"),
    "declined": ("afgewezen", "niet uitgevoerd", "wordt niet uitgevoerd", "verworpen", "niet overgenomen"),
    "lapsed": ("vervallen", "afgevoerd", "ingetrokken", "vervangen", "achterhaald"),
}
_BY_WORD: Final[dict[str, Status]] = {word: status for status, words in _WORDS.items() for word in words}


def status_of_source(words: str) -> Status | None:
    """The status that the source's words mean ("Deels voldaan"), None where they are not known."""
    return _BY_WORD.get(" ".join(words.casefold().strip(" .;:").split()))
