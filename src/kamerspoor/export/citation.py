"""How a publication is cited, and its address at the official publisher.

In: publication identifiers (`kst-35300-V-33`), with the parliamentary year where it is not part of them. Out: the form used in
papers ("Kamerstukken II 2019/20, 35 300 V, nr. 33"); identifiers of no known form are given back as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from kamerspoor.dutch_calendar import final_day, session_of, single_day
from kamerspoor.export.days import in_words
from kamerspoor.export.records import EntryRecord, PaperRecord

PUBLISHER: Final = "https://zoek.officielebekendmakingen.nl/"

_DOSSIER = r"(?P<dossier>\d{4,6}|[CDILMVX]{2,})"
# An addition to the dossier number is a budget chapter in Roman numerals, with letters perhaps, or two digits; a number is
# of digits (House) or capitals (Senate). "kst-21501-02" is a dossier with its addition, "kst-21501-02-18" a paper in it.
_PAPER = re.compile(
    rf"kst-(?:(?P<year>\d{{8}})-)?{_DOSSIER}(?:-(?P<addition>[IVXLC]+[A-Z]?|\d{{2}}|R\d+|[A-Z]))?-(?P<number>\d{{1,4}}[a-z]?|[A-Z]{{1,3}})(?:-[hnbv]\d+)?"
)
_BARE_DOSSIER = re.compile(rf"kst-{_DOSSIER}(?:-(?P<addition>[IVXLC]{{2,}}[A-Z]?|0\d|(?<=00-)[IVX]))?")
_ANSWERS = re.compile(r"ah-(?P<chamber>tk|ek)-(?P<year>\d{8})-(?P<number>\d+)(?:-[hn]\d+)?")
_PROCEEDINGS = re.compile(r"h-(?P<chamber>tk|ek|vv)-(?P<year>\d{8})-(?P<sitting>\d+)-(?P<item>\d+)(?:-[hn]\d+)?")
_GAZETTE = re.compile(r"(?P<gazette>stb|stcrt|trb)-(?P<year>\d{4})-(?P<number>\d+)")
_QUESTIONS = re.compile(r"kv-tk-(?P<number>\d{4}Z\d+)")
_YEARS = re.compile(r"(\d{4})\D?(\d{2,4})")
_GAZETTES: Final = {"stb": "Stb.", "stcrt": "Stcrt.", "trb": "Trb."}
_CHAMBERS: Final = {"tk": "II", "ek": "I", "vv": "VV"}


def spaced(number: str) -> str:
    """A dossier number as printed: `32735` is "32 735", `35300-V` "35 300 V", `21501-02` "21 501-02"."""
    base, _, addition = number.partition("-")
    shown = f"{base[:-3]} {base[-3:]}" if base.isdigit() and len(base) > 3 else base
    if not addition:
        return shown
    return f"{shown}-{addition}" if addition.isdigit() else f"{shown} {addition}"


def short_session(session: str) -> str:
    """The parliamentary year as in citations: `2019-2020`, `20192020` and `2019/20` are "2019/20"; empty where it is none."""
    found = _YEARS.search(session)
    return f"{found[1]}/{found[2][-2:]}" if found else ""


def chamber_of(identifier: str) -> str:
    """`II` for the House, `I` for the Senate (papers numbered with capitals), empty where the identifier does not show it."""
    paper = _PAPER.fullmatch(identifier)
    if paper:
        return "I" if paper["number"].isalpha() else "II"
    other = _ANSWERS.fullmatch(identifier) or _PROCEEDINGS.fullmatch(identifier)
    if other:
        return _CHAMBERS[other["chamber"]]
    return "II" if identifier.startswith("kv-tk-") else ""


def _dossier(found: re.Match[str]) -> str:
    return spaced(found["dossier"] + (f"-{found['addition']}" if found["addition"] else ""))


def _cite_paper(found: re.Match[str], session: str) -> str:
    chamber = "I" if found["number"].isalpha() else "II"
    shown = short_session(found["year"] or session)
    year = f" {shown}" if shown else ""
    return f"Kamerstukken {chamber}{year}, {_dossier(found)}, nr. {found['number']}"


def _cite_answers(found: re.Match[str], _session: str) -> str:
    return f"Aanhangsel Handelingen {_CHAMBERS[found['chamber']]} {short_session(found['year'])}, nr. {found['number']}"


def _cite_proceedings(found: re.Match[str], _session: str) -> str:
    chamber = _CHAMBERS[found["chamber"]]
    return f"Handelingen {chamber} {short_session(found['year'])}, nr. {found['sitting']}, item {found['item']}"


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], str]], ...]] = (
    (_BARE_DOSSIER, lambda found, _: f"Kamerstukdossier {_dossier(found)}"),
    (_PAPER, _cite_paper),
    (_ANSWERS, _cite_answers),
    (_PROCEEDINGS, _cite_proceedings),
    (_GAZETTE, lambda found, _: f"{_GAZETTES[found['gazette']]} {found['year']}, {found['number']}"),
    (_QUESTIONS, lambda found, _: f"Kamervragen {found['number']}"),
)


def cite(identifier: str, *, session: str = "") -> str:
    """The publication as cited in papers; `session` is used where the identifier does not hold it."""
    for form, words in _FORMS:
        found = form.fullmatch(identifier)
        if found:
            return words(found, session)
    return identifier


def cite_paper(paper: PaperRecord) -> str:
    """The paper as cited; the parliamentary year follows from its date if not shown.

    Without an identifier it goes by its subject and date, without a subject by its source file.
    """
    if not paper.publication_id:
        if not paper.subject:
            return paper.source_name or paper.key
        subject = " ".join(paper.subject.split())
        return f"“{subject}”, {in_words(paper.date, lang='nl')}" if single_day(paper.date) else f"“{subject}”"
    last = final_day(paper.date)
    return cite(paper.publication_id, session=paper.session or (session_of(last) if last else ""))


def cite_reference(entry: EntryRecord, papers: dict[str, PaperRecord]) -> str:
    """The publication that an ask names, with the year of that paper where the register has it; empty where it names none."""
    if not entry.reference:
        return ""
    known = papers.get(entry.reference)
    if known is not None and known.publication_id:
        return cite_paper(known)
    asked = final_day(entry.date) if entry.kind == "motie" else None
    return cite(entry.reference, session=session_of(asked) if asked else "")


def address(target: str) -> str | None:
    """Web address of what a reference names: at the official publisher, of the UN, or its own; None where there is none."""
    if re.match(r"https?://", target):
        return target
    if target.startswith("www."):
        return f"https://{target}"
    if _BARE_DOSSIER.fullmatch(target):
        return f"{PUBLISHER}dossier/{target.removeprefix('kst-')}"
    if re.fullmatch(r"(kst|ah|h|kv|blg|stb|stcrt|trb|nds|ag)-[A-Za-z0-9-]+", target):
        return f"{PUBLISHER}{target}.html"
    if re.fullmatch(r"[AES]/[A-Za-z0-9./()-]+", target):
        return f"https://undocs.org/{target}"
    return None
