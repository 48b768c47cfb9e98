"""A light clause analysis of Dutch: the predicates of a sentence, main or subordinate, with their verbs.

In: the words of a sentence. Out: one `Predicate` per finite verb, in order: its words' places, the verb that carries the
meaning, tense and voice. Dutch main clauses have the finite verb second, its other verbs at the end; in subordinate clauses
all verbs stand at the end. The walk keeps a stack of open subordinate clauses and closes one when its verbs have come.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kamerspoor.interpret.morphology import VerbForm
from kamerspoor.interpret.verbs import verb_lexicon
from kamerspoor.interpret.words import Words, word_set

SUBORDINATORS = word_set(
    """dat die omdat zodat doordat opdat indien als wanneer terwijl hoewel nadat voordat totdat tenzij aangezien mits
    zodra zolang waar waarbij waarin waarmee waarvan waarvoor waarop waarover waardoor waarbinnen waarna waaruit
    waartoe waaraan waartegen waarnaar waaronder wie wat hoe hoeverre welke welk hoeveel wiens ofschoon alvorens waarom nu
    of teneinde zoals"""
)
"""Words that may open a subordinate clause."""

CERTAIN = word_set("""zal zult is was ben heeft had wordt werd heb kan kon wil moet moest zou zouden waren werden gaat mag""")
"""Forms that are always finite verbs."""

AUXILIARIES = word_set(
    """zijn hebben worden kunnen zullen moeten mogen willen blijven gaan komen laten dienen hoeven doen krijgen
    proberen trachten blijken lijken wensen"""
)
"""Verbs that leave the meaning to another verb where one stands."""
_HELPERS = word_set("worden zijn hebben kunnen zullen moeten mogen willen")
"""Auxiliaries that are no nouns behind an adjective."""
_DETERMINERS = word_set(
    """de het een deze dit die dat mijn onze ons zijn haar hun uw geen elke ieder iedere alle enkele diverse
    verschillende eventueel beide van per te voor om door bij tot ter"""
)
_SUBJECTS = word_set("ik we wij nederland het kabinet zij")
"""What stands after a finite verb as its subject rather than after a noun."""
_PLURAL_HELPERS = word_set("zullen worden kunnen moeten willen")
"""Right behind these "die" is no opener: "worden die acties in beeld gebracht"."""
_IF_NEEDED = word_set("nodig mogelijk gewenst noodzakelijk relevant opportuun wenselijk")
"""Behind "indien" and "wanneer" these make no clause."""
_YES_OR_NO = word_set("ja nee neen jazeker inderdaad")
_NOUNS_TOO = word_set(
    "gevallen licht inzet aanpak opzet besluit verzoek onderzoek vraag plan start overleg bezoek antwoord bericht"
    " steun bijdrage uitvoer"
)
"""Behind an adjective these are nouns, whatever verb is written the same."""
_PERSONS = word_set("ik we wij u hij ze kabinet regering nederland zich mij ons")
"""After these "die" and "dat" open no clause that says which thing is meant."""
_CLAUSE_HEADS = word_set("de het er dit deze dat ik we wij zij u die uw blijkt mijn in bij op")
_AFTER_VERB = word_set("ik we wij het de er dit deze dat zij ze u dan zich een mijn ons onze daar hier nederland ook niet")
"""What stands behind a finite verb that follows a clause in front."""
_ADVERBS = word_set("bijvoorbeeld ook reeds niet nog al wel dan geen echter inmiddels onlangs recent")
_AS_SAID = word_set("gezegd toegezegd aangegeven bekend gemeld vermeld aangekondigd afgesproken")
"""Behind "zoals" and before a finite verb these make no clause of their own."""
_MARKS = word_set(", ; : ( ) – — - « » “ ” „")
_COORDINATORS = word_set("en maar want dus of noch alsook")
_BOUNDS = _MARKS | _COORDINATORS


@dataclass(slots=True)
class Predicate:
    """A finite verb with what belongs to it; places are indexes into the sentence's words.

    The clause goes from `start` to `end`, without the subordinate clauses inside it (`holes`); a subordinate clause begins with
    its `opener`. `auxiliary` is the lemma of the finite verb and `tag` its form; `others` are the other verbs of the clause.
    `content` is the verb that carries the meaning; `lemma` and `group` are its own.
    """

    finite: int
    start: int
    end: int
    main: bool
    auxiliary: str
    tag: str
    opener: str = ""
    others: list[int] = field(default_factory=list)
    content: VerbForm | None = None
    passive: bool = False
    perfect: bool = False
    holes: tuple[tuple[int, int], ...] = ()

    @property
    def lemma(self) -> str:
        """The verb that carries the meaning, "" where the lexicon does not know it."""
        return self.content.lemma if self.content else ""

    def leaves_out(self, i: int) -> bool:
        """Does word `i` lie in a subordinate clause inside this one?"""
        for a, b in self.holes:  # noqa: SIM110 - a generator costs more than these few comparisons
            if a <= i < b:
                return True
        return False

    @property
    def group(self) -> str:
        """Its class."""
        return self.content.group if self.content else ""


_AFTER_WHETHER = word_set("de het er een dit deze en ik we zij dat hieraan")
"""How the clause begins that "of" opens, where it is no "or"."""
_WISHING = word_set("wil willen")
"""Behind these "dat" may bring in what is wished."""
_WISHED_OF = word_set("de het een er ik we wij zij ze u deze die alle iedereen ieder elke mijn onze uw hun")
"""How what is wished begins."""
_BEFORE_THAT = word_set(
    "heeft heb hebben had hadden zal zullen zou wil willen kan kunnen moet moeten wordt worden werd werden ga gaat gaan mag"
)
"""Right behind these "dat" is an object rather than the beginning of a clause."""


def _is_subordinator(words: Words, i: int, open_main: bool) -> bool:
    word = words.lower[i]
    before = words.lower[i - 1] if i else ""
    after = words.lower[i + 1] if i + 1 < len(words) else ""
    if word in ("die", "dat", "wat"):
        if (
            i == 0
            or (i == 1 and word == "dat")
            or before in ("en", "maar", "want")
            or (word == "die" and before in _PREPOSITIONS and before != "voor")
        ):
            return False
        if word == "die" and (before in _PERSONS or before in CERTAIN or before in _PLURAL_HELPERS):
            return False  # "heb ik die brief behandeld"
        if (
            word == "wat"
            and (after.endswith("er") or after in ("meer", "betreft"))
            and before in ("ik", "wij", "we", "het", "u")
        ):
            return False
        if word == "dat" and i == 2 and words.lower[0] in _YES_OR_NO:
            return False  # "Ja, dat verzoek is verzonden"
        if word == "dat" and before in _BEFORE_THAT and not (before in _WISHING and _subject_like(after)):
            return False  # "Nederland heeft dat aangekaart", "en zal dat blijven doen"
        if word == "dat" and before in _PREPOSITIONS and before != "zonder":
            return False  # "op dat moment", "voor dat bewijs"
        if (before in SUBORDINATORS) or (word == "dat" and before in CERTAIN and after in _ADVERBS):
            return False
        return word != "dat" or before in _MARKS or (open_main and _verb_behind(words, i)) or _said_of_a_noun(words, i)
    if word == "of":
        return (open_main or i == 0) and after in _AFTER_WHETHER
    if word == "nu":
        return after in ("de", "het", "er", "hun", "deze") and not (before in _BEFORE_NOW or before in CERTAIN)
    if word == "als":
        return (i == 0 or before in _MARKS) and after in _CLAUSE_HEADS
    if word == "zoals":
        following = words.lower[i + 2] if i + 2 < len(words) else ""
        if i == 0 and after in _AS_SAID and (following in CERTAIN or following in verb_lexicon()):
            return False
        return after in _CLAUSE_HEADS or after in ("toegezegd", "gezegd", "aangegeven", "bekend") or after in verb_lexicon()
    if word in ("waaronder", "waar") and i == 0 and after == "nodig":
        return False
    if word in ("indien", "wanneer") and after in _IF_NEEDED:
        return False  # "Indien nodig worden maatregelen getroffen"
    if word == "waaronder" or (word == "hoe" and after == "dan"):
        return False
    return not (word == "waar" and after in ("nodig", "mogelijk", "relevant", "opportuun", "ook", "van"))


def _verb_behind(words: Words, i: int) -> bool:
    """Does a verb stand behind "dat" and its next word: not in "ik kom dat verzoek na"?"""
    lexicon, lower = verb_lexicon(), words.lower
    return any(lower[j] in lexicon or lower[j].endswith(("en", "d", "t")) for j in range(i + 2, len(lower)))


def _subject_like(word: str) -> bool:
    """May a word begin a clause as its subject: "willen dat de sector", "wil dat gemeenten"?"""
    return word in _WISHED_OF or (word.endswith(("en", "s")) and len(word) > 4 and word not in verb_lexicon())


def _said_of_a_noun(words: Words, i: int) -> bool:
    """Before the main verb: does "dat" open a clause that says which thing is meant: "Het rapport dat is verschenen"?"""
    lower = words.lower
    noun, after = lower[i - 1], lower[i + 1] if i + 1 < len(lower) else ""
    if i < 2 or not noun[-1].isalpha() or noun in _ADVERBS or noun in _PREPOSITIONS or noun in _PERSONS or after in CERTAIN:
        return False
    return lower[i - 2] in _DETERMINERS or lower[i - 2].endswith(("e", "en"))


def predicates(words: Words) -> list[Predicate]:
    """The predicates of the sentence in order of their finite verbs."""
    walk = _Walk(words)
    lexicon = walk.lexicon
    for i, word in enumerate(words.lower):
        if word in lexicon or word in _NOTABLE or (walk.main is not None and word[-1] in "dtn" and walk.may_guess):
            walk.step(i)
        elif walk.open:
            walk.pass_by(i, word)
    return walk.finish()


_NOTABLE = _MARKS | _COORDINATORS | SUBORDINATORS | {"om"}
"""Words that `step` looks at although they may be no verbs."""

_NOUNS_IN_E = word_set(
    "wijze periode zijde einde orde hoogte methode route fase zone reserve grote waarde week ronde oude volgende"
    " ertoe daartoe hiertoe waartoe"
)
"""Words in "e" after which a verb may come, as after a noun."""


def _adjective(word: str) -> bool:
    """May a word be an inflected adjective: "harde", but not "ministerie" or "daarmee"?"""
    return len(word) > 4 and word.endswith("e") and not word.endswith(("ie", "ee", "eente", "imte")) and word not in _NOUNS_IN_E


_OF_PARTICIPLES = frozenset(("hebben", "zijn", "worden"))
_PLURALS = word_set("zijn worden hebben kunnen zullen moeten mogen willen gaan")
_WITH_PARTICIPLE = word_set("heeft is was wordt werd had waren werden heb ben")
"""Finite verbs that take no "zijn" to themselves once their participle has come."""
_PRONOUNS_OF_PLACE = word_set("er hier daar waar hiervoor daarvoor")
_MODALS = word_set("zullen kunnen willen gaan moeten mogen laten")
"""Verbs that take an infinitive."""
_TELLING = _OF_PARTICIPLES | _MODALS
"""Finite verbs that let the form of an unknown word be guessed."""
_STRONG = re.compile(
    r"(?:(?:aan|af|bij|door|in|mee|mede|na|om|op|over|toe|uit|vast|voor|voort|weg|terug)?(?:ge|onder|over)|ver|be|ont|her)\w{3,}en$"
)
_PARTICIPLE = re.compile(
    r"(?:aan|achter|af|bij|bijeen|binnen|boven|door|in|klaar|langs|los|mee|mede|na|neer|om|op|over|rond|samen|schoon|tegen|toe|uit"
    r"|vast|vol|voor|voort|vrij|weer|weg|terug)?"
    r"(?:ge\w{2,}|(?:ver|be|ont|her|onder)\w{4,})(?:d|t)$"
)


_NEVER_NOUNS = _HELPERS | word_set("nam gaf sprak bracht ging kwam deed riep drong hield nodigde stelde maakte")
"""Past tenses that are a verb also behind a word that looks like an adjective: "de gezant nam deel", "zaakgelastigde sprak"."""
_FIXED = frozenset((("als", "volgt"), ("geheel", "genomen"), ("strikt", "genomen"), ("zichzelf", "genomen")))
"""Phrases in which a verb is none: "over het geheel genomen"."""
_OPENING_NOUNS = word_set("zorgen vragen plannen afspraken")
"""Nouns at the beginning of a sentence that are written like verbs."""
_VOICED = word_set("uiten geuit uit uitspreken uitgesproken over")
"""Behind "zorgen" these show that it is a noun: "blijft zorgen uiten"."""
_ARTICLES = word_set("de een deze mijn uw onze")
"""Behind these, and an adjective, stands a noun."""
_PLURAL_FORMS = frozenset(("plural", "infinitive", "first"))
"""Tags of verb forms that many nouns in the plural have too."""
_NUMBERS = word_set("twee drie vier vijf zes zeven acht negen tien beide alle")
"""Before these a participle may belong to the noun behind it."""
_BEFORE_NOUNS = frozenset(("", "in", "op", "en", "met", "over", "door", "aan", "die", "deze", "grote"))
"""Between these and "van" a word is a noun: "aan delen van de steiger"."""
_BEFORE_NOW = word_set("ik u we wij het zich er ook mij ons dat")
"""After these "nu" says when: "dat ik u nu de uitwerking toestuur"."""
_PRONOUNS = word_set("deze die dit dat hun")
"""Determiners that stand alone too."""
_BEHIND_VERBS = word_set("om of dat te en waarbij waarin")
"""How what follows a clause's last verb begins."""
_THEN = word_set("nog verder later daarna straks vervolgens ook")
"""Words that may stand alone between "en" and the verbs of a clause that goes on."""
_SAID_OR_SUPPOSED = word_set("dat of indien als wanneer")
"""Openers of clauses that tell what is said or supposed."""
_LEAST_BETWEEN = 4
"""Words from "en" to a finite verb at the end of its clause that make it a subordinate one: in a main one there is one part."""
_OBJECTS = word_set("de het deze dit dat mij me mijn daarom hen er daar u uw hierover daarover hier zelf ook graag een")
"""What may stand behind a coordinated finite verb whose subject is not said again."""


