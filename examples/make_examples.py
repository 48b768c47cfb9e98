#!/usr/bin/env python3
"""Render the example papers that are not plain text from examples/source.

    python examples/make_examples.py           write examples/papers
    python examples/make_examples.py --check   compare only; exit status 1 when a paper differs

The same source gives the same bytes. PDF needs reportlab; everything else is standard library.
A source starts with `%pdf LAYOUT` or `%docx`; a source without such a line is a text that is re-encoded.
In the sources `%name` opens a block, `*` makes a line bold, `# ` a heading, `^1` is a footnote mark.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "source"
PAPERS = HERE / "papers"
# Texts as other systems save them: name -> (encoding, line end).
ENCODED = {
    "06-brief-99101-19": ("cp1252", "\r\n"),
    "10-brief-99202-8": ("utf-8-sig", "\n"),
}
MARK = re.compile(r"\^(\d+)")


def blocks(text: str) -> list[tuple[str, list[str]]]:
    """The `%name rest` blocks of a source: (name and rest, lines)."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("%"):
            found.append((line[1:].strip(), []))
        else:
            found[-1][1].append(line)
    return found


# --- PDF ---------------------------------------------------------------------------------------

# Per layout, in points: left edge of the body, left edge of the side column, type size, leading.
LAYOUTS = {"letter": (72, 438, 9.5, 13), "aanhangsel": (130, 72, 9.5, 12.5)}
PAGE_WIDTH, PAGE_HEIGHT, FOOT_RIGHT = 595, 842, 540


class PdfPage:
    """Draws the blocks of one page on a reportlab canvas."""

    def __init__(self, canvas, layout: str) -> None:
        self.canvas = canvas
        self.left, self.side, self.size, self.leading = LAYOUTS[layout]
        self.top = PAGE_HEIGHT - 50.0
        self.below_top = self.top

    def line(self, x: float, y: float, text: str, size: float) -> None:
        bold = text.startswith("*")
        font = "Helvetica-Bold" if bold else "Helvetica"
        out = self.canvas.beginText(x, y)
        for index, part in enumerate(MARK.split(text.lstrip("*"))):
            out.setFont(font, size * 0.65 if index % 2 else size)
            out.setRise(size * 0.35 if index % 2 else 0)
            out.textOut(part)
        self.canvas.drawText(out)

    def draw(self, name: str, lines: list[str]) -> None:
        getattr(self, f"draw_{name}")(lines)

    def draw_top(self, lines: list[str]) -> None:
        for line in lines:
            self.line(self.left, self.below_top, line, self.size)
            self.below_top -= self.leading

    def draw_side(self, lines: list[str]) -> None:
        y = self.top - 2 * self.leading if self.side > self.left else self.below_top - self.leading
        for line in lines:
            self.line(self.side, y, line, 8)
            y -= 10

    def draw_body(self, lines: list[str]) -> None:
        y = self.below_top - 2.5 * self.leading
        for line in lines:
            self.line(self.left, y, line, self.size)
            y -= self.leading

    def draw_notes(self, lines: list[str]) -> None:
        y = 110 + 9.5 * len(lines)
        self.canvas.line(self.left, y + 12, self.left + 120, y + 12)
        for line in lines:
            self.line(self.left, y, line, 7.5)
            y -= 9.5

    def draw_foot(self, lines: list[str]) -> None:
        y = 40 + 9 * (len(lines) - 1)
        for line in lines:
            left, _, right = line.partition("|")
            self.line(self.left, y, left, 7)
            if right:
                self.canvas.setFont("Helvetica", 7)
                self.canvas.drawRightString(FOOT_RIGHT, y, right)
            y -= 9


def pdf(source: str) -> bytes:
    try:
        from reportlab.pdfgen.canvas import Canvas
    except ImportError as error:
        raise SystemExit("reportlab is needed to render the PDF papers: see examples/README.md") from error
    parts = blocks(source)
    layout = parts[0][0].split()[1]
    title = next(name.partition(" ")[2] for name, _ in parts if name.startswith("title"))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, pageCompression=0, lang="nl-NL")
    canvas.setTitle(title)
    canvas.setAuthor("Kamerspoor")
    canvas.setSubject("VERZONNEN VOORBEELD - dit is geen echt Kamerstuk")
    page = None
    for name, lines in parts[2:]:
        if name == "page":
            if page is not None:
                canvas.showPage()
            page = PdfPage(canvas, layout)
        else:
            page.draw(name, lines)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


# --- DOCX --------------------------------------------------------------------------------------

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
PARTS = ("styles", "footnotes", "header1", "header2", "footer1")


def root(tag: str, inner: str) -> str:
    return f"{DECLARATION}<w:{tag} {NAMESPACES}>{inner}</w:{tag}>"


def run(text: str) -> str:
    pieces = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in text.split("\t"))
    return f"<w:r>{pieces}</w:r>"


