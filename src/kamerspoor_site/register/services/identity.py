"""Ids made from content: the same paper gives the same ids, in whatever order papers come in.

An entry is anchored by its paper, its kind and the letters and digits of its sentence; better cleaning (a hyphen joined, a
line break gone) does not change it. Equal sentences of one kind in one paper are told apart by their order.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable
from typing import Any

_LETTER = {"commitment": "c", "deed": "d", "refusal": "r"}
"""How the id of a statement of this kind begins; that of an ask begins with `a`."""

UNIDENTIFIED = "doc-"
"""How the key of a paper without publication identifier begins."""


def squeeze(text: str) -> str:
    """Letters and digits of `text`, in lower case."""
    return "".join(filter(str.isalnum, text)).lower()


def short_hash(*parts: str, length: int = 10) -> str:
    """First `length` letters of a base-32 hash of `parts`, lower case."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return base64.b32encode(digest).decode().lower()[:length]


def paper_key(publication_id: str | None, sha256: str) -> str:
    """Key of a paper: its publication identifier, or a name made from the hash of its bytes."""
    return publication_id or UNIDENTIFIED + sha256[:16]


def entry_id(key: str, kind: str, quote: str, occurrence: int = 0) -> str:
    """Id of the entry of this kind with this sentence in the paper of `key`; `occurrence` counts equal ones from 0."""
    return f"{_LETTER.get(kind, 'a')}-{short_hash(key, kind, squeeze(quote), str(occurrence))}"


def entry_ids(key: str, items: Iterable[tuple[str, dict[str, Any]]]) -> list[str]:
    """Ids for the (layer, item) pairs of one analysed paper, in their order."""
    seen: Counter[tuple[str, str]] = Counter()
    ids = []
    for _, item in items:
        anchor = (item["kind"], squeeze(item["quote"]))
        ids.append(entry_id(key, item["kind"], item["quote"], seen[anchor]))
        seen[anchor] += 1
    return ids


def link_id(kind: str, source: str, target: str, value: str = "") -> str:
    """Id of the link of this kind between these two."""
    return f"l-{short_hash(kind, source, target, value)}"
