"""Ingests killed (SIGKILL) at random moments and run again: the register must end as if nothing had happened.

    python -m benchmarks.kill [--kills N] [--each N] [--papers N] [--seed N]

Each round starts an ingest of the papers in a process of its own, kills it and all its workers after a random part of the time
that a whole one takes, and starts the next; now and then two run at once. Then one runs to its end. The JSON Lines export must
be equal, byte for byte, to that of a register made in one go, and the audit must find nothing. The papers are the examples and
a slice of the shared corpus, where it is there.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples" / "papers"
CORPUS = ROOT.parent / "shared" / "corpus"
SORTS = ("letters-txt", "kamervragen-pdf", "kamervragen-docx", "moties-xml", "moties-text")


@dataclass
class Report:
    """What came of the rounds: how many were killed while at work, how many were done before, and what differed."""

    killed: int = 0
    done_before: int = 0
    pairs: int = 0
    failures: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)


def kamerspoor(register: str, *arguments: str, **more: object) -> subprocess.Popen[bytes]:
    """The command in a process group of its own."""
    command = [sys.executable, "-c", "from kamerspoor.cli import main; main()", "--register", register, *arguments]
    pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE} | more
    return subprocess.Popen(command, start_new_session=True, **pipes)  # type: ignore[call-overload,no-any-return]


def run(register: str, *arguments: str) -> bytes:
    """Run the command to its end and give what it wrote; raises RuntimeError with its words where it fails."""
    process = kamerspoor(register, *arguments, stdout=subprocess.PIPE)
    out, err = process.communicate()
    if process.returncode:
        raise RuntimeError(f"{arguments[0]}: exit status {process.returncode}: {err.decode(errors='replace')[-500:]}")
    return bytes(out)


def export(register: str) -> bytes:
    """The whole register as JSON Lines on a fixed day."""
    return run(register, "export", "jsonl", "--today", "2026-01-01")


def kill(process: subprocess.Popen[bytes]) -> bool:
    """Kill the process and its workers; whether it was still at work."""
    at_work = process.poll() is None
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    return at_work


def rounds(register: str, papers: Path, *, kills: int, whole: float, chance: random.Random) -> Report:
    """Kill `kills` ingests of `papers`, each after a random part of `whole` seconds; then run one to its end."""
    report = Report()
    while report.killed < kills:
        several = 2 if chance.random() < 0.15 else 1
        report.pairs += several == 2
        started = [kamerspoor(register, "ingest", str(papers), "--jobs", "1") for _ in range(several)]
        time.sleep(chance.uniform(0.02, whole))
        for process in started:
            if kill(process):
                report.killed += 1
            else:
                report.done_before += 1
    run(register, "ingest", str(papers), "--jobs", "1")
    return report


def check(register: str, expected: bytes, report: Report) -> None:
    """Add to `report` what is not as expected."""
    got = export(register)
    if got != expected:
        ours, theirs = got.splitlines(), expected.splitlines()
        differ = sum(a != b for a, b in zip(ours, theirs, strict=False)) + abs(len(ours) - len(theirs))
        report.failures.append(f"the export differs in {differ} of {len(theirs)} lines")
    try:
        run(register, "audit")
    except RuntimeError as error:
        report.failures.append(str(error))


def slice_of_papers(folder: Path, *, papers: int, chance: random.Random) -> int:
    """Copy the examples and `papers` of the shared corpus into `folder`; gives how many there are."""
    wanted = sorted(p for p in EXAMPLES.iterdir() if p.is_file())
    others = sorted(p for sort in SORTS for p in (CORPUS / sort).rglob("*") if p.suffix in (".txt", ".pdf", ".docx", ".xml"))
    wanted += sorted(chance.sample(others, min(papers, len(others))))
    for number, path in enumerate(wanted):
        shutil.copyfile(path, folder / f"{number:04}-{path.name}")
    return len(wanted)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the rounds and print their figures; 1 where something differed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--each", type=int, default=10, help="kills per register; then it is finished and compared")
    parser.add_argument("--papers", type=int, default=20, help="papers of the shared corpus beside the examples")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    chance = random.Random(given.seed)
    failures: list[str] = []
    killed = done = pairs = registers = 0
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        papers = Path(folder, "papers")
        papers.mkdir()
        number = slice_of_papers(papers, papers=given.papers, chance=chance)
        started = time.monotonic()
        run(str(Path(folder, "whole.sqlite3")), "ingest", str(papers), "--jobs", "1")
        whole = time.monotonic() - started
        expected = export(str(Path(folder, "whole.sqlite3")))
        print(f"{number} papers, {len(expected)} bytes of JSON Lines, {whole:.1f} s in one go", flush=True)
        while killed < given.kills:
            registers += 1
            register = str(Path(folder, f"{registers}.sqlite3"))
            wanted = min(given.each, given.kills - killed)
            report = rounds(register, papers, kills=wanted, whole=whole, chance=chance)
            check(register, expected, report)
            killed, done, pairs = killed + report.killed, done + report.done_before, pairs + report.pairs
            failures += report.failures
            print(f"register {registers}: {report.killed} killed; {'; '.join(report.failures) or 'equal'}", flush=True)
    seconds = time.monotonic() - begin
    print(
        f"{killed} killed at work, {done} done before, {pairs} times two at once, {registers} registers: {len(failures)} differ"
    )
    print(f"{seconds:.0f} s")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
