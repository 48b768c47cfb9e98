"""The signs of a sentence that learned weights stand on: its words in their order, its clauses, its cues.

In: a sentence's words, clauses and context. Out: signs, each a short text. Any name, number or month is one and the same
word, so that what is learned is how one speaks, not about what.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from kamerspoor.dutch_calendar import MONTHS
from kamerspoor.interpret.actors import Actor
from kamerspoor.interpret.bench import PAST
from kamerspoor.interpret.clauses import AUXILIARIES, Predicate
from kamerspoor.interpret.findings import Context
from kamerspoor.interpret.words import Words, word_set

LONGEST = 90
"""Words of a sentence that are looked at."""

Clauses = Sequence[tuple[Predicate, Actor | None]]
"""The predicates of a sentence with who acts."""

_CAPITALS = word_set(
    """Kamer Kabinet Ik Nederland Nederlandse EU Tweede Eerste Minister Staatssecretaris Europese VN Raad Ministerie Wet
    Koninkrijk Commissie"""
)
"""Words with a capital that are no mere names."""
_HOW_FIRM = "supposed"
"""The label of cues that tell how firm a promise is; they are no sign of one."""
_MARKS = word_set("« » “ ” „ ( ) – — -")
_PLACES = word_set("waar waarbij waarmee waarover waarin waarvoor")


def plain_words(words: Words) -> tuple[list[str], list[int]]:
    """The words in lower case with one word for any name, number or month, and where each stands; "^" and "$" are the ends."""
    plain, places = ["^"], [0]
    lower = words.lower
    for i, printed in enumerate(words.printed[:LONGEST]):
        if printed in _MARKS:
            continue
        word, first = lower[i], printed[0]
        if first.isdigit():
            word = "0" if printed.isdigit() or not printed[-1].isalpha() else "0e"
        elif word in MONTHS:
            word = "MAAND"
        elif i and first.isupper() and printed not in _CAPITALS:
            word = "NAAM"
        if word != plain[-1] or word not in ("NAAM", "0"):
            plain.append(word)
            places.append(i)
    plain.append("$")
    places.append(len(lower) - 1)
    return plain, places


def in_a_row(plain: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """One, two and three words in a row as signs, with the indexes of the first word and the last."""
    last = len(plain) - 1
    for i, word in enumerate(plain):
        if 0 < i < last:
            yield word, i, i
        if i < last:
            two = f"{word} {plain[i + 1]}"
            yield two, i, i + 1
            if i + 1 < last:
                yield f"{two} {plain[i + 2]}", i, i + 2


def clause_signs(clauses: Clauses) -> Iterator[tuple[str, int]]:
    """What the clauses' verbs and actors are, as signs, with the place of the finite verb."""
    for p, actor in clauses:
        kind, name = (actor.kind, actor.name) if actor else ("-", "-")
        ours = "ours" if actor else "-"
        voice = "passive" if p.passive else "perfect" if p.perfect else "active"
        tense = f"{voice} {'past' if p.tag in PAST else 'present'}"
        clause = "main" if p.main else _opened(p.opener)
        helper = p.auxiliary if p.auxiliary in AUXILIARIES else "-"
        yield f"[{clause}] {p.group or '-'} {helper} {tense} {kind}", p.finite
        yield f"[{clause}] {p.lemma} {tense} {ours}", p.finite
        yield f"[{clause}] {p.lemma} {tense}", p.finite
        yield f"[{clause}] {name}", p.finite
        yield f"[{clause}] {tense} {ours}", p.finite


def _opened(opener: str) -> str:
    """The kind of a subordinate clause by the word that opens it."""
    if opener == "dat":
        return "dat"
    return "die" if opener == "die" or opener in _PLACES else "sub"


def context_signs(context: Context) -> Iterator[str]:
    """What is known of the whole sentence, as signs."""
    for label in context.labels:
        if label != _HOW_FIRM:
            yield f"[cue] {label}"
    if context.past_date:
        yield "[past day]"
    if context.future_date:
        yield "[day to come]"
    if context.in_answer:
        yield "[answers]"
    if context.spoken:
        yield "[spoken]"


def value_of_words(known: int) -> float:
    """What each of the `known` signs of a sentence's words counts for: together they have the length one."""
    return 1.0 / math.sqrt(known) if known else 0.0


def word_signs(words: Words) -> dict[str, None]:
    """The signs of the words, each once, in their order."""
    return dict.fromkeys(sign for sign, _, _ in in_a_row(plain_words(words)[0]))


def other_signs(clauses: Clauses, context: Context) -> dict[str, None]:
    """The signs of the clauses and the context, each once, in their order."""
    return dict.fromkeys((*(sign for sign, _ in clause_signs(clauses)), *context_signs(context)))
