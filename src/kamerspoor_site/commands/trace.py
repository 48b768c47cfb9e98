"""`kamerspoor trace`: the whole trail of an entry or a paper."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import click

from kamerspoor_site.commands.options import as_json, opens_register, past_of, print_json, the_day, today_option

if TYPE_CHECKING:
    from kamerspoor_site.register.models import Entry, Paper
    from kamerspoor_site.register.services.trail import Cited, EntryTrail, LinkedEntry, LinkedPaper, PaperTrail

_MOST_NAMED = 12
_SECTIONS = (
    ("identities", "May be this publication"),
    ("identifies", "Says which publication another paper is"),
    ("replaces", "Replaces"),
    ("replaced_by", "Is replaced by"),
    ("others", "Other links"),
)


@click.command()
@click.argument("id", metavar="ID")
@today_option
@as_json
@opens_register()
def trace(id: str, today_given: datetime.date | None, json_output: bool) -> None:
    """Show the whole trail of an entry or a paper: ask, response, commitment, deed.

    For a paper: what it cites, what cites it, what it replaces, and which paper without a number is proposed to be which
    publication, each with the sentence it stands on. Proposals are marked as such until a person confirms them.
    With --today it is the trail as the papers up to that day have it.

    \b
    Examples:
      kamerspoor trace kst-32735-312
      kamerspoor trace a-4f2kq7m3xz
    """
    from kamerspoor_site.register.models import Entry
    from kamerspoor_site.register.services import describing
    from kamerspoor_site.register.services.finding import find
    from kamerspoor_site.register.services.trail import entry_trail, paper_trail

    found, today = find(id), the_day(today_given)
    past = past_of(found, today_given)
    if isinstance(found, Entry):
        trail = entry_trail(found, until=past)
        if json_output:
            print_json(describing.entry_trail_values(trail, today=today))
        else:
            _print_entry_trail(trail, today)
        return
    papers = paper_trail(found, until=past)
    if json_output:
        print_json(describing.paper_trail_values(papers, today=today))
    else:
        _print_paper_trail(papers, today)


def _print_paper_trail(trail: PaperTrail, today: datetime.date) -> None:
    from kamerspoor_site.commands import words

    click.echo(words.paper_line(trail.paper, today))
    _print_cited("Cites", trail.cites)
    _print_cited("Cited by", trail.cited_by, backward=True)
    for name, title in _SECTIONS:
        linked = getattr(trail, name)
        if linked:
            click.echo(f"\n{title}:")
            for link in linked:
                click.echo(_linked(link))
    if trail.mentions:
        click.echo("\nSpoken of in:")
        for entry in trail.mentions:
            click.echo(words.entry_line(entry, today))
    empty = not (trail.cites or trail.cited_by or trail.mentions or any(getattr(trail, n) for n, _ in _SECTIONS))
    if empty:
        _print_empty(trail.paper)


def _print_empty(paper: Paper) -> None:
    """Nothing is tied to the paper as a whole; its entries may have ties."""
    from django.db.models import Q

    from kamerspoor_site.register.models import Link

    ids = list(paper.entries.filter(found=True).order_by("start", "id").values_list("pk", flat=True))
    ends = Link.objects.filter(Q(source__in=ids) | Q(target__in=ids)).exclude(state="rejected").values_list("source", "target")
    names = {name for pair in ends for name in pair}
    tied = [id_ for id_ in ids if id_ in names]
    if tied:
        more = ", ..." if len(tied) > _MOST_NAMED else ""
        named = ", ".join(tied[:_MOST_NAMED]) + more
        click.echo(f"Nothing is tied to this paper as a whole, but its entries are; trace one of: {named}", err=True)
    else:
        click.echo("Nothing in the register is tied to this paper yet.", err=True)


def _print_cited(title: str, cited: tuple[Cited, ...], *, backward: bool = False) -> None:
    from kamerspoor_site.commands import words

    if cited:
        click.echo(f"\n{title}:")
    for c in cited:
        name = words.paper_name(c.paper) if backward and c.paper else c.target
        where = "in the register" if c.paper else "an address" if c.target.startswith("http") else "not in the register"
        click.echo(f"  {click.style(name, bold=True)}" + ("" if backward else f"  ({where})"))
        click.echo(words.evidence_lines(c.evidence))
        for proposal in c.proposals:
            click.echo("    proposed identity:")
            click.echo(_linked(proposal, indent="    "))


def _linked(linked: LinkedPaper, *, indent: str = "  ") -> str:
    from kamerspoor_site.commands import words
    from kamerspoor_site.pages.reasons import link_reasons

    link = linked.link
    what = f"{link.target} = {link.value}" if link.value else linked.name
    about = (
        f"  {linked.paper.detail} of {linked.paper.date_text or 'no date'}, {linked.paper.source_name}" if linked.paper else ""
    )
    lines = [f"{indent}{click.style(what, bold=True)}  [{link.state}, score {link.score:.2f}]{about}"]
    lines += [f"{indent}  because {reason}" for reason in link_reasons(link)]
    if linked.evidence:
        lines.append(words.evidence_lines(linked.evidence, indent=indent + "  "))
    return "\n".join(lines)


def _print_entry_trail(trail: EntryTrail, today: datetime.date) -> None:
    from kamerspoor_site.commands import words
    from kamerspoor_site.pages.reasons import status_reason

    click.echo(words.entry_line(trail.entry, today))
    if trail.entry.status:
        click.echo(f"  because {status_reason(trail.entry.status_reason)}")
    for linked in trail.links:
        _print_linked_entry(linked, today)
    for paper in trail.papers:
        click.echo(f"\n  {paper.link.kind}:\n{_linked(paper)}")
    if trail.further:
        click.echo("\nWhere that leads:")
    for linked in trail.further:
        _print_linked_entry(linked, today)
    if trail.candidates:
        click.echo("\nMay also be tied to one of these; a reviewer chooses:")
    for linked in trail.candidates:
        _print_linked_entry(linked, today)
    if len(trail.history) > 1:
        click.echo("\nHow the status came to be:")
        for change, _ in trail.history:
            click.echo(f"  {change.day or 'no date'!s:12}{change.status.replace('_', ' ')}: {status_reason(change.reason)}")
    _print_entries("About the same publication", trail.same_reference, today)
    _print_entries("Spoken of in", trail.mentioned_in, today)
    if trail.referred:
        click.echo(f"\nThe paper it is about: {words.paper_line(trail.referred, today)}")


def _print_linked_entry(linked: LinkedEntry, today: datetime.date) -> None:
    from kamerspoor_site.commands import words
    from kamerspoor_site.pages.reasons import link_reasons

    own = linked.via.id if linked.via else ""
    arrow = f"{own} {linked.link.kind} ->" if linked.forward else f"{own} <- {linked.link.kind}"
    click.echo(f"\n  {arrow}  [{linked.link.state}, score {linked.link.score:.2f}]")
    click.echo(words.entry_line(linked.entry, today))
    for reason in link_reasons(linked.link):
        click.echo(f"    because {reason}")


def _print_entries(title: str, entries: tuple[Entry, ...], today: datetime.date) -> None:
    from kamerspoor_site.commands import words

    if entries:
        click.echo(f"\n{title}:")
    for entry in entries:
        click.echo(words.entry_line(entry, today))
