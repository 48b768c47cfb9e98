"""`kamerspoor export`: the register, or a part of it, as files for others."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kamerspoor.errors import KamerspoorError
from kamerspoor_site.commands.filters import (
    OF_ENTRIES,
    OPTIONS,
    as_stored,
    filter_options,
    given_option,
    left_out,
    unknown_values,
)
from kamerspoor_site.commands.options import opens_register, the_day, today_option

if TYPE_CHECKING:
    from kamerspoor.export.records import RecordStream, RegisterRecords

FORMATS = ("csv", "xlsx", "jsonl", "annex", "report", "akn", "ttl", "ics")
WHAT = ("register", "asks", "commitments", "deeds", "refusals", "papers")
SUFFIXES = {"annex": (".docx", ".xlsx"), "report": (".md", ".docx", ".pdf")}
"""Formats that come in more than one kind of file, chosen by the end of --output; the first where it says nothing."""

Options = dict[str, Any]


@click.command("export")
@click.argument("format_", metavar="FORMAT", type=click.Choice(FORMATS))
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), help="File to write; what a pipe takes goes to standard output."
)
@click.option("--what", type=click.Choice(WHAT), help="Which entries, or the papers (csv, xlsx). Default: all entries.")
@filter_options(kinds="motie, vraag, verzoek, toezegging, commitment, deed, refusal.")
@click.option(
    "--paper", "papers", multiple=True, help="In this paper: publication identifier, key or file name; needed for akn."
)
@click.option("--lang", type=click.Choice(("nl", "en")), default="nl", show_default=True, help="Language of words and reasons.")
@click.option("--text", is_flag=True, help="With the whole text of each paper, which ranges count in (jsonl).")
@click.option("--base", metavar="URL", help="Address that those of entries begin with (ttl).")
@today_option
@opens_register()
def export(format_: str, output: Path | None, today_given: datetime.date | None, **options: Any) -> None:
    """Write the register, or the part that the filters choose, as FORMAT.

    \b
    csv xlsx   a list              jsonl  everything, for programs
    annex      the budget annex Moties en toezeggingen (.docx, .xlsx)
    report     a progress report with its quotes as footnotes (.md, .docx, .pdf)
    akn        a paper as Akoma Ntoso 3.0
    ttl        RDF with PROV-O     ics    terms and due dates as a calendar

    \b
    Examples:
      kamerspoor export xlsx --what commitments --place RU -o rusland.xlsx
      kamerspoor export annex --ministry bz -o bijlage.docx
      kamerspoor export report --dossier 32735 --since 2022-01-01 --lang en -o progress.pdf
      kamerspoor export akn --paper kst-32735-100
      kamerspoor export jsonl --text -o register.jsonl
    """
    suffix = _suffix(format_, output)
    if output is None and suffix in (".xlsx", ".docx", ".pdf"):
        raise click.UsageError(f"{format_} is no text; name a file with --output.")
    if options["what"] == "papers" and format_ not in ("csv", "xlsx", "jsonl", "ttl"):
        raise click.UsageError(f"--what papers: {format_} is made of entries; leave --what out.")
    if options["text"] and format_ != "jsonl":
        raise click.UsageError(f"--text is for jsonl; {format_} has no place for whole texts.")
    if options["base"] and format_ != "ttl":
        raise click.UsageError(f"--base is for ttl; {format_} has no addresses of entries.")
    if format_ == "akn":
        _one_paper(options)
    options["today"], options["past"] = the_day(today_given), today_given is not None
    as_stored(options)
    for line in unknown_values(options):
        click.echo(line, err=True)
    _write(_WRITERS[format_](options, suffix), output)


def _one_paper(options: Options) -> None:
    if len(options["papers"]) != 1:
        raise click.UsageError("akn writes one paper; name it with --paper, for instance --paper kst-32735-100.")
    if unfit := "--what" if options["what"] else given_option(options, OPTIONS):
        raise click.UsageError(f"{unfit} does not go with akn, which writes one whole paper; leave it out.")


def _suffix(format_: str, output: Path | None) -> str:
    """The kind of file: that of the format, or for one that has several the end of `output`."""
    known = SUFFIXES.get(format_)
    if known is None:
        return f".{format_}"
    if output is None or not output.suffix:
        return known[0]
    if output.suffix.lower() not in known:
        raise click.UsageError(f"--output {output}: {format_} is written as {', '.join(known)}.")
    return output.suffix.lower()


def _write(parts: Iterable[bytes], output: Path | None) -> None:
    """All of it or nothing: a file is replaced only when its content is complete."""
    if output is None:
        for part in parts:
            sys.stdout.buffer.write(part)
        sys.stdout.buffer.flush()
        return
    unfinished = output.with_name(output.name + ".part")
    try:
        with unfinished.open("wb") as file:
            file.writelines(parts)
        unfinished.replace(output)
    except OSError as error:
        raise KamerspoorError(
            f"--output {output}: cannot be written ({error.strerror}); check the folder and its space"
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)


# ------------------------------------------------------------------------------------------------------ what is exported


def _chosen(options: Options, *, tellings: bool = False) -> RegisterRecords:
    """The records that the filters choose: entries with their papers, or papers alone.

    With `tellings` what several entries tell of is there by each of them, whatever the options say.
    """
    from kamerspoor_site.register.services import listing
    from kamerspoor_site.register.services.exporting import Records

    past = options["past"]
    records = Records(today=options["today"], lang=options["lang"], text=options["text"], past=past)
    shared = {name: options[name] for name in ("dossiers", "places", "ministries", "parties", "since", "until")}
    keys = tuple(_paper(name).key for name in options["papers"])
    if options["what"] == "papers":
        if unfit := given_option(options, OF_ENTRIES):
            raise click.UsageError(f"{unfit} does not go with papers.")
        kinds = [listing.kind_of_paper(kind) for kind in options["kinds"]]
        papers = listing.papers(kinds=kinds, known=options["today"] if past else None, **shared)
        return records.of_papers(papers.filter(pk__in=keys) if keys else papers)
    more = {"status": options["status"], "overdue": options["overdue"], "themes": options["themes"], "papers": keys}
    more |= {"members": options["members"], "tellings": tellings or options["tellings"]}
    wanted = listing.EntryFilter(today=options["today"], past=past, kinds=_kinds(options), **shared, **more)
    if without := listing.without_ministry(wanted):
        click.echo(left_out(without), err=True)
    return records.of_entries(listing.entries(wanted), together=not wanted.tellings)


def _kinds(options: Options) -> tuple[str, ...]:
    from kamerspoor_site.register.services import listing

    group = listing.GROUPS[options["what"]] if options["what"] else (*listing.GROUPS["register"], "deed", "refusal")
    kinds = tuple(listing.kind_of_entry(kind) for kind in options["kinds"])
    wrong = [kind for kind in kinds if kind not in group]
    if wrong:
        raise click.UsageError(f"--kind {wrong[0]}: {options['what'] or 'entries'} are of kind {', '.join(group)}.")
    return kinds or tuple(group)


def _filtered(options: Options) -> bool:
    return any(options[name] for name in ("what", "papers", *OPTIONS))


def _paper(name: str) -> Any:
    from kamerspoor_site.register.services.finding import find_paper

    found = find_paper(name)
    if found is None:
        raise KamerspoorError(f"--paper {name}: no paper of the register is known by this; `kamerspoor list papers` shows them")
    return found


# --------------------------------------------------------------------------------------------------------------- formats


def _csv(options: Options, _suffix: str) -> Iterable[bytes]:
    from kamerspoor.export.delimited import write_csv
    from kamerspoor.export.table import entry_table, paper_table

    records = _chosen(options)
    return [write_csv(paper_table(records) if options["what"] == "papers" else entry_table(records))]


def _xlsx(options: Options, _suffix: str) -> Iterable[bytes]:
    from kamerspoor.export.readable import readable_entries, readable_papers
    from kamerspoor.export.workbook import write_workbook
    from kamerspoor_site.register.services.exporting import names_in

    records, lang = _chosen(options), options["lang"]
    papers = readable_papers(records, lang=lang, names=names_in(lang))
    entries = [] if options["what"] == "papers" else [readable_entries(records, lang=lang, names=names_in(lang))]
    return [write_workbook([*entries, papers])]


def _jsonl(options: Options, _suffix: str) -> Iterable[bytes]:
    from kamerspoor.export import json_lines

    if _filtered(options):
        return [json_lines.write_json_lines(_chosen(options, tellings=True))]
    return _encoded(json_lines.lines(_everything(options)))


def _everything(options: Options) -> RecordStream:
    """The whole register, record by record in order of identifiers; with `--today` as the papers up to that day have it.

    Records are made as they are written; the words of the evidence are held, of all entries from the first of them on. With
    `--text` the texts of papers are read with each paper and not held.
    """
    from kamerspoor.export.records import RecordStream
    from kamerspoor_site.register.services import exporting

    today, past = options["today"], options["past"]
    until = today if past else None
    records = exporting.Records(today=today, lang=options["lang"], text=options["text"], past=past)
    return RecordStream(
        exporting.all_titles(),
        records.papers(exporting.all_papers(until)),
        records.entries(exporting.all_entries(until)),
        records.links(exporting.all_links(until)),
        records.decisions(),
    )


def _encoded(lines: Iterable[str]) -> Iterable[bytes]:
    return (line.encode("utf-8", errors="replace") for line in lines)


def _annex(options: Options, suffix: str) -> Iterable[bytes]:
    from kamerspoor.export.annex import compose_annex
    from kamerspoor.export.annex_docx import write_annex_docx
    from kamerspoor.export.annex_xlsx import write_annex_xlsx

    annex = compose_annex(_chosen(options, tellings=True), lang=options["lang"])
    return [write_annex_xlsx(annex) if suffix == ".xlsx" else write_annex_docx(annex, lang=options["lang"])]


def _report(options: Options, suffix: str) -> Iterable[bytes]:
    from kamerspoor.export.report import compose_report
    from kamerspoor.export.report_docx import write_report_docx
    from kamerspoor.export.report_markdown import write_report_markdown
    from kamerspoor.export.report_pdf import write_report_pdf

    since, until = (str(options[name] or "") for name in ("since", "until"))
    records = _chosen(options)
    report = compose_report(records, about=_about(options, records), since=since, until=until, lang=options["lang"])
    return [{".md": write_report_markdown, ".docx": write_report_docx, ".pdf": write_report_pdf}[suffix](report)]


def _about(options: Options, records: RegisterRecords) -> str:
    """The dossiers, countries and themes that were asked for, in words."""
    from kamerspoor.export.citation import spaced
    from kamerspoor.interpret.theme_names import theme_name

    parts = []
    for number in options["dossiers"]:
        title = records.titles.get(number, "")
        parts.append(f"dossier {spaced(number)}" + (f" ({title})" if title else ""))
    parts += [_country(iso, options["lang"]) for iso in options["places"]]
    parts += [theme_name(theme, lang=options["lang"]) for theme in options["themes"]]
    return ", ".join(parts)


def _country(iso: str, lang: str) -> str:
    from babel import Locale

    return str(Locale(lang).territories.get(iso, iso))


def _akn(options: Options, _suffix: str) -> Iterable[bytes]:
    from kamerspoor.export.akoma_ntoso import write_akoma_ntoso
    from kamerspoor_site.register.models import Entry
    from kamerspoor_site.register.services.exporting import Records

    paper = _paper(options["papers"][0])
    entries = Records(today=options["today"], lang=options["lang"]).entries(Entry.objects.filter(paper=paper, found=True))
    return [write_akoma_ntoso(paper.current.data, entries=entries)]


def _ttl(options: Options, _suffix: str) -> Iterable[bytes]:
    from kamerspoor.export import turtle
    from kamerspoor_site.register.services.exporting import identifiers

    base = options["base"] or turtle.DEFAULT_BASE
    if _filtered(options):
        return [turtle.write_turtle(_chosen(options, tellings=True), base=base)]
    return _encoded(turtle.lines(_everything(options), identifiers=identifiers(), base=base))


def _ics(options: Options, _suffix: str) -> Iterable[bytes]:
    from kamerspoor.export.term_calendar import write_calendar

    return [write_calendar(_chosen(options), lang=options["lang"])]


_WRITERS: dict[str, Callable[[Options, str], Iterable[bytes]]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "jsonl": _jsonl,
    "annex": _annex,
    "report": _report,
    "akn": _akn,
    "ttl": _ttl,
    "ics": _ics,
}
