"""The signs of a statement that learned weights of instruments stand on: its words, its verb, what the rules say of it.

In: a finding, what its sentence says of instruments, and what the rules made of that. Out: signs, each a short text. Any name,
number or month is one and the same word, so that what is learned is how one speaks, not about what.
"""

from __future__ import annotations

from collections.abc import Container

from kamerspoor.interpret.findings import Finding
from kamerspoor.interpret.instruments import Said
from kamerspoor.interpret.signs import plain_words
from kamerspoor.interpret.words import Words


def word_signs(text: str) -> tuple[str, ...]:
    """The words of a sentence, each once, in their order."""
    return tuple(dict.fromkeys(plain_words(Words(text, 0, len(text)))[0][1:-1]))


class WordSigns:
    """The words of a sentence that a table has, each once, in their order."""

    __slots__ = ("_first", "_words", "known")

    def __init__(self, text: str, table: Container[str]) -> None:
        self._words = words = Words(text, 0, len(text))
        plain, places = plain_words(words)
        self._first: dict[str, int] = {}
        for word, place in zip(plain[1:-1], places[1:-1], strict=True):
            if word in table:
                self._first.setdefault(word, place)
        self.known = tuple(self._first)
        """The words."""

    def place(self, word: str) -> tuple[int, int]:
        """Where the first of a known word stands in the text."""
        return self._words.span(self._first[word])


def other_signs(finding: Finding, said: Said, found: str, how: str) -> tuple[str, ...]:
    """What is known of the statement besides; `found` is what the rules say it is done with and `how` what told them."""
    signs = [
        f"[rule] {found}",
        f"[how] {how}",
        f"[how] {how} {found}",
        f"[kind] {finding.kind}",
        f"[kind] {finding.kind} {found}",
        f"[found by] {finding.rule}",
        f"[verb] {finding.lemma or '-'}",
        f"[class] {finding.aim or finding.group or '-'}",
        f"[first noun] {said.nouns[0] if said.nouns else '-'}",
        f"[before] {said.before or '-'}",
        f"[actor] {finding.actor.kind if finding.actor else '-'}",
        *(f"[noun] {noun}" for noun in said.nouns),
    ]
    if finding.aim:
        signs += [f"[aim] {finding.aim}", f"[verb] {finding.aimed or '-'}"]
    flags = {"money": said.money, "abroad": said.abroad, "spoken": said.spoken, "paper": finding.self_paper}
    signs += [f"[{sign}]" for sign, stands in flags.items() if stands]
    return tuple(dict.fromkeys(signs))
