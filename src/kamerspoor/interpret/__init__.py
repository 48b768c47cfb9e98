"""Matches and sentences -> typed values: mentions, then asks and statements. Imports no other stage."""

from kamerspoor.interpret.mentions import interpret_mentions
from kamerspoor.interpret.understanding import interpret

__all__ = ["interpret", "interpret_mentions"]