class _Walk:
    """The state of one walk over a sentence."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.lexicon = verb_lexicon()
        self.found: list[Predicate] = []
        self.main: Predicate | None = None
        self.open: list[tuple[int, str, list[int]]] = []  # start, opener, verbs seen
        self.start = 0  # of the current main clause
        self.holes: list[tuple[int, int]] = []  # ranges of subordinate clauses
        self.broken = False  # a comma or coordinator stood since the main finite verb
        self.at = 0  # the word looked at
        self.fronted: int | None = None  # a participle before the finite verb: "Afgesproken is dat"

    def step(self, i: int) -> None:
        word = self.words.lower[i]
        if word in _MARKS:
            self._mark(i, word)
            return
        if word in _COORDINATORS and word != "of":
            self.broken = True
            if self.open and self.open[-1][2] and not self._verb_follows(i):
                self._close(i)
            return
        if word in SUBORDINATORS and _is_subordinator(self.words, i, self.main is not None):
            if self.open and self.open[-1][2]:
                self._close(i)
            self.open.append((i, word, []))
            return
        if word == "om" and self._te_follows(i):
            self.open.append((i, word, []))
            return
        readings = self.lexicon.get(word) or self._guess(i, word)
        if readings and self._verbal(i, word, readings):
            self._verb(i, word, readings)
        elif self.open:
            self.pass_by(i, word)

    @property
    def may_guess(self) -> bool:
        """Whether a word that no lexicon has may be a participle or an infinitive here."""
        return self.main is not None and self.main.auxiliary in _TELLING

    def pass_by(self, i: int, word: str) -> None:
        """A word that is no verb, after the verbs of an open clause, closes it."""
        verbs = self.open[-1][2]
        if verbs and word != "te" and i - verbs[-1] == 1:
            self._close(i)

    def _guess(self, i: int, word: str) -> tuple[VerbForm, ...]:
        """The reading of a word that no lexicon has but whose shape and place are those of a participle or an infinitive."""
        if word[-1] not in "dtn" or word.endswith("heid") or self.main is None or not self.may_guess:
            return ()
        if self.main.auxiliary in _MODALS:
            return self._guessed_infinitive(i, word)
        after = self.words.lower[i + 1] if i + 1 < len(self.words) else ""
        if not _PARTICIPLE.match(word) and not (
            _STRONG.match(word)
            and self.main.auxiliary in _OF_PARTICIPLES
            and self.words.printed[i].islower()
            and self.words.lower[i - 1] not in _DETERMINERS
            and not _adjective(self.words.lower[i - 1])
            and (after in ("", ",", ";", ":", "(", "en") or after in _PREPOSITIONS)
        ):
            return ()
        if (
            after in _MARKS
            or after in ("", "en", "worden", "zijn", "hebben")
            or after in _PREPOSITIONS
            or after in SUBORDINATORS
        ):
            return (VerbForm(word, "", "participle", "unknown"),)
        return ()

    def _guessed_infinitive(self, i: int, word: str) -> tuple[VerbForm, ...]:
        """At the end of a clause with a modal verb: "zal ... digitaliseren"; behind an article or preposition it is a noun."""
        if (
            self.open
            or self.broken
            or (self.main is not None and self.main.auxiliary == "gaan")
            or len(word) < 5
            or not word.endswith("en")
            or self.main is None
            or self.main.auxiliary not in _MODALS
        ):
            return ()
        lower = self.words.lower
        before, after = lower[i - 1], lower[i + 1] if i + 1 < len(lower) else ""
        if (
            after
            and after not in _MARKS
            and after not in SUBORDINATORS
            and after not in _PREPOSITIONS
            and after not in ("en", "of")
        ):
            return ()
        if before in _DETERMINERS or before in _PREPOSITIONS or (before.endswith("e") and len(before) > 3):
            return ()
        if (
            any(self.words.lower[o] in self.lexicon for o in self.main.others)
            or before in _COORDINATORS
            or not self.words.printed[i].islower()
            or before.isdigit()
        ):
            return ()
        return (VerbForm(word, "", "plural", "unknown"),)

    def _mark(self, i: int, word: str) -> None:
        if word in (",", ";", ":", ")"):
            self.broken = True
            if self.open and (self.open[-1][2] or (word != ")" and i - self.open[-1][0] > 4)):
                self._close(i)
            if word == "," and self.main is None:
                self._fronted(i)

    def _fronted(self, i: int) -> None:
        """A comma with a finite verb and its subject behind it ends the clause that stands before the main verb."""
        lower = self.words.lower
        if i + 2 < len(lower) and lower[i + 2] in _AFTER_VERB and (lower[i + 1] in CERTAIN or lower[i + 1] in self.lexicon):
            while self.open:
                self._close(i)

    def _verb_follows(self, i: int) -> bool:
        """After "en": does the subordinate clause go on rather than the main clause?"""
        lower = self.words.lower
        if i + 1 >= len(lower) or (lower[i + 1] not in CERTAIN and lower[i + 1] not in self.lexicon):
            return True
        after = lower[i + 2] if i + 2 < len(lower) else ""
        joined = self.open[-1][2][-1] == i - 1 and after not in ("ik", "we", "wij", "het", "de", "zich")
        return joined and (lower[i + 1] in CERTAIN or self._as_before(i, after))

    def _as_before(self, i: int, after: str) -> bool:
        """Has the verb behind "en" the form of the one before it, and no subject of its own: "dat hij komt en spreekt met"?"""
        lower, lexicon = self.words.lower, self.lexicon
        if after in _AFTER_VERB or after in _SUBJECTS:
            return False
        return all(any(r.tag == "third" for r in lexicon.get(lower[j], ())) for j in (i - 1, i + 1))

    def _te_follows(self, i: int) -> bool:
        for j in range(i + 1, min(i + 30, len(self.words))):
            word = self.words.lower[j]
            if word == "te" or (
                word.endswith("en") and any(r.tag == "infinitive" and "te" in word for r in self.lexicon.get(word, ()))
            ):
                return True
            if word in (",", ";") or word in CERTAIN:
                return False
        return False

    def _verbal(self, i: int, word: str, readings: tuple[VerbForm, ...]) -> bool:
        """Is this a verb here, and no noun or adjective written the same?"""
        before = self.words.lower[i - 1] if i else ""
        after = self.words.lower[i + 1] if i + 1 < len(self.words) else ""
        if word in CERTAIN:
            return True
        if (before, word) in _FIXED:
            return False
        if i == 0 and word in _OPENING_NOUNS and (after in _PREPOSITIONS or after == "die"):
            return False  # "Zorgen over dit vonnis zijn aangekaart", "Afspraken die ik heb gemaakt"
        if word == "zorgen" and i and after in _VOICED:
            return False
        if word == "vertrouwen" and after == "in" and self.main is not None and self.main.auxiliary == "hebben":
            return False
        adjective = i > 1 and _adjective(before) and after not in _SUBJECTS and word not in _NEVER_NOUNS
        if self.main is None and not self.open and adjective and {r.tag for r in readings} <= {"plural", "past", "pasts"}:
            return False
        if adjective and self.words.lower[i - 2] in _ARTICLES and {r.tag for r in readings} <= _PLURAL_FORMS:
            return False  # "dat de schriftelijke vragen van het lid"
        if (
            word in _NOUNS_TOO
            and i
            and after not in _SUBJECTS
            and (_adjective(before) or before in _PREPOSITIONS or before in ("dit", "dat", "die"))
        ):
            return False
        if word.isalpha() and len(word) > 1 and self.words.printed[i].isupper():
            return False  # an acronym
        if i and self.words.printed[i][0].isupper() and before.isalpha():
            return False  # part of a name
        if before == "volgende" and i > 1 and self.words.lower[i - 2] == "de":
            return False  # "de volgende vragen"
        auxiliary = (
            before == "zijn"
            and self.main is not None
            and (
                self.main.finite == i - 1 or (self.main.auxiliary == "zullen" and any(r.tag == "participle" for r in readings))
            )
        )
        hereby = before == "deze" and after in _SUBJECTS and self.words.lower[max(0, i - 2)] == "bij"  # "Bij deze bied ik"
        if (
            before in _DETERMINERS
            and before != "te"
            and not auxiliary
            and not hereby
            and not self._after_pronoun(before, after, readings)
            and not self._ends_clause(before, after, readings)
        ):
            impersonal = before == "het" and after in ("mij", "me", "ons")  # "Het verheugt mij"
            if not impersonal and (before not in ("die", "dat", "dit") or word == "zijn"):
                return False
        tags = {r.tag for r in readings}
        if before == "dat" and self.open and self.open[-1][0] == i - 1 and tags <= _PLURAL_FORMS and after not in CERTAIN:
            return False  # "dat aanvragen om gegevens worden behandeld"
        if before in _NUMBERS and "participle" in tags and after.isalpha() and self._noun_like(after):
            return False  # "de twee betrokken gemeenten"
        if tags == {"first"}:
            if self._of_same_subject(i):
                return True
            begin = self.open[-1][0] if self.open else max(0, i - 3)
            return (
                (before == "ik" and self.main is None)
                or after in ("ik", "u")
                or ("ik" in self.words.lower[begin:i] and not self.stale(i))
            )
        if word == "zijn":
            return not (
                self.main is None and before in ("in", "met", "over", "van", "uit", "voor", "op", "aan", "naar", "door")
            )
        if tags == {"plural"} and before in ("het", "de", "van") and not self._after_pronoun(before, after, readings):
            return False
        return not (after == "van" and "plural" in tags and before in _BEFORE_NOUNS)

    def _ends_clause(self, before: str, after: str, readings: tuple[VerbForm, ...]) -> bool:
        """Is it a participle behind a pronoun, last of its clause: "wordt deze vervangen", "heb ik hun gevraagd om"?"""
        if self.main is None or self.main.auxiliary not in _OF_PARTICIPLES or before not in _PRONOUNS:
            return False
        return any(r.tag == "participle" for r in readings) and (not after or after in _MARKS or after in _BEHIND_VERBS)

    def _noun_like(self, word: str) -> bool:
        """Is a word none of those that stand behind a participle that ends its clause?"""
        return word not in self.lexicon and word not in _PREPOSITIONS and word not in SUBORDINATORS and word not in _BOUNDS

    def _of_same_subject(self, i: int) -> bool:
        """Does a verb follow whose subject is the "ik" of the main clause: "Ik betreur dit en blijf de zaak volgen"?"""
        main, lower = self.main, self.words.lower
        return (
            main is not None
            and main.tag == "first"
            and lower[i - 1] == "en"
            and not _OBJECTS.isdisjoint(lower[i + 1 : i + 2])
            and "ik" in lower[main.start : main.finite + 3]
        )

    def _after_pronoun(self, before: str, after: str, readings: tuple[VerbForm, ...]) -> bool:
        """Is a verb behind a preposition that belongs to "er" or "daar": "er voor gekozen", "daar niet voor pleiten"?"""
        if self.main is None or before not in ("voor", "door", "bij", "tot", "van", "om"):
            return False
        tags = {r.tag for r in readings}
        stranded = not _PRONOUNS_OF_PLACE.isdisjoint(self.words.lower[self.main.start : len(self.words)])
        return (
            (self.main.auxiliary in _OF_PARTICIPLES and "participle" in tags)
            or (self.main.auxiliary in _MODALS and stranded and bool(tags & {"plural", "infinitive"}))
        ) and (not after or after in _MARKS or after in ("om", "en") or after in SUBORDINATORS)

    def _rather_participle(self, i: int, readings: tuple[VerbForm, ...]) -> bool:
        """Is a form that may be both ("besproken", "bezocht") a participle: does its auxiliary still come?"""
        if not any(r.tag == "participle" for r in readings):
            return False
        if any(r.tag == "third" for r in readings):
            return False
        return i == 0 or any(w in CERTAIN or w in ("zijn", "hebben", "worden") for w in self.words.lower[i + 1 :])

    def stale(self, i: int) -> bool:
        """Outside a subordinate clause: has the main clause its finite verb, and no new one begun?"""
        return not self.open and self.main is not None and not self.broken

    def _verb(self, i: int, word: str, readings: tuple[VerbForm, ...]) -> None:
        self.at = i
        if self.open and (again := self._again_subordinate(i)):
            opener = self.open[-1][1]
            self._close(again)
            self.open.append((again, opener, [i]))
            return
        if self.open and not self._main_again(word, readings):
            self.open[-1][2].append(i)
            return
        if self.open:
            self._close(i)
        before = self.words.lower[i - 1] if i else ""
        finite = _finite_reading(readings)
        if before == "te" or finite is None or (self.main is None and self._rather_participle(i, readings)):
            if self.main is not None and (before == "te" or not self._noun(i, readings)):
                self.main.others.append(i)
            elif self.main is None and i <= 1:
                self.fronted = i
            return
        if self.main is None or self._second_main(i, word, readings):
            self._begin(i, finite)
        elif any(r.tag in ("plural", "infinitive", "participle") for r in readings) and not self._noun(i, readings):
            self.main.others.append(i)

    def _noun(self, i: int, readings: tuple[VerbForm, ...]) -> bool:
        """Is an infinitive a noun, as an adjective stands before it: "het harde optreden"?"""
        before, printed = self.words.lower[i - 1], self.words.printed[i - 1]
        if printed[:1].isupper() and "-" not in printed:
            return False
        return _adjective(before) and all(r.tag in ("plural", "infinitive") for r in readings)

    def _main_again(self, word: str, readings: tuple[VerbForm, ...]) -> bool:
        """Has the open clause all its verbs, so that this one must be the main clause's?"""
        _, opener, verbs = self.open[-1]
        if opener == "om" and not verbs and self._after_infinitive(word):
            return True
        if not verbs or (self.main is not None and not self.broken and len(self.open) < 2 and opener != "om"):
            return False
        if opener == "om":
            return word in CERTAIN or self._subject_follows(word, readings) or self._after_infinitive(word)
        lower, at = self.words.lower, self.at
        if word in CERTAIN and lower[at - 1] in _SUBJECTS and lower[at - 2] in _COORDINATORS:
            return True  # "dat de Kamer dit weet en ik zal"
        finite = next((lower[v] for v in verbs if lower[v] in CERTAIN), None)
        return finite is not None and (word in CERTAIN or (word == "zijn" and self.main is None and finite in _WITH_PARTICIPLE))

    def _again_subordinate(self, i: int) -> int:
        """Where a second clause of the open one's opener begins, 0 where none does.

        Its verbs stand at its end: "dat een commissie dit zal onderzoeken en haar bevindingen in mei zal voorleggen".
        """
        lower = self.words.lower
        _, opener, verbs = self.open[-1]
        joined = verbs[-1] + 1 if verbs else 0
        if opener == "om" or not joined or lower[i] not in CERTAIN or lower[joined] != "en":
            return 0
        if self._goes_on_briefly(joined, i):
            return joined
        far = opener in _SAID_OR_SUPPOSED and i - joined >= _LEAST_BETWEEN and any(lower[v] in CERTAIN for v in verbs)
        return joined if far and self._ends_with_verbs(i) else 0

    def _goes_on_briefly(self, joined: int, i: int) -> bool:
        """ "die ik heb getroffen en nog zal treffen": only words of time between "en" and the verbs."""
        lower = self.words.lower
        between = lower[joined + 1 : i]
        return bool(between) and _THEN.issuperset(between) and lower[i + 1 : i + 2] not in ((), (",",))

    def _ends_with_verbs(self, i: int) -> bool:
        """Do only verbs stand between the finite verb at `i` and the end of its clause?"""
        lower = self.words.lower
        end = i + 1
        while end < len(lower) and (lower[end] in self.lexicon or lower[end] == "te"):
            end += 1
        return end > i + 1 and (end == len(lower) or lower[end] in _BOUNDS)

    def _after_infinitive(self, word: str) -> bool:
        """No main verb yet, and a finite plural right behind "te" with its infinitive: "om dit te halen zijn er afspraken"."""
        return self.main is None and word in _PLURALS and self.at > 1 and self.words.lower[self.at - 2] == "te"

    def _subject_follows(self, word: str, readings: tuple[VerbForm, ...]) -> bool:
        """No main verb yet, and behind this finite verb its subject: "de wens om dit te doen neemt het kabinet over"."""
        if self.main is not None or not any(r.tag in ("first", "third") for r in readings):
            return False
        at = self.at
        return at + 1 < len(self.words) and self.words.lower[at + 1] in _SUBJECTS | {"de"} and self.words.lower[at - 1] != "te"

    def _second_main(self, i: int, word: str, readings: tuple[VerbForm, ...]) -> bool:
        """Does this verb open another main clause, although the main clause has its finite verb?"""
        if word in CERTAIN:
            return True
        tags = {r.tag for r in readings}
        if tags == {"first"} and not self.open and self._of_same_subject(i):
            return True
        if not self.broken:
            return False
        if "participle" in tags:
            return False
        before, after = self.words.lower[i - 1], self.words.lower[i + 1] if i + 1 < len(self.words) else ""
        if word == "zullen" and before in ("en", ",", "maar"):
            return True  # "Wij hebben dit gezegd, en zullen dat blijven doen"
        if word in _PLURALS and before in ("en", "maar") and after in ("er", "we", "wij", "deze", "die"):
            return True  # "is dit duidelijk en kunnen er maatregelen worden genomen"
        if tags & {"third", "past"}:
            return True
        return "first" in tags and "ik" in self.words.lower[max(0, i - 2) : i + 2]

    def _begin(self, i: int, finite: VerbForm) -> None:
        if self.main is not None:
            self.main.end = i
            self.start = self._clause_start(i)
            self.main.end = self.start
        base = finite.lemma.removeprefix(finite.particle) if finite.particle else finite.lemma
        self.main = Predicate(i, self.start, len(self.words), True, base, finite.tag)
        if self.fronted is not None and self.fronted == i - 1 and base in _OF_PARTICIPLES and not self._named_by(i):
            self.main.others.append(self.fronted)
        self.found.append(self.main)
        self.broken = False

    def _named_by(self, i: int) -> bool:
        """Is the word before the finite verb at `i` a noun: "Voorkomen is de beste manier"?"""
        infinitive = any(r.tag in ("plural", "infinitive") for r in self.lexicon.get(self.words.lower[i - 1], ()))
        return infinitive and self.words.lower[i + 1 : i + 2] in (("de",), ("het",), ("een",))

    def _clause_start(self, i: int) -> int:
        for j in range(i - 1, self.main.finite if self.main else 0, -1):
            if self.words.lower[j] in _BOUNDS:
                return j + 1
        return i

    def _close(self, i: int) -> None:
        start, opener, verbs = self.open.pop()
        self.holes.append((start, i))
        if not verbs:
            return
        lexicon, lower = self.lexicon, self.words.lower
        finite = next((v for v in verbs if lower[v] in CERTAIN), None)
        if finite is None:
            finite = next(
                (v for v in verbs if lower[v - 1] != "te" and any(r.tag != "participle" for r in lexicon.get(lower[v], ()))),
                None,
            )
        if finite is None and opener != "om":
            self._hand_to_main(verbs)
        if finite is None or opener == "om":
            return
        reading = next(r for r in lexicon[lower[finite]] if r.tag != "participle")
        base = reading.lemma.removeprefix(reading.particle) if reading.particle else reading.lemma
        made = Predicate(finite, start, i, False, base, reading.tag, opener, [v for v in verbs if v != finite])
        self.found.append(made)

    def _hand_to_main(self, verbs: Sequence[int]) -> None:
        """Participles alone in what looked like a clause: "heb ik dit bij diensten – zoals de inspectie – nagevraagd"."""
        main, lower = self.main, self.words.lower
        if main is None or main.auxiliary not in _OF_PARTICIPLES or main.others or main.finite > verbs[0]:
            return
        if all(any(r.tag == "participle" for r in self.lexicon.get(lower[v], ())) for v in verbs):
            main.others += verbs

    def finish(self) -> list[Predicate]:
        while self.open:
            self._close(len(self.words))
        for predicate in self.found:
            if predicate.main:
                predicate.holes = tuple(h for h in self.holes if h[0] > predicate.finite or h[1] <= predicate.finite)
            _fill(predicate, self.words)
        self.found.sort(key=lambda p: p.finite)
        return self.found


