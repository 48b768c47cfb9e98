"""What a correction may say: words of the closed lists, days there are, ministries, countries and themes that are known.

In: an entry and the values that are to be another. Out: nothing, or `DecisionError` with what is wrong and what to write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, get_args

from babel import Locale
from django.utils.translation import gettext as _

from kamerspoor.dutch_calendar import first_and_last_day, first_day
from kamerspoor.errors import RegisterError
from kamerspoor.interpret.codebook import codebooks
from kamerspoor.vocabulary import ASK_KINDS, FORUMS, INSTRUMENTS, OUTCOMES, STATEMENT_KINDS, STRENGTHS, AnswerManner
from kamerspoor_site.register.models import Entry, Ministry, Place, Theme

CORRECTABLE = {
    "ask": ("kind", "date_text", "ministry_id", "occasion", "reference", "outcome", "manner"),
    "statement": (
        *("kind", "date_text", "ministry_id"),
        *("actor", "strength", "due_text", "recurring", "instrument", "forum", "target", "speaker"),
    ),
}
"""Fields of an entry that a reviewer may correct, by its layer, beside its places and themes."""

_WORDS: Mapping[str, tuple[str, ...]] = {
    "outcome": OUTCOMES,
    "manner": ("", *get_args(AnswerManner)),
    "strength": ("", *STRENGTHS),
    "instrument": ("", *INSTRUMENTS),
    "forum": ("", *FORUMS),
}
_PART = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_PERIOD = re.compile(rf"{_PART}(?:/(?:{_PART}|\.\.))?|\.\./{_PART}")
_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of unions, of parts of the world, and for tests."""

_SHOWN = 80


class DecisionError(RegisterError):
    """What was asked cannot be decided; the text says why, `field` in which field of the form, if it is in one."""

    field: str = ""

    def at(self, field: str) -> DecisionError:
        """The same error, said beside `field`."""
        self.field = field
        return self


def check_fields(entry: Entry, changed: Mapping[str, Any]) -> None:
    """Whether `changed` may become the fields of `entry`. Raises `DecisionError`."""
    for name, value in changed.items():
        if name not in CORRECTABLE[entry.layer]:
            raise DecisionError(_("%(value)s: this cannot be corrected here.") % _shown(name))
        try:
            _CHECKS.get(name, _check_words)(entry, name, value)
        except DecisionError as error:
            raise error.at(name) from None


def check_places(codes: Iterable[str]) -> None:
    """Whether these are codes of countries (ISO 3166-1 alpha-2). Raises `DecisionError`."""
    known = set(Place.objects.values_list("pk", flat=True))
    for code in codes:
        if code not in known and not _is_country(code):
            said = _("%(value)s: no country has this code or name; write its name (Georgia) or two letters (GE).") % _shown(
                code
            )
            raise DecisionError(said).at("places")


def check_themes(names: Iterable[str]) -> None:
    """Whether a codebook or the register has these themes. Raises `DecisionError`."""
    known = set(Theme.objects.values_list("pk", flat=True))
    known |= {term.value for book in codebooks() for term in book.terms if term.kind == "themes"}
    for name in names:
        if name not in known:
            raise DecisionError(_("%(value)s: there is no such theme; choose those of the list.") % _shown(name)).at("themes")


def _shown(value: object) -> dict[str, str]:
    """What fills a message about one value."""
    return {"value": str(value)[:_SHOWN]}


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isascii() and code.isupper() and code not in _NO_COUNTRY and code in _territories()


def _territories() -> Mapping[str, str]:
    found: Mapping[str, str] = Locale("en").territories
    return found


# -------------------------------------------------------------------------------------------------------- one field each


def _check_kind(entry: Entry, _name: str, value: Any) -> None:
    if value not in (ASK_KINDS if entry.layer == "ask" else STATEMENT_KINDS):
        raise DecisionError(_("%(kind)s: this is no kind of such an entry") % {"kind": str(value)[:_SHOWN]})


def _check_choice(_entry: Entry, name: str, value: Any) -> None:
    if value not in _WORDS[name]:
        raise DecisionError(_("%(value)s: this is none of the words of the list; choose one of those.") % _shown(value))


def _check_ministry(_entry: Entry, _name: str, value: Any) -> None:
    if value is not None and not Ministry.objects.filter(pk=value).exists():
        raise DecisionError(_("%(value)s: the register has no such ministry; choose one of the list.") % _shown(value))


def _check_tick(_entry: Entry, _name: str, value: Any) -> None:
    if not isinstance(value, bool):
        raise DecisionError(_("%(value)s: this is none of the words of the list; choose one of those.") % _shown(value))


def _check_period(_entry: Entry, _name: str, value: Any) -> None:
    if value == "":
        return
    if not isinstance(value, str) or not _PERIOD.fullmatch(value) or not all(map(_is_real, value.split("/"))):
        raise DecisionError(_("%(value)s: write a day or period as 2026-11-21, 2026-11, or ../2026-12-31.") % _shown(value))
    if first_and_last_day(value) is None:
        raise DecisionError(_("%(value)s: this period ends before it begins.") % _shown(value))


def _is_real(part: str) -> bool:
    return part == ".." or first_day(part) is not None


def _check_words(_entry: Entry, name: str, value: Any) -> None:
    most = Entry._meta.get_field(name).max_length
    if not isinstance(value, str) or (most and len(value) > most):
        raise DecisionError(_("%(value)s …: this has more than %(most)s characters.") % (_shown(value) | {"most": str(most)}))


_CHECKS: Mapping[str, Callable[[Entry, str, Any], None]] = {
    "kind": _check_kind,
    "ministry_id": _check_ministry,
    "recurring": _check_tick,
    "date_text": _check_period,
    "due_text": _check_period,
    **dict.fromkeys(_WORDS, _check_choice),
}
