"""What is undertaken by word of mouth in the present tense: "Ik stuur u een brief", "Dat zoek ik uit", "Dat doe ik".

In: a bench of a debate and a predicate in the present whose subject speaks. Out: whether it is an undertaking: the speaker
will find something out, pass it on, or send it. On paper the same words tell what the paper does or what is done always.
"""

from __future__ import annotations

from kamerspoor.interpret.bench import Bench
from kamerspoor.interpret.clauses import Predicate
from kamerspoor.interpret.words import word_set

_UNDERTAKEN = word_set(
    "nagaan navragen uitzoeken natrekken nakijken opzoeken toesturen toezenden toekomen doorsturen doorgeven doorgeleiden"
    " voorleggen terugkoppelen oppakken overbrengen opvragen rondvragen"
)
"""Verbs of what somebody who is asked for it is yet to do."""
_SENT = word_set("sturen zenden delen opnemen zetten meenemen")
"""Verbs of sending; an undertaking where it is a letter, or goes to the House."""
_IN_WRITING = word_set(
    "brief kamerbrief voortgangsbrief verzamelbrief rapportage voortgangsrapportage overzicht notitie schriftelijk"
)
_PRACTICE = word_set("altijd steeds elke iedere vaak nu momenteel al nog regelmatig sinds inmiddels eerder gewoonlijk meestal")
"""What tells of a practice, or of what goes on already."""
_GLADLY = word_set("dat doe ik wij we zullen graag zeker natuurlijk uiteraard ook dan ja zo doen . ,")
"""The words of a sentence that only says "dat doe ik"."""


def undertakes(bench: Bench, p: Predicate) -> bool:
    """Does the speaker of a clause in the present tense undertake to do something?"""
    lower = bench.lower
    if not bench.context.spoken or p.perfect or bench.negated(p) or not _PRACTICE.isdisjoint(lower[p.start : p.end]):
        return False
    if p.lemma in _UNDERTAKEN:
        return True
    if p.lemma == "doen":
        return "dat" in lower and _GLADLY.issuperset(lower)
    to_house = bench.addressed or "kamer" in lower
    if p.lemma in _SENT:
        return (to_house and p.lemma in ("sturen", "zenden")) or not _IN_WRITING.isdisjoint(lower[p.start : p.end])
    return p.lemma == "laten weten" and to_house
