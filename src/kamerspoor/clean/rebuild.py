"""The repaired text, written out block by block through a `TextBuilder`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kamerspoor.clean.characters import Forward, put_characters_right
from kamerspoor.clean.footnotes import Note, find_notes
from kamerspoor.clean.furniture import Furniture, PageEdges, find_furniture, label_value, remember_column
from kamerspoor.clean.hyphens import Words, stale_hyphens, with_trema
from kamerspoor.clean.lines import Line, split_lines, split_pages, usual_width
from kamerspoor.clean.paragraphs import Paragraph, Paragraphs, kind_of
from kamerspoor.clean.side_column import find_column, part_column
from kamerspoor.errors import UnreadablePaper
from kamerspoor.model import Block, CleanDocument, MarkedLink, Problem, RawDocument, Removed
from kamerspoor.offsets import OffsetMap, TextBuilder
from kamerspoor.vocabulary import BlockKind

_SPACE = re.compile(r"\s+")
_LONGEST_TOKEN = 300
"""Characters looked back from a line end for the start of an address."""
_FIRST = re.compile(r"[^\s]+")
_ADDRESS_END = re.compile(r"(?:https?://|www\.)\S*$")
_ADDRESS_ON = re.compile(r"(?=\S*[/%_=~-])[a-z0-9][^\s,;()«»]*$|\d{2,}(?:\.\w+)?$|[a-z]+\.html?$")
_TRAILING = ".,;:?!)]»”\"'"


def clean(raw: RawDocument) -> CleanDocument:
    """The repaired text of `raw` with its map back to `raw.text`.

    What a reader knows of the structure (`raw.blocks`) is kept; a text without it is rebuilt from its lines.
    """
    text, characters = put_characters_right(raw.text)
    forward = Forward(characters, len(text))
    result = _from_blocks(raw, text, forward) if raw.blocks else _from_lines(raw, text, forward)
    if characters is None:
        return result
    return _with_source(result, characters)


def _with_source(result: CleanDocument, characters: OffsetMap) -> CleanDocument:
    """The same document with offsets into the raw text in the place of offsets into the text with repaired characters."""

    def back(start: int, end: int) -> tuple[int, int]:
        ranges = characters.to_source(start, end)
        return (min(a for a, _ in ranges), max(b for _, b in ranges)) if ranges else (0, 0)

    removed = [(back(r.start, r.end), r.reason) for r in result.removed]
    return replace(
        result,
        offsets=result.offsets.compose(characters),
        removed=tuple(Removed(a, b, reason) for (a, b), reason in removed if b > a),
        fields={key: (value, *back(start, end)) for key, (value, start, end) in result.fields.items()},
    )


# ------------------------------------------------------------------------------------------------- texts with blocks


def _from_blocks(raw: RawDocument, text: str, forward: Forward) -> CleanDocument:
    words = Words(text)
    writer = _Writer(text, words)
    blocks: list[Block] = []
    edges = PageEdges()
    for block, kind, spans in _placed(raw, text, forward, edges):
        start, end = writer.block(spans, wrapped=len(spans) > 1)
        mark = block.mark
        if kind == "text":
            kind, own = kind_of(writer.last((start, end)))
            mark = own or mark
        blocks.append(Block(start, end, kind, block.level, mark, block.data))
    return _document(raw, writer, blocks, edges.removed, edges.fields, ())


_UNFINISHED = re.compile(r"[^.?!:;,)\]»”\"]\s*")


def _placed(
    raw: RawDocument, text: str, forward: Forward, edges: PageEdges
) -> list[tuple[Block, BlockKind, list[tuple[int, int]]]]:
    """The blocks that are kept with their kinds and their ranges in `text`.

    In a word processor's file a sentence that its writer cut in two paragraphs is one block.
    """
    typed = "wordprocessing" in raw.source.media_type
    placed: list[tuple[Block, BlockKind, list[tuple[int, int]]]] = []
    for block in raw.blocks:
        start, end = _trim(text, forward(block.start), forward(block.end))
        if start >= end:
            continue
        kind, span = edges.place(block.kind, text[start:end], start)
        if span is None:
            continue
        if typed and kind == "text" and placed and placed[-1][1] == "text" and text[start].islower():
            before = placed[-1][2][-1]
            if before[1] - before[0] > 40 and _UNFINISHED.fullmatch(text, before[1] - 1, before[1]):
                placed[-1][2].append(span)
                continue
        placed.append((block, kind, [span]))
    return placed


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    printed = text[start:end]
    whole = printed.strip()
    if len(whole) == len(printed):
        return start, end
    start += len(printed) - len(printed.lstrip())
    return start, start + len(whole)


# -------------------------------------------------------------------------------------------------- texts with lines


def _from_lines(raw: RawDocument, text: str, forward: Forward) -> CleanDocument:
    small = [(forward(a), forward(b)) for a, b in raw.superscripts]
    ranges = [(forward(a), forward(b)) for a, b in find_column(raw.text)]
    lines, column = part_column(split_lines(text, small), ranges)
    pages = split_pages(lines, [forward(page.start) for page in raw.pages])
    furniture = find_furniture(lines, pages)
    remember_column(column, furniture)
    notes = find_notes(lines, pages, furniture.reasons, has_layout=bool(raw.pages))
    kept = _kept(lines, furniture, notes)
    width = usual_width(lines)
    paragraphs = Paragraphs(lines, furniture.labels, width, furniture.questions, furniture.answers).build(kept)
    words = Words(text)
    writer = _Writer(text, words, whole_lines=True)
    blocks = _write(writer, lines, paragraphs, notes, furniture)
    if not blocks and furniture.reasons and all(page.damaged for page in pages):
        raise UnreadablePaper(
            raw.source.name,
            "overprinted",
            "two layers of text are printed on top of one another on every page",
            "take the paper from its official publication",
        )
    removed = [Removed(lines[i].start, lines[i].end, reason) for i, reason in furniture.reasons.items()]
    removed += [Removed(piece.start, piece.end, "letterhead") for piece in column]
    removed.sort(key=lambda r: r.start)
    return _document(raw, writer, blocks, removed, furniture.fields, _damage(pages))


def _damage(pages: Sequence[object]) -> tuple[Problem, ...]:
    damaged = [str(n) for n, page in enumerate(pages, 1) if getattr(page, "damaged", False)]
    if not damaged:
        return ()
    which = f"page {damaged[0]}" if len(damaged) == 1 else f"pages {', '.join(damaged)}"
    return (
        Problem(
            "overprinted",
            f"{which}: two layers of text are printed on top of one another; left out of the analysis, "
            "take the paper from its official publication instead",
        ),
    )


def _kept(lines: Sequence[Line], furniture: Furniture, notes: Sequence[Note]) -> list[int]:
    noted = {i for note in notes for i in note.lines}
    kept: list[int] = []
    cut = False
    for index, line in enumerate(lines):
        if index in noted or (index in furniture.reasons and index not in furniture.addressee):
            cut = bool(kept)
            continue
        line.cut = line.cut or cut
        cut = False
        kept.append(index)
    return kept


def _write(
    writer: _Writer,
    lines: Sequence[Line],
    paragraphs: Sequence[Paragraph],
    notes: Sequence[Note],
    furniture: Furniture,
) -> list[Block]:
    blocks: list[Block] = []
    if furniture.ministry:
        blocks.append(Block(*writer.block(list(furniture.ministry.values()), wrapped=True), "letterhead", 0, None))
    waiting = sorted(notes, key=lambda note: note.anchor)
    marks = {note.mark_range[0]: note.mark_range[1] for note in notes if note.mark_range}
    for number, paragraph in enumerate(paragraphs):
        spans = [furniture.addressee.get(i) or (lines[i].start, lines[i].end) for i in paragraph.lines]
        start, end = writer.block(spans, wrapped=True, marks=marks)
        kind = "addressee" if paragraph.lines[0] in furniture.addressee else paragraph.kind
        blocks.append(Block(start, end, kind, 0, paragraph.mark))
        if kind == "label":
            labelled = label_value(writer.last((start, end)))
            if labelled and len(spans) > 1:
                furniture.fields[labelled[0]] = (labelled[1], spans[0][0] + labelled[2], spans[-1][1])
        upto = paragraphs[number + 1].lines[0] if number + 1 < len(paragraphs) else len(lines)
        while waiting and (waiting[0].anchor < upto or number + 1 == len(paragraphs)):
            blocks.append(_write_note(writer, lines, waiting.pop(0)))
    for note in waiting:
        blocks.append(_write_note(writer, lines, note))
    return blocks


def _write_note(writer: _Writer, lines: Sequence[Line], note: Note) -> Block:
    spans = [(lines[i].start, lines[i].end) for i in note.lines]
    first = (min(spans[0][0] + note.skip, spans[0][1]), spans[0][1])
    spans = [span for span in (first, *spans[1:]) if span[0] < span[1]] or [spans[0]]
    start, end = writer.block(spans, wrapped=True)
    return Block(start, end, "footnote", 0, note.mark)


class _Writer:
    """Writes blocks, each on its own line, joining what line ends had broken.

    `whole_lines` says that no range to be written holds a line break.
    """

    def __init__(self, text: str, words: Words, *, whole_lines: bool = False) -> None:
        self.text = text
        self.words = words
        self.out = TextBuilder(text)
        self.stale = frozenset(stale_hyphens(text, words))
        self.addresses = "://" in text or "www." in text
        self.plain = whole_lines and not self.stale and "  " not in text
        self.any = False

    def block(self, spans: Sequence[tuple[int, int]], *, wrapped: bool, marks: dict[int, int] | None = None) -> tuple[int, int]:
        """Write the source ranges `spans` as one block; `marks` are ranges (note marks) to leave out."""
        if self.any:
            self.out.put("\n")
        self.any = True
        start = self.out.length
        skip = 0
        for place, (begin, end) in enumerate(spans):
            begin += skip
            skip = 0
            following = spans[place + 1] if place + 1 < len(spans) else None
            if following is None or not wrapped:
                self._take(begin, end, marks)
            else:
                skip = self._line(begin, end, following, marks)
            if skip and following:
                letter = with_trema(self.text[following[0]])
                self.out.replace(following[0], following[0] + 1, letter)
        return start, self.out.length

    def last(self, written: tuple[int, int]) -> str:
        """The words of the block just written."""
        return self.out.tail(written[1] - written[0])

    def _line(self, begin: int, end: int, following: tuple[int, int], marks: dict[int, int] | None) -> int:
        """Write one line and what joins it to the next; 1 if the first letter of the next line gets its trema."""
        if begin < end and self.text[end - 1] not in "-–" and not self.addresses:  # nothing to decide, as nearly always
            if marks or not self.plain:
                self._take(begin, end, marks)
            else:
                self.out.take(begin, end)
            self.out.put(" ")
            return 0
        left = self.text[max(begin, end - _LONGEST_TOKEN) : end].rpartition(" ")[2]
        right = _FIRST.match(self.text, following[0], following[1])
        if not left or not right:
            self._take(begin, end, marks)
            return 0
        if self.text[end - 1] == "-" and end - begin > 1 and left != "-":
            token = right[0].rstrip(_TRAILING).lstrip('«"“‘[') or right[0]
            capitals = self.text[begin:end].isupper()
            joint = self.words.joint(left[:-1], _head(token), capitals=capitals)
            self._take(begin, end if joint in ("keep", "space") else end - 1, marks)
            if joint == "space":
                self.out.put(" ")
            return 1 if joint == "trema" else 0
        self._take(begin, end, marks)
        if not _runs_on(left, right[0], self.text[following[0] : following[1]]):
            self.out.put(" ")
        return 0

    def _take(self, begin: int, end: int, marks: dict[int, int] | None) -> None:
        done = begin
        if marks:
            for at in [m for m in marks if begin <= m < end] if len(marks) < 200 else _within(marks, begin, end):
                self._plain(done, at)
                done = min(marks[at], end)
        self._plain(done, end)

    def _plain(self, begin: int, end: int) -> None:
        if not self.stale:
            printed = self.text[begin:end]
            if "  " not in printed and "\n" not in printed:  # nothing to change, as nearly always
                self.out.take(begin, end)
                return
        done = begin
        for match in _CHANGES.finditer(self.text, begin, end):
            if match[0] == "-":
                if match.start() not in self.stale:
                    continue
                self.out.take(done, match.start())
            elif match[0] == " ":
                continue
            else:
                self.out.take(done, match.start())
                self.out.replace(match.start(), match.end(), " ")
            done = match.end()
        self.out.take(done, end)


_CHANGES = re.compile(r"-|\s{2,}|\n")


def _within(marks: dict[int, int], begin: int, end: int) -> list[int]:
    return [at for at in range(begin, end) if at in marks]


def _head(token: str) -> str:
    match = re.match(r"[^\W_]+", token)
    return match[0] if match else token


def _runs_on(left: str, right: str, line: str) -> bool:
    """Whether an address or a range of years goes on over the line end."""
    if left[-1] == "–" and len(left) > 1 and left[-2].isdigit() and right[0].isdigit():
        return True
    address = _ADDRESS_END.search(left)
    if not address:
        return False
    if left[-1] in "/_=&?%~":
        return right[0].isalnum()
    return left[-1] not in _TRAILING and " " not in line and bool(_ADDRESS_ON.match(line))


def _document(
    raw: RawDocument,
    writer: _Writer,
    blocks: Sequence[Block],
    removed: Sequence[Removed],
    fields: dict[str, tuple[str, int, int]],
    problems: Sequence[Problem],
) -> CleanDocument:
    text, offsets = writer.out.build()
    links: tuple[MarkedLink, ...] = raw.links
    return CleanDocument(
        raw.source,
        text,
        offsets,
        tuple(blocks),
        removed=tuple(removed),
        fields=fields,
        links=links,
        pages=raw.pages,
        metadata=raw.metadata,
        problems=(*raw.problems, *problems),
        locator=raw.locator,
    )
