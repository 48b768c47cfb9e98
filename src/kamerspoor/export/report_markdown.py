"""The progress report as Markdown with footnotes (`[^1]`), as Pandoc, GitHub and PHP Markdown Extra read them."""

from __future__ import annotations

import re

from kamerspoor.export.report import Report

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$])")
_LIST_START = re.compile(r"^(\s*)([-+]|\d+[.)])(\s)")


def _plain(text: str) -> str:
    """`text` with everything that Markdown would read as markup escaped, on one line."""
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _LIST_START.sub(lambda m: f"{m[1]}{m[2][:-1]}\\{m[2][-1]}{m[3]}", line)


def _web(address: str) -> str:
    return f", <{address}>" if address else ""


def write_report_markdown(report: Report) -> bytes:
    """The bytes of a Markdown file in UTF-8."""
    lines = [f"# {_plain(report.title)}", ""]
    lines += [f"{_plain(fact)}  " for fact in report.facts]
    lines += [
        "",
        f"## {report.summary_heading}",
        "",
        f"| {report.summary_columns[0]} | {report.summary_columns[1]} |",
        "|---|---:|",
    ]
    lines += [f"| {_plain(name)} | {count} |" for name, count in report.counts]
    notes: list[str] = []
    for section in report.sections:
        lines += ["", f"## {_plain(section.heading)}", ""]
        for item in section.items:
            marks = ""
            for note in item.notes:
                notes.append(f"[^{len(notes) + 1}]: {_plain(note.words)}{_plain(note.citation)}{_web(note.address)}.")
                marks += f"[^{len(notes)}]"
            lines.append(f"- {_plain(item.text)}{marks}")
    lines += [] if report.sections else ["", report.empty]
    lines += ["", f"## {report.papers_heading}", "", *(f"- {_plain(paper)}" for paper in report.papers), ""]
    for note_line in notes:
        lines += [note_line, ""]
    return ("\n".join(lines).rstrip("\n") + "\n").encode("utf-8", errors="replace")
