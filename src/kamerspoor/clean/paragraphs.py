"""Lines -> blocks: where a paragraph ends and where it only wraps.

Blank lines separate; within a run of lines the shape of the line before and after decides: sentence end before a line that
could have held the next word, labels, list items, clauses of a motion, signatures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kamerspoor.clean.lines import Line
from kamerspoor.dutch_names import NAME_WORD
from kamerspoor.finite_verbs import FINITE
from kamerspoor.vocabulary import BlockKind


@dataclass(slots=True)
class Paragraph:
    """Indexes of the lines of one block, in order, and what it is."""

    lines: list[int] = field(default_factory=list)
    kind: BlockKind = "text"
    mark: str | None = None


_NUMBERS = r"\d{1,3}[a-z]?(?:(?:(?:\s?(?:,|en|t/m|tot en met|[-–]))+\s?|\s)\d{1,3}[a-z]?)*"
_QUESTION = re.compile(rf"(?:Vraag|Vragen)(?: nr\.?)?(?: ?(?P<numbers>{_NUMBERS}))?[.:]?")
_ANSWER = re.compile(rf"(?:Antwoord|Antwoorden)(?: op)?(?: de)?(?: (?:vraag|vragen))?(?: ?(?P<numbers>{_NUMBERS}))?[.:]?")
_NUMBER = re.compile(r"Nr\.? ?(?P<number>[0-9A-Z]{1,6})(?:\s+[A-Z][A-Z ÀÉËÏÖÜÇ,.()’'-]*)?")
_AGAIN = r"(?:(?:NADER|GEWIJZIGDE|VOORLOPIG|NADERE) )*"
_KINDS = "BRIEF|VERSLAG|MOTIE|MEMORIE|NOTA|LIJST|EINDVERSLAG"
_CAPITALS = r"\b[A-Z ÀÉËÏÖÜÇ,.()’'-]*"
_LOW_NUMBER = re.compile(rf"nr\. ?(?P<number>\d{{1,5}}) {_AGAIN}(?:{_KINDS}|AMENDEMENT){_CAPITALS}")
"""The number as prints of before 2008 have it, with the line that says what the paper is."""
_NUMBER_OF_LETTER = re.compile(
    r"[Nn]r\. ?(?P<number>\d{1,5}) (?:Brief|Verslag|Lijst|Motie|Amendement|Nota) (?:van|naar)\b[^.;:?!]{3,200}"
)
"""The same where that line is not in capitals."""
_LOW_NUMBER_ALONE = re.compile(r"nr\. ?(?P<number>\d{1,5})")
"""The number of such a print on a line of its own, above the line that says what the paper is."""
_SENATE_NUMBER = re.compile(rf"(?P<number>[A-Z]{{1,2}}) {_AGAIN}(?:{_KINDS}){_CAPITALS}")
_TITLE = re.compile(
    r"(?:(?:GEWIJZIGDE|NADER GEWIJZIGDE|NADERE|TWEEDE|DERDE) )*"
    r"(?:MOTIE|AMENDEMENT|BRIEF|VERSLAG|LIJST|NOTA|MEMORIE|VOORSTEL|NOTITIE|RAPPORT|JAARVERSLAG|BIJLAGE|INBRENG)\b.*"
)
_DOSSIER = re.compile(r"\d{2}[ .]?\d{3}(?:[ -](?:\([A-Z0-9]+\)|[IVXLC]{1,7}|[A-Z]{1,2}|\d{1,2}))?(?:[ -]\d{1,2}|-\d{1,5})?")
_DATELINE = re.compile(
    r"(?:Voorgesteld|Ontvangen|Vastgesteld|Aangeboden|Ter griffie|Ontvangen ter|Gewijzigd)\b.{0,80}"
    r"|\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}"
    r"|(?:Den Haag|[’'‘]s-Gravenhage|Amsterdam|Utrecht|Brussel),? (?:\d{1,2} )?[a-z]+ \d{4}"
)
_SALUTATION = re.compile(r"(?:Zeer geachte|Hooggeachte|Geachte) [^.]{3,80}")
_ADDRESSEE = re.compile(
    r"(?:Aan )?(?:de |De )?(?:heer |mevrouw )?[Vv]oorzitters? van de (?:Tweede|Eerste) Kamer.{0,30}"
    r"(?:(?:Den Haag|[’'‘]s-Gravenhage), \d{1,2} [a-z]+ \d{4})?"
)
_OPENING = re.compile(
    r"(?:constaterende|overwegende|verzoekt|verzoeken|van mening|van oordeel|gehoord|roept|spreekt|en gaat over tot|gezien|"
    r"gelet|"
    r"kennisgenomen|kennis genomen|vraagt|draagt|nodigt|besluit|indachtig|erkennende|herinnerende|memorerende|betreurende|"
    r"in aanmerking|zich bewust|vaststellende|opmerkende|wetende|dringt|keurt|betreurt|stelt|spreekt uit|gegeven|beseffende|"
    r"onderschrijvende|onderstrepende|benadrukkende|tevens|veroordeelt|zegt)\b"
)
_INLINE_LABEL = re.compile(rf"(?:Vraag|Antwoord)(?: op vraag)? {_NUMBERS} ?[.:)] ?\S")
_CLOSING = re.compile(r"(?:en )?gaa[nt] over tot (?:de )?(?:orde van de dag|stemming)\b.*", re.IGNORECASE)
_CHAMBER = re.compile(r"(?:[^\w\s]{0,2}\d{0,2}[^\w\s]{1,2} )?[Dd]e [Kk]amer,?")
_BULLET = re.compile(r"(?:[•·▪◦‣●○■□§*➢✓o]|[-–—]) (?=\S)|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] +(?=\S)|\([a-z0-9]{1,2}\) (?=\S)")
_MINISTER = re.compile(
    r"(?:De |DE )?(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS|[Dd]emissionair)\b"
    r"[^.;:?!]{0,110}"
)
_END = re.compile(r"[.?!…][)\]\"'”’»]*+\d{0,2}+[)\"'”’»]*+$")
_PAUSE = re.compile(r"[;:][\"'”’»]?\d{0,2}$")
_LINKS_ON = re.compile(
    r"(?:^|\s)(?:en|of|van|de|het|een|voor|in|op|met|aan|bij|tot|door|over|te|ten|ter|uit|om|naar|als|tussen|onder|die|dat|is|dan|der|"
    r"c\.q\.|inzake|tegen|nr\.|lid|leden|the|and)$|[,/–-]$"
)
_SENTENCE_OPENS = re.compile(
    r"(?:Het|Dit|Deze|Er|Ik|Wij|Tijdens|Naar aanleiding|Vorig|Met deze brief|In (?:de|het|mijn|reactie)) "
)
_SIGNER = re.compile(r"(?:[A-ZÀ-Ý][\w’'.-]*|van|de|den|der|het|ten|ter|el|al|c\.s\.|\W)(?: [\w’'.-]+){0,5},?")
_SPEAKER = re.compile(
    rf"(?:De voorzitter|(?:De heer|Mevrouw|Minister|Staatssecretaris|Minister-president) {NAME_WORD}(?: {NAME_WORD}){{0,6}}"
    r"(?: \([^).?!:]{1,30}\))?):"
)
_ANSWERS_HEAD = re.compile(r"Vragen gesteld door de leden der Kamer.*|regering gegeven antwoorden")
_ISSUE = re.compile(r"\d{1,5}")
_NAME_LINE = re.compile(r"[^\d;:?!]{2,60}")
_INITIALS = re.compile(r"(?:(?:[Dd]rs|[Dd]r|[Mm]r|[Ii]r)\. ?)*(?:[A-Z][a-z]?\. ?)+[^\d;:?!.]{2,40}")
_FAREWELL = re.compile(r"(?:Hoogachtend|Met (?:vriendelijke groet(?:en)?|(?:de meeste )?hoogachting)),?", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:\(?w\.g\.\)? ?)?(?:(?:[Dd]rs|[Dd]r|[Mm]r|[Mm]w|[Ii]r|[Ii]ng)\. ?){0,3}[A-ZÀ-Ý][\w’'-]+"
    r"(?: (?:(?:[A-Z]\.){1,4}|\([A-ZÀ-Ý][\w’'-]+\)|[A-ZÀ-Ý][\w’'-]+|van|de|den|der|het|ten|ter|el|al)){1,6}"
)
_OFFICE_AND_NAME = re.compile(
    r"De (?:[Mm]inister|[Ss]taatssecretaris)[^.;:?!]{3,110}, "
    r"(?:(?:[Dd]rs|[Dd]r|[Mm]r|[Ii]r)\. ?)*(?:[A-Z][a-z]?\. ?)+[^\d;:?!.,]{2,40}"
)
"""A whole signature on one line."""
_QUESTIONS_OF = re.compile(r"Vragen van (?:het lid|de leden) [^.;:?!]{2,200}? aan (?:de|het) ")
_SECTION = re.compile(r"\d{1,2}\. +[A-Z]")
_LONGEST_HEADING = 100
WIDEST_PRINT = 200
"""Characters that no line of print reaches: a longer one is a paragraph, as sites give it."""
_WHOLE_SESSION = re.compile(r"Vergaderjaar \d{4}.*|Vragen gesteld door de leden der Kamer.*")


class Paragraphs:
    """Builds blocks out of the lines that are left; `width` is the usual width of a full line."""

    def __init__(
        self,
        lines: Sequence[Line],
        labels: Iterable[int],
        width: int,
        questions: Mapping[int, str],
        answers: Mapping[int, str],
    ) -> None:
        self.lines = lines
        self.labels = frozenset(labels)
        self.width = width
        self.questions = questions
        self.answers = answers
        self.widths = [len(line.text) for line in lines]
        self.motion = False
        self.closed = False
        self.done: list[Paragraph] = []

    def build(self, kept: Sequence[int]) -> list[Paragraph]:
        """The blocks of the lines with the indexes `kept`."""
        for place, index in enumerate(kept):
            following = self.lines[kept[place + 1]] if place + 1 < len(kept) else None
            self._add(index, following)
        return self.done

    def _add(self, index: int, following: Line | None) -> None:
        line = self.lines[index]
        if self.closed and not _SIGNER.fullmatch(line.text):
            self.motion = self.closed = False
        chamber = _is_chamber(line.text)
        kind, mark = self._kind(index, following, chamber=chamber)
        paragraph = self.done[-1] if self.done else None
        if paragraph is None or self._breaks(paragraph, line, kind, following, chamber=chamber):
            self.done.append(Paragraph([index], kind, mark))
        else:
            paragraph.lines.append(index)
        if chamber:
            self.motion, self.closed = True, False
        elif self.motion and _CLOSING.match(line.text):
            self.closed = True

    def _kind(self, index: int, following: Line | None, *, chamber: bool) -> tuple[BlockKind, str | None]:
        text = self.lines[index].text
        if index in self.labels:
            return "label", None
        if index in self.questions:
            return "question_label", self.questions[index]
        if index in self.answers:
            return "answer_label", self.answers[index]
        kind, mark = kind_of(text)
        if kind != "text":
            return kind, mark
        if (
            text.isdecimal()
            and _ISSUE.fullmatch(text)
            and self.done
            and self._last_text(self.done[-1]).endswith("gegeven antwoorden")
        ):
            return "number", text
        if text.startswith("nr") and following and _TITLE.match(following.text) and (m := _LOW_NUMBER_ALONE.fullmatch(text)):
            return "number", m["number"]
        if self.closed:
            return "signature", None
        if text.isupper() and _TITLE.fullmatch(text):
            return "title", None
        if chamber or (self.motion and _OPENING.match(text)):
            return "clause", None
        return "text", None

    def _last_text(self, paragraph: Paragraph) -> str:
        return self.lines[paragraph.lines[-1]].text

    def _breaks(self, paragraph: Paragraph, line: Line, kind: BlockKind, following: Line | None, *, chamber: bool) -> bool:
        before = self.lines[paragraph.lines[-1]]
        if line.blanks or line.cut:
            return not self._goes_on(paragraph, before, line, kind)
        if line.text[0] in _ANSWERS_OR_FAREWELL or before.text[0] in _ANSWERS_OR_FAREWELL:
            if _heads_answers(line.text) and _heads_answers(before.text):
                return False
            if _is_farewell(line.text) or _is_farewell(before.text):
                return True
        if paragraph.kind == "label":
            return not self._label_goes_on(paragraph, before, line, kind, following)
        if chamber:
            return True
        if kind == "clause":
            ended = _ended(before.text) or _paused(before.text) or before.text.endswith(",")
            return bool(ended) or (paragraph.kind not in ("clause", "text"))
        if kind in _ALONE:
            return True
        if paragraph.kind in _ALONE:
            capitals = line.text.isupper() and before.text.isupper() and len(before.text) > 12
            return not (paragraph.kind in ("number", "title") and capitals)
        return self._ends(paragraph, before, line, following)

    def _goes_on(self, paragraph: Paragraph, before: Line, line: Line, kind: BlockKind) -> bool:
        """Whether the sentence goes on over blank lines or over something taken out."""
        if kind not in ("text", "clause") or paragraph.kind not in ("text", "clause", "label", "list_item"):
            return False
        if paragraph.kind == "label":
            return line.text[:1].islower() and line.blanks <= 1 and bool(_LINKS_ON.search(before.text))
        if _ended(before.text) or _paused(before.text) or _begins_item(before.text, line.text):
            return False
        if self.closed or (self.motion and kind == "clause" and before.text.endswith(",")):
            return False
        full = len(before.text) >= 0.6 * self.width
        if line.text[:1].islower():
            return (full or line.cut) and (line.blanks <= 1 or line.cut) and not _names_office(before.text)
        if not line.cut:
            return before.text.endswith("-") and full and line.blanks <= 1
        return full and not before.text.endswith(":") and not _MINISTER.match(line.text)

    def _label_goes_on(self, paragraph: Paragraph, before: Line, line: Line, kind: BlockKind, following: Line | None) -> bool:
        first = self.lines[paragraph.lines[0]].text
        if kind != "text" or not first.startswith(("Betreft", "Onderwerp")) or len(paragraph.lines) > 3:
            return False
        if line.text[:1].islower() or _LINKS_ON.search(before.text):
            return True
        if len(line.text) > 0.75 * self.width or len(before.text) < 40 or _SALUTATION.match(line.text):
            return False
        if following is not None and _SALUTATION.match(following.text):
            return True
        return not _ended(line.text) and (following is None or len(following.text) > len(line.text))

    def _ends(self, paragraph: Paragraph, before: Line, line: Line, following: Line | None) -> bool:
        ended, paused = _ended(before.text), _paused(before.text)
        if self.motion and paused:
            return True
        if self.width > WIDEST_PRINT and self._over_paragraph(before, line, following):
            return True
        if _INLINE_LABEL.match(line.text) and (ended or self._short(paragraph, before, line)):
            return True
        if _begins_item(before.text, line.text):
            return ended or paused or before.text.endswith(",") or self._short(paragraph, before, line)
        upper = line.text[0].isupper() or not line.text[0].isalpha()
        if before.text.endswith(",") and len(before.text) < 100 and _names_office(before.text):
            return (upper and _NAME_LINE.fullmatch(line.text) is not None) or _is_name(line.text)
        if len(paragraph.lines) == 1 and _is_name(before.text):
            if _names_office(line.text):
                return True
            if upper and len(self.done) > 1 and _names_office(self._last_text(self.done[-2])):
                return True
        if upper and (_OFFICE_AND_NAME.fullmatch(line.text) or _QUESTIONS_OF.match(line.text)):
            return True
        if ended:
            signed = line.text.startswith("De ") and _is_signature_start(line, following)
            return upper and (signed or self._short(paragraph, before, line) or self._heading_between(line, following))
        if paused:
            return (upper or before.text.endswith(":")) and self._short(paragraph, before, line)
        return upper and self._heading_before(paragraph, before, line, following)

    def _over_paragraph(self, before: Line, line: Line, following: Line | None) -> bool:
        """Whether a short line stands over a paragraph that is one line, or over a short one that does."""
        if len(before.text) > _LONGEST_HEADING or not line.text[0].isupper() or _LINKS_ON.search(before.text):
            return False
        return len(line.text) > WIDEST_PRINT or (following is not None and len(following.text) > WIDEST_PRINT)

    def _short(self, paragraph: Paragraph, before: Line, line: Line) -> bool:
        """Whether the first word of `line` would have fitted behind the line before it, or that is a paragraph by itself."""
        if len(before.text) > WIDEST_PRINT:
            return True
        return len(before.text) + 1 + len(_first_word(line.text)) <= self._local_width(paragraph) * 0.93

    def _heading_before(self, paragraph: Paragraph, before: Line, line: Line, following: Line | None) -> bool:
        """A short line without a full stop, before running text."""
        if len(paragraph.lines) > 2:
            return False
        if self._heading_over(paragraph, before, line):
            return True
        widest = 0.8 if _SECTION.match(before.text) else 0.7
        if len(before.text) > widest * self.width or _LINKS_ON.search(before.text):
            return False
        first = self.lines[paragraph.lines[0]].text
        if not line.text[0].isupper() or not (first[:1].isupper() or first[:1].isdigit()):
            return not line.text[0].isalpha() and line.text[0] not in "(«\"'“‘&+" and not line.text[0].isdigit()
        if following is not None and not following.blanks and len(line.text) < 0.6 * self.width <= 0.8 * len(following.text):
            return line.text[0].isupper() and not _LINKS_ON.search(line.text)
        return len(line.text) >= 0.75 * self.width or (
            _ended(line.text) and len(before.text) + len(_first_word(line.text)) < 0.8 * self.width
        )

    def _heading_over(self, paragraph: Paragraph, before: Line, line: Line) -> bool:
        """Lines without a finite verb or a full stop, over a line that only a sentence begins with: "Het", "Dit", "Tijdens"."""
        if not _SENTENCE_OPENS.match(line.text) or _LINKS_ON.search(before.text) or len(line.text) < 0.75 * self.width:
            return False
        words = " ".join(self.lines[i].text for i in paragraph.lines)
        return words[0].isupper() and not FINITE.search(words)

    def _heading_between(self, line: Line, following: Line | None) -> bool:
        """A short line without a full stop between a sentence's end and a full line that could have begun on it."""
        return (
            following is not None
            and not following.blanks
            and not following.cut
            and len(line.text) <= 0.75 * self.width <= len(following.text)
            and following.text[0].isupper()
            and not _ended(line.text)
            and not _paused(line.text)
            and not _LINKS_ON.search(line.text)
        )

    def _local_width(self, paragraph: Paragraph) -> float:
        if len(paragraph.lines) < 4:
            return self.width
        return min(self.width, max(map(self.widths.__getitem__, paragraph.lines[-12:])))


