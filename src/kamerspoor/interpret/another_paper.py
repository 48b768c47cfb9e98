"""What another paper than this one will tell: "In de volgende voortgangsbrief ga ik daarop in", "Daarin bespreek ik ook".

In: a bench and a predicate. Out: whether the clause tells of another paper, which is then promised rather than done by this one
(annotation guideline, statements: a deed done by the document itself).
"""

from __future__ import annotations

import re

from kamerspoor.interpret.bench import PRESENT, Bench
from kamerspoor.interpret.clauses import Predicate
from kamerspoor.interpret.words import word_set

_PAPER = re.compile(
    r"\b[Ii]n (?:de|het|een|mijn|onze|die|dat)(?: [\w-]+){0,2}? "
    r"(?:[\w-]*(?:rapportage|voortgangsbrief|beleidsbrief|beleidsnota)"
    r"|(?:volgende|eerstvolgende|komende|aangekondigde|toegezegde|genoemde|afzonderlijke|aparte) "
    r"[\w-]*(?:brief|nota|verslag|agenda|reactie|notitie|begroting|evaluatie|rapport|memorie)"
    r")\b(?! van \d)(?! (?:die|dat|welke)[^,;]{0,60}hierbij)"
)
"""A paper that is not the one that speaks: "in de volgende brief"; the day of an earlier one may not stand behind it."""
_THAT = re.compile(
    r"(?:Daarin|In (?:die|dat) [\w-]*(?:brief|nota|rapportage|verslag|reactie|notitie|evaluatie|rapport)|Daarbij)\b"
)
"""How a sentence begins that tells more of the paper that the sentence before promised."""
_TELLS = word_set(
    """ingaan toelichten stilstaan bespreken betrekken terugkomen schetsen beschrijven uiteenzetten meenemen besteden opnemen
    reageren informeren weergeven behandelen"""
)


def tells_elsewhere(bench: Bench, p: Predicate) -> bool:
    """Does the clause tell what another paper will hold?"""
    context = bench.context
    if p.lemma not in _TELLS or p.tag not in PRESENT or p.perfect or context.has("self") or context.spoken:
        return False
    sentence = bench.words.text
    if _PAPER.search(sentence):
        return True
    return bool(_THAT.match(sentence)) and _promised_before(bench)


def _promised_before(bench: Bench) -> bool:
    """Did the sentence before promise a paper, and is it not this one that it spoke of?"""
    previous = bench.context.previous
    return any(f.kind == "commitment" and f.group == "reporting" for f in previous) and not any(f.self_paper for f in previous)