_FINITE_ORDER = ("first", "third", "plural", "past", "pasts")


def _finite_reading(readings: tuple[VerbForm, ...]) -> VerbForm | None:
    """The likeliest finite reading: present before past."""
    for tag in _FINITE_ORDER:
        fitting = [r for r in readings if r.tag == tag]
        if fitting:
            return next((r for r in fitting if not r.particle), fitting[0])
    return None


_PERFECT = ("hebben", "zijn", "worden")
_YIELDING = frozenset(("unknown", "cognition"))
"""Of two participles the other one carries the meaning: "gelezen en beantwoord"."""
_LET_KNOW = VerbForm("laten weten", "", "plural", "reporting")


def _fill(predicate: Predicate, words: Words) -> None:
    """Find the verb that carries the meaning, voice and aspect."""
    lexicon = verb_lexicon()
    lower = words.lower
    content: VerbForm | None = None
    participle = False
    perfect = predicate.auxiliary in _PERFECT or any(lower[i] in ("worden", "hebben", "zijn") for i in predicate.others)
    for i in predicate.others:
        parted = lexicon.get(lower[i - 1] + lower[i]) if lower[i - 1] in _PARTED else None
        if lower[i - 1] == "te" and i > 1:
            parted = _joined(lexicon.get(lower[i - 2] + lower[i], ()), lower[i - 2])  # "aan te bieden"
        readings = parted or lexicon.get(lower[i]) or _unknown(lower[i], predicate.auxiliary)
        part = next((r for r in readings if r.tag == "participle"), None)
        if part is not None and i != predicate.others[-1] and _before_a_noun(i, words, lexicon):
            continue
        if part is not None and lower[i - 1] != "te" and perfect:
            if (
                content is None
                or content.lemma in AUXILIARIES
                or content.group in _YIELDING
                or content.lemma == "regelen"
                or not participle
            ):
                content, participle = part, True
        elif (content is None or content.lemma in AUXILIARIES or content.group == "unknown") and not participle:
            plain = infinitive(lower[i], readings)
            if plain.particle and not lower[i].startswith(plain.particle) and plain.particle not in lower[max(0, i - 2) : i]:
                plain = VerbForm(lower[i], "", "plural", "unknown")  # "spelen" is no "vrijspelen"
            content = plain if plain.tag != "participle" else content
    main_reading = lexicon[lower[predicate.finite]]
    if (
        content is not None
        and content.lemma == "weten"
        and "laten" in (predicate.auxiliary, *(lower[i] for i in predicate.others))
    ):
        content = _LET_KNOW
    helper = predicate.auxiliary in AUXILIARIES
    if predicate.auxiliary == "gaan" and predicate.main:
        apart = _with_particle(predicate, words, main_reading)
        helper = apart is None or not apart.particle  # "ga ik in op"
    if content is None or not helper:
        content = _with_particle(predicate, words, main_reading)
        participle = False
    predicate.content = content
    rest = {r.lemma for i in predicate.others for r in lexicon.get(lower[i], ())}
    if (
        not participle
        and predicate.auxiliary == "hebben"
        and not rest.isdisjoint(("laten", "kunnen", "doen", "mogen"))
        and content is not None
    ):
        predicate.perfect = True  # "heb ... laten onderzoeken", "heb ... kunnen nemen"
    if participle:
        told = predicate.auxiliary == "hebben" and "te" in lower[predicate.others[0] : predicate.end]
        predicate.passive = predicate.auxiliary == "worden" or ("worden" in rest and not told)
        predicate.perfect = predicate.auxiliary in ("hebben", "zijn") and not predicate.passive


