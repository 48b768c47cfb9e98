"""Draw a hundred links of a register at random, to be read by hand: in turns over kinds and the rules that made them.

    python -m benchmarks.links --register FILE [--seed N] [--number N]

Prints each with its reasons and the words around both ends. Nothing of what is printed belongs in the project.
"""

from __future__ import annotations

import argparse
import os
import random
from collections import defaultdict
from typing import Any

_AROUND = 350


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.links")
    parser.add_argument("--register", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=100)
    arguments = parser.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "kamerspoor_site.settings"
    from kamerspoor_site.opening import open_register

    open_register(arguments.register)
    for number, link in enumerate(drawn(arguments.seed, arguments.number), 1):
        print(f"\n==== {number} {link.kind} [{link.rule or 'the paper itself'}] {link.score:.2f} {'; '.join(reasons(link))}")
        print(f"  from {end(link.source)}\n    to {end(link.target)}" + (f"\n  that is {link.value}" if link.value else ""))
        for place in link.evidence:
            print(f"  words {words(place)}")


def drawn(seed: int, number: int) -> list[Any]:
    """`number` links, as evenly over kinds and rules as there are; a question with several candidates is no link."""
    from kamerspoor_site.register.models import Link

    pool: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for link in Link.objects.filter(question="").exclude(state="rejected").order_by("id"):
        pool[link.kind, link.rule].append(link)
    chance = random.Random(seed)
    left = {sort: chance.sample(links, len(links)) for sort, links in sorted(pool.items())}
    taken: list[Any] = []
    while len(taken) < number and any(left.values()):
        taken += [links.pop() for links in left.values() if links]
    return sorted(taken[:number], key=lambda link: (link.kind, link.rule, link.id))


def reasons(link: Any) -> list[str]:
    """Why the link was proposed."""
    from kamerspoor_site.pages.reasons import link_reasons

    return link_reasons(link)


def end(name: str) -> str:
    """One end of a link: the entry with what stands around it, or the paper with its beginning."""
    from kamerspoor_site.register.models import Entry
    from kamerspoor_site.register.services.finding import find_paper

    entry = Entry.objects.filter(pk=name).select_related("paper__current").first()
    if entry is not None:
        text = entry.paper.current.data["text"] if entry.paper.current else entry.quote
        before, after = text[max(0, entry.start - _AROUND) : entry.start], text[entry.end : entry.end + _AROUND]
        facts = f"{entry.kind} {entry.actor or ''} due {entry.due_text or '-'} status {entry.status or '-'}"
        return f"{name} {paper_words(entry.paper)} {facts}\n      {flat(before)} [[[ {flat(entry.quote)} ]]] {flat(after)}"
    paper = find_paper(name)
    if paper is None or paper.current is None:
        return f"{name} (not in the register)"
    return f"{paper_words(paper)}\n      {flat(paper.current.data['text'][: 2 * _AROUND])}"


def paper_words(paper: Any) -> str:
    """What the paper is."""
    return f"{paper.publication_id or paper.key} {paper.detail} {paper.date_text} {paper.source_name}"


def words(place: dict[str, Any]) -> str:
    """The words of a paper that a link stands on."""
    from kamerspoor_site.register.models import Paper

    paper = Paper.objects.select_related("current").get(pk=place["paper"])
    return f"{paper.source_name}: {flat(paper.current.data['text'][place['start'] : place['end']])}" if paper.current else ""


def flat(text: str) -> str:
    """On one line."""
    return " ".join(text.split())


if __name__ == "__main__":
    main()