def paragraph(text: str) -> str:
    style = ""
    if text.startswith("# "):
        style, text = '<w:pPr><w:pStyle w:val="Kop"/></w:pPr>', text[2:]
    inner = ""
    for index, part in enumerate(MARK.split(text)):
        if index % 2:
            inner += f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{part}"/></w:r>'
        elif part:
            # Two runs where a word processor would have split them, to keep readers honest.
            half = part.find(" ", len(part) // 2) + 1
            inner += run(part[:half]) + run(part[half:]) if half else run(part)
    return f"<w:p>{style}{inner}</w:p>"


def text_box(lines: list[str], number: int, x: int, y: int, width: int, height: int) -> str:
    """A text box as a word processor stores it: a drawing, and the same text again for old programs."""
    content = "<w:txbxContent>" + "".join(f"<w:p>{run(line)}</w:p>" for line in lines) + "</w:txbxContent>"
    emu = 12700
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251656192" '
        'behindDoc="0" locked="1" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{x * emu}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{y * emu}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width * emu}" cy="{height * emu}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{number}" name="vak{number}"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width * emu}" cy="{height * emu}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr>'
        f'<wps:txbx>{content}</wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f'<mc:Fallback><w:pict><v:shape id="vak{number}" style="position:absolute;margin-left:{x}pt;'
        f"margin-top:{y}pt;width:{width}pt;height:{height}pt;mso-position-horizontal-relative:page;"
        f'mso-position-vertical-relative:page" filled="f" stroked="f"><v:textbox inset="0,0,0,0">{content}'
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def styles() -> str:
    return root(
        "styles",
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/><w:sz w:val="18"/>'
        '<w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Kop"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/>'
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    )


def footnotes(lines: list[str]) -> str:
    inner = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        "</w:footnote>"
    )
    for line in lines:
        number, text = line[1:].split(" ", 1)
        inner += (
            f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
            f"<w:footnoteRef/></w:r>{run(' ' + text)}</w:p></w:footnote>"
        )
    return root("footnotes", inner)


def field(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def docx(source: str) -> bytes:
    parts = {name.split()[0]: lines for name, lines in blocks(source)}
    title = next(name.partition(" ")[2] for name, _ in blocks(source) if name.startswith("title"))
    body = "".join(paragraph(line) for line in parts["body"])
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>'
        '<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/>'
        '<w:pgSz w:w="11905" w:h="16837"/><w:pgMar w:top="5400" w:right="2777" w:bottom="1077" w:left="1587" '
        'w:header="0" w:footer="400" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    boxes = (
        text_box(parts["letterhead"], 1, 466, 150, 110, 200)
        + text_box(parts["address"], 2, 79, 130, 300, 80)
        + text_box(parts["reference"], 3, 79, 220, 370, 40)
    )
    foot = f"<w:p>{run(parts['footer'][0])}</w:p><w:p>{run('Pagina ')}{field('PAGE')}{run(' van ')}{field('NUMPAGES')}</w:p>"
    files = {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}.document.main+xml"/>'
        + "".join(
            f'<Override PartName="/word/{part}.xml" ContentType="{WORD_TYPE}.{part.rstrip("12")}+xml"/>' for part in PARTS
        )
        + f'<Override PartName="/docProps/core.xml" ContentType="{CORE_TYPE}"/></Types>',
        "_rels/.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        "</Relationships>",
        "docProps/core.xml": f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>Kamerspoor</dc:creator>"
        "<dc:description>VERZONNEN VOORBEELD - dit is geen echt Kamerstuk</dc:description></cp:coreProperties>",
        "word/document.xml": root("document", f"<w:body>{body}{section}</w:body>"),
        "word/_rels/document.xml.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{number}" Type="{OFFICE}/{part.rstrip("12")}" Target="{part}.xml"/>'
            for number, part in enumerate(PARTS, start=1)
        )
        + "</Relationships>",
        "word/styles.xml": styles(),
        "word/footnotes.xml": footnotes(parts.get("notes", [])),
        "word/header1.xml": root("hdr", f"<w:p>{text_box(parts['continuation'], 4, 466, 150, 110, 80)}</w:p>"),
        "word/header2.xml": root("hdr", f"<w:p>{boxes}</w:p>"),
        "word/footer1.xml": root("ftr", foot),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            archive.writestr(entry, text.encode())
    return out.getvalue()


# --- all ---------------------------------------------------------------------------------------


def render(path: Path) -> tuple[str, bytes]:
    """File name and bytes of the paper that the source at `path` stands for."""
    source = path.read_text(encoding="utf-8")
    if source.startswith("%pdf"):
        return path.stem + ".pdf", pdf(source)
    if source.startswith("%docx"):
        return path.stem + ".docx", docx(source)
    encoding, line_end = ENCODED[path.stem]
    return path.name, source.replace("\n", line_end).encode(encoding)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed papers, write nothing")
    check = parser.parse_args().check
    differ = 0
    for path in sorted(SOURCE.glob("*.txt")):
        name, content = render(path)
        paper = PAPERS / name
        if check:
            if not paper.exists() or paper.read_bytes() != content:
                print(f"differs: {name}", file=sys.stderr)
                differ = 1
        else:
            paper.write_bytes(content)
            print(name)
    return differ


if __name__ == "__main__":
    sys.exit(main())
