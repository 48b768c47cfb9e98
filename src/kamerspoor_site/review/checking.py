"""What decisions say beside what the rows of the register say: the one must follow from the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from kamerspoor_site.register.models import Decision, Entry, Link
from kamerspoor_site.register.services.identity import link_id
from kamerspoor_site.review.anchoring import entry_of
from kamerspoor_site.review.applying import effective, part_ids, present_name

Expected = dict[str, dict[str, Any]]
_REVIEW = {"confirm": "confirmed", "reject": "rejected", "merge": "merged", "correct": "confirmed", "split": "confirmed"}


def broken_review() -> Iterator[str]:
    """One line for every entry and link that is not as the decisions about it say, and every one decided by nobody."""
    papers = set(Decision.objects.exclude(paper="").values_list("paper", flat=True))
    entries: Expected = defaultdict(dict)
    links: dict[str, str] = {}
    for key in sorted(papers):
        for decision in effective(key):
            _expect(decision, entries, links)
    yield from _broken_entries(entries)
    yield from _broken_links(links)


def _expect(decision: Decision, entries: Expected, links: dict[str, str]) -> None:
    after = decision.after
    if "links" in after:
        for change in after["links"]:
            ends = present_name(change["source"]), present_name(change["target"])
            links[link_id(change["kind"], *ends, change["value"])] = change["state"]
        return
    if decision.action == "add":
        entries[decision.subject]["review"] = "confirmed"
        return
    entry = entry_of(decision)
    if entry is None:
        return
    expected = entries[entry.pk]
    if decision.action in _REVIEW:
        expected["review"] = _REVIEW[decision.action]
    if decision.action == "status":
        expected |= {"status": after["status"], "decided": True}
    expected |= after.get("fields", {})
    if decision.action == "split":
        for id_ in part_ids(decision, entry):
            entries[id_]["review"] = "confirmed"


def _broken_entries(expected: Expected) -> Iterator[str]:
    marked = Q(decided=True) | ~Q(review="")
    rows = {e.pk: e for e in Entry.objects.filter(marked | Q(pk__in=list(expected)))}
    for key in sorted(rows):
        wanted = {"review": "", "decided": False} | expected.get(key, {})
        stale = not rows[key].found and wanted["review"] in ("", "confirmed")
        for name, value in wanted.items():
            if getattr(rows[key], name) != value and not (stale and name == "review"):
                yield f"entry {key}: {name} is {getattr(rows[key], name)!r}, by the decisions about it {value!r}"


def _broken_links(expected: dict[str, str]) -> Iterator[str]:
    states = dict(Link.objects.exclude(state="proposed").values_list("pk", "state"))
    for key in sorted({*states, *expected}):
        is_, wanted = states.get(key, "proposed"), expected.get(key, "proposed")
        if is_ != wanted:
            yield f"link {key}: is {is_}, by the decisions about it {wanted}"
