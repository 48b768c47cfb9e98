"""Sentences and mentions -> `Interpretation`: what was asked, promised, done and refused."""

from __future__ import annotations

from kamerspoor.model import Interpretation, Mentions, Structure


def interpret(text: str, parts: Structure, mentions: Mentions) -> Interpretation:
    """The asks and statements of `text` by the annotation guideline."""
    return Interpretation()
