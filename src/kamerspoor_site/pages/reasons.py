"""Reasons of statuses and links in words, in the language at hand; the register holds codes with what fills them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from kamerspoor_site.pages.dates import period_words
from kamerspoor_site.register.models import Link

_STATUS = {
    "promise": _("promised without a date; no paper in the register shows yet that it was done"),
    "promise_due": _("promised for %(due)s; no paper in the register shows yet that it was done"),
    "outcome_fulfilled": _("the paper itself says that it was done"),
    "outcome_in_progress": _("the paper itself says that it is being done or will be"),
    "outcome_standing_policy": _("the paper itself says that this is policy already"),
    "outcome_partial": _("the paper itself says that part of it was done"),
    "outcome_declined": _("the paper itself says that it cannot or will not be done"),
    "outcome_answered": _("the question was answered"),
    "outcome_none": _("no response to it is known"),
    "question_open": _("no answer is known; the term ended or ends on %(due)s"),
}
_DAYS = _("answered in %(days)s days, within the term of %(term)s")
_DAYS_OVER = _("answered in %(days)s days, %(over)s over the term of %(term)s")
_LINK = {
    "same_paper": _("the paper itself ties them together"),
    "says_so": _("the paper itself says so"),
    "same_day": _("the sentence names %(day)s, the day of the paper"),
    "same_ministry": _("both come from the same ministry (%(ministry)s)"),
    "shared_words": _("the sentence and the paper share the words %(words)s"),
}


def status_reason(reason: dict[str, Any]) -> str:
    """Why a status is what it is; empty where no reason is kept."""
    template = _STATUS.get(reason.get("code", ""))
    words = [str(template) % _filled(reason)] if template else [str(reason["text"])] if reason.get("text") else []
    if "over" in reason:
        words.append(str(_DAYS_OVER if reason["over"] else _DAYS) % reason)
    return "; ".join(words)


def link_reasons(link: Link) -> list[str]:
    """Why a link is proposed, one phrase each; a reason that is words already stays as it is."""
    found = []
    for reason in link.reasons:
        if isinstance(reason, str):
            found.append(reason)
        elif reason[0] in _LINK:
            found.append(str(_LINK[reason[0]]) % _filled(reason[1]))
    return found


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """`values` with days in words."""
    return {name: period_words(value) if name in ("due", "day") else value for name, value in values.items()}
