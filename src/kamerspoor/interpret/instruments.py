"""With what a statement is done: the instrument of the annotation guideline (statements, `instrument`).

In: a finding and what its sentence says of instruments (`Said`). Out: an instrument. An idiom that names one outweighs the
verb, a verb that says clearly what is done outweighs a noun, and a verb that leaves it open ("geven", "maken") leaves it to the
first noun.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from kamerspoor.interpret.findings import Finding
from kamerspoor.interpret.instrument_phrases import BILL, STUDY, TO_HOUSE, by_phrase
from kamerspoor.interpret.words import word_set
from kamerspoor.vocabulary import Instrument


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of instruments: its text, the codebook's nouns in order, the idiom's instrument; is money named?

    `abroad` tells that it is about another country, `before` the instrument of the statement before in its paragraph, `spoken`
    that it is said in a debate.
    """

    text: str
    nouns: tuple[str, ...]
    act: str | None
    money: bool
    abroad: bool = False
    before: str | None = None
    spoken: bool = False

    def has(self, noun: str) -> bool:
        """Does a noun of this instrument stand in the sentence?"""
        return noun in self.nouns


_SURE = word_set("statement dialogue funding visit event investigation membership reporting resolution")
"""Classes of verbs that tell the instrument by themselves."""
_NOUNS_FIRST = word_set("resolution funding statement dialogue investigation reporting support membership visit")
_GENERIC = word_set(
    """zetten inzetten inspannen geven leggen maken doen blijven gaan komen brengen zoeken stellen nemen houden werken
    zorgen voeren hebben zijn verlenen afgeven spelen staan leveren krijgen ontvangen streven richten steunen zien
    uitvoeren voortbouwen betrekken optrekken lukken indienen bijdragen bieden sturen trekken verwelkomen willen
    plaatsvinden liggen starten verrichten"""
)
"""Verbs that leave it to a noun what is done."""
_TOLD_LATER = frozenset(("commitment.event-due", "commitment.future-event", "commitment.passive-due"))
_PROMISED = frozenset(("commitment.promised", "commitment.announced"))
"""Rules of promises that are told: what is promised stands further on."""
_CALLED = re.compile(r"\bopgeroepen\b")
_UNTOLD = frozenset(("refusal.no-word", "refusal.veiled", "refusal.no-data", "refusal.no-figures", "refusal.unknown"))
"""Rules of refusals to tell something."""
_PLEDGES = word_set("toezeggen beloven")
"""What one refuses to promise is something to be done."""
_NO_MATTER = frozenset(("reporting",))
"""The House is named in many refusals without being told anything less."""
_INQUIRY = re.compile(
    r"onderzoek|analyse|verkenning|studie|telling|meting|\b(?:te|op) (?:be)?kijken|te berekenen|te toetsen|te beoordelen"
    r"|uit te rekenen|door te (?:lichten|rekenen)|in beeld te"
    r"|\badvies\b|adviseren|na te gaan|uit te zoeken|in kaart|evalu|inventaris|te bezien|doorlicht"
)
"""What somebody is asked for that is an inquiry."""
_PEOPLE = re.compile(r"\b(?:zijn|worden|zullen) (?:\w+ ){0,6}?betrokken\b|betrokken worden\b")
"""Several who are involved, rather than a thing that is."""
_MEETING = re.compile(r"\b(?:debat|\w+debat|overleg|AO|bijeenkomst|conferentie|hoorzitting|congres|symposium)\b")
_MEETS = frozenset(("plaatsvinden", "houden"))
"""Verbs that mostly tell an event, and of these only what comes together."""
_SPOKEN = frozenset(("laten weten",)) | word_set("ingaan stellen aangeven zeggen opmerken melden oproepen benadrukken noemen")
_SPEECH = re.compile(r"\b(?:toespraak|interventie|speech|rede)\b")
"""Where one speaks before a forum."""
_TOLD = frozenset(("laten weten",)) | word_set("inlichten mededelen meedelen melden toelichten stellen brengen overbrengen")
_AUTHORITIES = re.compile(r"\b(?:autoriteiten|ambtgenoot|ambassadeur|zaakgelastigde|regering van|aan de \w+se [Mm]inister)\b")
_TO_US = re.compile(r"\b(?:[Kk]amer|u|uw)\b")
"""What is told to the House."""
_SPONSORS = re.compile(r"\b(?:mede-?indiener|kerngroep|core group|ingediend|indienen)\b")
"""What one is or does for a resolution."""
_DONE = frozenset(("deed.passive", "deed.perfect"))
_OWN_EFFORT = re.compile(r"\b(?:mij|me|zich|ons)\b|\b(?:in)?gezet op\b")
"""Somebody who exerts himself, rather than people or means that are put in."""
_SETTLED_LATER = re.compile(r"\bvooruit(?:ge|te )?\s?(?:lopen)?\b|\bgeen gevolg\b")
"""What one refuses to settle beforehand, and what one does not give in to."""
_TO_TELL = re.compile(
    r"\b(?:te informeren|informeren over|aan te geven|te geven valt|valt (?:\w+ )?te geven|te beantwoorden|te melden"
    r"|mee te delen|(?:antwoord|oordeel|beeld|overzicht|aantal|cijfers?|duidelijkheid) \w* ?te geven|op die motie in te gaan"
    r"|in te gaan op|op [^.;]{3,80} in te gaan|inzage"
    r"|van een (?:standpunt|reactie|antwoord) te voorzien|te speculeren|speculeren|vast te stellen"
    r"|vastgesteld worden|te zeggen|te ontvangen|te verstrekken|openbaar)\b"
)
"""What a refusal says cannot be done where it is a telling."""
_IN_TIME = re.compile(r"\b(?:gestelde|gevraagde|gebruikelijke) termijn\b")
"""The time within which the House is to be answered."""
_OPEN_VERBS = word_set("zijn maken gaan vallen vaststellen speculeren lenen zien")
_WEIGHING = word_set("bezien bekijken overwegen heroverwegen afwegen wegen herbezien herzien")
"""What one weighs is a course of one's own; with a noun of inquiry it is an inquiry."""
_LOOKING = word_set("bezien bekijken")
_LOOKED_AT_WITH = re.compile(r"(?<![Ss]amen )\b[Mm]et (?:(?:de|het|een|mijn|hen|haar|hem|onze|alle|andere|betrokken) |[A-Z])")
"""Who looks at it with us: what several look into together is an inquiry."""
_REPLY_TO_COME = re.compile(r"\b(?:kabinets|beleids)?reactie\b|\b(?:kamer|voortgangs)?brief\b|\b\w+(?:rapportage|verslag)\b")
"""A paper to come: what is put in it is told to the House."""
_SENT_TO_HOUSE = re.compile(
    r"\baan (?:uw|de) Kamer (?:te )?(?:doen toekomen|aan\s?(?:te )?bieden|(?:toe)?(?:zenden|sturen))\b"
    r"|\b(?:reactie|antwoord(?:en)?|brief)\b[^.;]{0,80}\b(?:toe te (?:zenden|sturen)|te (?:zenden|sturen))\b"
)
"""A paper or answer that is going to the House."""
_HOW_MANY = re.compile(r"\b(?:aantal|aandeel|percentage)\b")
"""What is raised or lowered that is no money."""
_AT_LAST = {
    "commitment": re.compile(r"\bu\b|\b(?:\w*rapportage|overzicht|cijfers|opgave)\b"),
    "deed": re.compile(r"\bu\b|\b[Bb]rief\b"),
}
"""Where nothing else tells what is done: who is spoken to, or the paper, shows that it is told."""
_INTO = re.compile(r"\bingegaan\b|\b(?:\w*op|hierop|daarop) [^.;]{0,120}\bin\b")
"""What is gone into; what goes into force at a day is none."""
_PUT_IN = word_set("meenemen opnemen ingaan betrekken terugkomen aangeven werken opstellen")