def _before_a_noun(i: int, words: Words, lexicon: Mapping[str, tuple[VerbForm, ...]]) -> bool:
    """Does the participle at word `i` belong to the noun behind it: "wordt over afgegeven vergunningen maandelijks bericht"?"""
    lower = words.lower
    after = lower[i + 1] if i + 1 < len(lower) else ""
    noun = after.isalpha() and after not in lexicon and after not in _PREPOSITIONS and after not in SUBORDINATORS
    return (
        noun
        and after not in _BOUNDS
        and after not in _DETERMINERS
        and lower[i - 1] in _PREPOSITIONS
        and words.printed[i].islower()
    )


def _joined(readings: tuple[VerbForm, ...], particle: str) -> tuple[VerbForm, ...]:
    """The readings of a verb with its particle before "te", none where the word before is no particle of it."""
    return tuple(r for r in readings if r.particle == particle)


def _unknown(word: str, auxiliary: str) -> tuple[VerbForm, ...]:
    """The reading of a verb that no lexicon has."""
    return (VerbForm(word, "", "plural" if auxiliary in _MODALS and word.endswith("en") else "participle", "unknown"),)


def infinitive(word: str, readings: tuple[VerbForm, ...]) -> VerbForm:
    """The reading of an infinitive: the verb as written rather than a separable verb's second half."""
    infinitives = [r for r in readings if r.tag in ("plural", "infinitive")] or list(readings)
    return next((r for r in infinitives if not r.particle or (word.startswith(r.particle) and len(word) > 5)), infinitives[0])


