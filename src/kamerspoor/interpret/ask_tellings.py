"""Who made a request that a letter tells of in words of its own, and which of its words say what was asked.

In: a match of `rules/ask-tellings.toml` in the text of a paper. Out: the members who asked (none where the House or one of its
committees did), None where it was somebody outside the House; and the range of the quote (annotation guideline, asks).
"""

from __future__ import annotations

import re

from kamerspoor.engine import Match
from kamerspoor.interpret.ask_words import measured
from kamerspoor.interpret.events import people_of
from kamerspoor.interpret.name_lists import parties, politicians
from kamerspoor.model import NamedPerson, Sentence, Structure

_TITLE = (
    r"(?:(?:(?:Tweede |Eerste )?Kamer)?[Ll]id|(?:[Kk]amerl|l)eden|[Kk]amerlid|[Dd]e heren|[Dd]e heer|[Mm]evrouw"
    r"|[Ss]enator(?:en)?|(?:[Dd]hr|[Mm]w|[Mm]evr)\.)"
)
_NAMED = re.compile(
    rf"\b(?P<title>{_TITLE}) (?P<people>[A-ZÖ][\w’'-]+"
    r"(?: (?:\([^)]{2,30}\)|[A-ZÖ][\w’'-]+|van|de|der|den|ter|ten|en|het lid|de heer|mevrouw|c\.s\.)){0,10})"
)
_AGAIN = re.compile(r"\b(?:het lid|de heer|mevrouw|dhr\.|mw\.|mevr\.) ")
"""The title of a further member in a list of them."""
_OF_HOUSE = re.compile(r"[Ll]id|leden|[Ss]enator")
"""Titles that only members of the Houses bear."""
_HOUSE = re.compile(
    r"\b(?:[Uu]w|[Dd]e|[Tt]weede|[Ee]erste) Kamer\b|\b[Uu]w (?:\w+ )?[Cc]ommissie|[Kk]amercommissie|[Vv]aste commissie"
    r"|fractie|[Kk]amerl(?:id|eden)"
    r"|(?:[Cc]ommissie|[Nn]ota|[Oo]rde|[Tt]weeminuten|[Ww]etgevings|\b[Ss]poed|\b)(?:[Dd]ebat|[Oo]verleg)\b|\b(?:AO|VAO|VSO"
    r"|WGO)\b"
    r"|[Vv]ragenuur|[Rr]egeling van [Ww]erkzaamheden|[Bb]egrotings?behandeling|[Pp]rocedurevergadering|[Pp]lenair"
)
"""Words that show that a passage is about what was said in the House."""
_HOUSE_OR_PARTY = re.compile(
    r"\b[Uu](?:w\b|[ ,])|fractie|leden|woordvoerders|senatoren|Kamer|commissie|[Gg]riffier|[Rr]egeling\b|debat\b|overleg\b"
)
"""How the House, its committees and groups of its members are named."""
_PARTY = re.compile(r"\b(?:[A-Z]\w*[A-Z0-9]\w*|Volt|Denk)\b")
_THEY = re.compile(
    r"\b(?:[Hh]ij|[Zz]ij|[Zz]e|[Hh]aar|[Hh]em|[Hh]en|[Dd]it (?:Kamer)?lid|[Dd]eze (?:leden|fracties?|spreker)"
    r"|dezelfde (?:leden|spreker|spreekster|woordvoerder)|[Hh]un|[Zz]ijn)\b"
)
"""Askers who were named before."""
_SAME = re.compile(r"(?:[Dd]e|[Ee]en) \w+ van dezelfde")
_ANYBODY = re.compile(
    rf"\b{_TITLE} [A-ZÖ]|\b(?:[Uu]w|[Dd]e) (?:Kamer\b|(?:vaste |algemene )?(?:[Kk]amer)?commissie\b)|\b[Uu]w (?:Kamer"
    rf"|commissie)\b|\bU\b|-fractie\b"
)
"""Whoever a pronoun may stand for."""
_OTHERS = re.compile(
    r"\b(?:[Mm]inister|[Ss]taatssecretaris|ambtgenoot|collega|burgemeester|directeur|president|gemeente|provincie|inspectie"
    r"|ambassadeur|commissaris|[Rr]aad|bestuur|vereniging|stichting|organisaties?|bedrijven|sector|ouders|inwoners)\b"
)
"""Others for whom a pronoun may stand."""
_COMMITTEE = re.compile(r"\b[Dd]e [Cc]ommissie\b(?! voor\b)(?! [A-Z])")
"""A committee by no more than that word."""
_WHOSE = re.compile(
    r"(?P<house>\b(?:[Uu]w|vaste|algemene|tijdelijke|Vaste|Algemene) (?:[Kk]amer)?[Cc]ommissie|[Kk]amercommissie"
    r"|\b[Cc]ommissie voor [A-Z]"
    r"|\b[Cc]ommissie (?:BHOS|BuHa|VWS|OCW|SZW|EZK?|IenW|LNV|BZK|JenV|V&J|BuZa|I&M)\b)"
    r"|(?P<other>\bEuropese Commissie|\b[Cc]ommissie[- ](?!voor|van (?:uw|de) Kamer)(?:onder leiding|van (?:deskundigen"
    r"|wijzen|onderzoek|advies)|[A-Z])"
    r"|\b(?:advies|onderzoeks?|visitatie|stuur|evaluatie|begeleidings|toetsings|examen|geschillen|staats|adviesc|klachten"
    r"|project)commissie"
    r"|\b[Cc]ommissie (?:heeft|had) (?:onderzoek|advies|haar (?:rapport|advies|eindrapport)))"
)
"""What tells whether "de commissie" is one of the House."""
_I_ASKED = re.compile(r"\b(?:heb|hebben|had|hadden) (?:ik|wij|we)\b[^;]*$|\b(?:ik|wij|we|kabinet) (?:heb|hebben|heeft) [^;,]*$")
"""Before words that tell whom the cabinet asked."""
_OTHERWISE = re.compile(
    r"\b(?:de (?:Algemene )?Rekenkamer|de Raad van State|de Onderwijsraad|de SER|de WRR|het (?:CPB|PBL|SCP|RIVM|Rathenau)"
    r"|de Nationale [Oo]mbudsman"
    r"|(?:de|een) burgemeesters?|gemeenten|de (?:Europese )?Commissie)\b"
)
"""To whom else a request may be made."""
_ADDRESSED = re.compile(r"\b[Uu]\b|\b[Bb]rief\b")
"""Words to the House."""
_ABOUT = re.compile(r" \([^)]{3,80}\)|, om [^,;]{3,160}(?=,)")
"""What an undertaking is about, behind its number."""
_AHEAD = 160
"""Characters of the sentence in front of a relative clause that are taken for what it is about."""
_BOUND = re.compile(r"(?:(?<!\d)[,;:]|–|(?<=\)))\s")
_TURN = (
    r",? (?!(?:dat|of|zoals|die|wat|als|waar\w*|hoe|welke|van|aan|door|voor|met|bij|namens|en|tussen|dan|om|op) )"
    r"\w+ (?:ik|wij|het kabinet)\b"
)
_FINITE = re.compile(
    r",? (?:is|zijn|was|waren|wordt|worden|werd|zal|zullen|kan|kunnen|moet|moeten|zou|krijgt|komt|betreft|mag|staat|treft)\b|"
    + _TURN
)
"""Where the words that name a request end, and the sentence goes on."""
_TURNED = re.compile(_TURN)
"""The same behind a clause with a finite verb of its own."""
_CLAUSE = re.compile(r"[^.]{0,3}\b(?:of|dat|die|hoe\w*|wat|welke|wie|waar\w*|wanneer)\b")
"""How words begin in which a finite verb stands."""
WHERE = re.compile(r"[Ww]aar(?:om|op|naar|toe|over)?\b")
"""How a relative clause begins that tells a request."""
_HEAD = re.compile(r"\b(?:[Dd]e|[Hh]et|[Ee]en|[Dd]eze|[Dd]it|[Dd]ie|[Dd]at) (?=(?:[\w-]+ ){1,4}$)")
"""Where the words begin that a relative clause without a comma is about."""
_NEAR = 80
_AROUND = 1_000
"""Characters before a paragraph that may tell that it is about the House."""
_AS = re.compile(r"[Zz]oals|[Oo]mdat|[Nn]u\b|[Tt]oen")
"""Words that lead a clause about how, why or when, where the sentence itself tells what."""
_WHAT = re.compile(r"[Ww]at|[Hh]etgeen|[Tt]oen")
"""Words that lead a clause whose end tells what was asked."""
_LEAST = 12
"""Characters in front of a clause that are too few to be what it is about."""
_ARTICLE = re.compile(r"(?:[Dd]e|[Hh]et|[Ee]en|[Dd]eze|[Dd]it|[Dd]ie|[Dd]at)(?: [\w-]+e)? $")


