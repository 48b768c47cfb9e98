"""Dutch and English words for what the records say: kinds, statuses, column heads.

A word of the vocabulary that is not listed is shown as it stands, never dropped.
"""

from __future__ import annotations

from typing import Final, Literal

Lang = Literal["nl", "en"]
LANGUAGES: Final[tuple[str, ...]] = ("nl", "en")

_WORDS: Final[dict[str, tuple[str, str]]] = {
    # kinds of entry
    "motie": ("motie", "motion"),
    "vraag": ("schriftelijke vraag", "written question"),
    "verzoek": ("verzoek", "request"),
    "toezegging": ("toezegging", "undertaking"),
    "commitment": ("toezegging of voornemen", "commitment"),
    "deed": ("daad", "deed"),
    "refusal": ("weigering", "refusal"),
    # statuses
    "open": ("openstaand", "open"),
    "in_progress": ("in uitvoering", "in progress"),
    "partly_fulfilled": ("deels voldaan", "partly fulfilled"),
    "fulfilled": ("voldaan", "fulfilled"),
    "declined": ("afgewezen", "declined"),
    "lapsed": ("vervallen", "lapsed"),
    "overdue": ("over de termijn", "overdue"),
    # outcomes and manners of an answer
    "standing_policy": ("staand beleid", "standing policy"),
    "partial": ("gedeeltelijk", "partial"),
    "answered": ("beantwoord", "answered"),
    "none": ("geen", "none"),
    # strengths
    "firm": ("hard", "firm"),
    "intent": ("voorgenomen", "intended"),
    "conditional": ("voorwaardelijk", "conditional"),
    # papers
    "letter": ("brief", "letter"),
    "answers": ("antwoorden op schriftelijke vragen", "answers to written questions"),
    "motion": ("motie", "motion"),
    "report": ("verslag", "report of a debate"),
    "other": ("overig", "other"),
    # themes
    "expression": ("vrijheid van meningsuiting", "freedom of expression"),
    "religion": ("vrijheid van religie en levensovertuiging", "freedom of religion or belief"),
    "lgbti": ("gelijke rechten lhbti", "rights of LGBTI people"),
    "women": ("vrouwenrechten", "rights of women"),
    "defenders": ("mensenrechtenverdedigers", "human rights defenders"),
    "accountability": ("rechtsstaat en straffeloosheid", "accountability and rule of law"),
    "general": ("mensenrechten algemeen", "human rights in general"),
    # yes and no
    "yes": ("ja", "yes"),
    "no": ("nee", "no"),
}


def word(term: str, *, lang: str) -> str:
    """The word for `term` in `lang`; the term itself where there is none."""
    pair = _WORDS.get(term)
    return term if pair is None else pair[1 if lang == "en" else 0]


def yes_or_no(value: bool, *, lang: str) -> str:
    """ "ja" or "nee", "yes" or "no"."""
    return word("yes" if value else "no", lang=lang)


def capital(text: str) -> str:
    """`text` with its first letter a capital, as at the beginning of a sentence."""
    return text[:1].upper() + text[1:]
