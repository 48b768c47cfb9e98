"""Reasons of statuses and links in words, in the language at hand; the register holds codes with what fills them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kamerspoor.export.citation import spaced
from kamerspoor.link import Reason, words
from kamerspoor_site.pages.dates import period_words
from kamerspoor_site.pages.identifiers import printed
from kamerspoor_site.pages.labels import country, label
from kamerspoor_site.register.models import Link

_DAYS = _("answered in %(days)s days, within the term of %(term)s")
_DAYS_OVER = _("answered in %(days)s days, %(over)s over the term of %(term)s")
_OWN = {
    "same_paper": _("the paper itself ties them together"),
    "decided": _("a reviewer decided so"),
}
"""Reasons of the register itself; all others are those of `kamerspoor.link`, which has the words for them."""

_DAY_FACTS = frozenset({"day", "asked", "until", "notice", "period", "due"})
_WORDS_OF: dict[str, Callable[[str], str]] = {
    "place": country,
    "theme": partial(label, "theme"),
    "forum": partial(label, "forum"),
    "instrument": partial(label, "instrument"),
    "dossier": spaced,
}
"""Words for the codes in `what`, by what the reason compares (`proof.same-place`)."""


def status_reason(reason: dict[str, Any]) -> str:
    """Why a status is what it is; empty where no reason is kept."""
    if reason.get("text"):
        return str(reason["text"])
    if reason.get("code"):
        return str(_OWN.get(reason["code"], reason["code"]))
    told = [words for code, facts in reason.get("reasons", ()) for words in [_words(code, facts)]]
    if "over" in reason and not any(why[0].endswith(".pointed") for why in reason["reasons"]):
        told = [words for words, why in zip(told, reason["reasons"], strict=True) if not why[0].startswith("term.")]
        told.append(str(_DAYS_OVER if reason["over"] else _DAYS) % reason)
    return "; ".join(told)


def link_reasons(link: Link) -> list[str]:
    """Why a link is proposed, one phrase each; a reason that is words already stays as it is."""
    return [reason if isinstance(reason, str) else _words(reason[0], reason[1]) for reason in link.reasons]


def _words(code: str, facts: dict[str, Any]) -> str:
    if code in _OWN:
        return str(_OWN[code])
    filled = {name: _fact(name, value) for name, value in facts.items()}
    if "what" in filled and (words_of := _WORDS_OF.get(code.rpartition("-")[2])):
        filled["what"] = ", ".join(words_of(part) for part in filled["what"].split(", "))
    language = "nl" if (get_language() or "nl").startswith("nl") else "en"
    return words(Reason(code, 0.0, tuple(sorted(filled.items()))), language=language)


def _fact(name: str, value: Any) -> str:
    if name in _DAY_FACTS:
        return period_words(str(value)) or str(value)
    if name in ("by", "publication"):
        return printed(str(value))
    if name == "outcome":
        return label("outcome", str(value))
    return str(value)
