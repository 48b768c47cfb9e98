"""What to make of a hyphen at the end of a line: part of the word, put in by the printer, or a suspended compound.

Shape decides first (capitals, digits, addresses), then the document's own words, then a short list of prefixes and compounds
that keep their hyphen. Everything else is joined.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import Literal

Joint = Literal["join", "keep", "space", "trema"]
"""`join` drops the hyphen, `keep` keeps it without a space, `space` keeps it and a space (kennis- en leeragenda),
`trema` drops it and puts the diaeresis back that the break had taken (be-eindigen)."""

_AFTER_SUSPENDED = frozenset(
    [
        "en",
        "of",
        "als",
        "respectievelijk",
        "resp",
        "dan",
        "noch",
        "maar",
        "tot",
        "versus",
        "c.q",
        "cq",
    ]
)
_KEEPING_LEFT = frozenset(
    [
        "niet",
        "non",
        "oud",
        "semi",
        "vice",
        "adjunct",
        "quasi",
        "kandidaat",
        "pfas",
        "pfos",
        "rvv",
        "dna",
        "doe-het",
        "vwo",
        "havo",
        "vmbo",
        "mbo",
        "hbo",
        "btw",
        "mkb",
        "ngo",
        "ngo's",
        "zzp",
        "cao",
        "pgb",
        "wmo",
        "wlz",
        "mvo",
        "lhbti",
        "lhbtiq",
        "bhos",
        "aow",
        "wia",
        "ggz",
        "wo",
        "ov",
        "ict",
        "gps",
    ]
)
_OFFICES = frozenset(
    [
        "secretaris",
        "secretarissen",
        "procureur",
        "procureurs",
        "directeur",
        "directeuren",
        "gouverneur",
        "gouverneurs",
        "advocaat",
        "advocaten",
        "inspecteur",
        "inspecteurs",
        "consul",
        "consuls",
        "auditeur",
        "auditeurs",
        "staten",
        "thesaurier",
        "luitenant",
        "kolonel",
        "generaal",
        "kapitein",
        "majoor",
    ]
)
_AFTER_OFFICE = frozenset(["generaal", "kolonel", "majoor", "adviseur"])
_PERSONS_AFTER_EX = [
    "minister",
    "president",
    "lid",
    "leden",
    "kamerlid",
    "man",
    "vrouw",
    "partner",
    "echtgeno",
    "militair",
    "gedetineerd",
    "werknemer",
    "premier",
    "collega",
    "burgemeester",
    "wethouder",
    "voorzitter",
    "bestuurder",
    "politicus",
    "medewerker",
    "strijder",
    "gevangene",
    "patiënt",
]
_NAMES = frozenset(
    [
        "Benelux",
        "Brexit",
        "Schengen",
        "Oekraïne",
        "Gaza",
        "Israël",
        "Rusland",
        "China",
        "Europa",
        "Iran",
        "Irak",
        "Syrië",
        "Turkije",
        "Amerika",
        "Afrika",
        "Groningen",
        "Schiphol",
        "Wajong",
        "Interpol",
        "Europol",
        "Frontex",
        "Eurojust",
        "Unicef",
        "Unesco",
        "Horizon",
        "Erasmus",
        "Covid",
        "Corona",
        "Taliban",
        "Hamas",
        "Hezbollah",
        "Bitcoin",
        "Google",
        "Facebook",
        "Twitter",
        "Instagram",
        "Tiktok",
        "TikTok",
        "WhatsApp",
        "Airbnb",
        "Uber",
        "Defensie",
        "Dublin",
        "Parijs",
        "Kyoto",
        "Lissabon",
        "Genève",
        "Brussel",
        "Rafah",
        "Kunduz",
        "Srebrenica",
        "Ebola",
        "Natura",
        "Wob",
        "Woo",
        "Wmo",
        "Wlz",
        "Wft",
        "Wwft",
        "Awb",
        "Avg",
        "Rvb",
        "Wnb",
        "Nexit",
    ]
)
_LINKING = frozenset(
    [
        "to",
        "in",
        "op",
        "of",
        "the",
        "up",
        "on",
        "by",
        "the",
        "an",
        "à",
        "de",
        "het",
        "fits",
        "it",
        "yourself",
    ]
)
_COLLIDE = frozenset(["aa", "ai", "ao", "au", "ee", "ei", "eu", "oe", "oi", "oo", "ou", "ui", "uu", "éé", "ée"])
_TREMA = {"e": "ë", "i": "ï", "u": "ü", "o": "ö"}
_ADDRESS = re.compile(r"://|www\.|^\S+\.(?:nl|com|org|eu|int|net)/", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_LAST_PART = re.compile(r"-(?P<right>[a-zà-ÿ]{3,})(?![\w-])")
_PARTS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


_MANY_ASKED = 300
"""Words that are looked up one by one in the text, before all are counted."""


def _goes_on(text: str, near: int, far: int) -> bool:
    """Whether a word that ends before (or begins after) `near` goes on there; `far` is the place behind it."""
    if not 0 <= near < len(text):
        return False
    return text[near].isalnum() or (text[near] in "-’'" and 0 <= far < len(text) and text[far].isalnum())


class Words:
    """The words a document holds unbroken, to decide about the broken ones."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._low = ""
        self._asked = 0

    def count(self, word: str) -> int:
        """How often `word`, in lower case, stands in the document as a whole word."""
        self._asked += 1
        if self._asked > _MANY_ASKED:
            return self._counts.get(word, 0)
        if not self._low:
            self._low = self._text.lower()
        low = self._low
        found, at = 0, low.find(word) if word else -1
        if at < 0 or not _WORD.fullmatch(word):
            return 0
        while at >= 0:
            end = at + len(word)
            found += not (_goes_on(low, at - 1, at - 2) or _goes_on(low, end, end + 1))
            at = low.find(word, end)
        return found

    @cached_property
    def _counts(self) -> Counter[str]:
        """Every word counted, which is quicker where many are asked for."""
        return Counter(_WORD.findall(self._text.lower()))

    def joint(self, left: str, right: str, *, capitals: bool = False) -> Joint:
        """What to do between `left` (the token before the line-end hyphen, without it) and `right` (the next token).

        `capitals` says that the whole line is printed in capitals.
        """
        decided = _by_shape(left, right, capitals=capitals)
        if decided:
            return decided
        whole, hyphenated = f"{left}{right}".lower(), f"{left}-{right}".lower()
        joined, kept = self.count(whole), self.count(hyphenated)
        if joined != kept:
            return "join" if joined > kept else "keep"
        return _by_word(left.lower(), right.lower(), name=left.rpartition("-")[2] in _NAMES)