def instrument(finding: Finding, said: Said) -> tuple[Instrument, str]:
    """The instrument of `finding` and what told it (`HOW`): `policy` by default where nothing tells another."""
    found, how = _instrument(finding, said)
    shown = _AT_LAST.get(finding.kind)
    if found == "policy" and shown and shown.search(said.text) and not BILL.search(said.text):
        found, how = "reporting", "spoken to"
    return cast(Instrument, found), how


def _instrument(finding: Finding, said: Said) -> tuple[str, str]:
    if finding.self_paper:
        return "reporting", "paper"
    if finding.kind == "refusal":
        return _refused(finding, said)
    if told := _by_course(finding, said):
        return told, "course"
    if told := _by_object(finding, said):
        return told, "object"
    if finding.rule in _PROMISED and not finding.aim:
        return _promised(said), "promise"
    if told := _by_rule(finding, said):
        return told, "rule"
    if told := _by_idiom(finding, said):
        return told, "idiom"
    return _by_verb(finding, said)


def _by_course(finding: Finding, said: Said) -> str | None:
    """What tells it before the verb is asked: a bill, a paper to come, what one is for a resolution."""
    if finding.rule == "deed.role":
        return said.nouns[0] if said.nouns else "membership"
    if BILL.search(said.text) and finding.lemma in ("indienen", "sturen", "zenden", "aanbieden", "voorleggen", "gaan"):
        return "policy"
    if finding.rule in _TOLD_LATER and TO_HOUSE.search(said.text):
        return "reporting"
    if finding.kind == "commitment" and _SENT_TO_HOUSE.search(said.text) and not BILL.search(said.text):
        return "reporting"
    if finding.aim == "funding" and not said.money and _HOW_MANY.search(said.text):
        return "policy"
    if finding.kind == "commitment" and finding.lemma in _PUT_IN and _REPLY_TO_COME.search(said.text):
        return "reporting"
    if said.has("resolution") and _SPONSORS.search(said.text):
        return "resolution"
    if finding.rule == "commitment.strive" and STUDY.search(said.text) and finding.aim in ("policy", "other", ""):
        return "investigation"
    return None