_WHOLE_LINE: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (_QUESTION, "question_label"),
    (_ANSWER, "answer_label"),
    (_NUMBER, "number"),
    (_LOW_NUMBER, "number"),
    (_NUMBER_OF_LETTER, "number"),
    (_SENATE_NUMBER, "number"),
    (_DOSSIER, "dossier"),
    (_DATELINE, "dateline"),
    (_SALUTATION, "salutation"),
    (_ADDRESSEE, "addressee"),
    (_WHOLE_SESSION, "label"),
    (_SPEAKER, "speaker"),
)
_CAN_BE_WHOLE = re.compile(
    r"\d|Vra|Antw|Nr|nr\. ?\d|Voorg|Ontv|Vastg|Aang|Ter g|Gewi|Den H|[’'‘]s-G|Amst|Utre|Brus|Gea|Zeer g|Hoogg|Aan |[Dd]e |"
    r"heer |mevr|[Vv]oorz|Verga|Mevr|Minis|Staats|[A-Z]{1,2} [A-Z]{4}"
)
"""How the lines begin that `_WHOLE_LINE` can match, so that most lines are tried once."""
_SHORTEST_WHOLE = 3
"""Characters of the shortest line that `_WHOLE_LINE` can match ("Nr1")."""
_ALONE = frozenset(
    [
        "question_label",
        "answer_label",
        "number",
        "dossier",
        "dateline",
        "salutation",
        "addressee",
        "title",
        "label",
        "signature",
        "speaker",
    ]
)


