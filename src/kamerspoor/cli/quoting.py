"""Words of a paper and names of people as they are shown on a terminal."""

from __future__ import annotations

import textwrap

from kamerspoor.model import NamedPerson, Paper


def quoted(paper: Paper, start: int, end: int, *, width: int, indent: int) -> list[str]:
    """The words of `paper` from `start` to `end` in quotation marks, as lines of at most `width` behind `indent` spaces."""
    margin = " " * indent
    words = " ".join(paper.text[start:end].split())
    return textwrap.wrap(f"“{words}”", width, initial_indent=margin, subsequent_indent=margin)


def named(person: NamedPerson) -> str:
    """A person's name with the party, where the paper gives it."""
    return f"{person.name} ({person.party})" if person.party else person.name