def people(text: str, match: Match, sentence: Sentence, parts: Structure) -> tuple[NamedPerson, ...] | None:
    """The members who asked, none where the House did; None where it was nobody of the House."""
    words = text[match.start : match.end]
    if _I_ASKED.search(text, sentence.start, match.start) or _OTHERWISE.search(words):
        return None
    named = list(_NAMED.finditer(words))
    if named:
        who = named[-1] if match.rule.id in ("told.passive", "told.before-noun") else named[0]
        return _members(text, who, sentence, parts)
    block = parts.blocks[sentence.paragraph]
    if _COMMITTEE.search(words):
        return () if _of_the_house(text, match.start) else None
    if _ANYBODY.search(words) or _HOUSE_OR_PARTY.search(words) or any(p in parties() for p in _PARTY.findall(words)):
        return ()
    if _THEY.search(words):
        return _before(text, block.start, match.start, sentence, parts)
    return () if match.rule.id in ("told.impersonal", "told.motion") else None


def people_listed(names: str) -> tuple[NamedPerson, ...]:
    """The persons in a list of names, further ones with or without a title: "Jansen (ABC) en mevrouw De Wit (DEF)"."""
    return people_of(_AGAIN.sub("", names))


def members(words: str) -> tuple[NamedPerson, ...]:
    """The members whom words name first."""
    who = _NAMED.search(words)
    return people_listed(who["people"]) if who else ()