def _by_rule(finding: Finding, said: Said) -> str | None:
    """What the rule that found it tells, or the verb where it asks, weighs or takes along."""
    if finding.rule == "commitment.holds-to":
        return "investigation" if "aan de pols" in said.text else "policy"
    if finding.lemma in _WEIGHING and not finding.aim and not said.has("investigation"):
        looked = finding.lemma in _LOOKING and (finding.kind == "deed" or _LOOKED_AT_WITH.search(said.text))
        return "investigation" if looked else "policy"
    if finding.lemma in ("vragen", "verzoeken"):
        if _CALLED.search(said.text):
            return "statement"
        if "aandacht" not in said.text and _INQUIRY.search(said.text):
            return "investigation"
    if finding.lemma == "betrekken" and finding.actor is None and _PEOPLE.search(said.text):
        return "dialogue"
    if finding.rule == "commitment.planned" and _MEETING.search(said.text):
        return "event"
    if finding.rule.startswith("done.") or finding.rule == "deed.on-behalf":
        return next((n for n in said.nouns if n in _NOUNS_FIRST), None)
    return None


def _by_object(finding: Finding, said: Said) -> str | None:
    """What the verb stands for together with its object."""
    if finding.aim:
        return by_phrase(finding.aimed, said.text)
    lemma = finding.lemma
    if lemma == "ontvangen" and finding.rule == "deed.perfect":
        return "dialogue"  # "een delegatie ontvangen"; what only came to us is no deed
    if finding.kind != "refusal" and said.abroad and (told := _told_abroad(finding, said)):
        return told
    if lemma in _MEETS and (finding.group != "event" or said.has("event")):
        return None
    if lemma == "inzetten" and finding.rule in _DONE and not said.has("funding") and not _OWN_EFFORT.search(said.text):
        return "support"
    if lemma == "besluiten" and (said.money or said.has("funding")):
        return "funding"
    told = by_phrase(lemma, said.text)
    return "dialogue" if told is None and lemma in _MEETS and said.has("dialogue") else told


