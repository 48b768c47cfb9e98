"""The words of the closed lists in the language of the page; the register and the contract keep the codes."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from functools import lru_cache

from babel import Locale
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from kamerspoor.errors import RuleError
from kamerspoor.interpret.theme_names import theme_name, themes

_LOG = logging.getLogger(__name__)

KIND = {
    "motie": _("Motion"),
    "vraag": _("Written question"),
    "verzoek": _("Request"),
    "toezegging": _("Earlier undertaking"),
    "commitment": _("Promise or intention"),
    "deed": _("Deed"),
    "refusal": _("Refusal"),
}
COMMITMENT = {"firm": _("Promise (firm)"), "intent": _("Intention"), "conditional": _("Conditional promise")}
"""A commitment by its strength: an intention is not called a promise."""
STATUS = {
    "open": pgettext_lazy("status", "Open"),
    "in_progress": _("In progress"),
    "partly_fulfilled": _("Partly fulfilled"),
    "fulfilled": _("Fulfilled"),
    "declined": _("Declined"),
    "lapsed": _("Lapsed"),
}
SIGN = {"open": "○", "in_progress": "◔", "partly_fulfilled": "◑", "fulfilled": "●", "declined": "✕", "lapsed": "–"}
"""A sign beside each status, so that colour never says it alone."""
DETAIL = {
    "letter": _("Letter"),
    "answers": _("Answers to written questions"),
    "delay_notice": _("Notice of delay"),
    "motion": _("Motion"),
    "amended_motion": _("Amended motion"),
    "amendment": _("Amendment"),
    "debate_report": _("Report of a debate"),
    "question_list": _("List of questions and answers"),
    "written_questions": _("Written questions"),
    "budget": _("Budget"),
    "bill": _("Bill"),
    "undated_letter": _("Letter without date"),
    "report": _("Report"),
    "other": _("Other paper"),
    "unknown": _("Other paper"),
}
STRENGTH = {"firm": _("firm"), "intent": _("intended"), "conditional": _("conditional")}
OUTCOME = {
    "fulfilled": _("done"),
    "in_progress": _("being done or promised"),
    "standing_policy": _("said to be policy already"),
    "partial": _("done in part"),
    "declined": _("declined"),
    "answered": _("answered"),
    "none": _("mentioned, no response"),
}
INSTRUMENT = {
    "statement": pgettext_lazy("instrument", "statement"),
    "dialogue": _("dialogue"),
    "resolution": _("resolution or vote"),
    "funding": _("funding"),
    "visit": _("visit"),
    "event": _("event"),
    "investigation": _("investigation"),
    "support": _("support"),
    "membership": _("membership"),
    "reporting": _("reporting"),
    "policy": _("policy"),
    "other": pgettext_lazy("instrument", "other"),
}
FORUM = {
    "bilateral": _("bilateral"),
    "eu": _("European Union"),
    "un": _("United Nations"),
    "osce": _("OSCE"),
    "coe": _("Council of Europe"),
    "coalition": _("coalition of states"),
    "national": _("national"),
}
LINK_FORWARD = {
    "answers": _("Responds to"),
    "carries_out": _("Carries out"),
    "repeats": _("Repeats"),
    "withdraws": _("Withdraws"),
    "replaces": _("Replaces"),
    "follows_up": _("Follows up"),
    "identifies": _("Says which publication this is"),
    "delays": _("Delays"),
    "cites": _("Cites"),
}
LINK_BACKWARD = {
    "answers": _("Response"),
    "carries_out": _("Carried out by"),
    "repeats": _("Repeated by"),
    "withdraws": _("Withdrawn by"),
    "replaces": _("Replaced by"),
    "follows_up": _("Followed up by"),
    "identifies": _("Identified by"),
    "delays": _("Delayed by"),
    "cites": _("Cited by"),
}
STATE = {"proposed": _("proposed by the register"), "confirmed": _("confirmed"), "rejected": _("rejected")}
REVIEW = {
    "confirmed": _("confirmed by a reviewer"),
    "rejected": _("rejected by a reviewer"),
    "merged": _("merged by a reviewer"),
}
DECISION = {
    "confirm": _("Confirmed"),
    "reject": _("Rejected"),
    "correct": _("Corrected"),
    "status": _("Set the status"),
    "merge": _("Merged"),
    "split": _("Split"),
    "add": _("Added"),
    "link": _("Decided on a link"),
    "choose": _("Chose between candidates"),
    "undo": _("Undid"),
}


class _Themes(Mapping[str, str]):
    """The themes of the codebooks in use with their names; none, with a warning in the log, where a codebook cannot be used."""

    def __getitem__(self, theme: str) -> str:
        if theme not in self._known():
            raise KeyError(theme)
        return theme_name(theme, lang=(get_language() or "nl")[:2])

    def __iter__(self) -> Iterator[str]:
        return iter(self._known())

    def __len__(self) -> int:
        return len(self._known())

    @staticmethod
    def _known() -> tuple[str, ...]:
        try:
            return themes()
        except RuleError as error:
            _warn(str(error))
            return ()


@lru_cache(maxsize=8)
def _warn(fault: str) -> None:
    """Say once what is wrong with the codebooks; pages go on."""
    _LOG.warning("Themes are shown without their names: %s", fault)


THEME = _Themes()
TYPE = {"paper": _("Papers"), "entry": _("Asks and statements")}

LISTS = {
    "kind": KIND | DETAIL,
    "status": STATUS,
    "detail": DETAIL,
    "strength": STRENGTH,
    "outcome": OUTCOME,
    "instrument": INSTRUMENT,
    "forum": FORUM,
    "theme": THEME,
    "forward": LINK_FORWARD,
    "backward": LINK_BACKWARD,
    "state": STATE,
    "review": REVIEW,
    "type": TYPE,
    "decision": DECISION,
}


def label(list_name: str, code: str) -> str:
    """The word for `code` of a list; a code that is not in it is shown as it is."""
    if list_name == "place":
        return country(code)
    return str(LISTS.get(list_name, {}).get(code, code.replace("_", " ") if code else ""))


def entry_kind(kind: str, strength: str) -> str:
    """The word for the kind of an entry; a commitment is named after its strength."""
    return str(COMMITMENT[strength]) if kind == "commitment" and strength in COMMITMENT else label("kind", kind)


def country(iso: str) -> str:
    """Name of a country in the language of the page."""
    return _territories(get_language() or "nl").get(iso, iso)


@lru_cache(maxsize=4)
def _territories(language: str) -> dict[str, str]:
    return dict(Locale.parse(language, sep="-").territories)
