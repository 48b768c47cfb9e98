"""CPU seconds of each stage of the analysis by group of papers: `python -m benchmarks.stages [--bulk N] [--repeat N]`."""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Sequence

from benchmarks.texts import groups
from kamerspoor import UnreadablePaper
from kamerspoor.clean import clean
from kamerspoor.interpret import interpret, interpret_mentions
from kamerspoor.pipeline import marked_links
from kamerspoor.read import read_bytes
from kamerspoor.recognise import recognise
from kamerspoor.structure import structure

STAGES = ("read", "clean", "structure", "recognise", "mentions", "understanding")


def timed(papers: Sequence[tuple[str, bytes]]) -> tuple[int, list[float]]:
    """Bytes of repaired text, and CPU seconds of each of `STAGES`, over `papers`."""
    size, seconds = 0, [0.0] * len(STAGES)
    for name, data in papers:
        clock = [time.process_time()]
        try:
            raw = read_bytes(data, name)
            clock.append(time.process_time())
            cleaned = clean(raw)
        except UnreadablePaper:
            continue
        clock.append(time.process_time())
        parts = structure(cleaned)
        clock.append(time.process_time())
        found = recognise(cleaned.text, parts)
        clock.append(time.process_time())
        parts, mentions = interpret_mentions(cleaned.text, parts, found, marked_links(cleaned))
        clock.append(time.process_time())
        interpret(cleaned.text, parts, mentions)
        clock.append(time.process_time())
        seconds = [s + after - before for s, before, after in zip(seconds, clock, clock[1:], strict=False)]
        size += len(cleaned.text.encode())
    return size, seconds


def main() -> None:
    """Print a row for each group."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bulk", type=int, default=600, help="papers of the bulk archive")
    parser.add_argument("--repeat", type=int, default=4, help="runs; the fastest counts")
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    print(f"{'':12}{'MB':>6}{'MB/s':>7}" + "".join(f"{name:>15}" for name in STAGES))
    for name, papers in groups(bulk=arguments.bulk).items():
        size, seconds = min((timed(papers) for _ in range(arguments.repeat)), key=lambda run: sum(run[1]))
        print(f"{name:12}{size / 1e6:6.2f}{size / 1e6 / sum(seconds):7.2f}" + "".join(f"{s:15.2f}" for s in seconds))


if __name__ == "__main__":
    main()