def _promised(said: Said) -> str:
    """What is promised where the promise itself names no act: "ik zeg toe dat de Kamer een verslag krijgt"."""
    if _TO_US.search(said.text) or _REPLY_TO_COME.search(said.text):
        return "reporting"
    if _INQUIRY.search(said.text):
        return "investigation"
    if said.money:
        return "funding"
    return next((noun for noun in said.nouns if noun in _NOUNS_FIRST), "policy")


def _told_abroad(finding: Finding, said: Said) -> str | None:
    """What is told to others than the House: in a speech a statement, to another state's authorities a talk."""
    if _TO_US.search(said.text):
        return None
    if finding.lemma in _SPOKEN and (_SPEECH.search(said.text) or said.before == "statement"):
        return "statement"
    if finding.lemma == "aandringen" and not said.has("dialogue"):
        return "statement"
    if finding.lemma == "stilstaan" and said.has("dialogue"):
        return "dialogue"
    if finding.lemma in _TOLD and _AUTHORITIES.search(said.text):
        return "statement" if finding.lemma == "laten weten" else "dialogue"
    return None


def _by_idiom(finding: Finding, said: Said) -> str | None:
    """What a verb means beside certain nouns and idioms, None where the verb itself tells."""
    group = finding.aim or finding.group
    if finding.lemma == "delen" and finding.kind == "deed" and not said.has("reporting"):
        return "statement"
    if finding.lemma == "aangeven" and not finding.aim and not said.has("reporting") and "brief" not in said.text:
        return "statement"
    if group == "event" and (finding.lemma != "houden" or said.has("event")):
        return "dialogue" if said.has("dialogue") and not said.has("event") else "event"
    if "dialogue" in (group, said.act) and _CALLED.search(said.text):
        return "statement"
    if group == "dialogue" and said.has("statement"):
        return "statement"
    if group == "policy" and said.has("resolution") and finding.lemma not in _GENERIC:
        return "resolution"
    if said.act and group not in _SURE:
        return said.act
    if group == "support" and said.has("funding"):
        return "funding"
    if finding.lemma == "ingaan" and finding.actor is None and not finding.aim and not _INTO.search(said.text):
        return "policy"
    return None


def _by_verb(finding: Finding, said: Said) -> tuple[str, str]:
    group = finding.aim or finding.group
    if group in _SURE and finding.lemma not in _GENERIC:
        return group, "verb"
    if group in ("policy", "other", "support", "cognition", "unknown", "") and said.money and not finding.aim:
        return "funding", "money"
    if (finding.lemma in _GENERIC or group == "unknown") and not finding.aim:
        for noun in said.nouns:
            if noun in _NOUNS_FIRST:
                return noun, "noun"
    if group in _SURE or group in ("support", "policy"):
        return group, "class"
    return "policy", "default"


def _refused(finding: Finding, said: Said) -> tuple[str, str]:
    if told := _refused_to_tell(finding, said):
        return told, "refused"
    idle = _NO_MATTER | {"dialogue"} if "aan de orde" in said.text else _NO_MATTER
    noun = next((n for n in said.nouns if n not in idle), None)
    return (noun, "refused noun") if noun else ("policy", "refused default")


def _refused_to_tell(finding: Finding, said: Said) -> str | None:
    """What the verb or rule of a refusal tells."""
    if _SETTLED_LATER.search(said.text):
        return "policy"
    if finding.lemma in _PLEDGES:
        return None
    if finding.rule in _UNTOLD or "reporting" in (finding.group, finding.aim) or finding.group == "statement":
        return "reporting"
    if finding.lemma in ("", "zijn") and (_TO_TELL.search(said.text) or _IN_TIME.search(said.text)):
        return "reporting"
    if finding.lemma in _OPEN_VERBS and _TO_TELL.search(said.text):
        return "reporting"
    if finding.lemma in ("geven", "verstrekken", "delen", "ingaan", "zeggen") and finding.rule != "refusal.no-ground":
        return "reporting"
    if finding.lemma in _WEIGHING or finding.lemma in ("volgen", "opvolgen"):
        return "policy"
    if finding.group in ("investigation", "dialogue", "funding"):
        return finding.group
    return None
