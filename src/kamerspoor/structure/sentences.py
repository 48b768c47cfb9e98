"""Where sentences begin and end in a block.

A stop ends a sentence unless what stands before it is an abbreviation or initial, or what follows goes on in lower case.
Abbreviations that may themselves end a sentence ("jl.", "c.s.") end it when the next word has a capital. The words are data
(`rules/sentences.toml`). Measured on the gold boundaries of UD Dutch LassySmall (`tests/structure/test_treebank.py`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from kamerspoor.model import Block, Sentence

_OPENERS: Final = "\"'“‘«‹([„"
_STOP = re.compile(r"(?<![.?!…])(?P<stop>[.?!…]++)(?P<close>[\"'”’»)\]]*+)(?P<note>\d{1,3}(?:, ?\d{1,2})*)?(?=\s|$)")
_BEFORE = re.compile(r"[^\s(\[«“‘„\"/]*$")
_JOINTS = re.compile(r"[.-]")
_WORD = re.compile(r"[^\W\d_][^\s.,;:?!)»”]*")
_LEAD = re.compile(r"^(?:[•·▪●‣\uf0b7*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)]|[ivx]{1,4}[.)]|o(?=\s[A-Z]))\s+")
_MARKS_BEHIND = re.compile(r"\s+(?:\(?\d{1,2}\)[\s,]*)+$")
_TWO_LETTERS: Final = frozenset(("Th", "Ph", "Chr", "IJ", "Joh"))
LONGEST_SENTENCE: Final = 5_000
"""Characters after which a stretch without a stop is cut: no writer's sentence is as long, and what comes after looks back
and forth within a sentence."""
_LONGEST_ASIDE: Final = 300
_LONGEST_WORD: Final = 40


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of `rules/sentences.toml`."""

    never_last: frozenset[str]
    may_end: frozenset[str]
    words_too: frozenset[str]
    starters: frozenset[str]


@cache
def words() -> Words:
    """The word lists, read once."""
    content = tomllib.loads((resources.files("kamerspoor.structure.rules") / "sentences.toml").read_text("utf-8"))
    return Words(**{name: frozenset(str(value).split()) for name, value in content.items()})


def sentences(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """The sentences of every block of `text`, in order; a sentence never crosses the end of a block.

    The mark of a list item ("1.", "a)", a bullet) is no part of its sentence.
    """
    found = []
    for i, block in enumerate(blocks):
        line = text[block.start : block.end]
        begin = 0
        for end in _ends(line):
            piece = line[begin:end]
            bare = piece.lstrip()
            start = begin + len(piece) - len(bare)
            stop = start + len(bare.rstrip())
            if begin == 0 and not line[:1].isupper() and (mark := _LEAD.match(line)) and mark.end() < stop:
                start = mark.end()
            if stop > start:
                found.append(Sentence(block.start + start, block.start + stop, i))
            begin = end
    return tuple(found)


def _ends(line: str) -> list[int]:
    """Positions in `line` where a sentence ends, the end of the block included."""
    ends: list[int] = []
    begin = 0
    for stop in _STOP.finditer(line):
        end = stop.end()
        if end < len(line) and _goes_over(line, begin, stop):
            ends.append(end)
            begin = end
    ends.append(len(line))
    return ends if len(line) <= LONGEST_SENTENCE else _no_longer_than(LONGEST_SENTENCE, line, ends)


def _no_longer_than(most: int, line: str, ends: Sequence[int]) -> list[int]:
    """`ends` and, where more than `most` characters lie between two of them, further ones, behind a space if there is one."""
    all_ends: list[int] = []
    begin = 0
    for end in ends:
        while end - begin > most:
            space = line.rfind(" ", begin + 1, begin + most)
            begin = space + 1 if space >= 0 else begin + most
            all_ends.append(begin)
        all_ends.append(end)
        begin = end
    return all_ends


def _goes_over(line: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether the sentence that began at `begin` ends at `stop`."""
    after = stop.end()
    while after < len(line) and (line[after].isspace() or line[after] in _OPENERS):
        after += 1
    if after >= len(line) or _MARKS_BEHIND.match(line, stop.end()):
        return False
    follows = line[after]
    if follows.islower() and not _late_capital(line, after):
        return False
    if not (follows.isalnum() or follows in "€$§-–—•’'@#%"):
        return False
    if stop["note"] and line[stop.start() - 1 : stop.start()].isdigit():
        return False
    if stop["stop"] == "." and not stop["close"] and not _full_stop(line, begin, stop.start(), after):
        return False
    return not _within_aside(line, begin, stop.end())


def _late_capital(line: str, at: int) -> bool:
    """Whether a sentence begins here although its first letter is small: 's Avonds, ’t Is."""
    return line[at - 1] in "'’" and line[at] in "st" and line[at + 1 : at + 2] == " " and line[at + 2 : at + 3].isupper()


def _full_stop(line: str, begin: int, dot: int, after: int) -> bool:
    """Whether the full stop at `dot` ends a sentence, judged by the word before it and the word after it."""
    lists = words()
    word = line[max(begin, dot - _LONGEST_WORD) : dot]
    if word and not word[-1].isspace():
        word = word.split()[-1]
    if not word.isalnum():
        before = _BEFORE.search(word)
        word = before[0] if before else ""
    following = _WORD.match(line, after)
    starter = following is not None and following[0] in lists.starters
    low = word.casefold()
    if low in lists.may_end:
        return line[dot + 1 : after].strip() != "("  # "de motie-Bot c.s. (Kamerstuk ...) over"
    if not word:
        return True
    if low in lists.never_last:
        return starter and low in lists.words_too
    if word.isdigit() and len(word) <= 3 and not line[begin : dot - len(word)].strip():
        return False
    if _initial(word):
        return starter and len(word) > 1
    return True


def _initial(word: str) -> bool:
    """Whether `word` (without its last stop) is an initial or a chain of them: "J", "F.C.G.M", "Th", "J.-P"."""
    parts = [word] if word.isalnum() else [p for p in _JOINTS.split(word) if p]
    return bool(parts) and all((len(p) == 1 and p.isupper()) or p in _TWO_LETTERS for p in parts)


def _within_aside(line: str, begin: int, at: int) -> bool:
    """Whether `at` lies within brackets that opened in this sentence after its first word and close later."""
    opened = line.rfind("(", begin + 2, at)
    if opened <= begin + 2 or ")" in line[opened:at]:
        return False
    closed = line.find(")", at, at + _LONGEST_ASIDE)
    return closed >= 0 and "(" not in line[at:closed]