def _with_particle(predicate: Predicate, words: Words, readings: tuple[VerbForm, ...]) -> VerbForm | None:
    """The reading of a simple finite verb, with its separated particle where one stands further on."""
    lower = words.lower
    plain = next((r for r in readings if not r.particle and r.tag != "participle"), None)
    joined = next(
        (r for r in readings if r.particle and lower[predicate.finite].startswith(r.particle) and r.tag != "participle"), None
    )
    if joined is not None and joined.lemma.startswith(joined.particle) and not plain:
        return joined
    separable = {r.particle: r for r in readings if r.particle and r.tag != "participle"}
    if separable:
        low, high = (predicate.finite + 1, predicate.end) if predicate.main else (predicate.start, predicate.finite)
        for j in range(low, high):
            if lower[j] in separable and not predicate.leaves_out(j) and _particle_here(lower, j, high):
                last = lower[j] == "verder" and lower[high - 1 if lower[high - 1] not in _MARKS else high - 2]
                return separable.get(last or lower[j], separable[lower[j]])  # "gaat hier verder op in"
            if lower[j] == "op" and separable.get("op") and separable["op"].lemma == "oproepen" and "te" in lower[j:high]:
                return separable["op"]  # "roept de autoriteiten op de gevangenen vrij te laten"
    return plain


_PREPOSITIONS = word_set(
    """op om voor met aan tot tegen in van over naar bij als door via uit per zonder tijdens binnen ter ten – - vanuit
    volgens sinds onder naast ondanks dankzij wegens middels conform vanwege rond rondom gezien"""
)
_ONLY_PARTICLES = word_set(
    """tegemoet toe weer terug mee samen vast voort uiteen plaats af neer stil beschikbaar openbaar bekend bijeen
    veilig stop open"""
)


_PARTED = word_set("beschikbaar openbaar bekend bijeen veilig vrij vast stil terug uiteen")
"""Particles that are often written apart from the participle or infinitive: "beschikbaar gesteld"."""


def _particle_here(lower: tuple[str, ...], j: int, high: int) -> bool:
    """Does a word such as "in" stand as a particle rather than as a preposition: at the end of a field?"""
    after = lower[j + 1] if j + 1 < high else ""
    return (
        lower[j] in _ONLY_PARTICLES
        or (j > 0 and lower[j] == "aan" and lower[j - 1] in ("op", "erop", "hierop", "daarop"))
        or after in _MARKS
        or after in ("", "en")
        or after in _PREPOSITIONS
        or after in SUBORDINATORS
    )
