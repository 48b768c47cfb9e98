"""The family of errors.

    KamerspoorError
        UnreadablePaper      this input cannot be read: says why and what to do
        RuleError            a rule or lexicon file is wrong (a defect of ours, or of a user's codebook)
        RegisterError        the register cannot be opened or written

A bad paper never stops the others: callers that walk many papers catch `UnreadablePaper`, record it and go on.
"""

from __future__ import annotations


class KamerspoorError(Exception):
    """Base of every error this package raises on purpose; its text is meant for the user."""


class UnreadablePaper(KamerspoorError):
    """An input that cannot be turned into text.

    `name` is the file's name, `reason` a stable code (`empty`, `binary`, `password`, `damaged`, `needs-ocr`, `not-a-zip`,
    `dtd`, `bomb`, `too-large`, `unreadable`, `unsupported`, `overprinted`), `advice` what the user can do.
    """

    def __init__(self, name: str, reason: str, message: str, advice: str) -> None:
        super().__init__(f"{name}: {message}; {advice}")
        self.name = name
        self.reason = reason
        self.message = message
        self.advice = advice


class RuleError(KamerspoorError):
    """A rule, lexicon or codebook file that does not hold what it should; the text names file and rule."""


class RegisterError(KamerspoorError):
    """The register cannot be opened, read or written; the text names it and what to do."""
