"""What a verb of little meaning stands for together with its object: "afspraken maken met", "een overzicht geven".

In: the verb's infinitive and the sentence. Out: an instrument of the annotation guideline, or None where the object tells
nothing. `PHRASES` holds one row for each; of the rows of a verb the first that fits counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamerspoor.interpret.words import word_set
from kamerspoor.vocabulary import Instrument

STUDY = re.compile(
    r"\b\w*(?:onderzoek|studie|analyse|evaluatie|monitor|meting|peiling|inventarisatie|verkenning|doorlichting|navraag|rondvraag"
    r"|toets|(?<!s)telling|proef)(?:en|s|n)?\b|\b\w*proeven\b",
    re.IGNORECASE,
)
"""An inquiry, by whatever name."""
BILL = re.compile(r"\b(?:wetsvoorstel|wijziging|[Ww]et\b|\w+wet\b|novelle|nota van wijziging)")
"""What is handed in and sets a course, although it goes to the House."""
TO_HOUSE = re.compile(
    r"\b(?:ontvangt u|u ontvangt|(?:ontvangt|bereikt|naar|bij|aan) (?:uw|de) (?:Tweede )?Kamer"
    r"|(?:uw|de) Kamer \w* ?(?:ontvangt|bereikt)|openbaar gemaakt)\b"
)
"""What comes to the House is reporting, whatever the verb."""
_TALK = re.compile(r"\b(?:gesprek(?:ken)?|overleg|\w*dialoog|\w*besprekingen|onderhandelingen|contacten)\b")
_PAPER = r"\w*(?:brief|nota|reactie|verslag|rapportage|overzicht|cijfers|antwoord(?:en)?|standpunt)"
_TALKS_TO = r"(?:collega|ambtgenoot|ambtsgenoot|bestuurder|ambassadeur|voorzitter|wethouder|minister)s?"
_TALKING = r"(?:overleg|gesprek|contact|dialoog|onderhandeling(?:en)?|verbinding)"
_PHASES = """starten beginnen opstarten voltooien afronden hervatten voortzetten lopen"""
_CARRYING_OUT = """uitvoeren uitzetten opzetten afsluiten instellen doen houden plaatsvinden verrichten"""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Verbs, what their sentence says beside them, and the instrument that this is; not where `unless` stands there too."""

    verbs: frozenset[str]
    says: re.Pattern[str]
    instrument: Instrument
    unless: re.Pattern[str] | None = None

    def fits(self, text: str) -> bool:
        """Does the sentence say so?"""
        return bool(self.says.search(text)) and not (self.unless and self.unless.search(text))


def _phrase(
    verbs: str, says: str | re.Pattern[str], instrument: Instrument, unless: str | re.Pattern[str] | None = None
) -> Phrase:
    return Phrase(word_set(verbs), re.compile(says), instrument, re.compile(unless) if unless else None)


