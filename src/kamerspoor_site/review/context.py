"""The sentences before and after one, from its paper's text, so that it can be judged where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from kamerspoor_site.register.models import Entry, PaperVersion
from kamerspoor_site.register.services.sentences import first_words, last_words, sentence_around

_MOST = 300
"""Characters of context on either side."""


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after `start:end`: the rest of its own sentence with the one before, and the one after."""
    low, high = sentence_around(text, start, end)
    before, after = text[:low].rstrip(), text[high:]
    at = high + len(after) - len(after.lstrip())
    first = sentence_around(before, len(before) - 1, len(before))[0] if before else low
    last = sentence_around(text, at, at + 1)[1] if at < len(text) else high
    return last_words(text[first:start].strip(), _MOST), first_words(text[end:last].strip(), _MOST)


def contexts(entries: Sequence[Entry]) -> dict[str, tuple[str, str]]:
    """The sentences around each of `entries`, by id; the text of each paper is read once."""
    keys = {entry.paper_id for entry in entries}
    texts = {
        v.current_of.pk: v.data["text"] for v in PaperVersion.objects.filter(current_of__in=keys).select_related("current_of")
    }
    return {entry.pk: around(texts[entry.paper_id], entry.start, entry.end) for entry in entries if entry.paper_id in texts}
