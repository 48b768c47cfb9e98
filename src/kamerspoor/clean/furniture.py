"""What is printed on a page but is no part of the paper: running heads, page feet, the letterhead's column.

The facts in it (identifier, date, subject, references) are kept as fields.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kamerspoor.clean.label_row import is_label_row, read_label_row, read_mixed_row
from kamerspoor.clean.letterhead_ministry import is_ministry, ministry_of
from kamerspoor.clean.lines import Line, PrintedPage, is_lone_number
from kamerspoor.dutch_calendar import MONTHS
from kamerspoor.model import Removed
from kamerspoor.vocabulary import BlockKind

_SESSION = r"\d{4}[ ]?[-–/][ ]?\d{2,4}"
_ALWAYS = re.compile(
    rf"""
      Pagina\ \d+(?:\ (?:van|/)\ \d+)?
    | (?:(?:Tweede|Eerste)\ Kamer\ der\ Staten-Generaal)(?:\s\d)?
    | ISSN\ [\d\ –-]+
    | [’'‘`]s-Gravenhage\ \d{{4}}(?:\ +(?:Tweede|Eerste)\ Kamer,\ vergaderjaar\ {_SESSION}.*)?
    | (?:ah|kst|kv|h|blg|stcrt|ek|nds)-(?:tk-|ek-)?[0-9][0-9A-Za-z-]*
    | (?:Tweede|Eerste)\ Kamer,\ vergaderjaar\ {_SESSION},\ (?:Aanhangsel(?:\ van\ de\ Handelingen)?|Vragen)(?:\ \d+)?
    | File\ downloaded\ from\ .* | Naar\ boven | U\ bent\ hier:?
    | Opmaakprofiel.* | KST\d{{5,}}\S* | \d?KST\d+ | \*\d{{6,}}\*
    | Sdu\ Uitgevers.{{0,40}} | KVR\d{{4,}}\S* | \d{{4}}[te]kk?\w{{0,6}}\d\S*
    | (?:\d+\ )?(?:Tweede|Eerste)\ Kamer\ \|\ .*
    | \d{{1,2}}\ \w+\ \d{{4}}[ ]?\|.*
    | TK\ \d+(?:\s+\d+-\d+-\d+)?
    | \[Ondertekenaar\ \d+\](?:\ \[Ondertekenaar\ \d+\])*
    | -[ ]?\d{{1,3}}[ ]?-
    | (?:[A-Z]+\ )?(?:VOORBEELD|SPECIMEN|CONCEPT(?:VERSIE)?|ONTWERP|VERTROUWELIJK|EMBARGO)(?:\ ?[-–:].{{0,60}})?
    | .{{0,80}}\ Pagina\ \d+\ (?:van|/)\ \d+
    """,
    re.VERBOSE,
)
_PUBLICATION = re.compile(r"(?:ah|kst|kv|h|blg|stcrt)-(?:tk-|ek-)?[0-9][0-9A-Za-z-]*")
_RUNNING = re.compile(rf"(?:Tweede|Eerste) Kamer, vergaderjaar {_SESSION}, .{{3,60}}?nr\.? ?[0-9A-Z]+(?P<page> \d{{1,3}})?")
_LABEL = re.compile(
    r"(?P<label>Datum|Betreft|Betreffende|Onderwerp|Kenmerk|Ons kenmerk|Onze referentie|Uw kenmerk|Uw brief(?: \(kenmerk\))?"
    r"|Uw referentie|Uw brief van|Bijlage\(?n?\)?|Bijlagen)(?: ?: ?| +|$)(?P<value>.*)"
)
_ADDRESS = re.compile(
    r"""
      >?[ ]?Retouradres.* | .*\bPostbus\ \d+.* | .*\b\d{4}[ ]?[A-Z]{2}\ {1,2}[A-ZÀ-Ý'’´\ ].*
    | (?:T|F|Tel\.?|Fax)[:\ ][ ]?[+(]?\d[\d\s()-]+.* | (?:https?://|www\.)\S+ | \S+@\S+\.\w+ | Contactpersoon.*
    | (?:.*\ )?[A-Z][\w-]+(?:straat|weg|plein|laan|kade|markt|hof|voorhout|Voorhout|haven)\ \d+.*
    | Bij\ beantwoording.* | en\ ons\ kenmerk.* | Wilt\ u\ slechts.* | brief\ behandelen\..* | Ministerie\ van.* | Directie.*
    | Directoraat.*
    """,
    re.VERBOSE,
)
_ADDRESSEE = re.compile(r"(?:[Aa]an )?(?:[Dd]e )?[Vv]oorzitter (?:van de )?(?:Tweede|Eerste) Kamer(?: der Staten-\s?Generaal)?")
_MONTH = "|".join(MONTHS)
_DATELINE = re.compile(
    rf"(?P<place>(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}}|[’'][sS][- ][\w-]+), )?\d{{1,2}} (?:{_MONTH}) (?:19|20)\d\d"
)
"""The place and day that some letterheads hold."""
_BODY = re.compile(r"Geachte\b|(?:Datum|Betreft|Onderwerp)\b(?! van)")
_OVERPRINT = re.compile(r"\b(?:([A-Za-z])\1){4,}")
_QUESTION = re.compile(r"(?:Vraag|Vragen|Antwoord|Ja|Nee|De voorzitter|Motie\b|De Kamer|gehoord|en gaat over)")
_GIVEN_ANSWERS = "gegeven antwoorden"
_SHORTEST_FURNITURE = 3
"""Characters of the shortest line, other than a bare number, that is furniture ("-1-")."""


_LONGEST_PAGE = 200
"""Lines above which a stretch of text is no single page, so that damage in one place does not take all of it away."""


@dataclass(slots=True)
class Furniture:
    """`reasons`: why a line is left out, by its index; `labels`: lines that are labelled facts; `addressee`: the part of a
    line that is the addressee; `ministry`: where the letterhead names it; `questions` and `answers`: lines that are the bare
    number of one; `fields`: the facts with their range."""

    reasons: dict[int, str] = field(default_factory=dict)
    labels: set[int] = field(default_factory=set)
    addressee: dict[int, tuple[int, int]] = field(default_factory=dict)
    ministry: dict[int, tuple[int, int]] = field(default_factory=dict)
    questions: dict[int, str] = field(default_factory=dict)
    answers: dict[int, str] = field(default_factory=dict)
    fields: dict[str, tuple[str, int, int]] = field(default_factory=dict)

    def remember(self, key: str, value: str, start: int) -> None:
        """Keep the first value of a fact."""
        if value and key not in self.fields:
            self.fields[key] = (value, start, start + len(value))


def find_furniture(lines: Sequence[Line], pages: Sequence[PrintedPage]) -> Furniture:
    """What of `lines` is furniture, letterhead or label."""
    found = Furniture()
    _mark_damage(lines, pages, found)
    _mark_page_lines(lines, found)
    _mark_repeated(lines, pages, found)
    _mark_later_heads(lines, pages, found)
    _mark_sitting_foot(lines, found)
    _mark_question_numbers(lines, found)
    _mark_label_rows(lines, found)
    _mark_letterhead(lines, found)
    _mark_column(lines, found)
    _mark_strays(lines, found)
    return found


_EDGE = 4
"""Lines at the top and foot of a page among which running heads are looked for."""
_DIGITS = re.compile(r"\d+")


_SITTING_PAGE = re.compile(r"\d{1,3}-\d{1,3}-\d{1,3}")
_LONGEST_SITTING_PAGE = 11
_DAY = re.compile(r"\d{1,2} [a-z]+ \d{4}")
_SITTING = re.compile(r"(?:^|.{1,120} )[TE]K \d{1,3}(?:$| .{1,120})")
_HOUSE = re.compile(r"(?:^|.{1,120} )(?:Tweede|Eerste) Kamer(?:$| .{1,120})")
_FOOT_LINES = range(3, 7)


def _mark_sitting_foot(lines: Sequence[Line], found: Furniture) -> None:
    """The foot of the Handelingen: sitting, item and page ("40-6-1"), the day, and House, subject and sitting."""
    for index, page in enumerate(lines):
        if len(page.text) > _LONGEST_SITTING_PAGE or "-" not in page.text or not _SITTING_PAGE.fullmatch(page.text):
            continue
        if foot := _sitting_foot(lines, index):
            day = next(lines[i] for i in foot if _DAY.fullmatch(lines[i].text))
            found.remember("handelingen", page.text, page.start)
            found.remember("datum", day.text, day.start)
            found.reasons.update((i, "furniture") for i in foot if i not in found.reasons)


def _sitting_foot(lines: Sequence[Line], page: int) -> range | None:
    """The fewest lines around line `page` that hold a day, a sitting and the House, in whatever order they were taken out."""
    for size in _FOOT_LINES:
        for begin in range(max(page - size + 1, 0), page + 1):
            texts = [line.text for line in lines[begin : begin + size]]
            if any(map(_DAY.fullmatch, texts)) and any(map(_SITTING.fullmatch, texts)) and any(map(_HOUSE.fullmatch, texts)):
                return range(begin, begin + len(texts))
    return None


_HEAD_LABEL = re.compile(r"(?:Datum|Onze referentie|Ons kenmerk|Kenmerk|Uw referentie|Uw kenmerk)")


def _mark_later_heads(lines: Sequence[Line], pages: Sequence[PrintedPage], found: Furniture) -> None:
    """The letterhead's column comes back on the later pages: labels on lines of their own with their value below."""
    for page in pages[1:]:
        index = page.first
        while index < page.last and index in found.reasons:
            index += 1
        while index + 1 < page.last and _HEAD_LABEL.fullmatch(lines[index].text):
            if len(lines[index + 1].text) > 40 or not any(c.isdigit() for c in lines[index + 1].text):
                break
            _take_labelled(lines, index, index + 1, found)
            index += 2


def _take_labelled(lines: Sequence[Line], label: int, value: int, found: Furniture) -> None:
    """Take out a label and the line that is its value, and keep the fact."""
    found.reasons[label] = found.reasons[value] = "letterhead"
    found.remember(lines[label].text.lower(), lines[value].text, lines[value].start)


_SOURCE_NOTE = re.compile(r"\d{1,3}\s+\D{3,60}\d")
"""A mark, words and a number: a footnote that names a source; several pages can have one that differs in numbers only."""


def _mark_repeated(lines: Sequence[Line], pages: Sequence[PrintedPage], found: Furniture) -> None:
    """Lines that stand at the edge of three pages or more, numbers apart, are running heads or feet."""
    edges: dict[str, dict[int, list[int]]] = {}
    for number, page in enumerate(pages):
        inner = range(page.first, page.last)
        for index in dict.fromkeys([*inner[:_EDGE], *inner[-_EDGE:]]):
            text = lines[index].text
            if len(text) < 90 and not _SOURCE_NOTE.match(text):
                edges.setdefault(_DIGITS.sub("0", text), {}).setdefault(number, []).append(index)
    for text, by_page in edges.items():
        if len(by_page) >= max(3, len(pages) // 3) and not _QUESTION.match(text):
            indexes = (index for on_page in by_page.values() for index in on_page)
            found.reasons.update((index, "furniture") for index in indexes if index not in found.reasons)


def is_overprinted(line: str) -> bool:
    """Whether every letter of a word is printed twice ("PPaaggiinnaa"): two pages on top of one another."""
    return any(len(set(match[0].lower())) > 2 for match in _OVERPRINT.finditer(line))


def _mark_damage(lines: Sequence[Line], pages: Sequence[PrintedPage], found: Furniture) -> None:
    """A page is damaged that shows a doubled word, or a letterhead with several lines printed twice."""
    for page in pages:
        body = lines[page.first : page.last]
        twice = sum(a.text == b.text and len(a.text) > 8 for a, b in pairwise(body))
        letterhead = twice >= 2 and any(line.text.startswith("> Retouradres") for line in body)
        if len(body) <= _LONGEST_PAGE and (letterhead or any(is_overprinted(line.text) for line in body)):
            page.damaged = True
            found.reasons.update(dict.fromkeys(range(page.first, page.last), "damaged"))


def _mark_page_lines(lines: Sequence[Line], found: Furniture) -> None:
    for index, line in enumerate(lines):
        if index in found.reasons or len(line.text) > 160:
            continue
        before = lines[index - 1].text if index else ""
        if is_lone_number(line.text):
            if not before.endswith(_GIVEN_ANSWERS):
                found.reasons[index] = "furniture"
        elif len(line.text) < _SHORTEST_FURNITURE:
            continue
        elif _ALWAYS.fullmatch(line.text):
            found.reasons[index] = "furniture"
            publication = _PUBLICATION.fullmatch(line.text)
            if publication:
                found.remember("publication", line.text, line.start)
        elif _RUNNING.fullmatch(line.text) and not is_lone_number(before) and _is_foot(lines, index):
            found.reasons[index] = "furniture"
        elif line.text.startswith("Vergaderjaar ") and len(line.text) < 80:
            found.remember("vergaderjaar", line.text[13:22].strip(), line.start + 13)
            found.labels.add(index)


def _mark_question_numbers(lines: Sequence[Line], found: Furniture) -> None:
    """Numbers on lines of their own that count from 1, each before a question: the way members send their questions in."""
    lone = [i for i, line in enumerate(lines[:-1]) if is_lone_number(line.text) and not _LABELLED.match(lines[i + 1].text)]
    run: list[int] = []
    for index in lone:
        if int(lines[index].text) == len(run) + 1 and lines[index + 1].text[:1].isupper():
            run.append(index)
    if len(run) < 2:
        return
    ends = [*run[1:], len(lines)]
    asked = sum(
        any("?" in line.text for line in lines[index + 1 : min(end, index + 25)]) for index, end in zip(run, ends, strict=True)
    )
    if asked >= 0.7 * len(run):
        for index in run:
            found.questions[index] = lines[index].text
            found.reasons.pop(index, None)
        _mark_answer_numbers(lines, run[-1], len(run), found)


_LABELLED = re.compile(r"(?:Vraag|Vragen|Antwoord) \d")
"""A question or answer that has its number in its label, so that one above it counts something else."""
_ANSWERS_BEGIN = re.compile(r"(?:Nader )?Antwoord(?:en)?(?: van .*)?")
_NUMBERS = re.compile(r"\d{1,3}(?:(?:, | en | t/m )\d{1,3})*")


def _mark_answer_numbers(lines: Sequence[Line], last: int, asked: int, found: Furniture) -> None:
    """Numbers on lines of their own below "Antwoord", where all questions stand together and all answers after them."""
    begin = next((i for i in range(last, len(lines)) if _ANSWERS_BEGIN.fullmatch(lines[i].text)), None)
    if begin is None:
        return
    expected = 1
    for index in range(begin + 1, len(lines) - 1):
        text = lines[index].text
        if len(text) > 30 or not _NUMBERS.fullmatch(text) or not lines[index + 1].text[:1].isupper():
            continue
        numbers = [int(n) for n in re.findall(r"\d+", text)]
        if numbers[0] == expected and numbers[-1] <= asked:
            found.answers[index] = text
            found.reasons.pop(index, None)
            expected = numbers[-1] + 1


def _is_foot(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    return (
        following is None
        or line.blanks > 0
        or following.blanks > 0
        or following.lead > 0
        or bool(re.search(r"nr\.? ?\S+ \d{1,3}$", line.text))
        or bool(index and _ALWAYS.fullmatch(lines[index - 1].text))
    )


def _mark_label_rows(lines: Sequence[Line], found: Furniture) -> None:
    """Labels beside one another with their values in the line below, at the head of the first sheet."""
    for index, (row, values) in enumerate(pairwise(lines[:FIRST_SHEET])):
        if index not in found.labels and is_label_row(row.text) and (facts := read_label_row(row.text, values.text)):
            for label, value, at in facts:
                found.remember(label, value, values.start + at)
            found.labels.update((index, index + 1))
            continue
        day, titled = read_mixed_row(row.text)
        if day is None:
            continue
        found.remember("datum", day[0], row.start + day[1])
        found.labels.add(index)
        if titled and not _BODY.match(values.text):
            found.remember("onderwerp", values.text, values.start)
            found.labels.add(index + 1)
        return


def _mark_letterhead(lines: Sequence[Line], found: Furniture) -> None:
    """The letterhead is what stands before the first "Datum", "Betreft" or "Geachte", if there are addresses in it."""
    stop = next((i for i, line in enumerate(lines[:70]) if _BODY.match(line.text)), None)
    if stop is None:
        return
    head, body = lines[:stop], stop
    if any(len(line.text) > 110 for line in head) or sum(_is_address(line.text) for line in head) < 2:
        stop = 0
    for index, line in enumerate(lines[:stop]):
        if index in found.reasons and found.reasons[index] == "damaged":
            continue
        if _is_dateline(lines, index, stop):
            continue
        found.reasons[index] = "letterhead"
        label = _LABEL.fullmatch(line.text)
        if label and index not in found.labels:
            _remember_label(lines, index, label, found, in_head=True)
        addressee = _ADDRESSEE.search(line.text)
        if addressee and not found.addressee:
            found.addressee[index] = (line.start + addressee.start(), line.start + addressee.end())
    found.ministry = ministry_of(lines[:stop])
    _mark_labels(lines, stop, found)
    if body != stop:
        _mark_labels(lines, body, found)


def _mark_labels(lines: Sequence[Line], begin: int, found: Furniture) -> None:
    """The labelled facts in the lines from `begin` on, up to where the text begins."""
    for index in range(begin, min(len(lines), begin + 12)):
        label = _LABEL.fullmatch(lines[index].text)
        if index in found.reasons or index in found.labels:
            continue
        if label is None or not _starts_label(lines, index, label):
            if index > begin + 1 and index not in found.labels and lines[index].blanks:
                break
            continue
        found.labels.add(index)
        _remember_label(lines, index, label, found, in_head=False)


def _is_dateline(lines: Sequence[Line], index: int, stop: int) -> bool:
    """Whether a line of the letterhead is the letter's place and day; a day alone may be that of a letter that it answers."""
    dated = _DATELINE.fullmatch(lines[index].text)
    if not dated:
        return False
    labelled = index and _LABEL.fullmatch(lines[index - 1].text)
    return bool(dated["place"]) or not (labelled or lines[stop].text.startswith("Datum"))


_WIDEST_ADDRESS = 300


def _is_address(text: str) -> bool:
    """Whether a line is part of an address: street, postcode, telephone, contact person, directorate."""
    return len(text) <= _WIDEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


_COLUMN_LABEL = (
    r"(?:Onze|Uw)[ ]referentie|(?:Ons|Uw)[ ]kenmerk|Kenmerk|Uw[ ]brief(?:[ ]van|[ ]\(kenmerk\))?|Bijlagen?|Bijlage\(n\)"
)
_COLUMN = re.compile(
    rf"""
      (?:Bezoek|Post)adres:? | Behandeld(?:\ door)? | Contactpersoon.* | Telefoon.* | Fax.* | E-mail.* | C\.c\.
    | Overheidsidentificatie.* | Blad | Doorkiesnummer.* | Inlichtingen.*
    | {_COLUMN_LABEL}
    | Bij\ beantwoording.* | en\ on(?:s\ kenmerk|ze\ referentie)\ vermelden\..*
    | Wilt\ u\ slechts.* | .{{0,15}}brief\ behandelen\.
    | Correspondentie\ uitsluitend.* | [(+]?\d[\d\s()-]{{8,}}(?:\ \(algemeen\))?
    """,
    re.VERBOSE,
)
WIDEST_COLUMN, FIRST_SHEET, _COLUMN_GAP = 50, 130, 3
"""Characters of the widest line of a letterhead's column, lines of the first sheet, other lines between the column's facts."""


def is_column_fact(text: str) -> bool:
    """Whether a line of the letterhead's column is a label of it or part of an address."""
    return _COLUMN.fullmatch(text) is not None or _is_address(text)


def never_in_column(text: str) -> bool:
    """Whether a line is the subject, the salutation or a signature: what no letterhead's column holds."""
    return _BODY.match(text) is not None or _SIGNING.match(text) is not None


def remember_column(column: Sequence[Line], found: Furniture) -> None:
    """Keep the facts of a column that stood beside the lines."""
    for index, line in enumerate(column):
        label = _LABEL.fullmatch(line.text)
        if label:
            _remember_label(column, index, label, found, in_head=True)


def _mark_column(lines: Sequence[Line], found: Furniture) -> None:
    """The letterhead's column where it fell between subject and text, or behind the text of the first page."""
    run: list[int] = []
    for index, line in enumerate(lines[:FIRST_SHEET]):
        narrow = len(line.text) <= WIDEST_COLUMN and not never_in_column(line.text)
        fact = narrow and index not in found.reasons and is_column_fact(line.text)
        if run and (not narrow or index - run[-1] > _COLUMN_GAP + 1):
            _take_column(lines, run, found)
            run = []
        if fact:
            run.append(index)
    _take_column(lines, run, found)


_STRAY = re.compile(rf"{_COLUMN_LABEL}|Contactpersoon")
_STRAY_VALUE = re.compile(r"(?=\S*\d)\S{1,30}|-|[Gg]een|[Dd]iversen?|[A-Z][.] ?[A-Z][\w’'-]+")
_FEWEST_LETTERHEAD = 4
"""Lines of a letterhead that show that the paper has one."""


def _mark_strays(lines: Sequence[Line], found: Furniture) -> None:
    """Labels of the letterhead's column, and their values, that fell one by one between the lines of the text."""
    if sum(reason == "letterhead" for reason in found.reasons.values()) < _FEWEST_LETTERHEAD:
        return
    for index, line in enumerate(lines[:FIRST_SHEET]):
        if index in found.reasons or not _STRAY.fullmatch(line.text):
            continue
        found.reasons[index] = "letterhead"
        for below in range(index + 1, min(index + 1 + _COLUMN_GAP, len(lines))):
            if _STRAY_VALUE.fullmatch(lines[below].text) and found.reasons.get(below, "furniture") == "furniture":
                _take_labelled(lines, index, below, found)
                break


_SIGNING = re.compile(r"Hoogachtend|(?:De )?(?:minister|staatssecretaris|voorzitter)\b", re.IGNORECASE)


def _take_column(lines: Sequence[Line], run: Sequence[int], found: Furniture) -> None:
    """Take out the lines from the first fact of a column to its last, and what the last one says on the next line."""
    if len(run) < 5 and (len(run) < 3 or sum(_is_address(lines[i].text) for i in run) < 2):
        return
    last = run[-1]
    following = lines[last + 1] if last + 1 < len(lines) else None
    text = lines[last].text
    if following and len(following.text) <= WIDEST_COLUMN and not _SIGNING.match(following.text):
        value = _LABEL.fullmatch(text) and any(c.isdigit() for c in following.text)
        standing = text.startswith(("Wilt", "Bij beantwoording", "Correspondentie")) and following.text[:1].islower()
        last += bool(value or standing)
    for index in range(run[0], last + 1):
        label = _LABEL.fullmatch(lines[index].text)
        if label and index not in found.reasons:
            _remember_label(lines, index, label, found, in_head=True)
        found.reasons.setdefault(index, "letterhead")
        found.labels.discard(index)


def _starts_label(lines: Sequence[Line], index: int, label: re.Match[str]) -> bool:
    """A line that only happens to start with the word ("Datum waarop ...") is no label."""
    return not (label["label"] == "Datum" and label["value"][:1].islower())


def _remember_label(lines: Sequence[Line], index: int, label: re.Match[str], found: Furniture, *, in_head: bool) -> None:
    key = label["label"].lower()
    if label["value"]:
        found.remember(key, label["value"], lines[index].start + label.start("value"))
    elif in_head:
        for line in lines[index + 1 : index + 4]:
            if _LABEL.fullmatch(line.text):
                break
            if any(char.isdigit() for char in line.text) and not _is_address(line.text):
                found.remember(key, line.text, line.start)
                break


def label_value(text: str) -> tuple[str, str, int] | None:
    """Label in lower case, value and where the value starts, of a whole labelled block."""
    match = _LABEL.fullmatch(text)
    return (match["label"].lower(), match["value"], match.start("value")) if match and match["value"] else None


class PageEdges:
    """The same for documents whose reader knows its blocks: letterhead and furniture are left out, facts kept."""

    def __init__(self) -> None:
        self.removed: list[Removed] = []
        self.fields: dict[str, tuple[str, int, int]] = {}
        self.addressed = False
        self.ministry = False

    def place(self, kind: BlockKind, text: str, start: int) -> tuple[BlockKind, tuple[int, int] | None]:
        """The kind of a block and the range of it that is kept, None if it is left out."""
        if kind == "label":
            self._remember(text, start)
            if " Pagina " in text and re.search(r" Pagina \d+ van \d+$", text):
                return kind, None
        if kind not in ("letterhead", "furniture"):
            return kind, (start, start + len(text))
        if kind == "letterhead" and not self.ministry and is_ministry(text):
            self.ministry = True
            return kind, (start, start + len(text))
        addressee = _ADDRESSEE.search(text) if kind == "letterhead" and not self.addressed else None
        if addressee:
            self.addressed = True
            return "addressee", (start + addressee.start(), start + addressee.end())
        self._remember(text, start)
        if _PUBLICATION.fullmatch(text):
            self.fields.setdefault("publication", (text, start, start + len(text)))
        self.removed.append(Removed(start, start + len(text), kind))
        return kind, None

    def _remember(self, text: str, start: int) -> None:
        found = label_value(" ".join(text.split()))
        if found and not found[1].startswith("Pagina "):
            self.fields.setdefault(found[0], (found[1], start + found[2], start + len(text)))
        elif text.startswith("Vergaderjaar "):
            self.fields.setdefault("vergaderjaar", (text[13:22].strip(), start + 13, min(start + 22, start + len(text))))
