"""Matches and sentences -> typed values: mentions, then asks and statements. Imports no other stage."""

from collections.abc import Mapping

from kamerspoor.engine import RuleSet
from kamerspoor.interpret import ask_cues, cues, direct_replies
from kamerspoor.interpret.mentions import interpret_mentions
from kamerspoor.interpret.understanding import interpret


def rule_sets() -> Mapping[str, RuleSet]:
    """The rules of this stage by name of their file, for tests and for those who want to see them."""
    return {"ask-cues": ask_cues.ask_rules(), "reply-cues": direct_replies.reply_rules(), "statement-cues": cues.cue_rules()}


__all__ = ["interpret", "interpret_mentions", "rule_sets"]
