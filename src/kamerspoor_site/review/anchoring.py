"""Where a decision stands in the present reading of its paper: by id if the entry is still there, else by its sentence."""

from __future__ import annotations

from kamerspoor_site.register.models import Decision, Entry, EntryAlias, Paper
from kamerspoor_site.register.services.identity import squeeze


def entry_of(decision: Decision) -> Entry | None:
    """The entry that `decision` is about now: the one of its id, else the nearest with the same sentence, else the one of
    its id that was not found again; None where there is none of these.
    """
    own = Entry.objects.select_related("paper").filter(pk=decision.subject).first()
    if own is None:
        alias = EntryAlias.objects.select_related("entry__paper").filter(pk=decision.subject).first()
        own = alias.entry if alias else None
    if own is not None and (own.found or own.review):
        return own
    return _same_sentence(decision) or own


def _same_sentence(decision: Decision) -> Entry | None:
    wanted = squeeze(decision.before.get("quote", ""))
    at = decision.before.get("start", 0)
    rows = Entry.objects.select_related("paper").filter(paper=decision.paper, found=True)
    same = [e for e in rows if squeeze(e.quote) == wanted] if wanted else []
    return min(same, key=lambda e: (e.kind != decision.before.get("kind"), abs(e.start - at), e.id), default=None)


def fits(decision: Decision, entry: Entry) -> bool:
    """Whether the sentence of `entry` is the one that was decided about."""
    return squeeze(entry.quote) == squeeze(decision.before.get("quote", ""))


def text_of(paper: Paper) -> str:
    """The text of the current reading of `paper`."""
    return str(paper.current.data["text"]) if paper.current else ""


def locate(text: str, quote: str, *, near: int = 0) -> tuple[int, int] | None:
    """Where `quote` stands in `text`, nearest to `near`; spaces, hyphens and punctuation may differ. None if nowhere."""
    found = _all_at(text, quote)
    if found:
        start = min(found, key=lambda at: abs(at - near))
        return start, start + len(quote)
    wanted = squeeze(quote)
    if not wanted:
        return None
    places = [i for i, c in enumerate(text) if c.isalnum() for _ in c.lower()]
    hits = [(places[at], places[at + len(wanted) - 1] + 1) for at in _all_at(squeeze(text), wanted)]
    if not hits:
        return None
    start, end = min(hits, key=lambda hit: abs(hit[0] - near))
    last = quote.rstrip()[-1:]
    return start, end + 1 if last and not last.isalnum() and text[end : end + 1] == last else end


def _all_at(text: str, words: str) -> list[int]:
    found, at = [], text.find(words) if words else -1
    while at >= 0 and len(found) < 1000:
        found.append(at)
        at = text.find(words, at + 1)
    return found