def _members(text: str, who: re.Match[str], sentence: Sentence, parts: Structure) -> tuple[NamedPerson, ...] | None:
    """The members in a mention of them, None where a gentleman or lady is none."""
    found = people_listed(who["people"])
    if not found:
        return None
    known = _OF_HOUSE.search(who["title"]) or any(p.party for p in found) or any(p.name in politicians() for p in found)
    start = max(0, parts.blocks[sentence.paragraph].start - _AROUND)
    told = known or _HOUSE.search(text, start, sentence.end)
    return found if told or re.search(rf"\b(?:lid|leden) (?:[^.;]{{0,60}} en )?{re.escape(found[0].name)}", text) else None


def _before(text: str, start: int, end: int, sentence: Sentence, parts: Structure) -> tuple[NamedPerson, ...] | None:
    """The members, or the House, named last before a pronoun in its paragraph; None where it may be somebody else."""
    named_before = list(_ANYBODY.finditer(text, start, end))
    last = named_before[-1] if named_before else None
    if last is None or (_OTHERS.search(text, last.end(), end) and not _SAME.match(text, end)):
        return None
    named = _NAMED.match(text, last.start())
    return _members(text, named, sentence, parts) if named else ()


def _of_the_house(text: str, position: int) -> bool:
    """Is "de commissie" at `position` one of the House, as far as the commission named before tells?"""
    told = list(_WHOSE.finditer(text, 0, position))
    return not told or told[-1]["house"] is not None


def in_the_house(text: str, sentence: Sentence) -> bool:
    """Is a sentence about what was said in the House, or to it?"""
    return any(sign.search(text, sentence.start, sentence.end) for sign in (_HOUSE, _ADDRESSED, _NAMED))


def named(text: str, match: Match, sentence: Sentence) -> tuple[int, int]:
    """The range of the words that name an undertaking by its number, with what it is about."""
    about, goes_on = _ABOUT.match(text, match.end, sentence.end), _FINITE.search(text, match.end, sentence.end)
    end = about.end() if about else goes_on.start() if goes_on else sentence.end
    return measured(text, (sentence.start, sentence.end), match.start, end)


def words(text: str, match: Match, sentence: Sentence) -> tuple[int, int]:
    """The range of the words that say what was asked: the sentence, or the clause around a noun or a relative clause."""
    whole = sentence.start, sentence.end
    if match.rule.id == "told.noun":
        behind = _TURNED if _CLAUSE.match(text, match.end) else _FINITE
        end = behind.search(text, match.end, sentence.end)
        return measured(text, whole, match.start, end.start() if end else sentence.end)
    if match.rule.id == "told.before-noun":
        article = _ARTICLE.search(text, sentence.start, match.start)
        end = _FINITE.search(text, match.end, sentence.end) if article else None
        begin = article.start() if article else _front(text, sentence.start, match.start)
        return measured(text, whole, begin, end.start() if end else match.end)
    if match.rule.id == "told.relative" or WHERE.match(text, match.start):
        front = _front(text, sentence.start, match.start)
        if _AS.match(text, match.start) and (match.start - front < _LEAST or _FINITE.search(text, front, match.start)):
            return whole  # "Ook zullen wij, zoals uw Kamer wil, een lijst geven"
        comma = text.find(",", match.end, sentence.end) if _WHAT.match(text, match.start) else -1
        return measured(text, whole, front, comma if comma >= 0 else match.end, 0)
    return whole


def _front(text: str, start: int, at: int) -> int:
    """Where the words begin that a relative clause at `at` is about."""
    close = list(_HEAD.finditer(text, max(start, at - _NEAR), at))
    if close and WHERE.match(text, at):
        return close[-1].start()  # "de commissie waar uw Kamer om heeft gevraagd"
    if at - start <= _AHEAD:
        return start
    bounds = [m.end() for m in _BOUND.finditer(text, start, at) if m.end() < at]
    return bounds[-1] if bounds else start
