"""Dutch and English words for what the records say: kinds, statuses, column heads.

A word of the vocabulary that is not listed is shown as it stands, never dropped.
"""

from __future__ import annotations

from typing import Final

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
    # instruments
    "statement": ("uitspraak", "statement"),
    "dialogue": ("gesprek", "dialogue"),
    "resolution": ("resolutie of stemming", "resolution or vote"),
    "funding": ("financiering", "funding"),
    "visit": ("bezoek", "visit"),
    "event": ("bijeenkomst", "event"),
    "investigation": ("onderzoek", "investigation"),
    "support": ("steun", "support"),
    "membership": ("lidmaatschap", "membership"),
    "reporting": ("verslag aan de Kamer", "reporting"),
    "policy": ("beleid", "policy"),
    # forums
    "bilateral": ("bilateraal", "bilateral"),
    "eu": ("Europese Unie", "European Union"),
    "un": ("Verenigde Naties", "United Nations"),
    "osce": ("OVSE", "OSCE"),
    "coe": ("Raad van Europa", "Council of Europe"),
    "coalition": ("coalitie van staten", "coalition of states"),
    "national": ("nationaal", "national"),
    # what reviewers made of an entry
    "confirmed": ("bevestigd", "confirmed"),
    "rejected": ("afgekeurd", "rejected"),
    "merged": ("samengevoegd", "merged"),
    # papers
    "letter": ("brief", "letter"),
    "answers": ("antwoorden op schriftelijke vragen", "answers to written questions"),
    "motion": ("motie", "motion"),
    "report": ("verslag", "report of a debate"),
    "other": ("overig", "other"),
}


def word(term: str, *, lang: str) -> str:
    """The word for `term` in `lang`; the term itself where there is none."""
    pair = _WORDS.get(term)
    return term if pair is None else pair[1 if lang == "en" else 0]


def capital(text: str) -> str:
    """`text` with its first letter a capital, as at the beginning of a sentence."""
    return text[:1].upper() + text[1:]