PHRASES = (
    # put where the House or the public can read it
    _phrase(
        "toevoegen opnemen voegen gevoegd bijvoegen plaatsen",
        r"\bbijlage\b.*\b(?:toe)?(?:ge)?(?:voegd|voeg|opgenomen)\b|\b(?:ge)?plaatst? op (?:de|mijn|onze) \w*site\b",
        "reporting",
    ),
    _phrase("maken", r"\bopenbaar (?:\w+ )?(?:gemaakt|maken)\b|\bbekend (?:is |wordt )?gemaakt\b", "reporting"),
    # agreed with others, or among ourselves
    _phrase(
        "maken",
        r"\b[Mm]et (?!(?:dit|deze|dat) ).*\b\w*afspra(?:ak|ken)\b|\b\w*afspra(?:ak|ken)\b.*\bmet (?!(?:dit|deze|dat) )"
        r"|\b\w*afspra(?:ak|ken)\b.*\btussen\b|(?:[Oo]verleg|[Bb]eraad|[Gg]esprek|[Bb]ezoek)\b.*\bafspra(?:ak|ken)\b",
        "dialogue",
    ),
    _phrase("maken", r"\b\w*afspra(?:ak|ken)\b", "policy"),
    _phrase(
        "afspreken overeenkomen",
        r"\b[Mm]et (?!(?:dit|deze|dat) )|\btussen\b|(?:[Oo]verleg|[Bb]eraad|[Gg]esprek|[Bb]ezoek)\b",
        "dialogue",
        unless=r"\b(?:een|het|de|\d+) (?:\w+ ){0,2}(?:pakket|plan|\w+plan|regeling|maatregelen|acties|grenzen)\b",
    ),
    _phrase("afspreken overeenkomen", "", "policy"),
    _phrase(
        "samenwerken", r"\baan (?:een|de|het|onze|deze|die) ", "policy", unless=r"\b(?:ambtgenoot|autoriteiten|bilatera)"
    ),
    # spoken of with others
    _phrase("zitten", r"\bom (?:de |een |dezelfde )?tafel\b|\bin (?:een |het )?(?:\w*overleg|gesprek|\w*beraad)\b", "dialogue"),
    _phrase(
        "leggen brengen komen",
        r"\b(?:op tafel|naar voren|ter sprake|onder (?:de|\w+) aandacht|over het voetlicht|ter tafel)\b",
        "dialogue",
    ),
    _phrase("opbrengen", "", "dialogue", unless=r"\b(?:geld|kosten|lasten|miljoen|miljard|euro|bedrag|boete)\b|€"),
    _phrase(
        "treden komen gaan",
        rf"\bin (?:\w+ )?{_TALKING} (?:te )?(?:treden|tree?dt?|ga|gaan)\b"
        rf"|\btree?dt?(?:en)? (?:\w+ ){{0,8}}in (?:\w+ )?{_TALKING}\b",
        "dialogue",
    ),
    _phrase(
        "bereiken",
        r"\b(?:overeenstemming|een akkoord|een vergelijk)\b.*\bmet\b|\b[Mm]et\b.*\b(?:overeenstemming|akkoord|vergelijk)\b",
        "dialogue",
    ),
    _phrase("maken doen", r"\b(?:bezwaar|beklag|zijn opwachting)\b", "dialogue"),
    _phrase("herinneren", r"\b(?:er)?aan\b", "dialogue", unless=r"\b(?:[Kk]amer|u|mij)\b"),
    _phrase("hebben", r"\baan de (?:telefoon|lijn)\b", "dialogue"),
    _phrase("blijven", rf"\bin (?:\w+ )?{_TALKING}\b", "dialogue"),
    _phrase("zeggen", rf"\b(?:tegen|aan|bij) (?:\w+ ){{0,4}}{_TALKS_TO}\b", "dialogue"),
    _phrase("luisteren geluisterd", "", "dialogue"),
    # gone to see
    _phrase(
        "zijn gaan komen afleggen afgelegd brengen staan",
        r"\bop (?:\w+ )?\w*bezoek (?:geweest|gaan|gegaan|komen|komt|te gaan|te komen)\b"
        r"|\bkom(?:t|en)\b[^.;]* op (?:\w+ )?\w*bezoek\b"
        r"|\b\w*bezoek(?:en)?\b[^.;]*\b(?:gebracht|afgelegd|af te leggen|te brengen)\b|\b(?:het|een) \w*bezoek (?:van|aan)\b",
        "visit",
    ),
    # laid before others so that it can be settled, or before those who are to know
    _phrase("brengen voorleggen leggen", r"\b(?:in|ter|voor) (?:\w+ )?(?:internet)?(?:consultatie|advies)\b", "policy"),
    _phrase("voorleggen", r"\b(?:Kamer|Staten-Generaal|u|Comité)\b", "reporting", unless=BILL),
    # told, unless it is an inquiry of our own that is told
    _phrase(
        "mededelen meedelen melden berichten",
        rf"\bdat (?:ik|wij|we) [^.]*\b(?:bereid|verzocht|gevraagd|opdracht)\b[^.]*(?:{STUDY.pattern})",
        "investigation",
    ),
    _phrase(
        "geven verstrekken",
        r"\b(?:overzicht|beeld|lijst|uitleg|toelichting|samenvatting|duidelijkheid|openheid|mededeling(?:en)?|verslag|opsomming"
        r"|antwoord|inzicht|terugkoppeling)\b",
        "reporting",
    ),
    _phrase("verstrekken", TO_HOUSE, "reporting"),
    _phrase(
        "verstrekken",
        r"\b(?:stukken|documenten|brieven|bijlagen?|afschrift(?:en)?|kopie|gegevens|informatie|cijfers)\b",
        "reporting",
    ),
    _phrase(
        "besteden",
        r"\b(?:brief|brieven|overzicht|nota|rapportage|antwoorden|verslag)\b.*\baandacht\b"
        r"|\baandacht\b.*\b(?:brief|brieven|overzicht|nota|rapportage|antwoorden|verslag)\b",
        "reporting",
    ),
    _phrase("besteden geven schenken krijgen", r"\baandacht\b", "policy", unless=rf"missies?\b|bezoek|{_TALKING}"),
    _phrase(
        "maken",
        r"\b(?:gebruik|een keuze|begin|aanvang|pas op de plaats)\b",
        "policy",
        unless=rf"{STUDY.pattern}|gelegenheid|diplomatie|{_TALKING}",
    ),
    _phrase(
        "besluiten",
        r"\b(?:publicatie|openbaarmaking|verstrekking|toezending|openbaar te maken|te publiceren|(?:te )?doen toekomen)\b",
        "reporting",
    ),
    _phrase(
        "besluiten",
        r"\bte (?:(?:mede)?financieren|betalen|bekostigen|subsidiëren|vergoeden)\b|\bkwijt te schelden\b",
        "funding",
    ),
    _phrase("zeggen stellen opmerken", r"\b(?:antwoord op|beantwoording van) (?:\w+ )?(?:[Kk]amer)?vragen\b", "reporting"),
    _phrase("openstellen", r"\b\w*(?:regeling|subsidie|loket|fonds)\b", "funding"),
    _phrase("aangeven", r"\b(?:antwoord op|beantwoording van) (?:\w+ )?(?:[Kk]amer)?vragen\b", "reporting"),
    _phrase("aangeven", r"\b(?:debat|\w+debat|overleg|overleggen|AO|brief|Kamer)\b", "reporting"),
    _phrase(
        "komen werken",
        rf"\b(?:met|aan) (?:\w+ ){{0,3}}{_PAPER}\b"
        rf"|\b(?:{_PAPER}|\w*lijst|rapport|\w+rapport)\b[^.;,]{{0,50}}? (?:komt|volgt|verschijnt)\b"
        rf"|\bkomt (?:er )?(?:\w+ ){{0,3}}(?:{_PAPER}|rapport)\b",
        "reporting",
    ),
    _phrase("tekenen aantekenen aangetekend", r"\baangetekend\b|\bteken(?:de|t)? (?:\w+ ){0,4}aan\b", "reporting"),
    _phrase("zetten", r"\bop (?:een rij|papier|een rijtje)\b", "reporting"),
    _phrase("weten", r"\b(?:laat|laten|liet|doen|doe|doet)\b", "reporting"),
    _phrase(
        "opnemen",
        rf"\b(?:in|als) (?:\w+ ){{0,4}}?(?:{_PAPER}|\w*bijlage|toelichting|tabel|\w*bericht|agenda op)\b|\bhieronder\b",
        "reporting",
    ),
    _phrase(
        "krijgen",
        r"\bkrijg(?:t|en) (?:u|uw Kamer|de Kamer|de heer|mevrouw|het lid|beide Kamers)\b"
        r"|\b(?:[Uu]|Kamers?|commissie|TK) (?:\w+ )?krijg(?:t|en)\b|\bkrijg(?:t|en)\b[^.;]*\b(?:bericht|brief|antwoord)\b",
        "reporting",
    ),
    _phrase("horen vernemen", r"\b(?:[Uu]|Kamer)\b", "reporting"),
    _phrase("kijken", r"\bterug(?:gekeken|kijken)?\b", "reporting"),
    # said to the world
    _phrase(
        "geven",
        r"\b(?:te kennen|in overweging) (?:ge)?geven\b",
        "statement",
        unless=r"\bcontact(?:en)?\b|\baan (?:de|het|alle) ",
    ),
    _phrase(
        "nemen",
        r"\b(?:stelling|afstand) (?:ge|te )?n[eo]men\b|\bn[ae]e?m(?:t|en)? (?:\w+ ){0,3}(?:stelling|afstand)\b"
        r"|\bafstand van (?:te )?nemen\b",
        "statement",
    ),
    _phrase("opnemen", r"\bcontact\b|\b(?:dit|dat|deze \w+|het) (?:\w+ )?met (?:mijn|het|de|hun) ", "dialogue"),
    _phrase("opnemen noemen", r"verklaring", "statement"),
    # put on the agenda, begun, handed over
    _phrase("agenderen", "", "resolution"),
    _phrase("krijgen zetten plaatsen", r"\bop de agenda\b", "resolution"),
    _phrase(
        "oprichten instellen",
        r"\b(?:college|team|kernteam|werkgroep|taskforce|overlegtafel|platform|stuurgroep|steunpunt)\b",
        "policy",
    ),
    _phrase("overdragen overnemen", r"\w*voorzitterschap\b", "membership"),
    # given, held back, agreed to in a council, taken part in
    _phrase(
        "opschorten beëindigen stopzetten bevriezen intrekken hervatten",
        r"\b(?:steun|hulp|\w*bijdragen?|\w*subsidies?|begrotingssteun|\w*fonds(?:en)?|financiering|betaling(?:en)?)\b",
        "funding",
    ),
    _phrase("instemmen ingestemd", r"\b(?:EU|Raad|VN|sancties)\b", "resolution", unless=r"\b[Mm]inisterraad\b"),
    _phrase("deelnemen", r"\b(?:werk)?bezoek\b", "visit"),
    _phrase("verschijnen uitkomen", rf"\b{_PAPER}\b|\b\w*(?:monitor|boek|plan)\b", "reporting"),
    _phrase("verschijnen", "", "reporting"),
    _phrase("instellen oprichten inrichten geroepen", r"\b(?:\w*commissie|\w*onderzoeksraad)\b", "investigation"),
    # begun, held, gone on with, completed: what it is tells its name
    _phrase(f"{_PHASES} {_CARRYING_OUT}", STUDY, "investigation"),
    _phrase(f"{_PHASES} intensiveren", _TALK, "dialogue"),
    _phrase(
        "plaatsvinden",
        r"\b(?:vaststelling|besluitvorming|aanbesteding|invoering|uitvoering|afhandeling|inwerkingtreding)\b",
        "policy",
    ),
    _phrase("houden", r"in (?:het oog|de gaten)|vinger aan de pols|toezicht", "investigation"),
    _phrase(
        "houden",
        r"\brekening (?:ge)?houden\b|\bhoud(?:t|en)? (?:\w+ )?rekening\b"
        r"|\b(?:open|beschikbaar|toegankelijk|stand|peil|aan het) (?:te )?(?:ge)?houden\b",
        "policy",
    ),
)  # fmt: skip

_OF_VERB: dict[str, tuple[Phrase, ...]] = {
    verb: tuple(p for p in PHRASES if verb in p.verbs) for verb in sorted({v for p in PHRASES for v in p.verbs})
}


def by_phrase(verb: str, text: str) -> Instrument | None:
    """The instrument of `verb` with its object in the sentence `text`, None where no phrase fits."""
    return next((p.instrument for p in _OF_VERB.get(verb, ()) if p.fits(text)), None)