def kind_of(text: str) -> tuple[BlockKind, str | None]:
    """What a whole block is by its words alone, and its mark: question and answer labels, numbers, date lines, ..."""
    if len(text) < _SHORTEST_WHOLE or not _CAN_BE_WHOLE.match(text):
        return "text", None
    for pattern, kind in _WHOLE_LINE:
        match = pattern.fullmatch(text)
        if match:
            return kind, next(iter(match.groupdict().values()), None)
    return "text", None


def _begins_item(before: str, text: str) -> bool:
    """Whether a line begins with the mark of a list item; "21) which" after "(35 510, nr." closes a bracket instead."""
    mark = _BULLET.match(text) if len(text) >= _SHORTEST_ITEM else None
    if mark is None or ")" not in mark[0] or mark[0].startswith("("):
        return mark is not None
    return before.rfind("(") <= before.rfind(")")


_SHORTEST_ITEM = 3
"""Characters of the shortest line with the mark of a list item ("- a")."""


def _ended(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return not text[-1:].isalpha() and _END.search(text) is not None


def _paused(text: str) -> bool:
    """Whether a line ends in a colon or semicolon."""
    return not text[-1:].isalpha() and _PAUSE.search(text) is not None


def _names_office(text: str) -> bool:
    """Whether a line names an office of the cabinet and nothing else."""
    return text[:1] in "DdMmSs" and _MINISTER.fullmatch(text) is not None


def _is_farewell(text: str) -> bool:
    """Whether a line is the "Hoogachtend," above the signatures."""
    return text[:1] in "HhMm" and _FAREWELL.fullmatch(text) is not None


def _is_name(text: str) -> bool:
    """Whether a line can be the name above an office, with initials or first name."""
    return len(text) <= _LONGEST_NAME and (_INITIALS.fullmatch(text) is not None or _SIGNED.fullmatch(text) is not None)


_LONGEST_NAME = 60


def _heads_answers(text: str) -> bool:
    """Whether a line belongs to the printed head over questions and answers."""
    return text.startswith(("Vragen", "regering")) and _ANSWERS_HEAD.fullmatch(text) is not None


_ANSWERS_OR_FAREWELL = frozenset("VrHhMm")
"""The letters that the lines which `_heads_answers` and `_is_farewell` tell begin with."""


def _is_chamber(text: str) -> bool:
    """Whether a line is "De Kamer," by itself."""
    return len(text) <= _LONGEST_CHAMBER and "amer" in text and _CHAMBER.fullmatch(text) is not None


_LONGEST_CHAMBER = 20


def _first_word(text: str) -> str:
    return text.partition(" ")[0]


def _is_signature_start(line: Line, following: Line | None) -> bool:
    return _names_office(line.text) and (line.text.endswith(",") or following is None)
