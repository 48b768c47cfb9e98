"""Ministries, offices and the cabinet in the language of the page; the register keeps them as the papers print them.

A name that is not known in English is shown in Dutch.
"""

from __future__ import annotations

import re

from django.utils.translation import get_language

from kamerspoor_site.register.models import Ministry
from kamerspoor_site.register.services.ministries import MINISTRIES

_ENGLISH = {
    "az": "General Affairs",
    "bz": "Foreign Affairs",
    "bzk": "the Interior and Kingdom Relations",
    "def": "Defence",
    "ezk": "Economic Affairs",
    "kgg": "Climate Policy and Green Growth",
    "fin": "Finance",
    "ienw": "Infrastructure and Water Management",
    "jenv": "Justice and Security",
    "aenm": "Asylum and Migration",
    "lvvn": "Agriculture, Fisheries, Food Security and Nature",
    "ocw": "Education, Culture and Science",
    "szw": "Social Affairs and Employment",
    "vro": "Housing and Spatial Planning",
    "vws": "Health, Welfare and Sport",
}
_PORTFOLIOS = {MINISTRIES[slug][0].casefold(): name for slug, name in _ENGLISH.items()} | {
    "buitenlandse handel en ontwikkelingssamenwerking": "Foreign Trade and Development Cooperation",
    "buitenlandse handel": "Foreign Trade",
    "ontwikkelingssamenwerking": "Development Cooperation",
    "ontwikkelingshulp": "Development Aid",
    "economische zaken en klimaat": "Economic Affairs and Climate Policy",
    "landbouw, natuur en voedselkwaliteit": "Agriculture, Nature and Food Quality",
    "veiligheid en justitie": "Security and Justice",
    "infrastructuur en milieu": "Infrastructure and the Environment",
    **{slug: _ENGLISH[slug] for slug in ("bz", "bzk", "ezk", "ocw", "szw", "vro", "vws")},
    **{"ienw": _ENGLISH["ienw"], "jenv": _ENGLISH["jenv"], "lvvn": _ENGLISH["lvvn"]},
}
_OFFICES = {"minister": "Minister", "staatssecretaris": "State Secretary"}
_BODIES = {
    "kabinet": "the cabinet",
    "regering": "the government",
    "nederland": "the Netherlands",
    "koninkrijk": "the Kingdom",
    "rijk": "the central government",
    "minister": "the Minister",
    "staatssecretaris": "the State Secretary",
    "ministerie": "the ministry",
    "minister-president": "the Prime Minister",
    "ambassade": "the embassy",
    "ambassades": "the embassies",
    "ambassadeur": "the ambassador",
}
_OFFICE = re.compile(r"(minister|staatssecretaris) (?:van |voor )?(.+)", re.IGNORECASE)


def ministry_word(ministry: Ministry | None) -> str:
    """The name of a ministry; empty for none."""
    if ministry is None:
        return ""
    english = _ENGLISH.get(ministry.slug) if _english() else None
    return _capital(english) if english else ministry.name


def actor_word(actor: str) -> str:
    """An office, or what the papers call the cabinet."""
    if not _english():
        return actor
    office = _OFFICE.fullmatch(actor)
    if office and (portfolio := _PORTFOLIOS.get(office[2].casefold())):
        return f"{_OFFICES[office[1].casefold()]} {'for' if 'Trade' in portfolio else 'of'} {portfolio}"
    portfolio = _PORTFOLIOS.get(actor.casefold())
    return _capital(portfolio) if portfolio else _BODIES.get(actor.casefold(), actor)


def _english() -> bool:
    return (get_language() or "nl").startswith("en")


def _capital(name: str) -> str:
    """A name as it stands alone: "the Interior" is "Interior"."""
    return name.removeprefix("the ")