def _by_shape(left: str, right: str, *, capitals: bool) -> Joint | None:
    last = left.rpartition("-")[2].rpartition("/")[2].strip("(«\"'“‘[")
    if _ADDRESS.search(left):
        return "keep"
    if not last or not right:
        return "keep" if left and right else "space"
    if right.lower() in _AFTER_SUSPENDED:
        return "space"
    if not last[-1].isalpha() or not right[0].isalpha():
        return "space" if right[0] in '(«"“‘' else "keep"
    if right[0].isupper():
        broken = capitals and last.isupper() and right.isupper() and re.search("[AEIOUY]", last) and len(last) > 1
        return "join" if broken and last not in _ACRONYMS else "keep"
    if last[-1].isupper() or len(last) == 1:
        return "keep"
    return None


_ACRONYMS = frozenset(
    [
        "EU",
        "VN",
        "NAVO",
        "OVSE",
        "BES",
        "VS",
        "VK",
        "ICC",
        "IOC",
        "OESO",
        "IMF",
        "RIVM",
        "UWV",
        "EU-ACP",
        "LHBTI",
        "BHOS",
        "AIV",
    ]
)


def _by_word(left: str, right: str, *, name: bool) -> Joint:
    first, _, last = left.rpartition("-")
    if name or last in _KEEPING_LEFT or (first and last in _LINKING):
        return "keep"
    if last in _OFFICES and right in _AFTER_OFFICE:
        return "keep"
    if (last in ("minister", "vice") and right.startswith("president")) or (last == "premier" and right == "minister"):
        return "keep"
    if last == "ex" and right.startswith(tuple(_PERSONS_AFTER_EX)):
        return "keep"
    if last[-1] + right[0] in _COLLIDE and not right.startswith("ij"):
        if last.endswith(("ge", "be")) and right[0] in "eiu":
            return "trema"
        return "join" if last.endswith(("co", "ou")) else "keep"
    return "join"


def with_trema(letter: str) -> str:
    """The letter with the diaeresis that a line break takes away."""
    return _TREMA.get(letter, letter)


def stale_hyphens(text: str, words: Words) -> list[int]:
    """Where a hyphen inside a line is left over from another line division: the document itself writes the word as one.

    Only where the joined word occurs at least twice and the hyphenated one once. Gives offsets of the hyphens.
    """
    found = []
    for match in _LAST_PART.finditer(text):
        start = hyphen = match.start()
        while start and (text[start - 1] in "-_" or text[start - 1].isalnum()):
            start -= 1
        left = text[start:hyphen]
        tail = left.rpartition("-")[2]
        if not _PARTS.fullmatch(left) or tail.isupper() or len(tail) < 4 or tail.lower() in _KEEPING_LEFT:
            continue
        joined = words.count(f"{left}{match['right']}".lower())
        if tail != left:
            joined += words.count(f"{tail}{match['right']}".lower())
        if joined >= 2 and words.count(f"{left}{match[0]}".lower()) <= 1:
            found.append(hyphen)
    return found
