"""Where a statement is done: the forum of the annotation guideline (statements, `forum`).

In: a finding, its sentence and instrument, the codebook's forums and the countries of the paper. Out: the first forum that the
sentence names, the one that follows from what is done, or the one that the section or the paper is about; None where the paper
does not tell. What a paper of another ministry than that of foreign affairs tells is done at home where it says nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from kamerspoor.dutch_calendar import MONTHS
from kamerspoor.interpret.codebook import Coded, Found
from kamerspoor.interpret.countries import OURS, Countries
from kamerspoor.interpret.findings import Context, Finding
from kamerspoor.interpret.sections import Sections
from kamerspoor.model import PlaceMention, Structure
from kamerspoor.vocabulary import Forum

_TALKS_WITH = re.compile(
    r"\b(?:dialoog|gesprek(?:ken)?|overleg|consultaties|relaties?|contacten|besprekingen|[Ss]amenwerking|afspraken|verdrag)"
    r" met (?:de |het )?$"
)
"""With a country right behind it, this is bilateral whatever is done there."""
_COUNCIL = re.compile(
    r"\b(?:[Ii]n|[Tt]ijdens) de (?:komende |volgende |eerstvolgende |laatste )?Raad"
    rf" (?:(?:van|op) (?:\d|{'|'.join(MONTHS)})|(?!v|op )[a-z])"
    r"|\bRaadsconclusies?\b|\b(?:in|naar|uit|richting) Brussel\b"
)
"""The Council of the European Union by its day or alone, its conclusions, or the town where it meets."""
_COUNCIL_IN_SUBJECT = re.compile(
    r"\b(?:Landbouw|Milieu|Transport|Visserij|Telecom|Energie|Vervoers|Onderwijs|Gezondheids)\w*raad\b|\bEcofin"
    r"|\b(?:Europese|JBZ-|Landbouw- en Visserij)\s?[Rr]aad\b"
    r"|\bRaad (?:Buitenlandse Zaken|Algemene Zaken|Justitie|Werkgelegenheid|Sociale Zaken|voor Concurrentievermogen|WSBVC)"
)
"""Formations of the Council of the European Union, as agendas and reports of its meetings are titled."""
_WITH_MEMBERS = re.compile(r"\b(?:samen met|met de|vertegenwoordigde) (?:de )?(?:andere |overige )?EU-lidstaten\b")
_OF_STATE = re.compile(r"\b(?:ontboden|ontbieden|autoriteiten|ambtgenoot|zaakgelastigde is|regering van)\b")
"""What is done with or said to another state."""
_WITH_A_STATE = frozenset(("dialogue", "statement", "funding"))
_TO_US = re.compile(r"\b(?:[Kk]amer|u|uw)\b")
_FILED = re.compile(r"\bde EU\b[^.;]{0,120}\b(?:dien(?:t|en|de|den)|ingediend)\b")
_THIS = re.compile(r"\b(?:dit|deze|dat|die|beide) \w+|\b(?:hiermee|daarmee)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\b[Ss]amen met\b|\bgezamenlijk met\b")
_FOREIGN_OFFICE = re.compile(r"Buitenlandse Zaken|Buitenlandse Handel|Ontwikkelingssamenwerking")
_OF_GOVERNMENT = re.compile(r"\b(?:overheid|autoriteiten|regering|begrotingssteun|politie|justiti\w+|rechtbanken|parlement)\b")
"""Whose means they are, where means are given to or held back from a state."""
_GOES_ON = re.compile(r"(?:Ook|Daarnaast|Verder|Voorts|Bovendien|Tevens|Ten ?slotte|Tot slot|Daarbij) ")
"""How a sentence begins that tells what else was said."""
_HERE = re.compile(r"\bgemeenschap in Nederland\b|\bin Nederland (?:wonende|gevestigde)\b")
"""People of a country who are here."""
_SAME = re.compile(
    r"(?:Daarbij|Hierbij|Hij|Zij|Ook|Verder|Daarnaast|Dat|Dit|Deze|(?:Tijdens|In|Bij) (?:dit|dat|deze|die|het gesprek))\b"
)
"""How a sentence begins that stays with whom the one before told of."""
_SAID_THERE = frozenset(("dialogue", "statement", "resolution"))
_MANY = frozenset(("un", "osce", "coe", "eu"))
"""Forums of many states: what goes on to be said there stands in the same paragraph."""
_TOWARDS = frozenset(("policy", "statement", "support"))
_THERE = re.compile(r"\b(?:daar|erop|ervoor|hierop|Raad|raad|bijeenkomst|vergadering|collega\w*|ambtgenoten)\b")
"""What points to a meeting or those who sit there."""
_TOLD_STATE = re.compile(
    r"\b(?:autoriteiten|ambts?genoot|ambassadeur|[Zz]aakgelastigde|regering van|[Aa]mbassade in"
    r"|\w+s(?:ch)?e (?:[Rr]egering|[Mm]inister(?:ie)?|politie|president|premier))\b|\b(?:Hem|Haar|Hun) is\b"
)
"""Whom another state is told by or at: its officers, or our embassy there."""
_BEFORE_HOUSE = re.compile(
    r"\b(?:[Aa]lgemeen [Oo]verleg|AO|(?:[Cc]ommissie)?debat|ministerraad|toe(?:gezegd| te zeggen))\b"
    r"|\b(?:aan|met|in|tot) (?:uw|de) (?:Tweede )?Kamer\b"
    r"|\b(?:met|aan) u\b|\b(?:[Ii]n|[Bb]ij) (?:mijn|deze|die|genoemde) brief\b"
)
"""What is said before the House, or among ministers."""
_HELD_THERE = frozenset(("dialogue", "statement", "resolution", "event"))
"""What is done in the forum of the section, where the sentence names none."""
_WITH_A_COUNTRY = frozenset(("dialogue", "visit", "support", "statement"))
"""What is bilateral where a country is named."""


class Forums:
    """The forums that one paper names."""

    def __init__(self, text: str, parts: Structure, coded: Coded, countries: Countries, sections: Sections) -> None:
        self.text, self._coded, self._countries = text, coded, countries
        self.foreign = self._of_foreign_office(parts)
        """Does the paper come from those who deal with other countries?"""
        named = [(f.start, f.value) for f in coded.found if f.kind == "forums" and f.value != "national"]
        council = None if parts.qa else _COUNCIL_IN_SUBJECT.search(parts.header.subject or "")
        self.main = sections.throughout(named, least=6, share=0.6) or ("eu" if council else None)
        """The forum that most of the paper is about, or the Council that its subject names."""

    def _of_foreign_office(self, parts: Structure) -> bool:
        """By its senders, or in a debate the ministers who speak; where none is known: is the paper about a country?"""
        roles = [s.role for s in parts.header.senders if s.role]
        roles = roles or [s.speaker.role for s in parts.speeches if s.office == "minister" and s.speaker.role]
        if roles:
            return any(_FOREIGN_OFFICE.search(role) for role in roles)
        main = self._countries.main
        return main is not None and main not in OURS

    def of_statement(
        self,
        finding: Finding,
        context: Context,
        instrument: str,
        named: Sequence[str],
        above: Sequence[Found],
        places: Sequence[str],
        before: str | None,
    ) -> Forum | None:
        """The forum of a statement.

        `named` are those of its sentence, `above` those of its heading, `places` the countries it is about; `before` is the
        forum of the statement before in its paragraph.
        """
        outside = [value for value in named if value != "national"]
        start, end = context.start, context.end
        if instrument == "reporting" or finding.self_paper:
            house = _TO_US.search(self.text, start, end)
            if self.foreign and not house and not finding.self_paper and _TOLD_STATE.search(self.text, start, end):
                return cast(Forum, outside[0]) if outside else "bilateral"
            others = finding.kind == "commitment" and finding.actor is None and not house
            return cast(Forum, outside[0]) if others and outside else "national"
        if finding.rule == "act.priority":
            return None
        at_un = "un" in (self.main, self._coded.forum_of.get(instrument))
        if at_un and "eu" in outside[:1] and _FILED.search(self.text, start, end):
            return "un"  # "Mede namens Nederland diende de EU een resolutie in" in a report on the United Nations
        council = _COUNCIL.search(self.text, start, end) or _WITH_MEMBERS.search(self.text, start, end)
        if council and outside[:1] in ([], ["bilateral"]):
            return "eu"
        if outside:
            return cast(Forum, self._weighed(context, outside))
        if self._with_partners(context):
            return "coalition"
        if self.foreign and instrument in _WITH_A_STATE and places and _OF_STATE.search(self.text, start, end):
            return "bilateral"
        if self._in_talks_with(start, self._abroad(start, end)):
            return "bilateral"
        if self.main and self._in_main(context, instrument):
            return cast(Forum, self.main)
        if (
            instrument in _HELD_THERE
            and context.abroad
            and (held := {f.value for f in above} - {"national"})
            and len(held) == 1
        ):
            return cast(Forum, held.pop())
        if instrument in _SAID_THERE and before in _MANY and _GOES_ON.match(self.text, start):
            return cast(Forum, before)
        if self.foreign and instrument in _SAID_THERE and before == "bilateral" and _SAME.match(self.text, start):
            return "bilateral"
        if instrument == "resolution" and before in _MANY and _THIS.search(self.text, start, end):
            return cast(Forum, before)
        return self._untold(finding, context, instrument, named, places)

    def _untold(
        self, finding: Finding, context: Context, instrument: str, named: Sequence[str], about: Sequence[str]
    ) -> Forum | None:
        """Where neither the sentence nor what stands around it names a forum; `about` are the countries it is about."""
        start, end, main = context.start, context.end, self._countries.main
        places = self._abroad(start, end)
        at_home = _BEFORE_HOUSE.search(self.text, start, end) and not _TOLD_STATE.search(self.text, start, end)
        if at_home and instrument in ("statement", "dialogue"):
            return "national"
        if places and instrument in _WITH_A_COUNTRY and finding.kind != "refusal":
            return "national" if _HERE.search(self.text, start, end) else "bilateral"
        of_state = finding.kind == "refusal" or bool(_OF_GOVERNMENT.search(self.text, start, end))
        if instrument == "funding" and self.foreign and about and of_state:
            return "bilateral"
        if instrument in ("dialogue", "visit") and self.foreign and about and finding.kind != "refusal" and not named:
            return "bilateral"
        if self.foreign and main and main not in OURS and about and not named and self._towards(finding, instrument):
            return "bilateral"
        if (finding.kind == "refusal" or instrument in ("funding", "other")) and self.foreign:
            return "national" if named and instrument == "dialogue" else None
        if instrument in self._coded.forum_of and not named:
            return cast(Forum, self._coded.forum_of[instrument])
        if main and main not in OURS and self.foreign:
            return "national" if named else "bilateral" if instrument in ("dialogue", "visit") else None
        return "national" if named or not self.foreign else None

    def _abroad(self, start: int, end: int) -> list[PlaceMention]:
        """The places outside the Kingdom that a statement can be about."""
        return [p for p in self._countries.within(start, end) if p.iso not in OURS]

    def _in_talks_with(self, start: int, places: Sequence[PlaceMention]) -> bool:
        """Is one of `places` a country that is talked with: "de dialoog met Peru"?"""
        return any(_TALKS_WITH.search(self.text, max(start, p.start - 30), p.start) for p in places)

    @staticmethod
    def _towards(finding: Finding, instrument: str) -> bool:
        """Is it to be done towards the one country that the paper is about?"""
        return finding.kind == "commitment" and instrument in _TOWARDS

    def _in_main(self, context: Context, instrument: str) -> bool:
        """Is what names no forum done in the paper's main one? In a debate, of many things, only what is said there."""
        if not context.spoken:
            return True
        abroad = self._abroad(context.start, context.end)
        return instrument in _SAID_THERE and not abroad and bool(_THERE.search(self.text, context.start, context.end))

    def _with_partners(self, context: Context) -> bool:
        """Is it done together with two other countries or more?"""
        together = _TOGETHER.search(self.text, context.start, context.end)
        if together is None or not self._countries.main:
            return False
        inside = self._countries.all_within(together.end(), context.end)
        partners = {p.iso for p in inside if p.iso not in ("NL", self._countries.main) and self._countries.partner(p)}
        return len(partners) > 1

    def _weighed(self, context: Context, outside: Sequence[str]) -> str:
        """The first forum named; but a body of the paper's main forum outweighs the partners one works with there."""
        said = self.text[context.start : context.end]
        if outside[0] != "coalition":
            return outside[0]
        if "bij gelijkg" in said:
            return "bilateral"
        if "un" in outside and "ensenrechtenraad" in said:
            return "un"  # work inside the Human Rights Council, also with like-minded states
        if self.main:
            return "coalition" if "oalition" in said or "contactgroep" in said else self.main
        return outside[0]
